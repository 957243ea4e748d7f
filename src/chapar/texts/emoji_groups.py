"""Emoji in groups by what they say, for those who look for a sticker or emoji of a mood."""

from typing import NamedTuple


class EmojiGroup(NamedTuple):
    """Emoji that say the same; `icon` is one of them."""

    title: str
    icon: str
    emojis: tuple[str, ...]


EMOJI_GROUPS = (
    EmojiGroup("Love", "❤", ("❤", "😍", "🥰", "😘", "💘", "💕", "💖", "💋", "🤗", "💌")),
    EmojiGroup("Approval", "👍", ("👍", "👌", "👏", "🙏", "💯", "✅", "🤝", "💪", "🫡")),
    EmojiGroup("Disapproval", "👎", ("👎", "🙅", "❌", "🚫", "🤨", "🙄", "😒")),
    EmojiGroup("Joy", "😁", ("😁", "😀", "😃", "😄", "😂", "🤣", "😊", "🙂", "😆")),
    EmojiGroup("Celebration", "🎉", ("🎉", "🥳", "🎊", "🍾", "🏆", "🎁", "🎂", "🤩", "🔥")),
    EmojiGroup("Cool", "😎", ("😎", "⚡", "😏", "🕶", "🆒", "🤘", "🔥")),
    EmojiGroup("Astonishment", "😱", ("😱", "😮", "😲", "🤯", "😳", "😨", "👀", "🫢")),
    EmojiGroup("Sadness", "😢", ("😢", "😭", "😞", "😔", "🥺", "😿", "💔")),
    EmojiGroup("Anger", "😡", ("😡", "😠", "🤬", "👿", "😤", "💢")),
    EmojiGroup("Doubt", "😐", ("😐", "🤔", "🤷", "😕", "😑", "🫤", "🤨")),
    EmojiGroup("Sleep", "🌚", ("🌚", "😴", "🥱", "😪", "🛌", "🌙", "💤")),
)
