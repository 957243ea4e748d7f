"""The conditions of a run: what machine and which versions. No host name, no path, no address."""

from __future__ import annotations

import datetime
import os
import platform
import re
import subprocess
from importlib import metadata
from pathlib import Path

WHEELS = ("uvloop", "cryptg", "cryptography", "gmpy2")


def cpu_model(cpuinfo: str) -> str:
    """The processor's name out of the text of /proc/cpuinfo, or 'unknown'."""
    match = re.search(r"^(?:model name|Model|Hardware)\s*:\s*(.+)$", cpuinfo, re.MULTILINE)
    return match.group(1).strip() if match else "unknown"


def memory_gib(meminfo: str) -> float:
    """Total memory in GiB out of the text of /proc/meminfo; 0 when it is not there."""
    match = re.search(r"^MemTotal:\s+(\d+) kB$", meminfo, re.MULTILINE)
    return int(match.group(1)) / 2**20 if match else 0.0


def system_name() -> str:
    """The distribution's name and version, such as 'Debian GNU/Linux 12 (bookworm)'."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def package_version(name: str) -> str:
    """The version of a Debian package, or 'not installed'."""
    try:
        done = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True, check=False
        )
    except OSError:
        return "not installed"
    return done.stdout.strip() or "not installed"


def revision() -> str:
    """The commit that is measured, '+' when files under version control differ from it; 'unknown' outside a checkout."""
    git = ["git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty=+", "--exclude=*"]
    try:
        return subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def conditions() -> dict[str, str]:
    """Facts that make a figure comparable, in the order in which they are printed."""
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    return {
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "processor": cpu_model(Path("/proc/cpuinfo").read_text(errors="replace")),
        "cores": f"{len(os.sched_getaffinity(0))} usable",
        "memory": f"{memory_gib(Path('/proc/meminfo').read_text()):.1f} GiB",
        "system": f"{system_name()}, Linux {platform.release().split('-')[0]}",
        "load before the run": load,
        "Python": platform.python_version(),
        "wheels": ", ".join(f"{name} {metadata.version(name)}" for name in WHEELS),
        "chapar-server": f"{metadata.version('chapar-server')}, revision {revision()}",
        "ejabberd": package_version("ejabberd"),
        "mosquitto": package_version("mosquitto"),
    }
