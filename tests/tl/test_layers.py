"""Which layer is served, and plans between two shapes."""

from __future__ import annotations

import re

import pytest

from chapar.tl import codec, functions, types
from chapar.tl.definitions import Definition, parse_definition
from chapar.tl.layers import LAYER, MIN_LAYER, Adapter, default_of, plan_down, plan_up, resolve
from chapar.tl.registry import api_registry, read_schema_file


@pytest.mark.parametrize(
    ("stated", "served"),
    [
        (152, 152),
        (229, 229),
        (230, 229),
        (10**9, 229),
        (151, 152),
        (0, 152),
        (-5, 152),
        (154, 155),
        (159, 158),
        (170, 170),
        (171, 172),
        (217, 218),
    ],
)
def test_resolve(stated: int, served: int) -> None:
    assert resolve(stated) == served


def test_a_served_layer_is_served_as_itself() -> None:
    assert {resolve(resolve(layer)) for layer in range(140, 240)} == {resolve(layer) for layer in range(140, 240)}
    assert (152, api_registry().newest) == (MIN_LAYER, LAYER)


def test_every_layer_is_served_in_one_whose_text_was_published() -> None:
    """In any other one the names that changed around it would be missing, new messages among them."""
    sources = read_schema_file("SOURCES.md")
    published = {int(layer) for layer in re.findall(r"^\| (\d+) \|", sources, re.M)}
    assert {resolve(layer) for layer in range(MIN_LAYER, LAYER + 1)} <= published


def test_layer_170_has_its_own_forms() -> None:
    """Saved dialogs are there already; that a last-seen is hidden by one's own setting is not said yet."""
    registry = api_registry()
    ids = {
        name: (definition := registry.in_layer(name, 170, is_function=is_function)) and definition.id
        for name, is_function in (
            ("userStatusRecently", False),
            ("userStatusLastWeek", False),
            ("userStatusLastMonth", False),
            ("outboxReadDate", False),
            ("message", False),
            ("savedDialog", False),
            ("messages.search", True),
        )
    }
    assert ids == {
        "userStatusRecently": 0xE26F42F1,
        "userStatusLastWeek": 0x07BF09FC,
        "userStatusLastMonth": 0x77EBC742,
        "outboxReadDate": None,
        "message": 0x76BEC211,
        "savedDialog": 0xBD87CB6C,
        "messages.search": 0xA7B4E929,
    }


def test_a_hidden_last_seen_and_a_search_pass_in_layer_170() -> None:
    told = codec.encode(types.userStatusRecently(by_me=True), 170)
    assert told == (0xE26F42F1).to_bytes(4, "little")
    assert codec.decode(told)[0] == types.userStatusRecently()
    asked = functions.messages_search(
        peer=types.inputPeerSelf(), q="tea", saved_peer_id=types.inputPeerSelf(), filter=types.inputMessagesFilterEmpty(),
        min_date=0, max_date=0, offset_id=0, add_offset=0, limit=5, max_id=0, min_id=0, hash=0,
    )  # fmt: skip
    sent = codec.encode(asked, 170)
    assert sent[:4] == (0xA7B4E929).to_bytes(4, "little")
    assert codec.decode(sent)[0] == asked


@pytest.mark.parametrize("layer", range(MIN_LAYER, LAYER + 1))
def test_a_new_message_arrives_in_every_layer(layer: int) -> None:
    peer = types.peerUser(user_id=1)
    message = types.message(id=1, peer_id=peer, from_id=peer, date=1, message="hello")
    update = types.updateNewMessage(message=message, pts=7, pts_count=1)
    read = types.updateReadHistoryInbox(peer=peer, max_id=1, still_unread_count=0, pts=8, pts_count=1)
    envelope = types.updates(updates=[update, read], users=[], chats=[], date=1, seq=0)
    told = codec.decode(codec.encode(envelope, layer))[0].updates
    assert [each.pts for each in told] == [7, 8]
    assert told[0].message.message == "hello"
    page = types.messages_messages(messages=[message], topics=[], chats=[], users=[])
    assert codec.decode(codec.encode(page, layer))[0].messages[0].message == "hello"


def shape(fields: str) -> Definition:
    return parse_definition(f"a#00000001 flags:# {fields} = A;", is_function=False)


def steps(plan):
    assert not plan.problems
    return {step.field.name: step for step in plan.steps}


def test_fields_by_name() -> None:
    new, old = shape("x:int y:flags.0?string z:long"), shape("x:int y:string w:flags.1?User v:Vector<int>")
    found = steps(plan_down(new, old))
    assert (found["x"].source, found["x"].has_default) == (new.field("x"), False)
    assert (found["y"].source, found["y"].has_default, found["y"].default) == (new.field("y"), True, "")
    assert (found["w"].source, found["w"].has_default) == (None, False)
    assert (found["v"].default, found["v"].has_default) == ([], True)
    assert set(found) == {"x", "y", "w", "v"}


def test_coercions_of_fields_and_of_elements() -> None:
    new = shape("x:TextWithEntities y:Vector<Peer> z:Peer")
    old = shape("x:string y:Vector<long> z:flags.0?string")
    found = steps(plan_down(new, old))
    assert found["x"].convert is not None
    assert found["y"].convert is not None
    assert found["z"].source is None
    back = steps(plan_up(shape("x:string y:Vector<long>"), shape("x:TextWithEntities y:Vector<Peer>")))
    assert back["x"].convert is not None


@pytest.mark.parametrize(
    ("new", "old", "reason"),
    [
        ("x:int", "y:User", "nothing stands for a required User"),
        ("x:User", "x:Chat", "User does not become Chat"),
        ("x:flags.0?User", "x:User", "a required User may be missing"),
        ("x:Vector<User>", "x:Vector<Chat>", "Vector<User> does not become Vector<Chat>"),
    ],
)
def test_problems(new: str, old: str, reason: str) -> None:
    assert [text for _, text in plan_down(shape(new), shape(old)).problems] == [reason]


def test_adapters_and_renames() -> None:
    new, old = shape("peer:Peer n:int"), shape("user_id:long chat:Chat n:int")
    adapter = Adapter(lambda obj: None)
    found = steps(plan_down(new, old, {("a", "chat"): adapter, ("a", "n"): adapter}, {("a", "user_id"): "peer"}))
    assert found["chat"].whole is adapter.function
    assert found["user_id"].source == new.field("peer")
    assert found["user_id"].convert is not None
    assert found["n"].whole is None, "a field that is the same needs no adapter"
    needing = Adapter(lambda a, b: None, ("user_id", "nothing"))
    assert plan_up(old, shape("c:Chat"), {("a", "c"): needing}).problems, "what the adapter needs is not there"


def test_defaults() -> None:
    assert default_of("Vector<User>") == ([], True)
    assert default_of("long") == (0, True)
    assert default_of("User") == (None, False)
