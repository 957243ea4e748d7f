"""Rules of privacy: kept, told and applied."""

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage

from chapar.actions import privacy
from chapar.domain.limits import PRIVACY_USERS
from chapar.domain.messages import WHEN_ONLINE
from chapar.rpc.views.privacy import PRIVACY_KEYS
from chapar.tl import functions, types

ALL, NONE = types.inputPrivacyValueAllowAll(), types.inputPrivacyValueDisallowAll()
CONTACTS = types.inputPrivacyValueAllowContacts()


def input_user(viewer: Client, other: Client) -> types.inputUser:
    peer = viewer.peer(other)
    return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)


def set_rules(key: types.TypeInputPrivacyKey, *rules: types.TypeInputPrivacyRule) -> functions.account_setPrivacy:
    return functions.account_setPrivacy(key=key, rules=list(rules))


async def full(viewer: Client, other: Client) -> types.userFull:
    return (await viewer.call(functions.users_getFullUser(id=input_user(viewer, other)))).full_user


async def test_every_key_has_rules_before_anybody_sets_them(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    for key in PRIVACY_KEYS.values():
        asked = getattr(types, key.NAME.replace("p", "inputP", 1))()
        assert (await leyli.call(functions.account_getPrivacy(key=asked))).rules
    phone = await leyli.call(functions.account_getPrivacy(key=types.inputPrivacyKeyPhoneNumber()))
    assert phone.rules == [types.privacyValueAllowContacts(), types.privacyValueDisallowAll()]
    status = await leyli.call(functions.account_getPrivacy(key=types.inputPrivacyKeyStatusTimestamp()))
    assert status.rules == [types.privacyValueAllowAll()]


async def test_rules_are_kept_and_told_to_the_other_devices(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun", "Father")
    leyli = stage.clients["Leyli"]
    majnun, father = (input_user(leyli, stage.clients[name]) for name in ("Majnun", "Father"))
    key = types.inputPrivacyKeyStatusTimestamp()
    answer = await stage.call(
        "Leyli",
        set_rules(
            key,
            types.inputPrivacyValueDisallowUsers(users=[father]),
            types.inputPrivacyValueAllowUsers(users=[majnun, majnun]),
            types.inputPrivacyValueAllowCloseFriends(),
            CONTACTS,
            NONE,
        ),
    )
    expected = [
        types.privacyValueDisallowUsers(users=[father.user_id]),
        types.privacyValueAllowUsers(users=[majnun.user_id]),
        types.privacyValueAllowCloseFriends(),
        types.privacyValueAllowContacts(),
        types.privacyValueDisallowAll(),
    ]
    assert answer.rules == expected
    assert {user.id for user in answer.users} == {majnun.user_id, father.user_id}
    assert (await leyli.call(functions.account_getPrivacy(key=key))).rules == expected
    await stage.verify_updates()


async def test_bio_birthday_and_links_are_shown_as_the_rules_say(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli, majnun = stage.clients["Leyli"], stage.clients["Majnun"]
    await leyli.call(functions.account_updateProfile(last_name="Ameri", about="from Najd"))
    await leyli.call(functions.account_updateBirthday(birthday=types.birthday(day=1, month=2)))
    seen = await full(majnun, leyli)
    assert (seen.about, seen.birthday, seen.private_forward_name) == ("from Najd", None, None)
    await leyli.call(set_rules(types.inputPrivacyKeyAbout(), CONTACTS))
    await leyli.call(set_rules(types.inputPrivacyKeyForwards(), NONE))
    await leyli.call(set_rules(types.inputPrivacyKeyVoiceMessages(), NONE))
    seen = await full(majnun, leyli)
    assert (seen.about, seen.private_forward_name) == (None, "Leyli Ameri")
    assert seen.voice_messages_forbidden is True
    add = functions.contacts_addContact(id=input_user(leyli, majnun), first_name="Majnun", last_name="", phone="")
    await leyli.call(add)
    seen = await full(majnun, leyli)
    assert (seen.about, seen.birthday) == ("from Najd", types.birthday(day=1, month=2))
    own = await leyli.call(functions.users_getFullUser(id=types.inputUserSelf()))
    assert (own.full_user.about, own.full_user.private_forward_name) == ("from Najd", None)


async def test_forwards_name_but_do_not_link_who_does_not_want_it(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun", "Nofal")
    sent = await stage.send("Leyli", "Majnun", "O breeze")
    received = (await stage.messages("Majnun", "Leyli"))[0].id
    assert sent

    async def forward(random_id: int) -> types.messageFwdHeader:
        request = functions.messages_forwardMessages(
            from_peer=stage.peer("Majnun", "Leyli"),
            to_peer=stage.peer("Majnun", "Nofal"),
            id=[received],
            random_id=[random_id],
        )
        await stage.call("Majnun", request)
        return (await stage.messages("Nofal", "Majnun"))[0].fwd_from

    linked = await forward(901)
    assert (linked.from_id, linked.from_name) == (types.peerUser(user_id=stage.user_id("Leyli")), None)
    await stage.call("Leyli", set_rules(types.inputPrivacyKeyForwards(), CONTACTS))
    named = await forward(902)
    assert (named.from_id, named.from_name) == (None, "Leyli")
    leyli = stage.clients["Leyli"]
    added = functions.contacts_addContact(
        id=input_user(leyli, stage.clients["Majnun"]), first_name="Majnun", last_name="", phone=""
    )
    await stage.call("Leyli", added)
    assert (await forward(903)).from_id is not None
    await stage.verify_updates()


async def test_those_who_know_somebody_look_again_when_the_rules_change(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli, majnun = stage.clients["Leyli"], stage.clients["Majnun"]
    await stage.send("Leyli", "Majnun", "hi")
    add = functions.contacts_addContact(id=input_user(leyli, majnun), first_name="Majnun", last_name="", phone="")
    await stage.call("Leyli", add)
    seen = stage.models[majnun].people.users
    assert seen[leyli.user_id]["phone"] == "15550000000"
    await stage.call("Leyli", set_rules(types.inputPrivacyKeyPhoneNumber(), NONE))
    assert seen[leyli.user_id]["phone"] is None
    await stage.call("Leyli", set_rules(types.inputPrivacyKeyPhoneNumber(), ALL))
    assert seen[leyli.user_id]["phone"] == "15550000000"
    await stage.verify_updates()


async def test_nobody_waits_for_somebody_who_hides_when_they_are_there(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    await stage.send("Majnun", "Leyli", "soon", schedule_date=WHEN_ONLINE)
    await stage.call("Leyli", set_rules(types.inputPrivacyKeyStatusTimestamp(), NONE))
    with pytest.raises(Refused, match="400 SCHEDULE_STATUS_PRIVATE"):
        await stage.send("Majnun", "Leyli", "soon", schedule_date=WHEN_ONLINE)


async def test_rules_that_are_none(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    key = types.inputPrivacyKeyAbout()
    stranger = types.inputUser(user_id=leyli.user_id + 1, access_hash=1)
    many = types.inputPrivacyValueAllowUsers(users=[types.inputUserSelf()] * (PRIVACY_USERS + 1))
    some = types.inputPrivacyValueAllowUsers(users=[types.inputUserSelf()] * (PRIVACY_USERS // 2 + 1))
    for rules, error in (
        ([], "PRIVACY_VALUE_INVALID"),
        ([types.inputPrivacyValueAllowChatParticipants(chats=[1])], "PRIVACY_VALUE_INVALID"),
        ([types.inputPrivacyValueAllowUsers(users=[stranger])], "USER_ID_INVALID"),
        ([many], "PRIVACY_TOO_LONG"),
        ([some, some], "PRIVACY_TOO_LONG"),
        ([NONE] * (PRIVACY_USERS + 1), "PRIVACY_TOO_LONG"),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await leyli.call(set_rules(key, *rules))
    assert (await leyli.call(functions.account_getPrivacy(key=key))).rules == [types.privacyValueAllowAll()]


async def test_what_holds_for_all_conversations_is_kept(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli = stage.clients["Leyli"]
    assert await leyli.call(functions.account_getGlobalPrivacySettings()) == types.globalPrivacySettings()
    wanted = types.globalPrivacySettings(
        keep_archived_unmuted=True,
        hide_read_marks=True,
        disallowed_gifts=types.disallowedGiftsSettings(disallow_premium_gifts=True),
    )
    assert await leyli.call(functions.account_setGlobalPrivacySettings(settings=wanted)) == wanted
    assert await leyli.call(functions.account_getGlobalPrivacySettings()) == wanted
    assert (await full(stage.clients["Majnun"], leyli)).read_dates_private is True
    assert (await full(leyli, stage.clients["Majnun"])).read_dates_private is False


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"archive_and_mute_new_noncontact_peers": True}, "400 AUTOARCHIVE_NOT_AVAILABLE"),
        ({"new_noncontact_peers_require_premium": True}, "403 PREMIUM_ACCOUNT_REQUIRED"),
        ({"noncontact_peers_paid_stars": 5}, "403 PREMIUM_ACCOUNT_REQUIRED"),
    ],
)
async def test_what_is_not_done_with_strangers_here(server: Server, fields: dict[str, int], error: str) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    settings = types.globalPrivacySettings(**fields)
    with pytest.raises(Refused, match=error):
        await leyli.call(functions.account_setGlobalPrivacySettings(settings=settings))


async def test_the_people_of_all_rules_are_counted(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun", "Nofal")
    leyli = stage.clients["Leyli"]
    monkeypatch.setattr(privacy, "PRIVACY_USERS", 2)
    people = [input_user(leyli, stage.clients[name]) for name in ("Majnun", "Nofal")]
    key = types.inputPrivacyKeyAbout()
    rules = [types.inputPrivacyValueAllowUsers(users=people)]
    await stage.call("Leyli", functions.account_setPrivacy(key=key, rules=rules))
    rules.append(types.inputPrivacyValueDisallowUsers(users=people[:1]))
    with pytest.raises(Refused, match="400 PRIVACY_TOO_LONG"):
        await stage.call("Leyli", functions.account_setPrivacy(key=key, rules=rules))


@pytest.mark.parametrize("hides", [True, False])
async def test_nobody_sees_by_blocking_what_hiding_takes_away(server: Server, hides: bool) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli, majnun = stage.clients["Leyli"], stage.clients["Majnun"]
    key = types.inputPrivacyKeyStatusTimestamp()
    await stage.call("Majnun", functions.account_updateStatus(offline=True))
    rules = [NONE] if hides else [types.inputPrivacyValueDisallowUsers(users=[types.inputUserSelf()]), ALL]
    await stage.call("Leyli", functions.account_setPrivacy(key=key, rules=rules))
    await stage.call("Leyli", functions.contacts_block(id=leyli.peer(majnun)))
    [seen] = await leyli.call(functions.users_getUsers(id=[input_user(leyli, majnun)]))
    assert isinstance(seen.status, types.userStatusRecently if hides else types.userStatusOffline)
