"""What the web client reads of a public channel before anybody has signed in. What it must not read: test_secrecy.py."""

import json
from typing import Any

import pytest
from newsroom import Newsroom, as_peer

from chapar.domain.chats import RestrictionReason
from chapar.domain.files import AudioFacts, Document, Photo, PhotoSize, StickerFacts, VideoFacts
from chapar.domain.media import (
    VIEW_ONCE,
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    GeoLiveMedia,
    GeoPoint,
    PhotoMedia,
    VenueMedia,
    WebPage,
    WebPageMedia,
)
from chapar.domain.styled_text import MessageEntity
from chapar.tl import functions, types
from chapar.web.channels import FRESH_SECONDS
from chapar.web.client.read_media import unpack_waveform
from chapar.web.client.reading import CHANNEL_MARK


async def read(newsroom: Newsroom, query: str = "", name: str = "verona_news") -> Any:
    """What is told of the channel, with the posts that somebody wrote."""
    told = await read_all(newsroom, query, name)
    told["messages"] = [message for message in told["messages"] if "service" not in message]
    return told


async def read_all(newsroom: Newsroom, query: str = "", name: str = "verona_news") -> Any:
    """What is told of the channel, with service messages too."""
    answer = await newsroom.get(f"/web/read/{name}.json{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    return json.loads(answer.text)


def path_of(file_id: str) -> str:
    """Where a file is that is named so: webclient/src/contract/reading.ts `PublicFile`."""
    path: str = json.loads(file_id)["path"]
    assert file_id == f'{{"form":"public","path":"{path}"}}'
    return path


async def make_photo(newsroom: Newsroom) -> Photo:
    small, large = b"small picture", b"large picture"
    sizes = (
        PhotoSize("m", 320, 160, len(small), newsroom.digest(small)),
        PhotoSize("y", 1280, 640, len(large), newsroom.digest(large)),
    )
    return await newsroom.store(Photo(0, newsroom.romeo.user_id, 1, sizes), small, large)


async def make_document(newsroom: Newsroom, mime_type: str, **facts: Any) -> DocumentMedia:
    content = b"0123456789"
    document = Document(0, newsroom.romeo.user_id, 1, mime_type, len(content), newsroom.digest(content), **facts)
    return DocumentMedia(await newsroom.store(document, content))


async def test_a_channel_and_its_posts(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel(about="All about Verona")
    post_id = await newsroom.post(channel, "Good morrow")
    await newsroom.change_chat(channel, is_verified=True)
    told = await read(newsroom)
    number = CHANNEL_MARK - channel.channel_id
    assert told["channel"] == {
        "id": number,
        "kind": "channel",
        "title": "Verona",
        "color": channel.channel_id % 7,
        "isMember": False,
        "username": "verona_news",
        "usernames": ["verona_news"],
        "isVerified": True,
        "memberCount": 1,
    }
    assert (told["about"], told["peers"], told["answered"]) == ("All about Verona", [], [])
    assert (told["hasOlder"], told["hasNewer"]) == (False, False)
    [post] = told["messages"]
    assert post.pop("date") == int(newsroom.server.services.clock.now())
    assert post == {
        "id": post_id,
        "chat": number,
        "isOut": False,
        "text": "Good morrow",
        "entities": [],
        "isPost": True,
        "views": 1,
    }


async def test_pages_of_posts(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    ids = [await newsroom.post(channel, f"Post {number}") for number in range(70)]

    async def ids_of(query: str) -> tuple[list[int], bool, bool]:
        told = await read(newsroom, query)
        return [post["id"] for post in told["messages"]], told["hasOlder"], told["hasNewer"]

    assert await ids_of("") == (ids[-20:], True, False)
    assert await ids_of("?limit=5") == (ids[-5:], True, False)
    assert await ids_of("?limit=5000") == (ids[-50:], True, False)
    assert await ids_of("?limit=0") == await ids_of("?limit=-1") == await ids_of("?limit=x") == await ids_of("")
    assert await ids_of(f"?before={ids[10]}&limit=50") == (ids[:10], False, True)
    assert await ids_of(f"?after={ids[-3]}") == (ids[-2:], True, False)
    assert await ids_of(f"?around={ids[30]}") == (ids[20:40], True, True)
    assert await ids_of(f"?before={ids[0]}") == ([], False, True)
    assert await ids_of("?before=1") == ([], False, False)


async def test_what_happened_is_told_between_the_posts(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Good morrow")
    for request in (
        functions.messages_updatePinnedMessage(peer=as_peer(channel), id=post_id),
        functions.channels_editTitle(channel=channel, title="Mantua"),
        functions.messages_setHistoryTTL(peer=as_peer(channel), period=86_400),
    ):
        await newsroom.romeo.call(request)
    told = [message for message in (await read_all(newsroom))["messages"] if message["id"] != post_id]
    assert [message["service"] for message in told] == [
        {"kind": "channelCreate", "title": "Verona"},
        {"kind": "pinMessage"},
        {"kind": "chatEditTitle", "title": "Mantua"},
        {"kind": "setMessagesTTL", "seconds": 86_400},
    ]
    assert [message.get("replyTo") for message in told] == [None, {"id": post_id}, None, None]
    assert all("from" not in message and "postAuthor" not in message for message in told)


async def test_styles_are_told_in_units_of_javascript(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    entities = (
        MessageEntity("messageEntityBold", 3, 4),
        MessageEntity("messageEntityTextUrl", 3, 4, "https://verona.example/?a=1"),
        MessageEntity("messageEntityTextUrl", 3, 4, "javascript:alert(1)"),
        MessageEntity("messageEntityPre", 8, 2, "python"),
        MessageEntity("messageEntityBlockquote", 0, 2, True),
        MessageEntity("messageEntityMentionName", 8, 2, newsroom.juliet.user_id),
        MessageEntity("messageEntityCustomEmoji", 0, 2, 17),
    )
    await newsroom.put_post(channel, "😀 bold it", entities=entities)
    [post] = (await read(newsroom))["messages"]
    assert post["text"].encode("utf-16-le")[6:14].decode("utf-16-le") == "bold"
    assert post["entities"] == [
        {"kind": "bold", "offset": 3, "length": 4},
        {"kind": "textUrl", "offset": 3, "length": 4, "url": "https://verona.example/?a=1"},
        {"kind": "pre", "offset": 8, "length": 2, "language": "python"},
        {"kind": "blockquote", "offset": 0, "length": 2, "isCollapsed": True},
    ]
    assert str(newsroom.juliet.user_id) not in json.dumps(post)


async def test_a_photo_is_loaded_as_it_is_told(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.put_post(
        channel, media=PhotoMedia(await make_photo(newsroom), is_spoiler=True), grouped_id=7
    )
    [post] = (await read(newsroom))["messages"]
    media = post["media"]
    assert post["albumId"] == "7"
    assert (media["kind"], media["width"], media["height"], media["isSpoiler"]) == ("photo", 1280, 640, True)
    assert media["file"] == media["full"]
    assert path_of(media["full"]["fileId"]).startswith(f"/media/verona_news/{post_id}/"), (
        "no other place than this page's own"
    )
    answer = await newsroom.get(path_of(media["full"]["fileId"]))
    assert (answer.content, answer.headers["content-type"]) == (b"large picture", media["full"]["mime"])


async def test_files_are_what_clients_show_them_as(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    thumb = b"\xff\xd8\xff thumb"
    newsroom.files[newsroom.digest(thumb)] = thumb
    poster = (PhotoSize("m", 320, 180, len(thumb), newsroom.digest(thumb)),)
    waveform = bytes([0b11100001, 0b11])
    for mime_type, facts in (
        ("video/mp4", {"video": VideoFacts(65.4, 1280, 720), "thumbs": poster, "filename": "f.mp4"}),
        ("video/mp4", {"video": VideoFacts(9, 240, 240, is_round=True)}),
        ("video/mp4", {"video": VideoFacts(2, 100, 100), "is_animated": True}),
        ("audio/ogg", {"audio": AudioFacts(61, is_voice=True, waveform=waveform)}),
        ("audio/mpeg", {"audio": AudioFacts(200, title="Love", performer="Lute"), "filename": "love.mp3"}),
        ("image/webp", {"sticker": StickerFacts("😀", 1)}),
        ("application/x-tgsticker", {"sticker": StickerFacts("🐳", 1)}),
        ("video/webm", {"sticker": StickerFacts("🔥", 1), "video": VideoFacts(1, 512, 256)}),
        ("text/html", {"filename": "act.html"}),
        ("video/x-flv", {"video": VideoFacts(5, 10, 10), "filename": "old.flv"}),
    ):
        await newsroom.put_post(channel, media=await make_document(newsroom, mime_type, **facts))
    told = [post["media"] for post in (await read(newsroom))["messages"]]
    kinds = ["video", "round", "gif", "voice", "audio", "sticker", "sticker", "sticker", "document", "document"]
    assert [media["kind"] for media in told] == kinds
    film, face, loop, voice, song, still, drawn, moving, page, old = told
    assert (film["name"], film["width"], film["durationSeconds"]) == ("f.mp4", 1280, 65.4)
    assert (await newsroom.get(path_of(film["thumb"]["file"]["fileId"]))).content == thumb
    assert ("thumb" in face, loop["height"]) == (False, 100)
    assert (voice["durationSeconds"], voice["waveform"]) == (61, [1, 31, 0])
    assert (song["title"], song["performer"], song["name"]) == ("Love", "Lute", "love.mp3")
    assert [media["form"] for media in (still, drawn, moving)] == ["static", "animated", "video"]
    assert (moving["width"], moving["height"], still["width"]) == (512, 256, 512)
    for media in (drawn, page, old):
        assert media["file"]["mime"] == "application/octet-stream", "what browsers might run is only to be saved"
        assert (await newsroom.get(path_of(media["file"]["fileId"]))).headers[
            "content-type"
        ] == "application/octet-stream"


@pytest.mark.parametrize(
    ("packed", "levels"), [(b"", []), (b"\xff", [31]), (b"\x21\x84", [1, 1, 1]), (b"\xff" * 5, [31] * 8)]
)
def test_the_levels_of_a_sound(packed: bytes, levels: list[int]) -> None:
    assert unpack_waveform(packed) == levels


async def test_places_contacts_dice_and_pages(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    point = GeoPoint(45.4384, 10.9916)
    page = WebPage(0, "https://verona.example/x", 1, is_ready=True, site_name="Town", title="News <1>")
    kept = await newsroom.server.services.storage.write(lambda tx: tx.put_web_page(page))
    unsafe = await newsroom.server.services.storage.write(
        lambda tx: tx.put_web_page(page._replace(url="javascript:alert(1)"))
    )
    for media in (
        GeoLiveMedia(point, 600),
        VenueMedia(point, "Juliet's house", "Via Cappello 23"),
        ContactMedia("15550000009", "Friar", "Laurence", user_id=newsroom.juliet.user_id),
        DiceMedia("🎲", 5),
        WebPageMedia(kept),
        WebPageMedia(unsafe),
    ):
        await newsroom.put_post(channel, "Text", media=media)
    posts = (await read(newsroom))["messages"]
    place = {"kind": "place", "latitude": 45.4384, "longitude": 10.9916}
    assert [post.get("media") for post in posts] == [
        place | {"liveUntil": posts[0]["date"] + 600},
        place | {"title": "Juliet's house", "address": "Via Cappello 23"},
        {"kind": "contact", "phone": "", "firstName": "Friar", "lastName": "Laurence"},
        {"kind": "dice", "emoji": "🎲", "value": 5},
        {
            "kind": "webPage",
            "id": str(kept.id),
            "url": "https://verona.example/x",
            "displayUrl": "https://verona.example/x",
            "siteName": "Town",
            "title": "News <1>",
        },
        None,
    ]


async def test_a_page_is_told_with_its_picture(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    page = WebPage(0, "https://verona.example/x", 1, is_ready=True, title="News", photo=photo)
    kept = await newsroom.server.services.storage.write(lambda tx: tx.put_web_page(page))
    post_id = await newsroom.put_post(channel, "https://verona.example/x", media=WebPageMedia(kept))
    told = (await read(newsroom))["messages"][0]["media"]["photo"]
    assert (told["kind"], told["width"], told["height"]) == ("photo", 1280, 640)
    assert f"/media/verona_news/{post_id}/" in path_of(told["full"]["fileId"])


async def test_a_poll_tells_what_somebody_knows_who_has_not_voted(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    quiz = make_quiz("To be?", "Yes", "No")
    post_id = await newsroom.post_media(channel, quiz)
    await newsroom.romeo.call(functions.messages_sendVote(peer=as_peer(channel), msg_id=post_id, options=[b"Yes"]))
    media = (await read(newsroom))["messages"][0]["media"]
    assert media["options"] == [{"text": "Yes", "id": "596573"}, {"text": "No", "id": "4e6f"}]
    assert (media["isQuiz"], media["isClosed"], media["totalVoters"], "solution" in media) == (True, False, 0, False)
    quiz.poll.closed = True
    await newsroom.romeo.call(functions.messages_editMessage(peer=as_peer(channel), id=post_id, media=quiz))
    newsroom.let_pass(FRESH_SECONDS)
    media = (await read(newsroom))["messages"][0]["media"]
    assert media["options"] == [
        {"text": "Yes", "id": "596573", "votes": 1, "isCorrect": True},
        {"text": "No", "id": "4e6f", "votes": 0},
    ]
    assert (media["isClosed"], media["totalVoters"], media["solution"]) == (True, 1, "That is the question")


def make_quiz(question: str, *answers: str) -> types.inputMediaPoll:
    """A quiz that tells nothing before it is over; its first answer is right."""

    def written(text: str) -> types.textWithEntities:
        return types.textWithEntities(text=text, entities=[])

    options = [types.pollAnswer(text=written(answer), option=answer.encode()) for answer in answers]
    flags = {"quiz": True, "hide_results_until_close": True}
    poll = types.poll(id=0, question=written(question), answers=options, hash=0, **flags)
    return types.inputMediaPoll(poll=poll, correct_answers=[0], solution="That is the question", solution_entities=[])


async def test_who_wrote_what_was_passed_on(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    gate = await newsroom.make_channel("verona_gate", "Gate")
    cell = await newsroom.make_channel("", "Friary")
    for source in (gate, cell):
        await newsroom.forward(source, await newsroom.post(source, "Open"), channel)
    told = await read(newsroom)
    number = CHANNEL_MARK - gate.channel_id
    opened, closed = [post["forward"] for post in told["messages"]]
    assert (opened["from"], opened["post"], "name" in opened) == (number, 2, False)
    assert (closed["name"], "from" in closed, "post" in closed) == ("Friary", False, False)
    [peer] = told["peers"]
    assert (peer["id"], peer["username"], peer["title"]) == (number, "verona_gate", "Gate")
    assert str(cell.channel_id) not in [str(CHANNEL_MARK - each["id"]) for each in told["peers"]]


async def test_answers_come_with_what_they_answer(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    first = await newsroom.post(channel, "First")
    await newsroom.post(channel, "Second")
    quoting = types.inputReplyToMessage(reply_to_msg_id=first, quote_text="Fir", quote_entities=[], quote_offset=0)
    await newsroom.post(channel, "Answer", reply_to=quoting)
    told = await read(newsroom, "?limit=1")
    [post] = told["messages"]
    assert post["replyTo"] == {"id": first, "quote": "Fir"}
    assert [(each["id"], each["text"]) for each in told["answered"]] == [(first, "First")]
    assert (await read(newsroom))["answered"] == [], "it is among the posts"
    await newsroom.romeo.call(functions.channels_deleteMessages(channel=channel, id=[first]))
    told = await read(newsroom, "?limit=1")
    assert ("replyTo" in told["messages"][0], told["answered"]) == (False, [])


async def test_what_vanishes_when_it_is_opened_is_not_told(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    await newsroom.put_post(channel, media=PhotoMedia(photo, ttl_seconds=VIEW_ONCE))
    await newsroom.put_post(channel, media=PhotoMedia(None, ttl_seconds=VIEW_ONCE))
    posts = (await read(newsroom))["messages"]
    assert [post["media"] for post in posts] == [{"kind": "unsupported"}, {"kind": "expired"}]


async def test_of_what_only_members_may_read_the_card_alone_is_told(newsroom: Newsroom) -> None:
    group = await newsroom.make_channel("verona_talk", "Talk", megagroup=True)
    await newsroom.post(group, "A word among us")
    safe = await newsroom.make_channel("verona_safe", "Safe")
    await newsroom.post(safe, "A word to the wise")
    assert (await read(newsroom, name="verona_safe"))["showsPosts"]
    await newsroom.change_chat(safe, is_protected=True)
    for name, kind, title in (("verona_talk", "supergroup", "Talk"), ("verona_safe", "channel", "Safe")):
        for query in ("", "?around=2", "?after=1"):
            told = await read(newsroom, query, name=name)
            assert (told["channel"]["kind"], told["channel"]["title"]) == (kind, title)
            assert (told["showsPosts"], told["messages"], told["answered"], told["peers"]) == (False, [], [], [])


async def test_nobody_is_told_of_as_a_channel(newsroom: Newsroom) -> None:
    await newsroom.call_user("juliet_c")
    missing = await newsroom.get("/web/read/nobody_here.json")
    assert missing.status_code == 404
    assert await newsroom.get("/web/read/juliet_c.json") == missing


@pytest.mark.parametrize("platform", ["all", "web"])
async def test_who_is_not_there_and_who_is_hidden_cannot_be_told_apart(newsroom: Newsroom, platform: str) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Good morrow")
    await read(newsroom)
    await newsroom.change_chat(channel, restrictions=(RestrictionReason(platform, "terms", "Hidden"),))
    hidden, missing = [await newsroom.get(f"/web/read/{name}.json") for name in ("verona_news", "nobody_here")]
    assert (hidden.status_code, hidden.text, hidden.headers) == (404, missing.text, missing.headers)
    for name in ("a", "..", "%2e%2e%2fserver", "x" * 40, "верона"):
        assert (await newsroom.get(f"/web/read/{name}.json")).status_code == 404


async def test_it_is_kept_until_something_happens(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "First")
    first = await newsroom.get("/web/read/verona_news.json", accept_encoding="gzip")
    assert first.headers["cache-control"] == "public, no-cache"
    tag = first.headers["etag"]
    assert (await newsroom.get("/web/read/verona_news.json", if_none_match=tag)).status_code == 304
    await newsroom.post(channel, "Second")
    again = await newsroom.get("/web/read/verona_news.json", if_none_match=tag)
    assert (again.status_code, "Second" in again.text) == (200, True)


async def test_who_reads_too_much_waits(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    for number in range(600):
        assert (await newsroom.get(f"/web/read/nobody_{number}.json")).status_code == 404
    refused = await newsroom.get("/web/read/verona_news.json")
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
