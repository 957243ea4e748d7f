"""What methods work with, put together by `app`."""

from dataclasses import dataclass

from chapar.actions.access_hashes import AccessHashes
from chapar.clock import Clock
from chapar.config import Config
from chapar.rpc.session import Sessions
from chapar.storage.api import Storage
from chapar.updates.fanout import Fanout
from chapar.updates.presence import Presence


@dataclass(slots=True)
class Services:
    """The server's parts that methods may use. Nothing here is a backend's own type."""

    config: Config
    clock: Clock
    storage: Storage
    fanout: Fanout
    presence: Presence
    sessions: Sessions
    access_hashes: AccessHashes
