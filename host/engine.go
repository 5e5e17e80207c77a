package host

import (
	"context"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/evurl/edge/evurl"
)

// compilationWorkers halve the time of compiling.
const compilationWorkers = 2

// Engine is the compiled module and a bounded pool of its instances. It is
// safe for any number of goroutines.
type Engine struct {
	name     string
	runtime  wazero.Runtime
	compiled wazero.CompiledModule
	// slots holds one entry for each instance that there may be: an idle
	// instance, or nil for one that is to be made. Who takes an entry must
	// give one back.
	slots chan *instance
	all   chan struct{} // holds one entry, for who takes all the slots
	done  chan struct{}
	once  sync.Once
}

var _ evurl.Engine = (*Engine)(nil)

var errClosed = &evurl.Error{Code: evurl.ErrNotReady, Detail: "the engine is closed"}

// New compiles the module, which takes some 0.4 s on two cores, and proves
// that its salts and its clock are real. Errors: ErrUnsupported for a module
// that is not this package's, ErrInternal when it does not run.
func New(ctx context.Context, list ...Option) (*Engine, error) {
	o, err := newOptions(list)
	if err != nil {
		return nil, err
	}
	e := &Engine{
		name:  "wazero",
		slots: make(chan *instance, o.instances),
		all:   make(chan struct{}, 1),
		done:  make(chan struct{}),
	}
	if o.interpreter {
		e.name = "interpreter"
	}
	e.runtime = wazero.NewRuntimeWithConfig(ctx, o.runtimeConfig())
	e.all <- struct{}{}
	for range o.instances {
		e.slots <- nil
	}
	if err := e.start(ctx, o.module); err != nil {
		_ = e.Close(ctx)
		return nil, err
	}
	return e, nil
}

func (e *Engine) start(ctx context.Context, module []byte) (err error) {
	if _, err = wasi_snapshot_preview1.Instantiate(ctx, e.runtime); err != nil {
		return &evurl.Error{Code: evurl.ErrInternal, Detail: "WASI does not start"}
	}
	ctx = experimental.WithCompilationWorkers(ctx, compilationWorkers)
	if e.compiled, err = e.runtime.CompileModule(ctx, module); err != nil {
		return &evurl.Error{Code: evurl.ErrUnsupported, Detail: "not a module that wazero compiles"}
	}
	if _, ok := e.compiled.ExportedMemories()["memory"]; !ok {
		return errExports
	}
	return e.selfTest()
}

// Close ends the engine: calls under way end, then every instance's memory is
// overwritten. What is asked of it afterwards fails with ErrNotReady. When the
// context is done first, an instance in use is overwritten as its call ends.
func (e *Engine) Close(ctx context.Context) error {
	e.once.Do(func() { close(e.done) })
	err := e.each(ctx, func(i *instance) *instance {
		i.close()
		return nil
	})
	if err != nil {
		return err
	}
	return e.runtime.Close(ctx)
}

// each runs do on every instance, in use now or not, and puts back what it
// returns. When the context is done first, it has reached all that were idle.
func (e *Engine) each(ctx context.Context, do func(*instance) *instance) error {
	if _, err := receive(ctx, e.all); err != nil {
		return err
	}
	defer func() { e.all <- struct{}{} }()
	taken := make([]*instance, 0, cap(e.slots))
	defer func() {
		for _, i := range taken {
			e.slots <- i
		}
	}()
	for range cap(e.slots) {
		i, err := receive(ctx, e.slots)
		if err != nil {
			return err
		}
		if i != nil {
			i = do(i)
		}
		taken = append(taken, i)
	}
	return nil
}

// receive takes what is there also when the context is done; select would
// choose at random.
func receive[T any](ctx context.Context, from <-chan T) (v T, err error) {
	select {
	case v = <-from:
		return v, nil
	default:
	}
	select {
	case v = <-from:
		return v, nil
	case <-ctx.Done():
		return v, ctx.Err()
	}
}

// ended tells whether Close was called.
func (e *Engine) ended() bool {
	select {
	case <-e.done:
		return true
	default:
		return false
	}
}

// with runs do on an instance of its own. A broken instance is replaced by the
// next call that takes its slot.
func (e *Engine) with(ctx context.Context, do func(*instance) error) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	i, err := receive(ctx, e.slots)
	if err != nil {
		return err
	}
	defer func() {
		if i != nil && (i.broken || i.full() || e.ended()) {
			i.close()
			i = nil
		}
		e.slots <- i
	}()
	if e.ended() {
		return errClosed
	}
	if i == nil {
		if i, err = newInstance(e.runtime, e.compiled); err != nil {
			return err
		}
	}
	return do(i)
}

// Inspect is evurl.Inspect, in the module.
func (e *Engine) Inspect(ctx context.Context, text string) (in evurl.Inspection, err error) {
	err = e.with(ctx, func(i *instance) error {
		w := i.writer()
		w.Bytes = append(w.Bytes, clip(text)...)
		r, err := i.call("evurl_inspect", nil, w.Bytes)
		if err != nil {
			return err
		}
		in = r.Inspection()
		return i.finish(r.Done())
	})
	return in, err
}
