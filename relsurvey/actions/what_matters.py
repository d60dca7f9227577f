"""From what people want to be asked about to a questionnaire: their ranking, their own words, and a new draft of both.

The ranking is read from a publication like every other result, so what is hidden there is hidden here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import bundled, publications, results, studio_beginnings, wave_at_hand
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.wishes import Wish, asks_for_wishes, wishes
from relsurvey.storage import comments, themes, waves
from relsurvey.storage.database import Database
from relsurvey.studio.own import OwnVersion


@dataclass(frozen=True, slots=True)
class Ranking:
    """What people chose in the newest published round that asked for it."""

    wave_id: str
    wave_name: str
    wishes: tuple[Wish, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of somebody, without names, that a reviewer marked for the next version. Whose they are nobody knows."""

    wave_name: str
    question: str
    words: str = field(repr=False)


def ranking(db: Database, *, by: Viewer) -> Ranking | None:
    """The ranking; None where no published round asked for it, or nothing of it is shown."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    for wave_id, line in results.published(db, by=by).lines.items():
        asked = publications.questionnaire(db, by=by, wave_id=wave_id)
        if not asks_for_wishes(asked):
            continue
        published = publications.latest(db, by=by, wave_id=wave_id)
        found = wishes(published, asked, language=SOURCE) if published else ()
        return Ranking(wave_id, line[-1].name, found) if found else None
    return None


def start_from(
    db: Database, settings: Settings, *, by: Viewer, title: str, indicators: Sequence[str], today: date
) -> OwnVersion:
    """A new questionnaire of the studio about these cards: the bundled question of each, or the card's own words.

    Raises BadInput("wishes-none-chosen" | "studio-title-needed").
    """
    found = ranking(db, by=by)
    known = {one.indicator: one for one in found.wishes} if found else {}
    chosen = [known[indicator] for indicator in indicators if indicator in known]
    if not chosen:
        raise BadInput("wishes-none-chosen")
    asked = _asked(settings)
    wanted = [_wanted(one, asked) for one in chosen]
    return studio_beginnings.start_from(db, settings, by=by, title=title, wanted=wanted, today=today)


def suggestions(db: Database, *, by: Viewer) -> tuple[Suggestion, ...]:
    """People's own words for the next version: those that they let us use, and that a reviewer marked."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        found = list(_marked(connection, by))
        ids = {wave.id for wave, _, _ in found}
        said = {one: wave_at_hand.questionnaire(connection, by.organisation_id, one) for one in ids}
    return tuple(
        Suggestion(wave.name, said[wave.id].words_in(SOURCE).questions[question_id].text, words)
        for wave, question_id, words in found
    )


def _marked(connection: Connection, by: Viewer) -> Iterator[tuple[Wave, str, str]]:
    """As with quotes, words count only while as many people answered as words that are shown need behind them."""
    ours = {"organisation_id": by.organisation_id}
    for wave in waves.list_(connection, **ours):
        here = {**ours, "wave_id": wave.id}
        if wave.state is WaveState.CLOSED and themes.enough_to_quote(connection, **here, threshold=wave.threshold):
            yield from ((wave, *one) for one in comments.for_next(connection, **here))


def _asked(settings: Settings) -> frozenset[str]:
    """The indicators that some bundled questionnaire asks people about."""
    return frozenset(
        str(question["indicator"])
        for one in bundled.documents(settings).values()
        for question in one.structure["questions"]
        if not question.get("levels")
    )


def _wanted(wish: Wish, asked: frozenset[str]) -> Wanted:
    if wish.indicator in asked:
        return Wanted(indicator=wish.indicator)
    # Words to begin with: the author makes a question of them.
    return Wanted(text=f"{wish.label}?", indicator=wish.indicator, picture=wish.picture)
