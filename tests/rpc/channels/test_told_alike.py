"""Whatever is done to members, admins and settings: pushed, by differences and afresh everybody learns the same."""

from collections.abc import Callable
from typing import Any

import pytest
from harness import Server
from mailbox_stage import Stage

from chapar.actions.ownership import hand_over
from chapar.domain.peers import channel_peer
from chapar.tl import functions, types


class Verona:
    """Romeo's supergroup or channel, with Juliet and Tybalt in it and Paris outside."""

    def __init__(self, stage: Stage, channel_id: int) -> None:
        self.stage = stage
        self.id = channel_id

    @classmethod
    async def build(cls, server: Server, *, broadcast: bool) -> "Verona":
        stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt", "Paris")
        kind: dict[str, Any] = {"broadcast": True} if broadcast else {"megagroup": True}
        made = cls(stage, await stage.make_channel("Romeo", "Juliet", "Tybalt", **kind))
        await stage.post("Romeo", made.id, "Hear me")
        return made

    async def call(self, name: str, method: Callable[..., Any], **fields: Any) -> None:
        """Act on it, and see that everybody knows the same."""
        await self.stage.call(name, method(channel=self.stage.channel(name, self.id), **fields))
        await self.stage.verify_updates()

    async def promote(self, name: str, other: str, rank: str = "", **rights: bool) -> None:
        await self.call(
            name,
            functions.channels_editAdmin,
            user_id=self.stage.user(name, other),
            admin_rights=types.chatAdminRights(**rights),
            rank=rank,
        )

    async def restrict(self, name: str, other: str, until: int = 0, **rights: bool) -> None:
        await self.call(
            name,
            functions.channels_editBanned,
            participant=self.stage.peer(name, other),
            banned_rights=types.chatBannedRights(until_date=until, **rights),
        )


@pytest.fixture(params=["supergroup", "channel"])
async def verona(server: Server, request: pytest.FixtureRequest) -> Verona:
    return await Verona.build(server, broadcast=request.param == "channel")


@pytest.fixture
async def square(server: Server) -> Verona:
    return await Verona.build(server, broadcast=False)


async def test_members_come_and_go(verona: Verona) -> None:
    users = [verona.stage.user("Romeo", "Paris")]
    await verona.call("Romeo", functions.channels_inviteToChannel, users=users)
    await verona.stage.post("Romeo", verona.id, "Welcome")
    await verona.call("Juliet", functions.channels_leaveChannel)
    await verona.stage.post("Romeo", verona.id, "Farewell")
    await verona.call("Juliet", functions.channels_joinChannel)
    await verona.stage.post("Romeo", verona.id, "Again")
    await verona.stage.verify_updates()


async def test_a_channel_closes_down(verona: Verona) -> None:
    await verona.call("Romeo", functions.channels_deleteChannel)


async def test_admins_are_made_and_unmade(verona: Verona) -> None:
    await verona.promote("Romeo", "Juliet", "Lady", ban_users=True, add_admins=True, change_info=True)
    await verona.promote("Juliet", "Tybalt", "Prince", ban_users=True)
    await verona.promote("Romeo", "Romeo", "Lord", anonymous=True)
    await verona.promote("Juliet", "Tybalt")
    await verona.promote("Romeo", "Paris", change_info=True)
    await verona.promote("Juliet", "Juliet")


async def test_people_are_thrown_out_and_let_in(verona: Verona) -> None:
    clock = verona.stage.server.clock
    await verona.restrict("Romeo", "Tybalt", int(clock.now()) + 60, view_messages=True)
    await verona.stage.post("Romeo", verona.id, "Peace")
    await verona.restrict("Romeo", "Paris", view_messages=True)
    clock.advance(60)
    await verona.stage.server.do_what_is_due()
    await verona.stage.follow()
    await verona.stage.verify_updates()
    await verona.call("Tybalt", functions.channels_joinChannel)
    await verona.restrict("Romeo", "Paris")
    await verona.call("Paris", functions.channels_joinChannel)


async def test_people_are_restricted_and_freed(square: Verona) -> None:
    clock = square.stage.server.clock
    await square.restrict("Romeo", "Tybalt", int(clock.now()) + 60, send_messages=True)
    await square.restrict("Romeo", "Juliet", send_media=True)
    await square.restrict("Romeo", "Juliet")
    clock.advance(60)
    await square.stage.server.do_what_is_due()
    await square.stage.follow()
    await square.stage.verify_updates()


async def test_settings_of_both_kinds(verona: Verona) -> None:
    stage = verona.stage
    await verona.call("Romeo", functions.channels_editTitle, title="Mantua")
    await stage.call(
        "Romeo", functions.messages_editChatAbout(peer=stage.channel_peer("Romeo", verona.id), about="Elsewhere")
    )
    await stage.verify_updates()
    await verona.call("Romeo", functions.channels_updateColor, color=3, background_emoji_id=5)
    await verona.call("Romeo", functions.channels_setMainProfileTab, tab=types.profileTabLinks())


async def test_settings_of_supergroups(square: Verona) -> None:
    stage = square.stage
    await square.call("Romeo", functions.channels_toggleSlowMode, seconds=30)
    await square.call("Romeo", functions.channels_togglePreHistoryHidden, enabled=True)
    await square.call("Romeo", functions.channels_toggleParticipantsHidden, enabled=True)
    await square.call("Romeo", functions.channels_toggleJoinRequest, enabled=True)
    await square.call("Romeo", functions.channels_toggleAntiSpam, enabled=True)
    rights = types.chatBannedRights(send_polls=True, change_info=True, until_date=0)
    peer = stage.channel_peer("Romeo", square.id)
    await stage.call("Romeo", functions.messages_editChatDefaultBannedRights(peer=peer, banned_rights=rights))
    await stage.verify_updates()


async def test_posts_are_signed(server: Server) -> None:
    channel = await Verona.build(server, broadcast=True)
    await channel.call("Romeo", functions.channels_toggleSignatures, signatures_enabled=True)
    await channel.stage.post("Romeo", channel.id, "Signed")
    await channel.call("Romeo", functions.channels_toggleSignatures, signatures_enabled=True, profiles_enabled=True)
    await channel.stage.post("Romeo", channel.id, "Shown")
    await channel.stage.verify_updates()


async def test_what_somebody_wrote_is_deleted(square: Verona) -> None:
    for text in ("Draw", "Fight"):
        await square.stage.post("Tybalt", square.id, text)
    participant = square.stage.peer("Romeo", "Tybalt")
    await square.call("Romeo", functions.channels_deleteParticipantHistory, participant=participant)


async def test_a_channel_changes_hands(verona: Verona) -> None:
    stage = verona.stage
    await verona.promote("Romeo", "Juliet", ban_users=True)
    await hand_over(
        stage.server.storage,
        user_id=stage.user_id("Romeo"),
        peer=channel_peer(verona.id),
        heir_id=stage.user_id("Juliet"),
        now=int(stage.server.clock.now()),
    )
    await stage.server.settle()
    stage.listen()
    await stage.follow()
    await stage.verify_updates()
