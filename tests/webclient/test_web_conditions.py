"""Browsers that keep nothing, disks that are full, clocks that are wrong, machines that slept: it works, or says why not."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from browser_people import ARGUMENTS, WINDOWED, Person
from chat_words import composer, expect_once, write
from driver_processes import Drivers
from list_words import meet
from playwright.sync_api import Browser, Error, expect
from server_process import ServerProcess
from spoken_words import Words
from stage import Stage
from test_web_offline import keep, shown
from test_web_settings import open_settings

NewPerson = Callable[..., Person]
NewServer = Callable[..., ServerProcess]
WORDS = Words("en")
BLOCKED = 2
"""A browser's setting for what pages may not do."""
FULL = ("Quota", "quota")
"""What browsers say of a disk on which there is no room."""


@pytest.mark.parametrize("seconds", [5 * 3600, -5 * 3600], ids=["behind", "ahead"])
def test_a_clock_that_is_hours_wrong_changes_nothing(
    new_person: NewPerson, new_server: NewServer, tmp_path: Path, seconds: int
) -> None:
    # The browser's, as it is seen from a server whose clock goes otherwise.
    server = new_server(first=f"import time\nright = time.time\ntime.time = lambda: right() + {seconds}")
    romeo = new_person("Romeo", server=server)
    page = romeo.page
    with closing(Drivers(server, tmp_path / "drivers")) as drivers:
        stage = Stage(server, drivers.gather(["telethon-1.45"]), tmp_path)
        nurse = stage.sign_up("Nurse", "telethon-1.45")
        romeo_id = meet(nurse, romeo)
        nurse.send(romeo_id, "What hour is it?")
        nurse.call("invoke", request={"_": "account.updateStatus", "offline": False})
        romeo.open(str(nurse.account.id))
        expect_once(romeo, "What hour is it?")
        expect(page.locator(".ChatHeader").get_by_text(WORDS("presence.online"))).to_be_visible()
        write(romeo, "Not yet nine")
        expect_once(romeo, "What hour is it?", "Not yet nine")
        composer(page).press_sequentially("Is the day so young")
        page.reload()
        expect_once(romeo, "What hour is it?", "Not yet nine")
        expect(composer(page)).to_have_text("Is the day so young")
        assert [message["text"] for message in nurse.history(romeo_id)] == ["Not yet nine", "What hour is it?"]
        romeo.shot(f"clock-{seconds}")
        stage.close()


def test_a_browser_that_keeps_nothing_says_so_and_works(
    browser: Browser, web_server: ServerProcess, tmp_path: Path
) -> None:
    if WINDOWED is None:
        pytest.skip("a browser with settings is not installed")
    settings = {"profile": {"default_content_setting_values": {"cookies": BLOCKED}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings))
    context = browser.browser_type.launch_persistent_context(tmp_path, executable_path=WINDOWED, args=ARGUMENTS)
    romeo = Person(browser, web_server, "Romeo", context=context)
    with closing(romeo):
        page = romeo.open()
        with pytest.raises(Error, match="SecurityError"):
            page.evaluate("localStorage.length")
        expect(page.get_by_text(WORDS("signIn.notKept"))).to_be_visible()
        romeo.shot("nothing-kept")
        romeo.sign_up()
        keep(page, "These violent delights")
        expect(shown(page, "These violent delights")).to_be_visible()
        page.reload()  # nothing was kept: one begins again
        expect(page.locator("[name=phone]")).to_be_visible()
    assert romeo.complaints == []


def test_a_full_disk_loses_nothing_that_was_sent(new_person: NewPerson) -> None:
    romeo = new_person("Romeo", allowed=FULL)
    page = romeo.page
    keep(page, "And in their triumph die")
    devtools = romeo.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": romeo.origin, "quotaSize": 1})
    page.evaluate("localStorage.setItem('rest', ' '.repeat(5 * 1024 * 1024 - JSON.stringify(localStorage).length))")
    keep(page, "like fire and powder")
    page.reload()
    for words in ("And in their triumph die", "like fire and powder"):
        expect(shown(page, words)).to_be_visible()
    composer(page).press_sequentially("Which as they kiss consume")
    open_settings(page, WORDS, "language").get_by_label("فارسی", exact=True).check()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
