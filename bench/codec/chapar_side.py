"""Our codec on the case of `timing`; the argument is seconds a direction."""

from __future__ import annotations

import sys

from timing import DATE, Case, cases, report

from chapar.tl import codec, types


def build(case: Case) -> object:
    url, hashtag, bold = case.spans
    message = types.message(
        id=case.message_id,
        peer_id=types.peerUser(user_id=case.chat_user_id),
        from_id=types.peerUser(user_id=case.from_user_id),
        date=DATE,
        message=case.text,
        entities=[
            types.messageEntityUrl(offset=url[0], length=url[1]),
            types.messageEntityHashtag(offset=hashtag[0], length=hashtag[1]),
            types.messageEntityBold(offset=bold[0], length=bold[1]),
        ],
    )
    update = types.updateNewMessage(message=message, pts=case.pts, pts_count=1)
    return types.updates(updates=[update], users=[], chats=[], date=DATE, seq=0)


if __name__ == "__main__":
    report([build(case) for case in cases()], codec.encode, lambda data: codec.decode(data)[0], float(sys.argv[1]))
