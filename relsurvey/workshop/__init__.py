"""Workshops and self-assessments of staff: pure values and rules. Knows no database and no screen."""
