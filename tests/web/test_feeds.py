"""Feeds, read by a feed reader."""

from html import unescape
from typing import Any

import feedparser
import msgspec
import pytest
from newsroom import HOST, Newsroom, as_peer

from chapar.domain.files import Document
from chapar.domain.media import DocumentMedia
from chapar.tl import functions, types

XML = ("rss.xml", "atom.xml")
FORMS = (*XML, "feed.json")


async def parse(newsroom: Newsroom, form: str) -> Any:
    answer = await newsroom.get(f"/s/verona_news/{form}")
    assert answer.status_code == 200
    parsed = feedparser.parse(answer.content, response_headers=dict(answer.headers))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


@pytest.mark.parametrize("form", XML)
async def test_a_reader_reads_posts_newest_first(newsroom: Newsroom, form: str) -> None:
    channel = await newsroom.make_channel(about="All about <Verona>")
    await newsroom.romeo.call(functions.channels_toggleSignatures(channel=channel, signatures_enabled=True))
    ids = [await newsroom.post(channel, f"Post {number} & more\nsecond line") for number in range(25)]
    newsroom.let_pass(100)
    await newsroom.romeo.call(
        functions.messages_editMessage(peer=as_peer(channel), id=ids[-1], message="Post 24 & less #tag")
    )
    feed = await parse(newsroom, form)
    assert feed.version == {"rss.xml": "rss20", "atom.xml": "atom10"}[form]
    assert feed.feed.title == "Verona"
    assert unescape(feed.feed.subtitle) == "All about <Verona>"
    assert [entry.id for entry in feed.entries] == [f"{HOST}/verona_news/{each}" for each in ids[:4:-1]]
    newest = feed.entries[0]
    assert newest.link == newest.id
    assert unescape(newest.title) == "Post 24 & less #tag"
    assert newest.author == "Romeo Montague"
    assert newest.published_parsed[:6] == (2027, 1, 15, 8, 0, 0)
    content = newest.content[0].value if form == "atom.xml" else newest.summary
    assert f'href="{HOST}/s/verona_news?q=%23tag"' in content
    if form == "atom.xml":
        assert newest.updated_parsed[:6] == (2027, 1, 15, 8, 1, 40)


async def test_the_json_feed(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel(title="خبرها", about="شهر")
    post_id = await newsroom.post(channel, "سلام، چه خبر؟")
    newsroom.let_pass(100)
    await newsroom.romeo.call(
        functions.messages_editMessage(peer=as_peer(channel), id=post_id, message="سلام، چه خبر؟!")
    )
    answer = await newsroom.get("/s/verona_news/feed.json")
    assert answer.headers["content-type"] == "application/feed+json; charset=utf-8"
    feed = msgspec.json.decode(answer.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["title"], feed["description"], feed["language"]) == ("خبرها", "شهر", "fa")
    assert feed["home_page_url"] == f"{HOST}/s/verona_news"
    assert feed["feed_url"] == f"{HOST}/s/verona_news/feed.json"
    [item] = feed["items"]
    assert item["id"] == item["url"] == f"{HOST}/verona_news/{post_id}"
    assert item["title"] == "سلام، چه خبر؟!"
    assert item["date_published"] == "2027-01-15T08:00:00Z"
    assert item["date_modified"] == "2027-01-15T08:01:40Z"
    assert 'dir="auto"' in item["content_html"]


async def test_files_are_enclosed(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    document = Document(0, 1, 1, "application/pdf", 4, newsroom.digest(b"%PDF"), filename="a b.pdf")
    await newsroom.put_post(channel, "Read", media=DocumentMedia(await newsroom.store(document, b"%PDF")))
    for form in XML:
        [entry] = (await parse(newsroom, form)).entries
        [file] = entry.enclosures
        assert (file.type, int(file.length)) == ("application/octet-stream", 4)
        assert (await newsroom.get(file.href)).content == b"%PDF"
    [item] = msgspec.json.decode((await newsroom.get("/s/verona_news/feed.json")).content)["items"]
    [attached] = item["attachments"]
    assert (attached["title"], attached["size_in_bytes"]) == ("a b.pdf", 4)


@pytest.mark.parametrize("form", FORMS)
async def test_nothing_is_sent_again_until_something_happens(newsroom: Newsroom, form: str) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "First")
    path = f"/s/verona_news/{form}"
    # Something else may happen in the same second: until it is over there is no date that tells the two apart.
    assert "last-modified" not in (await newsroom.get(path)).headers
    newsroom.let_pass(60)
    first = await newsroom.get(path)
    etag, changed = first.headers["etag"], first.headers["last-modified"]
    await newsroom.romeo.call(functions.messages_getMessagesViews(peer=as_peer(channel), id=[post_id], increment=True))
    newsroom.let_pass(3600)
    for headers in ({"if_none_match": etag}, {"if_modified_since": changed}, {"if_none_match": f'W/{etag}, "x"'}):
        again = await newsroom.get(path, **headers)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == etag
    await newsroom.post(channel, "Second")
    for headers in ({"if_none_match": etag}, {"if_modified_since": changed}):
        assert (await newsroom.get(path, **headers)).status_code == 200
    # Something that is gone is news, too.
    newsroom.let_pass(60)
    second = await newsroom.get(path)
    newsroom.let_pass(10)
    await newsroom.romeo.call(functions.channels_deleteMessages(channel=channel, id=[post_id]))
    for headers in ({"if_none_match": second.headers["etag"]}, {"if_modified_since": second.headers["last-modified"]}):
        assert (await newsroom.get(path, **headers)).status_code == 200


async def test_feeds_are_announced(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "First")
    for path in ("/verona_news", "/s/verona_news", f"/verona_news/{post_id}"):
        page = await newsroom.read(path)
        links = [each.get("href") for each in page.tree.xpath("//link[@rel='alternate']")]
        assert links == [f"{HOST}/s/verona_news/{form}" for form in FORMS], path


async def test_characters_that_xml_cannot_say(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "a\x0bb \ufffe <![CDATA[ ]]> &amp; 😀")
    for form in XML:
        [entry] = (await parse(newsroom, form)).entries
        # Readers take titles of RSS for HTML.
        title = unescape(entry.title) if form == "rss.xml" else entry.title
        assert title.endswith("<![CDATA[ ]]> &amp; 😀")


async def test_a_feed_of_a_channel_without_posts(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    for form in XML:
        assert (await parse(newsroom, form)).entries == []
    assert msgspec.json.decode((await newsroom.get("/s/verona_news/feed.json")).content)["items"] == []


async def test_polls_and_answers_in_feeds(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    first = await newsroom.post(channel, "Question")
    await newsroom.post(channel, "Answer", reply_to=types.inputReplyToMessage(reply_to_msg_id=first))
    written = types.textWithEntities(text="Yes <or> no?", entities=[])
    answers = [
        types.pollAnswer(text=types.textWithEntities(text=text, entities=[]), option=text.encode()) for text in "ab"
    ]
    await newsroom.post_media(
        channel, types.inputMediaPoll(poll=types.poll(id=0, question=written, answers=answers, hash=0))
    )
    feed = await parse(newsroom, "atom.xml")
    assert feed.entries[0].title == "Yes <or> no?"
    assert "<li>a" in feed.entries[0].content[0].value
    assert f'<a href="{HOST}/verona_news/{first}">Verona</a>: Question' in feed.entries[1].content[0].value
