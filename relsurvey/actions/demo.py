"""A made-up organisation to try everything on. Loaded whole in one transaction, marked as made up on every page."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from sqlalchemy import Connection

from relsurvey.actions import audit, passwords, people, publications
from relsurvey.actions.demo_answers import made_up
from relsurvey.actions.people import Handover, NewPerson
from relsurvey.collection.answers import Mode
from relsurvey.collection.link import new_token, token_hash
from relsurvey.collection.plan import Breakdown, ReleasePlan
from relsurvey.collection.spoken_code import new_code
from relsurvey.collection.talk import Alerted, Contact, ContactKind, TalkSettings
from relsurvey.collection.unit import Organisation
from relsurvey.collection.wave import NORMAL_THRESHOLD, Source, Wave, WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import BY_UNIT, Role
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.loading import load as load_questionnaire
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage import invitations, organisations, questionnaires, responses, talk_settings, units, waves
from relsurvey.storage.database import Database
from relsurvey.storage.invitations import Kind, NewInvitation
from relsurvey.storage.responses import NewResponse

ORGANISATION = "demo"

#: Unit → people asked.
ASKED = {
    "willow-house": 30,
    "mill-lane": 24,
    "orchard-court": 14,
    "harbour-view": 12,
    "the-lodge": 8,
    "rose-cottage": 6,
}
#: Unit → answers that came back in the closed round and so far in the open one.
_CAME_BACK = {
    "willow-house": (23, 13),
    "mill-lane": (18, 8),
    "orchard-court": (12, 5),
    "harbour-view": (10, 6),
    "the-lodge": (5, 2),
    "rose-cottage": (4, 1),
}
#: How content the people of a unit are.
_MOODS = dict(zip(ASKED, (0.72, 0.48, 0.62, 0.55, 0.4, 0.66), strict=True))
#: One large unit and one that is too small to be shown.
_MANAGED = frozenset({"willow-house", "rose-cottage"})
_LINKS = 3
_COMMENTS = 5
#: The same answers each time, so that pictures and guides stay right.
_SEED = 2026


@dataclass(frozen=True, slots=True)
class SignIn:
    """One member of staff."""

    role: Role
    username: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DemoSignIns:
    """What to print, once. Links begin with the public address when it was set, otherwise with "/"."""

    sign_ins: tuple[SignIn, ...]
    links: tuple[str, ...] = field(repr=False)
    open_link: str = field(repr=False)
    spoken_code: str = field(repr=False)


def load(db: Database, settings: Settings, *, today: date) -> DemoSignIns:
    """Make the organisation with staff for every role, a closed and published wave, an open one and a draft.

    Raises FileProblems when a bundled questionnaire is damaged, BadInput("organisation-id-taken") the second time.
    """
    belonging = load_questionnaire(settings.surveys_dir / "belonging", known_pictures=known_pictures())
    connected = load_questionnaire(settings.surveys_dir / "how-connected", known_pictures=known_pictures())
    # Made before the transaction: hashing takes a quarter of a second for each.
    one_time = {role: passwords.one_time() for role in Role}
    tokens = [new_token(secrets.token_urlsafe) for _ in range(_LINKS + 1)]
    code = new_code(secrets.randbelow)
    with db.writing() as connection:
        _add_organisation(connection)
        handed = {role: _add_person(connection, role, password) for role, password in one_time.items()}
        finished = _add_closed_wave(connection, belonging, today)
        _add_open_wave(connection, connected, today, tokens=tokens, code=code)
        _add_wave(connection, "draft", belonging, WaveState.DRAFT, today + timedelta(days=30))
        _add_talk(connection, handed[Role.SAFEGUARDING].person_id)
        audit.record(connection, by=None, organisation_id=ORGANISATION, what="demo-loaded", about={})
    administrator = Viewer(ORGANISATION, handed[Role.ADMINISTRATOR].person_id, "", frozenset({Role.ADMINISTRATOR}))
    publications.publish(db, by=administrator, wave_id=finished.id, today=today)
    links = [f"{settings.base_url}/r/{token}" for token in tokens]
    sign_ins = tuple(SignIn(role, one.username, one.one_time_password) for role, one in handed.items())
    return DemoSignIns(sign_ins, tuple(links[:-1]), links[-1], code)


def _add_organisation(connection: Connection) -> None:
    words = catalogue()
    if not organisations.add(connection, Organisation(ORGANISATION, words("demo-organisation"), demo=True)):
        raise BadInput("organisation-id-taken")
    for unit_id in ASKED:
        units.add(connection, organisation_id=ORGANISATION, unit_id=unit_id, name=words(f"demo-unit-{unit_id}"))


def _add_person(connection: Connection, role: Role, password: passwords.OneTimePassword) -> Handover:
    new = NewPerson(
        username=role.value,
        name=catalogue()(f"demo-person-{role.value}"),
        roles=frozenset({role}),
        unit_ids=_MANAGED if role in BY_UNIT else frozenset(),
    )
    # The password is printed for everybody to use, so nobody has to choose their own.
    return people.create(
        connection, by=None, organisation_id=ORGANISATION, new=new, password=password, must_change=False
    )


def _add_talk(connection: Connection, lead_id: str) -> None:
    """Whom people can talk to. No message goes out: the address is one that can't exist."""
    words = catalogue()
    own, line = words("demo-contact-own"), words("demo-contact-line")
    contacts = [
        Contact(ContactKind.OWN, own, "01632 960 001", words("demo-contact-own-hours")),
        Contact(ContactKind.LINE, line, "116 123", words("demo-contact-line-hours")),
    ]
    talk_settings.set_contacts(connection, organisation_id=ORGANISATION, contacts=contacts)
    settings = TalkSettings(lead=Alerted(lead_id, "sam.archer@riverside.invalid"))
    talk_settings.set_(connection, organisation_id=ORGANISATION, wanted=settings)


def _add_closed_wave(connection: Connection, questionnaire: Questionnaire, today: date) -> Wave:
    wave = _add_wave(connection, "closed", questionnaire, WaveState.CLOSED, today - timedelta(days=120))
    people_each = {unit_id: counts[0] for unit_id, counts in _CAME_BACK.items()}
    _add_responses(connection, wave, questionnaire, people_each, until=wave.closes_on)
    return wave


def _add_open_wave(
    connection: Connection, questionnaire: Questionnaire, today: date, *, tokens: list[str], code: str
) -> None:
    wave = _add_wave(connection, "open", questionnaire, WaveState.OPEN, today - timedelta(days=10))
    people_each = {unit_id: counts[1] for unit_id, counts in _CAME_BACK.items()}
    _add_responses(connection, wave, questionnaire, people_each, until=today - timedelta(days=1))
    unit_id = next(iter(ASKED))
    new = [
        NewInvitation(
            id=secrets.token_hex(16),
            unit_id=unit_id,
            kind=Kind.OPEN if token is tokens[-1] else Kind.SINGLE,
            token_hash=token_hash(token),
            spoken_code=code if token is tokens[-1] else None,
        )
        for token in tokens
    ]
    invitations.add_many(connection, organisation_id=ORGANISATION, wave_id=wave.id, new=new)


def _add_wave(
    connection: Connection, name: str, questionnaire: Questionnaire, state: WaveState, opens_on: date
) -> Wave:
    wave = Wave(
        id=f"demo-{name}",
        name=catalogue()(f"demo-wave-{name}"),
        questionnaire_id=questionnaire.id,
        version=questionnaire.version,
        content_hash=questionnaire.content_hash,
        state=state,
        opens_on=opens_on,
        closes_on=opens_on + timedelta(days=28),
        threshold=NORMAL_THRESHOLD,
        plan=ReleasePlan(questionnaire.choice_ids, (Breakdown.ORGANISATION, Breakdown.UNIT)),
        source=Source.SURVEY,
        asked=ASKED,
    )
    questionnaires.keep(connection, organisation_id=ORGANISATION, questionnaire=questionnaire)
    waves.add(connection, organisation_id=ORGANISATION, new=wave)
    return wave


def _add_responses(
    connection: Connection, wave: Wave, questionnaire: Questionnaire, people_each: Mapping[str, int], *, until: date
) -> None:
    new = _made_up_responses(wave, questionnaire, people_each, until)
    responses.insert_many(connection, organisation_id=ORGANISATION, wave_id=wave.id, new=new)


def _made_up_responses(
    wave: Wave, questionnaire: Questionnaire, people_each: Mapping[str, int], until: date
) -> Iterator[NewResponse]:
    random = Random(_SEED)  # noqa: S311 - nothing here is secret: the answers are made up
    comments = [catalogue()(f"demo-comment-{number}") for number in range(1, _COMMENTS + 1)]
    for unit_id, number in people_each.items():
        for _ in range(number):
            yield NewResponse(
                id=secrets.token_hex(16),
                unit_id=unit_id,
                mode=Mode.OWN_DEVICE,
                day=wave.opens_on + timedelta(days=random.randint(0, (until - wave.opens_on).days)),
                sheet=made_up(random, questionnaire, mood=_MOODS[unit_id], comments=comments),
            )
