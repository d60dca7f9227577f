"""From the fields of a form to a submission. Works on what any form post is: names with one or more texts."""

from collections.abc import Mapping, Sequence

from relsurvey.collection.steps import Act, Submission
from relsurvey.errors import BadInput


def submission(fields: Mapping[str, Sequence[str]]) -> Submission:
    """The form that was handed in; BadInput when it is none of ours.

    Fields: `screen`, `act` (the pressed button), `value` (repeated), `text`, `to`, `pick`. A button can carry one field
    only, so `to` alone means "go there", and `pick` alone that this card was pressed.
    """
    to = _first(fields, "to")
    alone = Act.PICK.value if "pick" in fields else Act.GO.value if "to" in fields else ""
    act = _first(fields, "act") or alone
    if act not in set(Act):
        raise BadInput("form-not-understood")
    return Submission(
        screen=_first(fields, "screen"),
        act=Act(act),
        values=tuple(fields.get("value", ())),
        text=_first(fields, "text"),
        to=to,
        picked=_first(fields, "pick"),
    )


def _first(fields: Mapping[str, Sequence[str]], name: str) -> str:
    values = fields.get(name) or ("",)
    return values[0]
