"""A pack of evidence: what was gathered, set against a framework. All its files say alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.evidence.coverage import Covered, cover
from relsurvey.evidence.gathered import Gathered
from relsurvey.framework.framework import Framework, Section
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day


@dataclass(frozen=True, slots=True)
class Pack:
    """`adapted_on` is the day on which the organisation last changed the map; None for one as it is bundled."""

    gathered: Gathered
    framework: Framework
    adapted_on: date | None = None

    def covered(self, say: Catalogue) -> tuple[Covered, ...]:
        """Every entry of the map with its evidence."""
        return cover(self.framework, self.gathered.pieces(say))

    def sections(self, covered: Sequence[Covered]) -> tuple[tuple[Section, tuple[Covered, ...]], ...]:
        """The entries under their headings."""
        return tuple(
            (section, tuple(one for one in covered if one.entry.section == section.id))
            for section in self.framework.sections
        )

    def title(self, say: Catalogue) -> str:
        """What it is called."""
        return say("pack-title", name=self.gathered.subject.name)

    def period(self, say: Catalogue) -> str:
        """`1 December 2025 to 29 November 2026`."""
        first, last = (day(one, say.language) for one in (self.gathered.period.first, self.gathered.period.last))
        return say("pack-period", first=first, last=last)

    def map_said(self, say: Catalogue) -> str:
        """Which map it was made with, of which day, and whether somebody adapted it."""
        dated = day(self.framework.dated, say.language)
        if self.adapted_on:
            return say("pack-map-adapted", title=self.framework.title, adapted=day(self.adapted_on, say.language))
        return say("pack-map", title=self.framework.title, dated=dated)
