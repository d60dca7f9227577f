"""Rows of themes, how many people wrote about each, and which words may be shown: raw, for the publication step."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, delete, func, insert, select, update

from relsurvey.collection.answers import COUNTED, Help
from relsurvey.collection.comment import (
    COUNTED_STATES,
    CommentState,
    Quote,
    Theme,
    ThemeTally,
    least_for_quotes,
    units_with_quotes,
)
from relsurvey.storage.inserting import next_number
from relsurvey.storage.tables import answer_text, comment, comment_theme, response, theme


def list_(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[Theme]:
    """The themes of a wave, in the order in which they were made."""
    mine = select(theme).where(theme.c.organisation_id == organisation_id, theme.c.wave_id == wave_id)
    return [Theme(row.id, row.name) for row in connection.execute(mine.order_by(theme.c.position, theme.c.id))]


def add(connection: Connection, *, organisation_id: str, wave_id: str, new: Theme) -> None:
    """Add a theme behind the others."""
    ours = {"organisation_id": organisation_id, "wave_id": wave_id}
    mine = (theme.c.organisation_id == organisation_id, theme.c.wave_id == wave_id)
    position = next_number(connection, theme.c.position, *mine, first=0)
    connection.execute(insert(theme).values(**ours, id=new.id, name=new.name, position=position))


def rename(connection: Connection, *, organisation_id: str, wave_id: str, new: Theme) -> bool:
    """Give a theme another name; False when there is no such theme."""
    mine = (theme.c.organisation_id == organisation_id, theme.c.wave_id == wave_id, theme.c.id == new.id)
    return connection.execute(update(theme).where(*mine).values(name=new.name)).rowcount == 1


def remove(connection: Connection, *, organisation_id: str, wave_id: str, theme_id: str) -> bool:
    """Take a theme out, of every comment too; False when there is no such theme."""
    mine = (theme.c.organisation_id == organisation_id, theme.c.wave_id == wave_id, theme.c.id == theme_id)
    return connection.execute(delete(theme).where(*mine)).rowcount == 1


def tallies(
    connection: Connection, *, organisation_id: str, wave_id: str, asked: Iterable[str]
) -> Mapping[tuple[str, str], ThemeTally]:
    """(unit, question) → how many people wrote, and how many about each theme, for every unit of `asked`.

    Counted as the tally of a wave is: sent or kept, and without answers that somebody else decided. Each person writes
    once to a question. These are raw counts: publish them like a question with several answers, base and all.
    """
    themes = [one.id for one in list_(connection, organisation_id=organisation_id, wave_id=wave_id)]
    own = _people(organisation_id, wave_id)
    by = (response.c.unit_id, answer_text.c.question_id)
    wrote = {
        (row.unit_id, row.question_id): row.people
        for row in connection.execute(own.with_only_columns(*by, func.count().label("people")).group_by(*by))
    }
    people: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in connection.execute(_about(own, by)):
        people[row.unit_id, row.question_id][row.theme_id] = row.people
    return {
        (unit, question): ThemeTally(
            {one: people[unit, question].get(one, 0) for one in themes}, wrote.get((unit, question), 0)
        )
        for question in sorted({question for _, question in wrote})
        for unit in asked
    }


def quotes(connection: Connection, *, organisation_id: str, wave_id: str, threshold: int) -> Sequence[Quote]:
    """The words that may be shown, for the whole and, where enough people answered, for units; in no order that tells.

    Empty when fewer people answered in all than quoting asks for.
    """
    least = least_for_quotes(threshold)
    answered = _answered(connection, organisation_id, wave_id)
    if sum(answered.values()) < least:
        return ()
    shown = units_with_quotes(answered, least)
    wanted = (
        _people(organisation_id, wave_id)
        .join(comment, _SAME_WORDS)
        .where(comment.c.state == CommentState.QUOTABLE.value, answer_text.c.may_quote)
        .with_only_columns(comment.c.id, comment.c.question_id, comment.c.edited, response.c.unit_id)
        .order_by(comment.c.id)
    )
    return [
        Quote(row.question_id, row.edited, row.unit_id if row.unit_id in shown else "")
        for row in connection.execute(wanted)
    ]


def enough_to_quote(connection: Connection, *, organisation_id: str, wave_id: str, threshold: int) -> bool:
    """Whether so many people answered that words may be shown for the whole."""
    return sum(_answered(connection, organisation_id, wave_id).values()) >= least_for_quotes(threshold)


_SAME_WORDS = and_(*(comment.c[column.name] == column for column in answer_text.primary_key))


def _about(own: Select[Any], by: tuple[Any, ...]) -> Select[Any]:
    same = and_(
        comment_theme.c.organisation_id == comment.c.organisation_id,
        comment_theme.c.wave_id == comment.c.wave_id,
        comment_theme.c.comment_id == comment.c.id,
    )
    return (
        own.join(comment, _SAME_WORDS)
        .join(comment_theme, same)
        .where(comment.c.state.in_(COUNTED_STATES))
        .with_only_columns(*by, comment_theme.c.theme_id, func.count().label("people"))
        .group_by(*by, comment_theme.c.theme_id)
    )


def _people(organisation_id: str, wave_id: str) -> Select[Any]:
    """Everybody who wrote to a question and whose answers count."""
    same = and_(
        response.c.organisation_id == answer_text.c.organisation_id,
        response.c.wave_id == answer_text.c.wave_id,
        response.c.id == answer_text.c.response_id,
    )
    return (
        select(answer_text.c.question_id)
        .join_from(answer_text, response, same)
        .where(answer_text.c.organisation_id == organisation_id, answer_text.c.wave_id == wave_id, *_is_counted())
    )


def _answered(connection: Connection, organisation_id: str, wave_id: str) -> Mapping[str, int]:
    """Unit → people whose own answers count."""
    by_unit = (
        select(response.c.unit_id, func.count().label("people"))
        .where(response.c.organisation_id == organisation_id, response.c.wave_id == wave_id, *_is_counted())
        .group_by(response.c.unit_id)
    )
    return {row.unit_id: row.people for row in connection.execute(by_unit)}


def _is_counted() -> tuple[Any, ...]:
    return response.c.stage.in_(COUNTED), func.coalesce(response.c.help, "") != Help.PROXY.value
