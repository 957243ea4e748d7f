"""Classes made from the schema."""

from __future__ import annotations

import gc

import pytest

from chapar.tl import TLObject, functions, service, types
from chapar.tl.schema_classes import API_CLASSES


def test_fields_defaults_and_constants() -> None:
    user = types.user(id=5, self_=True)
    assert (user.id, user.self_, user.bot, user.first_name) == (5, True, False, None)
    assert (user.NAME, types.auth_sentCode.NAME, functions.help_getConfig.NAME) == (
        "user",
        "auth.sentCode",
        "help.getConfig",
    )
    assert types.inputPeerSelf.ID == 0x7DA07EC9
    assert isinstance(user, TLObject)
    assert functions.help_getConfig.IS_FUNCTION
    assert not types.user.IS_FUNCTION
    with pytest.raises(TypeError, match="id"):
        types.user()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        types.user(id=4, nothing=4)  # type: ignore[call-arg]


def test_equality_and_representation() -> None:
    assert types.peerUser(user_id=1) == types.peerUser(user_id=1)
    assert types.peerUser(user_id=1) != types.peerUser(user_id=2)
    assert types.peerUser(user_id=1) != types.peerChat(chat_id=1)
    assert repr(types.user(id=5, first_name="A")) == "user(id=5, first_name='A')"


def test_one_class_for_each_name() -> None:
    assert types.peerUser is types.peerUser
    assert API_CLASSES.of_name("peerUser", is_function=False) is types.peerUser
    assert types.peerUser.__module__ == "chapar.tl.types"
    assert service.functions.ping.__module__ == "chapar.tl.service.functions"


def test_unknown_names() -> None:
    for module in (types, functions, service.types, service.functions):
        with pytest.raises(AttributeError, match="noSuchThing"):
            module.noSuchThing  # noqa: B018
    with pytest.raises(KeyError):
        API_CLASSES.of_name("noSuchThing", is_function=False)


def test_instances_are_small_and_not_tracked() -> None:
    peer = types.peerUser(user_id=1)
    assert not hasattr(peer, "__dict__")
    assert not gc.is_tracked(peer)


def test_types_are_unions_of_their_constructors() -> None:
    assert isinstance(types.peerUser(user_id=1), types.TypePeer)
    assert not isinstance(types.inputPeerSelf(), types.TypePeer)
    assert (
        types.Typeauth_SentCode == types.auth_sentCode | types.auth_sentCodeSuccess | types.auth_sentCodePaymentRequired
    )
    assert service.types.TypePong is service.types.pong
    for module in (types, service.types):
        with pytest.raises(AttributeError, match="TypeNothing"):
            module.TypeNothing  # noqa: B018
    with pytest.raises(AttributeError):
        types.TypeKeyboardButtonOfOld  # noqa: B018
