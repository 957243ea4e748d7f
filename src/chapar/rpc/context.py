"""What a method is called with beside its request."""

from dataclasses import dataclass

from chapar.domain.errors import RpcError
from chapar.domain.updates import Origin
from chapar.rpc.services import Services
from chapar.rpc.session import ClientSession


@dataclass(slots=True)
class Context:
    """One request: who asks, through which session, and the server's parts."""

    services: Services
    session: ClientSession
    msg_id: int

    @property
    def user_id(self) -> int:
        """The signed-in user. Raises AUTH_KEY_UNREGISTERED."""
        if self.session.user_id is None:
            raise RpcError("AUTH_KEY_UNREGISTERED")
        return self.session.user_id

    @property
    def origin(self) -> Origin:
        """The asking session, as the author of updates."""
        return self.session.origin

    @property
    def now(self) -> int:
        """Unix time in whole seconds."""
        return int(self.services.clock.now())
