package host

import "github.com/evurl/edge/wasm"

var (
	ErrCacheDamaged = errCacheDamaged
	ErrCacheUse     = errCacheUse
	SumOf           = sumOf
)

// OpenCache checks a cache as a start does.
func OpenCache(dir string) error {
	_, err := openCache(dir, wasm.Module())
	return err
}
