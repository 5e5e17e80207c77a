package host

import (
	"context"
	"crypto/fips140"
	"runtime"

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
	name       string
	runtime    wazero.Runtime
	compiled   wazero.CompiledModule
	cache      *cache
	cacheError error
	pool       *pool
	hook       func(context.Context, Event)
	// closeOnDone has a call's context reach into the module.
	closeOnDone bool
}

var _ evurl.Engine = (*Engine)(nil)

// errFIPS: Go cannot enforce FIPS 140-only mode within WebAssembly.
var errFIPS = &evurl.Error{
	Code:   evurl.ErrUnsupported,
	Detail: "GODEBUG=fips140=only rules out the module in wazero, because its AES is not part of Go's FIPS module; use the native engine",
}

var errClosed = &evurl.Error{Code: evurl.ErrNotReady, Detail: "the engine is closed"}

// New compiles the module, which takes some 0.4 s on two cores, and proves
// that its salts and its clock are real. Errors: ErrUnsupported for a module
// that is not this package's, and under GODEBUG=fips140=only, since the module's
// AES is not part of Go's FIPS module: call New within
// [crypto/fips140.WithoutEnforcement] to use it all the same. ErrInternal when it
// does not run.
func New(ctx context.Context, list ...Option) (*Engine, error) {
	if fips140.Enforced() {
		return nil, errFIPS
	}
	o, err := newOptions(list)
	if err != nil {
		return nil, err
	}
	e := &Engine{name: "wazero", hook: o.hook, closeOnDone: o.closeOnDone}
	if o.interpreter || !hasCompiler {
		e.name = "interpreter"
	}
	e.newPool(&o)
	if err := e.start(ctx, &o); err != nil {
		_ = e.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return e, nil
}

// hasCompiler is what wazero says of the machine: elsewhere it interprets.
const hasCompiler = runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64"

func (e *Engine) newPool(o *options) {
	e.pool = newPool(o.instances, func() (*instance, error) { return newInstance(e.runtime, e.compiled) })
}

func (e *Engine) start(ctx context.Context, o *options) error {
	if o.cacheDir != "" {
		e.cache, e.cacheError = openCache(o.cacheDir, o.module)
	}
	err := e.ready(ctx, o)
	if err != nil && e.cache != nil && ctx.Err() == nil {
		// What is wrong may be the cache: it is not needed for service.
		e.discard(ctx)
		e.newPool(o)
		if err = e.ready(ctx, o); err == nil {
			e.cacheError = errCacheUse
		}
	}
	if err == nil && e.cache != nil {
		e.cacheError = e.cache.sums.seal()
	}
	return err
}

// discard drops what was compiled with the cache, and the cache.
func (e *Engine) discard(ctx context.Context) {
	defer func() {
		_ = recover() // it may be damaged in any way
		e.cache = nil
	}()
	defer e.closeCache(ctx)
	if e.runtime != nil {
		defer e.runtime.Close(ctx)
	}
	_ = e.pool.end(ctx)
}

// ready compiles the module and tests it. wazero may panic on a damaged cache,
// in spite of all checks of it.
func (e *Engine) ready(ctx context.Context, o *options) (err error) {
	defer func() {
		if recover() != nil {
			err = errStart
		}
	}()
	if err := e.compile(ctx, o); err != nil {
		return err
	}
	if _, ok := e.compiled.ExportedMemories()["memory"]; !ok {
		return errExports
	}
	return e.selfTest(ctx)
}

func (e *Engine) compile(ctx context.Context, o *options) (err error) {
	e.runtime = wazero.NewRuntimeWithConfig(ctx, o.runtimeConfig(e.cache))
	if _, err = wasi_snapshot_preview1.Instantiate(ctx, e.runtime); err != nil {
		return &evurl.Error{Code: evurl.ErrInternal, Detail: "WASI does not start"}
	}
	ctx = experimental.WithCompilationWorkers(ctx, compilationWorkers)
	if e.compiled, err = e.runtime.CompileModule(ctx, o.module); err != nil {
		return &evurl.Error{Code: evurl.ErrUnsupported, Detail: "not a module that wazero compiles"}
	}
	return nil
}

// Warm makes all the instances that there may be, so that no later call waits
// for one to be made, some 4 ms. It fails with what the first of them fails
// with, and when the context is done.
func (e *Engine) Warm(ctx context.Context) error {
	var taken []*instance
	defer func() {
		for _, i := range taken {
			e.pool.give(i)
		}
	}()
	for range cap(e.pool.free) {
		i, err := e.pool.take(ctx)
		if err != nil {
			return err
		}
		taken = append(taken, i)
	}
	return nil
}

// Close ends the engine: calls under way end, then every instance's memory is
// overwritten. What is asked of it afterwards fails with ErrNotReady. When the
// context is done first, an instance in use is overwritten as its call ends.
func (e *Engine) Close(ctx context.Context) error {
	if err := e.pool.end(ctx); err != nil {
		return err
	}
	if e.runtime != nil {
		if err := e.runtime.Close(ctx); err != nil {
			return err
		}
	}
	return e.closeCache(ctx)
}

// with runs do on an instance of its own. A broken instance is replaced by the
// next call that finds none idle.
func (e *Engine) with(ctx context.Context, do func(*instance) error) error {
	i, err := e.pool.take(ctx)
	if err != nil {
		return err
	}
	defer e.pool.give(i)
	if e.closeOnDone {
		i.ctx = ctx
		defer func() { i.ctx = context.Background() }()
	}
	return do(i)
}

// Inspect is evurl.Inspect, in the module.
func (e *Engine) Inspect(ctx context.Context, text string) (in evurl.Inspection, err error) {
	err = e.observe(ctx, "inspect", func(i *instance) error {
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
