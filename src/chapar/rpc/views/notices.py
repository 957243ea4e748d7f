"""Notices on the wire: updates without pts, each told as things stand when it is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from chapar.actions.chat_access import load_standing
from chapar.actions.conversation_looks import load_look
from chapar.actions.dialog_filters import load_filter_order
from chapar.actions.forum_topics import list_pinned_topics
from chapar.actions.saved_dialogs import list_saved_pins
from chapar.actions.sight import load_seen, see_messages, sees_message
from chapar.actions.threads import find_post
from chapar.domain.chats import Chat
from chapar.domain.messages import Dialog
from chapar.domain.notices import (
    AutosaveChanged,
    ChannelAvailableMessages,
    ChannelChanged,
    ChannelContentsRead,
    ChannelReactionsChanged,
    ChatChanged,
    ChatParticipantsChanged,
    ContactsReset,
    DefaultBannedRightsChanged,
    DefaultReactionChanged,
    DialogFilterChanged,
    DialogFiltersReordered,
    DialogMarked,
    DialogPinned,
    DraftChanged,
    ForumTopicPinned,
    ForumTopicsReordered,
    HistoryTtlChanged,
    NewAuthorization,
    Notice,
    NotifySettingsChanged,
    PeerBlocked,
    PeerSettingsChanged,
    PendingJoinRequests,
    PinnedDialogsReordered,
    PollChanged,
    PrivacyChanged,
    ReactionsChanged,
    ReadChannelInbox,
    ReadChannelOutbox,
    ReadDiscussion,
    ReadDiscussionOutbox,
    RecentReactionsChanged,
    SavedDialogPinned,
    SavedDialogsReordered,
    SavedFilesChanged,
    SavedReactionTagsChanged,
    ScheduledMessageChanged,
    ScheduledMessagesGone,
    StickerSetInstalled,
    StickerSetsChanged,
    StickerSetsReordered,
    UserChanged,
    UserDetailsChanged,
    WallpaperChanged,
)
from chapar.domain.peers import PeerType, channel_peer, chat_peer
from chapar.domain.privacy_rules import rules_of
from chapar.domain.rights import AdminRight
from chapar.domain.settings import (
    DialogFilter,
    NotifySettings,
    SavedDraft,
    ThreadRead,
    parse_topic_key,
    thread_key,
    topic_key,
)
from chapar.domain.stickers import SavedList, StickerKind
from chapar.rpc.services import Services
from chapar.rpc.views.built import Built, built_for_peers, chat_peers, peer_user_ids, saved_peer_user_ids
from chapar.rpc.views.media import build_poll_update
from chapar.rpc.views.messages import build_scheduled_message, list_chats, list_scheduled_user_ids, list_user_ids
from chapar.rpc.views.participants import build_chat_participant_update, build_chat_participants
from chapar.rpc.views.peer_settings import build_peer_settings
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.privacy import PRIVACY_KEYS, build_rules, list_named
from chapar.rpc.views.reactions import build_reactions_update
from chapar.rpc.views.rights import build_banned_rights
from chapar.rpc.views.settings import (
    build_draft,
    build_filter,
    build_notify_peer,
    build_notify_settings_for,
    list_draft_user_ids,
)
from chapar.rpc.views.stickers import build_full_set
from chapar.rpc.views.users import build_users
from chapar.rpc.views.wallpapers import build_look_of
from chapar.storage.api import Queries
from chapar.tl import types

SHOWN_REQUESTERS = 3
"""People who wait to be let into a chat, shown beside their number."""


class _View:
    """Whose notice is built, for whom, and with what."""

    __slots__ = ("owner_id", "q", "services", "viewer_id")

    def __init__(self, services: Services, q: Queries, viewer_id: int, owner_id: int) -> None:
        self.services = services
        self.q = q
        self.viewer_id = viewer_id
        self.owner_id = owner_id


def build_notice(services: Services, q: Queries, viewer_id: int, owner_id: int, notice: Notice) -> Built:
    """The updates of a notice from the log of `owner_id` as the viewer sees them, and whom they name; none for what has gone
    since. The viewer is the owner, or of a channel's log any member, 0: everybody."""
    return _BUILDERS[type(notice)](_View(services, q, viewer_id, owner_id), notice)


def _user_changed(view: _View, notice: UserChanged) -> Built:
    user = build_users(view.services, view.q, view.owner_id, [notice.user_id])[0]
    if not isinstance(user, types.user):
        return Built([])
    names = [types.username(username=user.username, editable=bool(user.self_), active=True)] if user.username else []
    built = types.updateUserName(
        user_id=user.id, first_name=user.first_name or "", last_name=user.last_name or "", usernames=names
    )
    return Built([built], {user.id})


def _user_details_changed(_: _View, notice: UserDetailsChanged) -> Built:
    return Built([types.updateUser(user_id=notice.user_id)], {notice.user_id})


def _peer_blocked(view: _View, notice: PeerBlocked) -> Built:
    is_blocked = view.q.is_blocked(view.owner_id, notice.user_id)
    built = types.updatePeerBlocked(blocked=is_blocked, peer_id=types.peerUser(user_id=notice.user_id))
    return Built([built], {notice.user_id})


def _privacy_changed(view: _View, notice: PrivacyChanged) -> Built:
    owner = view.q.find_user(view.owner_id)
    if owner is None:
        return Built([])
    rules = rules_of(owner.privacy, notice.key)
    built = types.updatePrivacy(key=PRIVACY_KEYS[notice.key](), rules=build_rules(rules))
    return Built([built], list_named(rules))


def _new_authorization(_: _View, notice: NewAuthorization) -> Built:
    return Built(
        [
            types.updateNewAuthorization(
                unconfirmed=True,
                hash=notice.hash,
                date=notice.date,
                device=notice.device,
                location=notice.location,
            )
        ]
    )


def _draft_changed(view: _View, notice: DraftChanged) -> Built:
    draft = view.q.find_setting(view.owner_id, SavedDraft, topic_key(notice.peer, notice.topic_id))
    built = types.updateDraftMessage(
        peer=build_peer(notice.peer),
        top_msg_id=notice.topic_id or None,
        draft=build_draft(view.services, view.owner_id, draft),
    )
    user_ids = peer_user_ids([notice.peer]) | (list_draft_user_ids(draft) if draft else set())
    return Built([built], user_ids, chat_peers([notice.peer]))


def _dialog_pinned(view: _View, notice: DialogPinned) -> Built:
    dialog = view.q.load_dialogs(view.owner_id, (notice.peer,)).get(notice.peer)
    folder_id = dialog.folder_id if dialog else notice.folder_id
    built = types.updateDialogPinned(
        pinned=dialog is not None and dialog.pin_order > 0,
        folder_id=folder_id or None,
        peer=types.dialogPeer(peer=build_peer(notice.peer)),
    )
    return built_for_peers(built, [notice.peer])


def _pinned_dialogs_reordered(view: _View, notice: PinnedDialogsReordered) -> Built:
    peers = [dialog.peer for dialog in view.q.list_pinned_dialogs(view.owner_id, notice.folder_id)]
    order: list[types.TypeDialogPeer] = [types.dialogPeer(peer=build_peer(peer)) for peer in peers]
    built = types.updatePinnedDialogs(folder_id=notice.folder_id or None, order=order)
    return built_for_peers(built, peers)


def _dialog_marked(view: _View, notice: DialogMarked) -> Built:
    dialog = view.q.load_dialogs(view.owner_id, (notice.peer,)).get(notice.peer)
    built = types.updateDialogUnreadMark(
        unread=dialog is not None and dialog.is_marked_unread, peer=types.dialogPeer(peer=build_peer(notice.peer))
    )
    return built_for_peers(built, [notice.peer])


def _filter_changed(view: _View, notice: DialogFilterChanged) -> Built:
    folder = view.q.find_setting(view.owner_id, DialogFilter, str(notice.filter_id))
    if folder is None:
        return Built([types.updateDialogFilter(id=notice.filter_id)])
    built = types.updateDialogFilter(id=notice.filter_id, filter=build_filter(view.services, view.owner_id, folder))
    return built_for_peers(built, [*folder.pinned_peers, *folder.include_peers, *folder.exclude_peers])


def _filters_reordered(view: _View, _: DialogFiltersReordered) -> Built:
    order = load_filter_order(view.q, view.owner_id)
    # The second one makes clients fetch all of it: whether tags are shown stands nowhere else.
    return Built([types.updateDialogFilterOrder(order=list(order.order)), types.updateDialogFilters()])


def _notify_settings_changed(view: _View, notice: NotifySettingsChanged) -> Built:
    settings = view.q.find_setting(view.owner_id, NotifySettings, notice.key)
    peer = build_notify_peer(notice.key)
    built = types.updateNotifySettings(peer=peer, notify_settings=build_notify_settings_for(notice.key, settings))
    is_of_peer = isinstance(peer, types.notifyPeer | types.notifyForumTopic)
    return built_for_peers(built, [parse_topic_key(notice.key).peer] if is_of_peer else [])


def _peer_settings_changed(view: _View, notice: PeerSettingsChanged) -> Built:
    settings = build_peer_settings(view.q, view.owner_id, notice.peer)
    built = types.updatePeerSettings(peer=build_peer(notice.peer), settings=settings)
    return built_for_peers(built, [notice.peer])


def _history_ttl_changed(view: _View, notice: HistoryTtlChanged) -> Built:
    kept: Chat | Dialog | None
    if notice.peer.type is PeerType.USER:
        kept = view.q.load_dialogs(view.owner_id, (notice.peer,)).get(notice.peer)
    else:
        kept = view.q.find_chat(notice.peer)
    ttl_period = (kept.ttl_seconds or None) if kept else None
    built = types.updatePeerHistoryTTL(peer=build_peer(notice.peer), ttl_period=ttl_period)
    return built_for_peers(built, [notice.peer])


def _saved_dialog_pinned(view: _View, notice: SavedDialogPinned) -> Built:
    is_pinned = notice.peer in list_saved_pins(view.q, view.owner_id)
    peer = types.dialogPeer(peer=build_peer(notice.peer))
    built = types.updateSavedDialogPinned(pinned=is_pinned, peer=peer)
    return Built([built], saved_peer_user_ids([notice.peer]), chat_peers([notice.peer]))


def _saved_dialogs_reordered(view: _View, _: SavedDialogsReordered) -> Built:
    pinned = list_saved_pins(view.q, view.owner_id)
    order: list[types.TypeDialogPeer] = [types.dialogPeer(peer=build_peer(peer)) for peer in pinned]
    return Built([types.updatePinnedSavedDialogs(order=order)], saved_peer_user_ids(pinned), chat_peers(pinned))


def _reactions_changed(view: _View, notice: ReactionsChanged) -> Built:
    found = view.q.load_messages(view.owner_id, (notice.message_id,)).values()
    seen = see_messages(view.q, view.viewer_id, found)
    if not seen:
        return Built([])
    return Built([build_reactions_update(seen[0], view.viewer_id)], list_user_ids(seen), list_chats(seen))


def _poll_changed(view: _View, notice: PollChanged) -> Built:
    poll = view.q.find_poll(notice.poll_id)
    if poll is None:
        return Built([])
    results = view.q.load_poll_results(poll, view.viewer_id)
    built = build_poll_update(poll, results, view.viewer_id)
    return Built([built], {vote.user_id for vote in results.recent})


def _scheduled_message_changed(view: _View, notice: ScheduledMessageChanged) -> Built:
    message = view.q.load_scheduled(view.owner_id, (notice.scheduled_id,)).get(notice.scheduled_id)
    if message is None:
        return Built([])
    built = types.updateNewScheduledMessage(message=build_scheduled_message(view.services, message))
    return Built([built], list_scheduled_user_ids([message]), chat_peers([message.peer]))


def _scheduled_messages_gone(_: _View, notice: ScheduledMessagesGone) -> Built:
    built = types.updateDeleteScheduledMessages(
        peer=build_peer(notice.peer),
        messages=list(notice.scheduled_ids),
        sent_messages=list(notice.sent_ids) or None,
    )
    return built_for_peers(built, [notice.peer])


def _channel_changed(_: _View, notice: ChannelChanged) -> Built:
    return built_for_peers(types.updateChannel(channel_id=notice.channel_id), [channel_peer(notice.channel_id)])


def _chat_changed(_: _View, notice: ChatChanged) -> Built:
    return built_for_peers(types.updateChat(chat_id=notice.chat_id), [chat_peer(notice.chat_id)])


def _chat_participants_changed(view: _View, notice: ChatParticipantsChanged) -> Built:
    """The member list of a group, or the place of one member when that is all that is asked and the viewer has the list."""
    peer = chat_peer(notice.chat_id)
    standing = load_standing(view.q, view.owner_id, peer)
    if standing is None:
        return Built([])
    if standing.is_member and notice.user_id not in (0, view.owner_id):
        changed = view.q.find_participant(peer, notice.user_id)
        if changed is None or not changed.is_creator:
            update = build_chat_participant_update(standing.chat, notice.user_id, changed, notice.what)
            named = {notice.user_id} | ({changed.inviter_id or notice.user_id} if changed else set())
            return Built([update] if update else [], named, {peer})
    members = view.q.load_participants(peer, view.q.list_member_ids(peer)) if standing.is_member else {}
    participants = build_chat_participants(standing.chat, members.values(), standing.participant)
    return Built([types.updateChatParticipants(participants=participants)], set(members), {peer})


def _default_banned_rights_changed(view: _View, notice: DefaultBannedRightsChanged) -> Built:
    chat = view.q.find_chat(notice.peer)
    if chat is None:
        return Built([])
    rights = build_banned_rights(chat.default_banned_rights)
    # Basic groups alone are counted so.
    version = 0 if chat.is_channel else chat.version
    built = types.updateChatDefaultBannedRights(
        peer=build_peer(notice.peer), default_banned_rights=rights, version=version
    )
    return built_for_peers(built, [notice.peer])


def _read_channel_inbox(view: _View, notice: ReadChannelInbox) -> Built:
    peer = channel_peer(notice.channel_id)
    dialog = view.q.load_dialogs(view.owner_id, (peer,)).get(peer)
    if dialog is None:
        return Built([])
    built = types.updateReadChannelInbox(
        folder_id=dialog.folder_id or None,
        channel_id=peer.id,
        max_id=dialog.read_inbox_max_id,
        still_unread_count=dialog.unread_count,
        pts=view.q.load_state(-peer.id).pts,
    )
    return built_for_peers(built, [peer])


def _read_channel_outbox(view: _View, notice: ReadChannelOutbox) -> Built:
    peer = channel_peer(notice.channel_id)
    dialog = view.q.load_dialogs(view.owner_id, (peer,)).get(peer)
    if dialog is None:
        return Built([])
    built = types.updateReadChannelOutbox(channel_id=peer.id, max_id=dialog.read_outbox_max_id)
    return built_for_peers(built, [peer])


def _read_discussion(view: _View, notice: ReadDiscussion) -> Built:
    group = channel_peer(notice.channel_id)
    read = view.q.find_setting(view.owner_id, ThreadRead, thread_key(group.id, notice.thread_id))
    if read is None:
        return Built([])
    root = view.q.load_messages(-group.id, (notice.thread_id,)).get(notice.thread_id)
    post = None if root is None else find_post(root)
    built = types.updateReadChannelDiscussionInbox(
        channel_id=group.id,
        top_msg_id=notice.thread_id,
        read_max_id=read.max_id,
        broadcast_id=post.channel.id if post else None,
        broadcast_post=post.message_id if post else None,
    )
    return built_for_peers(built, [group, post.channel] if post else [group])


def _read_discussion_outbox(view: _View, notice: ReadDiscussionOutbox) -> Built:
    read = view.q.find_setting(view.owner_id, ThreadRead, thread_key(notice.channel_id, notice.thread_id))
    if read is None:
        return Built([])
    built = types.updateReadChannelDiscussionOutbox(
        channel_id=notice.channel_id, top_msg_id=notice.thread_id, read_max_id=read.outbox_max_id
    )
    return built_for_peers(built, [channel_peer(notice.channel_id)])


def _forum_topic_pinned(view: _View, notice: ForumTopicPinned) -> Built:
    peer = channel_peer(-view.owner_id)
    topic = view.q.load_topics(peer.id, (notice.topic_id,)).get(notice.topic_id)
    if topic is None:
        return Built([])
    built = types.updatePinnedForumTopic(pinned=topic.pin_order > 0, peer=build_peer(peer), topic_id=topic.id)
    return built_for_peers(built, [peer])


def _forum_topics_reordered(view: _View, _: ForumTopicsReordered) -> Built:
    peer = channel_peer(-view.owner_id)
    order = [topic.id for topic in list_pinned_topics(view.q, peer.id)]
    return built_for_peers(types.updatePinnedForumTopics(peer=build_peer(peer), order=order), [peer])


def _channel_available_messages(view: _View, notice: ChannelAvailableMessages) -> Built:
    peer = channel_peer(notice.channel_id)
    participant = view.q.find_participant(peer, view.owner_id)
    min_id = participant.available_min_id if participant else 0
    built = types.updateChannelAvailableMessages(channel_id=peer.id, available_min_id=min_id)
    return built_for_peers(built, [peer])


def _channel_contents_read(_: _View, notice: ChannelContentsRead) -> Built:
    built = types.updateChannelReadMessagesContents(channel_id=notice.channel_id, messages=list(notice.message_ids))
    return built_for_peers(built, [channel_peer(notice.channel_id)])


def _channel_reactions_changed(view: _View, notice: ChannelReactionsChanged) -> Built:
    peer = channel_peer(notice.channel_id)
    standing = load_standing(view.q, view.owner_id, peer)
    if standing is None or not standing.is_member:
        return Built([])
    found = load_seen(view.q, view.owner_id, peer, (notice.message_id,)).values()
    seen = [message for message in found if sees_message(view.q, view.owner_id, message)]
    if not seen:
        return Built([])
    return Built([build_reactions_update(seen[0], view.owner_id)], list_user_ids(seen), list_chats(seen))


def _pending_join_requests(view: _View, notice: PendingJoinRequests) -> Built:
    standing = load_standing(view.q, view.owner_id, notice.peer)
    if standing is None or not standing.has(AdminRight.INVITE_USERS):
        return Built([])
    latest = view.q.list_importers(notice.peer, limit=SHOWN_REQUESTERS, is_requested=True)
    ids = [importer.user_id for importer in latest]
    built = types.updatePendingJoinRequests(
        peer=build_peer(notice.peer), requests_pending=standing.chat.requests_count, recent_requesters=ids
    )
    return Built([built], set(ids) | peer_user_ids([notice.peer]), chat_peers([notice.peer]))


def _sticker_set_installed(view: _View, notice: StickerSetInstalled) -> Built:
    sticker_set = view.q.find_sticker_set(notice.set_id)
    installed = view.q.load_installed_sets(view.owner_id, (notice.set_id,)).get(notice.set_id)
    if sticker_set is None or installed is None or installed.is_archived:
        return Built([])
    built = build_full_set(view.services, view.q, sticker_set, view.owner_id)
    return Built([types.updateNewStickerSet(stickerset=built)])


def _sticker_sets_changed(_: _View, notice: StickerSetsChanged) -> Built:
    kind = notice.kind
    return Built([types.updateStickerSets(masks=kind is StickerKind.MASK, emojis=kind is StickerKind.EMOJI)])


def _sticker_sets_reordered(view: _View, notice: StickerSetsReordered) -> Built:
    kind = notice.kind
    order = [each.set_id for each in view.q.list_installed_sets(view.owner_id, kind)]
    built = types.updateStickerSetsOrder(masks=kind is StickerKind.MASK, emojis=kind is StickerKind.EMOJI, order=order)
    return Built([built])


def _saved_files_changed(_: _View, notice: SavedFilesChanged) -> Built:
    if notice.saved_list is SavedList.SAVED_GIFS:
        return Built([types.updateSavedGifs()])
    is_faved = notice.saved_list is SavedList.FAVED_STICKERS
    return Built([types.updateFavedStickers() if is_faved else types.updateRecentStickers()])


def _wallpaper_changed(view: _View, notice: WallpaperChanged) -> Built:
    look = build_look_of(load_look(view.q, view.owner_id, notice.peer))
    built = types.updatePeerWallpaper(
        peer=build_peer(notice.peer),
        wallpaper=look["wallpaper"],
        wallpaper_overridden=look["wallpaper_overridden"],
    )
    return built_for_peers(built, [notice.peer])


_BUILDERS: dict[type, Callable[[_View, Any], Built]] = {
    UserChanged: _user_changed,
    UserDetailsChanged: _user_details_changed,
    ContactsReset: lambda _view, _notice: Built([types.updateContactsReset()]),
    NewAuthorization: _new_authorization,
    DraftChanged: _draft_changed,
    DialogPinned: _dialog_pinned,
    PinnedDialogsReordered: _pinned_dialogs_reordered,
    DialogMarked: _dialog_marked,
    DialogFilterChanged: _filter_changed,
    DialogFiltersReordered: _filters_reordered,
    NotifySettingsChanged: _notify_settings_changed,
    PeerSettingsChanged: _peer_settings_changed,
    HistoryTtlChanged: _history_ttl_changed,
    SavedDialogPinned: _saved_dialog_pinned,
    SavedDialogsReordered: _saved_dialogs_reordered,
    ReactionsChanged: _reactions_changed,
    RecentReactionsChanged: lambda _view, _notice: Built([types.updateRecentReactions()]),
    DefaultReactionChanged: lambda _view, _notice: Built([types.updateConfig()]),
    SavedReactionTagsChanged: lambda _view, _notice: Built([types.updateSavedReactionTags()]),
    PollChanged: _poll_changed,
    ScheduledMessageChanged: _scheduled_message_changed,
    ScheduledMessagesGone: _scheduled_messages_gone,
    PeerBlocked: _peer_blocked,
    PrivacyChanged: _privacy_changed,
    AutosaveChanged: lambda _view, _notice: Built([types.updateAutoSaveSettings()]),
    ChannelChanged: _channel_changed,
    ChatChanged: _chat_changed,
    ChatParticipantsChanged: _chat_participants_changed,
    DefaultBannedRightsChanged: _default_banned_rights_changed,
    ReadChannelInbox: _read_channel_inbox,
    ReadChannelOutbox: _read_channel_outbox,
    ReadDiscussion: _read_discussion,
    ReadDiscussionOutbox: _read_discussion_outbox,
    ForumTopicPinned: _forum_topic_pinned,
    ForumTopicsReordered: _forum_topics_reordered,
    ChannelAvailableMessages: _channel_available_messages,
    ChannelContentsRead: _channel_contents_read,
    ChannelReactionsChanged: _channel_reactions_changed,
    PendingJoinRequests: _pending_join_requests,
    StickerSetInstalled: _sticker_set_installed,
    StickerSetsChanged: _sticker_sets_changed,
    StickerSetsReordered: _sticker_sets_reordered,
    SavedFilesChanged: _saved_files_changed,
    WallpaperChanged: _wallpaper_changed,
}
