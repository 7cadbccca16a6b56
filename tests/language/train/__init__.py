"""Tests of how the corpora are read; all people, texts and trees in them are invented."""
