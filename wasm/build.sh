#!/bin/sh
# Builds the module: sh wasm/build.sh [OUT [TAGS]], or that of the promise door, with
# the wasm_exec.js of the same Go beside it: sh wasm/build.sh --promise OUT. With the
# Go version recorded in evurl.wasm.go-version, the bytes are the same on every
# machine.
set -eu
cd "$(dirname "$0")/.."
# Settings of the machine would change the bytes, those of `go env -w` too: of
# them only where modules come from and go to is kept.
for name in GOPROXY GOSUMDB GONOSUMDB GONOPROXY GOPRIVATE GOTOOLCHAIN GOMODCACHE GOCACHE; do
	export "$name=$(go env "$name")"
done
export GOENV=off GOWORK=off GOFLAGS='' GOWASM='' GOEXPERIMENT='' GOFIPS140=off CGO_ENABLED=0 GOARCH=wasm
build() {
	go build -trimpath -buildvcs=false -ldflags='-s -w -buildid=' "$@"
}

if [ "${1:-}" = --promise ]; then
	GOOS=js build -o "$2" ./wasm/promise
	cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" "$(dirname "$2")/wasm_exec.js"
	cp "$(go env GOROOT)/LICENSE" "$(dirname "$2")/LICENSE-go"
	exit 0
fi
out=${1:-wasm/evurl.wasm}
GOOS=wasip1 build -buildmode=c-shared -tags "${2:-}" -o "$out" ./wasm/reactor
if [ "$out" = wasm/evurl.wasm ]; then
	go env GOVERSION >wasm/evurl.wasm.go-version
fi
