"""The service messages a client may send, and their answers.

core.telegram.org/mtproto/service_messages, core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from struct import Struct, unpack_from
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from chapar.mtproto import received
from chapar.mtproto.events import DestroyAuthKey, Event, RequestDropped
from chapar.tl import service
from chapar.tl.exceptions import DecodeError

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey
    from chapar.mtproto.connection import Connection
    from chapar.mtproto.session import Session

MAX_IDS: Final = 8192
"""Longest list of msg_ids in one service message, by the schema's documentation."""
_PING_BYTES: Final = 12
_PONG: Final = Struct("<Iqq")
_PONG_ID: Final = 0x347773C5
_DISCONNECT_SECONDS_MAX: Final = 24 * 3600

STATE_TOO_OLD: Final = 1
STATE_NOT_RECEIVED: Final = 2
STATE_TOO_NEW: Final = 3
STATE_RECEIVED: Final = 4
STATE_IS_PROCESSED: Final = 32
STATE_HAS_ANSWER: Final = 64


class Incoming(NamedTuple):
    """One message in the hands of its handler."""

    msg_id: int
    seqno: int
    body: bytes
    connection: Connection
    now: float
    events: list[Event]


Handler: TypeAlias = Callable[["Session", Incoming], None]


def bad_msg_body(key: AuthKey, msg_id: int, seqno: int, code: int) -> bytes:
    """`bad_msg_notification`, or `bad_server_salt` for code 48."""
    if code == received.BAD_SALT:
        return service.encode(
            service.types.bad_server_salt(
                bad_msg_id=msg_id, bad_msg_seqno=seqno, error_code=code, new_server_salt=key.salt
            )
        )
    return service.encode(service.types.bad_msg_notification(bad_msg_id=msg_id, bad_msg_seqno=seqno, error_code=code))


def send_bad_msg(session: Session, msg_id: int, seqno: int, code: int) -> None:
    """Refuse one message of a container."""
    session.send_note(bad_msg_body(session.auth_key, msg_id, seqno, code))


def announce_session(session: Session, first_msg_id: int) -> None:
    """Say `new_session_created`: the client repeats what it sent before `first_msg_id`, and fetches a difference."""
    body = service.encode(
        service.types.new_session_created(
            first_msg_id=first_msg_id,
            unique_id=int.from_bytes(secrets.token_bytes(8), "little", signed=True),
            server_salt=session.auth_key.salt,
        )
    )
    session.send_note(body, is_notice=True)


def _on_ping(session: Session, message: Incoming) -> None:
    if len(message.body) < _PING_BYTES:
        return
    pong = _PONG.pack(_PONG_ID, message.msg_id, int.from_bytes(message.body[4:12], "little", signed=True))
    session.send_note(pong, message.msg_id)


def _on_ping_delay_disconnect(session: Session, message: Incoming) -> None:
    if len(message.body) < _PING_BYTES + 4:
        return
    delay = int.from_bytes(message.body[12:16], "little", signed=True)
    message.connection.disconnect_after(min(max(delay, 0), _DISCONNECT_SECONDS_MAX), message.now)
    _on_ping(session, message)


def _on_msgs_ack(session: Session, message: Incoming) -> None:
    body = message.body
    count = int.from_bytes(body[8:12], "little")
    if len(body) < 12 or count > MAX_IDS or len(body) < 12 + 8 * count:
        return
    session.outbox.acknowledge(unpack_from(f"<{count}q", body, 12))


def _on_msgs_state_req(session: Session, message: Incoming) -> None:
    msg_ids = _ids_of(message)
    if msg_ids is not None:
        _send_states(session, message.msg_id, msg_ids)


def _on_msg_resend_req(session: Session, message: Incoming) -> None:
    """Send again what is still there; when something is not, say what is known of all."""
    msg_ids = _ids_of(message)
    if msg_ids is None:
        return
    is_complete = True
    for msg_id in msg_ids:
        sent = session.outbox.find_sent(msg_id)
        if sent is not None:
            session.outbox.resend(msg_id)
        else:
            is_complete = False
    if not is_complete:
        _send_states(session, message.msg_id, msg_ids)
    session.mark_dirty()


def _on_msg_resend_ans_req(session: Session, message: Incoming) -> None:
    """Send the answers to these requests again."""
    for msg_id in _ids_of(message) or ():
        answer = session.outbox.find_answer(msg_id)
        if answer is not None:
            session.outbox.resend(answer.msg_id)
    session.mark_dirty()


def _on_rpc_drop_answer(session: Session, message: Incoming) -> None:
    request = _parse(message)
    if request is None:
        return
    dropped_id = request.req_msg_id
    answer = session.outbox.find_answer(dropped_id)
    result: Any
    if session.drop_request(dropped_id):
        message.events.append(RequestDropped(session, dropped_id))
        result = service.types.rpc_answer_dropped_running()
    elif session.outbox.drop_waiting_answer(dropped_id):
        result = service.types.rpc_answer_dropped_running()
    elif answer is not None:
        session.outbox.acknowledge((answer.msg_id,))
        result = service.types.rpc_answer_dropped(msg_id=answer.msg_id, seq_no=answer.seqno, bytes=len(answer.body))
    else:
        result = service.types.rpc_answer_unknown()
    body = service.encode(service.types.rpc_result(req_msg_id=message.msg_id, result=service.encode(result)))
    session.send_answer(message.msg_id, body)


def _on_get_future_salts(session: Session, message: Incoming) -> None:
    request = _parse(message)
    if request is None:
        return
    salts = session.endpoint.salts.future(session.auth_key, message.now, request.num)
    answer = service.types.future_salts(
        req_msg_id=message.msg_id,
        now=int(message.now),
        salts=[
            service.types.future_salt(valid_since=s.valid_since, valid_until=s.valid_until, salt=s.salt) for s in salts
        ],
    )
    session.send_note(service.encode(answer), message.msg_id)


def _on_destroy_session(session: Session, message: Incoming) -> None:
    """End another session of the same key; a session cannot end itself this way."""
    request = _parse(message)
    if request is None:
        return
    other = session.endpoint.sessions.find(session.auth_key.auth_key_id, request.session_id)
    answer: Any
    if other is None or other is session:
        answer = service.types.destroy_session_none(session_id=request.session_id)
    else:
        message.events.extend(session.endpoint.sessions.end(other))
        answer = service.types.destroy_session_ok(session_id=request.session_id)
    session.send_note(service.encode(answer), message.msg_id)


def _on_destroy_auth_key(session: Session, message: Incoming) -> None:
    message.events.append(DestroyAuthKey(session, message.msg_id, session.auth_key.auth_key_id))


def _on_http_wait(session: Session, message: Incoming) -> None:
    """How long the client is content to wait. The two shorter times only allow a delay, and we answer at once."""
    request = _parse(message)
    if request is not None:
        message.connection.http_wait(request.max_wait / 1000, message.now)


def _ignore(session: Session, message: Incoming) -> None:
    """What a client may say and needs no answer."""


def _send_states(session: Session, request_id: int, msg_ids: list[int]) -> None:
    """`msgs_state_info`, bare, and `msg_detailed_info` for every answer that lies ready."""
    info = bytes(_state_of(session, msg_id) for msg_id in msg_ids)
    session.send_note(service.encode(service.types.msgs_state_info(req_msg_id=request_id, info=info)), request_id)
    for msg_id in msg_ids:
        answer = session.outbox.find_answer(msg_id)
        if answer is not None:
            session.send_note(
                service.encode(
                    service.types.msg_detailed_info(
                        msg_id=msg_id, answer_msg_id=answer.msg_id, bytes=len(answer.body), status=0
                    )
                )
            )


def _state_of(session: Session, msg_id: int) -> int:
    known = session.received
    if msg_id in known:
        if session.is_running(msg_id):
            return STATE_RECEIVED | STATE_IS_PROCESSED
        if session.outbox.find_answer(msg_id) is not None or session.outbox.is_waiting_answer(msg_id):
            return STATE_RECEIVED | STATE_HAS_ANSWER
        # An answer that nobody keeps may have been lost: the client is to ask again.
        return STATE_NOT_RECEIVED if known.is_allowed_again(msg_id) else STATE_RECEIVED
    if known.is_forgotten(msg_id):
        return STATE_TOO_OLD
    return STATE_TOO_NEW if known.is_above_all(msg_id) else STATE_NOT_RECEIVED


def _parse(message: Incoming) -> Any:
    """The decoded message, None when it is malformed: such a message is passed over."""
    try:
        return service.decode(message.body)[0]
    except DecodeError:
        return None


def _ids_of(message: Incoming) -> list[int] | None:
    parsed = _parse(message)
    if parsed is None or len(parsed.msg_ids) > MAX_IDS:
        return None
    return list(dict.fromkeys(parsed.msg_ids))


def _handlers() -> dict[bytes, Handler]:
    types, functions = service.types, service.functions
    table: dict[Any, Handler] = {
        functions.ping: _on_ping,
        functions.ping_delay_disconnect: _on_ping_delay_disconnect,
        functions.rpc_drop_answer: _on_rpc_drop_answer,
        functions.get_future_salts: _on_get_future_salts,
        functions.destroy_session: _on_destroy_session,
        functions.destroy_auth_key: _on_destroy_auth_key,
        types.msgs_ack: _on_msgs_ack,
        types.msgs_state_req: _on_msgs_state_req,
        types.msg_resend_req: _on_msg_resend_req,
        types.msg_resend_ans_req: _on_msg_resend_ans_req,
        types.http_wait: _on_http_wait,
        types.msgs_state_info: _ignore,
        types.msgs_all_info: _ignore,
        types.msg_detailed_info: _ignore,
        types.msg_new_detailed_info: _ignore,
        types.pong: _ignore,
        types.rpc_result: _ignore,
    }
    return {kind.ID.to_bytes(4, "little"): handler for kind, handler in table.items()}


HANDLERS: Final = _handlers()
"""By the first four bytes of a message; anything else is a call."""
REPEATABLE: Final = frozenset(
    (_on_ping, _on_ping_delay_disconnect, _on_get_future_salts, _on_msgs_state_req, _on_msgs_ack, _on_http_wait)
)
"""Handlers that may run again for a repeated message: nothing comes of it but the same answer."""
