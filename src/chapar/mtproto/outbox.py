"""What a session has to say: numbering, waiting messages, and those sent but not acknowledged.

core.telegram.org/mtproto/description#message-identifier-msg-id, core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from struct import Struct
from typing import TYPE_CHECKING, Final, NamedTuple

from chapar.mtproto.envelope import INNER_HEAD

if TYPE_CHECKING:
    from chapar.mtproto.endpoint import Limits

NOTE: Final = 0
"""Kind of a message that needs no acknowledgement (pong, bad_msg_notification, ...)."""
PUSH: Final = -1
"""Kind of an update."""
NOTICE: Final = -2
"""Kind of a service message that must be acknowledged (new_session_created)."""

CONTAINER_HEAD: Final = Struct("<Ii")
CONTAINER_ID: Final = 0x73F1F8DC
MSGS_ACK: Final = Struct("<IIi")
_MSGS_ACK_ID: Final = 0x62D6B459
_VECTOR_ID: Final = 0x1CB5C415
MAX_ACKS: Final = 512
MAX_PACKET_BODY: Final = 1 << 20
"""A container is closed before it grows beyond this; one larger message goes alone."""
KEEP_ID_SECONDS: Final = 240
"""A message sent again keeps its msg_id this long: clients refuse msg_ids older than 300 seconds."""


class Message(NamedTuple):
    """A numbered message. `kind`: NOTE, PUSH, NOTICE, or the msg_id of the request it answers."""

    msg_id: int
    seqno: int
    body: bytes
    kind: int


class Outbox:
    """Messages of one session to its client.

    A message is (body, kind); it gets its msg_id and seqno when it leaves. Pushes, notices and answers stay until the
    client acknowledges them, within the limits; `forgot_sent` tells that some had to go before.
    """

    __slots__ = (
        "_acks",
        "_answer_bytes",
        "_answers",
        "_fleeting",
        "_last_msg_id",
        "_limits",
        "_push_bytes",
        "_push_count",
        "_resend",
        "_sent_content",
        "_unacked",
        "forgot_sent",
        "waiting",
    )

    def __init__(self, limits: Limits) -> None:
        self.waiting: list[tuple[bytes, int]] = []
        self.forgot_sent = False
        self._limits = limits
        self._acks: list[int] = []
        self._resend: set[int] | None = None
        self._unacked: dict[int, tuple[int, bytes, int]] = {}
        self._answers: dict[int, int] | None = None
        self._fleeting: set[int] | None = None
        self._answer_bytes = 0
        self._push_bytes = 0
        self._push_count = 0
        self._last_msg_id = 0
        self._sent_content = 0

    def __bool__(self) -> bool:
        """Whether a flush would send something; acknowledgements alone do not count."""
        return bool(self.waiting or self._resend)

    @property
    def has_acks(self) -> bool:
        """Whether acknowledgements wait for something to go along with."""
        return bool(self._acks)

    @property
    def has_repeats(self) -> bool:
        """Whether something is to be sent again."""
        return bool(self._resend)

    @property
    def unacked_count(self) -> int:
        """How many messages were sent and not acknowledged."""
        return len(self._unacked)

    @property
    def kept_bytes(self) -> int:
        """Bytes of pushes (waiting and unacknowledged) and of unacknowledged answers."""
        return self._push_bytes + self._answer_bytes

    # -- what comes in from the server's side

    def add_push(self, body: bytes, *, evict_sent: bool) -> bool:
        """Queue a push. When there is no room, `evict_sent` gives up the oldest sent ones; otherwise, or if that is not
        enough, it returns False and nothing is queued."""
        limits = self._limits
        size = len(body)
        if self._push_bytes + size > limits.pushed_bytes or self._push_count >= limits.pushed_count:
            if evict_sent:
                self._evict_pushes(size)
            if self._push_bytes + size > limits.pushed_bytes or self._push_count >= limits.pushed_count:
                return False
        self._push_bytes += size
        self._push_count += 1
        self.waiting.append((body, PUSH))
        return True

    def add_pushes(self, bodies: Sequence[bytes], size: int, *, evict_sent: bool) -> bool:
        """Queue several pushes, `size` bytes in all, as `add_push` does one; when it returns False some may be queued."""
        limits = self._limits
        count = self._push_count + len(bodies)
        if self._push_bytes + size > limits.pushed_bytes or count > limits.pushed_count:
            return all(self.add_push(body, evict_sent=evict_sent) for body in bodies)
        self._push_bytes += size
        self._push_count = count
        self.waiting += [(body, PUSH) for body in bodies]
        return True

    def add(self, body: bytes, kind: int, *, keep: bool = True) -> None:
        """Queue anything else; `kind`: NOTE, NOTICE or the msg_id of the request that `body` answers.

        `keep=False`: an answer that is forgotten as soon as it is sent.
        """
        if not keep:
            if self._fleeting is None:
                self._fleeting = set()
            self._fleeting.add(kind)
        elif self._fleeting:
            self._fleeting.discard(kind)
        if kind > 0:
            self.unack_request(kind)
            self._answer_bytes += len(body)
        self.waiting.append((body, kind))

    def drop_waiting_pushes(self) -> None:
        """Forget the pushes that were never sent: the client will fetch a difference."""
        kept = []
        for body, kind in self.waiting:
            if kind == PUSH:
                self._push_bytes -= len(body)
                self._push_count -= 1
            else:
                kept.append((body, kind))
        self.waiting = kept

    # -- what the client says about messages

    def acknowledge(self, msg_ids: Iterable[int]) -> None:
        """The client has these; unknown ones are passed over."""
        for msg_id in msg_ids:
            self._forget(msg_id)
        if not self._unacked:
            self.forgot_sent = False

    def request_ack(self, msg_id: int) -> None:
        """Remember to acknowledge the client's message; its answer does that as well."""
        if len(self._acks) < MAX_ACKS:
            self._acks.append(msg_id)

    def unack_request(self, msg_id: int) -> None:
        """The client's message needs no acknowledgement any more."""
        if msg_id in self._acks:
            self._acks.remove(msg_id)

    def find_answer(self, request_id: int) -> Message | None:
        """The answer to a request, sent and not acknowledged."""
        msg_id = self._answers.get(request_id) if self._answers else None
        return None if msg_id is None else Message(msg_id, *self._unacked[msg_id])

    def is_waiting_answer(self, request_id: int) -> bool:
        """Whether the answer to a request waits to be sent."""
        return any(kind == request_id for _, kind in self.waiting)

    def drop_waiting_answer(self, request_id: int) -> bool:
        """Forget an answer that was not sent yet; False when there is none."""
        for place, (body, kind) in enumerate(self.waiting):
            if kind == request_id:
                del self.waiting[place]
                self._answer_bytes -= len(body)
                if self._fleeting:
                    self._fleeting.discard(kind)
                return True
        return False

    def find_sent(self, msg_id: int) -> Message | None:
        """A message sent and not acknowledged."""
        found = self._unacked.get(msg_id)
        return None if found is None else Message(msg_id, *found)

    def resend(self, msg_id: int) -> None:
        """Send an unacknowledged message again with the next flush."""
        if self._resend is None:
            self._resend = set()
        self._resend.add(msg_id)

    def resend_all(self, sent_before: int | None = None) -> None:
        """Send again all that is unacknowledged, or only what has a msg_id below `sent_before`."""
        for msg_id in self._unacked:
            if sent_before is None or msg_id < sent_before:
                self.resend(msg_id)

    def give_up_old_pushes(self, sent_before: int) -> None:
        """Forget pushes with a msg_id below `sent_before`: under their own msg_id clients refuse them, and under another
        one they cannot tell that they had them already."""
        for msg_id in [
            msg_id for msg_id, (_, _, kind) in self._unacked.items() if kind == PUSH and msg_id < sent_before
        ]:
            self._forget(msg_id)
            self.forgot_sent = True

    def expire_answers(self, sent_before: int) -> list[int]:
        """Forget answers with a msg_id below `sent_before`; returns the msg_ids of their requests."""
        gone = []
        for request_id, msg_id in list((self._answers or {}).items()):
            if msg_id < sent_before:
                self._forget(msg_id)
                gone.append(request_id)
        return gone

    def evict_answers(self) -> list[int]:
        """Bring the answers within their bytes, those sent first; returns the msg_ids of the requests whose answers are gone."""
        gone: list[int] = []
        answers, limit = self._answers, self._limits.answer_bytes
        while answers and self._answer_bytes > limit:
            request_id = next(iter(answers))
            self._forget(answers[request_id])
            gone.append(request_id)
        if self._answer_bytes > limit:
            kept = []
            for body, kind in self.waiting:
                if kind > 0 and self._answer_bytes > limit:
                    self._answer_bytes -= len(body)
                    gone.append(kind)
                    if self._fleeting:
                        self._fleeting.discard(kind)
                else:
                    kept.append((body, kind))
            self.waiting = kept
        return gone

    # -- what goes out

    def next_msg_id(self, moment: int, *, is_answer: bool) -> int:
        """A msg_id above all before; `moment`: unix seconds times 2^32, a multiple of 4. 1 mod 4 for answers, 3 otherwise."""
        base = moment if moment > self._last_msg_id else (self._last_msg_id | 3) + 1
        self._last_msg_id = msg_id = base | (1 if is_answer else 3)
        return msg_id

    def next_seqno(self, *, is_content: bool) -> int:
        """Twice the number of content messages before, plus one for a content message."""
        if is_content:
            self._sent_content += 1
            return 2 * self._sent_content - 1
        return 2 * self._sent_content

    def take_pushes(self, moment: int, max_count: int) -> tuple[int, int, bytes] | None:
        """All there is to send as msg_id, seqno and body of one message, when that is pushes alone, the frequent case; several
        go into a container. Else None."""
        waiting = self.waiting
        count = len(waiting)
        if self._resend or self._acks or not 0 < count <= max_count or self._push_bytes + 16 * count > MAX_PACKET_BODY:
            return None
        for _, kind in waiting:
            if kind != PUSH:
                return None
        bodies = [body for body, _ in waiting]
        waiting.clear()
        return self._number_pushes(bodies, moment)

    def pass_pushes(self, bodies: Sequence[bytes], size: int, moment: int) -> tuple[int, int, bytes] | None:
        """Pushes that need not wait, as `take_pushes` gives those that did; `size`: bytes of all of them. None, and nothing is
        changed, when anything goes before them or there is no room."""
        if self.waiting or self._resend or self._acks:
            return None
        limits = self._limits
        count, total = self._push_count + len(bodies), self._push_bytes + size
        if count > limits.pushed_count or total > limits.pushed_bytes or len(bodies) > limits.container_messages:
            return None
        self._push_count, self._push_bytes = count, total
        if len(bodies) > 1:
            return self._number_pushes(bodies, moment)
        # The frequent case, of which a post to many is made: the same without another call.
        last, seqno = self._last_msg_id, 2 * self._sent_content + 1
        self._last_msg_id = msg_id = (moment if moment > last else (last | 3) + 1) | 3
        self._sent_content += 1
        self._unacked[msg_id] = seqno, bodies[0], PUSH
        return msg_id, seqno, bodies[0]

    def _number_pushes(self, bodies: Sequence[bytes], moment: int) -> tuple[int, int, bytes]:
        last, seqno = self._last_msg_id, 2 * self._sent_content + 1
        msg_id = (moment if moment > last else (last | 3) + 1) | 3
        unacked = self._unacked
        if len(bodies) == 1:
            body = bodies[0]
            unacked[msg_id] = seqno, body, PUSH
            self._last_msg_id = msg_id
            self._sent_content += 1
            return msg_id, seqno, body
        pack = INNER_HEAD.pack
        parts = [CONTAINER_HEAD.pack(CONTAINER_ID, len(bodies))]
        for body in bodies:
            unacked[msg_id] = seqno, body, PUSH
            parts.append(pack(msg_id, seqno, len(body)))
            parts.append(body)
            msg_id, seqno = msg_id + 4, seqno + 2
        self._last_msg_id = msg_id
        self._sent_content += len(bodies)
        return msg_id, seqno - 1, b"".join(parts)

    def take_one(self, moment: int) -> Message | None:
        """The only message there is to send, with no acknowledgement to go along. Else None."""
        if len(self.waiting) != 1 or self._resend or self._acks:
            return None
        body, kind = self.waiting.pop()
        return self._number(body, kind, moment)

    def take_some(self, moment: int, max_count: int, *, with_acks: bool, notices_alone: bool = False) -> list[Message]:
        """The next messages for one container: what is sent again, then what waits, then acknowledgements.

        With `notices_alone` a notice is taken by itself. COMPAT(gotd): it does not read on in a container whose first
        message is `new_session_created` until an answer has come, which may stand right behind it.
        """
        room = MAX_PACKET_BODY
        taken: list[Message] = []
        repeats = self._resend or set()
        for msg_id in sorted(repeats):
            message = self.find_sent(msg_id)
            if message is not None:
                if len(taken) >= max_count or (taken and len(message.body) + 16 > room):
                    return taken
                room -= len(message.body) + 16
                taken.append(self._renumber(message, moment))
            repeats.discard(msg_id)
        count = 0
        for body, kind in self.waiting:
            is_alone = notices_alone and kind == NOTICE
            if len(taken) >= max_count or (taken and (is_alone or len(body) + 16 > room)):
                break
            room -= len(body) + 16
            taken.append(self._number(body, kind, moment))
            count += 1
            if is_alone:
                del self.waiting[:count]
                return taken
        del self.waiting[:count]
        if self._acks and (taken or with_acks) and len(taken) < max_count:
            taken.append(self._number(pack_msgs_ack(self._acks), NOTE, moment))
            self._acks.clear()
        return taken

    def _number(self, body: bytes, kind: int, moment: int) -> Message:
        msg_id = self.next_msg_id(moment, is_answer=kind >= 0)
        if kind == NOTE:
            return Message(msg_id, 2 * self._sent_content, body, kind)
        seqno = 2 * self._sent_content + 1
        self._sent_content += 1
        if self._fleeting and kind in self._fleeting:
            self._fleeting.discard(kind)
            self._answer_bytes -= len(body)
            return Message(msg_id, seqno, body, kind)
        self._unacked[msg_id] = (seqno, body, kind)
        if kind > 0:
            if self._answers is None:
                self._answers = {}
            self._answers[kind] = msg_id
        return Message(msg_id, seqno, body, kind)

    def _renumber(self, message: Message, moment: int) -> Message:
        """A message to be sent again: as it was, or under a new msg_id when clients would refuse the old one."""
        if (moment - message.msg_id) >> 32 < KEEP_ID_SECONDS:
            return message
        kind = message.kind
        self._forget(message.msg_id)
        if kind == PUSH:
            self._push_bytes += len(message.body)
            self._push_count += 1
        elif kind > 0:
            self._answer_bytes += len(message.body)
        return self._number(message.body, kind, moment)

    def _forget(self, msg_id: int) -> None:
        found = self._unacked.pop(msg_id, None)
        if found is None:
            return
        _, body, kind = found
        if kind == PUSH:
            self._push_bytes -= len(body)
            self._push_count -= 1
        elif kind > 0 and self._answers is not None:
            self._answers.pop(kind, None)
            self._answer_bytes -= len(body)

    def _evict_pushes(self, size: int) -> None:
        """Give up sent pushes, oldest first, until `size` bytes fit with some room to spare."""
        limits = self._limits
        room = max(size, limits.pushed_bytes // 4)
        for msg_id in [msg_id for msg_id, (_, _, kind) in self._unacked.items() if kind == PUSH]:
            if self._push_bytes + room <= limits.pushed_bytes and self._push_count <= limits.pushed_count * 3 // 4:
                break
            self._forget(msg_id)
            self.forgot_sent = True


def packed_size(count: int, size: int) -> int:
    """Bytes of one message with `count` pushes of `size` bytes together: a container unless it is one."""
    return size if count == 1 else CONTAINER_HEAD.size + count * INNER_HEAD.size + size


def pack_msgs_ack(msg_ids: list[int]) -> bytes:
    """The bytes of `msgs_ack`."""
    return MSGS_ACK.pack(_MSGS_ACK_ID, _VECTOR_ID, len(msg_ids)) + Struct(f"<{len(msg_ids)}q").pack(*msg_ids)
