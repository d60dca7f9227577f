"""Documents to take away: what one says, as plain values, and the accessible PDF and Word file made of it."""
