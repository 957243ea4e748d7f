"""Made-up requests that name chats: what is asked for as a channel, a chat's id, a link or a message is one that there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from random_requests import RandomRequests

from chapar.domain.peers import Peer, PeerType
from chapar.tl import types

_LINKS = ("hash", "link", "slug")
_THREADS = ("top_msg_id", "topic_id", "thread_id")
_IDS = range(1, 24)
"""Messages and topics that chats have when they begin."""


class ChatRequests(RandomRequests):
    """Requests of one person. `chats` may stand where a chat is wanted, as `name_chat` names them; `links` lead into some."""

    def __init__(
        self,
        seed: int,
        peers: Sequence[Any],
        now: int,
        *,
        chats: Sequence[Peer],
        links: Sequence[str],
        name_chat: Callable[[Peer], Any],
    ) -> None:
        super().__init__(seed, peers, now)
        self._chats = list(chats)
        self._links = list(links)
        self._name_chat = name_chat
        self._user_ids = [peer.user_id for peer in self.peers if isinstance(peer, types.inputPeerUser)]

    def _likely(self, name: str, kind: str) -> Any:
        chance = self.random.random()
        match kind:
            case "long" if name in ("chat_id", "channel_id"):
                return self.random.choice(self._chats).id
            case "string" if name in _LINKS and chance < 0.8:
                return self.random.choice(self._links)
            case "int" if name in _THREADS and chance < 0.8:
                return self.random.choice(_IDS)
            case "int" if name == "pts":
                return self.random.choice((1, 2, 5, 10, 30))
            case "ChatAdminRights" if chance < 0.5:
                return types.chatAdminRights(ban_users=True, invite_users=True, anonymous=self.random.random() < 0.5)
            case "ChatBannedRights" if chance < 0.3:
                until = self.random.choice((0, self.now + 40))
                return types.chatBannedRights(until_date=until, view_messages=True)
        return super()._likely(name, kind)

    def _value(self, kind: str, depth: int) -> Any:
        chance = self.random.random()
        match kind:
            case "InputChannel" if chance < 0.9:
                named = self._chat(PeerType.CHANNEL)
                return types.inputChannel(channel_id=named.channel_id, access_hash=named.access_hash)
            case "InputPeer" if chance < 0.6:
                return self._chat()
            case "InputPeer" if chance < 0.65:
                channel_id = self.random.choice(self._chats).id
                where = self.random.choice((self._chat(), self.random.choice(self.peers)))
                return types.inputPeerChannelFromMessage(
                    peer=where, msg_id=self.random.choice(_IDS), channel_id=channel_id
                )
            case "InputPeer" if chance < 0.7:
                return types.inputPeerUserFromMessage(
                    peer=self._chat(), msg_id=self.random.choice(_IDS), user_id=self._user_id()
                )
            case "InputUser" if chance < 0.1:
                return types.inputUserFromMessage(
                    peer=self._chat(), msg_id=self.random.choice(_IDS), user_id=self._user_id()
                )
        return super()._value(kind, depth)

    def _chat(self, kind: PeerType | None = None) -> Any:
        return self._name_chat(self.random.choice([chat for chat in self._chats if kind in (None, chat.type)]))

    def _user_id(self) -> int:
        return self.random.choice(self._user_ids)

    def _int(self, chance: float) -> int:
        return self.random.choice(_IDS) if chance < 0.5 else super()._int(chance)
