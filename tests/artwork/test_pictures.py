"""The server's own pictures are whole, small, and told apart."""

import gzip
import json

from chapar.artwork.pictures import DICE_ART, EMOJI_ART, PICTURES, REACTION_ART
from chapar.domain.dice import SIDES
from chapar.domain.reactions import STANDARD_REACTIONS

STICKER_BYTES = 64 << 10
"""Clients refuse animations above this size."""


def test_every_reaction_that_has_pictures_can_be_given() -> None:
    values = [art.value for art in REACTION_ART]
    assert len(set(values)) == len(values)
    assert set(values) <= set(STANDARD_REACTIONS)
    assert all(art.title for art in REACTION_ART)


def test_pictures_have_ids_of_their_own() -> None:
    pictures = {picture for art in REACTION_ART for picture in art[2:]} | set(EMOJI_ART.values())
    pictures |= {picture for art in DICE_ART.values() for picture in art}
    assert len({picture.id for picture in pictures}) == len(pictures) == len(PICTURES)
    assert all(0 < picture.id < 1 << 63 and 0 < picture.access_hash < 1 << 63 for picture in pictures)


def test_what_can_be_rolled_is_drawn() -> None:
    assert list(DICE_ART) == list(SIDES)


def test_animations_are_what_clients_play() -> None:
    for picture in PICTURES.values():
        assert len(picture.content) <= STICKER_BYTES
        if picture.mime_type == "image/webp":
            assert picture.content[8:12] == b"WEBP"
            continue
        animation = json.loads(gzip.decompress(picture.content))
        assert (animation["w"], animation["h"], animation["fr"]) == (picture.side, picture.side, 60)
        assert animation["op"] - animation["ip"] <= 180
        assert animation["layers"]


def test_the_picture_beside_a_message_leaves_room_around() -> None:
    """Telegram Desktop draws it at twice the size of its place: one that fills it would cover the time of the message."""
    for art in REACTION_ART:
        (center,) = json.loads(gzip.decompress(art.center.content))["layers"]
        (activate,) = json.loads(gzip.decompress(art.activate.content))["layers"]
        assert center["shapes"] == activate["shapes"]
        first, last = center["ks"]["s"]["k"][0]["s"], center["ks"]["s"]["k"][-1]["s"]
        assert first == last
        assert 45 <= first[0] == first[1] <= 60
