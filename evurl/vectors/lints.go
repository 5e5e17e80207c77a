package vectors

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// check inspects what is wrong and what is mended, without the key and with
// it, and holds Open to the code of the worst.
func (v *Linted) check(ctx context.Context, e evurltest.Engine) error {
	without := v.Lints
	if v.LintsWithoutKey != nil {
		without = *v.LintsWithoutKey
	}
	in, err := e.Inspect(ctx, v.EVURL)
	if err := v.compare(in, err, without); err != nil {
		return fmt.Errorf("inspect: %w", err)
	}
	in, err = e.Inspect(ctx, v.Mended)
	if err := told(in, err, nil); err != nil {
		return fmt.Errorf("inspect, mended: %w", err)
	}
	if v.Key == nil {
		return nil
	}
	return v.checkAccount(ctx, e)
}

func (v *Linted) checkAccount(ctx context.Context, e evurltest.Engine) error {
	c, err := config(v.Algorithm, v.Key)
	if err != nil {
		return err
	}
	c.Endpoint, c.ClientAccessKey, c.Redirects = "https://mi.example.com/msbox/id/", "uCc91LdV", v.Redirects
	codec, err := e.Account(ctx, c)
	if err != nil {
		return err
	}
	defer codec.Close(ctx)
	o := evurl.OpenOptions{Now: v.Now}
	in, err := codec.Inspect(ctx, v.EVURL, o)
	if err := v.compare(in, err, v.Lints); err != nil {
		return fmt.Errorf("inspect with the key: %w", err)
	}
	in, err = codec.Inspect(ctx, v.Mended, o)
	if err := told(in, err, nil); err != nil {
		return fmt.Errorf("inspect with the key, mended: %w", err)
	}
	_, err = codec.Open(ctx, v.EVURL, o)
	if err := expect(err, v.worst()); err != nil {
		return fmt.Errorf("open: %w", err)
	}
	if _, err = codec.Open(ctx, v.Mended, o); err != nil {
		return fmt.Errorf("open, mended: %w", err)
	}
	return nil
}

// worst returns the first of the codes, in their order.
func (v *Linted) worst() evurl.Code {
	worst := evurl.ErrInternal
	for _, l := range v.Lints {
		if c, ok := evurl.ParseCode(l.Code); ok {
			worst = min(worst, c)
		}
	}
	return worst
}

func (v *Linted) compare(in evurl.Inspection, err error, want []Lint) error {
	if !v.Error {
		return told(in, err, want)
	}
	if err := expect(err, v.worst()); err != nil {
		return err
	}
	if l := v.Lints[0]; !strings.Contains(err.Error(), fmt.Sprintf("%s at byte %d: ", l.Where, l.Offset)) {
		return fmt.Errorf("the error does not tell %s at byte %d", l.Where, l.Offset)
	}
	return nil
}

// told compares all that is told with what is expected, in any order.
func told(in evurl.Inspection, err error, want []Lint) error {
	if err != nil {
		return err
	}
	if len(in.Lints) != len(want) {
		return fmt.Errorf("%d lints, where %d were expected", len(in.Lints), len(want))
	}
	for _, l := range in.Lints {
		if !slices.Contains(want, Lint{l.Name, l.Code.String(), l.Where, l.Offset}) {
			return fmt.Errorf("%s in %s at byte %d was not expected", l.Name, l.Where, l.Offset)
		}
	}
	return nil
}
