"""Comments on posts and topics of forums in TDLib, old and new: they name threads and topics in different words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from stage import Session, Stage
from tdlib_words import ask, input_text, send, updates, wait_answer, wait_until, wait_update

OLD, NEW = "tdlib-1.8.46", "tdlib-1.8.67"


@pytest.fixture(params=[NEW, OLD])
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def stage(version: str, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(version)


def make(owner: Session, title: str, username: str, **options: Any) -> tuple[int, int]:
    """A public supergroup or channel; its chat id and its supergroup id."""
    made = ask(owner, "createNewSupergroupChat", title=title, description="", **options)
    supergroup_id = made["type"]["supergroup_id"]
    ask(owner, "setSupergroupUsername", supergroup_id=supergroup_id, username=username)
    return int(made["id"]), int(supergroup_id)


def join(session: Session, username: str) -> None:
    chat = ask(session, "searchPublicChat", username=username)
    ask(session, "joinChat", chat_id=chat["id"])
    wait_update(session, "updateChatAddedToList", chat_id=chat["id"])


def words_of(messages: list[dict[str, Any]]) -> list[str]:
    return [message["content"]["text"]["text"] for message in messages if message["content"]["@type"] == "messageText"]


def test_comments_on_a_post(stage: Stage, version: str) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = f"verona{romeo.account.id}town"
    channel, _ = make(romeo, "News", name, is_channel=True)
    group, _ = make(romeo, "Talk", f"mantua{romeo.account.id}town")
    join(juliet, name)
    suitable = ask(romeo, "getSuitableDiscussionChats")["chat_ids"]
    assert group in suitable
    ask(romeo, "setChatDiscussionGroup", chat_id=channel, discussion_chat_id=group)
    post = send(romeo, channel, input_text("Two households"))
    copied = wait_update(romeo, "updateNewMessage", message={"chat_id": group, "content": {"@type": "messageText"}})
    origin = copied["message"]["forward_info"]["source"]
    assert (origin["chat_id"], origin["message_id"]) == (channel, post["id"])
    assert copied["message"]["is_pinned"]
    assert not copied["message"]["is_outgoing"]

    wait_update(juliet, "updateNewMessage", message={"chat_id": channel, "id": post["id"]})
    thread = ask(juliet, "getMessageThread", chat_id=channel, message_id=post["id"])
    assert thread["chat_id"] == group
    assert words_of(thread["messages"]) == ["Two households"]
    root = thread["message_thread_id"]
    where = {"topic_id": {"@type": "messageTopicThread", "message_thread_id": root}}
    answer = {"@type": "inputMessageReplyToMessage", "message_id": root}
    comment = send(
        juliet,
        group,
        input_text("Both alike in dignity"),
        reply_to=answer,
        **(where if version == NEW else {"message_thread_id": root}),
    )
    wait_update(romeo, "updateNewMessage", message={"chat_id": group, "id": comment["id"]})
    seen = wait_answer(
        romeo,
        "getMessageThread",
        {"reply_info": {"reply_count": 1, "last_message_id": comment["id"]}},
        chat_id=channel,
        message_id=post["id"],
    )
    assert seen["unread_message_count"] == 1
    history = ask(
        romeo,
        "getMessageThreadHistory",
        chat_id=channel,
        message_id=post["id"],
        from_message_id=0,
        offset=0,
        limit=10,
    )
    assert words_of(history["messages"])[0] == "Both alike in dignity"
    ask(
        romeo,
        "viewMessages",
        chat_id=group,
        message_ids=[comment["id"]],
        source={"@type": "messageSourceMessageThreadHistory"},
        force_read=True,
    )
    edited = {"chat_id": group, "message_id": copied["message"]["id"]}
    ask(romeo, "editMessageText", chat_id=channel, message_id=post["id"], input_message_content=input_text("Three"))
    wait_update(romeo, "updateMessageContent", **edited, new_content={"text": {"text": "Three"}})
    ask(romeo, "setChatDiscussionGroup", chat_id=channel, discussion_chat_id=0)


def test_topics_of_a_forum(stage: Stage, version: str) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet")
    name = f"balcony{romeo.account.id}town"
    forum, supergroup_id = make(romeo, "Forum", name)
    tabs = {"has_forum_tabs": False} if version == NEW else {}
    ask(romeo, "toggleSupergroupIsForum", supergroup_id=supergroup_id, is_forum=True, **tabs)
    wait_update(romeo, "updateSupergroup", supergroup={"id": supergroup_id, "is_forum": True})
    join(juliet, name)
    icon = {"@type": "forumTopicIcon", "color": 0xFFD67E, "custom_emoji_id": "0"}
    implicit = {"is_name_implicit": False} if version == NEW else {}
    info = ask(juliet, "createForumTopic", chat_id=forum, name="Plans", icon=icon, **implicit)
    assert (info["name"], info["is_outgoing"], info["is_general"]) == ("Plans", True, False)
    key = "forum_topic_id" if version == NEW else "message_thread_id"
    topic_id = info[key]
    where = {"topic_id": {"@type": "messageTopicForum", "forum_topic_id": topic_id}}
    message = send(
        juliet, forum, input_text("Let us flee"), **(where if version == NEW else {"message_thread_id": topic_id})
    )
    told = wait_update(romeo, "updateNewMessage", message={"chat_id": forum, "id": message["id"]})["message"]
    if version == NEW:
        assert told["topic_id"] == {"@type": "messageTopicForum", "forum_topic_id": topic_id}
    else:
        assert (told["is_topic_message"], told["message_thread_id"]) == (True, topic_id)
    offset = {"offset_forum_topic_id": 0} if version == NEW else {"offset_message_thread_id": 0}
    listed = ask(
        romeo, "getForumTopics", chat_id=forum, query="", offset_date=0, offset_message_id=0, limit=10, **offset
    )
    assert [topic["info"]["name"] for topic in listed["topics"]] == ["Plans", "General"]
    assert listed["topics"][0]["unread_count"] == 2
    assert listed["topics"][0]["last_message"]["id"] == message["id"]

    ask(romeo, "toggleForumTopicIsPinned", chat_id=forum, **{key: topic_id}, is_pinned=True)
    wait_answer(juliet, "getForumTopic", {"is_pinned": True}, chat_id=forum, **{key: topic_id})
    ask(romeo, "toggleForumTopicIsClosed", chat_id=forum, **{key: topic_id}, is_closed=True)
    wait_update(juliet, "updateForumTopicInfo", info={"is_closed": True, "name": "Plans"})
    edit = {"name": "Old plans", "edit_icon_custom_emoji": False, "icon_custom_emoji_id": "0"}
    ask(juliet, "editForumTopic", chat_id=forum, **{key: topic_id}, **edit)
    wait_update(romeo, "updateForumTopicInfo", info={"name": "Old plans"})
    ask(romeo, "deleteForumTopic", chat_id=forum, **{key: topic_id})
    wait_until(lambda: bool(updates(juliet, "updateDeleteMessages", chat_id=forum)), "the topic stayed")
