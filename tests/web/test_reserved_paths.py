"""No public name may be what a path of the pages begins with: the page would hide its owner's."""

from typing import cast

import pytest
from small_client import FACTS
from starlette.applications import Starlette
from starlette.routing import Route

from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.domain.users import check_username
from chapar.reserved_names import load_name_rules
from chapar.storage.api import Storage
from chapar.web.site import make_site


async def read_nothing(digest: bytes, offset: int, length: int) -> bytes:
    return b""


def list_first_words() -> set[str]:
    """What paths begin with, without the ends of names of files; parameters are left out."""
    site = make_site(cast(Storage, None), ManualClock(), "Verona", read_file=read_nothing, facts=FACTS)
    paths = [route.path for route in cast(Starlette, site).routes if isinstance(route, Route)]
    firsts = {path.split("/")[1].partition(".")[0] for path in paths}
    return {first for first in firsts if first and "{" not in first}


def is_name(word: str) -> bool:
    """Whether somebody could choose it if nothing were reserved."""
    try:
        return bool(check_username(word))
    except RpcError:
        return False


def test_paths_of_pages_are_nobodys_name() -> None:
    words = list_first_words()
    assert {"s", "c", "proxy", "joinchat", "addstickers", "addlist", "media", "robots", "sitemap", "web"} <= words
    rules = load_name_rules()
    assert [word for word in sorted(words) if is_name(word) and not rules.is_reserved(word)] == []
    assert len([word for word in words if is_name(word)]) >= 8


@pytest.mark.parametrize(
    "word", ["api", "apiw", "apiw1", "apiws", "embed", "feed", "feeds", "search", "static", "atom"]
)
def test_paths_of_clients_and_of_later_pages_are_nobodys_name(word: str) -> None:
    assert load_name_rules().is_reserved(word)
