"""Names, usernames and presence as an account states them."""

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.domain.usernames import FREED_SECONDS, FREED_USERNAMES
from chapar.tl import functions, types


async def test_a_new_name_reaches_those_who_know_the_person(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Romeo", "Juliet", "hi")
    user = await stage.call(
        "Romeo", functions.account_updateProfile(first_name=" Romeo\n", last_name="Montague", about="از ورونا")
    )
    assert (user.first_name, user.last_name, user.self_) == ("Romeo", "Montague", True)
    for client in (stage.clients["Juliet"], stage.other["Juliet"], stage.other["Romeo"]):
        assert stage.models[client].people.users[user.id]["last_name"] == "Montague"
    assert user.id not in stage.models[stage.clients["Nurse"]].people.users
    await stage.verify_updates()


async def test_what_is_not_given_stays(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    romeo = stage.clients["Romeo"]
    await romeo.call(functions.account_updateProfile(last_name="Montague", about="x"))
    user = await romeo.call(functions.account_updateProfile(about="y"))
    assert (user.first_name, user.last_name) == ("Romeo", "Montague")
    assert (await romeo.call(functions.users_getFullUser(id=types.inputUserSelf()))).full_user.about == "y"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"first_name": ""}, "FIRSTNAME_INVALID"),
        ({"first_name": "x" * 65}, "FIRSTNAME_INVALID"),
        ({"last_name": "x" * 65}, "LASTNAME_INVALID"),
        ({"about": "x" * 71}, "ABOUT_TOO_LONG"),
    ],
)
async def test_names_that_do_not_fit(server: Server, fields: dict[str, str], error: str) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    with pytest.raises(Refused, match=f"400 {error}"):
        await romeo.call(functions.account_updateProfile(**fields))


async def test_a_username_belongs_to_one(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    assert await romeo.call(functions.account_checkUsername(username="montague")) is True
    user = await romeo.call(functions.account_updateUsername(username="Montague"))
    assert user.username == "Montague"
    assert stage.other["Romeo"].pushed_updates()[-1].usernames[0].username == "Montague"
    assert await juliet.call(functions.account_checkUsername(username="montague")) is False
    assert await romeo.call(functions.account_checkUsername(username="montague")) is True
    with pytest.raises(Refused, match="400 USERNAME_OCCUPIED"):
        await juliet.call(functions.account_updateUsername(username="MONTAGUE"))
    with pytest.raises(Refused, match="400 USERNAME_NOT_MODIFIED"):
        await romeo.call(functions.account_updateUsername(username="Montague"))
    await stage.verify_updates()


async def test_a_name_that_was_given_up_stays_for_a_while_with_who_had_it(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550001", "Romeo"), await server.sign_up("15550002", "Juliet")
    await romeo.call(functions.account_updateUsername(username="Montague"))
    await romeo.call(functions.account_updateUsername(username=""))
    assert await juliet.call(functions.account_checkUsername(username="montague")) is False
    with pytest.raises(Refused, match="400 USERNAME_OCCUPIED"):
        await juliet.call(functions.account_updateUsername(username="MONTAGUE"))
    assert await romeo.call(functions.account_checkUsername(username="montague")) is True
    server.clock.advance(FREED_SECONDS)
    await juliet.call(functions.account_updateUsername(username="MONTAGUE"))
    with pytest.raises(Refused, match="400 USERNAME_OCCUPIED"):
        await romeo.call(functions.account_updateUsername(username="Montague"))


async def test_one_account_keeps_few_names_from_others(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550001", "Romeo"), await server.sign_up("15550002", "Juliet")
    names = [f"montague_{number}" for number in range(FREED_USERNAMES + 2)]
    for name in names:
        await romeo.call(functions.account_updateUsername(username=name))
        server.clock.advance(60)
    free = [await juliet.call(functions.account_checkUsername(username=name)) for name in names]
    assert free == [True, *[False] * (FREED_USERNAMES + 1)]


@pytest.mark.parametrize(
    "username", ["admin_tehran", "te1egram_help", "Supp0rt24", "my_bot", "Poshtibani", "chapar_news"]
)
async def test_nobody_takes_a_name_that_looks_official(server: Server, username: str) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    assert await romeo.call(functions.account_checkUsername(username=username)) is False
    with pytest.raises(Refused, match="400 USERNAME_OCCUPIED"):
        await romeo.call(functions.account_updateUsername(username=username))


@pytest.mark.parametrize("username", ["abc", "1romeo", "ro__meo", "romeo_", "رومئو", "a" * 33, "ro meo"])
async def test_what_is_no_username(server: Server, username: str) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    for request in (functions.account_updateUsername, functions.account_checkUsername):
        with pytest.raises(Refused, match="400 USERNAME_INVALID"):
            await romeo.call(request(username=username))


async def test_being_there_is_told_to_those_who_know(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "hi")
    for client in stage.models:
        client.pushed()
    assert await stage.clients["Romeo"].call(functions.account_updateStatus(offline=False)) is True
    [update] = stage.clients["Juliet"].pushed_updates()
    assert (update.user_id, update.status.NAME) == (stage.user_id("Romeo"), "userStatusOnline")
    server.clock.advance(30)
    await stage.clients["Romeo"].call(functions.account_updateStatus(offline=True))
    [update] = stage.clients["Juliet"].pushed_updates()
    assert update.status == types.userStatusOffline(was_online=int(server.clock.now()))
    assert names(stage.other["Romeo"].pushed_updates()) == ["updateUserStatus"] * 2
    await stage.verify_updates()
