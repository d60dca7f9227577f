"""Reading for safety and deleting words from the command line: it shows none of them."""

from relsurvey.actions import comments
from relsurvey.actions.services import Services
from relsurvey.collection.comment import CommentState, Decided
from relsurvey.people.roles import Role
from tests.cli.conftest import Relsurvey
from tests.support.comments import REVIEWER, closed_with
from tests.support.staff import somebody
from tests.support.waves import ORGANISATION, an_open_wave


def test_reading_for_safety_is_refused_once_people_were_told_otherwise(
    relsurvey: Relsurvey, services: Services
) -> None:
    wave = an_open_wave(services.db, services.settings)
    somebody(services.db, Role.SAFEGUARDING, organisation_id=ORGANISATION)

    said = relsurvey("wave", "early", wave.wave_id, "--days", "2")

    assert said.code == 6
    assert said.out == ""


def test_words_of_reviewed_comments_are_deleted_and_none_is_shown(relsurvey: Relsurvey, services: Services) -> None:
    wave = an_open_wave(services.db, services.settings)
    closed_with(wave, "Sarah is kind", "Not decided")
    comments.piles(services.db, by=REVIEWER, language="en")
    ours = {"by": REVIEWER, "wave_id": wave.wave_id}
    listed = comments.list_(services.db, **ours, question_id="wish", state=CommentState.WAITING)
    sarah = next(one.id for one in listed.comments if "Sarah" in one.text)
    comments.decide(services.db, **ours, comment_id=sarah, decided=Decided(CommentState.HIDDEN))

    said = relsurvey("wave", "forget-words", wave.wave_id)

    assert (said.code, said.out) == (0, "1 comment is deleted as it was written.\n")
