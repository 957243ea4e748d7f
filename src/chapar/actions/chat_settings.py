"""What a chat is called, how it looks, and what it asks of its members: changed by its admins.

Every change is told to all members by the channel's log, and kept in the log of admins. Follows core.telegram.org/api/channel.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from chapar.actions.admin_log import log_event
from chapar.actions.channels import check_chat_about, check_title
from chapar.actions.chat_access import access_admin, access_allowed
from chapar.actions.service_messages import say_in_chat
from chapar.actions.timers import check_ttl
from chapar.domain.admin_log import EmojiStatus, PeerColor
from chapar.domain.chats import Chat, ChatLocation, ChatReactions, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import GIGAGROUP_MEMBERS, LOCATION_ADDRESS_LENGTH, SLOW_MODE_SECONDS
from chapar.domain.notices import ChannelChanged, ChatChanged, DefaultBannedRightsChanged, HistoryTtlChanged, Notice
from chapar.domain.peers import Peer
from chapar.domain.rights import AdminRight, BannedRight, BannedRights, spread
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.users import clean_line
from chapar.storage.api import Storage, Transaction


class Change(NamedTuple):
    """A chat as it is to be, and what admins read of it: the action (as `log_event` has it) with its fields; "": nothing."""

    chat: Chat
    action: str = ""
    fields: Mapping[str, Any] = {}


async def change_channel(
    storage: Storage,
    change: Callable[[Chat], Change],
    *,
    user_id: int,
    peer: Peer,
    now: int,
    right: AdminRight | None = AdminRight.CHANGE_INFO,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Change settings of a supergroup or channel, by an admin with `right` (None: by the creator); what the admin learns of it.

    `change` has no effects: it may run twice. Raises what `access_admin` and `change` raise, CHAT_NOT_MODIFIED when the chat is
    as it was.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_admin(tx, user_id, peer, right, now)
        if right is None and standing.chat.creator_id != user_id:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        return put_change(tx, user_id, standing, change(standing.chat), now)

    return await storage.write(unit, origin)


def put_change(
    tx: Transaction, user_id: int, standing: Standing, change: Change, now: int, notice: Notice | None = None
) -> list[LoggedUpdate]:
    """The step of a unit that changes a chat's settings and tells everybody; what `user_id` learns of it.

    Members of a basic group are told one by one. Raises CHAT_NOT_MODIFIED.
    """
    if change.chat == standing.chat:
        raise RpcError("CHAT_NOT_MODIFIED")
    tx.update_chat(change.chat)
    if change.action:
        log_event(tx, change.chat, user_id, change.action, now, **change.fields)
    peer = change.chat.peer
    if change.chat.is_channel:
        return [tx.log_notice(-peer.id, notice or ChannelChanged(peer.id), now)]
    told = [tx.log_notice(member_id, notice or ChatChanged(peer.id), now) for member_id in tx.list_member_ids(peer)]
    return [logged for logged in told if logged.owner_id == user_id]


async def set_title(
    storage: Storage, *, user_id: int, peer: Peer, title: str, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Rename a chat, which is said in it. Raises what `access_allowed` raises, CHAT_TITLE_EMPTY, CHAT_NOT_MODIFIED."""
    title = check_title(title)

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_allowed(tx, user_id, peer, AdminRight.CHANGE_INFO, BannedRight.CHANGE_INFO, now)
        chat = standing.chat
        values = {"prev_value": chat.title, "new_value": title}
        changed = put_change(tx, user_id, standing, Change(replace(chat, title=title), "ChangeTitle", values), now)
        fields: dict[str, object] = {"title": title}
        return [*changed, say_in_chat(tx, user_id, standing, "messageActionChatEditTitle", fields, now)]

    return await storage.write(unit, origin)


async def set_about(
    storage: Storage, *, user_id: int, peer: Peer, about: str, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Describe a chat. Raises what `access_allowed` raises, CHAT_ABOUT_TOO_LONG, CHAT_ABOUT_NOT_MODIFIED."""
    about = check_chat_about(about)

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_allowed(tx, user_id, peer, AdminRight.CHANGE_INFO, BannedRight.CHANGE_INFO, now)
        chat = standing.chat
        if chat.about == about:
            raise RpcError("CHAT_ABOUT_NOT_MODIFIED")
        values = {"prev_value": chat.about, "new_value": about}
        return put_change(tx, user_id, standing, Change(replace(chat, about=about), "ChangeAbout", values), now)

    return await storage.write(unit, origin)


async def set_timer(
    storage: Storage, *, user_id: int, peer: Peer, ttl_seconds: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Set the timer of a chat, 0 for none, which is said in it: messages from now on delete themselves after so long.

    Raises what `access_admin` raises (it takes the right to delete messages), TTL_PERIOD_INVALID, CHAT_NOT_MODIFIED.
    """
    check_ttl(ttl_seconds)

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_admin(tx, user_id, peer, AdminRight.DELETE_MESSAGES, now)
        after = replace(standing.chat, ttl_seconds=ttl_seconds)
        values = {"prev_value": standing.chat.ttl_seconds, "new_value": ttl_seconds}
        change = Change(after, "ChangeHistoryTTL", values)
        changed = put_change(tx, user_id, standing, change, now, HistoryTtlChanged(peer))
        fields: dict[str, object] = {"period": ttl_seconds}
        standing = Standing(after, standing.participant)
        return [*changed, say_in_chat(tx, user_id, standing, "messageActionSetMessagesTTL", fields, now)]

    return await storage.write(unit, origin)


async def set_protected(
    storage: Storage, *, user_id: int, peer: Peer, is_protected: bool, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Keep what is written in a chat from being passed on or saved, or no longer; only its creator may.

    Raises what `access_admin` raises, CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_admin(tx, user_id, peer, None, now)
        if standing.chat.creator_id != user_id:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        after = replace(standing.chat, is_protected=is_protected)
        return put_change(tx, user_id, standing, Change(after, "ToggleNoForwards", {"new_value": is_protected}), now)

    return await storage.write(unit, origin)


async def set_default_banned_rights(
    storage: Storage, *, user_id: int, peer: Peer, flags: BannedRight, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Forbid things to everybody in a group or supergroup who is no admin.

    Raises what `access_admin` raises, PEER_ID_INVALID (a broadcast channel), BANNED_RIGHTS_INVALID (nobody can be kept from
    reading so), CHAT_NOT_MODIFIED.
    """
    if BannedRight.VIEW_MESSAGES in flags:
        raise RpcError("BANNED_RIGHTS_INVALID")
    rights = BannedRights(spread(flags))

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_admin(tx, user_id, peer, AdminRight.BAN_USERS, now)
        chat = standing.chat
        if chat.is_broadcast:
            raise RpcError("PEER_ID_INVALID")
        values = {"prev_banned_rights": chat.default_banned_rights, "new_banned_rights": rights}
        version = chat.version if chat.is_channel else chat.version + 1
        new = replace(chat, default_banned_rights=rights, version=version)
        change = Change(new if chat.default_banned_rights != rights else chat, "DefaultBannedRights", values)
        return put_change(tx, user_id, standing, change, now, DefaultBannedRightsChanged(peer))

    return await storage.write(unit, origin)


async def set_reactions(
    storage: Storage, *, user_id: int, peer: Peer, reactions: ChatReactions, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Choose which reactions a chat takes. Raises what `access_admin` raises, CHAT_NOT_MODIFIED."""

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = access_admin(tx, user_id, peer, AdminRight.CHANGE_INFO, now)
        chat = standing.chat
        values = {"prev_value": chat.reactions, "new_value": reactions}
        change = Change(replace(chat, reactions=reactions), "ChangeAvailableReactions", values)
        return put_change(tx, user_id, standing, change, now)

    return await storage.write(unit, origin)


def with_slow_mode(seconds: int) -> Callable[[Chat], Change]:
    """Make members wait between messages, 0: not at all. Raises SECONDS_INVALID, CHAT_ID_INVALID (a broadcast channel)."""
    if seconds not in SLOW_MODE_SECONDS:
        raise RpcError("SECONDS_INVALID")

    def change(chat: Chat) -> Change:
        _check_supergroup(chat)
        values = {"prev_value": chat.slow_mode_seconds, "new_value": seconds}
        return Change(replace(chat, slow_mode_seconds=seconds), "ToggleSlowMode", values)

    return change


def with_hidden_history(is_hidden: bool) -> Callable[[Chat], Change]:
    """Hide from new members what was written before they came. Raises CHAT_ID_INVALID, CHAT_LINK_EXISTS (a discussion group)."""

    def change(chat: Chat) -> Change:
        _check_supergroup(chat)
        if is_hidden and chat.linked_chat_id is not None:
            raise RpcError("CHAT_LINK_EXISTS")
        return Change(replace(chat, hides_history=is_hidden), "TogglePreHistoryHidden", {"new_value": is_hidden})

    return change


def with_hidden_participants(is_hidden: bool) -> Callable[[Chat], Change]:
    """Show the members of a supergroup to its admins only. Raises CHAT_ID_INVALID."""

    def change(chat: Chat) -> Change:
        _check_supergroup(chat)
        return Change(replace(chat, hides_participants=is_hidden))

    return change


def with_joining_to_send(is_needed: bool) -> Callable[[Chat], Change]:
    """Let only members write in a discussion group. Raises CHAT_ID_INVALID (no discussion group)."""

    def change(chat: Chat) -> Change:
        _check_supergroup(chat)
        if is_needed and chat.linked_chat_id is None:
            raise RpcError("CHAT_ID_INVALID")
        return Change(replace(chat, joins_to_send=is_needed))

    return change


def with_asking_to_join(is_needed: bool) -> Callable[[Chat], Change]:
    """Let people into a public group only whom an admin lets in. Raises CHAT_ID_INVALID, CHAT_PUBLIC_REQUIRED."""

    def change(chat: Chat) -> Change:
        _check_supergroup(chat)
        if is_needed and not chat.is_public and chat.linked_chat_id is None:
            raise RpcError("CHAT_PUBLIC_REQUIRED")
        return Change(replace(chat, asks_to_join=is_needed))

    return change


def with_antispam(is_on: bool) -> Callable[[Chat], Change]:
    """Let the server delete spam in a supergroup by itself, once it can. Raises CHAT_ID_INVALID."""

    def change(chat: Chat) -> Change:
        _check_supergroup(chat)
        return Change(replace(chat, has_antispam=is_on), "ToggleAntiSpam", {"new_value": is_on})

    return change


def with_signatures(has_signatures: bool, has_profiles: bool) -> Callable[[Chat], Change]:
    """Sign posts of a broadcast channel with names, and show who wrote them. Raises CHAT_ID_INVALID (a supergroup)."""

    def change(chat: Chat) -> Change:
        if not chat.is_broadcast:
            raise RpcError("CHAT_ID_INVALID")
        new = replace(chat, has_signatures=has_signatures, has_signature_profiles=has_signatures and has_profiles)
        if new.has_signatures != chat.has_signatures:
            return Change(new, "ToggleSignatures", {"new_value": new.has_signatures})
        return Change(new, "ToggleSignatureProfiles", {"new_value": new.has_signature_profiles})

    return change


def with_color(color: int | None, background_emoji_id: int, *, for_profile: bool) -> Callable[[Chat], Change]:
    """Colour a channel's name, or its profile."""

    def change(chat: Chat) -> Change:
        look = chat.look
        if for_profile:
            old = PeerColor(look.profile_color, look.profile_background_emoji_id)
            new_look = look._replace(profile_color=color, profile_background_emoji_id=background_emoji_id)
        else:
            old = PeerColor(look.color, look.background_emoji_id)
            new_look = look._replace(color=color, background_emoji_id=background_emoji_id)
        values = {"prev_value": old, "new_value": PeerColor(color, background_emoji_id)}
        return Change(
            replace(chat, look=new_look), "ChangeProfilePeerColor" if for_profile else "ChangePeerColor", values
        )

    return change


def with_emoji_status(document_id: int, until: int) -> Callable[[Chat], Change]:
    """Show an emoji beside a chat's name (0: none) until a time, 0: for ever."""

    def change(chat: Chat) -> Change:
        look, status = chat.look, EmojiStatus(document_id, until)
        values = {"prev_value": EmojiStatus(look.emoji_status_id, look.emoji_status_until), "new_value": status}
        new_look = look._replace(emoji_status_id=document_id, emoji_status_until=until)
        return Change(replace(chat, look=new_look), "ChangeEmojiStatus", values)

    return change


def with_main_tab(tab: str) -> Callable[[Chat], Change]:
    """Which tab of a channel's profile opens first: a constructor of `ProfileTab`."""
    return lambda chat: Change(replace(chat, main_tab=tab))


def with_location(location: ChatLocation | None) -> Callable[[Chat], Change]:
    """Where a supergroup is at home; None: nowhere any more. Raises MEGAGROUP_REQUIRED."""

    def change(chat: Chat) -> Change:
        if not chat.is_megagroup:
            raise RpcError("MEGAGROUP_REQUIRED")
        values = {"prev_value": chat.location, "new_value": location}
        return Change(replace(chat, location=location), "ChangeLocation", values)

    return change


def check_location(latitude: float, longitude: float, address: str) -> ChatLocation:
    """A place on Earth with its address. Raises GEO_POINT_INVALID, ADDRESS_INVALID."""
    # Written so that what is no number fails too.
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise RpcError("GEO_POINT_INVALID")
    cleaned = clean_line(address)
    if not 0 < len(cleaned) <= LOCATION_ADDRESS_LENGTH:
        raise RpcError("ADDRESS_INVALID")
    return ChatLocation(latitude, longitude, cleaned)


def as_gigagroup(chat: Chat) -> Change:
    """Make a large supergroup one in which admins only write, for ever. Raises CHANNEL_ID_INVALID, PARTICIPANTS_TOO_FEW.

    Follows core.telegram.org/api/channel#gigagroups.
    """
    if not chat.is_megagroup:
        raise RpcError("CHANNEL_ID_INVALID")
    if chat.participants_count < GIGAGROUP_MEMBERS:
        raise RpcError("PARTICIPANTS_TOO_FEW")
    flags = spread(BannedRight.SEND_MESSAGES) | BannedRight.INVITE_USERS | BannedRight.PIN_MESSAGES
    flags |= BannedRight.CHANGE_INFO | BannedRight.MANAGE_TOPICS
    return Change(replace(chat, is_gigagroup=True, default_banned_rights=BannedRights(flags), slow_mode_seconds=0))


def _check_supergroup(chat: Chat) -> None:
    if not chat.is_megagroup:
        raise RpcError("CHAT_ID_INVALID")
