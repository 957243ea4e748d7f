"""Romeo makes an account, signs in on more devices, looks them over and ends them, with every client library."""

from __future__ import annotations

import pytest
from client_process import Refused
from server_process import ServerProcess
from stage import Stage, new_account
from verify_sessions import verify_sessions


def test_romeo_signs_up(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")

    me = romeo.get_me()
    assert me["id"] == romeo.account.id
    assert me["first_name"] == "Romeo"
    assert me["phone"] == romeo.account.phone
    assert me["username"] == romeo.account.username
    assert me["self"]
    verify_sessions(romeo)


def test_a_stored_session_stays_signed_in(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    romeo.go_offline()
    romeo.come_back()
    assert romeo.get_me()["id"] == romeo.account.id
    verify_sessions(romeo)


def test_the_operator_tells_romeo_his_code(stage: Stage, server: ServerProcess) -> None:
    phone = stage.new_device(new_account("Romeo"))
    code_hash = phone.send_code()
    code = server.command("login-code", phone.account.phone).stdout
    phone.sign_up(code_hash, code.removesuffix("\n"))
    assert phone.get_me()["phone"] == phone.account.phone


@pytest.mark.refused("auth.signIn PHONE_CODE_INVALID")
def test_a_wrong_code_is_refused_and_the_right_one_still_works(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    laptop = stage.new_device(romeo.account)
    code_hash = laptop.send_code()
    code = stage.server.login_code(romeo.account.phone)
    wrong = str((int(code) + 1) % 10 ** len(code)).zfill(len(code))

    with pytest.raises(Refused) as refused:
        laptop.sign_in(code_hash, wrong)
    assert (refused.value.name, refused.value.code) == ("PHONE_CODE_INVALID", 400)

    assert laptop.sign_in(code_hash, code)["id"] == romeo.account.id


@pytest.mark.refused("auth.signIn PHONE_CODE_EXPIRED")
def test_a_code_works_once(stage: Stage) -> None:
    stage.skip_for("tdlib", "it takes no code that it did not ask for itself")
    romeo = stage.sign_up("Romeo")
    laptop, thief = stage.new_device(romeo.account), stage.new_device(romeo.account)
    code_hash = laptop.send_code()
    code = stage.server.login_code(romeo.account.phone)
    laptop.sign_in(code_hash, code)

    with pytest.raises(Refused) as refused:
        thief.sign_in(code_hash, code)
    assert refused.value.code == 400
    assert refused.value.name in {"PHONE_CODE_EXPIRED", "PHONE_CODE_INVALID"}


def test_nobody_signs_in_with_a_number_that_has_no_account(stage: Stage) -> None:
    stranger = stage.new_device(new_account("Paris"))
    code_hash = stranger.send_code()
    with pytest.raises(Refused):
        stranger.sign_in(code_hash, stage.server.login_code(stranger.account.phone))
    with pytest.raises(Refused) as refused:
        stranger.call("state")
    assert refused.value.code == 401


def test_romeo_signs_in_on_a_laptop_and_his_phone_is_told_the_code(stage: Stage) -> None:
    phone = stage.sign_up("Romeo")
    laptop = stage.second_session(phone)  # Checks the message of the service account, too.
    assert laptop.get_me()["id"] == phone.account.id
    verify_sessions(phone, laptop)


def test_romeo_sees_his_devices_and_ends_one(stage: Stage) -> None:
    phone = stage.sign_up("Romeo")
    laptop = stage.second_session(phone)

    authorizations = phone.authorizations()
    assert {row["device"] for row in authorizations} == {phone.name, laptop.name}
    assert [row["device"] for row in authorizations if row["current"]] == [phone.name]
    other = next(row for row in authorizations if not row["current"])

    phone.reset_authorization(other)

    with pytest.raises(Refused) as refused:
        laptop.call("state")
    assert refused.value.code == 401
    assert [row["device"] for row in phone.authorizations()] == [phone.name]
    verify_sessions(phone)


def test_romeo_logs_out(stage: Stage) -> None:
    phone = stage.sign_up("Romeo")
    laptop = stage.second_session(phone)

    laptop.log_out()

    assert [row["device"] for row in phone.authorizations()] == [phone.name]
    assert stage.new_device(phone.account).open() is False
    verify_sessions(phone)
