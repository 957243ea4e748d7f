"""Answering, changing, passing on, pinning and deleting messages in a browser."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from channel_words import channel, make_channel
from composing import Conversation
from playwright.sync_api import Position, expect
from private_chats import ask, peer, user
from stage import Session

SELECT_FIRST_LETTERS = """(said, count) => {
    const text = document.createTreeWalker(said, NodeFilter.SHOW_TEXT).nextNode()
    getSelection().setBaseAndExtent(text, 0, text, count)
}"""


def test_a_message_is_answered_and_a_part_of_it_quoted(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    talk.do("Good morrow", "chat.reply")
    expect(talk.page.locator(".ComposerBar")).to_contain_text("Good morrow")
    talk.write("Is the day so young?")
    assert telethon.expect_message(text="Is the day so young?")["reply_to"] == talk.greeting["id"]
    talk.expect_sent("Is the day so young?")
    expect(talk.page.locator(".ComposerBar")).to_have_count(0)

    telethon.send(talk.person_id, "But new struck nine")
    said = talk.message("But new struck nine").locator(".Bubble-text")
    said.evaluate(SELECT_FIRST_LETTERS, len("But new"))
    said.click(position=Position(x=12, y=12), button="right")
    talk.choose("chat.quote")
    expect(talk.page.locator(".ComposerBar-text")).to_have_text("But new")
    talk.person.shot("writing-quote")
    talk.write("Ay me!")
    sent = telethon.expect_message(text="Ay me!")
    [message] = ask(telethon, "messages.getMessages", id=[sent["id"]])["messages"]
    assert message["reply_to"]["quote_text"] == "But new"


def test_the_last_message_is_changed_by_arrow_up(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    talk.write("My name is Romoe")
    telethon.expect_message(text="My name is Romoe")
    talk.expect_sent("My name is Romoe")
    talk.field.press("ArrowUp")
    expect(talk.page.locator(".ComposerBar")).to_contain_text(talk.say("composer.editing"))
    expect(talk.field).to_have_text("My name is Romoe")
    for _ in range(2):
        talk.page.keyboard.press("Backspace")
    talk.page.keyboard.type("eo **himself**")
    talk.page.keyboard.press("Enter")
    changed = telethon.expect_edit(text="My name is Romeo himself")
    assert changed["entities"] == [["bold", 17, 7, None]]
    expect(talk.message("My name is Romeo himself")).to_be_visible()
    # What was being written comes back when a change is given up.
    talk.field.click()
    talk.page.keyboard.type("half a sentence")
    talk.do("My name is Romeo himself", "chat.edit")
    expect(talk.field).to_have_text("My name is Romeo himself")
    talk.page.keyboard.press("Escape")
    expect(talk.field).to_have_text("half a sentence")


def test_messages_are_passed_on_with_and_without_a_name(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    group = make_channel(telethon, "The square")
    ask(telethon, "channels.inviteToChannel", channel=channel(group), users=[user(talk.person_id)])
    expect(romeo.page.locator(".ChatList").get_by_text("The square").first).to_be_visible()
    # To one chat: it is opened, and something can be added.
    talk.do("Good morrow", "chat.forward")
    romeo.page.locator(".Modal").get_by_text("The square").click()
    romeo.shot("writing-forward")
    talk.in_dialog("composer.continue").click()
    expect(romeo.page.locator(".ComposerBar")).to_contain_text("Good morrow")
    talk.write("Hear her")
    messages = [message_in(telethon, group) for _ in range(2)]
    assert [message["text"] for message in messages] == ["Hear her", "Good morrow"]
    assert messages[1]["forwarded_from"] == telethon.account.id
    # Without the name of who said it.
    talk.open()
    talk.do("Good morrow", "chat.forward")
    romeo.page.locator(".Modal").get_by_text("The square").click()
    talk.in_dialog("composer.continue").click()
    romeo.page.locator(".ComposerBar-told").click()
    romeo.page.get_by_role("menuitemcheckbox", name=talk.say("composer.showSender")).click()
    expect(romeo.page.locator(".ComposerBar")).to_be_visible()
    talk.send_button.click()
    message = message_in(telethon, group)
    assert (message["text"], message["forwarded_from"]) == ("Good morrow", None)
    # To several chats at once, with a comment.
    talk.open()
    talk.do("Good morrow", "chat.forward")
    dialog = romeo.page.locator(".Modal")
    dialog.get_by_text("The square").click()
    dialog.locator(".PeerPicker-list").get_by_text("Juliet").click()
    dialog.get_by_label(talk.say("composer.forwardComment")).fill("To all")
    dialog.get_by_role("button", name=talk.say.pattern("composer.forwardTo")).click()
    assert [message_in(telethon, group)["text"] for _ in range(2)] == ["To all", "Good morrow"]


def test_what_may_not_be_copied_is_not_passed_on(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    group = make_channel(telethon, "A secret place")
    ask(telethon, "channels.inviteToChannel", channel=channel(group), users=[user(talk.person_id)])
    ask(telethon, "messages.toggleNoForwards", peer=peer(group), enabled=True)
    telethon.send(group, "Between us")
    romeo.page.locator(".ChatList").get_by_text("A secret place").first.click()
    talk.message("Between us").locator(".Bubble").last.click(button="right")
    expect(romeo.page.get_by_role("menu")).to_be_visible()
    expect(romeo.page.get_by_role("menuitem", name=talk.say("chat.forward"), exact=True)).to_have_count(0)


def test_messages_are_deleted_for_oneself_or_for_both(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    talk.write("first thought")
    first = telethon.expect_message(text="first thought")
    talk.write("second thought")
    second = telethon.expect_message(text="second thought")
    talk.do("second thought", "kit.delete")
    talk.page.get_by_label(talk.say.pattern("composer.deleteAlsoFor")).check()
    talk.person.shot("writing-delete")
    talk.in_dialog("composer.delete").click()
    assert telethon.expect("deleted")["ids"] == [second["id"]]
    expect(talk.message("second thought")).to_have_count(0)
    talk.do("first thought", "kit.delete")
    talk.in_dialog("composer.delete").click()
    expect(talk.message("first thought")).to_have_count(0)
    assert first["id"] in [message["id"] for message in telethon.history(talk.person_id)]


def test_messages_are_pinned_for_both_and_unpinned(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    talk.do("Good morrow", "chat.pin")
    talk.page.get_by_label(talk.say.pattern("composer.pinAlsoFor")).check()
    talk.in_dialog("composer.pin").click()
    expect(talk.page.locator(".PinnedBar")).to_contain_text("Good morrow")
    pinned = telethon.call("search", peer=talk.person_id, query="", filter="pinned")
    assert [message["id"] for message in pinned] == [talk.greeting["id"]]
    talk.do("Good morrow", "chat.unpin")
    talk.in_dialog("composer.unpin").click()
    expect(talk.page.locator(".PinnedBar")).to_have_count(0)


def message_in(session: Session, chat: int) -> dict[str, object]:
    """The next message of others that says something there."""
    while True:
        message = session.expect("message")["message"]
        if message["chat"] == chat and message["text"] and not message["out"]:
            return dict(message)
