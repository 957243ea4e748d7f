"""The log of what admins do in a supergroup or channel. Follows core.telegram.org/api/recent-actions.

Every action that an admin takes writes its event in the unit that does it, through `log_event` alone.
"""

from typing import Any

import msgspec

from chapar.domain.admin_log import ACTION_PREFIX, ACTIONS_BY_FILTER, KeptMessage
from chapar.domain.chats import AdminLogEvent, Chat, Participant
from chapar.domain.messages import Message
from chapar.domain.rights import BannedRight
from chapar.storage.api import Transaction

_KNOWN = frozenset(action for actions in ACTIONS_BY_FILTER.values() for action in actions)


def log_event(
    tx: Transaction, chat: Chat, user_id: int, action: str, now: int, /, *, about_user_id: int = 0, **fields: Any
) -> None:
    """Remember that `user_id` did something in a chat; basic groups keep no log.

    `action` is the protocol's constructor without `channelAdminLogEventAction` (as in `ACTIONS_BY_FILTER`), `fields` its
    values by their names there: texts, numbers and lists of them as they are; what is more as the domain has it (`Message`,
    `Participant`, `ChatInvite`, `ForumTopic`, `BannedRights`, `ChatReactions`, `ChatLocation`, `PeerColor`; None: there was
    none). `about_user_id` is whom it was done to: the log is searched by the names of both.
    """
    if not chat.is_channel:
        return
    if action not in _KNOWN:
        raise ValueError(f"no event is called {action!r}")
    data = {name: _plain(value) for name, value in fields.items()}
    tx.add_admin_log_event(AdminLogEvent(chat.peer.id, 0, now, user_id, ACTION_PREFIX + action, data, about_user_id))


def _plain(value: Any) -> object:
    """A value as JSON has it."""
    return msgspec.to_builtins(KeptMessage.of(value) if isinstance(value, Message) else value)


def log_restricted(
    tx: Transaction, chat: Chat, user_id: int, before: Participant, after: Participant, now: int
) -> None:
    """Remember that somebody was thrown out or let in again, restricted or freed."""
    was, is_now = before.banned_at_moment(now), after.banned_at_moment(now)
    if BannedRight.VIEW_MESSAGES in is_now:
        kind = "kick"
    elif BannedRight.VIEW_MESSAGES in was:
        kind = "unkick"
    else:
        kind = "ban" if is_now else "unban"
    _log_participant(tx, chat, user_id, f"ParticipantToggleBan:{kind}", before, after, now)


def log_promoted(tx: Transaction, chat: Chat, user_id: int, before: Participant, after: Participant, now: int) -> None:
    """Remember that somebody became an admin, got other rights or a title, or is an admin no longer."""
    kind = "promote" if after.is_admin else "demote"
    _log_participant(tx, chat, user_id, f"ParticipantToggleAdmin:{kind}", before, after, now)


def _log_participant(
    tx: Transaction, chat: Chat, user_id: int, action: str, before: Participant, after: Participant, now: int
) -> None:
    log_event(
        tx, chat, user_id, action, now, about_user_id=after.user_id, prev_participant=before, new_participant=after
    )
