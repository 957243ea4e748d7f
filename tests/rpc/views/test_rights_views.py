"""Rights on the wire and back."""

import pytest

from chapar.domain.rights import ALL_ALLOWED, AdminRight, BannedRight, BannedRights
from chapar.rpc.views.rights import build_admin_rights, build_banned_rights, parse_admin_rights, parse_banned_rights
from chapar.tl import codec, types

NOW = 1_800_000_000


@pytest.mark.parametrize("right", AdminRight)
def test_every_admin_right_has_its_field(right: AdminRight) -> None:
    built = build_admin_rights(right)
    assert getattr(built, str(right.name).lower()) is True
    assert parse_admin_rights(built) == right
    assert build_admin_rights(AdminRight(0)) != built


@pytest.mark.parametrize("right", BannedRight)
def test_every_banned_right_has_its_field(right: BannedRight) -> None:
    built = build_banned_rights(BannedRights(right, NOW + 3600))
    assert getattr(built, str(right.name).lower()) is True
    assert parse_banned_rights(built, NOW) == BannedRights(right, NOW + 3600)


def test_the_layer_has_no_right_that_is_lost() -> None:
    everything = types.chatAdminRights(**{str(right.name).lower(): True for right in AdminRight})
    fields = [name for name in types.chatAdminRights.__struct_fields__ if name != "until_date"]
    assert fields == [str(right.name).lower() for right in AdminRight]
    assert build_admin_rights(parse_admin_rights(everything)) == everything
    fields = [name for name in types.chatBannedRights.__struct_fields__ if name != "until_date"]
    assert fields == [str(right.name).lower() for right in BannedRight]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [(0, 0), (NOW - 1, 0), (NOW + 29, 0), (NOW + 30, NOW + 30), (NOW + 366 * 86400, NOW + 366 * 86400), (2**31 - 1, 0)],
)
def test_a_ban_ends_neither_at_once_nor_in_a_lifetime(asked: int, kept: int) -> None:
    given = types.chatBannedRights(send_messages=True, until_date=asked)
    assert parse_banned_rights(given, NOW) == BannedRights(BannedRight.SEND_MESSAGES, kept)


def test_nothing_forbidden_has_no_end() -> None:
    assert parse_banned_rights(types.chatBannedRights(until_date=NOW + 3600), NOW) == ALL_ALLOWED


def test_old_layers_are_told_what_they_know() -> None:
    flags = BannedRight.SEND_POLLS | BannedRight.SEND_REACTIONS
    told, _ = codec.decode(codec.encode(build_banned_rights(BannedRights(flags)), 152))
    assert parse_banned_rights(told, NOW).flags & BannedRight.SEND_POLLS
    rights, _ = codec.decode(codec.encode(build_admin_rights(AdminRight.BAN_USERS | AdminRight.MANAGE_RANKS), 152))
    assert AdminRight.BAN_USERS in parse_admin_rights(rights)
