"""What the reviewer of the made-up organisation has made of people's words, by the same actions as on the page."""

from relsurvey.actions import comments, themes
from relsurvey.actions.demo.story import Story
from relsurvey.collection.comment import CommentState, Decided
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database


def add(db: Database, story: Story, *, by: Viewer, wave_id: str) -> None:
    """Make the themes of a closed round, and decide about those comments that do not wait."""
    said = {one.words: one for one in story.said_in(wave_id)}
    named = dict.fromkeys(name for one in said.values() for name in one.themes)
    theme_ids = {name: themes.add(db, by=by, wave_id=wave_id, name=name).id for name in named}
    for pile in comments.piles(db, by=by, language=SOURCE):
        if pile.wave_id != wave_id:
            continue
        where = {"wave_id": wave_id, "question_id": pile.question_id}
        for comment in comments.list_(db, by=by, **where, state=CommentState.WAITING).comments:
            one = said[comment.text]
            if one.state is not CommentState.WAITING:
                about = frozenset(theme_ids[name] for name in one.themes)
                decided = Decided(one.state, one.edited, about, one.for_next)
                comments.decide(db, by=by, wave_id=wave_id, comment_id=comment.id, decided=decided)
