#!/bin/sh
# Builds the module: sh wasm/build.sh [OUT]. With the Go version recorded in
# evurl.wasm.go-version, the bytes are the same on every machine.
set -eu
cd "$(dirname "$0")/.."
out=${1:-wasm/evurl.wasm}
# GOFLAGS and GOWASM of the machine would change the bytes.
GOFLAGS='' GOWASM='' GOEXPERIMENT='' CGO_ENABLED=0 GOOS=wasip1 GOARCH=wasm \
	go build -buildmode=c-shared -trimpath -buildvcs=false \
	-ldflags='-s -w -buildid=' -o "$out" ./wasm/reactor
if [ "$out" = wasm/evurl.wasm ]; then
	go env GOVERSION >wasm/evurl.wasm.go-version
fi
