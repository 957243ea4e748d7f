"""What a storage backend does: the contract that `tests/contract` checks for every one of them.

Two ways in. `Storage.read` runs a query function on one consistent snapshot. `Storage.write` runs a unit of work inside a
transaction, after all units before it and before all units after it: ids and pts are given there, decisions that depend on
them are made there, and several units that wait are committed together. A unit may be run again after a crash of its batch,
so it has no effect but through its `Transaction`; an exception from it undoes it alone and reaches its caller.

After a commit the updates that its units logged are handed to `on_commit`, in commit order, before anything of the next commit.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from chapar.domain.accounts import AuthKeyRow, Authorization, ClientInfo, LoginCode
from chapar.domain.files import Document, File, FileCounts, FileUse, Photo
from chapar.domain.media import WebPage
from chapar.domain.messages import Dialog, DialogPlace, Message, MessageBody, MessageTag, SavedDialog, ScheduledMessage
from chapar.domain.notices import Notice
from chapar.domain.peers import Peer
from chapar.domain.polls import Poll, PollResults, PollVote
from chapar.domain.reactions import Reaction
from chapar.domain.search import FoundMessages, MessageSearch
from chapar.domain.settings import Setting
from chapar.domain.updates import LoggedUpdate, Origin, PtsUpdate, State
from chapar.domain.users import Block, Contact, Relation, User
from chapar.storage.chats_api import ChatQueries, ChatWrites
from chapar.storage.stickers_api import StickerQueries, StickerWrites

T = TypeVar("T")
S = TypeVar("S", bound=Setting)


OUTGOING_LOOKED_THROUGH = 20_000
"""How much of a mailbox `Queries.list_outgoing` looks through."""
UNREAD_COUNTED = 10_000
"""Unread messages that `Queries.count_unread_in_thread` counts."""
READ_DATE_SECONDS = 7 * 86400
"""How long it is known when a message was read."""


class StorageError(Exception):
    """Storage cannot be used. The text is for the operator: the cause and the mend in one sentence."""


class Queries(ChatQueries, StickerQueries, Protocol):
    """Reads, all on one snapshot. `find_` may be None; `list_` is sorted; a missing id is left out of a dict."""

    # -- keys and authorizations --
    def find_auth_key(self, auth_key_id: int) -> AuthKeyRow | None: ...
    def list_temp_auth_keys(self, perm_auth_key_id: int) -> list[int]:
        """Ids of the temporary keys that are bound to a permanent one, rising."""
        ...

    def find_authorization(self, auth_key_id: int) -> Authorization | None:
        """The authorization of a permanent key, with the client info of that key."""
        ...

    def list_authorizations(self, user_id: int) -> list[Authorization]:
        """Newest activity first."""
        ...

    def find_login_code(self, phone: str) -> LoginCode | None: ...

    # -- users and contacts --
    def find_user(self, user_id: int) -> User | None: ...
    def find_user_by_phone(self, phone: str) -> User | None: ...
    def find_user_by_username(self, username: str) -> User | None:
        """By folded username (`domain.users.fold_username`)."""
        ...

    def load_users(self, user_ids: Iterable[int]) -> dict[int, User]: ...
    def has_accounts(self) -> bool:
        """Whether there is an account of anybody but the server itself, also a deleted one."""
        ...

    def search_users(self, query: str, limit: int) -> list[User]:
        """Users whose folded username starts with `query`, shortest username first."""
        ...

    def load_relations(self, owner_id: int, user_ids: Iterable[int]) -> dict[int, Relation]:
        """How each of `user_ids` stands to the owner; who is nothing to each other is left out."""
        ...

    def list_contacts(self, owner_id: int) -> list[Contact]:
        """By user id."""
        ...

    def list_contact_owners(self, user_id: int) -> list[int]:
        """Ids of the users who have `user_id` in their address book, rising."""
        ...

    def is_blocked(self, owner_id: int, user_id: int) -> bool:
        """Whether the owner blocked the user."""
        ...

    def list_blocks(self, owner_id: int, *, limit: int, offset: int = 0) -> list[Block]:
        """Whom the owner blocked, latest first."""
        ...

    def count_blocks(self, owner_id: int) -> int: ...

    # -- messages and dialogs --
    def load_messages(self, owner_id: int, message_ids: Iterable[int]) -> dict[int, Message]: ...
    def list_history(
        self,
        owner_id: int,
        peer: Peer,
        *,
        limit: int,
        offset_id: int = 0,
        offset_date: int = 0,
        add_offset: int = 0,
        max_id: int = 0,
        min_id: int = 0,
        tag: MessageTag | None = None,
        saved_peer: Peer | None = None,
        thread_id: int | None = None,
        author_id: int | None = None,
    ) -> list[Message]:
        """A page of a conversation, newest first, as core.telegram.org/api/offsets says.

        With `tag` (one bit) of the messages that have it only, with `saved_peer` of that part of Saved Messages, in a channel
        with `thread_id` of that thread or topic (0: what is in no topic but the General one), with `author_id` of those that
        this user sent; one of them at most.

        `offset_id` starts below that id (0: from the newest), `offset_date` below that date when `offset_id` is 0;
        `add_offset` moves the start (negative: towards newer messages); ids are < `max_id` and > `min_id` where these are not 0.
        """
        ...

    def count_history(
        self,
        owner_id: int,
        peer: Peer,
        *,
        tag: MessageTag | None = None,
        saved_peer: Peer | None = None,
        thread_id: int | None = None,
        author_id: int | None = None,
        min_id: int = 0,
    ) -> int: ...
    def count_unread_in_thread(self, owner_id: int, peer: Peer, thread_id: int, *, user_id: int, min_id: int) -> int:
        """Messages of a thread or topic (as in `list_history`) above `min_id` that others than the user sent, counted up to
        `UNREAD_COUNTED`."""
        ...

    def count_tagged(self, owner_id: int, peers: Iterable[Peer], tag: MessageTag) -> dict[Peer, int]:
        """How many messages of each conversation have a tag (one bit); conversations without one are left out."""
        ...

    def load_own_tags(self, owner_id: int, peer: Peer, message_ids: Iterable[int]) -> dict[int, MessageTag]:
        """The tags of a user's own (`MENTION` and its kin) of messages in a channel."""
        ...

    def list_tagged_users(self, peer: Peer, message_id: int) -> list[int]:
        """Users who have tags of their own of a message in a channel, rising."""
        ...

    def load_last_of_authors(self, owner_id: int, *, min_id: int, max_id: int, limit: int) -> dict[int, int]:
        """Who sent the newest `limit` messages of a channel with ids above `min_id` and up to `max_id`, each with the id of the
        last one."""
        ...

    def list_saved_dialogs(self, owner_id: int, *, limit: int, offset_message_id: int = 0) -> list[SavedDialog]:
        """The parts of Saved Messages, latest first; their top messages are below `offset_message_id` unless it is 0."""
        ...

    def load_saved_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, SavedDialog]: ...
    def count_saved_dialogs(self, owner_id: int) -> int: ...
    def list_dates(
        self, owner_id: int, peer: Peer, *, tag: MessageTag | None = None, saved_peer: Peer | None = None
    ) -> list[tuple[int, int]]:
        """Id and date of every message of a conversation or a part of it, newest first."""
        ...

    def list_copies(self, body_id: int) -> list[Message]:
        """Every owner's copy of one message, by owner id."""
        ...

    def load_copy_ids(self, body_id: int) -> dict[int, int]:
        """The ids by which the owners of copies know one message."""
        ...

    def find_message_by_random_id(self, owner_id: int, random_id: int) -> int | None:
        """The id that a send with this `random_id` got; remembered even when the message has been deleted since."""
        ...

    def load_dialogs(self, owner_id: int, peers: Iterable[Peer]) -> dict[Peer, Dialog]: ...
    def list_dialogs(
        self,
        owner_id: int,
        *,
        limit: int,
        before: DialogPlace | None = None,
        folder_id: int | None = None,
        with_pinned: bool = True,
    ) -> list[Dialog]:
        """Conversations that have a message, and channels, latest first, of one folder or (None) of both; those after the
        place `before`."""
        ...

    def list_pinned_dialogs(self, owner_id: int, folder_id: int) -> list[Dialog]:
        """Topmost first, also those without a message."""
        ...

    def count_dialogs(self, owner_id: int, *, folder_id: int | None = None, with_pinned: bool = True) -> int: ...
    def list_marked_peers(self, owner_id: int) -> list[Peer]:
        """With whom the conversations are that the owner marked as unread, by type and id."""
        ...

    def list_outgoing(self, owner_id: int, *, since_date: int, limit: int) -> list[tuple[Peer, int]]:
        """To whom and when the owner sent the latest messages, newest first, of `since_date` or later.

        Only the newest `OUTGOING_LOOKED_THROUGH` messages of the mailbox are looked at, those that came in included.
        """
        ...

    def list_dialog_owners(self, peer: Peer) -> list[int]:
        """Ids of the users who have a dialog with `peer`, rising."""
        ...

    def find_read_date(self, owner_id: int, peer: Peer, message_id: int) -> int | None:
        """When the peer read the owner's message, if that is still known."""
        ...

    # -- reactions, polls, pages --
    def list_reactions(self, body_id: int) -> list[Reaction]:
        """Oldest first."""
        ...

    def list_latest_reactions(self, body_id: int, *, limit: int, value: str = "", offset: int = 0) -> list[Reaction]:
        """Newest first, of one value unless that is ""."""
        ...

    def load_reactions_of(self, user_id: int, body_ids: Iterable[int]) -> dict[int, list[Reaction]]:
        """What one user gave to each of these bodies, in the user's order; bodies without are left out."""
        ...

    def count_saved_reactions(self, owner_id: int, saved_peer: Peer | None = None) -> dict[str, int]:
        """How many saved messages (with `saved_peer` of that part of them) the owner tagged with each reaction."""
        ...

    def find_poll(self, poll_id: int) -> Poll | None: ...
    def load_poll_results(self, poll: Poll, viewer_id: int) -> PollResults: ...
    def list_poll_votes(
        self, poll_id: int, *, limit: int, choice: int | None = None, offset: int = 0
    ) -> list[PollVote]:
        """Newest first, of those who chose the option in that place, or of all."""
        ...

    def list_poll_bodies(self, poll_id: int) -> list[int]:
        """Ids of the bodies that show a poll."""
        ...

    def list_poll_owners(self, poll_id: int, *, limit: int) -> list[int]:
        """Ids of users who have a message that shows a poll, rising."""
        ...

    def list_due_polls(self, now: int, limit: int) -> list[Poll]:
        """Open polls whose close date has come."""
        ...

    def find_web_page(self, web_page_id: int) -> WebPage | None: ...
    def find_web_page_by_url(self, url: str) -> WebPage | None: ...
    def list_web_page_bodies(self, web_page_id: int) -> list[int]:
        """Ids of the bodies that show a page."""
        ...

    def list_unfetched_web_pages(self, limit: int) -> list[WebPage]:
        """Pages still on their way."""
        ...

    # -- files --
    def find_file(self, file_id: int) -> File | None: ...
    def find_photo(self, photo_id: int) -> Photo | None: ...
    def find_document(self, document_id: int) -> Document | None: ...
    def load_files(self, file_ids: Iterable[int]) -> dict[int, File]: ...
    def find_uploaded_document(self, owner_id: int, digest: bytes, size_bytes: int, mime_type: str) -> Document | None:
        """The latest document of this content that the owner uploaded."""
        ...

    def count_file_bytes(self, owner_id: int) -> int:
        """How much there is of what an account uploaded."""
        ...

    def count_files(self) -> FileCounts:
        """Of everybody; takes as long as reading all that is known of them."""
        ...

    def list_file_uses(self, file_id: int) -> list[tuple[FileUse, int, str]]:
        """What uses a file, beside messages: the use, the owner and the key of `put_file_use`."""
        ...

    def list_profile_photos(self, user_id: int) -> list[int]:
        """Ids of the photos that a user had in its profile, the one shown now first."""
        ...

    def list_unused_files(self, unused_before: int, limit: int) -> list[File]:
        """Files that nothing uses since a date before this one, the longest unused first; see `date_unused_files`."""
        ...

    def list_held_digests(self, digests: Iterable[bytes]) -> set[bytes]:
        """Those of the digests that a file is made of."""
        ...

    # -- what waits for its time --
    def load_scheduled(self, owner_id: int, scheduled_ids: Iterable[int]) -> dict[int, ScheduledMessage]: ...
    def list_scheduled(self, owner_id: int, peer: Peer) -> list[ScheduledMessage]:
        """Of one conversation, the last to be sent first."""
        ...

    def list_due_scheduled(self, now: int, limit: int) -> list[ScheduledMessage]:
        """Of everybody, those whose date has come, by date."""
        ...

    def list_scheduled_until_online(self, peer: Peer) -> list[ScheduledMessage]:
        """Of everybody, those that wait for `peer` to come online, by owner and id."""
        ...

    def list_expired_bodies(self, now: int, limit: int) -> list[int]:
        """Ids of bodies whose time to live is over."""
        ...

    def list_spent_media(self, now: int, limit: int) -> list[int]:
        """Ids of bodies whose media was to be seen until now, by date."""
        ...

    def find_next_due(self) -> int | None:
        """The earliest date of a scheduled message, of an open poll's end, of a body's expiry or its media's, of the end of
        somebody's own restrictions in a chat or of those of a chat or message itself; None when nothing waits."""
        ...

    # -- settings --
    def find_setting(self, owner_id: int, kind: type[S], key: str = "") -> S | None: ...
    def load_settings(self, owner_id: int, kind: type[S], keys: Iterable[str]) -> dict[str, S]: ...
    def list_settings(self, owner_id: int, kind: type[S]) -> dict[str, S]:
        """All of a kind, by key, in the order of keys."""
        ...

    # -- update log --
    def find_new_message_update(self, owner_id: int, message_id: int) -> LoggedUpdate | None:
        """The logged arrival of one message, with the message if it is still there; for sends that are repeated."""
        ...

    def load_state(self, owner_id: int) -> State:
        """pts of the last logged row (FIRST_PTS when there is none) and its date."""
        ...

    def list_updates(self, owner_id: int, after_pts: int, limit: int) -> list[LoggedUpdate]:
        """Rows with pts above `after_pts`, rising, their messages loaded from the same snapshot."""
        ...

    def list_notices(self, owner_id: int, since_date: int, limit: int) -> list[LoggedUpdate]:
        """Notices of `since_date` or later, in the order they were logged."""
        ...

    def list_channel_notices(
        self, owner_id: int, since_pts: int, limit: int, *, until_pts: int | None = None
    ) -> list[LoggedUpdate]:
        """Notices of a channel that were logged when its log stood at `since_pts` or later, and before it stood at
        `until_pts` (None: until now), in the order they were logged."""
        ...


class Transaction(Queries, ChatWrites, StickerWrites, Protocol):
    """Writes of one unit. Reads see all earlier units and what this one wrote."""

    # -- keys and authorizations --
    def insert_auth_key(self, row: AuthKeyRow) -> None: ...
    def bind_temp_auth_key(self, temp_auth_key_id: int, perm_auth_key_id: int, expires_at: int) -> None: ...
    def delete_auth_key(self, auth_key_id: int) -> None:
        """Forget a key, its authorization, and the temporary keys bound to it."""
        ...

    def set_client_info(self, auth_key_id: int, client: ClientInfo) -> None: ...
    def put_authorization(self, authorization: Authorization) -> None: ...
    def touch_authorization(self, auth_key_id: int, active_at: int, ip: str) -> None: ...
    def delete_authorization(self, auth_key_id: int) -> None: ...
    def put_login_code(self, code: LoginCode) -> None: ...
    def delete_expired(self, now: int) -> None:
        """Drop temporary keys and login codes that ended before `now` (codes: a day before), dates of reading that are more
        than `READ_DATE_SECONDS` old, and freed usernames that everybody may take again."""
        ...

    # -- users and contacts --
    def insert_user(self, user: User) -> User:
        """Store a new account; an `id` of 0 is replaced by a fresh one.

        Raises RpcError PHONE_NUMBER_OCCUPIED, USERNAME_OCCUPIED.
        """
        ...

    def update_user(self, user: User) -> None:
        """Raises RpcError USERNAME_OCCUPIED."""
        ...

    def put_contact(self, contact: Contact) -> None: ...
    def delete_contact(self, owner_id: int, user_id: int) -> None: ...
    def put_block(self, owner_id: int, block: Block) -> None: ...
    def delete_block(self, owner_id: int, user_id: int) -> None: ...

    # -- messages and dialogs --
    def next_message_id(self, owner_id: int) -> int:
        """A message id of this owner that was never given before: 1, 2, 3 ..."""
        ...

    def insert_body(self, body: MessageBody) -> MessageBody:
        """Store what the copies share; the result carries its `body_id`."""
        ...

    def insert_message(self, message: Message, random_id: int | None = None) -> None:
        """Store one owner's copy, and the `random_id` it was sent with."""
        ...

    def update_body(self, body: MessageBody) -> None: ...
    def set_message_tags(self, owner_id: int, message_id: int, tags: MessageTag) -> None: ...
    def put_own_tags(self, owner_id: int, peer: Peer, message_id: int, tags: MessageTag) -> None:
        """Make these a user's own tags of a message in a channel, instead of what there was."""
        ...

    def delete_messages(self, owner_id: int, message_ids: Sequence[int]) -> None:
        """Remove copies; a body without copies goes with the last one, and what only it showed."""
        ...

    def put_dialog(self, dialog: Dialog) -> None: ...
    def delete_dialog(self, owner_id: int, peer: Peer) -> None: ...
    def put_read_date(self, owner_id: int, peer: Peer, max_id: int, date: int) -> None:
        """Remember that the peer read the owner's messages up to `max_id` at `date`."""
        ...

    # -- reactions, polls, pages --
    def put_reactions(self, body_id: int, user_id: int, reactions: Sequence[Reaction]) -> None:
        """Make these the user's reactions to a message, instead of what there was."""
        ...

    def insert_poll(self, poll: Poll) -> Poll:
        """Store a poll; the result carries its id."""
        ...

    def update_poll(self, poll: Poll) -> None: ...
    def put_poll_vote(self, poll_id: int, vote: PollVote) -> None:
        """Store what somebody chose, instead of what they chose before; nothing chosen: no vote."""
        ...

    def put_web_page(self, page: WebPage) -> WebPage:
        """Store a page under its URL; an id of 0 is replaced by that of the known page of this URL or a fresh one."""
        ...

    def delete_old_web_pages(self, fetched_before: int) -> None:
        """Drop pages that no message shows."""
        ...

    # -- files --
    def insert_file(self, file: File) -> File:
        """Store a file that nothing uses yet; the result carries its id. What it is made of is in the blobs already."""
        ...

    def update_file(self, file: File) -> None: ...
    def delete_files(self, file_ids: Sequence[int]) -> list[bytes]:
        """Forget those files that nothing uses; the result is the digests that no other file is made of."""
        ...

    def put_file_use(self, file_id: int, use: FileUse, owner_id: int, key: str = "") -> None:
        """Keep a file for something else than a message, until `delete_file_use`."""
        ...

    def delete_file_use(self, file_id: int, use: FileUse, owner_id: int, key: str = "") -> None: ...
    def put_profile_photo(self, user_id: int, photo_id: int) -> None:
        """Make a photo the first of those in a user's profile, which keeps it."""
        ...

    def delete_profile_photo(self, user_id: int, photo_id: int) -> None: ...
    def date_unused_files(self, now: int) -> None:
        """Files that fell out of use since the last call are unused since now."""
        ...

    # -- what waits for its time --
    def next_scheduled_id(self, owner_id: int) -> int:
        """An id of this owner's scheduled messages that was never given before: 1, 2, 3 ..."""
        ...

    def put_scheduled(self, message: ScheduledMessage) -> None: ...
    def delete_scheduled(self, owner_id: int, scheduled_ids: Iterable[int]) -> None:
        """Remove messages that wait, and polls that only they showed."""
        ...

    def put_media_timer(self, body_id: int, expires_at: int) -> None:
        """Until when what a body shows is to be seen; a date that is set already stays. It goes with the body."""
        ...

    def delete_media_timer(self, body_id: int) -> None: ...

    # -- settings --
    def put_setting(self, owner_id: int, value: Setting, key: str = "") -> None: ...
    def delete_setting(self, owner_id: int, kind: type[Setting], key: str = "") -> None: ...

    # -- update log --
    def log_update(self, owner_id: int, update: PtsUpdate, date: int, pts_count: int = 1) -> LoggedUpdate:
        """Append to the owner's log; the row's pts is the last one plus `pts_count`."""
        ...

    def log_notice(self, owner_id: int, update: Notice, date: int) -> LoggedUpdate:
        """Append a notice, in the place of an earlier one with the same subject."""
        ...


class Storage(Protocol):
    """An open backend."""

    on_commit: Callable[[list[LoggedUpdate]], None]
    """Called on the event loop after each commit with what it logged; set once, before the first write."""

    @property
    def is_writing(self) -> bool:
        """Whether a unit waits for its commit: what has no haste may let it pass."""
        ...

    async def read(self, query: Callable[[Queries], T]) -> T: ...
    async def read_told(self, query: Callable[[Queries], T]) -> T:
        """As `read`, but in a moment in which `on_commit` has been called for everything that is committed.

        For answers that tell how things stand: else a client could learn of a message by them first, and count it once
        more when it is pushed. Not for what is told along with a commit: that would wait for the next one.
        """
        ...

    async def read_aside(self, query: Callable[[Queries], T]) -> T:
        """As `read`, but off the event loop: for what may take more than a few milliseconds, such as reading a whole
        conversation."""
        ...

    async def search_messages(self, owner_id: int, search: MessageSearch) -> FoundMessages:
        """What an owner looks for, among all that was written before the call. Off the event loop."""
        ...

    async def write(self, unit: Callable[[Transaction], T], origin: Origin | None = None) -> T:
        """Run a unit durably. Returns after the commit; `origin` is set on every update that it logged."""
        ...

    async def close(self) -> None:
        """Finish the writes that were asked for and close."""
        ...
