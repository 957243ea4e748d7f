# ruff: noqa
# fmt: off
"""Declares the classes of the API's constructors. Written by tools/make_stubs.py; do not edit."""

from builtins import bytes as _bytes
from builtins import list as _list
from typing import ClassVar, TypeAlias

from chapar.tl.objects import TLObject

class account_authorizationForm(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    required_types: _list[TypeSecureRequiredType]
    values: _list[TypeSecureValue]
    errors: _list[TypeSecureValueError]
    users: _list[TypeUser]
    privacy_policy_url: str | None
    def __init__(self, *, required_types: _list[TypeSecureRequiredType], values: _list[TypeSecureValue], errors: _list[TypeSecureValueError], users: _list[TypeUser], privacy_policy_url: str | None = ...) -> None: ...
class account_authorizations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    authorization_ttl_days: int
    authorizations: _list[TypeAuthorization]
    def __init__(self, *, authorization_ttl_days: int, authorizations: _list[TypeAuthorization]) -> None: ...
class account_autoDownloadSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    low: TypeAutoDownloadSettings
    medium: TypeAutoDownloadSettings
    high: TypeAutoDownloadSettings
    def __init__(self, *, low: TypeAutoDownloadSettings, medium: TypeAutoDownloadSettings, high: TypeAutoDownloadSettings) -> None: ...
class account_autoSaveSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users_settings: TypeAutoSaveSettings
    chats_settings: TypeAutoSaveSettings
    broadcasts_settings: TypeAutoSaveSettings
    exceptions: _list[TypeAutoSaveException]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, users_settings: TypeAutoSaveSettings, chats_settings: TypeAutoSaveSettings, broadcasts_settings: TypeAutoSaveSettings, exceptions: _list[TypeAutoSaveException], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class account_businessChatLinks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    links: _list[TypeBusinessChatLink]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, links: _list[TypeBusinessChatLink], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class account_chatThemes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    themes: _list[TypeChatTheme]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    next_offset: str | None
    def __init__(self, *, hash: int, themes: _list[TypeChatTheme], chats: _list[TypeChat], users: _list[TypeUser], next_offset: str | None = ...) -> None: ...
class account_chatThemesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_connectedBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connected_bots: _list[TypeConnectedBot]
    users: _list[TypeUser]
    def __init__(self, *, connected_bots: _list[TypeConnectedBot], users: _list[TypeUser]) -> None: ...
class account_contentSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sensitive_enabled: bool
    sensitive_can_change: bool
    def __init__(self, *, sensitive_enabled: bool = ..., sensitive_can_change: bool = ...) -> None: ...
class account_emailVerified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    email: str
    def __init__(self, *, email: str) -> None: ...
class account_emailVerifiedLogin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    email: str
    sent_code: Typeauth_SentCode
    def __init__(self, *, email: str, sent_code: Typeauth_SentCode) -> None: ...
class account_emojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    statuses: _list[TypeEmojiStatus]
    def __init__(self, *, hash: int, statuses: _list[TypeEmojiStatus]) -> None: ...
class account_emojiStatusesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_paidMessagesRevenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars_amount: int
    def __init__(self, *, stars_amount: int) -> None: ...
class account_passkeyRegistrationOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    options: TypeDataJSON
    def __init__(self, *, options: TypeDataJSON) -> None: ...
class account_passkeys(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    passkeys: _list[TypePasskey]
    def __init__(self, *, passkeys: _list[TypePasskey]) -> None: ...
class account_password(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_recovery: bool
    has_secure_values: bool
    has_password: bool
    current_algo: TypePasswordKdfAlgo | None
    srp_B: _bytes | None
    srp_id: int | None
    hint: str | None
    email_unconfirmed_pattern: str | None
    new_algo: TypePasswordKdfAlgo
    new_secure_algo: TypeSecurePasswordKdfAlgo
    secure_random: _bytes
    pending_reset_date: int | None
    login_email_pattern: str | None
    def __init__(self, *, has_recovery: bool = ..., has_secure_values: bool = ..., has_password: bool = ..., current_algo: TypePasswordKdfAlgo | None = ..., srp_B: _bytes | None = ..., srp_id: int | None = ..., hint: str | None = ..., email_unconfirmed_pattern: str | None = ..., new_algo: TypePasswordKdfAlgo, new_secure_algo: TypeSecurePasswordKdfAlgo, secure_random: _bytes, pending_reset_date: int | None = ..., login_email_pattern: str | None = ...) -> None: ...
class account_passwordInputSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_algo: TypePasswordKdfAlgo | None
    new_password_hash: _bytes | None
    hint: str | None
    email: str | None
    new_secure_settings: TypeSecureSecretSettings | None
    def __init__(self, *, new_algo: TypePasswordKdfAlgo | None = ..., new_password_hash: _bytes | None = ..., hint: str | None = ..., email: str | None = ..., new_secure_settings: TypeSecureSecretSettings | None = ...) -> None: ...
class account_passwordSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    email: str | None
    secure_settings: TypeSecureSecretSettings | None
    def __init__(self, *, email: str | None = ..., secure_settings: TypeSecureSecretSettings | None = ...) -> None: ...
class account_privacyRules(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rules: _list[TypePrivacyRule]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, rules: _list[TypePrivacyRule], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class account_resetPasswordFailedWait(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    retry_date: int
    def __init__(self, *, retry_date: int) -> None: ...
class account_resetPasswordOk(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_resetPasswordRequestedWait(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    until_date: int
    def __init__(self, *, until_date: int) -> None: ...
class account_resolvedBusinessChatLinks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    message: str
    entities: _list[TypeMessageEntity] | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, peer: TypePeer, message: str, entities: _list[TypeMessageEntity] | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class account_savedMusicIds(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ids: _list[int]
    def __init__(self, *, ids: _list[int]) -> None: ...
class account_savedMusicIdsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_savedRingtone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_savedRingtoneConverted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document: TypeDocument
    def __init__(self, *, document: TypeDocument) -> None: ...
class account_savedRingtones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    ringtones: _list[TypeDocument]
    def __init__(self, *, hash: int, ringtones: _list[TypeDocument]) -> None: ...
class account_savedRingtonesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_sentEmailCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    email_pattern: str
    length: int
    def __init__(self, *, email_pattern: str, length: int) -> None: ...
class account_takeout(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class account_themes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    themes: _list[TypeTheme]
    def __init__(self, *, hash: int, themes: _list[TypeTheme]) -> None: ...
class account_themesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_tmpPassword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tmp_password: _bytes
    valid_until: int
    def __init__(self, *, tmp_password: _bytes, valid_until: int) -> None: ...
class account_wallPapers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    wallpapers: _list[TypeWallPaper]
    def __init__(self, *, hash: int, wallpapers: _list[TypeWallPaper]) -> None: ...
class account_wallPapersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class account_webAuthorizations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    authorizations: _list[TypeWebAuthorization]
    users: _list[TypeUser]
    def __init__(self, *, authorizations: _list[TypeWebAuthorization], users: _list[TypeUser]) -> None: ...
class account_webBrowserSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    open_external_browser: bool
    display_close_button: bool
    external_exceptions: _list[TypeWebDomainException]
    inapp_exceptions: _list[TypeWebDomainException]
    hash: int
    def __init__(self, *, open_external_browser: bool = ..., display_close_button: bool = ..., external_exceptions: _list[TypeWebDomainException], inapp_exceptions: _list[TypeWebDomainException], hash: int) -> None: ...
class account_webBrowserSettingsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class accountDaysTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    days: int
    def __init__(self, *, days: int) -> None: ...
class aicompose_tones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    tones: _list[TypeAiComposeTone]
    users: _list[TypeUser]
    def __init__(self, *, hash: int, tones: _list[TypeAiComposeTone], users: _list[TypeUser]) -> None: ...
class aicompose_tonesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class aiComposeTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    id: int
    access_hash: int
    slug: str
    title: str
    emoji_id: int | None
    prompt: str | None
    installs_count: int | None
    author_id: int | None
    example_english: TypeAiComposeToneExample | None
    def __init__(self, *, creator: bool = ..., id: int, access_hash: int, slug: str, title: str, emoji_id: int | None = ..., prompt: str | None = ..., installs_count: int | None = ..., author_id: int | None = ..., example_english: TypeAiComposeToneExample | None = ...) -> None: ...
class aiComposeToneDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: str
    emoji_id: int
    title: str
    def __init__(self, *, tone: str, emoji_id: int, title: str) -> None: ...
class aiComposeToneExample(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    from_: TypeTextWithEntities
    to: TypeTextWithEntities
    def __init__(self, *, from_: TypeTextWithEntities, to: TypeTextWithEntities) -> None: ...
class attachMenuBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inactive: bool
    has_settings: bool
    request_write_access: bool
    show_in_attach_menu: bool
    show_in_side_menu: bool
    side_menu_disclaimer_needed: bool
    bot_id: int
    short_name: str
    peer_types: _list[TypeAttachMenuPeerType] | None
    icons: _list[TypeAttachMenuBotIcon]
    def __init__(self, *, inactive: bool = ..., has_settings: bool = ..., request_write_access: bool = ..., show_in_attach_menu: bool = ..., show_in_side_menu: bool = ..., side_menu_disclaimer_needed: bool = ..., bot_id: int, short_name: str, peer_types: _list[TypeAttachMenuPeerType] | None = ..., icons: _list[TypeAttachMenuBotIcon]) -> None: ...
class attachMenuBotIcon(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    icon: TypeDocument
    colors: _list[TypeAttachMenuBotIconColor] | None
    def __init__(self, *, name: str, icon: TypeDocument, colors: _list[TypeAttachMenuBotIconColor] | None = ...) -> None: ...
class attachMenuBotIconColor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    color: int
    def __init__(self, *, name: str, color: int) -> None: ...
class attachMenuBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    bots: _list[TypeAttachMenuBot]
    users: _list[TypeUser]
    def __init__(self, *, hash: int, bots: _list[TypeAttachMenuBot], users: _list[TypeUser]) -> None: ...
class attachMenuBotsBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: TypeAttachMenuBot
    users: _list[TypeUser]
    def __init__(self, *, bot: TypeAttachMenuBot, users: _list[TypeUser]) -> None: ...
class attachMenuBotsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class attachMenuPeerTypeBotPM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class attachMenuPeerTypeBroadcast(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class attachMenuPeerTypeChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class attachMenuPeerTypePM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class attachMenuPeerTypeSameBotPM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auctionBidLevel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pos: int
    amount: int
    date: int
    def __init__(self, *, pos: int, amount: int, date: int) -> None: ...
class auth_authorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    setup_password_required: bool
    otherwise_relogin_days: int | None
    tmp_sessions: int | None
    future_auth_token: _bytes | None
    user: TypeUser
    def __init__(self, *, setup_password_required: bool = ..., otherwise_relogin_days: int | None = ..., tmp_sessions: int | None = ..., future_auth_token: _bytes | None = ..., user: TypeUser) -> None: ...
class auth_authorizationSignUpRequired(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    terms_of_service: Typehelp_TermsOfService | None
    def __init__(self, *, terms_of_service: Typehelp_TermsOfService | None = ...) -> None: ...
class auth_codeTypeCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_codeTypeFlashCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_codeTypeFragmentSms(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_codeTypeMissedCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_codeTypeSms(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class auth_exportedAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    bytes: _bytes
    def __init__(self, *, id: int, bytes: _bytes) -> None: ...
class auth_firebasePnvIntent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: str
    digital_credential_payload: str
    def __init__(self, *, nonce: str, digital_credential_payload: str) -> None: ...
class auth_loggedOut(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    future_auth_token: _bytes | None
    def __init__(self, *, future_auth_token: _bytes | None = ...) -> None: ...
class auth_loginToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expires: int
    token: _bytes
    def __init__(self, *, expires: int, token: _bytes) -> None: ...
class auth_loginTokenMigrateTo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_id: int
    token: _bytes
    def __init__(self, *, dc_id: int, token: _bytes) -> None: ...
class auth_loginTokenSuccess(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    authorization: Typeauth_Authorization
    def __init__(self, *, authorization: Typeauth_Authorization) -> None: ...
class auth_passkeyLoginOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    options: TypeDataJSON
    def __init__(self, *, options: TypeDataJSON) -> None: ...
class auth_passwordRecovery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    email_pattern: str
    def __init__(self, *, email_pattern: str) -> None: ...
class auth_sentCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: Typeauth_SentCodeType
    phone_code_hash: str
    next_type: Typeauth_CodeType | None
    timeout: int | None
    def __init__(self, *, type: Typeauth_SentCodeType, phone_code_hash: str, next_type: Typeauth_CodeType | None = ..., timeout: int | None = ...) -> None: ...
class auth_sentCodePaymentRequired(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    store_product: str
    phone_code_hash: str
    support_email_address: str
    support_email_subject: str
    premium_days: int
    currency: str
    amount: int
    def __init__(self, *, store_product: str, phone_code_hash: str, support_email_address: str, support_email_subject: str, premium_days: int, currency: str, amount: int) -> None: ...
class auth_sentCodeSuccess(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    authorization: Typeauth_Authorization
    def __init__(self, *, authorization: Typeauth_Authorization) -> None: ...
class auth_sentCodeTypeApp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    length: int
    def __init__(self, *, length: int) -> None: ...
class auth_sentCodeTypeCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    length: int
    def __init__(self, *, length: int) -> None: ...
class auth_sentCodeTypeEmailCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    apple_signin_allowed: bool
    google_signin_allowed: bool
    email_pattern: str
    length: int
    reset_available_period: int | None
    reset_pending_date: int | None
    def __init__(self, *, apple_signin_allowed: bool = ..., google_signin_allowed: bool = ..., email_pattern: str, length: int, reset_available_period: int | None = ..., reset_pending_date: int | None = ...) -> None: ...
class auth_sentCodeTypeFirebaseSms(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nonce: _bytes | None
    play_integrity_project_id: int | None
    play_integrity_nonce: _bytes | None
    receipt: str | None
    push_timeout: int | None
    length: int
    def __init__(self, *, nonce: _bytes | None = ..., play_integrity_project_id: int | None = ..., play_integrity_nonce: _bytes | None = ..., receipt: str | None = ..., push_timeout: int | None = ..., length: int) -> None: ...
class auth_sentCodeTypeFlashCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pattern: str
    def __init__(self, *, pattern: str) -> None: ...
class auth_sentCodeTypeFragmentSms(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    length: int
    def __init__(self, *, url: str, length: int) -> None: ...
class auth_sentCodeTypeMissedCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prefix: str
    length: int
    def __init__(self, *, prefix: str, length: int) -> None: ...
class auth_sentCodeTypeSetUpEmailRequired(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    apple_signin_allowed: bool
    google_signin_allowed: bool
    def __init__(self, *, apple_signin_allowed: bool = ..., google_signin_allowed: bool = ...) -> None: ...
class auth_sentCodeTypeSms(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    length: int
    def __init__(self, *, length: int) -> None: ...
class auth_sentCodeTypeSmsPhrase(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    beginning: str | None
    def __init__(self, *, beginning: str | None = ...) -> None: ...
class auth_sentCodeTypeSmsWord(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    beginning: str | None
    def __init__(self, *, beginning: str | None = ...) -> None: ...
class authorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    current: bool
    official_app: bool
    password_pending: bool
    encrypted_requests_disabled: bool
    call_requests_disabled: bool
    unconfirmed: bool
    hash: int
    device_model: str
    platform: str
    system_version: str
    api_id: int
    app_name: str
    app_version: str
    date_created: int
    date_active: int
    ip: str
    country: str
    region: str
    def __init__(self, *, current: bool = ..., official_app: bool = ..., password_pending: bool = ..., encrypted_requests_disabled: bool = ..., call_requests_disabled: bool = ..., unconfirmed: bool = ..., hash: int, device_model: str, platform: str, system_version: str, api_id: int, app_name: str, app_version: str, date_created: int, date_active: int, ip: str, country: str, region: str) -> None: ...
class autoDownloadSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    disabled: bool
    video_preload_large: bool
    audio_preload_next: bool
    phonecalls_less_data: bool
    stories_preload: bool
    photo_size_max: int
    video_size_max: int
    file_size_max: int
    video_upload_maxbitrate: int
    small_queue_active_operations_max: int
    large_queue_active_operations_max: int
    def __init__(self, *, disabled: bool = ..., video_preload_large: bool = ..., audio_preload_next: bool = ..., phonecalls_less_data: bool = ..., stories_preload: bool = ..., photo_size_max: int, video_size_max: int, file_size_max: int, video_upload_maxbitrate: int, small_queue_active_operations_max: int, large_queue_active_operations_max: int) -> None: ...
class autoSaveException(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    settings: TypeAutoSaveSettings
    def __init__(self, *, peer: TypePeer, settings: TypeAutoSaveSettings) -> None: ...
class autoSaveSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    photos: bool
    videos: bool
    video_max_size: int | None
    def __init__(self, *, photos: bool = ..., videos: bool = ..., video_max_size: int | None = ...) -> None: ...
class availableEffect(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    premium_required: bool
    id: int
    emoticon: str
    static_icon_id: int | None
    effect_sticker_id: int
    effect_animation_id: int | None
    def __init__(self, *, premium_required: bool = ..., id: int, emoticon: str, static_icon_id: int | None = ..., effect_sticker_id: int, effect_animation_id: int | None = ...) -> None: ...
class availableReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inactive: bool
    premium: bool
    reaction: str
    title: str
    static_icon: TypeDocument
    appear_animation: TypeDocument
    select_animation: TypeDocument
    activate_animation: TypeDocument
    effect_animation: TypeDocument
    around_animation: TypeDocument | None
    center_icon: TypeDocument | None
    def __init__(self, *, inactive: bool = ..., premium: bool = ..., reaction: str, title: str, static_icon: TypeDocument, appear_animation: TypeDocument, select_animation: TypeDocument, activate_animation: TypeDocument, effect_animation: TypeDocument, around_animation: TypeDocument | None = ..., center_icon: TypeDocument | None = ...) -> None: ...
class bankCardOpenUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    name: str
    def __init__(self, *, url: str, name: str) -> None: ...
class baseThemeArctic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class baseThemeClassic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class baseThemeDay(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class baseThemeNight(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class baseThemeTinted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class birthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    day: int
    month: int
    year: int | None
    def __init__(self, *, day: int, month: int, year: int | None = ...) -> None: ...
class boost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: bool
    giveaway: bool
    unclaimed: bool
    id: str
    user_id: int | None
    giveaway_msg_id: int | None
    date: int
    expires: int
    used_gift_slug: str | None
    multiplier: int | None
    stars: int | None
    def __init__(self, *, gift: bool = ..., giveaway: bool = ..., unclaimed: bool = ..., id: str, user_id: int | None = ..., giveaway_msg_id: int | None = ..., date: int, expires: int, used_gift_slug: str | None = ..., multiplier: int | None = ..., stars: int | None = ...) -> None: ...
class botApp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    short_name: str
    title: str
    description: str
    photo: TypePhoto
    document: TypeDocument | None
    hash: int
    def __init__(self, *, id: int, access_hash: int, short_name: str, title: str, description: str, photo: TypePhoto, document: TypeDocument | None = ..., hash: int) -> None: ...
class botAppNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botAppSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    placeholder_path: _bytes | None
    background_color: int | None
    background_dark_color: int | None
    header_color: int | None
    header_dark_color: int | None
    def __init__(self, *, placeholder_path: _bytes | None = ..., background_color: int | None = ..., background_dark_color: int | None = ..., header_color: int | None = ..., header_dark_color: int | None = ...) -> None: ...
class botBusinessConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    disabled: bool
    connection_id: str
    user_id: int
    dc_id: int
    date: int
    rights: TypeBusinessBotRights | None
    def __init__(self, *, disabled: bool = ..., connection_id: str, user_id: int, dc_id: int, date: int, rights: TypeBusinessBotRights | None = ...) -> None: ...
class botCommand(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ephemeral: bool
    command: str
    description: str
    def __init__(self, *, ephemeral: bool = ..., command: str, description: str) -> None: ...
class botCommandScopeChatAdmins(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botCommandScopeChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botCommandScopeDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botCommandScopePeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    def __init__(self, *, peer: TypeInputPeer) -> None: ...
class botCommandScopePeerAdmins(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    def __init__(self, *, peer: TypeInputPeer) -> None: ...
class botCommandScopePeerUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    user_id: TypeInputUser
    def __init__(self, *, peer: TypeInputPeer, user_id: TypeInputUser) -> None: ...
class botCommandScopeUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_preview_medias: bool
    user_id: int | None
    description: str | None
    description_photo: TypePhoto | None
    description_document: TypeDocument | None
    commands: _list[TypeBotCommand] | None
    menu_button: TypeBotMenuButton | None
    privacy_policy_url: str | None
    app_settings: TypeBotAppSettings | None
    verifier_settings: TypeBotVerifierSettings | None
    def __init__(self, *, has_preview_medias: bool = ..., user_id: int | None = ..., description: str | None = ..., description_photo: TypePhoto | None = ..., description_document: TypeDocument | None = ..., commands: _list[TypeBotCommand] | None = ..., menu_button: TypeBotMenuButton | None = ..., privacy_policy_url: str | None = ..., app_settings: TypeBotAppSettings | None = ..., verifier_settings: TypeBotVerifierSettings | None = ...) -> None: ...
class botInlineMediaResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    type: str
    photo: TypePhoto | None
    document: TypeDocument | None
    title: str | None
    description: str | None
    send_message: TypeBotInlineMessage
    def __init__(self, *, id: str, type: str, photo: TypePhoto | None = ..., document: TypeDocument | None = ..., title: str | None = ..., description: str | None = ..., send_message: TypeBotInlineMessage) -> None: ...
class botInlineMessageMediaAuto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invert_media: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, invert_media: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineMessageMediaContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, phone_number: str, first_name: str, last_name: str, vcard: str, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineMessageMediaGeo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeGeoPoint
    heading: int | None
    period: int | None
    proximity_notification_radius: int | None
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, geo: TypeGeoPoint, heading: int | None = ..., period: int | None = ..., proximity_notification_radius: int | None = ..., reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineMessageMediaInvoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shipping_address_requested: bool
    test: bool
    title: str
    description: str
    photo: TypeWebDocument | None
    currency: str
    total_amount: int
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, shipping_address_requested: bool = ..., test: bool = ..., title: str, description: str, photo: TypeWebDocument | None = ..., currency: str, total_amount: int, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineMessageMediaVenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, geo: TypeGeoPoint, title: str, address: str, provider: str, venue_id: str, venue_type: str, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineMessageMediaWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invert_media: bool
    force_large_media: bool
    force_small_media: bool
    manual: bool
    safe: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    url: str
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, invert_media: bool = ..., force_large_media: bool = ..., force_small_media: bool = ..., manual: bool = ..., safe: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., url: str, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineMessageRichMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reply_markup: TypeReplyMarkup | None
    rich_message: TypeRichMessage
    def __init__(self, *, reply_markup: TypeReplyMarkup | None = ..., rich_message: TypeRichMessage) -> None: ...
class botInlineMessageText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    invert_media: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, no_webpage: bool = ..., invert_media: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class botInlineResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    type: str
    title: str | None
    description: str | None
    url: str | None
    thumb: TypeWebDocument | None
    content: TypeWebDocument | None
    send_message: TypeBotInlineMessage
    def __init__(self, *, id: str, type: str, title: str | None = ..., description: str | None = ..., url: str | None = ..., thumb: TypeWebDocument | None = ..., content: TypeWebDocument | None = ..., send_message: TypeBotInlineMessage) -> None: ...
class botMenuButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    url: str
    def __init__(self, *, text: str, url: str) -> None: ...
class botMenuButtonCommands(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botMenuButtonDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class botPreviewMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    media: TypeMessageMedia
    def __init__(self, *, date: int, media: TypeMessageMedia) -> None: ...
class bots_accessSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    restricted: bool
    add_users: _list[TypeUser] | None
    def __init__(self, *, restricted: bool = ..., add_users: _list[TypeUser] | None = ...) -> None: ...
class bots_botInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    about: str
    description: str
    def __init__(self, *, name: str, about: str, description: str) -> None: ...
class bots_exportedBotToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    def __init__(self, *, token: str) -> None: ...
class bots_popularAppBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    next_offset: str | None
    users: _list[TypeUser]
    def __init__(self, *, next_offset: str | None = ..., users: _list[TypeUser]) -> None: ...
class bots_previewInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    media: _list[TypeBotPreviewMedia]
    lang_codes: _list[str]
    def __init__(self, *, media: _list[TypeBotPreviewMedia], lang_codes: _list[str]) -> None: ...
class bots_requestedButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    webapp_req_id: str
    def __init__(self, *, webapp_req_id: str) -> None: ...
class botVerification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    icon: int
    description: str
    def __init__(self, *, bot_id: int, icon: int, description: str) -> None: ...
class botVerifierSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_modify_custom_description: bool
    icon: int
    company: str
    custom_description: str | None
    def __init__(self, *, can_modify_custom_description: bool = ..., icon: int, company: str, custom_description: str | None = ...) -> None: ...
class businessAwayMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offline_only: bool
    shortcut_id: int
    schedule: TypeBusinessAwayMessageSchedule
    recipients: TypeBusinessRecipients
    def __init__(self, *, offline_only: bool = ..., shortcut_id: int, schedule: TypeBusinessAwayMessageSchedule, recipients: TypeBusinessRecipients) -> None: ...
class businessAwayMessageScheduleAlways(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class businessAwayMessageScheduleCustom(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    start_date: int
    end_date: int
    def __init__(self, *, start_date: int, end_date: int) -> None: ...
class businessAwayMessageScheduleOutsideWorkHours(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class businessBotRecipients(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: _list[int] | None
    exclude_users: _list[int] | None
    def __init__(self, *, existing_chats: bool = ..., new_chats: bool = ..., contacts: bool = ..., non_contacts: bool = ..., exclude_selected: bool = ..., users: _list[int] | None = ..., exclude_users: _list[int] | None = ...) -> None: ...
class businessBotRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reply: bool
    read_messages: bool
    delete_sent_messages: bool
    delete_received_messages: bool
    edit_name: bool
    edit_bio: bool
    edit_profile_photo: bool
    edit_username: bool
    view_gifts: bool
    sell_gifts: bool
    change_gift_settings: bool
    transfer_and_upgrade_gifts: bool
    transfer_stars: bool
    manage_stories: bool
    def __init__(self, *, reply: bool = ..., read_messages: bool = ..., delete_sent_messages: bool = ..., delete_received_messages: bool = ..., edit_name: bool = ..., edit_bio: bool = ..., edit_profile_photo: bool = ..., edit_username: bool = ..., view_gifts: bool = ..., sell_gifts: bool = ..., change_gift_settings: bool = ..., transfer_and_upgrade_gifts: bool = ..., transfer_stars: bool = ..., manage_stories: bool = ...) -> None: ...
class businessChatLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    link: str
    message: str
    entities: _list[TypeMessageEntity] | None
    title: str | None
    views: int
    def __init__(self, *, link: str, message: str, entities: _list[TypeMessageEntity] | None = ..., title: str | None = ..., views: int) -> None: ...
class businessGreetingMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    recipients: TypeBusinessRecipients
    no_activity_days: int
    def __init__(self, *, shortcut_id: int, recipients: TypeBusinessRecipients, no_activity_days: int) -> None: ...
class businessIntro(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    description: str
    sticker: TypeDocument | None
    def __init__(self, *, title: str, description: str, sticker: TypeDocument | None = ...) -> None: ...
class businessLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeGeoPoint | None
    address: str
    def __init__(self, *, geo_point: TypeGeoPoint | None = ..., address: str) -> None: ...
class businessRecipients(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: _list[int] | None
    def __init__(self, *, existing_chats: bool = ..., new_chats: bool = ..., contacts: bool = ..., non_contacts: bool = ..., exclude_selected: bool = ..., users: _list[int] | None = ...) -> None: ...
class businessWeeklyOpen(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    start_minute: int
    end_minute: int
    def __init__(self, *, start_minute: int, end_minute: int) -> None: ...
class businessWorkHours(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    open_now: bool
    timezone_id: str
    weekly_open: _list[TypeBusinessWeeklyOpen]
    def __init__(self, *, open_now: bool = ..., timezone_id: str, weekly_open: _list[TypeBusinessWeeklyOpen]) -> None: ...
class buttonTypeDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class buttonTypeRequestGeoLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class buttonTypeRequestPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    button_id: int
    peer_type: TypeRequestPeerType
    max_quantity: int
    def __init__(self, *, button_id: int, peer_type: TypeRequestPeerType, max_quantity: int) -> None: ...
class buttonTypeRequestPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class buttonTypeRequestPoll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    quiz: bool | None
    def __init__(self, *, quiz: bool | None = ...) -> None: ...
class buttonTypeSimpleWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class cdnConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    public_keys: _list[TypeCdnPublicKey]
    def __init__(self, *, public_keys: _list[TypeCdnPublicKey]) -> None: ...
class cdnPublicKey(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_id: int
    public_key: str
    def __init__(self, *, dc_id: int, public_key: str) -> None: ...
class channel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    left: bool
    broadcast: bool
    verified: bool
    megagroup: bool
    restricted: bool
    signatures: bool
    min: bool
    scam: bool
    has_link: bool
    has_geo: bool
    slowmode_enabled: bool
    call_active: bool
    call_not_empty: bool
    fake: bool
    gigagroup: bool
    noforwards: bool
    join_to_send: bool
    join_request: bool
    forum: bool
    stories_hidden: bool
    stories_hidden_min: bool
    stories_unavailable: bool
    signature_profiles: bool
    autotranslation: bool
    broadcast_messages_allowed: bool
    monoforum: bool
    forum_tabs: bool
    id: int
    access_hash: int | None
    title: str
    username: str | None
    photo: TypeChatPhoto
    date: int
    restriction_reason: _list[TypeRestrictionReason] | None
    admin_rights: TypeChatAdminRights | None
    banned_rights: TypeChatBannedRights | None
    default_banned_rights: TypeChatBannedRights | None
    participants_count: int | None
    usernames: _list[TypeUsername] | None
    stories_max_id: TypeRecentStory | None
    color: TypePeerColor | None
    profile_color: TypePeerColor | None
    emoji_status: TypeEmojiStatus | None
    level: int | None
    subscription_until_date: int | None
    bot_verification_icon: int | None
    send_paid_messages_stars: int | None
    linked_monoforum_id: int | None
    linked_community_id: int | None
    def __init__(self, *, creator: bool = ..., left: bool = ..., broadcast: bool = ..., verified: bool = ..., megagroup: bool = ..., restricted: bool = ..., signatures: bool = ..., min: bool = ..., scam: bool = ..., has_link: bool = ..., has_geo: bool = ..., slowmode_enabled: bool = ..., call_active: bool = ..., call_not_empty: bool = ..., fake: bool = ..., gigagroup: bool = ..., noforwards: bool = ..., join_to_send: bool = ..., join_request: bool = ..., forum: bool = ..., stories_hidden: bool = ..., stories_hidden_min: bool = ..., stories_unavailable: bool = ..., signature_profiles: bool = ..., autotranslation: bool = ..., broadcast_messages_allowed: bool = ..., monoforum: bool = ..., forum_tabs: bool = ..., id: int, access_hash: int | None = ..., title: str, username: str | None = ..., photo: TypeChatPhoto, date: int, restriction_reason: _list[TypeRestrictionReason] | None = ..., admin_rights: TypeChatAdminRights | None = ..., banned_rights: TypeChatBannedRights | None = ..., default_banned_rights: TypeChatBannedRights | None = ..., participants_count: int | None = ..., usernames: _list[TypeUsername] | None = ..., stories_max_id: TypeRecentStory | None = ..., color: TypePeerColor | None = ..., profile_color: TypePeerColor | None = ..., emoji_status: TypeEmojiStatus | None = ..., level: int | None = ..., subscription_until_date: int | None = ..., bot_verification_icon: int | None = ..., send_paid_messages_stars: int | None = ..., linked_monoforum_id: int | None = ..., linked_community_id: int | None = ...) -> None: ...
class channelAdminLogEvent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    date: int
    user_id: int
    action: TypeChannelAdminLogEventAction
    def __init__(self, *, id: int, date: int, user_id: int, action: TypeChannelAdminLogEventAction) -> None: ...
class channelAdminLogEventActionChangeAbout(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: str
    new_value: str
    def __init__(self, *, prev_value: str, new_value: str) -> None: ...
class channelAdminLogEventActionChangeAvailableReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: TypeChatReactions
    new_value: TypeChatReactions
    def __init__(self, *, prev_value: TypeChatReactions, new_value: TypeChatReactions) -> None: ...
class channelAdminLogEventActionChangeEmojiStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: TypeEmojiStatus
    new_value: TypeEmojiStatus
    def __init__(self, *, prev_value: TypeEmojiStatus, new_value: TypeEmojiStatus) -> None: ...
class channelAdminLogEventActionChangeEmojiStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_stickerset: TypeInputStickerSet
    new_stickerset: TypeInputStickerSet
    def __init__(self, *, prev_stickerset: TypeInputStickerSet, new_stickerset: TypeInputStickerSet) -> None: ...
class channelAdminLogEventActionChangeHistoryTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: int
    new_value: int
    def __init__(self, *, prev_value: int, new_value: int) -> None: ...
class channelAdminLogEventActionChangeLinkedChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: int
    new_value: int
    def __init__(self, *, prev_value: int, new_value: int) -> None: ...
class channelAdminLogEventActionChangeLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: TypeChannelLocation
    new_value: TypeChannelLocation
    def __init__(self, *, prev_value: TypeChannelLocation, new_value: TypeChannelLocation) -> None: ...
class channelAdminLogEventActionChangePeerColor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: TypePeerColor
    new_value: TypePeerColor
    def __init__(self, *, prev_value: TypePeerColor, new_value: TypePeerColor) -> None: ...
class channelAdminLogEventActionChangePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_photo: TypePhoto
    new_photo: TypePhoto
    def __init__(self, *, prev_photo: TypePhoto, new_photo: TypePhoto) -> None: ...
class channelAdminLogEventActionChangeProfilePeerColor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: TypePeerColor
    new_value: TypePeerColor
    def __init__(self, *, prev_value: TypePeerColor, new_value: TypePeerColor) -> None: ...
class channelAdminLogEventActionChangeStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_stickerset: TypeInputStickerSet
    new_stickerset: TypeInputStickerSet
    def __init__(self, *, prev_stickerset: TypeInputStickerSet, new_stickerset: TypeInputStickerSet) -> None: ...
class channelAdminLogEventActionChangeTitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: str
    new_value: str
    def __init__(self, *, prev_value: str, new_value: str) -> None: ...
class channelAdminLogEventActionChangeUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: str
    new_value: str
    def __init__(self, *, prev_value: str, new_value: str) -> None: ...
class channelAdminLogEventActionChangeUsernames(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: _list[str]
    new_value: _list[str]
    def __init__(self, *, prev_value: _list[str], new_value: _list[str]) -> None: ...
class channelAdminLogEventActionChangeWallpaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: TypeWallPaper
    new_value: TypeWallPaper
    def __init__(self, *, prev_value: TypeWallPaper, new_value: TypeWallPaper) -> None: ...
class channelAdminLogEventActionCreateTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    topic: TypeForumTopic
    def __init__(self, *, topic: TypeForumTopic) -> None: ...
class channelAdminLogEventActionDefaultBannedRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_banned_rights: TypeChatBannedRights
    new_banned_rights: TypeChatBannedRights
    def __init__(self, *, prev_banned_rights: TypeChatBannedRights, new_banned_rights: TypeChatBannedRights) -> None: ...
class channelAdminLogEventActionDeleteMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class channelAdminLogEventActionDeleteTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    topic: TypeForumTopic
    def __init__(self, *, topic: TypeForumTopic) -> None: ...
class channelAdminLogEventActionDiscardGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    def __init__(self, *, call: TypeInputGroupCall) -> None: ...
class channelAdminLogEventActionEditMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_message: TypeMessage
    new_message: TypeMessage
    def __init__(self, *, prev_message: TypeMessage, new_message: TypeMessage) -> None: ...
class channelAdminLogEventActionEditTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_topic: TypeForumTopic
    new_topic: TypeForumTopic
    def __init__(self, *, prev_topic: TypeForumTopic, new_topic: TypeForumTopic) -> None: ...
class channelAdminLogEventActionExportedInviteDelete(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invite: TypeExportedChatInvite
    def __init__(self, *, invite: TypeExportedChatInvite) -> None: ...
class channelAdminLogEventActionExportedInviteEdit(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_invite: TypeExportedChatInvite
    new_invite: TypeExportedChatInvite
    def __init__(self, *, prev_invite: TypeExportedChatInvite, new_invite: TypeExportedChatInvite) -> None: ...
class channelAdminLogEventActionExportedInviteRevoke(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invite: TypeExportedChatInvite
    def __init__(self, *, invite: TypeExportedChatInvite) -> None: ...
class channelAdminLogEventActionParticipantEditRank(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    prev_rank: str
    new_rank: str
    def __init__(self, *, user_id: int, prev_rank: str, new_rank: str) -> None: ...
class channelAdminLogEventActionParticipantInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participant: TypeChannelParticipant
    def __init__(self, *, participant: TypeChannelParticipant) -> None: ...
class channelAdminLogEventActionParticipantJoin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelAdminLogEventActionParticipantJoinByInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_chatlist: bool
    invite: TypeExportedChatInvite
    def __init__(self, *, via_chatlist: bool = ..., invite: TypeExportedChatInvite) -> None: ...
class channelAdminLogEventActionParticipantJoinByRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invite: TypeExportedChatInvite
    approved_by: int
    def __init__(self, *, invite: TypeExportedChatInvite, approved_by: int) -> None: ...
class channelAdminLogEventActionParticipantLeave(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelAdminLogEventActionParticipantMute(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participant: TypeGroupCallParticipant
    def __init__(self, *, participant: TypeGroupCallParticipant) -> None: ...
class channelAdminLogEventActionParticipantSubExtend(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_participant: TypeChannelParticipant
    new_participant: TypeChannelParticipant
    def __init__(self, *, prev_participant: TypeChannelParticipant, new_participant: TypeChannelParticipant) -> None: ...
class channelAdminLogEventActionParticipantToggleAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_participant: TypeChannelParticipant
    new_participant: TypeChannelParticipant
    def __init__(self, *, prev_participant: TypeChannelParticipant, new_participant: TypeChannelParticipant) -> None: ...
class channelAdminLogEventActionParticipantToggleBan(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_participant: TypeChannelParticipant
    new_participant: TypeChannelParticipant
    def __init__(self, *, prev_participant: TypeChannelParticipant, new_participant: TypeChannelParticipant) -> None: ...
class channelAdminLogEventActionParticipantUnmute(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participant: TypeGroupCallParticipant
    def __init__(self, *, participant: TypeGroupCallParticipant) -> None: ...
class channelAdminLogEventActionParticipantVolume(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participant: TypeGroupCallParticipant
    def __init__(self, *, participant: TypeGroupCallParticipant) -> None: ...
class channelAdminLogEventActionPinTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_topic: TypeForumTopic | None
    new_topic: TypeForumTopic | None
    def __init__(self, *, prev_topic: TypeForumTopic | None = ..., new_topic: TypeForumTopic | None = ...) -> None: ...
class channelAdminLogEventActionSendMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class channelAdminLogEventActionStartGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    def __init__(self, *, call: TypeInputGroupCall) -> None: ...
class channelAdminLogEventActionStopPoll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class channelAdminLogEventActionToggleAntiSpam(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleAutotranslation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleForum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleGroupCallSetting(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    join_muted: bool
    def __init__(self, *, join_muted: bool) -> None: ...
class channelAdminLogEventActionToggleInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleNoForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionTogglePreHistoryHidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleSignatureProfiles(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleSignatures(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_value: bool
    def __init__(self, *, new_value: bool) -> None: ...
class channelAdminLogEventActionToggleSlowMode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: int
    new_value: int
    def __init__(self, *, prev_value: int, new_value: int) -> None: ...
class channelAdminLogEventActionUpdatePinned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class channelAdminLogEventsFilter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    join: bool
    leave: bool
    invite: bool
    ban: bool
    unban: bool
    kick: bool
    unkick: bool
    promote: bool
    demote: bool
    info: bool
    settings: bool
    pinned: bool
    edit: bool
    delete: bool
    group_call: bool
    invites: bool
    send: bool
    forums: bool
    sub_extend: bool
    edit_rank: bool
    def __init__(self, *, join: bool = ..., leave: bool = ..., invite: bool = ..., ban: bool = ..., unban: bool = ..., kick: bool = ..., unkick: bool = ..., promote: bool = ..., demote: bool = ..., info: bool = ..., settings: bool = ..., pinned: bool = ..., edit: bool = ..., delete: bool = ..., group_call: bool = ..., invites: bool = ..., send: bool = ..., forums: bool = ..., sub_extend: bool = ..., edit_rank: bool = ...) -> None: ...
class channelForbidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcast: bool
    megagroup: bool
    monoforum: bool
    id: int
    access_hash: int
    title: str
    until_date: int | None
    def __init__(self, *, broadcast: bool = ..., megagroup: bool = ..., monoforum: bool = ..., id: int, access_hash: int, title: str, until_date: int | None = ...) -> None: ...
class channelFull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_view_participants: bool
    can_set_username: bool
    can_set_stickers: bool
    hidden_prehistory: bool
    can_set_location: bool
    has_scheduled: bool
    can_view_stats: bool
    blocked: bool
    can_delete_channel: bool
    antispam: bool
    participants_hidden: bool
    translations_disabled: bool
    stories_pinned_available: bool
    view_forum_as_messages: bool
    restricted_sponsored: bool
    can_view_revenue: bool
    paid_media_allowed: bool
    can_view_stars_revenue: bool
    paid_reactions_available: bool
    stargifts_available: bool
    paid_messages_available: bool
    has_welcome_messages: bool
    id: int
    about: str
    participants_count: int | None
    admins_count: int | None
    kicked_count: int | None
    banned_count: int | None
    online_count: int | None
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    chat_photo: TypePhoto
    notify_settings: TypePeerNotifySettings
    exported_invite: TypeExportedChatInvite | None
    bot_info: _list[TypeBotInfo]
    migrated_from_chat_id: int | None
    migrated_from_max_id: int | None
    pinned_msg_id: int | None
    stickerset: TypeStickerSet | None
    available_min_id: int | None
    folder_id: int | None
    linked_chat_id: int | None
    location: TypeChannelLocation | None
    slowmode_seconds: int | None
    slowmode_next_send_date: int | None
    stats_dc: int | None
    pts: int
    call: TypeInputGroupCall | None
    ttl_period: int | None
    pending_suggestions: _list[str] | None
    groupcall_default_join_as: TypePeer | None
    theme_emoticon: str | None
    requests_pending: int | None
    recent_requesters: _list[int] | None
    default_send_as: TypePeer | None
    available_reactions: TypeChatReactions | None
    reactions_limit: int | None
    stories: TypePeerStories | None
    wallpaper: TypeWallPaper | None
    boosts_applied: int | None
    boosts_unrestrict: int | None
    emojiset: TypeStickerSet | None
    bot_verification: TypeBotVerification | None
    stargifts_count: int | None
    send_paid_messages_stars: int | None
    main_tab: TypeProfileTab | None
    guard_bot_id: int | None
    def __init__(self, *, can_view_participants: bool = ..., can_set_username: bool = ..., can_set_stickers: bool = ..., hidden_prehistory: bool = ..., can_set_location: bool = ..., has_scheduled: bool = ..., can_view_stats: bool = ..., blocked: bool = ..., can_delete_channel: bool = ..., antispam: bool = ..., participants_hidden: bool = ..., translations_disabled: bool = ..., stories_pinned_available: bool = ..., view_forum_as_messages: bool = ..., restricted_sponsored: bool = ..., can_view_revenue: bool = ..., paid_media_allowed: bool = ..., can_view_stars_revenue: bool = ..., paid_reactions_available: bool = ..., stargifts_available: bool = ..., paid_messages_available: bool = ..., has_welcome_messages: bool = ..., id: int, about: str, participants_count: int | None = ..., admins_count: int | None = ..., kicked_count: int | None = ..., banned_count: int | None = ..., online_count: int | None = ..., read_inbox_max_id: int, read_outbox_max_id: int, unread_count: int, chat_photo: TypePhoto, notify_settings: TypePeerNotifySettings, exported_invite: TypeExportedChatInvite | None = ..., bot_info: _list[TypeBotInfo], migrated_from_chat_id: int | None = ..., migrated_from_max_id: int | None = ..., pinned_msg_id: int | None = ..., stickerset: TypeStickerSet | None = ..., available_min_id: int | None = ..., folder_id: int | None = ..., linked_chat_id: int | None = ..., location: TypeChannelLocation | None = ..., slowmode_seconds: int | None = ..., slowmode_next_send_date: int | None = ..., stats_dc: int | None = ..., pts: int, call: TypeInputGroupCall | None = ..., ttl_period: int | None = ..., pending_suggestions: _list[str] | None = ..., groupcall_default_join_as: TypePeer | None = ..., theme_emoticon: str | None = ..., requests_pending: int | None = ..., recent_requesters: _list[int] | None = ..., default_send_as: TypePeer | None = ..., available_reactions: TypeChatReactions | None = ..., reactions_limit: int | None = ..., stories: TypePeerStories | None = ..., wallpaper: TypeWallPaper | None = ..., boosts_applied: int | None = ..., boosts_unrestrict: int | None = ..., emojiset: TypeStickerSet | None = ..., bot_verification: TypeBotVerification | None = ..., stargifts_count: int | None = ..., send_paid_messages_stars: int | None = ..., main_tab: TypeProfileTab | None = ..., guard_bot_id: int | None = ...) -> None: ...
class channelLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeGeoPoint
    address: str
    def __init__(self, *, geo_point: TypeGeoPoint, address: str) -> None: ...
class channelLocationEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelMessagesFilter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exclude_new_messages: bool
    ranges: _list[TypeMessageRange]
    def __init__(self, *, exclude_new_messages: bool = ..., ranges: _list[TypeMessageRange]) -> None: ...
class channelMessagesFilterEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    date: int
    subscription_until_date: int | None
    rank: str | None
    def __init__(self, *, user_id: int, date: int, subscription_until_date: int | None = ..., rank: str | None = ...) -> None: ...
class channelParticipantAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_edit: bool
    self_: bool
    user_id: int
    inviter_id: int | None
    promoted_by: int
    date: int
    admin_rights: TypeChatAdminRights
    rank: str | None
    def __init__(self, *, can_edit: bool = ..., self_: bool = ..., user_id: int, inviter_id: int | None = ..., promoted_by: int, date: int, admin_rights: TypeChatAdminRights, rank: str | None = ...) -> None: ...
class channelParticipantBanned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    left: bool
    peer: TypePeer
    kicked_by: int
    date: int
    banned_rights: TypeChatBannedRights
    rank: str | None
    def __init__(self, *, left: bool = ..., peer: TypePeer, kicked_by: int, date: int, banned_rights: TypeChatBannedRights, rank: str | None = ...) -> None: ...
class channelParticipantCreator(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    admin_rights: TypeChatAdminRights
    rank: str | None
    def __init__(self, *, user_id: int, admin_rights: TypeChatAdminRights, rank: str | None = ...) -> None: ...
class channelParticipantLeft(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    def __init__(self, *, peer: TypePeer) -> None: ...
class channelParticipantsAdmins(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelParticipantsBanned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str
    def __init__(self, *, q: str) -> None: ...
class channelParticipantsBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelParticipantsContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str
    def __init__(self, *, q: str) -> None: ...
class channelParticipantSelf(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_request: bool
    user_id: int
    inviter_id: int
    date: int
    subscription_until_date: int | None
    rank: str | None
    def __init__(self, *, via_request: bool = ..., user_id: int, inviter_id: int, date: int, subscription_until_date: int | None = ..., rank: str | None = ...) -> None: ...
class channelParticipantsKicked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str
    def __init__(self, *, q: str) -> None: ...
class channelParticipantsMentions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str | None
    top_msg_id: int | None
    def __init__(self, *, q: str | None = ..., top_msg_id: int | None = ...) -> None: ...
class channelParticipantsRecent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channelParticipantsSearch(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    q: str
    def __init__(self, *, q: str) -> None: ...
class channels_adminLogResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    events: _list[TypeChannelAdminLogEvent]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, events: _list[TypeChannelAdminLogEvent], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class channels_channelParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participant: TypeChannelParticipant
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, participant: TypeChannelParticipant, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class channels_channelParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    participants: _list[TypeChannelParticipant]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, participants: _list[TypeChannelParticipant], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class channels_channelParticipantsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channels_sendAsPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peers: _list[TypeSendAsPeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, peers: _list[TypeSendAsPeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class channels_sponsoredMessageReportResultAdsHidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class channels_sponsoredMessageReportResultChooseOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    options: _list[TypeSponsoredMessageReportOption]
    def __init__(self, *, title: str, options: _list[TypeSponsoredMessageReportOption]) -> None: ...
class channels_sponsoredMessageReportResultReported(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class chat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    left: bool
    deactivated: bool
    call_active: bool
    call_not_empty: bool
    noforwards: bool
    id: int
    title: str
    photo: TypeChatPhoto
    participants_count: int
    date: int
    version: int
    migrated_to: TypeInputChannel | None
    admin_rights: TypeChatAdminRights | None
    default_banned_rights: TypeChatBannedRights | None
    def __init__(self, *, creator: bool = ..., left: bool = ..., deactivated: bool = ..., call_active: bool = ..., call_not_empty: bool = ..., noforwards: bool = ..., id: int, title: str, photo: TypeChatPhoto, participants_count: int, date: int, version: int, migrated_to: TypeInputChannel | None = ..., admin_rights: TypeChatAdminRights | None = ..., default_banned_rights: TypeChatBannedRights | None = ...) -> None: ...
class chatAdminRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    change_info: bool
    post_messages: bool
    edit_messages: bool
    delete_messages: bool
    ban_users: bool
    invite_users: bool
    pin_messages: bool
    add_admins: bool
    anonymous: bool
    manage_call: bool
    other: bool
    manage_topics: bool
    post_stories: bool
    edit_stories: bool
    delete_stories: bool
    manage_direct_messages: bool
    manage_ranks: bool
    manage_linked_peers: bool
    manage_welcome_messages: bool
    def __init__(self, *, change_info: bool = ..., post_messages: bool = ..., edit_messages: bool = ..., delete_messages: bool = ..., ban_users: bool = ..., invite_users: bool = ..., pin_messages: bool = ..., add_admins: bool = ..., anonymous: bool = ..., manage_call: bool = ..., other: bool = ..., manage_topics: bool = ..., post_stories: bool = ..., edit_stories: bool = ..., delete_stories: bool = ..., manage_direct_messages: bool = ..., manage_ranks: bool = ..., manage_linked_peers: bool = ..., manage_welcome_messages: bool = ...) -> None: ...
class chatAdminWithInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    admin_id: int
    invites_count: int
    revoked_invites_count: int
    def __init__(self, *, admin_id: int, invites_count: int, revoked_invites_count: int) -> None: ...
class chatBannedRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    view_messages: bool
    send_messages: bool
    send_media: bool
    send_stickers: bool
    send_gifs: bool
    send_games: bool
    send_inline: bool
    embed_links: bool
    send_polls: bool
    change_info: bool
    invite_users: bool
    pin_messages: bool
    manage_topics: bool
    send_photos: bool
    send_videos: bool
    send_roundvideos: bool
    send_audios: bool
    send_voices: bool
    send_docs: bool
    send_plain: bool
    edit_rank: bool
    send_reactions: bool
    manage_linked_peers: bool
    until_date: int
    def __init__(self, *, view_messages: bool = ..., send_messages: bool = ..., send_media: bool = ..., send_stickers: bool = ..., send_gifs: bool = ..., send_games: bool = ..., send_inline: bool = ..., embed_links: bool = ..., send_polls: bool = ..., change_info: bool = ..., invite_users: bool = ..., pin_messages: bool = ..., manage_topics: bool = ..., send_photos: bool = ..., send_videos: bool = ..., send_roundvideos: bool = ..., send_audios: bool = ..., send_voices: bool = ..., send_docs: bool = ..., send_plain: bool = ..., edit_rank: bool = ..., send_reactions: bool = ..., manage_linked_peers: bool = ..., until_date: int) -> None: ...
class chatEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class chatForbidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    title: str
    def __init__(self, *, id: int, title: str) -> None: ...
class chatFull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_set_username: bool
    has_scheduled: bool
    translations_disabled: bool
    has_welcome_messages: bool
    id: int
    about: str
    participants: TypeChatParticipants
    chat_photo: TypePhoto | None
    notify_settings: TypePeerNotifySettings
    exported_invite: TypeExportedChatInvite | None
    bot_info: _list[TypeBotInfo] | None
    pinned_msg_id: int | None
    folder_id: int | None
    call: TypeInputGroupCall | None
    ttl_period: int | None
    groupcall_default_join_as: TypePeer | None
    theme_emoticon: str | None
    requests_pending: int | None
    recent_requesters: _list[int] | None
    available_reactions: TypeChatReactions | None
    reactions_limit: int | None
    def __init__(self, *, can_set_username: bool = ..., has_scheduled: bool = ..., translations_disabled: bool = ..., has_welcome_messages: bool = ..., id: int, about: str, participants: TypeChatParticipants, chat_photo: TypePhoto | None = ..., notify_settings: TypePeerNotifySettings, exported_invite: TypeExportedChatInvite | None = ..., bot_info: _list[TypeBotInfo] | None = ..., pinned_msg_id: int | None = ..., folder_id: int | None = ..., call: TypeInputGroupCall | None = ..., ttl_period: int | None = ..., groupcall_default_join_as: TypePeer | None = ..., theme_emoticon: str | None = ..., requests_pending: int | None = ..., recent_requesters: _list[int] | None = ..., available_reactions: TypeChatReactions | None = ..., reactions_limit: int | None = ...) -> None: ...
class chatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: bool
    broadcast: bool
    public: bool
    megagroup: bool
    request_needed: bool
    verified: bool
    scam: bool
    fake: bool
    can_refulfill_subscription: bool
    title: str
    about: str | None
    photo: TypePhoto
    participants_count: int
    participants: _list[TypeUser] | None
    color: int
    subscription_pricing: TypeStarsSubscriptionPricing | None
    subscription_form_id: int | None
    bot_verification: TypeBotVerification | None
    def __init__(self, *, channel: bool = ..., broadcast: bool = ..., public: bool = ..., megagroup: bool = ..., request_needed: bool = ..., verified: bool = ..., scam: bool = ..., fake: bool = ..., can_refulfill_subscription: bool = ..., title: str, about: str | None = ..., photo: TypePhoto, participants_count: int, participants: _list[TypeUser] | None = ..., color: int, subscription_pricing: TypeStarsSubscriptionPricing | None = ..., subscription_form_id: int | None = ..., bot_verification: TypeBotVerification | None = ...) -> None: ...
class chatInviteAlready(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat: TypeChat
    def __init__(self, *, chat: TypeChat) -> None: ...
class chatInviteExported(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoked: bool
    permanent: bool
    request_needed: bool
    link: str
    admin_id: int
    date: int
    start_date: int | None
    expire_date: int | None
    usage_limit: int | None
    usage: int | None
    requested: int | None
    subscription_expired: int | None
    title: str | None
    subscription_pricing: TypeStarsSubscriptionPricing | None
    def __init__(self, *, revoked: bool = ..., permanent: bool = ..., request_needed: bool = ..., link: str, admin_id: int, date: int, start_date: int | None = ..., expire_date: int | None = ..., usage_limit: int | None = ..., usage: int | None = ..., requested: int | None = ..., subscription_expired: int | None = ..., title: str | None = ..., subscription_pricing: TypeStarsSubscriptionPricing | None = ...) -> None: ...
class chatInviteImporter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    requested: bool
    via_chatlist: bool
    user_id: int
    date: int
    about: str | None
    approved_by: int | None
    def __init__(self, *, requested: bool = ..., via_chatlist: bool = ..., user_id: int, date: int, about: str | None = ..., approved_by: int | None = ...) -> None: ...
class chatInvitePeek(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat: TypeChat
    expires: int
    def __init__(self, *, chat: TypeChat, expires: int) -> None: ...
class chatInvitePublicJoinRequests(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class chatlists_chatlistInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title_noanimate: bool
    title: TypeTextWithEntities
    emoticon: str | None
    peers: _list[TypePeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, title_noanimate: bool = ..., title: TypeTextWithEntities, emoticon: str | None = ..., peers: _list[TypePeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class chatlists_chatlistInviteAlready(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    filter_id: int
    missing_peers: _list[TypePeer]
    already_peers: _list[TypePeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, filter_id: int, missing_peers: _list[TypePeer], already_peers: _list[TypePeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class chatlists_chatlistUpdates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    missing_peers: _list[TypePeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, missing_peers: _list[TypePeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class chatlists_exportedChatlistInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    filter: TypeDialogFilter
    invite: TypeExportedChatlistInvite
    def __init__(self, *, filter: TypeDialogFilter, invite: TypeExportedChatlistInvite) -> None: ...
class chatlists_exportedInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invites: _list[TypeExportedChatlistInvite]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, invites: _list[TypeExportedChatlistInvite], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class chatOnlines(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    onlines: int
    def __init__(self, *, onlines: int) -> None: ...
class chatParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    inviter_id: int
    date: int
    rank: str | None
    def __init__(self, *, user_id: int, inviter_id: int, date: int, rank: str | None = ...) -> None: ...
class chatParticipantAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    inviter_id: int
    date: int
    rank: str | None
    def __init__(self, *, user_id: int, inviter_id: int, date: int, rank: str | None = ...) -> None: ...
class chatParticipantCreator(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    rank: str | None
    def __init__(self, *, user_id: int, rank: str | None = ...) -> None: ...
class chatParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    participants: _list[TypeChatParticipant]
    version: int
    def __init__(self, *, chat_id: int, participants: _list[TypeChatParticipant], version: int) -> None: ...
class chatParticipantsForbidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    self_participant: TypeChatParticipant | None
    def __init__(self, *, chat_id: int, self_participant: TypeChatParticipant | None = ...) -> None: ...
class chatPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_video: bool
    photo_id: int
    stripped_thumb: _bytes | None
    dc_id: int
    def __init__(self, *, has_video: bool = ..., photo_id: int, stripped_thumb: _bytes | None = ..., dc_id: int) -> None: ...
class chatPhotoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class chatReactionsAll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    allow_custom: bool
    def __init__(self, *, allow_custom: bool = ...) -> None: ...
class chatReactionsNone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class chatReactionsSome(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reactions: _list[TypeReaction]
    def __init__(self, *, reactions: _list[TypeReaction]) -> None: ...
class chatTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    def __init__(self, *, emoticon: str) -> None: ...
class chatThemeUniqueGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: TypeStarGift
    theme_settings: _list[TypeThemeSettings]
    def __init__(self, *, gift: TypeStarGift, theme_settings: _list[TypeThemeSettings]) -> None: ...
class codeSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    allow_flashcall: bool
    current_number: bool
    allow_app_hash: bool
    allow_missed_call: bool
    allow_firebase: bool
    unknown_number: bool
    logout_tokens: _list[_bytes] | None
    token: str | None
    app_sandbox: bool | None
    def __init__(self, *, allow_flashcall: bool = ..., current_number: bool = ..., allow_app_hash: bool = ..., allow_missed_call: bool = ..., allow_firebase: bool = ..., unknown_number: bool = ..., logout_tokens: _list[_bytes] | None = ..., token: str | None = ..., app_sandbox: bool | None = ...) -> None: ...
class communities_participantJoinedChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator_chat_ids: _list[int]
    joined_chat_ids: _list[int]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, creator_chat_ids: _list[int], joined_chat_ids: _list[int], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class communities_peerLinkRequests(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    total_count: int
    requests: _list[TypeCommunityPeerRequest]
    next_offset: str | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, total_count: int, requests: _list[TypeCommunityPeerRequest], next_offset: str | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class community(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    left: bool
    min: bool
    collapsed_in_dialogs: bool
    id: int
    access_hash: int | None
    title: str
    photo: TypeChatPhoto
    date: int
    admin_rights: TypeChatAdminRights | None
    default_banned_rights: TypeChatBannedRights | None
    def __init__(self, *, creator: bool = ..., left: bool = ..., min: bool = ..., collapsed_in_dialogs: bool = ..., id: int, access_hash: int | None = ..., title: str, photo: TypeChatPhoto, date: int, admin_rights: TypeChatAdminRights | None = ..., default_banned_rights: TypeChatBannedRights | None = ...) -> None: ...
class communityForbidden(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int | None
    title: str
    def __init__(self, *, id: int, access_hash: int | None = ..., title: str) -> None: ...
class communityFull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    about: str
    chat_photo: TypePhoto
    linked_peers: _list[TypeCommunityPeer]
    admins_count: int | None
    kicked_count: int | None
    peer_link_requests_pending: int | None
    def __init__(self, *, id: int, about: str, chat_photo: TypePhoto, linked_peers: _list[TypeCommunityPeer], admins_count: int | None = ..., kicked_count: int | None = ..., peer_link_requests_pending: int | None = ...) -> None: ...
class communityPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_view_history: bool
    visible: bool | None
    peer: TypePeer
    def __init__(self, *, can_view_history: bool = ..., visible: bool | None = ..., peer: TypePeer) -> None: ...
class communityPeerRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    visible: bool
    peer: TypePeer
    requested_by: int
    date: int
    def __init__(self, *, visible: bool = ..., peer: TypePeer, requested_by: int, date: int) -> None: ...
class config(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    default_p2p_contacts: bool
    preload_featured_stickers: bool
    revoke_pm_inbox: bool
    blocked_mode: bool
    force_try_ipv6: bool
    date: int
    expires: int
    test_mode: bool
    this_dc: int
    dc_options: _list[TypeDcOption]
    dc_txt_domain_name: str
    chat_size_max: int
    megagroup_size_max: int
    forwarded_count_max: int
    online_update_period_ms: int
    offline_blur_timeout_ms: int
    offline_idle_timeout_ms: int
    online_cloud_timeout_ms: int
    notify_cloud_delay_ms: int
    notify_default_delay_ms: int
    push_chat_period_ms: int
    push_chat_limit: int
    edit_time_limit: int
    revoke_time_limit: int
    revoke_pm_time_limit: int
    rating_e_decay: int
    stickers_recent_limit: int
    channels_read_media_period: int
    tmp_sessions: int | None
    call_receive_timeout_ms: int
    call_ring_timeout_ms: int
    call_connect_timeout_ms: int
    call_packet_timeout_ms: int
    me_url_prefix: str
    autoupdate_url_prefix: str | None
    gif_search_username: str | None
    venue_search_username: str | None
    img_search_username: str | None
    static_maps_provider: str | None
    caption_length_max: int
    message_length_max: int
    webfile_dc_id: int
    suggested_lang_code: str | None
    lang_pack_version: int | None
    base_lang_pack_version: int | None
    reactions_default: TypeReaction | None
    autologin_token: str | None
    def __init__(self, *, default_p2p_contacts: bool = ..., preload_featured_stickers: bool = ..., revoke_pm_inbox: bool = ..., blocked_mode: bool = ..., force_try_ipv6: bool = ..., date: int, expires: int, test_mode: bool, this_dc: int, dc_options: _list[TypeDcOption], dc_txt_domain_name: str, chat_size_max: int, megagroup_size_max: int, forwarded_count_max: int, online_update_period_ms: int, offline_blur_timeout_ms: int, offline_idle_timeout_ms: int, online_cloud_timeout_ms: int, notify_cloud_delay_ms: int, notify_default_delay_ms: int, push_chat_period_ms: int, push_chat_limit: int, edit_time_limit: int, revoke_time_limit: int, revoke_pm_time_limit: int, rating_e_decay: int, stickers_recent_limit: int, channels_read_media_period: int, tmp_sessions: int | None = ..., call_receive_timeout_ms: int, call_ring_timeout_ms: int, call_connect_timeout_ms: int, call_packet_timeout_ms: int, me_url_prefix: str, autoupdate_url_prefix: str | None = ..., gif_search_username: str | None = ..., venue_search_username: str | None = ..., img_search_username: str | None = ..., static_maps_provider: str | None = ..., caption_length_max: int, message_length_max: int, webfile_dc_id: int, suggested_lang_code: str | None = ..., lang_pack_version: int | None = ..., base_lang_pack_version: int | None = ..., reactions_default: TypeReaction | None = ..., autologin_token: str | None = ...) -> None: ...
class connectedBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    recipients: TypeBusinessBotRecipients
    rights: TypeBusinessBotRights
    device: str | None
    date: int | None
    location: str | None
    def __init__(self, *, bot_id: int, recipients: TypeBusinessBotRecipients, rights: TypeBusinessBotRights, device: str | None = ..., date: int | None = ..., location: str | None = ...) -> None: ...
class connectedBotStarRef(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    revoked: bool
    url: str
    date: int
    bot_id: int
    commission_permille: int
    duration_months: int | None
    participants: int
    revenue: int
    def __init__(self, *, revoked: bool = ..., url: str, date: int, bot_id: int, commission_permille: int, duration_months: int | None = ..., participants: int, revenue: int) -> None: ...
class contact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    mutual: bool
    def __init__(self, *, user_id: int, mutual: bool) -> None: ...
class contactBirthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    contact_id: int
    birthday: TypeBirthday
    def __init__(self, *, contact_id: int, birthday: TypeBirthday) -> None: ...
class contacts_blocked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocked: _list[TypePeerBlocked]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, blocked: _list[TypePeerBlocked], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class contacts_blockedSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    blocked: _list[TypePeerBlocked]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, blocked: _list[TypePeerBlocked], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class contacts_contactBirthdays(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    contacts: _list[TypeContactBirthday]
    users: _list[TypeUser]
    def __init__(self, *, contacts: _list[TypeContactBirthday], users: _list[TypeUser]) -> None: ...
class contacts_contacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    contacts: _list[TypeContact]
    saved_count: int
    users: _list[TypeUser]
    def __init__(self, *, contacts: _list[TypeContact], saved_count: int, users: _list[TypeUser]) -> None: ...
class contacts_contactsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_found(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_results: _list[TypePeer]
    results: _list[TypePeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, my_results: _list[TypePeer], results: _list[TypePeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class contacts_importedContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    imported: _list[TypeImportedContact]
    popular_invites: _list[TypePopularContact]
    retry_contacts: _list[int]
    users: _list[TypeUser]
    def __init__(self, *, imported: _list[TypeImportedContact], popular_invites: _list[TypePopularContact], retry_contacts: _list[int], users: _list[TypeUser]) -> None: ...
class contacts_resolvedPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, peer: TypePeer, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class contacts_sponsoredPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peers: _list[TypeSponsoredPeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, peers: _list[TypeSponsoredPeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class contacts_sponsoredPeersEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_topPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    categories: _list[TypeTopPeerCategoryPeers]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, categories: _list[TypeTopPeerCategoryPeers], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class contacts_topPeersDisabled(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contacts_topPeersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class contactStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    status: TypeUserStatus
    def __init__(self, *, user_id: int, status: TypeUserStatus) -> None: ...
class dataJSON(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    data: str
    def __init__(self, *, data: str) -> None: ...
class dcOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ipv6: bool
    media_only: bool
    tcpo_only: bool
    cdn: bool
    static: bool
    this_port_only: bool
    id: int
    ip_address: str
    port: int
    secret: _bytes | None
    def __init__(self, *, ipv6: bool = ..., media_only: bool = ..., tcpo_only: bool = ..., cdn: bool = ..., static: bool = ..., this_port_only: bool = ..., id: int, ip_address: str, port: int, secret: _bytes | None = ...) -> None: ...
class defaultHistoryTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: int
    def __init__(self, *, period: int) -> None: ...
class dialog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    unread_mark: bool
    view_forum_as_messages: bool
    peer: TypePeer
    top_message: int
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    unread_mentions_count: int
    unread_reactions_count: int
    unread_poll_votes_count: int
    notify_settings: TypePeerNotifySettings
    pts: int | None
    draft: TypeDraftMessage | None
    folder_id: int | None
    ttl_period: int | None
    def __init__(self, *, pinned: bool = ..., unread_mark: bool = ..., view_forum_as_messages: bool = ..., peer: TypePeer, top_message: int, read_inbox_max_id: int, read_outbox_max_id: int, unread_count: int, unread_mentions_count: int, unread_reactions_count: int, unread_poll_votes_count: int, notify_settings: TypePeerNotifySettings, pts: int | None = ..., draft: TypeDraftMessage | None = ..., folder_id: int | None = ..., ttl_period: int | None = ...) -> None: ...
class dialogCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    community_id: int
    notify_settings: TypePeerNotifySettings
    def __init__(self, *, pinned: bool = ..., community_id: int, notify_settings: TypePeerNotifySettings) -> None: ...
class dialogFilter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    contacts: bool
    non_contacts: bool
    groups: bool
    broadcasts: bool
    bots: bool
    exclude_muted: bool
    exclude_read: bool
    exclude_archived: bool
    title_noanimate: bool
    id: int
    title: TypeTextWithEntities
    emoticon: str | None
    color: int | None
    pinned_peers: _list[TypeInputPeer]
    include_peers: _list[TypeInputPeer]
    exclude_peers: _list[TypeInputPeer]
    def __init__(self, *, contacts: bool = ..., non_contacts: bool = ..., groups: bool = ..., broadcasts: bool = ..., bots: bool = ..., exclude_muted: bool = ..., exclude_read: bool = ..., exclude_archived: bool = ..., title_noanimate: bool = ..., id: int, title: TypeTextWithEntities, emoticon: str | None = ..., color: int | None = ..., pinned_peers: _list[TypeInputPeer], include_peers: _list[TypeInputPeer], exclude_peers: _list[TypeInputPeer]) -> None: ...
class dialogFilterChatlist(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_my_invites: bool
    title_noanimate: bool
    id: int
    title: TypeTextWithEntities
    emoticon: str | None
    color: int | None
    pinned_peers: _list[TypeInputPeer]
    include_peers: _list[TypeInputPeer]
    def __init__(self, *, has_my_invites: bool = ..., title_noanimate: bool = ..., id: int, title: TypeTextWithEntities, emoticon: str | None = ..., color: int | None = ..., pinned_peers: _list[TypeInputPeer], include_peers: _list[TypeInputPeer]) -> None: ...
class dialogFilterDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class dialogFilterSuggested(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    filter: TypeDialogFilter
    description: str
    def __init__(self, *, filter: TypeDialogFilter, description: str) -> None: ...
class dialogFolder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    folder: TypeFolder
    peer: TypePeer
    top_message: int
    unread_muted_peers_count: int
    unread_unmuted_peers_count: int
    unread_muted_messages_count: int
    unread_unmuted_messages_count: int
    def __init__(self, *, pinned: bool = ..., folder: TypeFolder, peer: TypePeer, top_message: int, unread_muted_peers_count: int, unread_unmuted_peers_count: int, unread_muted_messages_count: int, unread_unmuted_messages_count: int) -> None: ...
class dialogPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    def __init__(self, *, peer: TypePeer) -> None: ...
class dialogPeerCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community_id: int
    def __init__(self, *, community_id: int) -> None: ...
class dialogPeerFolder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int
    def __init__(self, *, folder_id: int) -> None: ...
class disallowedGiftsSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    disallow_unlimited_stargifts: bool
    disallow_limited_stargifts: bool
    disallow_unique_stargifts: bool
    disallow_premium_gifts: bool
    disallow_stargifts_from_channels: bool
    def __init__(self, *, disallow_unlimited_stargifts: bool = ..., disallow_limited_stargifts: bool = ..., disallow_unique_stargifts: bool = ..., disallow_premium_gifts: bool = ..., disallow_stargifts_from_channels: bool = ...) -> None: ...
class document(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    file_reference: _bytes
    date: int
    mime_type: str
    size: int
    thumbs: _list[TypePhotoSize] | None
    video_thumbs: _list[TypeVideoSize] | None
    dc_id: int
    attributes: _list[TypeDocumentAttribute]
    def __init__(self, *, id: int, access_hash: int, file_reference: _bytes, date: int, mime_type: str, size: int, thumbs: _list[TypePhotoSize] | None = ..., video_thumbs: _list[TypeVideoSize] | None = ..., dc_id: int, attributes: _list[TypeDocumentAttribute]) -> None: ...
class documentAttributeAnimated(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class documentAttributeAudio(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    voice: bool
    duration: int
    title: str | None
    performer: str | None
    waveform: _bytes | None
    def __init__(self, *, voice: bool = ..., duration: int, title: str | None = ..., performer: str | None = ..., waveform: _bytes | None = ...) -> None: ...
class documentAttributeCustomEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    free: bool
    text_color: bool
    alt: str
    stickerset: TypeInputStickerSet
    def __init__(self, *, free: bool = ..., text_color: bool = ..., alt: str, stickerset: TypeInputStickerSet) -> None: ...
class documentAttributeFilename(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file_name: str
    def __init__(self, *, file_name: str) -> None: ...
class documentAttributeHasStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class documentAttributeImageSize(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    w: int
    h: int
    def __init__(self, *, w: int, h: int) -> None: ...
class documentAttributeSticker(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    mask: bool
    alt: str
    stickerset: TypeInputStickerSet
    mask_coords: TypeMaskCoords | None
    def __init__(self, *, mask: bool = ..., alt: str, stickerset: TypeInputStickerSet, mask_coords: TypeMaskCoords | None = ...) -> None: ...
class documentAttributeVideo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    round_message: bool
    supports_streaming: bool
    nosound: bool
    duration: float
    w: int
    h: int
    preload_prefix_size: int | None
    video_start_ts: float | None
    video_codec: str | None
    def __init__(self, *, round_message: bool = ..., supports_streaming: bool = ..., nosound: bool = ..., duration: float, w: int, h: int, preload_prefix_size: int | None = ..., video_start_ts: float | None = ..., video_codec: str | None = ...) -> None: ...
class documentEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class draftMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    invert_media: bool
    reply_to: TypeInputReplyTo | None
    message: str
    entities: _list[TypeMessageEntity] | None
    media: TypeInputMedia | None
    date: int
    effect: int | None
    suggested_post: TypeSuggestedPost | None
    rich_message: TypeRichMessage | None
    def __init__(self, *, no_webpage: bool = ..., invert_media: bool = ..., reply_to: TypeInputReplyTo | None = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., media: TypeInputMedia | None = ..., date: int, effect: int | None = ..., suggested_post: TypeSuggestedPost | None = ..., rich_message: TypeRichMessage | None = ...) -> None: ...
class draftMessageEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int | None
    def __init__(self, *, date: int | None = ...) -> None: ...
class emailVerificationApple(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    def __init__(self, *, token: str) -> None: ...
class emailVerificationCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    code: str
    def __init__(self, *, code: str) -> None: ...
class emailVerificationGoogle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    def __init__(self, *, token: str) -> None: ...
class emailVerifyPurposeLoginChange(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class emailVerifyPurposeLoginSetup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    phone_code_hash: str
    def __init__(self, *, phone_number: str, phone_code_hash: str) -> None: ...
class emailVerifyPurposePassport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class emojiGroup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    icon_emoji_id: int
    emoticons: _list[str]
    def __init__(self, *, title: str, icon_emoji_id: int, emoticons: _list[str]) -> None: ...
class emojiGroupGreeting(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    icon_emoji_id: int
    emoticons: _list[str]
    def __init__(self, *, title: str, icon_emoji_id: int, emoticons: _list[str]) -> None: ...
class emojiGroupPremium(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    icon_emoji_id: int
    def __init__(self, *, title: str, icon_emoji_id: int) -> None: ...
class emojiKeyword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    keyword: str
    emoticons: _list[str]
    def __init__(self, *, keyword: str, emoticons: _list[str]) -> None: ...
class emojiKeywordDeleted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    keyword: str
    emoticons: _list[str]
    def __init__(self, *, keyword: str, emoticons: _list[str]) -> None: ...
class emojiKeywordsDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    from_version: int
    version: int
    keywords: _list[TypeEmojiKeyword]
    def __init__(self, *, lang_code: str, from_version: int, version: int, keywords: _list[TypeEmojiKeyword]) -> None: ...
class emojiLanguage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    def __init__(self, *, lang_code: str) -> None: ...
class emojiList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    document_id: _list[int]
    def __init__(self, *, hash: int, document_id: _list[int]) -> None: ...
class emojiListNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class emojiStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    until: int | None
    def __init__(self, *, document_id: int, until: int | None = ...) -> None: ...
class emojiStatusCollectible(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collectible_id: int
    document_id: int
    title: str
    slug: str
    pattern_document_id: int
    center_color: int
    edge_color: int
    pattern_color: int
    text_color: int
    until: int | None
    def __init__(self, *, collectible_id: int, document_id: int, title: str, slug: str, pattern_document_id: int, center_color: int, edge_color: int, pattern_color: int, text_color: int, until: int | None = ...) -> None: ...
class emojiStatusEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class emojiURL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class encryptedChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a_or_b: _bytes
    key_fingerprint: int
    def __init__(self, *, id: int, access_hash: int, date: int, admin_id: int, participant_id: int, g_a_or_b: _bytes, key_fingerprint: int) -> None: ...
class encryptedChatDiscarded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    history_deleted: bool
    id: int
    def __init__(self, *, history_deleted: bool = ..., id: int) -> None: ...
class encryptedChatEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class encryptedChatRequested(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int | None
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a: _bytes
    def __init__(self, *, folder_id: int | None = ..., id: int, access_hash: int, date: int, admin_id: int, participant_id: int, g_a: _bytes) -> None: ...
class encryptedChatWaiting(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    def __init__(self, *, id: int, access_hash: int, date: int, admin_id: int, participant_id: int) -> None: ...
class encryptedFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    size: int
    dc_id: int
    key_fingerprint: int
    def __init__(self, *, id: int, access_hash: int, size: int, dc_id: int, key_fingerprint: int) -> None: ...
class encryptedFileEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class encryptedMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random_id: int
    chat_id: int
    date: int
    bytes: _bytes
    file: TypeEncryptedFile
    def __init__(self, *, random_id: int, chat_id: int, date: int, bytes: _bytes, file: TypeEncryptedFile) -> None: ...
class encryptedMessageService(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random_id: int
    chat_id: int
    date: int
    bytes: _bytes
    def __init__(self, *, random_id: int, chat_id: int, date: int, bytes: _bytes) -> None: ...
class ephemeral_welcomeMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    messages: _list[TypeEphemeralMessage]
    def __init__(self, *, hash: int, messages: _list[TypeEphemeralMessage]) -> None: ...
class ephemeral_welcomeMessagesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class ephemeralMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    out: bool
    welcome_template: bool
    invert_media: bool
    noforwards: bool
    id: int
    from_id: TypePeer
    peer_id: TypePeer | None
    receiver_id: int
    top_msg_id: int | None
    date: int
    message: str
    entities: _list[TypeMessageEntity] | None
    media: TypeMessageMedia | None
    reply_markup: TypeReplyMarkup | None
    reply_to: TypeMessageReplyHeader | None
    rich_message: TypeRichMessage | None
    chat_instance: int | None
    anchor_msg_id: int | None
    def __init__(self, *, out: bool = ..., welcome_template: bool = ..., invert_media: bool = ..., noforwards: bool = ..., id: int, from_id: TypePeer, peer_id: TypePeer | None = ..., receiver_id: int, top_msg_id: int | None = ..., date: int, message: str, entities: _list[TypeMessageEntity] | None = ..., media: TypeMessageMedia | None = ..., reply_markup: TypeReplyMarkup | None = ..., reply_to: TypeMessageReplyHeader | None = ..., rich_message: TypeRichMessage | None = ..., chat_instance: int | None = ..., anchor_msg_id: int | None = ...) -> None: ...
class exportedChatlistInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    url: str
    peers: _list[TypePeer]
    def __init__(self, *, title: str, url: str, peers: _list[TypePeer]) -> None: ...
class exportedContactToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    expires: int
    def __init__(self, *, url: str, expires: int) -> None: ...
class exportedMessageLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    link: str
    html: str
    def __init__(self, *, link: str, html: str) -> None: ...
class exportedStoryLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    link: str
    def __init__(self, *, link: str) -> None: ...
class factCheck(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    need_check: bool
    country: str | None
    text: TypeTextWithEntities | None
    hash: int
    def __init__(self, *, need_check: bool = ..., country: str | None = ..., text: TypeTextWithEntities | None = ..., hash: int) -> None: ...
class fileHash(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    limit: int
    hash: _bytes
    def __init__(self, *, offset: int, limit: int, hash: _bytes) -> None: ...
class folder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    autofill_new_broadcasts: bool
    autofill_public_groups: bool
    autofill_new_correspondents: bool
    id: int
    title: str
    photo: TypeChatPhoto | None
    def __init__(self, *, autofill_new_broadcasts: bool = ..., autofill_public_groups: bool = ..., autofill_new_correspondents: bool = ..., id: int, title: str, photo: TypeChatPhoto | None = ...) -> None: ...
class folderPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    folder_id: int
    def __init__(self, *, peer: TypePeer, folder_id: int) -> None: ...
class forumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my: bool
    closed: bool
    pinned: bool
    short: bool
    hidden: bool
    title_missing: bool
    id: int
    date: int
    peer: TypePeer
    title: str
    icon_color: int
    icon_emoji_id: int | None
    top_message: int
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    unread_mentions_count: int
    unread_reactions_count: int
    unread_poll_votes_count: int
    from_id: TypePeer
    notify_settings: TypePeerNotifySettings
    draft: TypeDraftMessage | None
    def __init__(self, *, my: bool = ..., closed: bool = ..., pinned: bool = ..., short: bool = ..., hidden: bool = ..., title_missing: bool = ..., id: int, date: int, peer: TypePeer, title: str, icon_color: int, icon_emoji_id: int | None = ..., top_message: int, read_inbox_max_id: int, read_outbox_max_id: int, unread_count: int, unread_mentions_count: int, unread_reactions_count: int, unread_poll_votes_count: int, from_id: TypePeer, notify_settings: TypePeerNotifySettings, draft: TypeDraftMessage | None = ...) -> None: ...
class forumTopicDeleted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class foundStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    story: TypeStoryItem
    def __init__(self, *, peer: TypePeer, story: TypeStoryItem) -> None: ...
class fragment_collectibleInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purchase_date: int
    currency: str
    amount: int
    crypto_currency: str
    crypto_amount: int
    url: str
    def __init__(self, *, purchase_date: int, currency: str, amount: int, crypto_currency: str, crypto_amount: int, url: str) -> None: ...
class game(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    short_name: str
    title: str
    description: str
    photo: TypePhoto
    document: TypeDocument | None
    def __init__(self, *, id: int, access_hash: int, short_name: str, title: str, description: str, photo: TypePhoto, document: TypeDocument | None = ...) -> None: ...
class geoPoint(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    long: float
    lat: float
    access_hash: int
    accuracy_radius: int | None
    def __init__(self, *, long: float, lat: float, access_hash: int, accuracy_radius: int | None = ...) -> None: ...
class geoPointAddress(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    country_iso2: str
    state: str | None
    city: str | None
    street: str | None
    def __init__(self, *, country_iso2: str, state: str | None = ..., city: str | None = ..., street: str | None = ...) -> None: ...
class geoPointEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class globalPrivacySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    archive_and_mute_new_noncontact_peers: bool
    keep_archived_unmuted: bool
    keep_archived_folders: bool
    hide_read_marks: bool
    new_noncontact_peers_require_premium: bool
    display_gifts_button: bool
    noncontact_peers_paid_stars: int | None
    disallowed_gifts: TypeDisallowedGiftsSettings | None
    def __init__(self, *, archive_and_mute_new_noncontact_peers: bool = ..., keep_archived_unmuted: bool = ..., keep_archived_folders: bool = ..., hide_read_marks: bool = ..., new_noncontact_peers_require_premium: bool = ..., display_gifts_button: bool = ..., noncontact_peers_paid_stars: int | None = ..., disallowed_gifts: TypeDisallowedGiftsSettings | None = ...) -> None: ...
class groupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    join_muted: bool
    can_change_join_muted: bool
    join_date_asc: bool
    schedule_start_subscribed: bool
    can_start_video: bool
    record_video_active: bool
    rtmp_stream: bool
    listeners_hidden: bool
    conference: bool
    creator: bool
    messages_enabled: bool
    can_change_messages_enabled: bool
    min: bool
    id: int
    access_hash: int
    participants_count: int
    title: str | None
    stream_dc_id: int | None
    record_start_date: int | None
    schedule_date: int | None
    unmuted_video_count: int | None
    unmuted_video_limit: int
    version: int
    invite_link: str | None
    send_paid_messages_stars: int | None
    default_send_as: TypePeer | None
    def __init__(self, *, join_muted: bool = ..., can_change_join_muted: bool = ..., join_date_asc: bool = ..., schedule_start_subscribed: bool = ..., can_start_video: bool = ..., record_video_active: bool = ..., rtmp_stream: bool = ..., listeners_hidden: bool = ..., conference: bool = ..., creator: bool = ..., messages_enabled: bool = ..., can_change_messages_enabled: bool = ..., min: bool = ..., id: int, access_hash: int, participants_count: int, title: str | None = ..., stream_dc_id: int | None = ..., record_start_date: int | None = ..., schedule_date: int | None = ..., unmuted_video_count: int | None = ..., unmuted_video_limit: int, version: int, invite_link: str | None = ..., send_paid_messages_stars: int | None = ..., default_send_as: TypePeer | None = ...) -> None: ...
class groupCallDiscarded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    duration: int
    def __init__(self, *, id: int, access_hash: int, duration: int) -> None: ...
class groupCallDonor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    top: bool
    my: bool
    peer_id: TypePeer | None
    stars: int
    anonymous: bool
    def __init__(self, *, top: bool = ..., my: bool = ..., peer_id: TypePeer | None = ..., stars: int, anonymous: bool = ...) -> None: ...
class groupCallMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    from_admin: bool
    id: int
    from_id: TypePeer
    date: int
    message: TypeTextWithEntities
    paid_message_stars: int | None
    def __init__(self, *, from_admin: bool = ..., id: int, from_id: TypePeer, date: int, message: TypeTextWithEntities, paid_message_stars: int | None = ...) -> None: ...
class groupCallParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    muted: bool
    left: bool
    can_self_unmute: bool
    just_joined: bool
    versioned: bool
    min: bool
    muted_by_you: bool
    volume_by_admin: bool
    self_: bool
    video_joined: bool
    peer: TypePeer
    date: int
    active_date: int | None
    source: int
    volume: int | None
    about: str | None
    raise_hand_rating: int | None
    video: TypeGroupCallParticipantVideo | None
    presentation: TypeGroupCallParticipantVideo | None
    paid_stars_total: int | None
    def __init__(self, *, muted: bool = ..., left: bool = ..., can_self_unmute: bool = ..., just_joined: bool = ..., versioned: bool = ..., min: bool = ..., muted_by_you: bool = ..., volume_by_admin: bool = ..., self_: bool = ..., video_joined: bool = ..., peer: TypePeer, date: int, active_date: int | None = ..., source: int, volume: int | None = ..., about: str | None = ..., raise_hand_rating: int | None = ..., video: TypeGroupCallParticipantVideo | None = ..., presentation: TypeGroupCallParticipantVideo | None = ..., paid_stars_total: int | None = ...) -> None: ...
class groupCallParticipantVideo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    paused: bool
    endpoint: str
    source_groups: _list[TypeGroupCallParticipantVideoSourceGroup]
    audio_source: int | None
    def __init__(self, *, paused: bool = ..., endpoint: str, source_groups: _list[TypeGroupCallParticipantVideoSourceGroup], audio_source: int | None = ...) -> None: ...
class groupCallParticipantVideoSourceGroup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    semantics: str
    sources: _list[int]
    def __init__(self, *, semantics: str, sources: _list[int]) -> None: ...
class groupCallStreamChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: int
    scale: int
    last_timestamp_ms: int
    def __init__(self, *, channel: int, scale: int, last_timestamp_ms: int) -> None: ...
class help_appConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    config: TypeJSONValue
    def __init__(self, *, hash: int, config: TypeJSONValue) -> None: ...
class help_appConfigNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_appUpdate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_not_skip: bool
    id: int
    version: str
    text: str
    entities: _list[TypeMessageEntity]
    document: TypeDocument | None
    url: str | None
    sticker: TypeDocument | None
    def __init__(self, *, can_not_skip: bool = ..., id: int, version: str, text: str, entities: _list[TypeMessageEntity], document: TypeDocument | None = ..., url: str | None = ..., sticker: TypeDocument | None = ...) -> None: ...
class help_countriesList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    countries: _list[Typehelp_Country]
    hash: int
    def __init__(self, *, countries: _list[Typehelp_Country], hash: int) -> None: ...
class help_countriesListNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_country(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hidden: bool
    iso2: str
    default_name: str
    name: str | None
    country_codes: _list[Typehelp_CountryCode]
    def __init__(self, *, hidden: bool = ..., iso2: str, default_name: str, name: str | None = ..., country_codes: _list[Typehelp_CountryCode]) -> None: ...
class help_countryCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    country_code: str
    prefixes: _list[str] | None
    patterns: _list[str] | None
    def __init__(self, *, country_code: str, prefixes: _list[str] | None = ..., patterns: _list[str] | None = ...) -> None: ...
class help_deepLinkInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    update_app: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    def __init__(self, *, update_app: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ...) -> None: ...
class help_deepLinkInfoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_inviteText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: str
    def __init__(self, *, message: str) -> None: ...
class help_noAppUpdate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_passportConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    countries_langs: TypeDataJSON
    def __init__(self, *, hash: int, countries_langs: TypeDataJSON) -> None: ...
class help_passportConfigNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_peerColorOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hidden: bool
    color_id: int
    colors: Typehelp_PeerColorSet | None
    dark_colors: Typehelp_PeerColorSet | None
    channel_min_level: int | None
    group_min_level: int | None
    def __init__(self, *, hidden: bool = ..., color_id: int, colors: Typehelp_PeerColorSet | None = ..., dark_colors: Typehelp_PeerColorSet | None = ..., channel_min_level: int | None = ..., group_min_level: int | None = ...) -> None: ...
class help_peerColorProfileSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    palette_colors: _list[int]
    bg_colors: _list[int]
    story_colors: _list[int]
    def __init__(self, *, palette_colors: _list[int], bg_colors: _list[int], story_colors: _list[int]) -> None: ...
class help_peerColors(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    colors: _list[Typehelp_PeerColorOption]
    def __init__(self, *, hash: int, colors: _list[Typehelp_PeerColorOption]) -> None: ...
class help_peerColorSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    colors: _list[int]
    def __init__(self, *, colors: _list[int]) -> None: ...
class help_peerColorsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_premiumPromo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    status_text: str
    status_entities: _list[TypeMessageEntity]
    video_sections: _list[str]
    videos: _list[TypeDocument]
    period_options: _list[TypePremiumSubscriptionOption]
    users: _list[TypeUser]
    def __init__(self, *, status_text: str, status_entities: _list[TypeMessageEntity], video_sections: _list[str], videos: _list[TypeDocument], period_options: _list[TypePremiumSubscriptionOption], users: _list[TypeUser]) -> None: ...
class help_promoData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    proxy: bool
    expires: int
    peer: TypePeer | None
    psa_type: str | None
    psa_message: str | None
    pending_suggestions: _list[str]
    dismissed_suggestions: _list[str]
    custom_pending_suggestion: TypePendingSuggestion | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, proxy: bool = ..., expires: int, peer: TypePeer | None = ..., psa_type: str | None = ..., psa_message: str | None = ..., pending_suggestions: _list[str], dismissed_suggestions: _list[str], custom_pending_suggestion: TypePendingSuggestion | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class help_promoDataEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expires: int
    def __init__(self, *, expires: int) -> None: ...
class help_recentMeUrls(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    urls: _list[TypeRecentMeUrl]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, urls: _list[TypeRecentMeUrl], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class help_support(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    user: TypeUser
    def __init__(self, *, phone_number: str, user: TypeUser) -> None: ...
class help_supportName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    def __init__(self, *, name: str) -> None: ...
class help_termsOfService(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    popup: bool
    id: TypeDataJSON
    text: str
    entities: _list[TypeMessageEntity]
    min_age_confirm: int | None
    def __init__(self, *, popup: bool = ..., id: TypeDataJSON, text: str, entities: _list[TypeMessageEntity], min_age_confirm: int | None = ...) -> None: ...
class help_termsOfServiceUpdate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expires: int
    terms_of_service: Typehelp_TermsOfService
    def __init__(self, *, expires: int, terms_of_service: Typehelp_TermsOfService) -> None: ...
class help_termsOfServiceUpdateEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expires: int
    def __init__(self, *, expires: int) -> None: ...
class help_timezonesList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    timezones: _list[TypeTimezone]
    hash: int
    def __init__(self, *, timezones: _list[TypeTimezone], hash: int) -> None: ...
class help_timezonesListNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class help_userInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: str
    entities: _list[TypeMessageEntity]
    author: str
    date: int
    def __init__(self, *, message: str, entities: _list[TypeMessageEntity], author: str, date: int) -> None: ...
class help_userInfoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class highScore(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pos: int
    user_id: int
    score: int
    def __init__(self, *, pos: int, user_id: int, score: int) -> None: ...
class importedContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    client_id: int
    def __init__(self, *, user_id: int, client_id: int) -> None: ...
class inlineBotSwitchPM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    start_param: str
    def __init__(self, *, text: str, start_param: str) -> None: ...
class inlineBotWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    url: str
    def __init__(self, *, text: str, url: str) -> None: ...
class inlineButtonTypeBuy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineButtonTypeCallback(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    requires_password: bool
    data: _bytes
    def __init__(self, *, requires_password: bool = ..., data: _bytes) -> None: ...
class inlineButtonTypeCopy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    copy_text: str
    def __init__(self, *, copy_text: str) -> None: ...
class inlineButtonTypeDisabled(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineButtonTypeGame(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineButtonTypeSwitchInline(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    same_peer: bool
    query: str
    peer_types: _list[TypeInlineQueryPeerType] | None
    def __init__(self, *, same_peer: bool = ..., query: str, peer_types: _list[TypeInlineQueryPeerType] | None = ...) -> None: ...
class inlineButtonTypeUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class inlineButtonTypeUrlAuth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    fwd_text: str | None
    url: str
    button_id: int
    def __init__(self, *, fwd_text: str | None = ..., url: str, button_id: int) -> None: ...
class inlineButtonTypeUserProfile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    def __init__(self, *, user_id: int) -> None: ...
class inlineButtonTypeWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class inlineQueryPeerTypeBotPM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineQueryPeerTypeBroadcast(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineQueryPeerTypeChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineQueryPeerTypeMegagroup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineQueryPeerTypePM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inlineQueryPeerTypeSameBotPM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputAiComposeToneDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tone: str
    def __init__(self, *, tone: str) -> None: ...
class inputAiComposeToneID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputAiComposeToneSingleUse(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    custom_prompt: str
    def __init__(self, *, custom_prompt: str) -> None: ...
class inputAiComposeToneSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputAppEvent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    time: float
    type: str
    peer: int
    data: TypeJSONValue
    def __init__(self, *, time: float, type: str, peer: int, data: TypeJSONValue) -> None: ...
class inputBotAppID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputBotAppShortName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: TypeInputUser
    short_name: str
    def __init__(self, *, bot_id: TypeInputUser, short_name: str) -> None: ...
class inputBotInlineMessageGame(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_id: int
    id: int
    access_hash: int
    def __init__(self, *, dc_id: int, id: int, access_hash: int) -> None: ...
class inputBotInlineMessageID64(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_id: int
    owner_id: int
    id: int
    access_hash: int
    def __init__(self, *, dc_id: int, owner_id: int, id: int, access_hash: int) -> None: ...
class inputBotInlineMessageMediaAuto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invert_media: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, invert_media: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageMediaContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, phone_number: str, first_name: str, last_name: str, vcard: str, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageMediaGeo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeInputGeoPoint
    heading: int | None
    period: int | None
    proximity_notification_radius: int | None
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, geo_point: TypeInputGeoPoint, heading: int | None = ..., period: int | None = ..., proximity_notification_radius: int | None = ..., reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageMediaInvoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    description: str
    photo: TypeInputWebDocument | None
    invoice: TypeInvoice
    payload: _bytes
    provider: str
    provider_data: TypeDataJSON
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, title: str, description: str, photo: TypeInputWebDocument | None = ..., invoice: TypeInvoice, payload: _bytes, provider: str, provider_data: TypeDataJSON, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageMediaVenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeInputGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, geo_point: TypeInputGeoPoint, title: str, address: str, provider: str, venue_id: str, venue_type: str, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageMediaWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invert_media: bool
    force_large_media: bool
    force_small_media: bool
    optional: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    url: str
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, invert_media: bool = ..., force_large_media: bool = ..., force_small_media: bool = ..., optional: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., url: str, reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineMessageRichMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reply_markup: TypeReplyMarkup | None
    rich_message: TypeInputRichMessage
    def __init__(self, *, reply_markup: TypeReplyMarkup | None = ..., rich_message: TypeInputRichMessage) -> None: ...
class inputBotInlineMessageText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    no_webpage: bool
    invert_media: bool
    message: str
    entities: _list[TypeMessageEntity] | None
    reply_markup: TypeReplyMarkup | None
    def __init__(self, *, no_webpage: bool = ..., invert_media: bool = ..., message: str, entities: _list[TypeMessageEntity] | None = ..., reply_markup: TypeReplyMarkup | None = ...) -> None: ...
class inputBotInlineResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    type: str
    title: str | None
    description: str | None
    url: str | None
    thumb: TypeInputWebDocument | None
    content: TypeInputWebDocument | None
    send_message: TypeInputBotInlineMessage
    def __init__(self, *, id: str, type: str, title: str | None = ..., description: str | None = ..., url: str | None = ..., thumb: TypeInputWebDocument | None = ..., content: TypeInputWebDocument | None = ..., send_message: TypeInputBotInlineMessage) -> None: ...
class inputBotInlineResultDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    type: str
    title: str | None
    description: str | None
    document: TypeInputDocument
    send_message: TypeInputBotInlineMessage
    def __init__(self, *, id: str, type: str, title: str | None = ..., description: str | None = ..., document: TypeInputDocument, send_message: TypeInputBotInlineMessage) -> None: ...
class inputBotInlineResultGame(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    short_name: str
    send_message: TypeInputBotInlineMessage
    def __init__(self, *, id: str, short_name: str, send_message: TypeInputBotInlineMessage) -> None: ...
class inputBotInlineResultPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    type: str
    photo: TypeInputPhoto
    send_message: TypeInputBotInlineMessage
    def __init__(self, *, id: str, type: str, photo: TypeInputPhoto, send_message: TypeInputBotInlineMessage) -> None: ...
class inputBusinessAwayMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offline_only: bool
    shortcut_id: int
    schedule: TypeBusinessAwayMessageSchedule
    recipients: TypeInputBusinessRecipients
    def __init__(self, *, offline_only: bool = ..., shortcut_id: int, schedule: TypeBusinessAwayMessageSchedule, recipients: TypeInputBusinessRecipients) -> None: ...
class inputBusinessBotRecipients(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: _list[TypeInputUser] | None
    exclude_users: _list[TypeInputUser] | None
    def __init__(self, *, existing_chats: bool = ..., new_chats: bool = ..., contacts: bool = ..., non_contacts: bool = ..., exclude_selected: bool = ..., users: _list[TypeInputUser] | None = ..., exclude_users: _list[TypeInputUser] | None = ...) -> None: ...
class inputBusinessChatLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: str
    entities: _list[TypeMessageEntity] | None
    title: str | None
    def __init__(self, *, message: str, entities: _list[TypeMessageEntity] | None = ..., title: str | None = ...) -> None: ...
class inputBusinessGreetingMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    recipients: TypeInputBusinessRecipients
    no_activity_days: int
    def __init__(self, *, shortcut_id: int, recipients: TypeInputBusinessRecipients, no_activity_days: int) -> None: ...
class inputBusinessIntro(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    description: str
    sticker: TypeInputDocument | None
    def __init__(self, *, title: str, description: str, sticker: TypeInputDocument | None = ...) -> None: ...
class inputBusinessRecipients(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    existing_chats: bool
    new_chats: bool
    contacts: bool
    non_contacts: bool
    exclude_selected: bool
    users: _list[TypeInputUser] | None
    def __init__(self, *, existing_chats: bool = ..., new_chats: bool = ..., contacts: bool = ..., non_contacts: bool = ..., exclude_selected: bool = ..., users: _list[TypeInputUser] | None = ...) -> None: ...
class inputButtonTypeRequestPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name_requested: bool
    username_requested: bool
    photo_requested: bool
    button_id: int
    peer_type: TypeRequestPeerType
    max_quantity: int
    def __init__(self, *, name_requested: bool = ..., username_requested: bool = ..., photo_requested: bool = ..., button_id: int, peer_type: TypeRequestPeerType, max_quantity: int) -> None: ...
class inputChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    access_hash: int
    def __init__(self, *, channel_id: int, access_hash: int) -> None: ...
class inputChannelEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputChannelFromMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    msg_id: int
    channel_id: int
    def __init__(self, *, peer: TypeInputPeer, msg_id: int, channel_id: int) -> None: ...
class inputChatlistDialogFilter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    filter_id: int
    def __init__(self, *, filter_id: int) -> None: ...
class inputChatPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: TypeInputPhoto
    def __init__(self, *, id: TypeInputPhoto) -> None: ...
class inputChatPhotoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputChatTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    def __init__(self, *, emoticon: str) -> None: ...
class inputChatThemeEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputChatThemeUniqueGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputChatUploadedPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    file: TypeInputFile | None
    video: TypeInputFile | None
    video_start_ts: float | None
    video_emoji_markup: TypeVideoSize | None
    def __init__(self, *, file: TypeInputFile | None = ..., video: TypeInputFile | None = ..., video_start_ts: float | None = ..., video_emoji_markup: TypeVideoSize | None = ...) -> None: ...
class inputCheckPasswordEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputCheckPasswordSRP(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    srp_id: int
    A: _bytes
    M1: _bytes
    def __init__(self, *, srp_id: int, A: _bytes, M1: _bytes) -> None: ...
class inputClientProxy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    address: str
    port: int
    def __init__(self, *, address: str, port: int) -> None: ...
class inputCollectiblePhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone: str
    def __init__(self, *, phone: str) -> None: ...
class inputCollectibleUsername(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    username: str
    def __init__(self, *, username: str) -> None: ...
class inputDialogPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    def __init__(self, *, peer: TypeInputPeer) -> None: ...
class inputDialogPeerCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community: TypeInputChannel
    def __init__(self, *, community: TypeInputChannel) -> None: ...
class inputDialogPeerFolder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int
    def __init__(self, *, folder_id: int) -> None: ...
class inputDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    file_reference: _bytes
    def __init__(self, *, id: int, access_hash: int, file_reference: _bytes) -> None: ...
class inputDocumentEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputDocumentFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    file_reference: _bytes
    thumb_size: str
    def __init__(self, *, id: int, access_hash: int, file_reference: _bytes, thumb_size: str) -> None: ...
class inputEmojiStatusCollectible(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collectible_id: int
    until: int | None
    def __init__(self, *, collectible_id: int, until: int | None = ...) -> None: ...
class inputEncryptedChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    access_hash: int
    def __init__(self, *, chat_id: int, access_hash: int) -> None: ...
class inputEncryptedFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputEncryptedFileBigUploaded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    parts: int
    key_fingerprint: int
    def __init__(self, *, id: int, parts: int, key_fingerprint: int) -> None: ...
class inputEncryptedFileEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputEncryptedFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputEncryptedFileUploaded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    parts: int
    md5_checksum: str
    key_fingerprint: int
    def __init__(self, *, id: int, parts: int, md5_checksum: str, key_fingerprint: int) -> None: ...
class inputFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    parts: int
    name: str
    md5_checksum: str
    def __init__(self, *, id: int, parts: int, name: str, md5_checksum: str) -> None: ...
class inputFileBig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    parts: int
    name: str
    def __init__(self, *, id: int, parts: int, name: str) -> None: ...
class inputFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    volume_id: int
    local_id: int
    secret: int
    file_reference: _bytes
    def __init__(self, *, volume_id: int, local_id: int, secret: int, file_reference: _bytes) -> None: ...
class inputFileStoryDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: TypeInputDocument
    def __init__(self, *, id: TypeInputDocument) -> None: ...
class inputFolderPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    folder_id: int
    def __init__(self, *, peer: TypeInputPeer, folder_id: int) -> None: ...
class inputGameID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputGameShortName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: TypeInputUser
    short_name: str
    def __init__(self, *, bot_id: TypeInputUser, short_name: str) -> None: ...
class inputGeoPoint(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lat: float
    long: float
    accuracy_radius: int | None
    def __init__(self, *, lat: float, long: float, accuracy_radius: int | None = ...) -> None: ...
class inputGeoPointEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputGroupCallInviteMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    def __init__(self, *, msg_id: int) -> None: ...
class inputGroupCallSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputGroupCallStream(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    time_ms: int
    scale: int
    video_channel: int | None
    video_quality: int | None
    def __init__(self, *, call: TypeInputGroupCall, time_ms: int, scale: int, video_channel: int | None = ..., video_quality: int | None = ...) -> None: ...
class inputInlineButtonTypeUrlAuth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    request_write_access: bool
    fwd_text: str | None
    url: str
    bot: TypeInputUser | None
    def __init__(self, *, request_write_access: bool = ..., fwd_text: str | None = ..., url: str, bot: TypeInputUser | None = ...) -> None: ...
class inputInlineButtonTypeUserProfile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: TypeInputUser
    def __init__(self, *, user_id: TypeInputUser) -> None: ...
class inputInvoiceBusinessBotTransferStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: TypeInputUser
    stars: int
    def __init__(self, *, bot: TypeInputUser, stars: int) -> None: ...
class inputInvoiceChatInviteSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: str
    def __init__(self, *, hash: str) -> None: ...
class inputInvoiceMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    msg_id: int
    def __init__(self, *, peer: TypeInputPeer, msg_id: int) -> None: ...
class inputInvoicePremiumAuthCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purpose: TypeInputStorePaymentPurpose
    def __init__(self, *, purpose: TypeInputStorePaymentPurpose) -> None: ...
class inputInvoicePremiumGiftCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purpose: TypeInputStorePaymentPurpose
    option: TypePremiumGiftCodeOption
    def __init__(self, *, purpose: TypeInputStorePaymentPurpose, option: TypePremiumGiftCodeOption) -> None: ...
class inputInvoicePremiumGiftStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: TypeInputUser
    months: int
    message: TypeTextWithEntities | None
    def __init__(self, *, user_id: TypeInputUser, months: int, message: TypeTextWithEntities | None = ...) -> None: ...
class inputInvoiceSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputInvoiceStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hide_name: bool
    include_upgrade: bool
    peer: TypeInputPeer
    gift_id: int
    message: TypeTextWithEntities | None
    def __init__(self, *, hide_name: bool = ..., include_upgrade: bool = ..., peer: TypeInputPeer, gift_id: int, message: TypeTextWithEntities | None = ...) -> None: ...
class inputInvoiceStarGiftAuctionBid(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hide_name: bool
    update_bid: bool
    peer: TypeInputPeer | None
    gift_id: int
    bid_amount: int
    message: TypeTextWithEntities | None
    def __init__(self, *, hide_name: bool = ..., update_bid: bool = ..., peer: TypeInputPeer | None = ..., gift_id: int, bid_amount: int, message: TypeTextWithEntities | None = ...) -> None: ...
class inputInvoiceStarGiftDropOriginalDetails(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: TypeInputSavedStarGift
    def __init__(self, *, stargift: TypeInputSavedStarGift) -> None: ...
class inputInvoiceStarGiftPrepaidUpgrade(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    hash: str
    def __init__(self, *, peer: TypeInputPeer, hash: str) -> None: ...
class inputInvoiceStarGiftResale(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    ton: bool
    show_name: bool
    slug: str
    to_id: TypeInputPeer
    message: TypeTextWithEntities | None
    def __init__(self, *, ton: bool = ..., show_name: bool = ..., slug: str, to_id: TypeInputPeer, message: TypeTextWithEntities | None = ...) -> None: ...
class inputInvoiceStarGiftTransfer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stargift: TypeInputSavedStarGift
    to_id: TypeInputPeer
    def __init__(self, *, stargift: TypeInputSavedStarGift, to_id: TypeInputPeer) -> None: ...
class inputInvoiceStarGiftUpgrade(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    keep_original_details: bool
    stargift: TypeInputSavedStarGift
    def __init__(self, *, keep_original_details: bool = ..., stargift: TypeInputSavedStarGift) -> None: ...
class inputInvoiceStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    purpose: TypeInputStorePaymentPurpose
    def __init__(self, *, purpose: TypeInputStorePaymentPurpose) -> None: ...
class inputMediaAreaChannelPost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    channel: TypeInputChannel
    msg_id: int
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, channel: TypeInputChannel, msg_id: int) -> None: ...
class inputMediaAreaVenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    query_id: int
    result_id: str
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, query_id: int, result_id: str) -> None: ...
class inputMediaContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    def __init__(self, *, phone_number: str, first_name: str, last_name: str, vcard: str) -> None: ...
class inputMediaDice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    def __init__(self, *, emoticon: str) -> None: ...
class inputMediaDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    id: TypeInputDocument
    video_cover: TypeInputPhoto | None
    video_timestamp: int | None
    ttl_seconds: int | None
    query: str | None
    def __init__(self, *, spoiler: bool = ..., id: TypeInputDocument, video_cover: TypeInputPhoto | None = ..., video_timestamp: int | None = ..., ttl_seconds: int | None = ..., query: str | None = ...) -> None: ...
class inputMediaDocumentExternal(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    url: str
    ttl_seconds: int | None
    video_cover: TypeInputPhoto | None
    video_timestamp: int | None
    def __init__(self, *, spoiler: bool = ..., url: str, ttl_seconds: int | None = ..., video_cover: TypeInputPhoto | None = ..., video_timestamp: int | None = ...) -> None: ...
class inputMediaEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMediaGame(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: TypeInputGame
    def __init__(self, *, id: TypeInputGame) -> None: ...
class inputMediaGeoLive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stopped: bool
    geo_point: TypeInputGeoPoint
    heading: int | None
    period: int | None
    proximity_notification_radius: int | None
    def __init__(self, *, stopped: bool = ..., geo_point: TypeInputGeoPoint, heading: int | None = ..., period: int | None = ..., proximity_notification_radius: int | None = ...) -> None: ...
class inputMediaGeoPoint(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeInputGeoPoint
    def __init__(self, *, geo_point: TypeInputGeoPoint) -> None: ...
class inputMediaInvoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    description: str
    photo: TypeInputWebDocument | None
    invoice: TypeInvoice
    payload: _bytes
    provider: str | None
    provider_data: TypeDataJSON
    start_param: str | None
    extended_media: TypeInputMedia | None
    def __init__(self, *, title: str, description: str, photo: TypeInputWebDocument | None = ..., invoice: TypeInvoice, payload: _bytes, provider: str | None = ..., provider_data: TypeDataJSON, start_param: str | None = ..., extended_media: TypeInputMedia | None = ...) -> None: ...
class inputMediaPaidMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars_amount: int
    extended_media: _list[TypeInputMedia]
    payload: str | None
    def __init__(self, *, stars_amount: int, extended_media: _list[TypeInputMedia], payload: str | None = ...) -> None: ...
class inputMediaPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    live_photo: bool
    id: TypeInputPhoto
    ttl_seconds: int | None
    video: TypeInputDocument | None
    def __init__(self, *, spoiler: bool = ..., live_photo: bool = ..., id: TypeInputPhoto, ttl_seconds: int | None = ..., video: TypeInputDocument | None = ...) -> None: ...
class inputMediaPhotoExternal(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    url: str
    ttl_seconds: int | None
    def __init__(self, *, spoiler: bool = ..., url: str, ttl_seconds: int | None = ...) -> None: ...
class inputMediaPoll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    poll: TypePoll
    correct_answers: _list[int] | None
    attached_media: TypeInputMedia | None
    solution: str | None
    solution_entities: _list[TypeMessageEntity] | None
    solution_media: TypeInputMedia | None
    def __init__(self, *, poll: TypePoll, correct_answers: _list[int] | None = ..., attached_media: TypeInputMedia | None = ..., solution: str | None = ..., solution_entities: _list[TypeMessageEntity] | None = ..., solution_media: TypeInputMedia | None = ...) -> None: ...
class inputMediaStakeDice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    game_hash: str
    ton_amount: int
    client_seed: _bytes
    def __init__(self, *, game_hash: str, ton_amount: int, client_seed: _bytes) -> None: ...
class inputMediaStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    id: int
    def __init__(self, *, peer: TypeInputPeer, id: int) -> None: ...
class inputMediaTodo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    todo: TypeTodoList
    def __init__(self, *, todo: TypeTodoList) -> None: ...
class inputMediaUploadedDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nosound_video: bool
    force_file: bool
    spoiler: bool
    file: TypeInputFile
    thumb: TypeInputFile | None
    mime_type: str
    attributes: _list[TypeDocumentAttribute]
    stickers: _list[TypeInputDocument] | None
    video_cover: TypeInputPhoto | None
    video_timestamp: int | None
    ttl_seconds: int | None
    def __init__(self, *, nosound_video: bool = ..., force_file: bool = ..., spoiler: bool = ..., file: TypeInputFile, thumb: TypeInputFile | None = ..., mime_type: str, attributes: _list[TypeDocumentAttribute], stickers: _list[TypeInputDocument] | None = ..., video_cover: TypeInputPhoto | None = ..., video_timestamp: int | None = ..., ttl_seconds: int | None = ...) -> None: ...
class inputMediaUploadedPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    live_photo: bool
    file: TypeInputFile
    stickers: _list[TypeInputDocument] | None
    ttl_seconds: int | None
    video: TypeInputDocument | None
    def __init__(self, *, spoiler: bool = ..., live_photo: bool = ..., file: TypeInputFile, stickers: _list[TypeInputDocument] | None = ..., ttl_seconds: int | None = ..., video: TypeInputDocument | None = ...) -> None: ...
class inputMediaVenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeInputGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    def __init__(self, *, geo_point: TypeInputGeoPoint, title: str, address: str, provider: str, venue_id: str, venue_type: str) -> None: ...
class inputMediaWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force_large_media: bool
    force_small_media: bool
    optional: bool
    url: str
    def __init__(self, *, force_large_media: bool = ..., force_small_media: bool = ..., optional: bool = ..., url: str) -> None: ...
class inputMessageCallbackQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    query_id: int
    def __init__(self, *, id: int, query_id: int) -> None: ...
class inputMessageEntityMentionName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    user_id: TypeInputUser
    def __init__(self, *, offset: int, length: int, user_id: TypeInputUser) -> None: ...
class inputMessageID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class inputMessagePinned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessageReadMetric(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    view_id: int
    time_in_view_ms: int
    active_time_in_view_ms: int
    height_to_viewport_ratio_permille: int
    seen_range_ratio_permille: int
    def __init__(self, *, msg_id: int, view_id: int, time_in_view_ms: int, active_time_in_view_ms: int, height_to_viewport_ratio_permille: int, seen_range_ratio_permille: int) -> None: ...
class inputMessageReplyTo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class inputMessagesFilterChatPhotos(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterGeo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterGif(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterMyMentions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterPhoneCalls(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    missed: bool
    def __init__(self, *, missed: bool = ...) -> None: ...
class inputMessagesFilterPhotos(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterPhotoVideo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterPinned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterPoll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterRoundVideo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterRoundVoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterVideo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputMessagesFilterVoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputNotifyBroadcasts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputNotifyChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputNotifyCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community: TypeInputChannel
    def __init__(self, *, community: TypeInputChannel) -> None: ...
class inputNotifyForumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    top_msg_id: int
    def __init__(self, *, peer: TypeInputPeer, top_msg_id: int) -> None: ...
class inputNotifyPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    def __init__(self, *, peer: TypeInputPeer) -> None: ...
class inputNotifyUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPageBlockMap(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeInputGeoPoint
    zoom: int
    w: int
    h: int
    caption: TypePageCaption
    def __init__(self, *, geo: TypeInputGeoPoint, zoom: int, w: int, h: int, caption: TypePageCaption) -> None: ...
class inputPasskeyCredentialFirebasePNV(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pnv_token: str
    def __init__(self, *, pnv_token: str) -> None: ...
class inputPasskeyCredentialPublicKey(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    raw_id: str
    response: TypeInputPasskeyResponse
    def __init__(self, *, id: str, raw_id: str, response: TypeInputPasskeyResponse) -> None: ...
class inputPasskeyResponseLogin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    client_data: TypeDataJSON
    authenticator_data: _bytes
    signature: _bytes
    user_handle: str
    def __init__(self, *, client_data: TypeDataJSON, authenticator_data: _bytes, signature: _bytes, user_handle: str) -> None: ...
class inputPasskeyResponseRegister(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    client_data: TypeDataJSON
    attestation_data: _bytes
    def __init__(self, *, client_data: TypeDataJSON, attestation_data: _bytes) -> None: ...
class inputPaymentCredentials(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    save: bool
    data: TypeDataJSON
    def __init__(self, *, save: bool = ..., data: TypeDataJSON) -> None: ...
class inputPaymentCredentialsApplePay(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    payment_data: TypeDataJSON
    def __init__(self, *, payment_data: TypeDataJSON) -> None: ...
class inputPaymentCredentialsGooglePay(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    payment_token: TypeDataJSON
    def __init__(self, *, payment_token: TypeDataJSON) -> None: ...
class inputPaymentCredentialsSaved(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    tmp_password: _bytes
    def __init__(self, *, id: str, tmp_password: _bytes) -> None: ...
class inputPeerChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    access_hash: int
    def __init__(self, *, channel_id: int, access_hash: int) -> None: ...
class inputPeerChannelFromMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    msg_id: int
    channel_id: int
    def __init__(self, *, peer: TypeInputPeer, msg_id: int, channel_id: int) -> None: ...
class inputPeerChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class inputPeerColorCollectible(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collectible_id: int
    def __init__(self, *, collectible_id: int) -> None: ...
class inputPeerEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPeerNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    show_previews: bool | None
    silent: bool | None
    mute_until: int | None
    sound: TypeNotificationSound | None
    stories_muted: bool | None
    stories_hide_sender: bool | None
    stories_sound: TypeNotificationSound | None
    def __init__(self, *, show_previews: bool | None = ..., silent: bool | None = ..., mute_until: int | None = ..., sound: TypeNotificationSound | None = ..., stories_muted: bool | None = ..., stories_hide_sender: bool | None = ..., stories_sound: TypeNotificationSound | None = ...) -> None: ...
class inputPeerPhotoFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    big: bool
    peer: TypeInputPeer
    photo_id: int
    def __init__(self, *, big: bool = ..., peer: TypeInputPeer, photo_id: int) -> None: ...
class inputPeerSelf(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPeerUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    access_hash: int
    def __init__(self, *, user_id: int, access_hash: int) -> None: ...
class inputPeerUserFromMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    msg_id: int
    user_id: int
    def __init__(self, *, peer: TypeInputPeer, msg_id: int, user_id: int) -> None: ...
class inputPhoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputPhoneContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    client_id: int
    phone: str
    first_name: str
    last_name: str
    note: TypeTextWithEntities | None
    def __init__(self, *, client_id: int, phone: str, first_name: str, last_name: str, note: TypeTextWithEntities | None = ...) -> None: ...
class inputPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    file_reference: _bytes
    def __init__(self, *, id: int, access_hash: int, file_reference: _bytes) -> None: ...
class inputPhotoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPhotoFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    file_reference: _bytes
    thumb_size: str
    def __init__(self, *, id: int, access_hash: int, file_reference: _bytes, thumb_size: str) -> None: ...
class inputPhotoLegacyFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    file_reference: _bytes
    volume_id: int
    local_id: int
    secret: int
    def __init__(self, *, id: int, access_hash: int, file_reference: _bytes, volume_id: int, local_id: int, secret: int) -> None: ...
class inputPollAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeTextWithEntities
    media: TypeInputMedia | None
    def __init__(self, *, text: TypeTextWithEntities, media: TypeInputMedia | None = ...) -> None: ...
class inputPrivacyKeyAbout(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyAddedByPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyBirthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyNoPaidMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyPhoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyPhoneNumber(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyPhoneP2P(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeySavedMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyStarGiftsAutoSave(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyStatusTimestamp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyKeyVoiceMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueAllowAll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueAllowBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueAllowChatParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chats: _list[int]
    def __init__(self, *, chats: _list[int]) -> None: ...
class inputPrivacyValueAllowCloseFriends(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueAllowContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueAllowPremium(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueAllowUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[TypeInputUser]
    def __init__(self, *, users: _list[TypeInputUser]) -> None: ...
class inputPrivacyValueDisallowAll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueDisallowBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueDisallowChatParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chats: _list[int]
    def __init__(self, *, chats: _list[int]) -> None: ...
class inputPrivacyValueDisallowContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputPrivacyValueDisallowUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[TypeInputUser]
    def __init__(self, *, users: _list[TypeInputUser]) -> None: ...
class inputQuickReplyShortcut(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut: str
    def __init__(self, *, shortcut: str) -> None: ...
class inputQuickReplyShortcutId(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    def __init__(self, *, shortcut_id: int) -> None: ...
class inputReplyToEphemeralMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class inputReplyToMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reply_to_msg_id: int
    top_msg_id: int | None
    reply_to_peer_id: TypeInputPeer | None
    quote_text: str | None
    quote_entities: _list[TypeMessageEntity] | None
    quote_offset: int | None
    monoforum_peer_id: TypeInputPeer | None
    todo_item_id: int | None
    poll_option: _bytes | None
    def __init__(self, *, reply_to_msg_id: int, top_msg_id: int | None = ..., reply_to_peer_id: TypeInputPeer | None = ..., quote_text: str | None = ..., quote_entities: _list[TypeMessageEntity] | None = ..., quote_offset: int | None = ..., monoforum_peer_id: TypeInputPeer | None = ..., todo_item_id: int | None = ..., poll_option: _bytes | None = ...) -> None: ...
class inputReplyToMonoForum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    monoforum_peer_id: TypeInputPeer
    def __init__(self, *, monoforum_peer_id: TypeInputPeer) -> None: ...
class inputReplyToStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    story_id: int
    def __init__(self, *, peer: TypeInputPeer, story_id: int) -> None: ...
class inputReportReasonChildAbuse(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonCopyright(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonFake(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonGeoIrrelevant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonIllegalDrugs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonOther(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonPersonalDetails(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonPornography(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonSpam(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputReportReasonViolence(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputRichFileDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    document: TypeInputDocument
    def __init__(self, *, id: str, document: TypeInputDocument) -> None: ...
class inputRichFilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    photo: TypeInputPhoto
    def __init__(self, *, id: str, photo: TypeInputPhoto) -> None: ...
class inputRichMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rtl: bool
    noautolink: bool
    blocks: _list[TypePageBlock]
    photos: _list[TypeInputPhoto] | None
    documents: _list[TypeInputDocument] | None
    users: _list[TypeInputUser] | None
    def __init__(self, *, rtl: bool = ..., noautolink: bool = ..., blocks: _list[TypePageBlock], photos: _list[TypeInputPhoto] | None = ..., documents: _list[TypeInputDocument] | None = ..., users: _list[TypeInputUser] | None = ...) -> None: ...
class inputRichMessageHTML(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rtl: bool
    noautolink: bool
    html: str
    files: _list[TypeInputRichFile] | None
    def __init__(self, *, rtl: bool = ..., noautolink: bool = ..., html: str, files: _list[TypeInputRichFile] | None = ...) -> None: ...
class inputRichMessageMarkdown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rtl: bool
    noautolink: bool
    markdown: str
    files: _list[TypeInputRichFile] | None
    def __init__(self, *, rtl: bool = ..., noautolink: bool = ..., markdown: str, files: _list[TypeInputRichFile] | None = ...) -> None: ...
class inputSavedStarGiftChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    saved_id: int
    def __init__(self, *, peer: TypeInputPeer, saved_id: int) -> None: ...
class inputSavedStarGiftSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputSavedStarGiftUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    def __init__(self, *, msg_id: int) -> None: ...
class inputSecureFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputSecureFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputSecureFileUploaded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    parts: int
    md5_checksum: str
    file_hash: _bytes
    secret: _bytes
    def __init__(self, *, id: int, parts: int, md5_checksum: str, file_hash: _bytes, secret: _bytes) -> None: ...
class inputSecureValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    data: TypeSecureData | None
    front_side: TypeInputSecureFile | None
    reverse_side: TypeInputSecureFile | None
    selfie: TypeInputSecureFile | None
    translation: _list[TypeInputSecureFile] | None
    files: _list[TypeInputSecureFile] | None
    plain_data: TypeSecurePlainData | None
    def __init__(self, *, type: TypeSecureValueType, data: TypeSecureData | None = ..., front_side: TypeInputSecureFile | None = ..., reverse_side: TypeInputSecureFile | None = ..., selfie: TypeInputSecureFile | None = ..., translation: _list[TypeInputSecureFile] | None = ..., files: _list[TypeInputSecureFile] | None = ..., plain_data: TypeSecurePlainData | None = ...) -> None: ...
class inputSendMessageRichMessageDraftAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_stop: bool
    keep_on_stop: bool
    random_id: int
    rich_message: TypeInputRichMessage
    def __init__(self, *, can_stop: bool = ..., keep_on_stop: bool = ..., random_id: int, rich_message: TypeInputRichMessage) -> None: ...
class inputSingleMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    media: TypeInputMedia
    random_id: int
    message: str
    entities: _list[TypeMessageEntity] | None
    def __init__(self, *, media: TypeInputMedia, random_id: int, message: str, entities: _list[TypeMessageEntity] | None = ...) -> None: ...
class inputStarGiftAuction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    def __init__(self, *, gift_id: int) -> None: ...
class inputStarGiftAuctionSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputStarsTransaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    refund: bool
    id: str
    def __init__(self, *, refund: bool = ..., id: str) -> None: ...
class inputStickeredMediaDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: TypeInputDocument
    def __init__(self, *, id: TypeInputDocument) -> None: ...
class inputStickeredMediaPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: TypeInputPhoto
    def __init__(self, *, id: TypeInputPhoto) -> None: ...
class inputStickerSetAnimatedEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetAnimatedEmojiAnimations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetDice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    def __init__(self, *, emoticon: str) -> None: ...
class inputStickerSetEmojiChannelDefaultStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetEmojiDefaultStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetEmojiDefaultTopicIcons(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetEmojiGenericAnimations(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputStickerSetItem(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document: TypeInputDocument
    emoji: str
    mask_coords: TypeMaskCoords | None
    keywords: str | None
    def __init__(self, *, document: TypeInputDocument, emoji: str, mask_coords: TypeMaskCoords | None = ..., keywords: str | None = ...) -> None: ...
class inputStickerSetPremiumGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStickerSetShortName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    short_name: str
    def __init__(self, *, short_name: str) -> None: ...
class inputStickerSetThumb(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: TypeInputStickerSet
    thumb_version: int
    def __init__(self, *, stickerset: TypeInputStickerSet, thumb_version: int) -> None: ...
class inputStickerSetTonGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputStorePaymentAuthCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    restore: bool
    phone_number: str
    phone_code_hash: str
    premium_days: int
    currency: str
    amount: int
    def __init__(self, *, restore: bool = ..., phone_number: str, phone_code_hash: str, premium_days: int, currency: str, amount: int) -> None: ...
class inputStorePaymentGiftPremium(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: TypeInputUser
    currency: str
    amount: int
    def __init__(self, *, user_id: TypeInputUser, currency: str, amount: int) -> None: ...
class inputStorePaymentPremiumGiftCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[TypeInputUser]
    boost_peer: TypeInputPeer | None
    currency: str
    amount: int
    message: TypeTextWithEntities | None
    def __init__(self, *, users: _list[TypeInputUser], boost_peer: TypeInputPeer | None = ..., currency: str, amount: int, message: TypeTextWithEntities | None = ...) -> None: ...
class inputStorePaymentPremiumGiveaway(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    only_new_subscribers: bool
    winners_are_visible: bool
    boost_peer: TypeInputPeer
    additional_peers: _list[TypeInputPeer] | None
    countries_iso2: _list[str] | None
    prize_description: str | None
    random_id: int
    until_date: int
    currency: str
    amount: int
    def __init__(self, *, only_new_subscribers: bool = ..., winners_are_visible: bool = ..., boost_peer: TypeInputPeer, additional_peers: _list[TypeInputPeer] | None = ..., countries_iso2: _list[str] | None = ..., prize_description: str | None = ..., random_id: int, until_date: int, currency: str, amount: int) -> None: ...
class inputStorePaymentPremiumSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    restore: bool
    upgrade: bool
    def __init__(self, *, restore: bool = ..., upgrade: bool = ...) -> None: ...
class inputStorePaymentStarsGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: TypeInputUser
    stars: int
    currency: str
    amount: int
    def __init__(self, *, user_id: TypeInputUser, stars: int, currency: str, amount: int) -> None: ...
class inputStorePaymentStarsGiveaway(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    only_new_subscribers: bool
    winners_are_visible: bool
    stars: int
    boost_peer: TypeInputPeer
    additional_peers: _list[TypeInputPeer] | None
    countries_iso2: _list[str] | None
    prize_description: str | None
    random_id: int
    until_date: int
    currency: str
    amount: int
    users: int
    def __init__(self, *, only_new_subscribers: bool = ..., winners_are_visible: bool = ..., stars: int, boost_peer: TypeInputPeer, additional_peers: _list[TypeInputPeer] | None = ..., countries_iso2: _list[str] | None = ..., prize_description: str | None = ..., random_id: int, until_date: int, currency: str, amount: int, users: int) -> None: ...
class inputStorePaymentStarsTopup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars: int
    currency: str
    amount: int
    spend_purpose_peer: TypeInputPeer | None
    def __init__(self, *, stars: int, currency: str, amount: int, spend_purpose_peer: TypeInputPeer | None = ...) -> None: ...
class inputTakeoutFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputThemeSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message_colors_animated: bool
    base_theme: TypeBaseTheme
    accent_color: int
    outbox_accent_color: int | None
    message_colors: _list[int] | None
    wallpaper: TypeInputWallPaper | None
    wallpaper_settings: TypeWallPaperSettings | None
    def __init__(self, *, message_colors_animated: bool = ..., base_theme: TypeBaseTheme, accent_color: int, outbox_accent_color: int | None = ..., message_colors: _list[int] | None = ..., wallpaper: TypeInputWallPaper | None = ..., wallpaper_settings: TypeWallPaperSettings | None = ...) -> None: ...
class inputThemeSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    access_hash: int
    def __init__(self, *, user_id: int, access_hash: int) -> None: ...
class inputUserEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputUserFromMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    msg_id: int
    user_id: int
    def __init__(self, *, peer: TypeInputPeer, msg_id: int, user_id: int) -> None: ...
class inputUserSelf(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class inputWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    def __init__(self, *, id: int, access_hash: int) -> None: ...
class inputWallPaperNoFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class inputWallPaperSlug(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class inputWebDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    size: int
    mime_type: str
    attributes: _list[TypeDocumentAttribute]
    def __init__(self, *, url: str, size: int, mime_type: str, attributes: _list[TypeDocumentAttribute]) -> None: ...
class inputWebFileAudioAlbumThumbLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    small: bool
    document: TypeInputDocument | None
    title: str | None
    performer: str | None
    def __init__(self, *, small: bool = ..., document: TypeInputDocument | None = ..., title: str | None = ..., performer: str | None = ...) -> None: ...
class inputWebFileGeoPointLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo_point: TypeInputGeoPoint
    access_hash: int
    w: int
    h: int
    zoom: int
    scale: int
    def __init__(self, *, geo_point: TypeInputGeoPoint, access_hash: int, w: int, h: int, zoom: int, scale: int) -> None: ...
class inputWebFileLocation(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    access_hash: int
    def __init__(self, *, url: str, access_hash: int) -> None: ...
class invoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    test: bool
    name_requested: bool
    phone_requested: bool
    email_requested: bool
    shipping_address_requested: bool
    flexible: bool
    phone_to_provider: bool
    email_to_provider: bool
    recurring: bool
    currency: str
    prices: _list[TypeLabeledPrice]
    max_tip_amount: int | None
    suggested_tip_amounts: _list[int] | None
    terms_url: str | None
    subscription_period: int | None
    def __init__(self, *, test: bool = ..., name_requested: bool = ..., phone_requested: bool = ..., email_requested: bool = ..., shipping_address_requested: bool = ..., flexible: bool = ..., phone_to_provider: bool = ..., email_to_provider: bool = ..., recurring: bool = ..., currency: str, prices: _list[TypeLabeledPrice], max_tip_amount: int | None = ..., suggested_tip_amounts: _list[int] | None = ..., terms_url: str | None = ..., subscription_period: int | None = ...) -> None: ...
class joinChatBotResultApproved(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class joinChatBotResultDeclined(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class joinChatBotResultQueued(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class joinChatBotResultWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class jsonArray(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: _list[TypeJSONValue]
    def __init__(self, *, value: _list[TypeJSONValue]) -> None: ...
class jsonBool(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: bool
    def __init__(self, *, value: bool) -> None: ...
class jsonNull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class jsonNumber(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: float
    def __init__(self, *, value: float) -> None: ...
class jsonObject(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: _list[TypeJSONObjectValue]
    def __init__(self, *, value: _list[TypeJSONObjectValue]) -> None: ...
class jsonObjectValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: str
    value: TypeJSONValue
    def __init__(self, *, key: str, value: TypeJSONValue) -> None: ...
class jsonString(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: str
    def __init__(self, *, value: str) -> None: ...
class keyboardButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    style: TypeKeyboardButtonStyle | None
    text: str
    type: TypeButtonType
    def __init__(self, *, style: TypeKeyboardButtonStyle | None = ..., text: str, type: TypeButtonType) -> None: ...
class keyboardButtonRow(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    buttons: _list[TypeKeyboardButton]
    def __init__(self, *, buttons: _list[TypeKeyboardButton]) -> None: ...
class keyboardButtonStyle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bg_primary: bool
    bg_danger: bool
    bg_success: bool
    icon: int | None
    def __init__(self, *, bg_primary: bool = ..., bg_danger: bool = ..., bg_success: bool = ..., icon: int | None = ...) -> None: ...
class keyboardInlineButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    style: TypeKeyboardButtonStyle | None
    text: str
    type: TypeInlineButtonType
    def __init__(self, *, style: TypeKeyboardButtonStyle | None = ..., text: str, type: TypeInlineButtonType) -> None: ...
class keyboardInlineButtonRow(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    buttons: _list[TypeKeyboardInlineButton]
    def __init__(self, *, buttons: _list[TypeKeyboardInlineButton]) -> None: ...
class labeledPrice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    label: str
    amount: int
    def __init__(self, *, label: str, amount: int) -> None: ...
class langPackDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    from_version: int
    version: int
    strings: _list[TypeLangPackString]
    def __init__(self, *, lang_code: str, from_version: int, version: int, strings: _list[TypeLangPackString]) -> None: ...
class langPackLanguage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    official: bool
    rtl: bool
    beta: bool
    name: str
    native_name: str
    lang_code: str
    base_lang_code: str | None
    plural_code: str
    strings_count: int
    translated_count: int
    translations_url: str
    def __init__(self, *, official: bool = ..., rtl: bool = ..., beta: bool = ..., name: str, native_name: str, lang_code: str, base_lang_code: str | None = ..., plural_code: str, strings_count: int, translated_count: int, translations_url: str) -> None: ...
class langPackString(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: str
    value: str
    def __init__(self, *, key: str, value: str) -> None: ...
class langPackStringDeleted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: str
    def __init__(self, *, key: str) -> None: ...
class langPackStringPluralized(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: str
    zero_value: str | None
    one_value: str | None
    two_value: str | None
    few_value: str | None
    many_value: str | None
    other_value: str
    def __init__(self, *, key: str, zero_value: str | None = ..., one_value: str | None = ..., two_value: str | None = ..., few_value: str | None = ..., many_value: str | None = ..., other_value: str) -> None: ...
class maskCoords(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    n: int
    x: float
    y: float
    zoom: float
    def __init__(self, *, n: int, x: float, y: float, zoom: float) -> None: ...
class mediaAreaChannelPost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    channel_id: int
    msg_id: int
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, channel_id: int, msg_id: int) -> None: ...
class mediaAreaCoordinates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    x: float
    y: float
    w: float
    h: float
    rotation: float
    radius: float | None
    def __init__(self, *, x: float, y: float, w: float, h: float, rotation: float, radius: float | None = ...) -> None: ...
class mediaAreaGeoPoint(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    geo: TypeGeoPoint
    address: TypeGeoPointAddress | None
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, geo: TypeGeoPoint, address: TypeGeoPointAddress | None = ...) -> None: ...
class mediaAreaStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    slug: str
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, slug: str) -> None: ...
class mediaAreaSuggestedReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dark: bool
    flipped: bool
    coordinates: TypeMediaAreaCoordinates
    reaction: TypeReaction
    def __init__(self, *, dark: bool = ..., flipped: bool = ..., coordinates: TypeMediaAreaCoordinates, reaction: TypeReaction) -> None: ...
class mediaAreaUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    url: str
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, url: str) -> None: ...
class mediaAreaVenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    geo: TypeGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, geo: TypeGeoPoint, title: str, address: str, provider: str, venue_id: str, venue_type: str) -> None: ...
class mediaAreaWeather(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    coordinates: TypeMediaAreaCoordinates
    emoji: str
    temperature_c: float
    color: int
    def __init__(self, *, coordinates: TypeMediaAreaCoordinates, emoji: str, temperature_c: float, color: int) -> None: ...
class message(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    out: bool
    mentioned: bool
    media_unread: bool
    silent: bool
    post: bool
    from_scheduled: bool
    legacy: bool
    edit_hide: bool
    pinned: bool
    noforwards: bool
    invert_media: bool
    offline: bool
    video_processing_pending: bool
    paid_suggested_post_stars: bool
    paid_suggested_post_ton: bool
    id: int
    from_id: TypePeer | None
    from_boosts_applied: int | None
    from_rank: str | None
    peer_id: TypePeer
    saved_peer_id: TypePeer | None
    fwd_from: TypeMessageFwdHeader | None
    via_bot_id: int | None
    via_business_bot_id: int | None
    guestchat_via_from: TypePeer | None
    reply_to: TypeMessageReplyHeader | None
    date: int
    message: str
    media: TypeMessageMedia | None
    reply_markup: TypeReplyMarkup | None
    entities: _list[TypeMessageEntity] | None
    views: int | None
    forwards: int | None
    replies: TypeMessageReplies | None
    edit_date: int | None
    post_author: str | None
    grouped_id: int | None
    reactions: TypeMessageReactions | None
    restriction_reason: _list[TypeRestrictionReason] | None
    ttl_period: int | None
    quick_reply_shortcut_id: int | None
    effect: int | None
    factcheck: TypeFactCheck | None
    report_delivery_until_date: int | None
    paid_message_stars: int | None
    suggested_post: TypeSuggestedPost | None
    schedule_repeat_period: int | None
    summary_from_language: str | None
    rich_message: TypeRichMessage | None
    def __init__(self, *, out: bool = ..., mentioned: bool = ..., media_unread: bool = ..., silent: bool = ..., post: bool = ..., from_scheduled: bool = ..., legacy: bool = ..., edit_hide: bool = ..., pinned: bool = ..., noforwards: bool = ..., invert_media: bool = ..., offline: bool = ..., video_processing_pending: bool = ..., paid_suggested_post_stars: bool = ..., paid_suggested_post_ton: bool = ..., id: int, from_id: TypePeer | None = ..., from_boosts_applied: int | None = ..., from_rank: str | None = ..., peer_id: TypePeer, saved_peer_id: TypePeer | None = ..., fwd_from: TypeMessageFwdHeader | None = ..., via_bot_id: int | None = ..., via_business_bot_id: int | None = ..., guestchat_via_from: TypePeer | None = ..., reply_to: TypeMessageReplyHeader | None = ..., date: int, message: str, media: TypeMessageMedia | None = ..., reply_markup: TypeReplyMarkup | None = ..., entities: _list[TypeMessageEntity] | None = ..., views: int | None = ..., forwards: int | None = ..., replies: TypeMessageReplies | None = ..., edit_date: int | None = ..., post_author: str | None = ..., grouped_id: int | None = ..., reactions: TypeMessageReactions | None = ..., restriction_reason: _list[TypeRestrictionReason] | None = ..., ttl_period: int | None = ..., quick_reply_shortcut_id: int | None = ..., effect: int | None = ..., factcheck: TypeFactCheck | None = ..., report_delivery_until_date: int | None = ..., paid_message_stars: int | None = ..., suggested_post: TypeSuggestedPost | None = ..., schedule_repeat_period: int | None = ..., summary_from_language: str | None = ..., rich_message: TypeRichMessage | None = ...) -> None: ...
class messageActionBoostApply(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    boosts: int
    def __init__(self, *, boosts: int) -> None: ...
class messageActionBotAllowed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    attach_menu: bool
    from_request: bool
    domain: str | None
    app: TypeBotApp | None
    def __init__(self, *, attach_menu: bool = ..., from_request: bool = ..., domain: str | None = ..., app: TypeBotApp | None = ...) -> None: ...
class messageActionChangeCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community_id: int | None
    def __init__(self, *, community_id: int | None = ...) -> None: ...
class messageActionChangeCreator(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_creator_id: int
    def __init__(self, *, new_creator_id: int) -> None: ...
class messageActionChannelCreate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    def __init__(self, *, title: str) -> None: ...
class messageActionChannelMigrateFrom(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    chat_id: int
    def __init__(self, *, title: str, chat_id: int) -> None: ...
class messageActionChatAddUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[int]
    def __init__(self, *, users: _list[int]) -> None: ...
class messageActionChatCreate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    users: _list[int]
    def __init__(self, *, title: str, users: _list[int]) -> None: ...
class messageActionChatDeletePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionChatDeleteUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    def __init__(self, *, user_id: int) -> None: ...
class messageActionChatEditPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    photo: TypePhoto
    def __init__(self, *, photo: TypePhoto) -> None: ...
class messageActionChatEditTitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    def __init__(self, *, title: str) -> None: ...
class messageActionChatJoinedByLink(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inviter_id: int
    def __init__(self, *, inviter_id: int) -> None: ...
class messageActionChatJoinedByRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionChatJoinedViaCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community_id: int
    def __init__(self, *, community_id: int) -> None: ...
class messageActionChatMigrateTo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    def __init__(self, *, channel_id: int) -> None: ...
class messageActionConferenceCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    missed: bool
    active: bool
    video: bool
    call_id: int
    duration: int | None
    other_participants: _list[TypePeer] | None
    def __init__(self, *, missed: bool = ..., active: bool = ..., video: bool = ..., call_id: int, duration: int | None = ..., other_participants: _list[TypePeer] | None = ...) -> None: ...
class messageActionContactSignUp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionCustomAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: str
    def __init__(self, *, message: str) -> None: ...
class messageActionEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionGameScore(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    game_id: int
    score: int
    def __init__(self, *, game_id: int, score: int) -> None: ...
class messageActionGeoProximityReached(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    from_id: TypePeer
    to_id: TypePeer
    distance: int
    def __init__(self, *, from_id: TypePeer, to_id: TypePeer, distance: int) -> None: ...
class messageActionGiftCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_giveaway: bool
    unclaimed: bool
    boost_peer: TypePeer | None
    days: int
    slug: str
    currency: str | None
    amount: int | None
    crypto_currency: str | None
    crypto_amount: int | None
    message: TypeTextWithEntities | None
    def __init__(self, *, via_giveaway: bool = ..., unclaimed: bool = ..., boost_peer: TypePeer | None = ..., days: int, slug: str, currency: str | None = ..., amount: int | None = ..., crypto_currency: str | None = ..., crypto_amount: int | None = ..., message: TypeTextWithEntities | None = ...) -> None: ...
class messageActionGiftPremium(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    currency: str
    amount: int
    days: int
    crypto_currency: str | None
    crypto_amount: int | None
    message: TypeTextWithEntities | None
    def __init__(self, *, currency: str, amount: int, days: int, crypto_currency: str | None = ..., crypto_amount: int | None = ..., message: TypeTextWithEntities | None = ...) -> None: ...
class messageActionGiftStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    currency: str
    amount: int
    stars: int
    crypto_currency: str | None
    crypto_amount: int | None
    transaction_id: str | None
    def __init__(self, *, currency: str, amount: int, stars: int, crypto_currency: str | None = ..., crypto_amount: int | None = ..., transaction_id: str | None = ...) -> None: ...
class messageActionGiftTon(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    currency: str
    amount: int
    crypto_currency: str
    crypto_amount: int
    transaction_id: str | None
    def __init__(self, *, currency: str, amount: int, crypto_currency: str, crypto_amount: int, transaction_id: str | None = ...) -> None: ...
class messageActionGiveawayLaunch(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars: int | None
    def __init__(self, *, stars: int | None = ...) -> None: ...
class messageActionGiveawayResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars: bool
    winners_count: int
    unclaimed_count: int
    def __init__(self, *, stars: bool = ..., winners_count: int, unclaimed_count: int) -> None: ...
class messageActionGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    duration: int | None
    def __init__(self, *, call: TypeInputGroupCall, duration: int | None = ...) -> None: ...
class messageActionGroupCallScheduled(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    schedule_date: int
    def __init__(self, *, call: TypeInputGroupCall, schedule_date: int) -> None: ...
class messageActionHistoryClear(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionInviteToGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    users: _list[int]
    def __init__(self, *, call: TypeInputGroupCall, users: _list[int]) -> None: ...
class messageActionManagedBotCreated(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    def __init__(self, *, bot_id: int) -> None: ...
class messageActionNewCreatorPending(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_creator_id: int
    def __init__(self, *, new_creator_id: int) -> None: ...
class messageActionNoForwardsRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expired: bool
    prev_value: bool
    new_value: bool
    def __init__(self, *, expired: bool = ..., prev_value: bool, new_value: bool) -> None: ...
class messageActionNoForwardsToggle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    prev_value: bool
    new_value: bool
    def __init__(self, *, prev_value: bool, new_value: bool) -> None: ...
class messageActionPaidMessagesPrice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    broadcast_messages_allowed: bool
    stars: int
    def __init__(self, *, broadcast_messages_allowed: bool = ..., stars: int) -> None: ...
class messageActionPaidMessagesRefunded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    stars: int
    def __init__(self, *, count: int, stars: int) -> None: ...
class messageActionPaymentRefunded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    currency: str
    total_amount: int
    payload: _bytes | None
    charge: TypePaymentCharge
    def __init__(self, *, peer: TypePeer, currency: str, total_amount: int, payload: _bytes | None = ..., charge: TypePaymentCharge) -> None: ...
class messageActionPaymentSent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    recurring_init: bool
    recurring_used: bool
    currency: str
    total_amount: int
    invoice_slug: str | None
    subscription_until_date: int | None
    def __init__(self, *, recurring_init: bool = ..., recurring_used: bool = ..., currency: str, total_amount: int, invoice_slug: str | None = ..., subscription_until_date: int | None = ...) -> None: ...
class messageActionPaymentSentMe(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    recurring_init: bool
    recurring_used: bool
    currency: str
    total_amount: int
    payload: _bytes
    info: TypePaymentRequestedInfo | None
    shipping_option_id: str | None
    charge: TypePaymentCharge
    subscription_until_date: int | None
    def __init__(self, *, recurring_init: bool = ..., recurring_used: bool = ..., currency: str, total_amount: int, payload: _bytes, info: TypePaymentRequestedInfo | None = ..., shipping_option_id: str | None = ..., charge: TypePaymentCharge, subscription_until_date: int | None = ...) -> None: ...
class messageActionPhoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    call_id: int
    reason: TypePhoneCallDiscardReason | None
    duration: int | None
    def __init__(self, *, video: bool = ..., call_id: int, reason: TypePhoneCallDiscardReason | None = ..., duration: int | None = ...) -> None: ...
class messageActionPinMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionPollAppendAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    answer: TypePollAnswer
    def __init__(self, *, answer: TypePollAnswer) -> None: ...
class messageActionPollDeleteAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    answer: TypePollAnswer
    def __init__(self, *, answer: TypePollAnswer) -> None: ...
class messageActionPrizeStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unclaimed: bool
    stars: int
    transaction_id: str
    boost_peer: TypePeer
    giveaway_msg_id: int
    def __init__(self, *, unclaimed: bool = ..., stars: int, transaction_id: str, boost_peer: TypePeer, giveaway_msg_id: int) -> None: ...
class messageActionRequestedPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    button_id: int
    peers: _list[TypePeer]
    def __init__(self, *, button_id: int, peers: _list[TypePeer]) -> None: ...
class messageActionRequestedPeerSentMe(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    button_id: int
    peers: _list[TypeRequestedPeer]
    def __init__(self, *, button_id: int, peers: _list[TypeRequestedPeer]) -> None: ...
class messageActionScreenshotTaken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageActionSecureValuesSent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    types: _list[TypeSecureValueType]
    def __init__(self, *, types: _list[TypeSecureValueType]) -> None: ...
class messageActionSecureValuesSentMe(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    values: _list[TypeSecureValue]
    credentials: TypeSecureCredentialsEncrypted
    def __init__(self, *, values: _list[TypeSecureValue], credentials: TypeSecureCredentialsEncrypted) -> None: ...
class messageActionSetChatTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    theme: TypeChatTheme
    def __init__(self, *, theme: TypeChatTheme) -> None: ...
class messageActionSetChatWallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    same: bool
    for_both: bool
    wallpaper: TypeWallPaper
    def __init__(self, *, same: bool = ..., for_both: bool = ..., wallpaper: TypeWallPaper) -> None: ...
class messageActionSetMessagesTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: int
    auto_setting_from: int | None
    def __init__(self, *, period: int, auto_setting_from: int | None = ...) -> None: ...
class messageActionStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name_hidden: bool
    saved: bool
    converted: bool
    upgraded: bool
    refunded: bool
    can_upgrade: bool
    prepaid_upgrade: bool
    upgrade_separate: bool
    auction_acquired: bool
    gift: TypeStarGift
    message: TypeTextWithEntities | None
    convert_stars: int | None
    upgrade_msg_id: int | None
    upgrade_stars: int | None
    from_id: TypePeer | None
    peer: TypePeer | None
    saved_id: int | None
    prepaid_upgrade_hash: str | None
    gift_msg_id: int | None
    to_id: TypePeer | None
    gift_num: int | None
    def __init__(self, *, name_hidden: bool = ..., saved: bool = ..., converted: bool = ..., upgraded: bool = ..., refunded: bool = ..., can_upgrade: bool = ..., prepaid_upgrade: bool = ..., upgrade_separate: bool = ..., auction_acquired: bool = ..., gift: TypeStarGift, message: TypeTextWithEntities | None = ..., convert_stars: int | None = ..., upgrade_msg_id: int | None = ..., upgrade_stars: int | None = ..., from_id: TypePeer | None = ..., peer: TypePeer | None = ..., saved_id: int | None = ..., prepaid_upgrade_hash: str | None = ..., gift_msg_id: int | None = ..., to_id: TypePeer | None = ..., gift_num: int | None = ...) -> None: ...
class messageActionStarGiftPurchaseOffer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    accepted: bool
    declined: bool
    gift: TypeStarGift
    price: TypeStarsAmount
    expires_at: int
    def __init__(self, *, accepted: bool = ..., declined: bool = ..., gift: TypeStarGift, price: TypeStarsAmount, expires_at: int) -> None: ...
class messageActionStarGiftPurchaseOfferDeclined(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expired: bool
    gift: TypeStarGift
    price: TypeStarsAmount
    def __init__(self, *, expired: bool = ..., gift: TypeStarGift, price: TypeStarsAmount) -> None: ...
class messageActionStarGiftUnique(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    upgrade: bool
    transferred: bool
    saved: bool
    refunded: bool
    prepaid_upgrade: bool
    assigned: bool
    from_offer: bool
    craft: bool
    name_hidden: bool
    gift: TypeStarGift
    can_export_at: int | None
    transfer_stars: int | None
    from_id: TypePeer | None
    peer: TypePeer | None
    saved_id: int | None
    resale_amount: TypeStarsAmount | None
    can_transfer_at: int | None
    can_resell_at: int | None
    drop_original_details_stars: int | None
    can_craft_at: int | None
    message: TypeTextWithEntities | None
    def __init__(self, *, upgrade: bool = ..., transferred: bool = ..., saved: bool = ..., refunded: bool = ..., prepaid_upgrade: bool = ..., assigned: bool = ..., from_offer: bool = ..., craft: bool = ..., name_hidden: bool = ..., gift: TypeStarGift, can_export_at: int | None = ..., transfer_stars: int | None = ..., from_id: TypePeer | None = ..., peer: TypePeer | None = ..., saved_id: int | None = ..., resale_amount: TypeStarsAmount | None = ..., can_transfer_at: int | None = ..., can_resell_at: int | None = ..., drop_original_details_stars: int | None = ..., can_craft_at: int | None = ..., message: TypeTextWithEntities | None = ...) -> None: ...
class messageActionSuggestBirthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    birthday: TypeBirthday
    def __init__(self, *, birthday: TypeBirthday) -> None: ...
class messageActionSuggestedPostApproval(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rejected: bool
    balance_too_low: bool
    reject_comment: str | None
    schedule_date: int | None
    price: TypeStarsAmount | None
    def __init__(self, *, rejected: bool = ..., balance_too_low: bool = ..., reject_comment: str | None = ..., schedule_date: int | None = ..., price: TypeStarsAmount | None = ...) -> None: ...
class messageActionSuggestedPostRefund(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    payer_initiated: bool
    def __init__(self, *, payer_initiated: bool = ...) -> None: ...
class messageActionSuggestedPostSuccess(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    price: TypeStarsAmount
    def __init__(self, *, price: TypeStarsAmount) -> None: ...
class messageActionSuggestProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    photo: TypePhoto
    def __init__(self, *, photo: TypePhoto) -> None: ...
class messageActionTodoAppendTasks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    list: _list[TypeTodoItem]
    def __init__(self, *, list: _list[TypeTodoItem]) -> None: ...
class messageActionTodoCompletions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    completed: _list[int]
    incompleted: _list[int]
    def __init__(self, *, completed: _list[int], incompleted: _list[int]) -> None: ...
class messageActionTopicCreate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title_missing: bool
    title: str
    icon_color: int
    icon_emoji_id: int | None
    def __init__(self, *, title_missing: bool = ..., title: str, icon_color: int, icon_emoji_id: int | None = ...) -> None: ...
class messageActionTopicEdit(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str | None
    icon_emoji_id: int | None
    closed: bool | None
    hidden: bool | None
    def __init__(self, *, title: str | None = ..., icon_emoji_id: int | None = ..., closed: bool | None = ..., hidden: bool | None = ...) -> None: ...
class messageActionWebViewDataSent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    def __init__(self, *, text: str) -> None: ...
class messageActionWebViewDataSentMe(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    data: str
    def __init__(self, *, text: str, data: str) -> None: ...
class messageEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    peer_id: TypePeer | None
    def __init__(self, *, id: int, peer_id: TypePeer | None = ...) -> None: ...
class messageEntityBankCard(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityBlockquote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collapsed: bool
    offset: int
    length: int
    def __init__(self, *, collapsed: bool = ..., offset: int, length: int) -> None: ...
class messageEntityBold(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityBotCommand(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityCashtag(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityCustomEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    document_id: int
    def __init__(self, *, offset: int, length: int, document_id: int) -> None: ...
class messageEntityDiffDelete(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityDiffInsert(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityDiffReplace(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    old_text: str
    def __init__(self, *, offset: int, length: int, old_text: str) -> None: ...
class messageEntityEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityFormattedDate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    relative: bool
    short_time: bool
    long_time: bool
    short_date: bool
    long_date: bool
    day_of_week: bool
    offset: int
    length: int
    date: int
    def __init__(self, *, relative: bool = ..., short_time: bool = ..., long_time: bool = ..., short_date: bool = ..., long_date: bool = ..., day_of_week: bool = ..., offset: int, length: int, date: int) -> None: ...
class messageEntityHashtag(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityItalic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityMention(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityMentionName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    user_id: int
    def __init__(self, *, offset: int, length: int, user_id: int) -> None: ...
class messageEntityPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityPre(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    language: str
    def __init__(self, *, offset: int, length: int, language: str) -> None: ...
class messageEntitySpoiler(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityStrike(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityTextUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    url: str
    def __init__(self, *, offset: int, length: int, url: str) -> None: ...
class messageEntityUnderline(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityUnknown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageEntityUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    offset: int
    length: int
    def __init__(self, *, offset: int, length: int) -> None: ...
class messageExtendedMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    media: TypeMessageMedia
    def __init__(self, *, media: TypeMessageMedia) -> None: ...
class messageExtendedMediaPreview(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    w: int | None
    h: int | None
    thumb: TypePhotoSize | None
    video_duration: int | None
    def __init__(self, *, w: int | None = ..., h: int | None = ..., thumb: TypePhotoSize | None = ..., video_duration: int | None = ...) -> None: ...
class messageFwdHeader(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    imported: bool
    saved_out: bool
    from_id: TypePeer | None
    from_name: str | None
    date: int
    channel_post: int | None
    post_author: str | None
    saved_from_peer: TypePeer | None
    saved_from_msg_id: int | None
    saved_from_id: TypePeer | None
    saved_from_name: str | None
    saved_date: int | None
    psa_type: str | None
    def __init__(self, *, imported: bool = ..., saved_out: bool = ..., from_id: TypePeer | None = ..., from_name: str | None = ..., date: int, channel_post: int | None = ..., post_author: str | None = ..., saved_from_peer: TypePeer | None = ..., saved_from_msg_id: int | None = ..., saved_from_id: TypePeer | None = ..., saved_from_name: str | None = ..., saved_date: int | None = ..., psa_type: str | None = ...) -> None: ...
class messageMediaContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_number: str
    first_name: str
    last_name: str
    vcard: str
    user_id: int
    def __init__(self, *, phone_number: str, first_name: str, last_name: str, vcard: str, user_id: int) -> None: ...
class messageMediaDice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    value: int
    emoticon: str
    game_outcome: Typemessages_EmojiGameOutcome | None
    def __init__(self, *, value: int, emoticon: str, game_outcome: Typemessages_EmojiGameOutcome | None = ...) -> None: ...
class messageMediaDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    nopremium: bool
    spoiler: bool
    video: bool
    round: bool
    voice: bool
    document: TypeDocument | None
    alt_documents: _list[TypeDocument] | None
    video_cover: TypePhoto | None
    video_timestamp: int | None
    ttl_seconds: int | None
    def __init__(self, *, nopremium: bool = ..., spoiler: bool = ..., video: bool = ..., round: bool = ..., voice: bool = ..., document: TypeDocument | None = ..., alt_documents: _list[TypeDocument] | None = ..., video_cover: TypePhoto | None = ..., video_timestamp: int | None = ..., ttl_seconds: int | None = ...) -> None: ...
class messageMediaEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageMediaGame(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    game: TypeGame
    def __init__(self, *, game: TypeGame) -> None: ...
class messageMediaGeo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeGeoPoint
    def __init__(self, *, geo: TypeGeoPoint) -> None: ...
class messageMediaGeoLive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeGeoPoint
    heading: int | None
    period: int
    proximity_notification_radius: int | None
    def __init__(self, *, geo: TypeGeoPoint, heading: int | None = ..., period: int, proximity_notification_radius: int | None = ...) -> None: ...
class messageMediaGiveaway(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    only_new_subscribers: bool
    winners_are_visible: bool
    channels: _list[int]
    countries_iso2: _list[str] | None
    prize_description: str | None
    quantity: int
    months: int | None
    stars: int | None
    until_date: int
    def __init__(self, *, only_new_subscribers: bool = ..., winners_are_visible: bool = ..., channels: _list[int], countries_iso2: _list[str] | None = ..., prize_description: str | None = ..., quantity: int, months: int | None = ..., stars: int | None = ..., until_date: int) -> None: ...
class messageMediaGiveawayResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    only_new_subscribers: bool
    refunded: bool
    channel_id: int
    additional_peers_count: int | None
    launch_msg_id: int
    winners_count: int
    unclaimed_count: int
    winners: _list[int]
    months: int | None
    stars: int | None
    prize_description: str | None
    until_date: int
    def __init__(self, *, only_new_subscribers: bool = ..., refunded: bool = ..., channel_id: int, additional_peers_count: int | None = ..., launch_msg_id: int, winners_count: int, unclaimed_count: int, winners: _list[int], months: int | None = ..., stars: int | None = ..., prize_description: str | None = ..., until_date: int) -> None: ...
class messageMediaInvoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shipping_address_requested: bool
    test: bool
    title: str
    description: str
    photo: TypeWebDocument | None
    receipt_msg_id: int | None
    currency: str
    total_amount: int
    start_param: str
    extended_media: TypeMessageExtendedMedia | None
    def __init__(self, *, shipping_address_requested: bool = ..., test: bool = ..., title: str, description: str, photo: TypeWebDocument | None = ..., receipt_msg_id: int | None = ..., currency: str, total_amount: int, start_param: str, extended_media: TypeMessageExtendedMedia | None = ...) -> None: ...
class messageMediaPaidMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars_amount: int
    extended_media: _list[TypeMessageExtendedMedia]
    def __init__(self, *, stars_amount: int, extended_media: _list[TypeMessageExtendedMedia]) -> None: ...
class messageMediaPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    live_photo: bool
    photo: TypePhoto | None
    ttl_seconds: int | None
    video: TypeDocument | None
    def __init__(self, *, spoiler: bool = ..., live_photo: bool = ..., photo: TypePhoto | None = ..., ttl_seconds: int | None = ..., video: TypeDocument | None = ...) -> None: ...
class messageMediaPoll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    poll: TypePoll
    results: TypePollResults
    attached_media: TypeMessageMedia | None
    def __init__(self, *, poll: TypePoll, results: TypePollResults, attached_media: TypeMessageMedia | None = ...) -> None: ...
class messageMediaStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_mention: bool
    peer: TypePeer
    id: int
    story: TypeStoryItem | None
    def __init__(self, *, via_mention: bool = ..., peer: TypePeer, id: int, story: TypeStoryItem | None = ...) -> None: ...
class messageMediaToDo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    todo: TypeTodoList
    completions: _list[TypeTodoCompletion] | None
    def __init__(self, *, todo: TypeTodoList, completions: _list[TypeTodoCompletion] | None = ...) -> None: ...
class messageMediaUnsupported(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messageMediaVenue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeGeoPoint
    title: str
    address: str
    provider: str
    venue_id: str
    venue_type: str
    def __init__(self, *, geo: TypeGeoPoint, title: str, address: str, provider: str, venue_id: str, venue_type: str) -> None: ...
class messageMediaVideoStream(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rtmp_stream: bool
    call: TypeInputGroupCall
    def __init__(self, *, rtmp_stream: bool = ..., call: TypeInputGroupCall) -> None: ...
class messageMediaWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force_large_media: bool
    force_small_media: bool
    manual: bool
    safe: bool
    webpage: TypeWebPage
    def __init__(self, *, force_large_media: bool = ..., force_small_media: bool = ..., manual: bool = ..., safe: bool = ..., webpage: TypeWebPage) -> None: ...
class messagePeerReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    big: bool
    unread: bool
    my: bool
    peer_id: TypePeer
    date: int
    reaction: TypeReaction
    def __init__(self, *, big: bool = ..., unread: bool = ..., my: bool = ..., peer_id: TypePeer, date: int, reaction: TypeReaction) -> None: ...
class messagePeerVote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    option: _bytes
    date: int
    def __init__(self, *, peer: TypePeer, option: _bytes, date: int) -> None: ...
class messagePeerVoteInputOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    date: int
    def __init__(self, *, peer: TypePeer, date: int) -> None: ...
class messagePeerVoteMultiple(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    options: _list[_bytes]
    date: int
    def __init__(self, *, peer: TypePeer, options: _list[_bytes], date: int) -> None: ...
class messageRange(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    min_id: int
    max_id: int
    def __init__(self, *, min_id: int, max_id: int) -> None: ...
class messageReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    min: bool
    can_see_list: bool
    reactions_as_tags: bool
    results: _list[TypeReactionCount]
    recent_reactions: _list[TypeMessagePeerReaction] | None
    top_reactors: _list[TypeMessageReactor] | None
    def __init__(self, *, min: bool = ..., can_see_list: bool = ..., reactions_as_tags: bool = ..., results: _list[TypeReactionCount], recent_reactions: _list[TypeMessagePeerReaction] | None = ..., top_reactors: _list[TypeMessageReactor] | None = ...) -> None: ...
class messageReactor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    top: bool
    my: bool
    anonymous: bool
    peer_id: TypePeer | None
    count: int
    def __init__(self, *, top: bool = ..., my: bool = ..., anonymous: bool = ..., peer_id: TypePeer | None = ..., count: int) -> None: ...
class messageReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    comments: bool
    replies: int
    replies_pts: int
    recent_repliers: _list[TypePeer] | None
    channel_id: int | None
    max_id: int | None
    read_max_id: int | None
    def __init__(self, *, comments: bool = ..., replies: int, replies_pts: int, recent_repliers: _list[TypePeer] | None = ..., channel_id: int | None = ..., max_id: int | None = ..., read_max_id: int | None = ...) -> None: ...
class messageReplyHeader(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reply_to_scheduled: bool
    forum_topic: bool
    quote: bool
    reply_to_ephemeral: bool
    reply_to_msg_id: int | None
    reply_to_peer_id: TypePeer | None
    reply_from: TypeMessageFwdHeader | None
    reply_media: TypeMessageMedia | None
    reply_to_top_id: int | None
    quote_text: str | None
    quote_entities: _list[TypeMessageEntity] | None
    quote_offset: int | None
    todo_item_id: int | None
    poll_option: _bytes | None
    def __init__(self, *, reply_to_scheduled: bool = ..., forum_topic: bool = ..., quote: bool = ..., reply_to_ephemeral: bool = ..., reply_to_msg_id: int | None = ..., reply_to_peer_id: TypePeer | None = ..., reply_from: TypeMessageFwdHeader | None = ..., reply_media: TypeMessageMedia | None = ..., reply_to_top_id: int | None = ..., quote_text: str | None = ..., quote_entities: _list[TypeMessageEntity] | None = ..., quote_offset: int | None = ..., todo_item_id: int | None = ..., poll_option: _bytes | None = ...) -> None: ...
class messageReplyStoryHeader(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    story_id: int
    def __init__(self, *, peer: TypePeer, story_id: int) -> None: ...
class messageReportOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    option: _bytes
    def __init__(self, *, text: str, option: _bytes) -> None: ...
class messages_affectedFoundMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pts: int
    pts_count: int
    offset: int
    messages: _list[int]
    def __init__(self, *, pts: int, pts_count: int, offset: int, messages: _list[int]) -> None: ...
class messages_affectedHistory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pts: int
    pts_count: int
    offset: int
    def __init__(self, *, pts: int, pts_count: int, offset: int) -> None: ...
class messages_affectedMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pts: int
    pts_count: int
    def __init__(self, *, pts: int, pts_count: int) -> None: ...
class messages_allStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    sets: _list[TypeStickerSet]
    def __init__(self, *, hash: int, sets: _list[TypeStickerSet]) -> None: ...
class messages_allStickersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_archivedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    sets: _list[TypeStickerSetCovered]
    def __init__(self, *, count: int, sets: _list[TypeStickerSetCovered]) -> None: ...
class messages_availableEffects(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    effects: _list[TypeAvailableEffect]
    documents: _list[TypeDocument]
    def __init__(self, *, hash: int, effects: _list[TypeAvailableEffect], documents: _list[TypeDocument]) -> None: ...
class messages_availableEffectsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_availableReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    reactions: _list[TypeAvailableReaction]
    def __init__(self, *, hash: int, reactions: _list[TypeAvailableReaction]) -> None: ...
class messages_availableReactionsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_botApp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inactive: bool
    request_write_access: bool
    has_settings: bool
    app: TypeBotApp
    def __init__(self, *, inactive: bool = ..., request_write_access: bool = ..., has_settings: bool = ..., app: TypeBotApp) -> None: ...
class messages_botCallbackAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    alert: bool
    has_url: bool
    native_ui: bool
    message: str | None
    url: str | None
    cache_time: int
    def __init__(self, *, alert: bool = ..., has_url: bool = ..., native_ui: bool = ..., message: str | None = ..., url: str | None = ..., cache_time: int) -> None: ...
class messages_botPreparedInlineMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    expire_date: int
    def __init__(self, *, id: str, expire_date: int) -> None: ...
class messages_botResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gallery: bool
    query_id: int
    next_offset: str | None
    switch_pm: TypeInlineBotSwitchPM | None
    switch_webview: TypeInlineBotWebView | None
    results: _list[TypeBotInlineResult]
    cache_time: int
    users: _list[TypeUser]
    def __init__(self, *, gallery: bool = ..., query_id: int, next_offset: str | None = ..., switch_pm: TypeInlineBotSwitchPM | None = ..., switch_webview: TypeInlineBotWebView | None = ..., results: _list[TypeBotInlineResult], cache_time: int, users: _list[TypeUser]) -> None: ...
class messages_channelMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inexact: bool
    pts: int
    count: int
    offset_id_offset: int | None
    messages: _list[TypeMessage]
    topics: _list[TypeForumTopic]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, inexact: bool = ..., pts: int, count: int, offset_id_offset: int | None = ..., messages: _list[TypeMessage], topics: _list[TypeForumTopic], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_chatAdminsWithInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    admins: _list[TypeChatAdminWithInvites]
    users: _list[TypeUser]
    def __init__(self, *, admins: _list[TypeChatAdminWithInvites], users: _list[TypeUser]) -> None: ...
class messages_chatFull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    full_chat: TypeChatFull
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, full_chat: TypeChatFull, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_chatInviteImporters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    importers: _list[TypeChatInviteImporter]
    users: _list[TypeUser]
    def __init__(self, *, count: int, importers: _list[TypeChatInviteImporter], users: _list[TypeUser]) -> None: ...
class messages_chatInviteJoinResultOk(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    updates: TypeUpdates
    def __init__(self, *, updates: TypeUpdates) -> None: ...
class messages_chatInviteJoinResultWebView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    query_id: int
    users: _list[TypeUser]
    def __init__(self, *, bot_id: int, query_id: int, users: _list[TypeUser]) -> None: ...
class messages_chats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chats: _list[TypeChat]
    def __init__(self, *, chats: _list[TypeChat]) -> None: ...
class messages_chatsSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    chats: _list[TypeChat]
    def __init__(self, *, count: int, chats: _list[TypeChat]) -> None: ...
class messages_checkedHistoryImportPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    confirm_text: str
    def __init__(self, *, confirm_text: str) -> None: ...
class messages_composedMessageWithAI(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    result_text: TypeTextWithEntities
    diff_text: TypeTextWithEntities | None
    def __init__(self, *, result_text: TypeTextWithEntities, diff_text: TypeTextWithEntities | None = ...) -> None: ...
class messages_composedRichMessageWithAI(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    result: TypeRichMessage
    def __init__(self, *, result: TypeRichMessage) -> None: ...
class messages_dhConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    g: int
    p: _bytes
    version: int
    random: _bytes
    def __init__(self, *, g: int, p: _bytes, version: int, random: _bytes) -> None: ...
class messages_dhConfigNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random: _bytes
    def __init__(self, *, random: _bytes) -> None: ...
class messages_dialogFilters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tags_enabled: bool
    filters: _list[TypeDialogFilter]
    def __init__(self, *, tags_enabled: bool = ..., filters: _list[TypeDialogFilter]) -> None: ...
class messages_dialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dialogs: _list[TypeDialog]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, dialogs: _list[TypeDialog], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_dialogsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    def __init__(self, *, count: int) -> None: ...
class messages_dialogsSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    dialogs: _list[TypeDialog]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, dialogs: _list[TypeDialog], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_discussionMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    messages: _list[TypeMessage]
    max_id: int | None
    read_inbox_max_id: int | None
    read_outbox_max_id: int | None
    unread_count: int
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, messages: _list[TypeMessage], max_id: int | None = ..., read_inbox_max_id: int | None = ..., read_outbox_max_id: int | None = ..., unread_count: int, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_emojiGameDiceInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    game_hash: str
    prev_stake: int
    current_streak: int
    params: _list[int]
    plays_left: int | None
    def __init__(self, *, game_hash: str, prev_stake: int, current_streak: int, params: _list[int], plays_left: int | None = ...) -> None: ...
class messages_emojiGameOutcome(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    seed: _bytes
    stake_ton_amount: int
    ton_amount: int
    def __init__(self, *, seed: _bytes, stake_ton_amount: int, ton_amount: int) -> None: ...
class messages_emojiGameUnavailable(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_emojiGroups(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    groups: _list[TypeEmojiGroup]
    def __init__(self, *, hash: int, groups: _list[TypeEmojiGroup]) -> None: ...
class messages_emojiGroupsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_exportedChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invite: TypeExportedChatInvite
    users: _list[TypeUser]
    def __init__(self, *, invite: TypeExportedChatInvite, users: _list[TypeUser]) -> None: ...
class messages_exportedChatInviteReplaced(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    invite: TypeExportedChatInvite
    new_invite: TypeExportedChatInvite
    users: _list[TypeUser]
    def __init__(self, *, invite: TypeExportedChatInvite, new_invite: TypeExportedChatInvite, users: _list[TypeUser]) -> None: ...
class messages_exportedChatInvites(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    invites: _list[TypeExportedChatInvite]
    users: _list[TypeUser]
    def __init__(self, *, count: int, invites: _list[TypeExportedChatInvite], users: _list[TypeUser]) -> None: ...
class messages_favedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    packs: _list[TypeStickerPack]
    stickers: _list[TypeDocument]
    def __init__(self, *, hash: int, packs: _list[TypeStickerPack], stickers: _list[TypeDocument]) -> None: ...
class messages_favedStickersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_featuredStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    premium: bool
    hash: int
    count: int
    sets: _list[TypeStickerSetCovered]
    unread: _list[int]
    def __init__(self, *, premium: bool = ..., hash: int, count: int, sets: _list[TypeStickerSetCovered], unread: _list[int]) -> None: ...
class messages_featuredStickersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    def __init__(self, *, count: int) -> None: ...
class messages_forumTopics(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order_by_create_date: bool
    count: int
    topics: _list[TypeForumTopic]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    pts: int
    def __init__(self, *, order_by_create_date: bool = ..., count: int, topics: _list[TypeForumTopic], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser], pts: int) -> None: ...
class messages_foundStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    next_offset: int | None
    hash: int
    stickers: _list[TypeDocument]
    def __init__(self, *, next_offset: int | None = ..., hash: int, stickers: _list[TypeDocument]) -> None: ...
class messages_foundStickerSets(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    sets: _list[TypeStickerSetCovered]
    def __init__(self, *, hash: int, sets: _list[TypeStickerSetCovered]) -> None: ...
class messages_foundStickerSetsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_foundStickersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    next_offset: int | None
    def __init__(self, *, next_offset: int | None = ...) -> None: ...
class messages_highScores(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    scores: _list[TypeHighScore]
    users: _list[TypeUser]
    def __init__(self, *, scores: _list[TypeHighScore], users: _list[TypeUser]) -> None: ...
class messages_historyImport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class messages_historyImportParsed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pm: bool
    group: bool
    title: str | None
    def __init__(self, *, pm: bool = ..., group: bool = ..., title: str | None = ...) -> None: ...
class messages_inactiveChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dates: _list[int]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, dates: _list[int], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_invitedUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    updates: TypeUpdates
    missing_invitees: _list[TypeMissingInvitee]
    def __init__(self, *, updates: TypeUpdates, missing_invitees: _list[TypeMissingInvitee]) -> None: ...
class messages_messageEditData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    caption: bool
    def __init__(self, *, caption: bool = ...) -> None: ...
class messages_messageReactionsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    reactions: _list[TypeMessagePeerReaction]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    next_offset: str | None
    def __init__(self, *, count: int, reactions: _list[TypeMessagePeerReaction], chats: _list[TypeChat], users: _list[TypeUser], next_offset: str | None = ...) -> None: ...
class messages_messages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    messages: _list[TypeMessage]
    topics: _list[TypeForumTopic]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, messages: _list[TypeMessage], topics: _list[TypeForumTopic], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_messagesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    def __init__(self, *, count: int) -> None: ...
class messages_messagesSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inexact: bool
    count: int
    next_rate: int | None
    offset_id_offset: int | None
    search_flood: TypeSearchPostsFlood | None
    messages: _list[TypeMessage]
    topics: _list[TypeForumTopic]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, inexact: bool = ..., count: int, next_rate: int | None = ..., offset_id_offset: int | None = ..., search_flood: TypeSearchPostsFlood | None = ..., messages: _list[TypeMessage], topics: _list[TypeForumTopic], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_messageViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    views: _list[TypeMessageViews]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, views: _list[TypeMessageViews], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_myStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    sets: _list[TypeStickerSetCovered]
    def __init__(self, *, count: int, sets: _list[TypeStickerSetCovered]) -> None: ...
class messages_peerDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dialogs: _list[TypeDialog]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    state: Typeupdates_State
    def __init__(self, *, dialogs: _list[TypeDialog], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser], state: Typeupdates_State) -> None: ...
class messages_peerSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    settings: TypePeerSettings
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, settings: TypePeerSettings, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_preparedInlineMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    result: TypeBotInlineResult
    peer_types: _list[TypeInlineQueryPeerType]
    cache_time: int
    users: _list[TypeUser]
    def __init__(self, *, query_id: int, result: TypeBotInlineResult, peer_types: _list[TypeInlineQueryPeerType], cache_time: int, users: _list[TypeUser]) -> None: ...
class messages_quickReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    quick_replies: _list[TypeQuickReply]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, quick_replies: _list[TypeQuickReply], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_quickRepliesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_reactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    reactions: _list[TypeReaction]
    def __init__(self, *, hash: int, reactions: _list[TypeReaction]) -> None: ...
class messages_reactionsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_recentStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    packs: _list[TypeStickerPack]
    stickers: _list[TypeDocument]
    dates: _list[int]
    def __init__(self, *, hash: int, packs: _list[TypeStickerPack], stickers: _list[TypeDocument], dates: _list[int]) -> None: ...
class messages_recentStickersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_savedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dialogs: _list[TypeSavedDialog]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, dialogs: _list[TypeSavedDialog], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_savedDialogsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    def __init__(self, *, count: int) -> None: ...
class messages_savedDialogsSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    dialogs: _list[TypeSavedDialog]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, dialogs: _list[TypeSavedDialog], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_savedGifs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    gifs: _list[TypeDocument]
    def __init__(self, *, hash: int, gifs: _list[TypeDocument]) -> None: ...
class messages_savedGifsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_savedReactionTags(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tags: _list[TypeSavedReactionTag]
    hash: int
    def __init__(self, *, tags: _list[TypeSavedReactionTag], hash: int) -> None: ...
class messages_savedReactionTagsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_searchCounter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inexact: bool
    filter: TypeMessagesFilter
    count: int
    def __init__(self, *, inexact: bool = ..., filter: TypeMessagesFilter, count: int) -> None: ...
class messages_searchResultsCalendar(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    inexact: bool
    count: int
    min_date: int
    min_msg_id: int
    offset_id_offset: int | None
    periods: _list[TypeSearchResultsCalendarPeriod]
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, inexact: bool = ..., count: int, min_date: int, min_msg_id: int, offset_id_offset: int | None = ..., periods: _list[TypeSearchResultsCalendarPeriod], messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_searchResultsPositions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    positions: _list[TypeSearchResultsPosition]
    def __init__(self, *, count: int, positions: _list[TypeSearchResultsPosition]) -> None: ...
class messages_sentEncryptedFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    file: TypeEncryptedFile
    def __init__(self, *, date: int, file: TypeEncryptedFile) -> None: ...
class messages_sentEncryptedMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    def __init__(self, *, date: int) -> None: ...
class messages_sponsoredMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    posts_between: int | None
    start_delay: int | None
    between_delay: int | None
    messages: _list[TypeSponsoredMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, posts_between: int | None = ..., start_delay: int | None = ..., between_delay: int | None = ..., messages: _list[TypeSponsoredMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_sponsoredMessagesEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_stickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    stickers: _list[TypeDocument]
    def __init__(self, *, hash: int, stickers: _list[TypeDocument]) -> None: ...
class messages_stickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    set: TypeStickerSet
    packs: _list[TypeStickerPack]
    keywords: _list[TypeStickerKeyword]
    documents: _list[TypeDocument]
    def __init__(self, *, set: TypeStickerSet, packs: _list[TypeStickerPack], keywords: _list[TypeStickerKeyword], documents: _list[TypeDocument]) -> None: ...
class messages_stickerSetInstallResultArchive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sets: _list[TypeStickerSetCovered]
    def __init__(self, *, sets: _list[TypeStickerSetCovered]) -> None: ...
class messages_stickerSetInstallResultSuccess(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_stickerSetNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_stickersNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class messages_transcribedAudio(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pending: bool
    transcription_id: int
    text: str
    trial_remains_num: int | None
    trial_remains_until_date: int | None
    def __init__(self, *, pending: bool = ..., transcription_id: int, text: str, trial_remains_num: int | None = ..., trial_remains_until_date: int | None = ...) -> None: ...
class messages_translatedRichMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    result: _list[TypeRichMessage]
    def __init__(self, *, result: _list[TypeRichMessage]) -> None: ...
class messages_translateResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    result: _list[TypeTextWithEntities]
    def __init__(self, *, result: _list[TypeTextWithEntities]) -> None: ...
class messages_votesList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    votes: _list[TypeMessagePeerVote]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    next_offset: str | None
    def __init__(self, *, count: int, votes: _list[TypeMessagePeerVote], chats: _list[TypeChat], users: _list[TypeUser], next_offset: str | None = ...) -> None: ...
class messages_webPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    webpage: TypeWebPage
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, webpage: TypeWebPage, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messages_webPagePreview(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    media: TypeMessageMedia
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, media: TypeMessageMedia, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class messageService(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    out: bool
    mentioned: bool
    media_unread: bool
    reactions_are_possible: bool
    silent: bool
    post: bool
    legacy: bool
    id: int
    from_id: TypePeer | None
    peer_id: TypePeer
    saved_peer_id: TypePeer | None
    reply_to: TypeMessageReplyHeader | None
    date: int
    action: TypeMessageAction
    reactions: TypeMessageReactions | None
    ttl_period: int | None
    legacy_ios: bool
    def __init__(self, *, out: bool = ..., mentioned: bool = ..., media_unread: bool = ..., reactions_are_possible: bool = ..., silent: bool = ..., post: bool = ..., legacy: bool = ..., id: int, from_id: TypePeer | None = ..., peer_id: TypePeer, saved_peer_id: TypePeer | None = ..., reply_to: TypeMessageReplyHeader | None = ..., date: int, action: TypeMessageAction, reactions: TypeMessageReactions | None = ..., ttl_period: int | None = ..., legacy_ios: bool = ...) -> None: ...
class messageViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    views: int | None
    forwards: int | None
    replies: TypeMessageReplies | None
    def __init__(self, *, views: int | None = ..., forwards: int | None = ..., replies: TypeMessageReplies | None = ...) -> None: ...
class missingInvitee(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    premium_would_allow_invite: bool
    premium_required_for_pm: bool
    user_id: int
    def __init__(self, *, premium_would_allow_invite: bool = ..., premium_required_for_pm: bool = ..., user_id: int) -> None: ...
class monoForumDialog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unread_mark: bool
    nopaid_messages_exception: bool
    peer: TypePeer
    top_message: int
    read_inbox_max_id: int
    read_outbox_max_id: int
    unread_count: int
    unread_reactions_count: int
    draft: TypeDraftMessage | None
    def __init__(self, *, unread_mark: bool = ..., nopaid_messages_exception: bool = ..., peer: TypePeer, top_message: int, read_inbox_max_id: int, read_outbox_max_id: int, unread_count: int, unread_reactions_count: int, draft: TypeDraftMessage | None = ...) -> None: ...
class myBoost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slot: int
    peer: TypePeer | None
    date: int
    expires: int
    cooldown_until_date: int | None
    def __init__(self, *, slot: int, peer: TypePeer | None = ..., date: int, expires: int, cooldown_until_date: int | None = ...) -> None: ...
class nearestDc(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    country: str
    this_dc: int
    nearest_dc: int
    def __init__(self, *, country: str, this_dc: int, nearest_dc: int) -> None: ...
class notificationSoundDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class notificationSoundLocal(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    data: str
    def __init__(self, *, title: str, data: str) -> None: ...
class notificationSoundNone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class notificationSoundRingtone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class notifyBroadcasts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class notifyChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class notifyCommunity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    community_id: int
    def __init__(self, *, community_id: int) -> None: ...
class notifyForumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    top_msg_id: int
    def __init__(self, *, peer: TypePeer, top_msg_id: int) -> None: ...
class notifyPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    def __init__(self, *, peer: TypePeer) -> None: ...
class notifyUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class outboxReadDate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    def __init__(self, *, date: int) -> None: ...
class page(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    part: bool
    rtl: bool
    v2: bool
    url: str
    blocks: _list[TypePageBlock]
    photos: _list[TypePhoto]
    documents: _list[TypeDocument]
    views: int | None
    def __init__(self, *, part: bool = ..., rtl: bool = ..., v2: bool = ..., url: str, blocks: _list[TypePageBlock], photos: _list[TypePhoto], documents: _list[TypeDocument], views: int | None = ...) -> None: ...
class pageBlockAnchor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    def __init__(self, *, name: str) -> None: ...
class pageBlockAudio(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    audio_id: int
    caption: TypePageCaption
    def __init__(self, *, audio_id: int, caption: TypePageCaption) -> None: ...
class pageBlockAuthorDate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    author: TypeRichText
    published_date: int
    def __init__(self, *, author: TypeRichText, published_date: int) -> None: ...
class pageBlockBlockquote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collapsed: bool
    text: TypeRichText
    caption: TypeRichText
    def __init__(self, *, collapsed: bool = ..., text: TypeRichText, caption: TypeRichText) -> None: ...
class pageBlockBlockquoteBlocks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocks: _list[TypePageBlock]
    caption: TypeRichText
    def __init__(self, *, blocks: _list[TypePageBlock], caption: TypeRichText) -> None: ...
class pageBlockButtonRow(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    align_left: bool
    align_center: bool
    align_right: bool
    buttons: _list[TypePageButton]
    def __init__(self, *, align_left: bool = ..., align_center: bool = ..., align_right: bool = ..., buttons: _list[TypePageButton]) -> None: ...
class pageBlockChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel: TypeChat
    def __init__(self, *, channel: TypeChat) -> None: ...
class pageBlockCollage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    items: _list[TypePageBlock]
    caption: TypePageCaption
    def __init__(self, *, items: _list[TypePageBlock], caption: TypePageCaption) -> None: ...
class pageBlockCover(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    cover: TypePageBlock
    def __init__(self, *, cover: TypePageBlock) -> None: ...
class pageBlockDetails(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    open: bool
    blocks: _list[TypePageBlock]
    title: TypeRichText
    def __init__(self, *, open: bool = ..., blocks: _list[TypePageBlock], title: TypeRichText) -> None: ...
class pageBlockDivider(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class pageBlockDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    caption: TypePageCaption
    def __init__(self, *, document_id: int, caption: TypePageCaption) -> None: ...
class pageBlockEmbed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    full_width: bool
    allow_scrolling: bool
    url: str | None
    html: str | None
    poster_photo_id: int | None
    w: int | None
    h: int | None
    caption: TypePageCaption
    def __init__(self, *, full_width: bool = ..., allow_scrolling: bool = ..., url: str | None = ..., html: str | None = ..., poster_photo_id: int | None = ..., w: int | None = ..., h: int | None = ..., caption: TypePageCaption) -> None: ...
class pageBlockEmbedPost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    webpage_id: int
    author_photo_id: int
    author: str
    date: int
    blocks: _list[TypePageBlock]
    caption: TypePageCaption
    def __init__(self, *, url: str, webpage_id: int, author_photo_id: int, author: str, date: int, blocks: _list[TypePageBlock], caption: TypePageCaption) -> None: ...
class pageBlockFooter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeader(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeading1(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeading2(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeading3(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeading4(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeading5(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockHeading6(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockKicker(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    items: _list[TypePageListItem]
    def __init__(self, *, items: _list[TypePageListItem]) -> None: ...
class pageBlockMap(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    geo: TypeGeoPoint
    zoom: int
    w: int
    h: int
    caption: TypePageCaption
    def __init__(self, *, geo: TypeGeoPoint, zoom: int, w: int, h: int, caption: TypePageCaption) -> None: ...
class pageBlockMath(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    source: str
    def __init__(self, *, source: str) -> None: ...
class pageBlockOrderedList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reversed: bool
    items: _list[TypePageListOrderedItem]
    start: int | None
    type: str | None
    def __init__(self, *, reversed: bool = ..., items: _list[TypePageListOrderedItem], start: int | None = ..., type: str | None = ...) -> None: ...
class pageBlockParagraph(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockPhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    spoiler: bool
    photo_id: int
    caption: TypePageCaption
    url: str | None
    webpage_id: int | None
    def __init__(self, *, spoiler: bool = ..., photo_id: int, caption: TypePageCaption, url: str | None = ..., webpage_id: int | None = ...) -> None: ...
class pageBlockPreformatted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    language: str
    def __init__(self, *, text: TypeRichText, language: str) -> None: ...
class pageBlockPullquote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    caption: TypeRichText
    def __init__(self, *, text: TypeRichText, caption: TypeRichText) -> None: ...
class pageBlockRelatedArticles(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: TypeRichText
    articles: _list[TypePageRelatedArticle]
    def __init__(self, *, title: TypeRichText, articles: _list[TypePageRelatedArticle]) -> None: ...
class pageBlockSlideshow(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    items: _list[TypePageBlock]
    caption: TypePageCaption
    def __init__(self, *, items: _list[TypePageBlock], caption: TypePageCaption) -> None: ...
class pageBlockSubheader(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockSubtitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockTable(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bordered: bool
    striped: bool
    compact: bool
    title: TypeRichText
    rows: _list[TypePageTableRow]
    def __init__(self, *, bordered: bool = ..., striped: bool = ..., compact: bool = ..., title: TypeRichText, rows: _list[TypePageTableRow]) -> None: ...
class pageBlockThinking(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockTitle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class pageBlockUnsupported(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class pageBlockVideo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    autoplay: bool
    loop: bool
    spoiler: bool
    video_id: int
    caption: TypePageCaption
    def __init__(self, *, autoplay: bool = ..., loop: bool = ..., spoiler: bool = ..., video_id: int, caption: TypePageCaption) -> None: ...
class pageButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    type: TypeInlineButtonType
    style: TypeRichButtonStyle | None
    def __init__(self, *, text: TypeRichText, type: TypeInlineButtonType, style: TypeRichButtonStyle | None = ...) -> None: ...
class pageCaption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    credit: TypeRichText
    def __init__(self, *, text: TypeRichText, credit: TypeRichText) -> None: ...
class pageListItemBlocks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    checkbox: bool
    checked: bool
    blocks: _list[TypePageBlock]
    def __init__(self, *, checkbox: bool = ..., checked: bool = ..., blocks: _list[TypePageBlock]) -> None: ...
class pageListItemText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    checkbox: bool
    checked: bool
    text: TypeRichText
    def __init__(self, *, checkbox: bool = ..., checked: bool = ..., text: TypeRichText) -> None: ...
class pageListOrderedItemBlocks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    checkbox: bool
    checked: bool
    num: str | None
    blocks: _list[TypePageBlock]
    value: int | None
    type: str | None
    def __init__(self, *, checkbox: bool = ..., checked: bool = ..., num: str | None = ..., blocks: _list[TypePageBlock], value: int | None = ..., type: str | None = ...) -> None: ...
class pageListOrderedItemText(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    checkbox: bool
    checked: bool
    num: str | None
    text: TypeRichText
    value: int | None
    type: str | None
    def __init__(self, *, checkbox: bool = ..., checked: bool = ..., num: str | None = ..., text: TypeRichText, value: int | None = ..., type: str | None = ...) -> None: ...
class pageRelatedArticle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    webpage_id: int
    title: str | None
    description: str | None
    photo_id: int | None
    author: str | None
    published_date: int | None
    def __init__(self, *, url: str, webpage_id: int, title: str | None = ..., description: str | None = ..., photo_id: int | None = ..., author: str | None = ..., published_date: int | None = ...) -> None: ...
class pageTableCell(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    header: bool
    align_center: bool
    align_right: bool
    valign_middle: bool
    valign_bottom: bool
    text: TypeRichText | None
    colspan: int | None
    rowspan: int | None
    def __init__(self, *, header: bool = ..., align_center: bool = ..., align_right: bool = ..., valign_middle: bool = ..., valign_bottom: bool = ..., text: TypeRichText | None = ..., colspan: int | None = ..., rowspan: int | None = ...) -> None: ...
class pageTableRow(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    cells: _list[TypePageTableCell]
    def __init__(self, *, cells: _list[TypePageTableCell]) -> None: ...
class paidReactionPrivacyAnonymous(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class paidReactionPrivacyDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class paidReactionPrivacyPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeInputPeer
    def __init__(self, *, peer: TypeInputPeer) -> None: ...
class passkey(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    name: str
    date: int
    software_emoji_id: int | None
    last_usage_date: int | None
    def __init__(self, *, id: str, name: str, date: int, software_emoji_id: int | None = ..., last_usage_date: int | None = ...) -> None: ...
class passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    salt1: _bytes
    salt2: _bytes
    g: int
    p: _bytes
    def __init__(self, *, salt1: _bytes, salt2: _bytes, g: int, p: _bytes) -> None: ...
class passwordKdfAlgoUnknown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class paymentCharge(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    provider_charge_id: str
    def __init__(self, *, id: str, provider_charge_id: str) -> None: ...
class paymentFormMethod(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    title: str
    def __init__(self, *, url: str, title: str) -> None: ...
class paymentRequestedInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str | None
    phone: str | None
    email: str | None
    shipping_address: TypePostAddress | None
    def __init__(self, *, name: str | None = ..., phone: str | None = ..., email: str | None = ..., shipping_address: TypePostAddress | None = ...) -> None: ...
class payments_bankCardData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    open_urls: _list[TypeBankCardOpenUrl]
    def __init__(self, *, title: str, open_urls: _list[TypeBankCardOpenUrl]) -> None: ...
class payments_checkCanSendGiftResultFail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reason: TypeTextWithEntities
    def __init__(self, *, reason: TypeTextWithEntities) -> None: ...
class payments_checkCanSendGiftResultOk(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_checkedGiftCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_giveaway: bool
    from_id: TypePeer | None
    giveaway_msg_id: int | None
    to_id: int | None
    date: int
    days: int
    used_date: int | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, via_giveaway: bool = ..., from_id: TypePeer | None = ..., giveaway_msg_id: int | None = ..., to_id: int | None = ..., date: int, days: int, used_date: int | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class payments_connectedStarRefBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    connected_bots: _list[TypeConnectedBotStarRef]
    users: _list[TypeUser]
    def __init__(self, *, count: int, connected_bots: _list[TypeConnectedBotStarRef], users: _list[TypeUser]) -> None: ...
class payments_exportedInvoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class payments_giveawayInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participating: bool
    preparing_results: bool
    start_date: int
    joined_too_early_date: int | None
    admin_disallowed_chat_id: int | None
    disallowed_country: str | None
    def __init__(self, *, participating: bool = ..., preparing_results: bool = ..., start_date: int, joined_too_early_date: int | None = ..., admin_disallowed_chat_id: int | None = ..., disallowed_country: str | None = ...) -> None: ...
class payments_giveawayInfoResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    winner: bool
    refunded: bool
    start_date: int
    gift_code_slug: str | None
    stars_prize: int | None
    finish_date: int
    winners_count: int
    activated_count: int | None
    def __init__(self, *, winner: bool = ..., refunded: bool = ..., start_date: int, gift_code_slug: str | None = ..., stars_prize: int | None = ..., finish_date: int, winners_count: int, activated_count: int | None = ...) -> None: ...
class payments_paymentForm(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_save_credentials: bool
    password_missing: bool
    form_id: int
    bot_id: int
    title: str
    description: str
    photo: TypeWebDocument | None
    invoice: TypeInvoice
    provider_id: int
    url: str
    native_provider: str | None
    native_params: TypeDataJSON | None
    additional_methods: _list[TypePaymentFormMethod] | None
    saved_info: TypePaymentRequestedInfo | None
    saved_credentials: _list[TypePaymentSavedCredentials] | None
    users: _list[TypeUser]
    def __init__(self, *, can_save_credentials: bool = ..., password_missing: bool = ..., form_id: int, bot_id: int, title: str, description: str, photo: TypeWebDocument | None = ..., invoice: TypeInvoice, provider_id: int, url: str, native_provider: str | None = ..., native_params: TypeDataJSON | None = ..., additional_methods: _list[TypePaymentFormMethod] | None = ..., saved_info: TypePaymentRequestedInfo | None = ..., saved_credentials: _list[TypePaymentSavedCredentials] | None = ..., users: _list[TypeUser]) -> None: ...
class payments_paymentFormStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    form_id: int
    invoice: TypeInvoice
    def __init__(self, *, form_id: int, invoice: TypeInvoice) -> None: ...
class payments_paymentFormStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    form_id: int
    bot_id: int
    title: str
    description: str
    photo: TypeWebDocument | None
    invoice: TypeInvoice
    users: _list[TypeUser]
    def __init__(self, *, form_id: int, bot_id: int, title: str, description: str, photo: TypeWebDocument | None = ..., invoice: TypeInvoice, users: _list[TypeUser]) -> None: ...
class payments_paymentReceipt(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    bot_id: int
    provider_id: int
    title: str
    description: str
    photo: TypeWebDocument | None
    invoice: TypeInvoice
    info: TypePaymentRequestedInfo | None
    shipping: TypeShippingOption | None
    tip_amount: int | None
    currency: str
    total_amount: int
    credentials_title: str
    users: _list[TypeUser]
    def __init__(self, *, date: int, bot_id: int, provider_id: int, title: str, description: str, photo: TypeWebDocument | None = ..., invoice: TypeInvoice, info: TypePaymentRequestedInfo | None = ..., shipping: TypeShippingOption | None = ..., tip_amount: int | None = ..., currency: str, total_amount: int, credentials_title: str, users: _list[TypeUser]) -> None: ...
class payments_paymentReceiptStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    bot_id: int
    title: str
    description: str
    photo: TypeWebDocument | None
    invoice: TypeInvoice
    currency: str
    total_amount: int
    transaction_id: str
    users: _list[TypeUser]
    def __init__(self, *, date: int, bot_id: int, title: str, description: str, photo: TypeWebDocument | None = ..., invoice: TypeInvoice, currency: str, total_amount: int, transaction_id: str, users: _list[TypeUser]) -> None: ...
class payments_paymentResult(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    updates: TypeUpdates
    def __init__(self, *, updates: TypeUpdates) -> None: ...
class payments_paymentVerificationNeeded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class payments_resaleStarGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    gifts: _list[TypeStarGift]
    next_offset: str | None
    attributes: _list[TypeStarGiftAttribute] | None
    attributes_hash: int | None
    chats: _list[TypeChat]
    counters: _list[TypeStarGiftAttributeCounter] | None
    users: _list[TypeUser]
    def __init__(self, *, count: int, gifts: _list[TypeStarGift], next_offset: str | None = ..., attributes: _list[TypeStarGiftAttribute] | None = ..., attributes_hash: int | None = ..., chats: _list[TypeChat], counters: _list[TypeStarGiftAttributeCounter] | None = ..., users: _list[TypeUser]) -> None: ...
class payments_savedInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_saved_credentials: bool
    saved_info: TypePaymentRequestedInfo | None
    def __init__(self, *, has_saved_credentials: bool = ..., saved_info: TypePaymentRequestedInfo | None = ...) -> None: ...
class payments_savedStarGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    chat_notifications_enabled: bool | None
    gifts: _list[TypeSavedStarGift]
    next_offset: str | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, chat_notifications_enabled: bool | None = ..., gifts: _list[TypeSavedStarGift], next_offset: str | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class payments_starGiftActiveAuctions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    auctions: _list[TypeStarGiftActiveAuctionState]
    users: _list[TypeUser]
    chats: _list[TypeChat]
    def __init__(self, *, auctions: _list[TypeStarGiftActiveAuctionState], users: _list[TypeUser], chats: _list[TypeChat]) -> None: ...
class payments_starGiftActiveAuctionsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_starGiftAuctionAcquiredGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gifts: _list[TypeStarGiftAuctionAcquiredGift]
    users: _list[TypeUser]
    chats: _list[TypeChat]
    def __init__(self, *, gifts: _list[TypeStarGiftAuctionAcquiredGift], users: _list[TypeUser], chats: _list[TypeChat]) -> None: ...
class payments_starGiftAuctionState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: TypeStarGift
    state: TypeStarGiftAuctionState
    user_state: TypeStarGiftAuctionUserState
    timeout: int
    users: _list[TypeUser]
    chats: _list[TypeChat]
    def __init__(self, *, gift: TypeStarGift, state: TypeStarGiftAuctionState, user_state: TypeStarGiftAuctionUserState, timeout: int, users: _list[TypeUser], chats: _list[TypeChat]) -> None: ...
class payments_starGiftCollections(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collections: _list[TypeStarGiftCollection]
    def __init__(self, *, collections: _list[TypeStarGiftCollection]) -> None: ...
class payments_starGiftCollectionsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_starGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    gifts: _list[TypeStarGift]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, hash: int, gifts: _list[TypeStarGift], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class payments_starGiftsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class payments_starGiftUpgradeAttributes(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    attributes: _list[TypeStarGiftAttribute]
    def __init__(self, *, attributes: _list[TypeStarGiftAttribute]) -> None: ...
class payments_starGiftUpgradePreview(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sample_attributes: _list[TypeStarGiftAttribute]
    prices: _list[TypeStarGiftUpgradePrice]
    next_prices: _list[TypeStarGiftUpgradePrice]
    def __init__(self, *, sample_attributes: _list[TypeStarGiftAttribute], prices: _list[TypeStarGiftUpgradePrice], next_prices: _list[TypeStarGiftUpgradePrice]) -> None: ...
class payments_starGiftWithdrawalUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class payments_starsRevenueAdsAccountUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class payments_starsRevenueStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    top_hours_graph: TypeStatsGraph | None
    revenue_graph: TypeStatsGraph
    status: TypeStarsRevenueStatus
    usd_rate: float
    def __init__(self, *, top_hours_graph: TypeStatsGraph | None = ..., revenue_graph: TypeStatsGraph, status: TypeStarsRevenueStatus, usd_rate: float) -> None: ...
class payments_starsRevenueWithdrawalUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class payments_starsStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    balance: TypeStarsAmount
    subscriptions: _list[TypeStarsSubscription] | None
    subscriptions_next_offset: str | None
    subscriptions_missing_balance: int | None
    history: _list[TypeStarsTransaction] | None
    next_offset: str | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, balance: TypeStarsAmount, subscriptions: _list[TypeStarsSubscription] | None = ..., subscriptions_next_offset: str | None = ..., subscriptions_missing_balance: int | None = ..., history: _list[TypeStarsTransaction] | None = ..., next_offset: str | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class payments_suggestedStarRefBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    suggested_bots: _list[TypeStarRefProgram]
    users: _list[TypeUser]
    next_offset: str | None
    def __init__(self, *, count: int, suggested_bots: _list[TypeStarRefProgram], users: _list[TypeUser], next_offset: str | None = ...) -> None: ...
class payments_uniqueStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: TypeStarGift
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, gift: TypeStarGift, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class payments_uniqueStarGiftValueInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    last_sale_on_fragment: bool
    value_is_average: bool
    currency: str
    value: int
    initial_sale_date: int
    initial_sale_stars: int
    initial_sale_price: int
    last_sale_date: int | None
    last_sale_price: int | None
    floor_price: int | None
    average_price: int | None
    listed_count: int | None
    fragment_listed_count: int | None
    fragment_listed_url: str | None
    def __init__(self, *, last_sale_on_fragment: bool = ..., value_is_average: bool = ..., currency: str, value: int, initial_sale_date: int, initial_sale_stars: int, initial_sale_price: int, last_sale_date: int | None = ..., last_sale_price: int | None = ..., floor_price: int | None = ..., average_price: int | None = ..., listed_count: int | None = ..., fragment_listed_count: int | None = ..., fragment_listed_url: str | None = ...) -> None: ...
class payments_validatedRequestedInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str | None
    shipping_options: _list[TypeShippingOption] | None
    def __init__(self, *, id: str | None = ..., shipping_options: _list[TypeShippingOption] | None = ...) -> None: ...
class paymentSavedCredentialsCard(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    title: str
    def __init__(self, *, id: str, title: str) -> None: ...
class peerBlocked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer_id: TypePeer
    date: int
    def __init__(self, *, peer_id: TypePeer, date: int) -> None: ...
class peerChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    def __init__(self, *, channel_id: int) -> None: ...
class peerChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class peerColor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    color: int | None
    background_emoji_id: int | None
    def __init__(self, *, color: int | None = ..., background_emoji_id: int | None = ...) -> None: ...
class peerColorCollectible(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collectible_id: int
    gift_emoji_id: int
    background_emoji_id: int
    accent_color: int
    colors: _list[int]
    dark_accent_color: int | None
    dark_colors: _list[int] | None
    def __init__(self, *, collectible_id: int, gift_emoji_id: int, background_emoji_id: int, accent_color: int, colors: _list[int], dark_accent_color: int | None = ..., dark_colors: _list[int] | None = ...) -> None: ...
class peerLocated(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    expires: int
    distance: int
    def __init__(self, *, peer: TypePeer, expires: int, distance: int) -> None: ...
class peerNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    show_previews: bool | None
    silent: bool | None
    mute_until: int | None
    ios_sound: TypeNotificationSound | None
    android_sound: TypeNotificationSound | None
    other_sound: TypeNotificationSound | None
    stories_muted: bool | None
    stories_hide_sender: bool | None
    stories_ios_sound: TypeNotificationSound | None
    stories_android_sound: TypeNotificationSound | None
    stories_other_sound: TypeNotificationSound | None
    def __init__(self, *, show_previews: bool | None = ..., silent: bool | None = ..., mute_until: int | None = ..., ios_sound: TypeNotificationSound | None = ..., android_sound: TypeNotificationSound | None = ..., other_sound: TypeNotificationSound | None = ..., stories_muted: bool | None = ..., stories_hide_sender: bool | None = ..., stories_ios_sound: TypeNotificationSound | None = ..., stories_android_sound: TypeNotificationSound | None = ..., stories_other_sound: TypeNotificationSound | None = ...) -> None: ...
class peerSelfLocated(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expires: int
    def __init__(self, *, expires: int) -> None: ...
class peerSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    report_spam: bool
    add_contact: bool
    block_contact: bool
    share_contact: bool
    need_contacts_exception: bool
    report_geo: bool
    autoarchived: bool
    invite_members: bool
    request_chat_broadcast: bool
    business_bot_paused: bool
    business_bot_can_reply: bool
    geo_distance: int | None
    request_chat_title: str | None
    request_chat_date: int | None
    business_bot_id: int | None
    business_bot_manage_url: str | None
    charge_paid_message_stars: int | None
    registration_month: str | None
    phone_country: str | None
    name_change_date: int | None
    photo_change_date: int | None
    def __init__(self, *, report_spam: bool = ..., add_contact: bool = ..., block_contact: bool = ..., share_contact: bool = ..., need_contacts_exception: bool = ..., report_geo: bool = ..., autoarchived: bool = ..., invite_members: bool = ..., request_chat_broadcast: bool = ..., business_bot_paused: bool = ..., business_bot_can_reply: bool = ..., geo_distance: int | None = ..., request_chat_title: str | None = ..., request_chat_date: int | None = ..., business_bot_id: int | None = ..., business_bot_manage_url: str | None = ..., charge_paid_message_stars: int | None = ..., registration_month: str | None = ..., phone_country: str | None = ..., name_change_date: int | None = ..., photo_change_date: int | None = ...) -> None: ...
class peerStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    max_read_id: int | None
    stories: _list[TypeStoryItem]
    def __init__(self, *, peer: TypePeer, max_read_id: int | None = ..., stories: _list[TypeStoryItem]) -> None: ...
class peerUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    def __init__(self, *, user_id: int) -> None: ...
class pendingSuggestion(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    suggestion: str
    title: TypeTextWithEntities
    description: TypeTextWithEntities
    url: str
    def __init__(self, *, suggestion: str, title: TypeTextWithEntities, description: TypeTextWithEntities, url: str) -> None: ...
class phone_exportedGroupCallInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    link: str
    def __init__(self, *, link: str) -> None: ...
class phone_groupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeGroupCall
    participants: _list[TypeGroupCallParticipant]
    participants_next_offset: str
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, call: TypeGroupCall, participants: _list[TypeGroupCallParticipant], participants_next_offset: str, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class phone_groupCallStars(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    total_stars: int
    top_donors: _list[TypeGroupCallDonor]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, total_stars: int, top_donors: _list[TypeGroupCallDonor], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class phone_groupCallStreamChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channels: _list[TypeGroupCallStreamChannel]
    def __init__(self, *, channels: _list[TypeGroupCallStreamChannel]) -> None: ...
class phone_groupCallStreamRtmpUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    key: str
    def __init__(self, *, url: str, key: str) -> None: ...
class phone_groupParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    participants: _list[TypeGroupCallParticipant]
    next_offset: str
    chats: _list[TypeChat]
    users: _list[TypeUser]
    version: int
    def __init__(self, *, count: int, participants: _list[TypeGroupCallParticipant], next_offset: str, chats: _list[TypeChat], users: _list[TypeUser], version: int) -> None: ...
class phone_joinAsPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peers: _list[TypePeer]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, peers: _list[TypePeer], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class phone_phoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_call: TypePhoneCall
    users: _list[TypeUser]
    def __init__(self, *, phone_call: TypePhoneCall, users: _list[TypeUser]) -> None: ...
class phoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    p2p_allowed: bool
    video: bool
    conference_supported: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a_or_b: _bytes
    key_fingerprint: int
    protocol: TypePhoneCallProtocol
    connections: _list[TypePhoneConnection]
    start_date: int
    custom_parameters: TypeDataJSON | None
    def __init__(self, *, p2p_allowed: bool = ..., video: bool = ..., conference_supported: bool = ..., id: int, access_hash: int, date: int, admin_id: int, participant_id: int, g_a_or_b: _bytes, key_fingerprint: int, protocol: TypePhoneCallProtocol, connections: _list[TypePhoneConnection], start_date: int, custom_parameters: TypeDataJSON | None = ...) -> None: ...
class phoneCallAccepted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_b: _bytes
    protocol: TypePhoneCallProtocol
    def __init__(self, *, video: bool = ..., id: int, access_hash: int, date: int, admin_id: int, participant_id: int, g_b: _bytes, protocol: TypePhoneCallProtocol) -> None: ...
class phoneCallDiscarded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    need_rating: bool
    need_debug: bool
    video: bool
    id: int
    reason: TypePhoneCallDiscardReason | None
    duration: int | None
    def __init__(self, *, need_rating: bool = ..., need_debug: bool = ..., video: bool = ..., id: int, reason: TypePhoneCallDiscardReason | None = ..., duration: int | None = ...) -> None: ...
class phoneCallDiscardReasonBusy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class phoneCallDiscardReasonDisconnect(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class phoneCallDiscardReasonHangup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class phoneCallDiscardReasonMigrateConferenceCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    slug: str
    def __init__(self, *, slug: str) -> None: ...
class phoneCallDiscardReasonMissed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class phoneCallEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class phoneCallProtocol(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    udp_p2p: bool
    udp_reflector: bool
    min_layer: int
    max_layer: int
    library_versions: _list[str]
    def __init__(self, *, udp_p2p: bool = ..., udp_reflector: bool = ..., min_layer: int, max_layer: int, library_versions: _list[str]) -> None: ...
class phoneCallRequested(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    g_a_hash: _bytes
    protocol: TypePhoneCallProtocol
    def __init__(self, *, video: bool = ..., id: int, access_hash: int, date: int, admin_id: int, participant_id: int, g_a_hash: _bytes, protocol: TypePhoneCallProtocol) -> None: ...
class phoneCallWaiting(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    video: bool
    id: int
    access_hash: int
    date: int
    admin_id: int
    participant_id: int
    protocol: TypePhoneCallProtocol
    receive_date: int | None
    def __init__(self, *, video: bool = ..., id: int, access_hash: int, date: int, admin_id: int, participant_id: int, protocol: TypePhoneCallProtocol, receive_date: int | None = ...) -> None: ...
class phoneConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    tcp: bool
    id: int
    ip: str
    ipv6: str
    port: int
    peer_tag: _bytes
    def __init__(self, *, tcp: bool = ..., id: int, ip: str, ipv6: str, port: int, peer_tag: _bytes) -> None: ...
class phoneConnectionWebrtc(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    turn: bool
    stun: bool
    id: int
    ip: str
    ipv6: str
    port: int
    username: str
    password: str
    def __init__(self, *, turn: bool = ..., stun: bool = ..., id: int, ip: str, ipv6: str, port: int, username: str, password: str) -> None: ...
class photo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_stickers: bool
    id: int
    access_hash: int
    file_reference: _bytes
    date: int
    sizes: _list[TypePhotoSize]
    video_sizes: _list[TypeVideoSize] | None
    dc_id: int
    def __init__(self, *, has_stickers: bool = ..., id: int, access_hash: int, file_reference: _bytes, date: int, sizes: _list[TypePhotoSize], video_sizes: _list[TypeVideoSize] | None = ..., dc_id: int) -> None: ...
class photoCachedSize(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    w: int
    h: int
    bytes: _bytes
    def __init__(self, *, type: str, w: int, h: int, bytes: _bytes) -> None: ...
class photoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class photoPathSize(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    bytes: _bytes
    def __init__(self, *, type: str, bytes: _bytes) -> None: ...
class photos_photo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    photo: TypePhoto
    users: _list[TypeUser]
    def __init__(self, *, photo: TypePhoto, users: _list[TypeUser]) -> None: ...
class photos_photos(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    photos: _list[TypePhoto]
    users: _list[TypeUser]
    def __init__(self, *, photos: _list[TypePhoto], users: _list[TypeUser]) -> None: ...
class photos_photosSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    photos: _list[TypePhoto]
    users: _list[TypeUser]
    def __init__(self, *, count: int, photos: _list[TypePhoto], users: _list[TypeUser]) -> None: ...
class photoSize(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    w: int
    h: int
    size: int
    def __init__(self, *, type: str, w: int, h: int, size: int) -> None: ...
class photoSizeEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    def __init__(self, *, type: str) -> None: ...
class photoSizeProgressive(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    w: int
    h: int
    sizes: _list[int]
    def __init__(self, *, type: str, w: int, h: int, sizes: _list[int]) -> None: ...
class photoStrippedSize(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    bytes: _bytes
    def __init__(self, *, type: str, bytes: _bytes) -> None: ...
class poll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    closed: bool
    public_voters: bool
    multiple_choice: bool
    quiz: bool
    open_answers: bool
    revoting_disabled: bool
    shuffle_answers: bool
    hide_results_until_close: bool
    creator: bool
    subscribers_only: bool
    question: TypeTextWithEntities
    answers: _list[TypePollAnswer]
    close_period: int | None
    close_date: int | None
    countries_iso2: _list[str] | None
    hash: int
    def __init__(self, *, id: int, closed: bool = ..., public_voters: bool = ..., multiple_choice: bool = ..., quiz: bool = ..., open_answers: bool = ..., revoting_disabled: bool = ..., shuffle_answers: bool = ..., hide_results_until_close: bool = ..., creator: bool = ..., subscribers_only: bool = ..., question: TypeTextWithEntities, answers: _list[TypePollAnswer], close_period: int | None = ..., close_date: int | None = ..., countries_iso2: _list[str] | None = ..., hash: int) -> None: ...
class pollAnswer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeTextWithEntities
    option: _bytes
    media: TypeMessageMedia | None
    added_by: TypePeer | None
    date: int | None
    def __init__(self, *, text: TypeTextWithEntities, option: _bytes, media: TypeMessageMedia | None = ..., added_by: TypePeer | None = ..., date: int | None = ...) -> None: ...
class pollAnswerVoters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chosen: bool
    correct: bool
    option: _bytes
    voters: int | None
    recent_voters: _list[TypePeer] | None
    def __init__(self, *, chosen: bool = ..., correct: bool = ..., option: _bytes, voters: int | None = ..., recent_voters: _list[TypePeer] | None = ...) -> None: ...
class pollResults(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    min: bool
    has_unread_votes: bool
    can_view_stats: bool
    results: _list[TypePollAnswerVoters] | None
    total_voters: int | None
    recent_voters: _list[TypePeer] | None
    solution: str | None
    solution_entities: _list[TypeMessageEntity] | None
    solution_media: TypeMessageMedia | None
    def __init__(self, *, min: bool = ..., has_unread_votes: bool = ..., can_view_stats: bool = ..., results: _list[TypePollAnswerVoters] | None = ..., total_voters: int | None = ..., recent_voters: _list[TypePeer] | None = ..., solution: str | None = ..., solution_entities: _list[TypeMessageEntity] | None = ..., solution_media: TypeMessageMedia | None = ...) -> None: ...
class popularContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    client_id: int
    importers: int
    def __init__(self, *, client_id: int, importers: int) -> None: ...
class postAddress(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    street_line1: str
    street_line2: str
    city: str
    state: str
    country_iso2: str
    post_code: str
    def __init__(self, *, street_line1: str, street_line2: str, city: str, state: str, country_iso2: str, post_code: str) -> None: ...
class postInteractionCountersMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    views: int
    forwards: int
    reactions: int
    def __init__(self, *, msg_id: int, views: int, forwards: int, reactions: int) -> None: ...
class postInteractionCountersStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    story_id: int
    views: int
    forwards: int
    reactions: int
    def __init__(self, *, story_id: int, views: int, forwards: int, reactions: int) -> None: ...
class premium_boostsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    boosts: _list[TypeBoost]
    next_offset: str | None
    users: _list[TypeUser]
    def __init__(self, *, count: int, boosts: _list[TypeBoost], next_offset: str | None = ..., users: _list[TypeUser]) -> None: ...
class premium_boostsStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_boost: bool
    level: int
    current_level_boosts: int
    boosts: int
    gift_boosts: int | None
    next_level_boosts: int | None
    premium_audience: TypeStatsPercentValue | None
    boost_url: str
    prepaid_giveaways: _list[TypePrepaidGiveaway] | None
    my_boost_slots: _list[int] | None
    def __init__(self, *, my_boost: bool = ..., level: int, current_level_boosts: int, boosts: int, gift_boosts: int | None = ..., next_level_boosts: int | None = ..., premium_audience: TypeStatsPercentValue | None = ..., boost_url: str, prepaid_giveaways: _list[TypePrepaidGiveaway] | None = ..., my_boost_slots: _list[int] | None = ...) -> None: ...
class premium_myBoosts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    my_boosts: _list[TypeMyBoost]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, my_boosts: _list[TypeMyBoost], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class premiumGiftCodeOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: int
    months: int
    store_product: str | None
    store_quantity: int | None
    currency: str
    amount: int
    def __init__(self, *, users: int, months: int, store_product: str | None = ..., store_quantity: int | None = ..., currency: str, amount: int) -> None: ...
class premiumSubscriptionOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    current: bool
    can_purchase_upgrade: bool
    transaction: str | None
    months: int
    currency: str
    amount: int
    bot_url: str
    store_product: str | None
    def __init__(self, *, current: bool = ..., can_purchase_upgrade: bool = ..., transaction: str | None = ..., months: int, currency: str, amount: int, bot_url: str, store_product: str | None = ...) -> None: ...
class prepaidGiveaway(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    months: int
    quantity: int
    date: int
    def __init__(self, *, id: int, months: int, quantity: int, date: int) -> None: ...
class prepaidStarsGiveaway(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    stars: int
    quantity: int
    boosts: int
    date: int
    def __init__(self, *, id: int, stars: int, quantity: int, boosts: int, date: int) -> None: ...
class privacyKeyAbout(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyAddedByPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyBirthday(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyNoPaidMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyPhoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyPhoneNumber(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyPhoneP2P(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeySavedMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyStarGiftsAutoSave(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyStatusTimestamp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyKeyVoiceMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueAllowAll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueAllowBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueAllowChatParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chats: _list[int]
    def __init__(self, *, chats: _list[int]) -> None: ...
class privacyValueAllowCloseFriends(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueAllowContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueAllowPremium(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueAllowUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[int]
    def __init__(self, *, users: _list[int]) -> None: ...
class privacyValueDisallowAll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueDisallowBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueDisallowChatParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chats: _list[int]
    def __init__(self, *, chats: _list[int]) -> None: ...
class privacyValueDisallowContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class privacyValueDisallowUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[int]
    def __init__(self, *, users: _list[int]) -> None: ...
class profileTabFiles(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabGifs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabGifts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabLinks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabPosts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class profileTabVoice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class publicForwardMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class publicForwardStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    story: TypeStoryItem
    def __init__(self, *, peer: TypePeer, story: TypeStoryItem) -> None: ...
class quickReply(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    shortcut: str
    top_message: int
    count: int
    def __init__(self, *, shortcut_id: int, shortcut: str, top_message: int, count: int) -> None: ...
class reactionCount(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chosen_order: int | None
    reaction: TypeReaction
    count: int
    def __init__(self, *, chosen_order: int | None = ..., reaction: TypeReaction, count: int) -> None: ...
class reactionCustomEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    def __init__(self, *, document_id: int) -> None: ...
class reactionEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    def __init__(self, *, emoticon: str) -> None: ...
class reactionEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class reactionNotificationsFromAll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class reactionNotificationsFromContacts(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class reactionPaid(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class reactionsNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    messages_notify_from: TypeReactionNotificationsFrom | None
    stories_notify_from: TypeReactionNotificationsFrom | None
    poll_votes_notify_from: TypeReactionNotificationsFrom | None
    sound: TypeNotificationSound
    show_previews: bool
    def __init__(self, *, messages_notify_from: TypeReactionNotificationsFrom | None = ..., stories_notify_from: TypeReactionNotificationsFrom | None = ..., poll_votes_notify_from: TypeReactionNotificationsFrom | None = ..., sound: TypeNotificationSound, show_previews: bool) -> None: ...
class readParticipantDate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    date: int
    def __init__(self, *, user_id: int, date: int) -> None: ...
class receivedNotifyMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    flags: int
    def __init__(self, *, id: int, flags: int) -> None: ...
class recentMeUrlChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    chat_id: int
    def __init__(self, *, url: str, chat_id: int) -> None: ...
class recentMeUrlChatInvite(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    chat_invite: TypeChatInvite
    def __init__(self, *, url: str, chat_invite: TypeChatInvite) -> None: ...
class recentMeUrlStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    set: TypeStickerSetCovered
    def __init__(self, *, url: str, set: TypeStickerSetCovered) -> None: ...
class recentMeUrlUnknown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class recentMeUrlUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    user_id: int
    def __init__(self, *, url: str, user_id: int) -> None: ...
class recentStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    live: bool
    max_id: int | None
    def __init__(self, *, live: bool = ..., max_id: int | None = ...) -> None: ...
class replyInlineMarkup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    force_reply: bool
    rows: _list[TypeKeyboardInlineButtonRow]
    def __init__(self, *, force_reply: bool = ..., rows: _list[TypeKeyboardInlineButtonRow]) -> None: ...
class replyKeyboardForceReply(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    single_use: bool
    selective: bool
    placeholder: str | None
    def __init__(self, *, single_use: bool = ..., selective: bool = ..., placeholder: str | None = ...) -> None: ...
class replyKeyboardHide(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    selective: bool
    def __init__(self, *, selective: bool = ...) -> None: ...
class replyKeyboardMarkup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    resize: bool
    single_use: bool
    selective: bool
    persistent: bool
    force_reply: bool
    rows: _list[TypeKeyboardButtonRow]
    placeholder: str | None
    def __init__(self, *, resize: bool = ..., single_use: bool = ..., selective: bool = ..., persistent: bool = ..., force_reply: bool = ..., rows: _list[TypeKeyboardButtonRow], placeholder: str | None = ...) -> None: ...
class reportResultAddComment(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    optional: bool
    option: _bytes
    def __init__(self, *, optional: bool = ..., option: _bytes) -> None: ...
class reportResultChooseOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    title: str
    options: _list[TypeMessageReportOption]
    def __init__(self, *, title: str, options: _list[TypeMessageReportOption]) -> None: ...
class reportResultReported(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class requestedPeerChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    title: str | None
    username: str | None
    photo: TypePhoto | None
    def __init__(self, *, channel_id: int, title: str | None = ..., username: str | None = ..., photo: TypePhoto | None = ...) -> None: ...
class requestedPeerChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    title: str | None
    photo: TypePhoto | None
    def __init__(self, *, chat_id: int, title: str | None = ..., photo: TypePhoto | None = ...) -> None: ...
class requestedPeerUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    first_name: str | None
    last_name: str | None
    username: str | None
    photo: TypePhoto | None
    def __init__(self, *, user_id: int, first_name: str | None = ..., last_name: str | None = ..., username: str | None = ..., photo: TypePhoto | None = ...) -> None: ...
class requestPeerTypeBroadcast(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    has_username: bool | None
    user_admin_rights: TypeChatAdminRights | None
    bot_admin_rights: TypeChatAdminRights | None
    def __init__(self, *, creator: bool = ..., has_username: bool | None = ..., user_admin_rights: TypeChatAdminRights | None = ..., bot_admin_rights: TypeChatAdminRights | None = ...) -> None: ...
class requestPeerTypeChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    bot_participant: bool
    has_username: bool | None
    forum: bool | None
    user_admin_rights: TypeChatAdminRights | None
    bot_admin_rights: TypeChatAdminRights | None
    def __init__(self, *, creator: bool = ..., bot_participant: bool = ..., has_username: bool | None = ..., forum: bool | None = ..., user_admin_rights: TypeChatAdminRights | None = ..., bot_admin_rights: TypeChatAdminRights | None = ...) -> None: ...
class requestPeerTypeCreateBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_managed: bool
    suggested_name: str | None
    suggested_username: str | None
    def __init__(self, *, bot_managed: bool = ..., suggested_name: str | None = ..., suggested_username: str | None = ...) -> None: ...
class requestPeerTypeUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot: bool | None
    premium: bool | None
    def __init__(self, *, bot: bool | None = ..., premium: bool | None = ...) -> None: ...
class requirementToContactEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class requirementToContactPaidMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stars_amount: int
    def __init__(self, *, stars_amount: int) -> None: ...
class requirementToContactPremium(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class restrictionReason(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    platform: str
    reason: str
    text: str
    def __init__(self, *, platform: str, reason: str, text: str) -> None: ...
class richButtonStyle(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bg_primary: bool
    bg_danger: bool
    bg_success: bool
    link: bool
    def __init__(self, *, bg_primary: bool = ..., bg_danger: bool = ..., bg_success: bool = ..., link: bool = ...) -> None: ...
class richMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    rtl: bool
    part: bool
    blocks: _list[TypePageBlock]
    photos: _list[TypePhoto]
    documents: _list[TypeDocument]
    def __init__(self, *, rtl: bool = ..., part: bool = ..., blocks: _list[TypePageBlock], photos: _list[TypePhoto], documents: _list[TypeDocument]) -> None: ...
class savedDialog(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    peer: TypePeer
    top_message: int
    def __init__(self, *, pinned: bool = ..., peer: TypePeer, top_message: int) -> None: ...
class savedPhoneContact(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone: str
    first_name: str
    last_name: str
    date: int
    def __init__(self, *, phone: str, first_name: str, last_name: str, date: int) -> None: ...
class savedReactionTag(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    reaction: TypeReaction
    title: str | None
    count: int
    def __init__(self, *, reaction: TypeReaction, title: str | None = ..., count: int) -> None: ...
class savedStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name_hidden: bool
    unsaved: bool
    refunded: bool
    can_upgrade: bool
    pinned_to_top: bool
    upgrade_separate: bool
    from_id: TypePeer | None
    date: int
    gift: TypeStarGift
    message: TypeTextWithEntities | None
    msg_id: int | None
    saved_id: int | None
    convert_stars: int | None
    upgrade_stars: int | None
    can_export_at: int | None
    transfer_stars: int | None
    can_transfer_at: int | None
    can_resell_at: int | None
    collection_id: _list[int] | None
    prepaid_upgrade_hash: str | None
    drop_original_details_stars: int | None
    gift_num: int | None
    can_craft_at: int | None
    def __init__(self, *, name_hidden: bool = ..., unsaved: bool = ..., refunded: bool = ..., can_upgrade: bool = ..., pinned_to_top: bool = ..., upgrade_separate: bool = ..., from_id: TypePeer | None = ..., date: int, gift: TypeStarGift, message: TypeTextWithEntities | None = ..., msg_id: int | None = ..., saved_id: int | None = ..., convert_stars: int | None = ..., upgrade_stars: int | None = ..., can_export_at: int | None = ..., transfer_stars: int | None = ..., can_transfer_at: int | None = ..., can_resell_at: int | None = ..., collection_id: _list[int] | None = ..., prepaid_upgrade_hash: str | None = ..., drop_original_details_stars: int | None = ..., gift_num: int | None = ..., can_craft_at: int | None = ...) -> None: ...
class searchPostsFlood(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_is_free: bool
    total_daily: int
    remains: int
    wait_till: int | None
    stars_amount: int
    def __init__(self, *, query_is_free: bool = ..., total_daily: int, remains: int, wait_till: int | None = ..., stars_amount: int) -> None: ...
class searchResultPosition(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: int
    date: int
    offset: int
    def __init__(self, *, msg_id: int, date: int, offset: int) -> None: ...
class searchResultsCalendarPeriod(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    min_msg_id: int
    max_msg_id: int
    count: int
    def __init__(self, *, date: int, min_msg_id: int, max_msg_id: int, count: int) -> None: ...
class secureCredentialsEncrypted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    data: _bytes
    hash: _bytes
    secret: _bytes
    def __init__(self, *, data: _bytes, hash: _bytes, secret: _bytes) -> None: ...
class secureData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    data: _bytes
    data_hash: _bytes
    secret: _bytes
    def __init__(self, *, data: _bytes, data_hash: _bytes, secret: _bytes) -> None: ...
class secureFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    access_hash: int
    size: int
    dc_id: int
    date: int
    file_hash: _bytes
    secret: _bytes
    def __init__(self, *, id: int, access_hash: int, size: int, dc_id: int, date: int, file_hash: _bytes, secret: _bytes) -> None: ...
class secureFileEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class securePasswordKdfAlgoPBKDF2HMACSHA512iter100000(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    salt: _bytes
    def __init__(self, *, salt: _bytes) -> None: ...
class securePasswordKdfAlgoSHA512(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    salt: _bytes
    def __init__(self, *, salt: _bytes) -> None: ...
class securePasswordKdfAlgoUnknown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class securePlainEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    email: str
    def __init__(self, *, email: str) -> None: ...
class securePlainPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone: str
    def __init__(self, *, phone: str) -> None: ...
class secureRequiredType(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    native_names: bool
    selfie_required: bool
    translation_required: bool
    type: TypeSecureValueType
    def __init__(self, *, native_names: bool = ..., selfie_required: bool = ..., translation_required: bool = ..., type: TypeSecureValueType) -> None: ...
class secureRequiredTypeOneOf(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    types: _list[TypeSecureRequiredType]
    def __init__(self, *, types: _list[TypeSecureRequiredType]) -> None: ...
class secureSecretSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    secure_algo: TypeSecurePasswordKdfAlgo
    secure_secret: _bytes
    secure_secret_id: int
    def __init__(self, *, secure_algo: TypeSecurePasswordKdfAlgo, secure_secret: _bytes, secure_secret_id: int) -> None: ...
class secureValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    data: TypeSecureData | None
    front_side: TypeSecureFile | None
    reverse_side: TypeSecureFile | None
    selfie: TypeSecureFile | None
    translation: _list[TypeSecureFile] | None
    files: _list[TypeSecureFile] | None
    plain_data: TypeSecurePlainData | None
    hash: _bytes
    def __init__(self, *, type: TypeSecureValueType, data: TypeSecureData | None = ..., front_side: TypeSecureFile | None = ..., reverse_side: TypeSecureFile | None = ..., selfie: TypeSecureFile | None = ..., translation: _list[TypeSecureFile] | None = ..., files: _list[TypeSecureFile] | None = ..., plain_data: TypeSecurePlainData | None = ..., hash: _bytes) -> None: ...
class secureValueError(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    hash: _bytes
    text: str
    def __init__(self, *, type: TypeSecureValueType, hash: _bytes, text: str) -> None: ...
class secureValueErrorData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    data_hash: _bytes
    field: str
    text: str
    def __init__(self, *, type: TypeSecureValueType, data_hash: _bytes, field: str, text: str) -> None: ...
class secureValueErrorFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _bytes
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _bytes, text: str) -> None: ...
class secureValueErrorFiles(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _list[_bytes]
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _list[_bytes], text: str) -> None: ...
class secureValueErrorFrontSide(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _bytes
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _bytes, text: str) -> None: ...
class secureValueErrorReverseSide(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _bytes
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _bytes, text: str) -> None: ...
class secureValueErrorSelfie(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _bytes
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _bytes, text: str) -> None: ...
class secureValueErrorTranslationFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _bytes
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _bytes, text: str) -> None: ...
class secureValueErrorTranslationFiles(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    file_hash: _list[_bytes]
    text: str
    def __init__(self, *, type: TypeSecureValueType, file_hash: _list[_bytes], text: str) -> None: ...
class secureValueHash(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: TypeSecureValueType
    hash: _bytes
    def __init__(self, *, type: TypeSecureValueType, hash: _bytes) -> None: ...
class secureValueTypeAddress(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeBankStatement(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeDriverLicense(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeIdentityCard(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeInternalPassport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypePassport(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypePassportRegistration(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypePersonalDetails(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypePhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeRentalAgreement(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeTemporaryRegistration(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class secureValueTypeUtilityBill(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendAsPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    premium_required: bool
    peer: TypePeer
    def __init__(self, *, premium_required: bool = ..., peer: TypePeer) -> None: ...
class sendMessageCancelAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageChooseContactAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageChooseStickerAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageEmojiInteraction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    msg_id: int
    interaction: TypeDataJSON
    def __init__(self, *, emoticon: str, msg_id: int, interaction: TypeDataJSON) -> None: ...
class sendMessageEmojiInteractionSeen(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    def __init__(self, *, emoticon: str) -> None: ...
class sendMessageGamePlayAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageGeoLocationAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageHistoryImportAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    progress: int
    def __init__(self, *, progress: int) -> None: ...
class sendMessageRecordAudioAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageRecordRoundAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageRecordVideoAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageRichMessageDraftAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_stop: bool
    keep_on_stop: bool
    random_id: int
    rich_message: TypeRichMessage
    def __init__(self, *, can_stop: bool = ..., keep_on_stop: bool = ..., random_id: int, rich_message: TypeRichMessage) -> None: ...
class sendMessageStopDraftAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random_id: int
    def __init__(self, *, random_id: int) -> None: ...
class sendMessageTextDraftAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    can_stop: bool
    keep_on_stop: bool
    random_id: int
    text: TypeTextWithEntities
    def __init__(self, *, can_stop: bool = ..., keep_on_stop: bool = ..., random_id: int, text: TypeTextWithEntities) -> None: ...
class sendMessageTypingAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sendMessageUploadAudioAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    progress: int
    def __init__(self, *, progress: int) -> None: ...
class sendMessageUploadDocumentAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    progress: int
    def __init__(self, *, progress: int) -> None: ...
class sendMessageUploadPhotoAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    progress: int
    def __init__(self, *, progress: int) -> None: ...
class sendMessageUploadRoundAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    progress: int
    def __init__(self, *, progress: int) -> None: ...
class sendMessageUploadVideoAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    progress: int
    def __init__(self, *, progress: int) -> None: ...
class shippingOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    title: str
    prices: _list[TypeLabeledPrice]
    def __init__(self, *, id: str, title: str, prices: _list[TypeLabeledPrice]) -> None: ...
class smsJob(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    job_id: str
    phone_number: str
    text: str
    def __init__(self, *, job_id: str, phone_number: str, text: str) -> None: ...
class smsjobs_eligibleToJoin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    terms_url: str
    monthly_sent_sms: int
    def __init__(self, *, terms_url: str, monthly_sent_sms: int) -> None: ...
class smsjobs_status(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    allow_international: bool
    recent_sent: int
    recent_since: int
    recent_remains: int
    total_sent: int
    total_since: int
    last_gift_slug: str | None
    terms_url: str
    def __init__(self, *, allow_international: bool = ..., recent_sent: int, recent_since: int, recent_remains: int, total_sent: int, total_since: int, last_gift_slug: str | None = ..., terms_url: str) -> None: ...
class speakingInGroupCallAction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class sponsoredMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    recommended: bool
    can_report: bool
    random_id: _bytes
    url: str
    title: str
    message: str
    entities: _list[TypeMessageEntity] | None
    photo: TypePhoto | None
    media: TypeMessageMedia | None
    color: TypePeerColor | None
    button_text: str
    sponsor_info: str | None
    additional_info: str | None
    min_display_duration: int | None
    max_display_duration: int | None
    def __init__(self, *, recommended: bool = ..., can_report: bool = ..., random_id: _bytes, url: str, title: str, message: str, entities: _list[TypeMessageEntity] | None = ..., photo: TypePhoto | None = ..., media: TypeMessageMedia | None = ..., color: TypePeerColor | None = ..., button_text: str, sponsor_info: str | None = ..., additional_info: str | None = ..., min_display_duration: int | None = ..., max_display_duration: int | None = ...) -> None: ...
class sponsoredMessageReportOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    option: _bytes
    def __init__(self, *, text: str, option: _bytes) -> None: ...
class sponsoredPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    random_id: _bytes
    peer: TypePeer
    sponsor_info: str | None
    additional_info: str | None
    def __init__(self, *, random_id: _bytes, peer: TypePeer, sponsor_info: str | None = ..., additional_info: str | None = ...) -> None: ...
class starGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    limited: bool
    sold_out: bool
    birthday: bool
    require_premium: bool
    limited_per_user: bool
    peer_color_available: bool
    auction: bool
    id: int
    sticker: TypeDocument
    stars: int
    availability_remains: int | None
    availability_total: int | None
    availability_resale: int | None
    convert_stars: int
    first_sale_date: int | None
    last_sale_date: int | None
    upgrade_stars: int | None
    resell_min_stars: int | None
    title: str | None
    released_by: TypePeer | None
    per_user_total: int | None
    per_user_remains: int | None
    locked_until_date: int | None
    auction_slug: str | None
    gifts_per_round: int | None
    auction_start_date: int | None
    upgrade_variants: int | None
    background: TypeStarGiftBackground | None
    def __init__(self, *, limited: bool = ..., sold_out: bool = ..., birthday: bool = ..., require_premium: bool = ..., limited_per_user: bool = ..., peer_color_available: bool = ..., auction: bool = ..., id: int, sticker: TypeDocument, stars: int, availability_remains: int | None = ..., availability_total: int | None = ..., availability_resale: int | None = ..., convert_stars: int, first_sale_date: int | None = ..., last_sale_date: int | None = ..., upgrade_stars: int | None = ..., resell_min_stars: int | None = ..., title: str | None = ..., released_by: TypePeer | None = ..., per_user_total: int | None = ..., per_user_remains: int | None = ..., locked_until_date: int | None = ..., auction_slug: str | None = ..., gifts_per_round: int | None = ..., auction_start_date: int | None = ..., upgrade_variants: int | None = ..., background: TypeStarGiftBackground | None = ...) -> None: ...
class starGiftActiveAuctionState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: TypeStarGift
    state: TypeStarGiftAuctionState
    user_state: TypeStarGiftAuctionUserState
    def __init__(self, *, gift: TypeStarGift, state: TypeStarGiftAuctionState, user_state: TypeStarGiftAuctionUserState) -> None: ...
class starGiftAttributeBackdrop(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    backdrop_id: int
    center_color: int
    edge_color: int
    pattern_color: int
    text_color: int
    rarity: TypeStarGiftAttributeRarity
    def __init__(self, *, name: str, backdrop_id: int, center_color: int, edge_color: int, pattern_color: int, text_color: int, rarity: TypeStarGiftAttributeRarity) -> None: ...
class starGiftAttributeCounter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    attribute: TypeStarGiftAttributeId
    count: int
    def __init__(self, *, attribute: TypeStarGiftAttributeId, count: int) -> None: ...
class starGiftAttributeIdBackdrop(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    backdrop_id: int
    def __init__(self, *, backdrop_id: int) -> None: ...
class starGiftAttributeIdModel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    def __init__(self, *, document_id: int) -> None: ...
class starGiftAttributeIdPattern(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    def __init__(self, *, document_id: int) -> None: ...
class starGiftAttributeModel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    crafted: bool
    name: str
    document: TypeDocument
    rarity: TypeStarGiftAttributeRarity
    def __init__(self, *, crafted: bool = ..., name: str, document: TypeDocument, rarity: TypeStarGiftAttributeRarity) -> None: ...
class starGiftAttributeOriginalDetails(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sender_id: TypePeer | None
    recipient_id: TypePeer
    date: int
    message: TypeTextWithEntities | None
    def __init__(self, *, sender_id: TypePeer | None = ..., recipient_id: TypePeer, date: int, message: TypeTextWithEntities | None = ...) -> None: ...
class starGiftAttributePattern(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name: str
    document: TypeDocument
    rarity: TypeStarGiftAttributeRarity
    def __init__(self, *, name: str, document: TypeDocument, rarity: TypeStarGiftAttributeRarity) -> None: ...
class starGiftAttributeRarity(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    permille: int
    def __init__(self, *, permille: int) -> None: ...
class starGiftAttributeRarityEpic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starGiftAttributeRarityLegendary(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starGiftAttributeRarityRare(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starGiftAttributeRarityUncommon(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starGiftAuctionAcquiredGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    name_hidden: bool
    peer: TypePeer
    date: int
    bid_amount: int
    round: int
    pos: int
    message: TypeTextWithEntities | None
    gift_num: int | None
    def __init__(self, *, name_hidden: bool = ..., peer: TypePeer, date: int, bid_amount: int, round: int, pos: int, message: TypeTextWithEntities | None = ..., gift_num: int | None = ...) -> None: ...
class starGiftAuctionRound(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    num: int
    duration: int
    def __init__(self, *, num: int, duration: int) -> None: ...
class starGiftAuctionRoundExtendable(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    num: int
    duration: int
    extend_top: int
    extend_window: int
    def __init__(self, *, num: int, duration: int, extend_top: int, extend_window: int) -> None: ...
class starGiftAuctionState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    version: int
    start_date: int
    end_date: int
    min_bid_amount: int
    bid_levels: _list[TypeAuctionBidLevel]
    top_bidders: _list[int]
    next_round_at: int
    last_gift_num: int
    gifts_left: int
    current_round: int
    total_rounds: int
    rounds: _list[TypeStarGiftAuctionRound]
    def __init__(self, *, version: int, start_date: int, end_date: int, min_bid_amount: int, bid_levels: _list[TypeAuctionBidLevel], top_bidders: _list[int], next_round_at: int, last_gift_num: int, gifts_left: int, current_round: int, total_rounds: int, rounds: _list[TypeStarGiftAuctionRound]) -> None: ...
class starGiftAuctionStateFinished(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    start_date: int
    end_date: int
    average_price: int
    listed_count: int | None
    fragment_listed_count: int | None
    fragment_listed_url: str | None
    def __init__(self, *, start_date: int, end_date: int, average_price: int, listed_count: int | None = ..., fragment_listed_count: int | None = ..., fragment_listed_url: str | None = ...) -> None: ...
class starGiftAuctionStateNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starGiftAuctionUserState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    returned: bool
    bid_amount: int | None
    bid_date: int | None
    min_bid_amount: int | None
    bid_peer: TypePeer | None
    acquired_count: int
    def __init__(self, *, returned: bool = ..., bid_amount: int | None = ..., bid_date: int | None = ..., min_bid_amount: int | None = ..., bid_peer: TypePeer | None = ..., acquired_count: int) -> None: ...
class starGiftBackground(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    center_color: int
    edge_color: int
    text_color: int
    def __init__(self, *, center_color: int, edge_color: int, text_color: int) -> None: ...
class starGiftCollection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    collection_id: int
    title: str
    icon: TypeDocument | None
    gifts_count: int
    hash: int
    def __init__(self, *, collection_id: int, title: str, icon: TypeDocument | None = ..., gifts_count: int, hash: int) -> None: ...
class starGiftUnique(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    require_premium: bool
    resale_ton_only: bool
    theme_available: bool
    burned: bool
    crafted: bool
    id: int
    gift_id: int
    title: str
    slug: str
    num: int
    owner_id: TypePeer | None
    owner_name: str | None
    owner_address: str | None
    attributes: _list[TypeStarGiftAttribute]
    availability_issued: int
    availability_total: int
    gift_address: str | None
    resell_amount: _list[TypeStarsAmount] | None
    released_by: TypePeer | None
    value_amount: int | None
    value_currency: str | None
    value_usd_amount: int | None
    theme_peer: TypePeer | None
    peer_color: TypePeerColor | None
    host_id: TypePeer | None
    offer_min_stars: int | None
    craft_chance_permille: int | None
    def __init__(self, *, require_premium: bool = ..., resale_ton_only: bool = ..., theme_available: bool = ..., burned: bool = ..., crafted: bool = ..., id: int, gift_id: int, title: str, slug: str, num: int, owner_id: TypePeer | None = ..., owner_name: str | None = ..., owner_address: str | None = ..., attributes: _list[TypeStarGiftAttribute], availability_issued: int, availability_total: int, gift_address: str | None = ..., resell_amount: _list[TypeStarsAmount] | None = ..., released_by: TypePeer | None = ..., value_amount: int | None = ..., value_currency: str | None = ..., value_usd_amount: int | None = ..., theme_peer: TypePeer | None = ..., peer_color: TypePeerColor | None = ..., host_id: TypePeer | None = ..., offer_min_stars: int | None = ..., craft_chance_permille: int | None = ...) -> None: ...
class starGiftUpgradePrice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    upgrade_stars: int
    def __init__(self, *, date: int, upgrade_stars: int) -> None: ...
class starRefProgram(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    commission_permille: int
    duration_months: int | None
    end_date: int | None
    daily_revenue_per_user: TypeStarsAmount | None
    def __init__(self, *, bot_id: int, commission_permille: int, duration_months: int | None = ..., end_date: int | None = ..., daily_revenue_per_user: TypeStarsAmount | None = ...) -> None: ...
class starsAmount(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    amount: int
    nanos: int
    def __init__(self, *, amount: int, nanos: int) -> None: ...
class starsGiftOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    extended: bool
    stars: int
    store_product: str | None
    currency: str
    amount: int
    def __init__(self, *, extended: bool = ..., stars: int, store_product: str | None = ..., currency: str, amount: int) -> None: ...
class starsGiveawayOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    extended: bool
    default: bool
    stars: int
    yearly_boosts: int
    store_product: str | None
    currency: str
    amount: int
    winners: _list[TypeStarsGiveawayWinnersOption]
    def __init__(self, *, extended: bool = ..., default: bool = ..., stars: int, yearly_boosts: int, store_product: str | None = ..., currency: str, amount: int, winners: _list[TypeStarsGiveawayWinnersOption]) -> None: ...
class starsGiveawayWinnersOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    default: bool
    users: int
    per_user_stars: int
    def __init__(self, *, default: bool = ..., users: int, per_user_stars: int) -> None: ...
class starsRating(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    level: int
    current_level_stars: int
    stars: int
    next_level_stars: int | None
    def __init__(self, *, level: int, current_level_stars: int, stars: int, next_level_stars: int | None = ...) -> None: ...
class starsRevenueStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    withdrawal_enabled: bool
    current_balance: TypeStarsAmount
    available_balance: TypeStarsAmount
    overall_revenue: TypeStarsAmount
    next_withdrawal_at: int | None
    def __init__(self, *, withdrawal_enabled: bool = ..., current_balance: TypeStarsAmount, available_balance: TypeStarsAmount, overall_revenue: TypeStarsAmount, next_withdrawal_at: int | None = ...) -> None: ...
class starsSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    canceled: bool
    can_refulfill: bool
    missing_balance: bool
    bot_canceled: bool
    id: str
    peer: TypePeer
    until_date: int
    pricing: TypeStarsSubscriptionPricing
    chat_invite_hash: str | None
    title: str | None
    photo: TypeWebDocument | None
    invoice_slug: str | None
    def __init__(self, *, canceled: bool = ..., can_refulfill: bool = ..., missing_balance: bool = ..., bot_canceled: bool = ..., id: str, peer: TypePeer, until_date: int, pricing: TypeStarsSubscriptionPricing, chat_invite_hash: str | None = ..., title: str | None = ..., photo: TypeWebDocument | None = ..., invoice_slug: str | None = ...) -> None: ...
class starsSubscriptionPricing(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: int
    amount: int
    def __init__(self, *, period: int, amount: int) -> None: ...
class starsTonAmount(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    amount: int
    def __init__(self, *, amount: int) -> None: ...
class starsTopupOption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    extended: bool
    stars: int
    store_product: str | None
    currency: str
    amount: int
    def __init__(self, *, extended: bool = ..., stars: int, store_product: str | None = ..., currency: str, amount: int) -> None: ...
class starsTransaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    refund: bool
    pending: bool
    failed: bool
    gift: bool
    reaction: bool
    stargift_upgrade: bool
    business_transfer: bool
    stargift_resale: bool
    posts_search: bool
    stargift_prepaid_upgrade: bool
    stargift_drop_original_details: bool
    phonegroup_message: bool
    stargift_auction_bid: bool
    offer: bool
    id: str
    amount: TypeStarsAmount
    date: int
    peer: TypeStarsTransactionPeer
    title: str | None
    description: str | None
    photo: TypeWebDocument | None
    transaction_date: int | None
    transaction_url: str | None
    bot_payload: _bytes | None
    msg_id: int | None
    extended_media: _list[TypeMessageMedia] | None
    subscription_period: int | None
    giveaway_post_id: int | None
    stargift: TypeStarGift | None
    floodskip_number: int | None
    starref_commission_permille: int | None
    starref_peer: TypePeer | None
    starref_amount: TypeStarsAmount | None
    paid_messages: int | None
    premium_gift_months: int | None
    ads_proceeds_from_date: int | None
    ads_proceeds_to_date: int | None
    def __init__(self, *, refund: bool = ..., pending: bool = ..., failed: bool = ..., gift: bool = ..., reaction: bool = ..., stargift_upgrade: bool = ..., business_transfer: bool = ..., stargift_resale: bool = ..., posts_search: bool = ..., stargift_prepaid_upgrade: bool = ..., stargift_drop_original_details: bool = ..., phonegroup_message: bool = ..., stargift_auction_bid: bool = ..., offer: bool = ..., id: str, amount: TypeStarsAmount, date: int, peer: TypeStarsTransactionPeer, title: str | None = ..., description: str | None = ..., photo: TypeWebDocument | None = ..., transaction_date: int | None = ..., transaction_url: str | None = ..., bot_payload: _bytes | None = ..., msg_id: int | None = ..., extended_media: _list[TypeMessageMedia] | None = ..., subscription_period: int | None = ..., giveaway_post_id: int | None = ..., stargift: TypeStarGift | None = ..., floodskip_number: int | None = ..., starref_commission_permille: int | None = ..., starref_peer: TypePeer | None = ..., starref_amount: TypeStarsAmount | None = ..., paid_messages: int | None = ..., premium_gift_months: int | None = ..., ads_proceeds_from_date: int | None = ..., ads_proceeds_to_date: int | None = ...) -> None: ...
class starsTransactionPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    def __init__(self, *, peer: TypePeer) -> None: ...
class starsTransactionPeerAds(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starsTransactionPeerAPI(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starsTransactionPeerAppStore(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starsTransactionPeerFragment(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starsTransactionPeerPlayMarket(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starsTransactionPeerPremiumBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class starsTransactionPeerUnsupported(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class stats_broadcastStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: TypeStatsDateRangeDays
    followers: TypeStatsAbsValueAndPrev
    views_per_post: TypeStatsAbsValueAndPrev
    shares_per_post: TypeStatsAbsValueAndPrev
    reactions_per_post: TypeStatsAbsValueAndPrev
    views_per_story: TypeStatsAbsValueAndPrev
    shares_per_story: TypeStatsAbsValueAndPrev
    reactions_per_story: TypeStatsAbsValueAndPrev
    enabled_notifications: TypeStatsPercentValue
    growth_graph: TypeStatsGraph
    followers_graph: TypeStatsGraph
    mute_graph: TypeStatsGraph
    top_hours_graph: TypeStatsGraph
    interactions_graph: TypeStatsGraph
    iv_interactions_graph: TypeStatsGraph
    views_by_source_graph: TypeStatsGraph
    new_followers_by_source_graph: TypeStatsGraph
    languages_graph: TypeStatsGraph
    reactions_by_emotion_graph: TypeStatsGraph
    story_interactions_graph: TypeStatsGraph
    story_reactions_by_emotion_graph: TypeStatsGraph
    recent_posts_interactions: _list[TypePostInteractionCounters]
    def __init__(self, *, period: TypeStatsDateRangeDays, followers: TypeStatsAbsValueAndPrev, views_per_post: TypeStatsAbsValueAndPrev, shares_per_post: TypeStatsAbsValueAndPrev, reactions_per_post: TypeStatsAbsValueAndPrev, views_per_story: TypeStatsAbsValueAndPrev, shares_per_story: TypeStatsAbsValueAndPrev, reactions_per_story: TypeStatsAbsValueAndPrev, enabled_notifications: TypeStatsPercentValue, growth_graph: TypeStatsGraph, followers_graph: TypeStatsGraph, mute_graph: TypeStatsGraph, top_hours_graph: TypeStatsGraph, interactions_graph: TypeStatsGraph, iv_interactions_graph: TypeStatsGraph, views_by_source_graph: TypeStatsGraph, new_followers_by_source_graph: TypeStatsGraph, languages_graph: TypeStatsGraph, reactions_by_emotion_graph: TypeStatsGraph, story_interactions_graph: TypeStatsGraph, story_reactions_by_emotion_graph: TypeStatsGraph, recent_posts_interactions: _list[TypePostInteractionCounters]) -> None: ...
class stats_megagroupStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    period: TypeStatsDateRangeDays
    members: TypeStatsAbsValueAndPrev
    messages: TypeStatsAbsValueAndPrev
    viewers: TypeStatsAbsValueAndPrev
    posters: TypeStatsAbsValueAndPrev
    growth_graph: TypeStatsGraph
    members_graph: TypeStatsGraph
    new_members_by_source_graph: TypeStatsGraph
    languages_graph: TypeStatsGraph
    messages_graph: TypeStatsGraph
    actions_graph: TypeStatsGraph
    top_hours_graph: TypeStatsGraph
    weekdays_graph: TypeStatsGraph
    top_posters: _list[TypeStatsGroupTopPoster]
    top_admins: _list[TypeStatsGroupTopAdmin]
    top_inviters: _list[TypeStatsGroupTopInviter]
    users: _list[TypeUser]
    def __init__(self, *, period: TypeStatsDateRangeDays, members: TypeStatsAbsValueAndPrev, messages: TypeStatsAbsValueAndPrev, viewers: TypeStatsAbsValueAndPrev, posters: TypeStatsAbsValueAndPrev, growth_graph: TypeStatsGraph, members_graph: TypeStatsGraph, new_members_by_source_graph: TypeStatsGraph, languages_graph: TypeStatsGraph, messages_graph: TypeStatsGraph, actions_graph: TypeStatsGraph, top_hours_graph: TypeStatsGraph, weekdays_graph: TypeStatsGraph, top_posters: _list[TypeStatsGroupTopPoster], top_admins: _list[TypeStatsGroupTopAdmin], top_inviters: _list[TypeStatsGroupTopInviter], users: _list[TypeUser]) -> None: ...
class stats_messageStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    views_graph: TypeStatsGraph
    reactions_by_emotion_graph: TypeStatsGraph
    def __init__(self, *, views_graph: TypeStatsGraph, reactions_by_emotion_graph: TypeStatsGraph) -> None: ...
class stats_pollStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    votes_graph: TypeStatsGraph
    def __init__(self, *, votes_graph: TypeStatsGraph) -> None: ...
class stats_publicForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    forwards: _list[TypePublicForward]
    next_offset: str | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, forwards: _list[TypePublicForward], next_offset: str | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class stats_storyStats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    views_graph: TypeStatsGraph
    reactions_by_emotion_graph: TypeStatsGraph
    def __init__(self, *, views_graph: TypeStatsGraph, reactions_by_emotion_graph: TypeStatsGraph) -> None: ...
class statsAbsValueAndPrev(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    current: float
    previous: float
    def __init__(self, *, current: float, previous: float) -> None: ...
class statsDateRangeDays(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    min_date: int
    max_date: int
    def __init__(self, *, min_date: int, max_date: int) -> None: ...
class statsGraph(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    json: TypeDataJSON
    zoom_token: str | None
    def __init__(self, *, json: TypeDataJSON, zoom_token: str | None = ...) -> None: ...
class statsGraphAsync(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    token: str
    def __init__(self, *, token: str) -> None: ...
class statsGraphError(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    error: str
    def __init__(self, *, error: str) -> None: ...
class statsGroupTopAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    deleted: int
    kicked: int
    banned: int
    def __init__(self, *, user_id: int, deleted: int, kicked: int, banned: int) -> None: ...
class statsGroupTopInviter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    invitations: int
    def __init__(self, *, user_id: int, invitations: int) -> None: ...
class statsGroupTopPoster(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    messages: int
    avg_chars: int
    def __init__(self, *, user_id: int, messages: int, avg_chars: int) -> None: ...
class statsPercentValue(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    part: float
    total: float
    def __init__(self, *, part: float, total: float) -> None: ...
class statsURL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    def __init__(self, *, url: str) -> None: ...
class stickerKeyword(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    keyword: _list[str]
    def __init__(self, *, document_id: int, keyword: _list[str]) -> None: ...
class stickerPack(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoticon: str
    documents: _list[int]
    def __init__(self, *, emoticon: str, documents: _list[int]) -> None: ...
class stickers_suggestedShortName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    short_name: str
    def __init__(self, *, short_name: str) -> None: ...
class stickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    archived: bool
    official: bool
    masks: bool
    emojis: bool
    text_color: bool
    channel_emoji_status: bool
    creator: bool
    installed_date: int | None
    id: int
    access_hash: int
    title: str
    short_name: str
    thumbs: _list[TypePhotoSize] | None
    thumb_dc_id: int | None
    thumb_version: int | None
    thumb_document_id: int | None
    count: int
    hash: int
    animated: bool
    videos: bool
    def __init__(self, *, archived: bool = ..., official: bool = ..., masks: bool = ..., emojis: bool = ..., text_color: bool = ..., channel_emoji_status: bool = ..., creator: bool = ..., installed_date: int | None = ..., id: int, access_hash: int, title: str, short_name: str, thumbs: _list[TypePhotoSize] | None = ..., thumb_dc_id: int | None = ..., thumb_version: int | None = ..., thumb_document_id: int | None = ..., count: int, hash: int, animated: bool = ..., videos: bool = ...) -> None: ...
class stickerSetCovered(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    set: TypeStickerSet
    cover: TypeDocument
    def __init__(self, *, set: TypeStickerSet, cover: TypeDocument) -> None: ...
class stickerSetFullCovered(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    set: TypeStickerSet
    packs: _list[TypeStickerPack]
    keywords: _list[TypeStickerKeyword]
    documents: _list[TypeDocument]
    def __init__(self, *, set: TypeStickerSet, packs: _list[TypeStickerPack], keywords: _list[TypeStickerKeyword], documents: _list[TypeDocument]) -> None: ...
class stickerSetMultiCovered(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    set: TypeStickerSet
    covers: _list[TypeDocument]
    def __init__(self, *, set: TypeStickerSet, covers: _list[TypeDocument]) -> None: ...
class stickerSetNoCovered(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    set: TypeStickerSet
    def __init__(self, *, set: TypeStickerSet) -> None: ...
class storage_fileGif(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_fileJpeg(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_fileMov(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_fileMp3(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_fileMp4(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_filePartial(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_filePdf(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_filePng(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_fileUnknown(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class storage_fileWebp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class stories_albums(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    albums: _list[TypeStoryAlbum]
    def __init__(self, *, hash: int, albums: _list[TypeStoryAlbum]) -> None: ...
class stories_albumsNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class stories_allStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_more: bool
    count: int
    state: str
    peer_stories: _list[TypePeerStories]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    stealth_mode: TypeStoriesStealthMode
    def __init__(self, *, has_more: bool = ..., count: int, state: str, peer_stories: _list[TypePeerStories], chats: _list[TypeChat], users: _list[TypeUser], stealth_mode: TypeStoriesStealthMode) -> None: ...
class stories_allStoriesNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    state: str
    stealth_mode: TypeStoriesStealthMode
    def __init__(self, *, state: str, stealth_mode: TypeStoriesStealthMode) -> None: ...
class stories_canSendStoryCount(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count_remains: int
    def __init__(self, *, count_remains: int) -> None: ...
class stories_foundStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    stories: _list[TypeFoundStory]
    next_offset: str | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, stories: _list[TypeFoundStory], next_offset: str | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class stories_peerStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stories: TypePeerStories
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, stories: TypePeerStories, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class stories_stories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    stories: _list[TypeStoryItem]
    pinned_to_top: _list[int] | None
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, count: int, stories: _list[TypeStoryItem], pinned_to_top: _list[int] | None = ..., chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class stories_storyReactionsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    reactions: _list[TypeStoryReaction]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    next_offset: str | None
    def __init__(self, *, count: int, reactions: _list[TypeStoryReaction], chats: _list[TypeChat], users: _list[TypeUser], next_offset: str | None = ...) -> None: ...
class stories_storyViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    views: _list[TypeStoryViews]
    users: _list[TypeUser]
    def __init__(self, *, views: _list[TypeStoryViews], users: _list[TypeUser]) -> None: ...
class stories_storyViewsList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    views_count: int
    forwards_count: int
    reactions_count: int
    views: _list[TypeStoryView]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    next_offset: str | None
    def __init__(self, *, count: int, views_count: int, forwards_count: int, reactions_count: int, views: _list[TypeStoryView], chats: _list[TypeChat], users: _list[TypeUser], next_offset: str | None = ...) -> None: ...
class storiesStealthMode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    active_until_date: int | None
    cooldown_until_date: int | None
    def __init__(self, *, active_until_date: int | None = ..., cooldown_until_date: int | None = ...) -> None: ...
class storyAlbum(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    album_id: int
    title: str
    icon_photo: TypePhoto | None
    icon_video: TypeDocument | None
    def __init__(self, *, album_id: int, title: str, icon_photo: TypePhoto | None = ..., icon_video: TypeDocument | None = ...) -> None: ...
class storyFwdHeader(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    modified: bool
    from_: TypePeer | None
    from_name: str | None
    story_id: int | None
    def __init__(self, *, modified: bool = ..., from_: TypePeer | None = ..., from_name: str | None = ..., story_id: int | None = ...) -> None: ...
class storyItem(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    public: bool
    close_friends: bool
    min: bool
    noforwards: bool
    edited: bool
    contacts: bool
    selected_contacts: bool
    out: bool
    id: int
    date: int
    from_id: TypePeer | None
    fwd_from: TypeStoryFwdHeader | None
    expire_date: int
    caption: str | None
    entities: _list[TypeMessageEntity] | None
    media: TypeMessageMedia
    media_areas: _list[TypeMediaArea] | None
    privacy: _list[TypePrivacyRule] | None
    views: TypeStoryViews | None
    sent_reaction: TypeReaction | None
    albums: _list[int] | None
    music: TypeDocument | None
    def __init__(self, *, pinned: bool = ..., public: bool = ..., close_friends: bool = ..., min: bool = ..., noforwards: bool = ..., edited: bool = ..., contacts: bool = ..., selected_contacts: bool = ..., out: bool = ..., id: int, date: int, from_id: TypePeer | None = ..., fwd_from: TypeStoryFwdHeader | None = ..., expire_date: int, caption: str | None = ..., entities: _list[TypeMessageEntity] | None = ..., media: TypeMessageMedia, media_areas: _list[TypeMediaArea] | None = ..., privacy: _list[TypePrivacyRule] | None = ..., views: TypeStoryViews | None = ..., sent_reaction: TypeReaction | None = ..., albums: _list[int] | None = ..., music: TypeDocument | None = ...) -> None: ...
class storyItemDeleted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class storyItemSkipped(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    close_friends: bool
    live: bool
    id: int
    date: int
    expire_date: int
    def __init__(self, *, close_friends: bool = ..., live: bool = ..., id: int, date: int, expire_date: int) -> None: ...
class storyReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer_id: TypePeer
    date: int
    reaction: TypeReaction
    def __init__(self, *, peer_id: TypePeer, date: int, reaction: TypeReaction) -> None: ...
class storyReactionPublicForward(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class storyReactionPublicRepost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer_id: TypePeer
    story: TypeStoryItem
    def __init__(self, *, peer_id: TypePeer, story: TypeStoryItem) -> None: ...
class storyView(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocked: bool
    blocked_my_stories_from: bool
    user_id: int
    date: int
    reaction: TypeReaction | None
    def __init__(self, *, blocked: bool = ..., blocked_my_stories_from: bool = ..., user_id: int, date: int, reaction: TypeReaction | None = ...) -> None: ...
class storyViewPublicForward(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocked: bool
    blocked_my_stories_from: bool
    message: TypeMessage
    def __init__(self, *, blocked: bool = ..., blocked_my_stories_from: bool = ..., message: TypeMessage) -> None: ...
class storyViewPublicRepost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocked: bool
    blocked_my_stories_from: bool
    peer_id: TypePeer
    story: TypeStoryItem
    def __init__(self, *, blocked: bool = ..., blocked_my_stories_from: bool = ..., peer_id: TypePeer, story: TypeStoryItem) -> None: ...
class storyViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_viewers: bool
    views_count: int
    forwards_count: int | None
    reactions: _list[TypeReactionCount] | None
    reactions_count: int | None
    recent_viewers: _list[int] | None
    def __init__(self, *, has_viewers: bool = ..., views_count: int, forwards_count: int | None = ..., reactions: _list[TypeReactionCount] | None = ..., reactions_count: int | None = ..., recent_viewers: _list[int] | None = ...) -> None: ...
class suggestedPost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    accepted: bool
    rejected: bool
    price: TypeStarsAmount | None
    schedule_date: int | None
    def __init__(self, *, accepted: bool = ..., rejected: bool = ..., price: TypeStarsAmount | None = ..., schedule_date: int | None = ...) -> None: ...
class textAnchor(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    name: str
    def __init__(self, *, text: TypeRichText, name: str) -> None: ...
class textAutoEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textAutoPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textAutoUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textBankCard(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textBold(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textBotCommand(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    type: TypeInlineButtonType
    style: TypeRichButtonStyle | None
    def __init__(self, *, text: TypeRichText, type: TypeInlineButtonType, style: TypeRichButtonStyle | None = ...) -> None: ...
class textCashtag(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textConcat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    texts: _list[TypeRichText]
    def __init__(self, *, texts: _list[TypeRichText]) -> None: ...
class textCustomEmoji(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    alt: str
    def __init__(self, *, document_id: int, alt: str) -> None: ...
class textDate(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    relative: bool
    short_time: bool
    long_time: bool
    short_date: bool
    long_date: bool
    day_of_week: bool
    text: TypeRichText
    date: int
    def __init__(self, *, relative: bool = ..., short_time: bool = ..., long_time: bool = ..., short_date: bool = ..., long_date: bool = ..., day_of_week: bool = ..., text: TypeRichText, date: int) -> None: ...
class textDiff(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    old_text: TypeRichText
    def __init__(self, *, text: TypeRichText, old_text: TypeRichText) -> None: ...
class textEmail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    email: str
    def __init__(self, *, text: TypeRichText, email: str) -> None: ...
class textEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class textFixed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textHashtag(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textImage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    document_id: int
    w: int
    h: int
    def __init__(self, *, document_id: int, w: int, h: int) -> None: ...
class textItalic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textMarked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textMath(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    source: str
    def __init__(self, *, source: str) -> None: ...
class textMention(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textMentionName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    user_id: int
    def __init__(self, *, text: TypeRichText, user_id: int) -> None: ...
class textPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    phone: str
    def __init__(self, *, text: TypeRichText, phone: str) -> None: ...
class textPlain(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    def __init__(self, *, text: str) -> None: ...
class textSpoiler(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textStrike(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textSubscript(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textSuperscript(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textUnderline(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    def __init__(self, *, text: TypeRichText) -> None: ...
class textUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: TypeRichText
    url: str
    webpage_id: int
    def __init__(self, *, text: TypeRichText, url: str, webpage_id: int) -> None: ...
class textWithEntities(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    text: str
    entities: _list[TypeMessageEntity]
    def __init__(self, *, text: str, entities: _list[TypeMessageEntity]) -> None: ...
class theme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    creator: bool
    default: bool
    for_chat: bool
    id: int
    access_hash: int
    slug: str
    title: str
    document: TypeDocument | None
    settings: _list[TypeThemeSettings] | None
    emoticon: str | None
    installs_count: int | None
    def __init__(self, *, creator: bool = ..., default: bool = ..., for_chat: bool = ..., id: int, access_hash: int, slug: str, title: str, document: TypeDocument | None = ..., settings: _list[TypeThemeSettings] | None = ..., emoticon: str | None = ..., installs_count: int | None = ...) -> None: ...
class themeSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message_colors_animated: bool
    base_theme: TypeBaseTheme
    accent_color: int
    outbox_accent_color: int | None
    message_colors: _list[int] | None
    wallpaper: TypeWallPaper | None
    def __init__(self, *, message_colors_animated: bool = ..., base_theme: TypeBaseTheme, accent_color: int, outbox_accent_color: int | None = ..., message_colors: _list[int] | None = ..., wallpaper: TypeWallPaper | None = ...) -> None: ...
class timezone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: str
    name: str
    utc_offset: int
    def __init__(self, *, id: str, name: str, utc_offset: int) -> None: ...
class todoCompletion(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    completed_by: TypePeer
    date: int
    def __init__(self, *, id: int, completed_by: TypePeer, date: int) -> None: ...
class todoItem(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    title: TypeTextWithEntities
    def __init__(self, *, id: int, title: TypeTextWithEntities) -> None: ...
class todoList(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    others_can_append: bool
    others_can_complete: bool
    title: TypeTextWithEntities
    list: _list[TypeTodoItem]
    def __init__(self, *, others_can_append: bool = ..., others_can_complete: bool = ..., title: TypeTextWithEntities, list: _list[TypeTodoItem]) -> None: ...
class topPeer(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    rating: float
    def __init__(self, *, peer: TypePeer, rating: float) -> None: ...
class topPeerCategoryBotsApp(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryBotsGuestChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryBotsInline(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryBotsPM(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryChannels(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryCorrespondents(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryForwardChats(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryForwardUsers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryGroups(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class topPeerCategoryPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    category: TypeTopPeerCategory
    count: int
    peers: _list[TypeTopPeer]
    def __init__(self, *, category: TypeTopPeerCategory, count: int, peers: _list[TypeTopPeer]) -> None: ...
class topPeerCategoryPhoneCalls(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateAiComposeTones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateAttachMenuBots(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateAutoSaveSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateBotBusinessConnect(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connection: TypeBotBusinessConnection
    qts: int
    def __init__(self, *, connection: TypeBotBusinessConnection, qts: int) -> None: ...
class updateBotCallbackQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    peer: TypePeer
    msg_id: int
    chat_instance: int
    data: _bytes | None
    game_short_name: str | None
    def __init__(self, *, query_id: int, user_id: int, peer: TypePeer, msg_id: int, chat_instance: int, data: _bytes | None = ..., game_short_name: str | None = ...) -> None: ...
class updateBotChatBoost(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    boost: TypeBoost
    qts: int
    def __init__(self, *, peer: TypePeer, boost: TypeBoost, qts: int) -> None: ...
class updateBotChatInviteRequester(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    date: int
    user_id: int
    about: str
    invite: TypeExportedChatInvite
    qts: int
    query_id: int | None
    def __init__(self, *, peer: TypePeer, date: int, user_id: int, about: str, invite: TypeExportedChatInvite, qts: int, query_id: int | None = ...) -> None: ...
class updateBotCommands(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    bot_id: int
    commands: _list[TypeBotCommand]
    def __init__(self, *, peer: TypePeer, bot_id: int, commands: _list[TypeBotCommand]) -> None: ...
class updateBotDeleteBusinessMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connection_id: str
    peer: TypePeer
    messages: _list[int]
    qts: int
    def __init__(self, *, connection_id: str, peer: TypePeer, messages: _list[int], qts: int) -> None: ...
class updateBotEditBusinessMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connection_id: str
    message: TypeMessage
    reply_to_message: TypeMessage | None
    qts: int
    def __init__(self, *, connection_id: str, message: TypeMessage, reply_to_message: TypeMessage | None = ..., qts: int) -> None: ...
class updateBotGuestChatQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    message: TypeMessage
    reference_messages: _list[TypeMessage] | None
    qts: int
    def __init__(self, *, query_id: int, message: TypeMessage, reference_messages: _list[TypeMessage] | None = ..., qts: int) -> None: ...
class updateBotInlineQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    query: str
    geo: TypeGeoPoint | None
    peer_type: TypeInlineQueryPeerType | None
    offset: str
    def __init__(self, *, query_id: int, user_id: int, query: str, geo: TypeGeoPoint | None = ..., peer_type: TypeInlineQueryPeerType | None = ..., offset: str) -> None: ...
class updateBotInlineSend(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    query: str
    geo: TypeGeoPoint | None
    id: str
    msg_id: TypeInputBotInlineMessageID | None
    def __init__(self, *, user_id: int, query: str, geo: TypeGeoPoint | None = ..., id: str, msg_id: TypeInputBotInlineMessageID | None = ...) -> None: ...
class updateBotMenuButton(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bot_id: int
    button: TypeBotMenuButton
    def __init__(self, *, bot_id: int, button: TypeBotMenuButton) -> None: ...
class updateBotMessageReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    msg_id: int
    date: int
    actor: TypePeer
    old_reactions: _list[TypeReaction]
    new_reactions: _list[TypeReaction]
    qts: int
    def __init__(self, *, peer: TypePeer, msg_id: int, date: int, actor: TypePeer, old_reactions: _list[TypeReaction], new_reactions: _list[TypeReaction], qts: int) -> None: ...
class updateBotMessageReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    msg_id: int
    date: int
    reactions: _list[TypeReactionCount]
    qts: int
    def __init__(self, *, peer: TypePeer, msg_id: int, date: int, reactions: _list[TypeReactionCount], qts: int) -> None: ...
class updateBotNewBusinessMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    connection_id: str
    message: TypeMessage
    reply_to_message: TypeMessage | None
    qts: int
    def __init__(self, *, connection_id: str, message: TypeMessage, reply_to_message: TypeMessage | None = ..., qts: int) -> None: ...
class updateBotPrecheckoutQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    payload: _bytes
    info: TypePaymentRequestedInfo | None
    shipping_option_id: str | None
    currency: str
    total_amount: int
    def __init__(self, *, query_id: int, user_id: int, payload: _bytes, info: TypePaymentRequestedInfo | None = ..., shipping_option_id: str | None = ..., currency: str, total_amount: int) -> None: ...
class updateBotPurchasedPaidMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    payload: str
    qts: int
    def __init__(self, *, user_id: int, payload: str, qts: int) -> None: ...
class updateBotShippingQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    payload: _bytes
    shipping_address: TypePostAddress
    def __init__(self, *, query_id: int, user_id: int, payload: _bytes, shipping_address: TypePostAddress) -> None: ...
class updateBotStarsSubscription(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    canceled: bool
    payment_failed: bool
    restored: bool
    user_id: int
    payload: _bytes
    qts: int
    def __init__(self, *, canceled: bool = ..., payment_failed: bool = ..., restored: bool = ..., user_id: int, payload: _bytes, qts: int) -> None: ...
class updateBotStopped(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    date: int
    stopped: bool
    qts: int
    def __init__(self, *, user_id: int, date: int, stopped: bool, qts: int) -> None: ...
class updateBotWebhookJSON(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    data: TypeDataJSON
    def __init__(self, *, data: TypeDataJSON) -> None: ...
class updateBotWebhookJSONQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    data: TypeDataJSON
    timeout: int
    def __init__(self, *, query_id: int, data: TypeDataJSON, timeout: int) -> None: ...
class updateBusinessBotCallbackQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    connection_id: str
    message: TypeMessage
    reply_to_message: TypeMessage | None
    chat_instance: int
    data: _bytes | None
    def __init__(self, *, query_id: int, user_id: int, connection_id: str, message: TypeMessage, reply_to_message: TypeMessage | None = ..., chat_instance: int, data: _bytes | None = ...) -> None: ...
class updateChannel(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    def __init__(self, *, channel_id: int) -> None: ...
class updateChannelAvailableMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    available_min_id: int
    def __init__(self, *, channel_id: int, available_min_id: int) -> None: ...
class updateChannelMessageForwards(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    id: int
    forwards: int
    def __init__(self, *, channel_id: int, id: int, forwards: int) -> None: ...
class updateChannelMessageViews(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    id: int
    views: int
    def __init__(self, *, channel_id: int, id: int, views: int) -> None: ...
class updateChannelParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    via_chatlist: bool
    channel_id: int
    date: int
    actor_id: int
    user_id: int
    prev_participant: TypeChannelParticipant | None
    new_participant: TypeChannelParticipant | None
    invite: TypeExportedChatInvite | None
    qts: int
    def __init__(self, *, via_chatlist: bool = ..., channel_id: int, date: int, actor_id: int, user_id: int, prev_participant: TypeChannelParticipant | None = ..., new_participant: TypeChannelParticipant | None = ..., invite: TypeExportedChatInvite | None = ..., qts: int) -> None: ...
class updateChannelReadMessagesContents(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    top_msg_id: int | None
    saved_peer_id: TypePeer | None
    messages: _list[int]
    def __init__(self, *, channel_id: int, top_msg_id: int | None = ..., saved_peer_id: TypePeer | None = ..., messages: _list[int]) -> None: ...
class updateChannelTooLong(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    pts: int | None
    def __init__(self, *, channel_id: int, pts: int | None = ...) -> None: ...
class updateChannelUserTyping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    top_msg_id: int | None
    from_id: TypePeer
    action: TypeSendMessageAction
    def __init__(self, *, channel_id: int, top_msg_id: int | None = ..., from_id: TypePeer, action: TypeSendMessageAction) -> None: ...
class updateChannelViewForumAsMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    enabled: bool
    def __init__(self, *, channel_id: int, enabled: bool) -> None: ...
class updateChannelWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    webpage: TypeWebPage
    pts: int
    pts_count: int
    def __init__(self, *, channel_id: int, webpage: TypeWebPage, pts: int, pts_count: int) -> None: ...
class updateChat(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class updateChatDefaultBannedRights(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    default_banned_rights: TypeChatBannedRights
    version: int
    def __init__(self, *, peer: TypePeer, default_banned_rights: TypeChatBannedRights, version: int) -> None: ...
class updateChatParticipant(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    date: int
    actor_id: int
    user_id: int
    prev_participant: TypeChatParticipant | None
    new_participant: TypeChatParticipant | None
    invite: TypeExportedChatInvite | None
    qts: int
    def __init__(self, *, chat_id: int, date: int, actor_id: int, user_id: int, prev_participant: TypeChatParticipant | None = ..., new_participant: TypeChatParticipant | None = ..., invite: TypeExportedChatInvite | None = ..., qts: int) -> None: ...
class updateChatParticipantAdd(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    user_id: int
    inviter_id: int
    date: int
    version: int
    def __init__(self, *, chat_id: int, user_id: int, inviter_id: int, date: int, version: int) -> None: ...
class updateChatParticipantAdmin(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    user_id: int
    is_admin: bool
    version: int
    def __init__(self, *, chat_id: int, user_id: int, is_admin: bool, version: int) -> None: ...
class updateChatParticipantDelete(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    user_id: int
    version: int
    def __init__(self, *, chat_id: int, user_id: int, version: int) -> None: ...
class updateChatParticipantRank(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    user_id: int
    rank: str
    version: int
    def __init__(self, *, chat_id: int, user_id: int, rank: str, version: int) -> None: ...
class updateChatParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    participants: TypeChatParticipants
    def __init__(self, *, participants: TypeChatParticipants) -> None: ...
class updateChatUserTyping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    from_id: TypePeer
    action: TypeSendMessageAction
    def __init__(self, *, chat_id: int, from_id: TypePeer, action: TypeSendMessageAction) -> None: ...
class updateConfig(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateContactsReset(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateDcOptions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_options: _list[TypeDcOption]
    def __init__(self, *, dc_options: _list[TypeDcOption]) -> None: ...
class updateDeleteChannelMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    messages: _list[int]
    pts: int
    pts_count: int
    def __init__(self, *, channel_id: int, messages: _list[int], pts: int, pts_count: int) -> None: ...
class updateDeleteEphemeralMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    ids: _list[int]
    def __init__(self, *, peer: TypePeer, ids: _list[int]) -> None: ...
class updateDeleteGroupCallMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    messages: _list[int]
    def __init__(self, *, call: TypeInputGroupCall, messages: _list[int]) -> None: ...
class updateDeleteMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    messages: _list[int]
    pts: int
    pts_count: int
    def __init__(self, *, messages: _list[int], pts: int, pts_count: int) -> None: ...
class updateDeleteQuickReply(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    def __init__(self, *, shortcut_id: int) -> None: ...
class updateDeleteQuickReplyMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    shortcut_id: int
    messages: _list[int]
    def __init__(self, *, shortcut_id: int, messages: _list[int]) -> None: ...
class updateDeleteScheduledMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    messages: _list[int]
    sent_messages: _list[int] | None
    def __init__(self, *, peer: TypePeer, messages: _list[int], sent_messages: _list[int] | None = ...) -> None: ...
class updateDialogFilter(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    filter: TypeDialogFilter | None
    def __init__(self, *, id: int, filter: TypeDialogFilter | None = ...) -> None: ...
class updateDialogFilterOrder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order: _list[int]
    def __init__(self, *, order: _list[int]) -> None: ...
class updateDialogFilters(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateDialogPinned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    folder_id: int | None
    peer: TypeDialogPeer
    def __init__(self, *, pinned: bool = ..., folder_id: int | None = ..., peer: TypeDialogPeer) -> None: ...
class updateDialogUnreadMark(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unread: bool
    peer: TypeDialogPeer
    saved_peer_id: TypePeer | None
    def __init__(self, *, unread: bool = ..., peer: TypeDialogPeer, saved_peer_id: TypePeer | None = ...) -> None: ...
class updateDraftMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    top_msg_id: int | None
    saved_peer_id: TypePeer | None
    draft: TypeDraftMessage
    def __init__(self, *, peer: TypePeer, top_msg_id: int | None = ..., saved_peer_id: TypePeer | None = ..., draft: TypeDraftMessage) -> None: ...
class updateEditChannelMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(self, *, message: TypeMessage, pts: int, pts_count: int) -> None: ...
class updateEditEphemeralMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeEphemeralMessage
    def __init__(self, *, message: TypeEphemeralMessage) -> None: ...
class updateEditMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(self, *, message: TypeMessage, pts: int, pts_count: int) -> None: ...
class updateEmojiGameInfo(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    info: Typemessages_EmojiGameInfo
    def __init__(self, *, info: Typemessages_EmojiGameInfo) -> None: ...
class updateEncryptedChatTyping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    def __init__(self, *, chat_id: int) -> None: ...
class updateEncryptedMessagesRead(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat_id: int
    max_date: int
    date: int
    def __init__(self, *, chat_id: int, max_date: int, date: int) -> None: ...
class updateEncryption(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    chat: TypeEncryptedChat
    date: int
    def __init__(self, *, chat: TypeEncryptedChat, date: int) -> None: ...
class updateEphemeralBotCallbackQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    peer: TypePeer | None
    msg_id: int
    data: _bytes
    chat_instance: int | None
    message: TypeEphemeralMessage
    def __init__(self, *, query_id: int, user_id: int, peer: TypePeer | None = ..., msg_id: int, data: _bytes, chat_instance: int | None = ..., message: TypeEphemeralMessage) -> None: ...
class updateFavedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateFolderPeers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_peers: _list[TypeFolderPeer]
    pts: int
    pts_count: int
    def __init__(self, *, folder_peers: _list[TypeFolderPeer], pts: int, pts_count: int) -> None: ...
class updateGeoLiveViewed(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    msg_id: int
    def __init__(self, *, peer: TypePeer, msg_id: int) -> None: ...
class updateGroupCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    live_story: bool
    peer: TypePeer | None
    call: TypeGroupCall
    def __init__(self, *, live_story: bool = ..., peer: TypePeer | None = ..., call: TypeGroupCall) -> None: ...
class updateGroupCallChainBlocks(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    sub_chain_id: int
    blocks: _list[_bytes]
    next_offset: int
    def __init__(self, *, call: TypeInputGroupCall, sub_chain_id: int, blocks: _list[_bytes], next_offset: int) -> None: ...
class updateGroupCallConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    presentation: bool
    params: TypeDataJSON
    def __init__(self, *, presentation: bool = ..., params: TypeDataJSON) -> None: ...
class updateGroupCallEncryptedMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    from_id: TypePeer
    encrypted_message: _bytes
    def __init__(self, *, call: TypeInputGroupCall, from_id: TypePeer, encrypted_message: _bytes) -> None: ...
class updateGroupCallMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    message: TypeGroupCallMessage
    def __init__(self, *, call: TypeInputGroupCall, message: TypeGroupCallMessage) -> None: ...
class updateGroupCallParticipants(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    call: TypeInputGroupCall
    participants: _list[TypeGroupCallParticipant]
    version: int
    def __init__(self, *, call: TypeInputGroupCall, participants: _list[TypeGroupCallParticipant], version: int) -> None: ...
class updateInlineBotCallbackQuery(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    user_id: int
    msg_id: TypeInputBotInlineMessageID
    chat_instance: int
    data: _bytes | None
    game_short_name: str | None
    def __init__(self, *, query_id: int, user_id: int, msg_id: TypeInputBotInlineMessageID, chat_instance: int, data: _bytes | None = ..., game_short_name: str | None = ...) -> None: ...
class updateJoinChatWebViewDecision(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    query_id: int
    result: TypeJoinChatBotResult
    def __init__(self, *, peer: TypePeer, query_id: int, result: TypeJoinChatBotResult) -> None: ...
class updateLangPack(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    difference: TypeLangPackDifference
    def __init__(self, *, difference: TypeLangPackDifference) -> None: ...
class updateLangPackTooLong(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    lang_code: str
    def __init__(self, *, lang_code: str) -> None: ...
class updateLoginToken(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateManagedBot(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    bot_id: int
    qts: int
    def __init__(self, *, user_id: int, bot_id: int, qts: int) -> None: ...
class updateMessageExtendedMedia(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    msg_id: int
    extended_media: _list[TypeMessageExtendedMedia]
    def __init__(self, *, peer: TypePeer, msg_id: int, extended_media: _list[TypeMessageExtendedMedia]) -> None: ...
class updateMessageID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    random_id: int
    def __init__(self, *, id: int, random_id: int) -> None: ...
class updateMessagePoll(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer | None
    msg_id: int | None
    top_msg_id: int | None
    poll_id: int
    poll: TypePoll | None
    results: TypePollResults
    def __init__(self, *, peer: TypePeer | None = ..., msg_id: int | None = ..., top_msg_id: int | None = ..., poll_id: int, poll: TypePoll | None = ..., results: TypePollResults) -> None: ...
class updateMessagePollVote(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    poll_id: int
    peer: TypePeer
    options: _list[_bytes]
    positions: _list[int]
    qts: int
    def __init__(self, *, poll_id: int, peer: TypePeer, options: _list[_bytes], positions: _list[int], qts: int) -> None: ...
class updateMessageReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    msg_id: int
    top_msg_id: int | None
    saved_peer_id: TypePeer | None
    reactions: TypeMessageReactions
    def __init__(self, *, peer: TypePeer, msg_id: int, top_msg_id: int | None = ..., saved_peer_id: TypePeer | None = ..., reactions: TypeMessageReactions) -> None: ...
class updateMonoForumNoPaidException(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    exception: bool
    channel_id: int
    saved_peer_id: TypePeer
    def __init__(self, *, exception: bool = ..., channel_id: int, saved_peer_id: TypePeer) -> None: ...
class updateMoveStickerSetToTop(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    masks: bool
    emojis: bool
    stickerset: int
    def __init__(self, *, masks: bool = ..., emojis: bool = ..., stickerset: int) -> None: ...
class updateNewAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    unconfirmed: bool
    hash: int
    date: int | None
    device: str | None
    location: str | None
    def __init__(self, *, unconfirmed: bool = ..., hash: int, date: int | None = ..., device: str | None = ..., location: str | None = ...) -> None: ...
class updateNewBotConnection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    confirmed: bool
    bot_id: int
    date: int | None
    device: str | None
    location: str | None
    def __init__(self, *, confirmed: bool = ..., bot_id: int, date: int | None = ..., device: str | None = ..., location: str | None = ...) -> None: ...
class updateNewChannelMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(self, *, message: TypeMessage, pts: int, pts_count: int) -> None: ...
class updateNewEncryptedMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeEncryptedMessage
    qts: int
    def __init__(self, *, message: TypeEncryptedMessage, qts: int) -> None: ...
class updateNewEphemeralMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeEphemeralMessage
    def __init__(self, *, message: TypeEphemeralMessage) -> None: ...
class updateNewMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    pts: int
    pts_count: int
    def __init__(self, *, message: TypeMessage, pts: int, pts_count: int) -> None: ...
class updateNewQuickReply(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    quick_reply: TypeQuickReply
    def __init__(self, *, quick_reply: TypeQuickReply) -> None: ...
class updateNewScheduledMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class updateNewStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: Typemessages_StickerSet
    def __init__(self, *, stickerset: Typemessages_StickerSet) -> None: ...
class updateNewStoryReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    story_id: int
    peer: TypePeer
    reaction: TypeReaction
    def __init__(self, *, story_id: int, peer: TypePeer, reaction: TypeReaction) -> None: ...
class updateNotifySettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypeNotifyPeer
    notify_settings: TypePeerNotifySettings
    def __init__(self, *, peer: TypeNotifyPeer, notify_settings: TypePeerNotifySettings) -> None: ...
class updatePaidReactionPrivacy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    private: TypePaidReactionPrivacy
    def __init__(self, *, private: TypePaidReactionPrivacy) -> None: ...
class updatePeerBlocked(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocked: bool
    blocked_my_stories_from: bool
    peer_id: TypePeer
    def __init__(self, *, blocked: bool = ..., blocked_my_stories_from: bool = ..., peer_id: TypePeer) -> None: ...
class updatePeerHistoryTTL(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    ttl_period: int | None
    def __init__(self, *, peer: TypePeer, ttl_period: int | None = ...) -> None: ...
class updatePeerLocated(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peers: _list[TypePeerLocated]
    def __init__(self, *, peers: _list[TypePeerLocated]) -> None: ...
class updatePeerSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    settings: TypePeerSettings
    def __init__(self, *, peer: TypePeer, settings: TypePeerSettings) -> None: ...
class updatePeerWallpaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    wallpaper_overridden: bool
    peer: TypePeer
    wallpaper: TypeWallPaper | None
    def __init__(self, *, wallpaper_overridden: bool = ..., peer: TypePeer, wallpaper: TypeWallPaper | None = ...) -> None: ...
class updatePendingJoinRequests(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    requests_pending: int
    recent_requesters: _list[int]
    def __init__(self, *, peer: TypePeer, requests_pending: int, recent_requesters: _list[int]) -> None: ...
class updatePhoneCall(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_call: TypePhoneCall
    def __init__(self, *, phone_call: TypePhoneCall) -> None: ...
class updatePhoneCallSignalingData(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    phone_call_id: int
    data: _bytes
    def __init__(self, *, phone_call_id: int, data: _bytes) -> None: ...
class updatePinnedChannelMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    channel_id: int
    messages: _list[int]
    pts: int
    pts_count: int
    def __init__(self, *, pinned: bool = ..., channel_id: int, messages: _list[int], pts: int, pts_count: int) -> None: ...
class updatePinnedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int | None
    order: _list[TypeDialogPeer] | None
    def __init__(self, *, folder_id: int | None = ..., order: _list[TypeDialogPeer] | None = ...) -> None: ...
class updatePinnedForumTopic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    peer: TypePeer
    topic_id: int
    def __init__(self, *, pinned: bool = ..., peer: TypePeer, topic_id: int) -> None: ...
class updatePinnedForumTopics(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    order: _list[int] | None
    def __init__(self, *, peer: TypePeer, order: _list[int] | None = ...) -> None: ...
class updatePinnedMessages(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    peer: TypePeer
    messages: _list[int]
    pts: int
    pts_count: int
    def __init__(self, *, pinned: bool = ..., peer: TypePeer, messages: _list[int], pts: int, pts_count: int) -> None: ...
class updatePinnedSavedDialogs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    order: _list[TypeDialogPeer] | None
    def __init__(self, *, order: _list[TypeDialogPeer] | None = ...) -> None: ...
class updatePrivacy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    key: TypePrivacyKey
    rules: _list[TypePrivacyRule]
    def __init__(self, *, key: TypePrivacyKey, rules: _list[TypePrivacyRule]) -> None: ...
class updatePtsChanged(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateQuickReplies(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    quick_replies: _list[TypeQuickReply]
    def __init__(self, *, quick_replies: _list[TypeQuickReply]) -> None: ...
class updateQuickReplyMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    message: TypeMessage
    def __init__(self, *, message: TypeMessage) -> None: ...
class updateReadChannelDiscussionInbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    top_msg_id: int
    read_max_id: int
    broadcast_id: int | None
    broadcast_post: int | None
    def __init__(self, *, channel_id: int, top_msg_id: int, read_max_id: int, broadcast_id: int | None = ..., broadcast_post: int | None = ...) -> None: ...
class updateReadChannelDiscussionOutbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    top_msg_id: int
    read_max_id: int
    def __init__(self, *, channel_id: int, top_msg_id: int, read_max_id: int) -> None: ...
class updateReadChannelInbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int | None
    channel_id: int
    max_id: int
    still_unread_count: int
    pts: int
    def __init__(self, *, folder_id: int | None = ..., channel_id: int, max_id: int, still_unread_count: int, pts: int) -> None: ...
class updateReadChannelOutbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    max_id: int
    def __init__(self, *, channel_id: int, max_id: int) -> None: ...
class updateReadFeaturedEmojiStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateReadFeaturedStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateReadHistoryInbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    folder_id: int | None
    peer: TypePeer
    top_msg_id: int | None
    max_id: int
    still_unread_count: int
    pts: int
    pts_count: int
    def __init__(self, *, folder_id: int | None = ..., peer: TypePeer, top_msg_id: int | None = ..., max_id: int, still_unread_count: int, pts: int, pts_count: int) -> None: ...
class updateReadHistoryOutbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    max_id: int
    pts: int
    pts_count: int
    def __init__(self, *, peer: TypePeer, max_id: int, pts: int, pts_count: int) -> None: ...
class updateReadMessagesContents(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    messages: _list[int]
    pts: int
    pts_count: int
    date: int | None
    def __init__(self, *, messages: _list[int], pts: int, pts_count: int, date: int | None = ...) -> None: ...
class updateReadMonoForumInbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    saved_peer_id: TypePeer
    read_max_id: int
    def __init__(self, *, channel_id: int, saved_peer_id: TypePeer, read_max_id: int) -> None: ...
class updateReadMonoForumOutbox(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    channel_id: int
    saved_peer_id: TypePeer
    read_max_id: int
    def __init__(self, *, channel_id: int, saved_peer_id: TypePeer, read_max_id: int) -> None: ...
class updateReadStories(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    max_id: int
    def __init__(self, *, peer: TypePeer, max_id: int) -> None: ...
class updateRecentEmojiStatuses(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateRecentReactions(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateRecentStickers(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updates(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    updates: _list[TypeUpdate]
    users: _list[TypeUser]
    chats: _list[TypeChat]
    date: int
    seq: int
    def __init__(self, *, updates: _list[TypeUpdate], users: _list[TypeUser], chats: _list[TypeChat], date: int, seq: int) -> None: ...
class updates_channelDifference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    final: bool
    pts: int
    timeout: int | None
    new_messages: _list[TypeMessage]
    other_updates: _list[TypeUpdate]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, final: bool = ..., pts: int, timeout: int | None = ..., new_messages: _list[TypeMessage], other_updates: _list[TypeUpdate], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class updates_channelDifferenceEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    final: bool
    pts: int
    timeout: int | None
    def __init__(self, *, final: bool = ..., pts: int, timeout: int | None = ...) -> None: ...
class updates_channelDifferenceTooLong(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    final: bool
    timeout: int | None
    dialog: TypeDialog
    messages: _list[TypeMessage]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, final: bool = ..., timeout: int | None = ..., dialog: TypeDialog, messages: _list[TypeMessage], chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class updates_difference(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_messages: _list[TypeMessage]
    new_encrypted_messages: _list[TypeEncryptedMessage]
    other_updates: _list[TypeUpdate]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    state: Typeupdates_State
    def __init__(self, *, new_messages: _list[TypeMessage], new_encrypted_messages: _list[TypeEncryptedMessage], other_updates: _list[TypeUpdate], chats: _list[TypeChat], users: _list[TypeUser], state: Typeupdates_State) -> None: ...
class updates_differenceEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    date: int
    seq: int
    def __init__(self, *, date: int, seq: int) -> None: ...
class updates_differenceSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    new_messages: _list[TypeMessage]
    new_encrypted_messages: _list[TypeEncryptedMessage]
    other_updates: _list[TypeUpdate]
    chats: _list[TypeChat]
    users: _list[TypeUser]
    intermediate_state: Typeupdates_State
    def __init__(self, *, new_messages: _list[TypeMessage], new_encrypted_messages: _list[TypeEncryptedMessage], other_updates: _list[TypeUpdate], chats: _list[TypeChat], users: _list[TypeUser], intermediate_state: Typeupdates_State) -> None: ...
class updates_differenceTooLong(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pts: int
    def __init__(self, *, pts: int) -> None: ...
class updates_state(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pts: int
    qts: int
    date: int
    seq: int
    unread_count: int
    def __init__(self, *, pts: int, qts: int, date: int, seq: int, unread_count: int) -> None: ...
class updateSavedDialogPinned(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pinned: bool
    peer: TypeDialogPeer
    def __init__(self, *, pinned: bool = ..., peer: TypeDialogPeer) -> None: ...
class updateSavedGifs(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateSavedReactionTags(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateSavedRingtones(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updatesCombined(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    updates: _list[TypeUpdate]
    users: _list[TypeUser]
    chats: _list[TypeChat]
    date: int
    seq_start: int
    seq: int
    def __init__(self, *, updates: _list[TypeUpdate], users: _list[TypeUser], chats: _list[TypeChat], date: int, seq_start: int, seq: int) -> None: ...
class updateSentPhoneCode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    sent_code: Typeauth_SentCode
    def __init__(self, *, sent_code: Typeauth_SentCode) -> None: ...
class updateSentStoryReaction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    story_id: int
    reaction: TypeReaction
    def __init__(self, *, peer: TypePeer, story_id: int, reaction: TypeReaction) -> None: ...
class updateServiceNotification(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    popup: bool
    invert_media: bool
    inbox_date: int | None
    type: str
    message: str
    media: TypeMessageMedia
    entities: _list[TypeMessageEntity]
    def __init__(self, *, popup: bool = ..., invert_media: bool = ..., inbox_date: int | None = ..., type: str, message: str, media: TypeMessageMedia, entities: _list[TypeMessageEntity]) -> None: ...
class updateShort(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    update: TypeUpdate
    date: int
    def __init__(self, *, update: TypeUpdate, date: int) -> None: ...
class updateShortChatMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    out: bool
    mentioned: bool
    media_unread: bool
    silent: bool
    id: int
    from_id: int
    chat_id: int
    message: str
    pts: int
    pts_count: int
    date: int
    fwd_from: TypeMessageFwdHeader | None
    via_bot_id: int | None
    reply_to: TypeMessageReplyHeader | None
    entities: _list[TypeMessageEntity] | None
    ttl_period: int | None
    def __init__(self, *, out: bool = ..., mentioned: bool = ..., media_unread: bool = ..., silent: bool = ..., id: int, from_id: int, chat_id: int, message: str, pts: int, pts_count: int, date: int, fwd_from: TypeMessageFwdHeader | None = ..., via_bot_id: int | None = ..., reply_to: TypeMessageReplyHeader | None = ..., entities: _list[TypeMessageEntity] | None = ..., ttl_period: int | None = ...) -> None: ...
class updateShortMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    out: bool
    mentioned: bool
    media_unread: bool
    silent: bool
    id: int
    user_id: int
    message: str
    pts: int
    pts_count: int
    date: int
    fwd_from: TypeMessageFwdHeader | None
    via_bot_id: int | None
    reply_to: TypeMessageReplyHeader | None
    entities: _list[TypeMessageEntity] | None
    ttl_period: int | None
    def __init__(self, *, out: bool = ..., mentioned: bool = ..., media_unread: bool = ..., silent: bool = ..., id: int, user_id: int, message: str, pts: int, pts_count: int, date: int, fwd_from: TypeMessageFwdHeader | None = ..., via_bot_id: int | None = ..., reply_to: TypeMessageReplyHeader | None = ..., entities: _list[TypeMessageEntity] | None = ..., ttl_period: int | None = ...) -> None: ...
class updateShortSentMessage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    out: bool
    id: int
    pts: int
    pts_count: int
    date: int
    media: TypeMessageMedia | None
    entities: _list[TypeMessageEntity] | None
    ttl_period: int | None
    def __init__(self, *, out: bool = ..., id: int, pts: int, pts_count: int, date: int, media: TypeMessageMedia | None = ..., entities: _list[TypeMessageEntity] | None = ..., ttl_period: int | None = ...) -> None: ...
class updateSmsJob(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    job_id: str
    def __init__(self, *, job_id: str) -> None: ...
class updateStarGiftAuctionState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    state: TypeStarGiftAuctionState
    def __init__(self, *, gift_id: int, state: TypeStarGiftAuctionState) -> None: ...
class updateStarGiftAuctionUserState(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift_id: int
    user_state: TypeStarGiftAuctionUserState
    def __init__(self, *, gift_id: int, user_state: TypeStarGiftAuctionUserState) -> None: ...
class updateStarGiftCraftFail(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateStarsBalance(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    balance: TypeStarsAmount
    def __init__(self, *, balance: TypeStarsAmount) -> None: ...
class updateStarsRevenueStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    status: TypeStarsRevenueStatus
    def __init__(self, *, peer: TypePeer, status: TypeStarsRevenueStatus) -> None: ...
class updateStickerSets(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    masks: bool
    emojis: bool
    def __init__(self, *, masks: bool = ..., emojis: bool = ...) -> None: ...
class updateStickerSetsOrder(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    masks: bool
    emojis: bool
    order: _list[int]
    def __init__(self, *, masks: bool = ..., emojis: bool = ..., order: _list[int]) -> None: ...
class updatesTooLong(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class updateStoriesStealthMode(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stealth_mode: TypeStoriesStealthMode
    def __init__(self, *, stealth_mode: TypeStoriesStealthMode) -> None: ...
class updateStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    story: TypeStoryItem
    def __init__(self, *, peer: TypePeer, story: TypeStoryItem) -> None: ...
class updateStoryID(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    random_id: int
    def __init__(self, *, id: int, random_id: int) -> None: ...
class updateTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    theme: TypeTheme
    def __init__(self, *, theme: TypeTheme) -> None: ...
class updateTranscribedAudio(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    pending: bool
    peer: TypePeer
    msg_id: int
    transcription_id: int
    text: str
    def __init__(self, *, pending: bool = ..., peer: TypePeer, msg_id: int, transcription_id: int, text: str) -> None: ...
class updateUser(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    def __init__(self, *, user_id: int) -> None: ...
class updateUserEmojiStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    emoji_status: TypeEmojiStatus
    def __init__(self, *, user_id: int, emoji_status: TypeEmojiStatus) -> None: ...
class updateUserName(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    first_name: str
    last_name: str
    usernames: _list[TypeUsername]
    def __init__(self, *, user_id: int, first_name: str, last_name: str, usernames: _list[TypeUsername]) -> None: ...
class updateUserPhone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    phone: str
    def __init__(self, *, user_id: int, phone: str) -> None: ...
class updateUserStatus(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    status: TypeUserStatus
    def __init__(self, *, user_id: int, status: TypeUserStatus) -> None: ...
class updateUserTyping(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    user_id: int
    top_msg_id: int | None
    action: TypeSendMessageAction
    def __init__(self, *, user_id: int, top_msg_id: int | None = ..., action: TypeSendMessageAction) -> None: ...
class updateWebBrowserException(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    delete: bool
    open_external_browser: bool | None
    exception: TypeWebDomainException
    def __init__(self, *, delete: bool = ..., open_external_browser: bool | None = ..., exception: TypeWebDomainException) -> None: ...
class updateWebBrowserSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    open_external_browser: bool
    display_close_button: bool
    def __init__(self, *, open_external_browser: bool = ..., display_close_button: bool = ...) -> None: ...
class updateWebPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    webpage: TypeWebPage
    pts: int
    pts_count: int
    def __init__(self, *, webpage: TypeWebPage, pts: int, pts_count: int) -> None: ...
class updateWebViewResultSent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    query_id: int
    def __init__(self, *, query_id: int) -> None: ...
class upload_cdnFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    bytes: _bytes
    def __init__(self, *, bytes: _bytes) -> None: ...
class upload_cdnFileReuploadNeeded(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    request_token: _bytes
    def __init__(self, *, request_token: _bytes) -> None: ...
class upload_file(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: Typestorage_FileType
    mtime: int
    bytes: _bytes
    def __init__(self, *, type: Typestorage_FileType, mtime: int, bytes: _bytes) -> None: ...
class upload_fileCdnRedirect(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    dc_id: int
    file_token: _bytes
    encryption_key: _bytes
    encryption_iv: _bytes
    file_hashes: _list[TypeFileHash]
    def __init__(self, *, dc_id: int, file_token: _bytes, encryption_key: _bytes, encryption_iv: _bytes, file_hashes: _list[TypeFileHash]) -> None: ...
class upload_webFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    size: int
    mime_type: str
    file_type: Typestorage_FileType
    mtime: int
    bytes: _bytes
    def __init__(self, *, size: int, mime_type: str, file_type: Typestorage_FileType, mtime: int, bytes: _bytes) -> None: ...
class urlAuthResultAccepted(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str | None
    def __init__(self, *, url: str | None = ...) -> None: ...
class urlAuthResultDefault(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class urlAuthResultRequest(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    request_write_access: bool
    request_phone_number: bool
    match_codes_first: bool
    is_app: bool
    bot: TypeUser
    domain: str
    browser: str | None
    platform: str | None
    ip: str | None
    region: str | None
    match_codes: _list[str] | None
    user_id_hint: int | None
    verified_app_name: str | None
    def __init__(self, *, request_write_access: bool = ..., request_phone_number: bool = ..., match_codes_first: bool = ..., is_app: bool = ..., bot: TypeUser, domain: str, browser: str | None = ..., platform: str | None = ..., ip: str | None = ..., region: str | None = ..., match_codes: _list[str] | None = ..., user_id_hint: int | None = ..., verified_app_name: str | None = ...) -> None: ...
class user(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    self_: bool
    contact: bool
    mutual_contact: bool
    deleted: bool
    bot: bool
    bot_chat_history: bool
    bot_nochats: bool
    verified: bool
    restricted: bool
    min: bool
    bot_inline_geo: bool
    support: bool
    scam: bool
    apply_min_photo: bool
    fake: bool
    bot_attach_menu: bool
    premium: bool
    attach_menu_enabled: bool
    bot_can_edit: bool
    close_friend: bool
    stories_hidden: bool
    stories_unavailable: bool
    contact_require_premium: bool
    bot_business: bool
    bot_has_main_app: bool
    bot_forum_view: bool
    bot_forum_can_manage_topics: bool
    bot_can_manage_bots: bool
    bot_guestchat: bool
    bot_guard: bool
    id: int
    access_hash: int | None
    first_name: str | None
    last_name: str | None
    username: str | None
    phone: str | None
    photo: TypeUserProfilePhoto | None
    status: TypeUserStatus | None
    bot_info_version: int | None
    restriction_reason: _list[TypeRestrictionReason] | None
    bot_inline_placeholder: str | None
    lang_code: str | None
    emoji_status: TypeEmojiStatus | None
    usernames: _list[TypeUsername] | None
    stories_max_id: TypeRecentStory | None
    color: TypePeerColor | None
    profile_color: TypePeerColor | None
    bot_active_users: int | None
    bot_verification_icon: int | None
    send_paid_messages_stars: int | None
    linked_community_id: int | None
    def __init__(self, *, self_: bool = ..., contact: bool = ..., mutual_contact: bool = ..., deleted: bool = ..., bot: bool = ..., bot_chat_history: bool = ..., bot_nochats: bool = ..., verified: bool = ..., restricted: bool = ..., min: bool = ..., bot_inline_geo: bool = ..., support: bool = ..., scam: bool = ..., apply_min_photo: bool = ..., fake: bool = ..., bot_attach_menu: bool = ..., premium: bool = ..., attach_menu_enabled: bool = ..., bot_can_edit: bool = ..., close_friend: bool = ..., stories_hidden: bool = ..., stories_unavailable: bool = ..., contact_require_premium: bool = ..., bot_business: bool = ..., bot_has_main_app: bool = ..., bot_forum_view: bool = ..., bot_forum_can_manage_topics: bool = ..., bot_can_manage_bots: bool = ..., bot_guestchat: bool = ..., bot_guard: bool = ..., id: int, access_hash: int | None = ..., first_name: str | None = ..., last_name: str | None = ..., username: str | None = ..., phone: str | None = ..., photo: TypeUserProfilePhoto | None = ..., status: TypeUserStatus | None = ..., bot_info_version: int | None = ..., restriction_reason: _list[TypeRestrictionReason] | None = ..., bot_inline_placeholder: str | None = ..., lang_code: str | None = ..., emoji_status: TypeEmojiStatus | None = ..., usernames: _list[TypeUsername] | None = ..., stories_max_id: TypeRecentStory | None = ..., color: TypePeerColor | None = ..., profile_color: TypePeerColor | None = ..., bot_active_users: int | None = ..., bot_verification_icon: int | None = ..., send_paid_messages_stars: int | None = ..., linked_community_id: int | None = ...) -> None: ...
class userEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    def __init__(self, *, id: int) -> None: ...
class userFull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blocked: bool
    phone_calls_available: bool
    phone_calls_private: bool
    can_pin_message: bool
    has_scheduled: bool
    video_calls_available: bool
    voice_messages_forbidden: bool
    translations_disabled: bool
    stories_pinned_available: bool
    blocked_my_stories_from: bool
    wallpaper_overridden: bool
    contact_require_premium: bool
    read_dates_private: bool
    sponsored_enabled: bool
    can_view_revenue: bool
    bot_can_manage_emoji_status: bool
    display_gifts_button: bool
    noforwards_my_enabled: bool
    noforwards_peer_enabled: bool
    unofficial_security_risk: bool
    id: int
    about: str | None
    settings: TypePeerSettings
    personal_photo: TypePhoto | None
    profile_photo: TypePhoto | None
    fallback_photo: TypePhoto | None
    notify_settings: TypePeerNotifySettings
    bot_info: TypeBotInfo | None
    pinned_msg_id: int | None
    common_chats_count: int
    folder_id: int | None
    ttl_period: int | None
    theme: TypeChatTheme | None
    private_forward_name: str | None
    bot_group_admin_rights: TypeChatAdminRights | None
    bot_broadcast_admin_rights: TypeChatAdminRights | None
    wallpaper: TypeWallPaper | None
    stories: TypePeerStories | None
    business_work_hours: TypeBusinessWorkHours | None
    business_location: TypeBusinessLocation | None
    business_greeting_message: TypeBusinessGreetingMessage | None
    business_away_message: TypeBusinessAwayMessage | None
    business_intro: TypeBusinessIntro | None
    birthday: TypeBirthday | None
    personal_channel_id: int | None
    personal_channel_message: int | None
    stargifts_count: int | None
    starref_program: TypeStarRefProgram | None
    bot_verification: TypeBotVerification | None
    send_paid_messages_stars: int | None
    disallowed_gifts: TypeDisallowedGiftsSettings | None
    stars_rating: TypeStarsRating | None
    stars_my_pending_rating: TypeStarsRating | None
    stars_my_pending_rating_date: int | None
    main_tab: TypeProfileTab | None
    saved_music: TypeDocument | None
    note: TypeTextWithEntities | None
    bot_manager_id: int | None
    def __init__(self, *, blocked: bool = ..., phone_calls_available: bool = ..., phone_calls_private: bool = ..., can_pin_message: bool = ..., has_scheduled: bool = ..., video_calls_available: bool = ..., voice_messages_forbidden: bool = ..., translations_disabled: bool = ..., stories_pinned_available: bool = ..., blocked_my_stories_from: bool = ..., wallpaper_overridden: bool = ..., contact_require_premium: bool = ..., read_dates_private: bool = ..., sponsored_enabled: bool = ..., can_view_revenue: bool = ..., bot_can_manage_emoji_status: bool = ..., display_gifts_button: bool = ..., noforwards_my_enabled: bool = ..., noforwards_peer_enabled: bool = ..., unofficial_security_risk: bool = ..., id: int, about: str | None = ..., settings: TypePeerSettings, personal_photo: TypePhoto | None = ..., profile_photo: TypePhoto | None = ..., fallback_photo: TypePhoto | None = ..., notify_settings: TypePeerNotifySettings, bot_info: TypeBotInfo | None = ..., pinned_msg_id: int | None = ..., common_chats_count: int, folder_id: int | None = ..., ttl_period: int | None = ..., theme: TypeChatTheme | None = ..., private_forward_name: str | None = ..., bot_group_admin_rights: TypeChatAdminRights | None = ..., bot_broadcast_admin_rights: TypeChatAdminRights | None = ..., wallpaper: TypeWallPaper | None = ..., stories: TypePeerStories | None = ..., business_work_hours: TypeBusinessWorkHours | None = ..., business_location: TypeBusinessLocation | None = ..., business_greeting_message: TypeBusinessGreetingMessage | None = ..., business_away_message: TypeBusinessAwayMessage | None = ..., business_intro: TypeBusinessIntro | None = ..., birthday: TypeBirthday | None = ..., personal_channel_id: int | None = ..., personal_channel_message: int | None = ..., stargifts_count: int | None = ..., starref_program: TypeStarRefProgram | None = ..., bot_verification: TypeBotVerification | None = ..., send_paid_messages_stars: int | None = ..., disallowed_gifts: TypeDisallowedGiftsSettings | None = ..., stars_rating: TypeStarsRating | None = ..., stars_my_pending_rating: TypeStarsRating | None = ..., stars_my_pending_rating_date: int | None = ..., main_tab: TypeProfileTab | None = ..., saved_music: TypeDocument | None = ..., note: TypeTextWithEntities | None = ..., bot_manager_id: int | None = ...) -> None: ...
class username(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    editable: bool
    active: bool
    username: str
    def __init__(self, *, editable: bool = ..., active: bool = ..., username: str) -> None: ...
class userProfilePhoto(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_video: bool
    personal: bool
    photo_id: int
    stripped_thumb: _bytes | None
    dc_id: int
    def __init__(self, *, has_video: bool = ..., personal: bool = ..., photo_id: int, stripped_thumb: _bytes | None = ..., dc_id: int) -> None: ...
class userProfilePhotoEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class users_savedMusic(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    documents: _list[TypeDocument]
    def __init__(self, *, count: int, documents: _list[TypeDocument]) -> None: ...
class users_savedMusicNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    def __init__(self, *, count: int) -> None: ...
class users_userFull(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    full_user: TypeUserFull
    chats: _list[TypeChat]
    users: _list[TypeUser]
    def __init__(self, *, full_user: TypeUserFull, chats: _list[TypeChat], users: _list[TypeUser]) -> None: ...
class users_users(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    users: _list[TypeUser]
    def __init__(self, *, users: _list[TypeUser]) -> None: ...
class users_usersSlice(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    count: int
    users: _list[TypeUser]
    def __init__(self, *, count: int, users: _list[TypeUser]) -> None: ...
class userStatusEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    def __init__(self) -> None: ...
class userStatusLastMonth(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    by_me: bool
    def __init__(self, *, by_me: bool = ...) -> None: ...
class userStatusLastWeek(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    by_me: bool
    def __init__(self, *, by_me: bool = ...) -> None: ...
class userStatusOffline(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    was_online: int
    def __init__(self, *, was_online: int) -> None: ...
class userStatusOnline(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    expires: int
    def __init__(self, *, expires: int) -> None: ...
class userStatusRecently(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    by_me: bool
    def __init__(self, *, by_me: bool = ...) -> None: ...
class videoSize(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    type: str
    w: int
    h: int
    size: int
    video_start_ts: float | None
    def __init__(self, *, type: str, w: int, h: int, size: int, video_start_ts: float | None = ...) -> None: ...
class videoSizeEmojiMarkup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoji_id: int
    background_colors: _list[int]
    def __init__(self, *, emoji_id: int, background_colors: _list[int]) -> None: ...
class videoSizeStickerMarkup(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    stickerset: TypeInputStickerSet
    sticker_id: int
    background_colors: _list[int]
    def __init__(self, *, stickerset: TypeInputStickerSet, sticker_id: int, background_colors: _list[int]) -> None: ...
class wallPaper(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    creator: bool
    default: bool
    pattern: bool
    dark: bool
    access_hash: int
    slug: str
    document: TypeDocument
    settings: TypeWallPaperSettings | None
    def __init__(self, *, id: int, creator: bool = ..., default: bool = ..., pattern: bool = ..., dark: bool = ..., access_hash: int, slug: str, document: TypeDocument, settings: TypeWallPaperSettings | None = ...) -> None: ...
class wallPaperNoFile(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    default: bool
    dark: bool
    settings: TypeWallPaperSettings | None
    def __init__(self, *, id: int, default: bool = ..., dark: bool = ..., settings: TypeWallPaperSettings | None = ...) -> None: ...
class wallPaperSettings(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    blur: bool
    motion: bool
    background_color: int | None
    second_background_color: int | None
    third_background_color: int | None
    fourth_background_color: int | None
    intensity: int | None
    rotation: int | None
    emoticon: str | None
    def __init__(self, *, blur: bool = ..., motion: bool = ..., background_color: int | None = ..., second_background_color: int | None = ..., third_background_color: int | None = ..., fourth_background_color: int | None = ..., intensity: int | None = ..., rotation: int | None = ..., emoticon: str | None = ...) -> None: ...
class webAuthorization(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    hash: int
    bot_id: int
    domain: str
    browser: str
    platform: str
    date_created: int
    date_active: int
    ip: str
    region: str
    def __init__(self, *, hash: int, bot_id: int, domain: str, browser: str, platform: str, date_created: int, date_active: int, ip: str, region: str) -> None: ...
class webDocument(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    access_hash: int
    size: int
    mime_type: str
    attributes: _list[TypeDocumentAttribute]
    def __init__(self, *, url: str, access_hash: int, size: int, mime_type: str, attributes: _list[TypeDocumentAttribute]) -> None: ...
class webDocumentNoProxy(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    url: str
    size: int
    mime_type: str
    attributes: _list[TypeDocumentAttribute]
    def __init__(self, *, url: str, size: int, mime_type: str, attributes: _list[TypeDocumentAttribute]) -> None: ...
class webDomainException(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    domain: str
    url: str
    title: str
    favicon: int | None
    def __init__(self, *, domain: str, url: str, title: str, favicon: int | None = ...) -> None: ...
class webPage(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    has_large_media: bool
    video_cover_photo: bool
    id: int
    url: str
    display_url: str
    hash: int
    type: str | None
    site_name: str | None
    title: str | None
    description: str | None
    photo: TypePhoto | None
    embed_url: str | None
    embed_type: str | None
    embed_width: int | None
    embed_height: int | None
    duration: int | None
    author: str | None
    document: TypeDocument | None
    cached_page: TypePage | None
    attributes: _list[TypeWebPageAttribute] | None
    def __init__(self, *, has_large_media: bool = ..., video_cover_photo: bool = ..., id: int, url: str, display_url: str, hash: int, type: str | None = ..., site_name: str | None = ..., title: str | None = ..., description: str | None = ..., photo: TypePhoto | None = ..., embed_url: str | None = ..., embed_type: str | None = ..., embed_width: int | None = ..., embed_height: int | None = ..., duration: int | None = ..., author: str | None = ..., document: TypeDocument | None = ..., cached_page: TypePage | None = ..., attributes: _list[TypeWebPageAttribute] | None = ...) -> None: ...
class webPageAttributeAiComposeTone(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emoji_id: int
    def __init__(self, *, emoji_id: int) -> None: ...
class webPageAttributeStarGiftAuction(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: TypeStarGift
    end_date: int
    def __init__(self, *, gift: TypeStarGift, end_date: int) -> None: ...
class webPageAttributeStarGiftCollection(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    icons: _list[TypeDocument]
    def __init__(self, *, icons: _list[TypeDocument]) -> None: ...
class webPageAttributeStickerSet(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    emojis: bool
    text_color: bool
    stickers: _list[TypeDocument]
    def __init__(self, *, emojis: bool = ..., text_color: bool = ..., stickers: _list[TypeDocument]) -> None: ...
class webPageAttributeStory(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    peer: TypePeer
    id: int
    story: TypeStoryItem | None
    def __init__(self, *, peer: TypePeer, id: int, story: TypeStoryItem | None = ...) -> None: ...
class webPageAttributeTheme(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    documents: _list[TypeDocument] | None
    settings: TypeThemeSettings | None
    def __init__(self, *, documents: _list[TypeDocument] | None = ..., settings: TypeThemeSettings | None = ...) -> None: ...
class webPageAttributeUniqueStarGift(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    gift: TypeStarGift
    def __init__(self, *, gift: TypeStarGift) -> None: ...
class webPageEmpty(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    url: str | None
    def __init__(self, *, id: int, url: str | None = ...) -> None: ...
class webPageNotModified(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    cached_page_views: int | None
    def __init__(self, *, cached_page_views: int | None = ...) -> None: ...
class webPagePending(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    id: int
    url: str | None
    date: int
    def __init__(self, *, id: int, url: str | None = ..., date: int) -> None: ...
class webViewMessageSent(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    msg_id: TypeInputBotInlineMessageID | None
    def __init__(self, *, msg_id: TypeInputBotInlineMessageID | None = ...) -> None: ...
class webViewResultUrl(TLObject):
    NAME: ClassVar[str]
    ID: ClassVar[int]
    fullsize: bool
    fullscreen: bool
    same_origin: bool
    query_id: int | None
    url: str
    def __init__(self, *, fullsize: bool = ..., fullscreen: bool = ..., same_origin: bool = ..., query_id: int | None = ..., url: str) -> None: ...
TypeAccountDaysTTL: TypeAlias = accountDaysTTL
TypeAiComposeTone: TypeAlias = aiComposeTone | aiComposeToneDefault
TypeAiComposeToneExample: TypeAlias = aiComposeToneExample
TypeAttachMenuBot: TypeAlias = attachMenuBot
TypeAttachMenuBotIcon: TypeAlias = attachMenuBotIcon
TypeAttachMenuBotIconColor: TypeAlias = attachMenuBotIconColor
TypeAttachMenuBots: TypeAlias = attachMenuBots | attachMenuBotsNotModified
TypeAttachMenuBotsBot: TypeAlias = attachMenuBotsBot
TypeAttachMenuPeerType: TypeAlias = attachMenuPeerTypeBotPM | attachMenuPeerTypeBroadcast | attachMenuPeerTypeChat | attachMenuPeerTypePM | attachMenuPeerTypeSameBotPM
TypeAuctionBidLevel: TypeAlias = auctionBidLevel
TypeAuthorization: TypeAlias = authorization
TypeAutoDownloadSettings: TypeAlias = autoDownloadSettings
TypeAutoSaveException: TypeAlias = autoSaveException
TypeAutoSaveSettings: TypeAlias = autoSaveSettings
TypeAvailableEffect: TypeAlias = availableEffect
TypeAvailableReaction: TypeAlias = availableReaction
TypeBankCardOpenUrl: TypeAlias = bankCardOpenUrl
TypeBaseTheme: TypeAlias = baseThemeArctic | baseThemeClassic | baseThemeDay | baseThemeNight | baseThemeTinted
TypeBirthday: TypeAlias = birthday
TypeBoost: TypeAlias = boost
TypeBotApp: TypeAlias = botApp | botAppNotModified
TypeBotAppSettings: TypeAlias = botAppSettings
TypeBotBusinessConnection: TypeAlias = botBusinessConnection
TypeBotCommand: TypeAlias = botCommand
TypeBotCommandScope: TypeAlias = botCommandScopeChatAdmins | botCommandScopeChats | botCommandScopeDefault | botCommandScopePeer | botCommandScopePeerAdmins | botCommandScopePeerUser | botCommandScopeUsers
TypeBotInfo: TypeAlias = botInfo
TypeBotInlineMessage: TypeAlias = botInlineMessageMediaAuto | botInlineMessageMediaContact | botInlineMessageMediaGeo | botInlineMessageMediaInvoice | botInlineMessageMediaVenue | botInlineMessageMediaWebPage | botInlineMessageRichMessage | botInlineMessageText
TypeBotInlineResult: TypeAlias = botInlineMediaResult | botInlineResult
TypeBotMenuButton: TypeAlias = botMenuButton | botMenuButtonCommands | botMenuButtonDefault
TypeBotPreviewMedia: TypeAlias = botPreviewMedia
TypeBotVerification: TypeAlias = botVerification
TypeBotVerifierSettings: TypeAlias = botVerifierSettings
TypeBusinessAwayMessage: TypeAlias = businessAwayMessage
TypeBusinessAwayMessageSchedule: TypeAlias = businessAwayMessageScheduleAlways | businessAwayMessageScheduleCustom | businessAwayMessageScheduleOutsideWorkHours
TypeBusinessBotRecipients: TypeAlias = businessBotRecipients
TypeBusinessBotRights: TypeAlias = businessBotRights
TypeBusinessChatLink: TypeAlias = businessChatLink
TypeBusinessGreetingMessage: TypeAlias = businessGreetingMessage
TypeBusinessIntro: TypeAlias = businessIntro
TypeBusinessLocation: TypeAlias = businessLocation
TypeBusinessRecipients: TypeAlias = businessRecipients
TypeBusinessWeeklyOpen: TypeAlias = businessWeeklyOpen
TypeBusinessWorkHours: TypeAlias = businessWorkHours
TypeButtonType: TypeAlias = buttonTypeDefault | buttonTypeRequestGeoLocation | buttonTypeRequestPeer | buttonTypeRequestPhone | buttonTypeRequestPoll | buttonTypeSimpleWebView | inputButtonTypeRequestPeer
TypeCdnConfig: TypeAlias = cdnConfig
TypeCdnPublicKey: TypeAlias = cdnPublicKey
TypeChannelAdminLogEvent: TypeAlias = channelAdminLogEvent
TypeChannelAdminLogEventAction: TypeAlias = channelAdminLogEventActionChangeAbout | channelAdminLogEventActionChangeAvailableReactions | channelAdminLogEventActionChangeEmojiStatus | channelAdminLogEventActionChangeEmojiStickerSet | channelAdminLogEventActionChangeHistoryTTL | channelAdminLogEventActionChangeLinkedChat | channelAdminLogEventActionChangeLocation | channelAdminLogEventActionChangePeerColor | channelAdminLogEventActionChangePhoto | channelAdminLogEventActionChangeProfilePeerColor | channelAdminLogEventActionChangeStickerSet | channelAdminLogEventActionChangeTitle | channelAdminLogEventActionChangeUsername | channelAdminLogEventActionChangeUsernames | channelAdminLogEventActionChangeWallpaper | channelAdminLogEventActionCreateTopic | channelAdminLogEventActionDefaultBannedRights | channelAdminLogEventActionDeleteMessage | channelAdminLogEventActionDeleteTopic | channelAdminLogEventActionDiscardGroupCall | channelAdminLogEventActionEditMessage | channelAdminLogEventActionEditTopic | channelAdminLogEventActionExportedInviteDelete | channelAdminLogEventActionExportedInviteEdit | channelAdminLogEventActionExportedInviteRevoke | channelAdminLogEventActionParticipantEditRank | channelAdminLogEventActionParticipantInvite | channelAdminLogEventActionParticipantJoin | channelAdminLogEventActionParticipantJoinByInvite | channelAdminLogEventActionParticipantJoinByRequest | channelAdminLogEventActionParticipantLeave | channelAdminLogEventActionParticipantMute | channelAdminLogEventActionParticipantSubExtend | channelAdminLogEventActionParticipantToggleAdmin | channelAdminLogEventActionParticipantToggleBan | channelAdminLogEventActionParticipantUnmute | channelAdminLogEventActionParticipantVolume | channelAdminLogEventActionPinTopic | channelAdminLogEventActionSendMessage | channelAdminLogEventActionStartGroupCall | channelAdminLogEventActionStopPoll | channelAdminLogEventActionToggleAntiSpam | channelAdminLogEventActionToggleAutotranslation | channelAdminLogEventActionToggleForum | channelAdminLogEventActionToggleGroupCallSetting | channelAdminLogEventActionToggleInvites | channelAdminLogEventActionToggleNoForwards | channelAdminLogEventActionTogglePreHistoryHidden | channelAdminLogEventActionToggleSignatureProfiles | channelAdminLogEventActionToggleSignatures | channelAdminLogEventActionToggleSlowMode | channelAdminLogEventActionUpdatePinned
TypeChannelAdminLogEventsFilter: TypeAlias = channelAdminLogEventsFilter
TypeChannelLocation: TypeAlias = channelLocation | channelLocationEmpty
TypeChannelMessagesFilter: TypeAlias = channelMessagesFilter | channelMessagesFilterEmpty
TypeChannelParticipant: TypeAlias = channelParticipant | channelParticipantAdmin | channelParticipantBanned | channelParticipantCreator | channelParticipantLeft | channelParticipantSelf
TypeChannelParticipantsFilter: TypeAlias = channelParticipantsAdmins | channelParticipantsBanned | channelParticipantsBots | channelParticipantsContacts | channelParticipantsKicked | channelParticipantsMentions | channelParticipantsRecent | channelParticipantsSearch
TypeChat: TypeAlias = channel | channelForbidden | chat | chatEmpty | chatForbidden | community | communityForbidden
TypeChatAdminRights: TypeAlias = chatAdminRights
TypeChatAdminWithInvites: TypeAlias = chatAdminWithInvites
TypeChatBannedRights: TypeAlias = chatBannedRights
TypeChatFull: TypeAlias = channelFull | chatFull | communityFull
TypeChatInvite: TypeAlias = chatInvite | chatInviteAlready | chatInvitePeek
TypeChatInviteImporter: TypeAlias = chatInviteImporter
TypeChatOnlines: TypeAlias = chatOnlines
TypeChatParticipant: TypeAlias = chatParticipant | chatParticipantAdmin | chatParticipantCreator
TypeChatParticipants: TypeAlias = chatParticipants | chatParticipantsForbidden
TypeChatPhoto: TypeAlias = chatPhoto | chatPhotoEmpty
TypeChatReactions: TypeAlias = chatReactionsAll | chatReactionsNone | chatReactionsSome
TypeChatTheme: TypeAlias = chatTheme | chatThemeUniqueGift
TypeCodeSettings: TypeAlias = codeSettings
TypeCommunityPeer: TypeAlias = communityPeer
TypeCommunityPeerRequest: TypeAlias = communityPeerRequest
TypeConfig: TypeAlias = config
TypeConnectedBot: TypeAlias = connectedBot
TypeConnectedBotStarRef: TypeAlias = connectedBotStarRef
TypeContact: TypeAlias = contact
TypeContactBirthday: TypeAlias = contactBirthday
TypeContactStatus: TypeAlias = contactStatus
TypeDataJSON: TypeAlias = dataJSON
TypeDcOption: TypeAlias = dcOption
TypeDefaultHistoryTTL: TypeAlias = defaultHistoryTTL
TypeDialog: TypeAlias = dialog | dialogCommunity | dialogFolder
TypeDialogFilter: TypeAlias = dialogFilter | dialogFilterChatlist | dialogFilterDefault
TypeDialogFilterSuggested: TypeAlias = dialogFilterSuggested
TypeDialogPeer: TypeAlias = dialogPeer | dialogPeerCommunity | dialogPeerFolder
TypeDisallowedGiftsSettings: TypeAlias = disallowedGiftsSettings
TypeDocument: TypeAlias = document | documentEmpty
TypeDocumentAttribute: TypeAlias = documentAttributeAnimated | documentAttributeAudio | documentAttributeCustomEmoji | documentAttributeFilename | documentAttributeHasStickers | documentAttributeImageSize | documentAttributeSticker | documentAttributeVideo
TypeDraftMessage: TypeAlias = draftMessage | draftMessageEmpty
TypeEmailVerification: TypeAlias = emailVerificationApple | emailVerificationCode | emailVerificationGoogle
TypeEmailVerifyPurpose: TypeAlias = emailVerifyPurposeLoginChange | emailVerifyPurposeLoginSetup | emailVerifyPurposePassport
TypeEmojiGroup: TypeAlias = emojiGroup | emojiGroupGreeting | emojiGroupPremium
TypeEmojiKeyword: TypeAlias = emojiKeyword | emojiKeywordDeleted
TypeEmojiKeywordsDifference: TypeAlias = emojiKeywordsDifference
TypeEmojiLanguage: TypeAlias = emojiLanguage
TypeEmojiList: TypeAlias = emojiList | emojiListNotModified
TypeEmojiStatus: TypeAlias = emojiStatus | emojiStatusCollectible | emojiStatusEmpty | inputEmojiStatusCollectible
TypeEmojiURL: TypeAlias = emojiURL
TypeEncryptedChat: TypeAlias = encryptedChat | encryptedChatDiscarded | encryptedChatEmpty | encryptedChatRequested | encryptedChatWaiting
TypeEncryptedFile: TypeAlias = encryptedFile | encryptedFileEmpty
TypeEncryptedMessage: TypeAlias = encryptedMessage | encryptedMessageService
TypeEphemeralMessage: TypeAlias = ephemeralMessage
TypeExportedChatInvite: TypeAlias = chatInviteExported | chatInvitePublicJoinRequests
TypeExportedChatlistInvite: TypeAlias = exportedChatlistInvite
TypeExportedContactToken: TypeAlias = exportedContactToken
TypeExportedMessageLink: TypeAlias = exportedMessageLink
TypeExportedStoryLink: TypeAlias = exportedStoryLink
TypeFactCheck: TypeAlias = factCheck
TypeFileHash: TypeAlias = fileHash
TypeFolder: TypeAlias = folder
TypeFolderPeer: TypeAlias = folderPeer
TypeForumTopic: TypeAlias = forumTopic | forumTopicDeleted
TypeFoundStory: TypeAlias = foundStory
TypeGame: TypeAlias = game
TypeGeoPoint: TypeAlias = geoPoint | geoPointEmpty
TypeGeoPointAddress: TypeAlias = geoPointAddress
TypeGlobalPrivacySettings: TypeAlias = globalPrivacySettings
TypeGroupCall: TypeAlias = groupCall | groupCallDiscarded
TypeGroupCallDonor: TypeAlias = groupCallDonor
TypeGroupCallMessage: TypeAlias = groupCallMessage
TypeGroupCallParticipant: TypeAlias = groupCallParticipant
TypeGroupCallParticipantVideo: TypeAlias = groupCallParticipantVideo
TypeGroupCallParticipantVideoSourceGroup: TypeAlias = groupCallParticipantVideoSourceGroup
TypeGroupCallStreamChannel: TypeAlias = groupCallStreamChannel
TypeHighScore: TypeAlias = highScore
TypeImportedContact: TypeAlias = importedContact
TypeInlineBotSwitchPM: TypeAlias = inlineBotSwitchPM
TypeInlineBotWebView: TypeAlias = inlineBotWebView
TypeInlineButtonType: TypeAlias = inlineButtonTypeBuy | inlineButtonTypeCallback | inlineButtonTypeCopy | inlineButtonTypeDisabled | inlineButtonTypeGame | inlineButtonTypeSwitchInline | inlineButtonTypeUrl | inlineButtonTypeUrlAuth | inlineButtonTypeUserProfile | inlineButtonTypeWebView | inputInlineButtonTypeUrlAuth | inputInlineButtonTypeUserProfile
TypeInlineQueryPeerType: TypeAlias = inlineQueryPeerTypeBotPM | inlineQueryPeerTypeBroadcast | inlineQueryPeerTypeChat | inlineQueryPeerTypeMegagroup | inlineQueryPeerTypePM | inlineQueryPeerTypeSameBotPM
TypeInputAiComposeTone: TypeAlias = inputAiComposeToneDefault | inputAiComposeToneID | inputAiComposeToneSingleUse | inputAiComposeToneSlug
TypeInputAppEvent: TypeAlias = inputAppEvent
TypeInputBotApp: TypeAlias = inputBotAppID | inputBotAppShortName
TypeInputBotInlineMessage: TypeAlias = inputBotInlineMessageGame | inputBotInlineMessageMediaAuto | inputBotInlineMessageMediaContact | inputBotInlineMessageMediaGeo | inputBotInlineMessageMediaInvoice | inputBotInlineMessageMediaVenue | inputBotInlineMessageMediaWebPage | inputBotInlineMessageRichMessage | inputBotInlineMessageText
TypeInputBotInlineMessageID: TypeAlias = inputBotInlineMessageID | inputBotInlineMessageID64
TypeInputBotInlineResult: TypeAlias = inputBotInlineResult | inputBotInlineResultDocument | inputBotInlineResultGame | inputBotInlineResultPhoto
TypeInputBusinessAwayMessage: TypeAlias = inputBusinessAwayMessage
TypeInputBusinessBotRecipients: TypeAlias = inputBusinessBotRecipients
TypeInputBusinessChatLink: TypeAlias = inputBusinessChatLink
TypeInputBusinessGreetingMessage: TypeAlias = inputBusinessGreetingMessage
TypeInputBusinessIntro: TypeAlias = inputBusinessIntro
TypeInputBusinessRecipients: TypeAlias = inputBusinessRecipients
TypeInputChannel: TypeAlias = inputChannel | inputChannelEmpty | inputChannelFromMessage
TypeInputChatPhoto: TypeAlias = inputChatPhoto | inputChatPhotoEmpty | inputChatUploadedPhoto
TypeInputChatTheme: TypeAlias = inputChatTheme | inputChatThemeEmpty | inputChatThemeUniqueGift
TypeInputChatlist: TypeAlias = inputChatlistDialogFilter
TypeInputCheckPasswordSRP: TypeAlias = inputCheckPasswordEmpty | inputCheckPasswordSRP
TypeInputClientProxy: TypeAlias = inputClientProxy
TypeInputCollectible: TypeAlias = inputCollectiblePhone | inputCollectibleUsername
TypeInputContact: TypeAlias = inputPhoneContact
TypeInputDialogPeer: TypeAlias = inputDialogPeer | inputDialogPeerCommunity | inputDialogPeerFolder
TypeInputDocument: TypeAlias = inputDocument | inputDocumentEmpty
TypeInputEncryptedChat: TypeAlias = inputEncryptedChat
TypeInputEncryptedFile: TypeAlias = inputEncryptedFile | inputEncryptedFileBigUploaded | inputEncryptedFileEmpty | inputEncryptedFileUploaded
TypeInputFile: TypeAlias = inputFile | inputFileBig | inputFileStoryDocument
TypeInputFileLocation: TypeAlias = inputDocumentFileLocation | inputEncryptedFileLocation | inputFileLocation | inputGroupCallStream | inputPeerPhotoFileLocation | inputPhotoFileLocation | inputPhotoLegacyFileLocation | inputSecureFileLocation | inputStickerSetThumb | inputTakeoutFileLocation
TypeInputFolderPeer: TypeAlias = inputFolderPeer
TypeInputGame: TypeAlias = inputGameID | inputGameShortName
TypeInputGeoPoint: TypeAlias = inputGeoPoint | inputGeoPointEmpty
TypeInputGroupCall: TypeAlias = inputGroupCall | inputGroupCallInviteMessage | inputGroupCallSlug
TypeInputInvoice: TypeAlias = inputInvoiceBusinessBotTransferStars | inputInvoiceChatInviteSubscription | inputInvoiceMessage | inputInvoicePremiumAuthCode | inputInvoicePremiumGiftCode | inputInvoicePremiumGiftStars | inputInvoiceSlug | inputInvoiceStarGift | inputInvoiceStarGiftAuctionBid | inputInvoiceStarGiftDropOriginalDetails | inputInvoiceStarGiftPrepaidUpgrade | inputInvoiceStarGiftResale | inputInvoiceStarGiftTransfer | inputInvoiceStarGiftUpgrade | inputInvoiceStars
TypeInputMedia: TypeAlias = inputMediaContact | inputMediaDice | inputMediaDocument | inputMediaDocumentExternal | inputMediaEmpty | inputMediaGame | inputMediaGeoLive | inputMediaGeoPoint | inputMediaInvoice | inputMediaPaidMedia | inputMediaPhoto | inputMediaPhotoExternal | inputMediaPoll | inputMediaStakeDice | inputMediaStory | inputMediaTodo | inputMediaUploadedDocument | inputMediaUploadedPhoto | inputMediaVenue | inputMediaWebPage
TypeInputMessage: TypeAlias = inputMessageCallbackQuery | inputMessageID | inputMessagePinned | inputMessageReplyTo
TypeInputMessageReadMetric: TypeAlias = inputMessageReadMetric
TypeInputNotifyPeer: TypeAlias = inputNotifyBroadcasts | inputNotifyChats | inputNotifyCommunity | inputNotifyForumTopic | inputNotifyPeer | inputNotifyUsers
TypeInputPasskeyCredential: TypeAlias = inputPasskeyCredentialFirebasePNV | inputPasskeyCredentialPublicKey
TypeInputPasskeyResponse: TypeAlias = inputPasskeyResponseLogin | inputPasskeyResponseRegister
TypeInputPaymentCredentials: TypeAlias = inputPaymentCredentials | inputPaymentCredentialsApplePay | inputPaymentCredentialsGooglePay | inputPaymentCredentialsSaved
TypeInputPeer: TypeAlias = inputPeerChannel | inputPeerChannelFromMessage | inputPeerChat | inputPeerEmpty | inputPeerSelf | inputPeerUser | inputPeerUserFromMessage
TypeInputPeerNotifySettings: TypeAlias = inputPeerNotifySettings
TypeInputPhoneCall: TypeAlias = inputPhoneCall
TypeInputPhoto: TypeAlias = inputPhoto | inputPhotoEmpty
TypeInputPrivacyKey: TypeAlias = inputPrivacyKeyAbout | inputPrivacyKeyAddedByPhone | inputPrivacyKeyBirthday | inputPrivacyKeyChatInvite | inputPrivacyKeyForwards | inputPrivacyKeyNoPaidMessages | inputPrivacyKeyPhoneCall | inputPrivacyKeyPhoneNumber | inputPrivacyKeyPhoneP2P | inputPrivacyKeyProfilePhoto | inputPrivacyKeySavedMusic | inputPrivacyKeyStarGiftsAutoSave | inputPrivacyKeyStatusTimestamp | inputPrivacyKeyVoiceMessages
TypeInputPrivacyRule: TypeAlias = inputPrivacyValueAllowAll | inputPrivacyValueAllowBots | inputPrivacyValueAllowChatParticipants | inputPrivacyValueAllowCloseFriends | inputPrivacyValueAllowContacts | inputPrivacyValueAllowPremium | inputPrivacyValueAllowUsers | inputPrivacyValueDisallowAll | inputPrivacyValueDisallowBots | inputPrivacyValueDisallowChatParticipants | inputPrivacyValueDisallowContacts | inputPrivacyValueDisallowUsers
TypeInputQuickReplyShortcut: TypeAlias = inputQuickReplyShortcut | inputQuickReplyShortcutId
TypeInputReplyTo: TypeAlias = inputReplyToEphemeralMessage | inputReplyToMessage | inputReplyToMonoForum | inputReplyToStory
TypeInputRichFile: TypeAlias = inputRichFileDocument | inputRichFilePhoto
TypeInputRichMessage: TypeAlias = inputRichMessage | inputRichMessageHTML | inputRichMessageMarkdown
TypeInputSavedStarGift: TypeAlias = inputSavedStarGiftChat | inputSavedStarGiftSlug | inputSavedStarGiftUser
TypeInputSecureFile: TypeAlias = inputSecureFile | inputSecureFileUploaded
TypeInputSecureValue: TypeAlias = inputSecureValue
TypeInputSingleMedia: TypeAlias = inputSingleMedia
TypeInputStarGiftAuction: TypeAlias = inputStarGiftAuction | inputStarGiftAuctionSlug
TypeInputStarsTransaction: TypeAlias = inputStarsTransaction
TypeInputStickerSet: TypeAlias = inputStickerSetAnimatedEmoji | inputStickerSetAnimatedEmojiAnimations | inputStickerSetDice | inputStickerSetEmojiChannelDefaultStatuses | inputStickerSetEmojiDefaultStatuses | inputStickerSetEmojiDefaultTopicIcons | inputStickerSetEmojiGenericAnimations | inputStickerSetEmpty | inputStickerSetID | inputStickerSetPremiumGifts | inputStickerSetShortName | inputStickerSetTonGifts
TypeInputStickerSetItem: TypeAlias = inputStickerSetItem
TypeInputStickeredMedia: TypeAlias = inputStickeredMediaDocument | inputStickeredMediaPhoto
TypeInputStorePaymentPurpose: TypeAlias = inputStorePaymentAuthCode | inputStorePaymentGiftPremium | inputStorePaymentPremiumGiftCode | inputStorePaymentPremiumGiveaway | inputStorePaymentPremiumSubscription | inputStorePaymentStarsGift | inputStorePaymentStarsGiveaway | inputStorePaymentStarsTopup
TypeInputTheme: TypeAlias = inputTheme | inputThemeSlug
TypeInputThemeSettings: TypeAlias = inputThemeSettings
TypeInputUser: TypeAlias = inputUser | inputUserEmpty | inputUserFromMessage | inputUserSelf
TypeInputWallPaper: TypeAlias = inputWallPaper | inputWallPaperNoFile | inputWallPaperSlug
TypeInputWebDocument: TypeAlias = inputWebDocument
TypeInputWebFileLocation: TypeAlias = inputWebFileAudioAlbumThumbLocation | inputWebFileGeoPointLocation | inputWebFileLocation
TypeInvoice: TypeAlias = invoice
TypeJSONObjectValue: TypeAlias = jsonObjectValue
TypeJSONValue: TypeAlias = jsonArray | jsonBool | jsonNull | jsonNumber | jsonObject | jsonString
TypeJoinChatBotResult: TypeAlias = joinChatBotResultApproved | joinChatBotResultDeclined | joinChatBotResultQueued | joinChatBotResultWebView
TypeKeyboardButton: TypeAlias = keyboardButton
TypeKeyboardButtonRow: TypeAlias = keyboardButtonRow
TypeKeyboardButtonStyle: TypeAlias = keyboardButtonStyle
TypeKeyboardInlineButton: TypeAlias = keyboardInlineButton
TypeKeyboardInlineButtonRow: TypeAlias = keyboardInlineButtonRow
TypeLabeledPrice: TypeAlias = labeledPrice
TypeLangPackDifference: TypeAlias = langPackDifference
TypeLangPackLanguage: TypeAlias = langPackLanguage
TypeLangPackString: TypeAlias = langPackString | langPackStringDeleted | langPackStringPluralized
TypeMaskCoords: TypeAlias = maskCoords
TypeMediaArea: TypeAlias = inputMediaAreaChannelPost | inputMediaAreaVenue | mediaAreaChannelPost | mediaAreaGeoPoint | mediaAreaStarGift | mediaAreaSuggestedReaction | mediaAreaUrl | mediaAreaVenue | mediaAreaWeather
TypeMediaAreaCoordinates: TypeAlias = mediaAreaCoordinates
TypeMessage: TypeAlias = message | messageEmpty | messageService
TypeMessageAction: TypeAlias = messageActionBoostApply | messageActionBotAllowed | messageActionChangeCommunity | messageActionChangeCreator | messageActionChannelCreate | messageActionChannelMigrateFrom | messageActionChatAddUser | messageActionChatCreate | messageActionChatDeletePhoto | messageActionChatDeleteUser | messageActionChatEditPhoto | messageActionChatEditTitle | messageActionChatJoinedByLink | messageActionChatJoinedByRequest | messageActionChatJoinedViaCommunity | messageActionChatMigrateTo | messageActionConferenceCall | messageActionContactSignUp | messageActionCustomAction | messageActionEmpty | messageActionGameScore | messageActionGeoProximityReached | messageActionGiftCode | messageActionGiftPremium | messageActionGiftStars | messageActionGiftTon | messageActionGiveawayLaunch | messageActionGiveawayResults | messageActionGroupCall | messageActionGroupCallScheduled | messageActionHistoryClear | messageActionInviteToGroupCall | messageActionManagedBotCreated | messageActionNewCreatorPending | messageActionNoForwardsRequest | messageActionNoForwardsToggle | messageActionPaidMessagesPrice | messageActionPaidMessagesRefunded | messageActionPaymentRefunded | messageActionPaymentSent | messageActionPaymentSentMe | messageActionPhoneCall | messageActionPinMessage | messageActionPollAppendAnswer | messageActionPollDeleteAnswer | messageActionPrizeStars | messageActionRequestedPeer | messageActionRequestedPeerSentMe | messageActionScreenshotTaken | messageActionSecureValuesSent | messageActionSecureValuesSentMe | messageActionSetChatTheme | messageActionSetChatWallPaper | messageActionSetMessagesTTL | messageActionStarGift | messageActionStarGiftPurchaseOffer | messageActionStarGiftPurchaseOfferDeclined | messageActionStarGiftUnique | messageActionSuggestBirthday | messageActionSuggestedPostApproval | messageActionSuggestedPostRefund | messageActionSuggestedPostSuccess | messageActionSuggestProfilePhoto | messageActionTodoAppendTasks | messageActionTodoCompletions | messageActionTopicCreate | messageActionTopicEdit | messageActionWebViewDataSent | messageActionWebViewDataSentMe
TypeMessageEntity: TypeAlias = inputMessageEntityMentionName | messageEntityBankCard | messageEntityBlockquote | messageEntityBold | messageEntityBotCommand | messageEntityCashtag | messageEntityCode | messageEntityCustomEmoji | messageEntityDiffDelete | messageEntityDiffInsert | messageEntityDiffReplace | messageEntityEmail | messageEntityFormattedDate | messageEntityHashtag | messageEntityItalic | messageEntityMention | messageEntityMentionName | messageEntityPhone | messageEntityPre | messageEntitySpoiler | messageEntityStrike | messageEntityTextUrl | messageEntityUnderline | messageEntityUnknown | messageEntityUrl
TypeMessageExtendedMedia: TypeAlias = messageExtendedMedia | messageExtendedMediaPreview
TypeMessageFwdHeader: TypeAlias = messageFwdHeader
TypeMessageMedia: TypeAlias = messageMediaContact | messageMediaDice | messageMediaDocument | messageMediaEmpty | messageMediaGame | messageMediaGeo | messageMediaGeoLive | messageMediaGiveaway | messageMediaGiveawayResults | messageMediaInvoice | messageMediaPaidMedia | messageMediaPhoto | messageMediaPoll | messageMediaStory | messageMediaToDo | messageMediaUnsupported | messageMediaVenue | messageMediaVideoStream | messageMediaWebPage
TypeMessagePeerReaction: TypeAlias = messagePeerReaction
TypeMessagePeerVote: TypeAlias = messagePeerVote | messagePeerVoteInputOption | messagePeerVoteMultiple
TypeMessageRange: TypeAlias = messageRange
TypeMessageReactions: TypeAlias = messageReactions
TypeMessageReactor: TypeAlias = messageReactor
TypeMessageReplies: TypeAlias = messageReplies
TypeMessageReplyHeader: TypeAlias = messageReplyHeader | messageReplyStoryHeader
TypeMessageReportOption: TypeAlias = messageReportOption
TypeMessageViews: TypeAlias = messageViews
TypeMessagesFilter: TypeAlias = inputMessagesFilterChatPhotos | inputMessagesFilterContacts | inputMessagesFilterDocument | inputMessagesFilterEmpty | inputMessagesFilterGeo | inputMessagesFilterGif | inputMessagesFilterMusic | inputMessagesFilterMyMentions | inputMessagesFilterPhoneCalls | inputMessagesFilterPhotos | inputMessagesFilterPhotoVideo | inputMessagesFilterPinned | inputMessagesFilterPoll | inputMessagesFilterRoundVideo | inputMessagesFilterRoundVoice | inputMessagesFilterUrl | inputMessagesFilterVideo | inputMessagesFilterVoice
TypeMissingInvitee: TypeAlias = missingInvitee
TypeMyBoost: TypeAlias = myBoost
TypeNearestDc: TypeAlias = nearestDc
TypeNotificationSound: TypeAlias = notificationSoundDefault | notificationSoundLocal | notificationSoundNone | notificationSoundRingtone
TypeNotifyPeer: TypeAlias = notifyBroadcasts | notifyChats | notifyCommunity | notifyForumTopic | notifyPeer | notifyUsers
TypeOutboxReadDate: TypeAlias = outboxReadDate
TypePage: TypeAlias = page
TypePageBlock: TypeAlias = inputPageBlockMap | pageBlockAnchor | pageBlockAudio | pageBlockAuthorDate | pageBlockBlockquote | pageBlockBlockquoteBlocks | pageBlockButtonRow | pageBlockChannel | pageBlockCollage | pageBlockCover | pageBlockDetails | pageBlockDivider | pageBlockDocument | pageBlockEmbed | pageBlockEmbedPost | pageBlockFooter | pageBlockHeader | pageBlockHeading1 | pageBlockHeading2 | pageBlockHeading3 | pageBlockHeading4 | pageBlockHeading5 | pageBlockHeading6 | pageBlockKicker | pageBlockList | pageBlockMap | pageBlockMath | pageBlockOrderedList | pageBlockParagraph | pageBlockPhoto | pageBlockPreformatted | pageBlockPullquote | pageBlockRelatedArticles | pageBlockSlideshow | pageBlockSubheader | pageBlockSubtitle | pageBlockTable | pageBlockThinking | pageBlockTitle | pageBlockUnsupported | pageBlockVideo
TypePageButton: TypeAlias = pageButton
TypePageCaption: TypeAlias = pageCaption
TypePageListItem: TypeAlias = pageListItemBlocks | pageListItemText
TypePageListOrderedItem: TypeAlias = pageListOrderedItemBlocks | pageListOrderedItemText
TypePageRelatedArticle: TypeAlias = pageRelatedArticle
TypePageTableCell: TypeAlias = pageTableCell
TypePageTableRow: TypeAlias = pageTableRow
TypePaidReactionPrivacy: TypeAlias = paidReactionPrivacyAnonymous | paidReactionPrivacyDefault | paidReactionPrivacyPeer
TypePasskey: TypeAlias = passkey
TypePasswordKdfAlgo: TypeAlias = passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow | passwordKdfAlgoUnknown
TypePaymentCharge: TypeAlias = paymentCharge
TypePaymentFormMethod: TypeAlias = paymentFormMethod
TypePaymentRequestedInfo: TypeAlias = paymentRequestedInfo
TypePaymentSavedCredentials: TypeAlias = paymentSavedCredentialsCard
TypePeer: TypeAlias = peerChannel | peerChat | peerUser
TypePeerBlocked: TypeAlias = peerBlocked
TypePeerColor: TypeAlias = inputPeerColorCollectible | peerColor | peerColorCollectible
TypePeerLocated: TypeAlias = peerLocated | peerSelfLocated
TypePeerNotifySettings: TypeAlias = peerNotifySettings
TypePeerSettings: TypeAlias = peerSettings
TypePeerStories: TypeAlias = peerStories
TypePendingSuggestion: TypeAlias = pendingSuggestion
TypePhoneCall: TypeAlias = phoneCall | phoneCallAccepted | phoneCallDiscarded | phoneCallEmpty | phoneCallRequested | phoneCallWaiting
TypePhoneCallDiscardReason: TypeAlias = phoneCallDiscardReasonBusy | phoneCallDiscardReasonDisconnect | phoneCallDiscardReasonHangup | phoneCallDiscardReasonMigrateConferenceCall | phoneCallDiscardReasonMissed
TypePhoneCallProtocol: TypeAlias = phoneCallProtocol
TypePhoneConnection: TypeAlias = phoneConnection | phoneConnectionWebrtc
TypePhoto: TypeAlias = photo | photoEmpty
TypePhotoSize: TypeAlias = photoCachedSize | photoPathSize | photoSize | photoSizeEmpty | photoSizeProgressive | photoStrippedSize
TypePoll: TypeAlias = poll
TypePollAnswer: TypeAlias = inputPollAnswer | pollAnswer
TypePollAnswerVoters: TypeAlias = pollAnswerVoters
TypePollResults: TypeAlias = pollResults
TypePopularContact: TypeAlias = popularContact
TypePostAddress: TypeAlias = postAddress
TypePostInteractionCounters: TypeAlias = postInteractionCountersMessage | postInteractionCountersStory
TypePremiumGiftCodeOption: TypeAlias = premiumGiftCodeOption
TypePremiumSubscriptionOption: TypeAlias = premiumSubscriptionOption
TypePrepaidGiveaway: TypeAlias = prepaidGiveaway | prepaidStarsGiveaway
TypePrivacyKey: TypeAlias = privacyKeyAbout | privacyKeyAddedByPhone | privacyKeyBirthday | privacyKeyChatInvite | privacyKeyForwards | privacyKeyNoPaidMessages | privacyKeyPhoneCall | privacyKeyPhoneNumber | privacyKeyPhoneP2P | privacyKeyProfilePhoto | privacyKeySavedMusic | privacyKeyStarGiftsAutoSave | privacyKeyStatusTimestamp | privacyKeyVoiceMessages
TypePrivacyRule: TypeAlias = privacyValueAllowAll | privacyValueAllowBots | privacyValueAllowChatParticipants | privacyValueAllowCloseFriends | privacyValueAllowContacts | privacyValueAllowPremium | privacyValueAllowUsers | privacyValueDisallowAll | privacyValueDisallowBots | privacyValueDisallowChatParticipants | privacyValueDisallowContacts | privacyValueDisallowUsers
TypeProfileTab: TypeAlias = profileTabFiles | profileTabGifs | profileTabGifts | profileTabLinks | profileTabMedia | profileTabMusic | profileTabPosts | profileTabVoice
TypePublicForward: TypeAlias = publicForwardMessage | publicForwardStory
TypeQuickReply: TypeAlias = quickReply
TypeReaction: TypeAlias = reactionCustomEmoji | reactionEmoji | reactionEmpty | reactionPaid
TypeReactionCount: TypeAlias = reactionCount
TypeReactionNotificationsFrom: TypeAlias = reactionNotificationsFromAll | reactionNotificationsFromContacts
TypeReactionsNotifySettings: TypeAlias = reactionsNotifySettings
TypeReadParticipantDate: TypeAlias = readParticipantDate
TypeReceivedNotifyMessage: TypeAlias = receivedNotifyMessage
TypeRecentMeUrl: TypeAlias = recentMeUrlChat | recentMeUrlChatInvite | recentMeUrlStickerSet | recentMeUrlUnknown | recentMeUrlUser
TypeRecentStory: TypeAlias = recentStory
TypeReplyMarkup: TypeAlias = replyInlineMarkup | replyKeyboardForceReply | replyKeyboardHide | replyKeyboardMarkup
TypeReportReason: TypeAlias = inputReportReasonChildAbuse | inputReportReasonCopyright | inputReportReasonFake | inputReportReasonGeoIrrelevant | inputReportReasonIllegalDrugs | inputReportReasonOther | inputReportReasonPersonalDetails | inputReportReasonPornography | inputReportReasonSpam | inputReportReasonViolence
TypeReportResult: TypeAlias = reportResultAddComment | reportResultChooseOption | reportResultReported
TypeRequestPeerType: TypeAlias = requestPeerTypeBroadcast | requestPeerTypeChat | requestPeerTypeCreateBot | requestPeerTypeUser
TypeRequestedPeer: TypeAlias = requestedPeerChannel | requestedPeerChat | requestedPeerUser
TypeRequirementToContact: TypeAlias = requirementToContactEmpty | requirementToContactPaidMessages | requirementToContactPremium
TypeRestrictionReason: TypeAlias = restrictionReason
TypeRichButtonStyle: TypeAlias = richButtonStyle
TypeRichMessage: TypeAlias = richMessage
TypeRichText: TypeAlias = textAnchor | textAutoEmail | textAutoPhone | textAutoUrl | textBankCard | textBold | textBotCommand | textButton | textCashtag | textConcat | textCustomEmoji | textDate | textDiff | textEmail | textEmpty | textFixed | textHashtag | textImage | textItalic | textMarked | textMath | textMention | textMentionName | textPhone | textPlain | textSpoiler | textStrike | textSubscript | textSuperscript | textUnderline | textUrl
TypeSavedContact: TypeAlias = savedPhoneContact
TypeSavedDialog: TypeAlias = monoForumDialog | savedDialog
TypeSavedReactionTag: TypeAlias = savedReactionTag
TypeSavedStarGift: TypeAlias = savedStarGift
TypeSearchPostsFlood: TypeAlias = searchPostsFlood
TypeSearchResultsCalendarPeriod: TypeAlias = searchResultsCalendarPeriod
TypeSearchResultsPosition: TypeAlias = searchResultPosition
TypeSecureCredentialsEncrypted: TypeAlias = secureCredentialsEncrypted
TypeSecureData: TypeAlias = secureData
TypeSecureFile: TypeAlias = secureFile | secureFileEmpty
TypeSecurePasswordKdfAlgo: TypeAlias = securePasswordKdfAlgoPBKDF2HMACSHA512iter100000 | securePasswordKdfAlgoSHA512 | securePasswordKdfAlgoUnknown
TypeSecurePlainData: TypeAlias = securePlainEmail | securePlainPhone
TypeSecureRequiredType: TypeAlias = secureRequiredType | secureRequiredTypeOneOf
TypeSecureSecretSettings: TypeAlias = secureSecretSettings
TypeSecureValue: TypeAlias = secureValue
TypeSecureValueError: TypeAlias = secureValueError | secureValueErrorData | secureValueErrorFile | secureValueErrorFiles | secureValueErrorFrontSide | secureValueErrorReverseSide | secureValueErrorSelfie | secureValueErrorTranslationFile | secureValueErrorTranslationFiles
TypeSecureValueHash: TypeAlias = secureValueHash
TypeSecureValueType: TypeAlias = secureValueTypeAddress | secureValueTypeBankStatement | secureValueTypeDriverLicense | secureValueTypeEmail | secureValueTypeIdentityCard | secureValueTypeInternalPassport | secureValueTypePassport | secureValueTypePassportRegistration | secureValueTypePersonalDetails | secureValueTypePhone | secureValueTypeRentalAgreement | secureValueTypeTemporaryRegistration | secureValueTypeUtilityBill
TypeSendAsPeer: TypeAlias = sendAsPeer
TypeSendMessageAction: TypeAlias = inputSendMessageRichMessageDraftAction | sendMessageCancelAction | sendMessageChooseContactAction | sendMessageChooseStickerAction | sendMessageEmojiInteraction | sendMessageEmojiInteractionSeen | sendMessageGamePlayAction | sendMessageGeoLocationAction | sendMessageHistoryImportAction | sendMessageRecordAudioAction | sendMessageRecordRoundAction | sendMessageRecordVideoAction | sendMessageRichMessageDraftAction | sendMessageStopDraftAction | sendMessageTextDraftAction | sendMessageTypingAction | sendMessageUploadAudioAction | sendMessageUploadDocumentAction | sendMessageUploadPhotoAction | sendMessageUploadRoundAction | sendMessageUploadVideoAction | speakingInGroupCallAction
TypeShippingOption: TypeAlias = shippingOption
TypeSmsJob: TypeAlias = smsJob
TypeSponsoredMessage: TypeAlias = sponsoredMessage
TypeSponsoredMessageReportOption: TypeAlias = sponsoredMessageReportOption
TypeSponsoredPeer: TypeAlias = sponsoredPeer
TypeStarGift: TypeAlias = starGift | starGiftUnique
TypeStarGiftActiveAuctionState: TypeAlias = starGiftActiveAuctionState
TypeStarGiftAttribute: TypeAlias = starGiftAttributeBackdrop | starGiftAttributeModel | starGiftAttributeOriginalDetails | starGiftAttributePattern
TypeStarGiftAttributeCounter: TypeAlias = starGiftAttributeCounter
TypeStarGiftAttributeId: TypeAlias = starGiftAttributeIdBackdrop | starGiftAttributeIdModel | starGiftAttributeIdPattern
TypeStarGiftAttributeRarity: TypeAlias = starGiftAttributeRarity | starGiftAttributeRarityEpic | starGiftAttributeRarityLegendary | starGiftAttributeRarityRare | starGiftAttributeRarityUncommon
TypeStarGiftAuctionAcquiredGift: TypeAlias = starGiftAuctionAcquiredGift
TypeStarGiftAuctionRound: TypeAlias = starGiftAuctionRound | starGiftAuctionRoundExtendable
TypeStarGiftAuctionState: TypeAlias = starGiftAuctionState | starGiftAuctionStateFinished | starGiftAuctionStateNotModified
TypeStarGiftAuctionUserState: TypeAlias = starGiftAuctionUserState
TypeStarGiftBackground: TypeAlias = starGiftBackground
TypeStarGiftCollection: TypeAlias = starGiftCollection
TypeStarGiftUpgradePrice: TypeAlias = starGiftUpgradePrice
TypeStarRefProgram: TypeAlias = starRefProgram
TypeStarsAmount: TypeAlias = starsAmount | starsTonAmount
TypeStarsGiftOption: TypeAlias = starsGiftOption
TypeStarsGiveawayOption: TypeAlias = starsGiveawayOption
TypeStarsGiveawayWinnersOption: TypeAlias = starsGiveawayWinnersOption
TypeStarsRating: TypeAlias = starsRating
TypeStarsRevenueStatus: TypeAlias = starsRevenueStatus
TypeStarsSubscription: TypeAlias = starsSubscription
TypeStarsSubscriptionPricing: TypeAlias = starsSubscriptionPricing
TypeStarsTopupOption: TypeAlias = starsTopupOption
TypeStarsTransaction: TypeAlias = starsTransaction
TypeStarsTransactionPeer: TypeAlias = starsTransactionPeer | starsTransactionPeerAds | starsTransactionPeerAPI | starsTransactionPeerAppStore | starsTransactionPeerFragment | starsTransactionPeerPlayMarket | starsTransactionPeerPremiumBot | starsTransactionPeerUnsupported
TypeStatsAbsValueAndPrev: TypeAlias = statsAbsValueAndPrev
TypeStatsDateRangeDays: TypeAlias = statsDateRangeDays
TypeStatsGraph: TypeAlias = statsGraph | statsGraphAsync | statsGraphError
TypeStatsGroupTopAdmin: TypeAlias = statsGroupTopAdmin
TypeStatsGroupTopInviter: TypeAlias = statsGroupTopInviter
TypeStatsGroupTopPoster: TypeAlias = statsGroupTopPoster
TypeStatsPercentValue: TypeAlias = statsPercentValue
TypeStatsURL: TypeAlias = statsURL
TypeStickerKeyword: TypeAlias = stickerKeyword
TypeStickerPack: TypeAlias = stickerPack
TypeStickerSet: TypeAlias = stickerSet
TypeStickerSetCovered: TypeAlias = stickerSetCovered | stickerSetFullCovered | stickerSetMultiCovered | stickerSetNoCovered
TypeStoriesStealthMode: TypeAlias = storiesStealthMode
TypeStoryAlbum: TypeAlias = storyAlbum
TypeStoryFwdHeader: TypeAlias = storyFwdHeader
TypeStoryItem: TypeAlias = storyItem | storyItemDeleted | storyItemSkipped
TypeStoryReaction: TypeAlias = storyReaction | storyReactionPublicForward | storyReactionPublicRepost
TypeStoryView: TypeAlias = storyView | storyViewPublicForward | storyViewPublicRepost
TypeStoryViews: TypeAlias = storyViews
TypeSuggestedPost: TypeAlias = suggestedPost
TypeTextWithEntities: TypeAlias = textWithEntities
TypeTheme: TypeAlias = theme
TypeThemeSettings: TypeAlias = themeSettings
TypeTimezone: TypeAlias = timezone
TypeTodoCompletion: TypeAlias = todoCompletion
TypeTodoItem: TypeAlias = todoItem
TypeTodoList: TypeAlias = todoList
TypeTopPeer: TypeAlias = topPeer
TypeTopPeerCategory: TypeAlias = topPeerCategoryBotsApp | topPeerCategoryBotsGuestChat | topPeerCategoryBotsInline | topPeerCategoryBotsPM | topPeerCategoryChannels | topPeerCategoryCorrespondents | topPeerCategoryForwardChats | topPeerCategoryForwardUsers | topPeerCategoryGroups | topPeerCategoryPhoneCalls
TypeTopPeerCategoryPeers: TypeAlias = topPeerCategoryPeers
TypeUpdate: TypeAlias = updateAiComposeTones | updateAttachMenuBots | updateAutoSaveSettings | updateBotBusinessConnect | updateBotCallbackQuery | updateBotChatBoost | updateBotChatInviteRequester | updateBotCommands | updateBotDeleteBusinessMessage | updateBotEditBusinessMessage | updateBotGuestChatQuery | updateBotInlineQuery | updateBotInlineSend | updateBotMenuButton | updateBotMessageReaction | updateBotMessageReactions | updateBotNewBusinessMessage | updateBotPrecheckoutQuery | updateBotPurchasedPaidMedia | updateBotShippingQuery | updateBotStarsSubscription | updateBotStopped | updateBotWebhookJSON | updateBotWebhookJSONQuery | updateBusinessBotCallbackQuery | updateChannel | updateChannelAvailableMessages | updateChannelMessageForwards | updateChannelMessageViews | updateChannelParticipant | updateChannelReadMessagesContents | updateChannelTooLong | updateChannelUserTyping | updateChannelViewForumAsMessages | updateChannelWebPage | updateChat | updateChatDefaultBannedRights | updateChatParticipant | updateChatParticipantAdd | updateChatParticipantAdmin | updateChatParticipantDelete | updateChatParticipantRank | updateChatParticipants | updateChatUserTyping | updateConfig | updateContactsReset | updateDcOptions | updateDeleteChannelMessages | updateDeleteEphemeralMessages | updateDeleteGroupCallMessages | updateDeleteMessages | updateDeleteQuickReply | updateDeleteQuickReplyMessages | updateDeleteScheduledMessages | updateDialogFilter | updateDialogFilterOrder | updateDialogFilters | updateDialogPinned | updateDialogUnreadMark | updateDraftMessage | updateEditChannelMessage | updateEditEphemeralMessage | updateEditMessage | updateEmojiGameInfo | updateEncryptedChatTyping | updateEncryptedMessagesRead | updateEncryption | updateEphemeralBotCallbackQuery | updateFavedStickers | updateFolderPeers | updateGeoLiveViewed | updateGroupCall | updateGroupCallChainBlocks | updateGroupCallConnection | updateGroupCallEncryptedMessage | updateGroupCallMessage | updateGroupCallParticipants | updateInlineBotCallbackQuery | updateJoinChatWebViewDecision | updateLangPack | updateLangPackTooLong | updateLoginToken | updateManagedBot | updateMessageExtendedMedia | updateMessageID | updateMessagePoll | updateMessagePollVote | updateMessageReactions | updateMonoForumNoPaidException | updateMoveStickerSetToTop | updateNewAuthorization | updateNewBotConnection | updateNewChannelMessage | updateNewEncryptedMessage | updateNewEphemeralMessage | updateNewMessage | updateNewQuickReply | updateNewScheduledMessage | updateNewStickerSet | updateNewStoryReaction | updateNotifySettings | updatePaidReactionPrivacy | updatePeerBlocked | updatePeerHistoryTTL | updatePeerLocated | updatePeerSettings | updatePeerWallpaper | updatePendingJoinRequests | updatePhoneCall | updatePhoneCallSignalingData | updatePinnedChannelMessages | updatePinnedDialogs | updatePinnedForumTopic | updatePinnedForumTopics | updatePinnedMessages | updatePinnedSavedDialogs | updatePrivacy | updatePtsChanged | updateQuickReplies | updateQuickReplyMessage | updateReadChannelDiscussionInbox | updateReadChannelDiscussionOutbox | updateReadChannelInbox | updateReadChannelOutbox | updateReadFeaturedEmojiStickers | updateReadFeaturedStickers | updateReadHistoryInbox | updateReadHistoryOutbox | updateReadMessagesContents | updateReadMonoForumInbox | updateReadMonoForumOutbox | updateReadStories | updateRecentEmojiStatuses | updateRecentReactions | updateRecentStickers | updateSavedDialogPinned | updateSavedGifs | updateSavedReactionTags | updateSavedRingtones | updateSentPhoneCode | updateSentStoryReaction | updateServiceNotification | updateSmsJob | updateStarGiftAuctionState | updateStarGiftAuctionUserState | updateStarGiftCraftFail | updateStarsBalance | updateStarsRevenueStatus | updateStickerSets | updateStickerSetsOrder | updateStoriesStealthMode | updateStory | updateStoryID | updateTheme | updateTranscribedAudio | updateUser | updateUserEmojiStatus | updateUserName | updateUserPhone | updateUserStatus | updateUserTyping | updateWebBrowserException | updateWebBrowserSettings | updateWebPage | updateWebViewResultSent
TypeUpdates: TypeAlias = updates | updatesCombined | updateShort | updateShortChatMessage | updateShortMessage | updateShortSentMessage | updatesTooLong
TypeUrlAuthResult: TypeAlias = urlAuthResultAccepted | urlAuthResultDefault | urlAuthResultRequest
TypeUser: TypeAlias = user | userEmpty
TypeUserFull: TypeAlias = userFull
TypeUserProfilePhoto: TypeAlias = userProfilePhoto | userProfilePhotoEmpty
TypeUserStatus: TypeAlias = userStatusEmpty | userStatusLastMonth | userStatusLastWeek | userStatusOffline | userStatusOnline | userStatusRecently
TypeUsername: TypeAlias = username
TypeVideoSize: TypeAlias = videoSize | videoSizeEmojiMarkup | videoSizeStickerMarkup
TypeWallPaper: TypeAlias = wallPaper | wallPaperNoFile
TypeWallPaperSettings: TypeAlias = wallPaperSettings
TypeWebAuthorization: TypeAlias = webAuthorization
TypeWebDocument: TypeAlias = webDocument | webDocumentNoProxy
TypeWebDomainException: TypeAlias = webDomainException
TypeWebPage: TypeAlias = webPage | webPageEmpty | webPageNotModified | webPagePending
TypeWebPageAttribute: TypeAlias = webPageAttributeAiComposeTone | webPageAttributeStarGiftAuction | webPageAttributeStarGiftCollection | webPageAttributeStickerSet | webPageAttributeStory | webPageAttributeTheme | webPageAttributeUniqueStarGift
TypeWebViewMessageSent: TypeAlias = webViewMessageSent
TypeWebViewResult: TypeAlias = webViewResultUrl
Typeaccount_AuthorizationForm: TypeAlias = account_authorizationForm
Typeaccount_Authorizations: TypeAlias = account_authorizations
Typeaccount_AutoDownloadSettings: TypeAlias = account_autoDownloadSettings
Typeaccount_AutoSaveSettings: TypeAlias = account_autoSaveSettings
Typeaccount_BusinessChatLinks: TypeAlias = account_businessChatLinks
Typeaccount_ChatThemes: TypeAlias = account_chatThemes | account_chatThemesNotModified
Typeaccount_ConnectedBots: TypeAlias = account_connectedBots
Typeaccount_ContentSettings: TypeAlias = account_contentSettings
Typeaccount_EmailVerified: TypeAlias = account_emailVerified | account_emailVerifiedLogin
Typeaccount_EmojiStatuses: TypeAlias = account_emojiStatuses | account_emojiStatusesNotModified
Typeaccount_PaidMessagesRevenue: TypeAlias = account_paidMessagesRevenue
Typeaccount_PasskeyRegistrationOptions: TypeAlias = account_passkeyRegistrationOptions
Typeaccount_Passkeys: TypeAlias = account_passkeys
Typeaccount_Password: TypeAlias = account_password
Typeaccount_PasswordInputSettings: TypeAlias = account_passwordInputSettings
Typeaccount_PasswordSettings: TypeAlias = account_passwordSettings
Typeaccount_PrivacyRules: TypeAlias = account_privacyRules
Typeaccount_ResetPasswordResult: TypeAlias = account_resetPasswordFailedWait | account_resetPasswordOk | account_resetPasswordRequestedWait
Typeaccount_ResolvedBusinessChatLinks: TypeAlias = account_resolvedBusinessChatLinks
Typeaccount_SavedMusicIds: TypeAlias = account_savedMusicIds | account_savedMusicIdsNotModified
Typeaccount_SavedRingtone: TypeAlias = account_savedRingtone | account_savedRingtoneConverted
Typeaccount_SavedRingtones: TypeAlias = account_savedRingtones | account_savedRingtonesNotModified
Typeaccount_SentEmailCode: TypeAlias = account_sentEmailCode
Typeaccount_Takeout: TypeAlias = account_takeout
Typeaccount_Themes: TypeAlias = account_themes | account_themesNotModified
Typeaccount_TmpPassword: TypeAlias = account_tmpPassword
Typeaccount_WallPapers: TypeAlias = account_wallPapers | account_wallPapersNotModified
Typeaccount_WebAuthorizations: TypeAlias = account_webAuthorizations
Typeaccount_WebBrowserSettings: TypeAlias = account_webBrowserSettings | account_webBrowserSettingsNotModified
Typeaicompose_Tones: TypeAlias = aicompose_tones | aicompose_tonesNotModified
Typeauth_Authorization: TypeAlias = auth_authorization | auth_authorizationSignUpRequired
Typeauth_CodeType: TypeAlias = auth_codeTypeCall | auth_codeTypeFlashCall | auth_codeTypeFragmentSms | auth_codeTypeMissedCall | auth_codeTypeSms
Typeauth_ExportedAuthorization: TypeAlias = auth_exportedAuthorization
Typeauth_FirebasePnvIntent: TypeAlias = auth_firebasePnvIntent
Typeauth_LoggedOut: TypeAlias = auth_loggedOut
Typeauth_LoginToken: TypeAlias = auth_loginToken | auth_loginTokenMigrateTo | auth_loginTokenSuccess
Typeauth_PasskeyLoginOptions: TypeAlias = auth_passkeyLoginOptions
Typeauth_PasswordRecovery: TypeAlias = auth_passwordRecovery
Typeauth_SentCode: TypeAlias = auth_sentCode | auth_sentCodePaymentRequired | auth_sentCodeSuccess
Typeauth_SentCodeType: TypeAlias = auth_sentCodeTypeApp | auth_sentCodeTypeCall | auth_sentCodeTypeEmailCode | auth_sentCodeTypeFirebaseSms | auth_sentCodeTypeFlashCall | auth_sentCodeTypeFragmentSms | auth_sentCodeTypeMissedCall | auth_sentCodeTypeSetUpEmailRequired | auth_sentCodeTypeSms | auth_sentCodeTypeSmsPhrase | auth_sentCodeTypeSmsWord
Typebots_AccessSettings: TypeAlias = bots_accessSettings
Typebots_BotInfo: TypeAlias = bots_botInfo
Typebots_ExportedBotToken: TypeAlias = bots_exportedBotToken
Typebots_PopularAppBots: TypeAlias = bots_popularAppBots
Typebots_PreviewInfo: TypeAlias = bots_previewInfo
Typebots_RequestedButton: TypeAlias = bots_requestedButton
Typechannels_AdminLogResults: TypeAlias = channels_adminLogResults
Typechannels_ChannelParticipant: TypeAlias = channels_channelParticipant
Typechannels_ChannelParticipants: TypeAlias = channels_channelParticipants | channels_channelParticipantsNotModified
Typechannels_SendAsPeers: TypeAlias = channels_sendAsPeers
Typechannels_SponsoredMessageReportResult: TypeAlias = channels_sponsoredMessageReportResultAdsHidden | channels_sponsoredMessageReportResultChooseOption | channels_sponsoredMessageReportResultReported
Typechatlists_ChatlistInvite: TypeAlias = chatlists_chatlistInvite | chatlists_chatlistInviteAlready
Typechatlists_ChatlistUpdates: TypeAlias = chatlists_chatlistUpdates
Typechatlists_ExportedChatlistInvite: TypeAlias = chatlists_exportedChatlistInvite
Typechatlists_ExportedInvites: TypeAlias = chatlists_exportedInvites
Typecommunities_ParticipantJoinedChats: TypeAlias = communities_participantJoinedChats
Typecommunities_PeerLinkRequests: TypeAlias = communities_peerLinkRequests
Typecontacts_Blocked: TypeAlias = contacts_blocked | contacts_blockedSlice
Typecontacts_ContactBirthdays: TypeAlias = contacts_contactBirthdays
Typecontacts_Contacts: TypeAlias = contacts_contacts | contacts_contactsNotModified
Typecontacts_Found: TypeAlias = contacts_found
Typecontacts_ImportedContacts: TypeAlias = contacts_importedContacts
Typecontacts_ResolvedPeer: TypeAlias = contacts_resolvedPeer
Typecontacts_SponsoredPeers: TypeAlias = contacts_sponsoredPeers | contacts_sponsoredPeersEmpty
Typecontacts_TopPeers: TypeAlias = contacts_topPeers | contacts_topPeersDisabled | contacts_topPeersNotModified
Typeephemeral_WelcomeMessages: TypeAlias = ephemeral_welcomeMessages | ephemeral_welcomeMessagesNotModified
Typefragment_CollectibleInfo: TypeAlias = fragment_collectibleInfo
Typehelp_AppConfig: TypeAlias = help_appConfig | help_appConfigNotModified
Typehelp_AppUpdate: TypeAlias = help_appUpdate | help_noAppUpdate
Typehelp_CountriesList: TypeAlias = help_countriesList | help_countriesListNotModified
Typehelp_Country: TypeAlias = help_country
Typehelp_CountryCode: TypeAlias = help_countryCode
Typehelp_DeepLinkInfo: TypeAlias = help_deepLinkInfo | help_deepLinkInfoEmpty
Typehelp_InviteText: TypeAlias = help_inviteText
Typehelp_PassportConfig: TypeAlias = help_passportConfig | help_passportConfigNotModified
Typehelp_PeerColorOption: TypeAlias = help_peerColorOption
Typehelp_PeerColorSet: TypeAlias = help_peerColorProfileSet | help_peerColorSet
Typehelp_PeerColors: TypeAlias = help_peerColors | help_peerColorsNotModified
Typehelp_PremiumPromo: TypeAlias = help_premiumPromo
Typehelp_PromoData: TypeAlias = help_promoData | help_promoDataEmpty
Typehelp_RecentMeUrls: TypeAlias = help_recentMeUrls
Typehelp_Support: TypeAlias = help_support
Typehelp_SupportName: TypeAlias = help_supportName
Typehelp_TermsOfService: TypeAlias = help_termsOfService
Typehelp_TermsOfServiceUpdate: TypeAlias = help_termsOfServiceUpdate | help_termsOfServiceUpdateEmpty
Typehelp_TimezonesList: TypeAlias = help_timezonesList | help_timezonesListNotModified
Typehelp_UserInfo: TypeAlias = help_userInfo | help_userInfoEmpty
Typemessages_AffectedFoundMessages: TypeAlias = messages_affectedFoundMessages
Typemessages_AffectedHistory: TypeAlias = messages_affectedHistory
Typemessages_AffectedMessages: TypeAlias = messages_affectedMessages
Typemessages_AllStickers: TypeAlias = messages_allStickers | messages_allStickersNotModified
Typemessages_ArchivedStickers: TypeAlias = messages_archivedStickers
Typemessages_AvailableEffects: TypeAlias = messages_availableEffects | messages_availableEffectsNotModified
Typemessages_AvailableReactions: TypeAlias = messages_availableReactions | messages_availableReactionsNotModified
Typemessages_BotApp: TypeAlias = messages_botApp
Typemessages_BotCallbackAnswer: TypeAlias = messages_botCallbackAnswer
Typemessages_BotPreparedInlineMessage: TypeAlias = messages_botPreparedInlineMessage
Typemessages_BotResults: TypeAlias = messages_botResults
Typemessages_ChatAdminsWithInvites: TypeAlias = messages_chatAdminsWithInvites
Typemessages_ChatFull: TypeAlias = messages_chatFull
Typemessages_ChatInviteImporters: TypeAlias = messages_chatInviteImporters
Typemessages_ChatInviteJoinResult: TypeAlias = messages_chatInviteJoinResultOk | messages_chatInviteJoinResultWebView
Typemessages_Chats: TypeAlias = messages_chats | messages_chatsSlice
Typemessages_CheckedHistoryImportPeer: TypeAlias = messages_checkedHistoryImportPeer
Typemessages_ComposedMessageWithAI: TypeAlias = messages_composedMessageWithAI
Typemessages_ComposedRichMessageWithAI: TypeAlias = messages_composedRichMessageWithAI
Typemessages_DhConfig: TypeAlias = messages_dhConfig | messages_dhConfigNotModified
Typemessages_DialogFilters: TypeAlias = messages_dialogFilters
Typemessages_Dialogs: TypeAlias = messages_dialogs | messages_dialogsNotModified | messages_dialogsSlice
Typemessages_DiscussionMessage: TypeAlias = messages_discussionMessage
Typemessages_EmojiGameInfo: TypeAlias = messages_emojiGameDiceInfo | messages_emojiGameUnavailable
Typemessages_EmojiGameOutcome: TypeAlias = messages_emojiGameOutcome
Typemessages_EmojiGroups: TypeAlias = messages_emojiGroups | messages_emojiGroupsNotModified
Typemessages_ExportedChatInvite: TypeAlias = messages_exportedChatInvite | messages_exportedChatInviteReplaced
Typemessages_ExportedChatInvites: TypeAlias = messages_exportedChatInvites
Typemessages_FavedStickers: TypeAlias = messages_favedStickers | messages_favedStickersNotModified
Typemessages_FeaturedStickers: TypeAlias = messages_featuredStickers | messages_featuredStickersNotModified
Typemessages_ForumTopics: TypeAlias = messages_forumTopics
Typemessages_FoundStickerSets: TypeAlias = messages_foundStickerSets | messages_foundStickerSetsNotModified
Typemessages_FoundStickers: TypeAlias = messages_foundStickers | messages_foundStickersNotModified
Typemessages_HighScores: TypeAlias = messages_highScores
Typemessages_HistoryImport: TypeAlias = messages_historyImport
Typemessages_HistoryImportParsed: TypeAlias = messages_historyImportParsed
Typemessages_InactiveChats: TypeAlias = messages_inactiveChats
Typemessages_InvitedUsers: TypeAlias = messages_invitedUsers
Typemessages_MessageEditData: TypeAlias = messages_messageEditData
Typemessages_MessageReactionsList: TypeAlias = messages_messageReactionsList
Typemessages_MessageViews: TypeAlias = messages_messageViews
Typemessages_Messages: TypeAlias = messages_channelMessages | messages_messages | messages_messagesNotModified | messages_messagesSlice
Typemessages_MyStickers: TypeAlias = messages_myStickers
Typemessages_PeerDialogs: TypeAlias = messages_peerDialogs
Typemessages_PeerSettings: TypeAlias = messages_peerSettings
Typemessages_PreparedInlineMessage: TypeAlias = messages_preparedInlineMessage
Typemessages_QuickReplies: TypeAlias = messages_quickReplies | messages_quickRepliesNotModified
Typemessages_Reactions: TypeAlias = messages_reactions | messages_reactionsNotModified
Typemessages_RecentStickers: TypeAlias = messages_recentStickers | messages_recentStickersNotModified
Typemessages_SavedDialogs: TypeAlias = messages_savedDialogs | messages_savedDialogsNotModified | messages_savedDialogsSlice
Typemessages_SavedGifs: TypeAlias = messages_savedGifs | messages_savedGifsNotModified
Typemessages_SavedReactionTags: TypeAlias = messages_savedReactionTags | messages_savedReactionTagsNotModified
Typemessages_SearchCounter: TypeAlias = messages_searchCounter
Typemessages_SearchResultsCalendar: TypeAlias = messages_searchResultsCalendar
Typemessages_SearchResultsPositions: TypeAlias = messages_searchResultsPositions
Typemessages_SentEncryptedMessage: TypeAlias = messages_sentEncryptedFile | messages_sentEncryptedMessage
Typemessages_SponsoredMessages: TypeAlias = messages_sponsoredMessages | messages_sponsoredMessagesEmpty
Typemessages_StickerSet: TypeAlias = messages_stickerSet | messages_stickerSetNotModified
Typemessages_StickerSetInstallResult: TypeAlias = messages_stickerSetInstallResultArchive | messages_stickerSetInstallResultSuccess
Typemessages_Stickers: TypeAlias = messages_stickers | messages_stickersNotModified
Typemessages_TranscribedAudio: TypeAlias = messages_transcribedAudio
Typemessages_TranslatedRichMessage: TypeAlias = messages_translatedRichMessage
Typemessages_TranslatedText: TypeAlias = messages_translateResult
Typemessages_VotesList: TypeAlias = messages_votesList
Typemessages_WebPage: TypeAlias = messages_webPage
Typemessages_WebPagePreview: TypeAlias = messages_webPagePreview
Typepayments_BankCardData: TypeAlias = payments_bankCardData
Typepayments_CheckCanSendGiftResult: TypeAlias = payments_checkCanSendGiftResultFail | payments_checkCanSendGiftResultOk
Typepayments_CheckedGiftCode: TypeAlias = payments_checkedGiftCode
Typepayments_ConnectedStarRefBots: TypeAlias = payments_connectedStarRefBots
Typepayments_ExportedInvoice: TypeAlias = payments_exportedInvoice
Typepayments_GiveawayInfo: TypeAlias = payments_giveawayInfo | payments_giveawayInfoResults
Typepayments_PaymentForm: TypeAlias = payments_paymentForm | payments_paymentFormStarGift | payments_paymentFormStars
Typepayments_PaymentReceipt: TypeAlias = payments_paymentReceipt | payments_paymentReceiptStars
Typepayments_PaymentResult: TypeAlias = payments_paymentResult | payments_paymentVerificationNeeded
Typepayments_ResaleStarGifts: TypeAlias = payments_resaleStarGifts
Typepayments_SavedInfo: TypeAlias = payments_savedInfo
Typepayments_SavedStarGifts: TypeAlias = payments_savedStarGifts
Typepayments_StarGiftActiveAuctions: TypeAlias = payments_starGiftActiveAuctions | payments_starGiftActiveAuctionsNotModified
Typepayments_StarGiftAuctionAcquiredGifts: TypeAlias = payments_starGiftAuctionAcquiredGifts
Typepayments_StarGiftAuctionState: TypeAlias = payments_starGiftAuctionState
Typepayments_StarGiftCollections: TypeAlias = payments_starGiftCollections | payments_starGiftCollectionsNotModified
Typepayments_StarGiftUpgradeAttributes: TypeAlias = payments_starGiftUpgradeAttributes
Typepayments_StarGiftUpgradePreview: TypeAlias = payments_starGiftUpgradePreview
Typepayments_StarGiftWithdrawalUrl: TypeAlias = payments_starGiftWithdrawalUrl
Typepayments_StarGifts: TypeAlias = payments_starGifts | payments_starGiftsNotModified
Typepayments_StarsRevenueAdsAccountUrl: TypeAlias = payments_starsRevenueAdsAccountUrl
Typepayments_StarsRevenueStats: TypeAlias = payments_starsRevenueStats
Typepayments_StarsRevenueWithdrawalUrl: TypeAlias = payments_starsRevenueWithdrawalUrl
Typepayments_StarsStatus: TypeAlias = payments_starsStatus
Typepayments_SuggestedStarRefBots: TypeAlias = payments_suggestedStarRefBots
Typepayments_UniqueStarGift: TypeAlias = payments_uniqueStarGift
Typepayments_UniqueStarGiftValueInfo: TypeAlias = payments_uniqueStarGiftValueInfo
Typepayments_ValidatedRequestedInfo: TypeAlias = payments_validatedRequestedInfo
Typephone_ExportedGroupCallInvite: TypeAlias = phone_exportedGroupCallInvite
Typephone_GroupCall: TypeAlias = phone_groupCall
Typephone_GroupCallStars: TypeAlias = phone_groupCallStars
Typephone_GroupCallStreamChannels: TypeAlias = phone_groupCallStreamChannels
Typephone_GroupCallStreamRtmpUrl: TypeAlias = phone_groupCallStreamRtmpUrl
Typephone_GroupParticipants: TypeAlias = phone_groupParticipants
Typephone_JoinAsPeers: TypeAlias = phone_joinAsPeers
Typephone_PhoneCall: TypeAlias = phone_phoneCall
Typephotos_Photo: TypeAlias = photos_photo
Typephotos_Photos: TypeAlias = photos_photos | photos_photosSlice
Typepremium_BoostsList: TypeAlias = premium_boostsList
Typepremium_BoostsStatus: TypeAlias = premium_boostsStatus
Typepremium_MyBoosts: TypeAlias = premium_myBoosts
Typesmsjobs_EligibilityToJoin: TypeAlias = smsjobs_eligibleToJoin
Typesmsjobs_Status: TypeAlias = smsjobs_status
Typestats_BroadcastStats: TypeAlias = stats_broadcastStats
Typestats_MegagroupStats: TypeAlias = stats_megagroupStats
Typestats_MessageStats: TypeAlias = stats_messageStats
Typestats_PollStats: TypeAlias = stats_pollStats
Typestats_PublicForwards: TypeAlias = stats_publicForwards
Typestats_StoryStats: TypeAlias = stats_storyStats
Typestickers_SuggestedShortName: TypeAlias = stickers_suggestedShortName
Typestorage_FileType: TypeAlias = storage_fileGif | storage_fileJpeg | storage_fileMov | storage_fileMp3 | storage_fileMp4 | storage_filePartial | storage_filePdf | storage_filePng | storage_fileUnknown | storage_fileWebp
Typestories_Albums: TypeAlias = stories_albums | stories_albumsNotModified
Typestories_AllStories: TypeAlias = stories_allStories | stories_allStoriesNotModified
Typestories_CanSendStoryCount: TypeAlias = stories_canSendStoryCount
Typestories_FoundStories: TypeAlias = stories_foundStories
Typestories_PeerStories: TypeAlias = stories_peerStories
Typestories_Stories: TypeAlias = stories_stories
Typestories_StoryReactionsList: TypeAlias = stories_storyReactionsList
Typestories_StoryViews: TypeAlias = stories_storyViews
Typestories_StoryViewsList: TypeAlias = stories_storyViewsList
Typeupdates_ChannelDifference: TypeAlias = updates_channelDifference | updates_channelDifferenceEmpty | updates_channelDifferenceTooLong
Typeupdates_Difference: TypeAlias = updates_difference | updates_differenceEmpty | updates_differenceSlice | updates_differenceTooLong
Typeupdates_State: TypeAlias = updates_state
Typeupload_CdnFile: TypeAlias = upload_cdnFile | upload_cdnFileReuploadNeeded
Typeupload_File: TypeAlias = upload_file | upload_fileCdnRedirect
Typeupload_WebFile: TypeAlias = upload_webFile
Typeusers_SavedMusic: TypeAlias = users_savedMusic | users_savedMusicNotModified
Typeusers_UserFull: TypeAlias = users_userFull
Typeusers_Users: TypeAlias = users_users | users_usersSlice
