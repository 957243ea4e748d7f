"""Address books: who is in them, under which names, and who learns of it."""

import pytest
from harness import Client, Refused, Server, names
from mailbox_stage import Stage

from chapar.domain.list_hashes import hash_numbers
from chapar.tl import functions, types


def input_user(viewer: Client, other: Client) -> types.inputUser:
    peer = viewer.peer(other)
    return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)


def add(viewer: Client, other: Client, first_name: str = "Romeo", phone: str = "") -> functions.contacts_addContact:
    return functions.contacts_addContact(
        id=input_user(viewer, other), first_name=first_name, last_name="M.", phone=phone
    )


async def test_a_contact_stands_under_the_name_its_owner_chose(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    result = await juliet.call(add(juliet, romeo, "My Romeo"))
    [user] = result.users
    assert (user.first_name, user.last_name, user.contact, user.mutual_contact) == ("My Romeo", "M.", True, False)
    assert user.phone is None
    told, bar = stage.other["Juliet"].pushed_updates()
    assert (told.NAME, told.first_name) == ("updateUserName", "My Romeo")
    assert (bar.NAME, bar.settings.add_contact) == ("updatePeerSettings", False)
    assert romeo.pushed() == []
    await romeo.call(add(romeo, juliet, "Juliet", phone="+1 555 000 0001"))
    [user] = (await romeo.call(functions.contacts_getContacts(hash=0))).users
    assert (user.mutual_contact, user.phone) == (True, "15550000001")
    await stage.verify_updates()


async def test_a_number_that_is_not_known_is_not_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    [user] = (await romeo.call(add(romeo, juliet, phone="15550000009"))).users
    assert user.phone is None


async def test_the_list_and_its_hash(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    juliet = stage.clients["Juliet"]
    assert (await juliet.call(functions.contacts_getContacts(hash=0))).contacts == []
    for name in ("Nurse", "Romeo"):
        await juliet.call(add(juliet, stage.clients[name], name))
    book = await juliet.call(functions.contacts_getContacts(hash=0))
    ids = [contact.user_id for contact in book.contacts]
    assert ids == sorted(stage.user_id(name) for name in ("Romeo", "Nurse"))
    known = hash_numbers([book.saved_count, *ids])
    assert names([await juliet.call(functions.contacts_getContacts(hash=known))]) == ["contacts.contactsNotModified"]
    statuses = await juliet.call(functions.contacts_getStatuses())
    assert [status.user_id for status in statuses] == ids


async def test_importing_finds_those_who_are_here(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    juliet = stage.clients["Juliet"]
    lines = [
        types.inputPhoneContact(client_id=1, phone="+1 (555) 000-0000", first_name="Romeo", last_name=""),
        types.inputPhoneContact(client_id=2, phone="+1 555 123 4567", first_name="Nobody", last_name=""),
        types.inputPhoneContact(client_id=3, phone="no number", first_name="", last_name=""),
        types.inputPhoneContact(client_id=4, phone="1555٠٠٠۰۰۰1", first_name="Me", last_name=""),
    ]
    result = await juliet.call(functions.contacts_importContacts(contacts=lines))
    assert [(line.user_id, line.client_id) for line in result.imported] == [
        (stage.user_id("Romeo"), 1),
        (stage.user_id("Juliet"), 4),
    ]
    [romeo] = [user for user in result.users if user.id == stage.user_id("Romeo")]
    assert (romeo.contact, romeo.phone) == (True, "15550000000")
    assert names(stage.other["Juliet"].pushed_updates()) == ["updateContactsReset"]
    book = await juliet.call(functions.contacts_getContacts(hash=0))
    assert [contact.user_id for contact in book.contacts] == [stage.user_id("Romeo")]
    await stage.verify_updates()


async def test_too_long_a_book_is_imported_in_parts(server: Server) -> None:
    juliet = await server.sign_up("15550001111", "Juliet")
    lines = [
        types.inputPhoneContact(client_id=i, phone=str(10**9 + i), first_name="x", last_name="") for i in range(502)
    ]
    result = await juliet.call(functions.contacts_importContacts(contacts=lines))
    assert result.retry_contacts == [500, 501]


async def test_deleting_brings_back_the_persons_own_name(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await juliet.call(add(juliet, romeo, "Love"))
    result = await juliet.call(functions.contacts_deleteContacts(id=[input_user(juliet, romeo)]))
    [user] = result.users
    assert (user.first_name, user.contact) == ("Romeo", False)
    assert (await juliet.call(functions.contacts_getContacts(hash=0))).contacts == []
    assert names(stage.other["Juliet"].pushed_updates()) == ["updateUserName", "updatePeerSettings"] * 2
    await stage.verify_updates()


@pytest.mark.parametrize(("first_name", "error"), [("", "CONTACT_NAME_EMPTY"), ("x" * 65, "FIRSTNAME_INVALID")])
async def test_a_contact_needs_a_name(server: Server, first_name: str, error: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    request = add(juliet, romeo, first_name)
    request.last_name = ""
    with pytest.raises(Refused, match=error):
        await juliet.call(request)


async def test_one_is_no_contact_of_oneself(server: Server) -> None:
    juliet = await server.sign_up("15550001111", "Juliet")
    with pytest.raises(Refused, match="CONTACT_ID_INVALID"):
        await juliet.call(
            functions.contacts_addContact(id=types.inputUserSelf(), first_name="me", last_name="", phone="")
        )


async def test_adding_somebody_shows_them_ones_number(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    juliet = stage.clients["Juliet"]
    await stage.send("Romeo", "Juliet", "hi")
    seen = stage.models[stage.clients["Romeo"]].people.users
    assert seen[juliet.user_id]["phone"] is None
    await stage.call("Juliet", add(juliet, stage.clients["Romeo"]))
    assert seen[juliet.user_id]["phone"] == "15550000001"
    await stage.verify_updates()
    await stage.call("Juliet", functions.contacts_deleteContacts(id=[input_user(juliet, stage.clients["Romeo"])]))
    assert seen[juliet.user_id]["phone"] is None
    await stage.verify_updates()


async def test_a_number_hidden_from_all_is_shown_to_a_contact_on_purpose(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await stage.send("Romeo", "Juliet", "hi")
    key = types.inputPrivacyKeyPhoneNumber()
    hidden = [types.inputPrivacyValueDisallowUsers(users=[input_user(juliet, romeo)])]
    hidden.append(types.inputPrivacyValueDisallowAll())
    await stage.call("Juliet", functions.account_setPrivacy(key=key, rules=hidden))
    request = functions.messages_getPeerSettings(peer=juliet.peer(romeo))
    assert (await juliet.call(request)).settings.need_contacts_exception is True
    added = add(juliet, romeo)
    await stage.call("Juliet", added)
    seen = stage.models[romeo].people.users
    assert seen[juliet.user_id]["phone"] is None
    added.add_phone_privacy_exception = True
    await stage.call("Juliet", added)
    rules = [types.privacyValueAllowUsers(users=[romeo.user_id]), types.privacyValueDisallowAll()]
    assert (await juliet.call(functions.account_getPrivacy(key=key))).rules == rules
    assert stage.models[stage.other["Juliet"]].people.privacy["privacyKeyPhoneNumber"] == rules
    [user] = await romeo.call(functions.users_getUsers(id=[input_user(romeo, juliet)]))
    assert user.phone == "15550000001"


async def test_a_number_is_shown_to_who_has_shown_theirs(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    accept = functions.contacts_acceptContact(id=input_user(juliet, romeo))
    rules = [types.inputPrivacyValueDisallowAll()]
    await stage.call("Juliet", functions.account_setPrivacy(key=types.inputPrivacyKeyPhoneNumber(), rules=rules))
    await stage.call("Juliet", add(juliet, romeo))
    with pytest.raises(Refused, match="400 CONTACT_REQ_MISSING"):
        await stage.call("Juliet", accept)
    await stage.call("Romeo", add(romeo, juliet, "Juliet"))
    peer = functions.messages_getPeerSettings(peer=juliet.peer(romeo))
    assert (await juliet.call(peer)).settings.share_contact is True
    await stage.call("Juliet", accept)
    assert (await juliet.call(peer)).settings.share_contact is False
    assert stage.models[romeo].people.users[juliet.user_id]["phone"] == "15550000001"
    await stage.verify_updates()


async def test_contacts_are_taken_out_by_their_numbers(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    juliet = stage.clients["Juliet"]
    await stage.call("Juliet", add(juliet, stage.clients["Romeo"], phone="15550000000"))
    await stage.call("Juliet", add(juliet, stage.clients["Nurse"], "Nurse"))
    phones = ["+1 555 000-0000", "15550000002", "none"]
    assert await stage.call("Juliet", functions.contacts_deleteByPhones(phones=phones)) is True
    nurse_id = stage.user_id("Nurse")
    assert await juliet.call(functions.contacts_getContactIDs(hash=0)) == [nurse_id]
    assert await juliet.call(functions.contacts_getContactIDs(hash=hash_numbers([0, nurse_id]))) == []
    assert stage.models[stage.other["Juliet"]].people.is_book_stale
    await stage.verify_updates()


async def test_who_does_not_want_to_be_found_by_number_is_not_imported(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    rules = [types.inputPrivacyValueAllowContacts(), types.inputPrivacyValueDisallowAll()]
    await romeo.call(functions.account_setPrivacy(key=types.inputPrivacyKeyAddedByPhone(), rules=rules))
    line = types.inputPhoneContact(client_id=1, phone="15550000000", first_name="Romeo", last_name="")
    request = functions.contacts_importContacts(contacts=[line])
    assert (await juliet.call(request)).imported == []
    await romeo.call(add(romeo, juliet, "Juliet"))
    assert len((await juliet.call(request)).imported) == 1


async def test_importing_again_keeps_what_was_made_of_a_contact(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    juliet, romeo_id = stage.clients["Juliet"], stage.user_id("Romeo")
    await stage.call("Juliet", add(juliet, stage.clients["Romeo"]))
    await stage.call("Juliet", functions.contacts_editCloseFriends(id=[romeo_id]))
    line = types.inputPhoneContact(client_id=1, phone="15550000000", first_name="Monty", last_name="")
    [user] = (await stage.call("Juliet", functions.contacts_importContacts(contacts=[line]))).users
    assert (user.first_name, user.close_friend) == ("Monty", True)


async def test_statuses_are_as_exact_as_their_owners_allow(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await juliet.call(add(juliet, romeo))
    await romeo.call(functions.account_updateStatus(offline=False))
    seen_at = int(server.clock.now())
    await romeo.call(functions.account_updateStatus(offline=True))

    async def status() -> object:
        [told] = await juliet.call(functions.contacts_getStatuses())
        [user] = await juliet.call(functions.users_getUsers(id=[input_user(juliet, romeo)]))
        assert user.status == told.status
        return told.status

    async def hide(client: Client, rule: types.TypeInputPrivacyRule) -> None:
        key = types.inputPrivacyKeyStatusTimestamp()
        await client.call(functions.account_setPrivacy(key=key, rules=[rule]))

    assert await status() == types.userStatusOffline(was_online=seen_at)
    await hide(juliet, types.inputPrivacyValueDisallowAll())
    assert await status() == types.userStatusRecently(by_me=True)
    await hide(juliet, types.inputPrivacyValueAllowAll())
    await hide(romeo, types.inputPrivacyValueDisallowAll())
    assert await status() == types.userStatusRecently()
    server.clock.advance(4 * 86400)
    assert await status() == types.userStatusLastWeek()
    server.clock.advance(4 * 86400)
    assert await status() == types.userStatusLastMonth()
    server.clock.advance(23 * 86400)
    assert await status() == types.userStatusEmpty()
    await romeo.call(functions.account_updateStatus(offline=False))
    assert await status() == types.userStatusRecently()
    await romeo.call(functions.contacts_block(id=romeo.peer(juliet)))
    assert await status() == types.userStatusEmpty()


async def test_a_hidden_number_is_not_found_by_trying(server: Server) -> None:
    """Whoever may not find somebody by the number does not learn either that a guess at it was right."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    nobody = [types.inputPrivacyValueDisallowAll()]
    for key in (types.inputPrivacyKeyPhoneNumber(), types.inputPrivacyKeyAddedByPhone()):
        await juliet.call(functions.account_setPrivacy(key=key, rules=nobody))
    [user] = (await romeo.call(add(romeo, juliet, phone="15550000001"))).users
    assert (user.contact, user.phone) == (True, None)
    await juliet.call(functions.account_setPrivacy(key=key, rules=[types.inputPrivacyValueAllowAll()]))
    [user] = (await romeo.call(add(romeo, juliet, phone="15550000001"))).users
    assert user.phone == "15550000001"
