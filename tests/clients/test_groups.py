"""Romeo's basic group, with every client library: made, talked in, grown, left, and turned into a supergroup."""

from __future__ import annotations

from typing import Any

import pytest
from channel_words import CHANNELS_BELOW, expect_post, post, texts
from client_process import Refused
from private_chats import MEETINGS, ask, every_library, peer, user, wait_told
from stage import Session, Stage


class Balcony:
    """Romeo's group with Juliet in it."""

    def __init__(self, stage: Stage, one: str | None = None, other: str | None = None) -> None:
        self.romeo, self.juliet = stage.pair(one, other)
        made = ask(self.romeo, "messages.createChat", users=[user(self.juliet.account.id)], title="Balcony")
        # Since layer 177 who could not be added stands beside the updates.
        [chat] = (made if "chats" in made else made["updates"])["chats"]
        self.chat_id = int(chat["id"])
        self.id = -self.chat_id
        wait_told(self.juliet, "updateChatParticipants")

    def post(self, words: str, *, by: Session | None = None) -> tuple[int, int]:
        """Write, and see it arrive at the other one; its id for both."""
        speaker = by or self.romeo
        listener = self.juliet if speaker is self.romeo else self.romeo
        sent = post(speaker, self.id, words)
        return sent, int(expect_post(listener, self.id, words)["id"])

    def add(self, guest: Session, forward_limit: int = 0) -> Any:
        self.romeo.resolve(guest.account.username)
        given = user(guest.account.id)
        return ask(self.romeo, "messages.addChatUser", chat_id=self.chat_id, user_id=given, fwd_limit=forward_limit)

    def members(self, session: Session) -> dict[int, str]:
        """Who is in it, and as what."""
        full = ask(session, "messages.getFullChat", chat_id=self.chat_id)
        found = full["full_chat"]["participants"]["participants"]
        return {int(each["user_id"]): each["_"].removeprefix("chatParticipant") for each in found}


@every_library
def test_a_group_talks(stage: Stage) -> None:
    home = Balcony(stage)
    mine, theirs = home.post("But soft")
    home.juliet.send(home.id, "Ay me!", reply_to=theirs)
    answer = expect_post(home.romeo, home.id, "Ay me!")
    assert (answer["reply_to"], answer["from"]) == (mine, home.juliet.account.id)
    assert texts(home.juliet, home.id) == texts(home.romeo, home.id) == ["Ay me!", "But soft"]
    home.romeo.edit(home.id, mine, "But, soft!")
    assert home.juliet.expect("edited")["message"]["text"] == "But, soft!"
    home.romeo.delete(home.id, [mine], for_both=True)
    assert home.juliet.expect("deleted")["ids"] == [theirs]


@every_library
@pytest.mark.refused("messages.sendMessage CHAT_WRITE_FORBIDDEN")
def test_members_come_rise_and_go(stage: Stage) -> None:
    home = Balcony(stage)
    home.post("But soft")
    nurse = stage.sign_up("Nurse")
    home.add(nurse, forward_limit=1)
    assert expect_post(nurse, home.id, "But soft")["from"] == home.romeo.account.id
    ask(
        home.romeo,
        "messages.editChatAdmin",
        chat_id=home.chat_id,
        user_id=user(home.juliet.account.id),
        is_admin=True,
    )
    kinds = {home.romeo: "Creator", home.juliet: "Admin", nurse: ""}
    for session in kinds:
        assert home.members(session) == {each.account.id: kind for each, kind in kinds.items()}
    ask(nurse, "messages.deleteChatUser", chat_id=home.chat_id, user_id=user(nurse.account.id))
    assert set(home.members(home.juliet).values()) == {"Creator", "Admin"}
    with pytest.raises(Refused, match="CHAT_WRITE_FORBIDDEN"):
        nurse.send(home.id, "Madam?")


@every_library
def test_what_was_said_while_away_comes_once_and_in_order(stage: Stage) -> None:
    home = Balcony(stage)
    home.juliet.go_offline()
    for words in ("one", "two", "three"):
        post(home.romeo, home.id, words)
    ask(home.romeo, "messages.editChatTitle", chat_id=home.chat_id, title="Orchard")
    home.juliet.come_back()
    for words in ("one", "two", "three"):
        expect_post(home.juliet, home.id, words)
    [chat] = ask(home.juliet, "messages.getChats", id=[home.chat_id])["chats"]
    assert chat["title"] == "Orchard"


@pytest.mark.parametrize("kinds", MEETINGS, ids="-".join)
def test_old_and_new_clients_share_a_group(new_stage: Any, kinds: tuple[str, str]) -> None:
    home = Balcony(new_stage(*kinds), *kinds)
    home.post("But soft")
    home.post("Ay me!", by=home.juliet)
    assert texts(home.juliet, home.id) == texts(home.romeo, home.id) == ["Ay me!", "But soft"]


@every_library
def test_a_group_becomes_a_supergroup(stage: Stage) -> None:
    home = Balcony(stage)
    home.post("But soft")
    moved = ask(home.romeo, "messages.migrateChat", chat_id=home.chat_id)
    supergroup = next(chat for chat in moved["chats"] if chat["_"] == "channel")
    there = CHANNELS_BELOW - int(supergroup["id"])
    wait_told(home.juliet, "updateNewChannelMessage")
    post(home.romeo, there, "It is the east")
    expect_post(home.juliet, there, "It is the east")
    assert texts(home.juliet, home.id) == ["But soft"]
    full = ask(home.juliet, "channels.getFullChannel", channel={"_": "channel", "of": there})["full_chat"]
    assert int(full["migrated_from_chat_id"]) == home.chat_id
    history = ask(home.juliet, "messages.getPeerDialogs", peers=[{"_": "inputDialogPeer", "peer": peer(home.id)}])
    assert int(full["migrated_from_max_id"]) == history["dialogs"][0]["top_message"]
