"""The part of the desk where the team says in easy words what it will do, for the people it supports."""

from collections.abc import Mapping

import streamlit as st

from relsurvey.actions import workshop_actions, workshop_summary
from relsurvey.easy_read import Level
from relsurvey.i18n.catalogue import Catalogue, catalogue, languages
from relsurvey.screens.addresses import told_after
from relsurvey.ui import markup, pressed
from relsurvey.ui.at_desk import AtDesk
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.workshop.summary import BETTER, LONGEST_EASY, WELL, Summary


def render(at: AtDesk) -> None:
    """The form, what is hard to read in it, and the file and the page once nothing is."""
    if at.one.standing.phase not in workshop_summary.OPEN_IN:
        return
    say = at.say
    summary = workshop_summary.get(services().db, by=at.viewer, workshop_id=at.one.id)
    parts = {WELL: say("summary-well"), BETTER: say("summary-better")}
    actions = workshop_actions.of_workshop(services().db, by=at.viewer, workshop_id=at.one.id)
    about = {one.id: one.about.what for one in actions}
    parts |= {id_: say("summary-action", number=number) for number, id_ in enumerate(about, start=1)}
    st.subheader(say("summary-heading"), anchor=False)
    st.write(say("summary-intro"))
    hard = _findings(summary, parts, say)
    _give_out(at, summary, easy=bool(summary.words) and not hard)
    with st.expander(say("summary-write"), expanded=bool(hard)):
        _form(at, summary, parts, about)


def _form(at: AtDesk, summary: Summary, parts: Mapping[str, str], about: Mapping[str, str]) -> None:
    """A field for each part. The words of an action stand above it: a label is spoken as it is written."""
    say, known = at.say, list(languages())
    with st.form("summary"):
        words = {}
        for part, label in parts.items():
            if part in about:
                st.write(plain(about[part]))
            before = summary.words.get(part, "")
            words[part] = st.text_area(label, before, max_chars=LONGEST_EASY, key=f"easy-{part}")
        language = st.selectbox(
            say("summary-language"),
            known,
            known.index(summary.language),
            format_func=lambda one: catalogue(one)("language-name"),
        )
        sent = st.form_submit_button(say("summary-save"))
    if sent:
        pressed.do(
            lambda: workshop_summary.keep(
                services().db, by=at.viewer, workshop_id=at.one.id, words=words, language=language
            ),
            done=say("summary-saved"),
            say=say,
        )


def _findings(summary: Summary, parts: Mapping[str, str], say: Catalogue) -> bool:
    """Say what is hard to read; whether something keeps the summary from being given out."""
    found: dict[Level, list[str]] = {Level.ERROR: [], Level.WARNING: []}
    for part, finding in summary.hard():
        what = say(f"problems-easy-{finding.code}", **finding.values)
        found[finding.level].append(say("summary-hard-line", part=parts.get(part, ""), what=what))
    for level, heading in ((Level.ERROR, "summary-hard"), (Level.WARNING, "summary-advice")):
        if found[level]:
            st.write(say(heading))
            st.html(markup.html("list", say=say, items=found[level]))
    return bool(found[Level.ERROR])


def _give_out(at: AtDesk, summary: Summary, *, easy: bool) -> None:
    if not easy:
        return
    say = at.say
    st.write(say("summary-try"))
    files = [
        (f"/minutes/{at.one.id}/easy-read.pdf", say("summary-link-pdf"), say("summary-link-pdf-help")),
    ]
    if summary.shown:
        files.append((told_after(summary.token), say("summary-link-page"), say("summary-link-page-help")))
    st.html(markup.html("downloads", say=say, files=files))
    if summary.shown:
        at.button(say("summary-put-away"), lambda: _put_away(at), done="summary-is-put-away")
    else:
        at.button(say("summary-show"), lambda: _show(at), done="summary-shown")


def _show(at: AtDesk) -> None:
    workshop_summary.show(services().db, by=at.viewer, workshop_id=at.one.id)


def _put_away(at: AtDesk) -> None:
    workshop_summary.put_away(services().db, by=at.viewer, workshop_id=at.one.id)
