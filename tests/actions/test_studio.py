"""Questionnaires that an organisation makes itself: saved at each change, locked when used, version by version."""

import shutil
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from relsurvey.actions import bundled, studio, studio_beginnings, studio_rounds, waves
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.config import PROJECT, Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage.database import Database
from relsurvey.studio import packed, questions
from relsurvey.studio.own import OwnVersion
from relsurvey.xlsform import writing
from tests.support.staff import an_organisation
from tests.support.waves import ADMINISTRATOR, viewer

TODAY = date(2026, 11, 22)


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """An installation that comes with two questionnaires: reading all of them for each test takes long."""
    for name in ("belonging", "how-connected"):
        shutil.copytree(PROJECT / "surveys" / name, tmp_path / "surveys" / name)
    return replace(settings, surveys_dir=tmp_path / "surveys")


@pytest.fixture
def db(database: Database) -> Database:
    an_organisation(database)
    an_organisation(database, "elsewhere")
    return database


def started(db: Database, settings: Settings) -> OwnVersion:
    """A questionnaire with one question that can be used."""
    wanted = [Wanted(text="Do you see your friends?", indicator="C02", picture="friends")]
    return studio_beginnings.start_from(
        db, settings, by=ADMINISTRATOR, title="How is it going?", wanted=wanted, today=TODAY
    )


def changed(db: Database, one: OwnVersion, text: str) -> OwnVersion:
    return studio.change(
        db,
        by=ADMINISTRATOR,
        questionnaire_id=one.id,
        revision=one.revision,
        edit=lambda now: questions.set_text(now, "see-friends", language="en", field="text", text=text),
        today=TODAY,
    )


def text(one: OwnVersion) -> str:
    return str(one.documents.words["en"]["questions"]["see-friends"]["text"])


def read_again(db: Database, one: OwnVersion, version: int = 0) -> OwnVersion:
    return studio.get(db, by=ADMINISTRATOR, questionnaire_id=one.id, version=version)


def offered(db: Database, settings: Settings) -> dict[str, Questionnaire]:
    return dict(studio_rounds.by_id(db, settings, by=ADMINISTRATOR))


def use(db: Database, questionnaire: Questionnaire, wave_id: str = "spring") -> None:
    """Prepare a survey round with it."""
    waves.create(
        db,
        by=ADMINISTRATOR,
        wave_id=wave_id,
        name=wave_id.title(),
        questionnaire=questionnaire,
        opens_on=TODAY,
        closes_on=TODAY,
        asked={"north": 30},
        plan=ReleasePlan(questionnaire.choice_ids, (BY_ORGANISATION,)),
    )


def test_every_change_is_saved_by_itself_and_found_by_every_process(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    assert one == read_again(db, one)

    saved = changed(db, one, "Do you see your friends enough?")

    assert saved == read_again(db, one)
    assert text(saved) == "Do you see your friends enough?"
    assert saved.revision == 2
    assert [one.newest.title for one in studio.list_(db, by=ADMINISTRATOR)] == ["How is it going?"]
    assert changed(db, saved, "Do you see your friends enough?").revision == 2


def test_two_authors_do_not_undo_each_other_unseen(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    changed(db, one, "Do you see Ada?")

    with pytest.raises(Refused, match="studio-changed-meanwhile"):
        changed(db, one, "Do you see Mo?")

    assert text(read_again(db, one)) == "Do you see Ada?"


def test_what_has_problems_is_saved_and_is_not_offered_to_a_survey_round(db: Database, settings: Settings) -> None:
    one = changed(db, started(db, settings), "")
    assert one.id not in offered(db, settings)

    one = changed(db, one, "Do you see your friends?")
    assert offered(db, settings)[one.id].words["en"].title == "How is it going?"
    assert set(offered(db, settings)) == {one.id, *bundled.ids(settings)}


def test_a_version_in_use_is_locked_and_the_next_one_begins_as_its_copy(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    with pytest.raises(Refused, match="studio-not-locked"):
        studio.new_version(db, by=ADMINISTRATOR, questionnaire_id=one.id, today=TODAY)
    use(db, offered(db, settings)[one.id])

    assert read_again(db, one).in_use
    assert studio.waves_of(db, by=ADMINISTRATOR, questionnaire_id=one.id, version=1) == [("spring", "Spring")]
    with pytest.raises(Refused, match="studio-locked"):
        changed(db, one, "Anything else?")
    with pytest.raises(Refused, match="studio-locked"):
        studio.remove(db, by=ADMINISTRATOR, questionnaire_id=one.id)

    second = studio.new_version(db, by=ADMINISTRATOR, questionnaire_id=one.id, today=TODAY)
    assert second.version == 2
    assert second.documents.words == one.documents.words
    changed(db, second, "Do you see your friends enough?")
    found = studio.differences(db, by=ADMINISTRATOR, questionnaire_id=one.id, older=1, newer=2)
    assert [(one.code, one.number, one.before, one.after) for one in found] == [
        ("text", 1, "Do you see your friends?", "Do you see your friends enough?"),
        ("short", 1, "Do you see your friends", "Do you see your friends enough"),
    ]
    assert [one.version for one in studio.versions(db, by=ADMINISTRATOR, questionnaire_id=one.id)] == [2, 1]


def test_both_versions_can_be_asked_and_the_newest_is_meant_by_the_name(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    use(db, offered(db, settings)[one.id])
    second = studio.new_version(db, by=ADMINISTRATOR, questionnaire_id=one.id, today=TODAY)
    changed(db, second, "Do you see your friends enough?")

    all_ = studio_rounds.questionnaires(db, settings, by=ADMINISTRATOR).values()
    assert [found.version for found in all_ if found.id == one.id] == [2, 1]
    use(db, offered(db, settings)[one.id], "autumn")
    assert waves.get(db, by=ADMINISTRATOR, wave_id="autumn").version == 2


def test_a_discarded_round_gives_the_version_back_to_its_author(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    use(db, offered(db, settings)[one.id])
    waves.discard(db, by=ADMINISTRATOR, wave_id="spring")

    assert text(changed(db, one, "Do you see Ada?")) == "Do you see Ada?"


def test_a_round_is_not_made_with_words_that_changed_a_moment_ago(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    seen = offered(db, settings)[one.id]
    changed(db, one, "Do you see your friends enough?")

    with pytest.raises(Refused, match="studio-changed-meanwhile"):
        use(db, seen)

    assert waves.list_(db, by=ADMINISTRATOR) == []
    assert not read_again(db, one).in_use


def test_a_version_that_nobody_used_can_be_thrown_away(db: Database, settings: Settings) -> None:
    one = started(db, settings)
    studio.remove(db, by=ADMINISTRATOR, questionnaire_id=one.id)

    with pytest.raises(NotFound, match="own-questionnaire-not-found"):
        read_again(db, one)


def test_a_copy_has_a_name_of_its_own_and_everything_else_of_the_first(db: Database, settings: Settings) -> None:
    copy = studio_beginnings.start_copy(
        db, settings, by=ADMINISTRATOR, questionnaire_id="belonging", title="Belonging at the river", today=TODAY
    )
    again = studio_beginnings.start_copy(
        db, settings, by=ADMINISTRATOR, questionnaire_id=copy.id, title="Belonging at the river", today=TODAY
    )

    assert copy.documents.structure["questions"] == bundled.documents(settings)["belonging"].structure["questions"]
    assert again.id == f"{copy.id}-2"
    assert {copy.id, again.id} <= set(offered(db, settings))


def test_a_questionnaire_begins_from_what_people_want_to_be_asked(db: Database, settings: Settings) -> None:
    wanted = [Wanted(indicator="B07"), Wanted(text="Can you keep a pet?", picture="pet"), Wanted(text="Is it quiet?")]
    one = studio_beginnings.start_from(db, settings, by=ADMINISTRATOR, title="What matters", wanted=wanted, today=TODAY)
    other = studio_beginnings.start_from(db, settings, by=ADMINISTRATOR, title="More", wanted=wanted[2:], today=TODAY)

    asked = one.documents.structure["questions"]
    assert [one["indicator"] for one in asked] == ["B07", "Z01", "Z02"]
    assert asked[0]["picture"]
    # What another question measures here is never measured by this one.
    assert [one["indicator"] for one in other.documents.structure["questions"]] == ["Z03"]
    with pytest.raises(BadInput, match="studio-indicator-unasked"):
        studio_beginnings.start_from(
            db, settings, by=ADMINISTRATOR, title="More", wanted=[Wanted(indicator="Q99")], today=TODAY
        )


def test_two_who_begin_with_the_same_title_at_once_both_keep_what_they_began(
    db: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = studio_beginnings.start(db, settings, by=ADMINISTRATOR, title="Garden", today=TODAY)
    seen = studio_beginnings._taken
    before = iter([(frozenset[str](), frozenset[str]())])
    monkeypatch.setattr(studio_beginnings, "_taken", lambda *given: next(before, None) or seen(*given))

    second = studio_beginnings.start(db, settings, by=ADMINISTRATOR, title="Garden", today=TODAY)

    assert second.id != first.id
    assert {one.newest.id for one in studio.list_(db, by=ADMINISTRATOR)} == {first.id, second.id}


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx"])
def test_a_file_comes_back_as_it_went_under_a_name_that_is_free(db: Database, settings: Settings, name: str) -> None:
    went = bundled.documents(settings)["how-connected"]
    content = packed.pack(went) if name.endswith("zip") else writing.write(went)

    one = studio_beginnings.start_from_file(db, settings, by=ADMINISTRATOR, content=content, name=name, today=TODAY)

    assert one.left_out == ()
    assert one.documents.words == went.words
    assert one.documents.structure == {**went.structure, "id": one.id}
    assert one.id not in bundled.ids(settings)


def test_a_file_takes_the_place_of_a_version_and_what_it_left_out_is_kept_until_it_was_read(
    db: Database, settings: Settings
) -> None:
    one = started(db, settings)
    content = packed.pack(bundled.documents(settings)["belonging"])
    with pytest.raises(Refused, match="studio-changed-meanwhile"):
        studio_beginnings.replace_from_file(
            db, by=ADMINISTRATOR, questionnaire_id=one.id, revision=9, content=content, name="x.zip", today=TODAY
        )
    new = studio_beginnings.replace_from_file(
        db, by=ADMINISTRATOR, questionnaire_id=one.id, revision=1, content=content, name="x.zip", today=TODAY
    )

    assert (new.id, new.version) == (one.id, 1)
    assert new.title == bundled.documents(settings)["belonging"].words["en"]["title"]


def damaged_inside(name: str) -> bytes:
    """A zip whose table of contents is right, and whose only file, well packed once, can't be unpacked any more."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packing:
        packing.writestr(name, "a: 1\n" * 100)
    content = bytearray(file.getvalue())
    begins = content.index(name.encode()) + len(name)
    content[begins : begins + 6] = b"\xff" * 6
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "notes.docx", "studio-file-kind"),
        (b"no zip", "a.zip", "studio-zip-unreadable"),
        (damaged_inside("x/questionnaire.yaml"), "a.zip", "studio-zip-unreadable"),
        (b"no workbook", "a.xlsx", "xlsform-unreadable"),
        (damaged_inside("[Content_Types].xml"), "a.xlsx", "xlsform-unreadable"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(
    db: Database, settings: Settings, content: bytes, name: str, why: str
) -> None:
    with pytest.raises(BadInput, match=why):
        studio_beginnings.start_from_file(db, settings, by=ADMINISTRATOR, content=content, name=name, today=TODAY)

    assert studio.list_(db, by=ADMINISTRATOR) == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_design(db: Database, settings: Settings, role: Role) -> None:
    one, other = started(db, settings), viewer(role)
    for refused in (
        lambda: studio.list_(db, by=other),
        lambda: studio.get(db, by=other, questionnaire_id=one.id),
        lambda: studio.remove(db, by=other, questionnaire_id=one.id),
        lambda: studio_beginnings.start(db, settings, by=other, title="Mine", today=TODAY),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_another_organisation_sees_and_changes_nothing(db: Database, settings: Settings) -> None:
    one, stranger = started(db, settings), viewer(Role.ADMINISTRATOR, organisation_id="elsewhere")

    assert studio.list_(db, by=stranger) == []
    assert one.id not in studio_rounds.by_id(db, settings, by=stranger)
    with pytest.raises(NotFound):
        studio.remove(db, by=stranger, questionnaire_id=one.id)
    same = studio_beginnings.start(db, settings, by=stranger, title="How is it going?", today=TODAY)
    assert same.id == one.id
    assert text(read_again(db, one)) == "Do you see your friends?"


@pytest.mark.parametrize("title", ["", "  ", "x" * 201])
def test_a_questionnaire_needs_a_name(db: Database, settings: Settings, title: str) -> None:
    with pytest.raises(BadInput, match="studio-title-needed"):
        studio_beginnings.start(db, settings, by=ADMINISTRATOR, title=title, today=TODAY)
