"""The posts of public channels, as readers and the programs that read Telegram's pages see them."""

import pytest
from lxml import html
from newsroom import HOST, Newsroom, as_peer

from chapar.domain.files import Photo, PhotoSize
from chapar.domain.media import PhotoMedia
from chapar.tl import functions, types
from chapar.web.channels import FRESH_SECONDS


async def test_the_newest_posts_oldest_first(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel(about="All about Verona, see https://verona.example/town")
    ids = [await newsroom.post(channel, f"Post {number}") for number in range(45)]
    page = await newsroom.read("/s/verona_news")
    assert page.post_ids == ids[-20:]
    assert page.words == [f"Post {number}" for number in range(25, 45)]
    assert page.texts("div.tgme_channel_info_header_title") == ["Verona"]
    assert page.texts("div.tgme_channel_info_header_username") == ["@verona_news"]
    assert page.texts("div.tgme_channel_info_counter") == ["1 subscriber"]
    assert page.texts("div.tgme_channel_info_description") == ["All about Verona, see https://verona.example/town"]
    assert page.more("before") == f"/s/verona_news?before={ids[25]}"
    assert page.more("after") == ""


async def test_the_newest_post_is_one_step_away(newsroom: Newsroom) -> None:
    """A page begins with the oldest of its posts, as those who come to read on want it."""
    channel = await newsroom.make_channel()
    posts = [await newsroom.post(channel, f"Post {number}") for number in range(4)]
    page = await newsroom.read("/s/verona_news")
    [target] = page.tree.xpath("//p[@class='actions']/a[starts-with(@href, '#')]/@href")
    assert [each.get("data-post") for each in page.tree.xpath(f"//*[@id='{target[1:]}']")] == [
        f"verona_news/{posts[-1]}"
    ]
    assert "#post-" not in (await newsroom.read(f"/s/verona_news?before={posts[-1]}")).text


async def test_pages_lead_to_older_and_newer_ones(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    ids = [await newsroom.post(channel, f"Post {number}") for number in range(45)]
    seen, page = [], await newsroom.read("/s/verona_news")
    while True:
        seen = page.post_ids + seen
        if not page.more("before"):
            break
        page = await newsroom.read(page.more("before"))
    assert seen == ids
    assert page.link("next") == f"/s/verona_news?after={ids[4]}"
    newer = await newsroom.read(page.more("after"))
    assert newer.post_ids == ids[5:25]
    assert newer.more("before") == f"/s/verona_news?before={ids[5]}"
    assert (await newsroom.read(newer.more("after"))).post_ids == ids[25:]
    around = await newsroom.read(f"/s/verona_news/{ids[20]}")
    assert around.post_ids == ids[10:30]


async def test_what_is_no_post_is_passed_over(newsroom: Newsroom) -> None:
    """A hundred messages between two posts that tell what pages do not."""
    channel = await newsroom.make_channel()
    first = await newsroom.post(channel, "First")
    for _ in range(100):
        await newsroom.put_post(channel, service=("messageActionBoostApply", {"boosts": 1}))
    second = await newsroom.post(channel, "Second")
    page = await newsroom.read("/s/verona_news")
    assert (page.post_ids, page.told) == ([first, second], ["Channel created"])


async def test_what_happened_stands_between_the_posts(newsroom: Newsroom) -> None:
    """As on Telegram's own pages, and as those who read them know it; feeds have posts alone."""
    channel = await newsroom.make_channel(title="<b>Verona")
    romeo = newsroom.romeo
    post_id = await newsroom.post(channel, "It is the east", entities=[types.messageEntitySpoiler(offset=10, length=4)])
    poll_id = await newsroom.post_media(channel, make_poll("Which house?", "Montague", "Capulet"))
    for pinned in (post_id, poll_id):
        await romeo.call(functions.messages_updatePinnedMessage(peer=as_peer(channel), id=pinned))
    await romeo.call(functions.channels_editTitle(channel=channel, title="Mantua & <i>sons"))
    await romeo.call(functions.messages_setHistoryTTL(peer=as_peer(channel), period=86_400))
    page = await newsroom.read("/s/verona_news")
    assert page.told == [
        "Channel created",
        "Mantua & <i>sons pinned “It is the ▒▒▒▒”",
        "Mantua & <i>sons pinned: Which house?",
        "Channel renamed to “Mantua & <i>sons”",
        "New posts now delete themselves after a while",
    ]
    assert page.post_ids == [post_id, poll_id]
    created = page.all("div.service_message")[0]
    assert created.get("data-post") == "verona_news/1"
    assert created.xpath(".//a[@class='tgme_widget_message_date']/@href") == [f"{HOST}/verona_news/1"]
    assert page.all("div.service_message")[1].xpath(".//div[@dir]//a/@href | .//bdi/../a/@href") == [
        f"{HOST}/verona_news/{post_id}"
    ]
    assert (await newsroom.read("/verona_news/1?embed=1")).told == ["Channel created"]
    assert (await newsroom.read("/verona_news/1")).meta("robots") == "noindex"
    for form in ("rss.xml", "atom.xml", "feed.json"):
        assert "pinned" not in (await newsroom.get(f"/s/verona_news/{form}")).text
    await romeo.call(functions.channels_deleteMessages(channel=channel, id=[post_id]))
    assert (await newsroom.read("/s/verona_news?lang=fa")).told[1] == "Mantua & <i>sons نوشته‌ای را سنجاق کرد"


@pytest.mark.parametrize("language", ["en", "fa", "ar", "ru", "fr"])
async def test_photos_that_a_channel_got(newsroom: Newsroom, language: str) -> None:
    content = b"\xff\xd8\xff picture"
    size = PhotoSize("a", 160, 160, len(content), newsroom.digest(content))
    channel = await newsroom.make_channel()
    photo = await newsroom.store(Photo(0, newsroom.romeo.user_id, 1, (size,)), content)
    changed = ("messageActionChatEditPhoto", {})
    message_id = await newsroom.put_post(channel, service=changed, media=PhotoMedia(photo))
    await newsroom.put_post(channel, service=("messageActionChatDeletePhoto", {}))
    page = await newsroom.read(f"/s/verona_news?lang={language}")
    assert len(set(page.told)) == 3
    [source] = [image.get("src") for image in page.all("img.tgme_widget_message_service_photo")]
    path = source.removeprefix(HOST)
    assert (await newsroom.get(path)).content == content
    await newsroom.romeo.call(functions.channels_deleteMessages(channel=channel, id=[message_id]))
    assert (await newsroom.get(path)).status_code == 404


async def test_how_a_post_is_marked_up(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    page = await newsroom.read("/s/verona_news")
    [_, post] = page.all("div.tgme_widget_message")
    assert post.get("data-post") == f"verona_news/{post_id}"
    [date] = post.xpath(".//a[@class='tgme_widget_message_date']")
    assert date.get("href") == f"{HOST}/verona_news/{post_id}"
    [moment] = date.xpath("./time")
    assert moment.get("datetime") == "2027-01-15T08:00:00+00:00"
    assert page.texts("span.tgme_widget_message_views") == ["1"]
    assert page.texts("a.tgme_widget_message_owner_name") == ["Verona"] * 2


async def test_numbers_and_reactions(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "Hello")
    other = await newsroom.make_channel("verona_two", "Second")
    await newsroom.forward(channel, post_id, other)
    found = await newsroom.juliet.call(functions.contacts_resolveUsername(username="verona_news"))
    seen = types.inputPeerChannel(channel_id=found.chats[0].id, access_hash=found.chats[0].access_hash)
    for reader, peer in ((newsroom.juliet, seen), (newsroom.romeo, as_peer(channel))):
        await reader.call(functions.messages_getMessagesViews(peer=peer, id=[post_id], increment=True))
    await newsroom.romeo.call(
        functions.messages_sendReaction(
            peer=as_peer(channel), msg_id=post_id, reaction=[types.reactionEmoji(emoticon="👍")]
        )
    )
    page = await newsroom.read("/s/verona_news")
    assert page.texts("span.tgme_widget_message_views") == ["2"]
    assert page.texts("span.tgme_widget_message_forwards") == ["1 forward"]
    assert page.texts("li.tgme_reaction") == ["👍 1"]
    assert (await newsroom.read("/s/verona_two")).texts("a.tgme_widget_message_forwarded_from_name") == ["Verona"]


async def test_answers_signatures_and_edits(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.romeo.call(functions.channels_toggleSignatures(channel=channel, signatures_enabled=True))
    first = await newsroom.post(channel, "What light through yonder window breaks?")
    second = await newsroom.post(channel, "It is the east", reply_to=types.inputReplyToMessage(reply_to_msg_id=first))
    await newsroom.romeo.call(
        functions.messages_editMessage(peer=as_peer(channel), id=second, message="It is the east.")
    )
    page = await newsroom.read("/s/verona_news")
    [reply] = page.all("a.tgme_widget_message_reply")
    assert reply.get("href") == f"{HOST}/verona_news/{first}"
    assert page.texts("div.tgme_widget_message_metatext") == ["What light through yonder window breaks?"]
    assert page.texts("span.tgme_widget_message_from_author") == ["Romeo Montague"] * 2
    assert page.texts("span.tgme_widget_message_edited") == ["edited"]
    assert page.words[1] == "It is the east."


async def test_polls(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    poll_id = await newsroom.post_media(channel, make_poll("Which house?", "Montague", "Capulet"))
    await newsroom.romeo.call(functions.messages_sendVote(peer=as_peer(channel), msg_id=poll_id, options=[b"1"]))
    page = await newsroom.read("/s/verona_news")
    assert page.texts("div.tgme_widget_message_poll_question") == ["Which house?"]
    assert page.texts("div.tgme_widget_message_poll_type") == ["Anonymous poll"]
    assert page.texts("div.tgme_widget_message_poll_option_text") == ["Montague", "Capulet"]
    assert page.texts("div.tgme_widget_message_poll_option_percent") == ["0%", "100%"]
    assert page.texts("div.tgme_widget_message_poll_voters") == ["1 vote"]


async def test_a_quiz_tells_its_answer_when_it_is_over(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    quiz = make_poll("Which house?", "Montague", "Capulet", quiz=True, correct=1)
    quiz_id = await newsroom.post_media(channel, quiz)
    page = await newsroom.read("/s/verona_news")
    assert page.texts("div.tgme_widget_message_poll_type") == ["Anonymous quiz"]
    assert page.all("span.correct") == []
    closed = types.inputMediaPoll(
        poll=types.poll(id=0, question=quiz.poll.question, answers=quiz.poll.answers, quiz=True, closed=True, hash=0),
        correct_answers=quiz.correct_answers,
    )
    await newsroom.romeo.call(functions.messages_editMessage(peer=as_peer(channel), id=quiz_id, media=closed))
    newsroom.let_pass(FRESH_SECONDS)
    page = await newsroom.read("/s/verona_news")
    assert page.texts("div.tgme_widget_message_poll_type") == ["Final results"]
    assert page.texts("div.tgme_widget_message_poll_option_text") == ["Montague", "Capulet ✔ correct"]


async def test_what_a_poll_hides_until_it_is_over(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    poll = make_poll("Which house?", "Montague", "Capulet", quiz=True, correct=1, hide_results_until_close=True)
    poll.solution, poll.solution_entities = "Both of them", []
    poll_id = await newsroom.post_media(channel, poll)
    await newsroom.romeo.call(functions.messages_sendVote(peer=as_peer(channel), msg_id=poll_id, options=[b"1"]))
    for path in ("/s/verona_news", "/s/verona_news/rss.xml", f"/verona_news/{poll_id}?embed=1"):
        text = (await newsroom.get(path)).text
        assert "100%" not in text, path
        assert "1 vote" not in text, path
        assert "Both of them" not in text, path
    poll.poll.closed = True
    await newsroom.romeo.call(functions.messages_editMessage(peer=as_peer(channel), id=poll_id, media=poll))
    newsroom.let_pass(FRESH_SECONDS)
    page = await newsroom.read("/s/verona_news")
    assert page.texts("div.tgme_widget_message_poll_option_percent") == ["0%", "100%"]
    assert page.texts("div.tgme_widget_message_poll_voters") == ["1 vote"]
    assert page.texts("div.tgme_widget_message_poll_solution") == ["Both of them"]


def make_poll(question: str, *answers: str, correct: int | None = None, **flags: bool) -> types.inputMediaPoll:
    def written(text: str) -> types.textWithEntities:
        return types.textWithEntities(text=text, entities=[])

    options = [
        types.pollAnswer(text=written(answer), option=str(number).encode()) for number, answer in enumerate(answers)
    ]
    poll = types.poll(id=0, question=written(question), answers=options, hash=0, **flags)
    return types.inputMediaPoll(poll=poll, correct_answers=None if correct is None else [correct])


async def test_a_search_finds_words_and_tags(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    found = await newsroom.post(channel, "The #balcony is high")
    await newsroom.post(channel, "The garden is wide")
    tag = (await newsroom.read("/s/verona_news")).all("div.tgme_widget_message_text")[1].xpath(".//a/@href")[0]
    page = await newsroom.read(tag)
    assert page.post_ids == [found]
    assert "Found for “#balcony”" in page.text
    nothing = await newsroom.read("/s/verona_news?q=moon")
    assert nothing.post_ids == []
    assert "No post has these words." in nothing.text
    assert nothing.meta("robots") == "noindex"


@pytest.mark.parametrize(
    "query",
    [
        "before=99999999999999999999",
        "before=-1",
        "before=x",
        "after=0",
        "q=%00%01",
        "q=" + "a" * 5000,
        "q=%22)OR(",
        "q=%ff",
    ],
)
async def test_hostile_queries_are_read_as_nothing(newsroom: Newsroom, query: str) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Hello")
    assert (await newsroom.get(f"/s/verona_news?{query}")).status_code == 200


async def test_a_single_post(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    post_id = await newsroom.post(channel, "But soft!")
    page = await newsroom.read(f"/verona_news/{post_id}")
    assert page.post_ids == [post_id]
    assert page.meta("og:title") == "Verona: But soft!"
    assert page.meta("og:description") == "But soft!"
    assert page.meta("og:type") == "article"
    assert page.link("canonical") == f"{HOST}/verona_news/{post_id}"
    assert f"tg://resolve?domain=verona_news&amp;post={post_id}" in page.text
    embedded = await newsroom.read(f"/verona_news/{post_id}?embed=1")
    assert embedded.post_ids == [post_id]
    assert embedded.meta("robots") == "noindex"
    assert "frame-ancestors *" in embedded.answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in page.answer.headers["content-security-policy"]
    for missing in (post_id + 1, 0, "abc", "9" * 5000):
        assert (await newsroom.get(f"/verona_news/{missing}")).status_code == 404


async def test_names_in_any_case_and_further_names(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel("Verona_News")
    post_id = await newsroom.post(channel, "Hello")
    page = await newsroom.read("/s/vERONA_nEWS")
    assert page.post_ids == [post_id]
    assert page.link("canonical") == f"{HOST}/s/Verona_News"


async def test_an_empty_channel(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    page = await newsroom.read("/s/verona_news")
    assert (page.post_ids, page.told) == ([], ["Channel created"])
    assert "There are no posts yet." in (await newsroom.read("/s/verona_news?before=1")).text


async def test_a_page_is_whole_without_scripts_and_loads_nothing_from_elsewhere(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "See https://elsewhere.example/picture.jpg")
    for path in ("/", "/about", "/verona_news", "/s/verona_news", "/s/verona_news?q=see", "/+abc"):
        page = await newsroom.read(path)
        assert page.tree.xpath("//script | //iframe | //object | //*[@onclick] | //style") == []
        for address in page.tree.xpath("//img/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //video/@src"):
            assert address.startswith(("/-/", HOST)), address
        policy = page.answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert page.answer.headers["x-content-type-options"] == "nosniff"
        assert page.answer.headers["referrer-policy"] == "no-referrer"


async def test_everything_that_pages_load_is_there(newsroom: Newsroom) -> None:
    await newsroom.make_channel(title="خبرها")
    page = await newsroom.read("/verona_news")
    loaded = page.tree.xpath("//img/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
    assert len(loaded) == 3
    for address in loaded:
        answer = await newsroom.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert "خ" in (await newsroom.get(page.all("img.tgme_page_photo_image")[0].get("src"))).text
    for path in ("/-/letter/1/zz.svg", "/-/letter/1/3c.svg", "/-/letter/x/" + "61-" * 50 + "61.svg", "/-/0/pages.css"):
        assert (await newsroom.get(path)).status_code == 404


async def test_texts_are_read_in_their_own_direction(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel(title="خبرهای ورونا")
    await newsroom.post(channel, "سلام دنیا، این یک پیام فارسی است")
    page = await newsroom.read("/s/verona_news", accept_language="fa-IR,fa;q=0.9,en;q=0.8")
    assert page.tree.get("lang") == "fa"
    assert page.tree.get("dir") == "rtl"
    [told, text] = page.all("div.tgme_widget_message_text")
    assert (text.get("dir"), text.get("lang")) == ("auto", "fa")
    assert (told.text, told.get("dir"), told.get("lang")) == ("کانال ساخته شد", None, None)
    assert page.texts("div.tgme_channel_info_counter") == ["۱ مشترک"]
    assert page.texts("time.time") == ["۲۵ دی ۱۴۰۵، ساعت ۰۸:۰۰ به وقت جهانی"] * 2


async def test_keyboard_and_landmarks(newsroom: Newsroom) -> None:
    await newsroom.make_channel()
    page = await newsroom.read("/s/verona_news")
    first = page.tree.xpath("//body//a")[0]
    assert first.get("href") == "#content"
    assert page.tree.xpath("//main")[0].get("id") == "content"
    assert len(page.tree.xpath("//main")) == len(page.tree.xpath("//h1")) == 1
    for landmark in ("//header", "//footer", "//nav", "//form[@role='search']"):
        assert page.tree.xpath(landmark), landmark
    assert all(image.get("alt") is not None for image in page.tree.xpath("//img"))
    [field] = page.tree.xpath("//input[@type='search']")
    assert page.tree.xpath(f"//label[@for='{field.get('id')}']")


async def test_hostile_titles_and_texts_stay_text(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel(title="<script>alert(1)</script>\u202e", about="</div><img src=x onerror=a>")
    await newsroom.post(channel, "<b>x</b>\"'><script>alert(2)</script>\u202etxet")
    for path in (
        "/verona_news",
        "/s/verona_news",
        "/s/verona_news/rss.xml",
        "/s/verona_news?q=%3Cscript%3E&lang=%22%3E",
    ):
        text = (await newsroom.get(path)).text
        tree = html.fromstring(text.encode())
        assert tree.xpath("//script") == [], path
        assert "onerror=a>" not in text.replace("&gt;", "")
    page = await newsroom.read("/s/verona_news")
    assert page.words == ["<b>x</b>\"'><script>alert(2)</script>\u202etxet"]
    assert "\u202e" not in page.tree.xpath("//title")[0].text
