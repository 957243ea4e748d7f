"""Address books: who is in them, under which names, and who learns of it."""

import pytest
from harness import Client, Refused, Server, names
from mailbox_stage import Stage

from chapar.rpc.contacts.contacts import hash_of_ids
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
    known = hash_of_ids([len(ids), *ids])
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


async def test_usernames_resolve_whatever_their_case(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await romeo.call(functions.account_updateUsername(username="Romeo_Montague"))
    for asked in ("romeo_montague", "ROMEO_montague", "@Romeo_Montague"):
        found = await juliet.call(functions.contacts_resolveUsername(username=asked))
        assert found.peer == types.peerUser(user_id=romeo.user_id)
        assert found.users[0].access_hash == server.access_hash(juliet.user_id, romeo.user_id)
    with pytest.raises(Refused, match="400 USERNAME_NOT_OCCUPIED"):
        await juliet.call(functions.contacts_resolveUsername(username="romeo_montag"))


async def test_search_finds_contacts_by_name_and_everybody_by_username(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    romeo, juliet, nurse = (stage.clients[name] for name in ("Romeo", "Juliet", "Nurse"))
    await romeo.call(functions.account_updateUsername(username="capulet_friend"))
    await nurse.call(functions.account_updateUsername(username="capulet_nurse"))
    await juliet.call(add(juliet, romeo, "کاپولت"))

    async def search(text: str) -> tuple[list[int], list[int]]:
        found = await juliet.call(functions.contacts_search(q=text, limit=10))
        assert {user.id for user in found.users} == {p.user_id for p in [*found.my_results, *found.results]}
        return [p.user_id for p in found.my_results], [p.user_id for p in found.results]

    assert await search("كاپو") == ([romeo.user_id], [])
    assert await search("@capulet") == ([romeo.user_id], [nurse.user_id])
    assert await search("montague") == ([], [])
    with pytest.raises(Refused, match="SEARCH_QUERY_EMPTY"):
        await search(" ")
