"""Pictures of a view in every look: on a desk and on a phone, by day and at night; and what no look may have."""

from __future__ import annotations

from browser_people import DESKTOP, PHONE, Person
from playwright.sync_api import Page

SIZES = {"desktop": DESKTOP, "phone": PHONE}
LOOKS = {"desktop": ("light", "dark"), "phone": ("light", "dark")}
FEWER_LOOKS = {"desktop": ("light",), "phone": ("dark",)}
"""For languages whose letters others have shown already in every look."""
_SETTLED = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  do {
    await frame()
    await frame()
  } while (document.getAnimations().some((each) => each instanceof CSSTransition))
  const drawn = [...document.images].filter((each) => each.src).map((each) => each.decode())
  await Promise.race([Promise.allSettled(drawn), new Promise((done) => setTimeout(done, 500))])
}"""
"""What slides has arrived, colours have faded, pictures are there."""

_CUT = """() => [...document.querySelectorAll(
    '.Button, .ListItem-title, .Section-title, .PanelHeader-title, .Modal-title, [role=tab], [role=menuitem], .DayLine-day,'
    + ' .ServiceMessage, .JoinBar button, .TextField-label, .Switch-label, .RadioList-label')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  // What people called something may be long.
  .filter((each) => !each.querySelector('bdi, [dir=auto]') && !each.closest('bdi, [dir=auto]'))
  .filter((each) => [each, ...each.querySelectorAll('*')].some((part) => {
    const style = getComputedStyle(part)
    const isCut = part.clientWidth > 2 && part.scrollWidth > part.clientWidth + 1
    return isCut && style.overflowX !== 'visible' && style.display !== 'inline'
  }))
  .map((each) => each.textContent)"""
"""Words of our own that do not fit into where they stand."""


class Gallery:
    """Keeps pictures of a person's page, and remembers what was wrong with it."""

    def __init__(self, person: Person, language: str) -> None:
        self.person = person
        self.language = language
        self.looks = LOOKS if language in ("en", "fa") else FEWER_LOOKS
        self.faults: list[str] = []
        person.page.emulate_media(reduced_motion="reduce")

    def look(self, view: str, *, sizes: tuple[str, ...] = ("desktop", "phone")) -> None:
        page = self.person.page
        page.mouse.move(0, 0)
        for size in sizes:
            width, height = SIZES[size]
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(_SETTLED)
            self._examine(page, f"{view}, {size}")
            for scheme in self.looks[size]:
                page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                page.evaluate(_SETTLED)
                self.person.shot(f"view-{self.language}-{view}-{size}-{scheme}")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})

    def _examine(self, page: Page, where: str) -> None:
        if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
            self.faults.append(f"{where}: the page can be scrolled aside")
        self.faults += [f"{where}: cut: {words}" for words in page.evaluate(_CUT)]
