"""A made-up organisation to try everything on. What it is and says stands in `data`; nobody in it is real."""

from relsurvey.actions.demo.loading import ORGANISATION, DemoSignIns, SignIn, load

__all__ = ["ORGANISATION", "DemoSignIns", "SignIn", "load"]
