package host_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	"go.opentelemetry.io/otel/trace"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/host"
)

func exampleConfig() evurl.Config {
	key, err := evurl.ParseKey([]byte("AAECAwQFBgcICQoLDA0ODw=="), evurl.Base64)
	if err != nil {
		log.Fatal(err)
	}
	return evurl.Config{
		Endpoint: "https://mi-sbox.dnlsrv.com/msbox/id/", ClientAccessKey: "t20AHVnl",
		Keys:      []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: cipher.GCM, Key: key}},
		Redirects: []string{"https://merchant.example/done"},
	}
}

// buildHandler answers POST {"redirect": "…"} with an EVURL. It takes an
// evurl.Codec, be it of package evurl or of the module.
func buildHandler(codec evurl.Codec) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Redirect string }
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 8<<10)).Decode(&body); err != nil {
			http.Error(w, "not JSON", http.StatusBadRequest)
			return
		}
		built, err := codec.Build(r.Context(), evurl.Request{Redirect: body.Redirect})
		switch code := evurl.CodeOf(err); {
		case err == nil:
			w.Header().Set("Cache-Control", "no-store")
			_ = json.NewEncoder(w).Encode(struct{ EVURL, CorrelationID string }{built.EVURL, built.CorrelationID})
		case code == evurl.ErrRedirect || code == evurl.ErrParameter || code == evurl.ErrSize:
			http.Error(w, code.String(), http.StatusUnprocessableEntity)
		case errors.Is(err, context.Canceled): // nobody waits for the answer
		default:
			http.Error(w, "try again", http.StatusServiceUnavailable)
		}
	}
}

// A service compiles the module once, when it starts, and builds in any number
// of handlers at a time.
func Example_http() {
	ctx := context.Background()
	engine, err := host.New(ctx)
	if err != nil {
		log.Fatal(err)
	}
	defer engine.Close(ctx)
	if err := engine.Warm(ctx); err != nil {
		log.Fatal(err)
	}
	codec, err := engine.Account(ctx, exampleConfig())
	if err != nil {
		log.Fatal(err)
	}
	server := httptest.NewServer(buildHandler(codec))
	defer server.Close()
	for _, redirect := range []string{"https://merchant.example/done", "https://evil.example/done"} {
		answer, err := http.Post(server.URL, "application/json", strings.NewReader(`{"redirect":"`+redirect+`"}`))
		if err != nil {
			log.Fatal(err)
		}
		body, _ := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		text, _, _ := strings.Cut(string(body), "?data=")
		fmt.Println(answer.StatusCode, strings.TrimSpace(text))
	}
	// Output:
	// 200 {"EVURL":"https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl
	// 422 redirect
}

// Metrics for Prometheus: durations and waits by what was done and what came
// of it, and the pool as it is when somebody asks.
func ExampleWithHook_prometheus() {
	registry := prometheus.NewRegistry()
	durations := prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "evurl_call_seconds", Buckets: prometheus.ExponentialBuckets(1e-6, 4, 10),
	}, []string{"op", "outcome"})
	waits := prometheus.NewHistogram(prometheus.HistogramOpts{
		Name: "evurl_wait_seconds", Buckets: prometheus.ExponentialBuckets(1e-6, 4, 10),
	})
	registry.MustRegister(durations, waits)
	ctx := context.Background()
	engine, err := host.New(ctx, host.WithHook(func(_ context.Context, e host.Event) {
		durations.WithLabelValues(e.Op, e.Outcome).Observe(e.Duration.Seconds())
		waits.Observe(e.Wait.Seconds())
	}))
	if err != nil {
		log.Fatal(err)
	}
	defer engine.Close(ctx)
	registry.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "evurl_instances_dropped_total"},
		func() float64 { return float64(engine.Stats().Dropped) }))

	codec, err := engine.Account(ctx, exampleConfig())
	if err != nil {
		log.Fatal(err)
	}
	for range 3 {
		_, _ = codec.Build(ctx, evurl.Request{})
	}
	_, _ = codec.Build(ctx, evurl.Request{Redirect: "https://evil.example/"})

	page := httptest.NewRecorder()
	promhttp.HandlerFor(registry, promhttp.HandlerOpts{}).ServeHTTP(page, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	for line := range strings.Lines(page.Body.String()) {
		if strings.Contains(line, "_count") || strings.HasPrefix(line, "evurl_instances") {
			fmt.Print(line)
		}
	}
	// Output:
	// evurl_call_seconds_count{op="account",outcome="ok"} 1
	// evurl_call_seconds_count{op="build",outcome="ok"} 3
	// evurl_call_seconds_count{op="build",outcome="redirect"} 1
	// evurl_instances_dropped_total 0
	// evurl_wait_seconds_count 5
}

// Traces for OpenTelemetry: a span below the caller's for each call.
func ExampleWithHook_openTelemetry() {
	spans := tracetest.NewInMemoryExporter()
	tracer := sdktrace.NewTracerProvider(sdktrace.WithSyncer(spans)).Tracer("evurl")
	ctx := context.Background()
	engine, err := host.New(ctx, host.WithHook(func(ctx context.Context, e host.Event) {
		_, span := tracer.Start(ctx, "evurl."+e.Op, trace.WithTimestamp(e.Start), trace.WithAttributes(
			attribute.String("outcome", e.Outcome), attribute.Int64("wait_ns", e.Wait.Nanoseconds())))
		if e.Outcome != "ok" {
			span.SetStatus(codes.Error, e.Outcome)
		}
		span.End(trace.WithTimestamp(e.Start.Add(e.Duration)))
	}))
	if err != nil {
		log.Fatal(err)
	}
	defer engine.Close(ctx)
	codec, err := engine.Account(ctx, exampleConfig())
	if err != nil {
		log.Fatal(err)
	}
	request, parent := tracer.Start(ctx, "POST /start")
	_, _ = codec.Build(request, evurl.Request{})
	_, _ = codec.Build(request, evurl.Request{Redirect: "https://evil.example/"})
	parent.End()
	for _, span := range spans.GetSpans() {
		fmt.Println(span.Name, span.Status.Description, span.Parent.SpanID() == parent.SpanContext().SpanID(),
			span.EndTime.Sub(span.StartTime) < time.Minute)
	}
	// Output:
	// evurl.account  false true
	// evurl.build  true true
	// evurl.build redirect true true
	// POST /start  false true
}
