"""What was read from the survey sheet of a form, as values."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from relsurvey.xlsform.choices import Choice, ChoiceList, Said
from relsurvey.xlsform.remarks import Remarks
from relsurvey.xlsform.sheets import SURVEY


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: its part of questionnaire.yaml, its words by language, and the list that it is answered from."""

    structure: Mapping[str, Any]
    texts: Said
    hints: Said
    shorts: Said
    choices: ChoiceList = field(default_factory=ChoiceList)
    image: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    """What the form asks. `groups` maps id → heading; `normal` are the answers that most questions share."""

    questions: tuple[Asked, ...]
    groups: Mapping[str, Said]
    about: tuple[Said, ...]
    normal: ChoiceList
    ways: Mapping[str, Said]
    seen_asked: Asked | None = None

    @property
    def seen(self) -> ChoiceList:
        """What people choose from when they say what they have seen."""
        return self.seen_asked.choices if self.seen_asked else ChoiceList()

    @property
    def has_levels(self) -> bool:
        """Whether the normal answers are a ladder."""
        return any(one.structure.get("levels") for one in self.questions)

    def group_ids(self, order: Sequence[str]) -> list[str]:
        """The groups in this order, then the others as they come."""
        return [one for one in dict.fromkeys((*order, *self.groups)) if one in self.groups]

    def with_pictures(self, known: Collection[str], remarks: Remarks) -> "Survey":
        """The same with the pictures that the picture set has; the others are told."""

        def picture(image: str, row: int) -> str:
            name = image.rpartition("/")[2].rpartition(".")[0] or image
            if image and name not in known:
                remarks.add("picture", f"{SURVEY}, {row}", picture=image[:60])
            return name if name in known else ""

        def listed(choices: ChoiceList) -> ChoiceList:
            options = tuple(replace(one, image=picture(one.image, one.row)) for one in choices.options)
            return replace(choices, options=options)

        def shown(asked: Asked) -> Asked:
            found, choices = picture(asked.image, asked.row), listed(asked.choices)
            structure = dict(asked.structure) | ({"picture": found} if found else {})
            if "options" in structure:
                structure["options"] = option_parts(choices.options)
            return replace(asked, structure=structure, choices=choices)

        return replace(
            self,
            questions=tuple(shown(one) for one in self.questions),
            normal=listed(self.normal),
            seen_asked=replace(self.seen_asked, choices=listed(self.seen)) if self.seen_asked else None,
        )


def option_parts(options: Sequence[Choice]) -> list[dict[str, str]]:
    """The options as questionnaire.yaml lists them."""
    return [{"id": one.id} | ({"picture": one.image} if one.image else {}) for one in options]
