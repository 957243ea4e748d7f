"""Profiles: what is told of people, groups and channels, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import PHONE, Person
from channel_words import channel, make_channel, public_name
from playwright.sync_api import Page, expect
from private_chats import ask, user
from stage import Session


def test_a_person_is_told_about_kept_as_contact_and_blocked(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo, name = new_person("Romeo"), public_name(telethon)
    telethon.set_username(name)
    telethon.update_profile("Juliet", "Capulet", "It is the east. See @verona_guide and https://verona.example/sun")
    page = write_to(romeo, telethon)
    page.locator(".ChatHeader-who").click()
    panel = page.locator(".Main-right")
    expect(panel.get_by_role("heading", name="Juliet Capulet")).to_be_visible()
    expect(panel.get_by_text("It is the east.")).to_be_visible()
    expect(panel.get_by_role("link", name="https://verona.example/sun")).to_have_attribute("target", "_blank")
    panel.get_by_role("button", name=f"@{name}").click()
    assert page.evaluate("navigator.clipboard.readText()") == f"@{name}"
    romeo.shot("profile-person")
    more(page, "Add to contacts")
    page.fill("[name=firstName]", "My")
    page.fill("[name=lastName]", "Love")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".ChatHeader")).to_contain_text("My Love")
    more(page, "Block")
    page.get_by_role("alertdialog").get_by_role("button", name="Block").click()
    expect(page.locator(".JoinBar[data-kind=unblock]")).to_be_visible()
    page.locator(".JoinBar button").click()
    expect(page.locator(".JoinBar")).to_have_count(0)
    more(page, "Delete contact")
    page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Juliet Capulet")


def test_a_group_is_renamed_made_public_and_left(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, name = new_person("Paris", language="fa", scheme="dark"), public_name(telethon)
    page = owner.page
    page.locator(".NewChatButton").click()
    page.get_by_role("menuitem", name="گروه جدید").click()
    page.locator(".Step-next button").click()
    page.fill("[name=title]", "خانهٔ پاریس")
    page.locator(".Step-next button").click()
    page.locator(".ChatHeader-who", has_text="خانهٔ پاریس").click()
    page.get_by_role("button", name="ویرایش", exact=True).click()
    page.fill("[name=title]", "خانهٔ کنت پاریس")
    page.fill("[name=about]", "مهمانی امشب")
    page.get_by_role("button", name="ذخیره").click()
    expect(page.locator(".ChatHeader")).to_contain_text("خانهٔ کنت پاریس")
    owner.shot("profile-edit-fa")
    page.get_by_role("button", name="نوع", exact=False).click()
    page.get_by_role("radio", name="گروه عمومی").check()
    page.fill("[name=username]", name)
    page.get_by_role("button", name="ذخیره").click()
    page.get_by_role("button", name="بازگشت").click()
    expect(page.locator(".Main-right")).to_contain_text(f"/{name}")
    owner.shot("profile-group-fa")
    assert telethon.call("invoke", request={"_": "contacts.resolveUsername", "username": name})["chats"]
    page.get_by_role("button", name="بیشتر").click()
    page.get_by_role("menuitem", name="حذف گروه").click()
    page.get_by_role("alertdialog").get_by_role("button", name="حذف برای همه").click()
    expect(page.locator(".DialogRow", has_text="خانهٔ کنت پاریس")).to_have_count(0)


def test_a_channel_is_followed_silenced_and_left_on_a_phone(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    name = public_name(telethon)
    chat_id = make_channel(telethon, "Verona News", name, broadcast=True)
    telethon.send(chat_id, "A plague")
    reader = new_person("Benvolio", size=PHONE)
    page = reader.open(f"@{name}")
    page.get_by_role("button", name="Join channel").click()
    expect(page.locator(".JoinBar[data-kind=mute]")).to_be_visible()
    page.locator(".JoinBar").get_by_role("button", name="Mute").click()
    expect(page.locator(".JoinBar").get_by_role("button", name="Unmute")).to_be_visible()
    page.locator(".ChatHeader-who").click()
    expect(page.get_by_role("switch", name="Notifications")).not_to_be_checked()
    reader.shot("profile-channel-phone")
    more(page, "Leave channel")
    page.get_by_role("alertdialog").get_by_role("button", name="Leave").click()
    expect(page.locator(".DialogRow", has_text="Verona News")).to_have_count(0)


def test_groups_in_common_are_shown(new_person: Callable[..., Person], telethon: Session) -> None:
    romeo = new_person("Romeo")
    page = write_to(romeo, telethon)
    chat_id = make_channel(telethon, "The balcony")
    romeo_id = next(each["id"] for each in telethon.contacts() if each["first_name"] == "Romeo")
    ask(telethon, "channels.inviteToChannel", channel=channel(chat_id), users=[user(romeo_id)])
    page.locator(".DialogRow", has_text="The balcony").wait_for()
    page.locator(".ChatHeader-who").click()
    page.get_by_role("button", name="1 group in common").click()
    page.locator(".Main-right").get_by_text("The balcony").click()
    expect(page.locator(".ChatHeader")).to_contain_text("The balcony")


def write_to(person: Person, other: Session) -> Page:
    """A chat with Telethon's user, open."""
    other.import_contact(person.phone, person.first_name)
    other.send(next(each["id"] for each in other.contacts() if each["first_name"] == person.first_name), "Good morrow")
    person.page.locator(".DialogRow", has_text="Good morrow").click()
    return person.page


def more(page: Page, what: str) -> None:
    page.locator(".ProfileActions").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name=what).click()
