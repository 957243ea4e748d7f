"""Folders that are shared by links, and taken over. Follows core.telegram.org/api/folders#shared-folders.

A link offers chats into which its owner may let people, or which are open to all; who takes the folder over chooses among
them. What the owner offers later is told to those who ask whether there is more.
"""

from collections.abc import Sequence
from typing import NamedTuple

from chapar.actions.channels import come_in
from chapar.actions.chat_access import is_banned, load_standing
from chapar.actions.dialog_filters import drop_filter, save_filter
from chapar.actions.group_membership import keep_own, let_go
from chapar.actions.invites import find_or_make_permanent
from chapar.actions.joining import come_by_link
from chapar.actions.leaving import go_out
from chapar.actions.service_messages import say_in_chat
from chapar.domain.chatlists import ChatlistInvite
from chapar.domain.chats import Standing
from chapar.domain.errors import RpcError
from chapar.domain.invite_links import make_hash
from chapar.domain.limits import CHATLIST_INVITES, CHATLIST_TITLE_LENGTH, DIALOG_FILTER_CHATS, DIALOG_FILTERS
from chapar.domain.peers import Peer
from chapar.domain.rights import AdminRight
from chapar.domain.settings import DIALOG_FILTER_IDS, DialogFilter
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.users import clean_line
from chapar.storage.api import Queries, Storage, Transaction


class Offer(NamedTuple):
    """What a link to a folder offers somebody: the owner's folder, the chats that are open to the person or have it inside, and
    the person's own folder that came of the link, if there is one."""

    invite: ChatlistInvite
    shared: DialogFilter
    peers: tuple[Peer, ...]
    own: DialogFilter | None

    @property
    def missing(self) -> tuple[Peer, ...]:
        """The chats that are not in the person's folder."""
        known = self.own.named_peers if self.own is not None else ()
        return tuple(peer for peer in self.peers if peer not in known)


def find_folder(q: Queries, user_id: int, filter_id: int) -> DialogFilter:
    """A folder of the user's. Raises FILTER_ID_INVALID."""
    folder = q.find_setting(user_id, DialogFilter, str(filter_id))
    if folder is None:
        raise RpcError("FILTER_ID_INVALID")
    return folder


def open_offer(q: Queries, user_id: int, slug: str, now: int) -> Offer:
    """Where a link to a folder leads. Raises INVITE_SLUG_EXPIRED (there is none, or its folder is gone)."""
    invite = q.find_chatlist_invite(slug)
    shared = None if invite is None else q.find_setting(invite.owner_id, DialogFilter, str(invite.filter_id))
    if invite is None or shared is None:
        raise RpcError("INVITE_SLUG_EXPIRED")
    if user_id == invite.owner_id:
        return Offer(invite, shared, invite.peers, shared)
    folders = q.list_settings(user_id, DialogFilter).values()
    own = next((folder for folder in folders if folder.joined_slug == slug), None)
    return Offer(
        invite, shared, tuple(peer for peer in invite.peers if _is_open_to(q, user_id, invite, peer, now)), own
    )


def _is_open_to(q: Queries, user_id: int, invite: ChatlistInvite, peer: Peer, now: int) -> bool:
    standing = load_standing(q, user_id, peer)
    if standing is None or standing.chat.deleted_at is not None or standing.chat.migrated_to is not None:
        return False
    return standing.is_member or (not is_banned(standing, now) and _may_offer(q, invite.owner_id, peer))


def _may_offer(q: Queries, owner_id: int, peer: Peer) -> bool:
    """Whether somebody may offer a chat to others: one that is open to all, or into which that person may let people."""
    standing = load_standing(q, owner_id, peer)
    if standing is None or standing.chat.deleted_at is not None or standing.chat.migrated_to is not None:
        return False
    return standing.chat.is_public or standing.has(AdminRight.INVITE_USERS)


async def export_chatlist(
    storage: Storage,
    *,
    user_id: int,
    filter_id: int,
    title: str,
    peers: Sequence[Peer],
    now: int,
    origin: Origin | None = None,
) -> tuple[DialogFilter, ChatlistInvite]:
    """Make a link to a folder of the user's that offers some of its chats; the folder afterwards, and the link.

    Raises FILTER_ID_INVALID, FILTER_NOT_SUPPORTED (it chooses by rules, or is another's), PEERS_LIST_EMPTY, INVITES_TOO_MUCH,
    PEER_ID_INVALID (not in the folder), CHAT_ADMIN_REQUIRED (the user may not invite there).
    """
    slug = make_hash()

    def unit(tx: Transaction) -> tuple[DialogFilter, ChatlistInvite]:
        folder = find_folder(tx, user_id, filter_id)
        if folder.joined_slug or _has_rules(folder):
            raise RpcError("FILTER_NOT_SUPPORTED")
        if len(tx.list_chatlist_invites(user_id, filter_id)) >= CHATLIST_INVITES:
            raise RpcError("INVITES_TOO_MUCH")
        offered = _check_offered(tx, user_id, folder, peers)
        invite = ChatlistInvite(slug, user_id, filter_id, now, _check_title(title), offered)
        tx.put_chatlist_invite(invite)
        shared = folder._replace(is_chatlist=True, has_own_invites=True)
        if shared != folder:
            save_filter(tx, user_id, shared, now)
        return shared, invite

    return await storage.write(unit, origin)


def _has_rules(folder: DialogFilter) -> bool:
    """Whether a folder has more than chats that it names."""
    kinds = (folder.contacts, folder.non_contacts, folder.groups, folder.broadcasts, folder.bots)
    left_out = (folder.exclude_muted, folder.exclude_read, folder.exclude_archived)
    return any((*kinds, *left_out, *folder.exclude_peers))


def _check_title(title: str) -> str:
    return clean_line(title)[:CHATLIST_TITLE_LENGTH].strip()


def _check_offered(q: Queries, user_id: int, folder: DialogFilter, peers: Sequence[Peer]) -> tuple[Peer, ...]:
    """Raises PEERS_LIST_EMPTY, PEER_ID_INVALID (not in the folder), CHAT_ADMIN_REQUIRED (the user may not invite there)."""
    offered = tuple(dict.fromkeys(peers))
    if not offered:
        raise RpcError("PEERS_LIST_EMPTY")
    if not set(offered) <= set(folder.named_peers):
        raise RpcError("PEER_ID_INVALID")
    if not all(_may_offer(q, user_id, peer) for peer in offered):
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return offered


def find_own_invite(q: Queries, user_id: int, filter_id: int, slug: str) -> ChatlistInvite:
    """A link to a folder of the user's. Raises FILTER_ID_INVALID, INVITE_SLUG_EXPIRED."""
    find_folder(q, user_id, filter_id)
    invite = q.find_chatlist_invite(slug)
    if invite is None or (invite.owner_id, invite.filter_id) != (user_id, filter_id):
        raise RpcError("INVITE_SLUG_EXPIRED")
    return invite


async def edit_chatlist_invite(
    storage: Storage, *, user_id: int, filter_id: int, slug: str, title: str | None, peers: Sequence[Peer] | None
) -> ChatlistInvite:
    """Change the name of a link to a folder, or what it offers; None: as it is.

    Raises what `find_own_invite` raises, PEERS_LIST_EMPTY, PEER_ID_INVALID, CHAT_ADMIN_REQUIRED.
    """

    def unit(tx: Transaction) -> ChatlistInvite:
        invite = find_own_invite(tx, user_id, filter_id, slug)
        if title is not None:
            invite = invite._replace(title=_check_title(title))
        if peers is not None:
            folder = find_folder(tx, user_id, filter_id)
            invite = invite._replace(peers=_check_offered(tx, user_id, folder, peers))
        tx.put_chatlist_invite(invite)
        return invite

    return await storage.write(unit)


async def delete_chatlist_invite(storage: Storage, *, user_id: int, filter_id: int, slug: str, now: int) -> None:
    """End a link to a folder; those who took it over keep theirs. A folder without links is as it was, which all sessions of
    the user learn.

    Raises what `find_own_invite` raises.
    """

    def unit(tx: Transaction) -> None:
        find_own_invite(tx, user_id, filter_id, slug)
        tx.delete_chatlist_invite(slug)
        if not tx.list_chatlist_invites(user_id, filter_id):
            folder = find_folder(tx, user_id, filter_id)
            save_filter(tx, user_id, folder._replace(is_chatlist=False, has_own_invites=False), now)

    await storage.write(unit)


async def join_chatlist(
    storage: Storage, *, user_id: int, slug: str, peers: Sequence[Peer], now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Take a folder over with those of its chats, or put them into the user's folder that came of the link; the user comes into
    all of them, or waits to be let in. The result is what the user learns of it.

    What is not offered is passed over. Raises what `open_offer` raises, CHANNELS_TOO_MUCH, USERS_TOO_MUCH, FILTER_INCLUDE_EMPTY
    (no chat is left), FILTER_INCLUDE_TOO_MUCH, CHATLISTS_TOO_MUCH (no folder more).
    """
    fresh_hashes = {peer: make_hash() for peer in peers}

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        offer = open_offer(tx, user_id, slug, now)
        logged: list[LoggedUpdate] = []
        inside: list[Peer] = []
        came: list[Peer] = []
        for peer in fresh_hashes:
            standing = load_standing(tx, user_id, peer) if peer in offer.peers else None
            if standing is None:
                continue
            if not standing.is_member:
                rows = _come(tx, offer.invite, standing, user_id, now, fresh_hashes[peer])
                if rows is None:
                    continue
                logged += rows
                came.append(peer)
            inside.append(peer)
        folder = _fill(tx, user_id, offer, inside, came)
        if folder == offer.own:
            return logged
        return [*logged, save_filter(tx, user_id, folder, now)]

    return await storage.write(unit, origin)


def _come(
    tx: Transaction, offer: ChatlistInvite, standing: Standing, user_id: int, now: int, fresh_hash: str
) -> list[LoggedUpdate] | None:
    """Come into a chat of a shared folder: by the main link of the folder's owner, or as everybody may. None: the user waits."""
    chat = standing.chat
    owner = Standing(chat, tx.find_participant(chat.peer, offer.owner_id))
    if chat.is_public or not owner.has(AdminRight.INVITE_USERS):
        return come_in(tx, standing, user_id, now)
    invite = find_or_make_permanent(tx, chat.peer, offer.owner_id, now, fresh_hash)
    return come_by_link(tx, standing, user_id, invite, now, via_chatlist=True)


def _fill(tx: Transaction, user_id: int, offer: Offer, inside: list[Peer], came: list[Peer]) -> DialogFilter:
    """The user's folder with these chats; a new one has the next id that is free."""
    folder = offer.own
    if folder is None:
        used = tx.list_settings(user_id, DialogFilter)
        free = next((i for i in DIALOG_FILTER_IDS if str(i) not in used), None)
        if free is None or len(used) >= DIALOG_FILTERS:
            raise RpcError("CHATLISTS_TOO_MUCH")
        shared = offer.shared
        folder = DialogFilter(
            free,
            shared.title,
            shared.emoticon,
            title_noanimate=shared.title_noanimate,
            is_chatlist=True,
            joined_slug=offer.invite.slug,
        )
    added = tuple(peer for peer in inside if peer not in folder.named_peers)
    if not folder.named_peers and not added:
        raise RpcError("FILTER_INCLUDE_EMPTY")
    if len(folder.named_peers) + len(added) > DIALOG_FILTER_CHATS:
        raise RpcError("FILTER_INCLUDE_TOO_MUCH")
    return folder._replace(
        include_peers=(*folder.include_peers, *added),
        joined_peers=tuple(dict.fromkeys((*folder.joined_peers, *came))),
        hidden_peers=tuple(peer for peer in folder.hidden_peers if peer not in added),
    )


def list_more(q: Queries, user_id: int, filter_id: int, now: int) -> tuple[Peer, ...]:
    """Chats that the owner of a folder offers beyond those that the user took over, or did not want. Raises FILTER_ID_INVALID,
    FILTER_NOT_SUPPORTED (nobody shares it with the user)."""
    folder = find_folder(q, user_id, filter_id)
    if not folder.is_chatlist:
        raise RpcError("FILTER_NOT_SUPPORTED")
    if not folder.joined_slug:
        return ()
    try:
        offer = open_offer(q, user_id, folder.joined_slug, now)
    except RpcError:
        return ()
    return tuple(peer for peer in offer.missing if peer not in folder.hidden_peers)


async def hide_more(storage: Storage, *, user_id: int, filter_id: int, now: int) -> None:
    """Have the chats offered now not be offered again. Raises what `list_more` raises."""

    def unit(tx: Transaction) -> None:
        more = list_more(tx, user_id, filter_id, now)
        if more:
            folder = find_folder(tx, user_id, filter_id)
            hidden = (*folder.hidden_peers, *more)[-DIALOG_FILTER_CHATS:]
            # Nobody sees it: what is not told needs no notice.
            tx.put_setting(user_id, folder._replace(hidden_peers=hidden), str(filter_id))

    await storage.write(unit)


def list_leavable(q: Queries, user_id: int, filter_id: int) -> tuple[Peer, ...]:
    """The chats into which somebody came by a folder and where it still is. Raises FILTER_ID_INVALID."""
    folder = find_folder(q, user_id, filter_id)
    standings = {peer: load_standing(q, user_id, peer) for peer in folder.joined_peers if peer in folder.named_peers}
    return tuple(peer for peer, standing in standings.items() if standing is not None and standing.is_member)


async def leave_chatlist(
    storage: Storage,
    *,
    user_id: int,
    filter_id: int,
    peers: Sequence[Peer],
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Drop a shared folder and go out of these chats that are in it; the user's own are kept. What the user learns of it.

    Raises FILTER_ID_INVALID, FILTER_NOT_SUPPORTED (it is not shared).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        folder = find_folder(tx, user_id, filter_id)
        if not folder.is_chatlist:
            raise RpcError("FILTER_NOT_SUPPORTED")
        logged = []
        for peer in dict.fromkeys(peers):
            standing = load_standing(tx, user_id, peer) if peer in folder.named_peers else None
            if standing is not None and standing.is_member and standing.chat.creator_id != user_id:
                logged += _go_out(tx, standing, user_id, now)
        return [*logged, drop_filter(tx, user_id, filter_id, now)]

    return await storage.write(unit, origin)


def _go_out(tx: Transaction, standing: Standing, user_id: int, now: int) -> list[LoggedUpdate]:
    if standing.chat.is_channel or standing.participant is None:
        return [go_out(tx, standing, user_id, now)]
    said = say_in_chat(tx, user_id, standing, "messageActionChatDeleteUser", {"user_id": user_id}, now)
    return [*keep_own(let_go(tx, standing.chat, standing.participant, now), user_id), said]
