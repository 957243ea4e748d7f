"""What one reader asks for changes nothing for the others, and nothing that is asked for leads to other servers."""

from dataclasses import replace

import pytest
from asgi_browser import Answer
from newsroom import HOST, Newsroom, as_peer

from chapar.domain.styled_text import MessageEntity
from chapar.tl import functions, types


@pytest.mark.parametrize("path", ["//evil.example/x", "///evil.example/x", "/\\evil.example/x", "/\\/evil.example/x"])
async def test_no_path_becomes_another_server(newsroom: Newsroom, path: str) -> None:
    answer = await newsroom.get(f"{HOST}{path}")
    assert answer.status_code == 404
    assert 'href="/evil.example/x?lang=fa"' in answer.text
    assert 'href="//' not in answer.text
    assert 'href="/\\' not in answer.text


async def test_no_parameter_gets_into_a_page_that_others_see(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    await newsroom.call_user("juliet_c")
    for path in (
        "/",
        "/verona_news",
        "/juliet_c",
        "/s/verona_news",
        f"/verona_news/{post_id}",
        "/s/verona_news/rss.xml",
    ):
        for parameters in ("utm=spam", "lang=%22spam", "single&embed&utm=spam", "before=spam", "after=0&x=spam"):
            await newsroom.get(f"{path}?{parameters}")
        if not path.startswith("/s/"):
            assert "spam" not in (await newsroom.get(f"{path}?q=spam")).text, path
        assert "spam" not in (await newsroom.get(path)).text, path


async def test_another_language_shows_the_same_posts(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    for number in range(3):
        await newsroom.post(channel, f"Post {number}")
    for path, kept in (
        ("/s/verona_news?before=4", "/s/verona_news?before=4&lang=fa"),
        ("/s/verona_news?after=2&lang=ru", "/s/verona_news?after=2&lang=fa"),
        ("/s/verona_news?q=Post&utm=1", "/s/verona_news?q=Post&lang=fa"),
        ("/verona_news/2?embed=1", None),
        ("/verona_news/2?single", "/verona_news/2?single=1&lang=fa"),
    ):
        links = (await newsroom.read(path)).tree.xpath("//ul[@class='languages']//a[@lang='fa']/@href")
        assert links == ([kept] if kept else []), path


async def test_caches_on_the_way_are_told_what_pages_differ_by(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    for path in (
        "/about",
        "/verona_news",
        "/s/verona_news",
        f"/verona_news/{post_id}",
        "/s/verona_news/rss.xml",
        "/+aaaaaaaa",
    ):
        first = await newsroom.get(path)
        again = await newsroom.get(path, if_none_match=first.headers["etag"], accept_encoding="gzip")
        assert again.status_code == 304, path
        for answer in (first, again):
            assert answer.headers["vary"] == "Accept-Encoding, Accept-Language", path
        if not path.endswith(".xml"):
            other = await newsroom.get(path, if_none_match=first.headers["etag"], accept_language="ru")
            assert other.status_code == 200, path


async def test_whoever_names_another_host_sees_it_alone(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Hello")
    for path in ("/", "/verona_news", "/s/verona_news", "/s/verona_news/atom.xml", "/sitemap.xml", "/sitemap/1.xml"):
        await newsroom.get(path, host="evil.example")
        answer = await newsroom.get(path)
        assert "evil" not in answer.text + str(answer.headers), path


@pytest.mark.parametrize(
    "host",
    ['a"><script>', "a b", "a/b", "a;script-src *", "a,b", "'none'", "[::1]'", "a.example:99999999", "x" * 300, "é"],
)
async def test_a_host_that_is_none_stands_nowhere(newsroom: Newsroom, host: str) -> None:
    await newsroom.make_channel()
    answer = await newsroom.get("/verona_news", host=host)
    assert answer.status_code == 200
    assert f"http://{host}" not in answer.text + answer.headers["content-security-policy"]
    assert '<link rel="canonical" href="http://127.0.0.1:80/verona_news">' in answer.text


async def test_who_says_that_it_is_a_proxy_is_none_unless_it_runs_here(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    assert "https://verona.example" not in (await newsroom.get("/verona_news", x_forwarded_proto="https")).text
    newsroom.browser.address = "127.0.0.1"
    assert "https://verona.example" in (await newsroom.get("/verona_news", x_forwarded_proto="https")).text


async def read_much(newsroom: Newsroom) -> None:
    """Have 590 of the 600 pages made that one network may have in a row."""
    for number in range(59):
        answer = await newsroom.get("/sitemap/1.xml", host=f"host{number}.example")
        assert answer.status_code == 200


@pytest.mark.parametrize(
    ("path", "tokens"), [("/sitemap/1.xml", 10), ("/sitemap.xml", 10), ("/", 1), ("/verona_news", 1), ("/+aaaaaaaa", 1)]
)
async def test_other_names_of_the_server_are_not_free(newsroom: Newsroom, path: str, tokens: int) -> None:
    """Each is a page of its own, which has to be made."""
    await newsroom.make_channel()
    await read_much(newsroom)
    for number in range(10 // tokens):
        assert (await newsroom.get(path, host=f"other{number}.example")).status_code == 200
    assert (await newsroom.get(path, host="last.example")).status_code == 429


@pytest.mark.parametrize("path", ["/nobody_here", "/s/nobody_here", "/nobody_here/1", "/a/b/c/d", "/+"])
async def test_pages_of_nothing_are_counted_too(newsroom: Newsroom, path: str) -> None:
    await read_much(newsroom)
    for _ in range(10):
        assert (await newsroom.get(path)).status_code == 404
    refused = await newsroom.get(path, accept_language="fa")
    assert refused.status_code == 429
    assert refused.headers["content-type"] == "text/plain; charset=utf-8"
    assert "\u06f1" in refused.text  # a second, in the reader's digits


async def test_names_in_feeds_and_pages_are_those_of_today(newsroom: Newsroom) -> None:
    """A channel from which something was passed on becomes private: nothing happens in the channel that shows it."""
    source = await newsroom.make_channel("verona_gate", "Gate")
    post_id = await newsroom.post(source, "Open")
    target = await newsroom.make_channel()
    await newsroom.forward(source, post_id, target)
    paths = ("/s/verona_news", *(f"/s/verona_news/{form}" for form in ("rss.xml", "atom.xml", "feed.json")))
    for path in paths:
        assert "/verona_gate/" in (await newsroom.get(path)).text, path
    await newsroom.romeo.call(functions.channels_updateUsername(channel=source, username=""))
    newsroom.let_pass(60)
    for path in paths:
        assert "verona_gate" not in (await newsroom.get(path)).text, path


async def test_people_are_not_for_search_engines(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    await newsroom.call_user("juliet_c")
    person = await newsroom.read("/juliet_c")
    assert (person.meta("robots"), person.meta("og:title")) == ("noindex", "Juliet")
    channel = await newsroom.read("/verona_news")
    assert (channel.meta("robots"), channel.link("canonical")) == ("", f"{HOST}/verona_news")
    for path in ("/s/verona_news?q=x", "/s/verona_news?before=9", "/s/verona_news/3", "/nobody_here", "/+aaaaaaaa"):
        answer = await newsroom.get(path)
        assert 'name="robots" content="noindex"' in answer.text, path
        assert 'rel="canonical"' not in answer.text, path


async def test_what_is_hidden_in_a_text_is_not_told_where_nothing_hides_it(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    hidden = [types.messageEntitySpoiler(offset=9, length=9)]
    post_id = await newsroom.post(channel, "😀 It was Mercutio X, alas", entities=hidden)
    quote = types.inputReplyToMessage(reply_to_msg_id=post_id)
    await newsroom.post(channel, "Alas", reply_to=quote)
    page = await newsroom.read(f"/verona_news/{post_id}")
    assert page.words == ["😀 It was Mercutio X, alas"]
    assert page.meta("og:description") == "😀 It was ▒▒▒▒▒▒▒▒ X, alas"
    assert "Mercutio" not in page.tree.xpath("//title")[0].text
    [reply] = (await newsroom.read("/s/verona_news")).texts("div.tgme_widget_message_metatext")
    assert reply == "😀 It was ▒▒▒▒▒▒▒▒ X, alas"
    for form in ("rss.xml", "atom.xml", "feed.json"):
        told = (await newsroom.get(f"/s/verona_news/{form}")).text
        assert "Mercutio" not in told, form
        assert "▒▒▒ X, alas" in told, form


async def test_a_page_in_a_frame_opens_links_outside_it(newsroom: Newsroom) -> None:
    """Other pages may not be shown in frames."""
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    framed = await newsroom.read(f"/verona_news/{post_id}?embed=1")
    assert framed.tree.xpath("//base/@target") == ["_blank"]
    assert framed.tree.xpath("//base/@href") == []
    assert framed.texts("h1.visually_hidden") == ["Verona"]
    assert _ancestors(framed.answer) == "*"
    for path in (
        "/",
        "/verona_news",
        "/s/verona_news",
        f"/verona_news/{post_id}?embed=0",
        "/nobody_here",
        "/+aaaaaaaa",
    ):
        assert _ancestors(await newsroom.get(path)) == "'none'", path


def _ancestors(answer: Answer) -> str:
    return answer.headers["content-security-policy"].partition("frame-ancestors ")[2].partition(";")[0]


async def test_a_long_secret_stays_whole(newsroom: Newsroom) -> None:
    secret = "ee" + "0123456789abcdef" * 34
    page = await newsroom.read(f"/proxy?server=verona.example&port=443&secret={secret}")
    assert f"secret={secret}" in page.all("a.tgme_action_button_new")[0].get("href")


async def test_characters_that_pages_cannot_have(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.put_post(channel, "a\x00b\x07c\x85d\ufffee\nf", entities=(MessageEntity("messageEntityBold", 0, 5),))
    assert "<b>abc</b>de<br>\nf" in (await newsroom.get("/s/verona_news")).text


async def test_a_deleted_account_has_no_name(newsroom: Newsroom) -> None:
    """Also where something of theirs was passed on."""
    channel = await newsroom.make_channel()
    romeo, juliet = newsroom.romeo, newsroom.juliet
    await juliet.call(functions.messages_sendMessage(peer=juliet.peer(romeo), message="Wherefore", random_id=9))
    page = await romeo.call(
        functions.messages_getHistory(
            peer=romeo.peer(juliet),
            offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0,
        )
    )  # fmt: skip
    await romeo.call(
        functions.messages_forwardMessages(
            from_peer=romeo.peer(juliet), id=[page.messages[0].id], random_id=[10], to_peer=as_peer(channel)
        )
    )
    paths = ("/s/verona_news", "/s/verona_news/atom.xml")
    for path in paths:
        assert "Juliet" in (await newsroom.get(path)).text
    storage, user_id = newsroom.server.services.storage, juliet.user_id
    await storage.write(lambda tx: tx.update_user(replace(tx.load_users([user_id])[user_id], deleted_at=1)))
    newsroom.let_pass(60)
    for path in paths:
        assert "Juliet" not in (await newsroom.get(path)).text
