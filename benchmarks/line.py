"""Bytes and seconds to the first question on a slow line and a slow phone: our two pages, and Streamlit as it comes."""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import question_screen, servers
from benchmarks.servers import wait_for
from relsurvey.collection.device import Device
from relsurvey.screens import addresses
from tests.browser.conftest import ARGUMENTS, PHONE, chromium
from tests.support.server import free_port

ROUNDS = 3
#: 400 kbit/s and 400 ms for each round trip, and a processor that is 4 times slower than this one.
LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 4
LONGEST = 240_000
TIMES_FASTER = 10.0
SHARE_OF_BYTES = 0.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A page with a question, and the cookie that opens it."""

    name: str
    url: str
    cookie: Device | None


@dataclass(frozen=True, slots=True)
class Visit:
    """The first visit of a phone that has nothing kept. Bytes as they came over the line, sockets included."""

    seconds: float
    bytes: int


def run() -> bool:
    """Print the table; true when both goals were reached."""
    with tempfile.TemporaryDirectory(prefix="relsurvey-benchmark-") as folder, ExitStack() as stack:
        server = servers.shipped(Path(folder) / "shipped")
        server.start()
        stack.callback(server.kill)
        device, _ = question_screen.begin(server, question_screen.prepare(server))
        stock = stack.enter_context(_plain_streamlit(Path(folder)))
        candidates = (
            Candidate("light page", server.url + addresses.survey(device.handle), device),
            Candidate("our Streamlit page", server.url + addresses.inside(device.handle), device),
            Candidate("plain Streamlit", stock, None),
        )
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        stack.callback(browser.close)
        visits = {one.name: [_visit(browser, one) for _ in range(ROUNDS)] for one in candidates}
    return _told(visits)


def _told(visits: dict[str, list[Visit]]) -> bool:
    print(f"{'first question':<22}{'seconds':>9}{'kB':>9}")
    middle = {}
    for name, done in visits.items():
        middle[name] = Visit(
            statistics.median(one.seconds for one in done), round(statistics.median(one.bytes for one in done))
        )
        print(f"{name:<22}{middle[name].seconds:>9.1f}{middle[name].bytes / 1000:>9.0f}")
    light, ours, stock = middle.values()
    faster, share = ours.seconds / light.seconds, ours.bytes / stock.bytes
    print(
        f"\nThe light page is there {faster:.1f} times sooner than our Streamlit page. The goal is {TIMES_FASTER:.0f}."
    )
    print(f"Our Streamlit page takes {share:.2f} of the bytes of plain Streamlit. The goal is {SHARE_OF_BYTES}.")
    return faster >= TIMES_FASTER and share <= SHARE_OF_BYTES


def _visit(browser: Browser, candidate: Candidate) -> Visit:
    context = browser.new_context(viewport=PHONE)
    if candidate.cookie:
        name, value = candidate.cookie.cookie_name, candidate.cookie.cookie_value
        context.add_cookies([{"name": name, "value": value, "url": candidate.url}])
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    came: list[int] = []
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", LINE)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    devtools.on("Network.loadingFinished", lambda event: came.append(int(event["encodedDataLength"])))
    # Told as base64, which takes 4 signs for 3 bytes.
    devtools.on(
        "Network.webSocketFrameReceived", lambda event: came.append(len(event["response"]["payloadData"]) * 3 // 4)
    )
    page.goto(candidate.url, wait_until="commit", timeout=LONGEST)
    page.get_by_text("Sometimes", exact=True).first.wait_for(timeout=LONGEST)
    seconds = page.evaluate("performance.now()") / 1000
    page.wait_for_load_state("networkidle", timeout=LONGEST)
    visit = Visit(seconds, sum(came))
    context.close()
    return visit


@contextmanager
def _plain_streamlit(folder: Path) -> Iterator[str]:
    port = free_port()
    page = Path(__file__).with_name("stock_page.py")
    options = (f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true")
    # From an empty folder: Streamlit would find our settings beside the project.
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(page), *options, "--browser.gatherUsageStats=false"], cwd=folder
    )
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.kill()
        process.wait()
