"""The one way to refuse a request."""


class RpcError(Exception):
    """A refusal that the caller is told of, by its name in the protocol's error catalogue.

    `RpcError("FLOOD_WAIT", 30)` reads "FLOOD_WAIT_30" to the client, `RpcError("FILE_PART_X_MISSING", 3)`
    "FILE_PART_3_MISSING". The numeric code is looked up by the front door.
    Follows core.telegram.org/api/errors.
    """

    def __init__(self, name: str, value: int | None = None) -> None:
        super().__init__(name if value is None else _with_value(name, value))
        self.name = name
        self.value = value

    @property
    def message(self) -> str:
        """The error as it goes on the wire."""
        return str(self.args[0])


def _with_value(name: str, value: int) -> str:
    return name.replace("_X_", f"_{value}_") if "_X_" in name else f"{name}_{value}"
