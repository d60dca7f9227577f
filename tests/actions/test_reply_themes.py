"""A reply to what people wrote: a theme of many can be named, one of a few can't, and never with a number."""

from dataclasses import replace

import pytest

from relsurvey.actions import comments, public_results, publications, replies, reply_at_hand, themes
from relsurvey.collection.comment import CommentState, Decided
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.people.roles import Role
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.replies import Content, Kind, YouSaid
from relsurvey.storage.database import Database
from tests.support.comments import REVIEWER, closed_with
from tests.support.waves import ADMINISTRATOR, TODAY, AWave, an_open_wave, viewer

WRITER = replace(viewer(Role.ADMINISTRATOR), person_id="writer")
SECOND = replace(viewer(Role.FACILITATOR), person_id="second")


@pytest.fixture
def coded(database: Database, settings: Settings) -> tuple[AWave, str, str]:
    """A published wave in which 10 people wrote about trips and 9 of them about food too."""
    wave = an_open_wave(database, settings)
    closed_with(wave, *(f"We want {number} trips" for number in range(10)))
    ours = {"by": REVIEWER, "wave_id": wave.wave_id}
    trips, food = (themes.add(wave.db, **ours, name=name).id for name in ("Trips", "Food"))
    comments.piles(wave.db, by=REVIEWER, language="en")
    listed = comments.list_(wave.db, **ours, question_id="wish", state=CommentState.WAITING).comments
    for number, one in enumerate(listed):
        about = frozenset({trips} if number == 0 else {trips, food})
        comments.decide(wave.db, **ours, comment_id=one.id, decided=Decided(CommentState.CODED, theme_ids=about))
    publications.publish(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)
    return wave, trips, food


def write(wave: AWave, theme_id: str, group: Group = WHOLE) -> str:
    content = Content(YouSaid(theme_id=theme_id), Kind.DID, {"en": "We go out each week now."})
    return replies.write(wave.db, by=WRITER, wave_id=wave.wave_id, group=group, content=content, today=TODAY)


def test_a_theme_of_ten_people_is_named_on_the_page_and_one_of_nine_is_nowhere(
    coded: tuple[AWave, str, str],
) -> None:
    wave, trips, food = coded
    assert reply_at_hand.open_wave(wave.db, by=WRITER, wave_id=wave.wave_id).themes == {trips: "Trips"}
    token = public_results.show(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, group=WHOLE).token

    with pytest.raises(Refused, match="reply-not-shown"):
        write(wave, food)
    reply_id = write(wave, trips)
    replies.decide(wave.db, by=SECOND, reply_id=reply_id, number=1, agrees=True, today=TODAY)

    (shown,) = public_results.open_(wave.db, token=token).replies
    assert (shown.theme, shown.content.words) == ("Trips", {"en": "We go out each week now."})


def test_a_reply_to_a_service_names_no_theme(coded: tuple[AWave, str, str]) -> None:
    wave, trips, _ = coded

    with pytest.raises(Refused, match="reply-not-shown"):
        write(wave, trips, Group("unit", "north"))


def test_when_people_take_their_words_out_a_theme_of_too_few_leaves_the_page(coded: tuple[AWave, str, str]) -> None:
    wave, trips, _ = coded
    token = public_results.show(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, group=WHOLE).token
    replies.decide(wave.db, by=SECOND, reply_id=write(wave, trips), number=1, agrees=True, today=TODAY)
    ours = {"by": REVIEWER, "wave_id": wave.wave_id}
    one = comments.list_(wave.db, **ours, question_id="wish", state=CommentState.CODED).comments[0]

    comments.decide(wave.db, **ours, comment_id=one.id, decided=Decided(CommentState.HIDDEN))

    assert public_results.open_(wave.db, token=token).replies == ()
