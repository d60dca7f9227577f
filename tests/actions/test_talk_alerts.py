"""Telling the lead and the deputy, with a real mail server on this machine: one that takes mail, one that fails."""

import logging
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import message, message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import select

from relsurvey.actions import mail, people, talk_alerts, talk_queue, talk_settings
from relsurvey.collection.talk import Outcome
from relsurvey.config import Settings
from relsurvey.errors import BadInput
from relsurvey.people.roles import Role
from relsurvey.people.viewer import operator
from relsurvey.storage.database import Database
from relsurvey.storage.tables import talk_alert
from tests.support.staff import somebody
from tests.support.talk import NOW, TODAY, WISH, Safety, safety


class Postbox:
    """Keeps every message, or refuses all of them while `broken`."""

    def __init__(self) -> None:
        self.came: list[tuple[str, message.Message]] = []
        self.broken = False

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.broken:
            return "451 lead@example.org has no room"
        self.came += [(to, message_from_bytes(envelope.content)) for to in envelope.rcpt_tos]
        return "250 OK"


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Postbox, int]]:
    box = Postbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, port
    controller.stop()


@pytest.fixture
def box(running: tuple[Postbox, int]) -> Postbox:
    box, _ = running
    box.came, box.broken = [], False
    return box


@pytest.fixture
def ours(database: Database, settings: Settings, running: tuple[Postbox, int], box: Postbox) -> Safety:
    assert box.came == []
    sends = replace(settings, smtp_url=f"smtp://127.0.0.1:{running[1]}", mail_from="surveys@example.org")
    return safety(database, sends)


def tell(ours: Safety, *, later: timedelta = timedelta()) -> int:
    return talk_alerts.tell_due(ours.db, ours.settings, now=NOW + later)


def not_sent(ours: Safety) -> list[bool]:
    return [one.unsent for one in talk_queue.list_(ours.db, by=ours.lead, now=NOW)]


def test_the_lead_and_the_deputy_are_told_once_that_somebody_asked(ours: Safety, box: Postbox) -> None:
    ours.leave()

    assert (tell(ours), tell(ours, later=timedelta(hours=1))) == (2, 0)
    assert {to for to, _ in box.came} == {"lead@example.org", "deputy@example.org"}
    assert not_sent(ours) == [False]


def test_a_message_holds_nothing_of_what_was_written(ours: Safety, box: Postbox) -> None:
    ours.leave()
    tell(ours)

    for _, came in box.came:
        whole = came.as_string()
        assert "https://survey.example.org/requests" in whole
        for part in (WISH.about, WISH.name, WISH.reach, WISH.keep_from, "Harbour", "23"):
            assert part not in came.get_payload()
        assert came["Auto-Submitted"] == "auto-generated"


def test_what_a_failing_server_refused_is_shown_and_tried_again(
    ours: Safety, box: Postbox, caplog: pytest.LogCaptureFixture
) -> None:
    box.broken = True
    ours.leave()

    with caplog.at_level(logging.WARNING):
        assert tell(ours) == 0
    assert not_sent(ours) == [True]
    assert "mail-not-sent" in caplog.text
    assert "example.org" not in caplog.text

    box.broken = False
    assert tell(ours, later=timedelta(minutes=4)) == 0
    assert tell(ours, later=timedelta(minutes=6)) == 2
    assert not_sent(ours) == [False]


def test_a_server_that_is_away_loses_no_message(ours: Safety) -> None:
    ours.leave()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        away = replace(ours.settings, smtp_url=f"smtp://127.0.0.1:{probe.getsockname()[1]}")

    assert talk_alerts.tell_due(ours.db, away, now=NOW) == 0
    assert tell(ours, later=timedelta(minutes=6)) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"smtp_url": "smtp://mail..example.org"},
        {"smtp_url": "smtp://[mail.example.org"},
        {"mail_from": "surveys@example.org\nBcc: eve@example.org"},
    ],
)
def test_a_slip_in_the_settings_loses_no_message_either(ours: Safety, wrong: dict[str, str]) -> None:
    ours.leave()

    assert talk_alerts.tell_due(ours.db, replace(ours.settings, **wrong), now=NOW) == 0  # type: ignore[arg-type]
    assert tell(ours, later=timedelta(minutes=6)) == 2


def test_nobody_is_told_twice_when_two_processes_look_at_once(ours: Safety, box: Postbox) -> None:
    ours.leave()
    # Another process claimed both messages and is sending them.
    with ours.db.writing() as connection:
        for alert in talk_alerts.talk.unsent(connection, now=NOW):
            assert talk_alerts.talk.claim(connection, alert, now=NOW, until=NOW + timedelta(minutes=5))

    assert tell(ours) == 0
    assert box.came == []


def test_over_a_weekend_nobody_is_told_that_it_is_late_before_monday_is_over(ours: Safety, box: Postbox) -> None:
    on_working_days = replace(talk_settings.get(ours.db, by=ours.lead).settings, working_days=True)
    talk_settings.set_settings(ours.db, by=ours.lead, wanted=on_working_days)
    friday = timedelta(days=4)
    ours.leave(later=friday)
    tell(ours, later=friday)
    box.came.clear()

    # Sunday noon; Monday at 5, and a minute later.
    assert tell(ours, later=friday + timedelta(days=2, hours=3)) == 0
    assert tell(ours, later=friday + timedelta(days=3, hours=8)) == 0
    assert tell(ours, later=friday + timedelta(days=3, hours=8, minutes=1)) == 2


def test_when_nobody_takes_it_up_in_time_both_are_told_again(ours: Safety, box: Postbox) -> None:
    ours.leave()
    tell(ours)
    box.came.clear()

    # Asked on Monday at 9, due on Tuesday at 5.
    assert tell(ours, later=timedelta(days=1, hours=8)) == 0
    assert tell(ours, later=timedelta(days=1, hours=8, minutes=1)) == 2
    assert {to for to, _ in box.came} == {"lead@example.org", "deputy@example.org"}
    assert {came["Subject"] for _, came in box.came} == {"Nobody has taken up a request to talk"}
    assert tell(ours, later=timedelta(days=3)) == 0


def test_a_request_that_was_taken_up_in_time_alarms_nobody(ours: Safety) -> None:
    ours.leave()
    tell(ours)
    (one,) = talk_queue.list_(ours.db, by=ours.lead, now=NOW)
    talk_queue.take(ours.db, by=ours.lead, request_id=one.id, today=TODAY)

    assert tell(ours, later=timedelta(days=2)) == 0


def test_a_closed_request_tells_nobody_any_more(ours: Safety) -> None:
    ours.leave()
    (one,) = talk_queue.list_(ours.db, by=ours.lead, now=NOW)
    ids = {"by": ours.lead, "request_id": one.id, "today": TODAY}
    talk_queue.close(ours.db, outcome=Outcome.NOT_NEEDED, note="A test", **ids)

    assert tell(ours) == 0


def test_somebody_who_left_is_not_told_and_the_list_says_so(ours: Safety, box: Postbox) -> None:
    people.deactivate(ours.db, by=operator("harbour"), person_id=ours.lead.person_id)
    ours.leave()

    assert tell(ours) == 1
    assert [to for to, _ in box.came] == ["deputy@example.org"]
    assert [one.unsent for one in talk_queue.list_(ours.db, by=ours.deputy, now=NOW)] == [True]


def test_when_a_message_has_gone_out_only_the_day_stays(ours: Safety) -> None:
    ours.leave()
    tell(ours)

    with ours.db.reading() as connection:
        assert {tuple(row) for row in connection.execute(select(talk_alert.c.not_before, talk_alert.c.sent_on))} == {
            (None, TODAY)
        }


def test_without_a_mail_server_the_list_says_that_nobody_was_told(database: Database, settings: Settings) -> None:
    ours = safety(database, settings)
    somebody(database, Role.ADMINISTRATOR)
    ours.leave()

    assert tell(ours) == 0
    assert not_sent(ours) == [True]


@pytest.mark.parametrize("url", ["mail.example.org", "http://mail.example.org", "smtp://", "smtp://host:port"])
def test_an_address_of_a_mail_server_that_is_none_is_said(settings: Settings, url: str) -> None:
    with pytest.raises(BadInput, match="smtp-url"):
        mail.send(replace(settings, smtp_url=url, mail_from="a@b.org"), to="c@d.org", subject="x", body="y")
