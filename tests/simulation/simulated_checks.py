"""What must be so: pushed = difference = fresh fetch. Every check raises Surprise."""

from __future__ import annotations

from typing import Any

from channels_model import Channel, follow
from file_ledger import list_shown
from mailbox_model import MailboxModel
from mailbox_stage import catch_up, fetch, fetch_channel
from peer_marks import mark_of
from simulated_channels import Told
from simulated_client import RENUMBER_SECONDS, SimulatedClient, Surprise, name_of
from simulated_server import Inspector, SimulatedServer
from simulated_stickers import LISTS, list_entries

from chapar.domain.updates import FIRST_PTS
from chapar.tl import LAYER, functions, types

MARKS = ("read_inbox", "read_outbox")
"""What a model has by conversation."""
WITHOUT_PTS = ("reactions", "poll", "page")
"""Facts of messages that change without pts: that a client stands at the newest pts does not mean that it knows them yet."""


class Inspection:
    """The two ways of learning that need no push, asked for all owners; `missed` models go from difference to difference."""

    def __init__(self, owner_ids: list[int]) -> None:
        self._owner_ids = owner_ids
        self._missed = {owner_id: MailboxModel(owner_id, pts=FIRST_PTS) for owner_id in owner_ids}
        for missed in self._missed.values():
            # Which messages are hidden it looks at now and then only.
            missed.channels.is_in_order = False
        self.comparisons = 0
        self.shown: dict[int, Any] = {}
        """Photos and documents that somebody saw in messages when all was at rest, as long as nobody clears it."""
        self.passed_on: set[str] = set()
        """Texts that were forwarded and so may stand in several messages."""

    def check_owner(self, server: SimulatedServer, owner_id: int, clients: list[SimulatedClient]) -> None:
        """Compare the difference since the last look, a fresh fetch, and what each client knows that is up to date."""
        inspector = Inspector(server, owner_id, self._owner_ids)
        fresh = inspector.ask(fetch(inspector, with_channels=False))  # type: ignore[arg-type]
        self._check_owner(inspector, fresh, clients)

    def _check_owner(self, inspector: Inspector, fresh: MailboxModel, clients: list[SimulatedClient]) -> None:
        owner_id, missed = inspector.user_id, self._missed[inspector.user_id]
        inspector.ask(catch_up(inspector, missed, with_channels=False))  # type: ignore[arg-type]
        compare(f"the difference of {owner_id}", missed, fresh)
        compare_dialogs(f"the difference of {owner_id}", missed, fresh)
        self._check_texts(fresh)
        self.comparisons += 1
        for client in clients:
            if client.layer == LAYER and client.is_up_to_date and client.picture.pts == missed.pts:
                compare(client.name, client.picture, fresh, without=WITHOUT_PTS)
                self.comparisons += 1

    def check_channel(
        self, server: SimulatedServer, channel_id: int, user_id: int, clients: list[SimulatedClient]
    ) -> None:
        """The same for one channel and one of its members: its difference since the last look, its history, and the clients."""
        inspector = Inspector(server, user_id, self._owner_ids)
        missed = self._missed[user_id]
        inspector.ask(catch_up(inspector, missed, with_channels=False))  # type: ignore[arg-type]
        known = missed.channels.find(channel_id)
        known.is_behind = True
        inspector.ask(follow(inspector, missed))  # type: ignore[arg-type]
        fresh = MailboxModel(user_id)
        fresh.channels.meet(inspector.ask(inspector.call(functions.channels_getChannels(id=[known.given]))).chats)
        seen = fresh.channels.find(channel_id)
        inspector.ask(fetch_channel(inspector, fresh, seen))  # type: ignore[arg-type]
        compare_channel(f"the difference of channel {channel_id} for {user_id}", known, seen)
        self.comparisons += 1
        for client in clients:
            channel = client.picture.channels.find(channel_id)
            if client.layer == LAYER and client.channels.is_up_to_date(channel) and channel.pts == seen.pts:
                compare_channel(client.name, channel, seen, without=WITHOUT_PTS)
                self.comparisons += 1

    def _check_texts(self, fresh: MailboxModel) -> None:
        """No text is written twice by anybody, so no message may be there twice."""
        written = [m for m in fresh.messages.values() if isinstance(m, types.message)]
        texts = [m.message for m in written if m.fwd_from is None and m.edit_date is None and m.message[:1].isdigit()]
        texts = [text for text in texts if text not in self.passed_on]
        if len(texts) != len(set(texts)):
            raise Surprise(f"a message is twice in the mailbox of {fresh.user_id}")

    def check_at_rest(self, server: SimulatedServer, owner_id: int, clients: list[SimulatedClient]) -> None:
        """The same, and all that each of the clients knows against a fresh fetch in its own layer."""
        check_stickers(Inspector(server, owner_id, self._owner_ids), clients)
        for layer in sorted({client.layer for client in clients}, reverse=True):
            inspector = Inspector(server, owner_id, self._owner_ids, layer)
            fresh = inspector.ask(fetch(inspector))  # type: ignore[arg-type]
            if layer == LAYER:
                self._check_owner(inspector, fresh, [])
                self._note_shown(fresh)
            for client in (one for one in clients if one.layer == layer):
                compare(client.name, client.picture, fresh)
                compare_dialogs(client.name, client.picture, fresh)
                compare_channels(client.name, client.picture, fresh)
                self.comparisons += 1

    def _note_shown(self, fresh: MailboxModel) -> None:
        for message in (*fresh.messages.values(), *fresh.channels.list_messages(), *fresh.waiting.scheduled.values()):
            self.shown |= {file.id: file for file in list_shown(message)}

    def check_from_scratch(self, server: SimulatedServer, owner_id: int) -> None:
        """The whole difference, in one piece and in slices, against a fresh fetch."""
        inspector = Inspector(server, owner_id, self._owner_ids)
        fresh = inspector.ask(fetch(inspector))  # type: ignore[arg-type]
        for limit in (None, 7):
            told = inspector.ask(catch_up(inspector, MailboxModel(owner_id), limit))  # type: ignore[arg-type]
            who = f"the difference of {owner_id} from the start, limit {limit}"
            compare(who, told, fresh)
            compare_dialogs(who, told, fresh)
            compare_channels(who, told, fresh)
            self.comparisons += 1


def check_stickers(inspector: Inspector, clients: list[SimulatedClient]) -> None:
    """The stickers that clients have at hand are those that a fresh fetch shows."""
    for name, request in LISTS.items():
        expected = list_entries(inspector.ask(inspector.call(request)))
        for client in clients:
            if client.stickers.lists[name] != expected:
                raise Surprise(f"{client.name}: of stickers {name} is {client.stickers.lists[name]}, not {expected}")


def compare_channel(who: str, told: Channel, fresh: Channel, without: tuple[str, ...] | None = None) -> None:
    """What somebody was told of a channel is what a fresh fetch shows; `without`: what comes with pts, but for these facts."""
    # That something is hidden from now on has no pts either.
    above = told.forgotten if without is None else max(told.forgotten, fresh.forgotten)
    known, expected = told.view(above), fresh.view(above)
    if without is not None:
        known, expected = ({"pts": v["pts"], "messages": _messages(v["messages"], without)} for v in (known, expected))
    for facts in (*known["messages"].values(), *expected["messages"].values()):
        # Who goes and comes in again is not told that nothing is new to it any more.
        del facts["media_unread"]
    if known != expected:
        raise Surprise(f"{who}: in channel {fresh.id} {_difference(known, expected)}")


def compare_channels(who: str, told: MailboxModel, fresh: MailboxModel) -> None:
    """Somebody knows of the channels that a fresh fetch shows, and of no others, what it shows of them."""
    known, listed = told.channels.inside, fresh.channels.inside
    if known.keys() != listed.keys():
        raise Surprise(f"{who}: is in the channels {sorted(known)}, not {sorted(listed)}")
    for channel_id, channel in listed.items():
        compare_channel(who, known[channel_id], channel)


def compare(who: str, told: MailboxModel, fresh: MailboxModel, without: tuple[str, ...] = ()) -> None:
    """What somebody was told is what a fresh fetch shows, but for these facts of messages."""
    told_view = told.view()
    for name, expected in fresh.view().items():
        known = told_view[name]
        if name in MARKS:
            known, expected = _marks(known, fresh), _marks(expected, fresh)
        elif name == "messages":
            known, expected = _messages(known, without), _messages(expected, without)
        if known != expected:
            raise Surprise(f"{who}: {name} is {_difference(known, expected)}")


def compare_dialogs(who: str, told: MailboxModel, fresh: MailboxModel) -> None:
    """The list of conversations and what was chosen for it are as a fresh fetch shows them."""
    listed = set(fresh.read_inbox)
    known, expected = told.dialogs.view(listed), fresh.dialogs.view(listed)
    for view in (known, expected):
        # Clients fetch the folders afresh when they are told that one changed: the order is told that way.
        del view["filter_order"]
    if known != expected:
        raise Surprise(f"{who}: of the conversations {_difference(known, expected)}")
    known, expected = told.waiting.view(listed), fresh.waiting.view(listed)
    # Who may not write somewhere any more is not shown what waits there.
    known["scheduled"] = {key: facts for key, facts in known["scheduled"].items() if key[0] in fresh.waiting.asked}
    if known != expected:
        raise Surprise(f"{who}: of what waits {_difference(known, expected)}")


def _marks(marks: dict[int, int], fresh: MailboxModel) -> dict[int, int]:
    """Each mark as the newest message of the conversation that it covers: what is gone below it makes no difference.

    In Saved Messages everything is read as soon as it is there.
    """
    covered: dict[int, int] = {}
    for message in fresh.messages.values():
        peer_id = mark_of(message.peer_id)
        if peer_id != fresh.user_id and message.id <= marks.get(peer_id, 0):
            covered[peer_id] = max(covered.get(peer_id, 0), message.id)
    return covered


def _messages(messages: dict[int, dict[str, Any]], without: tuple[str, ...]) -> dict[int, dict[str, Any]]:
    """Messages without these facts."""
    return {
        message_id: {name: fact for name, fact in facts.items() if name not in without}
        for message_id, facts in messages.items()
    }


def _difference(known: Any, expected: Any) -> str:
    if not isinstance(known, dict) or not isinstance(expected, dict):
        return f"{known}, not {expected}"
    keys = sorted(key for key in {*known, *expected} if known.get(key) != expected.get(key))
    return ", ".join(f"{key}: {_difference(known.get(key), expected.get(key))}" for key in keys[:4])


def check_names(server: SimulatedServer, client: SimulatedClient) -> None:
    """Everybody in the lists of a client has the name there that the server would say now.

    Not those whom a message merely names, as the author of what was passed on: strangers are not told of each other's names.
    """
    inspector = Inspector(server, client.user_id, [])

    async def load() -> Any:
        dialogs = await inspector.call(
            functions.messages_getDialogs(
                offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=100, hash=0
            )
        )
        peers = {mark_of(dialog.peer) for dialog in dialogs.dialogs}
        users = [user for user in dialogs.users if user.id in peers]
        return users, await inspector.call(functions.contacts_getContacts(hash=0))

    users, contacts = inspector.ask(load())
    for user in [*users, *contacts.users]:
        known = client.names.get(user.id)
        if known != name_of(user):
            raise Surprise(f"{client.name} knows {user.id} as {known}, not {name_of(user)}")


def check_told(name: str, told: list[Told], *, is_whole: bool) -> None:
    """The pushes of one session in their order: no pts twice, none out of order, and when it `is_whole` no hole between them."""
    pushed: dict[int, Told] = {}
    last = 0
    for one in sorted(told, key=lambda one: one.msg_id):
        if not one.is_push:
            continue
        before = pushed.get(one.pts)
        if before is not None:
            if one.msg_id - before.msg_id < RENUMBER_SECONDS << 32:
                raise Surprise(f"{name} was pushed pts {one.pts} twice")
            continue
        if one.pts <= last:
            raise Surprise(f"{name} was pushed pts {one.pts} after {last}")
        pushed[one.pts] = one
        last = one.pts
    if not pushed or not is_whole:
        return
    end = 0
    for pts, pts_count in sorted({(one.pts, one.pts_count) for one in told if one.pts >= min(pushed)}):
        if end and pts - pts_count != end:
            raise Surprise(f"{name} was pushed {pts} (of {pts_count}) after {end}: something was never pushed")
        end = pts
