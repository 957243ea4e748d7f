"""What happens to messages of channels by itself, and how their conversations are kept."""

from dataclasses import replace
from typing import Any

from harness import Server
from mailbox_stage import Stage

from chapar.actions.timers import delete_expired
from chapar.actions.web_pages import settle_page
from chapar.domain.media import WebPage, WebPageMedia
from chapar.tl import functions, types


async def dialog_of(stage: Stage, name: str, channel_id: int) -> types.dialog:
    peer = types.inputDialogPeer(peer=stage.channel_peer(name, channel_id))
    found = await stage.clients[name].call(functions.messages_getPeerDialogs(peers=[peer]))
    dialog: types.dialog = found.dialogs[0]
    return dialog


async def test_messages_delete_themselves(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    peer = stage.channel_peer("Romeo", verona)
    await stage.call("Romeo", functions.messages_setHistoryTTL(peer=peer, period=86400))
    first = await stage.post("Romeo", verona, "one")
    server.clock.advance(3600)
    answer = types.inputReplyToMessage(reply_to_msg_id=first)
    second = await stage.post("Juliet", verona, "two", reply_to=answer)
    assert (await stage.posts("Juliet", verona))[0].ttl_period == 86400
    await stage.verify_updates()
    server.clock.advance(86400 - 3600)
    await delete_expired(server.storage, int(server.clock.now()), 100)
    await server.settle()
    assert second in [m.id for m in await stage.posts("Juliet", verona)]
    assert first not in [m.id for m in await stage.posts("Juliet", verona)]
    await stage.verify_updates()
    server.clock.advance(3600)
    await delete_expired(server.storage, int(server.clock.now()), 100)
    await server.settle()
    assert second not in [m.id for m in await stage.posts("Juliet", verona)]
    await stage.verify_updates()


async def test_an_answer_that_deletes_itself_is_counted_no_more(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    first = await stage.post("Romeo", verona, "one")
    peer = stage.channel_peer("Romeo", verona)
    await stage.call("Romeo", functions.messages_setHistoryTTL(peer=peer, period=86400))
    await stage.post("Juliet", verona, "two", reply_to=types.inputReplyToMessage(reply_to_msg_id=first))
    server.clock.advance(86400)
    await delete_expired(server.storage, int(server.clock.now()), 100)
    await server.settle()
    seen = next(m for m in await stage.posts("Romeo", verona) if m.id == first)
    assert (seen.replies.replies, seen.replies.max_id) == (0, None)
    await stage.verify_updates()


async def test_the_preview_of_a_post_arrives(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    url = "https://example.org/"
    post = await stage.post("Romeo", verona, url)

    def attach(tx: Any) -> int:
        page = tx.put_web_page(WebPage(0, url))
        message = tx.load_messages(-verona, (post,))[post]
        tx.update_body(replace(message.body, media=WebPageMedia(page)))
        return int(page.id)

    page_id = await server.storage.write(attach)
    found = WebPage(page_id, url, title="Verona")
    await settle_page(server.storage, page_id=page_id, found=found, now=int(server.clock.now()))
    await server.settle()
    (told,) = stage.other["Juliet"].pushed_updates()
    assert (told.NAME, told.channel_id, told.webpage.title) == ("updateChannelWebPage", verona, "Verona")
    assert (await stage.posts("Juliet", verona))[0].media.webpage.title == "Verona"


async def test_a_channels_conversation_is_kept_like_any(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    await stage.post("Romeo", verona, "Hello")
    peer = stage.channel_peer("Juliet", verona)
    dialog_peer = types.inputDialogPeer(peer=peer)
    for request in (
        functions.messages_toggleDialogPin(peer=dialog_peer, pinned=True),
        functions.messages_markDialogUnread(peer=dialog_peer, unread=True),
        functions.messages_saveDraft(peer=peer, message="What about"),
        functions.account_updateNotifySettings(
            peer=types.inputNotifyPeer(peer=peer), settings=types.inputPeerNotifySettings(mute_until=2**31 - 1)
        ),
    ):
        await stage.call("Juliet", request)
    dialog = await dialog_of(stage, "Juliet", verona)
    assert (dialog.pinned, dialog.unread_mark, dialog.draft.message) == (True, True, "What about")
    assert dialog.notify_settings.mute_until == 2**31 - 1
    await stage.verify_updates()
    archive = types.inputFolderPeer(peer=peer, folder_id=1)
    await stage.call("Juliet", functions.folders_editPeerFolders(folder_peers=[archive]))
    assert (await dialog_of(stage, "Juliet", verona)).folder_id == 1
    await stage.post("Romeo", verona, "Still there?")
    dialog = await dialog_of(stage, "Juliet", verona)
    assert (dialog.folder_id, dialog.unread_count) == (1, 2)
    await stage.verify_updates()
    await stage.call("Juliet", functions.channels_readHistory(channel=stage.channel("Juliet", verona), max_id=0))
    assert not (await dialog_of(stage, "Juliet", verona)).unread_mark
    await stage.verify_updates()
