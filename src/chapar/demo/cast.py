"""The people of the demo and the places where they speak; what they do, they do by the actions of everybody."""

import itertools
import secrets
from collections.abc import Sequence

from chapar.actions.albums import send_album
from chapar.actions.messages import Draft, send_message
from chapar.actions.pins import pin_message
from chapar.actions.reactions import send_reactions
from chapar.actions.replies import ReplyTo
from chapar.demo.attachments import Attachments
from chapar.demo.markup import read_marks
from chapar.domain.entities import check_text
from chapar.domain.media import Media
from chapar.domain.messages import Message
from chapar.domain.peers import Peer
from chapar.domain.reactions import check_reaction
from chapar.domain.styled_text import StyledText
from chapar.domain.updates import LoggedUpdate, NewMessage
from chapar.domain.usernames import NameRules
from chapar.storage.api import Storage


class Cast:
    """Who is there, and what everybody needs to act. Moments are Unix time."""

    def __init__(self, storage: Storage, rules: NameRules, attachments: Attachments) -> None:
        self.storage = storage
        self.rules = rules
        self.attachments = attachments
        self.user_ids: dict[str, int] = {}
        self.channels: dict[str, Peer] = {}
        """The editions by language."""
        self.posts: dict[tuple[str, str], Message] = {}
        """What editions carried first for a story, by language and story."""
        self._first_random_id = secrets.randbits(48)
        self._random_ids = itertools.count()

    def new_random_id(self) -> int:
        """A number by which a message is told from all others."""
        return self._first_random_id + next(self._random_ids)

    async def say(
        self, by: str, peer: Peer, marked: str, now: int, *, media: Media | None = None, answers: int = 0
    ) -> Message:
        """Send a message; `answers` is the id of another one in the speaker's mailbox or in the channel."""
        text, entities = read_text(marked)
        reply_to = ReplyTo(answers) if answers else None
        logged = await send_message(
            self.storage,
            sender_id=self.user_ids[by],
            peer=peer,
            draft=Draft(text, entities, reply_to, media=media),
            random_id=self.new_random_id(),
            now=now,
        )
        return find_sent(logged)

    async def show_album(self, by: str, peer: Peer, marked: str, now: int, media: Sequence[Media]) -> Message:
        """Send pictures as one, with the text beside the first of them."""
        text, entities = read_text(marked)
        drafts = [Draft(text, entities, media=media[0]), *(Draft("", media=each) for each in media[1:])]
        logged = await send_album(
            self.storage,
            sender_id=self.user_ids[by],
            peer=peer,
            drafts=[(draft, self.new_random_id()) for draft in drafts],
            now=now,
        )
        return find_sent(logged)

    async def react(self, by: str, peer: Peer, message_id: int, value: str, now: int) -> None:
        """React to a message; its id is that in the mailbox of who reacts, or in the channel."""
        await send_reactions(
            self.storage,
            user_id=self.user_ids[by],
            peer=peer,
            message_id=message_id,
            values=(check_reaction(value),),
            is_big=False,
            add_to_recent=True,
            now=now,
        )

    async def pin(self, by: str, peer: Peer, message_id: int, now: int) -> None:
        """Pin a message for all."""
        await pin_message(
            self.storage,
            user_id=self.user_ids[by],
            peer=peer,
            message_id=message_id,
            is_pinned=True,
            one_sided=False,
            is_silent=True,
            now=now,
        )

    async def find_own(self, by: str, message: Message) -> int:
        """The id that a message between people has in somebody's own mailbox."""
        owner_id = self.user_ids[by]
        copies = await self.storage.read(lambda q: q.list_copies(message.body.body_id))
        return next(copy.id for copy in copies if copy.owner_id == owner_id)


def read_text(marked: str) -> StyledText:
    """A text as it is sent: with its marks and the links in it found; "" for none."""
    return StyledText(*check_text(*read_marks(marked.strip()))) if marked else StyledText("")


def find_sent(logged: Sequence[LoggedUpdate]) -> Message:
    """The first message among what its sender learns."""
    for row in logged:
        if isinstance(row.update, NewMessage) and row.update.message is not None:
            return row.update.message
    raise LookupError("nothing was sent")
