"""Folders of others: taken over, followed and left."""

from dataclasses import replace
from typing import Any

import pytest
from harness import Server
from mailbox_stage import Stage
from shared_folders import folders, ids, look_at, make_folder, named, share, take
from ways_in import find_link, make_link, refuses, who_came

from chapar.domain.invite_links import make_hash
from chapar.domain.peers import channel_peer
from chapar.tl import functions, types


async def set_stage(server: Server) -> tuple[Stage, int, int, str]:
    """A folder of Romeo's with two private chats of his, and a link that offers both."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    verona = await stage.make_channel("Romeo", megagroup=True)
    mantua = await stage.make_channel("Romeo", broadcast=True, title="Mantua")
    await make_folder(stage, "Romeo", verona, mantua)
    return stage, verona, mantua, await share(stage, "Romeo", verona, mantua)


def more(filter_id: int) -> functions.chatlists_getChatlistUpdates:
    return functions.chatlists_getChatlistUpdates(chatlist=named(filter_id))


def ban(stage: Stage, other: str, channel_id: int) -> functions.channels_editBanned:
    return functions.channels_editBanned(
        channel=stage.channel("Romeo", channel_id),
        participant=stage.peer("Romeo", other),
        banned_rights=types.chatBannedRights(until_date=0, view_messages=True),
    )


async def offer(stage: Stage, link: str, *chats: int) -> None:
    """Have the link offer these from now on."""
    folder = types.dialogFilterChatlist(
        id=7,
        title=types.textWithEntities(text="Households", entities=[]),
        pinned_peers=[],
        include_peers=[stage.channel_peer("Romeo", chat) for chat in chats],
    )
    await stage.call("Romeo", functions.messages_updateDialogFilter(id=7, filter=folder))
    peers: list[types.TypeInputPeer] = [stage.channel_peer("Romeo", chat) for chat in chats]
    slug = link.rpartition("/")[2]
    await stage.call("Romeo", functions.chatlists_editExportedInvite(chatlist=named(7), slug=slug, peers=peers))


async def test_a_folder_is_taken_over_with_its_chats(server: Server) -> None:
    stage, verona, mantua, link = await set_stage(server)
    seen = await stage.call("Juliet", look_at(link))
    assert seen.NAME == "chatlists.chatlistInvite"
    assert (seen.title.text, seen.emoticon, ids(seen.peers)) == ("Households", "❤", [verona, mantua])
    assert {(chat.id, chat.left, chat.title) for chat in seen.chats} == {
        (verona, True, "Verona"),
        (mantua, True, "Mantua"),
    }
    joined = await stage.call("Juliet", take(stage, "Juliet", link, verona, mantua))
    kinds = [update.NAME for update in joined.updates]
    assert kinds == ["updateChannel", "updateNewChannelMessage", "updateChannel", "updateDialogFilter"]
    (own,) = await folders(stage, "Juliet")
    assert (own.NAME, own.has_my_invites, own.id) == ("dialogFilterChatlist", False, 2)
    assert ids(own.include_peers) == [verona, mantua]
    await stage.post("Romeo", verona, "Welcome")
    await stage.verify_updates()
    # It was by the owner's main link.
    peer = stage.channel_peer("Romeo", verona)
    main = (
        await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    ).full_chat
    assert await who_came(stage, "Romeo", peer, link=main.exported_invite.link) == [stage.user_id("Juliet")]
    log = functions.channels_getAdminLog(channel=stage.channel("Romeo", verona), q="", max_id=0, min_id=0, limit=1)
    (event,) = (await stage.call("Romeo", log)).events
    assert (event.action.via_chatlist, event.action.invite.link) == (True, main.exported_invite.link)
    again = await stage.call("Juliet", look_at(link))
    assert again.NAME == "chatlists.chatlistInviteAlready"
    assert (again.filter_id, ids(again.missing_peers), ids(again.already_peers)) == (2, [], [verona, mantua])
    assert not server.unlisted


async def test_the_owner_knows_its_own_link(server: Server) -> None:
    stage, verona, mantua, link = await set_stage(server)
    seen = await stage.call("Romeo", look_at(link))
    assert (seen.filter_id, ids(seen.missing_peers), ids(seen.already_peers)) == (7, [], [verona, mantua])


async def test_one_takes_what_one_likes_and_more_later(server: Server) -> None:
    stage, verona, mantua, link = await set_stage(server)
    await stage.call("Juliet", take(stage, "Juliet", link, verona))
    assert ids((await stage.call("Juliet", more(2))).missing_peers) == [mantua]
    again = await stage.call("Juliet", look_at(link))
    assert (ids(again.missing_peers), ids(again.already_peers)) == ([mantua], [verona])
    await stage.call("Juliet", take(stage, "Juliet", link, mantua))
    (own,) = await folders(stage, "Juliet")
    assert ids(own.include_peers) == [verona, mantua]
    padua = await stage.make_channel("Romeo", megagroup=True, title="Padua")
    await offer(stage, link, verona, mantua, padua)
    news = await stage.call("Juliet", more(2))
    assert (ids(news.missing_peers), [chat.title for chat in news.chats]) == ([padua], ["Padua"])
    peers: list[types.TypeInputPeer] = [stage.channel_peer("Juliet", padua)]
    await stage.call("Juliet", functions.chatlists_joinChatlistUpdates(chatlist=named(2), peers=peers))
    assert ids((await stage.call("Juliet", more(2))).missing_peers) == []
    await stage.verify_updates()
    assert not server.unlisted


async def test_what_one_does_not_want_is_not_offered_again(server: Server) -> None:
    stage, verona, mantua, link = await set_stage(server)
    await stage.call("Juliet", take(stage, "Juliet", link, verona))
    assert await stage.call("Juliet", functions.chatlists_hideChatlistUpdates(chatlist=named(2))) is True
    assert (await stage.call("Juliet", more(2))).missing_peers == []
    # Nor what one takes out.
    await stage.call("Juliet", take(stage, "Juliet", link, mantua))
    (own,) = await folders(stage, "Juliet")
    own.include_peers = [stage.channel_peer("Juliet", mantua)]
    await stage.call("Juliet", functions.messages_updateDialogFilter(id=2, filter=own))
    assert (await stage.call("Juliet", more(2))).missing_peers == []
    await stage.verify_updates()


async def test_links_let_nobody_in_who_may_not_come(server: Server) -> None:
    stage, verona, mantua, link = await set_stage(server)
    plain = await make_link(stage, "Romeo", stage.channel_peer("Romeo", verona))
    await stage.call("Tybalt", functions.messages_importChatInvite(hash=plain.partition("+")[2]))
    await stage.call("Romeo", ban(stage, "Tybalt", verona))
    seen = await stage.call("Tybalt", look_at(link))
    assert ids(seen.peers) == [mantua]
    assert [chat.id for chat in seen.chats] == [mantua]
    await refuses(stage, "FILTER_INCLUDE_EMPTY", "Tybalt", take(stage, "Tybalt", link, verona))
    # Nor into what the link does not offer, whatever is named.
    padua = await stage.make_channel("Romeo", megagroup=True, title="Padua")
    await refuses(stage, "FILTER_INCLUDE_EMPTY", "Tybalt", take(stage, "Tybalt", link, padua))
    await refuses(stage, "FILTER_INCLUDE_EMPTY", "Tybalt", take(stage, "Tybalt", link))
    wrong = types.inputPeerChannel(channel_id=mantua, access_hash=1)
    request = functions.chatlists_joinChatlistInvite(slug=link.rpartition("/")[2], peers=[wrong])
    await refuses(stage, "CHANNEL_INVALID", "Tybalt", request)
    assert await folders(stage, "Tybalt") == []
    await stage.verify_updates()


async def test_an_owner_who_may_no_longer_invite_offers_nothing(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    verona = await stage.make_channel("Tybalt", "Romeo", megagroup=True)

    def promote(**rights: bool) -> functions.channels_editAdmin:
        return functions.channels_editAdmin(
            channel=stage.channel("Tybalt", verona),
            user_id=stage.user("Tybalt", "Romeo"),
            admin_rights=types.chatAdminRights(**rights),
            rank="",
        )

    await stage.call("Tybalt", promote(invite_users=True))
    await make_folder(stage, "Romeo", verona)
    link = await share(stage, "Romeo", verona)
    peer = channel_peer(verona)
    await server.storage.write(lambda tx: tx.update_chat(replace(tx.find_chat(peer), usernames=())))
    assert ids((await stage.call("Juliet", look_at(link))).peers) == [verona]
    await stage.call("Tybalt", promote())
    seen = await stage.call("Juliet", look_at(link))
    assert (seen.peers, seen.chats) == ([], [])
    await refuses(stage, "FILTER_INCLUDE_EMPTY", "Juliet", take(stage, "Juliet", link, verona))


async def test_public_chats_are_joined_as_everybody_does(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    open_one = await stage.make_channel("Tybalt", "Romeo", megagroup=True, name="open_one")
    asking = await stage.make_channel("Tybalt", "Romeo", megagroup=True, name="asking", title="Asking")
    toggle = functions.channels_toggleJoinRequest(channel=stage.channel("Tybalt", asking), enabled=True)
    await stage.call("Tybalt", toggle)
    await make_folder(stage, "Romeo", open_one, asking)
    link = await share(stage, "Romeo", open_one, asking)
    await stage.call("Juliet", take(stage, "Juliet", link, open_one, asking))
    (own,) = await folders(stage, "Juliet")
    assert ids(own.include_peers) == [open_one]
    waiting = functions.channels_getFullChannel(channel=stage.channel("Tybalt", asking))
    assert (await stage.call("Tybalt", waiting)).full_chat.requests_pending == 1
    await stage.verify_updates()


async def test_nobody_guesses_links_to_folders(server: Server) -> None:
    stage = await Stage.set(server, "Juliet")
    for slug, error in (("", "INVITE_SLUG_EMPTY"), ("x", "INVITE_SLUG_EXPIRED"), (make_hash(), "INVITE_SLUG_EXPIRED")):
        await refuses(stage, error, "Juliet", functions.chatlists_checkChatlistInvite(slug=slug))
        await refuses(stage, error, "Juliet", functions.chatlists_joinChatlistInvite(slug=slug, peers=[]))


async def test_there_is_an_end_to_folders(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage, verona, _, link = await set_stage(server)
    monkeypatch.setattr("chapar.actions.chatlists.DIALOG_FILTERS", 0)
    await refuses(stage, "CHATLISTS_TOO_MUCH", "Juliet", take(stage, "Juliet", link, verona))
    assert await who_came(stage, "Romeo", stage.channel_peer("Romeo", verona)) == []
    await stage.verify_updates()


async def find_main(stage: Stage, channel_id: int) -> Any:
    """Romeo's main link to a channel."""
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", channel_id)))
    return full.full_chat.exported_invite


async def test_leaving_a_folder_and_its_chats(server: Server) -> None:
    stage, verona, mantua, link = await set_stage(server)
    own = await stage.make_channel("Juliet", megagroup=True, title="Tomb")
    await stage.call("Juliet", take(stage, "Juliet", link, verona, mantua))
    (folder,) = await folders(stage, "Juliet")
    folder.include_peers = [*folder.include_peers, stage.channel_peer("Juliet", own)]
    await stage.call("Juliet", functions.messages_updateDialogFilter(id=2, filter=folder))
    suggested = await stage.call("Juliet", functions.chatlists_getLeaveChatlistSuggestions(chatlist=named(2)))
    assert ids(suggested) == [verona, mantua]
    peers: list[types.TypeInputPeer] = [stage.channel_peer("Juliet", chat) for chat in (verona, own)]
    left = await stage.call("Juliet", functions.chatlists_leaveChatlist(chatlist=named(2), peers=peers))
    assert [update.NAME for update in left.updates] == ["updateChannel", "updateDialogFilter"]
    assert await folders(stage, "Juliet") == []
    main = await find_main(stage, verona)
    assert (await find_link(stage, "Romeo", stage.channel_peer("Romeo", verona), main.link)).usage is None
    members = {
        chat: (
            await stage.server.storage.read(
                lambda q, c=chat: q.find_participant(channel_peer(c), stage.user_id("Juliet"))
            )
        )
        for chat in (verona, mantua, own)
    }
    assert [members[chat].is_member for chat in (verona, mantua, own)] == [False, True, True]
    await stage.verify_updates()
    for request in (
        more(2),
        functions.chatlists_leaveChatlist(chatlist=named(2), peers=[]),
        functions.chatlists_hideChatlistUpdates(chatlist=named(2)),
        functions.chatlists_getLeaveChatlistSuggestions(chatlist=named(2)),
        functions.chatlists_joinChatlistUpdates(chatlist=named(2), peers=[]),
    ):
        await refuses(stage, "FILTER_ID_INVALID", "Juliet", request)
    assert not server.unlisted


async def test_basic_groups_are_shared_too(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    peer = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Tybalt"))
    folder = types.dialogFilter(
        id=7,
        title=types.textWithEntities(text="Friends", entities=[]),
        pinned_peers=[],
        include_peers=[peer],
        exclude_peers=[],
    )
    await stage.call("Romeo", functions.messages_updateDialogFilter(id=7, filter=folder))
    made = await stage.call(
        "Romeo", functions.chatlists_exportChatlistInvite(chatlist=named(7), title="", peers=[peer])
    )
    seen = await stage.call("Juliet", look_at(made.invite.url))
    assert [(chat.title, chat.left, chat.participants_count) for chat in seen.chats] == [("Balcony", True, 0)]
    slug = made.invite.url.rpartition("/")[2]
    await stage.call("Juliet", functions.chatlists_joinChatlistInvite(slug=slug, peers=[peer]))
    await stage.verify_updates()
    await stage.call("Juliet", functions.chatlists_leaveChatlist(chatlist=named(2), peers=[peer]))
    await stage.verify_updates()
    assert not server.unlisted


async def test_a_plain_folder_has_no_news(server: Server) -> None:
    stage, verona, _, _ = await set_stage(server)
    await make_folder(stage, "Romeo", verona, filter_id=8)
    await refuses(stage, "FILTER_NOT_SUPPORTED", "Romeo", more(8))
    await refuses(
        stage, "FILTER_NOT_SUPPORTED", "Romeo", functions.chatlists_leaveChatlist(chatlist=named(8), peers=[])
    )
    await refuses(
        stage, "FILTER_NOT_SUPPORTED", "Romeo", functions.chatlists_joinChatlistUpdates(chatlist=named(7), peers=[])
    )
    assert (await stage.call("Romeo", more(7))).missing_peers == []


async def test_old_clients_take_folders_over_too(server: Server) -> None:
    """Until layer 195 a folder's name was plain text."""
    stage, verona, mantua, link = await set_stage(server)
    old = stage.other["Juliet"]
    assert old.session.layer == 158
    assert (await old.call(look_at(link))).title.text == "Households"
    joined = await old.call(take(stage, "Juliet", link, verona, mantua))
    (told,) = [update.filter for update in joined.updates if isinstance(update, types.updateDialogFilter)]
    assert (told.NAME, told.title.text, ids(told.include_peers)) == (
        "dialogFilterChatlist",
        "Households",
        [verona, mantua],
    )
