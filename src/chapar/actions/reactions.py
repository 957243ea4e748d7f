"""Reacting to messages, and reading what others felt. Follows core.telegram.org/api/reactions.

Reactions belong to the shared body, so both sides of a conversation see them at once; that they are unread is the author's
own. In Saved Messages they are tags: nobody else is told, and a tag may be given a name.
"""

from collections.abc import Sequence

from chapar.actions.blocking import check_may_write
from chapar.actions.chat_access import access_chat, may_send_from_outside
from chapar.actions.mailbox import Affected
from chapar.actions.mentions import keep_members
from chapar.actions.places import sign
from chapar.actions.reading import log_seen
from chapar.actions.sight import access_message, sees_message
from chapar.domain.errors import RpcError
from chapar.domain.limits import MESSAGE_REACTIONS, RECENT_REACTIONS, TAG_TITLE_LENGTH
from chapar.domain.messages import NO_TAGS, Message, MessageTag
from chapar.domain.notices import (
    ChannelReactionsChanged,
    DefaultReactionChanged,
    ReactionsChanged,
    RecentReactionsChanged,
    SavedReactionTagsChanged,
)
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.reactions import REACTION_KINDS, Reaction
from chapar.domain.rights import BannedRight
from chapar.domain.settings import ReactionNotifySettings, ReactionSettings, SavedReactionTag
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

READ_AT_ONCE = 100
"""Messages that one call marks as seen; clients call again while there are more."""


async def send_reactions(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    message_id: int,
    values: Sequence[str],
    is_big: bool,
    add_to_recent: bool,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Make `values` (checked by `domain.reactions.check_reaction`) one's reactions to a message; none takes them back.

    The result is what the acting user's log got. Raises MESSAGE_ID_INVALID, REACTIONS_TOO_MANY, MESSAGE_NOT_MODIFIED, and what
    `check_may_react` raises; reactions may be taken back all the same.
    """
    wanted = tuple(dict.fromkeys(values))
    if len(wanted) > MESSAGE_REACTIONS:
        raise RpcError("REACTIONS_TOO_MANY")

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        message = access_message(tx, user_id, peer, message_id)
        body_id = message.body.body_id
        before = tx.load_reactions_of(user_id, (body_id,)).get(body_id, [])
        after = _renew(before, user_id, wanted, is_big, now)
        if after == before:
            raise RpcError("MESSAGE_NOT_MODIFIED")
        added = [reaction.value for reaction in after if reaction.value not in {known.value for known in before}]
        if after:
            shown_as = check_may_react(tx, user_id, message, added, now)
            after = [reaction._replace(shown_as=shown_as) for reaction in after]
        tx.put_reactions(body_id, user_id, after)
        own: list[LoggedUpdate] = []
        for copy in tx.list_copies(body_id):
            own += _tell(tx, user_id, copy, bool(added), now)
        if peer == user_peer(user_id):
            own.append(tx.log_notice(user_id, SavedReactionTagsChanged(), now))
        elif add_to_recent:
            _remember(tx, user_id, wanted, now)
        return own

    return await storage.write(unit, origin)


def check_may_react(q: Queries, user_id: int, message: Message, added: Sequence[str], now: int) -> Peer | None:
    """Whether the user may react to a message, giving it `added` beside what it gave before; as whom it is seen to, if not as
    itself.

    Raises USER_IS_BLOCKED, YOU_BLOCKED_USER; in chats what `access_chat` raises, CHAT_WRITE_FORBIDDEN (nobody may, or not from
    outside), USER_BANNED_IN_CHANNEL, REACTION_INVALID (not there), REACTIONS_TOO_MANY (of different kinds).
    """
    if message.peer.type is PeerType.USER:
        check_may_write(q, user_id, message.peer)
        return None
    standing = access_chat(q, user_id, message.peer, now)
    chat, participant = standing
    if not standing.is_member and not may_send_from_outside(standing):
        raise RpcError("CHAT_WRITE_FORBIDDEN")
    if not standing.is_admin:
        if participant is not None and BannedRight.SEND_REACTIONS in participant.banned_at_moment(now):
            raise RpcError("USER_BANNED_IN_CHANNEL")
        if BannedRight.SEND_REACTIONS in chat.default_banned_rights.at(now):
            raise RpcError("CHAT_WRITE_FORBIDDEN")
    if any(not chat.reactions.allows(value) for value in added):
        raise RpcError("REACTION_INVALID")
    kinds = {count.value for count in message.body.reaction_counts}
    if set(added) - kinds and len(kinds | set(added)) > (chat.reactions.limit or REACTION_KINDS):
        raise RpcError("REACTIONS_TOO_MANY")
    return sign(q, user_id, standing).shown_as if chat.is_megagroup else None


def _tell(tx: Transaction, user_id: int, copy: Message, is_more: bool, now: int) -> list[LoggedUpdate]:
    """Tell those who have a copy that its reactions changed; what the one who reacted learns of it.

    In a channel everybody is told the numbers by the channel's log; who reacted, and the author of what others reacted to,
    see them otherwise, and are told by their own logs too.
    """
    if copy.owner_id > 0:
        _mark_unread(tx, copy, is_more)
        logged = tx.log_notice(copy.owner_id, ReactionsChanged(copy.id), now)
        return [logged] if copy.owner_id == user_id else []
    tx.log_notice(copy.owner_id, ReactionsChanged(copy.id), now)
    changed = ChannelReactionsChanged(copy.peer.id, copy.id)
    if _mark_unread_in_channel(tx, user_id, copy, is_more):
        tx.log_notice(copy.body.sender_id, changed, now)
    return [tx.log_notice(user_id, changed, now)]


def _renew(before: Sequence[Reaction], user_id: int, wanted: Sequence[str], is_big: bool, now: int) -> list[Reaction]:
    """The reactions as they are wanted, in that order; those that stay keep their date, the last one may be a big one."""
    known = {reaction.value: reaction for reaction in before}
    after: list[Reaction] = []
    for value in wanted:
        kept = known.get(value)
        is_last = value == wanted[-1]
        big = is_big if is_last and (is_big or kept is None) else kept is not None and kept.is_big
        date = kept.date if kept else now
        after.append(Reaction(user_id, value, max(date, after[-1].date if after else 0), big))
    return after


def _mark_unread(tx: Transaction, copy: Message, is_more: bool) -> None:
    """The author's copy has reactions to be seen when another's came, and no longer when all of them are gone.

    `copy` is as it is after the change.
    """
    author_id = copy.body.sender_id
    if copy.owner_id != author_id:
        return
    others = [reaction for reaction in copy.body.reactions if reaction.user_id != author_id]
    if not others:
        tx.set_message_tags(copy.owner_id, copy.id, copy.tags & ~MessageTag.UNREAD_REACTION)
    elif is_more:
        tx.set_message_tags(copy.owner_id, copy.id, copy.tags | MessageTag.UNREAD_REACTION)


def _mark_unread_in_channel(tx: Transaction, user_id: int, message: Message, is_more: bool) -> bool:
    """The same for the author of a message in a supergroup, if still there and not rid of it; whether that changed something for
    the author.

    Posts of channels have readers, not an author who waits.
    """
    author_id, peer = message.body.sender_id, message.peer
    if message.body.is_post or author_id == user_id or not keep_members(tx, peer, (author_id,)):
        return False
    if not sees_message(tx, author_id, message):
        return False
    body = message.body
    known = tx.load_own_tags(author_id, peer, (message.id,)).get(message.id, NO_TAGS)
    own = len(tx.load_reactions_of(author_id, (body.body_id,)).get(body.body_id, ()))
    tags = known | MessageTag.UNREAD_REACTION if is_more else known
    if sum(count.total for count in body.reaction_counts) <= own:
        tags = known & ~MessageTag.UNREAD_REACTION
    tx.put_own_tags(author_id, peer, message.id, tags)
    return MessageTag.UNREAD_REACTION in known | tags


def _remember(tx: Transaction, user_id: int, values: Sequence[str], now: int) -> None:
    """Put reactions before those used earlier, the last one of a message first."""
    settings = tx.find_setting(user_id, ReactionSettings) or ReactionSettings()
    recent = tuple(dict.fromkeys((*reversed(values), *settings.recent)))[:RECENT_REACTIONS]
    if recent != settings.recent:
        tx.put_setting(user_id, settings._replace(recent=recent))
        tx.log_notice(user_id, RecentReactionsChanged(), now)


async def read_reactions(
    storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None
) -> Affected:
    """Mark the reactions to one's messages in a conversation as seen, newest first.

    Other sessions are told twice: official clients take from ReadMessageContents that mentions and recordings were seen, and
    learn from the reactions themselves that these are. `offset` of the result is how many messages are left for another call.
    """

    def unit(tx: Transaction) -> Affected:
        page = tx.list_history(user_id, peer, limit=READ_AT_ONCE, tag=MessageTag.UNREAD_REACTION)
        if not page:
            return Affected(tx.load_state(user_id).pts, 0)
        for message in page:
            tx.set_message_tags(user_id, message.id, message.tags & ~MessageTag.UNREAD_REACTION)
            tx.log_notice(user_id, ReactionsChanged(message.id), now)
        affected = log_seen(tx, user_id, page, now)
        return affected._replace(offset=tx.count_history(user_id, peer, tag=MessageTag.UNREAD_REACTION))

    return await storage.write(unit, origin)


async def clear_recent_reactions(storage: Storage, *, user_id: int, now: int, origin: Origin | None = None) -> None:
    """Forget which reactions were used lately."""

    def unit(tx: Transaction) -> None:
        settings = tx.find_setting(user_id, ReactionSettings)
        if settings is not None and settings.recent:
            tx.put_setting(user_id, settings._replace(recent=()))
            tx.log_notice(user_id, RecentReactionsChanged(), now)

    await storage.write(unit, origin)


async def set_default_reaction(
    storage: Storage, *, user_id: int, value: str, now: int, origin: Origin | None = None
) -> None:
    """Choose the reaction that a double tap gives."""

    def unit(tx: Transaction) -> None:
        settings = tx.find_setting(user_id, ReactionSettings) or ReactionSettings()
        if settings.default == value:
            return
        tx.put_setting(user_id, settings._replace(default=value))
        tx.log_notice(user_id, DefaultReactionChanged(), now)

    await storage.write(unit, origin)


async def name_tag(
    storage: Storage, *, user_id: int, value: str, title: str, now: int, origin: Origin | None = None
) -> None:
    """Give a tag of Saved Messages a name of at most 12 characters, or ("") take it away."""
    name = " ".join(title.split())[:TAG_TITLE_LENGTH].rstrip()

    def unit(tx: Transaction) -> None:
        if name:
            tx.put_setting(user_id, SavedReactionTag(name), value)
        else:
            tx.delete_setting(user_id, SavedReactionTag, value)
        tx.log_notice(user_id, SavedReactionTagsChanged(), now)

    await storage.write(unit, origin)


async def set_notify_settings(storage: Storage, *, user_id: int, settings: ReactionNotifySettings) -> None:
    """Keep whose reactions clients tell of."""
    await storage.write(lambda tx: tx.put_setting(user_id, settings))
