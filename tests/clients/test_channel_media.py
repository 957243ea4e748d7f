"""What a channel posts arrives at once, or once somebody comes back; comments have pictures, too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from channel_words import channel, join, make_channel, public_name
from media_files import digest_of, make_document, make_picture, make_video, size_of
from private_chats import ask, every_library, peer
from stage import Message, Session, Stage
from tdlib_words import ask as ask_tdlib
from tdlib_words import wait_message, wait_update

TDLIBS = ["tdlib-1.8.67", "tdlib-1.8.46"]


def post_album(owner: Session, chat_id: int, folder: Path) -> list[Message]:
    files = [
        {"kind": "photo", "path": str(make_picture(folder / "one.jpg", 640, 480)), "caption": "Two households"},
        {"kind": "video", "path": str(make_video(folder / "two.mp4")), "caption": ""},
    ]
    return owner.send_album(chat_id, files)


def expect_media(session: Session, chat_id: int, kind: str) -> Message:
    """Wait for the next message of others in a chat, passing over what service messages say."""
    while True:
        message: Message = session.expect("message")["message"]
        if message["chat"] == chat_id and message["media"]:
            assert message["media"] == kind
            return message


@every_library
def test_subscribers_get_what_a_channel_posts(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = public_name(romeo)
    chat_id = make_channel(romeo, "Verona", name, broadcast=True)
    join(juliet, name)
    digest = make_document(tmp_path / "prologue.pdf", 300_000)

    romeo.send_file(chat_id, "photo", make_picture(tmp_path / "square.jpg"), "In fair Verona")
    romeo.send_file(chat_id, "document", tmp_path / "prologue.pdf")
    post_album(romeo, chat_id, tmp_path)

    photo, document = expect_media(juliet, chat_id, "photo"), expect_media(juliet, chat_id, "document")
    assert photo["text"] == "In fair Verona"
    assert size_of(juliet.download(chat_id, photo["id"], tmp_path / "got.jpg")) == (1600, 900)
    assert digest_of(juliet.download(chat_id, document["id"], tmp_path / "got.pdf")) == digest
    album = [expect_media(juliet, chat_id, kind) for kind in ("photo", "document")]
    assert len({message["album"] for message in album}) == 1
    assert album[0]["album"] is not None


@every_library
def test_a_subscriber_who_was_away_gets_it_all(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = public_name(romeo)
    chat_id = make_channel(romeo, "Verona", name, broadcast=True)
    join(juliet, name)
    told = ask(juliet, "channels.getFullChannel", channel=channel(chat_id))["full_chat"]
    juliet.go_offline()
    romeo.send_file(chat_id, "photo", make_picture(tmp_path / "square.jpg"), "In fair Verona")
    post_album(romeo, chat_id, tmp_path)
    juliet.come_back()

    missed = ask(
        juliet,
        "updates.getChannelDifference",
        channel=channel(chat_id),
        filter={"_": "channelMessagesFilterEmpty"},
        pts=told["pts"],
        limit=100,
    )
    media = [message.get("media", {}).get("_") for message in missed["new_messages"]]
    assert media == ["messageMediaPhoto", "messageMediaPhoto", "messageMediaDocument"]
    assert [message["grouped_id"] for message in missed["new_messages"][1:]] == [
        missed["new_messages"][1]["grouped_id"]
    ] * 2
    for message in juliet.history(chat_id, limit=3):
        assert juliet.download(chat_id, message["id"], tmp_path / f"got {message['id']}").stat().st_size


@pytest.mark.parametrize("kind", TDLIBS, indirect=True)
def test_tdlib_gets_what_a_channel_posts(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    made = ask_tdlib(romeo, "createNewSupergroupChat", title="Verona", is_channel=True, description="")
    chat_id, name = made["id"], public_name(romeo)
    ask_tdlib(romeo, "setSupergroupUsername", supergroup_id=made["type"]["supergroup_id"], username=name)
    ask_tdlib(juliet, "joinChat", chat_id=ask_tdlib(juliet, "searchPublicChat", username=name)["id"])
    wait_update(juliet, "updateChatAddedToList", chat_id=chat_id)
    romeo.send_file(chat_id, "photo", make_picture(tmp_path / "square.jpg"), "In fair Verona")
    photo = expect_media(juliet, chat_id, "photo")
    assert size_of(juliet.download(chat_id, photo["id"], tmp_path)) == (1600, 900)

    juliet.go_offline()
    album = post_album(romeo, chat_id, tmp_path)
    juliet.come_back()

    seen = [wait_message(juliet, chat_id, message["id"]) for message in album]
    # TDLib gives what it sends an album of its own, and never changes it.
    assert len({message["media_album_id"] for message in seen} - {"0"}) == 1
    for message in album:
        assert juliet.download(chat_id, message["id"], tmp_path).stat().st_size


@every_library
def test_a_comment_with_a_photo(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = public_name(romeo)
    chat_id = make_channel(romeo, "Verona", name, broadcast=True)
    group_name = f"{name}_talk"
    group_id = make_channel(romeo, "Talk", group_name)
    ask(romeo, "channels.setDiscussionGroup", broadcast=channel(chat_id), group=channel(group_id))
    for place in (name, group_name):
        join(juliet, place)
    post = romeo.send_file(chat_id, "photo", make_picture(tmp_path / "square.jpg"), "In fair Verona")
    copied = expect_media(juliet, group_id, "photo")
    assert size_of(juliet.download(group_id, copied["id"], tmp_path / "copy.jpg")) == (1600, 900)

    uploaded = juliet.call("upload", path=str(make_picture(tmp_path / "comment.jpg", 640, 480)))
    ask(
        juliet,
        "messages.sendMedia",
        peer=peer(group_id),
        media={"_": "inputMediaUploadedPhoto", "file": uploaded},
        message="Where is it?",
        random_id={"_": "long", "value": str(group_id)},
        reply_to_msg_id=copied["id"],
        reply_to={"_": "inputReplyToMessage", "reply_to_msg_id": copied["id"]},
    )

    comments = ask(romeo, "messages.getReplies", peer=peer(chat_id), msg_id=post["id"], **FROM_THE_NEWEST)["messages"]
    assert [(comment["message"], comment["media"]["_"]) for comment in comments] == [
        ("Where is it?", "messageMediaPhoto")
    ]
    got = romeo.download(group_id, comments[0]["id"], tmp_path / "comment got.jpg")
    assert size_of(got) == (640, 480)


FROM_THE_NEWEST: dict[str, Any] = {
    **{"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0},
    "hash": {"_": "long", "value": "0"},
}
