"""The chats that a simulation begins with: a supergroup, a channel with its discussion group, and a basic group."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from chapar.actions.channels import create_channel
from chapar.actions.groups import create_group
from chapar.domain.chats import ChatKind, Username
from chapar.domain.peers import channel_peer
from chapar.storage.api import Storage, Transaction


class Public(NamedTuple):
    """A chat that everybody may join by its name."""

    name: str
    kind: ChatKind
    owner_number: int


PUBLIC = (
    Public("square", ChatKind.SUPERGROUP, 0),
    Public("gazette", ChatKind.BROADCAST, 1),
    Public("letters", ChatKind.SUPERGROUP, 1),
)
DISCUSSED, DISCUSSION = 1, 2
"""Which of them is the channel, and which one its discussion group."""


async def make_chats(storage: Storage, user_ids: list[int], now: int) -> list[int]:
    """Make them; the ids of the public ones in their order."""
    ids: list[int] = []
    for public in PUBLIC:
        owner_id = user_ids[public.owner_number]
        made = await create_channel(storage, user_id=owner_id, title=public.name, about="", kind=public.kind, now=now)
        ids.append(-made[-1].owner_id)
    await storage.write(lambda tx: _publish(tx, ids))
    await create_group(storage, user_id=user_ids[2], title="swords", user_ids=user_ids[:2], now=now, random_id=1)
    return ids


def _publish(tx: Transaction, ids: list[int]) -> None:
    linked: dict[int, Any] = {ids[DISCUSSED]: ids[DISCUSSION], ids[DISCUSSION]: ids[DISCUSSED]}
    for public, channel_id in zip(PUBLIC, ids, strict=True):
        chat = tx.find_chat(channel_peer(channel_id))
        assert chat is not None
        names = (Username(public.name, True, True),)
        tx.update_chat(replace(chat, usernames=names, linked_chat_id=linked.get(channel_id)))
