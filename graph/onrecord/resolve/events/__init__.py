"""One event for the tellings of one happening."""
