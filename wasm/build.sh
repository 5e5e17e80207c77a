#!/bin/sh
# Builds the module: sh wasm/build.sh [OUT [TAGS]]. With the Go version recorded in
# evurl.wasm.go-version, the bytes are the same on every machine.
set -eu
cd "$(dirname "$0")/.."
out=${1:-wasm/evurl.wasm}
# Settings of the machine would change the bytes, those of `go env -w` too: of
# them only where modules come from and go to is kept.
for name in GOPROXY GOSUMDB GONOSUMDB GONOPROXY GOPRIVATE GOTOOLCHAIN GOMODCACHE GOCACHE; do
	export "$name=$(go env "$name")"
done
GOENV=off GOWORK=off GOFLAGS='' GOWASM='' GOEXPERIMENT='' GOFIPS140=off CGO_ENABLED=0 GOOS=wasip1 GOARCH=wasm \
	go build -buildmode=c-shared -trimpath -buildvcs=false \
	-ldflags='-s -w -buildid=' -tags "${2:-}" -o "$out" ./wasm/reactor
if [ "$out" = wasm/evurl.wasm ]; then
	go env GOVERSION >wasm/evurl.wasm.go-version
fi
