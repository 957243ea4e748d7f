"""Pages of names: channels, groups, people, and pages for links that apps open."""

import pytest
from newsroom import HOST, Newsroom

from chapar.tl import functions, types


async def test_the_card_of_a_channel(newsroom: Newsroom) -> None:
    await newsroom.make_channel(about="All about Verona")
    page = await newsroom.read("/verona_news")
    assert page.texts("div.tgme_page_title") == ["Verona"]
    assert page.texts("div.tgme_page_extra") == ["1 subscriber"]
    assert page.texts("div.tgme_page_description") == ["All about Verona"]
    assert page.all("a.tgme_action_button_new")[0].get("href") == "tg://resolve?domain=verona_news"
    assert page.all("a.tgme_page_context_link")[0].get("href") == "/s/verona_news"
    assert page.meta("og:title") == "Verona"
    assert page.meta("og:description") == page.meta("description") == "All about Verona"
    assert page.meta("og:image") == "", "a drawn letter is no picture to show elsewhere"
    assert page.link("canonical") == f"{HOST}/verona_news"
    assert "Verona & <Sons>" in page.tree.xpath("//header")[0].text_content()


async def test_a_group_shows_its_name_and_no_messages(newsroom: Newsroom) -> None:
    group = await newsroom.make_channel("verona_talk", "Talk", megagroup=True)
    post_id = await newsroom.post(group, "A word among us")
    page = await newsroom.read("/verona_talk")
    assert page.texts("div.tgme_page_extra") == ["1 member"]
    for path in ("/s/verona_talk", f"/s/verona_talk/{post_id}", f"/verona_talk/{post_id}"):
        answer = await newsroom.get(path)
        assert (answer.status_code, answer.headers["location"]) == (302, "/verona_talk")
    assert (await newsroom.get("/s/verona_talk/rss.xml")).status_code == 404
    assert "A word" not in page.text


async def test_a_person_shows_what_strangers_may_know(newsroom: Newsroom) -> None:
    juliet = newsroom.juliet
    await juliet.call(functions.account_updateUsername(username="juliet_c"))
    await juliet.call(functions.account_updateProfile(first_name="Juliet", last_name="Capulet", about="On the balcony"))
    page = await newsroom.read("/Juliet_C")
    assert page.texts("div.tgme_page_title") == ["Juliet Capulet"]
    assert page.texts("div.tgme_page_extra") == ["@juliet_c"]
    assert page.texts("div.tgme_page_description") == ["On the balcony"]
    assert "5550000002" not in page.text
    assert "last seen" not in page.text
    hidden = functions.account_setPrivacy(
        key=types.inputPrivacyKeyAbout(), rules=[types.inputPrivacyValueAllowContacts()]
    )
    await juliet.call(hidden)
    assert "balcony" not in (await newsroom.read("/juliet_c")).text
    assert (await newsroom.get("/s/juliet_c")).headers["location"] == "/juliet_c"
    assert (await newsroom.get("/juliet_c/5")).status_code == 404
    await juliet.call(functions.account_updateUsername(username=""))
    assert (await newsroom.get("/juliet_c")).status_code == 404


async def test_marks_of_the_operator(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.change_chat(channel, is_verified=True)
    assert len((await newsroom.read("/s/verona_news")).all("i.verified-icon")) == 1
    await newsroom.change_chat(channel, is_verified=False, is_scam=True)
    assert (await newsroom.read("/s/verona_news")).texts("p.warning") == ["This channel was reported as a fraud."]
    assert (await newsroom.read("/verona_news")).texts("p.warning") == ["This channel was reported as a fraud."]


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/+AbC_-123", "tg://join?invite=AbC_-123"),
        ("/joinchat/AbC", "tg://join?invite=AbC"),
        ("/c/123/45", "tg://privatepost?channel=123&post=45"),
        ("/c/123/4/5", "tg://privatepost?channel=123&post=5&thread=4"),
        ("/proxy?server=p.example&port=443&secret=ee00&x=y", "tg://proxy?server=p.example&port=443&secret=ee00"),
        (
            "/socks?server=p.example&port=1080&user=a&pass=b%26c",
            "tg://socks?server=p.example&port=1080&user=a&pass=b%26c",
        ),
        ("/addstickers/Cats", "tg://addstickers?set=Cats"),
        ("/addemoji/Cats", "tg://addemoji?set=Cats"),
        ("/addlist/abc-d", "tg://addlist?slug=abc-d"),
    ],
)
async def test_links_for_apps_open_them(newsroom: Newsroom, path: str, link: str) -> None:
    page = await newsroom.read(path)
    assert page.all("a.tgme_action_button_new")[0].get("href") == link
    assert page.texts("p.link_to_copy") == [link]
    assert page.meta("robots") == "noindex"


@pytest.mark.parametrize(
    "path",
    [
        "/nobody_here",
        "/s/nobody_here",
        "/s/nobody_here/rss.xml",
        "/wp-login.php",
        "/+",
        "/+a.b",
        "/joinchat/",
        "/joinchat/a/b",
        "/c/1",
        "/c/a/b",
        "/c/1/x/3",
        "/proxy",
        "/proxy?server=a&port=b",
        "/addstickers/%3Cb%3E",
        "/s/",
        "/a",
        "/%F0%9F%98%80",
        "/%ff%fe",
        "/..%2f..%2fetc/passwd",
        "/media/a/b/c",
        "/media/nobody_here/1/00000000000000000000000000000000/x.jpg",
    ],
)
async def test_what_is_not_there(newsroom: Newsroom, path: str) -> None:
    answer = await newsroom.get(path)
    if answer.status_code == 302:  # without the slash at its end
        answer = await newsroom.get(answer.headers["location"])
    assert answer.status_code == 404


async def test_a_slash_at_the_end_leads_to_the_page_and_nowhere_else(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    assert (await newsroom.get("/s/verona_news/")).headers["location"] == "/s/verona_news"
    # The path must not become another host's address.
    assert (await newsroom.get(f"{HOST}//evil.example//")).headers["location"] == "/evil.example"


async def test_only_reading(newsroom: Newsroom) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        answer = await newsroom.browser.ask(method, "/verona_news")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_the_home_page_speaks_two_languages(newsroom: Newsroom) -> None:
    page = await newsroom.read("/")
    sections = [(each.get("lang"), each.get("dir")) for each in page.all("div.part")]
    assert sections == [("fa", "rtl"), ("en", "ltr")]
    assert page.tree.xpath("//h1")[0].text_content().strip() == "Verona & <Sons>"


@pytest.mark.parametrize(
    ("query", "accepted", "code"),
    [
        ("", "", "en"),
        ("", "de, ru;q=0.5, fr;q=0.9", "fr"),
        ("", "xx;q=1, *;q=0.1, ar-EG;q=0.2", "ar"),
        ("", "fa;q=0, en;q=0.1", "en"),
        ("", "fa;q=nonsense," * 1000, "en"),
        ("?lang=ru", "fa", "ru"),
        ("?lang=klingon", "fa", "fa"),
    ],
)
async def test_the_language_of_the_reader(newsroom: Newsroom, query: str, accepted: str, code: str) -> None:
    page = await newsroom.read(f"/{query}", accept_language=accepted)
    assert page.tree.get("lang") == code
    assert page.tree.get("dir") == ("rtl" if code in ("fa", "ar") else "ltr")


async def test_a_chosen_language_is_kept_from_page_to_page(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    for number in range(25):
        await newsroom.post(channel, f"Post {number}")
    page = await newsroom.read("/s/verona_news?lang=fr")
    assert page.more("before").endswith("&lang=fr")
    assert page.all("div.tgme_channel_info_header_username")[0].xpath(".//a/@href") == ["/verona_news?lang=fr"]
    languages = page.tree.xpath("//ul[@class='languages']//a/@href")
    assert "/s/verona_news?lang=fa" in languages


async def test_robots_and_the_list_of_channels(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    hidden = await newsroom.make_channel("verona_safe", "Protected")
    await newsroom.change_chat(hidden, is_protected=True)
    for name, mark in (("verona_fraud", "is_scam"), ("verona_copy", "is_fake")):
        await newsroom.change_chat(await newsroom.make_channel(name, "Not advertised"), **{mark: True})
    await newsroom.make_channel("", "Private")
    await newsroom.make_channel("verona_talk", "Talk", megagroup=True)
    robots = (await newsroom.get("/robots.txt")).text
    assert f"Sitemap: {HOST}/sitemap.xml" in robots
    index = (await newsroom.get("/sitemap.xml")).text
    assert f"<loc>{HOST}/sitemap/1.xml</loc>" in index
    listed = (await newsroom.get("/sitemap/1.xml")).text
    assert listed.count("<loc>") == 1
    assert f"<loc>{HOST}/s/verona_news</loc>" in listed
    for number in ("0", "11", "x", "9" * 30):
        assert (await newsroom.get(f"/sitemap/{number}.xml")).status_code == 404


async def test_who_has_too_many_pages_made_waits(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Hello")
    for number in range(60):
        assert (await newsroom.get(f"/s/verona_news?q=hello{number}")).status_code == 200
    refused = await newsroom.get("/s/verona_news?q=hello")
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
    newsroom.let_pass(int(refused.headers["retry-after"]))
    assert (await newsroom.get("/s/verona_news?q=hello")).status_code == 200


async def test_a_failure_tells_nothing(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    await newsroom.make_channel()

    async def fail(query: object) -> None:
        raise ValueError("a secret of the house")

    monkeypatch.setattr(newsroom.server.services.storage, "read", fail)
    with pytest.raises(ValueError, match="secret"):  # for who calls the application, and logs it
        await newsroom.get("/verona_news")
    assert newsroom.browser.last_status == 500
