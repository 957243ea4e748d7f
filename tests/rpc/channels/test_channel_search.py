"""Messages of supergroups and channels found by words, tags, authors and dates."""

from typing import Any

from harness import Server
from mailbox_stage import Stage

from chapar.tl import functions, types

_EVERYWHERE: dict[str, Any] = {
    "filter": types.inputMessagesFilterEmpty(),
    "min_date": 0,
    "max_date": 0,
    "offset_id": 0,
    "limit": 10,
}


async def find(stage: Stage, name: str, channel_id: int, words: str = "", **fields: Any) -> list[int]:
    request = functions.messages_search(
        peer=stage.channel_peer(name, channel_id),
        q=words,
        **(_EVERYWHERE | {"add_offset": 0, "max_id": 0, "min_id": 0, "hash": 0} | fields),
    )
    found = await stage.call(name, request)
    assert isinstance(found, types.messages_channelMessages)
    assert {chat.id for chat in found.chats} >= {channel_id} or not found.messages
    return [message.id for message in found.messages]


async def find_everywhere(stage: Stage, name: str, words: str, **fields: Any) -> Any:
    given = _EVERYWHERE | {"offset_rate": 0, "offset_peer": types.inputPeerEmpty()} | fields
    return await stage.call(name, functions.messages_searchGlobal(q=words, **given))


async def test_words_are_found_in_one_channel(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    mantua = await stage.make_channel("Romeo", title="Mantua", broadcast=True)
    first = await stage.post("Romeo", verona, "what light through yonder window")
    second = await stage.post("Romeo", verona, "the light of the east")
    await stage.post("Romeo", mantua, "no light here")
    assert await find(stage, "Juliet", verona, "light") == [second, first]
    assert await find(stage, "Juliet", verona, "light", offset_id=second) == [first]
    assert await find(stage, "Juliet", verona, "yonder light") == [first]
    assert await find(stage, "Juliet", verona, "darkness") == []


async def test_what_is_hidden_is_not_found(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await stage.post("Romeo", verona, "light")
    clear = functions.channels_deleteHistory(channel=stage.channel("Juliet", verona), max_id=0)
    await stage.call("Juliet", clear)
    second = await stage.post("Romeo", verona, "more light")
    assert await find(stage, "Juliet", verona, "light") == [second]
    assert len(await find(stage, "Romeo", verona, "light")) == 2
    assert [m.id for m in (await find_everywhere(stage, "Juliet", "light")).messages] == [second]


async def test_tags_and_authors_narrow_it_down(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    named = types.inputMessageEntityMentionName(offset=0, length=3, user_id=stage.user("Romeo", "Juliet"))
    mention = await stage.post("Romeo", verona, "You there", entities=[named])
    link = await stage.post("Juliet", verona, "https://example.org")
    pin = functions.messages_updatePinnedMessage(peer=stage.channel_peer("Juliet", verona), id=link)
    await stage.call("Juliet", pin)
    mentions = types.inputMessagesFilterMyMentions()
    assert await find(stage, "Juliet", verona, filter=mentions) == [mention]
    assert await find(stage, "Juliet", verona, "there", filter=mentions) == [mention]
    assert await find(stage, "Romeo", verona, filter=mentions) == []
    assert await find(stage, "Juliet", verona, filter=types.inputMessagesFilterUrl()) == [link]
    assert await find(stage, "Juliet", verona, filter=types.inputMessagesFilterPinned()) == [link]
    romeo, itself = stage.peer("Juliet", "Romeo"), types.inputPeerSelf()
    assert await find(stage, "Juliet", verona, from_id=romeo) == [mention]
    assert await find(stage, "Juliet", verona, from_id=itself) == [link]
    filters: list[Any] = [mentions, types.inputMessagesFilterUrl(), types.inputMessagesFilterPinned()]
    counters = functions.messages_getSearchCounters(peer=stage.channel_peer("Juliet", verona), filters=filters)
    assert [counter.count for counter in await stage.call("Juliet", counters)] == [1, 1, 1]


async def test_anonymous_words_are_found_as_the_groups(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    admin = functions.channels_editAdmin(
        channel=stage.channel("Romeo", verona),
        user_id=stage.user("Romeo", "Romeo"),
        admin_rights=types.chatAdminRights(anonymous=True),
        rank="",
    )
    open_words = await stage.post("Romeo", verona, "one")
    await stage.call("Romeo", admin)
    hidden_words = await stage.post("Romeo", verona, "two")
    assert await find(stage, "Juliet", verona, from_id=stage.peer("Juliet", "Romeo")) == [open_words]
    assert await find(stage, "Juliet", verona, from_id=stage.channel_peer("Juliet", verona)) == [hidden_words]


async def test_all_conversations_are_looked_through_together(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    mantua = await stage.make_channel("Romeo", "Juliet", title="Mantua", megagroup=True)
    await stage.make_channel("Romeo", title="Elsewhere", name="elsewhere", broadcast=True)
    for place in (verona, mantua, verona):
        await stage.post("Romeo", place, "light")
    await stage.send("Romeo", "Juliet", "light")
    found = await find_everywhere(stage, "Juliet", "light", limit=3)
    assert found.count == 4
    places = [getattr(m.peer_id, "channel_id", 0) for m in found.messages]
    assert places == [0, verona, mantua]
    last = found.messages[-1]
    rest = await find_everywhere(
        stage,
        "Juliet",
        "light",
        offset_rate=found.next_rate,
        offset_peer=stage.channel_peer("Juliet", mantua),
        offset_id=last.id,
    )
    assert [(m.peer_id.channel_id, m.views) for m in rest.messages] == [(verona, 1)]
    for kind, where in (("broadcasts_only", {verona}), ("groups_only", {mantua}), ("users_only", {0})):
        only = await find_everywhere(stage, "Juliet", "light", **{kind: True})
        assert {getattr(m.peer_id, "channel_id", 0) for m in only.messages} == where


async def test_days_and_places_of_what_is_found_are_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    links = []
    for _ in range(2):
        links.append(await stage.post("Romeo", verona, "https://example.org"))
        server.clock.advance(86400)
    peer, url = stage.channel_peer("Juliet", verona), types.inputMessagesFilterUrl()
    calendar = await stage.call(
        "Juliet",
        functions.messages_getSearchResultsCalendar(peer=peer, filter=url, offset_id=0, offset_date=0),
    )
    assert [period.max_msg_id for period in calendar.periods] == links[::-1]
    assert [message.id for message in calendar.messages] == links[::-1]
    positions = await stage.call(
        "Juliet", functions.messages_getSearchResultsPositions(peer=peer, filter=url, offset_id=0, limit=10)
    )
    assert [position.msg_id for position in positions.positions] == links[::-1]
