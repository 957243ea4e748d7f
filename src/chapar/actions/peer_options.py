"""What people choose for one conversation. Follows core.telegram.org/method/messages.togglePeerTranslations."""

from chapar.domain.peers import Peer, peer_key
from chapar.domain.settings import PeerOptions
from chapar.storage.api import Storage, Transaction


async def set_translation_off(storage: Storage, *, user_id: int, peer: Peer, is_off: bool) -> None:
    """Keep whether translations are not to be offered in a conversation."""

    def unit(tx: Transaction) -> None:
        options = tx.find_setting(user_id, PeerOptions, peer_key(peer)) or PeerOptions()
        tx.put_setting(user_id, options._replace(is_translation_off=is_off), peer_key(peer))

    await storage.write(unit)
