"""auth.signIn, auth.signUp, auth.logOut."""

from pathlib import Path
from typing import Any

import pytest
from harness import Client, Refused, Server, parse_answer
from mailbox_stage import Stage, fetch_history

from chapar.config import Config
from chapar.tl import functions, types

PHONE = "+98 912 000 0001"
DIGITS = "989120000001"


def sign_in(sent: Any, code: str | None, phone: str = PHONE) -> functions.auth_signIn:
    return functions.auth_signIn(phone_number=phone, phone_code_hash=sent.phone_code_hash, phone_code=code)


def sign_up(sent: Any, first_name: str = "Leyli", last_name: str = "", phone: str = PHONE) -> functions.auth_signUp:
    return functions.auth_signUp(
        phone_number=phone, phone_code_hash=sent.phone_code_hash, first_name=first_name, last_name=last_name
    )


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 100_000:05}"


async def refused(client: Client, request: Any) -> str:
    with pytest.raises(Refused) as refusal:
        await client.call(request)
    return str(refusal.value)


async def count_authorizations(server: Server, user_id: int) -> int:
    return len(await server.storage.read(lambda q: q.list_authorizations(user_id)))


async def test_a_right_code_without_an_account_asks_for_a_name(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    answer = await client.call(sign_in(sent, server.codes[DIGITS]))
    assert answer == types.auth_authorizationSignUpRequired()
    assert client.session.user_id is None
    welcome = await client.call(sign_up(sent, " Leyli\n", "لیلی\u200cجان"))
    assert welcome.user.self_
    assert (welcome.user.first_name, welcome.user.last_name, welcome.user.phone) == ("Leyli", "لیلی\u200cجان", DIGITS)
    assert client.session.user_id == welcome.user.id
    assert client.session.wants_updates
    (self_,) = await client.call(functions.users_getUsers(id=[types.inputUserSelf()]))
    assert self_.id == welcome.user.id


async def test_a_second_device_signs_in_and_the_first_is_told(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    laptop.pushed()
    phone = await server.sign_in(PHONE)
    assert phone.user.self_
    assert phone.user_id == laptop.user_id
    told = [update for update in laptop.pushed_updates() if update.NAME == "updateNewAuthorization"]
    devices = (await laptop.call(functions.account_getAuthorizations())).authorizations
    assert [update.hash for update in told] == [device.hash for device in devices if not device.current]
    assert [update.NAME for update in phone.pushed_updates()] == []


async def test_the_account_gets_a_message_about_a_new_device_in_its_language(server: Server) -> None:
    stage = await Stage.set(server, "Leyli")
    leyli = stage.clients["Leyli"]
    for client in (leyli, stage.other["Leyli"]):
        await client.initialise(functions.help_getNearestDc(), lang_code="fa")
    tablet = await server.client()
    await tablet.initialise(functions.help_getNearestDc(), device_model="Tablet" + "x" * 100)
    sent = await server.send_code(tablet, "15550000000")
    await tablet.call(sign_in(sent, server.codes["15550000000"], "15550000000"))
    await stage.verify_updates()
    news = (await fetch_history(leyli, server.peer(leyli.user_id, 777000)))[0]
    assert news.message.startswith("ورود تازه\n")
    assert f"دستگاه: Tablet{'x' * 58}\n" in news.message
    assert [entity.NAME for entity in news.entities] == ["messageEntityBold"]


async def test_a_first_device_is_told_nothing_of_itself(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    assert laptop.pushed() == []
    difference = await laptop.call(functions.updates_getDifference(pts=1, date=1, qts=0))
    assert isinstance(difference, types.updates_differenceEmpty)


async def test_persian_digits_are_digits(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, "+۹۸ ۹۱۲ ۰۰۰ ۰۰۰۱")
    persian = server.codes[DIGITS].translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert isinstance(await client.call(sign_in(sent, persian)), types.auth_authorizationSignUpRequired)


@pytest.mark.parametrize("code", [None, ""])
async def test_no_code_is_refused(server: Server, code: str | None) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    assert await refused(client, sign_in(sent, code)) == "400 PHONE_CODE_EMPTY"


@pytest.mark.parametrize("code", ["x", "1" * 500_000, "\x00", "１２"])
async def test_strange_codes_are_wrong(server: Server, code: str) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    assert await refused(client, sign_in(sent, code)) == "400 PHONE_CODE_INVALID"


async def test_few_attempts_and_the_code_is_over(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    code = server.codes[DIGITS]
    for _ in range(server.config.code_attempts):
        assert await refused(client, sign_in(sent, wrong(code))) == "400 PHONE_CODE_INVALID"
    assert await refused(client, sign_in(sent, code)) == "400 PHONE_CODE_EXPIRED"


async def test_attempts_are_counted_over_all_clients(server: Server) -> None:
    first = await server.client()
    sent = await server.send_code(first, PHONE)
    code = server.codes[DIGITS]
    for _ in range(server.config.code_attempts):
        other = await server.client()
        assert await refused(other, sign_in(sent, wrong(code))) == "400 PHONE_CODE_INVALID"
    assert await refused(first, sign_in(sent, code)) == "400 PHONE_CODE_EXPIRED"


async def test_a_code_ends_with_its_time(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    server.clock.advance(server.config.code_lifetime_seconds)
    assert await refused(client, sign_in(sent, server.codes[DIGITS])) == "400 PHONE_CODE_EXPIRED"


async def test_a_code_needs_its_hash_and_number(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    code = server.codes[DIGITS]
    forged = types.auth_sentCode(type=sent.type, phone_code_hash="0" * 18)
    assert await refused(client, sign_in(forged, code)) == "400 PHONE_CODE_EXPIRED"
    assert await refused(client, sign_in(sent, code, "989120000002")) == "400 PHONE_CODE_EXPIRED"
    assert await refused(client, sign_in(sent, code, "x")) == "400 PHONE_NUMBER_INVALID"
    surrogate = types.auth_sentCode(type=sent.type, phone_code_hash="é" * 9)
    assert await refused(client, sign_in(surrogate, code)) == "400 PHONE_CODE_EXPIRED"


async def test_a_code_is_good_once(server: Server) -> None:
    await server.sign_up(PHONE, "Leyli")
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    code = server.codes[DIGITS]
    await client.call(sign_in(sent, code))
    thief = await server.client()
    assert await refused(thief, sign_in(sent, code)) == "400 PHONE_CODE_EXPIRED"
    assert await refused(thief, sign_up(sent)) == "400 PHONE_CODE_EXPIRED"
    assert thief.session.user_id is None


async def test_a_repeated_sign_in_has_no_second_effect(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    phone = await server.client()
    sent = await server.send_code(phone, PHONE)
    code = server.codes[DIGITS]
    first = await phone.call(sign_in(sent, code))
    laptop.pushed()
    again = await server.client(of=phone)
    assert (await again.call(sign_in(sent, code))).user.id == first.user.id
    assert await refused(again, sign_in(sent, wrong(code))) == "400 PHONE_CODE_EXPIRED"
    assert await count_authorizations(server, laptop.user_id) == 2
    assert laptop.pushed() == []


async def test_a_repeated_sign_up_has_no_second_effect(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    await client.call(sign_in(sent, server.codes[DIGITS]))
    first = await client.call(sign_up(sent, "Leyli"))
    again = await client.call(sign_up(sent, "Leyli"))
    assert again.user.id == first.user.id
    assert await count_authorizations(server, first.user.id) == 1


async def test_signing_up_needs_a_right_code_first(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    assert await refused(client, sign_up(sent)) == "400 PHONE_CODE_INVALID"
    await refused(client, sign_in(sent, wrong(server.codes[DIGITS])))
    assert await refused(client, sign_up(sent)) == "400 PHONE_CODE_INVALID"
    forged = types.auth_sentCode(type=sent.type, phone_code_hash="")
    assert await refused(client, sign_up(forged)) == "400 PHONE_CODE_EXPIRED"
    assert await server.storage.read(lambda q: q.find_user_by_phone(DIGITS)) is None


@pytest.mark.parametrize(
    ("first_name", "last_name", "error"),
    [
        ("", "x", "FIRSTNAME_INVALID"),
        (" \n\t", "", "FIRSTNAME_INVALID"),
        ("x" * 65, "", "FIRSTNAME_INVALID"),
        ("x" * 1_000_000, "", "FIRSTNAME_INVALID"),
        ("x", "y" * 65, "LASTNAME_INVALID"),
    ],
)
async def test_names_are_checked(server: Server, first_name: str, last_name: str, error: str) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    await client.call(sign_in(sent, server.codes[DIGITS]))
    assert await refused(client, sign_up(sent, first_name, last_name)) == f"400 {error}"
    assert (await client.call(sign_up(sent))).user.first_name == "Leyli"


async def test_there_is_time_to_type_a_name(server: Server) -> None:
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    server.clock.advance(server.config.code_lifetime_seconds - 1)
    await client.call(sign_in(sent, server.codes[DIGITS]))
    server.clock.advance(server.config.code_lifetime_seconds - 1)
    assert (await client.call(sign_up(sent))).user.first_name == "Leyli"


async def test_two_clients_cannot_sign_one_number_up(server: Server) -> None:
    first, second = await server.client(), await server.client()
    sent = await server.send_code(first, PHONE)
    for client in (first, second):
        await client.call(sign_in(sent, server.codes[DIGITS]))
    await first.call(sign_up(sent))
    assert await refused(second, sign_up(sent)) == "400 PHONE_CODE_EXPIRED"


async def test_registration_may_close_meanwhile(tmp_path: Path) -> None:
    server = Server(tmp_path)
    await server.open()
    client = await server.client()
    sent = await server.send_code(client, PHONE)
    await client.call(sign_in(sent, server.codes[DIGITS]))
    server.services.config = Config(registration="closed")
    assert await refused(client, sign_up(sent)) == "400 PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"
    assert server.unlisted == []
    await server.close()


async def test_a_key_may_change_its_account(server: Server) -> None:
    client = await server.sign_up(PHONE, "Leyli")
    first = client.user_id
    sent = await server.send_code(client, "989120000002")
    await client.call(sign_in(sent, server.codes["989120000002"], "989120000002"))
    welcome = await client.call(sign_up(sent, "Majnun", phone="989120000002"))
    assert client.user_id == welcome.user.id != first
    assert await count_authorizations(server, first) == 0


async def test_a_temporary_key_that_is_not_bound_cannot_sign_in(server: Server) -> None:
    client = await server.client(is_temporary_key=True)
    sent = await server.send_code(client, PHONE)
    assert await refused(client, sign_in(sent, server.codes[DIGITS])) == "401 AUTH_KEY_PERM_EMPTY"


@pytest.mark.parametrize("layer", [152, 158, 200, 229])
async def test_every_layer_signs_up(server: Server, layer: int) -> None:
    client = await server.sign_up(PHONE, "Leyli", layer=layer)
    assert client.user.self_


async def test_logging_out_ends_the_device_only(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    phone = await server.sign_in(PHONE)
    second_session = await server.session(phone)
    laptop.pushed()
    assert isinstance(await phone.call(functions.auth_logOut()), types.auth_loggedOut)
    for session in (phone, second_session):
        assert await refused(session, functions.updates_getState()) == "401 AUTH_KEY_UNREGISTERED"
        assert not session.session.wants_updates
    assert server.registry.revoked == [phone.session.auth_key_id]
    assert await laptop.call(functions.updates_getState())
    assert len((await laptop.call(functions.account_getAuthorizations())).authorizations) == 1


async def test_the_key_may_sign_in_again_after_logging_out(server: Server) -> None:
    client = await server.sign_up(PHONE, "Leyli")
    await client.call(functions.auth_logOut())
    sent = await server.send_code(client, PHONE)
    assert isinstance(sent.type, types.auth_sentCodeTypeSms)
    assert (await client.call(sign_in(sent, server.codes[DIGITS]))).user.self_


async def test_a_restart_forgets_nobody(tmp_path: Path) -> None:
    server = Server(tmp_path)
    await server.open()
    client = await server.sign_up(PHONE, "Leyli")
    key_id, user_id = client.session.auth_key_id, client.user_id
    await server.close()
    again = Server(tmp_path)
    known = await again.storage.read(lambda q: q.find_authorization(key_id))
    assert known is not None
    assert known.user_id == user_id
    assert known.client is not None
    assert known.client.layer == 229
    await again.close()


async def test_guesses_at_the_same_time_are_all_counted(server: Server) -> None:
    clients = [await server.client() for _ in range(30)]
    sent = await server.send_code(clients[0], PHONE)
    code = server.codes[DIGITS]
    answers = [client.start(sign_in(sent, wrong(code))) for client in clients]
    outcomes = []
    for answer in answers:
        with pytest.raises(Refused) as refusal:
            parse_answer(await answer)
        outcomes.append(refusal.value.message)
    assert outcomes.count("PHONE_CODE_INVALID") == server.config.code_attempts
    assert outcomes.count("PHONE_CODE_EXPIRED") == len(clients) - server.config.code_attempts


async def test_a_code_shown_twice_at_the_same_time_signs_one_device_in(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    clients = [await server.client() for _ in range(10)]
    sent = await server.send_code(clients[0], PHONE)
    answers = [client.start(sign_in(sent, server.codes[DIGITS])) for client in clients]
    for answer in answers:
        await answer
    assert sum(client.session.user_id is not None for client in clients) == 1
    assert await count_authorizations(server, leyli.user_id) == 2
