"""Answers from elsewhere: the mapping file, the table it describes, and how rows become answers. Pure."""
