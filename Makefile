# The usual work. Everything lands in build/ and .venv/; nothing else is written.
#
#   make report            the Sjælland programme, from population and agreements to a schedule that ties out
#   make report ARGS="--outside Greve --lang da"
#   make test              sets up what is needed and runs every test
#   make test-fuzz         the fuzzers of the readers, on FUZZ_RUNS inputs each, where clang is
#   make test-engines      frames in DuckDB, polars, pandas and Spark, which needs Java
#   make test-plan         plans held against their definition, on CASES amounts in each of the three builds
#   make lint              ruff, mypy and clang-format; clang-tidy on the kernel and on what changed
#   make tidy              clang-tidy on everything
#   make format            clang-format and ruff, in place
#   make docs              the documentation site, in build/site
#   make bench             every job beside its yardsticks and peers, into benchmarks/results.json; ARGS="rows single" for some
#   make compile-times     what each header costs a translation unit, in both forms
#   make clean             removes build/ and .venv/

SHELL := /bin/bash
.DEFAULT_GOAL := report
.DELETE_ON_ERROR:

ARGS ?=
PYTEST_ARGS ?=
FUZZ_RUNS ?= 50000
CASES ?= 10000000
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
# A cmake or ninja that came from PyPI is found behind the system's own.
export PATH := $(PATH):$(CURDIR)/.venv/bin

VENV := .venv/bin
PIP := $(VENV)/python -m pip --disable-pip-version-check
INSTALLED := .venv/.installed
TEST_BUILD := build/test
FUZZ_BUILD := build/fuzz
BENCH_BUILD := build/bench
PACKAGE_SOURCES := $(shell find include bindings data cmake -type f -not -name '*.pyc') \
                   $(wildcard CMakeLists.txt pyproject.toml README.md LICENSE)

.NOTPARALLEL: # what runs side by side is up to JOBS
.PHONY: report test test-cpp test-python test-fuzz test-engines docs bench setup-report setup-test setup-docs setup-lint setup-bench setup-engines lint tidy format compile-times clean

report: $(INSTALLED)
	@$(VENV)/fordel report sjaelland $(ARGS)

test: test-cpp test-python

setup-report setup-test setup-docs setup-lint setup-bench setup-engines:
	@tools/setup $(@:setup-%=%)

# Incremental: the environment holds the build requirements, and the build folder stays.
$(INSTALLED): $(PACKAGE_SOURCES) | setup-report
	@echo "fordel: building and installing the Python package into .venv (log: build/logs/package.log)" >&2
	@CMAKE_BUILD_PARALLEL_LEVEL=$(JOBS) tools/quietly build/logs/package.log $(PIP) install \
	    --no-build-isolation --no-deps --force-reinstall -Cbuild-dir=build/python .
	@touch $@

test-cpp: | setup-test
	@tools/test-cpp $(TEST_BUILD) $(JOBS)

test-python: $(INSTALLED) | test-cpp
	@echo "fordel: checking the cases of the examples" >&2
	@$(VENV)/fordel check docs/examples tests/files/arrangements
	@echo "fordel: running pytest" >&2
	@FORDEL_TEST_BUILD=$(CURDIR)/$(TEST_BUILD) $(VENV)/python -m pytest $(PYTEST_ARGS)

test-fuzz: | setup-test
	@tools/test-fuzz $(FUZZ_BUILD) $(JOBS) $(FUZZ_RUNS)

test-engines: $(INSTALLED) | setup-engines
	@echo "fordel: running the tests of the engines" >&2
	@$(VENV)/python -m pytest $(PYTEST_ARGS) tests/engines

test-plan: | setup-test
	@tools/test-plan build/plan $(JOBS) $(CASES)

# Needs neither the Python module nor the tests: clang-tidy reads the headers, mypy the stubs.
lint: | setup-lint
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	tools/format --check
	$(VENV)/python tools/tidy.py --changed

tidy: | setup-lint setup-test
	$(VENV)/python tools/tidy.py

format: | setup-lint
	$(VENV)/ruff format .
	tools/format

# From the sources alone: nothing is built for it.
docs: | setup-docs
	@echo "fordel: making the documentation site" >&2
	@tools/quietly build/logs/docs.log $(VENV)/mkdocs build --strict -f tools/site/mkdocs.yml
	@$(VENV)/python tools/site/check.py build/site
	@echo "fordel: open build/site/index.html" >&2

bench: $(INSTALLED) | setup-bench
	@tools/bench $(BENCH_BUILD) $(JOBS) $(ARGS)

compile-times: | setup-report
	@$(VENV)/python benchmarks/compile_time.py --table --runs 3 \
	    --boost "$$($(VENV)/python -c 'import libboost_headers; print(libboost_headers.get_include())')"

clean:
	rm -rf build .venv
