"""Messages are found as people write who mix Persian and Arabic keyboards, in one conversation and in all, by every library."""

from __future__ import annotations

from private_chats import NO_HASH, ask, every_library, peer, said, search
from stage import Stage
from verify_sessions import verify_sessions

pytestmark = every_library

WRITTEN = [
    "می‌خواهم کتاب‌های حافظ را بخوانم",  # With zero-width non-joiners.
    "كتابي از سعدي در سال ۱۳۵۷",  # Arabic letters, Persian digits.
    "اَلسَّلامُ عَلَيْكُم",  # With diacritics.
    "Wherefore art thou ROMEO? https://example.org/balcony",
]
FOUND = {
    "میخواهم": [0],
    "می خواهم": [0],
    "می‌خواهم": [0],
    "کتاب": [1, 0],
    "كتاب": [1, 0],
    "کتاب‌ها": [0],
    "سعدی 1357": [1],
    "١٣٥٧": [1],
    "السلام علیکم": [2],
    "romeo": [3],
    "where": [3],
    "کتاب romeo": [],
    "ملک": [],
}


def test_messages_are_found(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    mercutio = stage.sign_up("Mercutio")
    romeo.resolve(mercutio.account.username)
    for number, words in enumerate(WRITTEN):
        speaker, listener = (romeo, juliet) if number % 2 else (juliet, romeo)
        said(speaker, listener, words)
    elsewhere = "کتابِ من"
    said(romeo, mercutio, elsewhere)
    romeo.send("me", "کتاب خودم")

    for query, places in FOUND.items():
        wanted = [WRITTEN[place] for place in places]
        for reader, other in ((romeo, juliet), (juliet, romeo)):
            assert search(reader, query, other.account.id) == wanted, query
        assert search(juliet, query) == wanted, query
    assert search(romeo, "كتاب") == ["کتاب خودم", elsewhere, WRITTEN[1], WRITTEN[0]]
    assert search(romeo, "کتاب", "me") == ["کتاب خودم"]
    assert search(mercutio, "romeo") == []
    assert search(romeo, "", juliet.account.id, "url") == [WRITTEN[3]]
    filters = [{"_": "inputMessagesFilterUrl"}, {"_": "inputMessagesFilterPinned"}]
    counters = ask(romeo, "messages.getSearchCounters", peer=peer(juliet.account.id), filters=filters)
    assert {row["filter"]["_"]: row["count"] for row in counters} == {
        "inputMessagesFilterUrl": 1,
        "inputMessagesFilterPinned": 0,
    }
    verify_sessions(romeo, juliet, mercutio)


def test_what_is_edited_and_deleted_is_found_as_it_stands(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    sent, _ = said(romeo, juliet, "نخستین دیدار")
    gone, _ = said(romeo, juliet, "نخستین نامه")
    romeo.edit(juliet.account.id, sent, "واپسین دیدار")
    juliet.expect_edit(text="واپسین دیدار")
    romeo.delete(juliet.account.id, [gone], for_both=True)
    juliet.expect("deleted")
    for reader, other in ((romeo, juliet), (juliet, romeo)):
        assert search(reader, "نخستین", other.account.id) == search(reader, "نامه") == []
        assert search(reader, "واپسين") == ["واپسین دیدار"]


def test_pages_of_what_is_found_follow_one_another(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    for number in range(7):
        said(romeo, juliet, f"بیت {number}" if number % 2 == 0 else "نثر")
    found: list[str] = []
    offset_id = 0
    while True:
        page = ask(
            juliet, "messages.search", peer=peer(romeo.account.id), q="بيت", filter={"_": "inputMessagesFilterEmpty"},
            min_date=0, max_date=0, offset_id=offset_id, add_offset=0, limit=3, max_id=0, min_id=0, hash=NO_HASH,
        )  # fmt: skip
        assert page.get("count", 4) == 4
        if not page["messages"]:
            break
        found += [message["message"] for message in page["messages"]]
        offset_id = page["messages"][-1]["id"]
    assert found == ["بیت 6", "بیت 4", "بیت 2", "بیت 0"]


def test_people_are_found_by_their_names(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    juliet.update_profile("ژولیت", "کاپولت", "")
    romeo.add_contact(juliet.account.id, "ژولیت", "كاپولت")
    found = ask(romeo, "contacts.search", q="كاپول", limit=10)
    assert [row["user_id"] for row in found["my_results"]] == [juliet.account.id]
    found = ask(juliet, "contacts.search", q=romeo.account.username, limit=10)
    assert [row["user_id"] for row in found["my_results"] + found["results"]] == [romeo.account.id]
