package gate

import (
	"context"
	"log/slog"
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

// visit is one request, from when it came until it was answered.
type visit struct {
	g        *Gate
	ctx      context.Context
	endpoint string
	begun    time.Time
	request  *Request
	admitted bool     // its handler is called
	recorded bool     // or it was tried
	refused  *refusal // in place of an answer that could not be recorded
}

// admit records a request that passed the gate before its handler is called, if
// the audit log is required.
func (v *visit) admit() *refusal {
	if !v.g.c.AuditRequired || v.g.audit.write(v.ctx, "admitted", v.record(0)) {
		v.admitted = true
		return nil
	}
	v.recorded = true // the record of the refusal would fail, too
	return unrecorded(false)
}

// recordAnswer records a request before its answer is sent, and returns the
// refusal to send in its place if that fails.
func (v *visit) recordAnswer(status int) *refusal {
	if v.recorded {
		return nil
	}
	v.recorded = true
	if v.g.audit.write(v.ctx, "request", v.record(status)) {
		return nil
	}
	v.refused = unrecorded(v.admitted)
	return v.refused
}

// end counts a request and records it, unless that was done.
func (v *visit) end(status int) {
	if f := v.refused; f != nil {
		v.request.note = note{f.code, f.cause, f.why()}
	}
	r := v.record(status)
	v.g.c.Metrics.end(v.endpoint, r.Cause, r.Duration)
	if v.g.c.Observe != nil {
		v.g.c.Observe(v.ctx, r)
	}
	if !v.recorded {
		v.g.audit.write(v.ctx, "request", r)
	}
}

func (v *visit) record(status int) Record {
	r := v.request
	record := Record{
		Time: v.begun, Endpoint: v.endpoint, SecretID: r.SecretID, CorrelationID: phoneid.MaskID(r.CorrelationID),
		Status: status, Code: r.note.code, Cause: r.note.cause, Reason: r.note.reason, Duration: v.g.c.Now().Sub(v.begun),
	}
	if r.Client.IsValid() {
		record.Client = r.Client.String()
	}
	if r.proven {
		record.MerchantID = r.MerchantID
	}
	return record
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
