"""A channel with a discussion group: posts are commented on."""

from __future__ import annotations

from collections.abc import Callable

from browser_people import Person
from channel_words import channel, join, make_channel, marked, post, public_name
from playwright.sync_api import Page, expect
from private_chats import ask, peer
from server_process import ServerProcess
from stage import Session

DIFFERENCE = "getChannelDifference"
EVERY_MS = 5000
"""How often a guest's page asks: webclient/src/engine/guestChannels.ts."""
SOON_MS = 25_000
"""Patience with a busy machine, but less than the half minute that the server would have guests wait."""


def test_posts_are_commented_on_from_both_sides(new_person: Callable[..., Person], telethon: Session) -> None:
    owner, name = new_person("Chorus"), public_name(telethon)
    page = make_discussed_channel(owner, name)
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


def test_a_guest_hears_of_comments_while_looking_and_asks_for_none_else(
    new_person: Callable[..., Person], telethon: Session, web_server: ServerProcess
) -> None:
    name = public_name(telethon)
    chat_id = make_channel(telethon, "Two households", name, broadcast=True)
    group = make_channel(telethon, "Two households Chat")
    ask(telethon, "channels.setDiscussionGroup", broadcast=channel(chat_id), group=channel(group))
    posted = post(telethon, chat_id, "Both alike in dignity")
    guest = new_person("Chorus")
    page = guest.open(f"@{name}")
    page.locator(".Main-chat").get_by_role("button", name="Leave a comment").click()
    expect(page.locator(".ChatHeader")).to_contain_text("Two households Chat")
    page.wait_for_timeout(1000)
    comment_as_other(telethon, chat_id, posted, "In fair Verona")
    expect(page.locator(".RichText", has_text="In fair Verona")).to_be_visible(timeout=SOON_MS)
    # Back in the channel, which nobody has joined either: it is asked about again.
    page.go_back()
    expect(page.locator(".CommentsButton")).to_contain_text("1 comment")
    post(telethon, chat_id, "From ancient grudge")
    expect(page.locator(".RichText", has_text="From ancient grudge")).to_be_visible(timeout=SOON_MS)
    # A page that nobody looks at asks for nothing.
    look(page, is_hidden=True)
    page.wait_for_timeout(EVERY_MS)
    before = web_server.log_size()
    page.wait_for_timeout(1.2 * EVERY_MS)
    assert DIFFERENCE not in web_server.log_since(before)
    post(telethon, chat_id, "Break to new mutiny")
    look(page, is_hidden=False)
    expect(page.locator(".RichText", has_text="Break to new mutiny")).to_be_visible(timeout=SOON_MS)
    # Who has joined is told without asking.
    page.get_by_role("button", name="Join channel").click()
    expect(page.locator(".JoinBar[data-kind=mute]")).to_be_visible()
    page.wait_for_timeout(EVERY_MS)
    before = web_server.log_size()
    page.wait_for_timeout(1.2 * EVERY_MS)
    assert DIFFERENCE not in web_server.log_since(before)


def look(page: Page, *, is_hidden: bool) -> None:
    """As when one goes to another tab, and comes back."""
    page.evaluate(
        """(isHidden) => {
          Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true })
          const state = isHidden ? 'hidden' : 'visible'
          Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true })
          document.dispatchEvent(new Event('visibilitychange'))
        }""",
        is_hidden,
    )


def make_discussed_channel(owner: Person, name: str) -> Page:
    """A channel that is open, with what can be set of the group that it is discussed in beside it."""
    page = owner.page
    page.get_by_role("button", name="New chat").click()
    page.get_by_role("menuitem", name="New channel").click()
    page.fill("[name=title]", "Two households")
    page.get_by_role("button", name="Next").click()
    page.fill("[name=username]", name)
    page.get_by_role("button", name="Create channel").click()
    page.get_by_role("button", name="Skip").click()
    page.locator(".ChatHeader-who", has_text="Two households").click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Discussion").click()
    page.get_by_role("button", name="Create a new group").click()
    expect(page.get_by_role("heading", name="Edit")).to_be_visible()
    return page


def comment_as_other(session: Session, chat_id: int, post_id: int, words: str) -> None:
    """Write into the discussion's thread of a post, as other clients do."""
    found = ask(session, "messages.getDiscussionMessage", peer=peer(chat_id), msg_id=post_id)
    first = found["messages"][0]
    group = marked(first["peer_id"]["channel_id"])
    session.send(group, words, reply_to=int(first["id"]))
