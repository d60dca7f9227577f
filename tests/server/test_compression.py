"""Streamlit's bundles come compressed from the first request on, and otherwise as they are."""

import gzip
import importlib.util
import re
from pathlib import Path

import brotli
import pytest

from relsurvey.web.compression import accepted
from tests.server.conftest import Ask

#: A server of its own takes seconds to start.
pytestmark = pytest.mark.slow

MOST_BYTES_OF_A_FIRST_VISIT = 560_000


@pytest.fixture(scope="module")
def bundles(ask: Ask) -> list[str]:
    """The scripts and styles that the page asks for at once."""
    return ["/" + name for name in re.findall(r'\./(static/(?:js|css)/[^"]+)"', ask("/answer").text)]


def on_disk(path: str) -> bytes:
    spec = importlib.util.find_spec("streamlit")
    assert spec is not None
    assert spec.origin is not None
    return (Path(spec.origin).parent / "static" / path.lstrip("/")).read_bytes()


def test_what_is_unpacked_is_what_streamlit_ships(ask: Ask, bundles: list[str]) -> None:
    path = bundles[0]

    zipped = ask(path, accept_encoding="gzip")
    smaller = ask(path, accept_encoding="gzip, deflate, br")

    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == on_disk(path)
    assert smaller.headers["Content-Encoding"] == "br"
    assert brotli.decompress(smaller.body) == on_disk(path)


def test_a_first_visit_costs_a_quarter_of_what_streamlit_sends(ask: Ask, bundles: list[str]) -> None:
    sent = sum(len(ask(path, accept_encoding="gzip").body) for path in bundles)

    assert sent < MOST_BYTES_OF_A_FIRST_VISIT
    assert sent * 4 < sum(len(on_disk(path)) for path in bundles)


def test_a_browser_that_takes_nothing_compressed_gets_the_file_itself(ask: Ask, bundles: list[str]) -> None:
    answer = ask(bundles[0], accept_encoding="identity")

    assert answer.headers["Content-Encoding"] is None
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.body == on_disk(bundles[0])


def test_a_cache_between_keeps_the_kinds_apart(ask: Ask, bundles: list[str]) -> None:
    tags = {ask(bundles[0], accept_encoding=kind).headers["ETag"] for kind in ("gzip", "br", "identity")}

    assert len(tags) == 3
    assert ask(bundles[0], accept_encoding="gzip").headers["Vary"] == "Accept-Encoding"


def test_what_the_browser_has_is_not_sent_again(ask: Ask, bundles: list[str]) -> None:
    tag = ask(bundles[0], accept_encoding="gzip").headers["ETag"]

    again = ask(bundles[0], accept_encoding="gzip", if_none_match=tag)

    assert (again.status, again.body) == (304, b"")


def test_a_part_of_a_file_is_a_part_of_the_file_itself(ask: Ask, bundles: list[str]) -> None:
    answer = ask(bundles[0], accept_encoding="gzip", range="bytes=10-19")

    assert answer.status == 206
    assert answer.headers["Content-Encoding"] is None
    assert answer.body == on_disk(bundles[0])[10:20]


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("identity", None),
        ("", None),
        ("gzip;q=nonsense", None),
    ],
)
def test_the_best_kind_that_is_wanted_is_chosen(header: str, encoding: str | None) -> None:
    assert accepted(header) == encoding
