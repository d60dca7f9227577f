"""Everything wrong with a respondent's screen that a program can see: its layout, and all that axe knows."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

import axe_playwright_python
from playwright.sync_api import Page

from tests.support.pairs import Row

#: WCAG 2.0 to 2.2, as axe names it. What staff see keeps A and AA, what respondents see AAA too.
AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
AAA = (*AA, "wcag2aaa")
#: Axe leaves these two out unless somebody asks for them.
CONTRAST = ("color-contrast", "color-contrast-enhanced")
USUAL: Row = {
    "delivery": "light",
    "colours": "light",
    "size": "normal",
    "language": "en",
    "pictures": "pictures",
    "moving": "usual",
    "media": "none",
}


def faults(page: Page, row: Row = USUAL) -> list[str]:
    """All that is wrong with the screen that is shown, for somebody who reads it like this row."""
    found: list[str] = page.evaluate(_source("inspection.js"), row)
    # Axe waits for things, which a page without scripts never does. The same HTML is checked where scripts run.
    if row["delivery"] != "without-script":
        found += breaches(page, contrast=row["media"] != "forced")
    where = page.locator("h1").inner_text()
    return [f"{where!r}: {fault}" for fault in found]


def breaches(page: Page, *, contrast: bool = True) -> list[str]:
    """What axe finds at A, AA and AAA. Without `contrast` where colours are forced: axe does not see those."""
    rules = {name: {"enabled": contrast} for name in CONTRAST} | {"target-size": {"enabled": True}}
    return violations(page, AAA, rules)


def violations(
    page: Page, tags: Sequence[str], rules: Mapping[str, dict[str, bool]] = MappingProxyType({})
) -> list[str]:
    """What axe finds at these levels."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    # Style sheets are fetched a second time only for rules that nobody asks for, and that takes half of the time.
    usual = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"], "preload": False}
    found = page.evaluate("(options) => axe.run(document, options)", {**usual, "rules": dict(rules)})
    return [
        f"{breach['id']}: {node['html'][:200]} {node['failureSummary']}"
        for breach in found["violations"]
        for node in breach["nodes"]
    ]


@cache
def _source(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


@cache
def _axe() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
