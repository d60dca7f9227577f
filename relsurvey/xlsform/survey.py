"""The questions of a form, in order, with their groups and conditions."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import Any

from relsurvey.importing.mapping import slug
from relsurvey.questionnaire.definition import MAX_LENGTH, MOST_RANKED, WAYS_OUT, WHAT_SHOWS
from relsurvey.xlsform import columns, conditions
from relsurvey.xlsform.asked import Asked, Survey, option_parts
from relsurvey.xlsform.choices import ChoiceList, Said
from relsurvey.xlsform.columns import Type, ours_in
from relsurvey.xlsform.remarks import Remarks
from relsurvey.xlsform.settings import Settings
from relsurvey.xlsform.sheets import SURVEY, Row
from relsurvey.xlsform.translated import Translated

_TYPES = {Type.ONE: "one", Type.SEVERAL: "several", Type.RANK: "rank", Type.TEXT: "text"}
_WAYS = tuple(way.value for way in WAYS_OUT)
_OR_OTHER = "or_other"
#: A list that this many one-choice questions share holds the normal answers.
_SHARED = 2
_MOST_ABOUT = 8
#: Text from another answer inside of a question.
_REFERENCE = re.compile(r"\$\{[^}]*\}")
_PREFIX = "group_"


def read_survey(
    rows: Sequence[Row],
    sheet: Translated,
    lists: Mapping[str, ChoiceList],
    languages: Sequence[str],
    remarks: Remarks,
    *,
    settings: Settings,
) -> Survey:
    """The questions that can be asked here; what can't is in the remarks."""
    reader = _Reader(sheet, lists, languages, remarks, heading=settings.titles)
    for row in rows:
        reader.take(row)
    reader.require_different_ids()
    return reader.survey()


class _Reader:
    """Goes down the sheet once."""

    def __init__(
        self,
        sheet: Translated,
        lists: Mapping[str, ChoiceList],
        languages: Sequence[str],
        remarks: Remarks,
        *,
        heading: Said,
    ) -> None:
        self._sheet, self._lists, self._languages, self._remarks = sheet, lists, languages, remarks
        #: Around the row that is read: id and heading of the group, and when it is asked.
        self._around: list[tuple[str, Said, str]] = [("questions", heading, "")]
        self._groups: dict[str, Said] = {}
        self._about: list[Said] = []
        self._asked: list[Asked] = []
        self._list_of: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._seen: Asked | None = None

    def take(self, row: Row) -> None:
        """One row: an introduction, the border of a group, a question, or something that has no place."""
        kind, list_name, rest = columns.type_of(self._plain(row, columns.TYPE))
        match kind:
            case "":
                self._remarks.add("type-missing", _at(row))
            case Type.NOTE:
                self._note(row)
            case Type.BEGIN | "begin_repeat":
                self._begin(row, repeated=kind != Type.BEGIN)
            case Type.END | "end_repeat":
                self._around[1:] = self._around[1:-1]
            case Type.ONE | Type.SEVERAL | Type.RANK | Type.TEXT:
                self._question(row, Type(kind), list_name, rest)
            case _:
                self._remarks.add("type", _at(row), type=kind[:40])

    def _note(self, row: Row) -> None:
        if self._asked or len(self._about) == _MOST_ABOUT:
            self._remarks.add("note", _at(row))
        else:
            self._about.append(self._said(row, columns.LABEL))

    def _begin(self, row: Row, *, repeated: bool) -> None:
        if repeated:
            self._remarks.add("repeat", _at(row))
        name = slug(self._plain(row, columns.NAME).removeprefix(_PREFIX)) or self._around[-1][0]
        inherited = self._around[-1][2]
        condition = self._plain(row, columns.RELEVANT)
        if condition and inherited:
            self._remarks.add("condition", _at(row), condition=condition[:120])
        self._around.append((name, self._said(row, columns.LABEL), condition or inherited))

    def _question(self, row: Row, kind: Type, list_name: str, rest: str) -> None:
        choices = self._lists.get(list_name, ChoiceList())
        if kind is not Type.TEXT and not choices.options:
            self._remarks.wrong("list-missing", _at(row), list=list_name[:60])
            return
        if rest == _OR_OTHER:
            self._remarks.add("other", _at(row))
        asked = self._read(row, kind, choices)
        if follows := self._plain(row, columns.FOLLOWS):
            self._follow(asked, follows)
            return
        self._list_of[asked.structure["id"]] = list_name
        self._asked.append(asked)

    def _follow(self, asked: Asked, statement: str) -> None:
        """What our own forms ask after each statement is said once in a questionnaire."""
        if asked.structure["id"] == statement + WHAT_SHOWS and self._seen is None:
            self._seen = asked

    def _read(self, row: Row, kind: Type, choices: ChoiceList) -> Asked:
        texts = self._said(row, columns.LABEL)
        for said in texts.values():
            if found := _REFERENCE.search(said):
                self._remarks.add("reference", _at(row), reference=found[0][:60])
        if self._plain(row, columns.REQUIRED).casefold() in {"yes", "true", "true()"}:
            self._remarks.add("required", SURVEY)
        return Asked(
            structure=self._structure(row, kind, choices, texts),
            texts=texts,
            hints=self._said(row, columns.HINT),
            shorts={language: row.get(ours_in(columns.SHORT, language)) for language in self._languages},
            choices=choices,
            image=self._plain(row, columns.IMAGE),
            row=row.number,
        )

    def _structure(self, row: Row, kind: Type, choices: ChoiceList, texts: Said) -> dict[str, Any]:
        follows = bool(row.get(columns.FOLLOWS))
        structure: dict[str, Any] = {
            "id": self._id(row, texts),
            "type": _TYPES[kind],
            "indicator": row.get(columns.INDICATOR),
            "group": "" if follows else self._group(row),
        }
        if row.get(columns.LEVELS):
            structure["levels"] = True
        if kind is not Type.TEXT and tuple(choices.ways) != _WAYS:
            structure["ways_out"] = [way for way in _WAYS if way in choices.ways]
        if not follows:
            structure |= self._show_if(row) | self._limits(row, kind)
        if because := row.get(columns.BECAUSE):
            structure["other_answers_because"] = because
        return structure

    def _id(self, row: Row, texts: Said) -> str:
        name = self._plain(row, columns.NAME)
        id_ = slug(name) or slug(texts[self._languages[0]]) or f"row-{row.number}"
        if name and id_ != name.removeprefix("_"):
            self._remarks.add("name-changed", _at(row), name=name[:60], id=id_)
        self._ids[name] = id_
        return id_

    def _group(self, row: Row) -> str:
        name, heading, _ = self._around[-1]
        id_ = row.get(columns.GROUP) or name
        self._groups.setdefault(id_, heading)
        return id_

    def _show_if(self, row: Row) -> dict[str, Any]:
        own, around = self._plain(row, columns.RELEVANT), self._around[-1][2]
        found = conditions.read_asked_when(own or around) if own or around else None
        known = bool(found) and found is not None and found[0] in self._ids
        if (own or around) and (not known or (own and around)):
            self._remarks.add("condition", _at(row), condition=(own or around)[:120])
        if not known or found is None:
            return {}
        name, options = found
        return {"show_if": {"question": self._ids[name], "options": [slug(one) or one for one in options]}}

    def _limits(self, row: Row, kind: Type) -> dict[str, Any]:
        constraint = self._plain(row, columns.CONSTRAINT)
        found = conditions.read_limits(constraint) if constraint else (None, None)
        if found is None or (found[0] and kind is Type.ONE):
            self._remarks.add("constraint", _at(row), constraint=constraint[:120])
            return {}
        most, longest = found
        normal = MOST_RANKED if kind is Type.RANK else None
        limits: dict[str, Any] = {"at_most": most} if most and most != normal else {}
        return limits | ({"max_length": longest} if longest and longest != MAX_LENGTH else {})

    def require_different_ids(self) -> None:
        """Two questions or options of one id can't be told apart."""
        for id_, times in Counter(one.structure["id"] for one in self._asked).items():
            if times > 1:
                self._remarks.wrong("name-twice", SURVEY, name=id_)
        for name, choices in self._lists.items():
            for id_, times in Counter(choices.ids).items():
                if times > 1:
                    self._remarks.wrong("choice-twice", "choices", list=name[:60], name=id_)

    def survey(self) -> Survey:
        """Everything together, with the normal answers found."""
        normal_list = self._normal()
        normal = self._lists.get(normal_list, ChoiceList())
        numbered = _indicators(self._asked, self._remarks)
        return Survey(
            questions=tuple(self._finished(one, normal, indicator) for one, indicator in numbered),
            groups=self._groups,
            about=tuple(self._about),
            normal=replace(normal, ways={}),
            ways={way: said for one in self._lists.values() for way, said in one.ways.items()},
            seen_asked=self._seen,
        )

    def _normal(self) -> str:
        """The list of the normal answers: that of the levels, or the one that most one-choice questions share."""
        levels = [self._list_of[one.structure["id"]] for one in self._asked if one.structure.get("levels")]
        used = Counter(self._list_of[one.structure["id"]] for one in self._asked if one.structure["type"] == "one")
        best, times = next(iter(used.most_common(1)), ("", 0))
        shared = columns.NORMAL if columns.NORMAL in used else best if times >= _SHARED else ""
        return levels[0] if levels else shared

    def _finished(self, asked: Asked, normal: ChoiceList, indicator: str) -> Asked:
        """Only what differs from the normal answers stands with the question."""
        structure = dict(asked.structure) | {"indicator": indicator}
        same = asked.choices.ids == normal.ids and (structure.get("levels") or _same_words(asked.choices, normal))
        if structure.get("levels") and not same:
            self._remarks.add("levels", f"{SURVEY}, {asked.row}")
            del structure["levels"]
        if structure["type"] != "text" and not (structure["type"] == "one" and same):
            structure["options"] = option_parts(asked.choices.options)
        return replace(asked, structure=structure)

    def _plain(self, row: Row, column: str) -> str:
        return self._sheet.plain(row, column)

    def _said(self, row: Row, column: str) -> dict[str, str]:
        return self._sheet.said(row, column, self._languages)


def _at(row: Row) -> str:
    return f"{SURVEY}, {row.number}"


def _same_words(one: ChoiceList, other: ChoiceList) -> bool:
    words = [[(choice.labels, choice.hints, choice.image) for choice in found.options] for found in (one, other)]
    return words[0] == words[1]


def _indicators(asked: Sequence[Asked], remarks: Remarks) -> Iterator[tuple[Asked, str]]:
    """Each question with what it measures; a form from elsewhere does not say it, so each gets a number of its own."""
    letters = (f"{letter}{number:02}" for letter in reversed(ascii_uppercase) for number in range(1, 100))
    missing = [one for one in asked if not one.structure["indicator"]]
    if missing:
        remarks.add("indicators", SURVEY, count=len(missing))
    for one in asked:
        yield one, one.structure["indicator"] or next(letters, "")
