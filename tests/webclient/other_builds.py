"""Another build of the web client, made from the one that is there: files that are named by what they hold have other names."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

BUNDLE = Path(__file__).parents[2] / "src" / "chapar" / "web" / "client" / "bundle"
BUILD = re.compile(r'<meta name="build" content="([0-9a-f]{16})"')
NAMED = re.compile(r"(.+-)([A-Za-z0-9_-]{8})(\.\w+)")
TEXTS = frozenset({".css", ".html", ".js"})


class Bundle:
    """A copy of the committed bundle in `folder`, and Python that makes a server give it out: `ServerProcess(…, first=…)`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(BUNDLE, folder)
        self.first = f"from chapar.web.client import bundle\nbundle.FOLDER = bundle.Path({str(folder)!r})"

    @property
    def build(self) -> str:
        """The name of the build."""
        found = BUILD.search((self.folder / "index.html").read_text())
        assert found is not None
        return found[1]

    def change(self) -> str:
        """Put another build in the place of this one, as an upgrade of the server does; its name."""
        before, after = self.build, self.build[::-1]
        names = {before: after}
        for path in list((self.folder / "assets").iterdir()):
            if found := NAMED.fullmatch(path.name):
                name, digest, end = found.groups()
                names[path.name] = f"{name}{digest[::-1]}{end}"
                path.rename(path.with_name(names[path.name]))
        known = re.compile("|".join(map(re.escape, names)))
        for path in self.folder.rglob("*"):
            if path.suffix in TEXTS:
                path.write_text(known.sub(lambda match: names[match[0]], path.read_text()))
        return after
