"""How many calls an account may make: the table of all limits, and the gate that the dispatcher asks before each call.

A limit is a bucket of tokens, one for each account, or for each key before somebody has signed in through it: people behind
one network address are never counted together. A call that finds its bucket empty is refused with FLOOD_WAIT_n before
anything was done (core.telegram.org/api/errors#420-flood); after n seconds the same call passes. Calls that no handler
answers are not counted, since refusing them costs as much as their answer does. Limits of another kind stand where they
belong: login codes for a number and from an address in `actions.login_codes` and `rpc.auth.code`, connections in
`gateway.admission`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chapar.actions.rates import TokenBuckets
from chapar.clock import Clock
from chapar.domain.errors import RpcError
from chapar.rpc.session import ClientSession
from chapar.tl import types

_KEYS_FROM = 1 << 65
"""Added to the ids of auth keys (signed 64 bit): no user has such an id."""


class Limit(NamedTuple):
    """`size` calls at once, `per_second` in the long run, together for all `methods`."""

    size: int
    per_second: float
    methods: tuple[str, ...] = ()


LIMITS: dict[str, Limit] = {
    # Whatever is not named below. A client's start makes about a hundred calls, and several may start at the same time.
    "calls": Limit(1000, 40),
    # Parts of files, of which a great file has thousands: with parts of half a mebibyte 500 MiB a second pass.
    "files": Limit(
        20_000,
        1000,
        (
            "upload.getFile",
            "upload.getFileHashes",
            "upload.saveBigFilePart",
            "upload.saveFilePart",
        ),
    ),
    # Somebody who writes, pastes or forwards as fast as can be is let be for a while; what only floods others is not.
    # Thirty a second pass for more than twenty seconds, and five a second always.
    "messages": Limit(
        600,
        5,
        (
            "messages.forwardMessages",
            "messages.sendInlineBotResult",
            "messages.sendMedia",
            "messages.sendMessage",
            "messages.sendMultiMedia",
            "messages.sendQuickReplyMessages",
            "messages.sendScheduledMessages",
            "messages.sendScreenshotNotification",
            "messages.uploadMedia",
        ),
    ),
    # Other changes that are stored and told to every session of two people. Tidying up many chats goes on at ten a second.
    "changes": Limit(
        500,
        10,
        (
            "account.deleteAutoSaveExceptions",
            "account.saveAutoDownloadSettings",
            "account.saveAutoSaveSettings",
            "account.updateNotifySettings",
            "channels.convertToGigagroup",
            "channels.deleteChannel",
            "channels.deleteHistory",
            "channels.deleteMessages",
            "channels.deleteParticipantHistory",
            "channels.editAdmin",
            "channels.editBanned",
            "channels.editLocation",
            "channels.editPhoto",
            "channels.editTitle",
            "channels.leaveChannel",
            "channels.setMainProfileTab",
            "channels.toggleAntiSpam",
            "channels.toggleJoinRequest",
            "channels.toggleJoinToSend",
            "channels.toggleParticipantsHidden",
            "channels.togglePreHistoryHidden",
            "channels.toggleSignatures",
            "channels.toggleSlowMode",
            "channels.updateColor",
            "chatlists.deleteExportedInvite",
            "chatlists.editExportedInvite",
            "chatlists.hideChatlistUpdates",
            "chatlists.leaveChatlist",
            "contacts.acceptContact",
            "contacts.addContact",
            "contacts.block",
            "contacts.deleteContacts",
            "contacts.unblock",
            "contacts.updateContactNote",
            "folders.editPeerFolders",
            "messages.clearAllDrafts",
            "messages.deleteExportedChatInvite",
            "messages.deleteHistory",
            "messages.deleteMessages",
            "messages.deleteRevokedExportedChatInvites",
            "messages.deleteSavedHistory",
            "messages.deleteScheduledMessages",
            "messages.editChatAbout",
            "messages.editChatDefaultBannedRights",
            "messages.editChatPhoto",
            "messages.editMessage",
            "messages.faveSticker",
            "messages.hideAllChatJoinRequests",
            "messages.hideChatJoinRequest",
            "messages.hidePeerSettingsBar",
            "messages.installStickerSet",
            "messages.markDialogUnread",
            "messages.reorderPinnedDialogs",
            "messages.reorderPinnedSavedDialogs",
            "messages.reorderStickerSets",
            "messages.saveDefaultSendAs",
            "messages.saveDraft",
            "messages.saveGif",
            "messages.saveRecentSticker",
            "messages.sendReaction",
            "messages.sendVote",
            "messages.setChatAvailableReactions",
            "messages.setChatTheme",
            "messages.setChatWallPaper",
            "messages.setHistoryTTL",
            "messages.toggleDialogPin",
            "messages.toggleSavedDialogPin",
            "messages.toggleStickerSets",
            "messages.uninstallStickerSet",
            "messages.unpinAllMessages",
            "messages.updateDialogFilter",
            "messages.updateDialogFiltersOrder",
            "messages.updatePinnedMessage",
            "stickers.changeSticker",
            "stickers.changeStickerPosition",
            "stickers.deleteStickerSet",
            "stickers.removeStickerFromSet",
            "stickers.renameStickerSet",
        ),
    ),
    # Each takes a worker some hundredths of a second. A full set of custom emoji may be made at once.
    "stickers": Limit(
        300,
        1 / 2,
        (
            "stickers.addStickerToSet",
            "stickers.createStickerSet",
            "stickers.replaceSticker",
            "stickers.setStickerSetThumb",
        ),
    ),
    # Clients send these by themselves, one for every few key strokes or for every message seen.
    "signals": Limit(
        300,
        20,
        (
            "account.updateStatus",
            "channels.readHistory",
            "channels.readMessageContents",
            "messages.getMessagesViews",
            "messages.readHistory",
            "messages.readMentions",
            "messages.readMessageContents",
            "messages.readReactions",
            "messages.receivedMessages",
            "messages.setTyping",
        ),
    ),
    # Paging through years of a history, as exports do, passes: twenty pages of a hundred messages a second, for ever.
    "history": Limit(
        1000,
        20,
        (
            "channels.getMessages",
            "messages.getDialogs",
            "messages.getHistory",
            "messages.getMessages",
            "messages.getPeerDialogs",
            "messages.getReplies",
            "messages.getSavedHistory",
        ),
    ),
    # A client that is refused here falls behind and asks the more: room for every session of somebody to come back at once.
    "differences": Limit(1000, 50, ("updates.getChannelDifference", "updates.getDifference", "updates.getState")),
    # The dearest reads there are; one for every key that is struck in a search field passes.
    "searches": Limit(
        120,
        2,
        (
            "channels.searchPosts",
            "messages.getSearchCounters",
            "messages.getSearchResultsCalendar",
            "messages.getSearchResultsPositions",
            "messages.search",
            "messages.searchEmojiStickerSets",
            "messages.searchGlobal",
            "messages.searchStickerSets",
            "messages.searchStickers",
        ),
    ),
    # Each may make the server fetch a page from somewhere: enough for every pause in the typing of a link.
    "previews": Limit(60, 0.5, ("messages.getWebPage", "messages.getWebPagePreview")),
    # Finds strangers by the beginning of a name: enough for typing, too little to list everybody.
    "people": Limit(100, 0.5, ("contacts.search",)),
    # Tells whether a name or a number is somebody's. Nobody follows a hundred mentions in a row, and those who try names
    # out to find people get four thousand a day.
    "resolves": Limit(
        100,
        1 / 20,
        (
            "account.checkUsername",
            "channels.checkUsername",
            "contacts.importContactToken",
            "contacts.resolvePhone",
            "contacts.resolveUsername",
            "chatlists.checkChatlistInvite",
            "messages.checkChatInvite",
        ),
    ),
    # Coming in is told to everybody inside, and a link that is tried may be a guess. Somebody who follows a list of a hundred
    # chats gets into all of them; bots that spread over every group there is do not.
    "joins": Limit(
        100,
        1 / 20,
        (
            "channels.joinChannel",
            "chatlists.joinChatlistInvite",
            "chatlists.joinChatlistUpdates",
            "messages.importChatInvite",
        ),
    ),
    # People who are put into chats, counted one by one: two full requests at once, and a few hundred an hour after that.
    "additions": Limit(400, 1 / 10, ("channels.inviteToChannel", "messages.addChatUser", "messages.createChat")),
    # A channel that is made takes a name from nobody, but stays for ever.
    "creations": Limit(50, 1 / 60, ("channels.createChannel",)),
    # Links that are made: a bot may give one to each of its guests, as long as they come one by one.
    "invites": Limit(
        200, 1 / 5, ("chatlists.exportChatlistInvite", "messages.editExportedChatInvite", "messages.exportChatInvite")
    ),
    # Names are for keeping: who tries some out gets twenty in a row, and one a minute after that. How many one account may
    # have, and keep from others after it gave them up, is limited by `actions.usernames`.
    "names": Limit(
        20,
        1 / 60,
        (
            "account.updateUsername",
            "channels.deactivateAllUsernames",
            "channels.reorderUsernames",
            "channels.toggleUsername",
            "channels.updateUsername",
        ),
    ),
    # Tells which numbers have accounts, so numbers are counted and not calls: a whole address book, and few more each day.
    "numbers": Limit(5000, 1 / 60, ("contacts.importContacts",)),
    # Each makes a code that reaches somebody: people ask for two or three. By key; numbers and addresses have limits as well.
    "codes": Limit(
        10,
        1 / 60,
        (
            "account.sendChangePhoneCode",
            "account.sendConfirmPhoneCode",
            "account.sendVerifyEmailCode",
            "account.sendVerifyPhoneCode",
            "auth.requestPasswordRecovery",
            "auth.resendCode",
            "auth.sendCode",
        ),
    ),
    # Each may be a guess at a code or a password. A code ends by itself after a few wrong ones.
    "guesses": Limit(
        30,
        1 / 20,
        (
            "account.changePhone",
            "account.confirmPhone",
            "account.getTmpPassword",
            "account.verifyEmail",
            "account.verifyPhone",
            "auth.acceptLoginToken",
            "auth.checkPassword",
            "auth.checkRecoveryPassword",
            "auth.importLoginToken",
            "auth.recoverPassword",
            "auth.signIn",
            "auth.signUp",
        ),
    ),
    # What somebody is called and looks like is told to everybody who knows them; settings are tried out, but not all day.
    "account": Limit(
        60,
        1 / 30,
        (
            "account.deleteAccount",
            "account.resetAuthorization",
            "account.setAccountTTL",
            "account.setGlobalPrivacySettings",
            "account.setPrivacy",
            "account.updateBirthday",
            "account.updateColor",
            "account.updateEmojiStatus",
            "account.updatePasswordSettings",
            "account.updatePersonalChannel",
            "account.updateProfile",
            "auth.resetAuthorizations",
            "contacts.deleteByPhones",
            "contacts.editCloseFriends",
            "contacts.exportContactToken",
            "contacts.setBlocked",
            "photos.deletePhotos",
            "photos.updateProfilePhoto",
            "photos.uploadContactProfilePhoto",
            "photos.uploadProfilePhoto",
        ),
    ),
}
"""Every limit by its name."""

COUNTED = {
    "channels.inviteToChannel": "users",
    "chatlists.joinChatlistInvite": "peers",
    "chatlists.joinChatlistUpdates": "peers",
    "contacts.deleteContacts": "id",
    "contacts.importContacts": "contacts",
    "messages.createChat": "users",
    "messages.forwardMessages": "id",
    "messages.sendMultiMedia": "multi_media",
    "messages.sendScheduledMessages": "id",
    "stickers.createStickerSet": "stickers",
}
"""Methods that do many things at once: the list whose length is what the call counts for."""


class FloodGate:
    """Counts calls and refuses those above the limits. One for the whole process, whose memory is all it has.

    `factor` is how many times as much as the table says is allowed, 1 and more.
    """

    def __init__(self, clock: Clock, factor: int = 1) -> None:
        self._now = clock.monotonic
        buckets = {name: TokenBuckets(one.size * factor, one.per_second * factor) for name, one in LIMITS.items()}
        self._others, self._resolves = buckets["calls"], buckets["resolves"]
        self._by_method = {method: buckets[name] for name, limit in LIMITS.items() for method in limit.methods}

    def admit(self, session: ClientSession, name: str, request: Any) -> None:
        """Count one call of a method by whoever the session speaks for. Raises FLOOD_WAIT_n."""
        user_id = session.user_id
        caller = session.auth_key_id + _KEYS_FROM if user_id is None else user_id
        tokens = len(getattr(request, COUNTED[name])) or 1 if name in COUNTED else 1
        now = self._now()
        seconds = self._by_method.get(name, self._others).take(caller, now, tokens)
        if not seconds and isinstance(getattr(request, "media", None), types.inputMediaContact):
            # Somebody's card says whether their number is somebody's, as looking for it does.
            seconds = self._resolves.take(caller, now, 1)
        if seconds:
            raise RpcError("FLOOD_WAIT", seconds)
