"""One function for each intention: permission, one transaction, a line in the audit log."""
