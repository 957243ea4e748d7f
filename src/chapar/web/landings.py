"""Pages for links that mean something to apps only: they open the app, and say what the link is for.

Nothing is looked up: a page tells nobody whether an invitation holds, or what a private chat is called. Forms of links follow
core.telegram.org/api/links.
"""

import re
from urllib.parse import urlencode

from starlette.responses import Response

from chapar.web.answers import answer_page
from chapar.web.templating import Seo, Templates
from chapar.web.visits import Visit

PROXY_LENGTH = 1024
"""Characters of one thing that is said of a proxy: a secret with a long host name in it has some 550."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NUMBER = re.compile(r"[0-9]{1,19}")
_PROXY_PARAMETERS = ("server", "port", "secret", "user", "pass")


class Landings:
    """Makes these pages. Every method answers one kind of link, None when it is not one."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def invitation(self, visit: Visit) -> Response | None:
        """`/+HASH` and `/joinchat/HASH`: into a private chat."""
        token = _take(visit, "token")
        return self._show(visit, "invitation", f"tg://join?invite={token}", f"+{token}") if token else None

    def private_post(self, visit: Visit) -> Response | None:
        """`/c/CHANNEL/POST` and `/c/CHANNEL/THREAD/POST`: a message among members."""
        numbers = [str(visit.request.path_params.get(name, "")) for name in ("channel", "thread", "post")]
        channel, thread, post = (number if _NUMBER.fullmatch(number) else "" for number in numbers)
        if not channel or not post or (numbers[1] and not thread):
            return None
        parameters = {"channel": channel, "post": post} | ({"thread": thread} if thread else {})
        return self._show(
            visit,
            "private",
            f"tg://privatepost?{urlencode(parameters)}",
            f"c/{'/'.join(filter(None, (channel, thread, post)))}",
        )

    def proxy(self, visit: Visit) -> Response | None:
        """`/proxy?server=&port=&secret=` and `/socks?...`: a way around what is blocked."""
        form = visit.request.url.path.strip("/")
        given = {name: visit.parameter(name, PROXY_LENGTH) for name in _PROXY_PARAMETERS}
        if not given["server"] or not _NUMBER.fullmatch(given["port"]):
            return None
        words = visit.words
        facts = ((words["proxy_server"], given["server"]), (words["proxy_port"], given["port"]))
        link = f"tg://{form}?{urlencode({name: value for name, value in given.items() if value})}"
        return self._show(visit, "proxy", link, facts=facts, note=words["proxy_warning"])

    def stickers(self, visit: Visit) -> Response | None:
        """`/addstickers/NAME`."""
        token = _take(visit, "token")
        return self._show(visit, "stickers", f"tg://addstickers?set={token}", f"addstickers/{token}") if token else None

    def emoji(self, visit: Visit) -> Response | None:
        """`/addemoji/NAME`."""
        token = _take(visit, "token")
        return self._show(visit, "emoji", f"tg://addemoji?set={token}", f"addemoji/{token}") if token else None

    def folder(self, visit: Visit) -> Response | None:
        """`/addlist/SLUG`: a shared folder."""
        token = _take(visit, "token")
        return self._show(visit, "folder", f"tg://addlist?slug={token}") if token else None

    def _show(
        self,
        visit: Visit,
        kind: str,
        app_link: str,
        in_client: str = "",
        *,
        facts: tuple[tuple[str, str], ...] = (),
        note: str = "",
    ) -> Response:
        words = visit.words
        title = words[f"{kind}_title"]
        page = self._templates.render(
            "landing.html",
            visit,
            Seo(title, is_indexed=False),
            title=title,
            text=words.say(f"{kind}_text", server=self._templates.server_name),
            facts=facts,
            app_link=app_link,
            client_link=self._templates.link_client(in_client) if in_client else "",
            note=note,
        )
        return answer_page(visit.request, page)


def _take(visit: Visit, name: str) -> str:
    token = str(visit.request.path_params.get(name, ""))
    return token if _TOKEN.fullmatch(token) else ""
