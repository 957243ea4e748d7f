"""Files, both ways: byte for byte, with progress, given up in the middle, under names that do no harm."""

import re
from collections.abc import Callable
from pathlib import Path

from browser_people import Person
from media_files import MIB, digest_of, make_document
from media_talk import open_talk
from playwright.sync_api import Page, expect
from server_process import ServerProcess
from spoken_words import Words, in_both_languages
from stage import Session

GONE = ("ERR_CONNECTION_REFUSED", "WebSocket", "Failed to load resource", "ERR_FAILED", "Failed to fetch", "connection")
"""What browsers say where there is no server."""


@in_both_languages
def test_a_file_goes_and_comes_as_it_is(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    page, say = talk.page, talk.say
    letter = tmp_path / "letter.bin"
    digest = make_document(letter, 5 * MIB)
    watch_progress(talk.page)
    talk.attach(letter)
    talk.send_attached()
    message = telethon.expect_message(media="document")
    assert digest_of(telethon.download(talk.peer, message["id"], tmp_path / "got.bin")) == digest
    assert len(progress_seen(page)) > 1

    answer = tmp_path / "answer.bin"
    digest = make_document(answer, 5 * MIB)
    sent = telethon.send_file(talk.peer, "document", answer, "Read this")
    row = talk.bubble(sent).locator(".DocumentRow")
    expect(row).to_contain_text({"en": "5 MB", "fa": "۵ مگابایت"}[language])
    talk.person.shot(f"files-{language}")
    watch_progress(page)
    with page.expect_download() as saving:
        row.get_by_role("button", name=say("media.save")).click()
    assert saving.value.suggested_filename == "answer.bin"
    saving.value.save_as(tmp_path / "saved.bin")
    assert digest_of(tmp_path / "saved.bin") == digest
    assert len(progress_seen(page)) > 1


@in_both_languages
def test_sending_is_given_up(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    page = talk.page
    heavy = tmp_path / "heavy.bin"
    make_document(heavy, 60 * MIB)
    talk.attach(heavy)
    talk.send_attached()
    row = page.locator(".DocumentRow").last
    row.get_by_role("button", name=talk.say("kit.cancel")).click()
    expect(page.locator(".DocumentRow")).to_have_count(0)
    telethon.send(talk.peer, "Nothing came?")
    page.get_by_text("Nothing came?").last.wait_for()
    assert all(message["media"] is None for message in telethon.history(talk.peer))


@in_both_languages
def test_loading_is_given_up_and_begun_again(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    page, say = talk.page, talk.say
    heavy = tmp_path / "heavy.bin"
    digest = make_document(heavy, 40 * MIB)
    row = talk.bubble(telethon.send_file(talk.peer, "document", heavy)).locator(".DocumentRow")
    row.get_by_role("button", name=say("media.save")).click()
    row.get_by_role("button", name=say("kit.cancel")).click()
    save = row.get_by_role("button", name=say("media.save"))
    expect(save).to_be_visible()
    with page.expect_download() as saving:
        save.click()
    saving.value.save_as(tmp_path / "saved.bin")
    assert digest_of(tmp_path / "saved.bin") == digest


def test_sending_goes_on_after_the_server_was_away(
    new_person: Callable[..., Person], new_server: Callable[..., ServerProcess], tmp_path: Path
) -> None:
    server = new_server()
    romeo = new_person("Romeo", server=server, allowed=GONE)
    page, say = romeo.page, Words("en")
    page.get_by_role("button", name=say("main.menu"), exact=True).click()
    page.get_by_role("menuitem", name=say("kit.savedMessages"), exact=True).click()
    heavy = tmp_path / "heavy.bin"
    digest = make_document(heavy, 80 * MIB)
    page.get_by_role("button", name=say("composer.attach")).click()
    with page.expect_file_chooser() as choosing:
        page.get_by_role("menuitem", name=say("composer.file")).click()
    choosing.value.set_files(heavy)
    page.get_by_role("dialog").get_by_role("button", name=say("media.send"), exact=True).click()
    row = page.locator(".DocumentRow").last
    ring = row.get_by_role("progressbar")
    expect(ring).to_have_attribute("aria-valuenow", re.compile("^[1-9]"))
    server.stop()
    expect(ring).to_be_visible()
    server.start()
    expect(ring).to_have_count(0)
    with page.expect_download() as saving:
        row.get_by_role("button", name=say("media.save")).click()
    saving.value.save_as(tmp_path / "saved.bin")
    assert digest_of(tmp_path / "saved.bin") == digest


def test_names_of_files_do_no_harm(new_person: Callable[..., Person], telethon: Session, tmp_path: Path) -> None:
    talk = open_talk(new_person, telethon)
    hostile = tmp_path / "photo\u202egpj.exe"
    make_document(hostile, 1000)
    row = talk.bubble(telethon.send_file(talk.peer, "document", hostile)).locator(".DocumentRow")
    expect(row.locator(".FileNameText")).to_have_text("photogpj.exe")
    with talk.page.expect_download() as saving:
        row.get_by_role("button", name=talk.say("media.save")).click()
    assert saving.value.suggested_filename == "photogpj.exe"

    page_of_evil = tmp_path / "evil.html"
    page_of_evil.write_text("<script>document.title = 'owned'</script>")
    row = talk.bubble(telethon.send_file(talk.peer, "document", page_of_evil)).locator(".DocumentRow")
    with talk.page.expect_download():
        row.get_by_role("button", name=talk.say("media.save")).click()
    types = talk.page.evaluate(
        """async () => {
            const database = await new Promise(resolve => {
                const opening = indexedDB.open('chapar.files')
                opening.onsuccess = () => resolve(opening.result)
            })
            const all = database.transaction('blobs').objectStore('blobs').getAll()
            await new Promise(resolve => all.onsuccess = resolve)
            return all.result.map(blob => blob.type)
        }"""
    )
    assert types
    assert not {"text/html", "image/svg+xml"} & set(types)


def watch_progress(page: Page) -> None:
    """Note what every ring says from now on."""
    page.evaluate(
        """() => {
            window.seen = new Set()
            window.watcher?.disconnect()
            window.watcher = new MutationObserver(() => {
                for (const each of document.querySelectorAll('[role=progressbar]')) seen.add(each.ariaValueNow)
            })
            watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
        }"""
    )


def progress_seen(page: Page) -> list[str]:
    seen: list[str] = page.evaluate("() => [...window.seen]")
    return seen
