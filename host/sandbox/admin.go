package sandbox

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
	"github.com/evurl/edge/host/gate"
)

const (
	maxAdminBody  = 64 << 10
	adminDepth    = 6
	maxListed     = 1000
	defaultListed = 100
)

// adminIndex says what there is.
const adminIndex = `The sandbox's own API, for who runs it. All that it tells is masked.

GET    /_sandbox/transactions?limit=100   newest first
POST   /_sandbox/reset                    forget everything, and what was set
GET    /_sandbox/clock                    {"now":"…","ahead":"0s"}
PUT    /_sandbox/clock                    {"advance":"10m"}, {"now":"2026-11-25T12:00:00Z"} or {"real":true};
                                          what it lets expire is gone for good, and RequestTime keeps to the real time
GET    /_sandbox/faults                   as they were set
PUT    /_sandbox/faults                   {"seed":7,"rules":[{"endpoint":"phoneIdUrl","probability":0.1,"status":503},
                                          {"endpoint":"evurl","code":"-33"},{"drop":"after"},{"delay":{"fixed":"200ms"}},
                                          {"delay":{"median":"80ms","sigma":0.5}}]}
DELETE /_sandbox/faults
GET    /_sandbox/requests?since=0         the request log, with why each was refused
GET    /_sandbox/events                   the same, as server-sent events; a header Last-Event-ID says where from
GET    /_sandbox/metrics                  for Prometheus
GET    /_sandbox/customer                 the demo merchant, whose server the sandbox plays for its page
POST   /_sandbox/customer/id/v1/phoneIdUrl  what POST /cigateway/id/v1/phoneIdUrl does, with that server's headers added;
                                          phoneIdResult and id/v2/match likewise

Bodies are application/json, of POST /_sandbox/reset too. Clock and faults are of this process alone, whatever the store.
`

// admin answers what adminIndex lists.
func (s *Sandbox) admin(api http.Handler) http.Handler {
	mux := http.NewServeMux()
	for pattern, do := range map[string]func(*http.Request) (any, error){
		"GET /_sandbox/transactions": s.listTransactions,
		"POST /_sandbox/reset":       s.reset,
		"GET /_sandbox/clock":        s.getClock,
		"PUT /_sandbox/clock":        s.setClock,
		"GET /_sandbox/faults":       s.getFaults,
		"PUT /_sandbox/faults":       s.setFaults,
		"DELETE /_sandbox/faults":    s.deleteFaults,
		"GET /_sandbox/requests":     s.listRequests,
		"GET /_sandbox/customer":     s.getCustomer,
	} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			r.Body = http.MaxBytesReader(w, r.Body, maxAdminBody)
			answerAdmin(w, do, r)
		})
	}
	mux.HandleFunc("GET /_sandbox/{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = io.WriteString(w, adminIndex)
	})
	mux.HandleFunc("POST "+customerPath, s.callAsCustomer(api))
	mux.HandleFunc("GET /_sandbox/events", s.events)
	mux.Handle("GET /_sandbox/metrics", promhttp.HandlerFor(s.registry, promhttp.HandlerOpts{}))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		// Reading, too, is for this page and for who types an address: a page
		// elsewhere would read nothing, and could hold streams open.
		switch r.Header.Get("Sec-Fetch-Site") {
		case "", "none", "same-origin":
			mux.ServeHTTP(w, r)
		default:
			http.Error(w, "another page's request", http.StatusForbidden)
		}
	})
}

// errMedia is a body that is not JSON: what a page elsewhere can send without
// being asked.
var errMedia = errors.New("the body is not application/json")

func answerAdmin(w http.ResponseWriter, do func(*http.Request) (any, error), r *http.Request) {
	v, err := do(r)
	status := http.StatusOK
	if err != nil {
		_, reason := storeCause(r.Context(), err)
		status, v = http.StatusServiceUnavailable, map[string]string{"error": reason}
		var field *strictjson.FieldError
		var malformed *strictjson.Error
		switch {
		case errors.As(err, &field), errors.As(err, &malformed):
			status, v = http.StatusBadRequest, map[string]string{"error": err.Error()}
		case errors.Is(err, errMedia):
			status, v = http.StatusUnsupportedMediaType, map[string]string{"error": err.Error()}
		}
	}
	writeJSON(w, status, v)
}

// body reads a JSON object.
func body(r *http.Request) (map[string]any, error) {
	if !gate.IsJSON(r.Header.Get("Content-Type")) {
		return nil, errMedia
	}
	data, err := io.ReadAll(r.Body)
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return nil, &strictjson.Error{Offset: -1, What: "the body is longer than 64 KiB"}
	case err != nil:
		return nil, &strictjson.Error{Offset: -1, What: "the body was cut off"}
	}
	return strictjson.Object(data, adminDepth)
}

// number reads a parameter of the query, or its default.
func number(r *http.Request, name string, or, most int64) (int64, error) {
	text := r.URL.Query().Get(name)
	if text == "" {
		return or, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || n > most {
		return 0, &strictjson.FieldError{Name: name, What: "is 0 to " + strconv.FormatInt(most, 10)}
	}
	return n, nil
}

// listed is a transaction as the admin API shows it.
type listed struct {
	State         state        `json:"state"`
	CorrelationID string       `json:"correlationId"`
	Number        string       `json:"number"`
	MadeBy        string       `json:"madeBy"` // "api" or "merchant"
	Made          time.Time    `json:"made"`
	Used          *time.Time   `json:"used,omitempty"`
	Expires       time.Time    `json:"expires"`
	Code          phoneid.Code `json:"code,omitempty"`
}

func (s *Sandbox) listTransactions(r *http.Request) (any, error) {
	limit, err := number(r, "limit", defaultListed, maxListed)
	if err != nil {
		return nil, err
	}
	items, err := s.store.List(r.Context(), s.clock.now(), int(limit))
	if err != nil {
		return nil, err
	}
	list := []listed{}
	for _, item := range items {
		var t transaction
		if err := json.Unmarshal(item.Value, &t); err != nil {
			return nil, err
		}
		l := listed{
			State: t.State, CorrelationID: phoneid.MaskID(t.CorrelationID), Number: phoneid.MaskNumber(t.Number),
			MadeBy: "merchant", Made: t.Made, Expires: item.Expires, Code: t.Code,
		}
		if t.MadeByAPI {
			l.MadeBy = "api"
		}
		if !t.Used.IsZero() {
			l.Used = &t.Used
		}
		list = append(list, l)
	}
	return map[string]any{"transactions": list}, nil
}

func (s *Sandbox) reset(r *http.Request) (any, error) {
	if !gate.IsJSON(r.Header.Get("Content-Type")) {
		return nil, errMedia
	}
	if err := s.store.Reset(r.Context()); err != nil {
		return nil, err
	}
	s.clock.reset()
	s.faults.set(Faults{})
	s.requests.clear()
	return s.getClock(r)
}

func (s *Sandbox) getClock(*http.Request) (any, error) {
	return map[string]any{"now": s.clock.now(), "ahead": s.clock.ahead().Round(time.Second).String()}, nil
}

// maxAhead keeps the clock within what a timestamp can say.
const maxAhead = 10 * 365 * 24 * time.Hour

func (s *Sandbox) setClock(r *http.Request) (any, error) {
	members, err := body(r)
	if err != nil {
		return nil, err
	}
	f := strictjson.NewReader(members)
	by, text := duration(f, "advance"), f.Text("now")
	really, _ := f.Bool("real")
	to := time.Time{}
	if text != "" {
		if to, err = phoneid.ParseTime(text); err != nil {
			f.Fail("now", err.Error())
		}
	}
	switch {
	case len(members) != 1:
		f.Fail("advance", "or now, or real: one of them")
	case f.Given("real") && !really:
		f.Fail("real", "is true, or left out")
	case (s.clock.ahead() + by).Abs() > maxAhead:
		f.Fail("advance", "leads more than ten years away")
	case text != "" && time.Until(to).Abs() > maxAhead:
		f.Fail("now", "is more than ten years away")
	}
	if err := f.Done(); err != nil {
		return nil, err
	}
	switch {
	case really:
		s.clock.reset()
	case text != "":
		s.clock.set(to)
	default:
		s.clock.advance(by)
	}
	// What is over by the new clock is gone at once.
	if err := s.store.Sweep(r.Context(), s.clock.now()); err != nil {
		return nil, err
	}
	return s.getClock(r)
}

func (s *Sandbox) getFaults(*http.Request) (any, error) {
	return s.faults.get().json(), nil
}

func (s *Sandbox) setFaults(r *http.Request) (any, error) {
	members, err := body(r)
	if err != nil {
		return nil, err
	}
	f, err := faultsFrom(members)
	if err != nil {
		return nil, err
	}
	s.faults.set(f)
	return s.getFaults(r)
}

func (s *Sandbox) deleteFaults(r *http.Request) (any, error) {
	s.faults.set(Faults{})
	return s.getFaults(r)
}

func (s *Sandbox) listRequests(r *http.Request) (any, error) {
	since, err := number(r, "since", 0, 1<<53)
	if err != nil {
		return nil, err
	}
	return map[string]any{"requests": s.requests.since(uint64(since))}, nil
}
