//go:build js

package main

import (
	"context"
	"errors"
	"syscall/js"

	promise "github.com/nlepage/go-js-promise"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/phoneid/exchange"
	"github.com/evurl/edge/wasm/abi"
	"github.com/evurl/edge/wasm/door"
)

// program is what the functions share. They run by turns: a goroutine gives way
// where it awaits, and nowhere else.
type program struct {
	world world
	door  door.Door
}

func newProgram(w js.Value) *program { return &program{world: world{w}} }

// call is one function of the program: it reads its arguments before it returns,
// and returns what is left to do.
type call func(args []js.Value) func() (any, error)

func (p *program) exports() js.Value {
	exports := js.Global().Get("Object").New()
	for name, f := range map[string]call{
		"account":       p.account,
		"build":         p.withAccount(p.door.Build),
		"buildMany":     p.withAccount(p.door.BuildMany),
		"open":          p.withAccount(p.door.Open),
		"inspect":       p.inspect,
		"inspectBy":     p.withAccount(p.door.InspectAccount),
		"testingBuild":  p.withAccount(p.door.TestingBuild),
		"testingSeal":   p.withKeys(p.door.TestingSealHeld),
		"testingOpen":   p.withKeys(p.door.TestingOpenHeld),
		"platform":      p.platform,
		"phoneIdUrl":    p.phoneIDURL,
		"phoneIdResult": p.phoneIDResult,
		"authenticate":  p.authenticate,
	} {
		exports.Set(name, p.function(f))
	}
	exports.Set("close", js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.door.CloseAccount(handle(args[0]))
		return nil
	}))
	exports.Set("closeAll", js.FuncOf(func(js.Value, []js.Value) any {
		p.door.CloseAccounts()
		return nil
	}))
	return exports
}

// function makes a JavaScript function that returns a Promise, which is settled
// whatever becomes of the call.
func (p *program) function(f call) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		work := f(args)
		result, resolve, reject := promise.New()
		go func() {
			defer func() {
				if recover() != nil {
					reject(p.world.error(&evurl.Error{Code: evurl.ErrInternal, Detail: "panic"}))
				}
			}()
			if value, err := work(); err != nil {
				reject(p.world.error(err))
			} else {
				resolve(value)
			}
		}()
		return result
	})
}

// account takes a message, and the CryptoKeys whose numbers stand in it. It
// answers the handle and when to rotate.
func (p *program) account(args []js.Value) func() (any, error) {
	message, held := copied(args[0]), p.keys(args[1])
	return func() (any, error) {
		defer clear(message)
		h, err := p.door.AccountHeld(message, held)
		if err != nil {
			return nil, err
		}
		return js.ValueOf([]any{h, p.door.RotateAt(h)}), nil
	}
}

func (p *program) withAccount(do func(handle uint32, message []byte) ([]byte, error)) call {
	return func(args []js.Value) func() (any, error) {
		h, message := handle(args[0]), copied(args[1])
		return func() (any, error) { return result(do(h, message)) }
	}
}

func (p *program) withKeys(do func(message []byte, held []evurl.Cipher) ([]byte, error)) call {
	return func(args []js.Value) func() (any, error) {
		message, held := copied(args[0]), p.keys(args[1])
		return func() (any, error) {
			defer clear(message)
			return result(do(message, held))
		}
	}
}

func (p *program) inspect(args []js.Value) func() (any, error) {
	message := copied(args[0])
	return func() (any, error) { return result(p.door.Inspect(message)) }
}

func handle(v js.Value) uint32 { return uint32(v.Int()) }

// copied takes the bytes out of a Uint8Array.
func copied(array js.Value) []byte {
	b := make([]byte, array.Length())
	js.CopyBytesToGo(b, array)
	return b
}

// result puts the bytes of a result into a Uint8Array.
func result(b []byte, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return array(b), nil
}

func array(b []byte) js.Value {
	a := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(a, b)
	return a
}

// world is what the bridge lets the program use.
type world struct{ js.Value }

// error makes an error of the bridge's: its code and detail, and of a call of the
// API what is to be told of it.
func (w world) error(err error) js.Value {
	var call *exchange.Error
	if errors.As(err, &call) {
		return w.Call("platformError", told(call), cause(err))
	}
	return w.Call("error", evurl.CodeOf(err).String(), abi.Detail(err), cause(err))
}

// cause is the JavaScript error within an error, or undefined.
func cause(err error) js.Value {
	var reason promise.Reason
	if errors.As(err, &reason) {
		return js.Value(reason)
	}
	return js.Undefined()
}

// await waits for what a function of the world promises, and gives up when the
// context is done. The bridge makes the promise one that settles, once, and that
// no thenable can throw in: go-js-promise would end the program.
func (w world) await(ctx context.Context, name string, args ...any) (js.Value, error) {
	if ctx.Done() == nil {
		return promise.Await(w.Call(name, append([]any{js.Null()}, args...)...))
	}
	if err := ctx.Err(); err != nil {
		return js.Undefined(), err
	}
	controller := w.Call("controller")
	defer w.Call("release", controller)
	stop := context.AfterFunc(ctx, func() { controller.Call("abort") })
	defer stop()
	return promise.Await(w.Call(name, append([]any{controller.Get("signal")}, args...)...))
}
