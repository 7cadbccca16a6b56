# Python and make are all that is needed; everything else goes into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check install bench clean

demo: .venv/installed
	$(BIN)/onrecord demo -o out/demo
	@echo "Open out/demo/map.html and out/demo/timeline.html in a browser."

test: check

check: .venv/installed
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/pytest

install: .venv/installed

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --group dev --group browser --editable ".[notebook]"
	@touch $@

clean:
	rm -rf .venv out tests/output
