"""Notes on contacts, close friends, birthdays."""

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def input_user(viewer: Client, other: Client) -> types.inputUser:
    peer = viewer.peer(other)
    return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)


def add(viewer: Client, other: Client, note: types.textWithEntities | None = None) -> functions.contacts_addContact:
    return functions.contacts_addContact(
        id=input_user(viewer, other), first_name="Contact", last_name="", phone="", note=note
    )


async def find_note(viewer: Client, other: Client) -> object:
    return (await viewer.call(functions.users_getFullUser(id=input_user(viewer, other)))).full_user.note


async def test_a_note_is_for_its_writer_alone(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    bold = types.messageEntityBold(offset=2, length=6)
    note = types.textWithEntities(text="  دوست من ", entities=[bold])
    await stage.call("Juliet", add(juliet, romeo, note))
    kept = types.textWithEntities(text="دوست من", entities=[types.messageEntityBold(offset=0, length=6)])
    assert await find_note(juliet, romeo) == kept
    assert await find_note(romeo, juliet) is None
    await stage.call("Juliet", add(juliet, romeo))
    assert await find_note(juliet, romeo) == kept
    changed = types.textWithEntities(text="mine", entities=[])
    stage.other["Juliet"].pushed()
    await juliet.call(functions.contacts_updateContactNote(id=input_user(juliet, romeo), note=changed))
    assert await find_note(juliet, romeo) == changed
    [told] = stage.other["Juliet"].pushed_updates()
    assert told == types.updateUser(user_id=romeo.user_id)
    nothing = types.textWithEntities(text=" ", entities=[])
    await stage.call("Juliet", functions.contacts_updateContactNote(id=input_user(juliet, romeo), note=nothing))
    assert await find_note(juliet, romeo) is None
    await stage.verify_updates()


async def test_a_note_goes_with_its_contact(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await stage.call("Juliet", add(juliet, romeo, types.textWithEntities(text="x", entities=[])))
    await stage.call("Juliet", functions.contacts_deleteContacts(id=[input_user(juliet, romeo)]))
    assert await find_note(juliet, romeo) is None
    request = functions.contacts_updateContactNote(
        id=input_user(juliet, romeo), note=types.textWithEntities(text="x", entities=[])
    )
    with pytest.raises(Refused, match="400 CONTACT_MISSING"):
        await stage.call("Juliet", request)
    request.note.text = "x" * 129
    with pytest.raises(Refused, match="400 LIMIT_INVALID"):
        await stage.call("Juliet", request)


async def test_close_friends_are_chosen_among_contacts(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    juliet = stage.clients["Juliet"]
    for name in ("Romeo", "Nurse"):
        await stage.call("Juliet", add(juliet, stage.clients[name]))
    romeo_id, nurse_id = stage.user_id("Romeo"), stage.user_id("Nurse")

    watcher = await server.session(juliet)

    def told() -> dict[int, bool]:
        return {user.id: user.close_friend for envelope in watcher.pushed() for user in envelope.users}

    assert await stage.call("Juliet", functions.contacts_editCloseFriends(id=[romeo_id, 99, juliet.user_id])) is True
    assert told() == {romeo_id: True}
    await stage.verify_updates()
    await stage.call("Juliet", functions.contacts_editCloseFriends(id=[nurse_id]))
    assert told() == {romeo_id: False, nurse_id: True}
    await stage.verify_updates()


async def test_birthdays_around_today_of_contacts_who_tell(server: Server) -> None:
    stage = await Stage.set(server, "Juliet", "Romeo", "Nurse", "Paris", "Tybalt")
    juliet = stage.clients["Juliet"]
    # The clock of tests starts on 15 January 2027.
    for name, day in (("Romeo", 15), ("Nurse", 14), ("Paris", 16), ("Tybalt", 17)):
        client = stage.clients[name]
        await juliet.call(add(juliet, client))
        await client.call(functions.account_updateBirthday(birthday=types.birthday(day=day, month=1, year=1990)))
        if name != "Nurse":
            await client.call(add(client, juliet))
    found = await juliet.call(functions.contacts_getBirthdays())
    wanted = {stage.user_id("Romeo"), stage.user_id("Paris")}
    assert {each.contact_id for each in found.contacts} == {user.id for user in found.users} == wanted
    assert found.contacts[0].birthday == types.birthday(day=15, month=1, year=1990)
