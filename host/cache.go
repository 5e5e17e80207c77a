package host

import (
	"context"
	"errors"
	"os"

	"github.com/tetratelabs/wazero"

	"github.com/evurl/edge/host/internal/private"
)

var (
	errCacheFolder = errors.New("the compilation cache is not a folder of this user alone (mode 0700)")
	errCacheOpen   = errors.New("the compilation cache cannot be made or opened")
	errCacheRead   = errors.New("what the compilation cache holds cannot be used")
)

// openCache opens a folder of compiled code. It is code that runs in this
// process: a folder that others can write to is refused.
func openCache(dir string) (wazero.CompilationCache, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, errCacheOpen
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return nil, errCacheOpen
	}
	if !info.IsDir() || !private.Is(info) {
		return nil, errCacheFolder
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil, errCacheOpen
	}
	return cache, nil
}

func (e *Engine) closeCache(ctx context.Context) error {
	if e.cache == nil {
		return nil
	}
	return e.cache.Close(ctx)
}
