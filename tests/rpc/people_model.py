"""A client's picture of the people it knows, built from what it is told."""

from dataclasses import dataclass, field
from typing import Any

from chapar.tl import functions, types

_FACTS = ("first_name", "last_name", "username", "phone", "contact", "mutual_contact", "close_friend", "photo")
_KEYS = (types.privacyKeyPhoneNumber, types.privacyKeyStatusTimestamp)
"""Privacy keys that are compared: enough to see that changes are told."""


@dataclass
class PeopleModel:
    """Users as they were last told, who is blocked, and the account's own rules of privacy."""

    user_id: int
    users: dict[int, dict[str, Any]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    privacy: dict[str, Any] = field(default_factory=dict)
    is_book_stale: bool = False

    def meet(self, users: list[Any]) -> None:
        """Users came along with something."""
        for user in users:
            if isinstance(user, types.user) and not user.min:
                self.users[user.id] = {name: getattr(user, name) for name in _FACTS}

    def apply(self, update: Any) -> None:
        """One update."""
        match update:
            case types.updatePeerBlocked():
                (self.blocked.add if update.blocked else self.blocked.discard)(update.peer_id.user_id)
            case types.updatePrivacy():
                self.privacy[update.key.NAME] = update.rules
            case types.updateContactsReset():
                # A client now fetches the whole address book.
                self.is_book_stale = True

    def conclude(self, request: Any, result: Any) -> None:
        """What a client concludes when its own request was done."""
        match request:
            case functions.contacts_block():
                self.blocked.add(request.id.user_id)
            case functions.contacts_unblock():
                self.blocked.discard(request.id.user_id)
            case functions.contacts_setBlocked():
                self.blocked = {peer.user_id for peer in request.id}
            case functions.account_setPrivacy():
                self.privacy[request.key.NAME.replace("inputP", "p")] = result.rules
            case functions.contacts_deleteByPhones():
                self.is_book_stale = True
            case functions.contacts_editCloseFriends():
                for user_id, facts in self.users.items():
                    facts["close_friend"] = facts["contact"] and user_id in request.id
        self.meet([result] if isinstance(result, types.user) else getattr(result, "users", []))

    def check_against(self, fresh: "PeopleModel") -> None:
        """Nobody looks different to a client that knows nothing."""
        assert self.blocked == fresh.blocked
        for key in self.privacy.keys() & fresh.privacy.keys():
            assert self.privacy[key] == fresh.privacy[key]
        if not self.is_book_stale:
            known = self.users.keys() & fresh.users.keys()
            assert {i: self.users[i] for i in known} == {i: fresh.users[i] for i in known}


async def fetch_people_model(client: Any, users: list[Any]) -> PeopleModel:
    """What a client that knows nothing sees; `users` are those of its conversations."""
    model = PeopleModel(client.user_id)
    model.meet(users)
    model.meet((await client.call(functions.contacts_getContacts(hash=0))).users)
    blocked = await client.call(functions.contacts_getBlocked(offset=0, limit=100))
    model.blocked = {each.peer_id.user_id for each in blocked.blocked}
    for key in _KEYS:
        asked = getattr(types, key.NAME.replace("p", "inputP", 1))()
        model.privacy[key.NAME] = (await client.call(functions.account_getPrivacy(key=asked))).rules
    return model
