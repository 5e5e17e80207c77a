package vectors

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/url"
	"slices"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// phpQuirk marks salts of a wrong length, which PHP fills up or cuts: they are
// refused, but where OpenOptions.PHPSalts takes them.
const phpQuirk = "php-quirk"

// Report is what came of a run.
type Report struct {
	Engine string   `json:"engine"`
	Lines  int      `json:"lines"`
	Held   int      `json:"held"`
	Fallen []Fallen `json:"fallen"`
}

// Fallen is a line that did not hold, and what was wrong with it.
type Fallen struct {
	ID   string `json:"id"`
	What string `json:"what"`
}

// OK tells whether all lines held, and there was one.
func (r *Report) OK() bool { return r.Lines > 0 && r.Held == r.Lines }

func (r *Report) line(id string, err error) {
	r.Lines++
	if err != nil {
		r.Fallen = append(r.Fallen, Fallen{ID: id, What: err.Error()})
		return
	}
	r.Held++
}

// Run puts every line through an engine: what is to be built is built and
// opened and inspected, what is to be rejected is held against its code. When
// the context is done it stops, and the report has fewer lines than the file.
func (f *File) Run(ctx context.Context, e evurltest.Engine) *Report {
	r := &Report{Engine: e.Name(), Fallen: []Fallen{}}
	for _, v := range f.lines() {
		if ctx.Err() != nil {
			break
		}
		r.line(v.name(), v.check(ctx, e))
	}
	return r
}

func config(algorithm string, key []byte) (c evurl.Config, err error) {
	a, err := cipher.ParseAlgorithm(algorithm)
	if err != nil {
		return c, err
	}
	k, err := cipher.NewKey(key)
	if err != nil {
		return c, err
	}
	c.Keys = []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: k}}
	return c, nil
}

func (v *EVURL) check(ctx context.Context, e evurltest.Engine) error {
	c, err := config(v.Algorithm, v.Key)
	if err != nil {
		return err
	}
	c.Endpoint, c.ClientAccessKey = v.Endpoint, v.ClientAccessKey
	if err := v.checkBuild(ctx, e, c); err != nil {
		return err
	}
	if err := v.checkOpen(ctx, e, c); err != nil {
		return err
	}
	return v.checkInspect(ctx, e)
}

func (v *EVURL) checkBuild(ctx context.Context, e evurltest.Engine, c evurl.Config) error {
	req := evurl.Request{CorrelationID: v.CorrelationID, Redirect: v.Redirect, Air: v.air(), Fields: v.fields()}
	chosen := evurltest.Chosen{Salt: v.CipherSalt, Nonce: v.Nonce, Timestamp: v.Timestamp}
	built, err := e.BuildChosen(ctx, c, req, chosen)
	switch {
	case err != nil:
		return fmt.Errorf("build: %w", err)
	case built.Payload != v.Payload:
		return fmt.Errorf("build: the payload differs")
	case built.Data != v.Data:
		return fmt.Errorf("build: the data differ")
	case built.EVURL != v.EVURL:
		return fmt.Errorf("build: the EVURL differs")
	}
	return nil
}

func (v *EVURL) checkOpen(ctx context.Context, e evurltest.Engine, c evurl.Config) error {
	o, err := open(ctx, e, c, v.EVURL, evurl.OpenOptions{AnyAge: true})
	switch {
	case err != nil:
		return fmt.Errorf("open: %w", err)
	case o.CorrelationID != v.CorrelationID:
		return fmt.Errorf("open: the correlation id differs")
	case o.Timestamp.Format("20060102150405") != v.Timestamp:
		return fmt.Errorf("open: the timestamp differs")
	case o.Nonce != v.Nonce:
		return fmt.Errorf("open: the nonce differs")
	case !slices.Equal(o.Fields, v.fields()):
		return fmt.Errorf("open: the fields differ")
	case o.Redirect != v.Redirect || o.Air != v.air():
		return fmt.Errorf("open: redirect or air differ")
	case o.Authenticated != c.Keys[0].Algorithm.Authenticated():
		return fmt.Errorf("open: authenticated differs")
	}
	return nil
}

func (v *EVURL) checkInspect(ctx context.Context, e evurltest.Engine) error {
	in, err := e.Inspect(ctx, v.EVURL)
	switch {
	case err != nil:
		return fmt.Errorf("inspect: %w", err)
	case base64.StdEncoding.EncodeToString(in.Data) != v.Data:
		return fmt.Errorf("inspect: the data differ")
	case in.Endpoint != v.Endpoint || in.ClientAccessKey != v.ClientAccessKey:
		return fmt.Errorf("inspect: endpoint or ClientAccessKey differ")
	case in.CipherSalt != v.CipherSalt || in.Redirect != v.Redirect || in.Air != v.air():
		return fmt.Errorf("inspect: a parameter differs")
	case len(in.Lints) != 0:
		return fmt.Errorf("inspect: finds %s", in.Lints[0].Name)
	}
	return nil
}

func (v *Rejected) check(ctx context.Context, e evurltest.Engine) error {
	want, ok := evurl.ParseCode(v.Error)
	if !ok {
		return fmt.Errorf("the line names no code")
	}
	c, err := config(v.Algorithm, v.Key)
	if err != nil {
		return err
	}
	_, err = open(ctx, e, c, v.EVURL, evurl.OpenOptions{AnyAge: true})
	return expect(err, want)
}

func open(ctx context.Context, e evurltest.Engine, c evurl.Config, text string, options evurl.OpenOptions) (o evurl.Opened, err error) {
	codec, err := e.Account(ctx, c)
	if err != nil {
		return o, err
	}
	o, err = codec.Open(ctx, text, options)
	if closed := codec.Close(ctx); err == nil {
		err = closed
	}
	return o, err
}

func (v *Cipher) check(ctx context.Context, e evurltest.Engine) error {
	raw, err := hex.DecodeString(v.KeyHex)
	if err != nil {
		return fmt.Errorf("the line's key is not hex")
	}
	c, err := config(v.Algorithm, raw)
	if err != nil {
		return err
	}
	k, salt := &c.Keys[0], []byte(v.CipherSalt)
	data, sealErr := e.Seal(ctx, k.Algorithm, k.Key, salt, []byte(v.Plaintext))
	plaintext, openErr := e.Unseal(ctx, k.Algorithm, k.Key, salt, v.Data)
	if v.Note == phpQuirk {
		if err := expect(sealErr, evurl.ErrSalt); err != nil {
			return err
		}
		if err := expect(openErr, evurl.ErrSalt); err != nil {
			return err
		}
		return v.checkQuirk(ctx, e, c)
	}
	switch {
	case sealErr != nil:
		return fmt.Errorf("seal: %w", sealErr)
	case openErr != nil:
		return fmt.Errorf("open: %w", openErr)
	case !bytes.Equal(data, v.Data):
		return fmt.Errorf("seal: the data differ")
	case string(plaintext) != v.Plaintext:
		return fmt.Errorf("open: the plaintext differs")
	}
	return nil
}

// checkQuirk opens the line as an EVURL, as PHP would have built it.
func (v *Cipher) checkQuirk(ctx context.Context, e evurltest.Engine, c evurl.Config) error {
	text := "https://mi.example.com/msbox/id/k?data=" + url.QueryEscape(base64.StdEncoding.EncodeToString(v.Data)) + "&cipherSalt=" + v.CipherSalt
	_, err := open(ctx, e, c, text, evurl.OpenOptions{AnyAge: true})
	if err := expect(err, evurl.ErrSalt); err != nil {
		return fmt.Errorf("open, strictly: %w", err)
	}
	o, err := open(ctx, e, c, text, evurl.OpenOptions{AnyAge: true, PHPSalts: true})
	switch {
	case err != nil:
		return fmt.Errorf("open, PHP's salts: %w", err)
	case "correlationid="+o.CorrelationID+"&timestamp="+o.Timestamp.Format("20060102150405")+"&nonce="+o.Nonce != v.Plaintext:
		return fmt.Errorf("open, PHP's salts: the plaintext differs")
	}
	return nil
}

func expect(err error, want evurl.Code) error {
	switch got := evurl.CodeOf(err); got {
	case want:
		return nil
	case 0:
		return fmt.Errorf("accepted, where %s was expected", want.String())
	case evurl.ErrUnsupported: // which is no fault of the line: say what is lacking
		return fmt.Errorf("%w, where %s was expected", err, want.String())
	default:
		return fmt.Errorf("code %s, where %s was expected", got.String(), want.String())
	}
}
