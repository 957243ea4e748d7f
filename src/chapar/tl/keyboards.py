"""Keyboards across layer 229, which replaced a constructor for each kind of button by one button with a type.

`down_*` give what layers up to 228 know, `up_*` read what bots of those layers send.
"""

from __future__ import annotations

from typing import Any

from chapar.tl import types
from chapar.tl.schema_classes import API_CLASSES

_REPLY_BUTTONS = {
    "buttonTypeRequestGeoLocation": "keyboardButtonRequestGeoLocation",
    "buttonTypeRequestPeer": "keyboardButtonRequestPeer",
    "buttonTypeRequestPhone": "keyboardButtonRequestPhone",
    "buttonTypeRequestPoll": "keyboardButtonRequestPoll",
    "buttonTypeSimpleWebView": "keyboardButtonSimpleWebView",
    "inputButtonTypeRequestPeer": "inputKeyboardButtonRequestPeer",
}

_INLINE_BUTTONS = {
    "inlineButtonTypeBuy": "keyboardButtonBuy",
    "inlineButtonTypeCallback": "keyboardButtonCallback",
    "inlineButtonTypeCopy": "keyboardButtonCopy",
    "inlineButtonTypeGame": "keyboardButtonGame",
    "inlineButtonTypeSwitchInline": "keyboardButtonSwitchInline",
    "inlineButtonTypeUrl": "keyboardButtonUrl",
    "inlineButtonTypeUrlAuth": "keyboardButtonUrlAuth",
    "inlineButtonTypeUserProfile": "keyboardButtonUserProfile",
    "inlineButtonTypeWebView": "keyboardButtonWebView",
    "inputInlineButtonTypeUrlAuth": "inputKeyboardButtonUrlAuth",
    "inputInlineButtonTypeUserProfile": "inputKeyboardButtonUserProfile",
}

_TYPES_OF_OLD = {old: new for table in (_REPLY_BUTTONS, _INLINE_BUTTONS) for new, old in table.items()}

OLD_REPLY_BUTTONS = tuple(_REPLY_BUTTONS.values())


def old_object(name: str, **fields: Any) -> Any:
    """An object of a constructor that the newest layer no longer has, in the last shape it had."""
    return API_CLASSES.of_name(name, is_function=False)(**fields)


def _fields(obj: Any) -> dict[str, Any]:
    return {name: getattr(obj, name) for name in obj.__struct_fields__}


def _old_button(name: str, button: Any) -> Any:
    known = API_CLASSES.of_name(name, is_function=False).__struct_fields__
    fields = {key: value for key, value in _fields(button.type).items() if key in known}
    if name == "inputKeyboardButtonUrlAuth" and fields["bot"] is None:
        fields["bot"] = types.inputUserSelf()
    return old_object(name, text=button.text, style=button.style, **fields)


def down_reply_button(button: Any, layer: int) -> Any:
    """The constructor that a reply button was before layer 229; a plain button was and is a `keyboardButton`."""
    name = _REPLY_BUTTONS.get(button.type.NAME)
    return button if layer >= 229 or name is None else _old_button(name, button)


def down_inline_rows(markup: Any) -> list[Any]:
    """The rows of an inline keyboard as rows of old buttons."""
    return [
        types.keyboardButtonRow(buttons=[_down_inline_button(button) for button in row.buttons]) for row in markup.rows
    ]


def _down_inline_button(button: Any) -> Any:
    name = _INLINE_BUTTONS.get(button.type.NAME)
    if name is None:
        return _silent_button(button)
    return _old_button(name, button)


def _silent_button(button: Any) -> Any:
    """A button that answers nothing: what a disabled button is to those who do not know one."""
    return old_object("keyboardButtonCallback", text=button.text, style=button.style, data=b"")


def stand_in_for_button(button: Any) -> Any:
    """What an old button is to a layer that does not have it: plain text, or silent in an inline keyboard."""
    if button.NAME in _INLINE_BUTTONS.values():
        return _silent_button(button)
    return _plain_button(button)


def _plain_button(button: Any) -> Any:
    return types.keyboardButton(text=button.text, style=button.style, type=types.buttonTypeDefault())


def _button_type(button: Any) -> Any:
    cls = API_CLASSES.of_name(_TYPES_OF_OLD[button.NAME], is_function=False)
    return cls(**{key: value for key, value in _fields(button).items() if key in cls.__struct_fields__})


def up_reply_button(button: Any) -> Any:
    """An old reply button as a button with a type."""
    return types.keyboardButton(text=button.text, style=button.style, type=_button_type(button))


def up_reply_markup(markup: Any) -> Any:
    """A reply keyboard in which old inline buttons, which nothing keeps a client from sending, are plain ones."""
    for row in markup.rows:
        row.buttons = [button if button.NAME == "keyboardButton" else _plain_button(button) for button in row.buttons]
    return markup


def up_inline_rows(rows: list[Any]) -> list[Any]:
    """Rows of old buttons as rows of an inline keyboard; buttons that cannot stand in one become silent."""
    return [
        types.keyboardInlineButtonRow(buttons=[_up_inline_button(button) for button in row.buttons]) for row in rows
    ]


def _up_inline_button(button: Any) -> Any:
    is_inline = _TYPES_OF_OLD.get(button.NAME) in _INLINE_BUTTONS
    kind = _button_type(button) if is_inline else types.inlineButtonTypeDisabled()
    return types.keyboardInlineButton(text=button.text, style=button.style, type=kind)
