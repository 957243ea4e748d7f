"""The first chapter of the journey, in English and in Persian: two people talk, one in a browser, the other in another client."""

from __future__ import annotations

import re
import time
from datetime import datetime, timedelta
from pathlib import Path

from chat_words import rows
from composing import Conversation
from journey import Story
from list_words import row
from media_files import make_picture
from playwright.sync_api import expect
from stage import Session
from test_web_forward_delete import SELECT_FIRST_LETTERS


def test_people_talk(story: Story, telethon: Session, tmp_path: Path) -> None:
    say, romeo = story.say, story.meet("Romeo")
    talk = Conversation(romeo, telethon, story.language)
    page = romeo.page

    talk.write("But soft, **what** light")
    assert telethon.expect_message(text="But soft, what light")["entities"] == [["bold", 10, 4, None]]
    telethon.read(talk.person_id, telethon.history(talk.person_id, 1)[0]["id"])
    expect(page.get_by_role("img", name=say("chat.read"), exact=True).first).to_be_attached()
    telethon.set_online(True)
    expect(page.locator(".ChatHeader-status")).to_have_text(say("presence.online"))
    telethon.type(talk.person_id)
    expect(page.locator(".ChatHeader-status")).to_have_text(say("activity.typing"))
    telethon.set_online(False)
    expect(page.locator(".ChatHeader-status")).to_have_text(say("presence.justNow"))

    telethon.send(talk.person_id, "bold, hidden", [["bold", 0, 4, None], ["spoiler", 6, 6, None]])
    said = page.locator(".Bubble-text", has_text="bold, ")
    expect(said.locator("strong")).to_have_text("bold")
    expect(said.get_by_text("hidden")).not_to_be_visible()
    said.get_by_role("button", name=say("chat.spoiler"), exact=True).click()
    expect(said.get_by_text("hidden")).to_be_visible()

    do(talk, "Good morrow", "chat.reply")
    talk.write("Is the day so young?")
    assert telethon.expect_message(text="Is the day so young?")["reply_to"] == talk.greeting["id"]
    talk.expect_sent("Is the day so young?")
    talk.field.press("ArrowUp")
    page.keyboard.press("End")
    page.keyboard.type(" Ay me!")
    page.keyboard.press("Enter")
    telethon.expect_edit(text="Is the day so young? Ay me!")

    telethon.send(talk.person_id, "But new struck nine")
    said = talk.message("But new struck nine").locator(".Bubble-text")
    said.evaluate(SELECT_FIRST_LETTERS, len("But new"))
    said.click(position={"x": 12, "y": 12}, button="right")
    talk.choose("chat.quote")
    expect(page.locator(".ComposerBar-text")).to_have_text("But new")
    talk.write("Sad hours seem long")
    telethon.expect_message(text="Sad hours seem long")
    expect(talk.message("Sad hours seem long").locator(".ReplyHeader")).to_contain_text("But new")

    rows(page, "Good morrow").locator(".Bubble").click(button="right")
    page.get_by_role("button", name=re.compile("👍")).first.click()
    expect(rows(page, "Good morrow").locator(".Reactions")).to_contain_text("👍")

    do(talk, "Good morrow", "chat.pin")
    talk.in_dialog("composer.pin").click()
    expect(page.locator(".PinnedBar")).to_contain_text("Good morrow")

    album(talk, [make_picture(tmp_path / f"{colour}.png", 600, 400, colour) for colour in ("navy", "gold")])
    assert len({telethon.expect_message(media="photo")["album"] for _ in range(2)}) == 1
    file = tmp_path / "sonnet.txt"
    file.write_text("Two households")
    sent = telethon.send_file(talk.person_id, "document", file)
    with page.expect_download() as downloading:
        page.locator(f"[data-message='{sent['id']}'] .Row-text").click()
    assert downloading.value.path().read_text() == "Two households"

    page.get_by_role("button", name=say("composer.voice"), exact=True).click()
    expect(page.get_by_role("timer")).to_contain_text(re.compile("[1۱]"))
    page.get_by_role("button", name=say("media.sendVoice"), exact=True).click()
    telethon.expect_message(media="document")
    expect(page.locator(".VoiceRow").last).to_be_visible()

    schedule(talk, "Good night")
    page.get_by_role("button", name=say.pattern("composer.showScheduled")).click()
    do(talk, "Good night", "chat.sendNow")
    telethon.expect_message(text="Good night")
    romeo.open(str(telethon.account.id))

    do(talk, "Good night", "kit.delete")
    page.get_by_role("checkbox").check()
    talk.in_dialog("composer.delete").click()
    expect(talk.message("Good night")).to_have_count(0)
    telethon.expect("deleted")

    do(talk, "But soft, what light", "chat.forward")
    page.locator(".Modal").get_by_text(say("kit.savedMessages")).click()
    talk.in_dialog("composer.continue").click()
    talk.write("to remember")
    expect(talk.message("But soft, what light")).to_be_visible()
    romeo.shot(f"journey-talk-{story.language}")

    talk.field.click()
    page.keyboard.type("half a sentence")
    expect(talk.field).to_have_text("half a sentence")
    talk.open()
    expect(row(romeo, say("kit.savedMessages"))).to_contain_text("half a sentence")
    romeo.shot(f"journey-draft-{story.language}")


def do(talk: Conversation, words: str, key: str) -> None:
    """Choose from the menu of the message that says just this."""
    rows(talk.page, words).locator(".Bubble").click(button="right")
    talk.choose(key)


def album(talk: Conversation, files: list[Path]) -> None:
    talk.button("composer.attach").click()
    with talk.page.expect_file_chooser() as choosing:
        talk.page.get_by_role("menuitem").first.click()
    choosing.value.set_files([str(file) for file in files])
    dialog = talk.page.get_by_role("dialog")
    expect(dialog.locator("img")).to_have_count(len(files))
    dialog.get_by_role("button", name=talk.say("media.send"), exact=True).click()
    expect(dialog).to_have_count(0)


def schedule(talk: Conversation, text: str) -> None:
    """For tomorrow."""
    talk.field.fill(text)
    talk.send_button.click(button="right")
    talk.choose("composer.schedule")
    wanted = datetime.fromtimestamp(time.time()) + timedelta(days=1)
    talk.page.get_by_label(talk.say("composer.day"), exact=True).fill(wanted.strftime("%Y-%m-%d"))
    talk.in_dialog("composer.schedule").click()
    expect(talk.field).to_have_text("")
