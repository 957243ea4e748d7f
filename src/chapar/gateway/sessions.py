"""Which client sessions there are, and for whom they speak."""

from collections.abc import Callable, Sequence
from typing import cast

from chapar.domain.accounts import TEST_DC_OFFSET
from chapar.domain.updates import Origin
from chapar.gateway.keyring import Keyring, KeyState
from chapar.mtproto.session import Session
from chapar.rpc.session import ClientSession


class SessionRegistry:
    """The gateway's side of `rpc.session.Sessions`.

    Every live protocol session has a `ClientSession` in its `owner` slot, and is that one's outbox.
    """

    def __init__(
        self,
        keyring: Keyring,
        close_sessions: Callable[[list[Session]], None],
        end_key: Callable[[int], None],
        send_pushes: Callable[[Sequence[Session], Sequence[bytes], int], None],
    ) -> None:
        self._keyring = keyring
        self._close_sessions = close_sessions
        self._end_key = end_key
        self._send_pushes = send_pushes
        self._by_user: dict[int, list[ClientSession]] = {}
        self.on_left: Callable[[ClientSession, int], None] = lambda _client, _user_id: None

    @property
    def user_count(self) -> int:
        """How many accounts have a session."""
        return len(self._by_user)

    # -- what methods ask --

    def of_user(self, user_id: int) -> list[ClientSession]:
        """All sessions signed in as this user."""
        return self._by_user.get(user_id, [])

    def find(self, origin: Origin) -> ClientSession | None:
        """The session that updates name as their origin."""
        for state in self._keyring.of_speaker(origin.auth_key_id):
            for client in state.sessions:
                if client.session_id == origin.session_id:
                    return client
        return None

    def is_online(self, user_id: int) -> bool:
        """Whether any session of the user has an open connection."""
        return any(_protocol_session(client).is_online for client in self.of_user(user_id))

    def push_to_all(self, sessions: Sequence[ClientSession], bodies: Sequence[bytes], size: int) -> None:
        """Push the same bodies to each of these sessions; they need not wait for the end of the loop's turn."""
        self._send_pushes(cast(list[Session], [client.outbox for client in sessions]), bodies, size)

    def bind_user(self, auth_key_id: int, user_id: int) -> None:
        """Every session of the key speaks for the user from now on."""
        for state in self._keyring.of_speaker(auth_key_id):
            self._set_user(state, user_id)

    def bind_temp_auth_key(self, temp_auth_key_id: int, perm_auth_key_id: int, user_id: int | None) -> None:
        """Every session of the temporary key acts for the permanent one from now on."""
        state = self._keyring.find(temp_auth_key_id)
        if state is None:
            return
        self._keyring.rebind(state, perm_auth_key_id)
        for client in state.sessions:
            client.auth_key_id = perm_auth_key_id
        self._set_user(state, user_id)

    def revoke(self, auth_key_id: int) -> None:
        """The key no longer speaks for anybody: its other connections are closed at once; a later request meets 401.

        A connection whose request is being answered just now stays: it is the one that asked for this.
        """
        revoked: list[Session] = []
        for state in self._keyring.of_speaker(auth_key_id):
            for client in state.sessions:
                client.wants_updates = False
                revoked.append(_protocol_session(client))
            self._set_user(state, None)
        self._close_sessions(revoked)

    def end_key(self, auth_key_id: int) -> None:
        """The key is gone from storage: its sessions end and their connections are closed."""
        self._end_key(auth_key_id)

    # -- what the gateway tells --

    def attach(self, session: Session, ip: str) -> ClientSession:
        """The session is reachable from this address; it is made known when it is new."""
        client = session.owner
        if not isinstance(client, ClientSession):
            client = self._make(session)
        client.ip = ip
        return client

    def detach(self, session: Session) -> None:
        """The session has ended."""
        client = session.owner
        if not isinstance(client, ClientSession):
            return
        self._leave_user(client)
        state = self._keyring.find(client.raw_auth_key_id)
        if state is not None:
            state.client = client.client or state.client
            self._keyring.detach(state, client)

    def _make(self, session: Session) -> ClientSession:
        key = session.auth_key
        state = self._keyring.find(key.auth_key_id)
        client = ClientSession(key.auth_key_id, key.perm_auth_key_id or key.auth_key_id, session.session_id, session)
        session.owner = client
        client.is_temporary_key = key.expires_at is not None
        if state is not None:
            # A client describes itself to the first session of its key; the later ones know it from there.
            known = next((other.client for other in reversed(state.sessions) if other.client), state.client)
            client.is_test = state.dc_id > TEST_DC_OFFSET
            client.dc_id = state.dc_id - TEST_DC_OFFSET if client.is_test else state.dc_id
            client.client = known
            client.layer = known.layer if known else 0
            self._keyring.attach(state, client)
            self._join_user(client, state.user_id)
        return client

    def _set_user(self, state: KeyState, user_id: int | None) -> None:
        if state.user_id == user_id and all(client.user_id == user_id for client in state.sessions):
            # Those that listen go on listening.
            return
        for client in state.sessions:
            self._leave_user(client)
            self._join_user(client, user_id)
        state.user_id = user_id

    def _join_user(self, client: ClientSession, user_id: int | None) -> None:
        client.user_id = user_id
        if user_id is not None:
            self._by_user.setdefault(user_id, []).append(client)

    def _leave_user(self, client: ClientSession) -> None:
        """Take the session from its user's list, whatever a method has set `user_id` to meanwhile."""
        state = self._keyring.find(client.raw_auth_key_id)
        for user_id in {client.user_id, state.user_id if state else None}:
            clients = self._by_user.get(user_id, []) if user_id is not None else []
            if client in clients:
                clients.remove(client)
                self._stop_listening(client, user_id)
                if not clients and user_id is not None:
                    del self._by_user[user_id]

    def _stop_listening(self, client: ClientSession, user_id: int | None) -> None:
        client.wants_updates = False
        if user_id is not None:
            self.on_left(client, user_id)


def _protocol_session(client: ClientSession) -> Session:
    """The protocol session behind a client session."""
    session = client.outbox
    assert isinstance(session, Session)
    return session
