#!/bin/sh
# Proves that the committed module is what its source builds: sh wasm/verify.sh.
# Only the Go version that built it gives the same bytes. With another one that
# is an error in CI; elsewhere the two builds are held against the same vectors.
set -eu
cd "$(dirname "$0")/.."
recorded=$(cat wasm/evurl.wasm.go-version)
here=$(go env GOVERSION)
mkdir -p build
sh wasm/build.sh build/verify.wasm

if [ "$recorded" = "$here" ]; then
	if ! cmp -s build/verify.wasm wasm/evurl.wasm; then
		echo 'wasm/evurl.wasm is not what its source builds. Cure: make wasm, and commit it with its source.' >&2
		exit 1
	fi
	echo "wasm/evurl.wasm is what its source builds with $here"
	exit 0
fi

echo "wasm/evurl.wasm was built by $recorded; this is $here, which gives other bytes." >&2
if [ -n "${CI:-}" ]; then
	echo "Cure: run the check with GOTOOLCHAIN=$recorded, or make wasm with $here and commit the module and its version." >&2
	exit 1
fi
echo 'Comparing behaviour instead: a build by this version against the vectors.' >&2
EVURL_MODULE="$PWD/build/verify.wasm" go test -count=1 -run '^TestVectors$' ./host
