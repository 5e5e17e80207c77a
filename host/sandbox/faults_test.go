package sandbox_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/host/sandbox"
)

// run asks for an EVURL n times, and returns how each request fared.
func (w *world) run(n int) (fates []string) {
	w.t.Helper()
	for range n {
		body, err := json.Marshal(w.createRequest(nil))
		require.NoError(w.t, err)
		a, err := w.try(w.request(http.MethodPost, w.url(phoneid.CreatePath), string(body), apiHeaders()...))
		switch {
		case err != nil:
			fates = append(fates, "dropped")
		case a.status != http.StatusOK:
			fates = append(fates, http.StatusText(a.status))
		default:
			_, err := phoneid.ParseCreated([]byte(a.body))
			fates = append(fates, "answered")
			if err != nil {
				fates[len(fates)-1] = err.Error()
			}
		}
	}
	return fates
}

const someFaults = `{"seed":7,"rules":[
	{"endpoint":"evurl","code":"-33"},
	{"endpoint":"phoneIdUrl","probability":0.2,"status":503},
	{"endpoint":"phoneIdUrl","probability":0.2,"drop":"after"},
	{"endpoint":"phoneIdUrl","probability":0.3,"code":"-34"},
	{"probability":0.1,"delay":{"fixed":"1ms"}},
	{"delay":{"median":"100us","sigma":0.5}}]}`

// TestFaultsRepeat: the same seed gives the same run, whatever runs beside it.
func TestFaultsRepeat(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	require.Equal(t, http.StatusOK, w.admin(http.MethodPut, "faults", someFaults).status)
	first := w.run(60)
	for _, fate := range []string{"answered", "dropped", "Service Unavailable", phoneid.CodeAtCarrier.String()} {
		assert.Contains(t, first, fate)
	}
	require.Equal(t, http.StatusOK, w.admin(http.MethodPut, "faults", someFaults).status)
	var again []string
	for range 60 {
		w.result("CORRELATION999999", "") // another endpoint, in between
		again = append(again, w.run(1)...)
	}
	assert.Equal(t, first, again)
	require.Equal(t, http.StatusOK, w.admin(http.MethodPut, "faults", strings.Replace(someFaults, "7", "8", 1)).status)
	assert.NotEqual(t, first, w.run(60))
	require.Equal(t, http.StatusOK, w.admin(http.MethodDelete, "faults", "").status)
	assert.NotContains(t, strings.Join(w.run(60), " "), "dropped")
}

// TestDropAfterHasDoneIt: the answer is lost, the work done, as in a network
// that breaks at the wrong moment.
func TestDropAfterHasDoneIt(t *testing.T) {
	for _, drop := range []struct {
		when string
		want string
	}{{"after", `"-5003"`}, {"before", `"results"`}} {
		w := newWorld(t, cipher.GCM, func(c *sandbox.Config) {
			c.Faults = sandbox.Faults{Rules: []sandbox.Fault{{Endpoint: sandbox.EndpointCreate, Drop: drop.when}}}
		})
		request := w.createRequest(nil)
		body, err := json.Marshal(request)
		require.NoError(t, err)
		_, err = w.try(w.request(http.MethodPost, w.url(phoneid.CreatePath), string(body), apiHeaders()...))
		require.Error(t, err)
		w.admin(http.MethodDelete, "faults", "")
		assert.Contains(t, w.post(phoneid.CreatePath, request).body, drop.want)
	}
}

// TestEachCodeAsAFault, at each endpoint: the device gets it, and the result says it.
func TestEachCodeAsAFault(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for _, info := range phoneid.Codes() {
		if info.Code == phoneid.CodeSuccess {
			continue
		}
		for _, endpoint := range []string{sandbox.EndpointEVURL, sandbox.EndpointHop} {
			created := w.create(nil)
			w.fault(endpoint, info.Code)
			_, outcome := w.visit(created.EVURL, agent)
			assert.Equal(t, string(info.Code), outcome.Get("ErrorCode"), endpoint)
			w.admin(http.MethodDelete, "faults", "")
			_, code := w.result(created.CorrelationID, "")
			assert.Equal(t, info.Code, code)
		}
		w.fault(sandbox.EndpointResult, info.Code)
		_, code := w.result("CORRELATION000001", "")
		assert.Equal(t, info.Code, code)
		w.fault(sandbox.EndpointCreate, info.Code)
		assert.Contains(t, w.post(phoneid.CreatePath, w.createRequest(nil)).body, `"code":"`+string(info.Code)+`"`)
		w.admin(http.MethodDelete, "faults", "")
	}
}

func (w *world) fault(endpoint string, code phoneid.Code) {
	w.t.Helper()
	body, err := json.Marshal(map[string]any{"rules": []any{map[string]any{"endpoint": endpoint, "code": code}}})
	require.NoError(w.t, err)
	require.Equal(w.t, http.StatusOK, w.admin(http.MethodPut, "faults", string(body)).status)
}

// TestFaultsReadBack: what is set is what is shown.
func TestFaultsReadBack(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	set := w.admin(http.MethodPut, "faults", someFaults)
	got := w.admin(http.MethodGet, "faults", "")
	assert.JSONEq(t, set.body, got.body)
	assert.JSONEq(t, strings.ReplaceAll(someFaults, "100us", "100µs"), got.body)
}

func TestFaultsRefused(t *testing.T) {
	w := newWorld(t, cipher.GCM, nil)
	for text, want := range map[string]string{
		`{"rules":[{"endpoint":"S3CR3T","code":"-33"}]}`: "endpoint is one of",
		`{"rules":[{"code":"-33","status":503}]}`:        "rules have one of code, status and drop",
		`{"rules":[{}]}`:                                                          "rules need a code",
		`{"rules":[{"code":"-99"}]}`:                                              "code is not one of the platform's failures",
		`{"rules":[{"status":200}]}`:                                              "status is 500 to 599",
		`{"rules":[{"drop":"S3CR3T"}]}`:                                           "drop is before or after",
		`{"rules":[{"code":"-33","probability":1.5}]}`:                            "probability is 0 to 1",
		`{"rules":[{"code":"-33","probability":0}]}`:                              "probability is 0: leave the rule out",
		`{"rules":[{"delay":{"fixed":"2m"}}]}`:                                    "delay is at most a minute",
		`{"rules":[{"delay":{"fixed":"-1s"}}]}`:                                   "delay",
		`{"rules":[{"delay":{"fixed":"S3CR3T"}}]}`:                                "fixed is not a duration",
		`{"rules":[{"delay":{"fixed":"1s","median":"1s","sigma":1}}]}`:            "one of them",
		`{"rules":[{"delay":{"median":"1s"}}]}`:                                   "delay",
		`{"rules":[{"delay":{"median":"1s","sigma":9}}]}`:                         "sigma is at most 3",
		`{"rules":[{"S3CR3T":1}]}`:                                                "an unknown name",
		`{"seed":-1}`:                                                             "seed is less than 0",
		`{"rules":[` + strings.Repeat(`{"code":"-33"},`, 64) + `{"code":"-33"}]}`: "rules are more than 64",
		`{"rules":[],"rules":[]}`:                                                 "a name given twice",
		`S3CR3T`:                                                                  "not JSON",
	} {
		a := w.admin(http.MethodPut, "faults", text)
		assert.Equal(t, http.StatusBadRequest, a.status, text)
		assert.NotContains(t, a.body, "S3CR3T")
		if want != "one of them" {
			assert.Contains(t, a.body, want, text)
		}
	}
	assert.JSONEq(t, `{"seed":0,"rules":[]}`, w.admin(http.MethodGet, "faults", "").body)
}
