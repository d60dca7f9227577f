"""The part of the desk about what stays: the canvas, what changed since last time, the minutes, the easy summary."""

from collections.abc import Iterator, Mapping

import streamlit as st

from relsurvey.actions import workshop_again, workshop_canvas
from relsurvey.actions.workshop_minutes import TOLD_IN
from relsurvey.documents.minutes import change_words, earlier_words
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.ui import markup, pressed, summary_part
from relsurvey.ui.at_desk import AtDesk
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.workshop.canvas import Noted
from relsurvey.workshop.instrument import Condition
from relsurvey.workshop.workshop import LONGEST_TEXT


def render(at: AtDesk) -> None:
    """Everything from the talk on."""
    if at.one.standing.phase not in TOLD_IN:
        return
    _since_last(at)
    if at.instrument.conditions:
        _canvas(at)
    st.subheader(at.say("minutes-heading"), anchor=False)
    st.write(at.say("minutes-intro"))
    st.html(markup.html("downloads", say=at.say, files=list(links(at.one.id, at.say))))
    summary_part.render(at)


def links(workshop_id: str, say: Catalogue, *, shared_only: bool = False) -> Iterator[tuple[str, str, str]]:
    """Address, words and an explanation of each file of the minutes."""
    versions = {"shared-": "to-share"} if shared_only else {"": "team", "shared-": "to-share"}
    for name, version in versions.items():
        for kind in ("pdf", "docx"):
            words = f"minutes-link-{name}{kind}"
            yield f"/minutes/{workshop_id}/{version}.{kind}", say(words), say(f"{words}-help")


def _since_last(at: AtDesk) -> None:
    again, say = workshop_again.since_last(services().db, by=at.viewer, workshop_id=at.one.id), at.say
    if again.before_on is None:
        return
    st.subheader(say("minutes-again"), anchor=False)
    when = day(again.before_on, say.language)
    if again.changes is None:
        st.write(say("minutes-again-other-words", day=when))
        return
    if not again.told:
        st.write(say("minutes-again-nothing", day=when))
        return
    rows = []
    for one in again.told:
        statement = at.instrument.statement(one.statement_id)
        before, now = (earlier_words(statement, each, say) for each in (one.before, one.now))
        rows.append((statement.short, before, now, change_words(one, say)))
    st.html(markup.html("since_last", say=say, when=when, rows=rows))


def _canvas(at: AtDesk) -> None:
    say = at.say
    noted = workshop_canvas.noted(services().db, by=at.viewer, workshop_id=at.one.id)
    st.subheader(say("canvas-heading"), anchor=False)
    st.write(say("canvas-intro"))
    said = [_line(one, noted[one.id]) for one in at.instrument.conditions if one.id in noted]
    if said:
        st.html(markup.html("written", say=say, written=said))
    else:
        st.write(say("canvas-none"))
    if at.one.standing.phase in workshop_canvas.OPEN_IN:
        with st.expander(say("canvas-pick")):
            _note(at, noted)


def _line(condition: Condition, noted: Noted) -> tuple[str, str]:
    ways = " ".join(f"{way.name}." for way in condition.ways if way.id in noted.ways)
    return condition.short, "\n".join(part for part in (ways, noted.words) if part)


def _note(at: AtDesk, noted: Mapping[str, Noted]) -> None:
    """The condition is chosen first; its form stands below, with what is noted already."""
    say, known = at.say, {one.id: one for one in at.instrument.conditions}
    chosen = st.selectbox(say("canvas-condition"), list(known), format_func=lambda id_: plain(known[id_].short))
    condition, before = known[chosen], noted.get(chosen, Noted(chosen, ()))
    with st.form(f"canvas-{chosen}"):
        st.markdown(f"**{plain(condition.text)}**")
        if condition.hint:
            st.write(plain(condition.hint))
        st.write(say("canvas-ways"))
        ways = [
            way.id
            for way in condition.ways
            if st.checkbox(plain(f"{way.name}. {way.text}"), way.id in before.ways, key=f"{chosen}-{way.id}")
        ]
        words = st.text_area(say("canvas-words"), before.words, max_chars=LONGEST_TEXT)
        sent = st.form_submit_button(say("canvas-save"))
    if sent:
        new = Noted(chosen, tuple(ways), words)
        pressed.do(
            lambda: workshop_canvas.note(services().db, by=at.viewer, workshop_id=at.one.id, noted=new),
            done=say("canvas-saved"),
            say=say,
        )
