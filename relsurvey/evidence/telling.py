"""What topics say in words, alike on the page, in files and in packs."""

from relsurvey.evidence.places import Apart, Place
from relsurvey.evidence.voices import Level, Topic, Voice
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day


def place_name(place: Place, say: Catalogue) -> str:
    """`Partly`."""
    return say(f"voices-place-{place.name.lower().replace('_', '-')}")


def place_of(voice: Voice, say: Catalogue) -> str:
    """Where a voice stands, or why that can't be told."""
    if voice.place is not None:
        return place_name(voice.place, say)
    return say(f"voices-why-{voice.why.value}") if voice.why else ""


def how_far(topic: Topic, say: Catalogue) -> str:
    """How far the service is from what people say, in a sentence."""
    furthest = topic.furthest
    if furthest is None:
        return say("voices-cant-tell-people" if topic.people.place is None else "voices-cant-tell-others")
    if topic.apart is Apart.SAME:
        return say("voices-same")
    which = "higher" if topic.rosier else "lower"
    return say(f"voices-{topic.apart.value}-{which}", who=furthest.who.value)


def of_level(level: Level, say: Catalogue) -> tuple[str, str]:
    """What a level says, and where it is from."""
    source = say("voices-source", source=level.source, day=day(level.day, say.language))
    return say("voices-level", name=level.name, text=level.text), source
