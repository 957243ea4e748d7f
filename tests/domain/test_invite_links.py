"""Links into chats as people and clients write them."""

import pytest

from chapar.domain.chats import ChatInvite
from chapar.domain.errors import RpcError
from chapar.domain.invite_links import make_hash, parse_link
from chapar.domain.own_links import OwnLinks
from chapar.domain.peers import channel_peer


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "+{}",
        " {} ",
        OwnLinks.under("http://127.0.0.1:4430").invitation("{}"),
        OwnLinks.under("https://chat.example/").invitation("{}"),
        "http://t.me/+{}",
        "t.me/+{}",
        "https://t.me/joinchat/{}",
        "tg://join?invite={}",
        "tg:join?invite={}",
    ],
)
def test_every_form_of_a_link_names_its_secret(form: str) -> None:
    secret = make_hash()
    assert parse_link(form.format(secret)) == secret


@pytest.mark.parametrize("text", ["", "  ", "+", "https://chat.example/+", "tg://join?invite="])
def test_nothing_is_no_link(text: str) -> None:
    with pytest.raises(RpcError, match="INVITE_HASH_EMPTY"):
        parse_link(text)


@pytest.mark.parametrize(
    "text", ["a", "a" * 21, "a" * 23, "a" * 21 + "=", "a" * 21 + "é", "+" * 22, "a" * 11 + "/" + "a" * 10, "\0" * 22]
)
def test_what_was_never_made_is_no_link(text: str) -> None:
    with pytest.raises(RpcError, match="INVITE_HASH_INVALID"):
        parse_link(text)


def test_secrets_are_long_and_never_the_same() -> None:
    made = {make_hash() for _ in range(1000)}
    assert len(made) == 1000
    assert all(parse_link(secret) == secret for secret in made)


def test_a_link_holds_until_the_second_it_ends() -> None:
    invite = ChatInvite("x", channel_peer(1), 1, 0, expire_date=100)
    assert invite.holds_at(99)
    assert not invite.holds_at(100)
    assert ChatInvite("x", channel_peer(1), 1, 0).holds_at(2**40)
    assert not invite._replace(is_revoked=True).holds_at(1)


def test_a_link_holds_until_enough_came() -> None:
    invite = ChatInvite("x", channel_peer(1), 1, 0, usage_limit=2)
    assert [invite._replace(usage=usage).holds_at(1) for usage in (0, 1, 2, 3)] == [True, True, False, False]
