package evurltest

import (
	"context"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// Engine is an engine with the doors that tests need. Package host has one,
// too: host.Engine.Testing.
type Engine interface {
	evurl.Engine
	// Name tells engines apart in a report: "native", "wazero", "interpreter".
	Name() string
	Seal(ctx context.Context, a cipher.Algorithm, key cipher.Key, salt, plaintext []byte) ([]byte, error)
	Unseal(ctx context.Context, a cipher.Algorithm, key cipher.Key, salt, ciphertext []byte) ([]byte, error)
	BuildChosen(ctx context.Context, c evurl.Config, req evurl.Request, v Chosen) (Assembled, error)
}

// Native is package evurl as an Engine.
type Native struct{ evurl.Native }

// Name is "native".
func (Native) Name() string { return "native" }

// Seal is [Seal].
func (Native) Seal(_ context.Context, a cipher.Algorithm, key cipher.Key, salt, plaintext []byte) ([]byte, error) {
	return Seal(a, key, salt, plaintext)
}

// Unseal is [Open].
func (Native) Unseal(_ context.Context, a cipher.Algorithm, key cipher.Key, salt, ciphertext []byte) ([]byte, error) {
	return Open(a, key, salt, ciphertext)
}

// BuildChosen makes an account and calls [Build].
func (Native) BuildChosen(_ context.Context, c evurl.Config, req evurl.Request, v Chosen) (Assembled, error) {
	a, err := evurl.New(c)
	if err != nil {
		return Assembled{}, err
	}
	return Build(a, req, v)
}
