"""Random histories against a model that keeps everything in lists: whatever is done, in whatever batches, both agree."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from ready_database import lay_out

from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.domain.messages import Dialog, Message, MessageBody
from chapar.domain.peers import Peer, user_peer
from chapar.domain.updates import DeleteMessages, EditMessage, LoggedUpdate, NewMessage, PtsUpdate, State
from chapar.storage.api import Queries, Storage
from chapar.storage.sqlite import open_storage

OWNERS = (1, 2, 3)
MEMORY = Path("/dev/shm")
"""Where files are in memory, if the machine has such a place: thousands of databases are made, opened and thrown away."""
Operation = Callable[[Any], object]


@dataclass
class Mailbox:
    pts: int = 1
    date: int = 0
    last_id: int = 0
    messages: dict[int, tuple[Peer, int, bool, int | None]] = field(default_factory=dict)
    dialogs: dict[Peer, Dialog] = field(default_factory=dict)
    log: list[LoggedUpdate] = field(default_factory=list)


class Model:
    """What storage promises, with the same names, without care for speed. `Model` is also its own transaction."""

    def __init__(self) -> None:
        self.mailboxes = {owner: Mailbox() for owner in OWNERS}
        self.bodies: dict[int, MessageBody] = {}
        self.last_body = 0
        self.random_ids: dict[tuple[int, int], int] = {}

    # -- reads --
    def load_messages(self, owner_id: int, ids: Any) -> dict[int, Message]:
        box = self.mailboxes[owner_id]
        found = {}
        for i in ids:
            if i in box.messages:
                peer, body, is_out, reply_to = box.messages[i]
                found[i] = Message(owner_id, i, peer, self.bodies[body], is_out, reply_to)
        return found

    def _ids(self, owner_id: int, peer: Peer) -> list[int]:
        return sorted((i for i, m in self.mailboxes[owner_id].messages.items() if m[0] == peer), reverse=True)

    def list_history(
        self,
        owner_id: int,
        peer: Peer,
        *,
        limit: int,
        offset_id: int,
        offset_date: int,
        add_offset: int,
        max_id: int,
        min_id: int,
    ) -> list[Message]:
        messages = list(self.load_messages(owner_id, self._ids(owner_id, peer)).values())
        place = 0
        if offset_id:
            place = sum(m.id >= offset_id for m in messages)
        elif offset_date:
            place = sum(m.body.date >= offset_date for m in messages)
        start = place + add_offset
        page = messages[max(start, 0) : max(start + limit, 0)]
        return [m for m in page if m.id > min_id and (not max_id or m.id < max_id)]

    def count_history(self, owner_id: int, peer: Peer) -> int:
        return len(self._ids(owner_id, peer))

    def load_dialogs(self, owner_id: int, peers: Any) -> dict[Peer, Dialog]:
        box = self.mailboxes[owner_id]
        found = {}
        for peer in peers:
            if peer in box.dialogs:
                dialog = box.dialogs[peer]
                unread = sum(i > dialog.read_inbox_max_id and not box.messages[i][2] for i in self._ids(owner_id, peer))
                found[peer] = dialog._replace(unread_count=unread)
        return found

    def list_dialogs(self, owner_id: int, *, limit: int) -> list[Dialog]:
        dialogs = [
            d for d in self.load_dialogs(owner_id, self.mailboxes[owner_id].dialogs).values() if d.top_message_id
        ]
        return sorted(dialogs, key=lambda d: -d.top_message_id)[:limit]

    def load_state(self, owner_id: int) -> State:
        return State(self.mailboxes[owner_id].pts, 0, self.mailboxes[owner_id].date)

    def list_updates(self, owner_id: int, after_pts: int, limit: int) -> list[LoggedUpdate]:
        rows = []
        for row in [r for r in self.mailboxes[owner_id].log if r.pts > after_pts][:limit]:
            update = row.update
            if isinstance(update, NewMessage | EditMessage):
                message = self.load_messages(owner_id, [update.message_id]).get(update.message_id)
                rows.append(replace(row, update=update._replace(message=message)))
            else:
                rows.append(row)
        return rows

    def find_message_by_random_id(self, owner_id: int, random_id: int) -> int | None:
        return self.random_ids.get((owner_id, random_id))

    def list_copies(self, body_id: int) -> list[Message]:
        return [
            message
            for owner in OWNERS
            for message in self.load_messages(owner, self.mailboxes[owner].messages).values()
            if message.body.body_id == body_id
        ]

    # -- writes --
    def next_message_id(self, owner_id: int) -> int:
        self.mailboxes[owner_id].last_id += 1
        return self.mailboxes[owner_id].last_id

    def insert_body(self, body: MessageBody) -> MessageBody:
        self.last_body += 1
        stored = replace(body, body_id=self.last_body)
        self.bodies[self.last_body] = stored
        return stored

    def insert_message(self, message: Message, random_id: int | None = None) -> None:
        box = self.mailboxes[message.owner_id]
        box.messages[message.id] = (message.peer, message.body.body_id, message.is_out, message.reply_to_id)
        if random_id is not None:
            self.random_ids[message.owner_id, random_id] = message.id

    def update_body(self, body: MessageBody) -> None:
        self.bodies[body.body_id] = body

    def delete_messages(self, owner_id: int, ids: Any) -> None:
        for i in ids:
            self.mailboxes[owner_id].messages.pop(i, None)

    def put_dialog(self, dialog: Dialog) -> None:
        self.mailboxes[dialog.owner_id].dialogs[dialog.peer] = dialog

    def delete_dialog(self, owner_id: int, peer: Peer) -> None:
        self.mailboxes[owner_id].dialogs.pop(peer, None)

    def log_update(self, owner_id: int, update: PtsUpdate, date: int, pts_count: int = 1) -> LoggedUpdate:
        box = self.mailboxes[owner_id]
        box.pts, box.date = box.pts + pts_count, date
        row = LoggedUpdate(owner_id, box.pts, pts_count, date, update)
        box.log.append(row)
        return row


owners = st.sampled_from(OWNERS)
peers = owners.map(user_peer)
ids = st.integers(0, 12)
small = st.integers(-9, 9)


@st.composite
def operations(draw: st.DrawFn, now: int, serial: int) -> Operation:
    """A unit of work that does the same to storage and to the model, and returns what it saw."""
    kind = draw(
        st.sampled_from(
            ("send", "send", "send", "delete", "edit", "read", "clear", "look", "refuse", "repeat", "doubt")
        )
    )
    owner, peer, message_id = draw(owners), draw(peers), draw(ids)
    old = draw(st.integers(1, max(serial - 1, 1)))
    others = draw(st.lists(ids, max_size=4, unique=True))

    def put(tx: Any, to: int, other: Peer, body: MessageBody, is_out: bool, random_id: int | None) -> object:
        new_id = tx.next_message_id(to)
        message = Message(to, new_id, other, body, is_out, message_id if 0 < message_id < new_id else None)
        tx.insert_message(message, random_id)
        dialog = tx.load_dialogs(to, [other]).get(other) or Dialog(to, other, 0)
        tx.put_dialog(dialog._replace(top_message_id=message.id))
        tx.log_update(to, NewMessage(message.id, message, random_id), now)
        return dialog

    def send(tx: Any) -> object:
        seen = [tx.find_message_by_random_id(owner, serial)]
        body = tx.insert_body(MessageBody(0, owner, now, f"text {serial}"))
        seen.append(put(tx, owner, peer, body, peer.id != owner, serial))
        if peer.id != owner:
            seen.append(put(tx, peer.id, user_peer(owner), body, False, None))
        seen.append(tx.find_message_by_random_id(owner, serial))
        return seen

    def delete(tx: Any) -> object:
        tx.delete_messages(owner, others)
        row = tx.log_update(owner, DeleteMessages(tuple(others)), now, max(len(others), 1))
        return row, tx.load_dialogs(owner, [peer])

    def edit(tx: Any) -> object:
        message = tx.load_messages(owner, [message_id]).get(message_id)
        if message is None:
            return None
        tx.update_body(replace(message.body, text=f"edited {serial}", edited_at=now))
        return [tx.log_update(c.owner_id, EditMessage(c.id, c), now) for c in tx.list_copies(message.body.body_id)]

    def read(tx: Any) -> object:
        dialog = tx.load_dialogs(owner, [peer]).get(peer)
        if dialog is not None:
            tx.put_dialog(dialog._replace(read_inbox_max_id=message_id))
        return tx.load_dialogs(owner, [peer])

    def clear(tx: Any) -> object:
        tx.delete_dialog(owner, peer)
        return tx.load_dialogs(owner, [peer])

    def look(tx: Any) -> object:
        return tx.load_state(owner), tx.list_updates(owner, message_id, 5), tx.list_dialogs(owner, limit=2)

    def refuse(tx: Any) -> object:
        if isinstance(tx, Model):
            return RpcError("USER_BLOCKED").args
        send(tx)
        delete(tx)
        raise RpcError("USER_BLOCKED")

    def repeat(tx: Any) -> object:
        known = tx.find_message_by_random_id(owner, old)
        return send(tx) if known is None else known

    def doubt(tx: Any) -> object:
        known = tx.find_message_by_random_id(owner, old)
        if known is not None:
            return known
        if not isinstance(tx, Model):
            if serial % 2:
                tx.next_message_id(owner)
            raise RpcError("RANDOM_ID_INVALID")
        return RpcError("RANDOM_ID_INVALID").args

    return {
        "repeat": repeat,
        "doubt": doubt,
        "send": send,
        "delete": delete,
        "edit": edit,
        "read": read,
        "clear": clear,
        "look": look,
        "refuse": refuse,
    }[kind]


class StorageMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="chapar-model-", dir=MEMORY if MEMORY.is_dir() else None))
        self.runner = asyncio.Runner()
        self.model = Model()
        self.told: list[LoggedUpdate] = []
        self.serial = 0
        self.now = 1000
        self.storage: Storage = self.runner.run(self._open())

    async def _open(self) -> Storage:
        lay_out(self.folder)
        storage = open_storage(self.folder, ManualClock(), durable=False)
        storage.on_commit = self.told.extend
        return storage

    def teardown(self) -> None:
        try:
            for owner in OWNERS:
                self._check_owner(owner)
        finally:
            self.runner.run(self.storage.close())
            self.runner.close()
            shutil.rmtree(self.folder)

    @rule(data=st.data(), size=st.integers(1, 8))
    def write_together(self, data: st.DataObject, size: int) -> None:
        self.now += data.draw(st.integers(0, 2))
        units = []
        for _ in range(size):
            self.serial += 1
            units.append(data.draw(operations(self.now, self.serial)))

        async def write_all() -> list[Any]:
            results = await asyncio.gather(*(self.storage.write(u) for u in units), return_exceptions=True)
            await asyncio.sleep(0)
            return results

        results = self.runner.run(write_all())
        expected = [unit(self.model) for unit in units]
        assert [r.args if isinstance(r, Exception) else r for r in results] == expected

    @rule(
        owner=owners, peer=peers, limit=st.integers(0, 8), offset_id=st.integers(0, 30), add_offset=small,
        max_id=st.one_of(st.just(0), ids), min_id=st.one_of(st.just(0), ids), ago=st.integers(-3, 12),
    )  # fmt: skip
    def page(
        self, owner: int, peer: Peer, limit: int, offset_id: int, add_offset: int, max_id: int, min_id: int, ago: int
    ) -> None:
        bounds = {"max_id": max_id, "min_id": min_id, "limit": limit, "add_offset": add_offset}
        bounds |= {"offset_id": offset_id} if offset_id % 3 else {"offset_id": 0, "offset_date": self.now - ago}
        bounds.setdefault("offset_date", 0)

        def query(q: Any) -> object:
            return q.list_history(owner, peer, **bounds), q.count_history(owner, peer)

        assert self._read(query) == query(self.model)

    @rule(owner=owners)
    def check_owner(self, owner: int) -> None:
        self._check_owner(owner)

    @rule()
    def reopen(self) -> None:
        self.runner.run(self.storage.close())
        self.storage = self.runner.run(self._open())

    def _read(self, query: Callable[[Queries], object]) -> object:
        return self.runner.run(self.storage.read(query))

    def _check_owner(self, owner: int) -> None:
        def view(q: Any) -> object:
            all_ids = range(self.model.mailboxes[owner].last_id + 2)
            return (
                q.load_state(owner),
                q.list_updates(owner, 1, 10_000),
                q.list_dialogs(owner, limit=100),
                q.load_dialogs(owner, [user_peer(o) for o in OWNERS]),
                q.load_messages(owner, all_ids),
                [q.find_message_by_random_id(owner, serial) for serial in range(self.serial + 1)],
            )

        assert self._read(view) == view(self.model)
        told = [u for u in self.told if u.owner_id == owner]
        pts = [1, *(u.pts for u in told)]
        assert [b - a for a, b in pairwise(pts)] == [u.pts_count for u in told], "a hole in pts"
        assert pts[-1] == self.model.mailboxes[owner].pts


def _run(examples: int, steps: int) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        StorageMachine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )


def test_random_histories() -> None:
    _run(40, 15)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_many_random_histories() -> None:
    _run(1000, 40)
