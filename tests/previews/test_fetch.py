"""Fetching: what is asked, what is refused, what is endured."""

import asyncio
import gzip
import socket
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from website import Names, Website, make_certificate, page, redirect

from chapar.previews import connecting
from chapar.previews.connecting import Connector
from chapar.previews.exchange import FILE, HEAD_BYTES, PAGE, PICTURE
from chapar.previews.failures import NoPage
from chapar.previews.fetch import AT_ONCE_PER_HOST, FILES_AT_ONCE, Fetcher


async def test_a_page_is_fetched_with_a_request_that_names_nobody(website: Website, fetcher: Fetcher) -> None:
    website.answers["/a?b"] = page(
        b"<title>hello</title>", "Set-Cookie: who=me", content_type="text/HTML; Charset='koi8-r'"
    )
    found = await fetcher.fetch(website.url("/a?b#c"))
    assert (found.body, found.charset, found.link.host) == (b"<title>hello</title>", "koi8-r", "site.test")
    await fetcher.fetch(website.url("/a?b"))
    assert len(website.requests) == 2
    for head in website.requests:
        fields = {line.split(":")[0].lower() for line in head.split("\r\n")[1:] if line}
        assert fields == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert "chapar" not in head.lower()
    assert f"Host: site.test:{website.port}" in website.requests[0]


async def test_redirects_are_followed_and_each_is_checked_anew(
    website: Website, fetcher: Fetcher, names: Names
) -> None:
    website.answers["/1"] = redirect("/2", 301)
    website.answers["/2"] = redirect(website.url("/3", "other.test"), 308)
    website.answers["/3"] = page(b"end")
    found = await fetcher.fetch(website.url("/1"))
    assert found.link.url == website.url("/3", "other.test")
    assert names.asked == ["site.test", "site.test", "other.test"]


async def test_a_loop_of_redirects_ends(website: Website, fetcher: Fetcher) -> None:
    website.answers["/loop"] = redirect("/loop")
    with pytest.raises(NoPage, match="too many redirects"):
        await fetcher.fetch(website.url("/loop"))
    assert website.connections == 5


@pytest.mark.parametrize(
    "location",
    [
        "ftp://site.test/",
        "file:///etc/passwd",
        "http://user@site.test/",
        "http://169.254.169.254/latest/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://localhost/",
        "http://127.0.0.1:22/",
        "http://public.test:8080/",
        "http://inside.test/",
    ],
)
async def test_a_redirect_leads_nowhere_that_a_link_may_not(website: Website, location: str) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        if host == "site.test":
            return ["127.0.0.1"]
        if host == "inside.test":
            return ["93.184.216.34", "10.0.0.7"]
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

    website.answers["/"] = redirect(location)
    allowed = frozenset({("site.test", website.port)})
    with pytest.raises(NoPage):
        await Fetcher(Connector(allowed=allowed, resolve=resolve)).fetch(website.url("/"))
    assert website.connections == 1


async def test_loopback_is_refused_on_every_way_to_write_it(website: Website) -> None:
    guarded = Fetcher(Connector())
    for host in (
        "127.0.0.1",
        "localhost",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "[::1]",
        "[::]",
    ):
        with pytest.raises(NoPage, match=r"address not allowed|malformed link|name not found"):
            await guarded.fetch(f"http://{host}/")
    with pytest.raises(NoPage, match="port not allowed"):
        await guarded.fetch(f"http://127.0.0.1:{website.port}/")
    assert website.connections == 0


async def test_a_public_address_of_this_machine_is_refused_too(
    website: Website, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "is_public", lambda _address: True)
    monkeypatch.setattr(connecting, "PORTS", {website.port})
    with pytest.raises(NoPage, match="address not allowed"):
        await Fetcher(Connector(resolve=names.resolve)).fetch(website.url("/"))
    assert website.requests == []


async def test_a_name_is_resolved_once_and_what_was_checked_is_connected_to(
    website: Website, fetcher: Fetcher, names: Names
) -> None:
    """The name is known to this test alone: a second resolution anywhere would fail."""
    website.answers["/"] = page(b"x")
    await fetcher.fetch(website.url("/"))
    assert names.asked == ["site.test"]


async def test_a_name_that_changes_its_address_between_two_hops_is_caught(website: Website) -> None:
    answers = [["127.0.0.1"], ["192.168.0.1"]]

    async def resolve(host: str, port: int) -> list[str]:
        return answers.pop(0)

    website.answers["/"] = redirect("http://site.test/")
    fetcher = Fetcher(Connector(allowed=frozenset({("site.test", website.port)}), resolve=resolve))
    with pytest.raises(NoPage, match="address not allowed"):
        await fetcher.fetch(website.url("/"))
    assert website.connections == 1


async def test_what_is_no_page_is_not_read(website: Website, fetcher: Fetcher) -> None:
    website.answers["/picture"] = page(b"x", content_type="image/png")
    website.answers["/untyped"] = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"
    website.answers["/xml"] = page(b"x", content_type="text/htmlx")
    website.answers["/error"] = page(b"x").replace(b"200 OK", b"500 Oh")
    website.answers["/ssh"] = b"SSH-2.0-OpenSSH_9.2\r\n"
    website.answers["/silent"] = b""
    website.answers["/brotli"] = page(b"x", "Content-Encoding: br")
    website.answers["/broken"] = page(b"not gzip", "Content-Encoding: gzip")
    website.answers["/nowhere"] = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"
    for path in [*website.answers, "/missing"]:
        with pytest.raises(NoPage):
            await fetcher.fetch(website.url(path))


async def test_compressed_pages_are_read_and_bombs_only_as_far_as_any_page(website: Website, fetcher: Fetcher) -> None:
    website.answers["/small"] = page(gzip.compress(b"<title>zipped</title>"), "Content-Encoding: gzip")
    assert (await fetcher.fetch(website.url("/small"))).body == b"<title>zipped</title>"
    bomb = zlib.compressobj(9, wbits=31)
    packed = b"".join(bomb.compress(b" " * (1 << 20)) for _ in range(64)) + bomb.flush()
    website.answers["/bomb"] = page(packed, "Content-Encoding: gzip")
    assert len((await fetcher.fetch(website.url("/bomb"))).body) == PAGE.body_bytes


async def test_long_pages_are_cut(website: Website, fetcher: Fetcher) -> None:
    website.answers["/long"] = page(b"x" * (4 << 20))
    assert len((await fetcher.fetch(website.url("/long"))).body) == PAGE.body_bytes

    async def without_end(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"2000\r\n" + b"y" * 8192 + b"\r\n")
            await writer.drain()

    website.answers["/chunks"] = without_end
    assert len((await fetcher.fetch(website.url("/chunks"))).body) == PAGE.body_bytes


async def test_giant_fields_are_refused(website: Website, fetcher: Fetcher) -> None:
    website.answers["/field"] = page(b"x", "X: " + "y" * 4 * HEAD_BYTES)

    async def fields_without_end(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            writer.write(b"X: y\r\n" * 100)
            await writer.drain()

    async def interim_without_end(writer: asyncio.StreamWriter) -> None:
        while True:
            writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100)
            await writer.drain()

    website.answers["/fields"] = fields_without_end
    website.answers["/interim"] = interim_without_end
    for path in ("/field", "/fields", "/interim"):
        with pytest.raises(NoPage, match=r"not HTTP|answer too long"):
            await fetcher.fetch(website.url(path))


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"])
async def test_a_site_that_drips_is_left(website: Website, names: Names, first: bytes) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    website.answers["/"] = drip
    allowed = frozenset({("site.test", website.port)})
    with pytest.raises(NoPage, match="took too long"):
        await Fetcher(Connector(allowed=allowed, resolve=names.resolve), total_seconds=0.2).fetch(website.url("/"))


async def test_one_host_is_not_asked_much_at_once(website: Website, fetcher: Fetcher) -> None:
    async def slowly(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.02)
        writer.write(page(b"x"))

    website.answers["/"] = slowly
    found = await asyncio.gather(*(fetcher.fetch(website.url("/")) for _ in range(12)))
    assert len(found) == 12
    assert website.most_at_once <= AT_ONCE_PER_HOST


async def test_tls_is_spoken_with_sites_whose_certificate_is_vouched_for(tmp_path: Path, names: Names) -> None:
    website = Website()
    website.answers["/"] = page(b"safe")
    own, trust = make_certificate(tmp_path, "site.test")
    server = await asyncio.start_server(website.serve, "127.0.0.1", 0, ssl=own)
    website.port = server.sockets[0].getsockname()[1]
    allowed = frozenset({("site.test", website.port), ("other.test", website.port)})
    trusting = Fetcher(Connector(allowed=allowed, resolve=names.resolve, tls=trust))
    url = website.url("/").replace("http:", "https:")
    assert (await trusting.fetch(url)).body == b"safe"
    with pytest.raises(NoPage, match="not reachable"):
        await trusting.fetch(url.replace("site.test", "other.test"))
    with pytest.raises(NoPage, match="not reachable"):
        await Fetcher(Connector(allowed=allowed, resolve=names.resolve)).fetch(url)
    assert len(website.requests) == 1
    server.close()


async def test_a_proxy_is_given_the_address_that_was_checked(website: Website, names: Names) -> None:
    seen: list[bytes] = []

    async def socks(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readexactly(3))
        writer.write(b"\x05\x00")
        seen.append(await reader.readexactly(10))
        writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        await reader.readuntil(b"\r\n\r\n")
        writer.write(page(b"by proxy"))
        await writer.drain()
        writer.close()

    proxy = await asyncio.start_server(socks, "127.0.0.1", 0)
    names.addresses["public.test"] = ["93.184.216.34"]
    url = f"socks5://127.0.0.1:{proxy.sockets[0].getsockname()[1]}"
    fetcher = Fetcher(Connector(proxy=url, resolve=names.resolve))
    assert (await fetcher.fetch("http://public.test/")).body == b"by proxy"
    assert seen[1] == b"\x05\x01\x00\x01" + socket.inet_aton("93.184.216.34") + (80).to_bytes(2, "big")
    names.addresses["inside.test"] = ["10.0.0.1"]
    with pytest.raises(NoPage, match="address not allowed"):
        await fetcher.fetch("http://inside.test/")
    proxy.close()


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200), st.sampled_from([b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", page(b"")[:-4]])
)
async def test_no_answer_fails_otherwise_than_by_being_no_page(
    website: Website, fetcher: Fetcher, tail: bytes, head: bytes
) -> None:
    website.answers["/"] = head + tail
    try:
        await fetcher.fetch(website.url("/"))
    except NoPage:
        return


async def test_files_come_whole_or_not_at_all(website: Website, fetcher: Fetcher) -> None:
    content = bytes(range(256)) * 4096
    website.answers["/film"] = page(content, content_type="Video/MP4; codecs=x")
    website.answers["/moved"] = redirect("/film")
    found = await fetcher.fetch_file(website.url("/moved"), FILE)
    assert (found.body, found.media_type, found.link.path) == (content, "video/mp4", "/film")
    website.answers["/untyped"] = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"
    assert (await fetcher.fetch_file(website.url("/untyped"), FILE)).media_type == ""
    assert "accept-encoding: identity" in website.requests[0].lower()

    website.answers["/page"] = page(b"<title>x</title>")
    website.answers["/cut"] = page(content, content_type="video/mp4")[:-1]
    website.answers["/zipped"] = page(gzip.compress(content), "Content-Encoding: gzip", content_type="video/mp4")
    website.answers["/long"] = page(bytes(FILE.body_bytes), content_type="video/mp4")
    for path in ("/page", "/cut", "/zipped", "/long", "/missing"):
        with pytest.raises(NoPage):
            await fetcher.fetch_file(website.url(path), FILE)
    with pytest.raises(NoPage, match="not what was asked for"):
        await fetcher.fetch_file(website.url("/film"), PICTURE)


async def test_a_file_whose_sender_says_less_than_it_sends(website: Website, fetcher: Fetcher) -> None:
    async def without_end(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b"y" * 65536 + b"\r\n")
            await writer.drain()

    website.answers["/"] = without_end
    with pytest.raises(NoPage, match="answer too long"):
        await fetcher.fetch_file(website.url("/"), PICTURE)


async def test_few_files_are_fetched_at_once(website: Website, fetcher: Fetcher) -> None:
    is_open = asyncio.Event()

    async def slow(writer: asyncio.StreamWriter) -> None:
        await is_open.wait()
        writer.write(page(b"x", content_type="image/png"))
        await writer.drain()

    website.answers["/"] = slow
    urls = [website.url("/", host) for host in ("site.test", "other.test") for _ in range(2)]
    asked = [asyncio.ensure_future(fetcher.fetch_file(url, PICTURE)) for url in urls]
    while website.at_once < FILES_AT_ONCE:
        await asyncio.sleep(0.01)
    is_open.set()
    assert [found.body for found in await asyncio.gather(*asked)] == [b"x"] * 4
    assert website.most_at_once == FILES_AT_ONCE
