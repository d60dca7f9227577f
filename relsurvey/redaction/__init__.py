"""What in somebody's words may name a person or a place, for a person who decides. Works without a network."""
