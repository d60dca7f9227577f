"""What is said first is chosen by a rule, and holds the worst beside the best."""

from relsurvey.evidence.highlights import MOST, First, highlights
from relsurvey.evidence.pieces import Because, Piece, Strength
from relsurvey.evidence.places import Place
from relsurvey.evidence.voices import Topic, Voice, Who
from relsurvey.framework.framework import Kind
from relsurvey.reporting.change import Measure
from relsurvey.reporting.released import ReleasedCount


def piece(about: str, good: int, *, kind: Kind = Kind.PEOPLE, most: int | None = None) -> Piece:
    found = Measure(ReleasedCount(good, good if most is None else most), ReleasedCount(20, 20))
    return Piece(kind, about, about, "", "Autumn", Strength.SOME, Because.COUNTED, found)


def topic(about: str, people: Place, team: Place) -> Topic:
    said = Voice(Who.PEOPLE, about, "", "", people)
    return Topic(about, about, said, (Voice(Who.TEAM, about, "", "", team),))


def chosen(pieces: list[Piece], topics: list[Topic] | None = None) -> list[tuple[First, str]]:
    return [(one.why, one.piece.about) for one in highlights(pieces, topics or [])]


def test_the_best_and_the_worst_have_one_place_each() -> None:
    pieces = [piece("B01", 9), piece("B02", 17), piece("B03", 2)]

    assert chosen(pieces) == [(First.PEOPLE_MOST, "B02"), (First.PEOPLE_FEWEST, "B03")]


def test_only_what_is_far_apart_is_a_finding_and_two_are_the_most() -> None:
    pieces = [piece(about, 10) for about in ("B01", "B02", "B03", "B04")]
    topics = [topic(about, Place.NOT_YET, Place.THERE) for about in ("B02", "B03", "B04")]

    apart = [about for why, about in chosen(pieces, topics) if why is First.APART]

    assert apart == ["B02", "B03"]
    assert all(why is not First.APART for why, _ in chosen(pieces, [topic("B01", Place.PARTLY, Place.THERE)]))


def test_there_are_five_at_most_and_what_staff_rate_lowest_comes_before_their_highest() -> None:
    pieces = [piece("B01", 9), piece("B02", 17), piece("L01", 3, kind=Kind.STAFF), piece("L02", 18, kind=Kind.STAFF)]
    topics = [topic(about, Place.NOT_YET, Place.THERE) for about in ("B01", "B02")]

    found = chosen(pieces, topics)

    assert len(found) == MOST
    assert found[-1] == (First.STAFF_FEWEST, "L01")
    assert chosen(pieces)[-1] == (First.STAFF_MOST, "L02")


def test_what_is_not_shown_of_the_group_itself_is_no_finding() -> None:
    whole_only = Piece(Kind.PEOPLE, "B01", "B01", "", "", Strength.SOME, Because.WHOLE_ONLY)

    assert chosen([whole_only]) == []


def test_a_range_counts_by_its_middle() -> None:
    pieces = [piece("B01", 10, most=12), piece("B02", 8, most=15), piece("B03", 5)]

    assert chosen(pieces)[0] == (First.PEOPLE_MOST, "B02")
