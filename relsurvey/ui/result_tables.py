"""Tables of results, and the one sentence about what is hidden in them."""

from dataclasses import dataclass

from relsurvey.collection.plan import BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting import wording
from relsurvey.reporting.released import Publication
from relsurvey.ui import markup

#: Nobody is asked as one of these: they are known from the answers, and are shown elsewhere.
_OF_ANSWERS = frozenset({BreakdownKind.HELP, BreakdownKind.FORM})


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table; a hidden one has no cells."""

    name: str
    hidden: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be read: what it is about, the heads of its columns, its rows. Numbers stand at the end of a cell."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    ends_in_words: bool = False


def returns_table(publication: Publication, *, say: Catalogue) -> str:
    """Who was asked and who answered, as an HTML table; a hidden number is a word."""
    asked_is_known = any(one.asked is not None for one in publication.returns)
    names, rows = wording.group_names(publication, say=say), []
    of_answers = {one.id for one in publication.plan.breakdowns if one.kind in _OF_ANSWERS}
    for one in publication.returns:
        if one.group.breakdown in of_answers:
            continue
        name = names[one.group]
        numbers = (one.asked, one.returned) if asked_is_known else (one.returned,)
        cells = [say("results-hidden") if number is None else say("results-count", number=number) for number in numbers]
        rows.append(TableRow(name, set(numbers) == {None}, tuple(cells)))
    asked = (say("results-who-asked"),) if asked_is_known else ()
    heads = (say("results-who-group"), *asked, say("results-who-returned"))
    return markup.html("table", say=say, table=Table(say("results-who-table"), heads, tuple(rows)))
