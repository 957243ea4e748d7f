"""A client's picture of its basic groups, built from what it is told: what they are called, who is in them, what one may do.

Messages of basic groups are in the account's own mailbox. Follows core.telegram.org/api/channel#basic-groups.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from harness import Client

from chapar.tl import functions, types

_FACTS = (
    *("NAME", "title", "creator", "left", "deactivated", "noforwards", "participants_count", "admin_rights"),
    "default_banned_rights",
    "photo",
)


@dataclass
class GroupsModel:
    """Facts and participants of each basic group by its id; a group whose participants were never told has no entry there."""

    facts: dict[int, dict[str, Any]] = field(default_factory=dict)
    participants: dict[int, list[Any]] = field(default_factory=dict)

    def meet(self, chats: list[Any]) -> None:
        """Chats came along with something."""
        for chat in chats:
            if isinstance(chat, types.chat | types.chatForbidden | types.chatEmpty):
                moved_to = getattr(chat, "migrated_to", None)
                facts = {name: getattr(chat, name, None) for name in _FACTS}
                self.facts[chat.id] = facts | {"migrated_to": moved_to and moved_to.channel_id}

    def marks(self) -> set[int]:
        """The groups that the client knows of, as `peer_marks` numbers them."""
        return {-chat_id for chat_id in self.facts}

    def apply(self, update: Any) -> None:
        """One update."""
        match update:
            case types.updateChatParticipants():
                self.put_participants(update.participants)
            case types.updateChatParticipantAdd():
                place = types.chatParticipant(user_id=update.user_id, inviter_id=update.inviter_id, date=update.date)
                self._put_place(update, place)
            case types.updateChatParticipantDelete():
                self._put_place(update, None)
            case types.updateChatParticipantAdmin():
                self._put_admin(update)
            case types.updateChatParticipantRank():
                for known in self.participants.get(update.chat_id, []):
                    if known.user_id == update.user_id:
                        known.rank = update.rank or None
            case types.updateChatDefaultBannedRights(peer=types.peerChat(chat_id=chat_id)):
                self.facts[chat_id]["default_banned_rights"] = update.default_banned_rights

    def put_participants(self, told: Any) -> None:
        """Who is in a group."""
        self.participants.pop(told.chat_id, None)
        if isinstance(told, types.chatParticipants):
            self.participants[told.chat_id] = sorted(told.participants, key=lambda each: each.user_id)

    def _put_place(self, update: Any, place: Any) -> None:
        """Somebody came, with a place as anybody's, or went. Who was there already keeps what it is."""
        known = self.participants.get(update.chat_id)
        if known is None or (place and any(each.user_id == update.user_id for each in known)):
            return
        others = [each for each in known if each.user_id != update.user_id]
        after = [*others, *([place] if place else [])]
        self.participants[update.chat_id] = sorted(after, key=lambda each: each.user_id)

    def _put_admin(self, update: Any) -> None:
        known = self.participants.get(update.chat_id, [])
        for index, each in enumerate(known):
            if each.user_id == update.user_id:
                kind = types.chatParticipantAdmin if update.is_admin else types.chatParticipant
                known[index] = kind(user_id=each.user_id, inviter_id=each.inviter_id, date=each.date, rank=each.rank)

    def check_against(self, fresh: GroupsModel) -> None:
        """No group that is listed looks different to a client that knows nothing."""
        listed = fresh.participants.keys()
        assert {i: self.facts.get(i) for i in listed} == {i: fresh.facts[i] for i in listed}
        told = listed & self.participants.keys()
        assert {i: self.participants[i] for i in told} == {i: fresh.participants[i] for i in told}


async def fetch_groups_model(client: Client, chats: list[Any]) -> GroupsModel:
    """What a client that knows nothing sees; `chats` are those of its conversations."""
    model = GroupsModel()
    for chat in chats:
        if isinstance(chat, types.chat):
            answer = await client.call(functions.messages_getFullChat(chat_id=chat.id))
            model.meet(answer.chats)
            model.put_participants(answer.full_chat.participants)
    return model
