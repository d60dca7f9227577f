"""The screens of the journey. One function: what is to be shown → HTML. Holds no rules about what comes next."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from markupsafe import Markup

from relsurvey.collection import receipt
from relsurvey.collection.answers import AnswerSheet, Stage
from relsurvey.collection.device import Whose
from relsurvey.collection.quoting import Said
from relsurvey.collection.steps import Place, Screen
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Audience, Given, Question, Questionnaire, QuestionType, Words
from relsurvey.screens import addresses, before, cards
from relsurvey.screens.lines import lines, lines_of_help
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, fill, fill_once, framed, said_in, top


class Shown(Protocol):
    """What the action of an answer hands over."""

    @property
    def screen(self) -> Screen: ...
    @property
    def questionnaire(self) -> Questionnaire: ...
    @property
    def sheet(self) -> AnswerSheet: ...
    @property
    def organisation_name(self) -> str: ...
    @property
    def demo(self) -> bool: ...
    @property
    def closes_on(self) -> date: ...
    @property
    def early_days(self) -> int | None: ...
    @property
    def ended(self) -> bool: ...
    @property
    def counted(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the language and the look they want, the words of their receipt, the address where they can come
    back, the name of their response on this device, and whose device it is. `sealed`: the organisation, as an address
    may carry it when the response is gone.
    """

    receipt: str
    address: str
    handle: str
    language: str = "en"
    look: Look = USUAL
    whose: Whose = Whose.OWN
    sealed: str = ""


@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything that the contents of a screen are made from."""

    shown: Shown
    reader: Reader
    words: Words
    say: Catalogue

    @property
    def staff(self) -> bool:
        """Staff answer by themselves, without practice."""
        return self.shown.questionnaire.audience is Audience.STAFF

    @property
    def until(self) -> str:
        return day(self.shown.closes_on, self.reader.language)


def render(shown: Shown, reader: Reader) -> Rendered:
    """The screen as HTML in the reader's language, or in the questionnaire's first language where theirs is missing."""
    words = shown.questionnaire.words_in(reader.language)
    scene = _Scene(shown, reader, words, catalogue(reader.language))
    step = _step(scene)
    title = scene.say("page-title", step=step, survey=words.title)
    theirs = said_in(words.language, reader.language)
    way = _way(shown.screen, reader)
    return framed(
        _content(scene, step, way),
        reader.language,
        look=reader.look,
        name=shown.screen.name,
        step=step,
        title=scene.say("page-title-problem", title=title) if shown.screen.problem else title,
        top=top(
            reader.language, title=words.title, organisation=shown.organisation_name, demo=shown.demo, said_in=theirs
        ),
        way=way,
    )


def _content(scene: _Scene, step: str, way: str) -> Markup:
    """What is between the top and the foot."""
    shown, reader, question = scene.shown, scene.reader, scene.shown.screen.question
    theirs = said_in(scene.words.language, reader.language)
    common = {"step": step, "screen": shown.screen, "problem": _problem(scene), "said_in": theirs}
    if question and question.type is not QuestionType.TEXT:
        template = "rank.html" if question.type is QuestionType.RANK else "choice.html"
        return fill_once(template, reader.language, **common, **_choice(scene, question))
    template, values = _contents(scene)
    person = {"look": reader.look, "way": way, "until": scene.until, "whose": reader.whose, "handle": reader.handle}
    return fill(template, reader.language, **common, **person, **values)


def _way(screen: Screen, reader: Reader) -> str:
    """Who has deleted everything can't come back, but still finds the people of the organisation."""
    if screen.place is Place.DELETED:
        return addresses.carried(sealed=reader.sealed)
    return addresses.carried(handle=reader.handle, at=screen.name)


def _contents(scene: _Scene) -> tuple[str, dict[str, object]]:
    screen = scene.shown.screen
    if screen.question:
        return "text.html", {**_asked(scene, screen.question), "early_days": scene.shown.early_days}
    place = screen.place or Place.ABOUT
    if before.is_asked(place):
        return "ask.html", _ask(scene, place)
    return f"{place}.html", _AROUND[place](scene) if place in _AROUND else {}


def _step(scene: _Scene) -> str:
    screen = scene.shown.screen
    if screen.question:
        message = "step-of-questions-more" if screen.follows_up else "step-of-questions"
        return scene.say(message, number=screen.number, total=screen.total)
    if screen.place and before.is_asked(screen.place):
        return scene.say(before.question_of(screen.place, scene.shown.sheet))
    if screen.place is Place.STOP and scene.shown.sheet.stage is Stage.SENT:
        return scene.say("delete-heading")
    return scene.say(_STEPS[screen.place or Place.ABOUT])


def _problem(scene: _Scene) -> str:
    problem = scene.shown.screen.problem
    if not problem:
        return ""
    # Before the questions there is no Skip to speak of.
    place = scene.shown.screen.place
    no_skip = problem == "choose-one" and place is not None and before.is_asked(place)
    return scene.say("choose-one-before" if no_skip else problem)


def _asked(scene: _Scene, question: Question) -> dict[str, Hashable]:
    said, answer = scene.words.questions[question.id], scene.shown.screen.answer
    skipped = answer is not None and answer.given is Given.SKIPPED
    return {
        "question": question,
        "text": said.text,
        "hint": said.hint,
        "answer": answer,
        "skipped": skipped,
        "view": _view(scene),
    }


def _view(scene: _Scene) -> tuple[str, ...]:
    """Whose view is asked for, for somebody who answers for another: the words of a question say "you" to that one."""
    view = scene.shown.sheet.view
    return (scene.say("view-you"), scene.say(f"view-say-{view}")) if view else ()


def _choice(scene: _Scene, question: Question) -> dict[str, Hashable]:
    answer = scene.shown.screen.answer
    return {
        **_asked(scene, question),
        "options": cards.options(question, scene.words, answer, scene.shown.sheet.form),
        "ways_out": cards.ways_out(question, scene.words, answer),
        "how": _how_to_choose(scene.say, question),
    }


def _how_to_choose(say: Catalogue, question: Question) -> str:
    if question.type is QuestionType.ONE:
        return say("choose-one-hint")
    if question.type is QuestionType.RANK:
        return say("rank-hint", count=question.at_most or len(question.options))
    return say("choose-up-to-hint", count=question.at_most) if question.at_most else say("choose-several-hint")


def _seen(scene: _Scene) -> dict[str, object]:
    writes = any(question.type is QuestionType.TEXT for question in scene.shown.questionnaire.questions)
    return {
        "organisation": scene.shown.organisation_name,
        "writes": writes,
        "early_days": scene.shown.early_days,
        "staff": scene.staff,
    }


def _ask(scene: _Scene, place: Place) -> dict[str, object]:
    sheet = scene.shown.sheet
    asked = before.asked(place, scene.say, sheet, until=scene.until)
    return {"asked": asked, "decided_on": sheet.decided_on or ""}


def _quote(scene: _Scene) -> dict[str, object]:
    answer = scene.shown.screen.answer
    permission = answer.quote if answer else None
    chosen = None if permission is None else Said.YES if permission else Said.NO
    return {"written": answer.text if answer else "", "options": cards.before(scene.say, Place.QUOTE, chosen)}


def _review(scene: _Scene) -> dict[str, object]:
    about_help = lines_of_help(scene.shown, scene.say)
    return {"lines": [*about_help, *lines(scene.shown, scene.words, scene.say)]}


def _receipt(scene: _Scene) -> dict[str, object]:
    reader = scene.reader
    return {
        "receipt": receipt.shown(reader.receipt, reader.language),
        "address": reader.address,
    }


#: What the screens that are not questions need beside what every screen gets.
_AROUND: dict[Place, Callable[[_Scene], dict[str, object]]] = {
    Place.ABOUT: lambda scene: {"about": scene.words.about, "survey": scene.words.title, "staff": scene.staff},
    Place.SEEN: _seen,
    Place.QUOTE: _quote,
    Place.REVIEW: _review,
    Place.STOP: lambda scene: {"sent": scene.shown.sheet.stage is Stage.SENT},
    Place.KEPT: _receipt,
    Place.THANKS: _receipt,
    Place.DELETED: lambda scene: {
        "ended": scene.shown.ended,
        "counted": scene.shown.counted,
        "sent": scene.shown.sheet.stage is Stage.SENT,
    },
    Place.ENDED: lambda scene: {"counted": scene.shown.counted},
}

_STEPS = {
    Place.ABOUT: "consent-step",
    Place.SEEN: "seen-heading",
    Place.STOPPING: "stopping-heading",
    Place.QUOTE: "quote-question",
    Place.REVIEW: "review-heading",
    Place.STOP: "stop-heading",
    Place.KEPT: "kept-heading",
    Place.THANKS: "thanks-heading",
    Place.REFUSED: "refused-heading",
    Place.DELETED: "deleted-heading",
    Place.ENDED: "ended-heading",
}
