"""A client's picture of its basic groups, built from what it is told: what they are called, who is in them, what one may do.

Messages of basic groups are in the account's own mailbox. Follows core.telegram.org/api/channel#basic-groups.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from harness import Client

from chapar.tl import functions, types

_FACTS = ("NAME", "title", "creator", "left", "deactivated", "noforwards", "participants_count", "admin_rights")
_FACTS += ("default_banned_rights",)


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
            case types.updateChatDefaultBannedRights():
                self.facts[update.peer.chat_id]["default_banned_rights"] = update.default_banned_rights

    def put_participants(self, told: Any) -> None:
        """Who is in a group."""
        self.participants.pop(told.chat_id, None)
        if isinstance(told, types.chatParticipants):
            self.participants[told.chat_id] = sorted(told.participants, key=lambda each: each.user_id)

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
