"""What the program sees in words that staff write for people, said below them: hard, a name, very few people."""

from collections.abc import Iterator

import streamlit as st

from relsurvey.actions.looked_over import LookedOver
from relsurvey.easy_read import Level
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.redaction.found import Found
from relsurvey.ui import markup


def findings(looked: LookedOver, words: str, say: Catalogue) -> None:
    """The list below the words; that nothing was found where there are words."""
    must = [say(f"problems-easy-{one.code}", **one.values) for one in looked.findings if one.level is Level.ERROR]
    may = [say(f"problems-easy-{one.code}", **one.values) for one in looked.findings if one.level is not Level.ERROR]
    names = [say("replies-found-name", part=words[one.start : one.end]) for one in looked.names]
    few = [say("replies-found-few", part=words[one.start : one.end]) for one in looked.few]
    parts = [("replies-found-must", must), ("replies-found-names", [*names, *few]), ("replies-found-may", may)]
    shown = [(say(heading), list(dict.fromkeys(lines))) for heading, lines in parts if lines]
    # Always there, so that a screen reader hears what comes and goes in it.
    st.html(markup.html("reply_findings", say=say, parts=shown, written=bool(words.strip())))


def marked(words: str, looked: LookedOver, say: Catalogue) -> Iterator[dict[str, str]]:
    """The words in pieces: `what` says what a piece may tell, empty for the rest."""
    at = 0
    for one, what in _parts(looked, say):
        if one.start < at:
            continue
        yield {"text": words[at : one.start], "what": ""}
        yield {"text": words[one.start : one.end], "what": what}
        at = one.end
    yield {"text": words[at:], "what": ""}


def _parts(looked: LookedOver, say: Catalogue) -> list[tuple[Found, str]]:
    named = [(one, say(f"comments-kind-{one.kind}")) for one in looked.names]
    few = [(one, say("replies-kind-few")) for one in looked.few]
    return sorted([*named, *few], key=lambda part: part[0].start)
