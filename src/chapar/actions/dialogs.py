"""The list of conversations: pins, the archive, unread marks, the bar above a conversation.

Follows core.telegram.org/api/folders#peer-folders and core.telegram.org/method/messages.toggleDialogPin with its neighbours.
"""

from collections import defaultdict
from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.limits import ARCHIVE_PINNED_DIALOGS, PINNED_DIALOGS
from chapar.domain.messages import ARCHIVE_FOLDER_ID, Dialog
from chapar.domain.notices import DialogMarked, DialogPinned, PeerSettingsChanged, PinnedDialogsReordered
from chapar.domain.peers import Peer, user_peer
from chapar.domain.updates import LoggedUpdate, MoveToFolder, Origin
from chapar.storage.api import Storage, Transaction

PINS_IN_FOLDER = {0: PINNED_DIALOGS, ARCHIVE_FOLDER_ID: ARCHIVE_PINNED_DIALOGS}
"""How many conversations may be pinned in each folder there is."""


async def toggle_pin(
    storage: Storage, *, user_id: int, peer: Peer, is_pinned: bool, now: int, origin: Origin | None = None
) -> None:
    """Pin a conversation above all others of its folder, or let it go. Raises PEER_HISTORY_EMPTY, PINNED_DIALOGS_TOO_MUCH."""

    def unit(tx: Transaction) -> None:
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        if dialog is None:
            raise RpcError("PEER_HISTORY_EMPTY")
        if bool(dialog.pin_order) == is_pinned:
            return
        order = 0
        if is_pinned:
            pinned = tx.list_pinned_dialogs(user_id, dialog.folder_id)
            if len(pinned) >= PINS_IN_FOLDER[dialog.folder_id]:
                raise RpcError("PINNED_DIALOGS_TOO_MUCH")
            order = pinned[0].pin_order + 1 if pinned else 1
        tx.put_dialog(dialog._replace(pin_order=order))
        tx.log_notice(user_id, DialogPinned(peer, is_pinned, dialog.folder_id), now)

    await storage.write(unit, origin)


async def reorder_pins(
    storage: Storage,
    *,
    user_id: int,
    folder_id: int,
    order: Sequence[Peer],
    force: bool,
    now: int,
    origin: Origin | None = None,
) -> None:
    """Pin these conversations of a folder in this order, topmost first; the others below them or (`force`) no longer.

    Conversations that are not in the folder do not matter. Raises FOLDER_ID_INVALID, PINNED_DIALOGS_TOO_MUCH.
    """
    if folder_id not in PINS_IN_FOLDER:
        raise RpcError("FOLDER_ID_INVALID")

    def unit(tx: Transaction) -> None:
        pinned = {dialog.peer: dialog for dialog in tx.list_pinned_dialogs(user_id, folder_id)}
        listed = tx.load_dialogs(user_id, dict.fromkeys(order))
        wanted = {peer: dialog for peer, dialog in listed.items() if dialog.folder_id == folder_id}
        others = {peer: dialog for peer, dialog in pinned.items() if peer not in wanted}
        after = list(wanted.values()) if force else [*wanted.values(), *others.values()]
        if len(after) > PINS_IN_FOLDER[folder_id]:
            raise RpcError("PINNED_DIALOGS_TOO_MUCH")
        if [dialog.peer for dialog in after] == list(pinned):
            return
        for dialog in others.values():
            tx.put_dialog(dialog._replace(pin_order=0))
        for place, dialog in enumerate(reversed(after), start=1):
            tx.put_dialog(dialog._replace(pin_order=place))
        tx.log_notice(user_id, PinnedDialogsReordered(folder_id), now)

    await storage.write(unit, origin)


async def move_to_folders(
    storage: Storage, *, user_id: int, moves: Sequence[tuple[Peer, int]], now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Archive conversations or bring them back, given as (peer, folder id). They lose their pins.

    What is there already, or is no conversation, does not matter. Raises FOLDER_ID_INVALID: no such folder, or Saved
    Messages are to be archived.
    """
    for peer, folder_id in moves:
        if folder_id not in PINS_IN_FOLDER or (folder_id and peer == user_peer(user_id)):
            raise RpcError("FOLDER_ID_INVALID")

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        wanted = dict(moves)
        moved: dict[int, list[Peer]] = defaultdict(list)
        for peer, dialog in tx.load_dialogs(user_id, wanted).items():
            if dialog.folder_id != wanted[peer]:
                tx.put_dialog(dialog._replace(folder_id=wanted[peer], pin_order=0))
                moved[wanted[peer]].append(peer)
        return [
            tx.log_update(user_id, MoveToFolder(tuple(peers), folder_id), now) for folder_id, peers in moved.items()
        ]

    return await storage.write(unit, origin)


async def mark_unread(
    storage: Storage, *, user_id: int, peer: Peer, is_unread: bool, now: int, origin: Origin | None = None
) -> None:
    """Mark a conversation as unread by hand, or take the mark away. Raises PEER_ID_INVALID (there is no conversation)."""

    def unit(tx: Transaction) -> None:
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        if dialog is None:
            raise RpcError("PEER_ID_INVALID")
        put_mark(tx, dialog, is_unread, now)

    await storage.write(unit, origin)


def put_mark(tx: Transaction, dialog: Dialog, is_unread: bool, now: int) -> Dialog:
    """The step of a unit that `mark_unread` is; the dialog as it is then."""
    if dialog.is_marked_unread == is_unread:
        return dialog
    marked = dialog._replace(is_marked_unread=is_unread)
    tx.put_dialog(marked)
    tx.log_notice(dialog.owner_id, DialogMarked(dialog.peer), now)
    return marked


async def hide_bar(storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None) -> None:
    """Close the bar that offers to add or block a stranger, for good."""

    def unit(tx: Transaction) -> None:
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        if dialog is not None and not dialog.is_bar_hidden:
            tx.put_dialog(dialog._replace(is_bar_hidden=True))
            tx.log_notice(user_id, PeerSettingsChanged(peer), now)

    await storage.write(unit, origin)


def leave_list(tx: Transaction, dialog: Dialog, now: int) -> None:
    """Take a conversation whose messages are gone out of its owner's list, for the unit that deletes them.

    What the owner chose for it (archive, timer, bar) holds when somebody writes again, so its row may have to stay.
    """
    if dialog.pin_order:
        tx.log_notice(dialog.owner_id, DialogPinned(dialog.peer, False, dialog.folder_id), now)
    put_mark(tx, dialog, False, now)
    if dialog.folder_id or dialog.ttl_seconds or dialog.is_bar_hidden:
        tx.put_dialog(dialog._replace(top_message_id=0, pin_order=0, is_marked_unread=False))
    else:
        tx.delete_dialog(dialog.owner_id, dialog.peer)
