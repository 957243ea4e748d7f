"""`chapar config`: every option with its value, its meaning and where the value came from."""

import json
import textwrap
from pathlib import Path

import typer

from chapar.cli.options import Data, Json
from chapar.config import CONFIG_FILE, OPTIONS, LoadedConfig, Option, load_config


def config(data: Data = None, as_json: Json = False) -> None:
    """Print every option: its value, what it means, what is allowed, and where the value came from.

    Options are set in DIR/chapar.toml (`code_attempts = 3`), over it by the environment (`CHAPAR_CODE_ATTEMPTS=3`), over
    both by options of `chapar serve`.
    """
    loaded = load_config(data)
    if as_json:
        typer.echo(json.dumps(_as_rows(loaded), ensure_ascii=False, indent=2))
        return
    typer.echo(f"# Options of {loaded.config.data_dir}; set them in {loaded.config.data_dir / CONFIG_FILE}")
    for row in _as_rows(loaded):
        typer.echo(f"\n{row['name']} = {_toml(row['value'])}    # {row['source']}")
        unit = f" Unit: {row['unit']}." if row["unit"] else ""
        text = f"{row['doc']} Must be {row['allowed']}.{unit} Default: {_toml(row['default'])}. Environment: {row['variable']}."
        typer.echo(textwrap.fill(text, 100, initial_indent="    ", subsequent_indent="    ", break_long_words=False))


def _as_rows(loaded: LoadedConfig) -> list[dict[str, object]]:
    return [
        {
            "name": name,
            "value": _shown(getattr(loaded.config, name), option),
            "source": loaded.sources[name],
            "default": _plain(option.default),
            "doc": option.doc,
            "unit": option.unit,
            "allowed": option.allowed,
            "variable": option.variable,
        }
        for name, option in OPTIONS.items()
    ]


def _shown(value: object, option: Option) -> object:
    """The value, a secret as stars: what this prints is shown to others who are to help."""
    return "********" if option.is_secret and value else _plain(value)


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _toml(value: object) -> str:
    """The value as it stands in a TOML file (JSON has the same form for what options hold)."""
    return json.dumps(value, ensure_ascii=False)
