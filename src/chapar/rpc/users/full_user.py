"""Everything that is known of a user. Follows core.telegram.org/constructor/userFull."""

from __future__ import annotations

from typing import Any

from chapar.actions.common_chats import list_common_chats
from chapar.actions.conversation_looks import load_look
from chapar.actions.privacy import hides_read_dates
from chapar.domain.errors import RpcError
from chapar.domain.messages import Dialog, MessageTag
from chapar.domain.peers import peer_key, user_peer
from chapar.domain.privacy import may_see
from chapar.domain.settings import ContactNote, NotifySettings, PeerOptions
from chapar.domain.users import STRANGER, Relation, User
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.services import Services
from chapar.rpc.views.media import build_text
from chapar.rpc.views.peer_settings import build_peer_settings
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.profile_photos import build_whole_photo
from chapar.rpc.views.settings import build_notify_settings
from chapar.rpc.views.users import build_birthday, build_users
from chapar.rpc.views.wallpapers import build_look_of
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("users.getFullUser")
async def get_full_user(ctx: Context, request: functions.users_getFullUser) -> types.users_userFull:
    """What the user says of itself and lets the asker see, and what the asker keeps about the user and their conversation."""
    user_id = await access_user_id(ctx, request.id)

    def query(q: Queries) -> types.users_userFull:
        user = q.find_user(user_id)
        if user is None:
            raise RpcError("USER_ID_INVALID")
        relation = q.load_relations(ctx.user_id, (user_id,)).get(user_id, STRANGER)
        peer = user_peer(user_id)
        full = types.userFull(
            id=user_id,
            blocked=relation.is_blocked,
            can_pin_message=True,
            settings=build_peer_settings(q, ctx.user_id, peer),
            notify_settings=build_notify_settings(q.find_setting(ctx.user_id, NotifySettings, peer_key(peer))),
            common_chats_count=len(list_common_chats(q, ctx.user_id, user_id)) if user_id != ctx.user_id else 0,
            **_build_said(q, ctx.user_id, user, relation),
            **_build_photos(ctx.services, q, ctx.user_id, user, relation),
            **_build_kept(q, ctx.user_id, user_id),
        )
        users = build_users(ctx.services, q, ctx.user_id, [user_id])
        return types.users_userFull(full_user=full, chats=[], users=users)

    return await ctx.services.storage.read(query)


def _build_said(q: Queries, viewer_id: int, user: User, relation: Relation) -> dict[str, Any]:
    """What the user says of itself, where its rules of privacy let the viewer know."""
    if user.deleted_at is not None:
        return {}

    def sees(key: str) -> bool:
        return may_see(key, viewer_id, user, relation)

    name = f"{user.first_name} {user.last_name}".strip()
    return {
        "about": user.about or None if sees("about") else None,
        "birthday": build_birthday(user.birthday) if user.birthday and sees("birthday") else None,
        "private_forward_name": None if sees("forwards") else name,
        "voice_messages_forbidden": not sees("voice_messages"),
        "phone_calls_private": not sees("phone_call"),
        "read_dates_private": viewer_id != user.id and hides_read_dates(q, user.id),
    }


def _build_photos(services: Services, q: Queries, viewer_id: int, user: User, relation: Relation) -> dict[str, Any]:
    """The photos of a user: the one that the viewer chose, its own, and the one for those who may not see that."""
    if user.deleted_at is not None:
        return {}
    own = user.photo if may_see("profile_photo", viewer_id, user, relation) else None
    is_fallback_seen = user.id == viewer_id or (own is None and not relation.has_blocked)
    photos = {
        "personal_photo": relation.contact.photo if relation.contact else None,
        "profile_photo": own,
        "fallback_photo": user.fallback_photo if is_fallback_seen else None,
    }
    return {name: build_whole_photo(services, q, photo) if photo else None for name, photo in photos.items()}


def _build_kept(q: Queries, owner_id: int, user_id: int) -> dict[str, Any]:
    """What the owner keeps about a user and the conversation with it."""
    peer = user_peer(user_id)
    dialog = q.load_dialogs(owner_id, (peer,)).get(peer) or Dialog(owner_id, peer, 0)
    note = q.find_setting(owner_id, ContactNote, str(user_id))
    options = q.find_setting(owner_id, PeerOptions, peer_key(peer)) or PeerOptions()
    pinned = q.list_history(owner_id, peer, limit=1, tag=MessageTag.PINNED)
    return {
        "note": build_text(note.note) if note else None,
        "ttl_period": dialog.ttl_seconds or None,
        "folder_id": dialog.folder_id or None,
        "pinned_msg_id": pinned[0].id if pinned else None,
        "has_scheduled": bool(q.list_scheduled(owner_id, peer)),
        "translations_disabled": options.is_translation_off,
        **build_look_of(load_look(q, owner_id, peer)),
    }
