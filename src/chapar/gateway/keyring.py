"""Auth keys in memory: those of live sessions, and the lately used ones."""

from collections import OrderedDict
from collections.abc import Iterator

from chapar.domain.accounts import ClientInfo
from chapar.mtproto.auth_key import AuthKey
from chapar.rpc.session import ClientSession
from chapar.storage.api import Queries

IDLE_KEYS = 8192
"""Keys without a session that are kept; about 2 KiB each."""


class KeyState:
    """An auth key and what is known of it. `speaker_id`: the permanent key that speaks for a user, itself when permanent.

    `sessions`: the live sessions that it encrypts.
    """

    __slots__ = ("auth_key", "client", "dc_id", "sessions", "speaker_id", "user_id")

    def __init__(
        self, auth_key: AuthKey, dc_id: int, client: ClientInfo | None = None, user_id: int | None = None
    ) -> None:
        self.auth_key = auth_key
        self.dc_id = dc_id
        self.speaker_id = auth_key.perm_auth_key_id or auth_key.auth_key_id
        self.client = client
        self.user_id = user_id
        self.sessions: list[ClientSession] = []


def load_key(q: Queries, auth_key_id: int) -> KeyState | None:
    """Read a key, whom it speaks for, and what its client said of itself."""
    row = q.find_auth_key(auth_key_id)
    if row is None:
        return None
    speaker = q.find_auth_key(row.perm_auth_key_id) if row.perm_auth_key_id else row
    if speaker is None:
        return None
    authorization = q.find_authorization(speaker.auth_key_id)
    auth_key = AuthKey(row.key, expires_at=row.expires_at, perm_auth_key_id=row.perm_auth_key_id)
    return KeyState(auth_key, row.dc_id, row.client or speaker.client, authorization.user_id if authorization else None)


class Keyring:
    """Keys by id, and by the permanent key that they speak through. Keys with sessions stay, others while there is room."""

    def __init__(self, idle_keys: int = IDLE_KEYS) -> None:
        self._idle_keys = idle_keys
        self._busy: dict[int, KeyState] = {}
        self._idle: OrderedDict[int, KeyState] = OrderedDict()
        self._by_speaker: dict[int, dict[int, KeyState]] = {}

    def __contains__(self, auth_key_id: int) -> bool:
        return auth_key_id in self._busy or auth_key_id in self._idle

    def find(self, auth_key_id: int) -> KeyState | None:
        """The key, if it is in memory."""
        return self._busy.get(auth_key_id) or self._idle.get(auth_key_id)

    def find_auth_key(self, auth_key_id: int) -> AuthKey | None:
        """What `mtproto` asks for: the key must have been added before its packet is handed on."""
        state = self.find(auth_key_id)
        return state.auth_key if state else None

    def add(self, state: KeyState) -> None:
        """Take in a key that was loaded or made."""
        key_id = state.auth_key.auth_key_id
        if key_id in self:
            return
        self._idle[key_id] = state
        self._by_speaker.setdefault(state.speaker_id, {})[key_id] = state
        if len(self._idle) > self._idle_keys:
            self._forget(self._idle.popitem(last=False)[1])

    def of_speaker(self, auth_key_id: int) -> Iterator[KeyState]:
        """The permanent key and the temporary keys that are bound to it, as far as they are in memory."""
        return iter(tuple(self._by_speaker.get(auth_key_id, {}).values()))

    def attach(self, state: KeyState, session: ClientSession) -> None:
        """The key has one more live session."""
        key_id = state.auth_key.auth_key_id
        self._idle.pop(key_id, None)
        self._busy[key_id] = state
        state.sessions.append(session)

    def detach(self, state: KeyState, session: ClientSession) -> None:
        """The key has one live session less."""
        if session not in state.sessions:
            return
        state.sessions.remove(session)
        key_id = state.auth_key.auth_key_id
        if not state.sessions and self._busy.pop(key_id, None) is not None:
            self._idle[key_id] = state
            if len(self._idle) > self._idle_keys:
                self._forget(self._idle.popitem(last=False)[1])

    def rebind(self, state: KeyState, perm_auth_key_id: int) -> None:
        """The key speaks through another one from now on."""
        self._forget(state)
        state.speaker_id = state.auth_key.perm_auth_key_id = perm_auth_key_id
        self._by_speaker.setdefault(perm_auth_key_id, {})[state.auth_key.auth_key_id] = state

    def remove(self, auth_key_id: int) -> None:
        """The key is destroyed."""
        state = self._busy.pop(auth_key_id, None) or self._idle.pop(auth_key_id, None)
        if state is not None:
            self._forget(state)

    def _forget(self, state: KeyState) -> None:
        bound = self._by_speaker.get(state.speaker_id, {})
        bound.pop(state.auth_key.auth_key_id, None)
        if not bound:
            self._by_speaker.pop(state.speaker_id, None)
