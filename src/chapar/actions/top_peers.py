"""Whom an account writes to most: what its owner chose about it. Follows core.telegram.org/api/top-rating."""

from chapar.domain.limits import TOP_PEERS_RESET
from chapar.domain.peers import Peer
from chapar.domain.settings import TopPeersSettings
from chapar.storage.api import Queries, Storage, Transaction


async def toggle_top_peers(storage: Storage, *, user_id: int, is_enabled: bool) -> None:
    """Whether frequent contacts are computed at all."""

    def unit(tx: Transaction) -> None:
        tx.put_setting(user_id, load_top_peers_settings(tx, user_id)._replace(is_enabled=is_enabled))

    await storage.write(unit)


async def reset_rating(storage: Storage, *, user_id: int, category: str, peer: Peer, now: int) -> None:
    """Count what was written to a peer from now on only. `category` is the protocol's constructor name."""

    def unit(tx: Transaction) -> None:
        settings = load_top_peers_settings(tx, user_id)
        others = [entry for entry in settings.reset_at if entry[:2] != (category, peer)]
        kept = (*others, (category, peer, now))[-TOP_PEERS_RESET:]
        tx.put_setting(user_id, settings._replace(reset_at=kept))

    await storage.write(unit)


def load_top_peers_settings(q: Queries, owner_id: int) -> TopPeersSettings:
    """What the owner chose; at first they are computed."""
    return q.find_setting(owner_id, TopPeersSettings) or TopPeersSettings()
