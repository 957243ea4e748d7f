"""A client's decrypted message: is it to be taken, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chapar.mtproto import received, service
from chapar.mtproto.events import Event, PacketToSend, Request
from chapar.mtproto.unpack import CONTAINER_ID, GZIP_ID, InnerMessage, UnpackBudget, UnpackError, split_container

if TYPE_CHECKING:
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.envelope import Opened
    from chapar.mtproto.session import Session


def receive_message(session: Session, message: Opened, connection: Connection, now: float, events: list[Event]) -> bool:
    """Take one message from an envelope; False when it is refused.

    What is wrong with the message as a whole is answered on this connection at once. Only a message that is new moves
    the session to this connection: a packet that somebody recorded and plays again must not draw the client's updates.
    """
    msg_id, body = message.msg_id, message.body
    code = _check_outer(session, message, now)
    if not code and msg_id in session.received:
        return _receive_again(session, message, connection, now, events)
    is_container = body[:4] == CONTAINER_ID
    inner = []
    if not code:
        code = _check_seqno(session, message)
    if not code and is_container:
        try:
            inner = split_container(body, session.endpoint.limits.container_messages)
        except UnpackError:
            code = received.BAD_CONTAINER
    if code:
        return _refuse(session, message, code, connection, now, events)
    session.attach(connection, now, events)
    session.note_client_time(msg_id, now)
    if session.is_fresh:
        session.is_fresh = False
        service.announce_session(session, min((m.msg_id for m in inner), default=msg_id))
    session.received.add(msg_id, message.seqno, now)
    budget = UnpackBudget(session.endpoint.limits.unpacked_bytes)
    if is_container:
        for part in inner:
            _receive_inner(session, part, connection, now, events, budget)
    else:
        _open(session, InnerMessage(msg_id, message.seqno, body), connection, now, events, budget, 0)
    return True


def _check_outer(session: Session, message: Opened, now: float) -> int:
    """0, or the error code of a msg_id or salt."""
    code = received.check_msg_id(message.msg_id, now)
    if code:
        return code
    key = session.auth_key
    if now >= key.salts_until:
        session.endpoint.salts.refresh(key, now)
    if message.salt not in key.salts and not session.endpoint.is_first_salt(key, message.salt, now):
        return received.BAD_SALT
    if session.received.is_forgotten(message.msg_id):
        return received.TOO_OLD
    return 0


def _receive_inner(
    session: Session,
    message: InnerMessage,
    connection: Connection,
    now: float,
    events: list[Event],
    budget: UnpackBudget,
) -> None:
    """Take one message of a container; what is wrong with it does not touch the others."""
    msg_id = message.msg_id
    code = received.check_msg_id(msg_id, now)
    if code:
        service.send_bad_msg(session, msg_id, message.seqno, code)
    elif msg_id in session.received:
        _repeat(session, message, connection, now, events)
    elif session.received.is_forgotten(msg_id):
        service.send_bad_msg(session, msg_id, message.seqno, received.TOO_OLD)
    elif code := _check_seqno(session, message):
        service.send_bad_msg(session, msg_id, message.seqno, code)
    else:
        session.received.add(msg_id, message.seqno, now)
        _open(session, message, connection, now, events, budget, 1)


def _check_seqno(session: Session, message: Opened | InnerMessage) -> int:
    """0, or the error code of a seqno. Clients differ in whether a ping or an acknowledgement counts (mtcute counts all
    but containers), so service messages may have either parity; containers must be even, calls odd."""
    kind = message.body[:4]
    if message.seqno & 1:
        if kind == CONTAINER_ID:
            return received.SEQNO_NOT_EVEN
        return session.received.check_seqno(message.msg_id, message.seqno)
    if kind in service.HANDLERS or kind == CONTAINER_ID:
        return 0
    return received.SEQNO_NOT_ODD


def _open(
    session: Session,
    message: InnerMessage,
    connection: Connection,
    now: float,
    events: list[Event],
    budget: UnpackBudget,
    depth: int,
) -> None:
    """Hand a message to its handler, or out as a request; unpacks what is packed."""
    msg_id, seqno, body = message
    kind = body[:4]
    while kind == GZIP_ID:
        depth += 1
        try:
            if depth > session.endpoint.limits.container_depth:
                raise UnpackError("packed too often")
            body = budget.gunzip(body)
        except UnpackError:
            service.send_bad_msg(session, msg_id, seqno, received.BAD_CONTAINER)
            return
        kind = body[:4]
    handler = service.HANDLERS.get(kind)
    if handler is not None:
        handler(session, service.Incoming(msg_id, seqno, body, connection, now, events))
    elif kind == CONTAINER_ID:
        service.send_bad_msg(session, msg_id, seqno, received.BAD_CONTAINER)
    elif session.start_request(msg_id):
        session.request_ack(msg_id, now)
        events.append(Request(session, msg_id, body, connection))
    else:
        session.received.discard(msg_id)


def _receive_again(session: Session, message: Opened, connection: Connection, now: float, events: list[Event]) -> bool:
    """A packet whose msg_id was seen before."""
    if message.body[:4] == CONTAINER_ID:
        return _refuse(session, message, received.REPEATED_CONTAINER, connection, now, events)
    if session.connection is None:
        session.attach(connection, now, events)
    if session.connection is connection:
        inner = InnerMessage(message.msg_id, message.seqno, message.body)
        _repeat(session, inner, connection, now, events)
        return True
    answer = session.outbox.find_answer(message.msg_id)
    if answer is not None:
        events.append(PacketToSend(connection, session.seal(answer, now)))
    return True


def _repeat(session: Session, message: InnerMessage, connection: Connection, now: float, events: list[Event]) -> None:
    """A message received before: answered again, and never executed again unless nobody keeps its answer."""
    msg_id = message.msg_id
    handler = service.HANDLERS.get(message.body[:4])
    if handler in service.REPEATABLE:
        assert handler is not None
        handler(session, service.Incoming(msg_id, message.seqno, message.body, connection, now, events))
        return
    answer = session.outbox.find_answer(msg_id)
    if answer is not None:
        session.outbox.resend(answer.msg_id)
        session.mark_dirty()
    elif session.may_run_again(msg_id):
        _open(session, message, connection, now, events, UnpackBudget(session.endpoint.limits.unpacked_bytes), 1)
    elif session.received.is_answer_forgotten(msg_id):
        service.send_bad_msg(session, msg_id, message.seqno, received.TOO_OLD)
    elif message.seqno & 1 and not session.outbox.is_waiting_answer(msg_id):
        session.request_ack(msg_id, now)


def _refuse(
    session: Session, message: Opened, code: int, connection: Connection, now: float, events: list[Event]
) -> bool:
    """Answer a message that is not taken, on the connection it came by."""
    body = service.bad_msg_body(session.auth_key, message.msg_id, message.seqno, code)
    events.append(PacketToSend(connection, session.seal_reply(body, now)))
    return False
