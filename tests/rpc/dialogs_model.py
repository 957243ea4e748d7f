"""A client's picture of its list of conversations and of what it chose for them, built from what it is told."""

from dataclasses import dataclass, field
from typing import Any

from peer_marks import channel_mark, mark_of

from chapar.tl import functions, types

ALL_CHATS = 0


@dataclass
class DialogsModel:
    """Pins, the archive, marks, drafts, notification settings and folders of one account; peers by number (`peer_marks`)."""

    user_id: int
    archived: set[int] = field(default_factory=set)
    pins: dict[int, list[int]] = field(default_factory=lambda: {0: [], 1: []})
    marked: set[int] = field(default_factory=set)
    drafts: dict[int, Any] = field(default_factory=dict)
    notify_settings: dict[Any, Any] = field(default_factory=dict)
    filters: dict[int, Any] = field(default_factory=dict)
    filter_order: list[int] = field(default_factory=lambda: [ALL_CHATS])
    saved_pins: list[int] = field(default_factory=list)

    def apply(self, update: Any) -> None:
        """One update."""
        match update:
            case types.updateFolderPeers():
                for moved in update.folder_peers:
                    self._move(mark_of(moved.peer), moved.folder_id)
            case types.updateDialogPinned():
                self._pin(self.pins[update.folder_id or 0], mark_of(update.peer.peer), update.pinned)
            case types.updatePinnedDialogs():
                self.pins[update.folder_id or 0] = [mark_of(each.peer) for each in update.order]
            case types.updateDialogUnreadMark():
                self._mark(mark_of(update.peer.peer), update.unread)
            case types.updateDraftMessage():
                self.put_draft(mark_of(update.peer), update.draft)
            case types.updateNotifySettings():
                self.put_notify_settings(notify_key(update.peer), update.notify_settings)
            case types.updateDialogFilter():
                self._put_filter(update.id, update.filter)
            case types.updateDialogFilterOrder():
                self.filter_order = list(update.order)
            case types.updateSavedDialogPinned():
                self._pin(self.saved_pins, mark_of(update.peer.peer), update.pinned)
            case types.updatePinnedSavedDialogs():
                self.saved_pins = [mark_of(each.peer) for each in update.order]

    def conclude(self, request: Any, result: Any) -> None:
        """What a client concludes when its own request was done."""
        match request:
            case functions.messages_toggleDialogPin():
                peer_id = self.id_of(request.peer.peer)
                pins = self.pins[int(peer_id in self.archived)]
                if (peer_id in pins) != request.pinned:
                    self._pin(pins, peer_id, request.pinned)
            case functions.messages_reorderPinnedDialogs():
                order = [self.id_of(each.peer) for each in request.order]
                self.pins[request.folder_id] = _reorder(self.pins[request.folder_id], order, request.force)
            case functions.messages_markDialogUnread():
                self._mark(self.id_of(request.peer.peer), request.unread)
            case functions.messages_readHistory():
                self._mark(self.id_of(request.peer), False)
            case functions.channels_readHistory():
                self._mark(channel_mark(request.channel.channel_id), False)
            case functions.messages_deleteHistory() if not request.just_clear and not request.max_id:
                self._mark(self.id_of(request.peer), False)
                for pins in self.pins.values():
                    self._pin(pins, self.id_of(request.peer), False)
            case functions.messages_saveDraft():
                self.put_draft(self.id_of(request.peer), request)
            case functions.messages_clearAllDrafts():
                self.drafts.clear()
            case functions.messages_sendMessage() if request.clear_draft:
                self.drafts.pop(self.id_of(request.peer), None)
            case functions.account_updateNotifySettings():
                kind = getattr(types, request.peer.NAME.replace("inputNotify", "notify"))
                inner = getattr(request.peer, "peer", None)
                self.put_notify_settings(self.id_of(inner) if inner else kind.NAME, request.settings)
            case functions.account_resetNotifySettings():
                self.notify_settings.clear()
            case functions.messages_updateDialogFilter():
                self._put_filter(request.id, request.filter)
            case functions.chatlists_exportChatlistInvite():
                self._put_filter(result.filter.id, result.filter)
            case functions.messages_updateDialogFiltersOrder():
                self.filter_order = _reorder(self.filter_order, request.order, force=False)
            case functions.messages_toggleSavedDialogPin():
                self._pin(self.saved_pins, self.id_of(request.peer.peer), request.pinned)
            case functions.messages_reorderPinnedSavedDialogs():
                order = [self.id_of(each.peer) for each in request.order]
                self.saved_pins = _reorder(self.saved_pins, order, request.force)

    def id_of(self, given: Any) -> int:
        """The conversation that an input peer means."""
        return self.user_id if isinstance(given, types.inputPeerSelf) else mark_of(given)

    def _move(self, peer_id: int, folder_id: int) -> None:
        (self.archived.add if folder_id else self.archived.discard)(peer_id)
        for pins in self.pins.values():
            self._pin(pins, peer_id, False)

    @staticmethod
    def _pin(pins: list[int], peer_id: int, is_pinned: bool) -> None:
        if peer_id in pins:
            pins.remove(peer_id)
        if is_pinned:
            pins.insert(0, peer_id)

    def _mark(self, peer_id: int, is_unread: bool) -> None:
        (self.marked.add if is_unread else self.marked.discard)(peer_id)

    def put_draft(self, peer_id: int, draft: Any) -> None:
        """A draft as it was told, or as it was saved; without text and reply there is none."""
        reply = getattr(draft, "reply_to", None)
        if isinstance(draft, types.draftMessageEmpty) or not (draft.message.strip() or reply):
            self.drafts.pop(peer_id, None)
        else:
            quoted = (reply.reply_to_msg_id, reply.quote_text, reply.quote_offset) if reply else None
            flags = (draft.no_webpage, draft.invert_media)
            entities = [(e.NAME.replace("inputM", "m"), e.offset, e.length) for e in draft.entities or ()]
            self.drafts[peer_id] = (draft.message, entities, quoted, *flags)

    def put_notify_settings(self, key: Any, settings: Any) -> None:
        """Settings as they were told, or as they were chosen; those that say nothing are none."""
        sound = settings.sound if isinstance(settings, types.inputPeerNotifySettings) else settings.other_sound
        facts = (settings.show_previews, settings.silent, settings.mute_until, sound)
        if isinstance(key, str):
            # What is not chosen for a kind is as it is for everybody.
            loud = (True, False, 0, types.notificationSoundDefault())
            facts = tuple(default if fact is None else fact for fact, default in zip(facts, loud, strict=True))
            facts = (None,) * 4 if facts == loud else facts
        self.notify_settings.pop(key, None)
        if any(fact is not None for fact in facts):
            self.notify_settings[key] = facts

    def _put_filter(self, filter_id: int, given: Any) -> None:
        if given is None:
            self.filters.pop(filter_id, None)
            self.filter_order = [each for each in self.filter_order if each != filter_id]
            return
        self.filters[filter_id] = self._filter_facts(given)
        if filter_id not in self.filter_order:
            self.filter_order.append(filter_id)

    def _filter_facts(self, given: Any) -> Any:
        if isinstance(given, types.dialogFilterChatlist):
            named = (given.pinned_peers, given.include_peers)
            rules: tuple[bool, ...] = ()
        else:
            named = (given.pinned_peers, given.include_peers, given.exclude_peers)
            rules = (given.contacts, given.exclude_muted)
        peers = tuple([self.id_of(peer) for peer in each] for each in named)
        return (given.title.text, given.emoticon, *rules, *peers)

    def view(self, listed: set[int]) -> dict[str, Any]:
        """What is compared; of the archive only conversations that are in the list."""
        return {
            "archived": self.archived & listed,
            "pins": self.pins,
            "marked": self.marked & listed,
            "drafts": self.drafts,
            "notify_settings": self.notify_settings,
            "filters": self.filters,
            "filter_order": self.filter_order,
        }


def notify_key(peer: Any) -> Any:
    """What notification settings are for: a conversation, or the name of a kind."""
    return mark_of(peer.peer) if isinstance(peer, types.notifyPeer) else peer.NAME


def _reorder(before: list[int], order: list[int], force: bool) -> list[int]:
    return [*order, *([] if force else (each for each in before if each not in order))]


async def fetch_dialogs_model(client: Any, dialogs: list[Any]) -> DialogsModel:
    """What a client that knows nothing sees; `dialogs` are those of both folders."""
    model = DialogsModel(client.user_id)
    model.archived = {mark_of(dialog.peer) for dialog in dialogs if dialog.folder_id}
    for folder_id in model.pins:
        pinned = await client.call(functions.messages_getPinnedDialogs(folder_id=folder_id))
        entries = [dialog for dialog in pinned.dialogs if isinstance(dialog, types.dialog)]
        assert all(dialog.pinned and (dialog.folder_id or 0) == folder_id for dialog in entries)
        model.pins[folder_id] = [mark_of(dialog.peer) for dialog in entries]
    model.marked = {mark_of(each.peer) for each in await client.call(functions.messages_getDialogUnreadMarks())}
    for update in (await client.call(functions.messages_getAllDrafts())).updates:
        model.apply(update)
    await _fetch_notify_settings(client, model)
    for dialog in dialogs:
        _check_dialog(model, dialog)
    told = await client.call(functions.messages_getDialogFilters())
    filters = getattr(told, "filters", told)
    for each in filters:
        if isinstance(each, types.dialogFilter | types.dialogFilterChatlist):
            model.apply(types.updateDialogFilter(id=each.id, filter=each))
    model.filter_order = [getattr(each, "id", ALL_CHATS) for each in filters]
    return model


async def _fetch_notify_settings(client: Any, model: DialogsModel) -> None:
    exceptions = functions.account_getNotifyExceptions(compare_sound=True, compare_stories=True)
    for update in (await client.call(exceptions)).updates:
        model.apply(update)
    for kind in (types.inputNotifyUsers, types.inputNotifyChats, types.inputNotifyBroadcasts):
        settings = await client.call(functions.account_getNotifySettings(peer=kind()))
        model.put_notify_settings(kind.NAME.replace("inputNotify", "notify"), settings)


def _check_dialog(model: DialogsModel, dialog: Any) -> None:
    """A conversation in the list says the same as the lists of its properties."""
    peer_id = mark_of(dialog.peer)
    alone = DialogsModel(model.user_id)
    if dialog.draft is not None:
        alone.put_draft(peer_id, dialog.draft)
    alone.put_notify_settings(peer_id, dialog.notify_settings)
    assert alone.drafts.get(peer_id) == model.drafts.get(peer_id)
    assert alone.notify_settings.get(peer_id) == model.notify_settings.get(peer_id)
    assert dialog.unread_mark == (peer_id in model.marked)
    assert dialog.pinned == (peer_id in model.pins[dialog.folder_id or 0])
