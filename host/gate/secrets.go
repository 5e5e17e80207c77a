package gate

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"io/fs"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

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
	File       []FileOption     // how the file is judged; nil takes only one that nobody else can read
}

// Secrets are the API Secrets of merchants. Two of a merchant's are valid at
// once while one takes over from the other. They are safe for any number of
// goroutines; who makes them closes them.
type Secrets struct {
	path    string
	options SecretsOptions
	set     atomic.Pointer[[]secret]
	failed  atomic.Bool
	stop    chan struct{}
	stopped sync.WaitGroup
	once    sync.Once

	// Of the goroutine that watches.
	seen      fs.FileInfo   // the file that was read last, good or bad; nil if there was none
	another   bool          // whether the last look saw another
	settle    time.Duration // how long after a change the file is read once more
	readAgain time.Time     // when that is due; zero if it is not
	wrong     string        // what was wrong with the file that was read last; "" is nothing
	warned    map[string]time.Time
}

// secret is one that may be presented.
type secret struct {
	digest  [sha256.Size]byte
	id      string
	expires time.Time
	owner   *owner
}

// owner is the merchant that a secret belongs to.
type owner struct {
	id  string
	any bool // all sub-merchants
	sub map[string]bool
}

// may tells whether a secret of this owner is good for a merchant and a
// sub-merchant, "" for none. Both are compared byte for byte.
func (o *owner) may(merchantID, subMerchantID string) bool {
	return o.id == merchantID && (subMerchantID == "" || o.any || o.sub[subMerchantID])
}

// presented is a valid secret that a request came with.
type presented struct {
	id    string
	owner *owner
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
// those of [ReadFile].
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
	return &Secrets{options: o, settle: settle, warned: map[string]time.Time{}, stop: make(chan struct{})}
}

// Close ends looking at the file. What was read last goes on being valid.
func (s *Secrets) Close() {
	s.once.Do(func() { close(s.stop) })
	s.stopped.Wait()
}

var (
	errNoSecret = errors.New("no secret of this digest")
	errEnded    = errors.New("the secret has ended")
)

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
		return p, errEnded
	}
	return presented{set[found].id, set[found].owner}, nil
}
