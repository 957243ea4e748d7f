"""Finding people by username, number, link and name."""

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage

from chapar.actions.contact_tokens import TOKEN_SECONDS
from chapar.tl import functions, types


def input_user(viewer: Client, other: Client) -> types.inputUser:
    peer = viewer.peer(other)
    return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)


def add(viewer: Client, other: Client, first_name: str) -> functions.contacts_addContact:
    return functions.contacts_addContact(id=input_user(viewer, other), first_name=first_name, last_name="", phone="")


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


async def test_numbers_resolve_for_those_who_may_find_by_them(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    request = functions.contacts_resolvePhone(phone="+1 555 000 0000")
    found = await juliet.call(request)
    assert found.peer == types.peerUser(user_id=romeo.user_id)
    assert [user.phone for user in found.users] == [None]
    key = types.inputPrivacyKeyAddedByPhone()
    await romeo.call(functions.account_setPrivacy(key=key, rules=[types.inputPrivacyValueDisallowAll()]))
    with pytest.raises(Refused, match="400 PHONE_NOT_OCCUPIED"):
        await juliet.call(request)
    for phone in ("15559999999", "", "who?"):
        with pytest.raises(Refused, match="400 PHONE_NOT_OCCUPIED"):
            await juliet.call(functions.contacts_resolvePhone(phone=phone))


async def test_a_link_names_its_owner_for_a_while(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    exported = await romeo.call(functions.contacts_exportContactToken())
    assert exported.expires == int(server.clock.now()) + TOKEN_SECONDS
    token = exported.url.removeprefix("tg://contact?token=")
    user = await juliet.call(functions.contacts_importContactToken(token=token))
    assert (user.id, user.access_hash) == (romeo.user_id, server.access_hash(juliet.user_id, romeo.user_id))
    server.clock.advance(TOKEN_SECONDS + 1)
    for wrong in (token, "", "x"):
        with pytest.raises(Refused, match="400 IMPORT_TOKEN_INVALID"):
            await juliet.call(functions.contacts_importContactToken(token=wrong))
