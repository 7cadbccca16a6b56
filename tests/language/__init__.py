"""Tests of the language pipeline."""
