"""Writing in a browser: formatting, long texts, polls, emoji, links, keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from channel_words import channel, make_channel
from composing import Conversation
from playwright.sync_api import expect
from private_chats import ask, peer, user
from stage import Session
from test_sticker_stories import make_set

FIRST_PAGE = {"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 1, "max_id": 0, "min_id": 0, "hash": 0}


def test_formatting_arrives_as_it_was_set(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    keyboard = talk.page.keyboard
    talk.field.click()
    keyboard.type("A rose by any ")
    keyboard.press("Control+b")
    keyboard.type("other")
    keyboard.press("Control+b")
    keyboard.type(" name")
    for _ in range(4):
        keyboard.press("Shift+ArrowLeft")
    expect(talk.page.get_by_role("toolbar", name=talk.say("composer.formatting"))).to_be_visible()
    talk.button("composer.italic").click()
    keyboard.press("End")
    keyboard.press("Shift+Enter")
    keyboard.type("would ||smell|| as `sweet`")
    talk.person.shot("writing-formatted")
    keyboard.press("Enter")
    text = "A rose by any other name\nwould smell as sweet"
    assert telethon.expect_message(text=text)["entities"] == [
        ["bold", 14, 5, None],
        ["italic", 20, 4, None],
        ["spoiler", 31, 5, None],
        ["code", 40, 5, None],
    ]


def test_links_are_set_by_a_dialog_and_changes_are_undone(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    keyboard = talk.page.keyboard
    talk.field.click()
    keyboard.type("see Verona")
    keyboard.press("Control+Shift+ArrowLeft")
    keyboard.press("Control+k")
    keyboard.type("javascript:alert(1)")
    keyboard.press("Enter")
    expect(talk.page.get_by_text(talk.say("composer.addressWrong"))).to_be_visible()
    talk.page.get_by_label(talk.say("composer.address")).fill("verona.example/map")
    keyboard.press("Enter")
    expect(talk.field.locator(".Rich-textUrl")).to_have_text("Verona")
    keyboard.press("Control+z")
    expect(talk.field.locator(".Rich-textUrl")).to_have_count(0)
    keyboard.press("Control+Shift+z")
    keyboard.press("Enter")
    sent = telethon.expect_message(text="see Verona")
    assert sent["entities"] == [["text_url", 4, 6, "https://verona.example/map"]]


PAGE = """<p>Two <b>households</b>, both <i>alike</i> in <a href="https://verona.example/map">dignity</a></p>
<blockquote>In fair <s>Padua</s> Verona</blockquote><pre>where  we\nlay</pre>"""
HOSTILE = """<script>window.isHurt = true</script><svg onload="window.isHurt = true"></svg>
<img src="https://elsewhere.example/x" onerror="window.isHurt = true"><style>@import "https://elsewhere.example/y"</style>
<b onclick="window.isHurt = true" style="font-style: italic">our <a href="javascript:window.isHurt = true">scene</a></b>"""


def test_what_is_pasted_keeps_its_formatting_and_nothing_else(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    # Chromium says of handlers and styles that the policy forbids them, also where nothing could ever call or show them.
    allowed = ("Executing inline event handler", "Applying inline style")
    talk = Conversation(new_person("Romeo", allowed=allowed), telethon)
    keyboard = talk.page.keyboard
    talk.page.evaluate("text => navigator.clipboard.writeText(text)", "bold <b>words</b>\r\ntwo lines")
    talk.field.click()
    keyboard.press("Control+v")
    expect(talk.field).to_have_text("bold <b>words</b>\ntwo lines", use_inner_text=True)
    # What was written here keeps its formatting.
    keyboard.press("Control+a")
    keyboard.press("Control+Shift+x")
    keyboard.press("Control+x")
    expect(talk.field).to_have_text("")
    keyboard.press("Control+v")
    keyboard.press("Enter")
    sent = telethon.expect_message(text="bold <b>words</b>\ntwo lines")
    assert sent["entities"] == [["strike", 0, 27, None]]
    # So does what stands in other pages.
    talk.page.evaluate(
        """html => navigator.clipboard.write([new ClipboardItem({
            'text/html': new Blob([html], {type: 'text/html'}),
            'text/plain': new Blob(['plain'], {type: 'text/plain'}),
        })])""",
        PAGE,
    )
    keyboard.press("Control+v")
    expect(talk.field.locator(".Rich-textUrl")).to_have_text("dignity")
    talk.person.shot("writing-pasted")
    keyboard.press("Enter")
    sent = telethon.expect_message()
    assert sent["text"] == "Two households, both alike in dignity\n\nIn fair Padua Verona\nwhere  we\nlay"
    assert sorted(sent["entities"], key=lambda entity: entity[1]) == [
        ["bold", 4, 10, None],
        ["italic", 21, 5, None],
        ["text_url", 30, 7, "https://verona.example/map"],
        ["blockquote", 39, 20, None],
        ["strike", 47, 5, None],
        ["pre", 60, 13, None],
    ]
    # Nothing of it runs or is loaded, whatever it is.
    talk.field.evaluate(
        """(field, html) => {
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/html', html)
            clipboardData.setData('text/plain', 'plain')
            field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }""",
        HOSTILE,
    )
    expect(talk.field.locator(".Rich-bold.Rich-italic")).to_have_text("our scene")
    assert talk.field.text_content() == "our scene"
    assert talk.page.evaluate("() => window.isHurt") is None


def test_a_long_text_goes_in_several_messages(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = Conversation(new_person("Romeo"), telethon)
    text = " ".join(f"word{number}" for number in range(900))
    talk.field.fill(text)
    talk.send_button.click()
    first = telethon.expect_message(chat=talk.person_id)
    second = telethon.expect_message(chat=talk.person_id)
    assert len(first["text"]) <= 4096
    assert f"{first['text']} {second['text']}" == text


def test_polls_and_quizzes(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    group = make_channel(telethon, "The square")
    ask(telethon, "channels.inviteToChannel", channel=channel(group), users=[user(talk.person_id)])
    romeo.page.locator(".ChatList").get_by_text("The square").first.click()
    talk.button("composer.attach").click()
    talk.choose("composer.poll")
    dialog = talk.page.locator(".Modal")
    dialog.get_by_label(talk.say("composer.question")).fill("Wherefore art thou?")
    for number, answer in enumerate(["Montague", "Capulet", "Escalus"], 1):
        dialog.get_by_label(f"Answer {number}", exact=True).fill(answer)
    dialog.get_by_label(talk.say("composer.isQuiz")).check()
    dialog.get_by_label("Answer 1 is right").check()
    dialog.get_by_label(talk.say("composer.explanation")).fill("Deny thy father")
    romeo.shot("writing-poll")
    talk.in_dialog("composer.sendPoll").click()
    telethon.expect("message")
    [message] = ask(telethon, "messages.getHistory", peer=peer(group), **FIRST_PAGE)["messages"]
    poll, results = message["media"]["poll"], message["media"]["results"]
    assert poll["question"]["text"] == "Wherefore art thou?"
    assert [answer["text"]["text"] for answer in poll["answers"]] == ["Montague", "Capulet", "Escalus"]
    assert poll["quiz"]
    assert "public_voters" not in poll
    assert "solution" not in results  # told after voting


@pytest.mark.parametrize(("language", "word"), [("en", "rose"), ("fa", "گل")])
def test_emoji_are_found_by_words(
    new_person: Callable[..., Person], telethon: Session, language: str, word: str
) -> None:
    talk = Conversation(new_person("Romeo", language=language), telethon, language)
    talk.button("composer.emoji").click()
    talk.page.get_by_role("button", name="😀", exact=True).click()
    talk.page.get_by_role("searchbox", name=talk.say("composer.searchEmoji")).fill(word)
    talk.page.get_by_role("button", name="🌹", exact=True).first.click()
    talk.person.shot(f"writing-emoji-{language}")
    talk.page.keyboard.press("Escape")
    talk.field.press("Enter")
    telethon.expect_message(text="😀🌹")


def test_stickers_at_hand_are_sent(
    new_person: Callable[..., Person], telethon: Session, device_of: Callable[[Person], Session], tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    talk = Conversation(romeo, telethon)
    make_set(device_of(romeo), tmp_path)
    talk.button("composer.emoji").click()
    talk.page.get_by_role("tab", name=talk.say("composer.stickers"), exact=True).click()
    shown = talk.page.locator(".PickerPanel-sticker")
    expect(shown).to_have_count(3)
    shown.first.click(button="right")
    talk.choose("composer.likeSticker")
    expect(talk.page.get_by_role("region", name=talk.say("composer.favouriteStickers"))).to_be_visible()
    romeo.page.wait_for_timeout(500)
    romeo.shot("writing-stickers")
    shown.first.click()
    assert telethon.expect_message(text="")["media"] == "document"
    expect(talk.page.locator(".PickerPanel")).to_have_count(0)


def test_on_a_phone_enter_breaks_the_line_and_the_button_sends(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    talk = Conversation(new_person("Romeo", size=PHONE, language="fa", scheme="dark"), telethon, "fa")
    talk.field.click()
    talk.page.keyboard.type("سلام ")
    talk.page.keyboard.press("Enter")
    talk.page.keyboard.type("dear **Juliet**")
    talk.person.shot("writing-phone-fa-dark")
    talk.send_button.click()
    assert telethon.expect_message(text="سلام \ndear Juliet")["entities"] == [["bold", 11, 6, None]]
