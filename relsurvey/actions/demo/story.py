"""The made-up organisation: its services, staff, survey rounds and the words of its people. Read from `data`."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from relsurvey.collection.answers import Help
from relsurvey.collection.asked import Membership
from relsurvey.collection.comment import CommentState
from relsurvey.collection.talk import Contact, ContactKind, Outcome, Wish
from relsurvey.collection.wave import WaveState
from relsurvey.people.roles import Role

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Service:
    """A reporting unit. `people`: client group → people asked. `answering`: of 100 people, so many answer.

    `mood`: how content its people are; 0 is the middle.
    """

    id: str
    name: str
    people: Mapping[str, int]
    staff: int
    answering: int
    mood: float


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who signs in."""

    username: str
    name: str
    role: Role
    unit_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Round:
    """A survey round that opens so many days before today. `answering`: of 100 who would answer, so many did so far."""

    id: str
    name: str
    questionnaire_id: str
    day: int
    state: WaveState
    breakdowns: tuple[str, ...]
    answering: int
    early_days: int | None


@dataclass(frozen=True, slots=True)
class Shift:
    """From a round on, the people of these services answer these questions by so much better, or worse."""

    round_id: str
    unit_ids: frozenset[str]
    question_ids: frozenset[str]
    by: float


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote in a round, and what the reviewer makes of it. `edited`: the words without names.

    `for_next`: they are for whoever writes the next version.
    """

    round_id: str
    words: str
    quote: bool
    state: CommentState
    themes: tuple[str, ...]
    edited: str
    for_next: bool


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asked to talk so many days ago. `note` and `outcome` say what was done; both can be missing."""

    day: int
    wish: Wish
    taken: bool
    note: str
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything. `tendencies`: questionnaire → question → how often the best is said, 0 for half of the time.

    `chosen`: question → option → of 10 people, so many choose it. `membership`: round → service → who came and went.
    `links`, `asked_change`, `threshold` and `public_results` are what is prepared to be tried, as `rounds.yaml` has it;
    `replies` is as `replies.yaml` has it, `workshops` and `audit` as `workshops.yaml` has them.
    """

    name: str
    services: tuple[Service, ...]
    client_groups: Mapping[str, str]
    groupings: Mapping[str, tuple[str, Mapping[str, list[str]]]]
    help: Mapping[str, Mapping[Help, int]]
    staff: tuple[Member, ...]
    rounds: tuple[Round, ...]
    tendencies: Mapping[str, Mapping[str, float]]
    chosen: Mapping[str, Mapping[str, int]]
    shifts: tuple[Shift, ...]
    membership: Mapping[str, Mapping[str, Membership]]
    headlines: Mapping[str, list[str]]
    links: Mapping[str, Any]
    asked_change: Mapping[str, Any]
    threshold: Mapping[str, Any]
    public_results: Mapping[str, str]
    replies: Mapping[str, Any]
    said: tuple[Said, ...]
    contacts: tuple[Contact, ...]
    requests: tuple[Request, ...]
    #: Unit → measure → the numbers of its last months, the last month last.
    measures: Mapping[str, Mapping[str, Sequence[int]]]
    workshops: tuple[Mapping[str, Any], ...]
    audit: Mapping[str, Any]

    def said_in(self, round_id: str) -> tuple[Said, ...]:
        """What people wrote in one round."""
        return tuple(one for one in self.said if one.round_id == round_id)

    def shifts_until(self, round_id: str) -> tuple[Shift, ...]:
        """What has changed by the time of a round."""
        order = [one.id for one in self.rounds]
        return tuple(one for one in self.shifts if order.index(one.round_id) <= order.index(round_id))


@cache
def story() -> Story:
    """The story as its files tell it."""
    us, rounds, talk = read("organisation"), read("rounds"), read("talk")
    regions = us["groupings"]["region"]["groups"]
    return Story(
        name=us["name"],
        services=tuple(Service(id_, **one) for id_, one in us["units"].items()),
        client_groups=us["client_groups"],
        groupings={id_: (one["name"], one["groups"]) for id_, one in us["groupings"].items()},
        help={group: {Help(way): of for way, of in ways.items()} for group, ways in us["help"].items()},
        staff=tuple(_member(name, one) for name, one in us["staff"].items()),
        rounds=tuple(_round(one) for one in rounds["rounds"]),
        tendencies=rounds["questions"],
        chosen=rounds["chosen"],
        shifts=tuple(_shift(one, regions) for one in rounds["changes"]),
        membership=_membership(rounds["membership"]),
        headlines=rounds["headlines"],
        links=rounds["links"],
        asked_change=rounds["asked_change"],
        threshold=rounds["threshold"],
        public_results=rounds["public_results"],
        replies=read("replies"),
        said=tuple(_said()),
        contacts=tuple(Contact(ContactKind(one.pop("kind")), **one) for one in talk["contacts"]),
        requests=tuple(_request(one) for one in talk["requests"]),
        measures=read("measures"),
        workshops=tuple(read("workshops")["workshops"]),
        audit=read("workshops")["audit"],
    )


def read(name: str) -> Any:  # noqa: ANN401 - whatever YAML holds; the dataclasses say what it must be
    """What is told in a file of the organisation."""
    return yaml.safe_load((_DATA / f"{name}.yaml").read_text(encoding="utf-8"))


def _member(username: str, one: Mapping[str, Any]) -> Member:
    return Member(username, one["name"], Role(one["role"]), frozenset(one.get("units", ())))


def _round(one: Mapping[str, Any]) -> Round:
    return Round(
        id=one["id"],
        name=one["name"],
        questionnaire_id=one["questionnaire"],
        day=one["day"],
        state=WaveState(one["state"]),
        breakdowns=tuple(one["breakdowns"]),
        answering=one.get("answering", 100),
        early_days=one.get("early_days"),
    )


def _shift(one: Mapping[str, Any], regions: Mapping[str, list[str]]) -> Shift:
    units = one.get("units") or regions[one["region"]]
    return Shift(one["round"], frozenset(units), frozenset(one["questions"]), one["by"])


def _membership(noted: Mapping[str, Mapping[str, list[int]]]) -> dict[str, dict[str, Membership]]:
    return {
        round_id: {unit_id: Membership(joined, left) for unit_id, (joined, left) in units.items()}
        for round_id, units in noted.items()
    }


def _said() -> Iterator[Said]:
    with (_DATA / "comments.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            themes = tuple(filter(None, row["themes"].split(";")))
            state = CommentState(row["state"])
            edited, for_next = row["edited"] or row["words"], row["for_next"] == "yes"
            yield Said(row["round"], row["words"], row["quote"] == "yes", state, themes, edited, for_next)


def _request(one: Mapping[str, Any]) -> Request:
    outcome = Outcome(one["outcome"]) if "outcome" in one else None
    return Request(one["day"], Wish(**one["wish"]), one.get("taken", False), one.get("note", ""), outcome)
