"""Tests of what compares records with gold."""
