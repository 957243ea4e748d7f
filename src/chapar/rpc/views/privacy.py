"""Privacy rules on the wire. Follows core.telegram.org/api/privacy."""

from __future__ import annotations

from typing import Any

from chapar.domain.privacy_rules import Rules
from chapar.tl import types

PRIVACY_KEYS: dict[str, type[types.TypePrivacyKey]] = {
    "status": types.privacyKeyStatusTimestamp,
    "chat_invite": types.privacyKeyChatInvite,
    "phone_call": types.privacyKeyPhoneCall,
    "phone_p2p": types.privacyKeyPhoneP2P,
    "forwards": types.privacyKeyForwards,
    "profile_photo": types.privacyKeyProfilePhoto,
    "phone": types.privacyKeyPhoneNumber,
    "added_by_phone": types.privacyKeyAddedByPhone,
    "voice_messages": types.privacyKeyVoiceMessages,
    "about": types.privacyKeyAbout,
    "birthday": types.privacyKeyBirthday,
    "star_gifts": types.privacyKeyStarGiftsAutoSave,
    "no_paid_messages": types.privacyKeyNoPaidMessages,
    "saved_music": types.privacyKeySavedMusic,
}
"""What clients call each field of `domain.privacy_rules.Privacy`."""


def build_rules(rules: Rules) -> list[types.TypePrivacyRule]:
    """Rules in their order."""
    return [_build(rule.kind, rule.user_ids) for rule in rules]


def _build(kind: str, user_ids: tuple[int, ...]) -> types.TypePrivacyRule:
    constructor: Any = getattr(types, f"privacyValue{kind}")
    built: types.TypePrivacyRule = constructor(users=list(user_ids)) if kind.endswith("Users") else constructor()
    return built


def list_named(rules: Rules) -> set[int]:
    """Everybody whom rules name."""
    return {user_id for rule in rules for user_id in rule.user_ids}
