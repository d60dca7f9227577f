"""The page that Streamlit's script starts in, in our words: language, title, what to read while it loads or can't."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from starlette.responses import HTMLResponse, Response

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.screens.rendered import direction
from relsurvey.web import own_files
from relsurvey.web.security import streamlit_policy

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
FONT_PRELOAD = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>', re.DOTALL)
AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>')
ICON = re.compile(r'<link rel="shortcut icon"[^>]*>')
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
#: Stands for the title, which names the step of whoever opens the page.
TITLE = "@title@"
# Empty until Streamlit's script fills it: what stands in it is seen until then.
ROOT = '<div id="root"></div>'


class UnknownIndexPage(RuntimeError):
    """Streamlit's index page is not the one this module was written for: another version is installed."""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Our index page, with `TITLE` wherever its title stands, and the policy that fits it."""

    html: str = field(repr=False)
    policy: str
    usual_title: str

    def response(self, title: str = "") -> Response:
        """The page under this title. It must be asked for again after an update."""
        headers = {"Content-Security-Policy": self.policy, "Cache-Control": "no-cache"}
        return HTMLResponse(self.html.replace(TITLE, escape(title or self.usual_title)), headers=headers)


def build(streamlit_static: Path, words: Catalogue) -> IndexPage:
    """Our page, made from the installed Streamlit's; UnknownIndexPage when a part of it is not where it should be."""
    html = (streamlit_static / "index.html").read_text(encoding="utf-8")
    html = _replaced(html, '<html lang="en">', f'<html lang="{words.language}" dir="{direction(words.language)}">')
    html = _replaced(html, "<title>Streamlit</title>", f"<title>{TITLE}</title>")
    html = _replaced(html, ROOT, _while_loading(words))
    html = _replaced(html, "<script>", f'<script src="{own_files.address("app.js")}"></script>\n    <script>')
    html = _replaced(html, "</head>", f'<link rel="stylesheet" href="{own_files.address("app.css")}">\n  </head>')
    for part in (FONT_PRELOAD, AGENT_LINK, COMMENT):
        html = _replaced(html, part, "")
    html = _replaced(html, ICON, '<link rel="icon" href="data:,">')
    html = _replaced(html, NO_SCRIPT, f"<noscript>{_without_script(words)}</noscript>")
    policy = streamlit_policy(tuple(_digest(script) for script in INLINE_SCRIPT.findall(html)))
    return IndexPage(html, policy, words("product-name"))


def _replaced(html: str, part: str | re.Pattern[str], by: str) -> str:
    pattern = re.compile(re.escape(part)) if isinstance(part, str) else part
    changed, count = pattern.subn(lambda _: by, html)
    if count == 0:
        raise UnknownIndexPage(pattern.pattern)
    return changed


def _while_loading(words: Catalogue) -> str:
    """Two parts: what stands in Streamlit's place until it is there, and the place for news about the connection.

    Streamlit's own dialog hides everything beside it from screen readers, except what announces news.
    """
    return (
        f'<div id="root"><main class="loading"><h1>{TITLE}</h1>'
        f"<p>{escape(words('page-loading'))}</p></main></div>\n"
        '    <div id="relsurvey-connection" role="status" data-live-announcer="true" '
        f'data-lost="{escape(words("connection-lost"))}" data-back="{escape(words("connection-back"))}"></div>'
    )


def _without_script(words: Catalogue) -> str:
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in words("page-without-script").splitlines())
    link = f'<p><a href="/">{escape(words("to-the-start"))}</a></p>'
    return f'<main class="loading"><h1>{TITLE}</h1>{sentences}{link}</main>'


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
