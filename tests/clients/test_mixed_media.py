"""Old clients and new ones, libraries and TDLib, see each other's files alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from media_files import digest_of, make_document, make_picture, make_video, make_voice, size_of
from private_chats import MEETINGS
from stage import Stage
from verify_sessions import verify_sessions

WAVEFORM = [0, 9, 31, 9] * 16
VIDEO: dict[str, Any] = {"duration": 7, "width": 640, "height": 360}
PAIRS = [
    *MEETINGS,
    ("tdlib-1.8.67", "telethon-1.27"),
    ("kurigram-2.2.26", "tdlib-1.8.46"),
    ("tdlib-1.8.46", "tdlib-1.8.67"),
]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_everything_is_seen_with_other_clients(
    new_stage: Callable[..., Stage], pair: tuple[str, str], tmp_path: Path
) -> None:
    one, other = pair
    romeo, juliet = new_stage(one, other).pair(one, other)
    paths = {
        "photo": make_picture(tmp_path / "balcony.jpg", 640, 480),
        "document": tmp_path / "letter.pdf",
        "voice": make_voice(tmp_path / "voice.ogg"),
        "video": make_video(tmp_path / "clip.mp4"),
    }
    make_document(paths["document"], 700_000)
    for speaker, listener in ((romeo, juliet), (juliet, romeo)):
        speaker.send_file(listener.account.id, "photo", paths["photo"], "A photo")
        speaker.send_file(listener.account.id, "document", paths["document"], "A document")
        speaker.send_file(listener.account.id, "voice", paths["voice"], duration=3, waveform=WAVEFORM)
        speaker.send_file(listener.account.id, "video", paths["video"], "A video", **VIDEO)
        speaker.send_thing(listener.account.id, "venue", lat=45.4, long=10.9, title="Capulet's", address="Via Cappello")
        for kind, path in paths.items():
            received = listener.expect_message(media="photo" if kind == "photo" else "document")
            got = listener.download(speaker.account.id, received["id"], tmp_path / f"{listener.name} {kind}")
            if kind == "photo":
                assert size_of(got) == (640, 480)
            else:
                assert digest_of(got) == digest_of(path)
        listener.expect_message(media="venue")
    verify_sessions(romeo, juliet)
    assert romeo.unexpected() == juliet.unexpected() == []
