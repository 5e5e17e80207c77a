package host

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"runtime"

	"github.com/tetratelabs/wazero"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm"
)

const (
	pageSize     = 64 << 10
	memoryLimit  = 32 << 20 // of an instance; one uses about 3 MiB
	retireAbove  = 16 << 20 // an instance of more memory is not used again
	maxInstances = 1024
)

// Option changes how an Engine is made.
type Option func(*options) error

type options struct {
	module      []byte
	interpreter bool
	instances   int
	cacheDir    string
	closeOnDone bool
	hook        func(context.Context, Event)
}

func newOptions(list []Option) (o options, err error) {
	o.instances = runtime.GOMAXPROCS(0)
	for _, option := range list {
		if option == nil {
			return o, &evurl.Error{Code: evurl.ErrUnsupported, Detail: "an option that is nil"}
		}
		if err := option(&o); err != nil {
			return o, err
		}
	}
	if o.module == nil {
		o.module = wasm.Module()
	}
	return o, nil
}

// WithInstances bounds how many instances there are, and so how many calls run
// at a time; others wait. The default is GOMAXPROCS. An instance has about
// 3 MiB. It fails with ErrUnsupported below 1 and above 1024.
func WithInstances(n int) Option {
	return func(o *options) error {
		if n < 1 || n > maxInstances {
			return &evurl.Error{Code: evurl.ErrUnsupported, Detail: "instances: 1 to 1024"}
		}
		o.instances = n
		return nil
	}
}

// WithInterpreter runs the module in wazero's interpreter, which is far slower,
// also where wazero has a compiler.
func WithInterpreter() Option {
	return func(o *options) error {
		o.interpreter = true
		return nil
	}
}

// WithModule runs other bytes than the embedded module, if their SHA-256, in
// hexadecimal, is the one given. It fails with ErrUnsupported if it is not.
func WithModule(module []byte, sha256Hex string) Option {
	return func(o *options) error {
		sum := sha256.Sum256(module)
		if hex.EncodeToString(sum[:]) != sha256Hex {
			return &evurl.Error{Code: evurl.ErrUnsupported, Detail: "the module's SHA-256 is not the one given"}
		}
		o.module = module
		return nil
	}
}

// WithCache keeps the compiled module in a folder, so that the next start takes
// some 50 ms and not half a second. The folder is made with mode 0700; one that
// others may read or write, that is another user's, that is a link, or that is in a
// folder to which everybody can write, is not used, because what is in it runs in
// this process. A SHA-256 of each file is checked before wazero reads it. A cache
// that cannot be used for whatever reason means no cache, not no service:
// [Stats].CacheError says why. A damaged file is removed, and the next start makes
// it again. Several processes may use one folder.
func WithCache(dir string) Option {
	return func(o *options) error {
		if dir == "" {
			return &evurl.Error{Code: evurl.ErrUnsupported, Detail: "the cache's folder has no name"}
		}
		o.cacheDir = dir
		return nil
	}
}

// WithCloseOnContextDone has a context that is done end a call also within the
// module: the call fails with the context's error, and its instance is
// dropped. It makes every call 3.5 times slower, and a call takes some 5 µs:
// without it a context counts until an instance is there, and no longer.
func WithCloseOnContextDone() Option {
	return func(o *options) error {
		o.closeOnDone = true
		return nil
	}
}

// runtimeConfig says how the module is run.
func (o *options) runtimeConfig(cache *cache) wazero.RuntimeConfig {
	c := wazero.NewRuntimeConfig()
	if o.interpreter {
		c = wazero.NewRuntimeConfigInterpreter()
	}
	if cache != nil {
		c = c.WithCompilationCache(cache.CompilationCache)
	}
	return c.WithMemoryLimitPages(memoryLimit / pageSize).WithCloseOnContextDone(o.closeOnDone)
}

// moduleConfig says what the module gets of this machine: random bytes and
// clocks, and nothing else; no files, arguments, environment or output, but
// for what the error of a dead instance says.
//
// Without it wazero is deterministic: every instance would have the same
// "random" salts, and the year would be 2022.
func moduleConfig(stderr io.Writer) wazero.ModuleConfig {
	return wazero.NewModuleConfig().
		WithName(""). // so that there may be several instances
		WithStartFunctions("_initialize").
		WithStderr(stderr).
		WithRandSource(rand.Reader).
		WithSysWalltime().
		WithSysNanotime().
		WithSysNanosleep().
		WithOsyield(runtime.Gosched)
}
