"""Printing sheets: codes that open nothing, a PDF of them in random order, and how many sheets are checked."""

import random
import secrets
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from relsurvey.actions import audit, languages
from relsurvey.collection.answers import Form
from relsurvey.collection.own_media import Kind
from relsurvey.collection.sheet_code import new_code
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.errors import BadInput, NotFound, Refused, Unavailable
from relsurvey.paper import pdf
from relsurvey.paper.sheet import Printing
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.screens.pictures import known_pictures, picture
from relsurvey.storage import media as media_rows
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


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the page of a wave's sheets shows. `printed`: unit → sheets so far. `languages`: those that are offered."""

    wave: Wave
    languages: tuple[str, ...]
    printed: dict[str, int]
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

    Raises BadInput("paper-count" | "paper-language" | "unit-not-asked"), Refused("wave-closed").
    """
    if not 1 <= order.count <= MOST:
        raise BadInput("paper-count", most=MOST)
    prepared = prepare(db, by=by, wave_id=wave_id)
    if order.language not in prepared.languages:
        raise BadInput("paper-language")
    for _ in range(_DRAWS):
        codes = _codes(order)
        made = _write(db, by, prepared.wave, order, codes)
        sheets = [Sheet(code, wave_id, order.unit_id, order.language, form) for code, form in codes.items()]
        with db.writing() as connection:
            _require_printable(_wave(connection, by, wave_id, lock=True), order.unit_id)
            if paper.add(connection, organisation_id=by.organisation_id, sheets=sheets):
                about: dict[str, str | int] = {"wave": wave_id, "unit": order.unit_id, "count": order.count}
                audit.record(connection, by=by, organisation_id=by.organisation_id, what="paper-printed", about=about)
                return made
    raise Unavailable("try-again")


def proof(db: Database, *, by: Viewer, wave_id: str, language: str, large: bool = False) -> bytes:
    """One sheet without a code, to look over before anything is printed; in any language of the questionnaire."""
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
        photos = _photos(connection, by.organisation_id)
        questionnaire = questionnaires.get(
            connection, organisation_id=by.organisation_id, content_hash=wave.content_hash
        )
        contacts = talk_settings.contacts(connection, by.organisation_id)
    if codes:
        _require_printable(wave, order.unit_id)
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
    return pdf.write(printing, picture=lambda picture_id: photos.get(picture_id) or _ours(picture_id))


def _ours(picture_id: str) -> bytes | None:
    return picture(picture_id) if picture_id in known_pictures() else None


def _photos(connection: Connection, organisation_id: str) -> dict[str, bytes]:
    """The organisation's own photos: picture id → content."""
    listed = media_rows.list_(connection, organisation_id=organisation_id)
    found = {}
    for one in listed:
        if one.kind == Kind.PICTURE:
            stored = media_rows.content(connection, organisation_id=organisation_id, content_hash=one.content_hash)
            if stored:
                found[one.key] = stored[1]
    return found


def _require_printable(wave: Wave, unit_id: str) -> None:
    if wave.state is WaveState.CLOSED:
        raise Refused("wave-closed")
    if unit_id not in wave.asked:
        raise BadInput("unit-not-asked")


def _wave(connection: Connection, by: Viewer, wave_id: str, *, lock: bool = False) -> Wave:
    wave = waves.get(connection, organisation_id=by.organisation_id, wave_id=wave_id, lock=lock)
    if wave is None or wave.source is Source.IMPORT:
        raise NotFound("wave-not-found")
    return wave
