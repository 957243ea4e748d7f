"""What methods work with, put together by `app`."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from chapar.actions.access_hashes import AccessHashes
from chapar.actions.contact_tokens import ContactTokens
from chapar.actions.file_references import FileReferences
from chapar.actions.login_tokens import LoginTokens
from chapar.actions.rates import Rates
from chapar.actions.transfers import Transfers
from chapar.clock import Clock
from chapar.config import Address, Config
from chapar.domain.own_links import OwnLinks
from chapar.domain.updates import UserStatus
from chapar.domain.usernames import NameRules
from chapar.domain.users import Relation, User
from chapar.files.making import FileMaker
from chapar.files.service import Files
from chapar.previews.service import Previews
from chapar.reserved_names import load_name_rules
from chapar.rpc.audience import Audience
from chapar.rpc.session import ClientSession, Sessions
from chapar.storage.api import Storage
from chapar.tl import types
from chapar.updates.fanout import Fanout
from chapar.updates.presence import Presence


def _ignore(_date: int) -> None:
    """Nothing does what is due."""


class UserView(NamedTuple):
    """A user on the wire, until when it may be used again, and what it was made of."""

    built: types.user
    stale_at: float
    user: User
    relation: Relation
    viewer: User | None
    status: UserStatus


def _tell_nothing(_session: ClientSession) -> None:
    """Everybody is told of everything at once."""


def _keep_silent(_phone: str, _code: str) -> None:
    """Login codes are told to nobody but the account's devices and the operator."""


@dataclass(slots=True)
class Services:
    """The server's parts that methods may use. Nothing here is a backend's own type."""

    config: Config
    clock: Clock
    storage: Storage
    fanout: Fanout
    presence: Presence
    sessions: Sessions
    audience: Audience
    access_hashes: AccessHashes
    file_references: FileReferences
    files: Files
    file_maker: FileMaker
    roll: Callable[[int], int] = secrets.randbelow
    """Gives a number below the one that it is given, which nobody can foresee: what comes up when people roll."""
    announce_code: Callable[[str, str], None] = _keep_silent
    """Told `(phone, code)` of every login code: development mode prints them."""
    catch_up: Callable[[ClientSession], None] = _tell_nothing
    """Tells a session what others were told already: called before every answer."""
    expect_due: Callable[[int], None] = _ignore
    """Told the date of whatever has been written that something is to be done about then."""
    public_addresses: tuple[Address, ...] = ()
    """Where clients are told to connect, set when the listeners are open; empty: what the config says."""
    previews: Previews | None = None
    """Fetches pages that messages link to; None when the operator does not want it."""
    name_rules: NameRules = field(default_factory=load_name_rules)
    """Which public names people may take."""
    code_requests: Rates = field(default_factory=Rates)
    """Login codes asked for, by network address."""
    user_views: dict[tuple[int, int], UserView] = field(default_factory=dict)
    """Users as a viewer saw them last, by viewer and user (see `rpc.views.users`)."""
    transfers: Transfers = field(default_factory=Transfers)
    """Authorizations on their way to another DC's key."""
    login_tokens: LoginTokens = field(default_factory=LoginTokens)
    """Tokens that devices show to be signed in by another one."""
    contact_tokens: ContactTokens = field(default_factory=ContactTokens)
    """Links by which people let themselves be found for a while."""

    @property
    def advertised_addresses(self) -> tuple[Address, ...]:
        """Where clients are told to connect."""
        return self.public_addresses or self.config.advertised_addresses

    @property
    def own_links(self) -> OwnLinks:
        """Links to this server's own pages."""
        return OwnLinks.under(self.config.web_address or self.advertised_addresses[0].url)
