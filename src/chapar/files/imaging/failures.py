"""Why nothing is made of a picture."""


class BadPicture(Exception):
    """What was uploaded cannot be taken. The text says why in a few fixed words and never quotes the file.

    `name` is the error of core.telegram.org/api/errors that fits it: PHOTO_EXT_INVALID (of no kind that is taken),
    PHOTO_SAVE_FILE_INVALID (empty, or too many bytes), PHOTO_INVALID_DIMENSIONS, PHOTO_CROP_SIZE_SMALL (a profile photo with
    too few pixels), IMAGE_PROCESS_FAILED (it cannot be decoded, or not within time and memory), or one of the STICKER errors.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


class ImagingBusy(Exception):
    """More pictures wait than may: the caller should try again in `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"pictures wait; try again in {seconds} s")
        self.seconds = seconds


class ImagingDown(Exception):
    """Pictures cannot be worked at: a worker does not start, or the pool is closed. IMAGE_ENGINE_DOWN to clients."""
