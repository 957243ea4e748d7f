"""auth.sendCode, auth.resendCode, auth.cancelCode."""

from pathlib import Path
from typing import Any

import pytest
from harness import Client, Refused, Server

from chapar.config import Config
from chapar.tl import functions, types

PHONE = "+98 912 000 0001"
DIGITS = "989120000001"


def sign_in(sent: Any, code: str, phone: str = PHONE) -> functions.auth_signIn:
    return functions.auth_signIn(phone_number=phone, phone_code_hash=sent.phone_code_hash, phone_code=code)


def resend(sent: Any, phone: str = PHONE) -> functions.auth_resendCode:
    return functions.auth_resendCode(phone_number=phone, phone_code_hash=sent.phone_code_hash)


async def refused(client: Client, request: Any) -> str:
    with pytest.raises(Refused) as refusal:
        await client.call(request)
    return str(refusal.value)


async def test_a_new_number_gets_its_code_from_the_operator(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    assert sent.type == types.auth_sentCodeTypeSms(length=5)
    assert sent.phone_code_hash
    pending = await server.storage.read(lambda q: q.find_login_code(DIGITS))
    assert pending is not None
    assert server.codes == {DIGITS: pending.code}
    assert len(pending.code) == 5
    assert pending.code.isdecimal()


async def test_codes_and_hashes_differ(server: Server) -> None:
    client = await server.client()
    codes, hashes = set(), set()
    for number in range(20):
        sent = await server.send_code(client, f"98912000{number:04}")
        hashes.add(sent.phone_code_hash)
        codes.add(server.codes[f"98912000{number:04}"])
    assert len(hashes) == 20
    assert len(codes) > 15


async def test_devices_of_the_account_are_told(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    laptop.pushed()
    phone = await server.client()
    sent = await server.send_code(phone, PHONE)
    assert sent.type == types.auth_sentCodeTypeApp(length=5)
    assert sent.next_type == types.auth_codeTypeSms()
    (envelope,) = laptop.pushed()
    (update,) = envelope.updates
    assert update.message.peer_id == types.peerUser(user_id=777000)
    assert server.codes[DIGITS] in update.message.message
    assert update.message.entities
    assert [user.id for user in envelope.users] == [777000]


async def test_the_message_is_in_the_readers_language(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    await laptop.initialise(functions.help_getNearestDc(), lang_code="fa-IR")
    laptop.pushed()
    await server.send_code(await server.client(), PHONE)
    assert "کد ورود" in laptop.pushed_updates()[0].message.message


@pytest.mark.parametrize("phone", ["", "abc", "123456", "1234567890123456", "+", "9" * 100_000])
async def test_what_is_no_number_is_refused(server: Server, phone: str) -> None:
    client = await server.client()
    with pytest.raises(Refused, match="400 PHONE_NUMBER_INVALID"):
        await server.send_code(client, phone)


async def test_a_new_code_ends_the_one_before(server: Server) -> None:
    client = await server.client()
    first = await server.send_code(client, PHONE)
    old = server.codes[DIGITS]
    second = await server.send_code(client, PHONE)
    assert await refused(client, sign_in(first, old)) == "400 PHONE_CODE_EXPIRED"
    answer = await client.call(sign_in(second, server.codes[DIGITS]))
    assert isinstance(answer, types.auth_authorizationSignUpRequired)


async def test_a_number_gets_few_codes_an_hour(server: Server) -> None:
    client = await server.client()
    for _ in range(server.config.code_requests_per_hour):
        await server.send_code(client, PHONE)
    server.clock.advance(600)
    with pytest.raises(Refused, match="420 FLOOD_WAIT_3000"):
        await server.send_code(client, PHONE)
    server.clock.advance(3000)
    await server.send_code(client, PHONE)


async def guess_until_refused(server: Server, client: Client) -> tuple[int, str]:
    """Ask for codes and use up their attempts; how many guesses that gave, and what ended it."""
    guesses = 0
    while True:
        try:
            sent = await server.send_code(client, PHONE)
        except Refused as refusal:
            return guesses, refusal.message
        for _ in range(server.config.code_attempts):
            wrong = f"{(int(server.codes[DIGITS]) + 1) % 100_000:05}"
            assert await refused(client, sign_in(sent, wrong)) == "400 PHONE_CODE_INVALID"
            guesses += 1


async def test_asking_anew_gives_no_more_guesses(server: Server) -> None:
    guesses, message = await guess_until_refused(server, await server.client())
    assert message.startswith("FLOOD_WAIT")
    assert guesses <= 4 * server.config.code_attempts


async def test_an_address_gets_few_codes_an_hour(tmp_path: Path) -> None:
    server = Server(tmp_path, Config(dev=True, registration="open", code_requests_per_hour_per_address=3))
    await server.open()
    client = await server.client()
    for number in range(3):
        await server.send_code(client, f"9891200000{number:02}")
    with pytest.raises(Refused, match="420 FLOOD_WAIT_36"):
        await server.send_code(client, "989120000099")
    other = await server.client()
    other.session.ip = "203.0.113.9"
    await server.send_code(other, "989120000098")
    for ip in ("127.0.0.7", "::1"):
        other.session.ip = ip
        for number in range(10, 15):
            await server.send_code(other, f"9891200000{number}")
    await server.close()


async def test_resending_tells_the_same_code(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    code = server.codes.pop(DIGITS)
    again = await client.call(resend(sent))
    assert again.phone_code_hash == sent.phone_code_hash
    assert server.codes == {DIGITS: code}
    assert isinstance(await client.call(sign_in(sent, code)), types.auth_authorizationSignUpRequired)


async def test_resending_needs_the_hash(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    wrong = functions.auth_resendCode(phone_number=PHONE, phone_code_hash="wrong")
    none = functions.auth_resendCode(phone_number=PHONE, phone_code_hash="")
    assert await refused(client, wrong) == "400 PHONE_CODE_EXPIRED"
    assert await refused(client, none) == "400 PHONE_CODE_HASH_EMPTY"
    assert await refused(client, resend(sent, "98912999999")) == "400 PHONE_CODE_EXPIRED"


async def test_resending_counts_as_a_request(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    for _ in range(server.config.code_requests_per_hour - 1):
        await client.call(resend(sent))
    assert (await refused(client, resend(sent))).startswith("420 FLOOD_WAIT")


async def test_a_cancelled_code_is_over(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    cancel = functions.auth_cancelCode(phone_number=PHONE, phone_code_hash=sent.phone_code_hash)
    assert await client.call(cancel) is True
    assert await refused(client, sign_in(sent, server.codes[DIGITS])) == "400 PHONE_CODE_EXPIRED"
    assert await refused(client, cancel) == "400 PHONE_CODE_EXPIRED"


@pytest.mark.parametrize(
    ("config", "allowed", "refused_phone"),
    [
        (Config(registration="closed"), None, "989120000001"),
        (Config(registration="invite", invited_phones=("+98 912 000 0001",)), "989120000001", "989120000002"),
    ],
)
async def test_who_may_not_sign_up_gets_no_code(
    tmp_path: Path, config: Config, allowed: str | None, refused_phone: str
) -> None:
    server = Server(tmp_path, config)
    await server.open()
    client = await server.client()
    with pytest.raises(Refused, match="400 PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"):
        await server.send_code(client, refused_phone)
    assert server.codes == {}
    if allowed:
        assert (await server.sign_up(allowed, "Leyli")).user.self_
    assert server.unlisted == []
    await server.close()


async def test_who_has_an_account_gets_a_code_when_registration_is_closed(tmp_path: Path) -> None:
    server = Server(tmp_path, Config(registration="invite", invited_phones=(DIGITS,)))
    await server.open()
    await server.sign_up(PHONE, "Leyli")
    server.services.config = Config(registration="closed")
    assert (await server.sign_in(PHONE)).user.first_name == "Leyli"
    await server.close()


async def test_codes_and_numbers_are_not_logged(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    await server.sign_up(PHONE, "Leyli")
    await server.send_code(await server.client(), PHONE)
    assert server.codes[DIGITS] not in caplog.text
    assert DIGITS not in caplog.text
    assert "Leyli" not in caplog.text
