"""Romeo's laptop shows a QR code, his phone accepts it, and the laptop is signed in without a login code."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stage import SERVICE_ACCOUNT, Stage
from verify_sessions import verify_sessions

LIBRARIES = ["telethon-1.45", "telethon-1.27", "tdlib-1.8.67", "tdlib-1.8.46"]


@pytest.mark.parametrize("library", LIBRARIES)
def test_romeo_signs_his_laptop_in_by_a_qr_code(new_stage: Callable[..., Stage], library: str) -> None:
    stage = new_stage(library)
    phone = stage.sign_up("Romeo")
    laptop = stage.new_device(phone.account)

    url = laptop.call("show_login_token")
    assert url.startswith("tg://login?token=")
    device = phone.call("accept_login_token", url=url)

    assert laptop.call("wait_let_in")["id"] == phone.account.id
    assert laptop.get_me()["id"] == phone.account.id
    assert device["device"] == laptop.name
    assert laptop.name in phone.expect_message(**{"from": SERVICE_ACCOUNT})["text"]
    assert {row["device"] for row in phone.authorizations()} == {phone.name, laptop.name}
    laptop.start = laptop.snapshot()
    verify_sessions(phone, laptop)


def test_a_phone_of_one_kind_signs_in_a_laptop_of_another(new_stage: Callable[..., Stage]) -> None:
    stage = new_stage("tdlib-1.8.67", "telethon-1.45")
    phone = stage.sign_up("Romeo")
    laptop = stage.new_device(phone.account, "telethon-1.45")
    phone.call("accept_login_token", url=laptop.call("show_login_token"))
    assert laptop.call("wait_let_in")["id"] == phone.account.id
    assert laptop.get_me()["phone"] == phone.account.phone
