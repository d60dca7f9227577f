"""Questionnaires as XLSForm, the workbook of other survey tools; both ways, and nothing is lost in silence."""
