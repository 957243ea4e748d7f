"""Chats, participants, links and topics as they are stored, in MessagePack.

A chat is a map of those fields that differ from their defaults, so that fields may be added and dropped; everything else is
an array of fields, to which one may be added when it comes last and has a default.
"""

from dataclasses import MISSING, fields
from functools import lru_cache
from typing import NamedTuple

import msgspec

from chapar.domain.chatlists import ChatlistInvite
from chapar.domain.chats import Chat, ChatInvite, ForumTopic, Participant, ParticipantStatus, RestrictionReason
from chapar.domain.peers import Peer
from chapar.domain.rights import NO_ADMIN_RIGHTS, NOTHING_BANNED, AdminRight, BannedRight, BannedRights

_NO_DEFAULT = object()
_CHAT_DEFAULTS = {
    field.name: _NO_DEFAULT if field.default is MISSING else field.default  # one that is not equal to any value
    for field in fields(Chat)
}

_encode = msgspec.msgpack.Encoder().encode
decode_chat = lru_cache(maxsize=1 << 11)(msgspec.msgpack.Decoder(Chat).decode)
"""Undo `encode_chat`. Remembered, because every post in a chat asks for the same one several times; nobody changes a Chat."""
decode_invite = msgspec.msgpack.Decoder(ChatInvite).decode
"""Undo `encode_fields` for a link."""
decode_chatlist_invite = msgspec.msgpack.Decoder(ChatlistInvite).decode
"""Undo `encode_fields` for a link to a folder."""
decode_topic = msgspec.msgpack.Decoder(ForumTopic).decode
"""Undo `encode_fields` for a topic."""


def encode_chat(chat: Chat) -> bytes:
    """The fields of a chat by their names."""
    values = ((name, getattr(chat, name), default) for name, default in _CHAT_DEFAULTS.items())
    return _encode({name: value for name, value, default in values if value != default})


def encode_fields(value: ChatInvite | ChatlistInvite | ForumTopic) -> bytes:
    """The fields of a link or topic."""
    return _encode(value)


class ParticipantColumns(NamedTuple):
    """What statements ask of a participant, stored each in a column of its own."""

    status: int
    is_member: int
    joined_at: int
    banned_at: int
    until_date: int
    available_min_id: int


class _Rest(NamedTuple):
    """What is left; with most participants nothing."""

    inviter_id: int | None = None
    admin_rights: AdminRight = NO_ADMIN_RIGHTS
    promoted_by: int | None = None
    rank: str = ""
    banned_flags: BannedRight = NOTHING_BANNED
    banned_by: int | None = None
    via_request: bool = False
    invite_hash: str = ""


_NO_REST = _Rest()
_decode_rest = msgspec.msgpack.Decoder(_Rest).decode


def participant_columns(participant: Participant) -> ParticipantColumns:
    """What a participant has in columns."""
    return ParticipantColumns(
        int(participant.status),
        int(participant.is_member),
        participant.joined_at,
        participant.banned_at,
        participant.banned_rights.until_date,
        participant.available_min_id,
    )


def encode_participant(participant: Participant) -> bytes | None:
    """What a participant has beside the columns; None: nothing."""
    rest = _Rest(
        participant.inviter_id,
        participant.admin_rights,
        participant.promoted_by,
        participant.rank,
        participant.banned_rights.flags,
        participant.banned_by,
        participant.via_request,
        participant.invite_hash,
    )
    return None if rest == _NO_REST else _encode(rest)


def decode_participant(peer: Peer, user_id: int, columns: ParticipantColumns, content: bytes | None) -> Participant:
    """The participant of whom this is stored."""
    rest = _NO_REST if content is None else _decode_rest(content)
    return Participant(
        peer,
        user_id,
        ParticipantStatus(columns.status),
        columns.joined_at,
        is_member=bool(columns.is_member),
        inviter_id=rest.inviter_id,
        admin_rights=rest.admin_rights,
        promoted_by=rest.promoted_by,
        rank=rest.rank,
        banned_rights=BannedRights(rest.banned_flags, columns.until_date),
        banned_by=rest.banned_by,
        banned_at=columns.banned_at,
        available_min_id=columns.available_min_id,
        via_request=rest.via_request,
        invite_hash=rest.invite_hash,
    )


class ActContent(NamedTuple):
    """What of an operator's act is not in columns."""

    operator: str
    reason: str
    message_id: int = 0
    until_date: int = 0
    detail: str = ""


decode_act = msgspec.msgpack.Decoder(ActContent).decode
"""Undo `encode_act`."""
decode_reasons = msgspec.msgpack.Decoder(tuple[RestrictionReason, ...]).decode
"""Undo `encode_reasons`."""


def encode_act(content: ActContent) -> bytes:
    """What is written of an operator's act."""
    return _encode(content)


def encode_reasons(reasons: tuple[RestrictionReason, ...]) -> bytes:
    """Why a message is hidden."""
    return _encode(reasons)
