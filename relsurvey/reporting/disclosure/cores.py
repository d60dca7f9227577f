"""Several questions at once: programmes leave Python alone while they are solved, so a second core can work."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

One = TypeVar("One")
Result = TypeVar("Result")

#: A server with more cores goes on answering people with the others.
_AT_ONCE = 2


def on_two_cores(work: Callable[[One], Result], things: Iterable[One]) -> list[Result]:
    """The result for each, in their order. The first error is raised once those at work are done."""
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="disclosure") as pool:
        return list(pool.map(work, things))
