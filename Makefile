SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test saboteurs bench pins screenshot clean

# $(call check,name,command): one line if it is good, all that it says if not.
define check
@printf '%s: ' '$(1)'; \
if output=$$($(2) 2>&1); then echo good; \
else echo 'found problems'; printf '%s\n' "$$output"; echo 'make test stopped at: $(1)' >&2; exit 1; fi
endef

help:
	@echo 'make demo         try Qorgan in a browser: no token, server or key needed'
	@echo 'make test         every check and every test'
	@echo 'make saboteurs    that tests notice when a promise is broken (part of make test)'
	@echo 'make bench        how fast taps, texts and alarms are (about 20 minutes; only=tap, relay or alarm: one of them)'
	@echo 'make pins         compile requirements/*.txt again (make pins upgrade=1: to newer versions)'
	@echo 'make screenshot   take the picture of the demo that README.md shows'
	@echo 'make clean        remove what make has made'

demo:
	@requirements/manage run
	@exec .venv/bin/qorgan demo

test:
	@requirements/manage dev
	$(call check,ruff,.venv/bin/ruff check .)
	$(call check,mypy,.venv/bin/mypy)
	$(call check,lint-imports,.venv/bin/lint-imports --no-logo --no-cache)
	$(call check,qorgan check,.venv/bin/qorgan check)
	$(call check,saboteurs,.venv/bin/python tests/saboteurs/run.py)
	@exec .venv/bin/python -m pytest -q -n auto --maxprocesses 4

saboteurs:
	@requirements/manage dev
	@exec .venv/bin/python tests/saboteurs/run.py $(only)

bench:
	@requirements/manage dev
	@set -e; for one in $(or $(only),tap relay alarm); do .venv/bin/python bench/$$one.py; done

pins:
	@requirements/manage pins $(if $(upgrade),--upgrade)

screenshot:
	@requirements/manage dev
	@exec .venv/bin/python docs/screenshot.py

clean:
	@rm -rf .venv .venv-pins build qorgan.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -prune -exec rm -rf {} +
