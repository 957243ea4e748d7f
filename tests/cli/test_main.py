"""The command as a whole: help that teaches, errors of one sentence."""

import pytest

from chapar import __version__

COMMANDS = ("serve", "connect", "public-key", "login-code", "config", "methods", "doctor")


def test_help_names_every_command_and_the_folder(run) -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in (*COMMANDS, "channel"):
        assert f"  {command} " in done.stdout
    assert "CHAPAR_DATA" in done.stdout
    assert "..." not in done.stdout.partition("Commands:")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"chapar {command}" in done.stdout
    if command != "methods":
        assert "--data DIR" in done.stdout


def test_version(run) -> None:
    assert run("--version").stdout == f"chapar {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("serve", "--bogus"), 2, "No such option: --bogus"),
        (("bogus",), 2, "No such command 'bogus'"),
        (("login-code",), 2, "Missing argument 'PHONE'"),
        (("serve", "--listen", "4430"), 2, "command line: option `listen` must be a list of HOST:PORT"),
        (("serve", "--dev", "--listen", "0.0.0.0:1"), 2, "development mode listens on loopback only"),
        (("login-code", "12"), 2, "PHONE must be 7 to 15 digits"),
        (
            ("connect", "winamp"),
            2,
            "there are no settings for `winamp`; known clients are telethon, kurigram, mtcute, tdlib, ",
        ),
        (("methods", "messages.fly"), 2, "there is no method `messages.fly`"),
        (("login-code", "989120000000"), 1, "There is no database in data"),
        (("serve", "--data", "/proc/nothing"), 1, "/proc/nothing cannot be made: "),
        (("serve", "--data", "/dev/null"), 1, "/dev/null is not a folder; name another one with --data DIR."),
        (("serve", "--listen", "192.0.2.1:4430"), 1, "192.0.2.1 is not an address of this machine"),
    ],
)
def test_errors_are_one_sentence(run, arguments: tuple[str, ...], code: int, sentence: str) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) <= 4


def test_a_wrong_option_in_the_environment(run) -> None:
    done = run("config", CHAPAR_CODE_ATTEMPTS="many")
    assert done.returncode == 2
    where = "chapar: environment CHAPAR_CODE_ATTEMPTS: "
    assert done.stderr == where + "option `code_attempts` must be a whole number from 1 to 100, not 'many'.\n"


@pytest.mark.parametrize("command", ["serve", "connect", "public-key", "login-code", "config", "methods", "doctor"])
def test_every_command_takes_a_folder(run, command: str) -> None:
    assert "--data DIR" in run(command, "--help").stdout
