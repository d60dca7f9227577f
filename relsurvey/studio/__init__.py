"""Making and changing a questionnaire: documents in, documents out. Pure; what is saved and shown is elsewhere.

A questionnaire that is being written may have gaps: empty words, no picture, one answer. It always has the right form:
each field is there that the program reads, and each language has an entry for each question, group and answer. So
everything can look at it at any time (the checks, the preview, the comparison), and no change can make it unreadable.
"""
