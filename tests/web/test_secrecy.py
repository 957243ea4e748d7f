"""What nobody may see who is not in a channel, or whom the server hides it from, is on no page, in no feed and no file."""

import pytest
from newsroom import HOST, Newsroom, as_peer

from chapar.domain.chats import RestrictionReason, Username
from chapar.domain.files import Photo, PhotoSize
from chapar.domain.media import PhotoMedia
from chapar.tl import functions, types

SECRET = "The friar knows"


async def see_all(newsroom: Newsroom, *post_ids: int, name: str = "verona_news") -> str:
    """Everything that is said about a channel anywhere."""
    paths = [f"/{name}", f"/s/{name}", f"/s/{name}?q=friar", "/sitemap/1.xml"]
    paths += [f"/s/{name}/{form}" for form in ("rss.xml", "atom.xml", "feed.json")]
    paths += [f"/{name}/{post_id}{query}" for post_id in post_ids for query in ("", "?embed=1", "?single")]
    paths += [f"/s/{name}/{post_id}" for post_id in post_ids]
    paths += [f"/web/read/{name}.json{query}" for query in ("", "?limit=50", "?after=1")]
    paths += [f"/web/read/{name}.json?{where}={post_id}" for post_id in post_ids for where in ("around", "before")]
    return "\n".join([(await newsroom.get(path)).text for path in paths])


@pytest.fixture
async def told(newsroom: Newsroom) -> tuple[types.inputChannel, int]:
    """A public channel with a post that everybody reads before it is hidden: so that it is in the cache."""
    channel = await newsroom.make_channel(title="Cell of the friar")
    await newsroom.post(channel, "Good morrow")
    post_id = await newsroom.post(channel, SECRET)
    assert SECRET in await see_all(newsroom, post_id)
    return channel, post_id


async def test_a_channel_that_was_made_private(newsroom: Newsroom, told: tuple[types.inputChannel, int]) -> None:
    channel, post_id = told
    await newsroom.romeo.call(functions.channels_updateUsername(channel=channel, username=""))
    seen = await see_all(newsroom, post_id)
    assert SECRET not in seen
    assert "Cell of" not in seen
    assert (await newsroom.get("/verona_news")).status_code == 404


async def test_a_name_that_was_switched_off(newsroom: Newsroom, told: tuple[types.inputChannel, int]) -> None:
    channel, post_id = told
    await newsroom.change_chat(
        channel, usernames=(Username("verona_news", False, True), Username("verona_other", True))
    )
    assert (await newsroom.get("/s/verona_news")).status_code == 404
    assert SECRET not in await see_all(newsroom, post_id)
    assert SECRET in (await newsroom.read("/s/verona_other")).text


async def test_a_channel_that_was_deleted(newsroom: Newsroom, told: tuple[types.inputChannel, int]) -> None:
    channel, post_id = told
    await newsroom.romeo.call(functions.channels_deleteChannel(channel=channel))
    assert SECRET not in await see_all(newsroom, post_id)
    assert (await newsroom.get("/s/verona_news")).status_code == 404


async def test_a_name_that_was_not_taken_from_somebody_deleted(
    newsroom: Newsroom, told: tuple[types.inputChannel, int]
) -> None:
    """Whatever deletes does not only rely on the name's being gone."""
    from dataclasses import replace

    channel, post_id = told
    await newsroom.change_chat(channel, deleted_at=1)
    assert SECRET not in await see_all(newsroom, post_id)
    await newsroom.call_user("juliet_c")
    assert (await newsroom.get("/juliet_c")).status_code == 200
    storage, user_id = newsroom.server.services.storage, newsroom.juliet.user_id
    await storage.write(lambda tx: tx.update_user(replace(tx.load_users([user_id])[user_id], deleted_at=1)))
    for path in ("/verona_news", "/s/verona_news", "/juliet_c"):
        assert (await newsroom.get(path)).status_code == 404


@pytest.mark.parametrize(("platform", "is_seen"), [("all", False), ("web", False), ("ios", True)])
async def test_a_channel_that_the_operator_restricts(
    newsroom: Newsroom, told: tuple[types.inputChannel, int], platform: str, is_seen: bool
) -> None:
    channel, post_id = told
    until = int(newsroom.server.services.clock.now()) + 1000
    await newsroom.change_chat(channel, restrictions=(RestrictionReason(platform, "terms", "Hidden", until),))
    assert (SECRET in await see_all(newsroom, post_id)) is is_seen
    assert ((await newsroom.get("/verona_news")).status_code == 200) is is_seen
    newsroom.let_pass(1000)
    assert SECRET in await see_all(newsroom, post_id)


async def test_a_post_that_the_operator_restricts(newsroom: Newsroom, told: tuple[types.inputChannel, int]) -> None:
    from chapar.actions.operator import Hand, restrict
    from chapar.domain.peers import channel_peer

    channel, post_id = told
    answer = await newsroom.post(channel, "Who?", reply_to=types.inputReplyToMessage(reply_to_msg_id=post_id))
    await newsroom.romeo.call(functions.messages_updatePinnedMessage(peer=as_peer(channel), id=post_id))
    assert f'pinned “<a href="{HOST}/verona_news/{post_id}"' in await see_all(newsroom)
    hand = Hand("watch", "asked by the prince", int(newsroom.server.services.clock.now()))
    reason = RestrictionReason("all", "terms", "Hidden")
    await restrict(newsroom.server.services.storage, hand, channel_peer(channel.channel_id), reason, message_id=post_id)
    seen = await see_all(newsroom, post_id, answer)
    assert SECRET not in seen
    assert "Who?" in seen
    assert "pinned a post" in seen
    assert (await newsroom.get(f"/verona_news/{post_id}")).status_code == 404


async def test_a_second_post_that_the_operator_restricts(
    newsroom: Newsroom, told: tuple[types.inputChannel, int]
) -> None:
    """The channel is known to have such posts: that does not change any more."""
    from chapar.actions.operator import Hand, restrict
    from chapar.domain.peers import channel_peer

    channel, post_id = told
    storage, peer = newsroom.server.services.storage, channel_peer(channel.channel_id)
    hand = Hand("watch", "asked by the prince", int(newsroom.server.services.clock.now()))
    reason = RestrictionReason("all", "terms", "Hidden")
    await restrict(storage, hand, peer, reason, message_id=post_id - 1)
    assert SECRET in await see_all(newsroom, post_id)
    await restrict(storage, hand, peer, reason, message_id=post_id)
    assert SECRET not in await see_all(newsroom, post_id)


async def test_a_post_that_was_deleted(newsroom: Newsroom, told: tuple[types.inputChannel, int]) -> None:
    channel, post_id = told
    await newsroom.romeo.call(functions.channels_deleteMessages(channel=channel, id=[post_id]))
    assert SECRET not in await see_all(newsroom, post_id)
    assert (await newsroom.get(f"/verona_news/{post_id}")).status_code == 404


async def test_what_was_edited_away(newsroom: Newsroom, told: tuple[types.inputChannel, int]) -> None:
    channel, post_id = told
    await newsroom.romeo.call(functions.messages_editMessage(peer=as_peer(channel), id=post_id, message="Nothing"))
    assert SECRET not in await see_all(newsroom, post_id)


async def test_a_channel_whose_posts_may_not_be_passed_on(
    newsroom: Newsroom, told: tuple[types.inputChannel, int]
) -> None:
    channel, post_id = told
    await newsroom.romeo.call(functions.messages_toggleNoForwards(peer=as_peer(channel), enabled=True))
    seen = await see_all(newsroom, post_id)
    assert SECRET not in seen
    assert "Cell of the friar" in seen
    answer = await newsroom.get("/s/verona_news")
    assert (answer.status_code, answer.headers["location"]) == (302, "/verona_news")
    assert (await newsroom.get(f"/verona_news/{post_id}")).status_code == 302
    assert (await newsroom.get("/s/verona_news/rss.xml")).status_code == 404
    assert "/s/verona_news" not in (await newsroom.get("/verona_news")).text


async def test_a_post_that_may_not_be_passed_on(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Good morrow")
    post_id = await newsroom.put_post(channel, SECRET, is_protected=True)
    assert SECRET not in await see_all(newsroom, post_id)
    assert (await newsroom.get(f"/verona_news/{post_id}")).status_code == 404


async def test_what_waits_for_its_time(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Good morrow")
    at = int(newsroom.server.services.clock.now()) + 3600
    request = functions.messages_sendMessage(peer=as_peer(channel), message=SECRET, random_id=77, schedule_date=at)
    await newsroom.romeo.call(request)
    assert SECRET not in await see_all(newsroom, *range(1, 6))


async def test_what_came_from_a_private_channel(newsroom: Newsroom) -> None:
    """Members of the public channel see the private one's title in their apps; no link, and nothing of its posts."""
    cell = await newsroom.make_channel("", title="Friary")
    source = await newsroom.post(cell, "A letter")
    await newsroom.post(cell, SECRET)
    channel = await newsroom.make_channel()
    post_id = await newsroom.forward(cell, source, channel)
    page = await newsroom.read("/s/verona_news")
    [name] = page.all("span.tgme_widget_message_forwarded_from_name")
    assert name.text_content() == "Friary"
    assert page.all("a.tgme_widget_message_forwarded_from_name") == []
    assert SECRET not in await see_all(newsroom, post_id)


async def test_where_a_forward_leads_is_what_the_source_shows_now(newsroom: Newsroom) -> None:
    source = await newsroom.make_channel("verona_gate", title="Gate")
    post_id = await newsroom.post(source, "Open")
    channel = await newsroom.make_channel()
    await newsroom.forward(source, post_id, channel)

    async def find_link() -> list[str]:
        newsroom.let_pass(60)
        page = await newsroom.read("/s/verona_news")
        assert page.texts(".tgme_widget_message_forwarded_from_name") == ["Gate"]
        return [each.get("href") for each in page.all("a.tgme_widget_message_forwarded_from_name")]

    assert await find_link() == [f"{HOST}/verona_gate/{post_id}"]
    await newsroom.change_chat(source, is_protected=True)
    assert await find_link() == ["/verona_gate"]
    await newsroom.change_chat(source, restrictions=(RestrictionReason("web", "terms", "Hidden"),))
    assert await find_link() == []
    await newsroom.change_chat(source, restrictions=())
    assert await find_link() == ["/verona_gate"]
    await newsroom.change_chat(source, deleted_at=1)
    assert await find_link() == []


async def test_what_came_from_somebody_who_hides(newsroom: Newsroom) -> None:
    hidden = functions.account_setPrivacy(
        key=types.inputPrivacyKeyForwards(), rules=[types.inputPrivacyValueDisallowAll()]
    )
    await newsroom.juliet.call(functions.account_updateUsername(username="juliet_c"))
    await newsroom.juliet.call(hidden)
    romeo = newsroom.juliet.peer(newsroom.romeo)
    await newsroom.juliet.call(functions.messages_sendMessage(peer=romeo, message="Wherefore", random_id=9))
    [received] = (
        await newsroom.romeo.call(
            functions.messages_getHistory(
                peer=newsroom.romeo.peer(newsroom.juliet),
                offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0,
            )
        )
    ).messages  # fmt: skip
    channel = await newsroom.make_channel()
    await newsroom.romeo.call(
        functions.messages_forwardMessages(
            from_peer=newsroom.romeo.peer(newsroom.juliet), id=[received.id], random_id=[10], to_peer=as_peer(channel)
        )
    )
    page = await newsroom.read("/s/verona_news")
    assert page.texts("span.tgme_widget_message_forwarded_from_name") == ["Juliet"]
    assert "juliet_c" not in page.text


async def test_a_file_goes_with_its_post(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    digest = newsroom.digest(b"picture")
    photo = await newsroom.store(Photo(0, newsroom.romeo.user_id, 1, (PhotoSize("m", 8, 8, 7, digest),)), b"picture")
    post_id = await newsroom.put_post(channel, "Look", media=PhotoMedia(photo))
    other_id = await newsroom.post(channel, "Nothing")
    address = (await newsroom.read("/s/verona_news")).all("img.tgme_widget_message_photo")[0].get("src")
    assert (await newsroom.get(address)).content == b"picture"
    assert (await newsroom.get(address.replace(f"/{post_id}/", f"/{other_id}/"))).status_code == 404
    assert (await newsroom.get(address.replace(digest.hex()[:32], "0" * 32))).status_code == 404
    assert (await newsroom.get(address.replace(digest.hex()[:32], digest.hex()[:8]))).status_code == 404
    await newsroom.change_chat(channel, is_protected=True)
    assert (await newsroom.get(address)).status_code == 404
    await newsroom.change_chat(channel, is_protected=False)
    await newsroom.romeo.call(functions.channels_deleteMessages(channel=channel, id=[post_id]))
    assert (await newsroom.get(address)).status_code == 404
    assert address.startswith(f"{HOST}/media/verona_news/{post_id}/")


async def test_a_photo_that_privacy_rules_hide(newsroom: Newsroom) -> None:
    from dataclasses import replace

    from chapar.domain.files import ProfilePhoto
    from chapar.domain.privacy_rules import NOBODY, Privacy

    digest = newsroom.digest(b"face")
    photo = await newsroom.store(Photo(0, 1, 1, (PhotoSize("a", 160, 160, 4, digest),)), b"face")
    await newsroom.juliet.call(functions.account_updateUsername(username="juliet_c"))
    storage, user_id = newsroom.server.services.storage, newsroom.juliet.user_id

    async def change(**changes: object) -> None:
        await storage.write(lambda tx: tx.update_user(replace(tx.load_users([user_id])[user_id], **changes)))

    await change(photo=ProfilePhoto(photo.id))
    address = (await newsroom.read("/juliet_c")).all("img.tgme_page_photo_image")[0].get("src")
    assert (await newsroom.get(address)).content == b"face"
    assert (await newsroom.read("/juliet_c")).meta("og:image") == address
    await change(privacy=Privacy(profile_photo=NOBODY))
    assert (await newsroom.get(address)).status_code == 404
    assert "/letter/" in (await newsroom.read("/juliet_c")).all("img.tgme_page_photo_image")[0].get("src")
