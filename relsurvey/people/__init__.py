"""Who may do what: permissions, the roles that hold them, and the person who is asking. Pure."""
