"""Pages that messages link to: attached when they are known, else asked for and filled in later.

A page is kept once for everybody under the link that was written. Follows
core.telegram.org/constructor/webPage and core.telegram.org/constructor/updateWebPage.
"""

from typing import NamedTuple

from chapar.domain.files import FileUse, Photo
from chapar.domain.media import WebPage, WebPageMedia
from chapar.domain.updates import WebPageChanged
from chapar.storage.api import Storage, Transaction

FRESH_SECONDS = 86_400
"""How long a page is shown without asking the site again."""
FAILED_SECONDS = 3600
"""How long a link that leads to nothing is not asked for again."""
CHANGED_BODIES = 1000
"""Messages that show a page above which it stays as it is: everybody who has one of them must be told of a change."""


class PreviewWish(NamedTuple):
    """A preview that the sender of a message wants: of which link, how large, and whether it was chosen by hand."""

    url: str
    is_large: bool = False
    is_small: bool = False
    is_manual: bool = False


def is_fresh(page: WebPage, now: int) -> bool:
    """Whether what is known of a page, be it that there is nothing, needs no fetch."""
    return now - page.fetched_at < (FRESH_SECONDS if page.is_ready else FAILED_SECONDS)


def attach_preview(tx: Transaction, wish: PreviewWish | None, now: int) -> WebPageMedia | None:
    """The preview for a message that is being written, or None: nothing is wished, or there is nothing to show."""
    page = request_page(tx, wish.url, now) if wish else None
    if wish is None or page is None or not (page.is_ready or not page.fetched_at):
        return None
    return WebPageMedia(page, wish.is_large, wish.is_small, wish.is_manual)


def request_page(tx: Transaction, url: str, now: int) -> WebPage:
    """The page of a link: as it is known, else on its way, which it also is again when the last try is long ago."""
    page = tx.find_web_page_by_url(url)
    if page is None or (page.fetched_at and not page.is_ready and not is_fresh(page, now)):
        return tx.put_web_page(WebPage(page.id if page else 0, url))
    return page


async def settle_page(storage: Storage, *, page_id: int, found: WebPage | None, now: int) -> WebPage | None:
    """Store what a fetch found (None: nothing to show) and tell all owners of messages that show the page.

    A page that was ready stays when it cannot be fetched again. The result is the page as it is now, None when it is gone.
    """

    def unit(tx: Transaction) -> WebPage | None:
        known = tx.find_web_page(page_id)
        if known is None:
            return None
        bodies = tx.list_web_page_bodies(page_id)
        settled = known._replace(fetched_at=now)
        if found is not None and not (known.is_ready and len(bodies) > CHANGED_BODIES):
            photo = _keep_photo(tx, known, found.photo)
            settled = found._replace(id=known.id, url=known.url, fetched_at=now, is_ready=True, photo=photo)
        tx.put_web_page(settled)
        if not known.is_ready or settled != known._replace(fetched_at=now):
            _tell_owners(tx, page_id, bodies, now)
        return settled

    return await storage.write(unit)


def _keep_photo(tx: Transaction, page: WebPage, photo: Photo | None) -> Photo | None:
    """Let a page have this picture and no other; the same one again stays what it was."""
    if photo is not None and page.photo is not None and photo.sizes == page.photo.sizes:
        return page.photo
    if page.photo is not None:
        tx.delete_file_use(page.photo.id, FileUse.WEB_PAGE, page.id)
    if photo is not None:
        photo = photo._replace(id=tx.insert_file(photo).id)
        tx.put_file_use(photo.id, FileUse.WEB_PAGE, page.id)
    return photo


def _tell_owners(tx: Transaction, page_id: int, bodies: list[int], now: int) -> None:
    for owner_id in sorted({copy.owner_id for body_id in bodies for copy in tx.list_copies(body_id)}):
        tx.log_update(owner_id, WebPageChanged(page_id), now)


async def give_up_pages(storage: Storage, now: int) -> None:
    """Settle everything that is on its way as nothing: for a server that fetches no pages any more."""
    while pages := await storage.read(lambda q: q.list_unfetched_web_pages(100)):
        for page in pages:
            await settle_page(storage, page_id=page.id, found=None, now=now)


async def drop_old_pages(storage: Storage, now: int) -> None:
    """Forget pages that no message shows and that would be fetched anew anyhow."""
    await storage.write(lambda tx: tx.delete_old_web_pages(now - FRESH_SECONDS))
