"""Filling an empty server with the town of the demo."""

import asyncio
import logging
from contextlib import suppress

from chapar.actions.service_account import ensure_service_account
from chapar.clock import Clock
from chapar.demo.attachments import Attachments
from chapar.demo.cast import Cast
from chapar.demo.founding import plan_papers, plan_people
from chapar.demo.papers import plan_stories
from chapar.demo.steps import Step
from chapar.demo.talks import plan_talks
from chapar.demo.town import World, load_world
from chapar.domain.errors import RpcError
from chapar.domain.usernames import NameRules
from chapar.files.making import FileMaker
from chapar.storage.api import Storage

log = logging.getLogger(__name__)

NOT_EMPTY = (
    "there are accounts here already, and the demo fills empty servers only: "
    "choose another folder, as in `chapar demo --data demo`."
)


class Filling:
    """Fills a server once, in the background: `run`, then look at `done` of `total` until it is no longer `is_running`.

    `failure` says in one sentence for the operator why it broke off, or did not begin.
    """

    def __init__(self, storage: Storage, maker: FileMaker, rules: NameRules, clock: Clock, server_name: str) -> None:
        self.done = 0
        self.total = 0
        self.failure = ""
        self._storage = storage
        self._maker = maker
        self._rules = rules
        self._clock = clock
        self._server_name = server_name
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        """Whether there is more to come."""
        return self._task is not None and not self._task.done()

    def run(self) -> None:
        """Begin, unless it is running."""
        if not self.is_running:
            self.failure, self.done, self.total = "", 0, 0
            self._task = asyncio.get_running_loop().create_task(self._run())

    async def close(self) -> None:
        """Break off what is under way."""
        if self._task is not None and self.is_running:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._fail("it was ended")

    async def _run(self) -> None:
        try:
            await self._fill(load_world(), int(self._clock.now()))
        except Exception as error:
            name = error.name if isinstance(error, RpcError) else type(error).__name__
            log.exception("the demo broke off", extra={"error": name, "step": self.done})
            self._fail(name)

    def _fail(self, why: str) -> None:
        place = f"step {self.done + 1} of {self.total}" if self.total else "its beginning"
        self.failure = f"the demo broke off at {place} ({why}): begin again in an empty folder."

    async def _fill(self, world: World, now: int) -> None:
        """Have the last days of the town happen, until `now`."""
        if await self._storage.read(lambda q: q.has_accounts()):
            self.failure = NOT_EMPTY
            return
        await ensure_service_account(self._storage, self._server_name, now)
        cast = Cast(self._storage, self._rules, Attachments(self._storage, self._maker))
        steps = plan(cast, world, now)
        self.total = len(steps)
        for step in steps:
            await step.run(step.date)
            self.done += 1


def plan(cast: Cast, world: World, now: int) -> list[Step]:
    """All that happens, in its order."""
    parts = (plan_people, plan_papers, plan_stories, plan_talks)
    return sorted((step for part in parts for step in part(cast, world, now)), key=lambda step: step.date)
