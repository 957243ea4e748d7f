"""What stories say of an open chat: write there, wait for messages, read everything from the end to the beginning."""

from __future__ import annotations

import re

from browser_people import Person
from playwright.sync_api import Locator, Page, expect

SETTLED_MS = 300
_AT_END = """(settledMs) => {
    const log = document.querySelector('[role=log]')
    if (!log?.querySelector('[data-message]')) return false
    if (log.scrollTop < log.scrollHeight - log.clientHeight - 1) {
      log.scrollTop = log.scrollHeight
      log.atEndSince = undefined
      return false
    }
    log.atEndSince ??= performance.now()
    return performance.now() - log.atEndSince > settledMs
  }"""
_READ = (
    "async ([prefix, first, last, seconds]) => {"
    """
    const pattern = new RegExp(prefix + ' (\\\\d+)')
    const end = performance.now() + seconds * 1000
    const frame = () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 20))
    const log = () => document.querySelector('[role=log]')
    const numbers = () => [...(log()?.querySelectorAll('.Bubble-text > .RichText') ?? [])]
      .map((text) => pattern.exec(text.textContent)?.[1])
      .filter((found) => found !== undefined)
      .map(Number)
    const faults = []
    while (!numbers().includes(last)) {
      if (performance.now() > end) return { seen: numbers(), faults: ['the last one is not at the end'] }
      const scroller = log()
      if (scroller) scroller.scrollTop = scroller.scrollHeight
      await frame()
    }
    let seen = []
    while (performance.now() < end) {
      const window = numbers()
      const known = seen.length ? window.indexOf(seen[0]) : window.length
      if (known >= 0) {
        const again = window.slice(known)
        if (again.some((each, i) => each !== seen[i])) faults.push(`${window} where ${seen.slice(0, 60)} was`)
        seen = [...window.slice(0, known), ...seen]
      }
      if (seen[0] === first) break
      // Not so far that nothing of what was seen is left, or else what is between would be missed.
      if (known > 0 || !seen.length) log().scrollTop -= log().clientHeight * 0.8
      else if (known < 0) log().scrollTop += log().clientHeight * 0.5
      else log().scrollTop -= 60
      await frame()
    }
    return { seen, faults }
  }"""
)


def write(person: Person, words: str, page: Page | None = None) -> None:
    """Write into the chat that is open."""
    field = composer(page or person.page)
    field.fill(words)
    field.press("Enter")


def go_to_end(page: Page) -> None:
    """Scroll to what is newest, as soon as there is something to be scrolled, and stay there."""
    page.wait_for_function(_AT_END, arg=SETTLED_MS)


def composer(page: Page) -> Locator:
    """Where one writes."""
    return page.locator(".Composer").get_by_role("textbox").last


def rows(page: Page, words: str) -> Locator:
    """The messages of the open chat that say just this."""
    said = page.locator(".Bubble-text > .RichText", has_text=re.compile(rf"^{re.escape(words)}$"))
    return page.get_by_role("log").get_by_role("article").filter(has=said)


def expect_once(person: Person, *words: str, page: Page | None = None) -> None:
    """Each of these stands once in the open chat; their order is that of the screen."""
    for each in words:
        expect(rows(page or person.page, each)).to_have_count(1)
    where = [rows(page or person.page, each).bounding_box() for each in words]
    heights = [box["y"] for box in where if box]
    assert heights == sorted(heights), f"{words} stand in another order: {heights}"


def read_numbers(page: Page, prefix: str, count: int, seconds: float = 25) -> list[int]:
    """Read a chat from its end back to its beginning: the numbers that follow `prefix` in its messages, 0 to count - 1."""
    found = page.evaluate(_READ, [prefix, 0, count - 1, seconds])
    assert found["faults"] == []
    return [int(number) for number in found["seen"]]
