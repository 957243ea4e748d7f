"""Words for tests about folders that are shared."""

from __future__ import annotations

from typing import Any

from mailbox_stage import Stage

from chapar.tl import functions, types

FOLDER_PREFIX = "http://127.0.0.1:4430/addlist/"


def named(filter_id: int) -> types.inputChatlistDialogFilter:
    """A folder as clients name a shared one."""
    return types.inputChatlistDialogFilter(filter_id=filter_id)


async def make_folder(stage: Stage, name: str, *chats: int, filter_id: int = 7, **rules: Any) -> None:
    """A folder of somebody's with these channels in it."""
    fields: dict[str, Any] = {"pinned_peers": [], "exclude_peers": [], **rules}
    folder = types.dialogFilter(
        id=filter_id,
        title=types.textWithEntities(text="Households", entities=[]),
        emoticon="❤",
        include_peers=[stage.channel_peer(name, chat) for chat in chats],
        **fields,
    )
    await stage.call(name, functions.messages_updateDialogFilter(id=filter_id, filter=folder))


async def share(stage: Stage, name: str, *chats: int, filter_id: int = 7, title: str = "") -> str:
    """A link to that folder which offers these channels."""
    peers = [stage.channel_peer(name, chat) for chat in chats]
    made = await stage.call(
        name, functions.chatlists_exportChatlistInvite(chatlist=named(filter_id), title=title, peers=peers)
    )
    url: str = made.invite.url
    return url


def look_at(link: str) -> functions.chatlists_checkChatlistInvite:
    """What a link to a folder offers."""
    return functions.chatlists_checkChatlistInvite(slug=link.removeprefix(FOLDER_PREFIX))


def take(stage: Stage, name: str, link: str, *chats: int) -> functions.chatlists_joinChatlistInvite:
    """Take a folder over with these channels."""
    peers: list[types.TypeInputPeer] = [stage.channel_peer(name, chat) for chat in chats]
    return functions.chatlists_joinChatlistInvite(slug=link.removeprefix(FOLDER_PREFIX), peers=peers)


async def folders(stage: Stage, name: str) -> list[Any]:
    """Somebody's own folders."""
    told = await stage.call(name, functions.messages_getDialogFilters())
    return [each for each in told.filters if not isinstance(each, types.dialogFilterDefault)]


def ids(peers: list[Any]) -> list[int]:
    """Channels by their ids."""
    return [peer.channel_id for peer in peers]
