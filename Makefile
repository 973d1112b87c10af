# Each command works from a fresh clone: it installs what it needs once (tools/setup says where) and builds the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Trunk and cargo share one target folder, whose lock makes the second wait for the first.
.NOTPARALLEL:

say = printf '\033[1m==> %s\033[0m\n'
# Trunk 0.21 takes NO_COLOR for a switch of its own and stops at any value but true and false.
with_tools = eval "$$(tools/setup env)" && unset NO_COLOR &&
# How long `make fuzz` stays with each target, and what `make mutants` changes.
FUZZ_SECONDS ?= 60
MUTATE ?= src/{number,draft,model,text}/**
# What `make serve` speaks if not English: german or spanish.
IN ?=
# A build that others rely on takes the crates that Cargo.lock names, no others.
locked = $(if $(CI),--locked)

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: tools ## the page on http://127.0.0.1:8080/, built again whenever a file changes
	@$(say) "serving on http://127.0.0.1:8080/ (the first build takes two minutes)"
	@$(with_tools) POSTWORTH_LANGUAGE=$(IN) trunk serve $(if $(IN),--features $(IN))

.PHONY: dist
dist: tools ## the finished site, in dist/ (ORIGIN=https://… writes its address into it)
	@$(say) "building the site into dist/"
	@$(with_tools) $(if $(ORIGIN),export ORIGIN=$(ORIGIN),unset ORIGIN) && trunk build --release

.PHONY: test
# size-budget.toml is that of a site without an address.
test: override ORIGIN =
test: browser servers dist ## every test, those of the page in three browsers
	@$(say) "running the tests, those of the page in Chromium"
	@$(with_tools) { failed=0; \
	  POSTWORTH_BROWSER=chromium cargo test $(locked) --no-fail-fast || failed=1; \
	  $(say) "running the tests of the pages' words in the other languages"; \
	  for language in german spanish; do \
	    cargo test $(locked) --features $$language --test pages || failed=1; \
	  done; \
	  for engine in firefox webkit; do \
	    $(say) "running the tests of the page in $$engine"; \
	    POSTWORTH_BROWSER=$$engine cargo test $(locked) --test browser || failed=1; \
	  done; \
	  exit $$failed; }

.PHONY: reproduce
reproduce: tools ## build the site twice from nothing and compare the two, byte by byte
	@rm -rf target/first && mkdir -p target
	@for turn in 1 2; do \
	  $(say) "building the site from nothing, for the $$turn. time"; \
	  ($(with_tools) cargo clean --quiet --release --target wasm32-unknown-unknown && trunk build --release); \
	  if [ $$turn = 1 ]; then cp -r dist target/first; fi; \
	done
	@diff -r target/first dist && $(say) "both are the same"

.PHONY: check
check: check-format check-native check-wasm ## format and lints

.PHONY: shots
shots: browser dist ## pictures of the page in every size and theme, in target/shots/
	@$(say) "taking pictures"
	@$(with_tools) POSTWORTH_SHOTS=target/shots cargo test $(locked) --test browser shots -- --ignored --nocapture

.PHONY: bench
bench: browser dist ## the page beside a limit, a React and a Yew page, in BENCHMARKS.md
	@tools/setup bench
	@$(say) "building the page to compare with"
	@cargo fetch --locked --manifest-path bench/yew-hello/Cargo.toml
	@$(with_tools) cd bench/yew-hello && CARGO_TARGET_DIR=$(CURDIR)/target/bench/cargo trunk build --release
	@$(say) "measuring (ten minutes; leave the machine alone)"
	@$(with_tools) node bench/run.mjs

.PHONY: coverage
coverage: ## lines of the pure rings that no native test reaches; fails on one that tests/uncovered.tsv does not explain
	@tools/setup coverage
	@$(say) "counting lines (some minutes)"
	@$(with_tools) tools/coverage

.PHONY: fuzz
fuzz: ## texts led by what the program does with each, FUZZ_SECONDS=60 for each target
	@tools/setup fuzz
	@$(say) "writing the texts to start from"
	@POSTWORTH_SEEDS=$(CURDIR)/fuzz/corpus cargo test $(locked) --quiet --test fuzz seeds -- --ignored
	@for target in number list link; do \
	  $(say) "fuzzing $$target"; \
	  ($(with_tools) cargo fuzz run --sanitizer none $$target -- -max_total_time=$(FUZZ_SECONDS) -max_len=400 -timeout=5); \
	done

.PHONY: mutants
mutants: ## plant one fault after another and see whether a test finds it: MUTATE='src/number/**' names the files
	@tools/setup mutants
	@$(say) "planting faults in $(MUTATE) (hours, for all of it)"
	@$(with_tools) tools/mutants '$(MUTATE)'

.PHONY: deny
deny: crates ## licences, sources and versions of everything that is built
	@tools/setup deny
	@$(with_tools) cargo deny --offline check licenses bans sources

.PHONY: audit
audit: deny ## the same, and the published advisories, which want the network
	@$(with_tools) cargo deny check advisories

.PHONY: profiles
profiles: ## a debug build and a release build give the same figures, to the last digit
	@$(say) "the figures of some five hundred drafts, by both builds"
	@mkdir -p target
	@cargo run $(locked) --quiet --bin figures > target/figures-debug.txt
	@CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo run $(locked) --quiet --release --bin figures > target/figures-release.txt
	@test -s target/figures-debug.txt && cmp target/figures-debug.txt target/figures-release.txt
	@$(say) "both are the same: $$(wc -l < target/figures-debug.txt) lines"

.PHONY: clean
clean: ## remove what was built (installed tools stay)
	rm -rf dist
	cargo clean

# Parts of the above.

.PHONY: crates tools browser servers lint check-format check-native check-wasm

# Trunk is told to stay offline, so that it cannot fetch tools of its own; the crates must be here before it starts.
crates:
	@command -v cargo >/dev/null || { echo "cargo is missing: install Rust with rustup (https://rustup.rs)" >&2; exit 1; }
	@cargo fetch $(locked)

tools: crates
	@tools/setup build

browser:
	@tools/setup browser

servers:
	@tools/setup servers

lint:
	@tools/setup lint

check-format: lint
	@$(say) "format"
	@cargo fmt --check

check-native: lint
	@$(say) "lints, native"
	@cargo clippy $(locked) --all-targets -- -D warnings

check-wasm: lint
	@$(say) "lints, wasm32"
	@cargo clippy $(locked) --target wasm32-unknown-unknown --lib --bin creator --bin brand --bin card --bin snippet -- -D warnings
