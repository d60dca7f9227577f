"""What comes in from a table, what does not, and what is left behind when something is wrong. On both databases."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from relsurvey.actions import imports, publications, waves
from relsurvey.collection.wave import Source, WaveState
from relsurvey.config import PROJECT, Settings
from relsurvey.errors import BadInput, FileProblems, NotAllowed, Refused
from relsurvey.importing import mapping_file
from relsurvey.people.roles import Role
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, audit_event, imported_batch, imported_row, metadata, response, wave
from tests.support.imports import TODAY, Importing, mapping_text, people, write_table
from tests.support.staff import somebody, viewer_of


@pytest.fixture
def importing(database: Database, settings: Settings, tmp_path: Path) -> Importing:
    return Importing(database, settings, tmp_path)


def stored(database: Database, question: str, unit: str) -> Counter[str]:
    """Option → people, as the database has it."""
    wanted = (
        select(answer.c.option_id, func.count())
        .join(response, (response.c.wave_id == answer.c.wave_id) & (response.c.id == answer.c.response_id))
        .where(answer.c.question_id == question, response.c.unit_id == unit)
        .group_by(answer.c.option_id)
    )
    with database.reading() as connection:
        return Counter({row[0]: row[1] for row in connection.execute(wanted)})


def how_many(database: Database, table: str) -> int:
    with database.reading() as connection:
        return connection.execute(select(func.count()).select_from(metadata.tables[table])).scalar_one()


def test_every_answer_of_the_table_is_in_the_wave_and_no_other(importing: Importing) -> None:
    rows = people(300)

    importing.take_in(rows, mapping_text())

    for unit, house in (("willow", "Willow"), ("mill", "Mill")):
        expected = Counter(f"level-{row['Q3']}" if row["Q3"] else "skipped" for row in rows if row["House"] == house)
        assert stored(importing.database, "q3", unit) == expected


def test_an_import_makes_a_closed_wave_that_says_where_it_came_from(importing: Importing) -> None:
    importing.take_in(people(40), mapping_text())

    made = waves.get(importing.database, by=importing.by, wave_id="outside")
    assert (made.state, made.source, made.threshold) == (WaveState.CLOSED, Source.IMPORT, 10)
    assert (made.opens_on.isoformat(), made.closes_on.isoformat()) == ("2026-01-01", "2026-01-31")
    assert sum(made.asked.values()) == 40


def test_rows_are_not_stored_in_the_order_of_the_file(importing: Importing) -> None:
    # Each row's number is written in base 3 over its questions.
    rows = [{"House": "Willow", **{f"Q{n}": str(number // 3**n % 3 + 1) for n in range(8)}} for number in range(60)]

    importing.take_in(rows, mapping_text(questions=[f"Q{n}" for n in range(8)], levels=3))

    with importing.database.reading() as connection:
        if connection.dialect.name == "sqlite":
            kept = connection.exec_driver_sql("select response_id from answer not indexed where question_id = 'q0'")
            ids = [row[0] for row in kept]
            marks = {row.response_id + row.question_id: row.option_id for row in connection.execute(select(answer))}
            numbers = [sum((int(marks[one + f"q{n}"][-1]) - 1) * 3**n for n in range(8)) for one in ids]
            assert sorted(numbers) == list(range(60))
            assert numbers != sorted(numbers)
        days = connection.execute(select(response.c.day).distinct()).scalars().all()
    assert [day.isoformat() for day in days] == ["2026-01-31"]


def test_rows_without_a_declared_unit_are_told_to_the_importer_and_kept_nowhere(importing: Importing) -> None:
    rows = people(100)
    rows[4]["House"] = ""
    rows[70]["House"] = "Elsewhere"

    imported = importing.take_in(rows, mapping_text())

    assert (imported.rows, imported.left_out) == (98, (6, 72))
    assert how_many(importing.database, "response") == 98
    with importing.database.reading() as connection:
        assert connection.execute(select(imported_batch.c.rows_read)).scalar_one() == 98
        log = str([event.about for event in connection.execute(select(audit_event))])
    assert "100" not in log


def test_an_import_that_was_a_mistake_is_taken_out_and_comes_in_corrected(importing: Importing) -> None:
    rows = people(60)
    importing.take_in(rows, mapping_text())

    waves.discard(importing.database, by=importing.by, wave_id="outside")

    assert [how_many(importing.database, table) for table in ("wave", "response", "answer", "imported_row")] == [0] * 4
    importing.take_in(rows, mapping_text())
    assert how_many(importing.database, "response") == 60


def test_an_import_that_is_published_stays(importing: Importing) -> None:
    importing.take_in(people(60), mapping_text())
    publications.publish(importing.database, by=importing.by, wave_id="outside", today=TODAY)

    with pytest.raises(Refused, match="import-published"):
        waves.discard(importing.database, by=importing.by, wave_id="outside")
    assert how_many(importing.database, "response") == 60


def test_one_bad_row_keeps_everything_out(importing: Importing) -> None:
    rows = people(1000)
    rows[899]["Q5"] = "seven"

    with pytest.raises(FileProblems) as refused:
        importing.take_in(rows, mapping_text())

    assert [problem.where for problem in refused.value.problems] == ["answers.csv:901"]
    for table in (wave, response, answer, imported_batch, imported_row):
        assert how_many(importing.database, table.name) == 0


def test_every_bad_row_is_listed_with_its_line_and_reason(importing: Importing, tmp_path: Path) -> None:
    rows = people(30)
    rows[3]["Q1"] = "nine"
    rows[9]["Q2"] = "9"
    table = write_table(tmp_path / "t.csv", rows)
    lines = table.read_bytes().split(b"\r\n")
    lines[21] += b",one more"
    lines[26] = lines[26].replace(b"Willow", b"W\xfflow").replace(b"Mill", b"M\xffll")
    table.write_bytes(b"\r\n".join(lines))

    with pytest.raises(FileProblems) as refused:
        importing.take_in_file(table, mapping_text())

    assert [(problem.code, problem.where) for problem in refused.value.problems] == [
        ("import-unknown-value", "t.csv:5"),
        ("import-unknown-value", "t.csv:11"),
        ("import-wrong-width", "t.csv:22"),
        ("import-wrong-encoding", "t.csv:27"),
    ]


def test_a_problem_names_the_column_but_never_what_the_person_said(importing: Importing) -> None:
    rows = people(20)
    rows[3]["Q1"] = "my name is Ada"

    with pytest.raises(FileProblems) as refused:
        importing.take_in(rows, mapping_text())

    [problem] = refused.value.problems
    assert problem.values["column"] == "Q1"
    assert '"5"' in str(problem.values["expected"])
    assert "Ada" not in str(refused.value.problems)


def test_a_file_that_is_wrong_in_every_line_is_not_listed_for_ever(importing: Importing) -> None:
    rows = [{**row, "Q1": "x"} for row in people(1500)]

    with pytest.raises(FileProblems) as refused:
        importing.take_in(rows, mapping_text())

    assert len(refused.value.problems) == imports.MOST_PROBLEMS + 1
    assert refused.value.problems[-1].values == {"count": 1300}


def test_the_mapping_is_on_record_before_a_row_is_read(importing: Importing) -> None:
    rows = people(20)
    rows[0]["Q1"] = "wrong"

    with pytest.raises(FileProblems):
        importing.take_in(rows, mapping_text())

    written = mapping_file.load(importing.folder / "mapping.yaml", surveys_dir=importing.folder)
    with importing.database.reading() as connection:
        [event] = connection.execute(select(audit_event)).all()
    assert (event.what, event.about) == ("import-began", {"wave": "outside", "mapping": written.content_hash})


@pytest.mark.parametrize(
    ("start", "message"),
    [
        (b"", "import-file-empty"),
        (b"\r\n\r\n", "import-file-empty"),
        (b"PK\x03\x04\x00\x00 a spreadsheet", "import-file-binary"),
        ("House,Q1\r\n".encode("utf-16"), "import-file-binary"),
        (b'"House,Q1\r\nWillow,1\r\n', "import-file-damaged"),
        (b"House,Q1,Q1\r\nWillow,1,1\r\n", "import-columns"),
        (b"House;Q1\r\nWillow;1\r\n", "import-columns"),
        (b"House,Q1\r\n", "import-no-rows"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_words_that_say_why(
    importing: Importing, tmp_path: Path, start: bytes, message: str
) -> None:
    table = tmp_path / "t.csv"
    table.write_bytes(start)

    with pytest.raises(BadInput) as refused:
        importing.take_in_file(table, mapping_text(questions=["Q1"]))

    assert refused.value.message_id == message


def test_a_quotation_mark_that_is_never_closed_is_found_at_its_line(importing: Importing, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_bytes(b'House,Q1\r\nWillow,1\r\nMill,"2\r\nMill,3\r\n')

    with pytest.raises(FileProblems) as refused:
        importing.take_in_file(table, mapping_text(questions=["Q1"]))

    assert [(one.code, one.where) for one in refused.value.problems] == [("import-broken-row", "t.csv:3")]


def test_a_row_with_a_zero_byte_is_listed_like_every_bad_row(importing: Importing, tmp_path: Path) -> None:
    rows = [b"Willow,1"] * 600
    rows[580] = b"Willow,\x00"
    table = tmp_path / "t.csv"
    table.write_bytes(b"\r\n".join([b"House,Q1", *rows]))

    with pytest.raises(FileProblems) as refused:
        importing.take_in_file(table, mapping_text(questions=["Q1"]))

    assert [(one.code, one.where) for one in refused.value.problems] == [("import-no-text", "t.csv:582")]


@pytest.mark.parametrize(
    ("encoding", "written"),
    [("utf-8", "utf-8-sig"), ("utf-8-sig", "utf-8"), ("cp1252", "cp1252"), ("latin-1", "latin-1")],
)
def test_files_as_spreadsheets_write_them_come_in(
    importing: Importing, tmp_path: Path, encoding: str, written: str
) -> None:
    rows = [{"House": house, "Q1": "1"} for house in ("Près", "Mühle, hinten", 'The "Old" Mill', "Près\nBas")]
    table = write_table(tmp_path / "t.csv", rows, delimiter=";", encoding=written)
    units = "\n".join(
        f"    - {{id: u{n}, name: u{n}, values: [{value}], asked: returned}}"
        for n, value in enumerate(['"Près"', '"Mühle, hinten"', "'The \"Old\" Mill'", '"Près\\nBas"'])
    )
    mapping = mapping_text(questions=["Q1"], extra=f'file: {{encoding: {encoding}, delimiter: ";"}}')
    before, _, after = mapping.partition("  units:\n")

    imported = importing.take_in_file(table, before + "  units:\n" + units + after[after.index("\nquestionnaire") :])

    assert (imported.rows, imported.left_out) == (4, ())


def test_lines_above_the_headers_are_passed_over(importing: Importing, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Exported on Monday\nby somebody\nHouse,Q1\nWillow,1\n")

    imported = importing.take_in_file(table, mapping_text(questions=["Q1"], extra="file: {header_line: 3}"))

    assert imported.rows == 1


def test_several_choices_come_from_one_cell_or_from_a_column_each(importing: Importing) -> None:
    rows = [
        {"House": "Willow", "Who": "family; friends", "Sport": "x", "Music": ""},
        {"House": "Willow", "Who": "", "Sport": "-", "Music": "x"},
        {"House": "Willow", "Who": "don't know", "Sport": "", "Music": ""},
        {"House": "Willow", "Who": "friends", "Sport": "x", "Music": "x"},
    ]
    mapping = (
        mapping_text(questions=[], extra="")
        .replace("questions:", "")
        .replace('groups: {answers: "Answers"}', 'groups: {answers: "Answers"}, ways_out: {dont_know: "I don\'t know"}')
    )
    questions = """
not_answered: {dont_know: ["don't know"]}
questions:
  who:
    type: several
    text: Who are you close to?
    column: Who
    separator: ";"
    answers:
      - {id: family, label: Family, values: [family]}
      - {id: friends, label: Friends, values: [friends]}
  hobbies:
    type: several
    text: What do you do?
    columns:
      - {column: Sport, option: sport, label: Sport, chosen: [x], not_chosen: ["-"]}
      - {column: Music, option: music, label: Music, chosen: [x]}
"""

    importing.take_in(rows, mapping + questions)

    assert stored(importing.database, "who", "willow") == {"family": 1, "friends": 2, "skipped": 1, "dont_know": 1}
    assert stored(importing.database, "hobbies", "willow") == {"sport": 2, "music": 2, "skipped": 1}


def test_a_questionnaire_of_our_own_can_be_named(importing: Importing) -> None:
    rows = [{"House": "Willow", "A": cell} for cell in ("Y", "y", "N", "", "?")]
    questionnaire_id, question_id, options = _a_bundled_question()
    mapping = f"""
wave: {{id: outside, name: Outside, opened: 2026-01-01, closed: 2026-01-31}}
release: {{breakdowns: [organisation]}}
unit: {{column: House, units: [{{id: willow, name: Willow, values: [Willow], asked: "9"}}]}}
questionnaire: {{id: {questionnaire_id}}}
questions:
  {question_id}:
    column: A
    answers:
      - {{id: {options[0]}, values: [Y, y]}}
      - {{id: {options[-1]}, values: [N]}}
    not_answered: {{dont_know: ["?"]}}
"""

    importing.take_in(rows, mapping)

    found = stored(importing.database, question_id, "willow")
    assert found == {options[0]: 2, options[-1]: 1, "skipped": 1, "dont_know": 1}
    assert waves.get(importing.database, by=importing.by, wave_id="outside").asked == {"willow": 9}


def _a_bundled_question() -> tuple[str, str, list[str]]:
    questionnaire = next(iter(loading.load_all(PROJECT / "surveys").values()))
    question = next(one for one in questionnaire.questions if one.type is QuestionType.ONE and not one.show_if)
    return questionnaire.id, question.id, [option.id for option in question.options]


def test_more_answers_than_people_asked_are_refused(importing: Importing) -> None:
    rows = people(30)
    mapping = mapping_text().replace("asked: returned", "asked: 3")

    with pytest.raises(FileProblems) as refused:
        importing.take_in(rows, mapping)

    assert refused.value.message_id == "import-asked-too-few"


def test_a_wave_that_is_there_is_not_written_over(importing: Importing) -> None:
    importing.take_in(people(20, seed=1), mapping_text())

    with pytest.raises(BadInput) as refused:
        importing.take_in(people(20, seed=2), mapping_text())

    assert refused.value.message_id == "import-wave-there"
    assert how_many(importing.database, "response") == 20


def test_the_same_people_are_not_taken_in_twice(importing: Importing) -> None:
    rows = people(60)
    importing.take_in(rows, mapping_text())

    with pytest.raises(Refused) as refused:
        importing.take_in(rows[::-1], mapping_text(wave="again"))

    assert refused.value.message_id == "import-same-people"
    assert how_many(importing.database, "wave") == 1


def test_a_unit_id_that_stands_for_another_group_is_refused(importing: Importing) -> None:
    # The organisation has a unit "north" named "North".
    with pytest.raises(BadInput) as refused:
        importing.take_in(people(20), mapping_text(units={"north": "Willow", "mill": "Mill"}))

    assert refused.value.message_id == "import-unit-name"
    assert how_many(importing.database, "wave") == 0


def test_only_who_may_import_can(database: Database, settings: Settings, tmp_path: Path) -> None:
    importing = Importing(database, settings, tmp_path)
    importing.by = viewer_of(somebody(database, Role.MANAGER))

    with pytest.raises(NotAllowed):
        importing.take_in(people(20), mapping_text())


def test_a_wave_can_not_be_closed_before_its_last_day(importing: Importing) -> None:
    later = mapping_text().replace("closed: 2026-01-31", f"closed: {TODAY.year + 1}-01-31")

    with pytest.raises(BadInput) as refused:
        importing.take_in(people(20), later)

    assert refused.value.message_id == "import-closes-later"


DIVIDED = """
groupings:
  - {id: region, name: Region, groups: [{id: coast, name: Coast, units: [willow]}]}
client_group:
  column: Support
  groups: [{id: older, name: Older people, values: [O]}, {id: others, name: Others, values: [""]}]
help: {column: Help, values: {alone: [me], proxy: [other]}}
"""


def divided() -> tuple[list[dict[str, str]], str]:
    rows = [
        {**row, "Support": "O" if number % 3 else "", "Help": "other" if number % 5 == 0 else "me"}
        for number, row in enumerate(people(60))
    ]
    mapping = mapping_text(extra=DIVIDED)
    return rows, mapping.replace("[organisation, unit]", "[organisation, unit, region, client_group, help]")


def test_client_groups_and_help_come_in_with_the_answers(importing: Importing) -> None:
    rows, mapping = divided()

    importing.take_in(rows, mapping)

    made = waves.get(importing.database, by=importing.by, wave_id="outside")
    expected = Counter((row["House"].lower(), "older" if row["Support"] else "others") for row in rows)
    assert made.asked_of == expected
    assert [one.id for one in made.plan.breakdowns] == ["organisation", "unit", "region", "client_group", "help"]
    with importing.database.reading() as connection:
        groups = connection.execute(select(response.c.unit_id, response.c.client_group))
        stored_groups = Counter((row.unit_id, row.client_group) for row in groups)
        proxies = connection.scalar(select(func.count()).where(response.c.help == "proxy"))
    assert stored_groups == expected
    assert proxies == sum(row["Help"] == "other" for row in rows)


def test_a_client_group_without_a_meaning_is_listed_by_line(importing: Importing) -> None:
    rows, mapping = divided()
    rows[4]["Support"] = "Somebody"

    with pytest.raises(FileProblems) as refused:
        importing.take_in(rows, mapping)

    [problem] = refused.value.problems
    assert (problem.code, problem.where) == ("import-unknown-value", "answers.csv:6")
    assert problem.values == {"column": "Support", "expected": '"O", ""'}
    assert how_many(importing.database, "response") == 0
