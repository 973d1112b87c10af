# Each command works from a fresh clone: it installs what it needs once (tools/setup says where) and builds the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Trunk and cargo share one target folder, whose lock makes the second wait for the first.
.NOTPARALLEL:

say = printf '\033[1m==> %s\033[0m\n'
# Trunk 0.21 takes NO_COLOR for a switch of its own and stops at any value but true and false.
with_tools = eval "$$(tools/setup env)" && unset NO_COLOR &&
# A build that others rely on takes the crates that Cargo.lock names, no others.
locked = $(if $(CI),--locked)

.PHONY: help
help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: tools ## the page on http://127.0.0.1:8080/, built again whenever a file changes
	@$(say) "serving on http://127.0.0.1:8080/ (the first build takes a minute)"
	@$(with_tools) trunk serve

.PHONY: dist
dist: tools ## the finished site, in dist/ (ORIGIN=https://… writes its address into it)
	@$(say) "building the site into dist/"
	@$(with_tools) $(if $(ORIGIN),ORIGIN=$(ORIGIN)) trunk build --release

.PHONY: test
test: browser dist ## every test, those of the page in three browsers
	@$(say) "running the tests, those of the page in Chromium"
	@$(with_tools) { failed=0; \
	  POSTWORTH_BROWSER=chromium cargo test $(locked) --no-fail-fast || failed=1; \
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

.PHONY: clean
clean: ## remove what was built (installed tools stay)
	rm -rf dist
	cargo clean

# Parts of the above.

.PHONY: crates tools browser lint check-format check-native check-wasm

# Trunk is told to stay offline, so that it cannot fetch tools of its own; the crates must be here before it starts.
crates:
	@command -v cargo >/dev/null || { echo "cargo is missing: install Rust with rustup (https://rustup.rs)" >&2; exit 1; }
	@cargo fetch $(locked)

tools: crates
	@tools/setup build

browser:
	@tools/setup browser

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
	@cargo clippy $(locked) --target wasm32-unknown-unknown --lib --bin postworth -- -D warnings
