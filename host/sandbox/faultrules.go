package sandbox

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// ParseFaults reads
//
//	{"seed":7,"rules":[
//	  {"endpoint":"phoneIdUrl","probability":0.1,"status":503},
//	  {"endpoint":"evurl","code":"-33"},
//	  {"probability":0.05,"drop":"after"},
//	  {"delay":{"fixed":"200ms"}},
//	  {"endpoint":"phoneIdResult","delay":{"median":"80ms","sigma":0.5}}]}
//
// Errors name what is wrong and quote nothing.
func ParseFaults(data []byte) (Faults, error) {
	o, err := strictjson.Object(data, adminDepth)
	if err != nil {
		return Faults{}, err
	}
	return faultsFrom(o)
}

func faultsFrom(members map[string]any) (f Faults, err error) {
	r := strictjson.NewReader(members)
	seed := r.Integer("seed")
	if seed < 0 {
		r.Fail("seed", "is less than 0")
	}
	f.Seed = uint64(seed)
	rules := r.Objects("rules")
	if len(rules) > maxFaults {
		r.Fail("rules", "are more than 64")
	}
	if err := r.Done(); err != nil {
		return Faults{}, err
	}
	for _, o := range rules {
		rule, err := parseFault(o)
		if err != nil {
			return Faults{}, err
		}
		f.Rules = append(f.Rules, rule)
	}
	return f, f.validate()
}

// json is what ParseFaults reads.
func (f Faults) json() any {
	rules := []map[string]any{}
	for _, rule := range f.Rules {
		o := map[string]any{}
		for name, v := range map[string]any{"endpoint": rule.Endpoint, "probability": rule.Probability, "code": rule.Code, "status": rule.Status, "drop": rule.Drop} {
			if !reflect.ValueOf(v).IsZero() {
				o[name] = v
			}
		}
		switch {
		case rule.Sigma > 0:
			o["delay"] = map[string]any{"median": rule.Delay.String(), "sigma": rule.Sigma}
		case rule.Delay > 0:
			o["delay"] = map[string]any{"fixed": rule.Delay.String()}
		}
		rules = append(rules, o)
	}
	return map[string]any{"seed": f.Seed, "rules": rules}
}

func parseFault(members map[string]any) (f Fault, err error) {
	r := strictjson.NewReader(members)
	f.Endpoint, f.Drop = r.Text("endpoint"), r.Text("drop")
	f.Code, f.Status, f.Probability = phoneid.Code(r.Text("code")), r.Integer("status"), r.Number("probability")
	if r.Given("probability") && f.Probability == 0 {
		r.Fail("probability", "is 0: leave the rule out")
	}
	if delay := r.Object("delay"); delay != nil {
		d := strictjson.NewReader(delay)
		fixed, median := duration(d, "fixed"), duration(d, "median")
		f.Delay, f.Sigma = max(fixed, median), d.Number("sigma")
		if (fixed > 0) == (median > 0) || (median > 0) != (f.Sigma > 0) {
			d.Fail("fixed", "or median with sigma, each above 0")
		}
		if err := d.Done(); err != nil {
			r.Fail("delay", err.Error())
		}
	}
	return f, r.Done()
}

func duration(r *strictjson.Reader, name string) time.Duration {
	text := r.Text(name)
	if text == "" {
		return 0
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		r.Fail(name, "is not a duration, 200ms or 1.5s")
	}
	return d
}

// validate returns what is wrong with the rules, or nil.
func (f *Faults) validate() error {
	if len(f.Rules) > maxFaults {
		return &strictjson.FieldError{Name: "rules", What: "are more than 64"}
	}
	for _, rule := range f.Rules {
		if err := rule.validate(); err != nil {
			return err
		}
	}
	return nil
}

func (f *Fault) validate() error {
	ends := 0
	for _, given := range []bool{f.Code != "", f.Status != 0, f.Drop != ""} {
		if given {
			ends++
		}
	}
	_, known := phoneid.Codes().Lookup(f.Code)
	for _, c := range []struct {
		ok   bool
		name string
		what string
	}{
		{f.Endpoint == "" || slices.Contains(endpoints(), f.Endpoint), "endpoint", "is one of " + strings.Join(endpoints(), ", ")},
		{f.Probability >= 0 && f.Probability <= 1, "probability", "is 0 to 1"},
		{f.Code == "" || known && !f.Code.Is(phoneid.CodeSuccess), "code", "is not one of the platform's failures"},
		{f.Status == 0 || f.Status >= 500 && f.Status <= 599, "status", "is 500 to 599"},
		{slices.Contains([]string{"", "before", "after"}, f.Drop), "drop", "is before or after"},
		{f.Delay >= 0 && f.Delay <= maxDelay, "delay", "is at most a minute"},
		{f.Sigma >= 0 && f.Sigma <= maxSigma, "sigma", "is at most 3"},
		{ends <= 1, "rules", "have one of code, status and drop"},
		{ends == 1 || f.Delay > 0, "rules", "need a code, a status, a drop or a delay"},
	} {
		if !c.ok {
			return &strictjson.FieldError{Name: c.name, What: c.what}
		}
	}
	return nil
}
