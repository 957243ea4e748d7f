"""Photos, documents and whatever else is sent beside a text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import Cinema, draw, input_document, input_photo, sent_messages, uploaded_document, video, voice

from chapar.tl import functions, types


async def set_cinema(server: Server) -> Cinema:
    stage = await Stage.set(server, "Romeo", "Juliet")
    return Cinema(stage, {"Romeo": stage.peer("Romeo", "Juliet"), "Juliet": stage.peer("Juliet", "Romeo")})


async def test_a_photo_is_seen_by_both_in_its_sizes(server: Server) -> None:
    cinema = await set_cinema(server)
    sent = await cinema.send("Romeo", await cinema.photo("Romeo"), "the balcony")
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    assert received.message == sent.message == "the balcony"
    photo = received.media.photo
    assert photo == sent.media.photo
    assert [size.type for size in photo.sizes] == ["i", "s", "m", "x"]
    assert (photo.sizes[-1].w, photo.sizes[-1].h) == (640, 480)
    await cinema.stage.verify_updates()


async def test_a_document_keeps_what_its_sender_says_of_it(server: Server) -> None:
    cinema = await set_cinema(server)
    name = types.documentAttributeFilename(file_name="letter.pdf")
    sent = await cinema.send("Romeo", await cinema.document("Romeo", name, content=b"%PDF" * 1000))
    [received] = await cinema.stage.messages("Juliet", "Romeo")
    document = received.media.document
    assert (document.size, document.mime_type, document.attributes) == (4000, "application/pdf", [name])
    assert document.thumbs is None
    assert sent.media == received.media
    await cinema.stage.verify_updates()
