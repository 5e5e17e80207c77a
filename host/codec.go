package host

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// codec is an account. Each instance gets it when it first needs it.
type codec struct {
	engine *Engine
	mu     sync.RWMutex
	// config is the account's message, keys and all; nil once closed.
	config   []byte
	rotateAt uint64 // as evurl_account_rotate_at has it
	count    atomic.Uint64
	holders  atomic.Int64  // instances that have it
	gone     chan struct{} // closed when it is closed and no instance has it
	once     sync.Once
}

// Account checks a Config in the module. The caller may zero its keys
// afterwards. Errors: ErrAccount, ErrKey, and those of the engine; ErrUnsupported
// for a key that a Cipher holds, which cannot be given to the module.
func (e *Engine) Account(ctx context.Context, c evurl.Config) (evurl.Codec, error) {
	return e.account(ctx, &c)
}

func (e *Engine) account(ctx context.Context, c *evurl.Config) (*codec, error) {
	for i := range c.Keys {
		if c.Keys[i].Cipher != nil {
			return nil, &evurl.Error{Code: evurl.ErrUnsupported, Detail: "a key that is held elsewhere does not go into the module: take evurl.Native"}
		}
	}
	w := abi.Writer{Bytes: make([]byte, 0, min(abi.AccountSize(c), abi.InSize)), Max: abi.InSize}
	w.Account(c)
	if w.Failed {
		clear(w.Bytes)
		return nil, &evurl.Error{Code: evurl.ErrAccount, Detail: "the account is longer than 65536 bytes"}
	}
	a := newCodec(e, w.Bytes)
	err := e.observe(ctx, "account", func(i *instance) error {
		h, err := a.handle(i)
		if err != nil {
			return err
		}
		rotateAt, err := i.raw("evurl_account_rotate_at", h)
		a.rotateAt = uint64(uint32(rotateAt))
		return err
	})
	if err != nil {
		_ = a.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return a, nil
}

func newCodec(e *Engine, config []byte) *codec {
	return &codec{engine: e, config: config, gone: make(chan struct{})}
}

var errAccountClosed = &evurl.Error{Code: evurl.ErrAccount, Detail: "the account is closed"}

// handle returns the account's handle on an instance.
func (a *codec) handle(i *instance) (uint32, error) {
	a.mu.RLock()
	defer a.mu.RUnlock()
	if a.config == nil {
		return 0, errAccountClosed
	}
	if h, ok := i.accounts[a]; ok {
		return h, nil
	}
	h, err := i.send("evurl_account", nil, a.config)
	if err != nil {
		return 0, err
	}
	i.accounts[a] = uint32(h)
	a.holders.Add(1)
	return uint32(h), nil
}

// Close ends the account and overwrites its keys: here, in every idle instance
// at once, and in those in use as their calls end, for which it waits. When
// the context is done first that is its error; the account is closed all the
// same, and the rest follows.
func (a *codec) Close(ctx context.Context) error {
	a.mu.Lock()
	clear(a.config)
	a.config = nil
	a.mu.Unlock()
	a.engine.pool.sweep()
	a.released(0)
	select {
	case <-a.gone: // which counts also when the context is done
		return nil
	default:
	}
	select {
	case <-a.gone:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// closed tells whether Close was called.
func (a *codec) closed() bool {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.config == nil
}

// released counts that so many instances less have the account.
func (a *codec) released(n int64) {
	if a.holders.Add(-n) == 0 && a.closed() {
		a.once.Do(func() { close(a.gone) })
	}
}

// forget closes the account on one instance.
func (a *codec) forget(i *instance) error {
	h, ok := i.accounts[a]
	if !ok {
		return nil
	}
	delete(i.accounts, a)
	_, err := i.raw("evurl_account_close", h)
	if err != nil {
		i.wipe() // which its own closing would do, later than we say that the keys are gone
	}
	a.released(1)
	return err
}

// Build is evurl.Account.Build, in the module.
func (a *codec) Build(ctx context.Context, req evurl.Request) (b evurl.Built, err error) {
	err = a.engine.observe(ctx, "build", func(i *instance) (err error) {
		b, err = a.buildIn(i, &req)
		return err
	})
	return b, err
}

// maxInRow is how many requests of BuildMany one instance serves before others
// may have it.
const maxInRow = 64

// BuildMany is evurl.Account.BuildMany, in the module. One instance serves up
// to 64 of the requests before it goes back to the pool. A request that breaks
// its instance fails alone; the next ones get another.
func (a *codec) BuildMany(ctx context.Context, requests []evurl.Request) []evurl.BuildResult {
	results := make([]evurl.BuildResult, len(requests))
	for next := 0; next < len(requests); {
		err := a.engine.observe(ctx, "build_many", func(i *instance) error {
			first := next
			for next < len(requests) && next-first < maxInRow && !i.broken {
				r := &results[next]
				r.Built, r.Err = a.buildIn(i, &requests[next])
				next++
			}
			i.served = next - first
			return nil
		})
		if err != nil {
			for ; next < len(requests); next++ {
				results[next].Err = err
			}
		}
	}
	return results
}

func (a *codec) buildIn(i *instance, req *evurl.Request) (evurl.Built, error) {
	w := i.writer()
	w.Build(req)
	r, err := a.call(i, "evurl_build", w)
	if err != nil {
		return evurl.Built{}, err
	}
	b := r.Built()
	if err := i.finish(r.Done()); err != nil {
		return evurl.Built{}, err
	}
	if n := a.count.Add(1); a.rotateAt > 0 && n >= a.rotateAt {
		b.Warning = evurl.RotateKey
	}
	return b, nil
}

// Count is evurl.Account.Count, over all instances.
func (a *codec) Count() uint64 { return a.count.Load() }

// Inspect is evurl.Account.Inspect, in the module.
func (a *codec) Inspect(ctx context.Context, text string, o evurl.OpenOptions) (in evurl.Inspection, err error) {
	err = a.engine.observe(ctx, "account_inspect", func(i *instance) error {
		w := i.writer()
		w.Open(clip(text), &o)
		r, err := a.call(i, "evurl_account_inspect", w)
		if err != nil {
			return err
		}
		in = r.Inspection()
		return i.finish(r.Done())
	})
	return in, err
}

// Open is evurl.Account.Open, in the module.
func (a *codec) Open(ctx context.Context, text string, o evurl.OpenOptions) (opened evurl.Opened, err error) {
	err = a.engine.observe(ctx, "open", func(i *instance) (err error) {
		opened, err = a.openIn(i, text, &o)
		return err
	})
	return opened, err
}

func (a *codec) openIn(i *instance, text string, o *evurl.OpenOptions) (evurl.Opened, error) {
	w := i.writer()
	w.Open(clip(text), o)
	r, err := a.call(i, "evurl_open", w)
	if err != nil {
		return evurl.Opened{}, err
	}
	opened := r.Opened()
	return opened, i.finish(r.Done())
}

// clip leaves of a text that is too long what the module needs to say so.
func clip(text string) string { return text[:min(len(text), evurl.MaxURL+1)] }

// call sends a message under the account's handle.
func (a *codec) call(i *instance, name string, w *abi.Writer) (abi.Reader, error) {
	h, err := a.handle(i)
	if err != nil {
		return abi.Reader{}, err
	}
	if w.Failed {
		return abi.Reader{}, errMessage
	}
	return i.call(name, []uint32{h}, w.Bytes)
}
