"""Romeo's supergroup in TDLib, and how its people stand in it: in the eyes of each one's client."""

from __future__ import annotations

from typing import Any

from stage import Session, Stage
from tdlib_words import ask, matches, updates, wait_until

SUPERGROUPS_BELOW = -1_000_000_000_000


class Square:
    """Romeo's supergroup or channel, with Juliet and Tybalt in it."""

    def __init__(self, stage: Stage, kind: str | None = None, *, is_channel: bool = False) -> None:
        self.romeo = stage.sign_up("Romeo", kind)
        self.juliet, self.tybalt = stage.sign_up("Juliet", kind), stage.sign_up("Tybalt", kind)
        made = ask(
            self.romeo,
            "createNewSupergroupChat",
            title="The square",
            is_channel=is_channel,
            description="In fair Verona",
        )
        self.chat_id = int(made["id"])
        self.supergroup_id = SUPERGROUPS_BELOW - self.chat_id
        members = [self.juliet, self.tybalt]
        for member in members:
            self.romeo.resolve(member.account.username)
        ids = [member.account.id for member in members]
        ask(self.romeo, "addChatMembers", chat_id=self.chat_id, user_ids=ids)
        for member in members:
            self.wait_status(member, "chatMemberStatusMember")

    def status_of(self, viewer: Session) -> dict[str, Any]:
        """The viewer's place in it, as its client knows it."""
        told = [
            update["supergroup"]
            for update in updates(viewer, "updateSupergroup")
            if update["supergroup"]["id"] == self.supergroup_id
        ]
        return dict(told[-1]["status"]) if told else {}

    def wait_status(self, viewer: Session, kind: str, **wanted: Any) -> None:
        """Wait until the viewer's client knows its place so."""
        wait_until(
            lambda: matches(self.status_of(viewer), {"@type": kind, **wanted}),
            f"{viewer.name} does not know {kind} {wanted} but {self.status_of(viewer)}",
        )

    def set_status(self, actor: Session, member: Session, kind: str, **fields: Any) -> None:
        """Make a member something."""
        ask(
            actor,
            "setChatMemberStatus",
            chat_id=self.chat_id,
            member_id={"@type": "messageSenderUser", "user_id": member.account.id},
            status={"@type": kind, **fields},
        )

    def members(self, viewer: Session, part: str, **fields: Any) -> set[int]:
        """A part of the member list as the viewer's client fetches it."""
        found = ask(
            viewer,
            "getSupergroupMembers",
            supergroup_id=self.supergroup_id,
            filter={"@type": f"supergroupMembersFilter{part}", **fields},
            offset=0,
            limit=100,
        )
        return {member["member_id"]["user_id"] for member in found["members"]}

    def events(self, viewer: Session) -> list[str]:
        """What admins did, newest first."""
        found = ask(viewer, "getChatEventLog", chat_id=self.chat_id, query="", from_event_id=0, limit=50)
        return [event["action"]["@type"] for event in found["events"]]
