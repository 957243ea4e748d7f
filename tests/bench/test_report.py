import json

from bench.report import Run, as_json, markdown, verdict_table

REPEATS = [
    {"chapar": {"ping_us": 10.0, "start_s": 1.5, "start_cpu_s": 0.4}, "ejabberd": {"ping_us": 30.0}},
    {"chapar": {"ping_us": 12.0, "start_s": 2.5, "start_cpu_s": 0.5}, "ejabberd": {"ping_us": 32.0}},
]


def test_the_page_shows_verdict_conditions_and_every_figure() -> None:
    page = markdown(Run({"cores": "2 usable"}, REPEATS, ["One thing."]))
    assert "- cores: 2 usable" in page
    assert "- One thing." in page
    assert "| `ping_us` | 11.0 (10.0-12.0) | 31.0 (30.0-32.0) |" in page


def test_a_row_tells_ratio_limit_and_verdict() -> None:
    lines = verdict_table(Run({}, REPEATS).verdicts()).splitlines()
    ping = next(line for line in lines if "ping-class" in line)
    assert "| 0.354 (0.333-0.375) | ≤ 1.00 × ejabberd | ≤ 0.500 × ejabberd | yes, excellent |" in ping
    start = next(line for line in lines if "start to first" in line)
    assert start.endswith("| ≤ 2.00 | ≤ 1.00 | yes |")
    assert next(line for line in lines if "1:1" in line).endswith("| not measured |")


def test_json_holds_repeats_and_verdicts() -> None:
    document = json.loads(as_json(Run({"a": "b"}, REPEATS)))
    assert document["repeats"] == REPEATS
    ping = next(row for row in document["verdicts"] if row["key"] == "ping_us")
    assert ping["reached"] is True
    assert ping["passes_gate"] is True
