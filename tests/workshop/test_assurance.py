"""When a check of the audit is due again, and what makes a finding that can stand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from relsurvey.errors import BadInput
from relsurvey.workshop.assurance import (
    Due,
    Finding,
    NewFinding,
    Register,
    after_months,
    check_finding,
    register,
)
from relsurvey.workshop.instrument import Check, Choice, Extras, Instrument, Statement

TODAY = date(2026, 11, 29)
LEVELS = (Choice("no", "No"), Choice("partly", "Partly"), Choice("yes", "Yes"))


def statement(id_: str) -> Statement:
    return Statement(id_, "A01", "plans", f"{id_}.", id_, "", LEVELS)


AUDIT = Instrument(
    "audit",
    1,
    "hash",
    "en",
    "Audit",
    (),
    {"plans": "Plans"},
    tuple(map(statement, ("monthly", "quarterly", "never", "unchecked"))),
    "Not checked",
    extras=Extras(checks=(Check("monthly", 1, 6), Check("quarterly", 3, 2), Check("never", 6, 2))),
)
GOOD = NewFinding("monthly", "yes", TODAY, 6, "6 rotas of October", ("https://files.example/rotas",))


def found(statement_id: str, days_ago: int, *, sample: int | None = 6) -> Finding:
    about = NewFinding(statement_id, "partly", TODAY - timedelta(days=days_ago), sample, "Seen")
    return Finding(about, 1, TODAY, "p1", "hash")


def standing(**days_ago: int) -> Register:
    return register(AUDIT, "mill", {id_: found(id_, days) for id_, days in days_ago.items()}, today=TODAY)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 6, 15), 18, date(2027, 12, 15)),
    ],
)
def test_a_check_is_due_on_the_same_day_some_months_later(day: date, months: int, then: date) -> None:
    assert after_months(day, months) == then


def test_a_check_is_overdue_once_its_day_has_passed_and_due_soon_before() -> None:
    shown = standing(monthly=40, quarterly=70)

    assert [(one.statement.id, one.due) for one in shown.standings] == [
        ("monthly", Due.OVERDUE),
        ("quarterly", Due.SOON),
        ("never", Due.NEVER),
    ]
    assert standing(quarterly=10).of("quarterly").due is Due.LATER
    assert standing(monthly=30).of("monthly").due is Due.SOON


def test_the_next_check_is_the_one_that_is_overdue_longest_then_one_that_was_never_done() -> None:
    def next_of(shown: Register) -> str:
        return shown.next.statement.id if shown.next else ""

    assert next_of(standing(monthly=40, quarterly=200)) == "quarterly"
    assert next_of(standing(monthly=1, quarterly=70)) == "never"
    assert next_of(standing(monthly=25, quarterly=70, never=1)) == "monthly"
    assert next_of(standing(monthly=0, quarterly=0, never=0)) == "monthly"


def test_fewer_than_the_audit_asks_for_is_said() -> None:
    for sample, small in ((5, True), (6, False), (None, True)):
        shown = register(AUDIT, "", {"monthly": found("monthly", 1, sample=sample)}, today=TODAY)
        assert shown.of("monthly").small_sample is small


def test_a_finding_is_kept_with_tidy_words_and_each_link_once() -> None:
    typed = replace(
        GOOD, evidence="  6 rotas of October\x00 ", links=(" https://files.example/rotas ", "", GOOD.links[0])
    )

    assert check_finding(typed, standing().of("monthly")) == GOOD


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"level_id": "often"}, "assurance-level"),
        ({"level_id": ""}, "assurance-level"),
        ({"checked_on": TODAY + timedelta(days=1)}, "assurance-day"),
        ({"sample": -1}, "assurance-sample"),
        ({"sample": 10_001}, "assurance-sample"),
        ({"evidence": "  "}, "assurance-evidence"),
        ({"evidence": "x" * 4001}, "workshop-text-long"),
        ({"links": ("javascript:alert(1)",)}, "assurance-link"),
        ({"links": ("https://",)}, "assurance-link"),
        ({"links": ("https://[files",)}, "assurance-link"),
        ({"links": ("S:\\rotas\\october.xlsx",)}, "assurance-link"),
        ({"links": ("https://files.example/a b",)}, "assurance-link"),
        ({"links": tuple(f"https://files.example/{number}" for number in range(11))}, "assurance-link"),
    ],
)
def test_what_can_not_stand_is_refused_with_what_to_do(change: dict[str, object], error: str) -> None:
    with pytest.raises(BadInput, match=error):
        check_finding(replace(GOOD, **change), standing().of("monthly"))


def test_a_no_needs_no_evidence() -> None:
    assert check_finding(replace(GOOD, level_id="no", evidence=""), standing().of("monthly")).level_id == "no"


def test_what_is_no_check_of_the_audit_is_told() -> None:
    with pytest.raises(BadInput, match="assurance-check"):
        standing().of("unchecked")
