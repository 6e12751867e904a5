# `make app` opens the app, `make test` proves the program; both set up all they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PYTEST := $(BIN)/python -m pytest

.PHONY: app test check bench geodata names schema lock clean browser

app: $(READY)
	$(BIN)/mapapp app

test: $(READY) browser
	$(PYTEST) -n 2

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY) browser
	$(BIN)/python benchmarks/run.py

geodata: $(READY)
	$(BIN)/python geodata/build.py

# The table of names alone, after a change of an alias or another name in mapapp/vocabulary/.
names: $(READY)
	$(BIN)/python geodata/build.py --names

# The lock names exact versions with hashes; uv only makes installing them quick.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "mapapp needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@grep -A 200 '^uv==' requirements.lock | awk 'NR > 1 && /^[a-z]/ { exit } { print }' > $(VENV)/uv.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

# A Chromium for the browser tests: the system's, else Debian's when root, else Playwright's.
browser: $(READY)
	@$(BIN)/python tests/chromium.py

# The JSON Schema of the .json export, after a change of mapapp/model/.
schema: $(READY)
	$(BIN)/python -c 'import sys; from mapapp.readers.graphs import schema; sys.stdout.buffer.write(schema())' \
	  > docs/schema/graph.schema.json

lock:
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --all-extras --group dev \
	  --no-header pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
