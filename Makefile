# The usual work. Everything lands in build/ and .venv/; nothing else is written.
#
#   make report            the Sjælland programme, from population and agreements to a schedule that ties out
#   make report ARGS="--outside Greve --lang da"
#   make test              sets up what is needed and runs every test
#   make lint              ruff, mypy, clang-format (installs ruff and mypy into .venv)
#   make format            clang-format and ruff, in place
#   make compile-times     what the umbrella headers cost a translation unit
#   make clean             removes build/ and .venv/

SHELL := /bin/bash
.DEFAULT_GOAL := report
.DELETE_ON_ERROR:

ARGS ?=
PYTEST_ARGS ?=
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
# A cmake or ninja that came from PyPI is found behind the system's own.
export PATH := $(PATH):$(CURDIR)/.venv/bin

VENV := .venv/bin
PIP := $(VENV)/python -m pip --disable-pip-version-check
INSTALLED := .venv/.installed
TEST_BUILD := build/test
PACKAGE_SOURCES := $(shell find include bindings data cmake -type f -not -name '*.pyc') \
                   $(wildcard CMakeLists.txt pyproject.toml README.md LICENSE)

.PHONY: report test test-cpp test-python setup lint format compile-times clean

report: $(INSTALLED)
	@$(VENV)/fordel report sjaelland $(ARGS)

test: test-cpp test-python

setup:
	@tools/setup $(if $(filter test test-%,$(or $(MAKECMDGOALS),report)),test,report)

# Incremental: the environment holds the build requirements, and the build folder stays.
$(INSTALLED): $(PACKAGE_SOURCES) | setup
	@echo "fordel: building and installing the Python package into .venv (log: build/logs/package.log)" >&2
	@CMAKE_BUILD_PARALLEL_LEVEL=$(JOBS) tools/quietly build/logs/package.log $(PIP) install \
	    --no-build-isolation --no-deps --force-reinstall -Cbuild-dir=build/python .
	@touch $@

test-cpp: | setup
	@tools/test-cpp $(TEST_BUILD) $(JOBS)

test-python: $(INSTALLED) | test-cpp
	@echo "fordel: running pytest" >&2
	@FORDEL_TEST_BUILD=$(CURDIR)/$(TEST_BUILD) $(VENV)/python -m pytest $(PYTEST_ARGS)

lint: $(INSTALLED)
	@tools/quietly build/logs/lint.log $(PIP) install --quiet $$($(VENV)/python tools/requirements.py lint)
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	tools/format --check

format: $(INSTALLED)
	@tools/quietly build/logs/lint.log $(PIP) install --quiet $$($(VENV)/python tools/requirements.py lint)
	$(VENV)/ruff format .
	tools/format

compile-times:
	@python3 benchmarks/compile_time.py --include include kernel.hpp fordel.hpp sjaelland.hpp

clean:
	rm -rf build .venv
