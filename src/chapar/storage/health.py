"""What an examination of a database finds."""

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class StorageHealth:
    """`revision` of the schema. `faults`: what is wrong with the file, in the backend's words; none when it is whole.

    `is_complete`: whether all of it was looked at in the time there was. `newest_date`: Unix seconds of the latest thing that
    was written down, 0 when there is none. `size_bytes` of its files together.
    """

    revision: str
    faults: tuple[str, ...]
    is_complete: bool
    newest_date: int
    size_bytes: int
