"""Folders of an account's own making. Follows core.telegram.org/api/folders."""

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.limits import DIALOG_FILTERS
from chapar.domain.settings import ALL_CHATS_FILTER_ID, DialogFilter, DialogFilterOrder
from chapar.domain.updates import DialogFilterChanged, DialogFiltersReordered, Origin
from chapar.storage.api import Queries, Storage, Transaction


async def put_filter(
    storage: Storage, *, user_id: int, folder: DialogFilter, now: int, origin: Origin | None = None
) -> None:
    """Keep a folder under its id; a new one comes after the others. Raises LIMIT_INVALID (there are 10 already)."""

    def unit(tx: Transaction) -> None:
        known = tx.find_setting(user_id, DialogFilter, str(folder.id))
        if known == folder:
            return
        if known is None:
            order = load_filter_order(tx, user_id)
            if len(order.order) > DIALOG_FILTERS:
                raise RpcError("LIMIT_INVALID")
            tx.put_setting(user_id, order._replace(order=(*order.order, folder.id)))
        tx.put_setting(user_id, folder, str(folder.id))
        tx.log_notice(user_id, DialogFilterChanged(folder.id), now)

    await storage.write(unit, origin)


async def delete_filter(
    storage: Storage, *, user_id: int, filter_id: int, now: int, origin: Origin | None = None
) -> None:
    """Drop a folder; one that is not there does not matter."""

    def unit(tx: Transaction) -> None:
        if tx.find_setting(user_id, DialogFilter, str(filter_id)) is None:
            return
        order = load_filter_order(tx, user_id)
        tx.put_setting(user_id, order._replace(order=tuple(i for i in order.order if i != filter_id)))
        tx.delete_setting(user_id, DialogFilter, str(filter_id))
        tx.log_notice(user_id, DialogFilterChanged(filter_id), now)

    await storage.write(unit, origin)


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
