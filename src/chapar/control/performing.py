"""What is done about an operator's command, in a running server or without one."""

import re
from collections.abc import Callable

from chapar.actions import operator
from chapar.actions.operator import Hand
from chapar.control.commands import Answer, ChannelCommand, Mark, Name, Restrict, Unrestrict, Verify
from chapar.domain.chats import Chat, RestrictionReason
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, channel_peer
from chapar.domain.trust import REASON_LENGTH, OperatorAct, OperatorError
from chapar.domain.users import clean_line
from chapar.storage.api import Queries, Storage

_WORD = re.compile(r"[a-z][a-z_-]{0,31}")
_MARKED_ID = re.compile(r"-100([0-9]{1,18})")

_REFUSALS = {
    "USERNAME_INVALID": "a name has 3 to 32 characters of a-z, 0-9 and single underscores, a letter first, none of `_` last.",
    "USERNAME_OCCUPIED": "somebody has this name already: they give it up, or it is taken from them first.",
    "CHANNELS_ADMIN_PUBLIC_TOO_MUCH": "the channel's owner has as many public channels as one account may own.",
}


async def perform(
    storage: Storage, command: ChannelCommand, now: int, expect_due: Callable[[int], None] | None = None
) -> Answer:
    """Do what a command says; `expect_due` is told when something will have to be done about it."""
    try:
        done = await _perform(storage, command, Hand(command.operator, command.reason, now))
    except OperatorError as error:
        return Answer(refusal=str(error))
    except RpcError as error:
        return Answer(refusal=_REFUSALS.get(error.name, error.message))
    if done.until_date and expect_due is not None:
        expect_due(done.until_date)
    return Answer(act_id=done.id)


async def _perform(storage: Storage, command: ChannelCommand, hand: Hand) -> OperatorAct:
    peer = (await storage.read(lambda q: find_channel(q, command.channel))).peer
    match command:
        case Verify(is_verified=is_verified):
            return await operator.verify(storage, hand, peer, is_verified=is_verified)
        case Mark(mark=mark):
            return await operator.mark(storage, hand, peer, is_scam=mark == "scam", is_fake=mark == "fake")
        case Restrict():
            return await operator.restrict(
                storage, hand, peer, _read_restriction(command), message_id=command.message_id
            )
        case Unrestrict(message_id=message_id):
            return await operator.unrestrict(storage, hand, peer, message_id=message_id)
        case Name(name=name, is_taken_away=is_taken_away):
            change = operator.take_name if is_taken_away else operator.give_name
            return await change(storage, hand, peer, name.removeprefix("@"))


def _read_restriction(command: Restrict) -> RestrictionReason:
    """Raises OperatorError."""
    for said in (command.platform, command.word):
        if not _WORD.fullmatch(said):
            raise OperatorError(
                f"`{clean_line(said)[:40]}` is no word of 1 to 32 letters a-z, like all, terms, copyright."
            )
    text = clean_line(command.text)
    if not 0 < len(text) <= REASON_LENGTH:
        raise OperatorError(f"what people are shown has 1 to {REASON_LENGTH} characters.")
    return RestrictionReason(command.platform, command.word, text, command.until_date)


def find_channel(q: Queries, named: str) -> Chat:
    """A channel by username (with `@` or without, active or not) or id (as it is, or marked by -100). Raises OperatorError."""
    marked = _MARKED_ID.fullmatch(named)
    if marked or (named.isascii() and named.isdecimal() and len(named) <= 18):
        peer: Peer | None = channel_peer(int(marked[1] if marked else named))
    else:
        peer = q.find_username_holder(named)
    chat = q.find_chat(peer) if peer is not None else None
    if chat is None or not chat.is_channel:
        raise OperatorError(
            f"there is no channel `{clean_line(named)[:64]}`: name it by its username or its id (`chapar channel list`)."
        )
    return chat
