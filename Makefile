# make help lists the targets. They install what they need: Go and Node are
# enough to begin with.

# The versions of tools that are no dependency stand here; those from npm in
# js/package.json and playwright/package.json.
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

# make check vets the systems of VET without the SQLite and Redis stores, which
# take long to compile; make check-all vets those of VET_ALL whole.
VET     := windows/amd64 linux/386
VET_ALL := windows/amd64 windows/arm64 darwin/arm64 freebsd/amd64 linux/386 linux/arm linux/arm64

PORT     ?= 8080
VECTORS  ?= $(addprefix evurl/testdata/,evurls.json interop.jsonl lints.json)
FUZZTIME ?= 20000x

.DEFAULT_GOAL := help
.PHONY: help run playground test soak load fuzz tools test-go test-interpreter test-race test-fuzz test-promise test-js test-browser conformance test-packaging size check check-go check-js check-all vet vet-all audit wasm js bench

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

run: build/evurl ## the platform and the page on this machine (PORT=8080)
	@build/evurl serve --port $(PORT)

test: test-go test-interpreter test-race test-fuzz test-promise test-browser test-js conformance ## everything: Go, the module in wazero, Node, the page, and the vectors in every engine

test-go: tools ## the Go tests, the module in wazero among them, and what of cipher and evurl they cover
	@sh .ci/gotest

tools: # what the tests use: other people's cryptography, a Redis, a network without routes
	@sh .ci/tool java default-jdk-headless -- java --version
	@sh .ci/tool php php-cli -- php --version
	@sh .ci/tool redis-server redis-server -- redis-server --version
	@sh .ci/tool curl curl -- curl --version
	@sh .ci/tool ip iproute2 -- ip -V
	@sh .ci/tool unshare util-linux -- unshare --version

test-race: # many goroutines under the race detector, which needs a C compiler
	@sh .ci/tool gcc gcc -- env CGO_ENABLED=1 go test -race -run 'TestHammer|TestManyGoroutines|TestEngine$$' ./host

# QEMU, because not every kernel runs 386. Go's preemption by signals fails there.
test-interpreter: # a machine for which wazero has no compiler, and of 32 bits: 386
	@sh .ci/tool qemu-i386 qemu-user -- env GODEBUG=asyncpreemptoff=1 GOARCH=386 go test -exec qemu-i386 -run '^TestVectors$$' ./host

test-fuzz: # each law 20,000 times
	@sh .ci/fuzz $(FUZZTIME)

# Its tests count what syscall/js keeps, for which the linker has to be asked.
test-promise: # the promise door's Go, in Node
	@GOOS=js GOARCH=wasm go test -ldflags=-checklinkname=0 -exec="$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./wasm/promise

fuzz: FUZZTIME = 60s
fuzz: test-fuzz ## each law for a minute (FUZZTIME=1h)

test-js: build/evurl js/node_modules/.package-lock.json js/test/runtimes/node_modules/.package-lock.json js/examples/worker/node_modules/.package-lock.json js/src/module.js ## the bridge in Node, and the example worker in every runtime
	node --test js/test/*.test.mjs

conformance: build/evurl js/node_modules/.package-lock.json js/test/runtimes/node_modules/.package-lock.json js/src/module.js ## every engine over vectors files, in one table (VECTORS=FILE)
	@node js/test/conformance/run.mjs $(VECTORS)

test-browser: build/evurl playground playwright/node_modules/.package-lock.json ## the page in Chromium and Firefox
	@chromium=$$(sh playwright/chromium.sh) && cd playwright && CHROMIUM="$$chromium" npx playwright test

check: check-go check-js ## formats, vet, the module's bytes, types, the page's bundle, a clean git status
	@sh .ci/clean

check-all: check vet-all ## check, and go vet for every system that the product is built for

audit: ## known vulnerabilities, by govulncheck and npm audit; not part of CI
	@rm -f build/tools/govulncheck; GOBIN=$(CURDIR)/build/tools go install $(GOVULNCHECK) || true
	@node .ci/audit.mjs build/tools/govulncheck

vet:
	@set -e; for system in $(VET); do echo "go vet for $$system, without SQLite and Redis"; \
		GOOS=$${system%/*} GOARCH=$${system#*/} go vet -tags nosqlite,noredis ./...; done

vet-all:
	@set -e; for system in $(VET_ALL); do echo "go vet for $$system"; GOOS=$${system%/*} GOARCH=$${system#*/} go vet ./...; done

check-go: vet
	@these=$$(git ls-files -co --exclude-standard '*.go' | xargs gofmt -l); test -z "$$these" || { echo 'gofmt these:'; echo "$$these"; exit 1; }
	go vet ./...
	GOOS=wasip1 GOARCH=wasm go vet ./wasm/reactor ./evurl
	GOOS=js GOARCH=wasm go vet ./wasm/promise ./evurl/phoneid/...
	go mod tidy -diff
	go run $(STATICCHECK) ./...
	sh wasm/verify.sh
	go test -count=1 -run '^TestRule|^TestSurface$$' ./host ./wasm
	go test -count=1 -tags nosqlite,noredis ./host/sandbox/store

check-js: js/node_modules/.package-lock.json js/examples/worker/node_modules/.package-lock.json js/src/module.js
	cd js && npx tsc -p .
	cd js/examples/worker && npx tsc -p . && npx tsc -p page
	node js/playground/build.mjs
	@! git ls-files '*package-lock.json' | xargs grep -lE '"resolved": "[^."]' || { echo 'a lock file records download addresses'; exit 1; }

wasm: ## build wasm/evurl.wasm from its source
	sh wasm/build.sh

playground: js/src/module.js js/node_modules/.package-lock.json ## the page without a server, in build/playground: a folder, and one HTML file
	@node js/playground/build.mjs --static build/playground

js: js/src/module.js js/node_modules/.package-lock.json ## the npm package's inline module, and the page's bundle
	node js/playground/build.mjs

test-packaging: build/evurl js/node_modules/.package-lock.json js/test/runtimes/node_modules/.package-lock.json js/test/packaging/node_modules/.package-lock.json js/test/packaging/runners/node_modules/.package-lock.json js/test/packaging/nitro/node_modules/.package-lock.json js/src/module.js ## the npm package as packed, in bundlers, runtimes, test runners and compilers
	node --test js/test/packaging/packaging.test.mjs

size: js/node_modules/.package-lock.json js/src/module.js ## how large everything is, against the budgets
	@node js/scripts/size.mjs

soak: build/evurl js/node_modules/.package-lock.json js/test/runtimes/node_modules/.package-lock.json js/examples/worker/node_modules/.package-lock.json js/src/module.js ## a million builds through the module in wazero, Node, workerd and the example worker, which is killed for a minute, too; make test has a tenth of it
	EVURL_SOAK=1000000 go test -count=1 -v -run '^TestMemoryStaysFlat$$' ./host
	EVURL_SOAK=1000000 node --test js/test/soak.test.mjs
	EVURL_SOAK=1000000 node --test js/test/worker-soak.test.mjs
	EVURL_CHAOS=60 node --test js/test/worker-chaos.test.mjs

load: js/node_modules/.package-lock.json js/test/runtimes/node_modules/.package-lock.json js/examples/worker/node_modules/.package-lock.json js/src/module.js ## the sandbox and the example worker under load by wrk, beside handlers that answer hello
	@sh .ci/tool wrk wrk -- go test -run '^$$' -bench '^BenchmarkLoad$$' -benchtime 1x -timeout 15m ./host/cmd/evurl
	@node js/bench/worker.mjs
	@node js/bench/worker.mjs --disk

bench: build/evurl js/node_modules/.package-lock.json js/test/runtimes/node_modules/.package-lock.json js/src/module.js ## the numbers, each beside its budget
	@go test -run '^$$' -bench '^BenchmarkBudgets$$' -benchtime 1x ./host
	@go test -run '^$$' -bench 'Start|Build|Open' -benchmem -cpu 1,2 ./host
	@go test -run '^$$' -bench '^BenchmarkBatch$$' -benchtime 1x -timeout 15m ./host/cmd/evurl
	@go test -run '^$$' -bench 'Build|Open' -benchmem ./evurl
	@go test -run '^$$' -bench Failures -benchtime 400x ./evurl
	@node js/bench/bench.mjs
	@node js/bench/workerd.mjs
	@node js/bench/page.mjs

build/evurl: FORCE
	@mkdir -p build
	@go build -o build/evurl ./host/cmd/evurl

# With it come all that .gitignore names in js/; what has not changed is left alone.
js/src/module.js: FORCE
	@node js/scripts/inline.mjs

%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --ignore-scripts --no-audit --no-fund

FORCE:
