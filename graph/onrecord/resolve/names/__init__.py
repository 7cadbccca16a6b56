"""Whether two names mean one person or one body."""
