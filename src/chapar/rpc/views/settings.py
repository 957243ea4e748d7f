"""Drafts, notification settings and folders on the wire."""

from __future__ import annotations

from chapar.domain.peers import Peer, PeerType
from chapar.domain.settings import DialogFilter, NotifySettings, SavedDraft, parse_topic_key
from chapar.rpc.services import Services
from chapar.rpc.views.built import peer_user_ids
from chapar.rpc.views.entities import build_entities
from chapar.rpc.views.media import build_text
from chapar.rpc.views.peers import build_peer
from chapar.tl import types


def build_input_peer(services: Services, owner_id: int, peer: Peer) -> types.TypeInputPeer:
    """A peer in the form in which clients name it, with the owner's access hash. Oneself too: TDLib knows no shorter form."""
    if peer.type is PeerType.USER:
        return types.inputPeerUser(user_id=peer.id, access_hash=services.access_hashes.of(owner_id, peer))
    if peer.type is PeerType.CHAT:
        return types.inputPeerChat(chat_id=peer.id)
    return types.inputPeerChannel(channel_id=peer.id, access_hash=services.access_hashes.of(owner_id, peer))


def build_draft(
    services: Services, owner_id: int, draft: SavedDraft | None, date: int | None = None
) -> types.TypeDraftMessage:
    """A draft; without one, since when (`date`) there is none. Follows core.telegram.org/api/drafts."""
    if draft is None:
        return types.draftMessageEmpty(date=date)
    quote = draft.reply.quote if draft.reply else None
    reply_to = None
    if draft.reply_to_id:
        reply_to = types.inputReplyToMessage(
            reply_to_msg_id=draft.reply_to_id,
            reply_to_peer_id=build_input_peer(services, owner_id, draft.reply_peer) if draft.reply_peer else None,
            quote_text=quote.text if quote else None,
            quote_entities=build_entities(quote.entities) if quote and quote.entities else None,
            quote_offset=quote.offset if quote else None,
            top_msg_id=draft.topic_id or None,
        )
    return types.draftMessage(
        message=draft.text,
        date=draft.date,
        entities=build_entities(draft.entities) if draft.entities else None,
        reply_to=reply_to,
        no_webpage=draft.no_webpage,
        invert_media=draft.inverts_media,
    )


def list_draft_user_ids(draft: SavedDraft) -> set[int]:
    """Everybody whom a draft names."""
    quote = draft.reply.quote if draft.reply else None
    entities = (*draft.entities, *(quote.entities if quote else ()))
    named = {e.argument for e in entities if e.kind == "messageEntityMentionName" and isinstance(e.argument, int)}
    return named | (peer_user_ids([draft.reply_peer]) if draft.reply_peer else set())


NOTIFY_KINDS: dict[str, type[types.notifyUsers | types.notifyChats | types.notifyBroadcasts]] = {
    "users": types.notifyUsers,
    "chats": types.notifyChats,
    "broadcasts": types.notifyBroadcasts,
}


def build_notify_peer(key: str) -> types.TypeNotifyPeer:
    """What settings under this key are for."""
    kind = NOTIFY_KINDS.get(key)
    if kind is not None:
        return kind()
    peer, topic_id = parse_topic_key(key)
    if topic_id:
        return types.notifyForumTopic(peer=build_peer(peer), top_msg_id=topic_id)
    return types.notifyPeer(peer=build_peer(peer))


def build_notify_settings(settings: NotifySettings | None) -> types.peerNotifySettings:
    """Notification settings; without any, all is as the kind or the client has it."""
    if settings is None:
        return types.peerNotifySettings()
    sound = build_sound(settings.sound)
    stories_sound = build_sound(settings.stories_sound)
    return types.peerNotifySettings(
        show_previews=settings.show_previews,
        silent=settings.is_silent,
        mute_until=settings.mute_until,
        ios_sound=sound,
        android_sound=sound,
        other_sound=sound,
        stories_muted=settings.stories_muted,
        stories_hide_sender=settings.stories_hide_sender,
        stories_ios_sound=stories_sound,
        stories_android_sound=stories_sound,
        stories_other_sound=stories_sound,
    )


def build_notify_settings_for(key: str, settings: NotifySettings | None) -> types.peerNotifySettings:
    """Settings under a key: those of a kind state everything, because nothing stands behind them."""
    if key not in NOTIFY_KINDS:
        return build_notify_settings(settings)
    chosen = {} if settings is None else {k: v for k, v in settings._asdict().items() if v is not None}
    return build_notify_settings(_LOUD._replace(**chosen))


_LOUD = NotifySettings(show_previews=True, is_silent=False, mute_until=0, sound="")
"""What holds where nothing was chosen: everything is told, with the text and the client's own sound."""


def build_sound(sound: str | None) -> types.TypeNotificationSound | None:
    """A sound as it is stored (see `parse_sound`); None: as the client has it."""
    if sound is None:
        return None
    if sound in ("", "none"):
        return types.notificationSoundNone() if sound else types.notificationSoundDefault()
    kind, _, rest = sound.partition(":")
    if kind == "ringtone":
        return types.notificationSoundRingtone(id=int(rest))
    title, _, data = rest.partition("\n")
    return types.notificationSoundLocal(title=title, data=data)


def parse_sound(given: types.TypeNotificationSound | None) -> str | None:
    """A sound as it is stored: "" (default), "none", "ringtone:ID", or "local:TITLE" and the file name in a second line."""
    if given is None:
        return None
    if isinstance(given, types.notificationSoundNone):
        return "none"
    if isinstance(given, types.notificationSoundRingtone):
        return f"ringtone:{given.id}"
    if isinstance(given, types.notificationSoundLocal):
        title = given.title.replace("\n", " ")
        return f"local:{title}\n{given.data}"
    return ""


def build_filter(
    services: Services, owner_id: int, folder: DialogFilter
) -> types.dialogFilter | types.dialogFilterChatlist:
    """A folder of the owner's making, or one that is shared. Follows core.telegram.org/api/folders."""

    def peers(given: tuple[Peer, ...]) -> list[types.TypeInputPeer]:
        return [build_input_peer(services, owner_id, peer) for peer in given]

    if folder.is_chatlist:
        return types.dialogFilterChatlist(
            has_my_invites=folder.has_own_invites,
            title_noanimate=folder.title_noanimate,
            id=folder.id,
            title=build_text(folder.title),
            emoticon=folder.emoticon or None,
            color=folder.color,
            pinned_peers=peers(folder.pinned_peers),
            include_peers=peers(folder.include_peers),
        )
    return types.dialogFilter(
        id=folder.id,
        title=build_text(folder.title),
        emoticon=folder.emoticon or None,
        color=folder.color,
        contacts=folder.contacts,
        non_contacts=folder.non_contacts,
        groups=folder.groups,
        broadcasts=folder.broadcasts,
        bots=folder.bots,
        exclude_muted=folder.exclude_muted,
        exclude_read=folder.exclude_read,
        exclude_archived=folder.exclude_archived,
        title_noanimate=folder.title_noanimate,
        pinned_peers=peers(folder.pinned_peers),
        include_peers=peers(folder.include_peers),
        exclude_peers=peers(folder.exclude_peers),
    )
