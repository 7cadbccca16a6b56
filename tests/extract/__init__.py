"""Tests of extraction: invented sentences, one construction each."""
