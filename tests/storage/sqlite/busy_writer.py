"""A server's storage under load, to be killed: run as a program by test_crashes.py, with a folder and the first random_id; or
without, to be told on standard input, `FOLDER RANDOM_ID` a line, of each of which it says `ended CODE` when that one has ended.

Sends messages between a few owners and in a channel, deletes some, and prints one line for every unit that storage has
acknowledged: `sent OWNER RANDOM_ID MESSAGE_ID PTS BODY_ID` or `deleted OWNER MESSAGE_ID PTS`. A channel's owner id is negative.
"""

import asyncio
import os
import random
import sys
import traceback
from functools import partial
from pathlib import Path

from chapar.clock import SystemClock
from chapar.domain.messages import Dialog, Message, MessageBody
from chapar.domain.peers import channel_peer, user_peer
from chapar.domain.updates import DeleteMessages, NewMessage
from chapar.storage.api import Storage, Transaction
from chapar.storage.sqlite import open_storage

OWNERS = range(1, 6)
CHANNEL = -1
"""The owner of a channel's mailbox."""
WORKERS = 12


def say(*words: object) -> None:
    # One write call a line: what was acknowledged before the end is in the pipe, whatever happens then.
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def send(sender: int, receiver: int, random_id: int, tx: Transaction) -> tuple[int, int, int]:
    body = tx.insert_body(MessageBody(0, sender, random_id, "x" * (random_id % 700)))
    for owner, other in ((receiver, sender), (sender, receiver)):
        message = Message(owner, tx.next_message_id(owner), user_peer(other), body, owner == sender)
        tx.insert_message(message, random_id if owner == sender else None)
        dialog = tx.load_dialogs(owner, [message.peer]).get(message.peer) or Dialog(owner, message.peer, 0)
        tx.put_dialog(dialog._replace(top_message_id=message.id))
        logged = tx.log_update(owner, NewMessage(message.id, message), 1)
    return message.id, logged.pts, body.body_id


def post(sender: int, random_id: int, tx: Transaction) -> tuple[int, int, int]:
    """One row for the whole channel, and what it says of the latest message."""
    body = tx.insert_body(MessageBody(0, sender, random_id, "x" * (random_id % 700)))
    message = Message(CHANNEL, tx.next_message_id(CHANNEL), channel_peer(-CHANNEL), body, is_out=False)
    tx.insert_message(message, random_id)
    tx.put_dialog(Dialog(CHANNEL, message.peer, message.id))
    logged = tx.log_update(CHANNEL, NewMessage(message.id, message), 1)
    return message.id, logged.pts, body.body_id


def delete(owner: int, message_id: int, tx: Transaction) -> int:
    tx.delete_messages(owner, [message_id])
    return tx.log_update(owner, DeleteMessages((message_id,)), 1).pts


async def work(storage: Storage, worker: int, start: int) -> None:
    chance = random.Random(start + worker)
    number = 0
    while True:
        number += 1
        sender, receiver = chance.sample(OWNERS, 2)
        random_id = start + number * WORKERS + worker
        is_post = number % 3 == 0
        owner = CHANNEL if is_post else sender
        unit = partial(post, sender, random_id) if is_post else partial(send, sender, receiver, random_id)
        sent = await storage.write(unit)
        say("sent", owner, random_id, *sent)
        if number % 5 == 0:
            pts = await storage.write(partial(delete, owner, sent[0]))
            say("deleted", owner, sent[0], pts)


async def main(folder: str, start: str) -> None:
    storage = open_storage(Path(folder), SystemClock())
    say("ready", os.getpid())
    await asyncio.gather(*(work(storage, worker, int(start)) for worker in range(WORKERS)))


def fork_for_each() -> None:
    """A fork for each line that comes in: none of them has to import anything."""
    for line in sys.stdin:
        folder, _, start = line.rstrip("\n").rpartition(" ")
        child = os.fork()
        if not child:
            try:
                asyncio.run(main(folder, start))
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(1)
        _, status = os.waitpid(child, 0)
        say("ended", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    if sys.argv[1:]:
        asyncio.run(main(*sys.argv[1:]))
    else:
        fork_for_each()
