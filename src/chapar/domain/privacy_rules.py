"""Rules by which an account says who may see or do what. Follows core.telegram.org/api/privacy."""

from typing import NamedTuple, TypeAlias


class PrivacyRule(NamedTuple):
    """One rule. `kind` is the protocol's name without its prefix ("AllowContacts"); `user_ids` are those it names, if any."""

    kind: str
    user_ids: tuple[int, ...] = ()

    @property
    def allows(self) -> bool:
        """Whether those whom the rule fits may, or may not."""
        return self.kind.startswith("Allow")


Rules: TypeAlias = tuple[PrivacyRule, ...]
"""The first rule that fits somebody decides; when none does, they may not."""

EVERYBODY: Rules = (PrivacyRule("AllowAll"),)
CONTACTS: Rules = (PrivacyRule("AllowContacts"), PrivacyRule("DisallowAll"))
NOBODY: Rules = (PrivacyRule("DisallowAll"),)


class Privacy(NamedTuple):
    """The rules of an account; None: the server's own (`DEFAULT_RULES`).

    Kept and told, but nothing here to apply them to yet: calls, invitations, gifts, paid messages and music.
    """

    status: Rules | None = None
    chat_invite: Rules | None = None
    phone_call: Rules | None = None
    phone_p2p: Rules | None = None
    forwards: Rules | None = None
    profile_photo: Rules | None = None
    phone: Rules | None = None
    added_by_phone: Rules | None = None
    voice_messages: Rules | None = None
    about: Rules | None = None
    birthday: Rules | None = None
    star_gifts: Rules | None = None
    no_paid_messages: Rules | None = None
    saved_music: Rules | None = None


DEFAULT_PRIVACY = Privacy()

DEFAULT_RULES: dict[str, Rules] = dict.fromkeys(Privacy._fields, EVERYBODY) | {
    "phone": CONTACTS,
    "birthday": CONTACTS,
    "phone_p2p": CONTACTS,
    "no_paid_messages": NOBODY,
}
"""What holds until an account says otherwise, by the name of the key."""


def rules_of(privacy: Privacy, key: str) -> Rules:
    """An account's rules for a key, which is the name of a field of `Privacy`."""
    rules: Rules | None = getattr(privacy, key)
    return DEFAULT_RULES[key] if rules is None else rules
