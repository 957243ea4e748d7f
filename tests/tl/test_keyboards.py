"""Keyboards on both sides of layer 229."""

from __future__ import annotations

import pytest

from chapar.tl import NotInLayer, codec, types
from chapar.tl.keyboards import old_object

PEER_TYPE = types.requestPeerTypeUser()

REPLY_BUTTONS = [
    (types.buttonTypeDefault(), 152),
    (types.buttonTypeRequestGeoLocation(), 152),
    (types.buttonTypeRequestPhone(), 152),
    (types.buttonTypeRequestPoll(quiz=True), 152),
    (types.buttonTypeSimpleWebView(url="u"), 152),
    (types.buttonTypeRequestPeer(button_id=1, peer_type=PEER_TYPE, max_quantity=1), 169),
    (types.inputButtonTypeRequestPeer(button_id=1, peer_type=PEER_TYPE, max_quantity=1, name_requested=True), 177),
]

INLINE_BUTTONS = [
    (types.inlineButtonTypeBuy(), 152),
    (types.inlineButtonTypeCallback(data=b"d", requires_password=True), 152),
    (types.inlineButtonTypeCopy(copy_text="c"), 188),
    (types.inlineButtonTypeGame(), 152),
    (types.inlineButtonTypeSwitchInline(query="q", same_peer=True), 152),
    (types.inlineButtonTypeUrl(url="u"), 152),
    (types.inlineButtonTypeUrlAuth(url="u", button_id=4), 152),
    (types.inlineButtonTypeUserProfile(user_id=4), 152),
    (types.inlineButtonTypeWebView(url="u"), 152),
    (types.inputInlineButtonTypeUrlAuth(url="u", bot=types.inputUserSelf()), 152),
    (types.inputInlineButtonTypeUserProfile(user_id=types.inputUserSelf()), 152),
]


def reply_keyboard(kind):
    button = types.keyboardButton(text="t", type=kind)
    return types.replyKeyboardMarkup(rows=[types.keyboardButtonRow(buttons=[button])])


def inline_keyboard(*kinds):
    buttons = [types.keyboardInlineButton(text="t", type=kind) for kind in kinds]
    return types.replyInlineMarkup(rows=[types.keyboardInlineButtonRow(buttons=buttons)])


@pytest.mark.parametrize(("kind", "first"), REPLY_BUTTONS, ids=lambda value: getattr(value, "NAME", ""))
def test_reply_buttons_pass_down_and_up(kind, first: int) -> None:
    for layer in {first, 221, 228, 229}:
        assert codec.decode(codec.encode(reply_keyboard(kind), layer))[0] == reply_keyboard(kind)


@pytest.mark.parametrize(("kind", "first"), INLINE_BUTTONS, ids=lambda value: getattr(value, "NAME", ""))
def test_inline_buttons_pass_down_and_up(kind, first: int) -> None:
    for layer in {first, 221, 228, 229}:
        assert codec.decode(codec.encode(inline_keyboard(kind), layer))[0] == inline_keyboard(kind)


def test_style_is_kept_where_it_is_known() -> None:
    style = types.keyboardButtonStyle(bg_danger=True)
    button = types.keyboardInlineButton(text="t", style=style, type=types.inlineButtonTypeUrl(url="u"))
    markup = types.replyInlineMarkup(rows=[types.keyboardInlineButtonRow(buttons=[button])])
    assert codec.decode(codec.encode(markup, 222))[0] == markup
    assert codec.decode(codec.encode(markup, 221))[0] == inline_keyboard(button.type)


def test_buttons_that_a_layer_lacks_do_nothing() -> None:
    silent = inline_keyboard(types.inlineButtonTypeCallback(data=b""))
    for kind in (types.inlineButtonTypeCopy(copy_text="c"), types.inlineButtonTypeDisabled()):
        assert codec.decode(codec.encode(inline_keyboard(kind), 152))[0] == silent
    kind = types.inputButtonTypeRequestPeer(button_id=1, peer_type=PEER_TYPE, max_quantity=1)
    plain = reply_keyboard(types.buttonTypeDefault())
    assert codec.decode(codec.encode(reply_keyboard(kind), 152))[0] == plain


def test_a_bot_of_the_url_button_is_itself_by_default() -> None:
    asked = inline_keyboard(types.inputInlineButtonTypeUrlAuth(url="u"))
    seen = codec.decode(codec.encode(asked, 228))[0]
    assert seen.rows[0].buttons[0].type.bot == types.inputUserSelf()


def test_a_reply_button_in_an_old_inline_keyboard_is_disabled() -> None:
    """Nothing keeps a client from sending one."""
    url = codec.encode(inline_keyboard(types.inlineButtonTypeGame()), 152)
    game, phone = bytes.fromhex("cf1cf450"), bytes.fromhex("296c6ab1")
    assert game in url
    seen = codec.decode(url.replace(game, phone))[0]
    assert seen.rows[0].buttons[0].type == types.inlineButtonTypeDisabled()


def test_an_old_inline_button_in_a_reply_keyboard_is_a_plain_one() -> None:
    """Nothing keeps a client from sending one; the newest layer has no such button."""
    plain, game = bytes.fromhex("8048faa2"), bytes.fromhex("cf1cf450")
    sent = codec.encode(reply_keyboard(types.buttonTypeDefault()), 152)
    assert plain in sent
    assert codec.decode(sent.replace(plain, game))[0] == reply_keyboard(types.buttonTypeDefault())


def test_an_old_button_by_itself_cannot_be_sent_today() -> None:
    for name in ("keyboardButtonGame", "keyboardButtonCallback"):
        fields = {"data": b""} if name.endswith("Callback") else {}
        row = types.keyboardButtonRow(buttons=[old_object(name, text="t", **fields)])
        with pytest.raises(NotInLayer):
            codec.encode(row)
        assert codec.encode(row, 228)
