"""What somebody who answers can rely on: nothing is lost, nothing is stored twice, nobody else can look."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select, update

from relsurvey.actions import publications, responses
from relsurvey.actions.responses import Started
from relsurvey.collection.answers import Answer, Stage
from relsurvey.collection.journey import Act, Place, Submission
from relsurvey.collection.link import token_hash
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused, Unavailable
from relsurvey.questionnaire.definition import Given
from relsurvey.storage import questionnaires
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, answer_text, invitation, questionnaire_version, response
from tests.support.waves import ADMINISTRATOR, LAST_DAY, TODAY, AWave, after, an_open_wave


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def count(database: Database, table=response) -> int:  # noqa: ANN001 - a table
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def stored(database: Database) -> dict[str, object]:
    """The columns of the one response there is."""
    with database.reading() as connection:
        return dict(connection.execute(select(response)).mappings().one())


def test_an_answer_is_there_for_the_next_look(wave: AWave) -> None:
    started = wave.take_part()

    wave.answer(started, "friends", "sometimes")

    shown = wave.see(started)
    assert shown.sheet.answers == {"friends": Answer("friends", Given.ANSWERED, ("sometimes",))}
    assert shown.screen.name == "question-home"


def test_every_kind_of_answer_comes_back_as_it_was_given(wave: AWave) -> None:
    started = wave.take_part()

    wave.answer(started, "friends", "dont_know")
    wave.answer(started, "home", "no")
    wave.answer(started, "better", "garden", "quiet")
    wave.answer(started, "wish", text="A garden,\nwith bees 🐝")

    assert wave.see(started).sheet.answers == {
        "friends": Answer("friends", Given.DONT_KNOW),
        "home": Answer("home", Given.ANSWERED, ("no",)),
        "better": Answer("better", Given.ANSWERED, ("quiet", "garden")),
        "wish": Answer("wish", Given.ANSWERED, text="A garden,\nwith bees 🐝"),
    }


def test_a_skipped_question_is_stored_as_skipped(wave: AWave) -> None:
    started = wave.take_part()

    wave.hand_in(started, Submission("question-friends", Act.SKIP))

    assert wave.see(started).sheet.answers["friends"].given is Given.SKIPPED


def test_a_changed_answer_takes_the_place_of_the_first(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    wave.answer(started, "home", "no")
    wave.answer(started, "better", "garden", "quiet")

    wave.answer(started, "better", "space")
    wave.answer(started, "wish", text="first")
    wave.answer(started, "wish", text="second")

    answers = wave.see(started).sheet.answers
    assert answers["better"].options == ("space",)
    assert answers["wish"].text == "second"


def test_a_form_handed_in_twice_changes_nothing_the_second_time(wave: AWave) -> None:
    started = wave.take_part()
    first = wave.answer(started, "friends", "yes")
    before = (stored(wave.db), count(wave.db, answer))

    second = wave.answer(started, "friends", "yes", today=after(1))

    assert second.screen == first.screen
    assert (stored(wave.db), count(wave.db, answer)) == before


def test_sending_twice_stores_one_response(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer_all(started)

    first = wave.send(started)
    second = wave.send(started)

    assert first.screen.place is second.screen.place is Place.THANKS
    assert count(wave.db) == 1
    assert stored(wave.db)["stage"] == "sent"


def test_the_tie_to_the_link_is_cut_when_it_is_sent(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer_all(started)
    tied_before = stored(wave.db)["invitation_id"]

    wave.send(started)

    assert tied_before is not None
    assert stored(wave.db)["invitation_id"] is None


def test_the_address_of_a_response_is_part_of_nothing_that_is_stored(wave: AWave) -> None:
    started = wave.begin()

    assert [name for name, value in stored(wave.db).items() if started.handle in str(value)] == []


def test_only_the_day_is_kept(wave: AWave) -> None:
    wave.send_all()

    kept = stored(wave.db)
    assert kept["day"] == TODAY
    assert sorted(type(value).__name__ for value in kept.values() if not isinstance(value, str | None)) == [
        "bool",
        "date",
    ]


def test_the_secrets_are_stored_as_hashes_only(wave: AWave) -> None:
    started = wave.begin()

    written = repr(stored(wave.db))
    assert started.device_secret not in written
    assert started.receipt not in written
    assert started.receipt not in repr(started)
    assert started.device_secret not in repr(started)


def test_an_answer_behind_a_closed_branch_is_neither_shown_nor_sent(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    wave.answer(started, "home", "no")
    wave.answer(started, "better", "garden")

    wave.answer(started, "home", "yes")
    shown = wave.see(started).sheet.answers
    wave.write(started, "wish", "A garden")
    wave.send(started)

    with wave.db.reading() as connection:
        questions = set(connection.scalars(select(answer.c.question_id)))
    assert "better" not in shown
    assert questions == {"friends", "home", "wish"}


def test_an_answer_behind_a_branch_is_found_again_when_the_branch_opens_again(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    wave.answer(started, "home", "no")
    wave.answer(started, "better", "garden")
    wave.answer(started, "home", "yes")

    wave.answer(started, "home", "sometimes")

    assert wave.see(started).sheet.answers["better"].options == ("garden",)


def test_what_is_kept_stays_kept_while_more_is_answered(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")

    kept = wave.keep(started)
    wave.answer(started, "home", "yes")

    assert kept.screen.place is Place.KEPT
    assert wave.see(started).sheet.stage is Stage.KEPT
    assert set(wave.see(started).sheet.answers) == {"friends", "home"}


def test_whoever_says_no_leaves_no_answer_and_can_change_their_mind(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")

    refused = wave.hand_in(started, Submission(Place.CONSENT, Act.NEXT, ("no",)))
    left = (count(wave.db, answer), stored(wave.db)["consent"], stored(wave.db)["stage"])
    again = wave.hand_in(started, Submission(Place.REFUSED, Act.NEXT))

    assert refused.screen.place is Place.REFUSED
    assert left == (0, False, "refused")
    assert again.screen.place is Place.CONSENT


def test_deleting_leaves_nothing_and_the_link_can_be_used_again(wave: AWave) -> None:
    token = wave.link()
    started = responses.begin(wave.db, wave.settings, token=token, today=TODAY)
    wave.agree(started)
    wave.answer_all(started)

    gone = wave.hand_in(started, Submission(Place.STOP, Act.DELETE))

    assert gone.screen.place is Place.DELETED
    assert (count(wave.db), count(wave.db, answer), count(wave.db, answer_text)) == (0, 0, 0)
    with pytest.raises(NotFound, match="response-not-found"):
        wave.see(started)
    assert responses.begin(wave.db, wave.settings, token=token, today=TODAY).handle != started.handle


def test_a_single_link_goes_on_only_on_the_device_that_started_it(wave: AWave) -> None:
    token = wave.link()
    started = responses.begin(wave.db, wave.settings, token=token, today=TODAY)

    with pytest.raises(Refused, match="link-already-started"):
        responses.begin(wave.db, wave.settings, token=token, today=TODAY)
    mine = responses.look_up(wave.db, token=token, device_secrets=["else", started.device_secret], today=TODAY)
    assert mine.handle == started.handle


def test_a_double_tap_on_start_gives_the_same_response_twice(wave: AWave) -> None:
    token = wave.link()

    one, other = (
        responses.begin(wave.db, wave.settings, token=token, start_key="from the form", today=TODAY) for _ in range(2)
    )

    assert one == other
    assert count(wave.db) == 1


def test_the_start_form_opens_nothing_once_something_was_answered(wave: AWave) -> None:
    token = wave.link()
    started = responses.begin(wave.db, wave.settings, token=token, start_key="from the form", today=TODAY)
    wave.introduce(started)
    wave.hand_in(started, Submission(Place.CONSENT, Act.NEXT, ("yes",)))

    with pytest.raises(Refused, match="link-already-started"):
        responses.begin(wave.db, wave.settings, token=token, start_key="from the form", today=TODAY)


def test_a_link_does_not_tell_whoever_looks_at_it_whether_somebody_began_or_sent(wave: AWave) -> None:
    tokens = [wave.link() for _ in range(3)]
    sent, _begun = [responses.begin(wave.db, wave.settings, token=token, today=TODAY) for token in tokens[:2]]
    wave.agree(sent)
    wave.answer_all(sent)
    wave.send(sent)

    seen = [responses.look_up(wave.db, token=token, device_secrets=["another"], today=TODAY) for token in tokens]
    with wave.db.reading() as connection:
        rows = connection.execute(
            select(invitation.c.kind, invitation.c.started, invitation.c.spoken_code).where(invitation.c.started)
        ).all()

    assert seen[0] == seen[1] == seen[2]
    assert len(rows) == 2
    assert rows[0] == rows[1]


def test_looking_at_a_link_uses_nothing_up(wave: AWave) -> None:
    token = wave.link()

    for _ in range(3):
        invited = responses.look_up(wave.db, token=token, today=TODAY)

    assert (invited.titles["en"], invited.organisation_name, invited.closes_on) == (
        "How is your home?",
        "Harbour Care",
        LAST_DAY,
    )
    assert invited.handle == ""
    assert count(wave.db) == 0


@pytest.mark.parametrize("typed", ["{}", " {} ", "{}."])
def test_the_receipt_opens_the_answers_on_another_device_and_shuts_the_first_one_out(wave: AWave, typed: str) -> None:
    first = wave.take_part()
    wave.answer(first, "friends", "yes")

    second = responses.resume(wave.db, wave.settings, receipt=typed.format(first.receipt.upper()), today=TODAY)

    assert set(wave.see(second).sheet.answers) == {"friends"}
    assert second.receipt == first.receipt
    with pytest.raises(NotFound, match="response-not-found"):
        wave.see(first)


def test_the_receipt_shows_after_sending_that_it_was_sent(wave: AWave) -> None:
    sent = wave.send_all()

    back = responses.resume(wave.db, wave.settings, receipt=sent.receipt, today=TODAY)

    assert wave.see(back).screen.place is Place.THANKS


def test_a_receipt_of_another_installation_opens_nothing(wave: AWave) -> None:
    started = wave.begin()

    with pytest.raises(NotFound, match="receipt-not-found"):
        responses.resume(wave.db, replace(wave.settings, secret_key=b"another"), receipt=started.receipt, today=TODAY)


@pytest.mark.parametrize("receipt", ["", "one two", "not words of the list at all"])
def test_what_is_no_receipt_is_told_so(wave: AWave, receipt: str) -> None:
    with pytest.raises(NotFound, match="receipt-not-found"):
        responses.resume(wave.db, wave.settings, receipt=receipt, today=TODAY)


def test_a_wave_whose_last_day_has_passed_takes_nothing_more_and_keeps_what_it_has(wave: AWave) -> None:
    started = wave.take_part()
    wave.answer(started, "friends", "yes")
    token = wave.link()
    late = after(60)

    with pytest.raises(Refused, match="wave-closed"):
        wave.answer(started, "home", "yes", today=late)
    with pytest.raises(Refused, match="wave-closed"):
        wave.see(started, today=late)
    with pytest.raises(Refused, match="wave-closed"):
        responses.begin(wave.db, wave.settings, token=token, today=late)
    assert count(wave.db, answer) == 1


def test_people_can_answer_until_the_end_of_the_last_day(wave: AWave) -> None:
    started = wave.take_part()

    wave.answer(started, "friends", "yes", today=LAST_DAY)

    assert count(wave.db, answer) == 1


@pytest.fixture(params=["sent", "kept"])
def counted(request: pytest.FixtureRequest, wave: AWave) -> Started:
    """Somebody whose answers count, in a wave that is closed now."""
    started = wave.take_part()
    wave.answer_all(started)
    wave.send(started) if request.param == "sent" else wave.keep(started)
    wave.close()
    return started


def test_whoever_comes_back_after_the_wave_has_closed_reads_that_it_has_ended(wave: AWave, counted: Started) -> None:
    back = responses.resume(wave.db, wave.settings, receipt=counted.receipt, today=TODAY)

    shown = wave.see(back)

    assert (shown.screen.place, shown.ended) == (Place.ENDED, True)


@pytest.mark.parametrize(
    "form",
    [
        Submission("question-friends", Act.NEXT, ("no",)),
        Submission("question-friends", Act.DELETE),
        Submission(Place.THANKS, Act.STOP),
        Submission(Place.ENDED, Act.GO, to=Place.REVIEW),
        Submission(Place.REVIEW, Act.SEND),
    ],
)
def test_answers_stay_as_they_are_after_the_wave_has_closed(wave: AWave, counted: Started, form: Submission) -> None:
    before = stored(wave.db)

    with pytest.raises(Refused, match="wave-closed"):
        wave.hand_in(counted, form)

    assert stored(wave.db) == before
    assert count(wave.db, answer) == 3


@pytest.mark.parametrize("screen", [Place.ENDED, "stop_thanks"])
def test_answers_can_be_deleted_after_the_wave_has_closed(wave: AWave, counted: Started, screen: str) -> None:
    gone = wave.hand_in(counted, Submission(screen, Act.DELETE))

    assert (gone.screen.place, gone.ended) == (Place.DELETED, True)
    assert (count(wave.db), count(wave.db, answer), count(wave.db, answer_text)) == (0, 0, 0)
    with pytest.raises(NotFound, match="response-not-found"):
        wave.hand_in(counted, Submission(screen, Act.DELETE))


def test_a_publication_stays_as_it_is_when_answers_are_deleted_afterwards(wave: AWave) -> None:
    wave.store("north", 24)
    sent = wave.send_all()
    published = publications.close(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)

    wave.hand_in(sent, Submission(Place.ENDED, Act.DELETE))

    assert published.publication
    assert publications.latest(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id) == published.publication


def test_an_unknown_link_or_device_is_not_found(wave: AWave) -> None:
    with pytest.raises(NotFound, match="link-not-found"):
        responses.look_up(wave.db, token="no such link", today=TODAY)
    with pytest.raises(NotFound, match="link-not-found"):
        responses.begin(wave.db, wave.settings, token="no such link", today=TODAY)
    with pytest.raises(NotFound, match="code-not-found"):
        responses.begin(wave.db, wave.settings, spoken_code="000000", today=TODAY)
    with pytest.raises(NotFound, match="response-not-found"):
        responses.show(wave.db, device_secret="no such secret", today=TODAY)


def test_a_receipt_that_is_taken_is_drawn_again(wave: AWave) -> None:
    token, other = wave.link(), wave.link()
    first = responses.begin(wave.db, wave.settings, token=token, start_key="same", today=TODAY)
    with wave.db.writing() as connection:
        # As if somebody else had drawn these words before this link was started.
        connection.execute(update(response).values(device_hash=token_hash("somebody else"), invitation_id=None))
        connection.execute(update(invitation).values(started=False))

    second = responses.begin(wave.db, wave.settings, token=token, start_key="same", today=TODAY)

    assert second.receipt != first.receipt
    assert responses.look_up(wave.db, token=other, today=TODAY).handle == ""


def test_a_database_that_is_away_is_told_in_words() -> None:
    away = Database("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=2")

    with pytest.raises(Unavailable, match="database-away"):
        responses.show(away, device_secret="any", today=TODAY)


def test_a_questionnaire_copy_that_was_altered_is_refused(wave: AWave) -> None:
    with wave.db.writing() as connection:
        document = connection.scalars(select(questionnaire_version.c.document)).one()
        altered = {**document, "groups": ["people"]}
        connection.execute(update(questionnaire_version).values(document=altered))
    questionnaires._remembered.clear()

    with pytest.raises(Refused, match="questionnaire-copy-damaged"):
        responses.look_up(wave.db, token=wave.link(), today=TODAY)
