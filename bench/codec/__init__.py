"""TL codec beside Telethon's: two processes of the same Python, one after the other on the same core."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

from bench.goals import OURS

HERE = Path(__file__).parent
REQUIREMENTS = HERE.parent / "requirements" / "telethon.txt"


def telethon_python(venvs: Path) -> Path:
    """The interpreter of an environment with the pinned Telethon under `venvs`, made anew when the pins have changed.

    Raises subprocess.CalledProcessError when the packages cannot be fetched.
    """
    folder = venvs / "bench-telethon"
    stamp = folder / "requirements.txt"
    python = folder / "bin" / "python"
    if not stamp.exists() or stamp.read_bytes() != REQUIREMENTS.read_bytes():
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([*pip, "-r", str(REQUIREMENTS)], check=True, stdout=sys.stderr)
        stamp.write_bytes(REQUIREMENTS.read_bytes())
    return python


def time_side(python: Path | str, script: str, seconds: float) -> dict[str, float | str]:
    """What one side reports. Raises RuntimeError with its own words when it fails."""
    done = subprocess.run([str(python), str(HERE / script), str(seconds)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{script} failed:\n{done.stderr[-2000:]}")
    result: dict[str, float | str] = json.loads(done.stdout)
    return result


def measure(telethon: Path, seconds: float) -> dict[str, dict[str, float]]:
    """Figures of both sides. Raises RuntimeError when they do not encode the same objects to the same bytes."""
    sides = {OURS: time_side(sys.executable, "chapar_side.py", seconds)}
    sides["telethon"] = time_side(telethon, "telethon_side.py", seconds)
    if len({side["digest"] for side in sides.values()}) != 1:
        raise RuntimeError("chapar and Telethon encode the same update to different bytes")
    return {who: {key: float(side[key]) for key in ("encode_us", "decode_us", "bytes")} for who, side in sides.items()}
