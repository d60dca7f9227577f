"""Which languages people may answer in: those whose text is complete and signed by a named person, exactly as it is.

The words of the screens and the words of the questionnaire are signed apart. A text that changes afterwards, or whose
original changes, is not signed any more, and the language is not offered until somebody signs again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit, wave_at_hand
from relsurvey.collection import signature
from relsurvey.collection.signature import INTERFACE, Signature, Text, TextState
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.i18n import state as interface
from relsurvey.i18n.catalogue import SOURCE, languages
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import words_hash
from relsurvey.storage import signatures
from relsurvey.storage.database import Database

#: What can be signed, as people name it: the words of the screens, or those of the questionnaire of a wave.
QUESTIONNAIRE = "questionnaire"
KINDS = (INTERFACE, QUESTIONNAIRE)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class LanguageState:
    """One text in one language, how far it is, and the signature under it, if there is one."""

    kind: str
    text: Text
    state: TextState
    signature: Signature | None


def offered(connection: Connection, *, organisation_id: str, questionnaire: Questionnaire) -> tuple[str, ...]:
    """The languages that people may answer this questionnaire in, the one it was written in first."""
    first = questionnaire.written_in
    others = [language for language in languages() if language in questionnaire.words and language != first]
    if not others:
        return (first,)
    signed = signatures.by_text(connection, organisation_id=organisation_id)

    def ready(text: Text) -> bool:
        return signature.is_ready(signature.state(text, signed.get((text.what, text.language))))

    return first, *(one for one in others if ready(_screens(one)) and ready(_words(questionnaire, one)))


def offered_here(db: Database) -> tuple[str, ...]:
    """The languages of the pages that belong to no survey yet: those whose screens somebody here has signed."""
    complete = [language for language in interface.complete() if language != SOURCE]
    if not complete:
        return (SOURCE,)
    with db.reading() as connection:
        signed = signatures.hashes(connection, what=INTERFACE)
    return SOURCE, *(one for one in complete if (one, interface.fingerprint(one)) in signed)


def states(db: Database, *, by: Viewer, wave_id: str) -> Sequence[LanguageState]:
    """Every language of a wave: the screens and the questionnaire's words in it, in this order."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        questionnaire = wave_at_hand.questionnaire(connection, by.organisation_id, wave_id)
        signed = signatures.by_text(connection, organisation_id=by.organisation_id)
    found = []
    for language in dict.fromkeys((*languages(), *questionnaire.words)):
        for kind in KINDS:
            text = _text(questionnaire, kind, language)
            under = signed.get((text.what, language))
            found.append(LanguageState(kind, text, signature.state(text, under), under))
    return found


def sign(
    db: Database,
    *,
    by: Viewer,
    wave_id: str,
    kind: str,
    language: str,
    signer: str,
    relation: str,
    today: date,
) -> None:
    """Record that a named person answers for a text as it is now. `kind` is "interface" or "questionnaire".

    Raises BadInput("signer-needed" | "language-unknown"), Refused("language-incomplete").
    """
    by.require(Permission.MANAGE_WAVES)
    name, how = _tidy(signer), _tidy(relation)
    with db.writing() as connection:
        text = _text(wave_at_hand.questionnaire(connection, by.organisation_id, wave_id), kind, language)
        if text.original:
            raise BadInput("language-unknown", language=language)
        if not text.text_hash:
            raise Refused("language-incomplete", language=language)
        new = Signature(text.what, language, text.text_hash, name, how, today)
        signatures.put(connection, organisation_id=by.organisation_id, new=new)
        _record(connection, by, "language-signed", text)


def withdraw(db: Database, *, by: Viewer, wave_id: str, kind: str, language: str) -> None:
    """Take a signature back: nobody is offered the language any more. Raises NotFound("signature-not-found")."""
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        text = _text(wave_at_hand.questionnaire(connection, by.organisation_id, wave_id), kind, language)
        if not signatures.remove(connection, organisation_id=by.organisation_id, what=text.what, language=language):
            raise NotFound("signature-not-found")
        _record(connection, by, "language-withdrawn", text)


def _screens(language: str) -> Text:
    complete = language in interface.complete()
    return Text(INTERFACE, language, interface.fingerprint(language) if complete else "", original=language == SOURCE)


def _words(questionnaire: Questionnaire, language: str) -> Text:
    what = f"{questionnaire.id} {questionnaire.version}"
    text_hash = words_hash(questionnaire, language) if language in questionnaire.words else ""
    return Text(what, language, text_hash, original=language == questionnaire.written_in)


def _text(questionnaire: Questionnaire, kind: str, language: str) -> Text:
    if kind not in KINDS or language not in {*languages(), *questionnaire.words}:
        raise BadInput("language-unknown", language=language)
    return _screens(language) if kind == INTERFACE else _words(questionnaire, language)


def _tidy(given: str) -> str:
    tidy = " ".join(given.split())
    if not 0 < len(tidy) <= _LONGEST:
        raise BadInput("signer-needed")
    return tidy


def _record(connection: Connection, by: Viewer, what: str, text: Text) -> None:
    about = {"text": text.what, "language": text.language, "hash": text.text_hash}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
