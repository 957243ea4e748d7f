"""What is told in a channel beside its posts, as pages show it: that it was made, renamed, got another photo, pinned a post."""

from markupsafe import Markup, escape

from chapar.domain.media import PhotoMedia
from chapar.domain.messages import Message
from chapar.web.attachments import Picture, name_attachment, view_small_photo
from chapar.web.page_links import PageLinks
from chapar.web.styled_html import cover_hidden, plain_line
from chapar.web.words import Words

PINNED_LENGTH = 60
"""Characters of a post that stand where it is said that it was pinned."""
_TOLD = {
    "messageActionChannelCreate": "channel_created",
    "messageActionChatEditPhoto": "photo_changed",
    "messageActionChatDeletePhoto": "photo_removed",
}


class ServiceTeller:
    """Tells what happened in one channel. Who of its admins did it is nobody's business: the channel did."""

    def __init__(self, words: Words, links: PageLinks, name: str, title: str) -> None:
        self._words = words
        self._links = links
        self._name = name
        self._title = title

    def tell(self, message: Message, pinned: Message | None) -> Markup:
        """One service message that pages show; `pinned` is the post that it is about, if that is shown."""
        action, fields = message.body.service or ("", {})
        if action == "messageActionChatEditTitle":
            return self._say("title_changed", title=_isolate(str(fields.get("title", ""))))
        if action == "messageActionPinMessage":
            return self._tell_pin(pinned)
        if action == "messageActionSetMessagesTTL":
            return self._say("timer_on" if fields.get("period") else "timer_off")
        return self._say(_TOLD[action])

    def view_photo(self, message: Message) -> Picture | None:
        """The photo that the channel got."""
        media = message.body.media
        return view_small_photo(message, media, self._links, self._name) if isinstance(media, PhotoMedia) else None

    def _tell_pin(self, pinned: Message | None) -> Markup:
        name = _isolate(self._title)
        if pinned is None or pinned.body.service is not None:
            return self._say("pinned_post", name=name)
        text = plain_line(cover_hidden(pinned.body.text, pinned.body.entities), PINNED_LENGTH)
        href = self._links.post(self._name, pinned.id)
        link = Markup('<a href="{}" dir="auto">{}</a>')
        if text:
            return self._say("pinned_text", name=name, text=link.format(href, text))
        kind = name_attachment(pinned.body.media, self._words) or self._words["media_in_app"]
        return self._say("pinned_kind", name=name, kind=link.format(href, plain_line(kind, PINNED_LENGTH)))

    def _say(self, key: str, **values: Markup) -> Markup:
        return escape(self._words[key]).format(**values)


def _isolate(text: str) -> Markup:
    return Markup("<bdi>{}</bdi>").format(text)
