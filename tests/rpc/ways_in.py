"""Words for tests about links into chats and about who waits to be let in."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Refused
from mailbox_stage import Stage

from chapar.tl import functions, types

OWN_PREFIX = "http://127.0.0.1:4430/"
"""What links of the server under test begin with, which has no address for its pages but that of its listener."""
LINK_PREFIX = OWN_PREFIX + "+"


async def refuses(stage: Stage, error: str, name: str, request: Any) -> None:
    """Acting so is refused with `error`; what others are told by it goes into their models."""
    with pytest.raises(Refused) as refused:
        await stage.clients[name].call(request)
    assert refused.value.message == error
    stage.listen()


async def make_link(stage: Stage, name: str, peer: Any, **options: Any) -> str:
    """One more link of somebody's."""
    made = await stage.call(name, functions.messages_exportChatInvite(peer=peer, **options))
    assert isinstance(made, types.chatInviteExported)
    return made.link


def enter(link: str) -> functions.messages_importChatInvite:
    """Come in by a link, as clients do."""
    return functions.messages_importChatInvite(hash=link.removeprefix(LINK_PREFIX))


def look(link: str) -> functions.messages_checkChatInvite:
    """See where a link leads."""
    return functions.messages_checkChatInvite(hash=link.removeprefix(LINK_PREFIX))


async def find_link(stage: Stage, name: str, peer: Any, link: str) -> Any:
    """A link as its admin sees it."""
    return (await stage.call(name, functions.messages_getExportedChatInvite(peer=peer, link=link))).invite


async def importers(stage: Stage, name: str, peer: Any, **options: Any) -> Any:
    """Who came, or waits."""
    wanted = {"offset_date": 0, "offset_user": types.inputUserEmpty(), "limit": 100, **options}
    return await stage.call(name, functions.messages_getChatInviteImporters(peer=peer, **wanted))


async def who_came(stage: Stage, name: str, peer: Any, **options: Any) -> list[int]:
    """Ids of who came, or waits, latest first."""
    return [each.user_id for each in (await importers(stage, name, peer, **options)).importers]
