"""The server's own pictures are downloaded part by part."""

import gzip
import json
from typing import Any

import pytest
from harness import Refused, Server

from chapar.artwork.pictures import PICTURES, REACTION_ART
from chapar.tl import functions, types


def part(document: Any, offset: int, limit: int, **location: Any) -> functions.upload_getFile:
    named = {"id": document.id, "access_hash": document.access_hash, "file_reference": b"", "thumb_size": ""}
    return functions.upload_getFile(
        location=types.inputDocumentFileLocation(**named | location), offset=offset, limit=limit
    )


async def test_every_picture_that_is_offered_is_there(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    offered = await client.call(functions.messages_getAvailableReactions(hash=0))
    assert [each.reaction for each in offered.reactions] == [art.value for art in REACTION_ART]
    for reaction in offered.reactions:
        for document in (reaction.static_icon, reaction.select_animation, reaction.around_animation):
            content = (await client.call(part(document, 0, 1 << 20))).bytes
            assert len(content) == document.size
            if document.mime_type == "image/webp":
                assert (content[:4], content[8:12]) == (b"RIFF", b"WEBP")
            else:
                animation = json.loads(gzip.decompress(content))
                assert (animation["tgs"], animation["w"], animation["h"], animation["fr"]) == (1, 512, 512, 60)


async def test_a_file_comes_in_parts(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    picture = max(PICTURES.values(), key=lambda each: len(each.content))
    got = b""
    for offset in range(0, len(picture.content) + 4096, 4096):
        got += (await client.call(part(picture, offset, 4096))).bytes
    assert got == picture.content


@pytest.mark.parametrize(
    ("offset", "limit", "location", "error"),
    [
        (-1, 4096, {}, "400 OFFSET_INVALID"),
        (0, 0, {}, "400 LIMIT_INVALID"),
        (0, (1 << 20) + 1, {}, "400 LIMIT_INVALID"),
        (0, 4096, {"id": 5}, "400 FILE_ID_INVALID"),
        (0, 4096, {"access_hash": 0}, "400 FILE_ID_INVALID"),
        (0, 4096, {"thumb_size": "m"}, "400 LOCATION_INVALID"),
    ],
)
async def test_what_is_no_file_is_refused(
    server: Server, offset: int, limit: int, location: dict[str, Any], error: str
) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match=error):
        await client.call(part(REACTION_ART[0].icon, offset, limit, **location))


async def test_other_places_hold_nothing(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    for location in (types.inputTakeoutFileLocation(), types.inputEncryptedFileLocation(id=1, access_hash=1)):
        with pytest.raises(Refused, match="400 LOCATION_INVALID"):
            await client.call(functions.upload_getFile(location=location, offset=0, limit=4096))
