//go:build !unix

package gate

import "io/fs"

// private cannot be told by a mode here: the folder's own rights have to do.
func private(fs.FileInfo) bool { return true }
