"""How far the filling of a server is, as operators are told."""

from chapar.control.commands import Answer, DemoProgress
from chapar.demo.filling import Filling


def report_filling(filling: Filling) -> Answer:
    """What is done of the filling under way, or of the last one; why it broke off."""
    if filling.failure:
        return Answer(refusal=filling.failure)
    return Answer(demo=DemoProgress(is_done=not filling.is_running, done=filling.done, total=filling.total))
