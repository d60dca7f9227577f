"""A publication as JSON: the same counts as the table, and what is needed to know what they are."""

import json
from typing import Any

from relsurvey.collection.plan import plan_document
from relsurvey.exports.lines import Line, lines
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication, ReleasedCount
from relsurvey.reporting.wording import group_names

#: Raised when a reader of the file would have to change.
FORMAT = 1


def write(publication: Publication, questionnaire: Questionnaire, *, language: str = "en") -> str:
    """The whole file. A count is `{"at_least": 12, "at_most": 12}`, or null when hidden."""
    say, words = catalogue(language), questionnaire.words_in(language)
    document = {
        "format": FORMAT,
        **_about(publication),
        "title": words.title,
        "meanings": {"hidden": say("export-hidden-means"), "band": say("export-band-means")},
        "plan": plan_document(publication.plan),
        "groups": [
            {"breakdown": group.breakdown, "id": group.id, "name": name}
            for group, name in group_names(publication, say=say).items()
        ],
        "returns": [
            {"breakdown": one.group.breakdown, "group_id": one.group.id, "asked": one.asked, "returned": one.returned}
            for one in publication.returns
        ],
        "counts": [_count_line(line) for line in lines(publication, questionnaire, words=words, say=say)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _about(publication: Publication) -> dict[str, str | int]:
    return {
        "wave": publication.wave_id,
        "wave_name": publication.wave_name,
        "publication": publication.version,
        "published_on": publication.published_on,
        "closed_on": publication.closed_on,
        "reason": publication.reason,
        "threshold": publication.threshold,
        "threshold_reason": publication.threshold_reason,
        "content_hash": publication.content_hash,
        "questionnaire_hash": publication.questionnaire_hash,
        "code_version": publication.code_version,
    }


def _count_line(line: Line) -> dict[str, Any]:
    return {
        "question_id": line.question_id,
        "question_text": line.question_text,
        "breakdown": line.breakdown,
        "group_id": line.group_id,
        "group_name": line.group_name,
        "option_id": line.option_id,
        "option_label": line.option_label,
        "hidden": line.hidden,
        "count": _band(line.count),
        "base": _band(line.base),
    }


def _band(number: ReleasedCount | None) -> dict[str, int] | None:
    return None if number is None else {"at_least": number.at_least, "at_most": number.at_most}
