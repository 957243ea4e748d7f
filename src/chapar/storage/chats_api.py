"""The part of the storage contract that knows chats: who takes part in them, how they get in, what is counted there.

`storage.api` says what holds for every query and write. `peer` is that of a basic group or a channel everywhere here.
"""

from collections.abc import Collection, Iterable
from typing import Protocol

from chapar.domain.chatlists import ChatlistInvite
from chapar.domain.chats import (
    AdminLogEvent,
    Chat,
    ChatInvite,
    ForumTopic,
    InviteImporter,
    Participant,
    ParticipantFilter,
    RestrictionReason,
)
from chapar.domain.messages import MessageCounts
from chapar.domain.peers import Peer, PeerType
from chapar.domain.trust import OperatorAct
from chapar.domain.usernames import FreedUsername


class ChatQueries(Protocol):
    """Reads, as in `storage.api.Queries`."""

    # -- chats and names --
    def find_chat(self, peer: Peer) -> Chat | None: ...
    def load_chats(self, peers: Iterable[Peer]) -> dict[Peer, Chat]: ...
    def find_channel_by_username(self, username: str) -> Chat | None:
        """By an active username, folded (`domain.users.fold_username`), of a channel that is not deleted: one that is gives
        its names back."""
        ...

    def search_channels(self, query: str, limit: int) -> list[Chat]:
        """Public channels one of whose active usernames starts with the folded query, or whose title has words that start
        with all of the query's (`domain.search.query_words`); most participants first."""
        ...

    def list_channels(self, *, limit: int, after_id: int = 0) -> list[Chat]:
        """Supergroups and channels, also deleted ones, by id; those above `after_id`."""
        ...

    def find_username_holder(self, username: str) -> Peer | None:
        """The user or the channel that has a username, folded; a channel also when the name is not active."""
        ...

    def find_freed_username(self, username: str) -> FreedUsername | None:
        """Who had a folded username until lately."""
        ...

    def list_freed_usernames(self, user_id: int) -> list[FreedUsername]:
        """What a user, or the user's channels, gave up lately; the first to be free for others comes first."""
        ...

    # -- trust --
    def load_message_restrictions(
        self, channel_id: int, message_ids: Iterable[int]
    ) -> dict[int, tuple[RestrictionReason, ...]]:
        """Why messages of a channel are hidden; those that are not are left out."""
        ...

    def list_restricted_messages(self, channel_id: int, limit: int) -> list[int]:
        """Ids of the messages of a channel that are hidden, newest first."""
        ...

    def list_ended_restrictions(self, now: int, limit: int) -> list[tuple[Peer, int]]:
        """Chats and message ids (0: the chat itself) with a restriction that has ended and is still stored."""
        ...

    def list_operator_acts(self, *, limit: int, peer: Peer | None = None, max_id: int = 0) -> list[OperatorAct]:
        """What operators did (to one peer or to all), newest first; ids below `max_id` unless it is 0."""
        ...

    def list_public_channels(self, limit: int) -> list[Chat]:
        """Broadcast channels with an active username that are not deleted, most participants first; `limit` of all that are
        public are looked at."""
        ...

    # -- participants --
    def find_participant(self, peer: Peer, user_id: int) -> Participant | None: ...
    def load_participants(self, peer: Peer, user_ids: Iterable[int]) -> dict[int, Participant]: ...
    def list_participants(
        self, peer: Peer, part: ParticipantFilter, *, limit: int, offset: int = 0, query: str = "", viewer_id: int = 0
    ) -> list[Participant]:
        """A part of the member list.

        RECENT: members, who came last first; with CONTACTS those in the address book of `viewer_id`, with BOTS the bots.
        ADMINS: the creator, then admins by date of joining. KICKED: banned from viewing, BANNED: otherwise restricted, both
        latest first. SEARCH: members. A `query` keeps those one of whose names or username has, for every word of the query,
        a word that begins with it. Answers in milliseconds whatever the size of the chat: of a part with thousands of people,
        a query whose every word thousands have finds some, and all of them among those who come first in the part.
        """
        ...

    def count_participants(
        self, peer: Peer, part: ParticipantFilter, *, query: str = "", viewer_id: int = 0, limit: int = 10_000
    ) -> int:
        """How many there are, counted up to `limit`."""
        ...

    def list_member_ids(self, peer: Peer) -> list[int]:
        """Everybody who is inside, rising: meant for basic groups."""
        ...

    def list_hidden_from(self, peer: Peer, message_id: int, user_ids: Iterable[int]) -> list[int]:
        """Those of the users from whom a message is hidden (`Participant.available_min_id`), rising. Where nothing is hidden
        from anybody this costs one look."""
        ...

    def list_chats_of(self, user_id: int, peer_type: PeerType | None = None) -> list[Peer]:
        """Where the user is inside, by type and id."""
        ...

    def list_administered(self, user_id: int) -> list[Peer]:
        """Where the user is creator or admin, by type and id."""
        ...

    def list_common_chats(self, user_id: int, other_id: int, *, limit: int, max_id: int = 0) -> list[Peer]:
        """Where both are inside, the greatest id first; ids below `max_id` unless it is 0."""
        ...

    def list_changed_channels(self, user_id: int, since_date: int, limit: int) -> list[tuple[int, int]]:
        """Id and pts of the channels that the user is in and whose log has a row, or a notice, of `since_date` or later,
        by id."""
        ...

    def list_ended_bans(self, now: int, limit: int) -> list[Participant]:
        """Participants whose own restrictions have ended and are still stored."""
        ...

    # -- ways in --
    def find_invite(self, invite_hash: str) -> ChatInvite | None: ...
    def find_permanent_invite(self, peer: Peer, admin_id: int) -> ChatInvite | None:
        """The admin's own first link that is not revoked."""
        ...

    def list_invites(
        self,
        peer: Peer,
        admin_id: int,
        *,
        is_revoked: bool,
        limit: int,
        offset_date: int = 0,
        offset_hash: str = "",
    ) -> list[ChatInvite]:
        """An admin's links, latest first; those after the one with `offset_date` and `offset_hash`."""
        ...

    def count_invites(self, peer: Peer, admin_id: int, *, is_revoked: bool) -> int: ...
    def list_invite_admins(self, peer: Peer) -> list[tuple[int, int, int]]:
        """Admin id, number of links that hold, number of revoked links; by admin id."""
        ...

    def list_importers(
        self,
        peer: Peer,
        *,
        limit: int,
        invite_hash: str | None = None,
        is_requested: bool = False,
        query: str = "",
        offset_date: int = 0,
        offset_user_id: int = 0,
    ) -> list[InviteImporter]:
        """Who came (or, `is_requested`, waits), by one link or by all, latest first. `query` as in `list_participants`, but
        some thousands are looked through from the offset on."""
        ...

    def count_importers(self, peer: Peer, *, invite_hash: str | None = None, is_requested: bool = False) -> int: ...
    def find_join_request(self, peer: Peer, user_id: int) -> InviteImporter | None: ...
    def find_chatlist_invite(self, slug: str) -> ChatlistInvite | None: ...
    def list_chatlist_invites(self, owner_id: int, filter_id: int) -> list[ChatlistInvite]:
        """Links to one of the owner's folders, latest first."""
        ...

    # -- what admins did --
    def list_admin_log(
        self,
        channel_id: int,
        *,
        limit: int,
        actions: Collection[str] | None = None,
        admin_ids: Collection[int] | None = None,
        query: str = "",
        max_id: int = 0,
        min_id: int = 0,
    ) -> list[AdminLogEvent]:
        """Newest first; ids exclude their bounds. `query`: words that occur, or begin one, in the strings of the event's data
        or in the names of the acting admin or of the user it is about. Filters look through some ten thousand events below
        `max_id`, a query through some thousands of those that are left."""
        ...

    # -- topics and counters --
    def load_topics(self, channel_id: int, topic_ids: Iterable[int]) -> dict[int, ForumTopic]: ...
    def list_topics(
        self, channel_id: int, *, limit: int, query: str = "", offset_date: int = 0, offset_topic_id: int = 0
    ) -> list[ForumTopic]:
        """Pinned topics first (topmost first), then by the date of their top message, latest first; below the topic
        `offset_topic_id` whose top message is of `offset_date`."""
        ...

    def count_topics(self, channel_id: int, *, query: str = "") -> int: ...
    def load_message_counts(self, owner_id: int, message_ids: Iterable[int]) -> dict[int, MessageCounts]: ...


class ChatWrites(Protocol):
    """Writes, as in `storage.api.Transaction`."""

    def insert_chat(self, chat: Chat) -> Chat:
        """Store a new chat; an id of 0 in its peer is replaced by a fresh one, never given before to any chat."""
        ...

    def update_chat(self, chat: Chat) -> None:
        """Raises RpcError USERNAME_OCCUPIED when one of its usernames, active or not, is a user's or another channel's."""
        ...

    def put_participant(self, participant: Participant) -> None: ...
    def delete_participant(self, peer: Peer, user_id: int) -> None: ...
    def put_invite(self, invite: ChatInvite) -> None: ...
    def delete_invite(self, invite_hash: str) -> None:
        """Forget a link, and who came by it."""
        ...

    def put_importer(self, importer: InviteImporter) -> None:
        """Remember who came by a link or waits, in the place of what was known of the same person and chat."""
        ...

    def delete_importer(self, peer: Peer, user_id: int) -> None: ...
    def put_chatlist_invite(self, invite: ChatlistInvite) -> None: ...
    def delete_chatlist_invite(self, slug: str) -> None: ...
    def add_admin_log_event(self, event: AdminLogEvent) -> AdminLogEvent:
        """Store an event under a fresh id, rising over all channels."""
        ...

    def put_topic(self, topic: ForumTopic) -> None: ...
    def delete_topic(self, channel_id: int, topic_id: int) -> None: ...
    def put_message_counts(self, owner_id: int, message_id: int, counts: MessageCounts) -> None: ...
    def add_views(self, channel_id: int, user_id: int, message_ids: Iterable[int]) -> list[int]:
        """Remember that somebody has seen posts; those of them that the person had not seen before, rising.

        Costs a bit a post, not a row: views are kept in words of 64 posts.
        """
        ...

    def put_freed_username(self, freed: FreedUsername) -> None: ...
    def delete_freed_username(self, username: str) -> None: ...
    def put_message_restrictions(
        self, channel_id: int, message_id: int, reasons: tuple[RestrictionReason, ...]
    ) -> None:
        """Make these the reasons why a message is hidden, instead of what there was; none: it is not."""
        ...

    def add_operator_act(self, act: OperatorAct) -> OperatorAct:
        """Store what an operator did under a fresh id, rising."""
        ...
