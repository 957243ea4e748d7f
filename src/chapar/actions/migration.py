"""Making a supergroup of a basic group. Follows core.telegram.org/method/messages.migrateChat.

What was written stays where it is: everybody's own copies in the old group, which can be read and no longer written in. The
supergroup names the group that it was, and clients show both as one conversation.
"""

from dataclasses import replace

from chapar.actions.chat_access import access_admin
from chapar.actions.kept_photos import hold_chat_photo
from chapar.actions.membership import check_has_room
from chapar.actions.service_messages import say_in_chat
from chapar.domain.chats import Chat, ChatKind, Participant, Standing
from chapar.domain.errors import RpcError
from chapar.domain.messages import Dialog
from chapar.domain.notices import ChannelChanged, ChatChanged, NotifySettingsChanged
from chapar.domain.peers import Peer, channel_peer, peer_key
from chapar.domain.rights import ALL_ADMIN_RIGHTS
from chapar.domain.settings import NotifySettings
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def migrate_group(
    storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Make a supergroup of a basic group, with everybody who is inside and their rights; what the creator learns of it.

    Only the creator may. Members are not asked whether they are in too many channels already. Raises what `access_admin`
    raises, CHAT_ADMIN_REQUIRED, CHANNELS_TOO_MUCH (the creator is in too many).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        group, own = access_admin(tx, user_id, peer, None, now)
        if own is None or not own.is_creator:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        check_has_room(tx, user_id)
        channel = tx.insert_chat(_supergroup_of(group, now))
        hold_chat_photo(tx, channel.peer, None, channel.photo)
        moved = _move_members(tx, group, channel, now)
        fields: dict[str, object] = {"channel_id": channel.peer.id}
        said = say_in_chat(tx, user_id, Standing(group, own), "messageActionChatMigrateTo", fields, now)
        last_id = next((dialog.top_message_id for dialog in tx.load_dialogs(user_id, (peer,)).values()), 0)
        channel = replace(channel, migrated_from=(peer.id, last_id))
        tx.update_chat(channel)
        tx.update_chat(replace(group, migrated_to=channel.peer.id, version=group.version + 1))
        changed = _tell_members(tx, peer, channel.peer, user_id, now)
        fields = {"title": group.title, "chat_id": peer.id}
        standing = Standing(channel, moved[user_id])
        began = say_in_chat(tx, user_id, standing, "messageActionChannelMigrateFrom", fields, now)
        return [*changed, said, began]

    return await storage.write(unit, origin)


def _supergroup_of(group: Chat, now: int) -> Chat:
    """The supergroup that a basic group becomes, without an id yet."""
    return Chat(
        channel_peer(0),
        ChatKind.SUPERGROUP,
        group.title,
        group.creator_id,
        now,
        about=group.about,
        default_banned_rights=group.default_banned_rights,
        participants_count=group.participants_count,
        admins_count=group.admins_count,
        ttl_seconds=group.ttl_seconds,
        reactions=group.reactions,
        is_protected=group.is_protected,
        photo=group.photo,
        theme=group.theme,
        migrated_from=(group.peer.id, 0),
    )


def _move_members(tx: Transaction, group: Chat, channel: Chat, now: int) -> dict[int, Participant]:
    """Put everybody who is in the group into the supergroup, as what they were; how loud it is to each stays too."""
    old, new = peer_key(group.peer), peer_key(channel.peer)
    moved: dict[int, Participant] = {}
    for member_id, member in tx.load_participants(group.peer, tx.list_member_ids(group.peer)).items():
        rights = ALL_ADMIN_RIGHTS if member.is_creator else member.admin_rights
        moved[member_id] = replace(member, peer=channel.peer, admin_rights=rights, via_request=False, invite_hash="")
        tx.put_participant(moved[member_id])
        tx.put_dialog(Dialog(member_id, channel.peer, 0, top_date=now))
        settings = tx.find_setting(member_id, NotifySettings, old)
        if settings is not None:
            tx.put_setting(member_id, settings, new)
            tx.log_notice(member_id, NotifySettingsChanged(new), now)
    return moved


def _tell_members(tx: Transaction, peer: Peer, moved_to: Peer, user_id: int, now: int) -> list[LoggedUpdate]:
    """Tell everybody that the group changed and that they are in the supergroup; what the log of `user_id` took of it."""
    own: list[LoggedUpdate] = []
    for member_id in tx.list_member_ids(peer):
        told = [
            tx.log_notice(member_id, ChatChanged(peer.id), now),
            tx.log_notice(member_id, ChannelChanged(moved_to.id), now),
        ]
        if member_id == user_id:
            own = told
    return own
