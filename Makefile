# Schemawright's chores. Everything is installed into .venv and node_modules, from the lock files, and only when one has changed.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8700
WORKERS ?= 2
TESTS ?= tests

V := .venv
PY := $(V)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
STATIC := src/schemawright/server/static/index.html
NODE_FOLDERS := $(patsubst %/package-lock.json,%,$(wildcard web/package-lock.json tests/integration/*/package-lock.json tests/integration/targets/*/package-lock.json))
NODE_MODULES := $(NODE_FOLDERS:%=%/node_modules/.package-lock.json)
WEB := $(wildcard web/package.json)

export PATH := $(CURDIR)/$(V)/bin:$(PATH)
# Python keeps what it compiled, whatever its caller wished: each of the many programs that the tests start is twice as quick.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test unit e2e web-test lint format types bench docs build soak lock clean dev

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# ---- what people do ------------------------------------------------------------------------------------------------

run: $(V)/.run $(STATIC) ## install, build the front end and start the designer on 127.0.0.1:8700 (HOST=, PORT=)
	exec $(V)/bin/schemawright serve --host $(HOST) --port $(PORT)

# The browser tests run by themselves: Playwright keeps an event loop of its own in the process. Those of a file go to one
# worker: many share a page, and each goes on from where the one before it ended.
test: system-packages $(V)/.dev $(NODE_MODULES) $(STATIC) web-test ## install what the tests need and run them all (TESTS= for a part)
	$(PY) -m pytest -n $(WORKERS) --dist loadgroup $(TESTS) --ignore=tests/e2e
	$(if $(filter tests,$(TESTS)),$(PY) -m pytest -n $(WORKERS) --dist loadfile tests/e2e)

unit: $(V)/.dev $(V)/.node ## run the tests that need no server, browser or Node
	$(PY) -m pytest -n $(WORKERS) tests/unit tests/property tests/contract

e2e: system-packages $(V)/.dev $(STATIC) ## run the browser tests
	$(PY) -m pytest tests/e2e

web-test: $(NODE_MODULES) ## run the front end's unit tests
	$(if $(WEB),cd web && npm test)

lint: $(V)/.dev $(NODE_MODULES) ## check style, formatting and who imports whom
	$(V)/bin/ruff check .
	$(V)/bin/ruff format --check .
	$(V)/bin/lint-imports
	$(if $(WEB),cd web && npm run lint)

format: $(V)/.dev $(NODE_MODULES) ## put everything into the one format
	$(V)/bin/ruff check --fix .
	$(V)/bin/ruff format .
	$(if $(WEB),cd web && npm run format)

types: $(V)/.dev $(NODE_MODULES) ## check the types of Python and TypeScript
	$(V)/bin/mypy
	$(if $(WEB),cd web && npm run types)

bench: system-packages $(V)/.dev $(STATIC) bench/peers/.venv/.made bench/peers/node_modules/.package-lock.json ## measure, with each figure's limit beside it
	$(PY) -m bench

soak: system-packages $(V)/.dev ## search for faults with many more examples (SOAK_SEED= repeats a run)
	HYPOTHESIS_PROFILE=soak $(PY) -m pytest -n $(WORKERS) $(if $(SOAK_SEED),--hypothesis-seed=$(SOAK_SEED)) tests/property
	SCHEMAWRIGHT_WALK_EDITS=200 SCHEMAWRIGHT_WALK_SEED=$(or $(SOAK_SEED),1000) $(PY) -m pytest -n $(WORKERS) \
		tests/acceptance/migrations/test_walks.py tests/integration/sqlite/test_walks.py tests/integration/mariadb/test_walks.py
	SCHEMAWRIGHT_CROSSED=2000 SCHEMAWRIGHT_CROSSED_SEED=$(or $(SOAK_SEED),1000) $(PY) -m pytest -n $(WORKERS) tests/acceptance/migrations/test_crossed.py
	SCHEMAWRIGHT_SAFE_STRIDE=1 $(PY) -m pytest -n $(WORKERS) tests/acceptance/migrations/test_safe.py
	SCHEMAWRIGHT_EQUAL_STRIDE=1 $(PY) -m pytest tests/acceptance/migrations/test_equal_bytes.py

docs: $(V)/.dev ## write docs/reference and the front end's types from the code
	$(PY) scripts/reference.py
	$(PY) scripts/generate_protocol.py
	$(PY) -m tests.acceptance.migrations.report

build: $(V)/.dev ## make dist/: a wheel with the built front end, and a source archive
	rm -rf dist
	$(PY) -m build --no-isolation

lock: $(V)/.lock-tool ## write the lock files anew (UPGRADE=1 for newer versions)
	scripts/lock.sh $(if $(UPGRADE),--upgrade)

clean: ## remove all that was made or installed here
	rm -rf $(V) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache $(dir $(STATIC)) $(NODE_FOLDERS:%=%/node_modules)

# ---- what is installed and built -----------------------------------------------------------------------------------

.PHONY: system-packages
system-packages:
	@scripts/system-packages.sh

$(V)/.made: scripts/venv.sh
	scripts/venv.sh $(PYTHON) $(V)
	@touch $@

# The product and what it runs on. Those who come for the tests get the same versions: dev.txt holds run.txt.
$(V)/.run: requirements/run.txt pyproject.toml $(V)/.made
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(V)/.dev: requirements/dev.txt $(V)/.run
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(V)/.node: requirements/node.txt scripts/node.sh $(V)/.made
	scripts/node.sh $(V)
	@touch $@

bench/peers/.venv/.made: bench/peers/requirements.txt
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(V)/.lock-tool: requirements/lock.txt $(V)/.made
	$(PIP) --require-hashes -r requirements/lock.txt
	@touch $@

%/node_modules/.package-lock.json: %/package.json %/package-lock.json $(V)/.node
	cd $* && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

$(STATIC): web/node_modules/.package-lock.json $(shell find web -path web/node_modules -prune -o -type f -print 2>/dev/null)
	cd web && npm run build
	@touch $@
