package host

import (
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/wasm/abi"
)

// clockTolerance is how far the module's clock may be from this program's.
const clockTolerance = 2 * time.Minute

// selfTest proves what a wrong configuration of wazero would break in silence:
// two instances draw different random characters, and the clock is this
// program's. The instances are the pool's first.
func (e *Engine) selfTest() error {
	first, err := e.sample()
	if err != nil {
		return err
	}
	second, err := e.sample()
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

// sample builds and opens an EVURL in a new instance, which it leaves in the
// pool where there is room.
func (e *Engine) sample() (evurl.Opened, error) {
	i, err := newInstance(e.runtime, e.compiled)
	if err != nil {
		return evurl.Opened{}, err
	}
	opened, err := e.sampleIn(i)
	slot := <-e.slots
	if err != nil || slot != nil {
		i.close()
		i = slot
	}
	e.slots <- i
	return opened, err
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
	a := &codec{engine: e, config: config.Bytes}
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
