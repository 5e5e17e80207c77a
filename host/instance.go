package host

import (
	"context"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// instance is one copy of the module with memory of its own. It serves one
// goroutine at a time: shared, its memory is corrupted in silence. This file
// is the one that touches guest memory.
type instance struct {
	module   api.Module
	memory   api.Memory
	in, out  uint32 // addresses of the exchange area
	exports  map[string]api.Function
	accounts map[*codec]uint32 // handles, registered when first used
	message  abi.Writer
	broken   bool   // a call ended in a trap: never use it again
	seen     uint64 // how many closed accounts of the pool it knows of
	served   int    // requests of the call under way, for the hook
	stderr   firstLine
	// ctx is the context of the call under way where it may end the call,
	// else one that is never done.
	ctx context.Context
}

// maxAccounts is below what the module holds, which is 4,096.
const maxAccounts = 4000

// exports are the functions that the bridge calls.
var exports = []string{
	"evurl_abi_version", "evurl_in", "evurl_out",
	"evurl_account", "evurl_account_close", "evurl_account_inspect", "evurl_account_rotate_at", "evurl_build", "evurl_open", "evurl_inspect",
	"evurl_testing_build", "evurl_testing_seal", "evurl_testing_open",
}

var (
	errTrap    = &evurl.Error{Code: evurl.ErrInternal, Detail: detailTrap}
	errVersion = &evurl.Error{Code: evurl.ErrUnsupported, Detail: "the module's ABI version is not that of this package"}
	errExports = &evurl.Error{Code: evurl.ErrUnsupported, Detail: "the module lacks an export"}
	errMessage = &evurl.Error{Code: evurl.ErrSize, Detail: "the request does not fit the exchange area"}
	errStart   = &evurl.Error{Code: evurl.ErrInternal, Detail: "the module does not start"}
	errResult  = &evurl.Error{Code: evurl.ErrInternal, Detail: "the module's answer cannot be read"}
)

const detailTrap = "the module stopped; its instance was dropped, the next call gets another"

// newInstance needs a context that is never cancelled: wazero keeps it.
func newInstance(r wazero.Runtime, compiled wazero.CompiledModule) (i *instance, err error) {
	defer func() {
		if recover() != nil { // as in Engine.ready; the pool needs an answer
			i, err = nil, errStart
		}
	}()
	i = &instance{
		exports: map[string]api.Function{}, accounts: map[*codec]uint32{}, ctx: context.Background(),
	}
	module, err := r.InstantiateModule(context.Background(), compiled, moduleConfig(&i.stderr))
	if err != nil {
		return nil, errStart
	}
	i.module, i.memory = module, module.Memory()
	for _, name := range exports {
		f := module.ExportedFunction(name)
		if f == nil {
			i.close()
			return nil, errExports
		}
		i.exports[name] = f
	}
	if err := i.handshake(); err != nil {
		i.close()
		return nil, err
	}
	return i, nil
}

// handshake checks the ABI version and asks where the exchange area is.
func (i *instance) handshake() error {
	version, err := i.raw("evurl_abi_version")
	if err != nil {
		return err
	}
	if version != abi.Version {
		return errVersion
	}
	for name, address := range map[string]*uint32{"evurl_in": &i.in, "evurl_out": &i.out} {
		a, err := i.raw(name)
		if err != nil {
			return err
		}
		*address = uint32(a)
	}
	return nil
}

// raw calls an export. Whatever wazero answers but a result means that the
// instance is dead, also when it does not say so.
func (i *instance) raw(name string, args ...uint32) (int32, error) {
	var stack [3]uint64
	for n, a := range args {
		stack[n] = uint64(a)
	}
	if err := i.exports[name].CallWithStack(i.ctx, stack[:]); err != nil {
		i.broken = true
		return 0, i.trap()
	}
	return int32(uint32(stack[0])), nil
}

// trap says why the module stopped: the context, where it may, or what the
// module's runtime said of itself.
func (i *instance) trap() error {
	if err := i.ctx.Err(); err != nil {
		return err
	}
	line := i.stderr.masked()
	if line == "" {
		return errTrap
	}
	return &evurl.Error{Code: evurl.ErrInternal, Detail: detailTrap + " (" + line + ")"}
}

// call sends a message and returns what the module answers, which stays valid
// until the next call.
func (i *instance) call(name string, args []uint32, message []byte) (abi.Reader, error) {
	result, err := i.send(name, args, message)
	if err != nil {
		return abi.Reader{}, err
	}
	return i.read(uint32(result))
}

// send copies a message in, calls, and returns a result that is no error.
func (i *instance) send(name string, args []uint32, message []byte) (int32, error) {
	if len(message) > abi.InSize {
		return 0, errMessage
	}
	if !i.memory.Write(i.in, message) {
		i.broken = true
		return 0, errTrap
	}
	var all [3]uint32
	n := copy(all[:], args)
	all[n], all[n+1] = i.in, uint32(len(message))
	result, err := i.raw(name, all[:n+2]...)
	if err != nil || result >= 0 {
		return result, err
	}
	r, err := i.read(abi.OutSize)
	if err != nil {
		return 0, err
	}
	code := evurl.Code(-result)
	// A panic that the module caught may have left anything behind.
	i.broken = i.broken || code == evurl.ErrInternal
	return 0, &evurl.Error{Code: code, Detail: r.Text()}
}

// read returns length bytes of the out area, not copied.
func (i *instance) read(length uint32) (abi.Reader, error) {
	b, ok := i.memory.Read(i.out, min(length, abi.OutSize))
	if !ok || length > abi.OutSize {
		i.broken = true
		return abi.Reader{}, errTrap
	}
	return abi.Reader{Bytes: b}, nil
}

// finish drops an instance whose answer could not be read.
func (i *instance) finish(readable bool) error {
	if !readable {
		i.broken = true
		return errResult
	}
	return nil
}

// writer returns the instance's own buffer for a message, empty.
func (i *instance) writer() *abi.Writer {
	clear(i.message.Bytes)
	i.message = abi.Writer{Bytes: i.message.Bytes[:0], Max: abi.InSize}
	return &i.message
}

// full tells whether an instance is to be replaced: its memory, which never
// shrinks, has grown, or it holds nearly as many accounts as the module keeps.
// Those still in use come to the next one.
func (i *instance) full() bool {
	return len(i.accounts) >= maxAccounts || i.memory.Size() > retireAbove
}

// forgetClosed closes, on this instance, the accounts that were closed.
func (i *instance) forgetClosed() {
	for a := range i.accounts {
		if a.closed() {
			_ = a.forget(i) // which marks the instance broken
		}
	}
}

// wipe overwrites the memory, which held keys.
func (i *instance) wipe() {
	if all, ok := i.memory.Read(0, i.memory.Size()); ok {
		clear(all)
	}
}

// close overwrites the memory and gives it back.
func (i *instance) close() {
	i.wipe()
	_ = i.module.Close(context.Background())
	for a := range i.accounts {
		delete(i.accounts, a)
		a.released(1)
	}
}
