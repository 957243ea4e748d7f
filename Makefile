# Every target does its own set-up: Python 3.11+, pip and a package index are all it needs, and Node.js for what is of the web client.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= data
# Many tests wait for a client, a browser or a clock for most of their time.
WORKERS ?= $$($(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')

# Where the environment forbids it, every start of the command would compile everything again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help serve test lint lint-server lint-webclient check webclient simulate bench soak clean lock
help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

serve: $(VENV)/run.stamp ## Start a server in development mode on loopback; its data stands in ./data
	@$(BIN)/chapar serve --dev --data $(DATA)

lint: lint-server lint-webclient ## Format, common mistakes, strict types, import arrows; of the web client where Node.js is

lint-server: $(VENV)/test.stamp
	$(BIN)/ruff format --check src tests tools bench
	$(BIN)/ruff check src tests tools bench
	$(BIN)/mypy
	$(BIN)/lint-imports

lint-webclient:
	tools/webclient.sh --if-there-is-node check

check: lint ## What lint does, and the fast tests
	tools/webclient.sh --if-there-is-node test
	$(BIN)/pytest -n auto --dist worksteal -m "not clients and not slow"

test: $(VENV)/test.stamp ## All tests, real client libraries and the web client in a browser included
	tools/webclient.sh --if-there-is-node test
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

webclient: ## Build the web client into the package, as it is committed (takes Node.js 20.19 or newer)
	tools/webclient.sh build

simulate: $(VENV)/test.stamp ## 100 seeds of the deterministic simulation, 1000 steps each (about ten minutes)
	$(BIN)/python tests/simulation/simulate.py --seeds 0-99 --steps 1000

bench: $(VENV)/test.stamp ## Our figures beside peers' in one run (about ten minutes); writes bench/RESULTS.md
	$(BIN)/python -m bench

soak: $(VENV)/test.stamp ## 200 sessions at mixed work for half an hour: does the server stay as it was?
	$(BIN)/python -m bench.soak

lock: $(VENV)/test.stamp ## Pin the newest allowed dependencies again
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --group test pyproject.toml -o requirements/test.txt

clean: ## Remove what the other targets made (not the data)
	rm -rf webclient/node_modules $(VENV) .venvs .mypy_cache .ruff_cache .pytest_cache .hypothesis
