"""help.getAppConfig."""

from pathlib import Path

import pytest
from harness import Server

from chapar.config import Config
from chapar.rpc.help.app_config import APP_CONFIG, build_json
from chapar.tl import functions, types


async def test_it_is_told_once(server: Server) -> None:
    client = await server.client()
    told = await client.call(functions.help_getAppConfig(hash=0))
    assert {entry.key for entry in told.config.value} == set(APP_CONFIG)
    again = await client.call(functions.help_getAppConfig(hash=told.hash))
    assert again == types.help_appConfigNotModified()


async def test_great_files_have_more_parts(tmp_path: Path) -> None:
    for max_file_bytes, parts in ((2_097_152_000, 4000), (2_097_152_001, 8000)):
        (tmp_path / str(parts)).mkdir()
        server = Server(tmp_path / str(parts), Config(dev=True, max_file_bytes=max_file_bytes))
        told = (await (await server.client()).call(functions.help_getAppConfig(hash=0))).config.value
        values = {entry.key: entry.value for entry in told}
        assert values["upload_max_fileparts_default"] == types.jsonNumber(value=parts)
        await server.close()


@pytest.mark.parametrize("name", [name for name in APP_CONFIG if "_limit" in name])
def test_a_limit_is_never_zero(name: str) -> None:
    """TDLib takes that for a fault."""
    assert isinstance(APP_CONFIG[name], int)
    assert APP_CONFIG[name] > 0


def test_python_values_become_json() -> None:
    built = build_json({"a": [True, 1, 2.5, "x", None], "b": {}})
    assert built == types.jsonObject(
        value=[
            types.jsonObjectValue(
                key="a",
                value=types.jsonArray(
                    value=[
                        types.jsonBool(value=True),
                        types.jsonNumber(value=1.0),
                        types.jsonNumber(value=2.5),
                        types.jsonString(value="x"),
                        types.jsonNull(),
                    ]
                ),
            ),
            types.jsonObjectValue(key="b", value=types.jsonObject(value=[])),
        ]
    )
    with pytest.raises(TypeError):
        build_json({"a": object()})  # type: ignore[dict-item]
