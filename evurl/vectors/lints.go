package vectors

import (
	"context"
	"fmt"
	"reflect"
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
	mended, err := e.Inspect(ctx, v.Mended)
	if err := told(mended, err, nil); err != nil {
		return fmt.Errorf("inspect, mended: %w", err)
	}
	if v.Key == nil {
		return nil
	}
	return v.checkAccount(ctx, e, in)
}

func (v *Linted) checkAccount(ctx context.Context, e evurltest.Engine, without evurl.Inspection) error {
	c, err := v.config()
	if err != nil {
		return err
	}
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
	if in.Lints = without.Lints; !reflect.DeepEqual(in, without) {
		return fmt.Errorf("inspect with the key: what the URL says differs")
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

func (v *Linted) config() (evurl.Config, error) {
	c, err := config(v.Algorithm, v.Key)
	if err != nil {
		return c, err
	}
	c.Endpoint, c.ClientAccessKey, c.Redirects = "https://mi.example.com/msbox/id/", "uCc91LdV", v.Redirects
	for _, other := range v.Others {
		o, err := config(other.Algorithm, other.Key)
		if err != nil {
			return c, err
		}
		k := o.Keys[0]
		k.ID = other.ID
		if k.Status, err = evurl.ParseStatus(other.Status); err != nil {
			return c, err
		}
		c.Keys[0].ID = "primary"
		c.Keys = append(c.Keys, k)
	}
	return c, nil
}

// worst returns the first of the codes, in their order.
func (v *Linted) worst() evurl.Code {
	if c, ok := evurl.ParseCode(v.OpenCode); ok {
		return c
	}
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
	l := v.Lints[0]
	for _, known := range evurl.Lints() {
		if known.Name == l.Name && strings.Contains(err.Error(), fmt.Sprintf("%s at byte %d: %s", l.Where, l.Offset, known.What)) {
			return nil
		}
	}
	return fmt.Errorf("the error does not report %s in %s at byte %d", l.Name, l.Where, l.Offset)
}

// told compares the lints with those that are expected, in any order.
func told(in evurl.Inspection, err error, want []Lint) error {
	if err != nil {
		return err
	}
	got := []string{}
	for _, l := range in.Lints {
		got = append(got, Lint{l.Name, l.Code.String(), l.Where, l.Offset}.String())
	}
	expected := []string{}
	for _, l := range want {
		expected = append(expected, l.String())
	}
	slices.Sort(got)
	slices.Sort(expected)
	if !slices.Equal(got, expected) {
		return fmt.Errorf("tells %q, where %q was expected", got, expected)
	}
	if decodes := !slices.ContainsFunc(in.Lints, func(l evurl.Lint) bool {
		return l.Name == "missing-data" || l.Where == "data" && l.Code != evurl.ErrDecrypt && l.Name != "repeated-parameter"
	}); decodes && in.Data == nil {
		return fmt.Errorf("no data, and nothing wrong with them")
	} else if !decodes && in.Data != nil {
		return fmt.Errorf("data that do not decode")
	}
	return nil
}

// String is one line.
func (l Lint) String() string {
	return fmt.Sprintf("%s (%s) in %s at byte %d", l.Name, l.Code, l.Where, l.Offset)
}
