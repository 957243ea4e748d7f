"""Address books. Follows core.telegram.org/api/contacts."""

from collections.abc import Sequence
from typing import NamedTuple

from chapar.actions.acquaintances import tell_other_side
from chapar.actions.kept_photos import hold_contact_photo
from chapar.actions.privacy import share_phone
from chapar.domain.errors import RpcError
from chapar.domain.limits import CONTACTS_IMPORT
from chapar.domain.notices import ContactsReset, PeerSettingsChanged, UserChanged, UserDetailsChanged
from chapar.domain.peers import user_peer
from chapar.domain.privacy import may_see
from chapar.domain.settings import ContactNote
from chapar.domain.styled_text import StyledText
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.users import STRANGER, Contact, check_name, check_phone
from chapar.storage.api import Queries, Storage, Transaction


class PhoneContact(NamedTuple):
    """A line of a phone's address book; `client_id` is the client's own number for it."""

    client_id: int
    phone: str
    first_name: str
    last_name: str


class Imported(NamedTuple):
    """A line of the address book that turned out to have an account."""

    client_id: int
    user_id: int


async def add_contact(
    storage: Storage,
    *,
    owner_id: int,
    user_id: int,
    first_name: str,
    last_name: str,
    phone: str,
    now: int,
    note: StyledText | None = None,
    shares_phone: bool = False,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Put a user into the owner's address book, or rename the entry. An empty `phone` keeps the number unknown, as does one
    that is wrong, or right but of somebody who is not to be found by it.

    The result is what the owner's devices are told.

    `note` None keeps the note there is, an empty one drops it. `shares_phone`: the user may see the owner's number.
    Raises CONTACT_NAME_EMPTY, CONTACT_ID_INVALID (oneself, nobody, or deleted).
    """
    if not first_name.strip() and not last_name.strip():
        raise RpcError("CONTACT_NAME_EMPTY")
    names = check_name(first_name or last_name, last_name if first_name else "")

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        user = tx.find_user(user_id)
        if user is None or user.deleted_at is not None or user_id == owner_id:
            raise RpcError("CONTACT_ID_INVALID")
        known = tx.load_relations(owner_id, (user_id,)).get(user_id, STRANGER).contact
        is_right = phone and find_by_phone(tx, owner_id, phone) == user_id
        entry_phone = user.phone if is_right else known.phone if known else ""
        _put(tx, Contact(owner_id, user_id, *names, entry_phone or "", now), known, now)
        if note is not None:
            _put_note(tx, owner_id, user_id, note, now)
        shared = share_phone(tx, owner_id, user_id, now) if shares_phone else []
        return [*shared, *_log_change(tx, owner_id, user_id, now)]

    return await storage.write(unit, origin)


def _put(tx: Transaction, entry: Contact, known: Contact | None, now: int) -> None:
    """Write an entry; what the owner made of the one before stays."""
    if known is not None:
        entry = entry._replace(added_at=known.added_at, is_close_friend=known.is_close_friend, photo=known.photo)
    tx.put_contact(entry)
    if known is None:
        tell_other_side(tx, entry.owner_id, entry.user_id, now)


def _log_change(tx: Transaction, owner_id: int, user_id: int, now: int) -> list[LoggedUpdate]:
    notices = (UserChanged(user_id), PeerSettingsChanged(user_peer(user_id)))
    return [tx.log_notice(owner_id, notice, now) for notice in notices]


async def accept_contact(
    storage: Storage, *, owner_id: int, user_id: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Let a contact who has the owner as a contact, too, see the owner's number.

    The result is what the owner's devices are told. Raises CONTACT_REQ_MISSING.
    Follows core.telegram.org/method/contacts.acceptContact.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        if not tx.load_relations(owner_id, (user_id,)).get(user_id, STRANGER).is_mutual:
            raise RpcError("CONTACT_REQ_MISSING")
        tell_other_side(tx, owner_id, user_id, now)
        shared = share_phone(tx, owner_id, user_id, now)
        return [*shared, tx.log_notice(owner_id, PeerSettingsChanged(user_peer(user_id)), now)]

    return await storage.write(unit, origin)


async def delete_contacts(
    storage: Storage, *, owner_id: int, user_ids: Sequence[int], now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Take users out of the owner's address book; those who are not in it do not matter.

    The result is what the owner's devices are told.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        rows: list[LoggedUpdate] = []
        for user_id, relation in tx.load_relations(owner_id, user_ids).items():
            if relation.contact is not None:
                _delete(tx, relation.contact, now)
                rows += _log_change(tx, owner_id, user_id, now)
        return rows

    return await storage.write(unit, origin)


def _delete(tx: Transaction, entry: Contact, now: int) -> None:
    owner_id, user_id = entry.owner_id, entry.user_id
    hold_contact_photo(tx, entry, None)
    tx.delete_contact(owner_id, user_id)
    tx.delete_setting(owner_id, ContactNote, str(user_id))
    tell_other_side(tx, owner_id, user_id, now)


async def delete_by_phones(
    storage: Storage, *, owner_id: int, phones: Sequence[str], now: int, origin: Origin | None = None
) -> None:
    """Take those out of the owner's address book whom it has under one of these numbers."""
    wanted = {digits for phone in phones if (digits := _digits(phone))}

    def unit(tx: Transaction) -> None:
        found = [contact for contact in tx.list_contacts(owner_id) if contact.phone in wanted]
        for contact in found:
            _delete(tx, contact, now)
        if found:
            tx.log_notice(owner_id, ContactsReset(), now)

    await storage.write(unit, origin)


async def import_contacts(
    storage: Storage,
    *,
    owner_id: int,
    contacts: Sequence[PhoneContact],
    now: int,
    origin: Origin | None = None,
) -> tuple[list[Imported], list[int]]:
    """Put those of a phone's address book who have an account, and let themselves be found so, into the owner's.

    Returns them and the client ids that were beyond the limit of one request and want another. Numbers without an account
    are not kept. The owner's own number is reported but not added.
    """
    now_lines, later = contacts[:CONTACTS_IMPORT], contacts[CONTACTS_IMPORT:]

    def unit(tx: Transaction) -> list[Imported]:
        imported: list[Imported] = []
        for line in now_lines:
            user_id = find_by_phone(tx, owner_id, line.phone)
            if user_id is None:
                continue
            imported.append(Imported(line.client_id, user_id))
            if user_id != owner_id:
                _import(tx, owner_id, user_id, line, now)
        if any(line.user_id != owner_id for line in imported):
            tx.log_notice(owner_id, ContactsReset(), now)
        return imported

    return await storage.write(unit, origin), [line.client_id for line in later]


def _import(tx: Transaction, owner_id: int, user_id: int, line: PhoneContact, now: int) -> None:
    user = tx.find_user(user_id)
    if user is not None:
        known = tx.load_relations(owner_id, (user_id,)).get(user_id, STRANGER).contact
        _put(tx, Contact(owner_id, user_id, *_names(line, user.first_name), user.phone or "", now), known, now)


def find_by_phone(q: Queries, asker_id: int, phone: str) -> int | None:
    """The account with a number, if its rules let the asker find it so."""
    user = q.find_user_by_phone(_digits(phone))
    if user is None or user.deleted_at is not None:
        return None
    relation = q.load_relations(asker_id, (user.id,)).get(user.id, STRANGER)
    return user.id if may_see("added_by_phone", asker_id, user, relation) else None


async def set_note(
    storage: Storage, *, owner_id: int, user_id: int, note: StyledText, now: int, origin: Origin | None = None
) -> None:
    """Write something down about a contact, or (an empty text) nothing any more. Raises CONTACT_MISSING."""

    def unit(tx: Transaction) -> None:
        if tx.load_relations(owner_id, (user_id,)).get(user_id, STRANGER).contact is None:
            raise RpcError("CONTACT_MISSING")
        _put_note(tx, owner_id, user_id, note, now)

    await storage.write(unit, origin)


def _put_note(tx: Transaction, owner_id: int, user_id: int, note: StyledText, now: int) -> None:
    if note.text:
        tx.put_setting(owner_id, ContactNote(note), str(user_id))
    else:
        tx.delete_setting(owner_id, ContactNote, str(user_id))
    tx.log_notice(owner_id, UserDetailsChanged(user_id), now)


async def set_close_friends(
    storage: Storage, *, owner_id: int, user_ids: Sequence[int], now: int, origin: Origin | None = None
) -> None:
    """Make these of the owner's contacts close friends, and no others."""
    wanted = set(user_ids)

    def unit(tx: Transaction) -> None:
        for contact in tx.list_contacts(owner_id):
            is_close = contact.user_id in wanted
            if contact.is_close_friend != is_close:
                tx.put_contact(contact._replace(is_close_friend=is_close))
                tx.log_notice(owner_id, UserDetailsChanged(contact.user_id), now)

    await storage.write(unit, origin)


def _names(line: PhoneContact, fallback: str) -> tuple[str, str]:
    try:
        return check_name(line.first_name or line.last_name or fallback, line.last_name if line.first_name else "")
    except RpcError:
        return fallback, ""


def _digits(phone: str) -> str:
    try:
        return check_phone(phone)
    except RpcError:
        return ""
