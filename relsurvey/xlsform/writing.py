"""From the documents of a questionnaire to an XLSForm. What XLSForm has no place for goes into columns of our own."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from babel import Locale

from relsurvey.questionnaire.definition import MAX_LENGTH, MOST_RANKED, WAYS_OUT
from relsurvey.questionnaire.folder import Documents
from relsurvey.xlsform import columns, conditions
from relsurvey.xlsform.columns import Type, ours_in
from relsurvey.xlsform.sheets import Row, Sheets, write_workbook

Document = Mapping[str, Any]
_TYPES = {"one": Type.ONE, "several": Type.SEVERAL, "rank": Type.RANK, "text": Type.TEXT}
_WAYS = tuple(way.value for way in WAYS_OUT)


def write(documents: Documents) -> bytes:
    """The workbook. `documents` have no problems: they come from a questionnaire that can be used."""
    return write_workbook(sheets(documents))


def sheets(documents: Documents) -> Sheets:
    """The form as rows."""
    form = _Form(documents)
    return Sheets(survey=tuple(form.survey()), choices=tuple(form.choices()), settings=Row(form.settings()))


def language_name(language: str) -> str:
    """What stands behind `label::`: "English (en)"."""
    return f"{Locale.parse(language).get_display_name('en')} ({language})"


def name_of(id_: str) -> str:
    """The id as a name that XML allows: none begins with a numeral."""
    return f"_{id_}" if id_[0].isdigit() else id_


class _Form:
    """Writes one questionnaire."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._structure = documents.structure
        first = documents.written_in
        # The language it was written in comes first everywhere, so that other tools show it.
        self._languages = (first, *(one for one in documents.words if one != first))

    def survey(self) -> Iterator[Row]:
        """What the form shows, in order: the introduction, then the questions in their groups."""
        longest = max(len(words["about"]) for words in self._documents.words.values())
        for number in range(longest):
            about = {language: words["about"][number : number + 1] for language, words in self._documents.words.items()}
            said = {language: "".join(paragraph) for language, paragraph in about.items()}
            yield Row(
                _full({columns.TYPE: Type.NOTE, columns.NAME: f"about_{number + 1}"} | self._in(columns.LABEL, said))
            )
        times: dict[str, int] = {}
        for group, questions in groupby(self._structure["questions"], key=lambda one: str(one["group"])):
            times[group] = times.get(group, 0) + 1
            yield self._begin(group, times[group])
            for question in questions:
                yield from self._question(question)
            yield Row({columns.TYPE: Type.END})

    def _begin(self, group: str, time: int) -> Row:
        said = {language: words["groups"][group] for language, words in self._documents.words.items()}
        name = f"group_{group}" + (f"_{time}" if time > 1 else "")
        return Row({columns.TYPE: Type.BEGIN, columns.NAME: name} | self._in(columns.LABEL, said))

    def _question(self, question: Document) -> Iterator[Row]:
        said = {language: words["questions"][question["id"]] for language, words in self._documents.words.items()}
        kind = _TYPES[question["type"]]
        cells = {
            columns.TYPE: f"{kind} {self._list(question)}" if kind is not Type.TEXT else kind,
            columns.NAME: name_of(question["id"]),
            **self._in(columns.LABEL, {language: one["text"] for language, one in said.items()}),
            **self._in(columns.HINT, {language: one.get("hint", "") for language, one in said.items()}),
            **self._image(question.get("picture", "")),
            columns.RELEVANT: self._relevant(question),
            columns.CONSTRAINT: self._constraint(question),
            columns.INDICATOR: question["indicator"],
            columns.GROUP: question["group"],
            columns.BECAUSE: question.get("other_answers_because", ""),
            columns.LEVELS: columns.YES if question.get("levels") else "",
            **{ours_in(columns.SHORT, language): one["short"] for language, one in said.items()},
        }
        yield Row(_full(cells))
        if question.get("levels") and "seen" in self._structure:
            yield self._what_shows(question)

    def _what_shows(self, statement: Document) -> Row:
        said = {language: words["seen"] for language, words in self._documents.words.items()}
        rated = [one["id"] for one in self._structure["answers"]]
        cells = {
            columns.TYPE: f"{Type.SEVERAL} seen",
            columns.NAME: name_of(statement["id"]) + "-seen",
            **self._in(columns.LABEL, {language: one["text"] for language, one in said.items()}),
            **self._in(columns.HINT, {language: one.get("hint", "") for language, one in said.items()}),
            columns.RELEVANT: conditions.asked_when(name_of(statement["id"]), rated),
            columns.FOLLOWS: statement["id"],
            **{ours_in(columns.SHORT, language): one["short"] for language, one in said.items()},
        }
        return Row(_full(cells))

    def _relevant(self, question: Document) -> str:
        rule = question.get("show_if")
        return conditions.asked_when(name_of(rule["question"]), rule["options"]) if rule else ""

    def _constraint(self, question: Document) -> str:
        if question["type"] == "text":
            return conditions.limits(longest=question.get("max_length", MAX_LENGTH))
        if question["type"] == "one":
            return ""
        ranked = MOST_RANKED if question["type"] == "rank" else None
        return conditions.limits(at_most=question.get("at_most", ranked), alone=self._ways(question))

    def _ways(self, question: Document) -> Sequence[str]:
        offered = question.get("ways_out", _WAYS)
        return [way for way in _WAYS if way in offered]

    def _list(self, question: Document) -> str:
        """The name of the list of choices: the normal answers are in one, whatever else in one for the question."""
        ways = self._ways(question)
        own = question.get("options") or question.get("levels")
        return f"list_{question['id']}" if own or len(ways) != len(_WAYS) else columns.NORMAL

    def choices(self) -> Iterator[Row]:
        """The lists, each once."""
        written = set()
        for question in self._structure["questions"]:
            if question["type"] != "text" and (name := self._list(question)) not in written:
                written.add(name)
                yield from self._choices(name, question)
        if "seen" in self._structure:
            said = {language: words["seen"]["options"] for language, words in self._documents.words.items()}
            yield from (self._choice("seen", option, said) for option in self._structure["seen"])

    def _choices(self, name: str, question: Document) -> Iterator[Row]:
        options = question.get("options") or self._structure["answers"]
        said = {language: self._option_words(language, question) for language in self._languages}
        yield from (self._choice(name, option, said) for option in options)
        for way in self._ways(question):
            labels = {language: words["ways_out"][way] for language, words in self._documents.words.items()}
            yield Row(_full({columns.LIST: name, columns.NAME: way} | self._in(columns.LABEL, labels)))

    def _option_words(self, language: str, question: Document) -> Mapping[str, Document]:
        words = self._documents.words[language]
        said = words["questions"][question["id"]]
        if question.get("options"):
            return said["options"]  # type: ignore[no-any-return]  # a document of the right shape
        looks = said.get("levels", ())
        answers = words["answers"].items()
        hinted = zip(answers, looks, strict=True) if looks else ((one, one[1].get("hint", "")) for one in answers)
        return {id_: {"label": one["label"], "hint": hint} for (id_, one), hint in hinted}

    def _choice(self, list_name: str, option: Document, said: Mapping[str, Mapping[str, Document]]) -> Row:
        words = {language: options[option["id"]] for language, options in said.items()}
        cells = {
            columns.LIST: list_name,
            columns.NAME: option["id"],
            **self._in(columns.LABEL, {language: one["label"] for language, one in words.items()}),
            **self._image(option.get("picture", "")),
            **{ours_in(columns.CHOICE_HINT, language): one.get("hint", "") for language, one in words.items()},
        }
        return Row(_full(cells))

    def settings(self) -> Mapping[str, str]:
        """The form's one row of settings."""
        words = self._documents.words
        exceptions = {"structure": self._structure.get("exceptions")}
        exceptions |= {language: said.get("exceptions") for language, said in words.items()}
        kept = {place: found for place, found in exceptions.items() if found}
        checked = {language: said["translation"]["check"] for language, said in words.items() if "translation" in said}
        return _full(
            {
                columns.TITLE: words[self._languages[0]]["title"],
                columns.FORM_ID: self._structure["id"],
                columns.VERSION: str(self._structure["version"]),
                columns.LANGUAGE: language_name(self._languages[0]),
                columns.AUDIENCE: self._structure.get("audience", ""),
                columns.READING: self._structure.get("reading", ""),
                columns.GROUPS: " ".join(self._structure["groups"]),
                **{ours_in(columns.OURS + "title", language): said["title"] for language, said in words.items()},
                columns.TRANSLATION: json.dumps(checked) if checked else "",
                columns.EXCEPTIONS: json.dumps(kept, ensure_ascii=False) if kept else "",
            }
        )

    def _in(self, column: str, said: Mapping[str, str]) -> dict[str, str]:
        """One heading for each language."""
        return {f"{column}::{language_name(one)}": said.get(one, "") for one in self._languages}

    def _image(self, picture: str) -> dict[str, str]:
        return self._in(columns.IMAGE, dict.fromkeys(self._languages, f"{picture}.svg" if picture else ""))


def _full(cells: Mapping[str, str]) -> dict[str, str]:
    return {heading: said for heading, said in cells.items() if said}
