"""Finding people by username, number, link and name."""

from typing import Any

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


def found_ids(peers: list[Any]) -> list[int]:
    """Ids of users, negated ids of channels."""
    return [peer.user_id if isinstance(peer, types.peerUser) else -peer.channel_id for peer in peers]


async def test_search_finds_channels_by_title_and_username(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    news = await stage.make_channel("Romeo", "Juliet", title="خبرهای ورونا", name="verona_news", broadcast=True)
    city = await stage.make_channel("Romeo", title="The city of Verona", name="verona_city", megagroup=True)
    private = await stage.make_channel("Romeo", title="Verona by night", megagroup=True)
    await stage.call("Romeo", functions.account_updateUsername(username="veronese"))

    async def search(name: str, text: str) -> tuple[list[int], list[int]]:
        found = await stage.call(name, functions.contacts_search(q=text, limit=10))
        named = {*(user.id for user in found.users), *(-chat.id for chat in found.chats)}
        assert named == {*found_ids(found.my_results), *found_ids(found.results)}
        return found_ids(found.my_results), found_ids(found.results)

    assert await search("Juliet", "خبرها") == ([-news], [])
    assert await search("Juliet", "verona") == ([-news], [-city])
    assert await search("Juliet", "@VERONA_c") == ([], [-city])
    assert await search("Juliet", "city verona") == ([], [-city])
    assert await search("Juliet", "vero") == ([-news], [stage.user_id("Romeo"), -city])
    assert await search("Juliet", "night") == ([], [])
    assert await search("Romeo", "verona") == ([-news, -city, -private], [])
    assert await search("Romeo", "erona") == ([], [])


async def test_who_was_thrown_out_is_not_led_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    city = await stage.make_channel("Romeo", "Juliet", title="Verona", name="verona_city", megagroup=True)
    rights = types.chatBannedRights(view_messages=True, until_date=0)
    banned = functions.channels_editBanned(
        channel=stage.channel("Romeo", city), participant=stage.peer("Romeo", "Juliet"), banned_rights=rights
    )
    await stage.call("Romeo", banned)
    found = await stage.call("Juliet", functions.contacts_search(q="verona", limit=10))
    assert (found.my_results, found.results) == ([], [])
    by_name = await stage.call("Juliet", functions.contacts_resolveUsername(username="verona_city"))
    assert [(chat.NAME, chat.title) for chat in by_name.chats] == [("channelForbidden", "Verona")]


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
