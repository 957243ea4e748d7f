"""Reactions: given by a double click and from the menu, seen as they come, and who gave them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from channel_words import make_channel
from chat_words import write
from list_words import other_device, wait_until
from playwright.sync_api import Locator, expect
from private_chats import ask
from stage import Session
from test_web_chat import bring_in, bubble, open_group


def reaction(shown: Locator, emoji: str, count: int) -> Locator:
    """The button below a message that says so."""
    return shown.locator(f".Reaction[aria-label*='{count} reaction']", has_text=emoji)


def test_reactions_are_given_taken_back_and_seen_at_once(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    sent = telethon.send(group, "A rose by any other name")
    shown = bubble(page, "A rose")
    shown.dblclick(position={"x": 5, "y": 5})
    own = reaction(shown, "❤", 1)
    expect(own).to_have_attribute("aria-pressed", "true")
    telethon.call("react", peer=group, id=sent["id"], emoji="👍")
    expect(reaction(shown, "👍", 1)).to_be_visible()
    telethon.call("react", peer=group, id=sent["id"], emoji="❤️")
    expect(reaction(shown, "❤", 2)).to_be_visible()
    romeo.shot("reactions")
    shown.click(button="right")
    page.get_by_role("menuitem", name="2 reactions").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Juliet")
    expect(dialog).to_contain_text("Romeo")
    page.keyboard.press("Escape")
    reaction(shown, "❤", 2).click()
    expect(reaction(shown, "❤", 1)).to_have_attribute("aria-pressed", "false")


def test_the_quick_reaction_is_chosen_for_all_devices(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("رومئو", language="fa", size=PHONE)
    page = romeo.page
    phone = other_device(romeo, telethon, tmp_path)
    page.get_by_role("button", name="منو").click()
    page.get_by_role("menuitem", name="تنظیمات").click()
    page.get_by_role("button", name="واکنش سریع ❤").click()
    expect(page.get_by_role("radio", name="❤", exact=True)).to_be_checked()
    page.locator(".QuickReactionPage-one", has_text="🔥").click()
    wait_until(lambda: ask(phone, "help.getConfig")["reactions_default"]["emoticon"] == "🔥")
    romeo.shot("settings-quick-reaction-fa")
    # Another device chooses: what is open shows it, and a double click gives it.
    applause = {"_": "reactionEmoji", "emoticon": "👏"}
    assert ask(phone, "messages.setDefaultReaction", reaction=applause)
    expect(page.get_by_role("radio", name="👏", exact=True)).to_be_checked()
    group = make_channel(telethon, "The garden")
    bring_in(telethon, romeo, group)
    telethon.send(group, "A rose by any other name")
    page.get_by_role("button", name="بازگشت").click()
    expect(page.get_by_role("button", name="واکنش سریع 👏")).to_be_visible()
    page.get_by_role("button", name="بازگشت").click()
    page.locator(".DialogRow", has_text="The garden").click()
    bubble(page, "A rose").dblclick(position={"x": 5, "y": 5})
    expect(bubble(page, "A rose").locator(".Reaction[aria-pressed=true]")).to_contain_text("👏")


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_double_click_chooses_a_word_or_reacts(
    new_person: Callable[..., Person], telethon: Session, language: str
) -> None:
    romeo = new_person("Romeo", language=language)
    group = open_group(romeo, telethon)
    page = romeo.page
    telethon.send(group, "Parting is such sweet sorrow")
    shown = bubble(page, "Parting")
    shown.click(trial=True)  # it has come to rest
    x, y = page.evaluate(WHERE, ["such", shown.element_handle()])
    page.mouse.dblclick(x, y)
    assert page.evaluate("() => getSelection().toString().trim()") == "such"
    page.wait_for_timeout(700)
    expect(shown.locator(".Reaction")).to_have_count(0)
    shown.locator(".MessageMeta").dblclick()
    expect(shown.locator(".Reaction[aria-pressed=true]")).to_be_visible()
    assert page.evaluate("() => getSelection().toString().trim()") == ""
    telethon.send(group, "Adieu, adieu")
    shown = bubble(page, "Adieu")
    shown.dblclick(position={"x": 40, "y": 3})
    expect(shown.locator(".Reaction[aria-pressed=true]")).to_be_visible()
    romeo.shot(f"reactions-double-click-{language}")


WHERE = """([word, bubble]) => {
  const texts = document.createTreeWalker(bubble, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const at = text.data.indexOf(word)
    if (at < 0) continue
    const range = new Range()
    range.setStart(text, at)
    range.setEnd(text, at + word.length)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    return [(left + right) / 2, (top + bottom) / 2]
  }
}"""
"""The middle of a word."""


def test_who_reacted_is_listed_by_reaction_and_leads_to_profiles(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo, other = new_person("Romeo", size=PHONE, scheme="dark"), new_person("Mercutio")
    group = open_group(romeo, telethon)
    bring_in(telethon, other, group)
    page = romeo.page
    sent = telethon.send(group, "A plague on both your houses")
    telethon.call("react", peer=group, id=sent["id"], emoji="👍")
    bubble(page, "A plague").dblclick(position={"x": 5, "y": 5})
    other.page.locator(".DialogRow", has_text="The garden").click()
    bubble(other.page, "A plague").click(button="right")
    other.page.get_by_role("group", name="React").locator("button", has_text="🔥").click()
    expect(reaction(bubble(page, "A plague"), "🔥", 1)).to_be_visible()
    bubble(page, "A plague").click(button="right")
    page.get_by_role("menuitem", name="3 reactions").click()
    dialog = page.get_by_role("dialog")
    for name in ("Juliet", "Romeo", "Mercutio"):
        expect(dialog.get_by_role("button", name=name)).to_be_visible()
    romeo.shot("reactions-who")
    dialog.get_by_role("tab", name="🔥 1").click()
    expect(dialog.locator(".ListItem")).to_have_count(1)
    dialog.get_by_role("button", name="Mercutio").click()
    expect(page.get_by_role("heading", name="User Info")).to_be_visible()
    expect(page.locator(".Profile-name")).to_contain_text("Mercutio")


def test_the_menu_offers_reactions_at_hand_and_all_others(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    telethon.send(group, "Good night, good night")
    shown = bubble(page, "Good night")
    shown.click(button="right")
    row = page.get_by_role("group", name="React")
    expect(row.get_by_role("button")).to_have_count(7)
    row.get_by_role("button", name="All reactions").click()
    romeo.shot("reactions-all")
    row.locator("button", has_text="🎉").click()
    expect(reaction(shown, "🎉", 1)).to_have_attribute("aria-pressed", "true")


def test_a_reaction_to_what_one_wrote_waits_behind_a_button(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    write(romeo, "Call me but love")
    sent = telethon.expect_message(text="Call me but love")
    for number in range(40):
        telethon.send(group, f"Line {number}")
    expect(bubble(page, "Line 39")).to_be_visible()
    telethon.call("react", peer=group, id=sent["id"], emoji="👍")
    button = page.get_by_role("button", name="To the next reaction")
    button.click()
    expect(bubble(page, "Call me but love")).to_be_in_viewport()
    expect(button).to_have_count(0)
