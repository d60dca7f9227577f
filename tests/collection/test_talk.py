"""By when somebody gets in touch, and what may be left or set."""

from datetime import datetime

import pytest

from relsurvey.clock import on_the_wall
from relsurvey.collection.talk import (
    Alerted,
    Contact,
    ContactKind,
    TalkSettings,
    Waiting,
    Wish,
    check_contact,
    check_settings,
    check_wish,
)
from relsurvey.errors import BadInput
from relsurvey.i18n.phrases import moment


def at(day: str, hour: int) -> datetime:
    """`Fri 20`, in November 2026."""
    return datetime(2026, 11, int(day.split()[1]), hour)  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(
    ("days", "asked", "due"),
    [
        # By the end of the next working day, whatever the hour.
        (1, at("Thu 19", 9), at("Fri 20", 17)),
        (1, at("Thu 19", 22), at("Fri 20", 17)),
        (1, at("Fri 20", 9), at("Mon 23", 17)),
        (1, at("Sat 21", 9), at("Mon 23", 17)),
        (1, at("Sun 22", 23), at("Mon 23", 17)),
        (2, at("Thu 19", 9), at("Mon 23", 17)),
        # On the same day while it lasts.
        (0, at("Fri 20", 16), at("Fri 20", 17)),
        (0, at("Fri 20", 17), at("Mon 23", 17)),
        (0, at("Sun 22", 12), at("Mon 23", 17)),
    ],
)
def test_working_days_leave_the_weekend_out(days: int, asked: datetime, due: datetime) -> None:
    assert TalkSettings(answer_days=days, working_days=True).due(asked) == due


@pytest.mark.parametrize(
    ("days", "asked", "due"),
    [
        (1, at("Fri 20", 9), at("Sat 21", 20)),
        (0, at("Sat 21", 19), at("Sat 21", 20)),
        (0, at("Sat 21", 21), at("Sun 22", 20)),
    ],
)
def test_where_somebody_is_there_every_day_every_day_counts(days: int, asked: datetime, due: datetime) -> None:
    assert TalkSettings(answer_days=days, day_ends=20).due(asked) == due


def test_a_request_is_overdue_once_its_hour_has_struck() -> None:
    waiting = Waiting("r1", at("Fri 20", 9).date(), at("Mon 23", 17), "", None, None)

    assert [waiting.overdue(at(*when)) for when in (("Sun 22", 12), ("Mon 23", 17), ("Mon 23", 18))] == [
        False,
        False,
        True,
    ]


def test_the_clock_on_the_wall_knows_summer_time() -> None:
    assert on_the_wall(datetime(2026, 7, 1, 16, 30)) == datetime(2026, 7, 1, 17, 30)  # noqa: DTZ001
    assert on_the_wall(datetime(2026, 11, 20, 16, 30)) == datetime(2026, 11, 20, 16, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Monday 23 November, 5 pm"), ("cy", "Dydd Llun 23 Tachwedd, 5 yh"), ("ar", "الاثنين 23 نوفمبر، 5 م")],
)
def test_a_deadline_is_said_as_people_say_it(language: str, said: str) -> None:
    assert moment(at("Mon 23", 17), language).replace("\u202f", " ") == said


def test_a_request_may_leave_out_everything_but_one_thing() -> None:
    assert check_wish(Wish(reach="  room 4 ")) == Wish(reach="room 4")
    with pytest.raises(BadInput, match="talk-empty"):
        check_wish(Wish(about="  ", keep_from="my brother"))
    with pytest.raises(BadInput, match="talk-too-long"):
        check_wish(Wish(about="x" * 4001))


def test_what_somebody_wrote_is_in_no_error_and_no_log() -> None:
    assert "secret" not in repr(Wish(about="secret", name="secret", reach="secret", keep_from="secret"))
    assert "secret" not in repr(Alerted("p1", "secret@example.org"))


def test_a_number_can_be_called() -> None:
    assert check_contact(Contact(ContactKind.OWN, " Sam ", "+44 (0)1632 960-001")).dialled == "+4401632960001"
    for phone in ("", "call me", "javascript:alert(1)", "1" * 41):
        with pytest.raises(BadInput, match="contact-phone-needed"):
            check_contact(Contact(ContactKind.OWN, "Sam", phone))
    with pytest.raises(BadInput, match="contact-name-needed"):
        check_contact(Contact(ContactKind.OWN, " ", "999"))


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (TalkSettings(lead=Alerted("p1", "no address")), "talk-email-needed"),
        (TalkSettings(lead=Alerted("p1", "a@b.org\nBcc: c@d.org")), "talk-email-needed"),
        (TalkSettings(lead=Alerted("p1", "a@b.org"), deputy=Alerted("p1", "a@b.org")), "talk-deputy-same"),
        (TalkSettings(answer_days=15), "talk-days"),
        (TalkSettings(keep_days=1), "talk-keep-days"),
        (TalkSettings(day_ends=24), "talk-day-ends"),
    ],
)
def test_settings_that_would_fail_somebody_are_refused(wanted: TalkSettings, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        check_settings(wanted)
