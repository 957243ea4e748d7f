"""What `chapar channel` prints of a channel."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from chapar.domain.chats import Chat, RestrictionReason
    from chapar.domain.trust import OperatorAct
    from chapar.domain.users import User


def describe(
    chat: Chat,
    *,
    owner: User | None = None,
    hidden: Mapping[int, Iterable[RestrictionReason]] | None = None,
    acts: Sequence[OperatorAct] | None = None,
) -> dict[str, Any]:
    """A channel as JSON has it; `hidden` messages and `acts` where they are asked for. Dates are Unix time."""
    marks = {
        "verified": chat.is_verified,
        "scam": chat.is_scam,
        "fake": chat.is_fake,
        "restricted": bool(chat.restrictions),
    }
    row: dict[str, Any] = {
        "id": chat.peer.id,
        "kind": "channel" if chat.is_broadcast else "supergroup",
        "title": chat.title,
        "usernames": [each.name for each in chat.usernames if each.is_active],
        "inactive_usernames": [each.name for each in chat.usernames if not each.is_active],
        "participants": chat.participants_count,
        "created": chat.created_at,
        "owner": {"id": chat.creator_id, "username": owner.username if owner else None},
        "marks": [name for name, is_set in marks.items() if is_set],
        "restrictions": [reason._asdict() for reason in chat.restrictions],
    }
    if hidden is not None:
        row["restricted_messages"] = [
            {"id": message_id, "restrictions": [reason._asdict() for reason in reasons]}
            for message_id, reasons in sorted(hidden.items())
        ]
    if acts is not None:
        row["acts"] = [_describe_act(each) for each in acts]
    return row


def _describe_act(act: OperatorAct) -> dict[str, Any]:
    fields = act._asdict() | {"action": str(act.action)}
    del fields["peer"]
    return fields


def print_table(rows: Sequence[Mapping[str, Any]]) -> None:
    """A line a channel: id, kind, people, marks, name and title."""
    for row in rows:
        name = f"@{row['usernames'][0]}" if row["usernames"] else "-"
        marks = ",".join(row["marks"]) or "-"
        typer.echo(f"{row['id']:<8} {row['kind']:<10} {row['participants']:>8}  {marks:<10} {name:<24} {row['title']}")
    if not rows:
        typer.echo("there are none")


def print_one(row: Mapping[str, Any]) -> None:
    """Everything, a line each."""
    owner = row["owner"]
    typer.echo(f"{row['kind']} {row['id']}: {row['title']}")
    typer.echo(f"  names     {', '.join('@' + name for name in row['usernames']) or 'none, it is private'}")
    if row["inactive_usernames"]:
        typer.echo(f"  inactive  {', '.join('@' + name for name in row['inactive_usernames'])}")
    typer.echo(f"  people    {row['participants']}")
    typer.echo(f"  created   {_date(row['created'])} by user {owner['id']}{_at(owner['username'])}")
    typer.echo(f"  marks     {', '.join(row['marks']) or 'none'}")
    for reason in row["restrictions"]:
        typer.echo(f"  hidden    {_reason(reason)}")
    for message in row["restricted_messages"]:
        for reason in message["restrictions"]:
            typer.echo(f"  hidden    message {message['id']}, {_reason(reason)}")
    for act in row["acts"]:
        about = f" message {act['message_id']}" if act["message_id"] else ""
        detail = f" ({act['detail']})" if act["detail"] else ""
        typer.echo(
            f"  act {act['id']:<5} {_date(act['date'])} {act['operator']}: {act['action']}{about}{detail}: {act['reason']}"
        )


def _reason(reason: Mapping[str, Any]) -> str:
    end = f"until {_date(reason['until_date'])}" if reason["until_date"] else "for ever"
    return f"{end}, on {reason['platform']}, as {reason['reason']}: {reason['text']}"


def _at(username: str | None) -> str:
    return f" (@{username})" if username else ""


def _date(unix: int) -> str:
    return f"{datetime.fromtimestamp(unix, UTC):%Y-%m-%d %H:%M} UTC"
