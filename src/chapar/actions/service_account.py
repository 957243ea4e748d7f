"""The account that speaks for the server itself, and what it says."""

from chapar.actions.mailbox import deliver
from chapar.domain.messages import MessageBody
from chapar.domain.peers import user_peer
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import LoggedUpdate
from chapar.domain.users import SERVICE_USER_ID, User
from chapar.storage.api import Storage, Transaction


async def ensure_service_account(storage: Storage, name: str, now: int) -> None:
    """Make the account once, under the server's name."""

    def unit(tx: Transaction) -> None:
        if tx.find_user(SERVICE_USER_ID) is None:
            tx.insert_user(User(id=SERVICE_USER_ID, phone="42777", first_name=name, created_at=now))

    await storage.write(unit)


async def send_service_message(
    storage: Storage, *, to_user_id: int, text: str, now: int, entities: tuple[MessageEntity, ...] = ()
) -> LoggedUpdate:
    """A message from the server to one account. Only the receiver keeps a copy."""

    return await storage.write(
        lambda tx: write_service_message(tx, to_user_id=to_user_id, text=text, entities=entities, now=now)
    )


def write_service_message(
    tx: Transaction, *, to_user_id: int, text: str, now: int, entities: tuple[MessageEntity, ...] = ()
) -> LoggedUpdate:
    """The same as a step of a larger unit."""
    body = tx.insert_body(MessageBody(body_id=0, sender_id=SERVICE_USER_ID, date=now, text=text, entities=entities))
    return deliver(tx, to_user_id, user_peer(SERVICE_USER_ID), body, now)
