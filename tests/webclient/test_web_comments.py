"""A channel with a discussion group: posts are commented on."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from channel_words import join, marked, public_name
from playwright.sync_api import expect
from private_chats import ask, peer
from stage import Session


def test_posts_are_commented_on_from_both_sides(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, name = new_person("Chorus"), public_name(telethon)
    page = owner.page
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New channel").click()
    page.fill("[name=title]", "Two households")
    page.get_by_role("button", name="Next").click()
    page.fill("[name=username]", name)
    page.get_by_role("button", name="Create channel").click()
    page.locator(".ChatHeader-who", has_text="Two households").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Discussion").click()
    page.get_by_role("button", name="Create a new group").click()
    expect(page.get_by_role("heading", name="Edit")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_text("Posts of the channel are commented on in this group.")).to_be_visible()
    owner.shot("comments-discussion")
    message = page.get_by_role("textbox").last
    message.fill("Both alike in dignity")
    message.press("Enter")
    chat_id = join(telethon, name)
    page.locator(".Main-chat").get_by_role("button", name="Leave a comment").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Two households Chat")
    comment = page.get_by_role("textbox").last
    comment.fill("In fair Verona")
    comment.press("Enter")
    expect(page.locator(".Main-chat").get_by_text("In fair Verona")).to_be_visible()
    expect(page.locator(".Main-chat").get_by_text("Both alike in dignity")).to_be_visible()
    owner.shot("comments")
    [told] = [each for each in telethon.history(chat_id) if each["text"] == "Both alike in dignity"]
    comment_as_other(telethon, chat_id, told["id"], "Where we lay our scene")
    expect(page.locator(".RichText", has_text="Where we lay our scene")).to_be_visible()
    page.go_back()
    expect(page.locator(".CommentsButton")).to_contain_text("2 comments")
    owner.shot("comments-counted")


def comment_as_other(session: Session, chat_id: int, post_id: int, words: str) -> None:
    """Write into the discussion's thread of a post, as other clients do."""
    found = ask(session, "messages.getDiscussionMessage", peer=peer(chat_id), msg_id=post_id)
    first = found["messages"][0]
    group = marked(first["peer_id"]["channel_id"])
    session.send(group, words, reply_to=int(first["id"]))
