"""The third chapter of the journey, in English and in Persian: groups, and those who take part in them."""

from __future__ import annotations

import re
from pathlib import Path

from chat_words import rows
from journey import Story, post
from list_words import choose_item, meet, row
from media_files import make_picture
from playwright.sync_api import Locator, Page, expect
from spoken_words import Words
from stage import Session


def test_a_group_has_members_rights_links_polls_and_topics(story: Story, telethon: Session) -> None:
    say, romeo, mercutio = story.say, story.meet("Romeo"), story.meet("Mercutio", on_phone=True)
    page = romeo.page
    telethon.send(meet(telethon, romeo), "Good morrow")
    make_group(story, page, telethon.account.first_name, "The square")
    poll(page, say)
    telethon.expect("message")
    page.get_by_role("log").get_by_text("Lark", exact=True).click()
    expect(page.get_by_role("log").get_by_text(re.compile("100|۱۰۰")).first).to_be_visible()
    romeo.shot(f"journey-poll-{story.language}")

    edit(story, page, "The square")
    page.locator(".Main-right").get_by_text(say("info.invites"), exact=True).click()
    link = shown_link(page.locator(".Main-right"))
    romeo.shot(f"journey-invites-{story.language}")
    seen = mercutio.open("+" + link.rpartition("+")[2])
    seen.get_by_role("dialog").get_by_role("button", name=say("joinBar.joinGroup"), exact=True).click()
    expect(seen.locator(".ChatHeader")).to_contain_text("The square")
    post(seen, "Peace? I hate the word")
    expect(rows(page, "Peace? I hate the word")).to_be_visible()
    mercutio.shot(f"journey-group-{story.language}")

    page.reload()
    edit(story, page, "The square")
    page.locator(".Main-right").get_by_text(say("info.admins"), exact=True).click()
    story.press(page, "info.addAdmin")
    page.get_by_role("dialog").get_by_text("Juliet").click()
    page.fill("[name=rank]", "Herald")
    story.press(page, "info.promote")
    expect(page.locator(".MemberRow-rank", has_text="Herald")).to_be_visible()
    romeo.shot(f"journey-admins-{story.language}")

    row(romeo, "The square").click()
    edit(story, page, "The square")
    page.get_by_role("switch", name=say("info.topics"), exact=True).click()
    expect(page.get_by_role("switch", name=say("info.topics"), exact=True)).to_be_checked()
    row(romeo, "The square").click()
    story.press(page, "topics.new")
    page.get_by_label(say("topics.name"), exact=True).fill("The feast")
    story.press(page, "topics.create")
    expect(page.locator(".ChatHeader")).to_contain_text("The feast")
    post(page, "Who brings the music?")
    romeo.shot(f"journey-topics-{story.language}")


def test_a_group_is_looked_after(story: Story, telethon: Session, tmp_path: Path) -> None:
    say, romeo, mercutio = story.say, story.meet("Romeo"), story.meet("Mercutio", on_phone=True)
    page, panel = romeo.page, romeo.page.locator(".Main-right")
    telethon.send(meet(telethon, romeo), "Good morrow")
    make_group(story, page, telethon.account.first_name, "The house")
    edit(story, page, "The house")
    page.fill("[name=title]", "House of Montague")
    page.fill("[name=about]", "A pair of star-cross'd lovers")
    story.press(page, "kit.save")
    expect(page.locator(".ChatHeader")).to_contain_text("House of Montague")
    page.set_input_files(".PhotoChoice [type=file]", make_picture(tmp_path / "face.jpg"))
    page.get_by_role("dialog").get_by_role("button", name=say("kit.done"), exact=True).click()
    expect(page.locator(".ChatHeader img")).to_be_visible()
    romeo.shot(f"journey-group-profile-{story.language}")

    panel.get_by_text(say("info.permissions"), exact=True).click()
    polls = page.get_by_role("switch", name=say("rights.sendPolls"), exact=True)
    polls.click()
    expect(polls).not_to_be_checked()
    romeo.shot(f"journey-permissions-{story.language}")
    story.press(panel, "kit.back")
    expect(panel.get_by_text(say("info.permissions"), exact=True)).to_be_visible()

    panel.get_by_text(say("info.invites"), exact=True).click()
    story.press(panel, "info.newLink")
    page.get_by_role("switch", name=say("info.needsApproval"), exact=True).click()
    page.fill("[name=linkTitle]", "By leave")
    romeo.shot(f"journey-new-link-{story.language}")
    story.press(page, "info.createLink")
    panel.get_by_text("By leave").click()
    seen = mercutio.open("+" + shown_link(panel).rpartition("+")[2])
    asking = seen.get_by_role("dialog")
    asking.get_by_role("button", name=say("joinBar.requestToJoin"), exact=True).click()
    expect(asking).to_contain_text(say("joinBar.requestSent"))
    mercutio.shot(f"journey-requested-{story.language}")
    asking.get_by_role("button", name=say("kit.done"), exact=True).click()
    for _ in range(2):
        story.press(panel, "kit.back")
    panel.get_by_text(say("info.joinRequests"), exact=True).click()
    romeo.shot(f"journey-requests-{story.language}")
    story.press(panel, "info.approveToGroup")
    expect(panel).to_contain_text(say("info.noRequests"))
    expect(row(mercutio, "House of Montague")).to_be_visible()

    story.press(panel, "kit.back")
    panel.get_by_text(say("info.members"), exact=True).click()
    romeo.shot(f"journey-members-{story.language}")
    panel.get_by_role("button", name="Mercutio").click(button="right")
    choose_item(romeo, "info.remove")
    page.get_by_role("alertdialog").get_by_role("button", name=say("info.remove"), exact=True).click()
    expect(panel.get_by_role("button", name="Mercutio")).to_have_count(0)
    page.reload()
    edit(story, page, "House of Montague")
    panel.get_by_text(say("info.permissions"), exact=True).click()
    expect(polls).not_to_be_checked()


def make_group(story: Story, page: Page, member: str, title: str) -> None:
    """With somebody who has written before."""
    expect(page.locator(".ChatList").get_by_text("Good morrow")).to_be_visible()
    story.press(page, "chatList.newChat")
    page.get_by_role("menuitem", name=story.say("chatList.newGroup"), exact=True).click()
    page.locator(".PeerPicker").get_by_text(member).click()
    story.press(page, "kit.next")
    page.fill("[name=title]", title)
    story.press(page, "create.createGroup")
    expect(page.locator(".ChatHeader")).to_contain_text(title)


def shown_link(panel: Locator) -> str:
    """The invite link that stands there."""
    link = panel.locator("bdi", has_text=re.compile(r"/\+")).first.text_content()
    assert link
    return link


def edit(story: Story, page: Page, title: str) -> None:
    """Open what can be changed about the group that is open."""
    page.locator(".ChatHeader-who", has_text=title).click()
    story.press(page, "info.edit")


def poll(page: Page, say: Words) -> None:
    page.get_by_role("button", name=say("composer.attach"), exact=True).click()
    page.get_by_role("menuitem", name=say("composer.poll"), exact=True).click()
    dialog = page.locator(".Modal")
    dialog.get_by_label(say("composer.question")).fill("Nightingale or lark?")
    for number, answer in enumerate(("Nightingale", "Lark")):
        dialog.get_by_label(say.pattern("composer.option")).nth(number).fill(answer)
    dialog.get_by_role("button", name=say("composer.sendPoll"), exact=True).click()
    expect(dialog).to_have_count(0)
