"""Who may see what of whom: every view of a user asks here. Follows core.telegram.org/api/privacy.

Whoever was blocked counts as somebody whom no rule allows anything.
"""

from enum import Enum
from typing import NamedTuple

from chapar.domain.files import ProfilePhoto
from chapar.domain.privacy_rules import EVERYBODY, PrivacyRule, Rules, rules_of
from chapar.domain.users import SERVICE_USER_ID, Relation, User


class Standing(NamedTuple):
    """What somebody is to the account whose rules are asked."""

    user_id: int
    is_contact: bool
    is_close_friend: bool = False
    is_blocked: bool = False
    is_bot: bool = False


class StatusSight(Enum):
    """How exactly somebody's last sign of life may be seen."""

    EXACT = "exact"
    ROUGH = "rough"
    ROUGH_BY_ME = "rough, because the viewer hides theirs"
    NONE = "none"


def standing_of_viewer(viewer_id: int, relation: Relation) -> Standing:
    """What a viewer is to the user at the other end of the viewer's `relation`."""
    return Standing(viewer_id, relation.is_known, relation.is_close, relation.has_blocked)


def standing_of_user(user: User, relation: Relation) -> Standing:
    """What a user is to the one whose `relation` it is."""
    contact = relation.contact
    is_close = contact is not None and contact.is_close_friend
    return Standing(user.id, contact is not None, is_close, relation.is_blocked, user.is_bot)


def is_allowed(rules: Rules, who: Standing) -> bool:
    """Whether rules let somebody."""
    if who.is_blocked:
        return False
    for rule in rules:
        if _fits(rule, who):
            return rule.allows
    return False


def _fits(rule: PrivacyRule, who: Standing) -> bool:
    """Premium accounts and members of groups are never met here: there are none."""
    match rule.kind:
        case "AllowContacts" | "DisallowContacts":
            return who.is_contact
        case "AllowAll" | "DisallowAll":
            return True
        case "AllowUsers" | "DisallowUsers":
            return who.user_id in rule.user_ids
        case "AllowCloseFriends":
            return who.is_close_friend
        case "AllowBots" | "DisallowBots":
            return who.is_bot
    return False


def may_see(key: str, viewer_id: int, user: User, relation: Relation) -> bool:
    """Whether a viewer, with this relation to a user, is let by the user's rules for `key`. Oneself always is."""
    return viewer_id == user.id or is_allowed(rules_of(user.privacy, key), standing_of_viewer(viewer_id, relation))


def sees_phone(viewer_id: int, user: User, relation: Relation) -> bool:
    """Whether a viewer sees a user's number: the rules let, or it stands in the viewer's address book already."""
    contact = relation.contact
    if user.id == SERVICE_USER_ID or (contact is not None and contact.phone == user.phone):
        return True
    return may_see("phone", viewer_id, user, relation)


def see_photo(viewer_id: int, user: User, relation: Relation) -> ProfilePhoto | None:
    """The photo that a viewer sees of a user: the one that the viewer chose, else the user's own if the rules let, else the one
    for everybody who was not blocked. Oneself one's own. Follows core.telegram.org/constructor/userFull."""
    if viewer_id == user.id:
        return user.photo
    contact = relation.contact
    if contact is not None and contact.photo is not None:
        return contact.photo
    if user.photo is not None and may_see("profile_photo", viewer_id, user, relation):
        return user.photo
    return None if relation.has_blocked else user.fallback_photo


def shows_photo_to_all(user: User) -> bool:
    """Whether nobody who was not blocked sees another photo of the user than the rest, but for what they chose themselves."""
    return rules_of(user.privacy, "profile_photo") == EVERYBODY


def see_status(viewer: User | None, user: User, relation: Relation) -> StatusSight:
    """How exactly a viewer sees when a user was there last. Whoever hides theirs from somebody does not see that one's."""
    if viewer is None or viewer.id == user.id:
        return StatusSight.EXACT
    if relation.has_blocked:
        return StatusSight.NONE
    rules, own = rules_of(user.privacy, "status"), rules_of(viewer.privacy, "status")
    if rules is EVERYBODY and own is EVERYBODY:
        # Nearly always, and every push asks.
        return StatusSight.EXACT
    if not is_allowed(rules, standing_of_viewer(viewer.id, relation)):
        return StatusSight.ROUGH
    # Blocking alone is not hiding; but who hides from everybody does not see by blocking.
    if is_allowed(own, standing_of_user(user, relation)._replace(is_blocked=False)):
        return StatusSight.EXACT
    return StatusSight.ROUGH_BY_ME


def offers_phone(owner: User, user: User, relation: Relation) -> bool:
    """Whether the owner's rules show the owner's number to a user whom the owner keeps as a contact."""
    who = standing_of_user(user, relation)._replace(is_contact=True)
    return is_allowed(rules_of(owner.privacy, "phone"), who)
