"""The list of names that nobody may take by themselves: the program's own and the operator's additions."""

from collections.abc import Iterable
from importlib import resources

from chapar.domain.usernames import NameRules

LIST = "reserved_names.txt"


def load_name_rules(additions: Iterable[str] = ()) -> NameRules:
    """The rules by the list, and by entries that the operator adds to it (`-entry`: takes out of it)."""
    return NameRules([*load_entries(), *additions])


def load_entries() -> list[str]:
    """The entries of the program's own list, in its order; an entry may stand there for several languages."""
    text = resources.files(__package__).joinpath(LIST).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
