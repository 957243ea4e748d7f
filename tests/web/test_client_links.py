"""Ways into the web client: from the server's bare address, and from the pages of links."""

import shutil
from pathlib import Path

import pytest
from newsroom import Newsroom, Page

from chapar.actions.operator import Hand, give_name
from chapar.domain.peers import channel_peer

OPENED = {"sec_fetch_dest": "document"}
"""What browsers say of somebody who opens an address, where pages may encrypt."""
WORDS = {
    "en": "Open in the browser",
    "fa": "باز کردن در مرورگر",
    "ar": "افتح في المتصفح",
    "ru": "Открыть в браузере",
    "fr": "Ouvrir dans le navigateur",
}


def ways_in(page: Page) -> list[str]:
    """Where a page's buttons for the client lead."""
    return [each.get("href") for each in page.all("a.open_in_browser")]


async def test_who_opens_the_address_is_in(newsroom: Newsroom) -> None:
    answer = await newsroom.get("/", **OPENED)
    assert (answer.status_code, answer.headers["location"]) == (302, "/web/")
    assert "Sec-Fetch-Dest" in answer.headers["vary"]


@pytest.mark.parametrize("headers", [{}, {"sec_fetch_dest": "image"}, {"accept": "text/html"}])
async def test_programs_and_browsers_that_cannot_run_it_are_told_what_is_here(
    newsroom: Newsroom, headers: dict[str, str]
) -> None:
    page = await newsroom.read("/", **headers)
    assert ways_in(page) == ["/web/", "/web/"], "in both languages"
    assert "Sec-Fetch-Dest" in page.answer.headers["vary"]
    about = await newsroom.read("/about", **OPENED)
    assert about.text == page.text


async def test_pages_lead_to_what_this_server_is_and_not_into_the_client(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    page = await newsroom.read("/verona_news?lang=fa")
    assert page.all("a.site_name")[0].get("href") == "/about?lang=fa"
    assert page.tree.xpath("//footer/p/a/@href") == ["/about?lang=fa"]


async def test_pages_of_links_offer_the_client_beside_the_apps(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    await newsroom.make_channel("verona_talk", "Talk", megagroup=True)
    await newsroom.call_user("juliet_c")
    for path, where in {
        "/verona_news": "@verona_news",
        "/VERONA_news": "@verona_news",
        "/s/verona_news": "@verona_news",
        "/s/verona_news?q=hello": "@verona_news",
        f"/s/verona_news/{post_id}": f"@verona_news/{post_id}",
        f"/verona_news/{post_id}": f"@verona_news/{post_id}",
        "/verona_talk": "@verona_talk",
        "/juliet_c": "@juliet_c",
        "/+aB-_1": "+aB-_1",
        "/joinchat/aB-_1": "+aB-_1",
        "/c/12/34": "c/12/34",
        "/c/12/34/56": "c/12/34/56",
        "/addstickers/verona": "addstickers/verona",
        "/addemoji/verona": "addemoji/verona",
    }.items():
        page = await newsroom.read(path)
        assert ways_in(page) == [f"/web/#{where}"], path
        assert page.all("a.tgme_action_button_new"), path


@pytest.mark.parametrize("code", WORDS)
async def test_it_is_said_in_the_reader_s_language(newsroom: Newsroom, code: str) -> None:
    await newsroom.make_channel()
    for path in ("/verona_news", "/s/verona_news", "/+abc"):
        assert (await newsroom.read(f"{path}?lang={code}")).texts("a.open_in_browser") == [WORDS[code]]


async def test_nothing_leads_to_it_where_it_can_do_nothing(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    for path in (f"/verona_news/{post_id}?embed=1", "/proxy?server=a&port=1"):
        assert ways_in(await newsroom.read(path)) == [], path
    assert "/web/#" not in (await newsroom.get("/nobody_here")).text


async def test_without_a_bundle_nothing_leads_there(newsroom: Newsroom, tmp_path: Path) -> None:
    await newsroom.make_channel()
    shutil.rmtree(tmp_path / "bundle")
    for path in ("/", "/about", "/verona_news", "/s/verona_news", "/+abc"):
        answer = await newsroom.get(path, **OPENED)
        assert answer.status_code == 200
        assert "/web/" not in answer.text, path


@pytest.mark.parametrize("word", ["about", "web"])
async def test_no_name_hides_a_page_not_even_one_that_the_operator_gives(newsroom: Newsroom, word: str) -> None:
    channel = await newsroom.make_channel(about="Somebody else")
    storage, now = newsroom.server.services.storage, int(newsroom.server.services.clock.now())
    before = (await newsroom.get(f"/{word}")).text
    await give_name(storage, Hand("operator", "a test", now), channel_peer(channel.channel_id), word)
    assert (await newsroom.read(f"/s/{word}")).texts("div.tgme_channel_info_description") == ["Somebody else"]
    assert (await newsroom.get(f"/{word}")).text == before


async def test_search_engines_leave_the_client_alone(newsroom: Newsroom) -> None:
    robots = (await newsroom.get("/robots.txt")).text.splitlines()
    assert "Disallow: /web/" in robots
    assert "Disallow: /about" not in robots
