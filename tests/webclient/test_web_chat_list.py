"""The list of chats: it is right whatever happens where, and all that can be done with a chat is done from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from browser_people import PHONE, Person
from channel_words import channel, join, make_channel, public_name
from list_words import badge, choose, choose_item, expect_order, later, meet, other_device, press_long, row, wait_until
from network_cable import NetworkCable
from playwright.sync_api import expect
from private_chats import ask, dialog_peer, peer, user
from server_process import ServerProcess
from spoken_words import in_both_languages
from stage import Session

BEGINS_IN_SIGHT = """(said) => {
    const range = document.createRange()
    range.setStart(document.createTreeWalker(said, NodeFilter.SHOW_TEXT).nextNode(), 0)
    const [first] = range.getClientRects()
    const { left, right } = said.getBoundingClientRect()
    return first.left >= left - 1 && first.left < right
}"""

CUT = ("WebSocket", "ERR_CONNECTION", "ERR_INTERNET_DISCONNECTED", "ERR_EMPTY_RESPONSE", "Failed to fetch")
"""What browsers say of a server that is not there."""


def test_messages_move_a_chat_and_are_counted_until_they_are_read(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    expect(romeo.page.get_by_text("No chats yet")).to_be_visible()
    romeo.shot("list-empty")
    romeo_id = meet(telethon, romeo)
    telethon.send(romeo_id, "Good morrow")
    last = telethon.send(romeo_id, "Is it so early?")
    expect(badge(romeo, "Juliet")).to_have_text("2 unread messages2")
    expect(row(romeo, "Juliet")).to_contain_text("Is it so early?")

    telethon.edit(romeo_id, last["id"], "Is it so late?")
    expect(row(romeo, "Juliet")).to_contain_text("Is it so late?")
    telethon.type(romeo_id)
    expect(row(romeo, "Juliet")).to_contain_text("typing…")
    telethon.delete(romeo_id, [last["id"]], for_both=True)
    expect(badge(romeo, "Juliet")).to_have_text("1 unread message1")
    expect(row(romeo, "Juliet")).to_contain_text("Good morrow")  # when she writes no longer

    phone = other_device(romeo, telethon, tmp_path)
    juliet = telethon.account.id
    mine = phone.send(juliet, "Ay me, sad hours seem long")
    expect(row(romeo, "Juliet")).to_contain_text("Ay me, sad hours seem long")
    expect(row(romeo, "Juliet").locator(".SentMark--sent")).to_be_attached()
    phone.read(juliet, mine["id"])
    expect(badge(romeo, "Juliet")).to_have_count(0)
    telethon.read(romeo_id, telethon.history(romeo_id, 1)[0]["id"])
    expect(row(romeo, "Juliet").locator(".SentMark--read")).to_be_attached()

    romeo.page.reload()
    expect(row(romeo, "Juliet")).to_contain_text("Ay me, sad hours seem long")
    expect(badge(romeo, "Juliet")).to_have_count(0)


def test_what_is_done_with_a_chat_goes_to_the_other_devices_and_back(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    romeo_id = meet(telethon, romeo)
    telethon.send(romeo_id, "Good morrow")
    later()
    name = public_name(telethon)
    square, fair = (make_channel(telethon, title, f"{name}_{n}") for n, title in enumerate(("Square", "Fair"), 1))
    phone = other_device(romeo, telethon, tmp_path)
    for n in (1, 2):
        join(phone, f"{name}_{n}")
    juliet = telethon.account.id
    later()
    telethon.send(fair, "Come buy")
    later()
    telethon.send(square, "Hear ye")
    expect_order(romeo, ["Square", "Fair", "Chapar", "Juliet"])

    choose(romeo, "Juliet", "chatList.pin")
    choose(romeo, "Fair", "chatList.pin")
    expect_order(romeo, ["Fair", "Juliet", "Square", "Chapar"])
    wait_until(lambda: len(ask(phone, "messages.getPinnedDialogs", folder_id=0)["dialogs"]) == 2)
    pinned = ask(phone, "messages.getPinnedDialogs", folder_id=0)["dialogs"]
    assert [each["peer"].get("user_id", fair) for each in pinned] == [fair, juliet]
    choose(romeo, "Fair", "chatList.moveDown")
    expect_order(romeo, ["Juliet", "Fair", "Square", "Chapar"])
    ask(phone, "messages.toggleDialogPin", peer=dialog_peer(juliet))
    expect_order(romeo, ["Fair", "Square", "Chapar", "Juliet"])
    ask(phone, "messages.toggleDialogPin", peer=dialog_peer(juliet), pinned=True)
    expect_order(romeo, ["Juliet", "Fair", "Square", "Chapar"])
    row(romeo, "Fair").drag_to(row(romeo, "Juliet"))
    expect_order(romeo, ["Fair", "Juliet", "Square", "Chapar"])

    choose(romeo, "Square", "chatList.mute")
    choose_item(romeo, "chatList.muteForEver")
    expect(row(romeo, "Square").locator(".DialogRow-muted")).to_be_visible()
    expect(badge(romeo, "Square")).to_have_class("Badge Badge--muted")
    ask(
        phone,
        "account.updateNotifySettings",
        peer={"_": "inputNotifyPeer", "peer": peer(square)},
        settings={"_": "inputPeerNotifySettings", "mute_until": 0},
    )
    expect(row(romeo, "Square").locator(".DialogRow-muted")).to_have_count(0)

    choose(romeo, "Square", "chatList.markRead")
    expect(badge(romeo, "Square")).to_have_count(0)
    choose(romeo, "Square", "chatList.markUnread")
    expect(badge(romeo, "Square")).to_have_text("Marked as unread")
    ask(phone, "messages.markDialogUnread", peer=dialog_peer(square))
    expect(badge(romeo, "Square")).to_have_count(0)

    choose(romeo, "Juliet", "chatList.archive")
    expect_order(romeo, ["Archived chats", "Fair", "Square", "Chapar"])
    romeo.page.locator(".ArchiveRow").click()
    archive = romeo.page.get_by_role("region", name="Archived chats")
    expect(archive.locator(".DialogRow-title")).to_have_text(["Juliet"])
    romeo.shot("list-archive")
    romeo.page.keyboard.press("Escape")
    telethon.send(romeo_id, "Art thou gone so?")  # what comes in brings it back
    expect_order(romeo, ["Fair", "Juliet", "Square", "Chapar"])

    ask(telethon, "channels.deleteChannel", channel=channel(fair))
    expect_order(romeo, ["Juliet", "Square", "Chapar"])


def test_chats_are_cleared_deleted_and_left(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    romeo_id = meet(telethon, romeo)
    telethon.send(romeo_id, "Good morrow")
    name = public_name(telethon)
    square = make_channel(telethon, "The square", name)
    phone = other_device(romeo, telethon, tmp_path)
    join(phone, name)
    later()
    telethon.send(square, "Hear ye")
    expect(row(romeo, "The square")).to_contain_text("Juliet: Hear ye")

    choose(romeo, "Juliet", "chatList.clearHistory")
    romeo.page.get_by_role("alertdialog").get_by_role("button", name="Clear").click()
    expect(row(romeo, "Juliet")).not_to_contain_text("Good morrow")
    assert len(telethon.history(romeo_id)) == 1

    choose(romeo, "Juliet", "chatList.deleteChat")
    question = romeo.page.get_by_role("alertdialog")
    question.get_by_label("Also delete for").check()
    romeo.shot("list-delete")
    question.get_by_role("button", name="Delete").click()
    expect(row(romeo, "Juliet")).to_have_count(0)

    choose(romeo, "The square", "chatList.leaveGroup")
    romeo.page.get_by_role("alertdialog").get_by_role("button", name="Leave").click()
    expect_order(romeo, ["Chapar"])
    later()
    telethon.send(romeo_id, "Wilt thou be gone?")
    expect_order(romeo, ["Juliet", "Chapar"])
    romeo.page.reload()
    expect_order(romeo, ["Juliet", "Chapar"])


def test_the_keyboard_reaches_everything(new_person: Callable[..., Person], telethon: Session, tmp_path: Path) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    romeo_id = meet(telethon, romeo)
    telethon.send(romeo_id, "Good morrow")
    later()
    other_device(romeo, telethon, tmp_path)  # which the service tells of
    expect_order(romeo, ["Chapar", "Juliet"])
    row(romeo, "Chapar").focus()
    page.keyboard.press("ArrowDown")
    expect(row(romeo, "Juliet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(row(romeo, "Juliet")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Alt+ArrowUp")
    expect(row(romeo, "Chapar")).to_have_attribute("aria-current", "true")
    expect(page.locator(".Main-chat")).to_contain_text("New login")
    row(romeo, "Juliet").focus()
    page.keyboard.press("Shift+F10")
    expect(page.get_by_role("menu")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type("jul")
    expect(page.locator(".FoundRow-title", has_text="Juliet")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(row(romeo, "Juliet")).to_have_attribute("aria-current", "true")


def test_contacts_are_added_found_and_removed(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    page.get_by_role("button", name="Write to someone").click()
    contacts = page.get_by_role("region", name="Contacts")
    contacts.get_by_role("button", name="Add contact").last.click()
    form = page.get_by_role("dialog")
    form.get_by_label("Phone number").fill("+98 000")
    form.get_by_label("First name").fill("Nobody")
    form.get_by_label("Phone number").fill("+980000000009")
    form.get_by_role("button", name="Add contact").click()
    expect(form.get_by_role("alert")).to_be_visible()
    form.get_by_label("Phone number").fill(f"+{telethon.account.phone}")
    form.get_by_label("First name").fill("Jule")
    form.get_by_role("button", name="Add contact").click()
    expect(form).to_have_count(0)
    expect(contacts.locator(".FoundRow-title")).to_have_text(["Jule"])
    telethon.set_online(True)
    expect(contacts.locator(".FoundRow-subtitle")).to_have_text("online")
    romeo.shot("list-contacts")
    telethon.set_online(False)
    expect(contacts.locator(".FoundRow-subtitle")).to_have_text("last seen just now")
    contacts.locator(".FoundRow").click(button="right")
    page.get_by_role("menuitem", name="Delete contact").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(contacts.get_by_text("No contacts yet")).to_be_visible()


def test_it_reads_from_right_to_left_on_a_phone_at_night(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("رومئو", language="fa", size=PHONE, scheme="dark")
    page = romeo.page
    romeo_id = meet(telethon, romeo)
    telethon.send(romeo_id, "صبح بخیر، چه زود آمدی!")
    expect(badge(romeo, "Juliet")).to_contain_text("۱")
    face, when = row(romeo, "Juliet").locator(".Avatar"), row(romeo, "Juliet").locator("time")
    assert (face.bounding_box() or {})["x"] > (when.bounding_box() or {})["x"]
    romeo.shot("list-phone-fa-dark")
    press_long(romeo, row(romeo, "Juliet"))
    expect(page.get_by_role("menu")).to_have_count(1)
    romeo.shot("list-menu-phone-fa-dark")
    choose_item(romeo, "chatList.markRead")
    expect(badge(romeo, "Juliet")).to_have_count(0)
    expect(page.locator(".Main")).to_have_attribute("data-shown", "left")
    row(romeo, "Juliet").tap()
    expect(page.locator(".Main")).to_have_attribute("data-shown", "chat")


@in_both_languages
def test_who_said_it_stands_where_lines_begin(
    new_person: Callable[..., Person], telethon: Session, language: str
) -> None:
    romeo = new_person("Romeo", language=language)
    group = make_channel(telethon, "Verona")
    ask(telethon, "channels.inviteToChannel", channel=channel(group), users=[user(meet(telethon, romeo))])
    telethon.send(group, "Hear ye, hear ye: the feast of the Capulets is tonight, and all of the town may come")
    name = row(romeo, "Verona").locator(".RowPreview-sender")
    expect(name).to_have_text("Juliet: ")
    text = row(romeo, "Verona").locator(".RowPreview-text")
    expect(text).to_contain_text("Hear ye")
    of_name, of_text = name.bounding_box(), text.bounding_box()
    assert of_name
    assert of_text
    assert (of_name["x"] < of_text["x"]) == (language == "en")
    # What is cut is the end of the text, however long it is.
    assert text.evaluate(BEGINS_IN_SIGHT)
    romeo.shot(f"list-sender-{language}")


def test_others_see_us_while_the_page_is_looked_at(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    romeo_id = meet(telethon, romeo)
    telethon.wait_user(romeo_id, status="online")
    romeo.page.goto("about:blank")
    telethon.wait_user(romeo_id, status="offline")


def test_what_happened_while_the_line_was_cut_is_there_when_it_is_back(
    new_person: Callable[..., Person], telethon: Session, web_server: ServerProcess, tmp_path: Path
) -> None:
    cable = NetworkCable(web_server)
    romeo = new_person("Romeo", server=cable, allowed=CUT)
    romeo_id = meet(telethon, romeo)
    juliet = telethon.account.id
    name = public_name(telethon)
    square, fair = (make_channel(telethon, title, f"{name}_{n}") for n, title in enumerate(("Square", "Fair"), 1))
    phone = other_device(romeo, telethon, tmp_path)
    for n in (1, 2):
        join(phone, f"{name}_{n}")
    telethon.send(square, "Hear ye")
    for n in range(3):
        telethon.send(romeo_id, f"before {n}")
    expect(badge(romeo, "Juliet")).to_have_text("3 unread messages3")
    expect(badge(romeo, "Square")).to_have_text("1 unread message1")

    cable.pull()
    expect(romeo.page.locator(".App")).not_to_have_attribute("data-connection", "connected")
    sent = [telethon.send(romeo_id, f"meanwhile {n}")["id"] for n in range(6)]
    telethon.delete(romeo_id, [sent[5]], for_both=True)
    phone.read(juliet, next(m["id"] for m in phone.history(juliet) if m["text"] == "meanwhile 2"))
    posts = [telethon.send(square, f"news {n}")["id"] for n in range(4)]
    phone.read(square, posts[1])
    ask(phone, "messages.toggleDialogPin", peer=dialog_peer(square), pinned=True)
    ask(telethon, "channels.deleteChannel", channel=channel(fair))
    cable.put_back()

    expect_order(romeo, ["Square", "Juliet", "Chapar"])
    expect(badge(romeo, "Juliet")).to_have_text("2 unread messages2")
    expect(row(romeo, "Juliet")).to_contain_text("meanwhile 4")
    expect(badge(romeo, "Square")).to_have_text("2 unread messages2")
    expect(row(romeo, "Square")).to_contain_text("news 3")
    cable.close()
