# listeoversikt: `make` alone lists the targets.
PYTHON ?= python3
UV := .tools/bin/uv
RUN := .venv/bin
UV_VERSION := 0.13.9
export UV_PYTHON_DOWNLOADS := never
# What is imported is compiled once, and not anew in each process that the tests start.
unexport PYTHONDONTWRITEBYTECODE

VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)

.PHONY: help setup demo test search check audit bench golden lock windows translations screenshots package clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(UV):
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-warn-script-location --target .tools uv==$(UV_VERSION)

.venv/.done: $(UV) pyproject.toml uv.lock
	$(UV) sync --locked --quiet --python $(PYTHON)
	@touch .venv/.done

setup: .venv/.done ## install everything into .venv

demo: setup ## open the window on a made-up list of 3,000 (without a display: the main job on it)
	$(RUN)/listeoversikt demo --patients 3000

test: setup ## all tests
	$(RUN)/pytest -n 2 --dist worksteal

search: setup ## new random examples of every property, ten times as many as the tests take; half an hour
	HYPOTHESIS_PROFILE=searching $(RUN)/pytest -n 2 --dist worksteal -m hypothesis

check: setup ## format, lint, types, import contracts
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports

audit: setup ## ask whether a dependency has a known weakness; says how many couldn't be asked about
	$(RUN)/python -m auditing

windows: setup ## every dependency has a wheel for Windows
	$(UV) export --locked --quiet --no-dev --no-emit-project --format requirements-txt --output-file .tools/requirements.txt >/dev/null
	$(UV) pip install --quiet --dry-run --target .tools/windows --python-platform x86_64-pc-windows-msvc --python-version 3.11 --only-binary :all: -r .tools/requirements.txt

bench: setup ## write the table of speed and memory to docs/benchmarks.md
	$(RUN)/python -m benchmarks

golden: setup ## write the golden files anew (read the difference)
	$(RUN)/pytest -q tests/workbook --write-golden

translations: setup ## collect the window's texts and make the files it reads
	$(RUN)/python -m translating

screenshots: setup ## render every page to dist/screenshots (light, dark, 200 %, nobody to 100,000, tables missing)
	$(RUN)/python -m screenshots

package: setup ## a folder that runs without Python, and a Debian package of it, in dist/
	$(RUN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath dist/.build installer/listeoversikt.spec
	$(RUN)/python installer/make_deb.py dist/listeoversikt $(VERSION) dist

lock: $(UV) ## resolve the dependencies anew
	$(UV) lock

clean: ## remove what the other targets made
	rm -rf .venv .tools demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
