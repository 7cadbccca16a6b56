"""One entity for the names of one person, body or place."""
