"""Whether rows of a wave may be handed over, beside what is published and what was handed over before."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection

from relsurvey.actions.counting import tally_at_close
from relsurvey.collection.traits import Trait, traits_of
from relsurvey.collection.wave import Wave
from relsurvey.errors import NotFound, Refused
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting import publication as frozen
from relsurvey.reporting.disclosure import rows_apart, rows_beside, rows_people
from relsurvey.reporting.disclosure.rows_people import Everybody
from relsurvey.reporting.released import Publication
from relsurvey.reporting.tallies import Tally
from relsurvey.storage import publications, questionnaires, response_rows, tallies


def require_safe(connection: Connection, organisation_id: str, wave: Wave, carried: Collection[Trait]) -> None:
    """Raise NotFound("not-published") or Refused, as `row_export.export` says, where rows would tell too much."""
    published = _published(connection, organisation_id, wave.id)
    held = response_rows.who(connection, organisation_id=organisation_id, wave_id=wave.id)
    now = response_rows.people(connection, organisation_id=organisation_id, wave_id=wave.id)
    people = rows_people.as_closed(tally_at_close(connection, organisation_id, wave), now)
    made = response_rows.carried_before(connection, organisation_id=organisation_id, wave_id=wave.id)
    _require_same(people, held, made, wave.threshold)
    out = frozenset(Trait(name) for about in made for name in about["columns"].split())
    beside = _Beside(connection, organisation_id, wave, people, published, out)
    wanted = frozenset(carried) - out
    too_much = rows_apart.to_leave_out(wanted, beside.may_be)
    if too_much is None:
        raise _nothing_to_leave_out(beside, wanted, carried)
    if too_much:
        why = "rows-tell-more" if beside.large_enough(wanted) else "rows-stand-out"
        raise Refused(why, threshold=wave.threshold, columns=_named(too_much))


def _nothing_to_leave_out(beside: "_Beside", wanted: Collection[Trait], carried: Collection[Trait]) -> Refused:
    """Carrying more can help: a group that the file shows by itself is nothing that could be worked out from it."""
    left = frozenset(traits_of(beside.wave)) - frozenset(wanted) - beside.out
    # Whoever stands out where rows carry nothing stands out in every file.
    if not left or not beside.large_enough(()):
        return Refused("rows-too-few", threshold=beside.wave.threshold)
    if instead := rows_apart.to_carry_instead(wanted, left, beside.may_be):
        # What an earlier file carries may stay.
        return Refused("rows-instead", columns=_named({*instead, *beside.out.intersection(carried)}))
    return Refused("rows-others", columns=_named(left))


def _named(traits: Collection[Trait]) -> str:
    say = catalogue()
    names = [say(f"rows-carry-{trait.value.replace('_', '-')}") for trait in Trait if trait in traits]
    return listed(names, say.language)


@dataclass(frozen=True)
class _Beside:
    """What rows of a wave would stand beside. `out` is carried by earlier files: two of the same people can be joined
    by their answers, so what one carries, both carry.
    """

    connection: Connection
    organisation_id: str
    wave: Wave
    people: Everybody
    published: Sequence[Publication]
    out: frozenset[Trait]

    def may_be(self, carried: Collection[Trait]) -> bool:
        """Whether such rows may be handed over."""
        return self.large_enough(carried) and self.silent(carried)

    def large_enough(self, carried: Collection[Trait]) -> bool:
        """Whether nobody stands out in rows that carry these."""
        together = self.out | set(carried)
        return rows_apart.may_be_out(self.people, together, published=self.published, threshold=self.wave.threshold)

    def silent(self, carried: Collection[Trait]) -> bool:
        """Whether such rows make nothing that is published more telling. Counts answers only where they could."""
        together = self.out | set(carried)
        if rows_beside.shows_each_group(self.people, together, self.published):
            return True
        return not rows_beside.tells_more(
            self._answered,
            together,
            questionnaire=self._asked,
            published=self.published,
            threshold=self.wave.threshold,
        )

    @cached_property
    def _asked(self) -> Questionnaire:
        ours = {"organisation_id": self.organisation_id, "content_hash": self.wave.content_hash}
        return questionnaires.get(self.connection, **ours)

    @cached_property
    def _answered(self) -> Everybody:
        """Everybody with their answers, counted once however many files are looked at."""
        modes = dict.fromkeys(one.mode for one in self.people.traits if one is not None)
        now = {mode: self._tally(mode) for mode in modes}
        return rows_people.as_answered(tally_at_close(self.connection, self.organisation_id, self.wave), now)

    def _tally(self, mode: str) -> Tally:
        wave = self.wave
        return tallies.tally(
            self.connection,
            organisation_id=self.organisation_id,
            wave_id=wave.id,
            questionnaire=self._asked,
            asked=wave.asked,
            asked_of=wave.asked_of,
            mode=mode,
        )


def _require_same(people: Everybody, held: str, made: Sequence[Mapping[str, Any]], threshold: int) -> None:
    """Whoever took their answers out since would be the difference from what is published, or from an earlier file."""
    gone = people.gone
    if gone and (min(gone) < 0 or sum(gone) < threshold):
        raise Refused("rows-changed")
    # Of a file made before hashes were kept, it is known only that nobody was in it who is not in the publication.
    if any(about.get("people", "" if gone else held) != held for about in made):
        raise Refused("rows-changed")


def _published(connection: Connection, organisation_id: str, wave_id: str) -> Sequence[Publication]:
    """Every version, as the whole organisation has it."""
    stored = publications.versions(connection, organisation_id=organisation_id, wave_id=wave_id)
    if not stored:
        raise NotFound("not-published")
    return [frozen.thaw(document, content_hash) for document, content_hash in stored]
