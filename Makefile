# The commands of this project. `make` alone lists them.
# Longer steps are in scripts/; what the application itself can do is in the `relsurvey` command.

PORT ?= 8501
PYTEST := .venv/bin/python -m pytest

.PHONY: help run test check test-plain test-fast test-postgres test-slow test-browser fix lock bench clean environment environment-dev

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-14s %s\n' "$$name" "$$what"; done

run: environment ## Start the application; the first time with a made-up organisation to try
	@.venv/bin/relsurvey demo --port "$(PORT)"
	@exec .venv/bin/relsurvey serve --port "$(PORT)"

test: environment-dev ## Everything that must hold before a change goes in, as CI runs it
	@sh scripts/chromium.sh >/dev/null
	@sh scripts/libreoffice.sh >/dev/null
	@$(MAKE) --no-print-directory check test-plain test-browser

check: environment-dev ## Lint, format, types, layers, questionnaires
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/relsurvey check

# One run, because only to gather the tests takes ten seconds.
test-plain: environment-dev ## All tests without a browser: fast, on PostgreSQL, and slow
	$(PYTEST) -m "not browser" --ignore=tests/browser

test-fast: environment-dev ## The tests without a browser, on SQLite, in under a minute
	$(PYTEST)

test-postgres: environment-dev ## The tests of storage and actions again, on PostgreSQL
	$(PYTEST) -m "postgres and not browser and not slow"

test-slow: environment-dev ## The tests without a browser that start servers or take long
	$(PYTEST) -m "slow and not browser"

test-browser: environment-dev ## The tests that drive a browser
	chromium="$$(sh scripts/chromium.sh)" && CHROMIUM="$$chromium" $(PYTEST) --dist=loadfile -m browser tests/browser

fix: environment-dev ## Mend what the linter and the formatter can mend by themselves
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

lock: environment-dev ## Write both requirements files from pyproject.toml (UPGRADE=1 takes the newest versions)
	@sh scripts/lock.sh $(if $(UPGRADE),--upgrade)

bench: environment-dev ## Measure the question screen against Streamlit's defaults
	.venv/bin/python -m benchmarks

clean: ## Remove the environment and all caches; your data stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis tests/.artifacts
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@sh scripts/environment.sh requirements.txt

environment-dev:
	@sh scripts/environment.sh requirements-dev.txt
