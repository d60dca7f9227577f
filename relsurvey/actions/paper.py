"""Printing sheets: codes that open nothing, a PDF of them in random order, and how many sheets are checked."""

import random
import secrets
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from relsurvey.actions import audit, languages
from relsurvey.actions.printed_pictures import printed_pictures
from relsurvey.collection.answers import Form
from relsurvey.collection.asked import Where
from relsurvey.collection.sheet_code import new_code
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.errors import BadInput, NotFound, Refused, Unavailable
from relsurvey.i18n.phrases import english_name
from relsurvey.i18n.state import complete
from relsurvey.paper import pdf
from relsurvey.paper.sheet import Printing
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import organisations, paper, questionnaires, talk_settings, units, waves
from relsurvey.storage.database import Database
from relsurvey.storage.paper import Checks, Sheet

#: One file holds at most so many sheets: some thousand pages.
MOST = 200
#: One code in millions is taken; then the whole set is drawn anew.
_DRAWS = 5


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed. `two_forms`: a coin decides for each sheet if its answers stand in the other order."""

    unit_id: str
    count: int
    language: str = "en"
    large: bool = False
    two_forms: bool = False
    client_group: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the page of a wave's sheets shows. `printed`: (unit, client group) → sheets. `languages`: offered ones."""

    wave: Wave
    languages: tuple[str, ...]
    printed: dict[Where, int]
    checks: Checks


def prepare(db: Database, *, by: Viewer, wave_id: str) -> Prepared:
    """What can be printed for a wave. Raises NotFound("wave-not-found")."""
    by.require(Permission.PRINT_INVITATIONS)
    with db.reading() as connection:
        wave = _wave(connection, by, wave_id)
        questionnaire = questionnaires.get(
            connection, organisation_id=by.organisation_id, content_hash=wave.content_hash
        )
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        return Prepared(
            wave,
            languages.offered(connection, organisation_id=by.organisation_id, questionnaire=questionnaire),
            dict(paper.count(connection, **ours)),
            paper.checks(connection, **ours),
        )


def print_(db: Database, *, by: Viewer, wave_id: str, order: Order) -> bytes:
    """The PDF of new sheets. Their codes are random, so neither they nor their order say who gets which.

    Raises BadInput("paper-count" | "paper-language" | "unit-not-asked" | "client-group-not-asked"),
    Refused("wave-closed").
    """
    if not 1 <= order.count <= MOST:
        raise BadInput("paper-count", most=MOST)
    prepared = prepare(db, by=by, wave_id=wave_id)
    if order.language not in prepared.languages:
        raise BadInput("paper-language")
    for _ in range(_DRAWS):
        codes = _codes(order)
        made = _write(db, by, prepared.wave, order, codes)
        sheets = [_sheet(wave_id, order, code, form) for code, form in codes.items()]
        with db.writing() as connection:
            _require_printable(_wave(connection, by, wave_id, lock=True), order)
            if paper.add(connection, organisation_id=by.organisation_id, sheets=sheets):
                place = {"unit": order.unit_id, "client_group": order.client_group}
                about: dict[str, str | int] = {"wave": wave_id, **place, "count": order.count}
                audit.record(connection, by=by, organisation_id=by.organisation_id, what="paper-printed", about=about)
                return made
    raise Unavailable("try-again")


def proof(db: Database, *, by: Viewer, wave_id: str, language: str, large: bool = False) -> bytes:
    """One sheet without a code, to look over before anything is printed; in any language of the questionnaire.

    Raises NotFound("paper-no-text").
    """
    wave = prepare(db, by=by, wave_id=wave_id).wave
    return _write(db, by, wave, Order("", 1, language, large), {})


def set_checks(db: Database, *, by: Viewer, wave_id: str, one_in: int) -> None:
    """Say how many sheets of a wave are entered twice: one in `one_in`; 1 means every one. Raises BadInput."""
    by.require(Permission.MANAGE_WAVES)
    if not 1 <= one_in <= 1000:  # noqa: PLR2004 - anything beyond is a slip
        raise BadInput("paper-one-in")
    with db.writing() as connection:
        wave = _wave(connection, by, wave_id, lock=True)
        if wave.state is WaveState.CLOSED:
            raise Refused("wave-closed")
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        paper.set_checks(connection, checks=replace(paper.checks(connection, **ours), one_in=one_in), **ours)
        about: dict[str, str | int] = {"wave": wave_id, "one_in": one_in}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="paper-checks-set", about=about)


def unfinished(db: Database, *, by: Viewer, wave_id: str) -> int:
    """How many sheets were begun, or wait for a check or a decision: they hold the wave open."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        return paper.count_unfinished(connection, organisation_id=by.organisation_id, wave_id=wave_id)


def _codes(order: Order) -> dict[str, Form]:
    chance = random.SystemRandom()
    codes: dict[str, Form] = {}
    while len(codes) < order.count:
        codes[new_code(secrets.randbelow)] = chance.choice(tuple(Form)) if order.two_forms else Form.A
    return codes


def _write(db: Database, by: Viewer, wave: Wave, order: Order, codes: dict[str, Form]) -> bytes:
    with db.reading() as connection:
        ours = organisations.get(connection, by.organisation_id)
        names = {unit.id: unit.name for unit in units.list_(connection, organisation_id=by.organisation_id)}
        pictures = printed_pictures(connection, by.organisation_id)
        questionnaire = questionnaires.get(
            connection, organisation_id=by.organisation_id, content_hash=wave.content_hash
        )
        contacts = talk_settings.contacts(connection, by.organisation_id)
    if order.language not in questionnaire.words or order.language not in complete():
        raise NotFound("paper-no-text", language=english_name(order.language))
    if codes:
        _require_printable(wave, order)
    printing = Printing(
        questionnaire=questionnaire,
        language=order.language,
        organisation=ours.name if ours else "",
        unit=names.get(order.unit_id, ""),
        hand_back_by=wave.closes_on,
        contacts=contacts,
        codes=codes,
        large=order.large,
        demo=ours.demo if ours else False,
    )
    return pdf.write(printing, picture=pictures)


def _sheet(wave_id: str, order: Order, code: str, form: Form) -> Sheet:
    return Sheet(code, wave_id, order.unit_id, order.language, form, client_group=order.client_group)


def _require_printable(wave: Wave, order: Order) -> None:
    if wave.state is WaveState.CLOSED:
        raise Refused("wave-closed")
    wave.require_place(order.unit_id, order.client_group)


def _wave(connection: Connection, by: Viewer, wave_id: str, *, lock: bool = False) -> Wave:
    wave = waves.get(connection, organisation_id=by.organisation_id, wave_id=wave_id, lock=lock)
    if wave is None or wave.source is Source.IMPORT:
        raise NotFound("wave-not-found")
    return wave
