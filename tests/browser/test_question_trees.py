"""What a screen reader is told about every question of every bundled questionnaire, in each language it is written in.

The screens are put into one page straight from the templates: nobody has to walk to them.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import yaml
from playwright.sync_api import Page

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Told
from relsurvey.collection.journey import screen
from relsurvey.collection.steps import QUESTION
from relsurvey.config import PROJECT
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType, Words
from relsurvey.questionnaire.loading import load_all
from relsurvey.screens.render import render
from tests.browser.conftest import Pages
from tests.screens.scenes import READER, Shown

pytestmark = pytest.mark.browser

BUNDLED = load_all(PROJECT / "surveys")
ROLES = {QuestionType.ONE: "radio", QuestionType.SEVERAL: "checkbox", QuestionType.RANK: "button"}
CHOSEN = {QuestionType.ONE: "checked", QuestionType.SEVERAL: "checked", QuestionType.RANK: "pressed"}


@pytest.fixture(scope="module")
def reader(browser: object) -> Iterator[Page]:
    """One page for all screens, without scripts."""
    pages = Pages(browser)  # type: ignore[arg-type]
    yield pages(java_script_enabled=False)
    pages.close()


def everybody(questionnaire: Questionnaire) -> AnswerSheet:
    """Somebody who is asked every question, and has chosen the first option of each, or written something."""
    answers = {}
    for question in questionnaire.questions:
        options = tuple(option.id for option in question.options[:1])
        answers[question.id] = Answer(question.id, Given.ANSWERED, options, "" if options else "A choir")
    for question in questionnaire.questions:
        if rule := question.show_if:
            answers[rule.question_id] = Answer(rule.question_id, Given.ANSWERED, rule.options[:1])
    return AnswerSheet(consent=True, told=Told.NOBODY, help=Help.ALONE, answers=answers)


@pytest.mark.parametrize("name", sorted(BUNDLED))
def test_each_question_is_a_group_named_after_it_with_its_options_their_state_and_its_position(
    reader: Page, name: str
) -> None:
    questionnaire = BUNDLED[name]
    sheet = everybody(questionnaire)
    for language in questionnaire.words:
        total = sum(not question.follows_up for question in questionnaire.questions)
        for question in questionnaire.questions:
            shown = Shown(screen(questionnaire, sheet, QUESTION + question.id), sheet, questionnaire)
            reader.set_content(render(shown, replace(READER, language=language)).document(live=True))

            tree = yaml.safe_load(reader.locator("form").aria_snapshot())

            say = catalogue(language)
            words = questionnaire.words_in(language)
            # What follows up an answer has the number of the question before it.
            earlier = questionnaire.questions[: questionnaire.questions.index(question) + 1]
            number = sum(not one.follows_up for one in earlier)
            message = "step-of-questions-more" if question.follows_up else "step-of-questions"
            position = say(message, number=number, total=total)
            assert tree[0] == {"paragraph": position}
            assert told(tree, "heading") == [f"heading {quoted(words.questions[question.id].text)} [level=1]"]
            assert fields(tree, question) == expected(question, words, sheet, say)


def quoted(name: str) -> str:
    """As the tree writes a name."""
    escaped = name.replace('"', '\\"')
    return f'"{escaped}"'


def told(node: object, *roles: str) -> list[str]:
    """What is told about things of these roles, in order, however deep they are."""
    if isinstance(node, list):
        return [line for one in node for line in told(one, *roles)]
    if isinstance(node, dict):
        return [
            line
            for name, inside in node.items()
            for line in (*told(_line(name, inside), *roles), *told(inside, *roles))
        ]
    return [str(node)] if str(node).startswith(roles) else []


def _line(name: str, inside: object) -> str:
    """What is written into a field counts; what is on a button is its name already."""
    if not name.startswith("textbox"):
        return name
    written = [one["text"] for one in inside if "text" in one] if isinstance(inside, list) else [inside]
    return f"{name}: {', '.join(map(str, written))}"


def fields(tree: list[object], question: Question) -> list[str]:
    """The group and everything in it that can be chosen, or the field for words."""
    if question.type is QuestionType.TEXT:
        return told(tree, "textbox")
    # Buttons that are no part of the group go on, or back, or stop.
    group = next(one for one in tree if isinstance(one, dict) and told(one, "group"))
    return told(group, "group", ROLES[question.type])


def expected(question: Question, words: Words, sheet: AnswerSheet, say: Catalogue) -> list[str]:
    said = words.questions[question.id]
    if question.type is QuestionType.TEXT:
        return [f'textbox "{say("write-label")}": A choir']
    role, state = ROLES[question.type], CHOSEN[question.type]
    first = sheet.answers[question.id].options[0]
    lines = [f"group {quoted(said.text)}"]
    for option in question.options:
        label, chosen = said.options[option.id].label, option.id == first
        if chosen and question.type is QuestionType.RANK:
            label = say("rank-place", option=label, number=1)
        lines.append(f'{role} "{label}"' + (f" [{state}]" if chosen else ""))
    return lines + [f'{role} "{words.ways_out[way]}"' for way in question.ways_out]
