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
}

// Account checks a Config in the module. The caller may zero its keys
// afterwards. Errors: ErrAccount, ErrKey, and those of the engine.
func (e *Engine) Account(ctx context.Context, c evurl.Config) (evurl.Codec, error) {
	return e.account(ctx, &c)
}

func (e *Engine) account(ctx context.Context, c *evurl.Config) (*codec, error) {
	w := abi.Writer{Bytes: make([]byte, 0, min(abi.AccountSize(c), abi.InSize)), Max: abi.InSize}
	w.Account(c)
	if w.Failed {
		clear(w.Bytes)
		return nil, &evurl.Error{Code: evurl.ErrAccount, Detail: "the account is longer than 65536 bytes"}
	}
	a := &codec{engine: e, config: w.Bytes}
	err := e.with(ctx, func(i *instance) error {
		h, err := a.handle(i)
		if err != nil {
			return err
		}
		rotateAt, err := i.raw("evurl_account_rotate_at", h)
		a.rotateAt = uint64(uint32(rotateAt))
		return err
	})
	if err != nil {
		clear(a.config)
		return nil, err
	}
	return a, nil
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
	return uint32(h), nil
}

// Close ends the account on every instance, those in use too, and overwrites
// its keys here. A context that is done first leaves the rest to the end of
// the engine; the account is closed all the same.
func (a *codec) Close(ctx context.Context) error {
	a.mu.Lock()
	clear(a.config)
	a.config = nil
	a.mu.Unlock()
	return a.engine.each(ctx, func(i *instance) *instance {
		if a.forget(i) != nil {
			i.close()
			return nil
		}
		return i
	})
}

// forget closes the account on one instance.
func (a *codec) forget(i *instance) error {
	h, ok := i.accounts[a]
	if !ok {
		return nil
	}
	delete(i.accounts, a)
	_, err := i.raw("evurl_account_close", h)
	return err
}

// Build is evurl.Account.Build, in the module.
func (a *codec) Build(ctx context.Context, req evurl.Request) (b evurl.Built, err error) {
	err = a.engine.with(ctx, func(i *instance) (err error) {
		b, err = a.buildIn(i, &req)
		return err
	})
	return b, err
}

// BuildMany is evurl.Account.BuildMany, in the module.
func (a *codec) BuildMany(ctx context.Context, requests []evurl.Request) []evurl.BuildResult {
	results := make([]evurl.BuildResult, len(requests))
	for n := range requests {
		results[n].Built, results[n].Err = a.Build(ctx, requests[n])
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
	err = a.engine.with(ctx, func(i *instance) error {
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
	err = a.engine.with(ctx, func(i *instance) (err error) {
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
