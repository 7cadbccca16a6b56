"""onrecord turns news articles into an event-timeline knowledge graph, with the sentence behind every line."""

__version__ = "0.1.0"
