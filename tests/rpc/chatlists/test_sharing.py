"""Links to folders, as their owners handle them."""

from typing import Any

import pytest
from harness import Server
from mailbox_stage import Stage
from shared_folders import FOLDER_PREFIX, folders, ids, look_at, make_folder, named, share, take
from ways_in import refuses

from chapar.tl import functions, types


async def set_stage(server: Server) -> tuple[Stage, int, int]:
    """A folder of Romeo's with two private chats of his."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    verona = await stage.make_channel("Romeo", megagroup=True)
    mantua = await stage.make_channel("Romeo", broadcast=True, title="Mantua")
    await make_folder(stage, "Romeo", verona, mantua)
    return stage, verona, mantua


def export(stage: Stage, name: str, *chats: int, filter_id: int = 7) -> functions.chatlists_exportChatlistInvite:
    peers: list[types.TypeInputPeer] = [stage.channel_peer(name, chat) for chat in chats]
    return functions.chatlists_exportChatlistInvite(chatlist=named(filter_id), title="", peers=peers)


async def test_a_folder_is_shared_by_a_link(server: Server) -> None:
    stage, verona, mantua = await set_stage(server)
    made = await stage.call(
        "Romeo",
        functions.chatlists_exportChatlistInvite(
            chatlist=named(7), title=" For all ", peers=[stage.channel_peer("Romeo", verona)]
        ),
    )
    assert (made.invite.title, ids(made.invite.peers)) == ("For all", [verona])
    assert made.invite.url.startswith(FOLDER_PREFIX)
    assert len(made.invite.url.rpartition("/")[2]) >= 22
    assert made.filter.NAME == "dialogFilterChatlist"
    assert (made.filter.has_my_invites, made.filter.title.text) == (True, "Households")
    assert await folders(stage, "Romeo") == [made.filter]
    await share(stage, "Romeo", verona, mantua)
    listed = await stage.call("Romeo", functions.chatlists_getExportedInvites(chatlist=named(7)))
    assert sorted(ids(invite.peers) for invite in listed.invites) == [[verona], [verona, mantua]]
    assert {chat.id for chat in listed.chats} == {verona, mantua}
    await stage.verify_updates()
    assert not server.unlisted


async def test_what_cannot_be_shared(server: Server) -> None:
    stage, verona, mantua = await set_stage(server)
    elsewhere = await stage.make_channel("Romeo", megagroup=True, title="Padua")
    theirs = await stage.make_channel("Tybalt", "Romeo", megagroup=True, title="Capulets", name="capulets")
    await make_folder(stage, "Romeo", verona, filter_id=8, groups=True)
    await make_folder(stage, "Romeo", verona, filter_id=9, exclude_peers=[stage.channel_peer("Romeo", mantua)])
    for error, request in (
        ("FILTER_ID_INVALID", export(stage, "Romeo", verona, filter_id=99)),
        ("FILTER_NOT_SUPPORTED", export(stage, "Romeo", verona, filter_id=8)),
        ("FILTER_NOT_SUPPORTED", export(stage, "Romeo", verona, filter_id=9)),
        ("PEERS_LIST_EMPTY", export(stage, "Romeo")),
        ("PEER_ID_INVALID", export(stage, "Romeo", elsewhere)),
        ("FILTER_INCLUDE_TOO_MUCH", export(stage, "Romeo", *[verona] * 101)),
    ):
        await refuses(stage, error, "Romeo", request)
    await refuses(stage, "FILTER_ID_INVALID", "Juliet", export(stage, "Juliet", verona))
    # Where others decide who comes in, members share only what is public.
    await make_folder(stage, "Romeo", theirs, filter_id=10)
    await stage.call("Romeo", export(stage, "Romeo", theirs, filter_id=10))
    hidden = await stage.make_channel("Tybalt", megagroup=True, title="Plot")
    invite = functions.channels_inviteToChannel(
        channel=stage.channel("Tybalt", hidden), users=[stage.user("Tybalt", "Romeo")]
    )
    await stage.call("Tybalt", invite)
    await make_folder(stage, "Romeo", hidden, filter_id=11)
    await refuses(stage, "CHAT_ADMIN_REQUIRED", "Romeo", export(stage, "Romeo", hidden, filter_id=11))
    await stage.verify_updates()


async def test_there_is_an_end_to_links(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.chatlists.CHATLIST_INVITES", 1)
    stage, verona, _ = await set_stage(server)
    await share(stage, "Romeo", verona)
    await refuses(stage, "INVITES_TOO_MUCH", "Romeo", export(stage, "Romeo", verona))


async def test_a_link_is_changed_and_ended(server: Server) -> None:
    stage, verona, mantua = await set_stage(server)
    link = await share(stage, "Romeo", verona)
    other = await share(stage, "Romeo", mantua)

    def edit(slug: str, **options: Any) -> functions.chatlists_editExportedInvite:
        return functions.chatlists_editExportedInvite(chatlist=named(7), slug=slug.rpartition("/")[2], **options)

    def delete(slug: str) -> functions.chatlists_deleteExportedInvite:
        return functions.chatlists_deleteExportedInvite(chatlist=named(7), slug=slug.rpartition("/")[2])

    changed = await stage.call("Romeo", edit(link, title="New"))
    assert (changed.title, ids(changed.peers), changed.url) == ("New", [verona], link)
    peers = [stage.channel_peer("Romeo", mantua)]
    changed = await stage.call("Romeo", edit(link, peers=peers))
    assert (changed.title, ids(changed.peers)) == ("New", [mantua])
    await refuses(stage, "PEERS_LIST_EMPTY", "Romeo", edit(link, peers=[]))
    # Only its owner does that, in its own folder.
    await make_folder(stage, "Juliet", await stage.make_channel("Juliet", megagroup=True, title="Tomb"))
    for request in (edit(link, title="Mine"), delete(link)):
        await refuses(stage, "INVITE_SLUG_EXPIRED", "Juliet", request)
        await refuses(stage, "FILTER_ID_INVALID", "Tybalt", request)
    assert await stage.call("Romeo", delete(link)) is True
    await refuses(stage, "INVITE_SLUG_EXPIRED", "Romeo", delete(link))
    await refuses(stage, "INVITE_SLUG_EXPIRED", "Juliet", look_at(link))
    assert (await folders(stage, "Romeo"))[0].has_my_invites
    await stage.call("Romeo", delete(other))
    assert (await folders(stage, "Romeo"))[0].NAME == "dialogFilter"
    await stage.verify_updates()
    assert not server.unlisted


async def test_a_shared_folder_is_edited_as_such(server: Server) -> None:
    stage, verona, mantua = await set_stage(server)
    link = await share(stage, "Romeo", verona)
    shared = (await folders(stage, "Romeo"))[0]
    shared.title, shared.include_peers = types.textWithEntities(text="Feuds", entities=[]), shared.include_peers[:1]
    await stage.call("Romeo", functions.messages_updateDialogFilter(id=7, filter=shared))
    assert await folders(stage, "Romeo") == [shared]
    assert (await stage.call("Juliet", look_at(link))).title.text == "Feuds"
    # What is shared does not begin to choose by rules, and what is not is not shared by saying so.
    with_rules = types.dialogFilter(
        id=7, title=shared.title, pinned_peers=[], include_peers=[], exclude_peers=[], groups=True
    )
    await refuses(
        stage, "FILTER_NOT_SUPPORTED", "Romeo", functions.messages_updateDialogFilter(id=7, filter=with_rules)
    )
    made_up = types.dialogFilterChatlist(
        id=8, title=shared.title, pinned_peers=[], include_peers=[stage.channel_peer("Romeo", mantua)]
    )
    await refuses(stage, "FILTER_NOT_SUPPORTED", "Romeo", functions.messages_updateDialogFilter(id=8, filter=made_up))
    await stage.verify_updates()
    # With the folder its links go.
    await stage.call("Romeo", functions.messages_updateDialogFilter(id=7, filter=None))
    await refuses(stage, "INVITE_SLUG_EXPIRED", "Juliet", look_at(link))
    await refuses(stage, "INVITE_SLUG_EXPIRED", "Juliet", take(stage, "Juliet", link, verona))
    await stage.verify_updates()
