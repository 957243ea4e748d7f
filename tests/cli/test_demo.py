"""`chapar demo`: on a folder, and through a server that runs on it."""

import json
import subprocess
import urllib.request
from collections.abc import Callable

from served import Served

Run = Callable[..., subprocess.CompletedProcess[str]]

EDITIONS = ["sepidar_fa", "sepidar_en", "sepidar_ar", "sepidar_ru", "sepidar_fr"]


def test_an_empty_folder_becomes_a_town(run: Run, serve: Callable[..., Served]) -> None:
    made = run("demo", "--data", "data", "--json")
    assert (made.returncode, made.stderr) == (0, "")
    facts = json.loads(made.stdout)
    assert not facts["is_running"]
    assert [page["url"] for page in facts["pages"]] == [f"http://127.0.0.1:4430/s/{name}" for name in EDITIONS]
    assert facts["people"][0] == {"name": "پریسا سپیداری", "username": "parisa_sepidar", "phone": "12025550101"}
    listed = json.loads(run("channel", "list", "--json").stdout)
    assert [channel["usernames"][0] for channel in listed if channel["usernames"]] == EDITIONS

    again = run("demo", "--data", "data")
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr.startswith("chapar: there are accounts here already")

    served = serve()
    for name, words in (("sepidar_en", "The old bridge is open again"), ("sepidar_fa", "پل قدیمی دوباره باز شد")):
        with urllib.request.urlopen(f"http://127.0.0.1:{served.port}/s/{name}", timeout=20) as page:
            assert words in page.read().decode()


def test_a_running_server_becomes_a_town(run: Run, serve: Callable[..., Served]) -> None:
    served = serve()
    made = run("demo", "--data", "data")
    assert made.returncode == 0, made.stderr
    assert f"http://127.0.0.1:{served.port}/s/sepidar_en  The Sepidar Courier" in made.stdout
    assert "chapar login-code +12025550101 --data data" in made.stdout
    assert "chapar serve" not in made.stdout
    again = run("demo")
    assert (again.returncode, again.stdout) == (1, "")
    assert "there are accounts here already" in again.stderr
