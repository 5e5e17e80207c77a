package gate

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
)

// Record is what came of a request. Nothing in it is secret: ids are masked.
type Record struct {
	Time          time.Time
	Endpoint      string
	Client        string
	MerchantID    string // where the secret proved it, else ""
	SecretID      string // of the secret, where it is valid
	CorrelationID string // masked
	Status        int    // of HTTP; 0 where there was no answer
	Code          phoneid.Code
	Cause         string // "" where nothing was wrong
	Reason        string
	Duration      time.Duration
}

// end writes what came of a request.
func (g *Gate) end(ctx context.Context, endpoint string, begun time.Time, r *Request, status int) {
	took := g.c.Now().Sub(begun)
	g.c.Metrics.end(endpoint, r.note.cause, took)
	if g.c.Log == nil && g.c.Observe == nil {
		return
	}
	record := Record{
		Time: begun, Endpoint: endpoint, SecretID: r.SecretID, CorrelationID: phoneid.MaskID(r.CorrelationID),
		Status: status, Code: r.note.code, Cause: r.note.cause, Reason: r.note.reason, Duration: took,
	}
	if r.Client.IsValid() {
		record.Client = r.Client.String()
	}
	if r.proven {
		record.MerchantID = r.MerchantID
	}
	if g.c.Observe != nil {
		g.c.Observe(ctx, record)
	}
	if g.c.Log != nil {
		g.c.Log.LogAttrs(ctx, record.level(), "request", record.attrs()...)
	}
}

func (r Record) level() slog.Level {
	if r.Cause != "" {
		return slog.LevelWarn
	}
	return slog.LevelInfo
}

func (r Record) attrs() []slog.Attr {
	return []slog.Attr{
		slog.String("endpoint", r.Endpoint), slog.String("client", r.Client), slog.String("merchantId", r.MerchantID),
		slog.String("secretId", r.SecretID), slog.String("correlationId", r.CorrelationID), slog.Int("status", r.Status),
		slog.String("code", string(r.Code)), slog.String("cause", r.Cause), slog.String("reason", r.Reason), slog.Duration("duration", r.Duration),
	}
}

// statusWriter notes the status.
type statusWriter struct {
	http.ResponseWriter
	status int
}

// WriteHeader notes the status that is last: those below 200 come before it.
func (w *statusWriter) WriteHeader(status int) {
	if w.status == 0 && (status >= http.StatusOK || status == http.StatusSwitchingProtocols) {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Write(b []byte) (int, error) {
	w.finish()
	return w.ResponseWriter.Write(b)
}

// finish notes what net/http answers where a handler says nothing.
func (w *statusWriter) finish() {
	if w.status == 0 {
		w.status = http.StatusOK
	}
}

// Unwrap is for http.ResponseController.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
