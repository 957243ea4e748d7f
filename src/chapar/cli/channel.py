"""`chapar channel`: what an operator sees of supergroups and channels, and does to them."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

import typer

from chapar.cli.acting import act, who_acts
from chapar.cli.channel_facts import describe, print_one, print_table
from chapar.cli.options import Data, Json
from chapar.config import Config, ConfigError, load_config
from chapar.control.commands import ChannelCommand, ControlError, Mark, Name, Restrict, Unrestrict, Verify

ACTS_SHOWN = 20
MESSAGES_SHOWN = 100
MARKS = ("scam", "fake", "none")

channel = typer.Typer(
    help="""Look at supergroups and channels, verify them, warn of them, hide them, give them names.

    All of it works while the server runs and while it does not. What changes something needs a written reason, is written down
    with who did it, and reaches people at once. CHANNEL is a username or an id, as `chapar channel list` prints them.""",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Channel = Annotated[str, typer.Argument(metavar="CHANNEL", help="Its username or id.", show_default=False)]
Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why, for the record of what operators do.", show_default=False)
]
Message = Annotated[
    int,
    typer.Option("--message", metavar="ID", min=0, help="Of one message only: its id, the last part of its link."),
]


@channel.command("list", short_help="Print channels, a line each.")
def list_channels(
    query: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]", help="Beginnings of words of the title, or of a username.", show_default=False
        ),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=10_000, help="How many at most.")] = 100,
    after: Annotated[int, typer.Option("--after", metavar="ID", min=0, help="Those with greater ids.")] = 0,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Print supergroups and channels by id; with QUERY public ones that are found by it, those with most people first."""
    from chapar.app import read_storage

    config = load_config(data).config
    found = read_storage(
        config,
        lambda q: q.list_channels(limit=limit, after_id=after) if query is None else q.search_channels(query, limit),
    )
    rows = [describe(one) for one in found if one.deleted_at is None]
    if as_json:
        _print_json(rows)
    else:
        print_table(rows)


@channel.command(short_help="Print what is known of one, and what operators did to it.")
def show(named: Channel, data: Data = None, as_json: Json = False) -> None:
    """Print a channel: whose it is, its names, marks, what is hidden and why, and the last things operators did to it."""
    row = _look(load_config(data).config, named)
    if as_json:
        _print_json(row)
    else:
        print_one(row)


@channel.command(short_help="Say that a channel is whose it says it is.")
def verify(named: Channel, reason: Reason, data: Data = None, as_json: Json = False) -> None:
    """Give a channel the mark of being what it says it is: how that was found out is the reason."""
    _do(data, as_json, Verify(**_common(named, reason), is_verified=True))


@channel.command(short_help="Take that back.")
def unverify(named: Channel, reason: Reason, data: Data = None, as_json: Json = False) -> None:
    """Take the mark of being what it says it is from a channel."""
    _do(data, as_json, Verify(**_common(named, reason), is_verified=False))


@channel.command(short_help="Warn of a channel: scam, fake or none.")
def mark(
    named: Channel,
    mark: Annotated[str, typer.Argument(metavar="MARK", help=f"One of {', '.join(MARKS)}.", show_default=False)],
    reason: Reason,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Warn of a channel by a mark beside its title: a fraud (scam), one that passes for another (fake), or of nothing (none)."""
    if mark not in MARKS:
        raise ConfigError(f"MARK must be one of {', '.join(MARKS)}, not `{mark}`.")
    _do(data, as_json, Mark(**_common(named, reason), mark=mark))  # type: ignore[arg-type]


@channel.command(short_help="Have clients hide a channel or a message, and say why.")
def restrict(
    named: Channel,
    reason: Reason,
    message: Message = 0,
    text: Annotated[
        str, typer.Option("--text", metavar="TEXT", help="What people are shown instead.  [default: the reason]")
    ] = "",
    word: Annotated[
        str,
        typer.Option("--as", metavar="WORD", help="Terms, copyright, porn ...: clients may treat them differently."),
    ] = "terms",
    platform: Annotated[
        str, typer.Option("--platform", metavar="NAME", help="Only in clients of this platform: ios, android ...")
    ] = "all",
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="WHEN",
            help="30d, 12h, or a date in UTC like 2027-01-31.  [default: for ever]",
            show_default=False,
        ),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Have clients hide a channel, or one message of it, and show the reason in its place.

    Members still see that the channel is there, nobody else finds it by searching. It ends by itself when --until says so.
    """
    command = Restrict(
        **_common(named, reason),
        platform=platform,
        word=word.lower(),
        text=text or reason,
        until_date=parse_until(until, datetime.now(UTC)) if until else 0,
        message_id=message,
    )
    _do(data, as_json, command)


@channel.command(short_help="Have clients show it again.")
def unrestrict(named: Channel, reason: Reason, message: Message = 0, data: Data = None, as_json: Json = False) -> None:
    """Take back what hides a channel, or one message of it."""
    _do(data, as_json, Unrestrict(**_common(named, reason), message_id=message))


@channel.command(short_help="Give a channel one more name, or take one away.")
def name(
    named: Channel,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name, from 3 characters on.", show_default=False)],
    reason: Reason,
    take_away: Annotated[bool, typer.Option("--take-away", help="Take this name from it.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Give a channel one more name, also one that is reserved or too short to be chosen; or take one from it.

    A private channel stays private until its owner switches the name on. A name that was taken away is nobody's for 14 days:
    add it to the option `reserved_names` to keep it so.
    """
    _do(data, as_json, Name(**_common(named, reason), name=name, is_taken_away=take_away))


def parse_until(text: str, now: datetime) -> int:
    """Unix time of "30d", "12h" from now, or of a date in UTC. Raises ConfigError."""
    span = re.fullmatch(r"([0-9]{1,4})([dh])", text)
    try:
        if span:
            count = int(span[1])
            date = now + (timedelta(days=count) if span[2] == "d" else timedelta(hours=count))
        else:
            date = datetime.fromisoformat(text)
            date = date if date.tzinfo else date.replace(tzinfo=UTC)
    except ValueError:
        raise ConfigError(f"--until must be like 30d, 12h or 2027-01-31, not `{text}`.") from None
    if date <= now or date.year >= 2038:
        raise ConfigError(f"--until must be in the future and before 2038, not `{text}`.")
    return int(date.timestamp())


def _common(named: str, reason: str) -> dict[str, str]:
    return {"channel": named, "operator": who_acts(), "reason": reason}


def _do(data: Data, as_json: bool, command: ChannelCommand) -> None:
    """Have it done, and print the channel as it is then."""
    config = load_config(data).config
    channel_id = _look(config, command.channel)["id"]  # the name may be gone afterwards
    act_id = act(config, command)
    row = _look(config, str(channel_id))
    if as_json:
        _print_json({"act": act_id, "channel": row})
    else:
        typer.echo(f"done, and written down as act {act_id} of {command.operator}")
        print_one(row)


def _look(config: Config, named: str) -> dict[str, Any]:
    """All that is printed of one channel. Raises ControlError, StorageError."""
    from chapar.app import read_storage
    from chapar.control.performing import find_channel
    from chapar.domain.trust import OperatorError
    from chapar.storage.api import Queries

    def query(q: Queries) -> dict[str, Any]:
        found = find_channel(q, named)
        hidden = q.load_messages(-found.peer.id, q.list_restricted_messages(found.peer.id, MESSAGES_SHOWN))
        return describe(
            found,
            owner=q.find_user(found.creator_id),
            hidden=q.load_message_restrictions(found.peer.id, hidden),
            acts=q.list_operator_acts(limit=ACTS_SHOWN, peer=found.peer),
        )

    try:
        return read_storage(config, query)
    except OperatorError as error:
        raise ControlError(str(error)) from None


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))
