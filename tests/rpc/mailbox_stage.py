"""People with several clients each, and the check that all of them are told the same whichever way they learn.

    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Romeo", functions.messages_sendMessage(...))
    await stage.verify_updates()

Each person has two sessions that are online (in an old layer and in the newest) and one that comes back only
for the check.
"""

from __future__ import annotations

import itertools
from typing import Any

from dialogs_model import fetch_dialogs_model
from harness import Client, Server
from mailbox_model import MailboxModel
from people_model import fetch_people_model
from waiting_model import fetch_waiting_model

from chapar.domain.updates import FIRST_PTS
from chapar.tl import functions, types


class Stage:
    """A server with its cast. `clients` are those that act; `models` hold what each online client was told."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.clients: dict[str, Client] = {}
        self.models: dict[Client, MailboxModel] = {}
        self.other: dict[str, Client] = {}
        self._random_ids = itertools.count(1)

    @classmethod
    async def set(cls, server: Server, *names: str) -> Stage:
        """Sign everybody up and bring every online session's model to the present."""
        stage = cls(server)
        for number, name in enumerate(names):
            phone = f"1555000{number:04}"
            stage.clients[name] = await server.sign_up(phone, name)
            stage.other[name] = await server.sign_in(phone, layer=158)
        for client in [*stage.clients.values(), *stage.other.values()]:
            await client.call(functions.updates_getState())
            stage.models[client] = await catch_up(client, MailboxModel(client.user_id))
            client.pushed()
        return stage

    def peer(self, viewer: str, other: str) -> types.inputPeerUser:
        """`other` as `viewer` may name them."""
        return self.clients[viewer].peer(self.clients[other])

    def user_id(self, name: str) -> int:
        """Somebody's id."""
        return self.clients[name].user_id

    async def call(self, name: str, request: Any) -> Any:
        """Act through the person's first session; what everybody is told meanwhile goes into the models."""
        client = self.clients[name]
        result = await client.call(request)
        self.models[client].apply_answer(request, result)
        self.listen()
        return result

    def listen(self) -> None:
        """Take in what was pushed."""
        for client, model in self.models.items():
            for envelope in client.pushed():
                model.apply_envelope(envelope)

    async def send(self, sender: str, receiver: str, text: str, **options: Any) -> int:
        """Send a text; its id in the sender's mailbox."""
        request = functions.messages_sendMessage(
            peer=self.peer(sender, receiver), message=text, random_id=next(self._random_ids), **options
        )
        result = await self.call(sender, request)
        return next(u.id for u in result.updates if isinstance(u, types.updateMessageID))

    async def messages(self, viewer: str, other: str) -> list[Any]:
        """The whole conversation as a fresh fetch shows it, newest first."""
        return await fetch_history(self.clients[viewer], self.peer(viewer, other))

    async def verify_updates(self) -> None:
        """Pushed = difference = fresh fetch, for every session of everybody."""
        self.listen()
        for name, client in self.clients.items():
            fresh, fresh_in_old_layer = await fetch(client), await fetch(self.other[name])
            missed = await catch_up(client, MailboxModel(client.user_id))
            sliced = await catch_up(client, MailboxModel(client.user_id), limit=3)
            pushed, pushed_in_old_layer = self.models[client], self.models[self.other[name]]
            for told_model, seen_model in (
                (missed, fresh),
                (sliced, fresh),
                (pushed, fresh),
                (pushed_in_old_layer, fresh_in_old_layer),
            ):
                told, seen = told_model.view(), seen_model.view()
                dialogs = set(seen["read_inbox"]) | set(seen["read_outbox"])
                listed = set(seen_model.read_inbox)
                told_model.people.check_against(seen_model.people)
                assert told_model.dialogs.view(listed) == seen_model.dialogs.view(listed)
                assert told_model.waiting.view(listed) == seen_model.waiting.view(listed)
                assert told["messages"] == seen["messages"]
                assert told["pts"] == seen["pts"]
                for marks in ("read_inbox", "read_outbox"):
                    assert {k: v for k, v in told[marks].items() if k in dialogs} == seen[marks]


async def catch_up(client: Client, model: MailboxModel, limit: int | None = None) -> MailboxModel:
    """Bring a model to the present by differences alone."""
    date = 0
    while True:
        request = functions.updates_getDifference(pts=model.pts, pts_limit=limit, date=date, qts=0)
        if model.apply_difference(await client.call(request)):
            return model


async def fetch(client: Client) -> MailboxModel:
    """What a client that knows nothing sees: dialogs, all their messages, the state."""
    model = MailboxModel(client.user_id, pts=FIRST_PTS)
    dialogs = await client.call(
        functions.messages_getDialogs(offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=100, hash=0)
    )
    tops = {message.id for message in dialogs.messages}
    people = {user.id: user for user in dialogs.users}
    for dialog in dialogs.dialogs:
        other_id = dialog.peer.user_id
        assert dialog.top_message in tops, "a dialog without its top message"
        peer = types.inputPeerUser(user_id=other_id, access_hash=people[other_id].access_hash)
        history = await fetch_history(client, peer)
        assert history[0].id == dialog.top_message
        model.messages |= {message.id: message for message in history}
        model.read_inbox[other_id] = dialog.read_inbox_max_id
        model.read_outbox[other_id] = dialog.read_outbox_max_id
        unread = [m for m in history if not m.out and m.id > dialog.read_inbox_max_id]
        assert dialog.unread_count == len(unread)
        assert dialog.unread_reactions_count == sum(_has_unread_reactions(m) for m in history)
    model.dialogs = await fetch_dialogs_model(client, dialogs.dialogs)
    model.people = await fetch_people_model(client, dialogs.users)
    model.waiting = await fetch_waiting_model(client, dialogs.dialogs)
    model.pts = (await client.call(functions.updates_getState())).pts
    return model


def _has_unread_reactions(message: Any) -> bool:
    reactions = getattr(message, "reactions", None)
    return any(person.unread for person in (reactions and reactions.recent_reactions) or ())


async def fetch_history(client: Client, peer: Any, page: int = 40) -> list[Any]:
    """A whole conversation, page by page; no message twice."""
    found: list[Any] = []
    while True:
        request = functions.messages_getHistory(
            peer=peer,
            offset_id=found[-1].id if found else 0,
            offset_date=0,
            add_offset=0,
            limit=page,
            max_id=0,
            min_id=0,
            hash=0,
        )
        answer = await client.call(request)
        if not answer.messages:
            assert len({message.id for message in found}) == len(found)
            return found
        found += answer.messages
