"""As whom somebody writes in a supergroup. Follows core.telegram.org/api/send-as."""

from chapar.actions.chat_access import access_chat
from chapar.actions.places import may_send_as
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, channel_peer, peer_key, user_peer
from chapar.domain.rights import AdminRight
from chapar.domain.settings import SendAs
from chapar.storage.api import Queries, Storage, Transaction


def list_senders(q: Queries, user_id: int, peer: Peer, now: int) -> list[Peer]:
    """As whom the user may write in a chat, itself first unless it is an anonymous admin. Raises what `access_chat` raises."""
    standing = access_chat(q, user_id, peer, now)
    chat = standing.chat
    if chat.is_broadcast:
        return [chat.peer] if standing.has(AdminRight.POST_MESSAGES) else []
    if not chat.is_megagroup:
        return [user_peer(user_id)]
    wanted = [user_peer(user_id), chat.peer]
    if standing.has(AdminRight.ANONYMOUS):
        wanted.reverse()
    if chat.linked_chat_id is not None:
        wanted.append(channel_peer(chat.linked_chat_id))
    wanted += q.list_administered(user_id)
    return [each for each in dict.fromkeys(wanted) if may_send_as(q, user_id, standing, each)]


async def choose_sender(storage: Storage, *, user_id: int, peer: Peer, shown_as: Peer, now: int) -> None:
    """Write in a supergroup as this peer from now on. Raises what `access_chat` raises, PEER_ID_INVALID (no supergroup),
    SEND_AS_PEER_INVALID."""

    def unit(tx: Transaction) -> None:
        standing = access_chat(tx, user_id, peer, now)
        if not standing.chat.is_megagroup:
            raise RpcError("PEER_ID_INVALID")
        if not may_send_as(tx, user_id, standing, shown_as):
            raise RpcError("SEND_AS_PEER_INVALID")
        tx.put_setting(user_id, SendAs(shown_as), peer_key(peer))

    await storage.write(unit)
