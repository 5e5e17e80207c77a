package gate

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"sync"
	"time"
)

// auditOver is how long records have to be written again before an outage of the
// audit log is over. On a disk that is nearly full some records fit and others do
// not, and each change must not be an alarm.
const auditOver = time.Minute

// audit writes records to Config.Log, and notices when that fails.
type audit struct {
	log, alarms *slog.Logger
	metrics     *Metrics
	required    bool
	now         func() time.Time

	mu     sync.Mutex
	failed time.Time // the last failure of this outage; zero if there is none
	lost   int       // records, in this outage
}

// write reports whether a record was written, or is not wanted.
func (a *audit) write(ctx context.Context, message string, r Record) bool {
	if a.log == nil || !a.log.Enabled(ctx, r.level()) {
		return true
	}
	// By way of the handler: a Logger drops the error.
	record := slog.NewRecord(time.Now(), r.level(), message, 0)
	record.AddAttrs(r.attrs()...)
	err := a.log.Handler().Handle(ctx, record)
	a.noted(err)
	return err == nil
}

// noted counts a failure, and says it once in each outage.
func (a *audit) noted(err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.now()
	if err != nil {
		a.metrics.auditFailed()
		begins := a.failed.IsZero()
		a.failed, a.lost = now, a.lost+1
		if begins && a.alarms != nil {
			a.alarms.Error("the audit log cannot be written; "+a.consequence(), "reason", reason(err))
		}
		return
	}
	if !a.failed.IsZero() && now.Sub(a.failed) >= auditOver {
		if a.alarms != nil {
			a.alarms.Info("the audit log is written again", "lost", a.lost)
		}
		a.failed, a.lost = time.Time{}, 0
	}
}

func (a *audit) consequence() string {
	if a.required {
		return "requests are refused"
	}
	return "requests are answered all the same"
}

// reason leaves out the path of a file.
func reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return "the handler of the log failed"
}
