"""Answers under `/web/`: files of the bundle, each with the policy of what it is, and what the client has to know."""

import msgspec
from starlette.responses import Response

from chapar.web.answers import LONG, SHORT, answer_page, redirect, refuse
from chapar.web.cache import Rendered, render
from chapar.web.client.bundle import INDEX, Bundle
from chapar.web.client.facts import ServerFacts
from chapar.web.page_links import CLIENT_PATH
from chapar.web.visits import Visit

_ASSETS = "assets/"
"""Where files stand whose names say what they hold."""
_SCRIPT, _PAGE = "text/javascript", "text/html"
_NOT_BUILT = (
    "The web client is not built here: run `make webclient` in the checkout (it takes Node.js 20.19 or newer), then load this"
    " page again."
)
_MAY = "accelerometer=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), microphone=(self), payment=(), usb=()"


class ClientPages:
    """Answers with a bundle and with the facts of one server."""

    def __init__(self, bundle: Bundle, facts: ServerFacts) -> None:
        self._bundle = bundle
        self._facts = facts

    @property
    def is_built(self) -> bool:
        """Whether there is a client to give out."""
        return self._bundle.is_built

    async def redirect(self, visit: Visit) -> Response:
        """`/web`."""
        return redirect(f"{CLIENT_PATH}/")

    async def show_facts(self, visit: Visit) -> Response:
        """`/web/server.json`: the same for everybody, and not to be kept, so that nobody dials with yesterday's key or takes an
        old build for the newest."""
        facts = msgspec.structs.replace(self._facts, build=await self._bundle.find_build())
        return answer_page(visit.request, render(msgspec.json.encode(facts), "application/json"), cache="no-store")

    async def show_file(self, visit: Visit) -> Response:
        """`/web/` and everything of the bundle below it."""
        name = str(visit.request.path_params.get("file", "")) or INDEX
        file = await self._bundle.find(name)
        if file is None:
            return refuse(404, "There is nothing here.") if self._bundle.is_built else refuse(503, _NOT_BUILT)
        cache = LONG if name.startswith(_ASSETS) else SHORT
        answer = answer_page(visit.request, _give_policy(file, visit.origin), cache=cache)
        answer.headers["vary"] = "Accept-Encoding"  # not the language: the client has its own words
        if file.media_type.startswith(_PAGE):
            answer.headers["permissions-policy"] = _MAY
        return answer


def _give_policy(file: Rendered, origin: str) -> Rendered:
    """A file with the Content-Security-Policy of a page or of a worker; of other files, that they do nothing."""
    if file.media_type.startswith(_PAGE):
        return file._replace(policy=page_policy(origin))
    return file._replace(policy=worker_policy(origin)) if file.media_type.startswith(_SCRIPT) else file


def page_policy(origin: str) -> str:
    """The Content-Security-Policy of the client's page: everything from this server alone, and no text becomes markup or code
    but by the client's one policy of Trusted Types."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:;"
        f" font-src 'self'; connect-src {_own_places(origin)}; worker-src 'self'; manifest-src 'self'; form-action 'self';"
        " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types chapar"
    )


def worker_policy(origin: str) -> str:
    """That of a script, which counts where the script is run as a worker: only there the protocol's WebAssembly may run."""
    return (
        f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src {_own_places(origin)}; base-uri 'none';"
        " require-trusted-types-for 'script'; trusted-types chapar"
    )


def _own_places(origin: str) -> str:
    """This server for requests and for WebSockets, which not all browsers count as the same place."""
    return f"'self' {origin.replace('http', 'ws', 1)}"
