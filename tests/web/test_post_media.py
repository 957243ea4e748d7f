"""What posts carry: how pages show it, and how files are given out."""

import pytest
from newsroom import HOST, Newsroom

from chapar.domain.files import AudioFacts, Document, ImageSize, Photo, PhotoSize, StickerFacts, VideoFacts
from chapar.domain.media import (
    VIEW_ONCE,
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    GeoMedia,
    GeoPoint,
    PhotoMedia,
    VenueMedia,
    WebPage,
    WebPageMedia,
)
from chapar.web.attachments import write_duration, write_size
from chapar.web.counters import COUNTED_SECONDS
from chapar.web.words import choose_words

EN, FA = choose_words("en", ""), choose_words("fa", "")


async def make_photo(newsroom: Newsroom, content: bytes = b"large picture") -> Photo:
    small = b"small " + content
    sizes = (
        PhotoSize("m", 320, 160, len(small), newsroom.digest(small)),
        PhotoSize("y", 1280, 640, len(content), newsroom.digest(content)),
    )
    return await newsroom.store(Photo(0, newsroom.romeo.user_id, 1, sizes), small, content)


async def make_document(
    newsroom: Newsroom, mime_type: str, content: bytes = b"0123456789", **facts: object
) -> Document:
    digest = newsroom.digest(content)
    document = Document(0, newsroom.romeo.user_id, 1, mime_type, len(content), digest, **facts)  # type: ignore[arg-type]
    return await newsroom.store(document, content)


async def test_a_photo(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    post_id = await newsroom.put_post(channel, "Look", media=PhotoMedia(photo))
    page = await newsroom.read("/s/verona_news")
    [wrap] = page.all("a.tgme_widget_message_photo_wrap")
    [image] = wrap.xpath("./img")
    assert wrap.get("href") == f"{HOST}/verona_news/{post_id}"
    assert wrap.get("style") == f"background-image:url('{image.get('src')}')"
    assert (image.get("width"), image.get("height"), image.get("alt")) == ("1280", "640", "Photo")
    answer = await newsroom.get(image.get("src"))
    assert answer.content == b"large picture"
    assert answer.headers["content-type"] == "image/jpeg"
    assert page.words == ["Look"]
    single = await newsroom.read(f"/verona_news/{post_id}")
    assert single.meta("og:image") == image.get("src")
    assert single.meta("twitter:card") == "summary_large_image"


async def test_style_attributes_are_allowed_only_where_there_are_any(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "Words")
    policy = (await newsroom.read("/s/verona_news")).answer.headers["content-security-policy"]
    assert "style-src 'self'; style-src-attr 'none'" in policy
    await newsroom.put_post(channel, media=PhotoMedia(await make_photo(newsroom)))
    policy = (await newsroom.read("/s/verona_news")).answer.headers["content-security-policy"]
    assert "style-src 'self'; style-src-attr 'unsafe-inline'" in policy
    assert policy.count("unsafe") == 1


async def test_an_album_is_one_post(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    before = await newsroom.post(channel, "Before")
    ids = [
        await newsroom.put_post(
            channel,
            "Three views" if number == 1 else "",
            media=PhotoMedia(await make_photo(newsroom, bytes([number]))),
            grouped_id=77,
        )
        for number in range(3)
    ]
    page = await newsroom.read("/s/verona_news")
    assert page.post_ids == [before, ids[0]]
    [album] = page.all("div.tgme_widget_message_grouped_wrap")
    assert len(album.xpath(".//img")) == 3
    assert page.words == ["Before", "Three views"]
    for address in album.xpath(".//img/@src | .//a/@href"):
        assert (await newsroom.get(address)).status_code == 200
    for post_id in ids:
        assert (await newsroom.read(f"/verona_news/{post_id}")).post_ids == [ids[0]]
    assert (await newsroom.read(f"/verona_news/{ids[2]}?single")).post_ids == [ids[2]]


async def test_files_that_belong_together_stand_below_each_other(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    for number in range(2):
        document = await make_document(newsroom, "application/pdf", bytes([number]), filename=f"{number}.pdf")
        await newsroom.put_post(channel, media=DocumentMedia(document), grouped_id=77)
    page = await newsroom.read("/s/verona_news")
    assert page.all("div.tgme_widget_message_grouped_wrap") == []
    [files] = page.all("div.tgme_widget_message_media")
    assert len(files.xpath("./a")) == 2


async def test_no_page_tears_an_album_apart(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    for group in range(1, 8):
        for _ in range(6):
            await newsroom.put_post(channel, media=PhotoMedia(photo), grouped_id=group)
    newest = await newsroom.read("/s/verona_news")
    assert [len(each.xpath(".//img")) for each in newest.all("div.tgme_widget_message_grouped_wrap")] == [6] * 4
    older = await newsroom.read(newest.more("before"))
    assert [len(each.xpath(".//img")) for each in older.all("div.tgme_widget_message_grouped_wrap")] == [6] * 3
    assert older.more("before") == ""
    assert not set(older.post_ids) & set(newest.post_ids)
    again = await newsroom.read(older.more("after"))
    assert again.post_ids == newest.post_ids


async def test_moving_and_sounding_things(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    thumb = b"\xff\xd8\xff thumb"
    poster = (PhotoSize("m", 320, 180, len(thumb), newsroom.digest(thumb)),)
    newsroom.files[newsroom.digest(thumb)] = thumb
    video = await make_document(
        newsroom, "video/mp4", b"film", video=VideoFacts(65.4, 1280, 720), thumbs=poster, filename="f.mp4"
    )
    round_video = await make_document(newsroom, "video/mp4", b"face", video=VideoFacts(9, 240, 240, is_round=True))
    loop = await make_document(newsroom, "video/mp4", b"loop", is_animated=True, video=VideoFacts(2, 100, 100))
    voice = await make_document(newsroom, "audio/ogg", b"voice", audio=AudioFacts(61, is_voice=True))
    song = await make_document(newsroom, "audio/mpeg", b"song", audio=AudioFacts(200, title="Love", performer="Lute"))
    for document in (video, round_video, loop, voice, song):
        await newsroom.put_post(channel, media=DocumentMedia(document))
    page = await newsroom.read("/s/verona_news")
    [player, animation] = page.all("video.tgme_widget_message_video")
    assert player.get("src").endswith("/f.mp4")
    assert (await newsroom.get(player.get("poster"))).headers["content-type"] == "image/jpeg"
    assert (player.get("preload"), player.get("controls")) == ("none", "")
    assert (animation.get("loop"), animation.get("autoplay")) == ("", None)
    assert page.texts("time.message_video_duration") == ["1:05", "0:02"]
    assert len(page.all("video.tgme_widget_message_roundvideo")) == 1
    assert len(page.all("audio.tgme_widget_message_voice")) == 1
    assert page.texts("time.tgme_widget_message_voice_duration") == ["1:01"]
    assert page.texts("div.tgme_widget_message_document_title") == ["Lute – Love"]
    assert page.texts("div.tgme_widget_message_document_extra") == ["3:20"]
    [thumb_mark] = page.all("i.tgme_widget_message_video_thumb")
    assert thumb_mark.get("style") == f"background-image:url('{player.get('poster')}')"


async def test_documents_and_stickers(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    report = await make_document(newsroom, "application/pdf", b"%PDF", filename="گزارش ۱.pdf")
    webp = StickerFacts("😀", 1)
    sticker = await make_document(newsroom, "image/webp", b"RIFF", sticker=webp, image_size=ImageSize(512, 512))
    drawn = await make_document(newsroom, "application/x-tgsticker", b"tgs", sticker=StickerFacts("🐳", 1))
    moving = await make_document(newsroom, "video/webm", b"webm", sticker=StickerFacts("🔥", 1))
    for document in (report, sticker, drawn, moving):
        await newsroom.put_post(channel, media=DocumentMedia(document))
    page = await newsroom.read("/s/verona_news")
    assert page.texts("div.tgme_widget_message_document_title") == ["گزارش ۱.pdf"]
    assert page.texts("div.tgme_widget_message_document_extra") == ["4 B · Download"]
    assert page.all("img.sticker_image")[0].get("alt") == "Sticker 😀"
    assert page.texts("span.big_emoji") == ["🐳"]
    assert len(page.all("video.tgme_widget_message_sticker")) == 1
    answer = await newsroom.get(page.all("a.tgme_widget_message_document_wrap")[0].get("href"))
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%DA%AF")


async def test_places_contacts_dice_and_pages(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    point = GeoPoint(45.4384, 10.9916)
    page = WebPage(
        0, "https://verona.example/x", 1, is_ready=True, site_name="Town", title="News <1>", description="Long"
    )
    storage = newsroom.server.services.storage
    kept = await storage.write(lambda tx: tx.put_web_page(page))
    for media in (
        GeoMedia(point),
        VenueMedia(point, "Juliet's house", "Via Cappello 23"),
        ContactMedia("15550000009", "Friar", "Laurence"),
        DiceMedia("🎲", 5),
        WebPageMedia(kept),
    ):
        await newsroom.put_post(channel, "https://verona.example/x", media=media)
    shown = await newsroom.read("/s/verona_news")
    assert shown.texts("div.tgme_widget_message_location") == [
        "Location 45.438400,10.991600",
        "Juliet's house Via Cappello 23",
    ]
    assert shown.texts("div.tgme_widget_message_contact") == ["Contact Friar Laurence"]
    assert "15550000009" not in shown.text
    assert shown.texts("div.tgme_widget_message_dice") == ["🎲 5"]
    [preview] = shown.all("a.tgme_widget_message_link_preview")
    assert preview.get("href") == "https://verona.example/x"
    assert preview.get("rel") == "noopener nofollow ugc"
    assert shown.texts("div.link_preview_title") == ["News <1>"]


async def test_a_page_that_a_post_links_to_is_shown_with_its_picture(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    page = WebPage(0, "https://verona.example/x", 1, is_ready=True, title="News", photo=photo)
    kept = await newsroom.server.services.storage.write(lambda tx: tx.put_web_page(page))
    post_id = await newsroom.put_post(channel, "https://verona.example/x", media=WebPageMedia(kept))
    shown = await newsroom.read("/s/verona_news")
    [picture] = shown.all("a.tgme_widget_message_link_preview")[0].xpath("./img")
    assert f"/media/verona_news/{post_id}/" in picture.get("src")
    answer = await newsroom.get(picture.get("src"))
    assert (answer.content, answer.headers["content-type"]) == (b"large picture", "image/jpeg")


async def test_a_covered_picture_is_nowhere_but_under_its_cover(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    open_id = await newsroom.put_post(channel, media=PhotoMedia(photo))
    covered_id = await newsroom.put_post(channel, media=PhotoMedia(photo, is_spoiler=True))
    assert f"/{open_id}/" in (await newsroom.read(f"/verona_news/{open_id}")).meta("og:image")
    assert (await newsroom.read(f"/verona_news/{covered_id}")).meta("og:image") == ""
    for form in ("rss.xml", "atom.xml", "feed.json"):
        told = (await newsroom.get(f"/s/verona_news/{form}")).text
        assert f"/media/verona_news/{open_id}/" in told, form
        assert f"/media/verona_news/{covered_id}/" not in told, form


async def test_covered_and_passing_things(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    photo = await make_photo(newsroom)
    await newsroom.put_post(channel, media=PhotoMedia(photo, is_spoiler=True))
    once = await newsroom.put_post(channel, media=PhotoMedia(photo, ttl_seconds=VIEW_ONCE))
    film = await make_document(newsroom, "video/mp4", b"film", video=VideoFacts(5, 320, 180), filename="f.mp4")
    seen = await newsroom.put_post(channel, media=DocumentMedia(film))
    passing = await newsroom.put_post(channel, media=DocumentMedia(film, ttl_seconds=10))
    page = await newsroom.read("/s/verona_news")
    [cover] = page.all("details.media_spoiler")
    assert len(cover.xpath(".//img")) == len(page.all("img.tgme_widget_message_photo")) == 1
    assert page.texts("div.message_media_not_supported_label") == ["Photo", "Video"]
    [address] = page.tree.xpath("//video/@src")
    assert (await newsroom.get(address)).content == b"film"
    assert (await newsroom.get(address.replace(f"/{seen}/", f"/{passing}/"))).status_code == 404
    address = cover.xpath(".//img/@src")[0]
    parts = address.removeprefix(HOST).split("/")
    parts[3] = str(once)
    assert (await newsroom.get("/".join(parts))).status_code == 404


@pytest.mark.parametrize(
    ("asked", "status", "content", "range_"),
    [
        ("", 200, b"0123456789", None),
        ("bytes=0-3", 206, b"0123", "bytes 0-3/10"),
        ("bytes=8-", 206, b"89", "bytes 8-9/10"),
        ("bytes=-3", 206, b"789", "bytes 7-9/10"),
        ("bytes=2-999", 206, b"23456789", "bytes 2-9/10"),
        ("bytes=-99", 206, b"0123456789", "bytes 0-9/10"),
        (
            "bytes=0-",
            206,
            b"0123456789",
            "bytes 0-9/10",
        ),  # players that get 200 for it take a file for one without ranges
        ("Bytes=0-3", 206, b"0123", "bytes 0-3/10"),
        ("bytes=\u0660-".encode().decode("latin-1"), 200, b"0123456789", None),
        ("bytes=10-", 416, b"", "bytes */10"),
        ("bytes=-0", 416, b"", "bytes */10"),
        ("bytes=5-2", 200, b"0123456789", None),
        ("bytes=0-1,3-4", 200, b"0123456789", None),
        ("bytes=" + "9" * 50 + "-", 200, b"0123456789", None),
        ("lines=1-2", 200, b"0123456789", None),
        ("bytes=-", 200, b"0123456789", None),
    ],
)
async def test_parts_of_a_file(newsroom: Newsroom, asked: str, status: int, content: bytes, range_: str | None) -> None:
    address = await post_file(newsroom)
    answer = await newsroom.get(address, range=asked) if asked else await newsroom.get(address)
    assert (answer.status_code, answer.content) == (status, content)
    assert answer.headers.get("content-range") == range_
    assert answer.headers["accept-ranges"] == "bytes"


async def post_file(newsroom: Newsroom, mime_type: str = "text/html", content: bytes = b"0123456789") -> str:
    channel = await newsroom.make_channel()
    document = await make_document(newsroom, mime_type, content, filename="page.html")
    await newsroom.put_post(channel, media=DocumentMedia(document))
    page = await newsroom.read("/s/verona_news")
    return str(page.all("a.tgme_widget_message_document_wrap")[0].get("href"))


async def test_a_file_is_kept_and_asked_about_by_its_digest(newsroom: Newsroom) -> None:
    address = await post_file(newsroom)
    answer = await newsroom.get(address)
    etag = answer.headers["etag"]
    assert etag == f'"{newsroom.digest(b"0123456789").hex()}"'
    # Whoever keeps it asks before each use: it may have become private.
    assert answer.headers["cache-control"] == "public, no-cache"
    assert (await newsroom.get(address, if_none_match=etag)).status_code == 304
    assert (await newsroom.get(address, range="bytes=0-1", if_range=etag)).status_code == 206
    assert (await newsroom.get(address, range="bytes=0-1", if_range='"other"')).status_code == 200
    assert (await newsroom.get(address, range="bytes=0-1", if_range=f"W/{etag}")).status_code == 200
    for headers in ({}, {"range": "bytes=0-3"}):
        head = await newsroom.browser.ask("HEAD", address, **headers)
        assert (head.status_code, head.headers["content-length"], head.content) == (200, "10", b"")


async def test_no_file_can_act_in_a_browser(newsroom: Newsroom) -> None:
    answer = await newsroom.get(await post_file(newsroom, content=b"<script>alert(1)</script>"))
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")


def test_sizes_and_lengths_are_written_for_readers() -> None:
    assert [write_size(size, EN) for size in (0, 1023, 1024, 1536, 150 * 1024, 5 << 20, 3 << 30)] == [
        "0 B", "1023 B", "1 KB", "1.5 KB", "150 KB", "5 MB", "3 GB",
    ]  # fmt: skip
    assert [write_duration(seconds, EN) for seconds in (0, 65, 3723)] == ["0:00", "1:05", "1:02:03"]
    assert write_duration(65, FA) == "۱:۰۵"


async def test_what_a_channel_has_is_counted_now_and_then(newsroom: Newsroom) -> None:
    channel = await newsroom.make_channel()
    await newsroom.post(channel, "See https://verona.example")
    for number in range(2):
        await newsroom.put_post(channel, media=PhotoMedia(await make_photo(newsroom, bytes([number]))))
    page = await newsroom.read("/s/verona_news")
    assert page.texts("div.tgme_channel_info_counter") == ["1 subscriber", "2 photos", "1 link"]
    await newsroom.post(channel, "See https://verona.example/2")
    assert (await newsroom.read("/s/verona_news")).texts("div.tgme_channel_info_counter")[-1] == "1 link"
    newsroom.let_pass(COUNTED_SECONDS)
    assert (await newsroom.read("/s/verona_news")).texts("div.tgme_channel_info_counter")[-1] == "2 links"
