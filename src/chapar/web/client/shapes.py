"""Plain data as the web client's components take it: webclient/src/contract/{peers,messages,media,reading}.ts, of which these
are the parts that everybody may see. What is not so, or not known, is left out.
"""

from typing import TypeAlias

import msgspec


class Shape(msgspec.Struct, rename="camel", omit_defaults=True):
    """Something that is told as an object; names are in camel case there."""


class FileRef(Shape):
    file_id: str
    unique_id: str
    size: int
    mime: str


class Thumb(Shape):
    width: int
    height: int
    file: FileRef | None = None


class PhotoMedia(Shape, tag_field="kind", tag="photo"):
    width: int
    height: int
    file: FileRef
    full: FileRef
    is_spoiler: bool = False


class VideoMedia(Shape):
    kind: str
    file: FileRef
    name: str
    width: int
    height: int
    duration_seconds: float
    thumb: Thumb | None = None
    can_stream: bool = False
    is_spoiler: bool = False


class VoiceMedia(Shape, tag_field="kind", tag="voice"):
    file: FileRef
    duration_seconds: int
    waveform: list[int]


class AudioMedia(Shape, tag_field="kind", tag="audio"):
    file: FileRef
    name: str
    duration_seconds: int
    title: str = ""
    performer: str = ""
    thumb: Thumb | None = None


class DocumentMedia(Shape, tag_field="kind", tag="document"):
    file: FileRef
    name: str
    thumb: Thumb | None = None


class StickerMedia(Shape, tag_field="kind", tag="sticker"):
    file: FileRef
    form: str
    emoji: str
    width: int
    height: int
    thumb: Thumb | None = None


class ContactMedia(Shape, tag_field="kind", tag="contact"):
    phone: str
    first_name: str
    last_name: str


class PlaceMedia(Shape, tag_field="kind", tag="place"):
    latitude: float
    longitude: float
    title: str = ""
    address: str = ""
    live_until: int = 0


class DiceMedia(Shape, tag_field="kind", tag="dice"):
    emoji: str
    value: int


class WebPageMedia(Shape, tag_field="kind", tag="webPage"):
    id: str
    url: str
    display_url: str
    site_name: str = ""
    title: str = ""
    description: str = ""
    photo: PhotoMedia | None = None


class PollOption(Shape):
    text: str
    id: str
    votes: int | None = None
    is_correct: bool = False


class PollMedia(Shape, tag_field="kind", tag="poll"):
    id: str
    question: str
    options: list[PollOption]
    total_voters: int
    is_closed: bool
    is_public: bool
    is_multiple: bool
    is_quiz: bool
    solution: str = ""
    close_date: int = 0


class UnsupportedMedia(Shape):
    """`kind` is "expired", or "unsupported" for what is seen in apps only."""

    kind: str


Media: TypeAlias = (
    PhotoMedia
    | VideoMedia
    | VoiceMedia
    | AudioMedia
    | DocumentMedia
    | StickerMedia
    | ContactMedia
    | PlaceMedia
    | DiceMedia
    | WebPageMedia
    | PollMedia
    | UnsupportedMedia
)


class Entity(Shape):
    kind: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    is_collapsed: bool = False


class ReplyTo(Shape):
    id: int
    chat: int = 0
    quote: str = ""
    quote_entities: list[Entity] = []


class Forward(Shape):
    date: int
    from_: int = msgspec.field(default=0, name="from")
    name: str = ""
    post_author: str = ""
    post: int = 0


class Replies(Shape):
    count: int
    recent: list[int]


class ReactionCount(Shape):
    emoji: str
    count: int
    is_mine: bool


class Reactions(Shape):
    counts: list[ReactionCount]
    can_see_list: bool
    recent: list[int]


class ServiceAction(Shape):
    kind: str
    title: str = ""
    seconds: int = 0


class Message(Shape):
    id: int
    chat: int
    is_out: bool
    date: int
    text: str
    entities: list[Entity]
    is_post: bool
    from_: int = msgspec.field(default=0, name="from")
    edit_date: int = 0
    media: Media | None = None
    album_id: str = ""
    reply_to: ReplyTo | None = None
    forward: Forward | None = None
    post_author: str = ""
    views: int = 0
    forwards: int = 0
    replies: Replies | None = None
    reactions: Reactions | None = None
    service: ServiceAction | None = None


class PeerPhoto(Shape):
    small: str
    big: str


class Peer(Shape):
    id: int
    kind: str
    title: str
    color: int
    is_member: bool
    username: str = ""
    usernames: list[str] = []
    photo: PeerPhoto | None = None
    is_verified: bool = False
    is_scam: bool = False
    has_discussion: bool = False
    has_signatures: bool = False
    no_forwards: bool = False
    member_count: int = 0


class ReadPage(Shape):
    channel: Peer
    about: str
    shows_posts: bool
    peers: list[Peer]
    messages: list[Message]
    answered: list[Message]
    has_older: bool
    has_newer: bool


class PublicFile(Shape, tag_field="form", tag="public"):
    path: str

    def as_id(self) -> str:
        """The file as `FileRef` and `PeerPhoto` name it."""
        return msgspec.json.encode(self).decode()
