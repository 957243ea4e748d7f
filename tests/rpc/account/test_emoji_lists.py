"""Custom emoji that are drawn here are on offer wherever clients let somebody choose one."""

from typing import Any

import pytest
from harness import Server

from chapar.tl import functions, types


@pytest.mark.parametrize(
    "method",
    [
        functions.account_getDefaultEmojiStatuses,
        functions.account_getChannelDefaultEmojiStatuses,
        functions.account_getDefaultBackgroundEmojis,
        functions.account_getDefaultGroupPhotoEmojis,
        functions.account_getDefaultProfilePhotoEmojis,
    ],
)
async def test_what_is_on_offer_can_be_seen(server: Server, method: Any) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    offered = await client.call(method(hash=0))
    is_list = isinstance(offered, types.emojiList)
    ids = offered.document_id if is_list else [status.document_id for status in offered.statuses]
    seen = await client.call(functions.messages_getCustomEmojiDocuments(document_id=ids))
    assert [document.id for document in seen] == ids
    assert ids
    assert type(await client.call(method(hash=offered.hash))).NAME.endswith("NotModified")


async def test_nobody_has_others(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    nothing = types.account_emojiStatuses(hash=0, statuses=[])
    assert await client.call(functions.account_getRecentEmojiStatuses(hash=0)) == nothing
    assert await client.call(functions.account_getCollectibleEmojiStatuses(hash=0)) == nothing
    forbidden = await client.call(functions.account_getChannelRestrictedStatusEmojis(hash=0))
    assert forbidden == types.emojiList(hash=0, document_id=[])
