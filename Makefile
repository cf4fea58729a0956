# Two commands do all the set-up: `make demo` shows the main job, `make test` runs every check.
PYTHON ?= python3
DEMO := .venv-demo
DEV := .venv-dev
SOURCES := $(shell find src -type f -not -name '*.pyc')

.PHONY: demo test check unit clean

demo: $(DEMO)/.ready  ## install Dragoman alone and code the bundled reports
	$(DEMO)/bin/dragoman demo

test: check unit  ## everything that CI runs

check: $(DEV)/.ready
	$(DEV)/bin/ruff check .
	$(DEV)/bin/ruff format --check .
	$(DEV)/bin/mypy

unit: $(DEV)/.ready
	$(DEV)/bin/python -m pytest

$(DEMO)/.ready: pyproject.toml $(SOURCES)
	$(PYTHON) -m venv $(DEMO)
	$(DEMO)/bin/pip install --quiet .
	@touch $@

$(DEV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(DEV)
	$(DEV)/bin/pip install --quiet --editable '.[dev]'
	@touch $@

clean:  ## remove what these commands made
	rm -rf $(DEMO) $(DEV) build dist
