"""What people are used to from other clients: typing without looking where, going back to where they read, answering by keys
and fingers, choosing by drawing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser_people import PHONE, Person
from chat_words import composer
from composing import Conversation
from list_words import later
from media_files import make_picture
from media_talk import make_playing_video, make_playing_voice, open_talk
from playwright.sync_api import Locator, Page, expect
from private_chats import ask, peer
from stage import Session
from test_sticker_stories import long, make_set, named
from test_web_chat import bubble, open_group
from test_web_voice import WAVEFORM


def test_what_is_typed_goes_into_the_field_wherever_the_focus_is(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    page = talk.page
    talk.message("Good morrow").locator(".Bubble").click()
    expect(talk.field).not_to_be_focused()
    page.keyboard.type("Is the day so young?")
    expect(talk.field).to_have_text("Is the day so young?")
    page.keyboard.press("Enter")
    telethon.expect_message(text="Is the day so young?")
    page.evaluate("navigator.clipboard.writeText('Ay me')")
    page.locator(".DialogRow").first.focus()
    page.keyboard.press("Control+v")
    expect(talk.field).to_have_text("Ay me")
    expect(talk.field).to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.locator(".ChatList").get_by_role("textbox")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+f")
    expect(page.get_by_role("searchbox").last).to_be_focused()
    page.keyboard.type("day")
    expect(page.get_by_role("searchbox").last).to_have_value("day")
    expect(talk.field).to_have_text("Ay me")


def test_escape_leads_back_into_the_list_where_arrows_go_on(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    telethon.set_online(True)
    open_group(romeo, telethon)
    expect(page.locator(".ChatHeader-status")).to_have_text("2 members, 2 online")
    later()
    Conversation(romeo, telethon)
    page.keyboard.press("Escape")
    focused = page.locator(".DialogRow:focus")
    expect(focused).to_contain_text("Juliet")
    page.keyboard.press("ArrowDown")
    expect(focused).to_contain_text("The garden")
    page.keyboard.press("Enter")
    expect(page.locator(".ChatHeader")).to_contain_text("The garden")
    expect(composer(page)).to_be_visible()
    page.keyboard.type("So soon?")
    expect(composer(page)).to_have_text("So soon?")


def test_who_comes_back_to_a_chat_reads_on_where_it_was_left(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    talk = Conversation(romeo, telethon)
    for number in range(80):
        telethon.send(talk.person_id, f"Line {number}. " + "It is the lark. " * (number % 5))
    expect(talk.message("Line 79")).to_be_visible()
    page.locator(".MessageScroller").evaluate("(each) => (each.scrollTop -= 1500)")
    page.wait_for_timeout(500)
    name, before = first_in_view(page)
    open_saved_messages(page)
    page.locator(".ChatList").get_by_text("Juliet").first.click()
    expect(talk.message("Line 40")).to_be_attached()
    page.wait_for_timeout(300)
    assert first_in_view(page) == (name, pytest.approx(before, abs=2))
    page.get_by_role("button", name="To the latest messages").click()
    expect(talk.message("Line 79")).to_be_in_viewport()
    open_saved_messages(page)
    page.locator(".ChatList").get_by_text("Juliet").first.click()
    expect(talk.message("Line 79")).to_be_in_viewport()


def test_from_what_was_answered_one_comes_back_to_the_answer(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    first = telethon.send(group, "But soft, what light")
    for number in range(40):
        telethon.send(group, f"Line {number} of the scene")
    answer = telethon.send(group, "It is the east", reply_to=first["id"])
    for number in range(40, 80):
        telethon.send(group, f"Line {number} of the scene")
    down = page.get_by_role("button", name="To the latest messages")
    page.get_by_role("log").press("End")
    expect(bubble(page, "Line 79 of")).to_be_in_viewport()
    page.get_by_role("log").press("PageUp")
    bubble(page, "It is the east").scroll_into_view_if_needed()
    page.locator(".ReplyHeader", has_text="But soft").click()
    expect(page.locator(f"[data-message='{first['id']}']")).to_be_in_viewport()
    down.click()
    expect(page.locator(f"[data-message='{answer['id']}']")).to_be_in_viewport()
    expect(bubble(page, "Line 79 of")).not_to_be_in_viewport()
    down.click()
    expect(bubble(page, "Line 79 of")).to_be_in_viewport()


def test_ctrl_and_arrows_choose_what_is_answered(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    page = talk.page
    for text in ("one", "two", "three"):
        telethon.send(talk.person_id, text)
    expect(talk.message("three")).to_be_visible()
    answered = page.locator(".ComposerBar")
    talk.field.click()
    page.keyboard.press("Control+ArrowUp")
    expect(answered).to_contain_text("three")
    page.keyboard.press("Control+ArrowUp")
    expect(answered).to_contain_text("two")
    page.keyboard.press("Control+ArrowDown")
    page.keyboard.press("Control+ArrowDown")
    expect(answered).to_have_count(0)
    page.keyboard.press("Control+ArrowUp")
    talk.write("four")
    assert telethon.expect_message(text="four")["reply_to"]


@pytest.mark.parametrize(("language", "word", "emoji"), [("en", ":rocke", "🚀"), ("fa", ":موشک", "🚀")])
def test_emoji_are_offered_after_a_colon(
    new_person: Callable[..., Person], telethon: Session, language: str, word: str, emoji: str
) -> None:
    talk = Conversation(new_person("Romeo", language=language), telethon, language)
    page = talk.page
    talk.field.click()
    page.keyboard.type(f"12:30 :D {word}")
    offered = page.get_by_role("listbox", name=talk.say("composer.emoji"))
    expect(offered.get_by_role("option").first).to_have_text(emoji)
    talk.person.shot(f"habits-emoji-{language}")
    page.keyboard.press("Enter")
    expect(talk.field).to_have_text(f"12:30 :D {emoji}")
    page.keyboard.press("Enter")
    telethon.expect_message(text=f"12:30 :D {emoji}")


def test_a_finger_draws_a_message_aside_to_answer_it(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo", size=PHONE), telethon)
    page = talk.page
    draw(talk.person, talk.message("Good morrow").locator(".Bubble"), -30)
    expect(page.locator(".ComposerBar")).to_have_count(0)
    draw(talk.person, talk.message("Good morrow").locator(".Bubble"), -90, shot="habits-swipe")
    expect(page.locator(".ComposerBar")).to_contain_text("Good morrow")
    talk.field.fill("Is the day so young?")
    talk.send_button.click()
    assert telethon.expect_message(text="Is the day so young?")["reply_to"] == talk.greeting["id"]


def test_back_on_a_phone_closes_what_was_opened_last(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo", size=PHONE), telethon)
    page = talk.page
    talk.do("Good morrow", "chat.select")
    expect(page.get_by_role("toolbar")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("toolbar")).to_have_count(0)
    talk.button("composer.emoji").tap()
    expect(page.locator(".PickerPanel")).to_be_visible()
    page.go_back()
    expect(page.locator(".PickerPanel")).to_have_count(0)
    talk.button("chat.search").tap()
    expect(page.locator(".ChatSearch")).to_be_visible()
    page.go_back()
    expect(page.locator(".ChatSearch")).to_have_count(0)
    expect(talk.field).to_be_in_viewport()
    page.go_back()
    expect(page.locator(".DialogRow").first).to_be_in_viewport()
    page.locator(".ChatList-header input").tap()
    page.locator(".ChatList-header input").fill("morrow")
    page.locator(".FoundRow", has_text="Good morrow").tap()
    expect(talk.field).to_be_in_viewport()
    page.go_back()
    expect(page.locator(".FoundRow", has_text="Good morrow")).to_be_in_viewport()
    page.go_back()
    expect(page.locator(".FoundRow")).to_have_count(0)
    expect(page.locator(".DialogRow").first).to_be_in_viewport()


def test_emoji_are_picked_without_the_keyboard_of_a_phone(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo", size=PHONE), telethon)
    page = talk.page
    talk.field.tap()
    page.keyboard.type("ab")
    page.keyboard.press("ArrowLeft")
    page.get_by_role("button", name="Emoji").tap()
    picker = page.get_by_role("dialog", name="Emoji and stickers")
    for emoji in ("👍", "😂"):
        picker.get_by_role("button", name=emoji, exact=True).first.tap()
    expect(talk.field).to_have_text("a👍😂b")
    expect(talk.field).not_to_be_focused()


def test_messages_are_chosen_by_drawing_and_taken_by_keys(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    group = open_group(romeo, telethon)
    page = romeo.page
    for text in ("Swear not", "by the moon", "the inconstant moon"):
        telethon.send(group, text)
    start = bubble(page, "Swear not").bounding_box()
    end = bubble(page, "the inconstant moon").bounding_box()
    assert start
    assert end
    beside = end["x"] + end["width"] + 60
    page.mouse.move(beside, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(beside, start["y"] + 30)
    page.mouse.move(beside, end["y"] + 8)
    romeo.shot("habits-drawing")
    page.mouse.up()
    expect(page.get_by_role("toolbar")).to_contain_text("3 messages selected")
    page.keyboard.press("Control+c")
    expect(page.get_by_role("toolbar")).to_have_count(0)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert [part.split("\n")[1] for part in copied.split("\n\n")] == ["Swear not", "by the moon", "the inconstant moon"]
    page.mouse.move(start["x"] + 20, start["y"] + start["height"] - 10)
    page.mouse.down()
    page.mouse.move(start["x"] + 60, start["y"] + start["height"] - 10)
    expect(page.get_by_role("toolbar")).to_have_count(0)
    assert page.evaluate("String(getSelection())")
    page.mouse.move(end["x"] + 30, end["y"] + 10)
    page.mouse.up()
    expect(page.get_by_role("toolbar")).to_contain_text("3 messages selected")
    page.keyboard.press("Escape")
    expect(page.get_by_role("toolbar")).to_have_count(0)


def test_a_reply_is_part_of_the_draft_even_before_a_word_is_written(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    page = talk.page
    talk.do("Good morrow", "chat.reply")
    expect(page.locator(".ComposerBar")).to_contain_text("Good morrow")
    page.wait_for_timeout(2500)  # drafts are saved when nothing has changed for a while
    page.reload()
    expect(page.locator(".ComposerBar")).to_contain_text("Good morrow")
    page.locator(".ComposerBar").get_by_role("button", name="Cancel").click()
    page.wait_for_timeout(2500)
    page.reload()
    expect(talk.message("Good morrow")).to_be_visible()
    expect(page.locator(".ComposerBar")).to_have_count(0)


def test_voices_are_heard_one_after_the_other(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    voice = make_playing_voice(tmp_path / "voice.ogg", 2)
    first = telethon.send_file(talk.peer, "voice", voice, duration=2, waveform=WAVEFORM)
    telethon.send(talk.peer, "and then")
    second = telethon.send_file(talk.peer, "voice", voice, duration=2, waveform=WAVEFORM)
    talk.bubble(first).get_by_role("button", name=talk.say("media.playVoice")).click()
    expect(talk.bubble(second).get_by_role("button", name=talk.say("media.pause"))).to_be_visible()
    expect(talk.page.get_by_role("region", name=talk.say("media.player"))).to_have_count(0)  # both are over


def test_gifs_are_kept_and_sent_again(new_person: Callable[..., Person], telethon: Session, tmp_path: Path) -> None:
    talk = open_talk(new_person, telethon)
    page = talk.page
    gif = make_playing_video(tmp_path / "gif.mp4", 1)
    sent = telethon.send_file(talk.peer, "gif", gif, duration=1, width=640, height=360)
    picker_of(page).click()
    page.get_by_role("tab", name=talk.say("composer.gifs")).click()
    expect(page.get_by_text(talk.say("composer.noGifs"))).to_be_visible()
    page.keyboard.press("Escape")
    talk.bubble(sent).click(button="right")
    page.get_by_role("menuitem", name=talk.say("chat.saveGif")).click()
    expect(page.get_by_text(talk.say("chat.gifSaved"))).to_be_visible()
    picker_of(page).click()
    page.get_by_role("tab", name=talk.say("composer.gifs")).click()
    kept = page.locator(".PickerPanel-gif")
    kept.locator("video").wait_for()
    talk.person.shot("habits-gifs")
    kept.click()
    assert telethon.expect_message(text="")["media"] == "document"


def test_a_sticker_shows_its_set_and_more_of_it_are_sent(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    page = talk.page
    made = make_set(telethon, tmp_path)
    media = {"_": "inputMediaDocument", "id": named(made["documents"][0])}
    ask(telethon, "messages.sendMedia", peer=peer(talk.peer), media=media, message="", random_id=long(1))
    page.get_by_role("log").locator(".StickerTile").click()
    dialog = page.get_by_role("dialog", name="Verona")
    expect(dialog.locator("img").first).to_be_visible()
    talk.person.shot("habits-sticker-set")
    dialog.locator(".StickerSetDialog-send").nth(1).click()
    expect(dialog).to_have_count(0)
    assert telethon.expect_message(text="")["media"] == "document"


def test_pictures_are_put_in_order_by_drawing_them(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    files = [make_picture(tmp_path / f"{colour}.jpg", 400, 400, colour) for colour in ("crimson", "navy", "green")]
    talk.attach(*files)
    shown = talk.page.locator(".ChoiceItem img")
    expect(shown).to_have_count(3)
    shown.nth(2).drag_to(shown.nth(0))
    expect(shown.nth(0)).to_have_attribute("alt", "green.jpg")
    expect(shown.nth(1)).to_have_attribute("alt", "crimson.jpg")
    shown.nth(0).drag_to(shown.nth(1))
    expect(shown.nth(0)).to_have_attribute("alt", "crimson.jpg")
    talk.send_attached()
    assert telethon.expect_message(text="")["media"] == "photo"


def test_a_message_is_passed_on_by_keys_alone(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    page = talk.page
    talk.do("Good morrow", "chat.forward")
    page.get_by_role("dialog").get_by_role("textbox").press_sequentially("Saved")
    page.keyboard.press("Enter")
    expect(page.locator(".PeerPicker-chip")).to_contain_text("Saved Messages")
    page.keyboard.press("Enter")
    expect(page.locator(".ChatHeader")).to_contain_text("Saved Messages")
    expect(composer(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(bubble(page, "Good morrow")).to_contain_text("Forwarded from")


def picker_of(page: Page) -> Locator:
    return page.locator("[data-picker-button]")


def open_saved_messages(page: Page) -> None:
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("menuitem", name="Saved Messages").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Saved Messages")
    expect(composer(page)).to_be_visible()


def first_in_view(page: Page) -> tuple[str, float]:
    """The message that stands first in the view, and where it begins."""
    found: list[Any] = page.evaluate(
        "() => { const top = document.querySelector('.MessageScroller').getBoundingClientRect().top\n"
        "const first = [...document.querySelectorAll('[data-message]')]"
        ".find((each) => each.getBoundingClientRect().top >= top)\n"
        "return [first.dataset.message, first.getBoundingClientRect().top] }"
    )
    return str(found[0]), float(found[1])


def draw(person: Person, what: Locator, right: int, shot: str = "") -> None:
    """Put a finger on something and draw it aside."""
    box = what.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    devtools = person.context.new_cdp_session(person.page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 7):
        touch("touchMove", {"x": x + right * step / 6, "y": y})
        person.page.wait_for_timeout(20)
    if shot:
        person.shot(shot)
    touch("touchEnd")
