"""The second check of a questionnaire: does it make sense? One small function a rule, all problems at once.

Each rule takes the draft and yields problems with the place in the file; `RULES` lists them.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from relsurvey.errors import Problem
from relsurvey.questionnaire.definition import Given, Question, QuestionType
from relsurvey.questionnaire.draft import Draft, Reading, takes_normal_answers
from relsurvey.questionnaire.meaning_words import WORDS_RULES
from relsurvey.questionnaire.shape import place

#: Ids that mean something else where answers are stored and screens are named, and those that look the same.
RESERVED_IDS: Final = frozenset(
    {given.value.replace("_", "-") for given in Given}
    | {"about", "seen", "practice", "check", "stopping", "told", "view", "decider"}
    | {"consent", "help", "helper", "quote", "review", "stop", "kept", "thanks", "refused", "deleted", "ended"}
)

#: More choices than this are hard to hold in mind (W3C COGA: five or fewer; several-choice lists may be a bit longer).
_MOST_OPTIONS = {QuestionType.ONE: 5, QuestionType.SEVERAL: 7, QuestionType.RANK: 7}


def meaning_problems(draft: Draft, known_pictures: Collection[str] | None) -> list[Problem]:
    """Everything that makes no sense. `known_pictures` are the ids in the picture set; None leaves that rule out."""
    found = [problem for rule in RULES for problem in rule(draft)]
    if known_pictures is not None:
        found.extend(_pictures_exist(draft, known_pictures))
    found.extend(problem for words in draft.words for rule in WORDS_RULES for problem in rule(draft, words))
    return found


def _at(draft: Draft, *path: str) -> str:
    return place(draft.where, path)


def _repeated(ids: Sequence[str]) -> list[str]:
    return [found for found, count in Counter(ids).items() if count > 1]


def _folder_is_named_after_it(draft: Draft) -> Iterator[Problem]:
    if draft.folder != draft.id:
        yield Problem("folder-name", _at(draft, "id"), {"given": draft.id, "folder": draft.folder})


def _ids_are_unique(draft: Draft) -> Iterator[Problem]:
    for found in _repeated([question.id for question in draft.questions]):
        yield Problem("id-twice", _at(draft, "questions"), {"id": found})
    for name, options in (("answers", draft.answers), ("seen", draft.seen)):
        for found in _repeated([option.id for option in options]):
            yield Problem("id-twice", _at(draft, name), {"id": found})
    for question in draft.questions:
        for found in _repeated([option.id for option in question.options]):
            yield Problem("id-twice", _at(draft, "questions", question.id, "options"), {"id": found})


def _ids_are_free(draft: Draft) -> Iterator[Problem]:
    used = [("questions", question.id) for question in draft.questions]
    used += [("answers", option.id) for option in draft.answers]
    for question in draft.questions:
        used += [(f"questions > {question.id} > options", option.id) for option in question.options]
    for parent, found in used:
        if found in RESERVED_IDS:
            yield Problem("id-reserved", _at(draft, parent, found), {"id": found})


def _groups_exist(draft: Draft) -> Iterator[Problem]:
    for question in draft.questions:
        if question.group not in draft.groups:
            at = _at(draft, "questions", question.id, "group")
            yield Problem("group-unknown", at, {"group": question.group, "known": ", ".join(draft.groups)})


def _groups_are_used(draft: Draft) -> Iterator[Problem]:
    used = {question.group for question in draft.questions}
    for group in draft.groups:
        if group not in used:
            yield Problem("group-unused", _at(draft, "groups", group), {"group": group})


def _answers_exist(draft: Draft) -> Iterator[Problem]:
    if draft.answers:
        return
    for question in draft.questions:
        if takes_normal_answers(question):
            yield Problem("answers-missing", _at(draft, "questions", question.id))


def _other_answers_have_a_reason(draft: Draft) -> Iterator[Problem]:
    for question in draft.questions:
        if question.type is not QuestionType.ONE or draft.reading is not Reading.EASY:
            continue
        own, at = not takes_normal_answers(question), _at(draft, "questions", question.id)
        if own and question.id not in draft.reasons:
            yield Problem("answers-differ", at)
        if not own and question.id in draft.reasons:
            yield Problem("reason-without-answers", at)


def _options_are_few(draft: Draft) -> Iterator[Problem]:
    if draft.reading is Reading.PLAIN:
        return
    for question in draft.questions:
        count, most = len(draft.options(question)), _MOST_OPTIONS.get(question.type, 0)
        if count > most:
            yield Problem("options-many", _at(draft, "questions", question.id), {"count": count, "most": most})


def _seen_follows_levels(draft: Draft) -> Iterator[Problem]:
    if draft.seen and not any(question.levels for question in draft.questions):
        yield Problem("seen-without-levels", _at(draft, "seen"))


def _limits_leave_a_choice(draft: Draft) -> Iterator[Problem]:
    for question in draft.questions:
        if question.at_most is None or question.at_most < len(question.options):
            continue
        at, count = _at(draft, "questions", question.id), len(question.options)
        if question.type is QuestionType.RANK:
            # The limit need not stand in the file: there it has a usual value.
            yield Problem("rank-few", at, {"most": question.at_most, "count": count})
        else:
            yield Problem("at-most-useless", f"{at} > at_most", {"given": question.at_most, "count": count})


def _rules_can_be_met(draft: Draft) -> Iterator[Problem]:
    for position, question in enumerate(draft.questions):
        if question.show_if is None:
            continue
        at = _at(draft, "questions", question.id, "show_if")
        asked_for = question.show_if.question_id
        target = next((other for other in draft.questions if other.id == asked_for), None)
        if target is None:
            yield Problem("show-if-unknown", at, {"target": asked_for})
        elif asked_for not in [earlier.id for earlier in draft.questions[:position]]:
            yield Problem("show-if-later", at, {"target": asked_for})
        elif target.type is QuestionType.TEXT:
            yield Problem("show-if-text", at, {"target": asked_for})
        else:
            yield from _rule_options(draft, question, target, at)


def _rule_options(draft: Draft, question: Question, target: Question, at: str) -> Iterator[Problem]:
    known = [option.id for option in draft.options(target)]
    for option_id in question.show_if.options if question.show_if else ():
        if option_id not in known:
            values: dict[str, str | int] = {"option": option_id, "target": target.id, "known": ", ".join(known)}
            yield Problem("show-if-option", at, values)


def _pictured(draft: Draft) -> Iterator[tuple[str, str]]:
    """Every place for a picture, with the picture there: empty when there is none."""
    for option in draft.answers:
        yield _at(draft, "answers", option.id), option.picture
    for question in draft.questions:
        yield _at(draft, "questions", question.id), question.picture
        for option in question.options:
            yield _at(draft, "questions", question.id, "options", option.id), option.picture


def _everything_has_a_picture(draft: Draft) -> Iterator[Problem]:
    if draft.reading is Reading.EASY:
        yield from (Problem("picture-missing", at) for at, picture in _pictured(draft) if not picture)


def _pictures_exist(draft: Draft, known_pictures: Collection[str]) -> Iterator[Problem]:
    for at, picture in _pictured(draft):
        if picture and picture not in known_pictures:
            yield Problem("picture-unknown", at, {"picture": picture})


RULES: Final[tuple[Callable[[Draft], Iterator[Problem]], ...]] = (
    _folder_is_named_after_it,
    _ids_are_unique,
    _ids_are_free,
    _groups_exist,
    _groups_are_used,
    _answers_exist,
    _other_answers_have_a_reason,
    _options_are_few,
    _seen_follows_levels,
    _limits_leave_a_choice,
    _rules_can_be_met,
    _everything_has_a_picture,
)
