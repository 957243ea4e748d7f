"""Links that let people into chats, made, changed and ended by admins who may invite. Follows core.telegram.org/api/invites.

Everybody's links are their own affair and that of the chat's creator.
"""

from dataclasses import replace
from typing import NamedTuple

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_admin, access_chat
from chapar.actions.ways_in import tell_admins
from chapar.domain.chats import ChatInvite, Standing
from chapar.domain.errors import RpcError
from chapar.domain.invite_links import make_hash
from chapar.domain.limits import INVITE_TITLE_LENGTH, INVITE_USAGE, INVITES_OF_ADMIN
from chapar.domain.peers import Peer
from chapar.domain.rights import AdminRight
from chapar.domain.users import clean_line
from chapar.storage.api import Queries, Storage, Transaction

_PART = 100
"""Links that one unit deletes."""


class InviteTerms(NamedTuple):
    """What a link asks; None: as it is, or nothing. Dates are Unix time, limits counts; 0: none."""

    title: str | None = None
    expire_date: int | None = None
    usage_limit: int | None = None
    request_needed: bool | None = None

    def apply(self, invite: ChatInvite, now: int) -> ChatInvite:
        """The link with these terms.

        Raises EXPIRE_DATE_INVALID (past), USAGE_LIMIT_INVALID (out of range, or where an admin lets everybody in by hand).
        """
        if self.expire_date is not None and 0 != self.expire_date <= now:
            raise RpcError("EXPIRE_DATE_INVALID")
        given = {name: value for name, value in self._asdict().items() if value is not None}
        if self.request_needed and self.usage_limit is None:
            given["usage_limit"] = 0
        if self.title is not None:
            given["title"] = clean_line(self.title)[:INVITE_TITLE_LENGTH].strip()
        changed = invite._replace(**given)
        if not 0 <= changed.usage_limit <= INVITE_USAGE or (changed.usage_limit and changed.request_needed):
            raise RpcError("USAGE_LIMIT_INVALID")
        return changed


class Ended(NamedTuple):
    """A link that leads nowhere any more, and the main link that took its place, if it was one."""

    revoked: ChatInvite
    replacement: ChatInvite | None = None


def access_inviter(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A chat into which the user may let people. Raises what `access_admin` raises, PEER_ID_INVALID (it has moved on)."""
    standing = access_admin(q, user_id, peer, AdminRight.INVITE_USERS, now)
    if standing.chat.migrated_to is not None or standing.chat.deleted_at is not None:
        raise RpcError("PEER_ID_INVALID")
    return standing


def access_links(q: Queries, user_id: int, peer: Peer, admin_id: int, now: int) -> Standing:
    """A chat in which the user may see and change the links of an admin: its own, or as the creator everybody's.

    Raises what `access_inviter` raises.
    """
    standing = access_inviter(q, user_id, peer, now)
    if user_id not in (admin_id, standing.chat.creator_id):
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return standing


def access_link(q: Queries, user_id: int, peer: Peer, invite_hash: str, now: int) -> tuple[Standing, ChatInvite]:
    """A link to a chat that the user may see and change.

    Raises what `access_inviter` raises, INVITE_HASH_EXPIRED (there is none), CHAT_ADMIN_REQUIRED (another admin's).
    """
    standing = access_inviter(q, user_id, peer, now)
    invite = q.find_invite(invite_hash)
    if invite is None or invite.peer != peer:
        raise RpcError("INVITE_HASH_EXPIRED")
    if user_id not in (invite.admin_id, standing.chat.creator_id):
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return standing, invite


async def create_invite(storage: Storage, *, user_id: int, peer: Peer, terms: InviteTerms, now: int) -> ChatInvite:
    """Make one more link. Raises what `access_inviter` and `InviteTerms.apply` raise, INVITES_TOO_MUCH."""
    made = terms.apply(ChatInvite(make_hash(), peer, user_id, now), now)

    def unit(tx: Transaction) -> ChatInvite:
        access_inviter(tx, user_id, peer, now)
        if tx.count_invites(peer, user_id, is_revoked=False) >= INVITES_OF_ADMIN:
            raise RpcError("INVITES_TOO_MUCH")
        tx.put_invite(made)
        return made

    return await storage.write(unit)


async def replace_permanent(storage: Storage, *, user_id: int, peer: Peer, now: int) -> ChatInvite:
    """Give the user a fresh main link, which asks nothing of who comes and never ends; the one before is revoked.

    Raises what `access_inviter` raises.
    """
    made = ChatInvite(make_hash(), peer, user_id, now, is_permanent=True)

    def unit(tx: Transaction) -> ChatInvite:
        standing = access_inviter(tx, user_id, peer, now)
        old = tx.find_permanent_invite(peer, user_id)
        if old is not None:
            _revoke(tx, standing, user_id, old, now)
        tx.put_invite(made)
        return made

    return await storage.write(unit)


async def provide_permanent(storage: Storage, *, user_id: int, peer: Peer, now: int) -> None:
    """See that somebody who may let people into a chat has a main link: clients show it, and do not ask for the first one.

    Raises what `access_chat` raises.
    """
    fresh_hash = make_hash()

    def lacks_link(q: Queries) -> bool:
        standing = access_chat(q, user_id, peer, now)
        gone = standing.chat.migrated_to is not None or standing.chat.deleted_at is not None
        return standing.has(AdminRight.INVITE_USERS) and not gone and q.find_permanent_invite(peer, user_id) is None

    def unit(tx: Transaction) -> None:
        if lacks_link(tx):
            find_or_make_permanent(tx, peer, user_id, now, fresh_hash)

    if await storage.read(lacks_link):
        await storage.write(unit)


def find_or_make_permanent(tx: Transaction, peer: Peer, user_id: int, now: int, invite_hash: str) -> ChatInvite:
    """The step of a unit that gives somebody a main link, with this hash, who has none yet."""
    known = tx.find_permanent_invite(peer, user_id)
    if known is not None:
        return known
    made = ChatInvite(invite_hash, peer, user_id, now, is_permanent=True)
    tx.put_invite(made)
    return made


async def edit_invite(
    storage: Storage, *, user_id: int, peer: Peer, invite_hash: str, terms: InviteTerms, now: int
) -> ChatInvite:
    """Change what a link asks.

    Raises what `access_link` and `InviteTerms.apply` raise, INVITE_HASH_EXPIRED (revoked), CHAT_INVITE_PERMANENT (a main link
    asks nothing).
    """

    def unit(tx: Transaction) -> ChatInvite:
        standing, old = access_link(tx, user_id, peer, invite_hash, now)
        if old.is_revoked:
            raise RpcError("INVITE_HASH_EXPIRED")
        if old.is_permanent:
            raise RpcError("CHAT_INVITE_PERMANENT")
        new = terms.apply(old, now)
        if new == old:
            return old
        new = new._replace(start_date=now)
        tx.put_invite(new)
        log_event(tx, standing.chat, user_id, "ExportedInviteEdit", now, prev_invite=old, new_invite=new)
        return new

    return await storage.write(unit)


async def revoke_invite(storage: Storage, *, user_id: int, peer: Peer, invite_hash: str, now: int) -> Ended:
    """Have a link lead nowhere; an admin whose main link it was has another at once. Who waits by it still does.

    Raises what `access_link` raises, INVITE_HASH_EXPIRED (revoked before).
    """
    fresh_hash = make_hash()

    def unit(tx: Transaction) -> Ended:
        standing, old = access_link(tx, user_id, peer, invite_hash, now)
        if old.is_revoked:
            raise RpcError("INVITE_HASH_EXPIRED")
        revoked = _revoke(tx, standing, user_id, old, now)
        owner = Standing(standing.chat, tx.find_participant(peer, old.admin_id))
        if not old.is_permanent or not owner.has(AdminRight.INVITE_USERS):
            return Ended(revoked)
        return Ended(revoked, find_or_make_permanent(tx, peer, old.admin_id, now, fresh_hash))

    return await storage.write(unit)


def _revoke(tx: Transaction, standing: Standing, user_id: int, invite: ChatInvite, now: int) -> ChatInvite:
    revoked = invite._replace(is_revoked=True)
    tx.put_invite(revoked)
    log_event(tx, standing.chat, user_id, "ExportedInviteRevoke", now, invite=revoked)
    return revoked


async def delete_invite(storage: Storage, *, user_id: int, peer: Peer, invite_hash: str, now: int) -> None:
    """Forget a revoked link with who came by it; who waits by it no longer does.

    Raises what `access_link` raises, INVITE_REVOKED_MISSING (it still holds).
    """

    def unit(tx: Transaction) -> None:
        standing, invite = access_link(tx, user_id, peer, invite_hash, now)
        if not invite.is_revoked:
            raise RpcError("INVITE_REVOKED_MISSING")
        _delete(tx, standing, user_id, invite, now)

    await storage.write(unit)


async def delete_revoked_invites(storage: Storage, *, user_id: int, peer: Peer, admin_id: int, now: int) -> None:
    """Forget all revoked links of an admin. Raises what `access_links` raises."""

    def unit(tx: Transaction) -> bool:
        standing = access_links(tx, user_id, peer, admin_id, now)
        invites = tx.list_invites(peer, admin_id, is_revoked=True, limit=_PART)
        for invite in invites:
            standing = _delete(tx, standing, user_id, invite, now)
        return len(invites) == _PART

    while await storage.write(unit):
        pass


def _delete(tx: Transaction, standing: Standing, user_id: int, invite: ChatInvite, now: int) -> Standing:
    """The standing of the one who deletes it, afterwards."""
    chat = standing.chat
    waiting = tx.count_importers(chat.peer, invite_hash=invite.hash, is_requested=True)
    tx.delete_invite(invite.hash)
    if waiting:
        chat = replace(chat, requests_count=max(chat.requests_count - waiting, 0))
        tx.update_chat(chat)
        tell_admins(tx, chat.peer, now)
    log_event(tx, chat, user_id, "ExportedInviteDelete", now, invite=invite)
    return Standing(chat, standing.participant)
