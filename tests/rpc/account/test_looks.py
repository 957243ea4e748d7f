"""Birthday, colours, emoji status: kept, shown, and told to those who know the account."""

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def own(client: Client) -> types.user:
    [user] = await client.call(functions.users_getUsers(id=[types.inputUserSelf()]))
    return user


async def test_a_birthday_is_stated_and_taken_back(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli = stage.clients["Leyli"]

    async def birthday() -> object:
        return (await leyli.call(functions.users_getFullUser(id=types.inputUserSelf()))).full_user.birthday

    for given in (types.birthday(day=29, month=2), types.birthday(day=1, month=12, year=1990), None):
        assert await leyli.call(functions.account_updateBirthday(birthday=given)) is True
        assert await birthday() == given
        [told] = stage.other["Leyli"].pushed_updates()
        assert told == types.updateUser(user_id=leyli.user_id)
    with pytest.raises(Refused, match="400 BIRTHDAY_INVALID"):
        await leyli.call(functions.account_updateBirthday(birthday=types.birthday(day=30, month=2)))
    await stage.verify_updates()


async def test_colours_are_shown_to_those_who_know_the_account(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli, majnun = stage.clients["Leyli"], stage.clients["Majnun"]
    await stage.send("Leyli", "Majnun", "hi")
    majnun.pushed()
    name = types.peerColor(color=5, background_emoji_id=77)
    profile = types.peerColor(color=12)
    assert await leyli.call(functions.account_updateColor(color=name)) is True
    assert await leyli.call(functions.account_updateColor(color=profile, for_profile=True)) is True
    user = await own(leyli)
    assert (user.color, user.profile_color) == (name, profile)
    envelope = majnun.pushed()[-1]
    assert envelope.updates == [types.updateUser(user_id=leyli.user_id)]
    seen = next(user for user in envelope.users if user.id == leyli.user_id)
    assert (seen.color, seen.profile_color) == (name, profile)
    await leyli.call(functions.account_updateColor())
    user = await own(leyli)
    assert (user.color, user.profile_color) == (None, profile)
    await stage.verify_updates()


@pytest.mark.parametrize(
    ("color", "for_profile"),
    [(types.peerColor(color=14), False), (types.peerColor(color=-1), False), (types.peerColor(color=16), True)],
)
async def test_colours_that_no_client_knows(server: Server, color: types.peerColor, for_profile: bool) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    with pytest.raises(Refused, match="400 COLOR_INVALID"):
        await leyli.call(functions.account_updateColor(color=color, for_profile=for_profile))


async def test_an_emoji_beside_the_name_for_a_while(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    now = int(server.clock.now())
    until = types.emojiStatus(document_id=9, until=now + 60)
    await leyli.call(functions.account_updateEmojiStatus(emoji_status=until))
    assert (await own(leyli)).emoji_status == until
    server.clock.advance(61)
    assert (await own(leyli)).emoji_status is None
    for_ever = types.emojiStatus(document_id=10)
    await leyli.call(functions.account_updateEmojiStatus(emoji_status=for_ever))
    assert (await own(leyli)).emoji_status == for_ever
    for nothing in (types.emojiStatus(document_id=9, until=now), types.emojiStatusEmpty()):
        await leyli.call(functions.account_updateEmojiStatus(emoji_status=for_ever))
        await leyli.call(functions.account_updateEmojiStatus(emoji_status=nothing))
        assert (await own(leyli)).emoji_status is None
    for wrong in (types.emojiStatus(document_id=0), types.inputEmojiStatusCollectible(collectible_id=1)):
        with pytest.raises(Refused, match="400 DOCUMENT_INVALID"):
            await leyli.call(functions.account_updateEmojiStatus(emoji_status=wrong))


async def test_no_channel_can_stand_in_a_profile(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    request = functions.account_updatePersonalChannel(channel=types.inputChannelEmpty())
    assert await leyli.call(request) is True
    request.channel = types.inputChannel(channel_id=1, access_hash=1)
    with pytest.raises(Refused, match="400 CHANNEL_INVALID"):
        await leyli.call(request)
