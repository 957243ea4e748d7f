"""Who is told when something of a user changes: those who see the user in a list of theirs."""

from chapar.domain.notices import Notice, UserDetailsChanged
from chapar.domain.peers import user_peer
from chapar.storage.api import Queries, Transaction

NOTIFIED_AT_MOST = 5000
"""How many people are told at once of somebody's change; the rest see it with the next thing they fetch."""


def list_acquaintances(q: Queries, user_id: int) -> list[int]:
    """Those who have the user as a contact or in a conversation, at most `NOTIFIED_AT_MOST`."""
    known = {*q.list_contact_owners(user_id), *q.list_dialog_owners(user_peer(user_id))} - {user_id}
    return sorted(known)[:NOTIFIED_AT_MOST]


def tell_acquaintances(tx: Transaction, user_id: int, notice: Notice, now: int) -> None:
    """Log a notice of a user's change for the user's own other sessions and all acquaintances."""
    for owner_id in [user_id, *list_acquaintances(tx, user_id)]:
        tx.log_notice(owner_id, notice, now)


def tell_other_side(tx: Transaction, owner_id: int, user_id: int, now: int) -> None:
    """Log for a user that the owner is to be looked at afresh, if the user sees the owner anywhere."""
    relation = tx.load_relations(owner_id, (user_id,)).get(user_id)
    peer = user_peer(owner_id)
    if user_id != owner_id and ((relation and relation.is_known) or tx.load_dialogs(user_id, (peer,))):
        tx.log_notice(user_id, UserDetailsChanged(owner_id), now)
