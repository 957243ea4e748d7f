"""Albums: messages that are sent together and shown as one. Follows core.telegram.org/api/files#albums-grouped-media."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from chapar.actions.messages import Draft, find_sent, put_message
from chapar.domain.albums import check_album, grouped_id_of
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

AlbumDrafts = Sequence[tuple[Draft, int]]
"""Messages in their order, each with its random id."""


async def send_album(
    storage: Storage, *, sender_id: int, peer: Peer, drafts: AlbumDrafts, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Send all of these messages or none of them, shown as one; a single one is sent alone.

    What was sent before is not sent again. A slow group counts an album as one message. Raises what `group_drafts` and
    `send_message` raise.
    """
    grouped = group_drafts(sender_id, drafts)

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        sent: list[LoggedUpdate] = []
        follows = False
        for draft, random_id in grouped:
            # After the first that is new: repeating old ones is no way around slow mode.
            is_new = find_sent(tx, sender_id, peer, random_id) is None
            sent += put_message(tx, sender_id, peer, draft, random_id, now, follows=follows)
            follows = follows or is_new
        return sent

    return await storage.write(unit, origin)


def group_drafts(sender_id: int, drafts: AlbumDrafts) -> AlbumDrafts:
    """The messages with the id of their album. Raises RANDOM_ID_DUPLICATE, and what `check_album` raises."""
    check_album([draft.media for draft, _ in drafts])
    if len({random_id for _, random_id in drafts}) != len(drafts):
        raise RpcError("RANDOM_ID_DUPLICATE")
    grouped_id = grouped_id_of(sender_id, drafts[0][1]) if len(drafts) > 1 else 0
    return [(replace(draft, grouped_id=grouped_id), random_id) for draft, random_id in drafts]


def find_sent_album(q: Queries, sender_id: int, peer: Peer, random_ids: Sequence[int]) -> list[LoggedUpdate]:
    """What the sender learned of an album that it sent before, nothing when a part of it is missing.

    Raises RANDOM_ID_DUPLICATE.
    """
    known = [find_sent(q, sender_id, peer, random_id) for random_id in random_ids]
    return [each for each in known if each is not None] if all(known) else []


def regroup(sender_id: int, messages: Iterable[tuple[Message, int]]) -> dict[int, int]:
    """The ids of the albums into which messages come that are passed on, by the ids of those they were in.

    Each message stands with its new random id. One that leaves the others behind is in no album any more.
    """
    members: dict[int, list[int]] = {}
    for message, random_id in messages:
        if message.body.grouped_id:
            members.setdefault(message.body.grouped_id, []).append(random_id)
    return {
        grouped_id: grouped_id_of(sender_id, random_ids[0])
        for grouped_id, random_ids in members.items()
        if len(random_ids) > 1
    }
