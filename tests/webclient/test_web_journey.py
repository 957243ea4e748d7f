"""The whole journey, in English and in Persian: two browsers and another client, from signing up to a channel with comments."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from channel_words import join, public_name
from chat_words import rows
from composing import Conversation
from list_words import choose, choose_item, meet, row
from media_files import make_picture
from playwright.sync_api import Page, expect
from private_chats import ask, peer
from spoken_words import Words
from stage import Session

NewPerson = Callable[..., Person]


@dataclass
class Story:
    """A language's way through: on a desk by day in English, at night in Persian, with a phone for the other person."""

    language: str
    scheme: str
    new_person: NewPerson

    @property
    def say(self) -> Words:
        return Words(self.language)

    def meet(self, name: str, *, on_phone: bool = False) -> Person:
        size = {"size": PHONE} if on_phone else {}
        return self.new_person(name, language=self.language, scheme=self.scheme, **size)

    def press(self, page: Page, key: str) -> None:
        page.get_by_role("button", name=self.say(key), exact=True).first.click()


@pytest.fixture(params=[("en", "light"), ("fa", "dark")], ids=["en", "fa"])
def story(request: pytest.FixtureRequest, new_person: NewPerson) -> Story:
    return Story(*request.param, new_person)


def test_people_talk(story: Story, telethon: Session, tmp_path: Path) -> None:
    say, romeo = story.say, story.meet("Romeo")
    talk = Conversation(romeo, telethon, story.language)
    page = romeo.page

    talk.write("But soft, **what** light")
    assert telethon.expect_message(text="But soft, what light")["entities"] == [["bold", 10, 4, None]]
    telethon.read(talk.person_id, telethon.history(talk.person_id, 1)[0]["id"])
    expect(page.get_by_role("img", name=say("chat.read"), exact=True).first).to_be_attached()
    telethon.type(talk.person_id)
    expect(page.locator(".ChatHeader-status")).to_have_attribute("data-live", "true")

    do(talk, "Good morrow", "chat.reply")
    talk.write("Is the day so young?")
    assert telethon.expect_message(text="Is the day so young?")["reply_to"] == talk.greeting["id"]
    talk.expect_sent("Is the day so young?")
    talk.field.press("ArrowUp")
    page.keyboard.press("End")
    page.keyboard.type(" Ay me!")
    page.keyboard.press("Enter")
    telethon.expect_edit(text="Is the day so young? Ay me!")

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


def test_a_channel_is_made_followed_and_commented_on(story: Story, telethon: Session) -> None:
    say, romeo, mercutio = story.say, story.meet("Romeo"), story.meet("Mercutio", on_phone=True)
    page, name = romeo.page, public_name(telethon) + story.language
    story.press(page, "chatList.newChat")
    choose_item(romeo, "chatList.newChannel")
    page.fill("[name=title]", "Verona News")
    page.fill("[name=about]", "What the town talks about")
    story.press(page, "kit.next")
    page.fill("[name=username]", name)
    story.press(page, "create.createChannel")
    story.press(page, "create.withoutMembers")
    page.locator(".ChatHeader-who", has_text="Verona News").click()
    story.press(page, "info.edit")
    page.locator(".Main-right").get_by_text(say("info.discussion"), exact=True).click()
    story.press(page, "info.newDiscussion")
    expect(
        page.get_by_text(say("info.discussionLinked")).or_(page.get_by_role("heading", name=say("info.edit")))
    ).to_be_visible()
    romeo.open(str(channel_id(telethon, name)))
    post(page, "The feast is tonight")
    romeo.shot(f"journey-channel-{story.language}")

    seen = mercutio.open(f"@{name}")
    expect(seen.locator(".ChatHeader")).to_contain_text("Verona News")
    seen.locator(".JoinBar button").click()
    expect(seen.locator(".JoinBar[data-kind=mute]")).to_be_visible()
    expect(seen.get_by_role("log").get_by_text("The feast is tonight")).to_be_visible()
    said = seen.locator("[data-message]", has_text="The feast is tonight")
    said.locator(".Bubble").click(button="right")
    seen.get_by_role("button", name=re.compile("🔥")).first.click()
    expect(page.locator("[data-message]", has_text="The feast is tonight").locator(".Reactions")).to_contain_text("🔥")
    seen.get_by_role("button", name=say("chat.leaveComment"), exact=True).click()
    post(seen, "I shall be there")
    mercutio.shot(f"journey-comments-{story.language}")
    expect(page.locator(".CommentsButton")).to_contain_text(re.compile("[1۱]"))

    chat = join(telethon, name)
    [told] = [each for each in telethon.history(chat) if each["text"] == "The feast is tonight"]
    found = ask(telethon, "messages.getDiscussionMessage", peer=peer(chat), msg_id=told["id"])["messages"][0]
    ask(telethon, "messages.getMessagesViews", peer=peer(chat), id=[told["id"]], increment=True)
    telethon.send(-(10**12) - int(found["peer_id"]["channel_id"]), "And I", reply_to=int(found["id"]))
    page.locator(".CommentsButton").click()
    for words in ("I shall be there", "And I"):
        expect(rows(page, words)).to_be_visible()
    seen.reload()  # who is no member of the discussion is told of news twice a minute
    expect(rows(seen, "And I")).to_be_visible()
    romeo.shot(f"journey-comments-desk-{story.language}")


def test_a_group_has_members_rights_links_polls_and_topics(story: Story, telethon: Session) -> None:
    say, romeo, mercutio = story.say, story.meet("Romeo"), story.meet("Mercutio", on_phone=True)
    page = romeo.page
    telethon.send(meet(telethon, romeo), "Good morrow")
    expect(page.locator(".ChatList").get_by_text("Good morrow")).to_be_visible()
    story.press(page, "chatList.newChat")
    choose_item(romeo, "chatList.newGroup")
    page.locator(".PeerPicker").get_by_text(telethon.account.first_name).click()
    story.press(page, "kit.next")
    page.fill("[name=title]", "The square")
    story.press(page, "create.createGroup")
    expect(page.locator(".ChatHeader")).to_contain_text("The square")
    poll(page, say)
    telethon.expect("message")
    page.get_by_role("log").get_by_text("Lark", exact=True).click()
    expect(page.get_by_role("log").get_by_text(re.compile("100|۱۰۰")).first).to_be_visible()
    romeo.shot(f"journey-poll-{story.language}")

    edit(story, page, "The square")
    page.locator(".Main-right").get_by_text(say("info.invites"), exact=True).click()
    link = page.locator(".Main-right bdi", has_text=re.compile(r"/\+")).first.text_content() or ""
    romeo.shot(f"journey-invites-{story.language}")
    seen = mercutio.open("+" + link.rpartition("+")[2])
    seen.get_by_role("dialog").get_by_role("button", name=say("joinBar.joinGroup"), exact=True).click()
    expect(seen.locator(".ChatHeader")).to_contain_text("The square")
    post(seen, "Peace? I hate the word")
    expect(rows(page, "Peace? I hate the word")).to_be_visible()
    mercutio.shot(f"journey-group-{story.language}")

    page.reload()
    edit(story, page, "The square")
    page.locator(".Main-right").get_by_text(say("info.admins"), exact=True).click()
    story.press(page, "info.addAdmin")
    page.get_by_role("dialog").get_by_text("Juliet").click()
    page.fill("[name=rank]", "Herald")
    story.press(page, "info.promote")
    expect(page.locator(".MemberRow-rank", has_text="Herald")).to_be_visible()
    romeo.shot(f"journey-admins-{story.language}")

    row(romeo, "The square").click()
    edit(story, page, "The square")
    page.get_by_role("switch", name=say("info.topics"), exact=True).click()
    expect(page.get_by_role("switch", name=say("info.topics"), exact=True)).to_be_checked()
    row(romeo, "The square").click()
    story.press(page, "topics.new")
    page.get_by_label(say("topics.name"), exact=True).fill("The feast")
    story.press(page, "topics.create")
    expect(page.locator(".ChatHeader")).to_contain_text("The feast")
    post(page, "Who brings the music?")
    romeo.shot(f"journey-topics-{story.language}")


def test_a_person_settles_in(story: Story, telethon: Session, tmp_path: Path) -> None:
    say, romeo = story.say, story.meet("Romeo", on_phone=True)
    page = romeo.page
    telethon.send(meet(telethon, romeo), "Good morrow")
    expect(page.locator(".ChatList").get_by_text("Good morrow")).to_be_visible()
    choose(romeo, "Juliet", "chatList.pin")
    choose(romeo, "Juliet", "chatList.addToFolder")
    choose_item(romeo, "folders.create")
    page.get_by_role("textbox", name=say("folders.name")).fill("Verona")
    page.get_by_label(say("folders.contacts"), exact=True).check()
    page.get_by_label(say("folders.nonContacts"), exact=True).check()
    story.press(page, "kit.save")
    expect(page.get_by_role("tab", name=re.compile("Verona"))).to_be_visible()
    romeo.shot(f"journey-folder-{story.language}")
    page.get_by_role("textbox", name=say("kit.search"), exact=True).click()
    page.keyboard.type("morrow")
    expect(page.locator(".SearchResults, [id=search-results]").get_by_text("Good morrow").first).to_be_visible()
    story.press(page, "chatList.closeSearch")

    for part in ("notifications", "sessions", "theme", "language"):
        settings(page, say)
        page.locator(".Settings").get_by_role("button", name=say(f"settings.{part}")).first.click()
        expect(page.get_by_role("heading", name=say(f"settings.{part}"), exact=True)).to_be_visible()
        romeo.shot(f"journey-settings-{part}-{story.language}")
        page.reload()
    settings(page, say)
    page.locator(".Settings button").first.click()
    page.get_by_label(say("settings.bio")).fill("Too early seen unknown")
    page.get_by_label(say("settings.username")).fill(f"romeo{romeo.phone[-8:]}")
    story.press(page, "kit.save")
    expect(page.get_by_text(say("settings.saved"))).to_be_visible()
    assert telethon.resolve(f"romeo{romeo.phone[-8:]}")["first_name"] == "Romeo"


def edit(story: Story, page: Page, title: str) -> None:
    """Open what can be changed about the group that is open."""
    page.locator(".ChatHeader-who", has_text=title).click()
    story.press(page, "info.edit")


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


def poll(page: Page, say: Words) -> None:
    page.get_by_role("button", name=say("composer.attach"), exact=True).click()
    page.get_by_role("menuitem", name=say("composer.poll"), exact=True).click()
    dialog = page.locator(".Modal")
    dialog.get_by_label(say("composer.question")).fill("Nightingale or lark?")
    for number, answer in enumerate(("Nightingale", "Lark")):
        dialog.get_by_label(say.pattern("composer.option")).nth(number).fill(answer)
    dialog.get_by_role("button", name=say("composer.sendPoll"), exact=True).click()
    expect(dialog).to_have_count(0)


def post(page: Page, words: str) -> None:
    field = page.locator(".Composer-text")
    field.click()
    page.keyboard.type(words)
    if page.viewport_size and page.viewport_size["width"] < 600:
        page.locator(".Composer-send").click()
    else:
        page.keyboard.press("Enter")
    expect(page.get_by_role("log").get_by_text(words)).to_be_visible()


def settings(page: Page, say: Words) -> None:
    page.get_by_role("button", name=say("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=say("main.settings"), exact=True).click()
    expect(page.get_by_role("heading", name=say("settings.title"), exact=True)).to_be_visible()


def channel_id(session: Session, name: str) -> int:
    found = ask(session, "contacts.resolveUsername", username=name)
    return -(10**12) - int(found["peer"]["channel_id"])
