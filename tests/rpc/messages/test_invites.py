"""Links into chats as admins make, change and end them."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from ways_in import LINK_PREFIX, enter, find_link, look, make_link, refuses, who_came

from chapar.domain.invite_links import make_hash
from chapar.tl import functions, types


def export(peer: Any, **options: Any) -> functions.messages_exportChatInvite:
    return functions.messages_exportChatInvite(peer=peer, **options)


def edit(peer: Any, link: str, **options: Any) -> functions.messages_editExportedChatInvite:
    return functions.messages_editExportedChatInvite(peer=peer, link=link, **options)


def listed(peer: Any, admin: Any, **options: Any) -> functions.messages_getExportedChatInvites:
    return functions.messages_getExportedChatInvites(peer=peer, admin_id=admin, limit=100, **options)


def delete(peer: Any, link: str) -> functions.messages_deleteExportedChatInvite:
    return functions.messages_deleteExportedChatInvite(peer=peer, link=link)


def promote(stage: Stage, name: str, other: str, channel_id: int, **rights: bool) -> functions.channels_editAdmin:
    return functions.channels_editAdmin(
        channel=stage.channel(name, channel_id),
        user_id=stage.user(name, other),
        admin_rights=types.chatAdminRights(**rights),
        rank="",
    )


async def find_main(stage: Stage, name: str, channel_id: int) -> Any:
    """Somebody's main link to a channel."""
    full = await stage.call(name, functions.channels_getFullChannel(channel=stage.channel(name, channel_id)))
    return full.full_chat.exported_invite


async def open_verona(server: Server, *members: str) -> tuple[Stage, int, Any]:
    """A supergroup, to which its creator has no link but the main one, and how its creator names it."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    verona = await stage.make_channel("Romeo", *members, megagroup=True)
    await find_main(stage, "Romeo", verona)
    return stage, verona, stage.channel_peer("Romeo", verona)


async def test_a_link_has_what_its_admin_asked_for(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    now = int(server.clock.now())
    made = await stage.call("Romeo", export(peer, title=" Friends \n", expire_date=now + 60, usage_limit=7))
    assert made.link.startswith(LINK_PREFIX)
    assert len(made.link.removeprefix(LINK_PREFIX)) >= 22
    assert made == types.chatInviteExported(
        link=made.link,
        admin_id=stage.user_id("Romeo"),
        date=now,
        expire_date=now + 60,
        usage_limit=7,
        title="Friends",
    )
    asked = await stage.call("Romeo", export(peer, request_needed=True))
    assert (asked.request_needed, asked.permanent, asked.usage_limit) == (True, False, None)
    answer = await stage.call("Romeo", functions.messages_getExportedChatInvite(peer=peer, link=made.link))
    assert answer.invite == made
    assert [user.id for user in answer.users] == [stage.user_id("Romeo")]
    await stage.verify_updates()
    assert not server.unlisted


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"expire_date": 1}, "EXPIRE_DATE_INVALID"),
        ({"expire_date": -1}, "EXPIRE_DATE_INVALID"),
        ({"usage_limit": -1}, "USAGE_LIMIT_INVALID"),
        ({"usage_limit": 100_000}, "USAGE_LIMIT_INVALID"),
        ({"usage_limit": 5, "request_needed": True}, "USAGE_LIMIT_INVALID"),
        ({"subscription_pricing": types.starsSubscriptionPricing(period=30, amount=1)}, "PRICING_CHAT_INVALID"),
    ],
)
async def test_impossible_terms(server: Server, options: dict[str, Any], error: str) -> None:
    stage, verona, peer = await open_verona(server)
    await refuses(stage, error, "Romeo", export(peer, **options))
    known = (await stage.call("Romeo", listed(peer, types.inputUserSelf()))).invites
    assert known == [await find_main(stage, "Romeo", verona)]


async def test_an_end_at_this_very_second_is_past(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    await refuses(stage, "EXPIRE_DATE_INVALID", "Romeo", export(peer, expire_date=int(server.clock.now())))


async def test_who_may_let_people_in_has_a_main_link(server: Server) -> None:
    stage, verona, _ = await open_verona(server, "Juliet")
    main = await find_main(stage, "Romeo", verona)
    assert (main.permanent, main.admin_id) == (True, stage.user_id("Romeo"))
    assert await find_main(stage, "Romeo", verona) == main
    assert await find_main(stage, "Juliet", verona) is None
    await stage.call("Romeo", promote(stage, "Romeo", "Juliet", verona, ban_users=True))
    assert await find_main(stage, "Juliet", verona) is None
    await stage.call("Romeo", promote(stage, "Romeo", "Juliet", verona, invite_users=True))
    assert (await find_main(stage, "Juliet", verona)).admin_id == stage.user_id("Juliet")
    group_id = await stage.make_group("Romeo")
    group = (await stage.call("Romeo", functions.messages_getFullChat(chat_id=group_id))).full_chat
    assert group.exported_invite.permanent
    assert (await stage.call("Tybalt", look(group.exported_invite.link))).title == "Balcony"


async def test_a_fresh_main_link_takes_the_place_of_the_one_before(server: Server) -> None:
    stage, verona, peer = await open_verona(server)
    first = await stage.call("Romeo", export(peer, legacy_revoke_permanent=True))
    other = await make_link(stage, "Romeo", peer)
    assert first.permanent
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    assert full.full_chat.exported_invite == first
    second = await stage.call("Romeo", export(peer, legacy_revoke_permanent=True))
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    assert full.full_chat.exported_invite == second
    assert (await find_link(stage, "Romeo", peer, first.link)).revoked
    await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", enter(first.link))
    for link in (second.link, other):
        assert (await stage.call("Juliet", look(link))).title == "Verona"


async def test_a_link_is_changed(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    link = await make_link(stage, "Romeo", peer, usage_limit=5)
    now = int(server.clock.now())
    changed = (await stage.call("Romeo", edit(peer, link, title="Later", expire_date=now + 5))).invite
    assert (changed.title, changed.expire_date, changed.usage_limit) == ("Later", now + 5, 5)
    assert changed.start_date == now
    changed = (await stage.call("Romeo", edit(peer, link, request_needed=True))).invite
    assert (changed.request_needed, changed.usage_limit) == (True, None)
    await refuses(stage, "USAGE_LIMIT_INVALID", "Romeo", edit(peer, link, usage_limit=5))
    changed = (await stage.call("Romeo", edit(peer, link, request_needed=False, usage_limit=5, expire_date=0))).invite
    assert (changed.request_needed, changed.usage_limit, changed.expire_date) == (False, 5, None)
    await refuses(stage, "EXPIRE_DATE_INVALID", "Romeo", edit(peer, link, expire_date=now))
    assert not server.unlisted


async def test_a_main_link_asks_nothing(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    main = await make_link(stage, "Romeo", peer, legacy_revoke_permanent=True)
    await refuses(stage, "CHAT_INVITE_PERMANENT", "Romeo", edit(peer, main, usage_limit=5))


async def test_a_revoked_link_leads_nowhere_and_a_main_one_is_replaced(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    plain = await make_link(stage, "Romeo", peer)
    main = await make_link(stage, "Romeo", peer, legacy_revoke_permanent=True)
    ended = await stage.call("Romeo", edit(peer, plain, revoked=True))
    assert ended.NAME == "messages.exportedChatInvite"
    assert ended.invite.revoked
    replaced = await stage.call("Romeo", edit(peer, main, revoked=True))
    assert replaced.NAME == "messages.exportedChatInviteReplaced"
    assert (replaced.invite.link, replaced.invite.revoked) == (main, True)
    assert (replaced.new_invite.permanent, replaced.new_invite.revoked) == (True, False)
    for link in (plain, main):
        await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", look(link))
        await refuses(stage, "INVITE_HASH_EXPIRED", "Juliet", enter(link))
        await refuses(stage, "INVITE_HASH_EXPIRED", "Romeo", edit(peer, link, revoked=True))
        await refuses(stage, "INVITE_HASH_EXPIRED", "Romeo", edit(peer, link, title="Again"))
    await stage.call("Juliet", enter(replaced.new_invite.link))
    await stage.verify_updates()


async def test_lists_of_links(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    links = []
    for number in range(5):
        server.clock.advance(10)
        links.append(await make_link(stage, "Romeo", peer, title=str(number)))
    await stage.call("Romeo", edit(peer, links[1], revoked=True))
    own = types.inputUserSelf()
    answer = await stage.call("Romeo", listed(peer, own))
    assert (answer.count, [each.title for each in answer.invites]) == (5, ["4", "3", "2", "0", None])
    assert [user.id for user in answer.users] == [stage.user_id("Romeo")]
    last = answer.invites[1]
    rest = await stage.call("Romeo", listed(peer, own, offset_date=last.date, offset_link=last.link))
    assert (rest.count, [each.title for each in rest.invites]) == (5, ["2", "0", None])
    revoked = await stage.call("Romeo", listed(peer, own, revoked=True))
    assert (revoked.count, [each.link for each in revoked.invites]) == (1, [links[1]])


async def test_only_revoked_links_are_deleted(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    first, second, third = [await make_link(stage, "Romeo", peer) for _ in range(3)]
    await stage.call("Juliet", enter(first))
    await refuses(stage, "INVITE_REVOKED_MISSING", "Romeo", delete(peer, first))
    for link in (first, second):
        await stage.call("Romeo", edit(peer, link, revoked=True))
    assert await stage.call("Romeo", delete(peer, first)) is True
    await refuses(stage, "INVITE_HASH_EXPIRED", "Romeo", delete(peer, first))
    assert await who_came(stage, "Romeo", peer) == []
    everything = functions.messages_deleteRevokedExportedChatInvites(peer=peer, admin_id=types.inputUserSelf())
    assert await stage.call("Romeo", everything) is True
    assert (await stage.call("Romeo", listed(peer, types.inputUserSelf(), revoked=True))).count == 0
    known = (await stage.call("Romeo", listed(peer, types.inputUserSelf()))).invites
    assert [each.link for each in known if not each.permanent] == [third]
    # Going is still possible for who came by a link that is forgotten.
    verona = peer.channel_id
    await stage.call("Juliet", functions.channels_leaveChannel(channel=stage.channel("Juliet", verona)))
    await stage.verify_updates()


async def test_links_are_an_admins_own_and_the_creators(server: Server) -> None:
    stage, verona, peer = await open_verona(server, "Juliet", "Tybalt")
    for name in ("Juliet", "Tybalt"):
        await stage.call("Romeo", promote(stage, "Romeo", name, verona, invite_users=True))
    julies, tybalts = stage.channel_peer("Juliet", verona), stage.channel_peer("Tybalt", verona)
    link = await make_link(stage, "Juliet", julies)
    own = await make_link(stage, "Romeo", peer)
    for request in (
        functions.messages_getExportedChatInvite(peer=tybalts, link=link),
        edit(tybalts, link, title="Mine now"),
        edit(tybalts, link, revoked=True),
        listed(tybalts, stage.user("Tybalt", "Juliet")),
        functions.messages_getAdminsWithInvites(peer=tybalts),
        functions.messages_deleteRevokedExportedChatInvites(peer=tybalts, admin_id=stage.user("Tybalt", "Juliet")),
        functions.messages_getChatInviteImporters(
            peer=tybalts, link=link, offset_date=0, offset_user=types.inputUserEmpty(), limit=10
        ),
    ):
        await refuses(stage, "CHAT_ADMIN_REQUIRED", "Tybalt", request)
    assert (await find_link(stage, "Romeo", peer, link)).admin_id == stage.user_id("Juliet")
    assert (await find_main(stage, "Juliet", verona)).admin_id == stage.user_id("Juliet")
    admins = await stage.call("Romeo", functions.messages_getAdminsWithInvites(peer=peer))
    counts = {each.admin_id: (each.invites_count, each.revoked_invites_count) for each in admins.admins}
    assert (counts[stage.user_id("Romeo")], counts[stage.user_id("Juliet")]) == ((2, 0), (2, 0))
    await stage.call("Romeo", edit(peer, link, revoked=True))
    assert (await stage.call("Romeo", listed(peer, stage.user("Romeo", "Juliet"), revoked=True))).count == 1
    assert own
    await stage.verify_updates()


async def test_members_and_strangers_have_no_links(server: Server) -> None:
    stage, verona, peer = await open_verona(server, "Juliet")
    link = await make_link(stage, "Romeo", peer)
    given = stage.channel_peer("Juliet", verona)
    for request in (
        export(given),
        export(given, legacy_revoke_permanent=True),
        edit(given, link, title="Mine"),
        edit(given, link, revoked=True),
        delete(given, link),
        listed(given, types.inputUserSelf()),
        functions.messages_getExportedChatInvite(peer=given, link=link),
        functions.messages_getAdminsWithInvites(peer=given),
        functions.messages_hideAllChatJoinRequests(peer=given, approved=True),
    ):
        await refuses(stage, "CHAT_ADMIN_REQUIRED", "Juliet", request)
    full = await stage.call("Juliet", functions.channels_getFullChannel(channel=stage.channel("Juliet", verona)))
    assert full.full_chat.exported_invite is None
    # An admin without the right, and one who lost it.
    await stage.call("Romeo", promote(stage, "Romeo", "Juliet", verona, ban_users=True))
    await refuses(stage, "CHAT_ADMIN_REQUIRED", "Juliet", export(given))
    await stage.call("Romeo", promote(stage, "Romeo", "Juliet", verona, invite_users=True))
    await make_link(stage, "Juliet", given)
    await stage.call("Romeo", promote(stage, "Romeo", "Juliet", verona))
    await refuses(stage, "CHAT_ADMIN_REQUIRED", "Juliet", listed(given, types.inputUserSelf()))
    await refuses(stage, "PEER_ID_INVALID", "Romeo", export(stage.peer("Romeo", "Juliet")))


async def test_a_link_of_another_chat_is_no_link_of_this_one(server: Server) -> None:
    stage, _, peer = await open_verona(server)
    elsewhere = stage.channel_peer("Romeo", await stage.make_channel("Romeo", megagroup=True, title="Mantua"))
    link = await make_link(stage, "Romeo", elsewhere)
    for text in (link, LINK_PREFIX + make_hash(), "nothing", ""):
        for request in (edit(peer, text, revoked=True), delete(peer, text)):
            await refuses(stage, "INVITE_HASH_EXPIRED", "Romeo", request)
    assert not (await find_link(stage, "Romeo", elsewhere, link)).revoked


async def test_there_is_an_end_to_links(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.invites.INVITES_OF_ADMIN", 3)
    stage, _, peer = await open_verona(server)
    link = await make_link(stage, "Romeo", peer)
    await make_link(stage, "Romeo", peer)
    await refuses(stage, "INVITES_TOO_MUCH", "Romeo", export(peer))
    await stage.call("Romeo", edit(peer, link, revoked=True))
    await make_link(stage, "Romeo", peer)


async def test_the_log_of_admins_has_what_was_done_to_links(server: Server) -> None:
    stage, verona, peer = await open_verona(server)
    link = await make_link(stage, "Romeo", peer)
    await stage.call("Romeo", edit(peer, link, title="New"))
    await stage.call("Romeo", edit(peer, link, revoked=True))
    await stage.call("Romeo", delete(peer, link))
    answer = await stage.call(
        "Romeo",
        functions.channels_getAdminLog(
            channel=stage.channel("Romeo", verona),
            q="",
            max_id=0,
            min_id=0,
            limit=10,
            events_filter=types.channelAdminLogEventsFilter(invites=True),
        ),
    )
    deleted, revoked, edited = [event.action for event in answer.events]
    kinds = [
        action.NAME.removeprefix("channelAdminLogEventActionExportedInvite") for action in (deleted, revoked, edited)
    ]
    assert kinds == ["Delete", "Revoke", "Edit"]
    assert (edited.prev_invite.title, edited.new_invite.title) == (None, "New")
    assert revoked.invite.revoked


async def test_a_basic_group_has_links_too(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    peer = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    main = await make_link(stage, "Romeo", peer, legacy_revoke_permanent=True)
    assert (await stage.call("Romeo", functions.messages_getFullChat(chat_id=peer.chat_id))).full_chat.exported_invite
    await refuses(stage, "CHAT_ADMIN_REQUIRED", "Juliet", export(peer))
    with pytest.raises(Refused, match="CHAT_ID_INVALID"):
        await stage.clients["Tybalt"].call(export(peer))
    replaced = await stage.call("Romeo", edit(peer, main, revoked=True))
    await stage.call("Tybalt", enter(replaced.new_invite.link))
    await stage.verify_updates()
    assert not server.unlisted
