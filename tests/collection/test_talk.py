"""By when somebody gets in touch, and what may be left or set."""

from datetime import date

import pytest

from relsurvey.collection.talk import (
    Alerted,
    Contact,
    ContactKind,
    TalkSettings,
    Wish,
    check_contact,
    check_settings,
    check_wish,
)
from relsurvey.errors import BadInput

FRIDAY = date(2026, 11, 20)
SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "working_days", "asked_on", "due"),
    [
        (1, False, FRIDAY, date(2026, 11, 21)),
        (0, False, SATURDAY, SATURDAY),
        (1, True, FRIDAY, date(2026, 11, 23)),
        (0, True, SATURDAY, date(2026, 11, 23)),
        (1, True, SATURDAY, date(2026, 11, 23)),
        (2, True, date(2026, 11, 19), date(2026, 11, 23)),
    ],
)
def test_the_promised_day_counts_from_the_day_after(
    *, days: int, working_days: bool, asked_on: date, due: date
) -> None:
    assert TalkSettings(answer_days=days, working_days=working_days).due_on(asked_on) == due


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
    ],
)
def test_settings_that_would_fail_somebody_are_refused(wanted: TalkSettings, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        check_settings(wanted)
