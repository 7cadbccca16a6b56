"""Tests of Wikidata candidates."""
