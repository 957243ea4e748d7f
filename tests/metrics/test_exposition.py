"""What a scrape says: right, readable, and bounded."""

from pathlib import Path

from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from chapar.gateway.figures import Counters, Figures
from chapar.metrics.counts import BATCH_UNITS, Counts
from chapar.metrics.exposition import make_registry
from chapar.metrics.sample import Sample

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "operating.md"


def make_sample() -> Sample:
    figures = Figures(connections=7, half_open=2, stalled=1, unsent_bytes=1000, sessions=9, sessions_online=6, users=3)
    counters = Counters(connections=20, aborted=4, handshakes=5, pushes_lost=1, bytes_received=123, bytes_sent=456)
    return Sample(figures, counters, pushes=11, waiting_units=2, database_bytes=4096, log_bytes=100)


def scrape(counts: Counts) -> dict[tuple[str, ...], float]:
    """Every sample by its name and the values of its labels."""
    text = generate_latest(make_registry(counts, make_sample)).decode()
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_figures_stand_under_their_names() -> None:
    counts = Counts()
    counts.updates_logged, counts.login_codes = 31, 4
    found = scrape(counts)
    assert found["chapar_connections",] == 7
    assert found["chapar_connections_opened_total",] == 20
    assert found["chapar_connections_aborted_total",] == 4
    assert found["chapar_handshakes_total",] == 5
    assert found["chapar_sessions_online",] == 6
    assert found["chapar_received_bytes_total",] == 123
    assert found["chapar_sent_bytes_total",] == 456
    assert found["chapar_outbox_drops_total",] == 1
    assert found["chapar_pushes_total",] == 11
    assert found["chapar_updates_logged_total",] == 31
    assert found["chapar_login_codes_total",] == 4
    assert found["chapar_storage_waiting_units",] == 2
    assert found["chapar_database_bytes", "database"] == 4096
    assert found["process_resident_memory_bytes",] > 0


def test_requests_by_outcome_and_their_time() -> None:
    counts = Counts()
    for error, seconds in (("", 0.0004), ("", 0.004), ("FLOOD_WAIT", 0.0001), ("", 30.0)):
        counts.add_request("messages.sendMessage", error, seconds)
    counts.add_request("", "METHOD_INVALID", 0.0001)
    found = scrape(counts)
    assert found["chapar_requests_total", "messages.sendMessage", "ok"] == 3
    assert found["chapar_requests_total", "messages.sendMessage", "FLOOD_WAIT"] == 1
    assert found["chapar_requests_total", "unknown", "METHOD_INVALID"] == 1
    assert ("chapar_requests_total", "unknown", "ok") not in found
    assert found["chapar_request_seconds_bucket", "0.0005"] == 3
    assert found["chapar_request_seconds_bucket", "0.005"] == 4
    assert found["chapar_request_seconds_bucket", "+Inf"] == 5
    assert found["chapar_request_seconds_count",] == 5
    assert round(found["chapar_method_seconds_total", "messages.sendMessage"], 4) == 30.0045


def test_batches_of_storage() -> None:
    counts = Counts()
    for units in (1, 1, 3, 512, 600):
        counts.add_batch(units, 0.001)
    found = scrape(counts)
    assert found["chapar_storage_batch_units_bucket", "1.0"] == 2
    assert found["chapar_storage_batch_units_bucket", "4.0"] == 3
    assert found["chapar_storage_batch_units_bucket", str(BATCH_UNITS[-1])] == 4
    assert found["chapar_storage_batch_units_sum",] == 1117
    assert found["chapar_storage_commit_seconds_count",] == 5


def test_what_has_not_happened_yet_can_be_read_as_well() -> None:
    found = scrape(Counts())
    assert found["chapar_request_seconds_count",] == 0
    assert not [key for key in found if key[0] == "chapar_requests_total"]


def test_every_family_has_a_sentence_and_stands_in_the_guide() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    counts = Counts()
    counts.add_request("help.getConfig", "", 0.001)
    families = [family for family in make_registry(counts, make_sample).collect() if family.name.startswith("chapar")]
    assert len(families) > 20
    for family in families:
        assert family.documentation.endswith("."), family.name
        full = family.name + ("_total" if family.type == "counter" else "")
        assert f"`{full}`" in guide
