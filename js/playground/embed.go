// Package playground embeds the page: js/playground/dist, which build.mjs
// bundles, so that go install brings it along.
package playground

import (
	"embed"
	"io/fs"
)

//go:embed dist
var dist embed.FS

// Files returns the page's files, index.html among them. The module, which the
// page loads as evurl.wasm, is package wasm's.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the name is a constant
	}
	return files
}
