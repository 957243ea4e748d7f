"""How the schema came to be what it is. This module is light; the rest is imported only when there is something to do."""

REVISIONS = ("0001", "0002", "0003", "0004")
"""All revisions from the first to the newest."""

HEAD = REVISIONS[-1]
"""The revision that this program works with."""
