# Python and make are all that is needed; everything else goes into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check install exports ontology screenshot bench kills lowest clean

demo: .venv/installed
	$(BIN)/onrecord demo -o out/demo
	@echo "Open out/demo/explorer.html in a browser."

test: check

check: .venv/checks
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/pytest

# What is kept of the demo; from nothing, since a store keeps what earlier rules found in unchanged articles.
exports: .venv/installed
	rm -rf out/exports
	$(BIN)/onrecord demo -o out/exports --quiet
	rm -rf exports/csv
	cp -R out/exports/graph.ttl out/exports/network.gexf out/exports/csv exports/
	$(BIN)/python tests/query_page.py

ontology: .venv/installed
	$(BIN)/python tests/ontology_page.py

screenshot: .venv/checks
	$(BIN)/python tests/screenshot.py

bench: .venv/installed
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_stores.py
	$(BIN)/python tests/bench_names.py
	$(BIN)/python tests/bench_explorer.py
	$(BIN)/python tests/bench_claims.py
	$(BIN)/python tests/bench_resolve.py
	$(BIN)/python tests/bench_incremental.py
	$(BIN)/python tests/bench_memory.py

# A writer killed at five hundred moments: some six minutes.
kills: .venv/checks
	$(BIN)/python tests/kills.py 500

install: .venv/checks

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/checks: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev --group browser --group others --editable ".[notebook,serve]"
	@touch $@

# The tests with the oldest dependencies that pyproject.toml allows; what they deprecate is their own affair.
lowest: pyproject.toml
	$(PYTHON) -m venv --clear .venv-lowest
	.venv-lowest/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	.venv-lowest/bin/python tests/lowest.py > .venv-lowest/bounds.txt
	.venv-lowest/bin/python -m pip install --quiet --group dev --group browser --editable ".[notebook]" \
		--constraint .venv-lowest/bounds.txt
	.venv-lowest/bin/pytest -W ignore::DeprecationWarning

clean:
	rm -rf .venv .venv-lowest out tests/output
