"""Starts the server with every module loaded, as after a day of use: collecting garbage pays for each of them."""

import importlib
import pkgutil

from streamlit.web import cli

import relsurvey

# Programs and scripts: importing one would run it.
RUN_WHEN_IMPORTED = ("__main__", "ui.start")


def load_everything() -> None:
    for module in pkgutil.walk_packages(relsurvey.__path__, "relsurvey."):
        if not module.name.endswith(RUN_WHEN_IMPORTED) and ".migrations" not in module.name:
            importlib.import_module(module.name)


if __name__ == "__main__":
    load_everything()
    cli.main(prog_name="streamlit")
