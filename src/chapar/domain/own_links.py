"""Links that lead to this server: what its pages and the apps of its people open.

Follows core.telegram.org/api/links; the host is this server's own (`me_url_prefix` of core.telegram.org/constructor/config).
"""

from typing import NamedTuple

FOLDER_PATH = "addlist/"
"""What stands before the secret part of a link to a shared folder."""
INVITATION_PATH = "+"
"""What stands before the secret part of a link into a chat."""
PRIVATE_PATH = "c/"
"""What stands before the id of a channel without a public name."""


class OwnLinks(NamedTuple):
    """Makes links. `prefix` is what all of them begin with, up to its last slash: `https://chat.example/`."""

    prefix: str

    @classmethod
    def under(cls, origin: str) -> "OwnLinks":
        """Links under an address like `https://chat.example`, with a slash at its end or without."""
        return cls(origin.rstrip("/") + "/")

    def invitation(self, invite_hash: str) -> str:
        """Into a chat."""
        return f"{self.prefix}{INVITATION_PATH}{invite_hash}"

    def folder(self, slug: str) -> str:
        """To a shared folder."""
        return f"{self.prefix}{FOLDER_PATH}{slug}"

    def message(self, username: str, channel_id: int, path: str) -> str:
        """To a message of a channel; without a public name only its members get there. `path` names the message in it."""
        return f"{self.prefix}{username or f'{PRIVATE_PATH}{channel_id}'}/{path}"
