from pathlib import Path

import pytest

from bench.servers import chapar
from bench.servers.chapar import CodeReader, find_code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Login code for +99900000001: 12345", "12345"),
        ("login_code phone=99900000001 code=01234", "01234"),
        ("2026-01-01 10:11:12 code for 99900000001 is 123456.", "123456"),
        ("Login code for +999000000012: 12345", None),
        ("Login code for +99900000002: 12345", None),
        ("99900000001 asked at 10:11:12 for nothing", None),
    ],
)
def test_a_code_is_found_on_the_line_of_its_number(line: str, code: str | None) -> None:
    assert find_code(f"listening on 127.0.0.1:43210\n{line}\nnext 54321\n", "99900000001") == code


def test_the_newest_code_counts() -> None:
    assert find_code("code for 99900000001: 11111\ncode for 99900000001: 22222\n", "99900000001") == "22222"


def test_codes_are_read_as_the_output_grows(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.write_text("code for 99900000001: 11111\n")
    reader = CodeReader(output, tmp_path)
    assert reader.code_for("99900000001") == "11111"
    with output.open("a") as stream:
        stream.write("code for 99900000002: 22222\n")
    assert reader.code_for("99900000002") == "22222"


def test_options_of_another_server_do_not_reach_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAPAR_DATA", "elsewhere")
    assert not [name for name in chapar.environment() if name.startswith("CHAPAR_")]
