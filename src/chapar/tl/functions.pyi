# ruff: noqa
# fmt: off
"""Declares the classes of the API's methods. Written by tools/make_stubs.py; do not edit."""

from builtins import bytes as _bytes
from builtins import list as _list
from typing import ClassVar

from chapar.tl.objects import TLObject
from chapar.tl import types as _types

class account_acceptAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    scope: str
    public_key: str
    value_hashes: _list[_types.TypeSecureValueHash]
    credentials: _types.TypeSecureCredentialsEncrypted
    def __init__(self, *, bot_id: int, scope: str, public_key: str, value_hashes: _list[_types.TypeSecureValueHash], credentials: _types.TypeSecureCredentialsEncrypted) -> None: ...
class account_cancelPasswordEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_changeAuthorizationSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    confirmed: bool
    hash: int
    encrypted_requests_disabled: bool | None
    call_requests_disabled: bool | None
    def __init__(self, *, confirmed: bool = ..., hash: int, encrypted_requests_disabled: bool | None = ..., call_requests_disabled: bool | None = ...) -> None: ...
class account_changePhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    phone_code: str
    def __init__(self, *, phone_number: str, phone_code_hash: str, phone_code: str) -> None: ...
class account_checkUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    username: str
    def __init__(self, *, username: str) -> None: ...
class account_clearRecentEmojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_confirmBotConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: _types.TypeInputUser
    def __init__(self, *, bot_id: _types.TypeInputUser) -> None: ...
class account_confirmPasswordEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    code: str
    def __init__(self, *, code: str) -> None: ...
class account_confirmPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_code_hash: str
    phone_code: str
    def __init__(self, *, phone_code_hash: str, phone_code: str) -> None: ...
class account_createBusinessChatLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    link: _types.TypeInputBusinessChatLink
    def __init__(self, *, link: _types.TypeInputBusinessChatLink) -> None: ...
class account_createTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    title: str
    document: _types.TypeInputDocument | None
    settings: _list[_types.TypeInputThemeSettings] | None
    def __init__(self, *, slug: str, title: str, document: _types.TypeInputDocument | None = ..., settings: _list[_types.TypeInputThemeSettings] | None = ...) -> None: ...
class account_declinePasswordReset(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_deleteAccount(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reason: str
    password: _types.TypeInputCheckPasswordSRP | None
    def __init__(self, *, reason: str, password: _types.TypeInputCheckPasswordSRP | None = ...) -> None: ...
class account_deleteAutoSaveExceptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_deleteBusinessChatLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class account_deletePasskey(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    def __init__(self, *, id: str) -> None: ...
class account_deleteSecureValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    types: _list[_types.TypeSecureValueType]
    def __init__(self, *, types: _list[_types.TypeSecureValueType]) -> None: ...
class account_deleteWebBrowserSettingsExceptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_disablePeerConnectedBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class account_editBusinessChatLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    link: _types.TypeInputBusinessChatLink
    def __init__(self, *, slug: str, link: _types.TypeInputBusinessChatLink) -> None: ...
class account_finishTakeoutSession(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    success: bool
    def __init__(self, *, success: bool = ...) -> None: ...
class account_getAccountTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getAllSecureValues(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getAuthorizationForm(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    scope: str
    public_key: str
    def __init__(self, *, bot_id: int, scope: str, public_key: str) -> None: ...
class account_getAuthorizations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getAutoDownloadSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getAutoSaveSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getBotBusinessConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connection_id: str
    def __init__(self, *, connection_id: str) -> None: ...
class account_getBusinessChatLinks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getChannelDefaultEmojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getChannelRestrictedStatusEmojis(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getChatThemes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getCollectibleEmojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getConnectedBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getContactSignUpNotification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getContentSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getDefaultBackgroundEmojis(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getDefaultEmojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getDefaultGroupPhotoEmojis(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getDefaultProfilePhotoEmojis(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getGlobalPrivacySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getMultiWallPapers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    wallpapers: _list[_types.TypeInputWallPaper]
    def __init__(self, *, wallpapers: _list[_types.TypeInputWallPaper]) -> None: ...
class account_getNotifyExceptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    compare_sound: bool
    compare_stories: bool
    peer: _types.TypeInputNotifyPeer | None
    def __init__(self, *, compare_sound: bool = ..., compare_stories: bool = ..., peer: _types.TypeInputNotifyPeer | None = ...) -> None: ...
class account_getNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputNotifyPeer
    def __init__(self, *, peer: _types.TypeInputNotifyPeer) -> None: ...
class account_getPaidMessagesRevenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    parent_peer: _types.TypeInputPeer | None
    user_id: _types.TypeInputUser
    def __init__(self, *, parent_peer: _types.TypeInputPeer | None = ..., user_id: _types.TypeInputUser) -> None: ...
class account_getPasskeys(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getPasswordSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    password: _types.TypeInputCheckPasswordSRP
    def __init__(self, *, password: _types.TypeInputCheckPasswordSRP) -> None: ...
class account_getPrivacy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: _types.TypeInputPrivacyKey
    def __init__(self, *, key: _types.TypeInputPrivacyKey) -> None: ...
class account_getReactionsNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getRecentEmojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getSavedMusicIds(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getSavedRingtones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getSecureValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    types: _list[_types.TypeSecureValueType]
    def __init__(self, *, types: _list[_types.TypeSecureValueType]) -> None: ...
class account_getTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    format: str
    theme: _types.TypeInputTheme
    def __init__(self, *, format: str, theme: _types.TypeInputTheme) -> None: ...
class account_getThemes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    format: str
    hash: int
    def __init__(self, *, format: str, hash: int) -> None: ...
class account_getTmpPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    password: _types.TypeInputCheckPasswordSRP
    period: int
    def __init__(self, *, password: _types.TypeInputCheckPasswordSRP, period: int) -> None: ...
class account_getUniqueGiftChatThemes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: str
    limit: int
    hash: int
    def __init__(self, *, offset: str, limit: int, hash: int) -> None: ...
class account_getWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    wallpaper: _types.TypeInputWallPaper
    def __init__(self, *, wallpaper: _types.TypeInputWallPaper) -> None: ...
class account_getWallPapers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_getWebAuthorizations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_getWebBrowserSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_initPasskeyRegistration(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_initTakeoutSession(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    contacts: bool
    message_users: bool
    message_chats: bool
    message_megagroups: bool
    message_channels: bool
    files: bool
    file_max_size: int | None
    def __init__(self, *, contacts: bool = ..., message_users: bool = ..., message_chats: bool = ..., message_megagroups: bool = ..., message_channels: bool = ..., files: bool = ..., file_max_size: int | None = ...) -> None: ...
class account_installTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    theme: _types.TypeInputTheme | None
    format: str | None
    base_theme: _types.TypeBaseTheme | None
    def __init__(self, *, dark: bool = ..., theme: _types.TypeInputTheme | None = ..., format: str | None = ..., base_theme: _types.TypeBaseTheme | None = ...) -> None: ...
class account_installWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    wallpaper: _types.TypeInputWallPaper
    settings: _types.TypeWallPaperSettings
    def __init__(self, *, wallpaper: _types.TypeInputWallPaper, settings: _types.TypeWallPaperSettings) -> None: ...
class account_invalidateSignInCodes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    codes: _list[str]
    def __init__(self, *, codes: _list[str]) -> None: ...
class account_registerDevice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_muted: bool
    token_type: int
    token: str
    app_sandbox: bool
    secret: _bytes
    other_uids: _list[int]
    def __init__(self, *, no_muted: bool = ..., token_type: int, token: str, app_sandbox: bool, secret: _bytes, other_uids: _list[int]) -> None: ...
class account_registerPasskey(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    credential: _types.TypeInputPasskeyCredential
    def __init__(self, *, credential: _types.TypeInputPasskeyCredential) -> None: ...
class account_reorderUsernames(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order: _list[str]
    def __init__(self, *, order: _list[str]) -> None: ...
class account_reportPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    reason: _types.TypeReportReason
    message: str
    def __init__(self, *, peer: _types.TypeInputPeer, reason: _types.TypeReportReason, message: str) -> None: ...
class account_reportProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    photo_id: _types.TypeInputPhoto
    reason: _types.TypeReportReason
    message: str
    def __init__(self, *, peer: _types.TypeInputPeer, photo_id: _types.TypeInputPhoto, reason: _types.TypeReportReason, message: str) -> None: ...
class account_resendPasswordEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_resetAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_resetNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_resetPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_resetWallPapers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_resetWebAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class account_resetWebAuthorizations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_resolveBusinessChatLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class account_saveAutoDownloadSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    low: bool
    high: bool
    settings: _types.TypeAutoDownloadSettings
    def __init__(self, *, low: bool = ..., high: bool = ..., settings: _types.TypeAutoDownloadSettings) -> None: ...
class account_saveAutoSaveSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: bool
    chats: bool
    broadcasts: bool
    peer: _types.TypeInputPeer | None
    settings: _types.TypeAutoSaveSettings
    def __init__(self, *, users: bool = ..., chats: bool = ..., broadcasts: bool = ..., peer: _types.TypeInputPeer | None = ..., settings: _types.TypeAutoSaveSettings) -> None: ...
class account_saveMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unsave: bool
    id: _types.TypeInputDocument
    after_id: _types.TypeInputDocument | None
    def __init__(self, *, unsave: bool = ..., id: _types.TypeInputDocument, after_id: _types.TypeInputDocument | None = ...) -> None: ...
class account_saveRingtone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputDocument
    unsave: bool
    def __init__(self, *, id: _types.TypeInputDocument, unsave: bool) -> None: ...
class account_saveSecureValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: _types.TypeInputSecureValue
    secure_secret_id: int
    def __init__(self, *, value: _types.TypeInputSecureValue, secure_secret_id: int) -> None: ...
class account_saveTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    theme: _types.TypeInputTheme
    unsave: bool
    def __init__(self, *, theme: _types.TypeInputTheme, unsave: bool) -> None: ...
class account_saveWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    wallpaper: _types.TypeInputWallPaper
    unsave: bool
    settings: _types.TypeWallPaperSettings
    def __init__(self, *, wallpaper: _types.TypeInputWallPaper, unsave: bool, settings: _types.TypeWallPaperSettings) -> None: ...
class account_sendChangePhoneCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    settings: _types.TypeCodeSettings
    def __init__(self, *, phone_number: str, settings: _types.TypeCodeSettings) -> None: ...
class account_sendConfirmPhoneCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: str
    settings: _types.TypeCodeSettings
    def __init__(self, *, hash: str, settings: _types.TypeCodeSettings) -> None: ...
class account_sendVerifyEmailCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purpose: _types.TypeEmailVerifyPurpose
    email: str
    def __init__(self, *, purpose: _types.TypeEmailVerifyPurpose, email: str) -> None: ...
class account_sendVerifyPhoneCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    settings: _types.TypeCodeSettings
    def __init__(self, *, phone_number: str, settings: _types.TypeCodeSettings) -> None: ...
class account_setAccountTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ttl: _types.TypeAccountDaysTTL
    def __init__(self, *, ttl: _types.TypeAccountDaysTTL) -> None: ...
class account_setAuthorizationTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    authorization_ttl_days: int
    def __init__(self, *, authorization_ttl_days: int) -> None: ...
class account_setContactSignUpNotification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    def __init__(self, *, silent: bool) -> None: ...
class account_setContentSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sensitive_enabled: bool
    def __init__(self, *, sensitive_enabled: bool = ...) -> None: ...
class account_setGlobalPrivacySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    settings: _types.TypeGlobalPrivacySettings
    def __init__(self, *, settings: _types.TypeGlobalPrivacySettings) -> None: ...
class account_setMainProfileTab(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tab: _types.TypeProfileTab
    def __init__(self, *, tab: _types.TypeProfileTab) -> None: ...
class account_setPrivacy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: _types.TypeInputPrivacyKey
    rules: _list[_types.TypeInputPrivacyRule]
    def __init__(self, *, key: _types.TypeInputPrivacyKey, rules: _list[_types.TypeInputPrivacyRule]) -> None: ...
class account_setReactionsNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    settings: _types.TypeReactionsNotifySettings
    def __init__(self, *, settings: _types.TypeReactionsNotifySettings) -> None: ...
class account_toggleConnectedBotPaused(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    paused: bool
    def __init__(self, *, peer: _types.TypeInputPeer, paused: bool) -> None: ...
class account_toggleNoPaidMessagesException(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    refund_charged: bool
    require_payment: bool
    parent_peer: _types.TypeInputPeer | None
    user_id: _types.TypeInputUser
    def __init__(self, *, refund_charged: bool = ..., require_payment: bool = ..., parent_peer: _types.TypeInputPeer | None = ..., user_id: _types.TypeInputUser) -> None: ...
class account_toggleSponsoredMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    enabled: bool
    def __init__(self, *, enabled: bool) -> None: ...
class account_toggleUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    username: str
    active: bool
    def __init__(self, *, username: str, active: bool) -> None: ...
class account_toggleWebBrowserSettingsException(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    delete: bool
    open_external_browser: bool | None
    url: str
    def __init__(self, *, delete: bool = ..., open_external_browser: bool | None = ..., url: str) -> None: ...
class account_unregisterDevice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token_type: int
    token: str
    other_uids: _list[int]
    def __init__(self, *, token_type: int, token: str, other_uids: _list[int]) -> None: ...
class account_updateBirthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    birthday: _types.TypeBirthday | None
    def __init__(self, *, birthday: _types.TypeBirthday | None = ...) -> None: ...
class account_updateBusinessAwayMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: _types.TypeInputBusinessAwayMessage | None
    def __init__(self, *, message: _types.TypeInputBusinessAwayMessage | None = ...) -> None: ...
class account_updateBusinessGreetingMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: _types.TypeInputBusinessGreetingMessage | None
    def __init__(self, *, message: _types.TypeInputBusinessGreetingMessage | None = ...) -> None: ...
class account_updateBusinessIntro(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    intro: _types.TypeInputBusinessIntro | None
    def __init__(self, *, intro: _types.TypeInputBusinessIntro | None = ...) -> None: ...
class account_updateBusinessLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: _types.TypeInputGeoPoint | None
    address: str | None
    def __init__(self, *, geo_point: _types.TypeInputGeoPoint | None = ..., address: str | None = ...) -> None: ...
class account_updateBusinessWorkHours(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    business_work_hours: _types.TypeBusinessWorkHours | None
    def __init__(self, *, business_work_hours: _types.TypeBusinessWorkHours | None = ...) -> None: ...
class account_updateColor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    for_profile: bool
    color: _types.TypePeerColor | None
    def __init__(self, *, for_profile: bool = ..., color: _types.TypePeerColor | None = ...) -> None: ...
class account_updateConnectedBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    deleted: bool
    rights: _types.TypeBusinessBotRights | None
    bot: _types.TypeInputUser
    recipients: _types.TypeInputBusinessBotRecipients
    def __init__(self, *, deleted: bool = ..., rights: _types.TypeBusinessBotRights | None = ..., bot: _types.TypeInputUser, recipients: _types.TypeInputBusinessBotRecipients) -> None: ...
class account_updateDeviceLocked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: int
    def __init__(self, *, period: int) -> None: ...
class account_updateEmojiStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoji_status: _types.TypeEmojiStatus
    def __init__(self, *, emoji_status: _types.TypeEmojiStatus) -> None: ...
class account_updateNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputNotifyPeer
    settings: _types.TypeInputPeerNotifySettings
    def __init__(self, *, peer: _types.TypeInputNotifyPeer, settings: _types.TypeInputPeerNotifySettings) -> None: ...
class account_updatePasswordSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    password: _types.TypeInputCheckPasswordSRP
    new_settings: _types.Typeaccount_PasswordInputSettings
    def __init__(self, *, password: _types.TypeInputCheckPasswordSRP, new_settings: _types.Typeaccount_PasswordInputSettings) -> None: ...
class account_updatePersonalChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class account_updateProfile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    first_name: str | None
    last_name: str | None
    about: str | None
    def __init__(self, *, first_name: str | None = ..., last_name: str | None = ..., about: str | None = ...) -> None: ...
class account_updateStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offline: bool
    def __init__(self, *, offline: bool) -> None: ...
class account_updateTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    format: str
    theme: _types.TypeInputTheme
    slug: str | None
    title: str | None
    document: _types.TypeInputDocument | None
    settings: _list[_types.TypeInputThemeSettings] | None
    def __init__(self, *, format: str, theme: _types.TypeInputTheme, slug: str | None = ..., title: str | None = ..., document: _types.TypeInputDocument | None = ..., settings: _list[_types.TypeInputThemeSettings] | None = ...) -> None: ...
class account_updateUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    username: str
    def __init__(self, *, username: str) -> None: ...
class account_updateWebBrowserSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    open_external_browser: bool
    display_close_button: bool
    def __init__(self, *, open_external_browser: bool = ..., display_close_button: bool = ...) -> None: ...
class account_uploadRingtone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file: _types.TypeInputFile
    file_name: str
    mime_type: str
    def __init__(self, *, file: _types.TypeInputFile, file_name: str, mime_type: str) -> None: ...
class account_uploadTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file: _types.TypeInputFile
    thumb: _types.TypeInputFile | None
    file_name: str
    mime_type: str
    def __init__(self, *, file: _types.TypeInputFile, thumb: _types.TypeInputFile | None = ..., file_name: str, mime_type: str) -> None: ...
class account_uploadWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    for_chat: bool
    file: _types.TypeInputFile
    mime_type: str
    settings: _types.TypeWallPaperSettings
    def __init__(self, *, for_chat: bool = ..., file: _types.TypeInputFile, mime_type: str, settings: _types.TypeWallPaperSettings) -> None: ...
class account_verifyEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purpose: _types.TypeEmailVerifyPurpose
    verification: _types.TypeEmailVerification
    def __init__(self, *, purpose: _types.TypeEmailVerifyPurpose, verification: _types.TypeEmailVerification) -> None: ...
class account_verifyPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    phone_code: str
    def __init__(self, *, phone_number: str, phone_code_hash: str, phone_code: str) -> None: ...
class aicompose_createTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    display_author: bool
    emoji_id: int
    title: str
    prompt: str
    def __init__(self, *, display_author: bool = ..., emoji_id: int, title: str, prompt: str) -> None: ...
class aicompose_deleteTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: _types.TypeInputAiComposeTone
    def __init__(self, *, tone: _types.TypeInputAiComposeTone) -> None: ...
class aicompose_getTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: _types.TypeInputAiComposeTone
    def __init__(self, *, tone: _types.TypeInputAiComposeTone) -> None: ...
class aicompose_getToneExample(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: _types.TypeInputAiComposeTone
    num: int
    def __init__(self, *, tone: _types.TypeInputAiComposeTone, num: int) -> None: ...
class aicompose_getTones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class aicompose_saveTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: _types.TypeInputAiComposeTone
    unsave: bool
    def __init__(self, *, tone: _types.TypeInputAiComposeTone, unsave: bool) -> None: ...
class aicompose_updateTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: _types.TypeInputAiComposeTone
    display_author: bool | None
    emoji_id: int | None
    title: str | None
    prompt: str | None
    def __init__(self, *, tone: _types.TypeInputAiComposeTone, display_author: bool | None = ..., emoji_id: int | None = ..., title: str | None = ..., prompt: str | None = ...) -> None: ...
class auth_acceptLoginToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: _bytes
    def __init__(self, *, token: _bytes) -> None: ...
class auth_bindTempAuthKey(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    perm_auth_key_id: int
    nonce: int
    expires_at: int
    encrypted_message: _bytes
    def __init__(self, *, perm_auth_key_id: int, nonce: int, expires_at: int, encrypted_message: _bytes) -> None: ...
class auth_cancelCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    def __init__(self, *, phone_number: str, phone_code_hash: str) -> None: ...
class auth_checkPaidAuth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    form_id: int
    def __init__(self, *, phone_number: str, phone_code_hash: str, form_id: int) -> None: ...
class auth_checkPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    password: _types.TypeInputCheckPasswordSRP
    def __init__(self, *, password: _types.TypeInputCheckPasswordSRP) -> None: ...
class auth_checkRecoveryPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    code: str
    def __init__(self, *, code: str) -> None: ...
class auth_dropTempAuthKeys(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    except_auth_keys: _list[int]
    def __init__(self, *, except_auth_keys: _list[int]) -> None: ...
class auth_exportAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_id: int
    def __init__(self, *, dc_id: int) -> None: ...
class auth_exportLoginToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    api_id: int
    api_hash: str
    except_ids: _list[int]
    def __init__(self, *, api_id: int, api_hash: str, except_ids: _list[int]) -> None: ...
class auth_finishFirebasePnvLogin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    google_token: str
    def __init__(self, *, google_token: str) -> None: ...
class auth_finishPasskeyLogin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    credential: _types.TypeInputPasskeyCredential
    from_dc_id: int | None
    from_auth_key_id: int | None
    def __init__(self, *, credential: _types.TypeInputPasskeyCredential, from_dc_id: int | None = ..., from_auth_key_id: int | None = ...) -> None: ...
class auth_firebasePnvSignUp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_joined_notifications: bool
    first_name: str
    last_name: str
    def __init__(self, *, no_joined_notifications: bool = ..., first_name: str, last_name: str) -> None: ...
class auth_importAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    bytes: _bytes
    def __init__(self, *, id: int, bytes: _bytes) -> None: ...
class auth_importBotAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    flags: int
    api_id: int
    api_hash: str
    bot_auth_token: str
    def __init__(self, *, flags: int, api_id: int, api_hash: str, bot_auth_token: str) -> None: ...
class auth_importLoginToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: _bytes
    def __init__(self, *, token: _bytes) -> None: ...
class auth_importWebTokenAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    api_id: int
    api_hash: str
    web_auth_token: str
    def __init__(self, *, api_id: int, api_hash: str, web_auth_token: str) -> None: ...
class auth_initFirebasePnvLogin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    api_id: int
    api_hash: str
    def __init__(self, *, api_id: int, api_hash: str) -> None: ...
class auth_initPasskeyLogin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    api_id: int
    api_hash: str
    def __init__(self, *, api_id: int, api_hash: str) -> None: ...
class auth_logOut(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_recoverPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    code: str
    new_settings: _types.Typeaccount_PasswordInputSettings | None
    def __init__(self, *, code: str, new_settings: _types.Typeaccount_PasswordInputSettings | None = ...) -> None: ...
class auth_reportMissingCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    mnc: str
    def __init__(self, *, phone_number: str, phone_code_hash: str, mnc: str) -> None: ...
class auth_requestFirebaseSms(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    safety_net_token: str | None
    play_integrity_token: str | None
    ios_push_secret: str | None
    def __init__(self, *, phone_number: str, phone_code_hash: str, safety_net_token: str | None = ..., play_integrity_token: str | None = ..., ios_push_secret: str | None = ...) -> None: ...
class auth_requestPasswordRecovery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_resendCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    reason: str | None
    def __init__(self, *, phone_number: str, phone_code_hash: str, reason: str | None = ...) -> None: ...
class auth_resetAuthorizations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_resetLoginEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    def __init__(self, *, phone_number: str, phone_code_hash: str) -> None: ...
class auth_sendCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    api_id: int
    api_hash: str
    settings: _types.TypeCodeSettings
    def __init__(self, *, phone_number: str, api_id: int, api_hash: str, settings: _types.TypeCodeSettings) -> None: ...
class auth_signIn(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    phone_code: str | None
    email_verification: _types.TypeEmailVerification | None
    def __init__(self, *, phone_number: str, phone_code_hash: str, phone_code: str | None = ..., email_verification: _types.TypeEmailVerification | None = ...) -> None: ...
class auth_signUp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_joined_notifications: bool
    phone_number: str
    phone_code_hash: str
    first_name: str
    last_name: str
    def __init__(self, *, no_joined_notifications: bool = ..., phone_number: str, phone_code_hash: str, first_name: str, last_name: str) -> None: ...
class bots_addPreviewMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    lang_code: str
    media: _types.TypeInputMedia
    def __init__(self, *, bot: _types.TypeInputUser, lang_code: str, media: _types.TypeInputMedia) -> None: ...
class bots_allowSendMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    def __init__(self, *, bot: _types.TypeInputUser) -> None: ...
class bots_answerWebhookJSONQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    data: _types.TypeDataJSON
    def __init__(self, *, query_id: int, data: _types.TypeDataJSON) -> None: ...
class bots_canSendMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    def __init__(self, *, bot: _types.TypeInputUser) -> None: ...
class bots_checkDownloadFileParams(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    file_name: str
    url: str
    def __init__(self, *, bot: _types.TypeInputUser, file_name: str, url: str) -> None: ...
class bots_checkUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    username: str
    def __init__(self, *, username: str) -> None: ...
class bots_createBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_deeplink: bool
    name: str
    username: str
    manager_id: _types.TypeInputUser
    def __init__(self, *, via_deeplink: bool = ..., name: str, username: str, manager_id: _types.TypeInputUser) -> None: ...
class bots_deletePreviewMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    lang_code: str
    media: _list[_types.TypeInputMedia]
    def __init__(self, *, bot: _types.TypeInputUser, lang_code: str, media: _list[_types.TypeInputMedia]) -> None: ...
class bots_editAccessSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    restricted: bool
    bot: _types.TypeInputUser
    add_users: _list[_types.TypeInputUser] | None
    def __init__(self, *, restricted: bool = ..., bot: _types.TypeInputUser, add_users: _list[_types.TypeInputUser] | None = ...) -> None: ...
class bots_editPreviewMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    lang_code: str
    media: _types.TypeInputMedia
    new_media: _types.TypeInputMedia
    def __init__(self, *, bot: _types.TypeInputUser, lang_code: str, media: _types.TypeInputMedia, new_media: _types.TypeInputMedia) -> None: ...
class bots_exportBotToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    revoke: bool
    def __init__(self, *, bot: _types.TypeInputUser, revoke: bool) -> None: ...
class bots_getAccessSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    def __init__(self, *, bot: _types.TypeInputUser) -> None: ...
class bots_getAdminedBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class bots_getBotCommands(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    scope: _types.TypeBotCommandScope
    lang_code: str
    def __init__(self, *, scope: _types.TypeBotCommandScope, lang_code: str) -> None: ...
class bots_getBotInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser | None
    lang_code: str
    def __init__(self, *, bot: _types.TypeInputUser | None = ..., lang_code: str) -> None: ...
class bots_getBotMenuButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    def __init__(self, *, user_id: _types.TypeInputUser) -> None: ...
class bots_getBotRecommendations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    def __init__(self, *, bot: _types.TypeInputUser) -> None: ...
class bots_getPopularAppBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: str
    limit: int
    def __init__(self, *, offset: str, limit: int) -> None: ...
class bots_getPreviewInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    lang_code: str
    def __init__(self, *, bot: _types.TypeInputUser, lang_code: str) -> None: ...
class bots_getPreviewMedias(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    def __init__(self, *, bot: _types.TypeInputUser) -> None: ...
class bots_getRequestedWebViewButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    webapp_req_id: str
    def __init__(self, *, bot: _types.TypeInputUser, webapp_req_id: str) -> None: ...
class bots_invokeWebViewCustomMethod(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    custom_method: str
    params: _types.TypeDataJSON
    def __init__(self, *, bot: _types.TypeInputUser, custom_method: str, params: _types.TypeDataJSON) -> None: ...
class bots_reorderPreviewMedias(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    lang_code: str
    order: _list[_types.TypeInputMedia]
    def __init__(self, *, bot: _types.TypeInputUser, lang_code: str, order: _list[_types.TypeInputMedia]) -> None: ...
class bots_reorderUsernames(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    order: _list[str]
    def __init__(self, *, bot: _types.TypeInputUser, order: _list[str]) -> None: ...
class bots_requestWebViewButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    button: _types.TypeKeyboardButton
    def __init__(self, *, user_id: _types.TypeInputUser, button: _types.TypeKeyboardButton) -> None: ...
class bots_resetBotCommands(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    scope: _types.TypeBotCommandScope
    lang_code: str
    def __init__(self, *, scope: _types.TypeBotCommandScope, lang_code: str) -> None: ...
class bots_sendCustomRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    custom_method: str
    params: _types.TypeDataJSON
    def __init__(self, *, custom_method: str, params: _types.TypeDataJSON) -> None: ...
class bots_setBotBroadcastDefaultAdminRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    admin_rights: _types.TypeChatAdminRights
    def __init__(self, *, admin_rights: _types.TypeChatAdminRights) -> None: ...
class bots_setBotCommands(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    scope: _types.TypeBotCommandScope
    lang_code: str
    commands: _list[_types.TypeBotCommand]
    def __init__(self, *, scope: _types.TypeBotCommandScope, lang_code: str, commands: _list[_types.TypeBotCommand]) -> None: ...
class bots_setBotGroupDefaultAdminRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    admin_rights: _types.TypeChatAdminRights
    def __init__(self, *, admin_rights: _types.TypeChatAdminRights) -> None: ...
class bots_setBotInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser | None
    lang_code: str
    name: str | None
    about: str | None
    description: str | None
    def __init__(self, *, bot: _types.TypeInputUser | None = ..., lang_code: str, name: str | None = ..., about: str | None = ..., description: str | None = ...) -> None: ...
class bots_setBotMenuButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    button: _types.TypeBotMenuButton
    def __init__(self, *, user_id: _types.TypeInputUser, button: _types.TypeBotMenuButton) -> None: ...
class bots_setCustomVerification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    enabled: bool
    bot: _types.TypeInputUser | None
    peer: _types.TypeInputPeer
    custom_description: str | None
    def __init__(self, *, enabled: bool = ..., bot: _types.TypeInputUser | None = ..., peer: _types.TypeInputPeer, custom_description: str | None = ...) -> None: ...
class bots_setJoinChatResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    result: _types.TypeJoinChatBotResult
    def __init__(self, *, query_id: int, result: _types.TypeJoinChatBotResult) -> None: ...
class bots_toggleUserEmojiStatusPermission(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    enabled: bool
    def __init__(self, *, bot: _types.TypeInputUser, enabled: bool) -> None: ...
class bots_toggleUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    username: str
    active: bool
    def __init__(self, *, bot: _types.TypeInputUser, username: str, active: bool) -> None: ...
class bots_updateStarRefProgram(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    commission_permille: int
    duration_months: int | None
    def __init__(self, *, bot: _types.TypeInputUser, commission_permille: int, duration_months: int | None = ...) -> None: ...
class bots_updateUserEmojiStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    emoji_status: _types.TypeEmojiStatus
    def __init__(self, *, user_id: _types.TypeInputUser, emoji_status: _types.TypeEmojiStatus) -> None: ...
class channels_checkSearchPostsFlood(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query: str | None
    def __init__(self, *, query: str | None = ...) -> None: ...
class channels_checkUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    username: str
    def __init__(self, *, channel: _types.TypeInputChannel, username: str) -> None: ...
class channels_convertToGigagroup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class channels_createChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcast: bool
    megagroup: bool
    for_import: bool
    forum: bool
    title: str
    about: str
    geo_point: _types.TypeInputGeoPoint | None
    address: str | None
    ttl_period: int | None
    def __init__(self, *, broadcast: bool = ..., megagroup: bool = ..., for_import: bool = ..., forum: bool = ..., title: str, about: str, geo_point: _types.TypeInputGeoPoint | None = ..., address: str | None = ..., ttl_period: int | None = ...) -> None: ...
class channels_deactivateAllUsernames(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class channels_deleteChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class channels_deleteHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    for_everyone: bool
    channel: _types.TypeInputChannel
    max_id: int
    def __init__(self, *, for_everyone: bool = ..., channel: _types.TypeInputChannel, max_id: int) -> None: ...
class channels_deleteMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    id: _list[int]
    def __init__(self, *, channel: _types.TypeInputChannel, id: _list[int]) -> None: ...
class channels_deleteParticipantHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    participant: _types.TypeInputPeer
    def __init__(self, *, channel: _types.TypeInputChannel, participant: _types.TypeInputPeer) -> None: ...
class channels_editAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    user_id: _types.TypeInputUser
    admin_rights: _types.TypeChatAdminRights
    rank: str | None
    def __init__(self, *, channel: _types.TypeInputChannel, user_id: _types.TypeInputUser, admin_rights: _types.TypeChatAdminRights, rank: str | None = ...) -> None: ...
class channels_editBanned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    participant: _types.TypeInputPeer
    banned_rights: _types.TypeChatBannedRights
    def __init__(self, *, channel: _types.TypeInputChannel, participant: _types.TypeInputPeer, banned_rights: _types.TypeChatBannedRights) -> None: ...
class channels_editLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    geo_point: _types.TypeInputGeoPoint
    address: str
    def __init__(self, *, channel: _types.TypeInputChannel, geo_point: _types.TypeInputGeoPoint, address: str) -> None: ...
class channels_editPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    photo: _types.TypeInputChatPhoto
    def __init__(self, *, channel: _types.TypeInputChannel, photo: _types.TypeInputChatPhoto) -> None: ...
class channels_editTitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    title: str
    def __init__(self, *, channel: _types.TypeInputChannel, title: str) -> None: ...
class channels_exportMessageLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    grouped: bool
    thread: bool
    channel: _types.TypeInputChannel
    id: int
    def __init__(self, *, grouped: bool = ..., thread: bool = ..., channel: _types.TypeInputChannel, id: int) -> None: ...
class channels_getAdminedPublicChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    by_location: bool
    check_limit: bool
    for_personal: bool
    for_community_peer: bool
    def __init__(self, *, by_location: bool = ..., check_limit: bool = ..., for_personal: bool = ..., for_community_peer: bool = ...) -> None: ...
class channels_getAdminLog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    q: str
    events_filter: _types.TypeChannelAdminLogEventsFilter | None
    admins: _list[_types.TypeInputUser] | None
    max_id: int
    min_id: int
    limit: int
    def __init__(self, *, channel: _types.TypeInputChannel, q: str, events_filter: _types.TypeChannelAdminLogEventsFilter | None = ..., admins: _list[_types.TypeInputUser] | None = ..., max_id: int, min_id: int, limit: int) -> None: ...
class channels_getChannelRecommendations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel | None
    def __init__(self, *, channel: _types.TypeInputChannel | None = ...) -> None: ...
class channels_getChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputChannel]
    def __init__(self, *, id: _list[_types.TypeInputChannel]) -> None: ...
class channels_getFullChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class channels_getGroupsForDiscussion(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channels_getInactiveChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channels_getLeftChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    def __init__(self, *, offset: int) -> None: ...
class channels_getMessageAuthor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    id: int
    def __init__(self, *, channel: _types.TypeInputChannel, id: int) -> None: ...
class channels_getMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    id: _list[_types.TypeInputMessage]
    def __init__(self, *, channel: _types.TypeInputChannel, id: _list[_types.TypeInputMessage]) -> None: ...
class channels_getParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    participant: _types.TypeInputPeer
    def __init__(self, *, channel: _types.TypeInputChannel, participant: _types.TypeInputPeer) -> None: ...
class channels_getParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    filter: _types.TypeChannelParticipantsFilter
    offset: int
    limit: int
    hash: int
    def __init__(self, *, channel: _types.TypeInputChannel, filter: _types.TypeChannelParticipantsFilter, offset: int, limit: int, hash: int) -> None: ...
class channels_getSendAs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    for_paid_reactions: bool
    for_live_stories: bool
    peer: _types.TypeInputPeer
    def __init__(self, *, for_paid_reactions: bool = ..., for_live_stories: bool = ..., peer: _types.TypeInputPeer) -> None: ...
class channels_inviteToChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    users: _list[_types.TypeInputUser]
    def __init__(self, *, channel: _types.TypeInputChannel, users: _list[_types.TypeInputUser]) -> None: ...
class channels_joinChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class channels_leaveChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    def __init__(self, *, channel: _types.TypeInputChannel) -> None: ...
class channels_readHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    max_id: int
    def __init__(self, *, channel: _types.TypeInputChannel, max_id: int) -> None: ...
class channels_readMessageContents(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    id: _list[int]
    def __init__(self, *, channel: _types.TypeInputChannel, id: _list[int]) -> None: ...
class channels_reorderUsernames(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    order: _list[str]
    def __init__(self, *, channel: _types.TypeInputChannel, order: _list[str]) -> None: ...
class channels_reportAntiSpamFalsePositive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    msg_id: int
    def __init__(self, *, channel: _types.TypeInputChannel, msg_id: int) -> None: ...
class channels_reportSpam(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    participant: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, channel: _types.TypeInputChannel, participant: _types.TypeInputPeer, id: _list[int]) -> None: ...
class channels_restrictSponsoredMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    restricted: bool
    def __init__(self, *, channel: _types.TypeInputChannel, restricted: bool) -> None: ...
class channels_searchPosts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hashtag: str | None
    query: str | None
    offset_rate: int
    offset_peer: _types.TypeInputPeer
    offset_id: int
    limit: int
    allow_paid_stars: int | None
    def __init__(self, *, hashtag: str | None = ..., query: str | None = ..., offset_rate: int, offset_peer: _types.TypeInputPeer, offset_id: int, limit: int, allow_paid_stars: int | None = ...) -> None: ...
class channels_setBoostsToUnblockRestrictions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    boosts: int
    def __init__(self, *, channel: _types.TypeInputChannel, boosts: int) -> None: ...
class channels_setDiscussionGroup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcast: _types.TypeInputChannel
    group: _types.TypeInputChannel
    def __init__(self, *, broadcast: _types.TypeInputChannel, group: _types.TypeInputChannel) -> None: ...
class channels_setEmojiStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    stickerset: _types.TypeInputStickerSet
    def __init__(self, *, channel: _types.TypeInputChannel, stickerset: _types.TypeInputStickerSet) -> None: ...
class channels_setMainProfileTab(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    tab: _types.TypeProfileTab
    def __init__(self, *, channel: _types.TypeInputChannel, tab: _types.TypeProfileTab) -> None: ...
class channels_setStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    stickerset: _types.TypeInputStickerSet
    def __init__(self, *, channel: _types.TypeInputChannel, stickerset: _types.TypeInputStickerSet) -> None: ...
class channels_toggleAntiSpam(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool) -> None: ...
class channels_toggleAutotranslation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool) -> None: ...
class channels_toggleForum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    tabs: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool, tabs: bool) -> None: ...
class channels_toggleJoinRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    apply_to_invites: bool
    channel: _types.TypeInputChannel
    enabled: bool
    guard_bot: _types.TypeInputUser | None
    def __init__(self, *, apply_to_invites: bool = ..., channel: _types.TypeInputChannel, enabled: bool, guard_bot: _types.TypeInputUser | None = ...) -> None: ...
class channels_toggleJoinToSend(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool) -> None: ...
class channels_toggleParticipantsHidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool) -> None: ...
class channels_togglePreHistoryHidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool) -> None: ...
class channels_toggleSignatures(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    signatures_enabled: bool
    profiles_enabled: bool
    channel: _types.TypeInputChannel
    def __init__(self, *, signatures_enabled: bool = ..., profiles_enabled: bool = ..., channel: _types.TypeInputChannel) -> None: ...
class channels_toggleSlowMode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    seconds: int
    def __init__(self, *, channel: _types.TypeInputChannel, seconds: int) -> None: ...
class channels_toggleUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    username: str
    active: bool
    def __init__(self, *, channel: _types.TypeInputChannel, username: str, active: bool) -> None: ...
class channels_toggleViewForumAsMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    enabled: bool
    def __init__(self, *, channel: _types.TypeInputChannel, enabled: bool) -> None: ...
class channels_updateColor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    for_profile: bool
    channel: _types.TypeInputChannel
    color: int | None
    background_emoji_id: int | None
    def __init__(self, *, for_profile: bool = ..., channel: _types.TypeInputChannel, color: int | None = ..., background_emoji_id: int | None = ...) -> None: ...
class channels_updateEmojiStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    emoji_status: _types.TypeEmojiStatus
    def __init__(self, *, channel: _types.TypeInputChannel, emoji_status: _types.TypeEmojiStatus) -> None: ...
class channels_updatePaidMessagesPrice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcast_messages_allowed: bool
    channel: _types.TypeInputChannel
    send_paid_messages_stars: int
    def __init__(self, *, broadcast_messages_allowed: bool = ..., channel: _types.TypeInputChannel, send_paid_messages_stars: int) -> None: ...
class channels_updateUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    username: str
    def __init__(self, *, channel: _types.TypeInputChannel, username: str) -> None: ...
class chatlists_checkChatlistInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class chatlists_deleteExportedInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    slug: str
    def __init__(self, *, chatlist: _types.TypeInputChatlist, slug: str) -> None: ...
class chatlists_editExportedInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    slug: str
    title: str | None
    peers: _list[_types.TypeInputPeer] | None
    def __init__(self, *, chatlist: _types.TypeInputChatlist, slug: str, title: str | None = ..., peers: _list[_types.TypeInputPeer] | None = ...) -> None: ...
class chatlists_exportChatlistInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    title: str
    peers: _list[_types.TypeInputPeer]
    def __init__(self, *, chatlist: _types.TypeInputChatlist, title: str, peers: _list[_types.TypeInputPeer]) -> None: ...
class chatlists_getChatlistUpdates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    def __init__(self, *, chatlist: _types.TypeInputChatlist) -> None: ...
class chatlists_getExportedInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    def __init__(self, *, chatlist: _types.TypeInputChatlist) -> None: ...
class chatlists_getLeaveChatlistSuggestions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    def __init__(self, *, chatlist: _types.TypeInputChatlist) -> None: ...
class chatlists_hideChatlistUpdates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    def __init__(self, *, chatlist: _types.TypeInputChatlist) -> None: ...
class chatlists_joinChatlistInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    peers: _list[_types.TypeInputPeer]
    def __init__(self, *, slug: str, peers: _list[_types.TypeInputPeer]) -> None: ...
class chatlists_joinChatlistUpdates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    peers: _list[_types.TypeInputPeer]
    def __init__(self, *, chatlist: _types.TypeInputChatlist, peers: _list[_types.TypeInputPeer]) -> None: ...
class chatlists_leaveChatlist(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chatlist: _types.TypeInputChatlist
    peers: _list[_types.TypeInputPeer]
    def __init__(self, *, chatlist: _types.TypeInputChatlist, peers: _list[_types.TypeInputPeer]) -> None: ...
class communities_create(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hidden: bool
    title: str
    about: str | None
    peer: _types.TypeInputPeer
    def __init__(self, *, hidden: bool = ..., title: str, about: str | None = ..., peer: _types.TypeInputPeer) -> None: ...
class communities_getJoinedCommunities(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class communities_getParticipantJoinedChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community: _types.TypeInputChannel
    participant: _types.TypeInputPeer
    def __init__(self, *, community: _types.TypeInputChannel, participant: _types.TypeInputPeer) -> None: ...
class communities_getPeerLinkRequests(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community: _types.TypeInputChannel
    offset: str
    limit: int
    def __init__(self, *, community: _types.TypeInputChannel, offset: str, limit: int) -> None: ...
class communities_toggleAllPeerLinkRequestApproval(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reject: bool
    community: _types.TypeInputChannel
    def __init__(self, *, reject: bool = ..., community: _types.TypeInputChannel) -> None: ...
class communities_toggleCommunityCollapsedInDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collapsed: bool
    community: _types.TypeInputChannel
    def __init__(self, *, collapsed: bool = ..., community: _types.TypeInputChannel) -> None: ...
class communities_toggleParticipantBanned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unban: bool
    community: _types.TypeInputChannel
    participant: _types.TypeInputPeer
    def __init__(self, *, unban: bool = ..., community: _types.TypeInputChannel, participant: _types.TypeInputPeer) -> None: ...
class communities_togglePeerLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    visible: bool
    hidden: bool
    deleted: bool
    community: _types.TypeInputChannel
    peer: _types.TypeInputPeer
    def __init__(self, *, visible: bool = ..., hidden: bool = ..., deleted: bool = ..., community: _types.TypeInputChannel, peer: _types.TypeInputPeer) -> None: ...
class communities_togglePeerLinkRequestApproval(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reject: bool
    community: _types.TypeInputChannel
    peer: _types.TypeInputPeer
    def __init__(self, *, reject: bool = ..., community: _types.TypeInputChannel, peer: _types.TypeInputPeer) -> None: ...
class contacts_acceptContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    def __init__(self, *, id: _types.TypeInputUser) -> None: ...
class contacts_addContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    add_phone_privacy_exception: bool
    id: _types.TypeInputUser
    first_name: str
    last_name: str
    phone: str
    note: _types.TypeTextWithEntities | None
    def __init__(self, *, add_phone_privacy_exception: bool = ..., id: _types.TypeInputUser, first_name: str, last_name: str, phone: str, note: _types.TypeTextWithEntities | None = ...) -> None: ...
class contacts_block(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_stories_from: bool
    id: _types.TypeInputPeer
    def __init__(self, *, my_stories_from: bool = ..., id: _types.TypeInputPeer) -> None: ...
class contacts_blockFromReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    delete_message: bool
    delete_history: bool
    report_spam: bool
    msg_id: int
    def __init__(self, *, delete_message: bool = ..., delete_history: bool = ..., report_spam: bool = ..., msg_id: int) -> None: ...
class contacts_deleteByPhones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phones: _list[str]
    def __init__(self, *, phones: _list[str]) -> None: ...
class contacts_deleteContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputUser]
    def __init__(self, *, id: _list[_types.TypeInputUser]) -> None: ...
class contacts_editCloseFriends(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[int]
    def __init__(self, *, id: _list[int]) -> None: ...
class contacts_exportContactToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_getBirthdays(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_getBlocked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_stories_from: bool
    offset: int
    limit: int
    def __init__(self, *, my_stories_from: bool = ..., offset: int, limit: int) -> None: ...
class contacts_getContactIDs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class contacts_getContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class contacts_getLocated(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    background: bool
    geo_point: _types.TypeInputGeoPoint
    self_expires: int | None
    def __init__(self, *, background: bool = ..., geo_point: _types.TypeInputGeoPoint, self_expires: int | None = ...) -> None: ...
class contacts_getSaved(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_getSponsoredPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str
    def __init__(self, *, q: str) -> None: ...
class contacts_getStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_getTopPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    correspondents: bool
    bots_pm: bool
    bots_inline: bool
    phone_calls: bool
    forward_users: bool
    forward_chats: bool
    groups: bool
    channels: bool
    bots_app: bool
    bots_guestchat: bool
    offset: int
    limit: int
    hash: int
    def __init__(self, *, correspondents: bool = ..., bots_pm: bool = ..., bots_inline: bool = ..., phone_calls: bool = ..., forward_users: bool = ..., forward_chats: bool = ..., groups: bool = ..., channels: bool = ..., bots_app: bool = ..., bots_guestchat: bool = ..., offset: int, limit: int, hash: int) -> None: ...
class contacts_importContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    contacts: _list[_types.TypeInputContact]
    def __init__(self, *, contacts: _list[_types.TypeInputContact]) -> None: ...
class contacts_importContactToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    def __init__(self, *, token: str) -> None: ...
class contacts_resetSaved(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_resetTopPeerRating(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    category: _types.TypeTopPeerCategory
    peer: _types.TypeInputPeer
    def __init__(self, *, category: _types.TypeTopPeerCategory, peer: _types.TypeInputPeer) -> None: ...
class contacts_resolvePhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone: str
    def __init__(self, *, phone: str) -> None: ...
class contacts_resolveUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    username: str
    referer: str | None
    def __init__(self, *, username: str, referer: str | None = ...) -> None: ...
class contacts_search(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcasts: bool
    bots: bool
    q: str
    limit: int
    def __init__(self, *, broadcasts: bool = ..., bots: bool = ..., q: str, limit: int) -> None: ...
class contacts_setBlocked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_stories_from: bool
    id: _list[_types.TypeInputPeer]
    limit: int
    def __init__(self, *, my_stories_from: bool = ..., id: _list[_types.TypeInputPeer], limit: int) -> None: ...
class contacts_toggleTopPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    enabled: bool
    def __init__(self, *, enabled: bool) -> None: ...
class contacts_unblock(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_stories_from: bool
    id: _types.TypeInputPeer
    def __init__(self, *, my_stories_from: bool = ..., id: _types.TypeInputPeer) -> None: ...
class contacts_updateContactNote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    note: _types.TypeTextWithEntities
    def __init__(self, *, id: _types.TypeInputUser, note: _types.TypeTextWithEntities) -> None: ...
class ephemeral_deleteAllWelcomeMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class ephemeral_deleteMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer | None
    receiver_id: _types.TypeInputUser
    id: int
    def __init__(self, *, peer: _types.TypeInputPeer | None = ..., receiver_id: _types.TypeInputUser, id: int) -> None: ...
class ephemeral_deleteWelcomeMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int) -> None: ...
class ephemeral_editMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invert_media: bool
    welcome: bool
    peer: _types.TypeInputPeer | None
    receiver_id: _types.TypeInputUser
    id: int
    message: str | None
    media: _types.TypeInputMedia | None
    entities: _list[_types.TypeMessageEntity] | None
    reply_markup: _types.TypeReplyMarkup | None
    rich_message: _types.TypeInputRichMessage | None
    def __init__(self, *, invert_media: bool = ..., welcome: bool = ..., peer: _types.TypeInputPeer | None = ..., receiver_id: _types.TypeInputUser, id: int, message: str | None = ..., media: _types.TypeInputMedia | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., reply_markup: _types.TypeReplyMarkup | None = ..., rich_message: _types.TypeInputRichMessage | None = ...) -> None: ...
class ephemeral_getCallbackAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    data: _bytes | None
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, data: _bytes | None = ...) -> None: ...
class ephemeral_getWelcomeMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, hash: int) -> None: ...
class ephemeral_reportMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    option: _bytes
    message: str
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, option: _bytes, message: str) -> None: ...
class ephemeral_sendMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invert_media: bool
    welcome: bool
    anchor: bool
    noforwards: bool
    peer: _types.TypeInputPeer | None
    receiver_id: _types.TypeInputUser
    query_id: int | None
    message: str
    entities: _list[_types.TypeMessageEntity] | None
    media: _types.TypeInputMedia | None
    reply_markup: _types.TypeReplyMarkup | None
    rich_message: _types.TypeInputRichMessage | None
    random_id: int
    reply_to: _types.TypeInputReplyTo | None
    def __init__(self, *, invert_media: bool = ..., welcome: bool = ..., anchor: bool = ..., noforwards: bool = ..., peer: _types.TypeInputPeer | None = ..., receiver_id: _types.TypeInputUser, query_id: int | None = ..., message: str, entities: _list[_types.TypeMessageEntity] | None = ..., media: _types.TypeInputMedia | None = ..., reply_markup: _types.TypeReplyMarkup | None = ..., rich_message: _types.TypeInputRichMessage | None = ..., random_id: int, reply_to: _types.TypeInputReplyTo | None = ...) -> None: ...
class folders_editPeerFolders(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_peers: _list[_types.TypeInputFolderPeer]
    def __init__(self, *, folder_peers: _list[_types.TypeInputFolderPeer]) -> None: ...
class fragment_getCollectibleInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collectible: _types.TypeInputCollectible
    def __init__(self, *, collectible: _types.TypeInputCollectible) -> None: ...
class help_acceptTermsOfService(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeDataJSON
    def __init__(self, *, id: _types.TypeDataJSON) -> None: ...
class help_dismissSuggestion(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    suggestion: str
    def __init__(self, *, peer: _types.TypeInputPeer, suggestion: str) -> None: ...
class help_editUserInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    message: str
    entities: _list[_types.TypeMessageEntity]
    def __init__(self, *, user_id: _types.TypeInputUser, message: str, entities: _list[_types.TypeMessageEntity]) -> None: ...
class help_getAppChangelog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_app_version: str
    def __init__(self, *, prev_app_version: str) -> None: ...
class help_getAppConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class help_getAppUpdate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    source: str
    def __init__(self, *, source: str) -> None: ...
class help_getCdnConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getCountriesList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    hash: int
    def __init__(self, *, lang_code: str, hash: int) -> None: ...
class help_getDeepLinkInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    path: str
    def __init__(self, *, path: str) -> None: ...
class help_getInviteText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getNearestDc(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getPassportConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class help_getPeerColors(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class help_getPeerProfileColors(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class help_getPremiumPromo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getPromoData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getRecentMeUrls(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    referer: str
    def __init__(self, *, referer: str) -> None: ...
class help_getSupport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getSupportName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getTermsOfServiceUpdate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_getTimezonesList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class help_getUserInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    def __init__(self, *, user_id: _types.TypeInputUser) -> None: ...
class help_hidePromoData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class help_saveAppLog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    events: _list[_types.TypeInputAppEvent]
    def __init__(self, *, events: _list[_types.TypeInputAppEvent]) -> None: ...
class help_setBotUpdatesStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pending_updates_count: int
    message: str
    def __init__(self, *, pending_updates_count: int, message: str) -> None: ...
class initConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    api_id: int
    device_model: str
    system_version: str
    app_version: str
    system_lang_code: str
    lang_pack: str
    lang_code: str
    proxy: _types.TypeInputClientProxy | None
    params: _types.TypeJSONValue | None
    query: TLObject
    def __init__(self, *, api_id: int, device_model: str, system_version: str, app_version: str, system_lang_code: str, lang_pack: str, lang_code: str, proxy: _types.TypeInputClientProxy | None = ..., params: _types.TypeJSONValue | None = ..., query: TLObject) -> None: ...
class invokeAfterMsg(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    query: TLObject
    def __init__(self, *, msg_id: int, query: TLObject) -> None: ...
class invokeAfterMsgs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_ids: _list[int]
    query: TLObject
    def __init__(self, *, msg_ids: _list[int], query: TLObject) -> None: ...
class invokeWithApnsSecret(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: str
    secret: str
    query: TLObject
    def __init__(self, *, nonce: str, secret: str, query: TLObject) -> None: ...
class invokeWithBusinessConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connection_id: str
    query: TLObject
    def __init__(self, *, connection_id: str, query: TLObject) -> None: ...
class invokeWithGooglePlayIntegrity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: str
    token: str
    query: TLObject
    def __init__(self, *, nonce: str, token: str, query: TLObject) -> None: ...
class invokeWithLayer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    layer: int
    query: TLObject
    def __init__(self, *, layer: int, query: TLObject) -> None: ...
class invokeWithMessagesRange(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    range: _types.TypeMessageRange
    query: TLObject
    def __init__(self, *, range: _types.TypeMessageRange, query: TLObject) -> None: ...
class invokeWithoutUpdates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query: TLObject
    def __init__(self, *, query: TLObject) -> None: ...
class invokeWithReCaptcha(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    query: TLObject
    def __init__(self, *, token: str, query: TLObject) -> None: ...
class invokeWithTakeout(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    takeout_id: int
    query: TLObject
    def __init__(self, *, takeout_id: int, query: TLObject) -> None: ...
class langpack_getDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_pack: str
    lang_code: str
    from_version: int
    def __init__(self, *, lang_pack: str, lang_code: str, from_version: int) -> None: ...
class langpack_getLangPack(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_pack: str
    lang_code: str
    def __init__(self, *, lang_pack: str, lang_code: str) -> None: ...
class langpack_getLanguage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_pack: str
    lang_code: str
    def __init__(self, *, lang_pack: str, lang_code: str) -> None: ...
class langpack_getLanguages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_pack: str
    def __init__(self, *, lang_pack: str) -> None: ...
class langpack_getStrings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_pack: str
    lang_code: str
    keys: _list[str]
    def __init__(self, *, lang_pack: str, lang_code: str, keys: _list[str]) -> None: ...
class messages_acceptEncryption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputEncryptedChat
    g_b: _bytes
    key_fingerprint: int
    def __init__(self, *, peer: _types.TypeInputEncryptedChat, g_b: _bytes, key_fingerprint: int) -> None: ...
class messages_acceptUrlAuth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    write_allowed: bool
    share_phone_number: bool
    peer: _types.TypeInputPeer | None
    msg_id: int | None
    button_id: int | None
    url: str | None
    match_code: str | None
    def __init__(self, *, write_allowed: bool = ..., share_phone_number: bool = ..., peer: _types.TypeInputPeer | None = ..., msg_id: int | None = ..., button_id: int | None = ..., url: str | None = ..., match_code: str | None = ...) -> None: ...
class messages_addChatUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    user_id: _types.TypeInputUser
    fwd_limit: int
    def __init__(self, *, chat_id: int, user_id: _types.TypeInputUser, fwd_limit: int) -> None: ...
class messages_addPollAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    answer: _types.TypePollAnswer
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, answer: _types.TypePollAnswer) -> None: ...
class messages_appendTodoList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    list: _list[_types.TypeTodoItem]
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, list: _list[_types.TypeTodoItem]) -> None: ...
class messages_checkChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: str
    def __init__(self, *, hash: str) -> None: ...
class messages_checkHistoryImport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    import_head: str
    def __init__(self, *, import_head: str) -> None: ...
class messages_checkHistoryImportPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_checkQuickReplyShortcut(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut: str
    def __init__(self, *, shortcut: str) -> None: ...
class messages_checkUrlAuthMatchCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    match_code: str
    def __init__(self, *, url: str, match_code: str) -> None: ...
class messages_clearAllDrafts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_clearRecentReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_clearRecentStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    attached: bool
    def __init__(self, *, attached: bool = ...) -> None: ...
class messages_clickSponsoredMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    media: bool
    fullscreen: bool
    random_id: _bytes
    def __init__(self, *, media: bool = ..., fullscreen: bool = ..., random_id: _bytes) -> None: ...
class messages_composeMessageWithAI(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    proofread: bool
    emojify: bool
    text: _types.TypeTextWithEntities
    translate_to_lang: str | None
    tone: _types.TypeInputAiComposeTone | None
    def __init__(self, *, proofread: bool = ..., emojify: bool = ..., text: _types.TypeTextWithEntities, translate_to_lang: str | None = ..., tone: _types.TypeInputAiComposeTone | None = ...) -> None: ...
class messages_composeRichMessageWithAI(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    proofread: bool
    emojify: bool
    text: _types.TypeInputRichMessage | None
    translate_to_lang: str | None
    tone: _types.TypeInputAiComposeTone | None
    def __init__(self, *, proofread: bool = ..., emojify: bool = ..., text: _types.TypeInputRichMessage | None = ..., translate_to_lang: str | None = ..., tone: _types.TypeInputAiComposeTone | None = ...) -> None: ...
class messages_createChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[_types.TypeInputUser]
    title: str
    ttl_period: int | None
    def __init__(self, *, users: _list[_types.TypeInputUser], title: str, ttl_period: int | None = ...) -> None: ...
class messages_createForumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title_missing: bool
    peer: _types.TypeInputPeer
    title: str
    icon_color: int | None
    icon_emoji_id: int | None
    random_id: int
    send_as: _types.TypeInputPeer | None
    def __init__(self, *, title_missing: bool = ..., peer: _types.TypeInputPeer, title: str, icon_color: int | None = ..., icon_emoji_id: int | None = ..., random_id: int, send_as: _types.TypeInputPeer | None = ...) -> None: ...
class messages_declineUrlAuth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class messages_deleteChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class messages_deleteChatUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoke_history: bool
    chat_id: int
    user_id: _types.TypeInputUser
    def __init__(self, *, revoke_history: bool = ..., chat_id: int, user_id: _types.TypeInputUser) -> None: ...
class messages_deleteExportedChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    link: str
    def __init__(self, *, peer: _types.TypeInputPeer, link: str) -> None: ...
class messages_deleteFactCheck(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class messages_deleteHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    just_clear: bool
    revoke: bool
    peer: _types.TypeInputPeer
    max_id: int
    min_date: int | None
    max_date: int | None
    def __init__(self, *, just_clear: bool = ..., revoke: bool = ..., peer: _types.TypeInputPeer, max_id: int, min_date: int | None = ..., max_date: int | None = ...) -> None: ...
class messages_deleteMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoke: bool
    id: _list[int]
    def __init__(self, *, revoke: bool = ..., id: _list[int]) -> None: ...
class messages_deleteParticipantReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    participant: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, participant: _types.TypeInputPeer) -> None: ...
class messages_deleteParticipantReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    participant: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer, participant: _types.TypeInputPeer) -> None: ...
class messages_deletePhoneCallHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoke: bool
    def __init__(self, *, revoke: bool = ...) -> None: ...
class messages_deletePollAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    option: _bytes
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, option: _bytes) -> None: ...
class messages_deleteQuickReplyMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    id: _list[int]
    def __init__(self, *, shortcut_id: int, id: _list[int]) -> None: ...
class messages_deleteQuickReplyShortcut(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    def __init__(self, *, shortcut_id: int) -> None: ...
class messages_deleteRevokedExportedChatInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    admin_id: _types.TypeInputUser
    def __init__(self, *, peer: _types.TypeInputPeer, admin_id: _types.TypeInputUser) -> None: ...
class messages_deleteSavedHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    parent_peer: _types.TypeInputPeer | None
    peer: _types.TypeInputPeer
    max_id: int
    min_date: int | None
    max_date: int | None
    def __init__(self, *, parent_peer: _types.TypeInputPeer | None = ..., peer: _types.TypeInputPeer, max_id: int, min_date: int | None = ..., max_date: int | None = ...) -> None: ...
class messages_deleteScheduledMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class messages_deleteTopicHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int) -> None: ...
class messages_discardEncryption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    delete_history: bool
    chat_id: int
    def __init__(self, *, delete_history: bool = ..., chat_id: int) -> None: ...
class messages_editChatAbout(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    about: str
    def __init__(self, *, peer: _types.TypeInputPeer, about: str) -> None: ...
class messages_editChatAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    user_id: _types.TypeInputUser
    is_admin: bool
    def __init__(self, *, chat_id: int, user_id: _types.TypeInputUser, is_admin: bool) -> None: ...
class messages_editChatCreator(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    user_id: _types.TypeInputUser
    password: _types.TypeInputCheckPasswordSRP
    def __init__(self, *, peer: _types.TypeInputPeer, user_id: _types.TypeInputUser, password: _types.TypeInputCheckPasswordSRP) -> None: ...
class messages_editChatDefaultBannedRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    banned_rights: _types.TypeChatBannedRights
    def __init__(self, *, peer: _types.TypeInputPeer, banned_rights: _types.TypeChatBannedRights) -> None: ...
class messages_editChatParticipantRank(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    participant: _types.TypeInputPeer
    rank: str
    def __init__(self, *, peer: _types.TypeInputPeer, participant: _types.TypeInputPeer, rank: str) -> None: ...
class messages_editChatPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    photo: _types.TypeInputChatPhoto
    def __init__(self, *, chat_id: int, photo: _types.TypeInputChatPhoto) -> None: ...
class messages_editChatTitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    title: str
    def __init__(self, *, chat_id: int, title: str) -> None: ...
class messages_editExportedChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoked: bool
    peer: _types.TypeInputPeer
    link: str
    expire_date: int | None
    usage_limit: int | None
    request_needed: bool | None
    title: str | None
    def __init__(self, *, revoked: bool = ..., peer: _types.TypeInputPeer, link: str, expire_date: int | None = ..., usage_limit: int | None = ..., request_needed: bool | None = ..., title: str | None = ...) -> None: ...
class messages_editFactCheck(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    text: _types.TypeTextWithEntities
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, text: _types.TypeTextWithEntities) -> None: ...
class messages_editForumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    topic_id: int
    title: str | None
    icon_emoji_id: int | None
    closed: bool | None
    hidden: bool | None
    def __init__(self, *, peer: _types.TypeInputPeer, topic_id: int, title: str | None = ..., icon_emoji_id: int | None = ..., closed: bool | None = ..., hidden: bool | None = ...) -> None: ...
class messages_editInlineBotMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    invert_media: bool
    id: _types.TypeInputBotInlineMessageID
    message: str | None
    media: _types.TypeInputMedia | None
    reply_markup: _types.TypeReplyMarkup | None
    entities: _list[_types.TypeMessageEntity] | None
    rich_message: _types.TypeInputRichMessage | None
    def __init__(self, *, no_webpage: bool = ..., invert_media: bool = ..., id: _types.TypeInputBotInlineMessageID, message: str | None = ..., media: _types.TypeInputMedia | None = ..., reply_markup: _types.TypeReplyMarkup | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., rich_message: _types.TypeInputRichMessage | None = ...) -> None: ...
class messages_editMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    invert_media: bool
    peer: _types.TypeInputPeer
    id: int
    message: str | None
    media: _types.TypeInputMedia | None
    reply_markup: _types.TypeReplyMarkup | None
    entities: _list[_types.TypeMessageEntity] | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    quick_reply_shortcut_id: int | None
    rich_message: _types.TypeInputRichMessage | None
    def __init__(self, *, no_webpage: bool = ..., invert_media: bool = ..., peer: _types.TypeInputPeer, id: int, message: str | None = ..., media: _types.TypeInputMedia | None = ..., reply_markup: _types.TypeReplyMarkup | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., schedule_date: int | None = ..., schedule_repeat_period: int | None = ..., quick_reply_shortcut_id: int | None = ..., rich_message: _types.TypeInputRichMessage | None = ...) -> None: ...
class messages_editQuickReplyShortcut(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    shortcut: str
    def __init__(self, *, shortcut_id: int, shortcut: str) -> None: ...
class messages_exportChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    legacy_revoke_permanent: bool
    request_needed: bool
    peer: _types.TypeInputPeer
    expire_date: int | None
    usage_limit: int | None
    title: str | None
    subscription_pricing: _types.TypeStarsSubscriptionPricing | None
    def __init__(self, *, legacy_revoke_permanent: bool = ..., request_needed: bool = ..., peer: _types.TypeInputPeer, expire_date: int | None = ..., usage_limit: int | None = ..., title: str | None = ..., subscription_pricing: _types.TypeStarsSubscriptionPricing | None = ...) -> None: ...
class messages_faveSticker(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputDocument
    unfave: bool
    def __init__(self, *, id: _types.TypeInputDocument, unfave: bool) -> None: ...
class messages_forwardMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    background: bool
    with_my_score: bool
    drop_author: bool
    drop_media_captions: bool
    noforwards: bool
    allow_paid_floodskip: bool
    from_ephemeral: bool
    from_peer: _types.TypeInputPeer
    id: _list[int]
    random_id: _list[int]
    to_peer: _types.TypeInputPeer
    top_msg_id: int | None
    reply_to: _types.TypeInputReplyTo | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    send_as: _types.TypeInputPeer | None
    quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None
    effect: int | None
    video_timestamp: int | None
    allow_paid_stars: int | None
    suggested_post: _types.TypeSuggestedPost | None
    def __init__(self, *, silent: bool = ..., background: bool = ..., with_my_score: bool = ..., drop_author: bool = ..., drop_media_captions: bool = ..., noforwards: bool = ..., allow_paid_floodskip: bool = ..., from_ephemeral: bool = ..., from_peer: _types.TypeInputPeer, id: _list[int], random_id: _list[int], to_peer: _types.TypeInputPeer, top_msg_id: int | None = ..., reply_to: _types.TypeInputReplyTo | None = ..., schedule_date: int | None = ..., schedule_repeat_period: int | None = ..., send_as: _types.TypeInputPeer | None = ..., quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None = ..., effect: int | None = ..., video_timestamp: int | None = ..., allow_paid_stars: int | None = ..., suggested_post: _types.TypeSuggestedPost | None = ...) -> None: ...
class messages_getAdminsWithInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_getAllChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    except_ids: _list[int]
    def __init__(self, *, except_ids: _list[int]) -> None: ...
class messages_getAllDrafts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getAllStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getArchivedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    masks: bool
    emojis: bool
    offset_id: int
    limit: int
    def __init__(self, *, masks: bool = ..., emojis: bool = ..., offset_id: int, limit: int) -> None: ...
class messages_getAttachedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    media: _types.TypeInputStickeredMedia
    def __init__(self, *, media: _types.TypeInputStickeredMedia) -> None: ...
class messages_getAttachMenuBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    def __init__(self, *, bot: _types.TypeInputUser) -> None: ...
class messages_getAttachMenuBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getAvailableEffects(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getAvailableReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getBotApp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    app: _types.TypeInputBotApp
    hash: int
    def __init__(self, *, app: _types.TypeInputBotApp, hash: int) -> None: ...
class messages_getBotCallbackAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    game: bool
    peer: _types.TypeInputPeer
    msg_id: int
    data: _bytes | None
    password: _types.TypeInputCheckPasswordSRP | None
    def __init__(self, *, game: bool = ..., peer: _types.TypeInputPeer, msg_id: int, data: _bytes | None = ..., password: _types.TypeInputCheckPasswordSRP | None = ...) -> None: ...
class messages_getChatInviteImporters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    requested: bool
    subscription_expired: bool
    peer: _types.TypeInputPeer
    link: str | None
    q: str | None
    offset_date: int
    offset_user: _types.TypeInputUser
    limit: int
    def __init__(self, *, requested: bool = ..., subscription_expired: bool = ..., peer: _types.TypeInputPeer, link: str | None = ..., q: str | None = ..., offset_date: int, offset_user: _types.TypeInputUser, limit: int) -> None: ...
class messages_getChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[int]
    def __init__(self, *, id: _list[int]) -> None: ...
class messages_getCommonChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    max_id: int
    limit: int
    def __init__(self, *, user_id: _types.TypeInputUser, max_id: int, limit: int) -> None: ...
class messages_getCustomEmojiDocuments(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: _list[int]
    def __init__(self, *, document_id: _list[int]) -> None: ...
class messages_getDefaultHistoryTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getDefaultTagReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getDhConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    version: int
    random_length: int
    def __init__(self, *, version: int, random_length: int) -> None: ...
class messages_getDialogFilters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exclude_pinned: bool
    folder_id: int | None
    offset_date: int
    offset_id: int
    offset_peer: _types.TypeInputPeer
    limit: int
    hash: int
    def __init__(self, *, exclude_pinned: bool = ..., folder_id: int | None = ..., offset_date: int, offset_id: int, offset_peer: _types.TypeInputPeer, limit: int, hash: int) -> None: ...
class messages_getDialogUnreadMarks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    parent_peer: _types.TypeInputPeer | None
    def __init__(self, *, parent_peer: _types.TypeInputPeer | None = ...) -> None: ...
class messages_getDiscussionMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class messages_getDocumentByHash(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sha256: _bytes
    size: int
    mime_type: str
    def __init__(self, *, sha256: _bytes, size: int, mime_type: str) -> None: ...
class messages_getEmojiGameInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getEmojiGroups(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getEmojiKeywords(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    def __init__(self, *, lang_code: str) -> None: ...
class messages_getEmojiKeywordsDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    from_version: int
    def __init__(self, *, lang_code: str, from_version: int) -> None: ...
class messages_getEmojiKeywordsLanguages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_codes: _list[str]
    def __init__(self, *, lang_codes: _list[str]) -> None: ...
class messages_getEmojiProfilePhotoGroups(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getEmojiStatusGroups(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getEmojiStickerGroups(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getEmojiStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getEmojiURL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    def __init__(self, *, lang_code: str) -> None: ...
class messages_getExportedChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    link: str
    def __init__(self, *, peer: _types.TypeInputPeer, link: str) -> None: ...
class messages_getExportedChatInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoked: bool
    peer: _types.TypeInputPeer
    admin_id: _types.TypeInputUser
    offset_date: int | None
    offset_link: str | None
    limit: int
    def __init__(self, *, revoked: bool = ..., peer: _types.TypeInputPeer, admin_id: _types.TypeInputUser, offset_date: int | None = ..., offset_link: str | None = ..., limit: int) -> None: ...
class messages_getExtendedMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class messages_getFactCheck(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: _list[int]) -> None: ...
class messages_getFavedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getFeaturedEmojiStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getFeaturedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getForumTopics(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    q: str | None
    offset_date: int
    offset_id: int
    offset_topic: int
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, q: str | None = ..., offset_date: int, offset_id: int, offset_topic: int, limit: int) -> None: ...
class messages_getForumTopicsByID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    topics: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, topics: _list[int]) -> None: ...
class messages_getFullChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class messages_getFutureChatCreatorAfterLeave(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_getGameHighScores(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    user_id: _types.TypeInputUser
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, user_id: _types.TypeInputUser) -> None: ...
class messages_getHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    offset_id: int
    offset_date: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, offset_id: int, offset_date: int, add_offset: int, limit: int, max_id: int, min_id: int, hash: int) -> None: ...
class messages_getInlineBotResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    peer: _types.TypeInputPeer
    geo_point: _types.TypeInputGeoPoint | None
    query: str
    offset: str
    def __init__(self, *, bot: _types.TypeInputUser, peer: _types.TypeInputPeer, geo_point: _types.TypeInputGeoPoint | None = ..., query: str, offset: str) -> None: ...
class messages_getInlineGameHighScores(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputBotInlineMessageID
    user_id: _types.TypeInputUser
    def __init__(self, *, id: _types.TypeInputBotInlineMessageID, user_id: _types.TypeInputUser) -> None: ...
class messages_getMaskStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getMessageEditData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int) -> None: ...
class messages_getMessageReactionsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    reaction: _types.TypeReaction | None
    offset: str | None
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, reaction: _types.TypeReaction | None = ..., offset: str | None = ..., limit: int) -> None: ...
class messages_getMessageReadParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class messages_getMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputMessage]
    def __init__(self, *, id: _list[_types.TypeInputMessage]) -> None: ...
class messages_getMessagesReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class messages_getMessagesViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    increment: bool
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int], increment: bool) -> None: ...
class messages_getMyStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset_id: int
    limit: int
    def __init__(self, *, offset_id: int, limit: int) -> None: ...
class messages_getOldFeaturedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    limit: int
    hash: int
    def __init__(self, *, offset: int, limit: int, hash: int) -> None: ...
class messages_getOnlines(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_getOutboxReadDate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class messages_getPaidReactionPrivacy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getPeerDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peers: _list[_types.TypeInputDialogPeer]
    def __init__(self, *, peers: _list[_types.TypeInputDialogPeer]) -> None: ...
class messages_getPeerSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_getPersonalChannelHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(self, *, user_id: _types.TypeInputUser, limit: int, max_id: int, min_id: int, hash: int) -> None: ...
class messages_getPinnedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int
    def __init__(self, *, folder_id: int) -> None: ...
class messages_getPinnedSavedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getPollResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    poll_hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, poll_hash: int) -> None: ...
class messages_getPollVotes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    option: _bytes | None
    offset: str | None
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, option: _bytes | None = ..., offset: str | None = ..., limit: int) -> None: ...
class messages_getPreparedInlineMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    id: str
    def __init__(self, *, bot: _types.TypeInputUser, id: str) -> None: ...
class messages_getQuickReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getQuickReplyMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    id: _list[int] | None
    hash: int
    def __init__(self, *, shortcut_id: int, id: _list[int] | None = ..., hash: int) -> None: ...
class messages_getRecentLocations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    limit: int
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, limit: int, hash: int) -> None: ...
class messages_getRecentReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    limit: int
    hash: int
    def __init__(self, *, limit: int, hash: int) -> None: ...
class messages_getRecentStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    attached: bool
    hash: int
    def __init__(self, *, attached: bool = ..., hash: int) -> None: ...
class messages_getReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    offset_id: int
    offset_date: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, offset_id: int, offset_date: int, add_offset: int, limit: int, max_id: int, min_id: int, hash: int) -> None: ...
class messages_getRichMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int) -> None: ...
class messages_getSavedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exclude_pinned: bool
    parent_peer: _types.TypeInputPeer | None
    offset_date: int
    offset_id: int
    offset_peer: _types.TypeInputPeer
    limit: int
    hash: int
    def __init__(self, *, exclude_pinned: bool = ..., parent_peer: _types.TypeInputPeer | None = ..., offset_date: int, offset_id: int, offset_peer: _types.TypeInputPeer, limit: int, hash: int) -> None: ...
class messages_getSavedDialogsByID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    parent_peer: _types.TypeInputPeer | None
    ids: _list[_types.TypeInputPeer]
    def __init__(self, *, parent_peer: _types.TypeInputPeer | None = ..., ids: _list[_types.TypeInputPeer]) -> None: ...
class messages_getSavedGifs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class messages_getSavedHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    parent_peer: _types.TypeInputPeer | None
    peer: _types.TypeInputPeer
    offset_id: int
    offset_date: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(self, *, parent_peer: _types.TypeInputPeer | None = ..., peer: _types.TypeInputPeer, offset_id: int, offset_date: int, add_offset: int, limit: int, max_id: int, min_id: int, hash: int) -> None: ...
class messages_getSavedReactionTags(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer | None
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer | None = ..., hash: int) -> None: ...
class messages_getScheduledHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, hash: int) -> None: ...
class messages_getScheduledMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class messages_getSearchCounters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    saved_peer_id: _types.TypeInputPeer | None
    top_msg_id: int | None
    filters: _list[_types.TypeMessagesFilter]
    def __init__(self, *, peer: _types.TypeInputPeer, saved_peer_id: _types.TypeInputPeer | None = ..., top_msg_id: int | None = ..., filters: _list[_types.TypeMessagesFilter]) -> None: ...
class messages_getSearchResultsCalendar(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    saved_peer_id: _types.TypeInputPeer | None
    filter: _types.TypeMessagesFilter
    offset_id: int
    offset_date: int
    def __init__(self, *, peer: _types.TypeInputPeer, saved_peer_id: _types.TypeInputPeer | None = ..., filter: _types.TypeMessagesFilter, offset_id: int, offset_date: int) -> None: ...
class messages_getSearchResultsPositions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    saved_peer_id: _types.TypeInputPeer | None
    filter: _types.TypeMessagesFilter
    offset_id: int
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, saved_peer_id: _types.TypeInputPeer | None = ..., filter: _types.TypeMessagesFilter, offset_id: int, limit: int) -> None: ...
class messages_getSplitRanges(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getSponsoredMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int | None
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int | None = ...) -> None: ...
class messages_getStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    hash: int
    def __init__(self, *, emoticon: str, hash: int) -> None: ...
class messages_getStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    hash: int
    def __init__(self, *, stickerset: _types.TypeInputStickerSet, hash: int) -> None: ...
class messages_getSuggestedDialogFilters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_getTopReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    limit: int
    hash: int
    def __init__(self, *, limit: int, hash: int) -> None: ...
class messages_getUnreadMentions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ..., offset_id: int, add_offset: int, limit: int, max_id: int, min_id: int) -> None: ...
class messages_getUnreadPollVotes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ..., offset_id: int, add_offset: int, limit: int, max_id: int, min_id: int) -> None: ...
class messages_getUnreadReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    saved_peer_id: _types.TypeInputPeer | None
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ..., saved_peer_id: _types.TypeInputPeer | None = ..., offset_id: int, add_offset: int, limit: int, max_id: int, min_id: int) -> None: ...
class messages_getWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    hash: int
    def __init__(self, *, url: str, hash: int) -> None: ...
class messages_getWebPagePreview(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: str
    entities: _list[_types.TypeMessageEntity] | None
    def __init__(self, *, message: str, entities: _list[_types.TypeMessageEntity] | None = ...) -> None: ...
class messages_hideAllChatJoinRequests(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    approved: bool
    peer: _types.TypeInputPeer
    link: str | None
    def __init__(self, *, approved: bool = ..., peer: _types.TypeInputPeer, link: str | None = ...) -> None: ...
class messages_hideChatJoinRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    approved: bool
    peer: _types.TypeInputPeer
    user_id: _types.TypeInputUser
    def __init__(self, *, approved: bool = ..., peer: _types.TypeInputPeer, user_id: _types.TypeInputUser) -> None: ...
class messages_hidePeerSettingsBar(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_importChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: str
    def __init__(self, *, hash: str) -> None: ...
class messages_initHistoryImport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    file: _types.TypeInputFile
    media_count: int
    def __init__(self, *, peer: _types.TypeInputPeer, file: _types.TypeInputFile, media_count: int) -> None: ...
class messages_installStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    archived: bool
    def __init__(self, *, stickerset: _types.TypeInputStickerSet, archived: bool) -> None: ...
class messages_markDialogUnread(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unread: bool
    parent_peer: _types.TypeInputPeer | None
    peer: _types.TypeInputDialogPeer
    def __init__(self, *, unread: bool = ..., parent_peer: _types.TypeInputPeer | None = ..., peer: _types.TypeInputDialogPeer) -> None: ...
class messages_migrateChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class messages_prolongWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    peer: _types.TypeInputPeer
    bot: _types.TypeInputUser
    query_id: int
    reply_to: _types.TypeInputReplyTo | None
    send_as: _types.TypeInputPeer | None
    def __init__(self, *, silent: bool = ..., peer: _types.TypeInputPeer, bot: _types.TypeInputUser, query_id: int, reply_to: _types.TypeInputReplyTo | None = ..., send_as: _types.TypeInputPeer | None = ...) -> None: ...
class messages_rateTranscribedAudio(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    transcription_id: int
    good: bool
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, transcription_id: int, good: bool) -> None: ...
class messages_readDiscussion(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    read_max_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, read_max_id: int) -> None: ...
class messages_readEncryptedHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputEncryptedChat
    max_date: int
    def __init__(self, *, peer: _types.TypeInputEncryptedChat, max_date: int) -> None: ...
class messages_readFeaturedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[int]
    def __init__(self, *, id: _list[int]) -> None: ...
class messages_readHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    max_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, max_id: int) -> None: ...
class messages_readMentions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ...) -> None: ...
class messages_readMessageContents(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[int]
    def __init__(self, *, id: _list[int]) -> None: ...
class messages_readPollVotes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ...) -> None: ...
class messages_readReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    saved_peer_id: _types.TypeInputPeer | None
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ..., saved_peer_id: _types.TypeInputPeer | None = ...) -> None: ...
class messages_readSavedHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    parent_peer: _types.TypeInputPeer
    peer: _types.TypeInputPeer
    max_id: int
    def __init__(self, *, parent_peer: _types.TypeInputPeer, peer: _types.TypeInputPeer, max_id: int) -> None: ...
class messages_receivedMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    max_id: int
    def __init__(self, *, max_id: int) -> None: ...
class messages_receivedQueue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    max_qts: int
    def __init__(self, *, max_qts: int) -> None: ...
class messages_reorderPinnedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force: bool
    folder_id: int
    order: _list[_types.TypeInputDialogPeer]
    def __init__(self, *, force: bool = ..., folder_id: int, order: _list[_types.TypeInputDialogPeer]) -> None: ...
class messages_reorderPinnedForumTopics(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force: bool
    peer: _types.TypeInputPeer
    order: _list[int]
    def __init__(self, *, force: bool = ..., peer: _types.TypeInputPeer, order: _list[int]) -> None: ...
class messages_reorderPinnedSavedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force: bool
    order: _list[_types.TypeInputDialogPeer]
    def __init__(self, *, force: bool = ..., order: _list[_types.TypeInputDialogPeer]) -> None: ...
class messages_reorderQuickReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order: _list[int]
    def __init__(self, *, order: _list[int]) -> None: ...
class messages_reorderStickerSets(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    masks: bool
    emojis: bool
    order: _list[int]
    def __init__(self, *, masks: bool = ..., emojis: bool = ..., order: _list[int]) -> None: ...
class messages_report(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    option: _bytes
    message: str
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int], option: _bytes, message: str) -> None: ...
class messages_reportEncryptedSpam(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputEncryptedChat
    def __init__(self, *, peer: _types.TypeInputEncryptedChat) -> None: ...
class messages_reportMessagesDelivery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    push: bool
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, push: bool = ..., peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class messages_reportMusicListen(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputDocument
    listened_duration: int
    def __init__(self, *, id: _types.TypeInputDocument, listened_duration: int) -> None: ...
class messages_reportReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    reaction_peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, reaction_peer: _types.TypeInputPeer) -> None: ...
class messages_reportReadMetrics(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    metrics: _list[_types.TypeInputMessageReadMetric]
    def __init__(self, *, peer: _types.TypeInputPeer, metrics: _list[_types.TypeInputMessageReadMetric]) -> None: ...
class messages_reportSpam(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class messages_reportSponsoredMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random_id: _bytes
    option: _bytes
    def __init__(self, *, random_id: _bytes, option: _bytes) -> None: ...
class messages_requestAppWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    write_allowed: bool
    compact: bool
    fullscreen: bool
    peer: _types.TypeInputPeer
    app: _types.TypeInputBotApp
    start_param: str | None
    theme_params: _types.TypeDataJSON | None
    platform: str
    def __init__(self, *, write_allowed: bool = ..., compact: bool = ..., fullscreen: bool = ..., peer: _types.TypeInputPeer, app: _types.TypeInputBotApp, start_param: str | None = ..., theme_params: _types.TypeDataJSON | None = ..., platform: str) -> None: ...
class messages_requestChatJoinWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    theme_params: _types.TypeDataJSON | None
    platform: str
    def __init__(self, *, query_id: int, theme_params: _types.TypeDataJSON | None = ..., platform: str) -> None: ...
class messages_requestEncryption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    random_id: int
    g_a: _bytes
    def __init__(self, *, user_id: _types.TypeInputUser, random_id: int, g_a: _bytes) -> None: ...
class messages_requestMainWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    compact: bool
    fullscreen: bool
    peer: _types.TypeInputPeer
    bot: _types.TypeInputUser
    start_param: str | None
    theme_params: _types.TypeDataJSON | None
    platform: str
    def __init__(self, *, compact: bool = ..., fullscreen: bool = ..., peer: _types.TypeInputPeer, bot: _types.TypeInputUser, start_param: str | None = ..., theme_params: _types.TypeDataJSON | None = ..., platform: str) -> None: ...
class messages_requestSimpleWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    from_switch_webview: bool
    from_side_menu: bool
    compact: bool
    fullscreen: bool
    bot: _types.TypeInputUser
    url: str | None
    start_param: str | None
    theme_params: _types.TypeDataJSON | None
    platform: str
    def __init__(self, *, from_switch_webview: bool = ..., from_side_menu: bool = ..., compact: bool = ..., fullscreen: bool = ..., bot: _types.TypeInputUser, url: str | None = ..., start_param: str | None = ..., theme_params: _types.TypeDataJSON | None = ..., platform: str) -> None: ...
class messages_requestUrlAuth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer | None
    msg_id: int | None
    button_id: int | None
    url: str | None
    in_app_origin: str | None
    def __init__(self, *, peer: _types.TypeInputPeer | None = ..., msg_id: int | None = ..., button_id: int | None = ..., url: str | None = ..., in_app_origin: str | None = ...) -> None: ...
class messages_requestWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    from_bot_menu: bool
    silent: bool
    compact: bool
    fullscreen: bool
    peer: _types.TypeInputPeer
    bot: _types.TypeInputUser
    url: str | None
    start_param: str | None
    theme_params: _types.TypeDataJSON | None
    platform: str
    reply_to: _types.TypeInputReplyTo | None
    send_as: _types.TypeInputPeer | None
    def __init__(self, *, from_bot_menu: bool = ..., silent: bool = ..., compact: bool = ..., fullscreen: bool = ..., peer: _types.TypeInputPeer, bot: _types.TypeInputUser, url: str | None = ..., start_param: str | None = ..., theme_params: _types.TypeDataJSON | None = ..., platform: str, reply_to: _types.TypeInputReplyTo | None = ..., send_as: _types.TypeInputPeer | None = ...) -> None: ...
class messages_saveDefaultSendAs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    send_as: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer, send_as: _types.TypeInputPeer) -> None: ...
class messages_saveDraft(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    invert_media: bool
    reply_to: _types.TypeInputReplyTo | None
    peer: _types.TypeInputPeer
    message: str
    entities: _list[_types.TypeMessageEntity] | None
    media: _types.TypeInputMedia | None
    effect: int | None
    suggested_post: _types.TypeSuggestedPost | None
    rich_message: _types.TypeInputRichMessage | None
    def __init__(self, *, no_webpage: bool = ..., invert_media: bool = ..., reply_to: _types.TypeInputReplyTo | None = ..., peer: _types.TypeInputPeer, message: str, entities: _list[_types.TypeMessageEntity] | None = ..., media: _types.TypeInputMedia | None = ..., effect: int | None = ..., suggested_post: _types.TypeSuggestedPost | None = ..., rich_message: _types.TypeInputRichMessage | None = ...) -> None: ...
class messages_saveGif(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputDocument
    unsave: bool
    def __init__(self, *, id: _types.TypeInputDocument, unsave: bool) -> None: ...
class messages_savePreparedInlineMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    result: _types.TypeInputBotInlineResult
    user_id: _types.TypeInputUser
    peer_types: _list[_types.TypeInlineQueryPeerType] | None
    def __init__(self, *, result: _types.TypeInputBotInlineResult, user_id: _types.TypeInputUser, peer_types: _list[_types.TypeInlineQueryPeerType] | None = ...) -> None: ...
class messages_saveRecentSticker(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    attached: bool
    id: _types.TypeInputDocument
    unsave: bool
    def __init__(self, *, attached: bool = ..., id: _types.TypeInputDocument, unsave: bool) -> None: ...
class messages_search(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    q: str
    from_id: _types.TypeInputPeer | None
    saved_peer_id: _types.TypeInputPeer | None
    saved_reaction: _list[_types.TypeReaction] | None
    top_msg_id: int | None
    filter: _types.TypeMessagesFilter
    min_date: int
    max_date: int
    offset_id: int
    add_offset: int
    limit: int
    max_id: int
    min_id: int
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, q: str, from_id: _types.TypeInputPeer | None = ..., saved_peer_id: _types.TypeInputPeer | None = ..., saved_reaction: _list[_types.TypeReaction] | None = ..., top_msg_id: int | None = ..., filter: _types.TypeMessagesFilter, min_date: int, max_date: int, offset_id: int, add_offset: int, limit: int, max_id: int, min_id: int, hash: int) -> None: ...
class messages_searchCustomEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    hash: int
    def __init__(self, *, emoticon: str, hash: int) -> None: ...
class messages_searchEmojiStickerSets(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exclude_featured: bool
    q: str
    hash: int
    def __init__(self, *, exclude_featured: bool = ..., q: str, hash: int) -> None: ...
class messages_searchGlobal(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcasts_only: bool
    groups_only: bool
    users_only: bool
    folder_id: int | None
    community: _types.TypeInputChannel | None
    q: str
    filter: _types.TypeMessagesFilter
    min_date: int
    max_date: int
    offset_rate: int
    offset_peer: _types.TypeInputPeer
    offset_id: int
    limit: int
    def __init__(self, *, broadcasts_only: bool = ..., groups_only: bool = ..., users_only: bool = ..., folder_id: int | None = ..., community: _types.TypeInputChannel | None = ..., q: str, filter: _types.TypeMessagesFilter, min_date: int, max_date: int, offset_rate: int, offset_peer: _types.TypeInputPeer, offset_id: int, limit: int) -> None: ...
class messages_searchSentMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str
    filter: _types.TypeMessagesFilter
    limit: int
    def __init__(self, *, q: str, filter: _types.TypeMessagesFilter, limit: int) -> None: ...
class messages_searchStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emojis: bool
    q: str
    emoticon: str
    lang_code: _list[str]
    offset: int
    limit: int
    hash: int
    def __init__(self, *, emojis: bool = ..., q: str, emoticon: str, lang_code: _list[str], offset: int, limit: int, hash: int) -> None: ...
class messages_searchStickerSets(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exclude_featured: bool
    q: str
    hash: int
    def __init__(self, *, exclude_featured: bool = ..., q: str, hash: int) -> None: ...
class messages_sendBotRequestedPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int | None
    webapp_req_id: str | None
    button_id: int
    requested_peers: _list[_types.TypeInputPeer]
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int | None = ..., webapp_req_id: str | None = ..., button_id: int, requested_peers: _list[_types.TypeInputPeer]) -> None: ...
class messages_sendEncrypted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    peer: _types.TypeInputEncryptedChat
    random_id: int
    data: _bytes
    def __init__(self, *, silent: bool = ..., peer: _types.TypeInputEncryptedChat, random_id: int, data: _bytes) -> None: ...
class messages_sendEncryptedFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    peer: _types.TypeInputEncryptedChat
    random_id: int
    data: _bytes
    file: _types.TypeInputEncryptedFile
    def __init__(self, *, silent: bool = ..., peer: _types.TypeInputEncryptedChat, random_id: int, data: _bytes, file: _types.TypeInputEncryptedFile) -> None: ...
class messages_sendEncryptedService(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputEncryptedChat
    random_id: int
    data: _bytes
    def __init__(self, *, peer: _types.TypeInputEncryptedChat, random_id: int, data: _bytes) -> None: ...
class messages_sendInlineBotResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    background: bool
    clear_draft: bool
    hide_via: bool
    peer: _types.TypeInputPeer
    reply_to: _types.TypeInputReplyTo | None
    random_id: int
    query_id: int
    id: str
    schedule_date: int | None
    send_as: _types.TypeInputPeer | None
    quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None
    allow_paid_stars: int | None
    def __init__(self, *, silent: bool = ..., background: bool = ..., clear_draft: bool = ..., hide_via: bool = ..., peer: _types.TypeInputPeer, reply_to: _types.TypeInputReplyTo | None = ..., random_id: int, query_id: int, id: str, schedule_date: int | None = ..., send_as: _types.TypeInputPeer | None = ..., quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None = ..., allow_paid_stars: int | None = ...) -> None: ...
class messages_sendMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    background: bool
    clear_draft: bool
    noforwards: bool
    update_stickersets_order: bool
    invert_media: bool
    allow_paid_floodskip: bool
    peer: _types.TypeInputPeer
    reply_to: _types.TypeInputReplyTo | None
    media: _types.TypeInputMedia
    message: str
    random_id: int
    reply_markup: _types.TypeReplyMarkup | None
    entities: _list[_types.TypeMessageEntity] | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    send_as: _types.TypeInputPeer | None
    quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None
    effect: int | None
    allow_paid_stars: int | None
    suggested_post: _types.TypeSuggestedPost | None
    def __init__(self, *, silent: bool = ..., background: bool = ..., clear_draft: bool = ..., noforwards: bool = ..., update_stickersets_order: bool = ..., invert_media: bool = ..., allow_paid_floodskip: bool = ..., peer: _types.TypeInputPeer, reply_to: _types.TypeInputReplyTo | None = ..., media: _types.TypeInputMedia, message: str, random_id: int, reply_markup: _types.TypeReplyMarkup | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., schedule_date: int | None = ..., schedule_repeat_period: int | None = ..., send_as: _types.TypeInputPeer | None = ..., quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None = ..., effect: int | None = ..., allow_paid_stars: int | None = ..., suggested_post: _types.TypeSuggestedPost | None = ...) -> None: ...
class messages_sendMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    silent: bool
    background: bool
    clear_draft: bool
    noforwards: bool
    update_stickersets_order: bool
    invert_media: bool
    allow_paid_floodskip: bool
    peer: _types.TypeInputPeer
    reply_to: _types.TypeInputReplyTo | None
    message: str
    random_id: int
    reply_markup: _types.TypeReplyMarkup | None
    entities: _list[_types.TypeMessageEntity] | None
    schedule_date: int | None
    schedule_repeat_period: int | None
    send_as: _types.TypeInputPeer | None
    quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None
    effect: int | None
    allow_paid_stars: int | None
    suggested_post: _types.TypeSuggestedPost | None
    rich_message: _types.TypeInputRichMessage | None
    def __init__(self, *, no_webpage: bool = ..., silent: bool = ..., background: bool = ..., clear_draft: bool = ..., noforwards: bool = ..., update_stickersets_order: bool = ..., invert_media: bool = ..., allow_paid_floodskip: bool = ..., peer: _types.TypeInputPeer, reply_to: _types.TypeInputReplyTo | None = ..., message: str, random_id: int, reply_markup: _types.TypeReplyMarkup | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., schedule_date: int | None = ..., schedule_repeat_period: int | None = ..., send_as: _types.TypeInputPeer | None = ..., quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None = ..., effect: int | None = ..., allow_paid_stars: int | None = ..., suggested_post: _types.TypeSuggestedPost | None = ..., rich_message: _types.TypeInputRichMessage | None = ...) -> None: ...
class messages_sendMultiMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    background: bool
    clear_draft: bool
    noforwards: bool
    update_stickersets_order: bool
    invert_media: bool
    allow_paid_floodskip: bool
    peer: _types.TypeInputPeer
    reply_to: _types.TypeInputReplyTo | None
    multi_media: _list[_types.TypeInputSingleMedia]
    schedule_date: int | None
    send_as: _types.TypeInputPeer | None
    quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None
    effect: int | None
    allow_paid_stars: int | None
    def __init__(self, *, silent: bool = ..., background: bool = ..., clear_draft: bool = ..., noforwards: bool = ..., update_stickersets_order: bool = ..., invert_media: bool = ..., allow_paid_floodskip: bool = ..., peer: _types.TypeInputPeer, reply_to: _types.TypeInputReplyTo | None = ..., multi_media: _list[_types.TypeInputSingleMedia], schedule_date: int | None = ..., send_as: _types.TypeInputPeer | None = ..., quick_reply_shortcut: _types.TypeInputQuickReplyShortcut | None = ..., effect: int | None = ..., allow_paid_stars: int | None = ...) -> None: ...
class messages_sendPaidReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    count: int
    random_id: int
    private: _types.TypePaidReactionPrivacy | None
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, count: int, random_id: int, private: _types.TypePaidReactionPrivacy | None = ...) -> None: ...
class messages_sendQuickReplyMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    shortcut_id: int
    id: _list[int]
    random_id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, shortcut_id: int, id: _list[int], random_id: _list[int]) -> None: ...
class messages_sendReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    big: bool
    add_to_recent: bool
    peer: _types.TypeInputPeer
    msg_id: int
    reaction: _list[_types.TypeReaction] | None
    def __init__(self, *, big: bool = ..., add_to_recent: bool = ..., peer: _types.TypeInputPeer, msg_id: int, reaction: _list[_types.TypeReaction] | None = ...) -> None: ...
class messages_sendScheduledMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class messages_sendScreenshotNotification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    reply_to: _types.TypeInputReplyTo
    random_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, reply_to: _types.TypeInputReplyTo, random_id: int) -> None: ...
class messages_sendVote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    options: _list[_bytes]
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, options: _list[_bytes]) -> None: ...
class messages_sendWebViewData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    random_id: int
    button_text: str
    data: str
    def __init__(self, *, bot: _types.TypeInputUser, random_id: int, button_text: str, data: str) -> None: ...
class messages_sendWebViewResultMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_query_id: str
    result: _types.TypeInputBotInlineResult
    def __init__(self, *, bot_query_id: str, result: _types.TypeInputBotInlineResult) -> None: ...
class messages_setBotCallbackAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    alert: bool
    query_id: int
    message: str | None
    url: str | None
    cache_time: int
    def __init__(self, *, alert: bool = ..., query_id: int, message: str | None = ..., url: str | None = ..., cache_time: int) -> None: ...
class messages_setBotGuestChatResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    result: _types.TypeInputBotInlineResult
    def __init__(self, *, query_id: int, result: _types.TypeInputBotInlineResult) -> None: ...
class messages_setBotPrecheckoutResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    success: bool
    query_id: int
    error: str | None
    def __init__(self, *, success: bool = ..., query_id: int, error: str | None = ...) -> None: ...
class messages_setBotShippingResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    error: str | None
    shipping_options: _list[_types.TypeShippingOption] | None
    def __init__(self, *, query_id: int, error: str | None = ..., shipping_options: _list[_types.TypeShippingOption] | None = ...) -> None: ...
class messages_setChatAvailableReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    available_reactions: _types.TypeChatReactions
    reactions_limit: int | None
    paid_enabled: bool | None
    def __init__(self, *, peer: _types.TypeInputPeer, available_reactions: _types.TypeChatReactions, reactions_limit: int | None = ..., paid_enabled: bool | None = ...) -> None: ...
class messages_setChatTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    theme: _types.TypeInputChatTheme
    def __init__(self, *, peer: _types.TypeInputPeer, theme: _types.TypeInputChatTheme) -> None: ...
class messages_setChatWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    for_both: bool
    revert: bool
    peer: _types.TypeInputPeer
    wallpaper: _types.TypeInputWallPaper | None
    settings: _types.TypeWallPaperSettings | None
    id: int | None
    def __init__(self, *, for_both: bool = ..., revert: bool = ..., peer: _types.TypeInputPeer, wallpaper: _types.TypeInputWallPaper | None = ..., settings: _types.TypeWallPaperSettings | None = ..., id: int | None = ...) -> None: ...
class messages_setDefaultHistoryTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: int
    def __init__(self, *, period: int) -> None: ...
class messages_setDefaultReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reaction: _types.TypeReaction
    def __init__(self, *, reaction: _types.TypeReaction) -> None: ...
class messages_setEncryptedTyping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputEncryptedChat
    typing: bool
    def __init__(self, *, peer: _types.TypeInputEncryptedChat, typing: bool) -> None: ...
class messages_setGameScore(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    edit_message: bool
    force: bool
    peer: _types.TypeInputPeer
    id: int
    user_id: _types.TypeInputUser
    score: int
    def __init__(self, *, edit_message: bool = ..., force: bool = ..., peer: _types.TypeInputPeer, id: int, user_id: _types.TypeInputUser, score: int) -> None: ...
class messages_setHistoryTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    period: int
    def __init__(self, *, peer: _types.TypeInputPeer, period: int) -> None: ...
class messages_setInlineBotResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gallery: bool
    private: bool
    query_id: int
    results: _list[_types.TypeInputBotInlineResult]
    cache_time: int
    next_offset: str | None
    switch_pm: _types.TypeInlineBotSwitchPM | None
    switch_webview: _types.TypeInlineBotWebView | None
    def __init__(self, *, gallery: bool = ..., private: bool = ..., query_id: int, results: _list[_types.TypeInputBotInlineResult], cache_time: int, next_offset: str | None = ..., switch_pm: _types.TypeInlineBotSwitchPM | None = ..., switch_webview: _types.TypeInlineBotWebView | None = ...) -> None: ...
class messages_setInlineGameScore(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    edit_message: bool
    force: bool
    id: _types.TypeInputBotInlineMessageID
    user_id: _types.TypeInputUser
    score: int
    def __init__(self, *, edit_message: bool = ..., force: bool = ..., id: _types.TypeInputBotInlineMessageID, user_id: _types.TypeInputUser, score: int) -> None: ...
class messages_setTyping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    action: _types.TypeSendMessageAction
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ..., action: _types.TypeSendMessageAction) -> None: ...
class messages_startBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: _types.TypeInputUser
    peer: _types.TypeInputPeer
    random_id: int
    start_param: str
    def __init__(self, *, bot: _types.TypeInputUser, peer: _types.TypeInputPeer, random_id: int, start_param: str) -> None: ...
class messages_startHistoryImport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    import_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, import_id: int) -> None: ...
class messages_summarizeText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    to_lang: str | None
    tone: str | None
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, to_lang: str | None = ..., tone: str | None = ...) -> None: ...
class messages_toggleBotInAttachMenu(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    write_allowed: bool
    bot: _types.TypeInputUser
    enabled: bool
    def __init__(self, *, write_allowed: bool = ..., bot: _types.TypeInputUser, enabled: bool) -> None: ...
class messages_toggleDialogFilterTags(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    enabled: bool
    def __init__(self, *, enabled: bool) -> None: ...
class messages_toggleDialogPin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    peer: _types.TypeInputDialogPeer
    def __init__(self, *, pinned: bool = ..., peer: _types.TypeInputDialogPeer) -> None: ...
class messages_toggleNoForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    enabled: bool
    request_msg_id: int | None
    def __init__(self, *, peer: _types.TypeInputPeer, enabled: bool, request_msg_id: int | None = ...) -> None: ...
class messages_togglePaidReactionPrivacy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    private: _types.TypePaidReactionPrivacy
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, private: _types.TypePaidReactionPrivacy) -> None: ...
class messages_togglePeerTranslations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    disabled: bool
    peer: _types.TypeInputPeer
    def __init__(self, *, disabled: bool = ..., peer: _types.TypeInputPeer) -> None: ...
class messages_toggleSavedDialogPin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    peer: _types.TypeInputDialogPeer
    def __init__(self, *, pinned: bool = ..., peer: _types.TypeInputDialogPeer) -> None: ...
class messages_toggleStickerSets(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    uninstall: bool
    archive: bool
    unarchive: bool
    stickersets: _list[_types.TypeInputStickerSet]
    def __init__(self, *, uninstall: bool = ..., archive: bool = ..., unarchive: bool = ..., stickersets: _list[_types.TypeInputStickerSet]) -> None: ...
class messages_toggleSuggestedPostApproval(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reject: bool
    peer: _types.TypeInputPeer
    msg_id: int
    schedule_date: int | None
    reject_comment: str | None
    def __init__(self, *, reject: bool = ..., peer: _types.TypeInputPeer, msg_id: int, schedule_date: int | None = ..., reject_comment: str | None = ...) -> None: ...
class messages_toggleTodoCompleted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    completed: _list[int]
    incompleted: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int, completed: _list[int], incompleted: _list[int]) -> None: ...
class messages_transcribeAudio(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class messages_translateRichMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer | None
    id: _list[int] | None
    text: _list[_types.TypeInputRichMessage] | None
    to_lang: str
    tone: str | None
    def __init__(self, *, peer: _types.TypeInputPeer | None = ..., id: _list[int] | None = ..., text: _list[_types.TypeInputRichMessage] | None = ..., to_lang: str, tone: str | None = ...) -> None: ...
class messages_translateText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer | None
    id: _list[int] | None
    text: _list[_types.TypeTextWithEntities] | None
    to_lang: str
    tone: str | None
    def __init__(self, *, peer: _types.TypeInputPeer | None = ..., id: _list[int] | None = ..., text: _list[_types.TypeTextWithEntities] | None = ..., to_lang: str, tone: str | None = ...) -> None: ...
class messages_uninstallStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    def __init__(self, *, stickerset: _types.TypeInputStickerSet) -> None: ...
class messages_unpinAllMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    top_msg_id: int | None
    saved_peer_id: _types.TypeInputPeer | None
    def __init__(self, *, peer: _types.TypeInputPeer, top_msg_id: int | None = ..., saved_peer_id: _types.TypeInputPeer | None = ...) -> None: ...
class messages_updateDialogFilter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    filter: _types.TypeDialogFilter | None
    def __init__(self, *, id: int, filter: _types.TypeDialogFilter | None = ...) -> None: ...
class messages_updateDialogFiltersOrder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order: _list[int]
    def __init__(self, *, order: _list[int]) -> None: ...
class messages_updatePinnedForumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    topic_id: int
    pinned: bool
    def __init__(self, *, peer: _types.TypeInputPeer, topic_id: int, pinned: bool) -> None: ...
class messages_updatePinnedMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    silent: bool
    unpin: bool
    pm_oneside: bool
    peer: _types.TypeInputPeer
    id: int
    def __init__(self, *, silent: bool = ..., unpin: bool = ..., pm_oneside: bool = ..., peer: _types.TypeInputPeer, id: int) -> None: ...
class messages_updateSavedReactionTag(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reaction: _types.TypeReaction
    title: str | None
    def __init__(self, *, reaction: _types.TypeReaction, title: str | None = ...) -> None: ...
class messages_uploadEncryptedFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputEncryptedChat
    file: _types.TypeInputEncryptedFile
    def __init__(self, *, peer: _types.TypeInputEncryptedChat, file: _types.TypeInputEncryptedFile) -> None: ...
class messages_uploadImportedMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    import_id: int
    file_name: str
    media: _types.TypeInputMedia
    def __init__(self, *, peer: _types.TypeInputPeer, import_id: int, file_name: str, media: _types.TypeInputMedia) -> None: ...
class messages_uploadMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    business_connection_id: str | None
    peer: _types.TypeInputPeer
    media: _types.TypeInputMedia
    def __init__(self, *, business_connection_id: str | None = ..., peer: _types.TypeInputPeer, media: _types.TypeInputMedia) -> None: ...
class messages_viewSponsoredMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random_id: _bytes
    def __init__(self, *, random_id: _bytes) -> None: ...
class payments_applyGiftCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class payments_assignAppStoreTransaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    receipt: _bytes
    purpose: _types.TypeInputStorePaymentPurpose
    def __init__(self, *, receipt: _bytes, purpose: _types.TypeInputStorePaymentPurpose) -> None: ...
class payments_assignPlayMarketTransaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    receipt: _types.TypeDataJSON
    purpose: _types.TypeInputStorePaymentPurpose
    def __init__(self, *, receipt: _types.TypeDataJSON, purpose: _types.TypeInputStorePaymentPurpose) -> None: ...
class payments_botCancelStarsSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    restore: bool
    user_id: _types.TypeInputUser
    charge_id: str
    def __init__(self, *, restore: bool = ..., user_id: _types.TypeInputUser, charge_id: str) -> None: ...
class payments_canPurchaseStore(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purpose: _types.TypeInputStorePaymentPurpose
    def __init__(self, *, purpose: _types.TypeInputStorePaymentPurpose) -> None: ...
class payments_changeStarsSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    subscription_id: str
    canceled: bool | None
    def __init__(self, *, peer: _types.TypeInputPeer, subscription_id: str, canceled: bool | None = ...) -> None: ...
class payments_checkCanSendGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    def __init__(self, *, gift_id: int) -> None: ...
class payments_checkGiftCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class payments_clearSavedInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    credentials: bool
    info: bool
    def __init__(self, *, credentials: bool = ..., info: bool = ...) -> None: ...
class payments_connectStarRefBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    bot: _types.TypeInputUser
    def __init__(self, *, peer: _types.TypeInputPeer, bot: _types.TypeInputUser) -> None: ...
class payments_convertStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: _types.TypeInputSavedStarGift
    def __init__(self, *, stargift: _types.TypeInputSavedStarGift) -> None: ...
class payments_craftStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: _list[_types.TypeInputSavedStarGift]
    def __init__(self, *, stargift: _list[_types.TypeInputSavedStarGift]) -> None: ...
class payments_createStarGiftCollection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    title: str
    stargift: _list[_types.TypeInputSavedStarGift]
    def __init__(self, *, peer: _types.TypeInputPeer, title: str, stargift: _list[_types.TypeInputSavedStarGift]) -> None: ...
class payments_deleteStarGiftCollection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    collection_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, collection_id: int) -> None: ...
class payments_editConnectedStarRefBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoked: bool
    peer: _types.TypeInputPeer
    link: str
    def __init__(self, *, revoked: bool = ..., peer: _types.TypeInputPeer, link: str) -> None: ...
class payments_exportInvoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invoice_media: _types.TypeInputMedia
    def __init__(self, *, invoice_media: _types.TypeInputMedia) -> None: ...
class payments_fulfillStarsSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    subscription_id: str
    def __init__(self, *, peer: _types.TypeInputPeer, subscription_id: str) -> None: ...
class payments_getBankCardData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    number: str
    def __init__(self, *, number: str) -> None: ...
class payments_getConnectedStarRefBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    bot: _types.TypeInputUser
    def __init__(self, *, peer: _types.TypeInputPeer, bot: _types.TypeInputUser) -> None: ...
class payments_getConnectedStarRefBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    offset_date: int | None
    offset_link: str | None
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, offset_date: int | None = ..., offset_link: str | None = ..., limit: int) -> None: ...
class payments_getCraftStarGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    offset: str
    limit: int
    def __init__(self, *, gift_id: int, offset: str, limit: int) -> None: ...
class payments_getGiveawayInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class payments_getPaymentForm(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invoice: _types.TypeInputInvoice
    theme_params: _types.TypeDataJSON | None
    def __init__(self, *, invoice: _types.TypeInputInvoice, theme_params: _types.TypeDataJSON | None = ...) -> None: ...
class payments_getPaymentReceipt(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class payments_getPremiumGiftCodeOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    boost_peer: _types.TypeInputPeer | None
    def __init__(self, *, boost_peer: _types.TypeInputPeer | None = ...) -> None: ...
class payments_getResaleStarGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sort_by_price: bool
    sort_by_num: bool
    for_craft: bool
    stars_only: bool
    attributes_hash: int | None
    gift_id: int
    attributes: _list[_types.TypeStarGiftAttributeId] | None
    offset: str
    limit: int
    def __init__(self, *, sort_by_price: bool = ..., sort_by_num: bool = ..., for_craft: bool = ..., stars_only: bool = ..., attributes_hash: int | None = ..., gift_id: int, attributes: _list[_types.TypeStarGiftAttributeId] | None = ..., offset: str, limit: int) -> None: ...
class payments_getSavedInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_getSavedStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: _list[_types.TypeInputSavedStarGift]
    def __init__(self, *, stargift: _list[_types.TypeInputSavedStarGift]) -> None: ...
class payments_getSavedStarGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exclude_unsaved: bool
    exclude_saved: bool
    exclude_unlimited: bool
    exclude_unique: bool
    sort_by_value: bool
    exclude_upgradable: bool
    exclude_unupgradable: bool
    peer_color_available: bool
    exclude_hosted: bool
    peer: _types.TypeInputPeer
    collection_id: int | None
    offset: str
    limit: int
    exclude_limited: bool
    def __init__(self, *, exclude_unsaved: bool = ..., exclude_saved: bool = ..., exclude_unlimited: bool = ..., exclude_unique: bool = ..., sort_by_value: bool = ..., exclude_upgradable: bool = ..., exclude_unupgradable: bool = ..., peer_color_available: bool = ..., exclude_hosted: bool = ..., peer: _types.TypeInputPeer, collection_id: int | None = ..., offset: str, limit: int, exclude_limited: bool = ...) -> None: ...
class payments_getStarGiftActiveAuctions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class payments_getStarGiftAuctionAcquiredGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    def __init__(self, *, gift_id: int) -> None: ...
class payments_getStarGiftAuctionState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    auction: _types.TypeInputStarGiftAuction
    version: int
    def __init__(self, *, auction: _types.TypeInputStarGiftAuction, version: int) -> None: ...
class payments_getStarGiftCollections(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, hash: int) -> None: ...
class payments_getStarGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    def __init__(self, *, hash: int) -> None: ...
class payments_getStarGiftUpgradeAttributes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    def __init__(self, *, gift_id: int) -> None: ...
class payments_getStarGiftUpgradePreview(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    def __init__(self, *, gift_id: int) -> None: ...
class payments_getStarGiftWithdrawalUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: _types.TypeInputSavedStarGift
    password: _types.TypeInputCheckPasswordSRP
    def __init__(self, *, stargift: _types.TypeInputSavedStarGift, password: _types.TypeInputCheckPasswordSRP) -> None: ...
class payments_getStarsGiftOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser | None
    def __init__(self, *, user_id: _types.TypeInputUser | None = ...) -> None: ...
class payments_getStarsGiveawayOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_getStarsRevenueAdsAccountUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class payments_getStarsRevenueStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    ton: bool
    peer: _types.TypeInputPeer
    def __init__(self, *, dark: bool = ..., ton: bool = ..., peer: _types.TypeInputPeer) -> None: ...
class payments_getStarsRevenueWithdrawalUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ton: bool
    peer: _types.TypeInputPeer
    amount: int | None
    password: _types.TypeInputCheckPasswordSRP
    def __init__(self, *, ton: bool = ..., peer: _types.TypeInputPeer, amount: int | None = ..., password: _types.TypeInputCheckPasswordSRP) -> None: ...
class payments_getStarsStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ton: bool
    peer: _types.TypeInputPeer
    def __init__(self, *, ton: bool = ..., peer: _types.TypeInputPeer) -> None: ...
class payments_getStarsSubscriptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    missing_balance: bool
    peer: _types.TypeInputPeer
    offset: str
    def __init__(self, *, missing_balance: bool = ..., peer: _types.TypeInputPeer, offset: str) -> None: ...
class payments_getStarsTopupOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_getStarsTransactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inbound: bool
    outbound: bool
    ascending: bool
    ton: bool
    subscription_id: str | None
    peer: _types.TypeInputPeer
    offset: str
    limit: int
    def __init__(self, *, inbound: bool = ..., outbound: bool = ..., ascending: bool = ..., ton: bool = ..., subscription_id: str | None = ..., peer: _types.TypeInputPeer, offset: str, limit: int) -> None: ...
class payments_getStarsTransactionsByID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ton: bool
    peer: _types.TypeInputPeer
    id: _list[_types.TypeInputStarsTransaction]
    def __init__(self, *, ton: bool = ..., peer: _types.TypeInputPeer, id: _list[_types.TypeInputStarsTransaction]) -> None: ...
class payments_getSuggestedStarRefBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order_by_revenue: bool
    order_by_date: bool
    peer: _types.TypeInputPeer
    offset: str
    limit: int
    def __init__(self, *, order_by_revenue: bool = ..., order_by_date: bool = ..., peer: _types.TypeInputPeer, offset: str, limit: int) -> None: ...
class payments_getUniqueStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class payments_getUniqueStarGiftValueInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class payments_launchPrepaidGiveaway(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    giveaway_id: int
    purpose: _types.TypeInputStorePaymentPurpose
    def __init__(self, *, peer: _types.TypeInputPeer, giveaway_id: int, purpose: _types.TypeInputStorePaymentPurpose) -> None: ...
class payments_refundStarsCharge(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    charge_id: str
    def __init__(self, *, user_id: _types.TypeInputUser, charge_id: str) -> None: ...
class payments_reorderStarGiftCollections(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    order: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, order: _list[int]) -> None: ...
class payments_resolveStarGiftOffer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    decline: bool
    offer_msg_id: int
    def __init__(self, *, decline: bool = ..., offer_msg_id: int) -> None: ...
class payments_saveStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unsave: bool
    stargift: _types.TypeInputSavedStarGift
    def __init__(self, *, unsave: bool = ..., stargift: _types.TypeInputSavedStarGift) -> None: ...
class payments_sendPaymentForm(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    form_id: int
    invoice: _types.TypeInputInvoice
    requested_info_id: str | None
    shipping_option_id: str | None
    credentials: _types.TypeInputPaymentCredentials
    tip_amount: int | None
    def __init__(self, *, form_id: int, invoice: _types.TypeInputInvoice, requested_info_id: str | None = ..., shipping_option_id: str | None = ..., credentials: _types.TypeInputPaymentCredentials, tip_amount: int | None = ...) -> None: ...
class payments_sendStarGiftOffer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    slug: str
    price: _types.TypeStarsAmount
    duration: int
    random_id: int
    allow_paid_stars: int | None
    def __init__(self, *, peer: _types.TypeInputPeer, slug: str, price: _types.TypeStarsAmount, duration: int, random_id: int, allow_paid_stars: int | None = ...) -> None: ...
class payments_sendStarsForm(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    form_id: int
    invoice: _types.TypeInputInvoice
    def __init__(self, *, form_id: int, invoice: _types.TypeInputInvoice) -> None: ...
class payments_toggleChatStarGiftNotifications(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    enabled: bool
    peer: _types.TypeInputPeer
    def __init__(self, *, enabled: bool = ..., peer: _types.TypeInputPeer) -> None: ...
class payments_toggleStarGiftsPinnedToTop(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    stargift: _list[_types.TypeInputSavedStarGift]
    def __init__(self, *, peer: _types.TypeInputPeer, stargift: _list[_types.TypeInputSavedStarGift]) -> None: ...
class payments_transferStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: _types.TypeInputSavedStarGift
    to_id: _types.TypeInputPeer
    def __init__(self, *, stargift: _types.TypeInputSavedStarGift, to_id: _types.TypeInputPeer) -> None: ...
class payments_updateStarGiftCollection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    collection_id: int
    title: str | None
    delete_stargift: _list[_types.TypeInputSavedStarGift] | None
    add_stargift: _list[_types.TypeInputSavedStarGift] | None
    order: _list[_types.TypeInputSavedStarGift] | None
    def __init__(self, *, peer: _types.TypeInputPeer, collection_id: int, title: str | None = ..., delete_stargift: _list[_types.TypeInputSavedStarGift] | None = ..., add_stargift: _list[_types.TypeInputSavedStarGift] | None = ..., order: _list[_types.TypeInputSavedStarGift] | None = ...) -> None: ...
class payments_updateStarGiftPrice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: _types.TypeInputSavedStarGift
    resell_amount: _types.TypeStarsAmount
    def __init__(self, *, stargift: _types.TypeInputSavedStarGift, resell_amount: _types.TypeStarsAmount) -> None: ...
class payments_upgradeStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    keep_original_details: bool
    stargift: _types.TypeInputSavedStarGift
    def __init__(self, *, keep_original_details: bool = ..., stargift: _types.TypeInputSavedStarGift) -> None: ...
class payments_validateRequestedInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    save: bool
    invoice: _types.TypeInputInvoice
    info: _types.TypePaymentRequestedInfo
    def __init__(self, *, save: bool = ..., invoice: _types.TypeInputInvoice, info: _types.TypePaymentRequestedInfo) -> None: ...
class phone_acceptCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPhoneCall
    g_b: _bytes
    protocol: _types.TypePhoneCallProtocol
    def __init__(self, *, peer: _types.TypeInputPhoneCall, g_b: _bytes, protocol: _types.TypePhoneCallProtocol) -> None: ...
class phone_checkGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    sources: _list[int]
    def __init__(self, *, call: _types.TypeInputGroupCall, sources: _list[int]) -> None: ...
class phone_confirmCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPhoneCall
    g_a: _bytes
    key_fingerprint: int
    protocol: _types.TypePhoneCallProtocol
    def __init__(self, *, peer: _types.TypeInputPhoneCall, g_a: _bytes, key_fingerprint: int, protocol: _types.TypePhoneCallProtocol) -> None: ...
class phone_createConferenceCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    muted: bool
    video_stopped: bool
    join: bool
    random_id: int
    public_key: _bytes | None
    block: _bytes | None
    params: _types.TypeDataJSON | None
    def __init__(self, *, muted: bool = ..., video_stopped: bool = ..., join: bool = ..., random_id: int, public_key: _bytes | None = ..., block: _bytes | None = ..., params: _types.TypeDataJSON | None = ...) -> None: ...
class phone_createGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rtmp_stream: bool
    peer: _types.TypeInputPeer
    random_id: int
    title: str | None
    schedule_date: int | None
    def __init__(self, *, rtmp_stream: bool = ..., peer: _types.TypeInputPeer, random_id: int, title: str | None = ..., schedule_date: int | None = ...) -> None: ...
class phone_declineConferenceCallInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    def __init__(self, *, msg_id: int) -> None: ...
class phone_deleteConferenceCallParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    only_left: bool
    kick: bool
    call: _types.TypeInputGroupCall
    ids: _list[int]
    block: _bytes
    def __init__(self, *, only_left: bool = ..., kick: bool = ..., call: _types.TypeInputGroupCall, ids: _list[int], block: _bytes) -> None: ...
class phone_deleteGroupCallMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    report_spam: bool
    call: _types.TypeInputGroupCall
    messages: _list[int]
    def __init__(self, *, report_spam: bool = ..., call: _types.TypeInputGroupCall, messages: _list[int]) -> None: ...
class phone_deleteGroupCallParticipantMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    report_spam: bool
    call: _types.TypeInputGroupCall
    participant: _types.TypeInputPeer
    def __init__(self, *, report_spam: bool = ..., call: _types.TypeInputGroupCall, participant: _types.TypeInputPeer) -> None: ...
class phone_discardCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    peer: _types.TypeInputPhoneCall
    duration: int
    reason: _types.TypePhoneCallDiscardReason
    connection_id: int
    def __init__(self, *, video: bool = ..., peer: _types.TypeInputPhoneCall, duration: int, reason: _types.TypePhoneCallDiscardReason, connection_id: int) -> None: ...
class phone_discardGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    def __init__(self, *, call: _types.TypeInputGroupCall) -> None: ...
class phone_editGroupCallParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    participant: _types.TypeInputPeer
    muted: bool | None
    volume: int | None
    raise_hand: bool | None
    video_stopped: bool | None
    video_paused: bool | None
    presentation_paused: bool | None
    def __init__(self, *, call: _types.TypeInputGroupCall, participant: _types.TypeInputPeer, muted: bool | None = ..., volume: int | None = ..., raise_hand: bool | None = ..., video_stopped: bool | None = ..., video_paused: bool | None = ..., presentation_paused: bool | None = ...) -> None: ...
class phone_editGroupCallTitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    title: str
    def __init__(self, *, call: _types.TypeInputGroupCall, title: str) -> None: ...
class phone_exportGroupCallInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_self_unmute: bool
    call: _types.TypeInputGroupCall
    def __init__(self, *, can_self_unmute: bool = ..., call: _types.TypeInputGroupCall) -> None: ...
class phone_getCallConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class phone_getGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    limit: int
    def __init__(self, *, call: _types.TypeInputGroupCall, limit: int) -> None: ...
class phone_getGroupCallChainBlocks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    sub_chain_id: int
    offset: int
    limit: int
    def __init__(self, *, call: _types.TypeInputGroupCall, sub_chain_id: int, offset: int, limit: int) -> None: ...
class phone_getGroupCallJoinAs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class phone_getGroupCallStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    def __init__(self, *, call: _types.TypeInputGroupCall) -> None: ...
class phone_getGroupCallStreamChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    def __init__(self, *, call: _types.TypeInputGroupCall) -> None: ...
class phone_getGroupCallStreamRtmpUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    live_story: bool
    peer: _types.TypeInputPeer
    revoke: bool
    def __init__(self, *, live_story: bool = ..., peer: _types.TypeInputPeer, revoke: bool) -> None: ...
class phone_getGroupParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    ids: _list[_types.TypeInputPeer]
    sources: _list[int]
    offset: str
    limit: int
    def __init__(self, *, call: _types.TypeInputGroupCall, ids: _list[_types.TypeInputPeer], sources: _list[int], offset: str, limit: int) -> None: ...
class phone_inviteConferenceCallParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    call: _types.TypeInputGroupCall
    user_id: _types.TypeInputUser
    def __init__(self, *, video: bool = ..., call: _types.TypeInputGroupCall, user_id: _types.TypeInputUser) -> None: ...
class phone_inviteToGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    users: _list[_types.TypeInputUser]
    def __init__(self, *, call: _types.TypeInputGroupCall, users: _list[_types.TypeInputUser]) -> None: ...
class phone_joinGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    muted: bool
    video_stopped: bool
    call: _types.TypeInputGroupCall
    join_as: _types.TypeInputPeer
    invite_hash: str | None
    public_key: _bytes | None
    block: _bytes | None
    params: _types.TypeDataJSON
    def __init__(self, *, muted: bool = ..., video_stopped: bool = ..., call: _types.TypeInputGroupCall, join_as: _types.TypeInputPeer, invite_hash: str | None = ..., public_key: _bytes | None = ..., block: _bytes | None = ..., params: _types.TypeDataJSON) -> None: ...
class phone_joinGroupCallPresentation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    params: _types.TypeDataJSON
    def __init__(self, *, call: _types.TypeInputGroupCall, params: _types.TypeDataJSON) -> None: ...
class phone_leaveGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    source: int
    def __init__(self, *, call: _types.TypeInputGroupCall, source: int) -> None: ...
class phone_leaveGroupCallPresentation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    def __init__(self, *, call: _types.TypeInputGroupCall) -> None: ...
class phone_receivedCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPhoneCall
    def __init__(self, *, peer: _types.TypeInputPhoneCall) -> None: ...
class phone_requestCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    user_id: _types.TypeInputUser
    random_id: int
    g_a_hash: _bytes
    protocol: _types.TypePhoneCallProtocol
    def __init__(self, *, video: bool = ..., user_id: _types.TypeInputUser, random_id: int, g_a_hash: _bytes, protocol: _types.TypePhoneCallProtocol) -> None: ...
class phone_saveCallDebug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPhoneCall
    debug: _types.TypeDataJSON
    def __init__(self, *, peer: _types.TypeInputPhoneCall, debug: _types.TypeDataJSON) -> None: ...
class phone_saveCallLog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPhoneCall
    file: _types.TypeInputFile
    def __init__(self, *, peer: _types.TypeInputPhoneCall, file: _types.TypeInputFile) -> None: ...
class phone_saveDefaultGroupCallJoinAs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    join_as: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer, join_as: _types.TypeInputPeer) -> None: ...
class phone_saveDefaultSendAs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    send_as: _types.TypeInputPeer
    def __init__(self, *, call: _types.TypeInputGroupCall, send_as: _types.TypeInputPeer) -> None: ...
class phone_sendConferenceCallBroadcast(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    block: _bytes
    def __init__(self, *, call: _types.TypeInputGroupCall, block: _bytes) -> None: ...
class phone_sendGroupCallEncryptedMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    encrypted_message: _bytes
    def __init__(self, *, call: _types.TypeInputGroupCall, encrypted_message: _bytes) -> None: ...
class phone_sendGroupCallMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    random_id: int
    message: _types.TypeTextWithEntities
    allow_paid_stars: int | None
    send_as: _types.TypeInputPeer | None
    def __init__(self, *, call: _types.TypeInputGroupCall, random_id: int, message: _types.TypeTextWithEntities, allow_paid_stars: int | None = ..., send_as: _types.TypeInputPeer | None = ...) -> None: ...
class phone_sendSignalingData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPhoneCall
    data: _bytes
    def __init__(self, *, peer: _types.TypeInputPhoneCall, data: _bytes) -> None: ...
class phone_setCallRating(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_initiative: bool
    peer: _types.TypeInputPhoneCall
    rating: int
    comment: str
    def __init__(self, *, user_initiative: bool = ..., peer: _types.TypeInputPhoneCall, rating: int, comment: str) -> None: ...
class phone_startScheduledGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    def __init__(self, *, call: _types.TypeInputGroupCall) -> None: ...
class phone_toggleGroupCallRecord(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    start: bool
    video: bool
    call: _types.TypeInputGroupCall
    title: str | None
    video_portrait: bool | None
    def __init__(self, *, start: bool = ..., video: bool = ..., call: _types.TypeInputGroupCall, title: str | None = ..., video_portrait: bool | None = ...) -> None: ...
class phone_toggleGroupCallSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reset_invite_hash: bool
    call: _types.TypeInputGroupCall
    join_muted: bool | None
    messages_enabled: bool | None
    send_paid_messages_stars: int | None
    def __init__(self, *, reset_invite_hash: bool = ..., call: _types.TypeInputGroupCall, join_muted: bool | None = ..., messages_enabled: bool | None = ..., send_paid_messages_stars: int | None = ...) -> None: ...
class phone_toggleGroupCallStartSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: _types.TypeInputGroupCall
    subscribed: bool
    def __init__(self, *, call: _types.TypeInputGroupCall, subscribed: bool) -> None: ...
class photos_deletePhotos(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputPhoto]
    def __init__(self, *, id: _list[_types.TypeInputPhoto]) -> None: ...
class photos_getUserPhotos(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: _types.TypeInputUser
    offset: int
    max_id: int
    limit: int
    def __init__(self, *, user_id: _types.TypeInputUser, offset: int, max_id: int, limit: int) -> None: ...
class photos_updateProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    fallback: bool
    bot: _types.TypeInputUser | None
    id: _types.TypeInputPhoto
    def __init__(self, *, fallback: bool = ..., bot: _types.TypeInputUser | None = ..., id: _types.TypeInputPhoto) -> None: ...
class photos_uploadContactProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    suggest: bool
    save: bool
    user_id: _types.TypeInputUser
    file: _types.TypeInputFile | None
    video: _types.TypeInputFile | None
    video_start_ts: float | None
    video_emoji_markup: _types.TypeVideoSize | None
    def __init__(self, *, suggest: bool = ..., save: bool = ..., user_id: _types.TypeInputUser, file: _types.TypeInputFile | None = ..., video: _types.TypeInputFile | None = ..., video_start_ts: float | None = ..., video_emoji_markup: _types.TypeVideoSize | None = ...) -> None: ...
class photos_uploadProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    fallback: bool
    bot: _types.TypeInputUser | None
    file: _types.TypeInputFile | None
    video: _types.TypeInputFile | None
    video_start_ts: float | None
    video_emoji_markup: _types.TypeVideoSize | None
    def __init__(self, *, fallback: bool = ..., bot: _types.TypeInputUser | None = ..., file: _types.TypeInputFile | None = ..., video: _types.TypeInputFile | None = ..., video_start_ts: float | None = ..., video_emoji_markup: _types.TypeVideoSize | None = ...) -> None: ...
class premium_applyBoost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slots: _list[int] | None
    peer: _types.TypeInputPeer
    def __init__(self, *, slots: _list[int] | None = ..., peer: _types.TypeInputPeer) -> None: ...
class premium_getBoostsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gifts: bool
    peer: _types.TypeInputPeer
    offset: str
    limit: int
    def __init__(self, *, gifts: bool = ..., peer: _types.TypeInputPeer, offset: str, limit: int) -> None: ...
class premium_getBoostsStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class premium_getMyBoosts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class premium_getUserBoosts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    user_id: _types.TypeInputUser
    def __init__(self, *, peer: _types.TypeInputPeer, user_id: _types.TypeInputUser) -> None: ...
class smsjobs_finishJob(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    job_id: str
    error: str | None
    def __init__(self, *, job_id: str, error: str | None = ...) -> None: ...
class smsjobs_getSmsJob(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    job_id: str
    def __init__(self, *, job_id: str) -> None: ...
class smsjobs_getStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class smsjobs_isEligibleToJoin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class smsjobs_join(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class smsjobs_leave(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class smsjobs_updateSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    allow_international: bool
    def __init__(self, *, allow_international: bool = ...) -> None: ...
class stats_getBroadcastStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    channel: _types.TypeInputChannel
    def __init__(self, *, dark: bool = ..., channel: _types.TypeInputChannel) -> None: ...
class stats_getMegagroupStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    channel: _types.TypeInputChannel
    def __init__(self, *, dark: bool = ..., channel: _types.TypeInputChannel) -> None: ...
class stats_getMessagePublicForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: _types.TypeInputChannel
    msg_id: int
    offset: str
    limit: int
    def __init__(self, *, channel: _types.TypeInputChannel, msg_id: int, offset: str, limit: int) -> None: ...
class stats_getMessageStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    channel: _types.TypeInputChannel
    msg_id: int
    def __init__(self, *, dark: bool = ..., channel: _types.TypeInputChannel, msg_id: int) -> None: ...
class stats_getPollStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    peer: _types.TypeInputPeer
    msg_id: int
    def __init__(self, *, dark: bool = ..., peer: _types.TypeInputPeer, msg_id: int) -> None: ...
class stats_getStoryPublicForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    offset: str
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, offset: str, limit: int) -> None: ...
class stats_getStoryStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    peer: _types.TypeInputPeer
    id: int
    def __init__(self, *, dark: bool = ..., peer: _types.TypeInputPeer, id: int) -> None: ...
class stats_loadAsyncGraph(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    x: int | None
    def __init__(self, *, token: str, x: int | None = ...) -> None: ...
class stickers_addStickerToSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    sticker: _types.TypeInputStickerSetItem
    def __init__(self, *, stickerset: _types.TypeInputStickerSet, sticker: _types.TypeInputStickerSetItem) -> None: ...
class stickers_changeSticker(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sticker: _types.TypeInputDocument
    emoji: str | None
    mask_coords: _types.TypeMaskCoords | None
    keywords: str | None
    def __init__(self, *, sticker: _types.TypeInputDocument, emoji: str | None = ..., mask_coords: _types.TypeMaskCoords | None = ..., keywords: str | None = ...) -> None: ...
class stickers_changeStickerPosition(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sticker: _types.TypeInputDocument
    position: int
    def __init__(self, *, sticker: _types.TypeInputDocument, position: int) -> None: ...
class stickers_checkShortName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    short_name: str
    def __init__(self, *, short_name: str) -> None: ...
class stickers_createStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    masks: bool
    emojis: bool
    text_color: bool
    user_id: _types.TypeInputUser
    title: str
    short_name: str
    thumb: _types.TypeInputDocument | None
    stickers: _list[_types.TypeInputStickerSetItem]
    software: str | None
    animated: bool
    videos: bool
    def __init__(self, *, masks: bool = ..., emojis: bool = ..., text_color: bool = ..., user_id: _types.TypeInputUser, title: str, short_name: str, thumb: _types.TypeInputDocument | None = ..., stickers: _list[_types.TypeInputStickerSetItem], software: str | None = ..., animated: bool = ..., videos: bool = ...) -> None: ...
class stickers_deleteStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    def __init__(self, *, stickerset: _types.TypeInputStickerSet) -> None: ...
class stickers_removeStickerFromSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sticker: _types.TypeInputDocument
    def __init__(self, *, sticker: _types.TypeInputDocument) -> None: ...
class stickers_renameStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    title: str
    def __init__(self, *, stickerset: _types.TypeInputStickerSet, title: str) -> None: ...
class stickers_replaceSticker(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sticker: _types.TypeInputDocument
    new_sticker: _types.TypeInputStickerSetItem
    def __init__(self, *, sticker: _types.TypeInputDocument, new_sticker: _types.TypeInputStickerSetItem) -> None: ...
class stickers_setStickerSetThumb(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: _types.TypeInputStickerSet
    thumb: _types.TypeInputDocument | None
    thumb_document_id: int | None
    def __init__(self, *, stickerset: _types.TypeInputStickerSet, thumb: _types.TypeInputDocument | None = ..., thumb_document_id: int | None = ...) -> None: ...
class stickers_suggestShortName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    def __init__(self, *, title: str) -> None: ...
class stories_activateStealthMode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    past: bool
    future: bool
    def __init__(self, *, past: bool = ..., future: bool = ...) -> None: ...
class stories_canSendStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class stories_createAlbum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    title: str
    stories: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, title: str, stories: _list[int]) -> None: ...
class stories_deleteAlbum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    album_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, album_id: int) -> None: ...
class stories_deleteStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class stories_editStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    media: _types.TypeInputMedia | None
    media_areas: _list[_types.TypeMediaArea] | None
    caption: str | None
    entities: _list[_types.TypeMessageEntity] | None
    privacy_rules: _list[_types.TypeInputPrivacyRule] | None
    music: _types.TypeInputDocument | None
    def __init__(self, *, peer: _types.TypeInputPeer, id: int, media: _types.TypeInputMedia | None = ..., media_areas: _list[_types.TypeMediaArea] | None = ..., caption: str | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., privacy_rules: _list[_types.TypeInputPrivacyRule] | None = ..., music: _types.TypeInputDocument | None = ...) -> None: ...
class stories_exportStoryLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: int
    def __init__(self, *, peer: _types.TypeInputPeer, id: int) -> None: ...
class stories_getAlbums(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    hash: int
    def __init__(self, *, peer: _types.TypeInputPeer, hash: int) -> None: ...
class stories_getAlbumStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    album_id: int
    offset: int
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, album_id: int, offset: int, limit: int) -> None: ...
class stories_getAllReadPeerStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class stories_getAllStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    next: bool
    hidden: bool
    state: str | None
    def __init__(self, *, next: bool = ..., hidden: bool = ..., state: str | None = ...) -> None: ...
class stories_getChatsToSend(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class stories_getPeerMaxIDs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputPeer]
    def __init__(self, *, id: _list[_types.TypeInputPeer]) -> None: ...
class stories_getPeerStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    def __init__(self, *, peer: _types.TypeInputPeer) -> None: ...
class stories_getPinnedStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    offset_id: int
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, offset_id: int, limit: int) -> None: ...
class stories_getStoriesArchive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    offset_id: int
    limit: int
    def __init__(self, *, peer: _types.TypeInputPeer, offset_id: int, limit: int) -> None: ...
class stories_getStoriesByID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class stories_getStoriesViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class stories_getStoryReactionsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    forwards_first: bool
    peer: _types.TypeInputPeer
    id: int
    reaction: _types.TypeReaction | None
    offset: str | None
    limit: int
    def __init__(self, *, forwards_first: bool = ..., peer: _types.TypeInputPeer, id: int, reaction: _types.TypeReaction | None = ..., offset: str | None = ..., limit: int) -> None: ...
class stories_getStoryViewsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    just_contacts: bool
    reactions_first: bool
    forwards_first: bool
    peer: _types.TypeInputPeer
    q: str | None
    id: int
    offset: str
    limit: int
    def __init__(self, *, just_contacts: bool = ..., reactions_first: bool = ..., forwards_first: bool = ..., peer: _types.TypeInputPeer, q: str | None = ..., id: int, offset: str, limit: int) -> None: ...
class stories_incrementStoryViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class stories_readStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    max_id: int
    def __init__(self, *, peer: _types.TypeInputPeer, max_id: int) -> None: ...
class stories_reorderAlbums(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    order: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, order: _list[int]) -> None: ...
class stories_report(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    option: _bytes
    message: str
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int], option: _bytes, message: str) -> None: ...
class stories_searchPosts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hashtag: str | None
    area: _types.TypeMediaArea | None
    peer: _types.TypeInputPeer | None
    offset: str
    limit: int
    def __init__(self, *, hashtag: str | None = ..., area: _types.TypeMediaArea | None = ..., peer: _types.TypeInputPeer | None = ..., offset: str, limit: int) -> None: ...
class stories_sendReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    add_to_recent: bool
    peer: _types.TypeInputPeer
    story_id: int
    reaction: _types.TypeReaction
    def __init__(self, *, add_to_recent: bool = ..., peer: _types.TypeInputPeer, story_id: int, reaction: _types.TypeReaction) -> None: ...
class stories_sendStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    noforwards: bool
    fwd_modified: bool
    peer: _types.TypeInputPeer
    media: _types.TypeInputMedia
    media_areas: _list[_types.TypeMediaArea] | None
    caption: str | None
    entities: _list[_types.TypeMessageEntity] | None
    privacy_rules: _list[_types.TypeInputPrivacyRule]
    random_id: int
    period: int | None
    fwd_from_id: _types.TypeInputPeer | None
    fwd_from_story: int | None
    albums: _list[int] | None
    music: _types.TypeInputDocument | None
    def __init__(self, *, pinned: bool = ..., noforwards: bool = ..., fwd_modified: bool = ..., peer: _types.TypeInputPeer, media: _types.TypeInputMedia, media_areas: _list[_types.TypeMediaArea] | None = ..., caption: str | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., privacy_rules: _list[_types.TypeInputPrivacyRule], random_id: int, period: int | None = ..., fwd_from_id: _types.TypeInputPeer | None = ..., fwd_from_story: int | None = ..., albums: _list[int] | None = ..., music: _types.TypeInputDocument | None = ...) -> None: ...
class stories_startLive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    noforwards: bool
    rtmp_stream: bool
    peer: _types.TypeInputPeer
    caption: str | None
    entities: _list[_types.TypeMessageEntity] | None
    privacy_rules: _list[_types.TypeInputPrivacyRule]
    random_id: int
    messages_enabled: bool | None
    send_paid_messages_stars: int | None
    def __init__(self, *, pinned: bool = ..., noforwards: bool = ..., rtmp_stream: bool = ..., peer: _types.TypeInputPeer, caption: str | None = ..., entities: _list[_types.TypeMessageEntity] | None = ..., privacy_rules: _list[_types.TypeInputPrivacyRule], random_id: int, messages_enabled: bool | None = ..., send_paid_messages_stars: int | None = ...) -> None: ...
class stories_toggleAllStoriesHidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hidden: bool
    def __init__(self, *, hidden: bool) -> None: ...
class stories_togglePeerStoriesHidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    hidden: bool
    def __init__(self, *, peer: _types.TypeInputPeer, hidden: bool) -> None: ...
class stories_togglePinned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    pinned: bool
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int], pinned: bool) -> None: ...
class stories_togglePinnedToTop(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    id: _list[int]
    def __init__(self, *, peer: _types.TypeInputPeer, id: _list[int]) -> None: ...
class stories_updateAlbum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: _types.TypeInputPeer
    album_id: int
    title: str | None
    delete_stories: _list[int] | None
    add_stories: _list[int] | None
    order: _list[int] | None
    def __init__(self, *, peer: _types.TypeInputPeer, album_id: int, title: str | None = ..., delete_stories: _list[int] | None = ..., add_stories: _list[int] | None = ..., order: _list[int] | None = ...) -> None: ...
class updates_getChannelDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force: bool
    channel: _types.TypeInputChannel
    filter: _types.TypeChannelMessagesFilter
    pts: int
    limit: int
    def __init__(self, *, force: bool = ..., channel: _types.TypeInputChannel, filter: _types.TypeChannelMessagesFilter, pts: int, limit: int) -> None: ...
class updates_getDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pts: int
    pts_limit: int | None
    pts_total_limit: int | None
    date: int
    qts: int
    qts_limit: int | None
    def __init__(self, *, pts: int, pts_limit: int | None = ..., pts_total_limit: int | None = ..., date: int, qts: int, qts_limit: int | None = ...) -> None: ...
class updates_getState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class upload_getCdnFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file_token: _bytes
    offset: int
    limit: int
    def __init__(self, *, file_token: _bytes, offset: int, limit: int) -> None: ...
class upload_getCdnFileHashes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file_token: _bytes
    offset: int
    def __init__(self, *, file_token: _bytes, offset: int) -> None: ...
class upload_getFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    precise: bool
    cdn_supported: bool
    location: _types.TypeInputFileLocation
    offset: int
    limit: int
    def __init__(self, *, precise: bool = ..., cdn_supported: bool = ..., location: _types.TypeInputFileLocation, offset: int, limit: int) -> None: ...
class upload_getFileHashes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    location: _types.TypeInputFileLocation
    offset: int
    def __init__(self, *, location: _types.TypeInputFileLocation, offset: int) -> None: ...
class upload_getWebFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    location: _types.TypeInputWebFileLocation
    offset: int
    limit: int
    def __init__(self, *, location: _types.TypeInputWebFileLocation, offset: int, limit: int) -> None: ...
class upload_reuploadCdnFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file_token: _bytes
    request_token: _bytes
    def __init__(self, *, file_token: _bytes, request_token: _bytes) -> None: ...
class upload_saveBigFilePart(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file_id: int
    file_part: int
    file_total_parts: int
    bytes: _bytes
    def __init__(self, *, file_id: int, file_part: int, file_total_parts: int, bytes: _bytes) -> None: ...
class upload_saveFilePart(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file_id: int
    file_part: int
    bytes: _bytes
    def __init__(self, *, file_id: int, file_part: int, bytes: _bytes) -> None: ...
class users_getFullUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    def __init__(self, *, id: _types.TypeInputUser) -> None: ...
class users_getRequirementsToContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputUser]
    def __init__(self, *, id: _list[_types.TypeInputUser]) -> None: ...
class users_getSavedMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    offset: int
    limit: int
    hash: int
    def __init__(self, *, id: _types.TypeInputUser, offset: int, limit: int, hash: int) -> None: ...
class users_getSavedMusicByID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    documents: _list[_types.TypeInputDocument]
    def __init__(self, *, id: _types.TypeInputUser, documents: _list[_types.TypeInputDocument]) -> None: ...
class users_getUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _list[_types.TypeInputUser]
    def __init__(self, *, id: _list[_types.TypeInputUser]) -> None: ...
class users_setSecureValueErrors(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    errors: _list[_types.TypeSecureValueError]
    def __init__(self, *, id: _types.TypeInputUser, errors: _list[_types.TypeSecureValueError]) -> None: ...
class users_suggestBirthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: _types.TypeInputUser
    birthday: _types.TypeBirthday
    def __init__(self, *, id: _types.TypeInputUser, birthday: _types.TypeBirthday) -> None: ...
