"""Whose reactions clients tell of is kept for all of an account's clients."""

from harness import Server

from chapar.tl import functions, types


async def test_the_choice_is_kept_for_every_session(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    contacts = types.reactionNotificationsFromContacts()
    ask = functions.account_getReactionsNotifySettings()
    assert await romeo.call(ask) == types.reactionsNotifySettings(
        messages_notify_from=contacts,
        stories_notify_from=contacts,
        poll_votes_notify_from=contacts,
        sound=types.notificationSoundDefault(),
        show_previews=True,
    )
    chosen = types.reactionsNotifySettings(
        messages_notify_from=types.reactionNotificationsFromAll(),
        poll_votes_notify_from=contacts,
        sound=types.notificationSoundLocal(title="Ding", data="ding.mp3"),
        show_previews=False,
    )
    assert await romeo.call(functions.account_setReactionsNotifySettings(settings=chosen)) == chosen
    assert await (await server.sign_in("15550000001")).call(ask) == chosen
    juliet = await server.sign_up("15550000002", "Juliet")
    assert (await juliet.call(ask)).show_previews is True
