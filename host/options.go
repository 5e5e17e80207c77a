package host

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"runtime"

	"github.com/tetratelabs/wazero"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm"
)

const (
	pageSize     = 64 << 10
	memoryLimit  = 32 << 20 // of an instance; one uses about 3 MiB
	maxInstances = 1024
)

// Option changes how an Engine is made.
type Option func(*options) error

type options struct {
	module      []byte
	interpreter bool
	instances   int
}

func newOptions(list []Option) (o options, err error) {
	o.instances = runtime.GOMAXPROCS(0)
	for _, option := range list {
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

// runtimeConfig leaves CloseOnContextDone off: it makes every call 3.5 times
// slower, and a call takes microseconds.
func (o *options) runtimeConfig() wazero.RuntimeConfig {
	c := wazero.NewRuntimeConfig()
	if o.interpreter {
		c = wazero.NewRuntimeConfigInterpreter()
	}
	return c.WithMemoryLimitPages(memoryLimit / pageSize)
}

// moduleConfig says what the module gets of this machine: random bytes and
// clocks, and nothing else; no files, arguments, environment or output.
//
// Without it wazero is deterministic: every instance would have the same
// "random" salts, and the year would be 2022.
func moduleConfig() wazero.ModuleConfig {
	return wazero.NewModuleConfig().
		WithName(""). // so that there may be several instances
		WithStartFunctions("_initialize").
		WithRandSource(rand.Reader).
		WithSysWalltime().
		WithSysNanotime().
		WithSysNanosleep().
		WithOsyield(runtime.Gosched)
}
