package door

import (
	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
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
	return d.TestingSealHeld(message, nil)
}

// TestingOpen decrypts and nothing else. It is for vectors.
func (d *Door) TestingOpen(message []byte) ([]byte, error) {
	return d.TestingOpenHeld(message, nil)
}

// TestingSealHeld is TestingSeal for keys as in [Door.AccountHeld].
func (d *Door) TestingSealHeld(message []byte, held []evurl.Cipher) ([]byte, error) {
	return d.transform(message, held, evurltest.Seal, evurltest.SealBy)
}

// TestingOpenHeld is TestingOpen for keys as in [Door.AccountHeld].
func (d *Door) TestingOpenHeld(message []byte, held []evurl.Cipher) ([]byte, error) {
	return d.transform(message, held, evurltest.Open, evurltest.OpenBy)
}

func (d *Door) transform(
	message []byte, held []evurl.Cipher,
	do func(a cipher.Algorithm, key cipher.Key, salt, text []byte) ([]byte, error),
	by func(c evurl.Cipher, salt, text []byte) ([]byte, error),
) ([]byte, error) {
	r := abi.Reader{Bytes: message}
	k, err := readKey(&r, held)
	defer k.Key.Zero()
	if err != nil {
		return nil, err
	}
	salt, text := r.Blob(), r.Blob()
	if !r.Done() {
		return nil, errMessage
	}
	var out []byte
	if k.Cipher != nil {
		out, err = by(k.Cipher, salt, text)
	} else {
		out, err = do(k.Algorithm, k.Key, salt, text)
	}
	if err != nil {
		return nil, err
	}
	w := abi.Writer{Bytes: append(d.Out[:0], out...)}
	return d.checked(&w)
}
