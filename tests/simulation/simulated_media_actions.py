"""What people do with files. Each is registered as in `simulated_actions`; what takes several requests is an `Errand`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulated_actions import Actor, action
from simulated_errands import Errand
from simulated_files import STICKER_TYPE, SimulatedUpload

from chapar.domain.media import VIEW_ONCE
from chapar.tl import functions, types

SIZES = (300, 1024, 1500, 2700)
COMMON = 3
"""Files that several people have: they upload the same bytes."""
GIF_ATTRIBUTES: tuple[Any, ...] = (
    types.documentAttributeVideo(duration=2.0, w=320, h=240, nosound=True),
    types.documentAttributeAnimated(),
)
VOICE = types.documentAttributeAudio(voice=True, duration=3, waveform=bytes(range(20)))
VIDEO = types.documentAttributeVideo(duration=2.0, w=320, h=240)


def upload(actor: Actor, number: int = 0) -> SimulatedUpload:
    """A file of the client's, mostly one that nobody else has. `number` tells several of one action apart."""
    chance = actor.chance
    name, size_bytes = f"file {actor.serial}-{number}.bin", chance.choice(SIZES)
    if chance.random() < 0.3:
        common = chance.randrange(COMMON)
        name, size_bytes = f"common {common}.bin", SIZES[common]
    return SimulatedUpload((actor.serial << 8) + number, name, size_bytes, is_big=chance.random() < 0.2)


def anywhere(actor: Actor) -> Any:
    """Where something is sent to: somebody, a basic group, or a channel."""
    kind = actor.chance.randrange(4)
    channel, group_id = actor.channel(), actor.group_id()
    if kind < 2 and channel is not None:
        return channel.peer
    if kind == 2 and group_id is not None:
        return types.inputPeerChat(chat_id=group_id)
    return actor.peer(actor.user_id())


def as_photo(one: SimulatedUpload, **options: Any) -> types.inputMediaUploadedPhoto:
    return types.inputMediaUploadedPhoto(file=one.given, **options)


def as_document(one: SimulatedUpload, *attributes: Any, mime_type: str = "application/pdf", **options: Any) -> Any:
    return types.inputMediaUploadedDocument(
        file=one.given, mime_type=mime_type, attributes=[*one.attributes, *attributes], **options
    )


def as_any(actor: Actor, one: SimulatedUpload) -> Any:
    """What was uploaded as a photo, a file, a picture sent as a file, a voice message or a GIF."""
    kinds = (
        lambda: as_photo(one, spoiler=actor.chance.random() < 0.2),
        lambda: as_document(one),
        lambda: as_document(one, mime_type="image/png"),
        lambda: as_document(one, VOICE, mime_type="audio/ogg"),
        lambda: as_document(one, *GIF_ATTRIBUTES, mime_type="video/mp4"),
    )
    return actor.chance.choice(kinds)()


def caption(actor: Actor) -> str:
    return actor.text if actor.chance.random() < 0.4 else ""


def send(actor: Actor, peer: Any, media: Any, **options: Any) -> Any:
    return functions.messages_sendMedia(
        peer=peer, media=media, message=caption(actor), random_id=actor.random_id, **options
    )


@action(weight=12)
def send_file(actor: Actor) -> Any:
    one = upload(actor)
    return Errand(send(actor, anywhere(actor), as_any(actor, one)), uploads=[one])


@action(weight=6)
def send_once(actor: Actor) -> Any:
    """Something to be seen for a time, or once."""
    one = upload(actor)
    ttl_seconds = actor.chance.choice((VIEW_ONCE, 5, 60))
    media = (
        as_photo(one, ttl_seconds=ttl_seconds)
        if actor.chance.random() < 0.6
        else as_document(
            one, VOICE if actor.chance.random() < 0.5 else VIDEO, mime_type="video/mp4", ttl_seconds=ttl_seconds
        )
    )
    return Errand(send(actor, actor.peer(actor.user_id(other=True)), media), uploads=[one])


@action(weight=4)
def schedule_file(actor: Actor) -> Any:
    one = upload(actor)
    peer = anywhere(actor)
    date = actor.now + actor.chance.choice((15, 100, 1500, 20_000))
    return Errand(send(actor, peer, as_any(actor, one), schedule_date=date), uploads=[one])


@action(weight=2)
def change_scheduled(actor: Actor) -> Any:
    """When it is sent, or what."""
    waiting = [m for _, m in sorted(actor.client.picture.waiting.scheduled.items())]
    if not waiting:
        return None
    message = actor.chance.choice(waiting)
    peer, date = actor.place(message.peer_id), actor.now + actor.chance.choice((15, 1500))
    choice = actor.chance.random()
    if choice < 0.3:
        return functions.messages_deleteScheduledMessages(peer=peer, id=[message.id])
    if choice < 0.5:
        return functions.messages_sendScheduledMessages(peer=peer, id=[message.id])
    one = upload(actor)
    request = functions.messages_editMessage(
        peer=peer, id=message.id, schedule_date=date, message=actor.text, media=as_any(actor, one)
    )
    return Errand(request, uploads=[one])


@action(weight=2)
def leave_upload(actor: Actor) -> Any:
    """Nothing comes of it."""
    return Errand(None, uploads=[upload(actor)])


@action(weight=4)
def send_album(actor: Actor) -> Any:
    uploads = [upload(actor, number) for number in range(actor.chance.randrange(2, 5))]
    are_photos = actor.chance.random() < 0.6
    medias = [as_photo(one) if are_photos else as_document(one) for one in uploads]
    singles: list[types.TypeInputSingleMedia] = [
        types.inputSingleMedia(media=media, random_id=actor.random_id + n, message="" if n else caption(actor))
        for n, media in enumerate(medias)
    ]
    date = actor.now + 100 if actor.chance.random() < 0.15 else None
    request = functions.messages_sendMultiMedia(peer=anywhere(actor), multi_media=singles, schedule_date=date)
    return Errand(request, uploads=uploads)


@action(weight=6)
def send_again(actor: Actor) -> Any:
    """A file of a message is sent once more by its name; when that has expired the client looks at the message again."""
    message = pick(actor, shows_file)
    if message is None:
        return None
    peer = anywhere(actor)
    is_album = actor.chance.random() < 0.3

    def make(message: Any) -> Any:
        if not shows_file(message):
            return None
        media = input_media(message)
        if not is_album:
            return functions.messages_sendMedia(peer=peer, media=media, message="", random_id=actor.random_id)
        single = types.inputSingleMedia(media=media, random_id=actor.random_id, message="")
        return functions.messages_sendMultiMedia(peer=peer, multi_media=[single])

    return look_first(actor, message, make)


@action(weight=6)
def change_file(actor: Actor) -> Any:
    """A message shows another file from now on, one that is uploaded or one of another message."""
    message = pick(actor, shows_file, mine=True) or pick(actor, shows_file)
    if message is None:
        return None
    peer, text = actor.place(message.peer_id), actor.chance.choice((None, actor.text))
    other = pick(actor, shows_file)
    if other is None or actor.chance.random() < 0.7:
        one = upload(actor)
        media = as_photo(one) if actor.chance.random() < 0.5 else as_document(one)
        request = functions.messages_editMessage(peer=peer, id=message.id, media=media, message=text)
        return Errand(request, uploads=[one])

    def make(other: Any) -> Any:
        if not shows_file(other):
            return None
        media = input_media(other)
        return functions.messages_editMessage(peer=peer, id=message.id, media=media, message=text)

    return look_first(actor, other, make)


@action(weight=12)
def open_contents(actor: Actor) -> Any:
    """Listen to a voice message, open what is seen once, look at a mention."""
    message = pick(actor, lambda m: getattr(m, "media_unread", False) and not m.out)
    if message is None:
        return None
    if isinstance(message.peer_id, types.peerChannel):
        channel = actor.client.picture.channels.find(message.peer_id.channel_id)
        return functions.channels_readMessageContents(channel=channel.given, id=[message.id])
    return functions.messages_readMessageContents(id=[message.id])


@action(weight=5)
def delete_file(actor: Actor) -> Any:
    """A message with a file is deleted for everybody."""
    message = pick(actor, shows_file)
    if message is None:
        return None
    if isinstance(message.peer_id, types.peerChannel):
        channel = actor.client.picture.channels.find(message.peer_id.channel_id)
        return functions.channels_deleteMessages(channel=channel.given, id=[message.id])
    return functions.messages_deleteMessages(id=[message.id], revoke=True)


@action(weight=3)
def pass_album_on(actor: Actor) -> Any:
    message = pick(actor, lambda m: getattr(m, "grouped_id", None) is not None)
    if message is None:
        return None
    ids = sorted(m.id for m in known_messages(actor) if is_beside(m, message))
    return functions.messages_forwardMessages(
        from_peer=actor.place(message.peer_id),
        id=ids,
        random_id=[actor.random_id + n for n in range(len(ids))],
        to_peer=anywhere(actor),
    )


@action(weight=3)
def share_place(actor: Actor) -> Any:
    media = types.inputMediaGeoLive(geo_point=point(actor), period=actor.chance.choice((60, 900, 0x7FFFFFFF)))
    return functions.messages_sendMedia(peer=anywhere(actor), media=media, message="", random_id=actor.random_id)


@action(weight=5)
def move_place(actor: Actor) -> Any:
    message = pick(actor, lambda m: isinstance(m.media, types.messageMediaGeoLive), mine=True)
    if message is None:
        return None
    media = types.inputMediaGeoLive(geo_point=point(actor), stopped=actor.chance.random() < 0.2)
    return functions.messages_editMessage(peer=actor.place(message.peer_id), id=message.id, media=media)


def point(actor: Actor) -> types.inputGeoPoint:
    return types.inputGeoPoint(lat=35.0 + actor.serial / 4096, long=51.0 + actor.chance.randrange(64) / 64)


@action(weight=3)
def change_chat_photo(actor: Actor) -> Any:
    one = upload(actor)
    is_gone = actor.chance.random() < 0.2
    photo: Any = types.inputChatPhotoEmpty() if is_gone else types.inputChatUploadedPhoto(file=one.given)
    channel, group_id = actor.channel(), actor.group_id()
    if channel is not None and (group_id is None or actor.chance.random() < 0.6):
        request: Any = functions.channels_editPhoto(channel=channel.given, photo=photo)
    elif group_id is not None:
        request = functions.messages_editChatPhoto(chat_id=group_id, photo=photo)
    else:
        return None
    return Errand(request, uploads=() if is_gone else [one])


@action(weight=2)
def change_profile_photo(actor: Actor) -> Any:
    one = upload(actor)
    is_fallback = actor.chance.random() < 0.2
    return Errand(functions.photos_uploadProfilePhoto(file=one.given, fallback=is_fallback), uploads=[one])


@action(weight=0.5)
def drop_profile_photo(actor: Actor) -> Any:
    return functions.photos_updateProfilePhoto(id=types.inputPhotoEmpty())


@action(weight=2)
def make_set(actor: Actor) -> Any:
    """Stickers are uploaded, each one made a document, and then a set made of them."""
    one = upload(actor)
    media = as_document(one, mime_type=STICKER_TYPE)

    def follow(answer: Any) -> Any:
        return functions.stickers_createStickerSet(
            user_id=types.inputUserSelf(),
            title=f"Set {actor.serial}",
            short_name=f"set_{actor.serial}",
            stickers=[types.inputStickerSetItem(document=input_document(answer.document), emoji="😎")],
        )

    request = functions.messages_uploadMedia(peer=types.inputPeerSelf(), media=media)
    return Errand(request, uploads=[one], follow=follow)


@action(weight=2)
def use_own_sticker(actor: Actor) -> Any:
    """Send a sticker of a set of one's own; when its name has expired look at the set again."""
    own = actor.client.stickers.own_sets
    if not own:
        return None
    peer = anywhere(actor)
    sticker_set = own[actor.chance.choice(sorted(own))]

    def make(shown: Any) -> Any:
        media = types.inputMediaDocument(id=input_document(shown.documents[0]))
        return functions.messages_sendMedia(peer=peer, media=media, message="", random_id=actor.random_id)

    look = functions.messages_getStickerSet(stickerset=name_set(sticker_set.set), hash=0)
    return Errand(make(sticker_set), look=look, retry=make)


@action(weight=3)
def keep_sticker(actor: Actor) -> Any:
    """Mark a sticker that somebody sent, install its set, or save a GIF."""
    message = pick(actor, lambda m: is_sticker(m) or is_gif(m))
    if message is None:
        return None
    choice = actor.chance.random()

    def make(message: Any) -> Any:
        if is_gif(message):
            return functions.messages_saveGif(id=input_document(file_of(message)), unsave=choice < 0.3)
        if not is_sticker(message):
            return None
        named = find_attribute(message, types.documentAttributeSticker).stickerset
        if choice < 0.4 and isinstance(named, types.inputStickerSetID):
            return functions.messages_installStickerSet(stickerset=named, archived=choice < 0.05)
        return functions.messages_faveSticker(id=input_document(file_of(message)), unfave=choice > 0.8)

    return look_first(actor, message, make)


@action(weight=1)
def drop_set(actor: Actor) -> Any:
    own = actor.client.stickers.own_sets
    if not own:
        return None
    sticker_set = own[actor.chance.choice(sorted(own))].set
    if actor.chance.random() < 0.5:
        return functions.messages_uninstallStickerSet(stickerset=name_set(sticker_set))
    del own[sticker_set.id]
    return functions.stickers_deleteStickerSet(stickerset=name_set(sticker_set))


# -- what is chosen from --


def known_messages(actor: Actor) -> Iterable[Any]:
    """All messages that the client knows, in the order of their ids in each place."""
    picture = actor.client.picture
    yield from (m for _, m in sorted(picture.messages.items()))
    for _, channel in sorted(picture.channels.channels.items()):
        if channel.is_member and channel.facts:
            yield from (m for _, m in sorted(channel.messages.items()))


def pick(actor: Actor, fits: Any, *, mine: bool = False) -> Any:
    """A message that fits, in any place; None when there is none."""
    found = [m for m in known_messages(actor) if isinstance(m, types.message) and fits(m) and (m.out or not mine)]
    return actor.chance.choice(found) if found else None


def file_of(message: Any) -> Any:
    """The photo or document that a message shows for ever, None when there is none."""
    media: Any = getattr(message, "media", None)
    if isinstance(media, types.messageMediaPhoto) and not media.ttl_seconds:
        return media.photo
    return media.document if isinstance(media, types.messageMediaDocument) and not media.ttl_seconds else None


def shows_file(message: Any) -> bool:
    return file_of(message) is not None


def is_beside(message: Any, other: Any) -> bool:
    """Whether two messages are of one album in one place."""
    grouped_id: int | None = getattr(message, "grouped_id", None)
    return grouped_id == other.grouped_id and bool(message.peer_id == other.peer_id)


def find_attribute(message: Any, kind: type) -> Any:
    """What a document says of itself; None when it does not, or there is no document."""
    attributes = getattr(file_of(message), "attributes", ())
    return next((each for each in attributes if isinstance(each, kind)), None)


def is_sticker(message: Any) -> bool:
    return find_attribute(message, types.documentAttributeSticker) is not None


def is_gif(message: Any) -> bool:
    return find_attribute(message, types.documentAttributeAnimated) is not None


def input_document(document: Any) -> types.inputDocument:
    return types.inputDocument(id=document.id, access_hash=document.access_hash, file_reference=document.file_reference)


def input_media(message: Any) -> Any:
    """The file of a message as those name it who saw it."""
    one = file_of(message)
    if isinstance(one, types.photo):
        named = types.inputPhoto(id=one.id, access_hash=one.access_hash, file_reference=one.file_reference)
        return types.inputMediaPhoto(id=named)
    return types.inputMediaDocument(id=input_document(one))


def name_set(sticker_set: Any) -> types.inputStickerSetID:
    return types.inputStickerSetID(id=sticker_set.id, access_hash=sticker_set.access_hash)


def look_first(actor: Actor, message: Any, make: Any) -> Errand | None:
    """What takes a file by its name in a message, and looks at the message again when the name has expired."""
    request = make(message)
    if request is None:
        return None
    ids: list[types.TypeInputMessage] = [types.inputMessageID(id=message.id)]
    look: Any = functions.messages_getMessages(id=ids)
    if isinstance(message.peer_id, types.peerChannel):
        channel = actor.client.picture.channels.find(message.peer_id.channel_id)
        look = functions.channels_getMessages(channel=channel.given, id=ids)
    return Errand(request, look=look, retry=lambda answer: make(answer.messages[0]))
