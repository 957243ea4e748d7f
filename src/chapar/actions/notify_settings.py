"""How an account wants to be notified. Follows core.telegram.org/method/account.updateNotifySettings."""

from collections.abc import Iterable

from chapar.domain.notices import NotifySettingsChanged
from chapar.domain.peers import Peer, PeerType, peer_key
from chapar.domain.settings import NotifySettings, PeerTopic, parse_topic_key
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction

NOTHING_CHOSEN = NotifySettings()
KIND_KEYS = {PeerType.USER: "users", PeerType.CHAT: "chats", PeerType.CHANNEL: "broadcasts"}
"""Under which key the settings of all peers of a type stand."""


async def update_notify_settings(
    storage: Storage, *, user_id: int, key: str, settings: NotifySettings, now: int, origin: Origin | None = None
) -> None:
    """Keep the settings of a peer or of a kind of peers in the place of those before. `key` as of `NotifySettings`."""

    def unit(tx: Transaction) -> None:
        if (tx.find_setting(user_id, NotifySettings, key) or NOTHING_CHOSEN) == settings:
            return
        if settings == NOTHING_CHOSEN:
            tx.delete_setting(user_id, NotifySettings, key)
        else:
            tx.put_setting(user_id, settings, key)
        tx.log_notice(user_id, NotifySettingsChanged(key), now)

    await storage.write(unit, origin)


async def reset_notify_settings(storage: Storage, *, user_id: int, now: int, origin: Origin | None = None) -> None:
    """Forget all settings: of every kind, and of every peer."""

    def unit(tx: Transaction) -> None:
        for key in tx.list_settings(user_id, NotifySettings):
            tx.delete_setting(user_id, NotifySettings, key)
            tx.log_notice(user_id, NotifySettingsChanged(key), now)

    await storage.write(unit, origin)


def list_exceptions(q: Queries, owner_id: int) -> dict[PeerTopic, NotifySettings]:
    """The settings of single peers and topics."""
    kinds = KIND_KEYS.values()
    settings = q.list_settings(owner_id, NotifySettings)
    return {parse_topic_key(key): value for key, value in settings.items() if key not in kinds}


def load_muted(q: Queries, owner_id: int, peers: Iterable[Peer], now: int) -> set[Peer]:
    """Those of `peers` whose messages are to make no sound now."""
    keys = {peer: peer_key(peer) for peer in peers}
    kind_keys = {KIND_KEYS[peer.type] for peer in keys}
    settings = q.load_settings(owner_id, NotifySettings, [*keys.values(), *kind_keys])
    return {peer for peer, key in keys.items() if _mute_until(settings, key, KIND_KEYS[peer.type]) > now}


def _mute_until(settings: dict[str, NotifySettings], key: str, kind_key: str) -> int:
    """A peer's own settings count before those of its kind."""
    for found in (settings.get(key), settings.get(kind_key)):
        if found is not None and found.mute_until is not None:
            return found.mute_until
    return 0
