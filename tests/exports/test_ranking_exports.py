"""What people ranked is reported as "chosen among the most important": like several choices, in files and in charts."""

from dataclasses import replace

from relsurvey.exports import csv as csv_export
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Questionnaire, QuestionType
from relsurvey.reporting import wording
from relsurvey.reporting.wording import Side
from tests.support.publications import publication, questionnaire


def ranked() -> Questionnaire:
    """The same questionnaire, where "Close to" asks for an order."""
    asked = questionnaire()
    questions = tuple(
        replace(one, type=QuestionType.RANK, at_most=2) if one.id == "close" else one for one in asked.questions
    )
    return replace(asked, questions=questions)


def test_the_table_says_the_same_as_of_several_choices() -> None:
    assert csv_export.write(publication(), ranked()) == csv_export.write(publication(), questionnaire())


def test_no_option_is_better_than_another() -> None:
    asked = ranked()

    parts = wording.parts(asked.question("close"), words=asked.words["en"], say=catalogue("en"))

    assert {part.side for part in parts if part.id in {"family", "friends", "staff"}} == {Side.PLAIN}
