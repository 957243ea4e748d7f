"""Filling a server with the town of the demo."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Server
from mailbox_model import MailboxModel
from mailbox_stage import Stage, catch_up

from chapar.actions.sign_in import open_account
from chapar.demo.attachments import Attachments
from chapar.demo.cast import Cast
from chapar.demo.filling import NOT_EMPTY, Filling, plan
from chapar.demo.town import load_world
from chapar.domain.errors import RpcError
from chapar.tl import functions, types

WORLD = load_world()
PARISA, DANIEL = "12025550101", "12025550102"


async def fill(server: Server) -> Filling:
    """Fill it to the end."""
    services = server.services
    filling = Filling(services.storage, services.file_maker, services.name_rules, server.clock, "Chapar")
    filling.run()
    assert filling.is_running
    while filling.is_running:
        await server.settle()
    return filling


async def resolve(client: Client, name: str) -> types.inputPeerChannel:
    found = (await client.call(functions.contacts_resolveUsername(username=name))).chats[0]
    return types.inputPeerChannel(channel_id=found.id, access_hash=found.access_hash)


async def read(client: Client, peer: Any) -> list[Any]:
    """All messages of a conversation, oldest first."""
    history = await client.call(
        functions.messages_getHistory(
            peer=peer, offset_id=0, offset_date=0, add_offset=0, limit=100, max_id=0, min_id=0, hash=0
        )
    )
    return [message for message in reversed(history.messages) if isinstance(message, types.message)]


async def test_every_edition_has_all_its_stories(server: Server) -> None:
    filling = await fill(server)
    assert (filling.failure, filling.done) == ("", filling.total)
    assert filling.total > 1000
    client = await server.sign_in(DANIEL)
    now = int(server.clock.now())
    for edition in WORLD.town.editions:
        channel = await resolve(client, edition.username)
        posts = await read(client, channel)
        kinds = [type(post.media).__name__ for post in posts]
        assert kinds.count("messageMediaPhoto") == 6
        assert kinds.count("messageMediaDocument") == 2
        assert kinds.count("messageMediaPoll") == 1
        assert len({post.grouped_id for post in posts} - {None}) == 1
        assert [post.date for post in posts] == sorted(post.date for post in posts)
        assert now - 11 * 86_400 < posts[0].date < posts[-1].date < now
        assert posts[0].pinned
        assert sum(post.edit_date is not None and not post.edit_hide for post in posts) == 1
        assert sum(post.reply_to is not None for post in posts) == 1
        assert sum(post.replies.replies for post in posts) == 10
        assert all(post.views >= 6 for post in posts)
        assert sum(1 for post in posts if post.reactions) >= 9
        poll = next(post.media for post in posts if isinstance(post.media, types.messageMediaPoll))
        assert poll.results.total_voters == 10
        full = await client.call(
            functions.channels_getFullChannel(
                channel=types.inputChannel(channel_id=channel.channel_id, access_hash=channel.access_hash)
            )
        )
        assert full.full_chat.participants_count == len(WORLD.town.people)
        assert isinstance(full.full_chat.chat_photo, types.photo)


async def test_people_talk_among_themselves(server: Server) -> None:
    await fill(server)
    client = await server.sign_in(DANIEL)
    parisa = await server.sign_in(PARISA)
    said = await read(client, client.peer(parisa))
    assert len(said) == len(WORLD.town.private.messages)
    assert {message.out for message in said} == {True, False}
    assert any(message.reactions for message in said)
    dialogs = await client.call(
        functions.messages_getDialogs(offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=100, hash=0)
    )
    group = next(chat for chat in dialogs.chats if isinstance(chat, types.chat))
    in_group = await read(client, types.inputPeerChat(chat_id=group.id))
    assert len(in_group) == len(WORLD.town.group.messages)
    assert sum(message.fwd_from is not None for message in in_group) == 1
    unread = {type(dialog.peer).__name__: dialog.unread_count for dialog in dialogs.dialogs if dialog.unread_count}
    assert unread["peerChannel"] == unread["peerUser"] == 1
    user = next(user for user in dialogs.users if user.id == parisa.user_id)
    assert (user.first_name, user.username) == ("پریسا", "parisa_sepidar")
    assert isinstance(user.photo, types.userProfilePhoto)
    assert user.contact


async def test_pictures_can_be_fetched(server: Server) -> None:
    await fill(server)
    client = await server.sign_in(DANIEL)
    posts = await read(client, await resolve(client, "sepidar_fa"))
    photo = next(post.media.photo for post in posts if isinstance(post.media, types.messageMediaPhoto))
    document = next(post.media.document for post in posts if isinstance(post.media, types.messageMediaDocument))
    assert document.mime_type == "audio/ogg"
    largest = photo.sizes[-1]
    for location in (
        types.inputPhotoFileLocation(
            id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference, thumb_size=largest.type
        ),
        types.inputDocumentFileLocation(
            id=document.id, access_hash=document.access_hash, file_reference=document.file_reference, thumb_size=""
        ),
    ):
        found = await client.call(
            functions.upload_getFile(location=location, offset=0, limit=1 << 19, cdn_supported=False)
        )
        assert found.bytes.startswith((b"\xff\xd8\xff", b"OggS"))


async def test_a_server_with_an_account_is_left_as_it_is(server: Server) -> None:
    await fill(server)
    again = await fill(server)
    assert (again.failure, again.done) == (NOT_EMPTY, 0)
    client = await server.sign_in(DANIEL)
    assert len(await read(client, await resolve(client, "sepidar_en"))) == 13


async def test_what_breaks_off_is_said_in_a_sentence(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    def fail(*_: Any) -> Any:
        raise RpcError("IMAGE_ENGINE_DOWN")

    imaging = server.services.file_maker.imaging
    imaging.make_square = fail  # type: ignore[method-assign]
    filling = await fill(server)
    assert "IMAGE_ENGINE_DOWN" in filling.failure
    assert "step 1 of" in filling.failure
    assert "the demo broke off" in caplog.text


async def test_a_server_that_ends_breaks_it_off(server: Server) -> None:
    services = server.services
    filling = Filling(services.storage, services.file_maker, services.name_rules, server.clock, "Chapar")
    filling.run()
    while not filling.done:
        await server.settle()
    filling.run()  # It is under way already.
    await filling.close()
    assert not filling.is_running
    assert "step " in filling.failure
    assert filling.failure.endswith("(it was ended): begin again in an empty folder.")
    await filling.close()


async def test_who_is_there_from_the_start_is_told_all_of_it(server: Server) -> None:
    """Pushed = difference = fresh fetch, while ten days pass."""
    services = server.services
    cast = Cast(services.storage, services.name_rules, Attachments(services.storage, services.file_maker))
    steps = plan(cast, WORLD, int(server.clock.now()))
    people = len(WORLD.town.people)
    for step in steps[:people]:
        await step.run(step.date)
    stage = Stage(server)
    for name, phone in (("Parisa", PARISA), ("Daniel", DANIEL)):
        stage.clients[name] = await server.sign_in(phone)
        stage.other[name] = await server.sign_in(phone, layer=158)
    for client in [*stage.clients.values(), *stage.other.values()]:
        await client.call(functions.updates_getState())
        stage.models[client] = await catch_up(client, MailboxModel(client.user_id))
        client.pushed()
    for step in steps[people:]:
        await step.run(step.date)
        stage.listen()
        await stage.follow()
    await stage.verify_updates()


async def test_an_account_can_be_opened_where_nobody_may_sign_up(server: Server) -> None:
    storage, now = server.services.storage, int(server.clock.now())
    user = await open_account(storage, phone="+1 202 555 0111", first_name=" Juliet ", last_name="", now=now)
    assert (user.phone, user.first_name, user.was_online_at) == ("12025550111", "Juliet", now)
    client = await server.sign_in("12025550111")
    assert client.user_id == user.id
    for phone, error in (("12025550111", "PHONE_NUMBER_OCCUPIED"), ("1", "PHONE_NUMBER_INVALID")):
        with pytest.raises(RpcError, match=error):
            await open_account(storage, phone=phone, first_name="Juliet", last_name="", now=now)
