"""`chapar login-code`: the operator hands somebody the code that they wait for."""

import re
import sys
from typing import Annotated

import typer

from chapar.cli.options import Data
from chapar.config import ConfigError, load_config
from chapar.domain.accounts import LoginCode

EXIT_NONE = 1


def login_code(
    phone: Annotated[
        str, typer.Argument(metavar="PHONE", help="Phone number with its country code.", show_default=False)
    ],
    data: Data = None,
) -> None:
    """Print the digits of the login code that PHONE waits for, and nothing else.

    Codes are random, work once and end after `code_lifetime_seconds`. When there is none the exit code is 1 and the reason
    is on standard error. Works while the server runs.
    """
    digits = re.sub(r"[\s()+-]", "", phone)
    if not re.fullmatch(r"[0-9]{7,15}", digits):
        raise ConfigError("PHONE must be 7 to 15 digits with the country code, like +989120000000.")
    from chapar.app import read_storage
    from chapar.clock import SystemClock

    config = load_config(data).config
    code = read_storage(config, lambda q: q.find_login_code(digits))
    reason = why_useless(code, SystemClock().now())
    if code is None or reason:
        print(f"chapar: {reason}", file=sys.stderr)
        raise typer.Exit(EXIT_NONE)
    typer.echo(code.code)


def why_useless(code: LoginCode | None, now: float) -> str:
    """Why nobody can sign in by this code any more, as a sentence; empty when they can."""
    if code is None:
        return "no login code is pending for this number; it must ask for one in its client first."
    if code.is_used or code.is_confirmed:
        return "the login code of this number has been used; its client must ask for another one."
    if code.expires_at <= now:
        return "the login code of this number has expired; its client must ask for another one."
    if code.attempts_left <= 0:
        return "the login code of this number was entered wrongly too often; its client must ask for another one."
    return ""
