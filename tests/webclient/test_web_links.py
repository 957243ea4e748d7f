"""Links of this server are followed inside the client."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from browser_people import Person
from channel_words import make_channel, post, public_name
from media_files import make_sticker
from playwright.sync_api import expect
from private_chats import ask
from stage import Session


def test_links_in_messages_lead_to_channels_posts_and_people(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo, name = new_person("Romeo"), public_name(telethon)
    chat_id = make_channel(telethon, "Verona News", name, broadcast=True)
    ids = [post(telethon, chat_id, f"News number {number}") for number in range(1, 31)]
    private = make_channel(telethon, "Secret News", broadcast=True)
    invited = ask(telethon, "messages.exportChatInvite", peer={"_": "peer", "of": private})["link"]
    telethon.import_contact(romeo.phone, "Romeo")
    romeo_id = next(each["id"] for each in telethon.contacts() if each["first_name"] == "Romeo")
    prefix = invited.rpartition("+")[0]
    telethon.send(romeo_id, f"Read {prefix}{name}/{ids[2]} and @{name}, then come to {invited}")
    page = romeo.page
    page.locator(".DialogRow").click()
    page.locator(".Main-chat").get_by_role("link", name=f"{prefix}{name}/{ids[2]}").click()
    expect(page.get_by_text("News number 3", exact=True)).to_be_in_viewport()
    romeo.shot("links-post")
    page.go_back()
    page.locator(".Main-chat").get_by_text(f"@{name}").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Verona News")
    page.go_back()
    page.locator(".Main-chat").get_by_role("link", name=invited).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Secret News")
    dialog.get_by_role("button", name="Join channel").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Secret News")


def test_addresses_open_what_they_name(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo, name = new_person("Romeo"), public_name(telethon)
    chat_id = make_channel(telethon, "Verona News", name, broadcast=True)
    posted = post(telethon, chat_id, "The only news")
    page = romeo.open(f"@{name}/{posted}")
    expect(page.locator(".Main-chat").get_by_text("The only news")).to_be_visible()
    page = romeo.open("@nobody_is_called_so")
    expect(page.get_by_text("Nobody has this username.")).to_be_visible()


def test_a_sticker_set_is_looked_at_and_added(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    romeo, name = new_person("Romeo"), f"{public_name(telethon)}_set"
    sent = telethon.send_file("me", "document", make_sticker(tmp_path / "heart.webp"))
    history = ask(telethon, "messages.getMessages", id=[{"_": "inputMessageID", "id": sent["id"]}])
    document = history["messages"][0]["media"]["document"]
    made = {
        "_": "inputStickerSetItem",
        "emoji": "💘",
        "document": {
            "_": "inputDocument",
            "id": document["id"],
            "access_hash": document["access_hash"],
            "file_reference": {"_": "bytes", "hex": document["file_reference"]},
        },
    }
    fields = {"user_id": {"_": "inputUserSelf"}, "title": "Hearts", "short_name": name, "stickers": [made]}
    ask(telethon, "stickers.createStickerSet", **fields)
    page = romeo.open(f"addstickers/{name}")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Hearts")).to_be_visible()
    expect(dialog.locator("img")).to_be_visible()
    romeo.shot("links-stickers")
    dialog.get_by_role("button", name="Add 1 sticker").click()
    expect(dialog).to_have_count(0)
    romeo.open()
    page = romeo.open(f"addstickers/{name}")
    expect(page.get_by_role("button", name="Remove 1 sticker")).to_be_visible()
