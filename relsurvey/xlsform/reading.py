"""From an XLSForm to the documents of a questionnaire, and a list of everything in the form that has no place there."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from relsurvey.errors import FileProblems, Problem
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.catalogue import languages as known_languages
from relsurvey.questionnaire.definition import WAYS_OUT
from relsurvey.questionnaire.folder import Documents
from relsurvey.xlsform import columns
from relsurvey.xlsform.asked import Asked, Survey, option_parts
from relsurvey.xlsform.choices import Choice, choice_lists
from relsurvey.xlsform.languages import code_of, named
from relsurvey.xlsform.remarks import Remarks
from relsurvey.xlsform.settings import Settings, read_settings
from relsurvey.xlsform.sheets import CHOICES, SURVEY, Sheets, read_workbook
from relsurvey.xlsform.sheets import columns as headings_of
from relsurvey.xlsform.survey import read_survey
from relsurvey.xlsform.translated import translated

_WAYS = {way.value: f"xlsform-{way.value.replace('_', '-')}" for way in WAYS_OUT}


@dataclass(frozen=True, slots=True)
class Form:
    """What was read. `left_out`: what the form says and the questionnaire does not, with the place in the form."""

    documents: Documents
    left_out: tuple[Problem, ...]


def read(content: bytes, *, name: str, known_pictures: Collection[str], plain: bool = False) -> Form:
    """The form in a workbook; `name` is that of its file, `plain` marks words that are not checked for easy read.

    The documents may still have problems that `relsurvey check` finds. BadInput as in `read_workbook`;
    FileProblems("xlsform-damaged") when the form can't be understood.
    """
    return read_sheets(read_workbook(content), name=name, known_pictures=known_pictures, plain=plain)


def read_sheets(sheets: Sheets, *, name: str, known_pictures: Collection[str], plain: bool = False) -> Form:
    """The same from sheets that were read already."""
    remarks = Remarks()
    languages = _languages(sheets)
    settings = read_settings(sheets.settings, languages, remarks, name=name)
    remarks.sheets(sheets.others)
    survey_columns = translated(sheets.survey, lambda one: remarks.add("language-unknown", SURVEY, language=one))
    choice_columns = translated(sheets.choices, lambda one: remarks.add("language-unknown", CHOICES, language=one))
    lists = choice_lists(sheets.choices, choice_columns, languages)
    remarks.columns(SURVEY, survey_columns.others(_SURVEY_COLUMNS))
    remarks.columns(CHOICES, choice_columns.others(_CHOICE_COLUMNS))
    survey = read_survey(sheets.survey, survey_columns, lists, languages, remarks, settings=settings)
    survey = survey.with_pictures(known_pictures, remarks)
    if not survey.questions:
        remarks.wrong("no-questions", SURVEY)
    if remarks.faults:
        raise FileProblems("xlsform-damaged", remarks.faults, name=name)
    return Form(_documents(settings, survey, plain=plain), tuple(remarks.left_out))


_SURVEY_COLUMNS = (
    columns.TYPE,
    columns.NAME,
    columns.LABEL,
    columns.HINT,
    columns.IMAGE,
    columns.RELEVANT,
    columns.CONSTRAINT,
    columns.REQUIRED,
)
_CHOICE_COLUMNS = (columns.LIST, columns.NAME, columns.LABEL, columns.IMAGE)


def _languages(sheets: Sheets) -> tuple[str, ...]:
    """Every language that we can tell, the form's own first."""
    own = code_of(sheets.settings.get(columns.LANGUAGE))
    found = [code_of(one) for one in named(headings_of((*sheets.survey, *sheets.choices)))]
    first = own or next((one for one in found if one), "en")
    return tuple(dict.fromkeys((first, *(one for one in found if one))))


def _documents(settings: Settings, survey: Survey, *, plain: bool) -> Documents:
    structure: dict[str, Any] = {"id": settings.id, "version": settings.version}
    structure |= {"reading": "plain"} if plain or settings.reading == "plain" else {}
    structure |= {"audience": settings.audience} if settings.audience else {}
    structure["groups"] = survey.group_ids(settings.groups)
    structure |= {"answers": option_parts(survey.normal.options)} if survey.normal.options else {}
    structure |= {"seen": option_parts(survey.seen.options)} if survey.seen.options else {}
    structure["questions"] = [one.structure for one in survey.questions]
    structure |= settings.exceptions("structure")
    words = {language: _words(settings, survey, language) for language in settings.languages}
    return Documents(structure, words)


def _words(settings: Settings, survey: Survey, language: str) -> dict[str, Any]:
    first = settings.languages[0]
    title = settings.titles.get(language) or settings.titles[first]
    translation = {"from": first, "check": settings.checked.get(language, "awaiting")}
    words: dict[str, Any] = {"translation": translation} if language != first else {}
    words["title"] = title
    words["about"] = [said[language] for said in survey.about if said[language]] or [title]
    words["groups"] = {id_: labels[language] or title for id_, labels in survey.groups.items()}
    if survey.normal.options:
        # With levels, what stands below an answer belongs to each question.
        words["answers"] = {one.id: _label(one, language, hint=not survey.has_levels) for one in survey.normal.options}
    words["ways_out"] = {way: _way_out(survey, way, language) for way in _WAYS}
    if survey.seen_asked:
        words["seen"] = _said(survey.seen_asked, language) | {
            "options": {one.id: _label(one, language) for one in survey.seen.options}
        }
    words["questions"] = {one.structure["id"]: _question(one, language) for one in survey.questions}
    return words | settings.exceptions(language)


def _question(asked: Asked, language: str) -> dict[str, Any]:
    said = _said(asked, language)
    if asked.structure.get("levels"):
        said["levels"] = [one.hints[language] for one in asked.choices.options]
    elif "options" in asked.structure:
        said["options"] = {one.id: _label(one, language) for one in asked.choices.options}
    return said


def _said(asked: Asked, language: str) -> dict[str, Any]:
    short = asked.shorts[language] or asked.texts[language][:200]
    hint = {"hint": asked.hints[language]} if asked.hints[language] else {}
    return {"text": asked.texts[language], **hint, "short": short}


def _label(choice: Choice, language: str, *, hint: bool = True) -> dict[str, str]:
    explained = {"hint": choice.hints[language]} if hint and choice.hints[language] else {}
    return {"label": choice.labels[language], **explained}


def _way_out(survey: Survey, way: str, language: str) -> str:
    """In the form's words; in ours where it has none, since both are needed."""
    ours: str = catalogue(language if language in known_languages() else "en")(_WAYS[way])
    return survey.ways.get(way, {}).get(language) or ours
