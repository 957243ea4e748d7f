"""`chapar public-key`: what clients must know of this server."""

import typer

from chapar.cli.options import Data
from chapar.config import load_config
from chapar.data_folder import prepare_folder
from chapar.keys import load_or_make_keys


def public_key(data: Data = None) -> None:
    """Print the server's public key as PKCS#1 PEM, the form that client libraries take.

    It is made on the first use of the folder and stays the same; clients refuse to talk to a server with another one.
    """
    folder = load_config(data).config.data_dir
    prepare_folder(folder)
    typer.echo(load_or_make_keys(folder).rsa_keys[0].public.to_pem().decode(), nl=False)
