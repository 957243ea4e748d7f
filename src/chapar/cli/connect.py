"""`chapar connect`: what to paste into a client so that it talks to this server."""

import json
from typing import Annotated

import typer

from chapar.cli.options import Data, Json
from chapar.cli.snippets import SNIPPETS, ServerFacts
from chapar.config import Address, Config, ConfigError, load_config
from chapar.data_folder import find_running, prepare_folder
from chapar.keys import load_or_make_keys


def connect(
    client: Annotated[
        str | None,
        typer.Argument(metavar="[CLIENT]", help=f"One of {', '.join(SNIPPETS)}; without it: all.", show_default=False),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Print ready-to-paste settings for client libraries: this server's address, DC and public key.

    The address is the first of `public_addresses`, else where the running server listens, else the first of `listen`.
    Any api_id and api_hash will do.
    """
    config = load_config(data).config
    if client is not None and client.lower() not in SNIPPETS:
        raise ConfigError(f"there are no settings for `{client}`; known clients are {', '.join(SNIPPETS)}.")
    facts = _facts(config)
    if as_json:
        typer.echo(json.dumps(facts.as_dict(), indent=2))
        return
    names = [client.lower()] if client else list(SNIPPETS)
    typer.echo("\n".join(SNIPPETS[name](facts) for name in names), nl=False)


def _facts(config: Config) -> ServerFacts:
    prepare_folder(config.data_dir)
    address = _address(config)
    public = load_or_make_keys(config.data_dir).rsa_keys[0].public
    return ServerFacts(
        host=address.host,
        port=address.port,
        pem=public.to_pem().decode().strip(),
        fingerprint=public.fingerprint,
        modulus=public.n,
        exponent=public.e,
    )


def _address(config: Config) -> Address:
    from chapar.gateway.addresses import reachable

    running = find_running(config.data_dir)
    if config.public_addresses or running is None or not running.listen:
        address = config.advertised_addresses[0]
    else:
        address = running.listen[0]
    if not address.port:
        raise ConfigError("`listen` has port 0, so the port is known only while the server runs; start it first.")
    return reachable(address)
