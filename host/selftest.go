package host

import (
	"context"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// clockTolerance is how far the module's clock may be from this program's.
const clockTolerance = 2 * time.Minute

// selfTest proves what a wrong configuration of wazero would break in silence:
// two instances draw different random characters, and the clock is this
// program's.
func (e *Engine) selfTest(ctx context.Context) error {
	first, err := e.sample(ctx)
	if err != nil {
		return err
	}
	second, err := e.sampleApart()
	if err != nil {
		return err
	}
	if first.CorrelationID == second.CorrelationID {
		return &evurl.Error{Code: evurl.ErrInternal, Detail: "two instances draw the same random bytes"}
	}
	if d := time.Since(first.Timestamp); d < -clockTolerance || d > clockTolerance {
		return &evurl.Error{Code: evurl.ErrInternal, Detail: "the module's clock is not the system's"}
	}
	return nil
}

// sample builds and opens an EVURL in an instance of the pool.
func (e *Engine) sample(ctx context.Context) (opened evurl.Opened, err error) {
	err = e.with(ctx, func(i *instance) (err error) {
		opened, err = e.sampleIn(i)
		return err
	})
	return opened, err
}

// sampleApart does so in an instance beside the pool.
func (e *Engine) sampleApart() (evurl.Opened, error) {
	i, err := newInstance(e.runtime, e.compiled)
	if err != nil {
		return evurl.Opened{}, err
	}
	defer i.close()
	return e.sampleIn(i)
}

func (e *Engine) sampleIn(i *instance) (evurl.Opened, error) {
	key, err := cipher.NewKey(make([]byte, 16))
	if err != nil {
		return evurl.Opened{}, err
	}
	var config abi.Writer
	config.Account(&evurl.Config{
		Endpoint: "https://self-test.invalid/id/", ClientAccessKey: "self-test",
		Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
	})
	a := newCodec(e, config.Bytes)
	built, err := a.buildIn(i, &evurl.Request{})
	if err != nil {
		return evurl.Opened{}, err
	}
	opened, err := a.openIn(i, built.EVURL, &evurl.OpenOptions{AnyAge: true})
	if err != nil {
		return opened, err
	}
	return opened, a.forget(i)
}
