"""The page of the audit: every unit with what is due, one unit's checks, and one check with its form.

The address says which is shown (`?unit=…&check=…`), so that links and the back button work.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

import streamlit as st

from relsurvey.actions import assurance
from relsurvey.clock import today
from relsurvey.documents.assurance import due_words, level_words
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import audit_check, cards, frame, markup
from relsurvey.ui.cards import Card
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes
from relsurvey.workshop.assurance import Due, Register, Standing

#: How the address names the whole organisation; no unit can have this id, which has a sign that ids lack.
WHOLE = "~"
#: How a check stands → the colour of its mark.
_COLOURS = {Due.OVERDUE: "overdue", Due.NEVER: "waiting", Due.SOON: "waiting", Due.LATER: "open"}


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("assurance-title", viewer, here="/audit")
    say_notes()
    unit, check = st.query_params.get("unit", ""), st.query_params.get("check", "")
    try:
        if unit:
            _unit(viewer, "" if unit == WHOLE else unit, check, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if unit:
        frame.link("/audit", say("assurance-all-link"), say)


def address(unit_id: str, statement_id: str = "") -> str:
    """Where the audit of a unit is, or one check of it."""
    asked = {"unit": unit_id or WHOLE, **({"check": statement_id} if statement_id else {})}
    return f"/audit?{urlencode(asked)}"


def _all(viewer: Viewer, say: Catalogue) -> None:
    st.write(say("assurance-intro"))
    names, known = assurance.registers(services().db, services().settings, by=viewer, today=today())
    st.header(say("assurance-units"), anchor=False)
    cards.show([_unit_card(names[one.unit_id], one, say) for one in known], say)


def _unit_card(name: str, one: Register, say: Catalogue) -> Card:
    overdue = bool(one.with_due(Due.OVERDUE))
    due = overdue or bool(one.with_due(Due.NEVER))
    return Card(
        tuple(_numbers(one, say)),
        heading=name,
        mark=say("assurance-due-overdue" if overdue else "assurance-state-due" if due else "assurance-state-fine"),
        state="overdue" if overdue else "waiting" if due else "open",
        address=address(one.unit_id),
        link=say("assurance-unit-link", name=name),
    )


def _numbers(one: Register, say: Catalogue) -> Iterator[str]:
    never = one.with_due(Due.NEVER)
    yield say("assurance-done", done=len(one.standings) - len(never), count=len(one.standings))
    counts = {due: len(one.with_due(due)) for due in (Due.OVERDUE, Due.NEVER, Due.SOON)}
    for due, count in counts.items():
        if count:
            yield say(f"assurance-count-{due}", count=count)
    if not any(counts.values()):
        yield say("assurance-nothing-due")


def _unit(viewer: Viewer, unit_id: str, check: str, say: Catalogue) -> None:
    name, shown = assurance.look(services().db, services().settings, by=viewer, unit_id=unit_id, today=today())
    st.header(plain(name), anchor=False)
    if check:
        audit_check.render(viewer, shown, shown.of(check), say)
        if shown.next and shown.next.statement.id != check:
            frame.link(address(unit_id, shown.next.statement.id), _next(shown.next, say), say)
        frame.link(address(unit_id), say("assurance-register-link", name=name), say)
        return
    st.write(plain(" ".join(_numbers(shown, say))))
    if shown.next:
        frame.link(address(unit_id, shown.next.statement.id), _next(shown.next, say), say)
    for section, heading in shown.instrument.sections.items():
        if listed := [one for one in shown.standings if one.statement.section == section]:
            st.subheader(plain(heading), anchor=False)
            cards.show([_card(unit_id, one, say) for one in listed], say)
    st.subheader(say("assurance-files"), anchor=False)
    st.html(markup.html("downloads", say=say, files=list(_files(unit_id, say))))


def _next(one: Standing, say: Catalogue) -> str:
    return say("assurance-next", short=one.statement.short)


def _card(unit_id: str, one: Standing, say: Catalogue) -> Card:
    lines = [level_words(one, say), due_words(one, say)] if one.newest else [due_words(one, say)]
    return Card(
        tuple(lines),
        heading=one.statement.short,
        mark=say(f"assurance-due-{one.due}"),
        state=_COLOURS[one.due],
        address=address(unit_id, one.statement.id),
        link=say("assurance-check-link", short=one.statement.short),
    )


def _files(unit_id: str, say: Catalogue) -> Iterator[tuple[str, str, str]]:
    for kind in DocumentKind:
        asked = urlencode({"unit": unit_id})
        yield f"/audit-file.{kind}?{asked}", say(f"assurance-link-{kind}"), say(f"assurance-link-{kind}-help")
