"""Statistical disclosure control: what of a tally may be shown, so that nobody can work out what a person answered.

`release` decides, `audit` checks what was decided against everything that is out. ADR 0016 says how and why.
"""
