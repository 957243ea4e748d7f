"""Previews of pages, and files that are sent by their links. Follows core.telegram.org/method/messages.getWebPagePreview and
messages.getWebPage.

A server without `link_previews` answers that there are none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from chapar.actions.web_pages import PreviewWish, is_fresh, request_page
from chapar.domain.entities import check_text
from chapar.domain.errors import RpcError
from chapar.domain.media import WebPage, WebPageMedia
from chapar.domain.messages import Message, ScheduledMessage
from chapar.domain.styled_text import MessageEntity
from chapar.domain.web_links import list_links
from chapar.previews.exchange import Wanted
from chapar.previews.failures import NoPage
from chapar.previews.fetch import FetchedFile
from chapar.previews.links import parse_link
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.media import build_media, build_web_page
from chapar.tl import functions, types

FETCH_ERRORS = ("EXTERNAL_URL_INVALID", "WEBPAGE_CURL_FAILED")
"""What a method may answer with that takes files by their links."""


@method("messages.getWebPagePreview", errors=("MESSAGE_TOO_LONG",))
async def get_web_page_preview(
    ctx: Context, request: functions.messages_getWebPagePreview
) -> types.messages_webPagePreview:
    """What a message with this text would show; the answer waits until the page is there or is known not to be."""
    media: types.TypeMessageMedia = types.messageMediaEmpty()
    if ctx.services.previews is None:
        return types.messages_webPagePreview(media=media, chats=[], users=[])
    text, entities = check_text(request.message, await parse_entities(ctx, request.entities))
    wish = await find_preview(ctx, text, entities)
    page = await _await_page(ctx, wish.url) if wish else None
    if page is not None and page.is_ready:
        media = build_media(ctx.services, WebPageMedia(page), ctx.user_id, ctx.now)
    return types.messages_webPagePreview(media=media, chats=[], users=[])


@method("messages.getWebPage")
async def get_web_page(ctx: Context, request: functions.messages_getWebPage) -> types.messages_webPage:
    """One page; without the whole of it (`cached_page`), which this server never takes."""
    wish = await wish_preview(ctx, request.url)
    page = await _await_page(ctx, wish.url) if wish else None
    webpage: types.TypeWebPage = types.webPageEmpty(id=0, url=request.url)
    if page is not None and page.is_ready:
        webpage = build_web_page(ctx.services, page)
        if request.hash and isinstance(webpage, types.webPage) and webpage.hash == request.hash:
            webpage = types.webPageNotModified()
    return types.messages_webPage(webpage=webpage, chats=[], users=[])


async def find_preview(ctx: Context, text: str, entities: Sequence[MessageEntity]) -> PreviewWish | None:
    """The preview of the first link of a text that can have one, None when the server has previews switched off."""
    if ctx.services.previews is not None and entities:
        for link in list_links(text, entities):
            if is_link(link):
                return await wish_preview(ctx, link)
    return None


def is_link(text: str) -> bool:
    """Whether a text leads to something that may be fetched."""
    try:
        parse_link(text)
    except NoPage:
        return False
    return True


async def wish_preview(
    ctx: Context, link: str, *, is_large: bool = False, is_small: bool = False, is_manual: bool = False
) -> PreviewWish | None:
    """A preview of this link, None when there can be none: previews are off, it is no link, it is known to lead to nothing,
    or the account has had its share of new pages for this minute."""
    previews = ctx.services.previews
    if previews is None or not is_link(link):
        return None
    url = parse_link(link).url
    page = await ctx.services.storage.read(lambda q: q.find_web_page_by_url(url))
    if page is None or (page.fetched_at and not page.is_ready):
        is_known_as_nothing = page is not None and is_fresh(page, ctx.now)
        if is_known_as_nothing or not previews.take(ctx.user_id):
            return None
    return PreviewWish(url, is_large, is_small, is_manual)


async def parse_web_page(ctx: Context, media: types.TypeInputMedia) -> PreviewWish | None:
    """The preview that a sender chose. Raises MEDIA_INVALID for what is no page, WEBPAGE_MEDIA_EMPTY when there is none and
    the sender does not want the message without it."""
    if not isinstance(media, types.inputMediaWebPage):
        raise RpcError("MEDIA_INVALID")
    wish = await wish_preview(
        ctx, media.url, is_large=media.force_large_media, is_small=media.force_small_media, is_manual=True
    )
    if wish is None and not media.optional:
        raise RpcError("WEBPAGE_MEDIA_EMPTY")
    return wish


async def fetch_file(ctx: Context, url: str, wanted: Wanted) -> FetchedFile:
    """The file that a link leads to.

    Raises EXTERNAL_URL_INVALID for what is no link, WEBPAGE_CURL_FAILED when nothing that is wanted comes, the server fetches
    nothing, or the account has had its share for this minute.
    """
    if not is_link(url):
        raise RpcError("EXTERNAL_URL_INVALID")
    previews = ctx.services.previews
    if previews is None or not previews.take(ctx.user_id):
        raise RpcError("WEBPAGE_CURL_FAILED")
    try:
        return await previews.fetch_file(url, wanted)
    except NoPage as error:
        raise RpcError("WEBPAGE_CURL_FAILED") from error


def fetch_pages(ctx: Context, messages: Iterable[Message | ScheduledMessage | None]) -> None:
    """See to it that the pages which these messages show arrive."""
    for message in messages:
        media = message.body.media if message else None
        if isinstance(media, WebPageMedia):
            _fetch(ctx, media.page)


def _fetch(ctx: Context, page: WebPage) -> asyncio.Task[WebPage | None] | None:
    """Fetch a page that is on its way, and anew one that is old, if the account has not had its share for this minute."""
    previews = ctx.services.previews
    if previews is None or is_fresh(page, ctx.now) or (page.is_ready and not previews.take(ctx.user_id)):
        return None
    return previews.fetch(page)


async def _await_page(ctx: Context, url: str) -> WebPage | None:
    """The page of a link, fetched if it is not known."""
    now = ctx.now
    page = await ctx.services.storage.write(lambda tx: request_page(tx, url, now))
    task = _fetch(ctx, page)
    if task is None or page.is_ready:
        return page
    await asyncio.wait([task])
    return None if task.cancelled() or task.exception() else task.result()
