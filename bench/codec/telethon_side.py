"""Telethon's codec on the case of `timing`; runs in an environment of its own; the argument is seconds a direction."""

from __future__ import annotations

import datetime
import sys

from telethon.extensions import BinaryReader
from telethon.tl import types
from timing import DATE, Case, cases, report


def build(case: Case) -> types.Updates:
    url, hashtag, bold = case.spans
    date = datetime.datetime.fromtimestamp(DATE, datetime.UTC)
    message = types.Message(
        id=case.message_id,
        peer_id=types.PeerUser(case.chat_user_id),
        from_id=types.PeerUser(case.from_user_id),
        date=date,
        message=case.text,
        entities=[
            types.MessageEntityUrl(*url),
            types.MessageEntityHashtag(*hashtag),
            types.MessageEntityBold(*bold),
        ],
    )
    update = types.UpdateNewMessage(message, case.pts, 1)
    return types.Updates(updates=[update], users=[], chats=[], date=date, seq=0)


if __name__ == "__main__":
    report(
        [build(case) for case in cases()],
        lambda value: value._bytes(),
        lambda data: BinaryReader(data).tgread_object(),
        float(sys.argv[1]),
    )
