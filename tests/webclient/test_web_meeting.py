"""Two browsers and a user of another client, from signing up to talking."""

from collections.abc import Callable

from browser_people import Person
from playwright.sync_api import expect
from stage import Session


def test_somebody_signs_up_and_talks_with_a_user_of_another_client(
    new_person: Callable[..., Person], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    telethon.import_contact(romeo.phone, "Romeo")
    romeo_id = telethon.contacts()[0]["id"]
    telethon.send(romeo_id, "What's in a name?")
    romeo.page.get_by_text("What's in a name?").click()
    message = romeo.page.get_by_role("textbox").last
    message.fill("That which we call a rose")
    message.press("Enter")
    telethon.expect_message(text="That which we call a rose")
    expect(romeo.page.get_by_text("That which we call a rose").last).to_be_visible()
    romeo.shot("meeting")
