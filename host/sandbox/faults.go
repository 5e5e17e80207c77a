package sandbox

import (
	"math"
	"math/rand/v2"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
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
// delays add up, to a minute at most, and the first that ends the request ends it.
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
	v.delay = min(v.delay, maxDelay)
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
			s.note(r, endpoint, 0, "", causeFault, "dropped before it was handled")
			panic(http.ErrAbortHandler)
		case v.drop == "after":
			next(discard{http.Header{}}, r)
			panic(http.ErrAbortHandler)
		case v.status != 0:
			s.note(r, endpoint, v.status, "", causeFault, "a status by the faults that are set")
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
