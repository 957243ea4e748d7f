"""Colours of names and profiles: listed, and all of those that are listed may be chosen."""

from typing import Any

import pytest
from harness import Client, Server

from chapar.domain.palette import CLIENTS_OWN_COLORS
from chapar.tl import functions, types


async def list_colors(client: Client, request: Any) -> list[Any]:
    answer = await client.call(request(hash=0))
    assert answer.hash
    assert await client.call(request(hash=answer.hash)) == types.help_peerColorsNotModified()
    assert (await client.call(request(hash=answer.hash + 1))).colors == answer.colors
    colors: list[Any] = answer.colors
    assert [each.color_id for each in colors] == list(range(len(colors)))
    return colors


def is_color(number: int) -> bool:
    return 0 <= number <= 0xFFFFFF


async def test_names_have_clients_own_colors_and_more(server: Server) -> None:
    client = await server.sign_up("15550001", "Leyli")
    colors = await list_colors(client, functions.help_getPeerColors)
    own, more = colors[:CLIENTS_OWN_COLORS], colors[CLIENTS_OWN_COLORS:]
    assert all(each.colors is None and each.dark_colors is None for each in own)
    assert more
    for each in more:
        for shades in (each.colors, each.dark_colors):
            assert 1 <= len(shades.colors) <= 3
            assert all(map(is_color, shades.colors))


async def test_profiles_have_a_background_and_a_ring(server: Server) -> None:
    client = await server.sign_up("15550001", "Leyli")
    for each in await list_colors(client, functions.help_getPeerProfileColors):
        assert len(each.colors.palette_colors) == len(each.colors.bg_colors) in (1, 2)
        assert len(each.colors.story_colors) == 2
        shades = [*each.colors.palette_colors, *each.colors.bg_colors, *each.colors.story_colors]
        assert all(map(is_color, shades))


@pytest.mark.parametrize("for_profile", [False, True], ids=["name", "profile"])
async def test_every_color_that_is_listed_may_be_chosen(server: Server, for_profile: bool) -> None:
    client = await server.sign_up("15550001", "Leyli")
    request = functions.help_getPeerProfileColors if for_profile else functions.help_getPeerColors
    for each in await list_colors(client, request):
        color = types.peerColor(color=each.color_id)
        assert await client.call(functions.account_updateColor(for_profile=for_profile, color=color)) is True
