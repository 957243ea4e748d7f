"""Why a link has no preview."""


class NoPage(Exception):
    """A link leads to nothing that can be shown. The text is the reason in a few fixed words; it never quotes the link."""
