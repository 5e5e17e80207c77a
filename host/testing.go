package host

import (
	"context"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// Testing returns the engine with the doors that only tests may use: salts
// that a caller chooses, and the cipher by itself.
func (e *Engine) Testing() evurltest.Engine { return testing{e} }

type testing struct{ *Engine }

// Name is "wazero", or "interpreter".
func (t testing) Name() string { return t.name }

// Seal encrypts, in the module.
func (t testing) Seal(ctx context.Context, a cipher.Algorithm, key cipher.Key, salt, plaintext []byte) ([]byte, error) {
	return t.transform(ctx, "evurl_testing_seal", a, key, salt, plaintext)
}

// Unseal decrypts, in the module.
func (t testing) Unseal(ctx context.Context, a cipher.Algorithm, key cipher.Key, salt, ciphertext []byte) ([]byte, error) {
	return t.transform(ctx, "evurl_testing_open", a, key, salt, ciphertext)
}

func (t testing) transform(ctx context.Context, export string, a cipher.Algorithm, key cipher.Key, salt, text []byte) (out []byte, err error) {
	err = t.with(ctx, func(i *instance) error {
		w := i.writer()
		w.Transform(a, key, salt, text)
		if w.Failed {
			return errMessage
		}
		r, err := i.call(export, nil, w.Bytes)
		if err != nil {
			return err
		}
		out = append([]byte{}, r.Bytes...)
		return nil
	})
	return out, err
}

// BuildChosen builds with chosen values, in the module.
func (t testing) BuildChosen(ctx context.Context, c evurl.Config, req evurl.Request, v evurltest.Chosen) (out evurltest.Assembled, err error) {
	a, err := t.account(ctx, &c)
	if err != nil {
		return out, err
	}
	err = t.with(ctx, func(i *instance) error {
		w := i.writer()
		w.Chosen(&v)
		w.Build(&req)
		r, err := a.call(i, "evurl_testing_build", w)
		if err != nil {
			return err
		}
		out = r.Assembled()
		return i.finish(r.Done())
	})
	if closed := a.Close(ctx); err == nil {
		err = closed
	}
	return out, err
}
