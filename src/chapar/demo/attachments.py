"""Pictures, recordings and documents of the demo: uploaded, made and stored as those of clients are."""

import hashlib
import itertools
import secrets
from collections.abc import Sequence

from chapar.actions.files import keep_file
from chapar.demo.town import Sound, read_attachment
from chapar.domain.files import AudioFacts, Document, Photo
from chapar.domain.media import DocumentMedia, PhotoMedia, show_document
from chapar.domain.uploads import PART_BYTES, InputUpload
from chapar.files.making import FileMaker
from chapar.files.service import Upload
from chapar.storage.api import Storage

LOUDNESS_BITS = 5


class Attachments:
    """Makes what is shown beside texts. A picture that is shown again is not made again.

    What it raises is what `FileMaker` and `Files` raise.
    """

    def __init__(self, storage: Storage, maker: FileMaker) -> None:
        self._storage = storage
        self._maker = maker
        self._photos: dict[str, Photo] = {}
        self._first_id = secrets.randbits(48)
        self._ids = itertools.count()

    async def show_picture(self, name: str, owner_id: int, now: int) -> PhotoMedia:
        """A picture beside a text."""
        photo = self._photos.get(name)
        if photo is None:
            upload = await self._upload(owner_id, f"{name}.jpg", read_attachment(f"{name}.jpg"))
            photo = await keep_file(self._storage, await self._maker.make_photo(upload, owner_id, now))
            self._photos[name] = photo
        return PhotoMedia(photo)

    async def make_portrait(self, name: str, owner_id: int, now: int) -> Photo:
        """A picture for a profile, not stored yet."""
        upload = await self._upload(owner_id, f"{name}.jpg", read_attachment(f"{name}.jpg"))
        return await self._maker.make_photo(upload, owner_id, now, is_square=True)

    async def show_sound(self, sound: Sound, owner_id: int, now: int) -> DocumentMedia:
        """A recording, as a voice message."""
        facts = AudioFacts(sound.seconds, is_voice=True, waveform=pack_loudness(sound.loudness))
        said = Document(0, owner_id, now, "audio/ogg", 0, b"", audio=facts)
        return await self._show(said, await self._upload(owner_id, sound.file, read_attachment(sound.file)))

    async def show_text_file(self, name: str, text: str, owner_id: int, now: int) -> DocumentMedia:
        """A text as a file."""
        said = Document(0, owner_id, now, "text/plain", 0, b"", filename=name)
        return await self._show(said, await self._upload(owner_id, name, text.encode()))

    async def _show(self, said: Document, upload: Upload) -> DocumentMedia:
        document = await self._maker.make_document(upload, said)
        return show_document(await keep_file(self._storage, document))

    async def _upload(self, owner_id: int, name: str, content: bytes) -> Upload:
        file_id = self._first_id + next(self._ids)
        parts = [content[start : start + PART_BYTES] for start in range(0, len(content), PART_BYTES)]
        for number, part in enumerate(parts):
            await self._maker.files.save_part(owner_id, file_id, number, part, len(parts), is_small=True)
        md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
        return await self._maker.files.take_upload(owner_id, InputUpload(file_id, len(parts), name, md5))


def pack_loudness(values: Sequence[int]) -> bytes:
    """Values of 5 bits one after the other, as core.telegram.org/constructor/documentAttributeAudio has them."""
    packed = sum(value << LOUDNESS_BITS * place for place, value in enumerate(values))
    return packed.to_bytes((len(values) * LOUDNESS_BITS + 7) // 8, "little")
