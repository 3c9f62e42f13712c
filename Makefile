# Two commands set everything up on a bare machine with Python 3.11: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check quality messages clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --prefer-binary .
	touch $@

$(VENV)/.developing: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --prefer-binary --editable '.[dev]'
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	$(BIN)/saksi demo

check: $(VENV)/.developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(BIN)/python -m pytest

# The scores over the gold sets beside their floors, where the evaluation data is present.
quality: $(VENV)/.developing
	$(BIN)/python -m tests.quality.gate

# Collect the messages for people, update the Indonesian catalogue, compile it.
messages: $(VENV)/.developing
	mkdir -p build
	$(BIN)/pybabel -q extract -F babel.cfg --no-location --sort-output --omit-header -k _ -k count:1,2 -k _count:1,2 -o build/saksi.pot src/saksi
	$(BIN)/pybabel -q update -D saksi -i build/saksi.pot -d src/saksi/locale -l id --no-fuzzy-matching --ignore-pot-creation-date --width 120
	$(BIN)/pybabel -q compile -D saksi -d src/saksi/locale --use-fuzzy
	$(BIN)/pybabel -q compile -D click -d src/saksi/locale

clean:
	rm -rf $(VENV) build dist
