"""Evidence for a service or the whole organisation and a period, and the pack that is made of it.

It is put together from what its reader may see anyway: publications, agreed levels, actions, published pages. Nothing
here reads an answer, a rating or a comment.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from relsurvey.actions import (
    audit,
    coproduction,
    evidence_replies,
    frameworks,
    measures,
    organisations,
    public_results,
    units,
    voices,
    workshop_actions,
)
from relsurvey.actions.workshops import instruments
from relsurvey.collection.measure import ShownFigure
from relsurvey.config import Settings
from relsurvey.coproduction.record import Record
from relsurvey.errors import BadInput, NotAllowed, NotFound
from relsurvey.evidence.gathered import Gathered, Period, Subject, Undertaken
from relsurvey.evidence.voices import Who
from relsurvey.framework.framework import Practice
from relsurvey.packs.pack import Pack
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.replies import Kind
from relsurvey.storage.database import Database
from relsurvey.workshop.workshop import ActionChange, Status

_OVER = frozenset({Status.DONE, Status.DROPPED})
#: Longer than this, what was true at the beginning says little about the end.
MOST_DAYS = 3 * 366


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pack is made for. `unit_id` is empty for the whole organisation."""

    framework_id: str
    period: Period
    unit_id: str = ""


def subjects(db: Database, *, by: Viewer) -> Mapping[str, str]:
    """Unit id → name of what the viewer can make a pack for; "" is the whole organisation, with its name."""
    by.require(Permission.MAKE_EVIDENCE)
    ours = organisations.get(db, by=by)
    whole = {"": ours.name} if by.sees_every_unit(Permission.MAKE_EVIDENCE) else {}
    known = units.list_(db, by=by)
    return whole | {one.id: one.name for one in known if by.sees_unit(Permission.MAKE_EVIDENCE, one.id)}


def pack(db: Database, settings: Settings, *, by: Viewer, wanted: Wanted, today: date) -> Pack:
    """The pack. Raises NotAllowed, NotFound("unit-unknown" | "framework-not-found"), BadInput("evidence-period")."""
    known = frameworks.get(db, settings, by=by, framework_id=wanted.framework_id)
    gathered = gather(db, settings, by=by, unit_id=wanted.unit_id, period=wanted.period, today=today)
    return Pack(gathered, known.framework, adapted_on=known.changed_on)


def made(db: Database, *, by: Viewer, wanted: Wanted, kind: str) -> None:
    """Note in the log that somebody took a pack away."""
    about = {"unit": wanted.unit_id, "map": wanted.framework_id, "kind": kind}
    audit.taken_out(db, by=by, what="evidence-taken-out", about=about)


def gather(db: Database, settings: Settings, *, by: Viewer, unit_id: str, period: Period, today: date) -> Gathered:
    """Everything for a service and a period. Raises as `pack`."""
    named = _subject(db, by, unit_id)
    _check(period, today)
    histories = tuple(one for one in voices.rounds(db, by=by) if _closed_on(one[-1]) in period and _of(named, one[-1]))
    levels = voices.levels(db, by=by, unit_id=unit_id, until=period.last)
    gathered = Gathered(
        subject=named,
        period=period,
        made_on=today,
        histories=histories,
        levels=tuple(one for one in levels if one.day in period),
        pairs=voices.pairs(settings),
        actions=_actions(db, settings, by, unit_id, period),
        figures=_figures(db, by, unit_id, period),
        told=evidence_replies.told(db, by=by, subject=named, period=period),
    )
    gathered = replace(gathered, records=tuple(_records(db, by, gathered)))
    return replace(gathered, practised=tuple(_practised(db, by, gathered)))


def _subject(db: Database, by: Viewer, unit_id: str) -> Subject:
    known = subjects(db, by=by)
    if unit_id not in known:
        raise NotFound("unit-unknown") if unit_id else NotAllowed("not-allowed")
    ours = organisations.get(db, by=by)
    return Subject(ours.name, unit_id, known[unit_id] if unit_id else "", demo=ours.demo)


def _check(period: Period, today: date) -> None:
    if not period.first <= period.last <= today or (period.last - period.first).days > MOST_DAYS:
        raise BadInput("evidence-period", years=MOST_DAYS // 366)


def _closed_on(wave: WaveResults) -> date:
    return date.fromisoformat(wave.publication.closed_on)


def _of(subject: Subject, wave: WaveResults) -> bool:
    """Whether the subject took part: whoever was not asked is told nothing about others."""
    return not subject.unit_id or subject.unit_id in wave.publication.units


def _actions(db: Database, settings: Settings, by: Viewer, unit_id: str, period: Period) -> tuple[Undertaken, ...]:
    """The actions that were open at some time in the period, by the day they are due."""
    board, histories = workshop_actions.board(db, by=by), workshop_actions.histories(db, by=by)
    called = {one.indicator: one.short for known in instruments(settings).values() for one in known.statements}
    return tuple(
        Undertaken(one, board.unit_names.get(one.unit_id, ""), called.get(one.indicator, ""))
        for one in board.actions
        if unit_id in {"", one.unit_id} and _open_in(period, histories.get(one.id, ()))
    )


def _open_in(period: Period, history: Sequence[ActionChange]) -> bool:
    if not history:
        return True
    before = [change for change in history if change.day < period.first]
    return not (before and before[-1].status in _OVER) and history[0].day <= period.last


def _figures(db: Database, by: Viewer, unit_id: str, period: Period) -> tuple[ShownFigure, ...]:
    """The monthly figures of a service, or of every one, as everybody may see them."""
    wanted = [unit_id] if unit_id else [one for one in subjects(db, by=by) if one]
    found = measures.shown(db, by=by, unit_ids=wanted, period=period)
    return tuple(found)


def _records(db: Database, by: Viewer, gathered: Gathered) -> Iterator[Record]:
    """How the surveys of the period were made with people, each version once."""
    versions = {one.publication.questionnaire_hash: one.publication.wave_id for one in gathered.rounds}
    for wave_id in versions.values():
        if record := coproduction.record_of_wave(db, by=by, wave_id=wave_id):
            yield record


def _practised(db: Database, by: Viewer, gathered: Gathered) -> Iterator[tuple[Practice, Mapping[str, str | int]]]:
    """What was done with people in the period, each with the values of its sentence."""
    people = [one for one in gathered.rounds if one.questionnaire.audience is not Audience.STAFF]
    if pictured := [one for one in people if all(question.picture for question in one.questionnaire.questions)]:
        yield Practice.EASY_READ, {"rounds": len(pictured)}
    if shown := [one for one in people if _shown(db, by, gathered.subject, one)]:
        yield Practice.SHOWN_TO_PEOPLE, {"rounds": len(shown)}
    if gathered.told:
        kinds = Counter(one.kind for one in gathered.told)
        yield Practice.REPLIES, {"replies": len(gathered.told), **{kind.value: kinds[kind] for kind in Kind}}
    if gathered.records:
        reviewers = sum(one.people for one in gathered.records)
        changed = sum(one.changed for one in gathered.records)
        yield Practice.CO_PRODUCTION, {"people": reviewers, "changed": changed}
    if held := {(one.source, one.day) for one in gathered.levels if one.who is Who.TEAM}:
        yield Practice.WORKSHOPS, {"workshops": len(held)}
    if gathered.actions:
        over = sum(one.action.status in _OVER for one in gathered.actions)
        yield Practice.ACTIONS, {"actions": len(gathered.actions), "over": over}


def _shown(db: Database, by: Viewer, subject: Subject, wave: WaveResults) -> bool:
    pages = public_results.pages(db, by=by, wave_id=wave.publication.wave_id)
    return any(page.shown and page.group in subject.groups for page in pages)
