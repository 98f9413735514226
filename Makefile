# The usual work. Everything lands in build/ and .venv/; nothing else is written.
#
#   make report            the Sjælland programme, from population and agreements to a schedule that ties out
#   make report ARGS="--outside Greve --lang da"
#   make test              sets up what is needed and runs every test
#   make lint              ruff, mypy, clang-format (installs ruff and mypy into .venv)
#   make clean             removes build/ and .venv/

SHELL := /bin/bash
.DEFAULT_GOAL := report
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

ARGS ?=
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
export PATH := $(PATH):$(CURDIR)/.venv/bin
unexport MAKEFLAGS

VENV := .venv/bin
INSTALLED := .venv/.installed
TEST_BUILD := build/test
PACKAGE_SOURCES := $(shell find include bindings data cmake -type f -not -name '*.pyc') CMakeLists.txt pyproject.toml README.md LICENSE

.PHONY: report test test-cpp test-python test-all setup-report setup-test package lint format clean

report: package
	@$(VENV)/fordel report sjaelland $(ARGS)

test: setup-test
	@$(MAKE) test-all

test-all: test-cpp test-python

setup-report setup-test: setup-%:
	@tools/setup $*

# Incremental: the environment has the build requirements, and the build folder stays.
package: | setup-report
	@$(MAKE) $(INSTALLED)

$(INSTALLED): $(PACKAGE_SOURCES)
	@echo "fordel: building and installing the Python package into .venv" >&2
	@CMAKE_BUILD_PARALLEL_LEVEL=$(JOBS) tools/quietly build/logs/package.log $(VENV)/python -m pip install --disable-pip-version-check \
	    --no-build-isolation --no-deps --force-reinstall -Cbuild-dir=build/python .
	@touch $@

test-cpp:
	@tools/test-cpp $(TEST_BUILD) $(JOBS)

test-python: package
	@echo "fordel: running pytest" >&2
	@FORDEL_TEST_BUILD=$(CURDIR)/$(TEST_BUILD) $(VENV)/python -m pytest $(PYTEST_ARGS)

lint: package
	@tools/quietly build/logs/lint.log $(VENV)/python -m pip install --disable-pip-version-check --quiet $$($(VENV)/python tools/requirements.py lint)
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	tools/format --check

format:
	tools/format

clean:
	rm -rf build .venv
