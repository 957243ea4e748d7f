"""Folders of one's own making."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def folder(filter_id: int, title: str = "Friends", **fields: Any) -> types.dialogFilter:
    given: dict[str, Any] = {"pinned_peers": [], "include_peers": [], "exclude_peers": [], "contacts": True} | fields
    return types.dialogFilter(id=filter_id, title=types.textWithEntities(text=title, entities=[]), **given)


async def put(stage: Stage, filter_id: int, given: Any) -> None:
    request = functions.messages_updateDialogFilter(id=filter_id, filter=given)
    assert await stage.call("Romeo", request) is True


async def order(stage: Stage) -> list[int]:
    """The ids of all folders, 0 for all chats."""
    answer = await stage.clients["Romeo"].call(functions.messages_getDialogFilters())
    return [getattr(each, "id", 0) for each in answer.filters]


async def test_at_first_there_is_the_one_for_all_chats(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    answer = await romeo.call(functions.messages_getDialogFilters())
    assert answer == types.messages_dialogFilters(filters=[types.dialogFilterDefault()])


async def test_a_folder_is_kept_changed_and_deleted(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    given = folder(
        7,
        emoticon="❤",
        color=3,
        exclude_muted=True,
        title_noanimate=True,
        pinned_peers=[stage.peer("Romeo", "Juliet")],
        include_peers=[types.inputPeerSelf()],
        exclude_peers=[stage.peer("Romeo", "Nurse")],
    )
    await put(stage, 7, given)
    await stage.verify_updates()
    answer = await stage.clients["Romeo"].call(functions.messages_getDialogFilters())
    # TDLib takes no shorter form for oneself.
    given.include_peers = [stage.peer("Romeo", "Romeo")]
    assert answer.filters == [types.dialogFilterDefault(), given]
    await put(stage, 7, folder(7, "Foes", non_contacts=True))
    await put(stage, 2, folder(2))
    assert await order(stage) == [0, 7, 2]
    await stage.verify_updates()
    await put(stage, 7, None)
    assert await order(stage) == [0, 2]
    await stage.verify_updates()


async def test_old_clients_name_folders_by_plain_text(server: Server) -> None:
    """Layer 158 has the title as a string, and `messages.getDialogFilters` gave a bare list."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    old = stage.other["Romeo"]
    assert old.session.layer == 158
    await put(stage, 3, folder(3, "دوستان"))
    stage.listen()
    assert stage.models[old].dialogs.filters[3][0] == "دوستان"
    listed = await old.call(functions.messages_getDialogFilters())
    assert [each.title.text for each in listed if isinstance(each, types.dialogFilter)] == ["دوستان"]


@pytest.mark.parametrize(
    ("filter_id", "given", "error"),
    [
        (1, folder(1), "FILTER_ID_INVALID"),
        (256, folder(256), "FILTER_ID_INVALID"),
        (2, folder(2, " "), "FILTER_TITLE_EMPTY"),
        (2, folder(2, "thirteen char"), "LIMIT_INVALID"),
        (2, folder(2, emoticon="x" * 33), "LIMIT_INVALID"),
        (2, folder(2, contacts=False), "FILTER_INCLUDE_EMPTY"),
        (2, folder(2, include_peers=[types.inputPeerSelf()] * 101), "FILTER_INCLUDE_TOO_MUCH"),
        (2, folder(2, exclude_peers=[types.inputPeerSelf()] * 101), "FILTER_INCLUDE_TOO_MUCH"),
        (2, folder(2, include_peers=[types.inputPeerUser(user_id=5, access_hash=1)]), "PEER_ID_INVALID"),
        (2, types.dialogFilterDefault(), "FILTER_NOT_SUPPORTED"),
    ],
)
async def test_what_is_no_folder_is_refused(server: Server, filter_id: int, given: Any, error: str) -> None:
    stage = await Stage.set(server, "Romeo")
    with pytest.raises(Refused, match=f"400 {error}"):
        await put(stage, filter_id, given)
    assert await order(stage) == [0]


async def test_entities_of_a_title_lie_inside(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    given = folder(2)
    given.title.entities = [types.messageEntityCustomEmoji(offset=0, length=2, document_id=5)]
    await put(stage, 2, given)
    answer = await stage.clients["Romeo"].call(functions.messages_getDialogFilters())
    assert answer.filters[1].title == given.title
    given.title.entities = [types.messageEntityCustomEmoji(offset=6, length=2, document_id=5)]
    with pytest.raises(Refused, match="400 ENTITY_BOUNDS_INVALID"):
        await put(stage, 2, given)


async def test_ten_may_be_made(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    for filter_id in range(2, 12):
        await put(stage, filter_id, folder(filter_id))
    with pytest.raises(Refused, match="400 LIMIT_INVALID"):
        await put(stage, 12, folder(12))
    await put(stage, 11, folder(11, "Changed"))
    await put(stage, 2, None)
    await put(stage, 12, folder(12))
    await stage.verify_updates()


async def test_their_order(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    for filter_id in (2, 3, 4):
        await put(stage, filter_id, folder(filter_id))
    await stage.call("Romeo", functions.messages_updateDialogFiltersOrder(order=[4, 0, 2, 3]))
    assert await order(stage) == [4, 0, 2, 3]
    await stage.verify_updates()
    await stage.clients["Romeo"].call(functions.messages_updateDialogFiltersOrder(order=[3, 99, 3]))
    assert await order(stage) == [3, 4, 0, 2]


async def test_tags_are_switched_for_all_devices(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    stage.listen()
    await stage.clients["Romeo"].call(functions.messages_toggleDialogFilterTags(enabled=True))
    await stage.clients["Romeo"].call(functions.messages_toggleDialogFilterTags(enabled=True))
    assert (await stage.clients["Romeo"].call(functions.messages_getDialogFilters())).tags_enabled is True
    # Clients read the switch from the whole list only, so they are told to fetch it; once.
    told = [update.NAME for update in stage.other["Romeo"].pushed_updates()]
    assert told == ["updateDialogFilterOrder", "updateDialogFilters"]


async def test_folders_are_suggested_until_there_are_such(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")

    async def suggested() -> list[Any]:
        answer: list[Any] = await stage.clients["Romeo"].call(functions.messages_getSuggestedDialogFilters())
        return answer

    unread, personal = await suggested()
    assert (unread.filter.title.text, unread.filter.exclude_read) == ("Unread", True)
    assert (personal.filter.contacts, personal.filter.non_contacts, personal.filter.groups) == (True, True, False)
    assert personal.description
    assert unread.filter.id != personal.filter.id
    await put(stage, 9, personal.filter)
    assert [each.filter.title.text for each in await suggested()] == ["Unread"]
