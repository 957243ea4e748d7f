"""Refusals as they go on the wire."""

from chapar.domain.errors import RpcError


def test_the_value_is_appended_to_the_name() -> None:
    error = RpcError("FLOOD_WAIT", 30)
    assert (error.name, error.value, error.message, str(error)) == ("FLOOD_WAIT", 30, "FLOOD_WAIT_30", "FLOOD_WAIT_30")


def test_a_name_stands_alone() -> None:
    error = RpcError("PHONE_CODE_INVALID")
    assert (error.name, error.value, error.message) == ("PHONE_CODE_INVALID", None, "PHONE_CODE_INVALID")
