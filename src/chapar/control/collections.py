"""How far a collection of garbage is, as operators are told."""

import msgspec

from chapar.control.commands import Answer, Collection
from chapar.files.collecting import Collecting


def report_collection(collecting: Collecting) -> Answer:
    """What the collection under way, or the last one, has done; why it broke off."""
    if collecting.failure:
        return Answer(refusal=collecting.failure)
    done = msgspec.structs.asdict(collecting.collected)
    return Answer(collection=Collection(is_done=not collecting.is_running, **done))
