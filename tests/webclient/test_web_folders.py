"""Folders of chats: made, filled by rules and by hand, looked through, changed and deleted, here and on other devices."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from browser_people import PHONE, Person
from channel_words import join, make_channel, public_name
from list_words import choose, choose_item, expect_order, later, meet, other_device, row, wait_until
from playwright.sync_api import expect
from private_chats import ask
from stage import Session


def household(romeo: Person, telethon: Session, directory: Path) -> Session:
    """A chat with Juliet and the channel "Square" in Romeo's list, below that of the service; his other device."""
    romeo_id = meet(telethon, romeo)
    telethon.send(romeo_id, "Good morrow")
    name = public_name(telethon)
    square = make_channel(telethon, "Square", name, broadcast=True)
    phone = other_device(romeo, telethon, directory)
    join(phone, name)
    later()
    telethon.send(square, "Hear ye")
    expect(row(romeo, "Square")).to_contain_text("Hear ye")
    return phone


def filters(session: Session) -> list[dict[str, Any]]:
    """What the server keeps, "all chats" left out."""
    found = ask(session, "messages.getDialogFilters")
    rows: list[dict[str, Any]] = found["filters"] if isinstance(found, dict) else found
    return [each for each in rows if each["_"] != "dialogFilterDefault"]


def test_a_folder_is_made_looked_through_changed_and_deleted(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("Romeo")
    page = romeo.page
    phone = household(romeo, telethon, tmp_path)
    page.evaluate("location.reload()")
    expect(row(romeo, "Square")).to_be_visible()
    choose(romeo, "Square", "chatList.addToFolder")
    choose_item(romeo, "folders.create")
    page.get_by_role("textbox", name="Folder name").fill("News")
    page.get_by_label("Channels").check()
    page.get_by_role("button", name="Save").click()
    tabs = page.get_by_role("tablist", name="Chat folders")
    expect(tabs.get_by_role("tab")).to_have_text(["All chats3 unread chats3", "News1 unread chat1"])
    expect_order(romeo, ["Square"])
    wait_until(lambda: len(filters(phone)) == 1)
    [kept] = filters(phone)
    assert kept["broadcasts"] is True
    assert not kept["include_peers"]

    tabs.get_by_role("tab", name="All chats").click()
    choose(romeo, "Juliet", "chatList.addToFolder")
    page.get_by_role("menuitemcheckbox", name="News").click()
    tabs.get_by_role("tab", name="News").click()
    expect_order(romeo, ["Square", "Juliet"])
    choose(romeo, "Juliet", "chatList.pin")
    expect_order(romeo, ["Juliet", "Square"])
    romeo.shot("folders")

    tabs.get_by_role("tab", name="News").focus()
    page.keyboard.press("ArrowLeft")
    expect(tabs.get_by_role("tab", name="All chats")).to_be_focused()
    expect_order(romeo, ["Square", "Chapar", "Juliet"])
    page.keyboard.press("ArrowRight")

    tabs.get_by_role("tab", name="News").click(button="right")
    choose_item(romeo, "chatList.editFolder")
    page.get_by_role("textbox", name="Folder name").fill("Read me")
    page.get_by_label("Channels").uncheck()
    page.get_by_role("button", name="Exclude chats").click()
    page.get_by_role("checkbox", name="Square").click()
    page.get_by_role("button", name="Done").click()
    romeo.shot("folder-editor")
    page.get_by_role("button", name="Save").click()
    expect_order(romeo, ["Juliet"])
    wait_until(lambda: len(filters(phone)[0]["exclude_peers"]) == 1)
    [kept] = filters(phone)
    assert (len(kept["pinned_peers"]), len(kept["exclude_peers"])) == (1, 1)

    tabs.get_by_role("tab", name="Read me").click(button="right")
    choose_item(romeo, "chatList.deleteFolder")
    page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(tabs).to_have_count(0)
    wait_until(lambda: filters(phone) == [])


def test_folders_of_other_devices_appear_and_what_is_suggested_is_taken(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo = new_person("رومئو", language="fa", size=PHONE)
    page = romeo.page
    phone = household(romeo, telethon, tmp_path)
    folder = {"_": "dialogFilter", "id": 7, "title": title("خواندنی"), "pinned_peers": [], "include_peers": []}
    ask(phone, "messages.updateDialogFilter", id=7, filter=folder | {"exclude_peers": [], "broadcasts": True})
    tab = page.get_by_role("tab", name="خواندنی")
    tab.click()
    expect_order(romeo, ["Square"])
    romeo.shot("folders-phone-fa")

    page.get_by_role("tab").first.click(button="right")
    choose_item(romeo, "chatList.editFolders")
    page.get_by_role("button", name="افزودن", exact=True).first.click()
    expect(page.locator(".FoldersPanel-folder")).to_have_count(3)
    page.get_by_role("button", name="کارهای").last.click()
    choose_item(romeo, "chatList.moveUp")
    expect(page.locator(".FoldersPanel-folder bdi").nth(2)).to_have_text("خواندنی")
    wait_until(lambda: filters(phone)[-1]["id"] == 7)
    page.wait_for_timeout(300)  # the panel slides in
    romeo.shot("folders-panel-fa")
    ask(phone, "messages.updateDialogFilter", id=7)
    expect(page.locator(".FoldersPanel-folder")).to_have_count(2)


def title(words: str) -> dict[str, Any]:
    return {"_": "textWithEntities", "text": words, "entities": []}
