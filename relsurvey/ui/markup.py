"""Small pieces of HTML for staff pages (navigation, tables, legends), filled from templates that escape everything."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from relsurvey.i18n.catalogue import Catalogue


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("relsurvey.ui"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(template: str, *, say: Catalogue, **values: object) -> str:
    """The filled template; `say` is the catalogue in the reader's language."""
    return _environment().get_template(f"{template}.html").render(say=say, **values)
