package gate

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"log/slog"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/evurl/edge/evurl/phoneid"
)

// MinSecret is the shortest API Secret that is taken, in characters: a digest
// of a shorter one might be guessed. The platform's have 32.
const MinSecret = 24

// SecretsOptions are how secrets are looked after.
type SecretsOptions struct {
	Log        *slog.Logger     // alarms; nil is none
	Interval   time.Duration    // how often the file is looked at; 0 is a second
	WarnBefore time.Duration    // the end of a secret; 0 is 14 days
	Now        func() time.Time // nil is the system's clock
}

// Secrets are the API Secrets of merchants. Two of a merchant's are valid at
// once while one takes over from the other. They are safe for any number of
// goroutines; who makes them closes them.
type Secrets struct {
	path    string
	options SecretsOptions
	set     atomic.Pointer[[]secret]
	seen    os.FileInfo // the file that was read last, good or bad
	failed  atomic.Bool
	warned  map[string]time.Time
	stop    chan struct{}
	stopped sync.WaitGroup
	once    sync.Once
}

// secret is one that may be presented.
type secret struct {
	digest  [sha256.Size]byte
	id      string
	expires time.Time
	owner   *FileMerchant
}

// presented is a valid secret that a request came with.
type presented struct {
	id    string
	owner *FileMerchant
}

// may tells whether the secret is good for a merchant and a sub-merchant, "" for none.
func (p presented) may(merchantID, subMerchantID string) bool {
	return p.owner.MerchantID == merchantID && (subMerchantID == "" || slices.Contains(p.owner.SubMerchantIDs, subMerchantID) || slices.Contains(p.owner.SubMerchantIDs, AnySubMerchant))
}

// NewSecrets takes secrets that stand in no file. Errors: those of WriteFile.
func NewSecrets(f File, o SecretsOptions) (*Secrets, error) {
	s := newSecrets(o)
	set, err := f.secrets(s.options.Now())
	if err != nil {
		return nil, err
	}
	s.set.Store(&set)
	s.stopped.Go(s.watch)
	return s, nil
}

// OpenSecrets reads a file of secrets, and reads it again when it has changed. A
// file that then cannot be read, or is wrong, leaves those that were there, with
// their ends and their alarms, and says so in the log and by the metric. Errors:
// a file that is not there, not of this user alone (mode 0600), or not of the
// form that [File] has.
func OpenSecrets(path string, o SecretsOptions) (*Secrets, error) {
	s := newSecrets(o)
	s.path = path
	if err := s.load(); err != nil {
		return nil, err
	}
	s.stopped.Go(s.watch)
	return s, nil
}

func newSecrets(o SecretsOptions) *Secrets {
	if o.Interval <= 0 {
		o.Interval = time.Second
	}
	if o.WarnBefore <= 0 {
		o.WarnBefore = 14 * 24 * time.Hour
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return &Secrets{options: o, warned: map[string]time.Time{}, stop: make(chan struct{})}
}

// Close ends looking at the file.
func (s *Secrets) Close() {
	s.once.Do(func() { close(s.stop) })
	s.stopped.Wait()
}

func (s *Secrets) load() error {
	f, info, err := readFile(s.path)
	s.seen = info
	if err != nil {
		return err
	}
	set, err := f.secrets(s.options.Now())
	if err != nil {
		return err
	}
	s.set.Store(&set)
	return nil
}

// watch looks at the file and at the ends of secrets, now and then.
func (s *Secrets) watch() {
	ticker := time.NewTicker(s.options.Interval)
	defer ticker.Stop()
	for {
		s.warn()
		select {
		case <-s.stop:
			return
		case <-ticker.C:
		}
		if s.path != "" && s.changed() {
			s.reload()
		}
	}
}

func (s *Secrets) reload() {
	err := s.load()
	s.failed.Store(err != nil)
	if err != nil {
		s.options.Log.Error("the file of secrets cannot be read again; the secrets that were there stay", "reason", err.Error())
		return
	}
	s.options.Log.Info("the file of secrets was read again", "secrets", len(*s.set.Load()))
}

// changed tells whether the file is another than the one read last, whether or
// not that was good: what is wrong with it is said once.
func (s *Secrets) changed() bool {
	info, err := os.Stat(s.path)
	if err != nil {
		return s.seen != nil
	}
	return s.seen == nil || !os.SameFile(info, s.seen) || !info.ModTime().Equal(s.seen.ModTime()) || info.Size() != s.seen.Size() || info.Mode() != s.seen.Mode()
}

// warn tells which secrets end soon, each once a day.
func (s *Secrets) warn() {
	now := s.options.Now()
	for _, one := range *s.set.Load() {
		left := one.expires.Sub(now)
		name := one.owner.MerchantID + " " + one.id
		if left > s.options.WarnBefore || now.Sub(s.warned[name]) < 24*time.Hour {
			continue
		}
		s.warned[name] = now
		text := "an API Secret ends soon: have the next one issued, and both are valid for a while"
		if left <= 0 {
			text = "an API Secret has ended"
		}
		s.options.Log.Warn(text, "merchantId", one.owner.MerchantID, "secretId", one.id, "expires", one.expires)
	}
}

var errNoSecret = errors.New("no secret of this digest")

// find returns the secret that was presented. Whatever was, it is hashed and
// held against all digests, none skipped and none compared but in constant
// time: the time tells neither which one it is nor what is wrong with it.
func (s *Secrets) find(text string, now time.Time) (p presented, err error) {
	_, shape := phoneid.ParseSecret(text)
	if shape == nil && len(text) < MinSecret {
		shape = phoneid.ErrSecret
	}
	digest := sha256.Sum256([]byte(text[:min(len(text), phoneid.MaxSecret)]))
	found := -1
	set := *s.set.Load()
	for i := range set {
		found = subtle.ConstantTimeSelect(subtle.ConstantTimeCompare(digest[:], set[i].digest[:]), i, found)
	}
	switch {
	case shape != nil:
		return p, shape
	case found < 0:
		return p, errNoSecret
	case !now.Before(set[found].expires):
		return p, errors.New("the secret has ended")
	}
	return presented{set[found].id, set[found].owner}, nil
}

var (
	expiresMetric = prometheus.NewDesc("evurl_gate_secret_expires_seconds", "Seconds until an API Secret ends; below 0 it has.", []string{"merchant", "secret"}, nil)
	failedMetric  = prometheus.NewDesc("evurl_gate_secrets_reload_failed", "1 where the file of secrets, as it is now, cannot be used.", nil, nil)
)

// Describe makes Secrets a prometheus.Collector. Its labels are what the file
// says, and nothing that a request does.
func (s *Secrets) Describe(out chan<- *prometheus.Desc) { out <- expiresMetric; out <- failedMetric }

// Collect is Describe's.
func (s *Secrets) Collect(out chan<- prometheus.Metric) {
	now := s.options.Now()
	for _, one := range *s.set.Load() {
		out <- prometheus.MustNewConstMetric(expiresMetric, prometheus.GaugeValue, one.expires.Sub(now).Seconds(), one.owner.MerchantID, one.id)
	}
	failed := 0.0
	if s.failed.Load() {
		failed = 1
	}
	out <- prometheus.MustNewConstMetric(failedMetric, prometheus.GaugeValue, failed)
}
