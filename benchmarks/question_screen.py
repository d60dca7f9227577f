"""Puts a person on the product's own question screen: a real response in the real database of the server."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from benchmarks.client import Session, session
from benchmarks.servers import MeasuredServer
from relsurvey.actions import responses
from relsurvey.collection.answers import Help
from relsurvey.collection.device import Device
from relsurvey.collection.steps import INTRODUCTION, QUESTION, Act, Submission
from relsurvey.config import read_settings
from relsurvey.storage.database import Database
from tests.support.fieldwork import Fieldwork, begin_fieldwork

# To taking part.
YES = "yes"


class NoQuestionError(RuntimeError):
    """The page does not show the question, so its time means nothing."""


def prepare(server: MeasuredServer) -> Fieldwork:
    """An open wave in the database of a running server."""
    return begin_fieldwork(server.data_dir)


@contextmanager
def opened(server: MeasuredServer, fieldwork: Fieldwork) -> Iterator[Session]:
    """A new person, past consent and help, with the first question on the screen."""
    device, screen = begin(server, fieldwork)
    question = fieldwork.questionnaire.words["en"].questions[screen.removeprefix(QUESTION)].text
    cookie = f"{device.cookie_name}={device.cookie_value}"
    with session(server.port, "answer", query=f"p={device.handle}", cookie=cookie) as page:
        if not any(question.encode() in message.SerializeToString() for message in page.rerun()):
            raise NoQuestionError(question)
        yield page


def begin(server: MeasuredServer, fieldwork: Fieldwork) -> tuple[Device, str]:
    """A new person past consent and help: what their device holds, and the name of the screen of the first question."""
    settings = read_settings(server.environ)
    database = Database(settings.database_url)
    today = datetime.now(UTC).date()
    try:
        started = responses.begin(database, settings, token=fieldwork.open_link, today=today)
        shown = responses.show(database, device_secret=started.device_secret, today=today)
        for chosen in (*(YES for _ in INTRODUCTION), YES, Help.ALONE.value):
            form = Submission(shown.screen.name, Act.NEXT, values=(chosen,))
            shown = responses.submit(database, device_secret=started.device_secret, given=form, today=today)
    finally:
        database.close()
    if shown.screen.question is None:
        raise NoQuestionError(shown.screen.name)
    return Device(started.device_secret, started.receipt), shown.screen.name
