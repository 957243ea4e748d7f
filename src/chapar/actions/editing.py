"""Changing messages that have been sent. Follows core.telegram.org/method/messages.editMessage."""

from dataclasses import replace
from typing import NamedTuple

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_chat, check_may_send
from chapar.actions.media_editing import LiveWish, MediaWish, replace_media
from chapar.actions.places import Place, check_may_show, check_may_write, check_preview, kind_of
from chapar.actions.post_copies import edit_copy
from chapar.actions.sight import access_message
from chapar.actions.web_pages import PreviewWish, attach_preview
from chapar.domain.chats import Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import CAPTION_LENGTH, EDIT_SECONDS
from chapar.domain.media import GeoLiveMedia, Media, WebPageMedia, takes_caption
from chapar.domain.messages import OWN_TAGS, Message, MessageBody, content_tags
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.rights import AdminRight
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length
from chapar.domain.updates import EditMessage, LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction


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
    media: MediaWish | None = None,
    inverts_media: bool = False,
    origin: Origin | None = None,
) -> LoggedUpdate:
    """Change the text of a message for everybody who has it, and what stands beside it. `text` None keeps the text.

    `preview` is the page to show instead of what was shown, unless the message holds something else than a page; `media`
    takes the place of anything that `replace_media` lets go.

    Raises MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED, and what `check_may_edit` and `edit_body` raise.
    """

    def unit(tx: Transaction) -> LoggedUpdate:
        message = access_message(tx, user_id, peer, message_id)
        body = message.body
        standing = check_may_edit(tx, message, user_id, now)
        shown = check_preview(standing, preview, now)
        wish = BodyWish(text, entities, no_webpage, inverts_media, shown, media)
        new = edit_body(tx, body, wish, now)
        if media is not None:
            check_may_show(tx, user_id, Place(peer, standing), new.media)
            if standing is not None and not standing.chat.is_broadcast:
                check_may_send(standing, kind_of(new.media), now)
        if new == body:
            raise RpcError("MESSAGE_NOT_MODIFIED")
        body = replace(new, edited_at=now)
        tx.update_body(body)
        if standing is not None and not isinstance(media, LiveWish):
            was, is_now = message, replace(message, body=body)
            log_event(tx, standing.chat, user_id, "EditMessage", now, prev_message=was, new_message=is_now)
        own: LoggedUpdate | None = None
        for copy in tx.list_copies(body.body_id):
            mentioned = tuple(tx.list_tagged_users(peer, copy.id)) if copy.owner_id < 0 else ()
            logged = tx.log_update(copy.owner_id, EditMessage(copy.id, _retagged(tx, copy), mentioned), now)
            if copy.owner_id == message.owner_id:
                own = logged
        if own is None:
            raise RpcError("MESSAGE_ID_INVALID")
        if body.is_post:
            edit_copy(tx, replace(message, body=body), now)
        return own

    return await storage.write(unit, origin)


class BodyWish(NamedTuple):
    """What a message is to say (`text` None: as before), and what it is to show."""

    text: str | None
    entities: tuple[MessageEntity, ...] = ()
    no_webpage: bool = False
    inverts_media: bool = False
    preview: PreviewWish | None = None
    media: MediaWish | None = None


def edit_body(tx: Transaction, body: MessageBody, wish: BodyWish, now: int) -> MessageBody:
    """The body as its author wants it.

    Raises MESSAGE_EMPTY (nothing would be left), MEDIA_CAPTION_TOO_LONG, and what `replace_media` raises.
    """
    media: Media | None
    if wish.media is not None:
        media = replace_media(body, wish.media, now)
    elif body.media is None or isinstance(body.media, WebPageMedia):
        media = attach_preview(tx, wish.preview, now)
    else:
        media = body.media
    new = replace(body, no_webpage=wish.no_webpage, inverts_media=wish.inverts_media, media=media)
    if wish.text is not None and not (wish.text and is_wordless(media)):
        new = replace(new, text=wish.text, entities=wish.entities)
    has_caption = media is not None and not isinstance(media, WebPageMedia)
    if has_caption and utf16_length(new.text) > CAPTION_LENGTH:
        raise RpcError("MEDIA_CAPTION_TOO_LONG")
    if not has_caption and not new.text:
        raise RpcError("MESSAGE_EMPTY")
    return new


def is_wordless(media: Media | None) -> bool:
    """Whether no text may stand beside it."""
    return media is not None and not isinstance(media, WebPageMedia) and not takes_caption(media)


def _retagged(tx: Transaction, copy: Message) -> Message:
    """The copy of a changed body under the tags that now follow from it."""
    tags = (copy.tags & OWN_TAGS) | content_tags(copy.body)
    if tags == copy.tags:
        return copy
    tx.set_message_tags(copy.owner_id, copy.id, tags)
    return replace(copy, tags=tags)


def check_may_edit(q: Queries, message: Message, user_id: int, now: int) -> Standing | None:
    """Whether the user may edit a message now; the chat that it is in, None between people.

    Its author may for two days, in a group for ever when it may pin messages; in a channel who may edit all posts, for ever.
    Raises MESSAGE_AUTHOR_REQUIRED, MESSAGE_EDIT_TIME_EXPIRED, and what `check_may_write` raises.
    """
    body = message.body
    is_own, is_late = body.sender_id == user_id, now - body.date > EDIT_SECONDS
    if body.forward is not None:
        raise RpcError("MESSAGE_AUTHOR_REQUIRED")
    if message.peer.type is not PeerType.USER:
        standing = access_chat(q, user_id, message.peer, now)
        if standing.chat.is_broadcast and standing.has(AdminRight.EDIT_MESSAGES):
            return standing
        is_late = is_late and not (standing.chat.is_megagroup and standing.has(AdminRight.PIN_MESSAGES))
    if not is_own:
        raise RpcError("MESSAGE_AUTHOR_REQUIRED")
    if is_late and message.peer != user_peer(user_id) and not isinstance(body.media, GeoLiveMedia):
        raise RpcError("MESSAGE_EDIT_TIME_EXPIRED")
    return check_may_write(q, user_id, message.peer, now, kind=kind_of(body.media))
