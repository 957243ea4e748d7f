"""The second chapter of the journey, in English and in Persian: a channel is made, followed, read and commented on."""

from __future__ import annotations

import re

from channel_words import join, public_name
from chat_words import rows
from journey import Story, post
from list_words import choose_item
from playwright.sync_api import expect
from private_chats import ask, peer
from stage import Session


def test_a_channel_is_made_followed_and_commented_on(story: Story, telethon: Session) -> None:
    say, romeo, mercutio = story.say, story.meet("Romeo"), story.meet("Mercutio", on_phone=True)
    page, name = romeo.page, public_name(telethon) + story.language
    story.press(page, "chatList.newChat")
    choose_item(romeo, "chatList.newChannel")
    page.fill("[name=title]", "Verona News")
    page.fill("[name=about]", "What the town talks about")
    story.press(page, "kit.next")
    page.fill("[name=username]", name)
    story.press(page, "create.createChannel")
    story.press(page, "create.withoutMembers")
    page.locator(".ChatHeader-who", has_text="Verona News").click()
    story.press(page, "info.edit")
    page.locator(".Main-right").get_by_text(say("info.discussion"), exact=True).click()
    story.press(page, "info.newDiscussion")
    expect(
        page.get_by_text(say("info.discussionLinked")).or_(page.get_by_role("heading", name=say("info.edit")))
    ).to_be_visible()
    romeo.open(str(channel_id(telethon, name)))
    post(page, "The feast is tonight")

    seen = mercutio.open(f"@{name}")
    expect(seen.locator(".ChatHeader")).to_contain_text("Verona News")
    seen.locator(".JoinBar button").click()
    expect(seen.locator(".JoinBar[data-kind=mute]")).to_be_visible()
    expect(seen.get_by_role("log").get_by_text("The feast is tonight")).to_be_visible()
    said = seen.locator("[data-message]", has_text="The feast is tonight")
    said.locator(".Bubble").click(button="right")
    seen.get_by_role("button", name=re.compile("🔥")).first.click()
    expect(page.locator("[data-message]", has_text="The feast is tonight").locator(".Reactions")).to_contain_text("🔥")
    seen.get_by_role("button", name=say("chat.leaveComment"), exact=True).click()
    post(seen, "I shall be there")
    mercutio.shot(f"journey-comments-{story.language}")
    expect(page.locator(".CommentsButton")).to_contain_text(re.compile("[1۱]"))

    chat = join(telethon, name)
    [told] = [each for each in telethon.history(chat) if each["text"] == "The feast is tonight"]
    found = ask(telethon, "messages.getDiscussionMessage", peer=peer(chat), msg_id=told["id"])["messages"][0]
    ask(telethon, "messages.getMessagesViews", peer=peer(chat), id=[told["id"]], increment=True)
    telethon.send(-(10**12) - int(found["peer_id"]["channel_id"]), "And I", reply_to=int(found["id"]))
    page.reload()  # views are asked for, not told
    views = page.locator("[data-message]", has_text="The feast is tonight").locator(".MessageMeta-views")
    expect(views).to_have_text(re.compile("[23۲۳]"))
    romeo.shot(f"journey-channel-{story.language}")
    page.locator(".CommentsButton").click()
    for words in ("I shall be there", "And I"):
        expect(rows(page, words)).to_be_visible()
    expect(rows(seen, "And I")).to_be_visible()
    romeo.shot(f"journey-comments-desk-{story.language}")


def channel_id(session: Session, name: str) -> int:
    found = ask(session, "contacts.resolveUsername", username=name)
    return -(10**12) - int(found["peer"]["channel_id"])
