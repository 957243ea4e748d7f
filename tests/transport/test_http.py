"""The protocol's side of HTTP."""

import pytest

from chapar.transport import http
from chapar.transport.http import Route


@pytest.mark.parametrize(
    ("target", "route"),
    [
        ("/api", Route.PACKET),
        ("/api?x=1", Route.PACKET),
        ("/apiw", Route.PACKET),
        ("/apiw1", Route.PACKET),
        ("/apiw1_test", Route.PACKET),
        ("/apiws", Route.STREAM),
        ("/apiws/", Route.STREAM),
        ("/apiws_premium", Route.STREAM),
        ("/apiws_premium_test", Route.STREAM),
        ("/", None),
        ("/apix", None),
        ("/web/api", None),
    ],
)
def test_paths_of_the_api(target: str, route: Route | None) -> None:
    assert http.find_route(target) is route


def test_an_answer_may_be_read_by_pages_of_any_origin() -> None:
    headers = dict(http.answer_headers(17))
    assert headers["Content-Length"] == "17"
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Access-Control-Allow-Origin"] == "*"


def test_a_browser_may_post_after_asking() -> None:
    headers = dict(http.preflight_headers())
    assert "POST" in headers["Access-Control-Allow-Methods"]
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Type" in headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(("code", "status"), [(-404, 404), (-429, 429), (-444, 444), (-1, 400), (7, 400), (-600, 400)])
def test_transport_errors_become_statuses(code: int, status: int) -> None:
    assert http.status_of_error(code) == status
