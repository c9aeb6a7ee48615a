# make run       serve on http://127.0.0.1:8765 and print a sign-in link
# make demo      the same with an invented network, in a folder of its own
# make test      lint, types, import law, and the whole suite on SQLite and PostgreSQL
# make setup     the environment alone: .venv/bin/kith
# make check     lint, types, import law
# make bench     the figures of bench/RESULTS.md; of lasting ties where LOGS is the folder of the logs
# make pictures  take the pictures of the README anew, of the demo
# make schema    after a new migration: write anew with what a blank book begins
# make words     gather the texts anew, renew the translations and tell what waits for one
# make lock      renew the locked dependencies

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SETUP := $(VENV)/.setup
DEV := $(VENV)/.dev
WORKERS ?= auto
# A file stays with one worker; those that take long come first (tests/conftest.py), so that none works alone at the end.
SPREAD := -n $(WORKERS) --dist loadfile --no-loadscope-reorder
LOGS ?= $(wildcard ../shared/bench-data/ties)

.PHONY: run demo test setup check bench lessons words schema pictures lock clean

run: $(SETUP)
	@$(BIN)/kith serve

demo: $(SETUP)
	@$(BIN)/kith demo

setup: $(SETUP)

test: check
	$(BIN)/pytest $(SPREAD)
	$(BIN)/python tests/on_postgresql.py $(SPREAD)

check: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(DEV)
	$(BIN)/python -m bench $(if $(LOGS),--logs $(LOGS))

lessons: $(DEV)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/lessons.txt
	$(BIN)/python -m lessons.learn --without unseen

# A stamp is renewed only when what it was made from changes, so a second call is quick.
$(VENV)/bin/uv:
	@command -v $(PYTHON) >/dev/null || { echo "Kith needs Python 3.11 or newer, and there is no $(PYTHON): install the package python3, or name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit("Kith needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Install a newer one, or name it: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Kith needs the venv module of Python: install the package python3-venv, then try again." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt

$(SETUP): $(VENV)/bin/uv requirements/run.txt requirements/build.txt pyproject.toml
	UV_COMPILE_BYTECODE_TIMEOUT=300 $(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src || true
	@touch $@

$(DEV): $(SETUP) requirements/dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements/dev.txt
	@touch $@

pictures: $(DEV)
	$(BIN)/python docs/pictures.py

words: $(DEV)
	$(BIN)/python -m translations

schema: $(DEV)
	$(BIN)/python -m schema

lock: $(VENV)/bin/uv
	$(BIN)/uv pip compile -q --upgrade --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 pyproject.toml -o requirements/run.txt
	$(BIN)/uv pip compile -q --upgrade --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt
	echo uv | $(BIN)/uv pip compile -q --upgrade --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 - -o requirements/uv.txt
	$(BIN)/uv pip compile -q --upgrade --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 requirements/build.in -o requirements/build.txt
	$(BIN)/uv pip compile -q --upgrade --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 requirements/lessons.in -o requirements/lessons.txt

clean:
	rm -rf $(VENV) build dist
