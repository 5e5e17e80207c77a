package door

import (
	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/evurltest"
	"github.com/evurl/edge/wasm/abi"
)

// TestingBuild builds with a salt, a nonce and a timestamp that the message
// gives. It is for vectors.
func (d *Door) TestingBuild(handle uint32, message []byte) ([]byte, error) {
	r := abi.Reader{Bytes: message}
	v := r.Chosen()
	req, err := readRequest(&r)
	if err != nil {
		return nil, err
	}
	if !r.Done() {
		return nil, errMessage
	}
	a := d.find(handle)
	if a == nil {
		return nil, errAccountClosed
	}
	assembled, err := evurltest.Build(a, req, v)
	if err != nil {
		return nil, err
	}
	w := abi.Writer{Bytes: d.Out[:0]}
	w.Assembled(&assembled)
	return d.checked(&w)
}

// TestingSeal encrypts and nothing else. It is for vectors.
func (d *Door) TestingSeal(message []byte) ([]byte, error) {
	return d.transform(message, evurltest.Seal)
}

// TestingOpen decrypts and nothing else. It is for vectors.
func (d *Door) TestingOpen(message []byte) ([]byte, error) {
	return d.transform(message, evurltest.Open)
}

type transform func(a cipher.Algorithm, key cipher.Key, salt, text []byte) ([]byte, error)

func (d *Door) transform(message []byte, do transform) ([]byte, error) {
	r := abi.Reader{Bytes: message}
	k, err := readKey(&r)
	defer k.Key.Zero()
	if err != nil {
		return nil, err
	}
	salt, text := r.Blob(), r.Blob()
	if !r.Done() {
		return nil, errMessage
	}
	out, err := do(k.Algorithm, k.Key, salt, text)
	if err != nil {
		return nil, err
	}
	w := abi.Writer{Bytes: append(d.Out[:0], out...)}
	return d.checked(&w)
}
