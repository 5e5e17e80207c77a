package sandbox

import (
	"math"
	"math/rand/v2"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// Endpoints are the names of what can be made to fail, and of what is logged
// and counted.
const (
	EndpointCreate = "phoneIdUrl"
	EndpointResult = "phoneIdResult"
	EndpointMatch  = "match"
	EndpointEVURL  = "evurl" // the EVURL itself
	EndpointHop    = "hop"   // the redirect within the sandbox
)

func endpoints() []string {
	return []string{EndpointCreate, EndpointResult, EndpointMatch, EndpointEVURL, EndpointHop}
}

// Faults are what the sandbox does wrong on purpose. The nth request of an
// endpoint fares the same in each run with the same seed, whatever else runs
// beside it.
type Faults struct {
	Seed  uint64
	Rules []Fault
}

// Fault is one rule. Of a code, a status and a drop it has one at most; a delay
// may come with each of them, or alone. All rules are looked at in their order:
// delays add up, and the first that ends the request ends it.
type Fault struct {
	Endpoint    string        // "" is all
	Probability float64       // 0 to 1; 0 is 1, always
	Code        phoneid.Code  // the answer, and what becomes of the transaction
	Status      int           // 500 to 599, in place of the answer
	Drop        string        // "before" it is handled, or "after": the connection ends without an answer
	Delay       time.Duration // fixed, or the median of a lognormal one
	Sigma       float64       // of the lognormal delay; 0 is fixed
}

const (
	maxFaults = 64
	maxDelay  = time.Minute
	maxSigma  = 3
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
		{f.Code == "" || known, "code", "is not one of the platform's"},
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

// verdict is what becomes of one request.
type verdict struct {
	delay  time.Duration
	code   phoneid.Code
	status int
	drop   string
}

// faulty holds the faults that are set, and counts requests.
type faulty struct {
	mu     sync.Mutex
	faults Faults
	counts map[string]uint64
}

// set begins to count anew.
func (f *faulty) set(faults Faults) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.faults, f.counts = faults, map[string]uint64{}
}

func (f *faulty) get() Faults {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.faults
}

// next decides about the next request of an endpoint. The numbers it draws hang
// on seed, endpoint and count alone, so that requests that run at the same time
// take none of each other's.
func (f *faulty) next(endpoint string) (v verdict) {
	f.mu.Lock()
	faults := f.faults
	if len(faults.Rules) == 0 {
		f.mu.Unlock()
		return v
	}
	n := f.counts[endpoint]
	f.counts[endpoint] = n + 1
	f.mu.Unlock()
	draw := rand.New(rand.NewPCG(faults.Seed, n*uint64(len(endpoints()))+uint64(slices.Index(endpoints(), endpoint))))
	for _, rule := range faults.Rules {
		// A rule draws its numbers whether or not it is for this endpoint, so
		// that its endpoint can be changed without changing those behind it.
		chance, normal := draw.Float64(), draw.NormFloat64()
		if rule.Endpoint != "" && rule.Endpoint != endpoint || rule.Probability > 0 && chance >= rule.Probability {
			continue
		}
		v.delay += min(time.Duration(float64(rule.Delay)*math.Exp(rule.Sigma*normal)), maxDelay)
		if rule.Code != "" || rule.Status != 0 || rule.Drop != "" {
			v.code, v.status, v.drop = rule.Code, rule.Status, rule.Drop
			break
		}
	}
	return v
}

// spoil puts the faults before a handler. A code is left to the handler, which
// finds it by faultOf.
func (s *Sandbox) spoil(endpoint string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.faults.next(endpoint)
		if v.delay > 0 {
			timer := time.NewTimer(v.delay)
			defer timer.Stop()
			select {
			case <-timer.C:
			case <-r.Context().Done():
			}
		}
		switch {
		case v.drop == "before":
			s.note(r, endpoint, "", causeFault, "dropped before it was handled")
			panic(http.ErrAbortHandler)
		case v.drop == "after":
			next(discard{http.Header{}}, r)
			panic(http.ErrAbortHandler)
		case v.status != 0:
			s.note(r, endpoint, "", causeFault, "a status by the faults that are set")
			http.Error(w, "a fault that the sandbox was told to make", v.status)
		default:
			next(w, withFault(r, v.code))
		}
	}
}

// discard is a response that nobody gets.
type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(b []byte) (int, error) { return len(b), nil }
func (d discard) WriteHeader(int)             {}
