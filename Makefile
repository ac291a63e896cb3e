# Everything that is done with the project, by one word. The environment is made in .venv and kept up to date.

PYTHON ?= python3
BIN := .venv/bin
OUT := artefacts
SOURCES := bot documents domain handlers sandbox storage texts
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --quiet \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header pyproject.toml -
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help install run test long lint types crash browser bench check lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 10

install: .venv/ready ## make the environment, with the command .venv/bin/svodka, and run nothing

run: .venv/ready ## run the bot; with no token, on the sandbox. ARGS="--config my.toml" are passed on
	@$(BIN)/svodka run $(ARGS)

test: .venv/ready-to-test ## the tests that need nothing but Python, but for the long ones
	@$(PYTEST) -n auto --maxprocesses 4 -m "not browser and not crash and not long" $(ARGS)

long: .venv/ready-to-test ## extremes, faults, every text and every role
	@$(PYTEST) -n auto --maxprocesses 4 -m "long and not crash" $(ARGS)

lint: .venv/ready-to-test ## ruff
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: .venv/ready-to-test ## mypy, strict
	@$(BIN)/mypy $(SOURCES)

crash: .venv/ready-to-test ## kill the bot at random moments and look for what was lost
	@$(PYTEST) -n auto --maxprocesses 4 -m crash $(ARGS)

browser: .venv/ready-to-test ## drive the chat page in Chromium; screenshots go to artefacts/
	@$(PYTEST) -m browser $(ARGS)

bench: .venv/ready-to-test ## answers a second that reach the disk; how quick pictures are; answers amid a thousand photos
	@for one in answers pictures photo_load; do PYTHONPATH=. $(BIN)/python bench/$$one.py || exit 1; done

check: test long lint types crash browser ## all of the above

lock: ## pin the dependencies anew (needs uv)
	@for file in requirements.txt requirements-dev.txt; do \
		case $$file in \
			requirements.txt) what="run" group= ;; \
			*) what="run and to be tested" group="--group dev --constraint requirements.txt" ;; \
		esac; \
		{ echo "# All that Svodka needs to $$what, pinned. Made from pyproject.toml by \`make lock\`."; \
		  echo "setuptools>=80" | $(COMPILE) $$group; } > $$file.new && mv $$file.new $$file || exit 1; \
	done

clean: ## remove the environment and all that was produced, but no data
	rm -rf .venv $(OUT) tour *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the environment -------------------------------------------------------------------------------------------------

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Svodka needs Python 3.11 or newer. Say which one: make PYTHON=python3.13" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "This Python cannot make environments: on Debian and Ubuntu, install python3-venv." >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python requirements.txt pyproject.toml
	@echo "Installing what Svodka needs into .venv"
	@$(call install,requirements.txt)

.venv/ready-to-test: .venv/bin/python requirements-dev.txt pyproject.toml
	@echo "Installing what the tests need into .venv"
	@$(call install,requirements-dev.txt)
	@touch .venv/ready

install = $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1) && \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . && \
	touch $@
