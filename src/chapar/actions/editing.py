"""Changing messages that have been sent. Follows core.telegram.org/method/messages.editMessage."""

from dataclasses import replace

from chapar.actions.blocking import check_may_write
from chapar.actions.web_pages import PreviewWish, attach_preview
from chapar.domain.errors import RpcError
from chapar.domain.limits import EDIT_SECONDS
from chapar.domain.media import PollMedia
from chapar.domain.messages import OWN_TAGS, Message, content_tags
from chapar.domain.peers import Peer, user_peer
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import EditMessage, LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def edit_message(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    message_id: int,
    text: str | None,
    entities: tuple[MessageEntity, ...],
    no_webpage: bool,
    now: int,
    preview: PreviewWish | None = None,
    inverts_media: bool = False,
    origin: Origin | None = None,
) -> LoggedUpdate:
    """Change the text of one's own message for everybody who has it. `text` None keeps the text.

    `preview` is the page to show instead of what was shown, unless the message holds something else than a page.

    Raises MESSAGE_ID_INVALID, MESSAGE_AUTHOR_REQUIRED, MESSAGE_EDIT_TIME_EXPIRED, MESSAGE_NOT_MODIFIED, USER_IS_BLOCKED,
    YOU_BLOCKED_USER.
    """

    def unit(tx: Transaction) -> LoggedUpdate:
        message = tx.load_messages(user_id, (message_id,)).get(message_id)
        if message is None or message.peer != peer or message.body.service is not None:
            raise RpcError("MESSAGE_ID_INVALID")
        body = message.body
        check_may_edit(message, user_id, now)
        check_may_write(tx, user_id, peer)
        new = replace(
            body,
            no_webpage=no_webpage,
            inverts_media=inverts_media,
            media=body.media if isinstance(body.media, PollMedia) else attach_preview(tx, preview, now),
        )
        if text is not None:
            new = replace(new, text=text, entities=entities)
        if new == body:
            raise RpcError("MESSAGE_NOT_MODIFIED")
        body = replace(new, edited_at=now)
        tx.update_body(body)
        own: LoggedUpdate | None = None
        for copy in tx.list_copies(body.body_id):
            logged = tx.log_update(copy.owner_id, EditMessage(copy.id, _retagged(tx, copy)), now)
            if copy.owner_id == user_id:
                own = logged
        if own is None:
            raise RpcError("MESSAGE_ID_INVALID")
        return own

    return await storage.write(unit, origin)


def _retagged(tx: Transaction, copy: Message) -> Message:
    """The copy of a changed body under the tags that now follow from it."""
    tags = (copy.tags & OWN_TAGS) | content_tags(copy.body)
    if tags == copy.tags:
        return copy
    tx.set_message_tags(copy.owner_id, copy.id, tags)
    return replace(copy, tags=tags)


def check_may_edit(message: Message, user_id: int, now: int) -> None:
    """Raises MESSAGE_AUTHOR_REQUIRED, MESSAGE_EDIT_TIME_EXPIRED."""
    if message.body.sender_id != user_id or message.body.forward is not None:
        raise RpcError("MESSAGE_AUTHOR_REQUIRED")
    if message.peer != user_peer(user_id) and now - message.body.date > EDIT_SECONDS:
        raise RpcError("MESSAGE_EDIT_TIME_EXPIRED")
