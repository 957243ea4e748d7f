"""Who is in a supergroup or channel. Follows core.telegram.org/api/channel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from chapar.actions.chat_access import access_chat
from chapar.domain.chats import Participant, ParticipantFilter, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import PARTICIPANTS_PAGE
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.peers import PeerType
from chapar.domain.rights import AdminRight
from chapar.rpc.channels.named import name_participant
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.chat_details import sees_participants
from chapar.rpc.views.participants import build_channel_participant, list_participant_peers
from chapar.rpc.views.peers import access_channel
from chapar.rpc.views.updates import People, build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types

LAST_OFFSET = 100_000
"""Deeper than this nobody pages: who looks for somebody searches."""
_FOR_ADMINS = (ParticipantFilter.KICKED, ParticipantFilter.BANNED)
_FOR_ALL = (ParticipantFilter.ADMINS, ParticipantFilter.BOTS)
"""Shown where members are hidden, too."""


class _Part(NamedTuple):
    """A part of the member list that a client wants."""

    part: ParticipantFilter
    query: str = ""


def _parse_filter(given: types.TypeChannelParticipantsFilter) -> _Part:
    if isinstance(given, types.channelParticipantsAdmins):
        return _Part(ParticipantFilter.ADMINS)
    if isinstance(given, types.channelParticipantsBots):
        return _Part(ParticipantFilter.BOTS)
    if isinstance(given, types.channelParticipantsKicked):
        return _Part(ParticipantFilter.KICKED, given.q)
    if isinstance(given, types.channelParticipantsBanned):
        return _Part(ParticipantFilter.BANNED, given.q)
    if isinstance(given, types.channelParticipantsContacts):
        return _Part(ParticipantFilter.CONTACTS, given.q)
    if isinstance(given, types.channelParticipantsSearch | types.channelParticipantsMentions):
        return _Part(ParticipantFilter.SEARCH, given.q) if given.q else _Part(ParticipantFilter.RECENT)
    return _Part(ParticipantFilter.RECENT)


@method("channels.getParticipants")
async def get_participants(
    ctx: Context, request: functions.channels_getParticipants
) -> types.Typechannels_ChannelParticipants:
    """A page of the member list. In a broadcast channel, and where members are hidden, admins alone see who is there."""
    peer = await access_channel(ctx, request.channel)
    wanted = _parse_filter(request.filter)
    limit = min(max(request.limit, 0), PARTICIPANTS_PAGE)
    offset = max(request.offset, 0)

    def query(q: Queries) -> types.Typechannels_ChannelParticipants:
        standing = access_chat(q, ctx.user_id, peer, ctx.now)
        _check_may_list(standing, wanted.part)
        found = []
        if limit and offset <= LAST_OFFSET:
            found = q.list_participants(
                peer, wanted.part, limit=limit, offset=offset, query=wanted.query, viewer_id=ctx.user_id
            )
        shown = [each for each in found if _is_shown(standing, ctx.user_id, each)]
        if request.hash and request.hash == hash_numbers(each.user_id for each in shown):
            return types.channels_channelParticipantsNotModified()
        shown = _veil(q, standing, shown)
        people = _build_people(ctx, q, shown)
        return types.channels_channelParticipants(
            count=_count(q, standing, wanted, ctx.user_id),
            participants=[
                build_channel_participant(each, standing.participant, ctx.user_id, ctx.now) for each in shown
            ],
            chats=people.chats,
            users=people.users,
        )

    return await ctx.services.storage.read(query)


def _check_may_list(standing: Standing, part: ParticipantFilter) -> None:
    """Raises CHAT_ADMIN_REQUIRED."""
    if standing.is_admin:
        return
    if part in _FOR_ADMINS or standing.chat.is_broadcast:
        raise RpcError("CHAT_ADMIN_REQUIRED")
    if part not in _FOR_ALL and not sees_participants(standing):
        raise RpcError("CHAT_ADMIN_REQUIRED")


def _is_shown(standing: Standing, viewer_id: int, participant: Participant) -> bool:
    """Anonymous admins are known to admins alone."""
    is_hidden = participant.is_admin and AdminRight.ANONYMOUS in participant.admin_rights
    return not is_hidden or standing.is_admin or participant.user_id == viewer_id


def _veil(q: Queries, standing: Standing, shown: list[Participant]) -> list[Participant]:
    """The participants without what anonymous admins did to them: others than admins see everybody as come, restricted and
    promoted without anybody else's help."""
    if standing.is_admin:
        return shown
    acting = {each for one in shown for each in (one.inviter_id, one.promoted_by, one.banned_by) if each is not None}
    known = q.load_participants(standing.chat.peer, sorted(acting))
    hidden = {user_id for user_id, place in known.items() if place.has(AdminRight.ANONYMOUS)}

    def veil(one: Participant) -> Participant:
        return replace(
            one,
            inviter_id=one.user_id if one.inviter_id in hidden else one.inviter_id,
            promoted_by=one.user_id if one.promoted_by in hidden else one.promoted_by,
            banned_by=one.user_id if one.banned_by in hidden else one.banned_by,
        )

    return [veil(one) for one in shown] if hidden else shown


def _count(q: Queries, standing: Standing, wanted: _Part, viewer_id: int) -> int:
    chat = standing.chat
    known = {
        ParticipantFilter.RECENT: chat.participants_count,
        ParticipantFilter.ADMINS: chat.admins_count,
        ParticipantFilter.KICKED: chat.kicked_count,
        ParticipantFilter.BANNED: chat.banned_count,
    }
    if not wanted.query and wanted.part in known:
        return known[wanted.part]
    return q.count_participants(chat.peer, wanted.part, query=wanted.query, viewer_id=viewer_id)


def _build_people(ctx: Context, q: Queries, participants: Iterable[Participant]) -> People:
    peers = list_participant_peers(participants)
    return build_people(ctx.services, q, ctx.user_id, peer_user_ids(peers), chat_peers(peers))


@method("channels.getParticipant")
async def get_participant(
    ctx: Context, request: functions.channels_getParticipant
) -> types.channels_channelParticipant:
    """One person's place. Of others only admins learn it in broadcast channels and where members are hidden."""
    peer = await access_channel(ctx, request.channel)
    who = await name_participant(ctx, request.participant)
    if who.type is PeerType.CHAT:
        raise RpcError("PARTICIPANT_ID_INVALID")
    user_id = -who.id if who.type is PeerType.CHANNEL else who.id

    def query(q: Queries) -> types.channels_channelParticipant:
        standing = access_chat(q, ctx.user_id, peer, ctx.now)
        found = q.find_participant(peer, user_id)
        is_own = user_id == ctx.user_id
        is_known_to_all = found is not None and found.is_member and found.is_admin and standing.chat.is_megagroup
        if not is_own and not is_known_to_all and not sees_participants(standing):
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if found is None or not _is_shown(standing, ctx.user_id, found):
            raise RpcError("USER_NOT_PARTICIPANT")
        if not found.is_member and not (standing.is_admin and found.banned_at_moment(ctx.now)):
            raise RpcError("USER_NOT_PARTICIPANT")
        found = _veil(q, standing, [found])[0]
        people = _build_people(ctx, q, [found])
        return types.channels_channelParticipant(
            participant=build_channel_participant(found, standing.participant, ctx.user_id, ctx.now),
            chats=people.chats,
            users=people.users,
        )

    return await ctx.services.storage.read(query)
