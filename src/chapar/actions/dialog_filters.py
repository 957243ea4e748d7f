"""Folders of an account's own making. Follows core.telegram.org/api/folders."""

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.limits import DIALOG_FILTER_CHATS, DIALOG_FILTERS
from chapar.domain.notices import DialogFilterChanged, DialogFiltersReordered
from chapar.domain.settings import ALL_CHATS_FILTER_ID, DialogFilter, DialogFilterOrder
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction


async def put_filter(
    storage: Storage, *, user_id: int, folder: DialogFilter, now: int, origin: Origin | None = None
) -> None:
    """Keep a folder under its id; a new one comes after the others. A shared one stays that, and who is offered a chat that it
    took out is not again.

    Raises LIMIT_INVALID (there are 10 already), FILTER_NOT_SUPPORTED (a folder is shared by a link, and not otherwise).
    """

    def unit(tx: Transaction) -> None:
        known = tx.find_setting(user_id, DialogFilter, str(folder.id))
        if folder.is_chatlist != (known is not None and known.is_chatlist):
            raise RpcError("FILTER_NOT_SUPPORTED")
        new = folder
        if known is not None and known.is_chatlist:
            removed = (peer for peer in known.named_peers if peer not in folder.named_peers)
            hidden = tuple(dict.fromkeys((*known.hidden_peers, *removed)))[-DIALOG_FILTER_CHATS:]
            new = known._replace(
                title=folder.title,
                emoticon=folder.emoticon,
                color=folder.color,
                title_noanimate=folder.title_noanimate,
                pinned_peers=folder.pinned_peers,
                include_peers=folder.include_peers,
                hidden_peers=hidden if known.joined_slug else (),
            )
        if new != known:
            save_filter(tx, user_id, new, now)

    await storage.write(unit, origin)


def save_filter(tx: Transaction, user_id: int, folder: DialogFilter, now: int) -> LoggedUpdate:
    """The step of a unit that keeps a folder; what the user's log took of it. Raises LIMIT_INVALID (there are 10 already)."""
    order = load_filter_order(tx, user_id)
    if folder.id not in order.order:
        if len(order.order) > DIALOG_FILTERS:
            raise RpcError("LIMIT_INVALID")
        tx.put_setting(user_id, order._replace(order=(*order.order, folder.id)))
    tx.put_setting(user_id, folder, str(folder.id))
    return tx.log_notice(user_id, DialogFilterChanged(folder.id), now)


async def delete_filter(
    storage: Storage, *, user_id: int, filter_id: int, now: int, origin: Origin | None = None
) -> None:
    """Drop a folder; one that is not there does not matter."""

    def unit(tx: Transaction) -> None:
        if tx.find_setting(user_id, DialogFilter, str(filter_id)) is not None:
            drop_filter(tx, user_id, filter_id, now)

    await storage.write(unit, origin)


def drop_filter(tx: Transaction, user_id: int, filter_id: int, now: int) -> LoggedUpdate:
    """The step of a unit that drops a folder, with all links to it; what the user's log took of it."""
    order = load_filter_order(tx, user_id)
    tx.put_setting(user_id, order._replace(order=tuple(i for i in order.order if i != filter_id)))
    tx.delete_setting(user_id, DialogFilter, str(filter_id))
    for invite in tx.list_chatlist_invites(user_id, filter_id):
        tx.delete_chatlist_invite(invite.slug)
    return tx.log_notice(user_id, DialogFilterChanged(filter_id), now)


async def reorder_filters(
    storage: Storage, *, user_id: int, order: Sequence[int], now: int, origin: Origin | None = None
) -> None:
    """Put folders into this order (0: all chats); those not named come after, those that are not there do not matter."""

    def unit(tx: Transaction) -> None:
        known = load_filter_order(tx, user_id)
        named = [i for i in dict.fromkeys(order) if i in known.order]
        after = (*named, *(i for i in known.order if i not in named))
        if after != known.order:
            tx.put_setting(user_id, known._replace(order=after))
            tx.log_notice(user_id, DialogFiltersReordered(), now)

    await storage.write(unit, origin)


async def toggle_filter_tags(
    storage: Storage, *, user_id: int, is_enabled: bool, now: int, origin: Origin | None = None
) -> None:
    """Whether conversations show the names of the folders that they are in."""

    def unit(tx: Transaction) -> None:
        order = load_filter_order(tx, user_id)
        if order.shows_tags != is_enabled:
            tx.put_setting(user_id, order._replace(shows_tags=is_enabled))
            tx.log_notice(user_id, DialogFiltersReordered(), now)

    await storage.write(unit, origin)


def load_filter_order(q: Queries, owner_id: int) -> DialogFilterOrder:
    """The ids of all folders in their order; all chats stand first as long as the owner has not moved them."""
    return q.find_setting(owner_id, DialogFilterOrder) or DialogFilterOrder((ALL_CHATS_FILTER_ID,))
