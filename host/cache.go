package host

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/tetratelabs/wazero"

	"github.com/evurl/edge/evurl/secretfile"
)

var (
	errCacheOpen    = errors.New("the compilation cache cannot be made or opened")
	errCacheDamaged = errors.New("a file of the compilation cache is damaged; it was removed, and the next start makes it again")
	errCacheUse     = errors.New("the compilation cache cannot be read or written")
)

// cache is wazero's cache, and the check of the files in it.
type cache struct {
	wazero.CompilationCache
	sums *cacheSums
}

// openCache opens a folder of compiled code. It is code that runs in this
// process: a folder that others can read or write is refused. The files of each
// module are in a folder of their own in it, so that a start checks only those.
func openCache(dir string, module []byte) (*cache, error) {
	if err := secretfile.Folder(dir, true); err != nil {
		return nil, fmt.Errorf("the folder of the compilation cache %w", err)
	}
	sum := sha256.Sum256(module)
	dir = filepath.Join(dir, hex.EncodeToString(sum[:16]))
	if err := secretfile.Folder(dir, true); err != nil {
		return nil, fmt.Errorf("a folder in the compilation cache %w", err)
	}
	sums := &cacheSums{dir: dir, verified: map[string]bool{}}
	if err := sums.verify(); err != nil {
		return nil, err
	}
	c, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil, errCacheOpen
	}
	return &cache{c, sums}, nil
}

func (e *Engine) closeCache(ctx context.Context) error {
	if e.cache == nil {
		return nil
	}
	return e.cache.Close(ctx)
}
