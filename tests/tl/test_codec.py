"""Objects and results as bytes and back."""

from __future__ import annotations

from random import Random

import pytest
from random_objects import random_object

from chapar.tl import (
    LAYER,
    MIN_LAYER,
    DecodeError,
    EncodeError,
    NotInLayer,
    UnknownConstructor,
    codec,
    functions,
    service,
    types,
)
from chapar.tl.definitions import element_kind
from chapar.tl.registry import api_registry


def message(**fields):
    values = {"id": 1, "peer_id": types.peerUser(user_id=6), "date": 5, "message": "سلام", **fields}
    return types.message(**values)


def updates(*news):
    return types.updates(updates=list(news), users=[], chats=[], date=7, seq=0)


def test_recorded_bytes_of_a_small_object() -> None:
    obj = types.inputPeerUser(user_id=5, access_hash=-2)
    body = bytes.fromhex("4ca5e8dd 0500000000000000 feffffffffffffff")
    assert codec.encode(obj) == body
    assert codec.decode(body) == (obj, 20)


def test_recorded_bytes_with_flags_and_strings() -> None:
    obj = types.auth_sentCodeTypeFlashCall(pattern="ab")
    assert codec.encode(obj) == bytes.fromhex("d9c603ab 02 6162 00")
    name = types.inputPhoneContact(client_id=1, phone="x" * 254, first_name="", last_name="é")
    body = codec.encode(name)
    assert body[16:20] == b"\xfe\xfe\x00\x00"
    assert codec.decode(body)[0] == name


@pytest.mark.parametrize("is_function", [False, True])
def test_everything_of_the_newest_layer_comes_back_equal(is_function: bool) -> None:
    registry = api_registry()
    for name in registry.names(is_function=is_function):
        if registry.is_current(name, is_function=is_function):
            obj = random_object(Random(name), name, is_function=is_function)
            body = codec.encode(obj)
            for _ in range(10):  # often enough for the readers of frequent flags
                assert codec.decode(b"1234" + body + b"rest", 4) == (obj, 4 + len(body))


@pytest.mark.parametrize("layer", [152, 158, 176, 200, 228])
def test_what_is_written_for_an_old_layer_can_be_read(layer: int) -> None:
    """The shapes of old layers come up again; values that old layers lack are gone, so only the class is compared."""
    registry = api_registry()
    for name in registry.names(is_function=True):
        if registry.is_current(name, is_function=True) and registry.in_layer(name, layer, is_function=True):
            obj = random_object(Random(name), name, is_function=True)
            try:
                body = codec.encode(obj, layer)
            except NotInLayer:  # something in it is newer than the layer
                continue
            assert name == codec.decode(body)[0].NAME


def test_fields_that_share_a_flag_go_together() -> None:
    seen = codec.decode(codec.encode(message(views=3)))[0]
    assert (seen.views, seen.forwards) == (3, 0)
    with pytest.raises(EncodeError, match="shares its flag"):
        codec.encode(types.pollAnswer(text=types.textWithEntities(text="", entities=[]), option=b"", date=5))


def test_an_old_layer_gets_what_it_knows() -> None:
    entities = [types.messageEntityBold(offset=0, length=1), types.messageEntityDiffInsert(offset=0, length=1)]
    body = codec.encode(message(entities=entities, effect=4, via_business_bot_id=6), 152)
    seen = codec.decode(body)[0]
    assert seen == message(entities=entities[:1])


def test_an_unknown_update_leaves_its_container() -> None:
    known = types.updateNewMessage(message=message(), pts=3, pts_count=1)
    unknown = types.updateSmsJob(job_id="a")
    assert codec.decode(codec.encode(updates(unknown, known, unknown), 152))[0] == updates(known)
    assert codec.decode(codec.encode(updates(unknown), 152))[0] == updates()
    assert codec.decode(codec.encode(updates(unknown)))[0] == updates(unknown)


def test_an_envelope_of_an_unknown_update_is_empty() -> None:
    short = types.updateShort(update=types.updateSmsJob(job_id="a"), date=7)
    assert codec.decode(codec.encode(short, 152))[0] == updates()
    assert codec.decode(codec.encode(short))[0] == short


def test_an_update_that_needs_something_unknown_is_left_out() -> None:
    rules = types.updatePrivacy(key=types.privacyKeyBirthday(), rules=[])
    assert codec.decode(codec.encode(updates(rules), 152))[0] == updates()


def test_a_service_message_never_disappears() -> None:
    """Its pts would: an action that the layer lacks, or cannot tell in full, becomes an empty one."""
    action = types.messageActionGroupCall(call=types.inputGroupCallSlug(slug="a"))
    for kind in (action, types.messageActionBoostApply(boosts=1)):
        service = types.messageService(id=1, peer_id=types.peerUser(user_id=6), date=5, action=kind)
        new = updates(types.updateNewMessage(message=service, pts=3, pts_count=1))
        seen = codec.decode(codec.encode(new, 152))[0]
        assert seen.updates[0].message.action == types.messageActionEmpty()


def test_what_cannot_be_said_is_refused() -> None:
    with pytest.raises(NotInLayer, match="sentCodePaymentRequired"):
        codec.encode(
            types.auth_sentCodePaymentRequired(
                store_product="", phone_code_hash="", support_email_address="", support_email_subject="",
                premium_days=1, currency="", amount=1,
            ),
            152,
        )  # fmt: skip
    with pytest.raises(NotInLayer):
        codec.encode(functions.help_getTimezonesList(hash=0), 152)


def test_a_layer_out_of_range_is_served_as_the_nearest() -> None:
    obj = message(effect=4)
    assert codec.encode(obj, 1) == codec.encode(obj, MIN_LAYER)
    assert codec.encode(obj, 5000) == codec.encode(obj, LAYER)
    assert codec.encode(obj, 159) == codec.encode(obj, 158)


def test_what_a_layer_has() -> None:
    assert codec.has(types.messages_chatInviteJoinResultOk, 227)
    assert codec.has(types.messages_chatInviteJoinResultOk, 5000)
    assert not codec.has(types.messages_chatInviteJoinResultOk, 225)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (message(id=None), "message.id: None does not fit int"),
        (message(id=2**31), "message.id: 2147483648 does not fit int"),
        (message(message=b"a"), "message.message: bytes where string"),
        (message(message=None), "message.message: None where string"),
        (message(message="\ud800"), "lone surrogate"),
        (message(peer_id=None), "message.peer_id: None where Peer"),
        (message(peer_id=types.inputPeerSelf()), "inputPeerSelf where Peer is required"),
        (types.updates(updates=None, users=[], chats=[], date=0, seq=0), "updates.updates: None where Vector<Update>"),
        (updates(types.updateChannel(channel_id="a")), "updateChannel.channel_id: str does not fit long"),
        (updates(4), "updates.updates: 4 where Update is required"),
        (functions.account_setAccountTTL(ttl=5), "account.setAccountTTL.ttl: 5 where AccountDaysTTL"),
        (functions.account_registerDevice(
            token_type=1, token="", app_sandbox=None, secret=b"", other_uids=[]), "app_sandbox: None where Bool"),
        (service.types.pong(msg_id=1, ping_id=1), "pong is not of this schema"),
        ("text", "str is no TL object"),
        (message, "function is no TL object"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named(wrong, named: str) -> None:
    with pytest.raises(EncodeError, match=named):
        codec.encode(wrong)


def test_wrong_bytes_are_refused() -> None:
    body = codec.encode(updates(types.updateNewMessage(message=message(), pts=3, pts_count=1)))
    for size in range(len(body)):
        with pytest.raises(DecodeError):
            codec.decode(body[:size])
    with pytest.raises(UnknownConstructor) as caught:
        codec.decode(b"\x01\x02\x03\x04")
    assert caught.value.constructor_id == 0x04030201
    with pytest.raises(DecodeError, match="malformed"):
        codec.decode(codec.encode(message(message="ab")).replace(b"ab", b"\xff\xff"))


def test_a_constructor_of_another_type_is_refused() -> None:
    good = codec.encode(types.updateNewMessage(message=message(), pts=3, pts_count=1))
    wrong = good.replace(types.peerUser.ID.to_bytes(4, "little"), types.inputPeerSelf.ID.to_bytes(4, "little"))
    with pytest.raises(UnknownConstructor, match="Peer"):
        codec.decode(wrong)


@pytest.mark.parametrize(
    "method", [functions.users_getUsers, functions.auth_dropTempAuthKeys, functions.contacts_deleteByPhones]
)
def test_a_vector_longer_than_the_data_is_refused_before_anything_is_made(method) -> None:
    head = method.ID.to_bytes(4, "little") + b"\x15\xc4\xb5\x1c"
    for count in (33, 2**31 - 1, 2**32 - 1):
        with pytest.raises(DecodeError):
            codec.decode(head + count.to_bytes(4, "little") + bytes(64))


def test_deep_nesting_is_refused_and_shallow_is_not() -> None:
    def nested(levels: int) -> bytes:
        return types.textBold.ID.to_bytes(4, "little") * levels + types.textEmpty.ID.to_bytes(4, "little")

    assert codec.decode(nested(codec.MAX_DEPTH - 1))[0].NAME == "textBold"
    for levels in (codec.MAX_DEPTH + 1, 100_000):
        with pytest.raises(DecodeError, match="deep"):
            codec.decode(nested(levels))


def test_wrappers_hold_their_query() -> None:
    query = functions.invokeWithLayer(
        layer=158, query=functions.invokeAfterMsg(msg_id=4, query=functions.help_getConfig())
    )
    assert codec.decode(codec.encode(query))[0] == query
    with pytest.raises(UnknownConstructor):
        codec.decode(codec.encode(query)[:8] + codec.encode(types.peerUser(user_id=4)))


def test_simple_results() -> None:
    assert codec.encode_result("account.updateStatus", True, 229) == bytes.fromhex("b5757299")
    assert codec.encode_result("account.updateStatus", False, 152) == bytes.fromhex("379779bc")
    assert codec.encode_result("contacts.getContactIDs", [1], 229) == bytes.fromhex("15c4b51c0100000001000000")
    assert codec.encode_result("photos.deletePhotos", [1], 229)[8:] == (1).to_bytes(8, "little")
    assert codec.encode_result("users.getUsers", [types.userEmpty(id=4)], 152) == (
        bytes.fromhex("15c4b51c01000000") + codec.encode(types.userEmpty(id=4))
    )
    with pytest.raises(KeyError):
        codec.encode_result("no.suchMethod", True, 229)


@pytest.mark.parametrize(
    ("method", "wrong"),
    [
        ("help.getConfig", None),
        ("account.updateStatus", None),
        ("users.getUsers", [types.peerUser(user_id=4)]),
        ("users.getUsers", [types.userEmpty(id=2**70)]),
        ("contacts.getContactIDs", ["a"]),
        ("messages.createChat", True),
    ],
)
def test_a_wrong_result_is_refused(method: str, wrong) -> None:
    for layer in (152, 229):
        with pytest.raises(EncodeError):
            codec.encode_result(method, wrong, layer)


def test_results_of_the_type_that_the_layer_awaits() -> None:
    new = updates()
    invited = types.messages_invitedUsers(updates=new, missing_invitees=[])
    assert codec.encode_result("messages.createChat", invited, 177) == codec.encode(invited)
    assert codec.encode_result("messages.createChat", invited, 176) == codec.encode(new)
    info = types.bots_botInfo(name="n", about="a", description="d")
    assert codec.encode_result("bots.getBotInfo", info, 155) == bytes.fromhex("15c4b51c02000000 01610000 01640000")


def test_the_result_of_a_method_that_took_anothers_place_is_in_the_callers_layer() -> None:
    """Pyrogram calls channels.createForumTopic in layer 158; messages.createForumTopic is of layer 216."""
    action = types.messageActionTopicCreate(title="The feast", icon_color=0)
    message = types.messageService(id=1, peer_id=types.peerChannel(channel_id=5), date=1, action=action)
    update = types.updateNewChannelMessage(message=message, pts=2, pts_count=1)
    answer = types.updates(updates=[update], users=[], chats=[], date=1, seq=0)
    assert codec.encode_result("messages.createForumTopic", answer, 158) == codec.encode(answer, 158)
    assert codec.encode_result("messages.createForumTopic", answer, 229) == codec.encode(answer, 229)


def test_a_result_of_an_unknown_update_is_an_empty_envelope() -> None:
    short = types.updateShort(update=types.updateSmsJob(job_id="a"), date=7)
    assert codec.encode_result("messages.sendMessage", short, 152) == codec.encode(updates())


def test_a_method_newer_than_the_stated_layer_gets_its_first_result() -> None:
    assert codec.encode_result("account.updateBirthday", True, 152) == bytes.fromhex("b5757299")
    zones = types.help_timezonesList(timezones=[], hash=0)
    assert codec.encode_result("help.getTimezonesList", zones, 152) == codec.encode(zones)


def test_a_wrapper_returns_what_its_query_does() -> None:
    config = types.nearestDc(country="", this_dc=1, nearest_dc=1)
    assert codec.encode_result("invokeWithLayer", config, 229) == codec.encode(config)


def test_all_results_are_of_kinds_that_can_be_written() -> None:
    for name in api_registry().names(is_function=True):
        if api_registry().is_current(name, is_function=True):
            for row in api_registry().rows(name, is_function=True):
                element = element_kind(row.result)
                assert element in {None, "int", "long", "string"} or api_registry().constructors_of(element)
