"""Address books. Follows core.telegram.org/api/contacts."""

from collections.abc import Sequence
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.limits import CONTACTS_IMPORT
from chapar.domain.updates import ContactsReset, Origin, UserChanged
from chapar.domain.users import Contact, check_name, check_phone
from chapar.storage.api import Storage, Transaction


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
    origin: Origin | None = None,
) -> None:
    """Put a user into the owner's address book, or rename the entry. An empty `phone` keeps the number unknown.

    Raises CONTACT_NAME_EMPTY, CONTACT_ID_INVALID (oneself, nobody, or deleted).
    """
    if not first_name.strip() and not last_name.strip():
        raise RpcError("CONTACT_NAME_EMPTY")
    names = check_name(first_name or last_name, last_name if first_name else "")

    def unit(tx: Transaction) -> None:
        user = tx.find_user(user_id)
        if user is None or user.deleted_at is not None or user_id == owner_id:
            raise RpcError("CONTACT_ID_INVALID")
        known = tx.load_relations(owner_id, (user_id,)).get(user_id)
        old_phone = known.contact.phone if known and known.contact else ""
        entry_phone = user.phone if phone and user.phone == _digits(phone) else old_phone
        tx.put_contact(Contact(owner_id, user_id, *names, entry_phone or "", now))
        tx.log_notice(owner_id, UserChanged(user_id), now)

    await storage.write(unit, origin)


async def delete_contacts(
    storage: Storage, *, owner_id: int, user_ids: Sequence[int], now: int, origin: Origin | None = None
) -> None:
    """Take users out of the owner's address book; those who are not in it do not matter."""

    def unit(tx: Transaction) -> None:
        for user_id in tx.load_relations(owner_id, user_ids):
            tx.delete_contact(owner_id, user_id)
            tx.log_notice(owner_id, UserChanged(user_id), now)

    await storage.write(unit, origin)


async def import_contacts(
    storage: Storage,
    *,
    owner_id: int,
    contacts: Sequence[PhoneContact],
    now: int,
    origin: Origin | None = None,
) -> tuple[list[Imported], list[int]]:
    """Put those of a phone's address book who have an account into the owner's.

    Returns them and the client ids that were beyond the limit of one request and want another. Numbers without an account
    are not kept. The owner's own number is reported but not added.
    """
    now_lines, later = contacts[:CONTACTS_IMPORT], contacts[CONTACTS_IMPORT:]

    def unit(tx: Transaction) -> list[Imported]:
        imported: list[Imported] = []
        for line in now_lines:
            user = tx.find_user_by_phone(_digits(line.phone))
            if user is None or user.deleted_at is not None:
                continue
            imported.append(Imported(line.client_id, user.id))
            if user.id != owner_id:
                names = _names(line, user.first_name)
                tx.put_contact(Contact(owner_id, user.id, *names, user.phone or "", now))
        if any(line.user_id != owner_id for line in imported):
            tx.log_notice(owner_id, ContactsReset(), now)
        return imported

    return await storage.write(unit, origin), [line.client_id for line in later]


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
