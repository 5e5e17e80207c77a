package gate

import (
	"os"
	"time"
)

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

func (s *Secrets) load() error {
	// Looked at before it is read: what changes in between is seen the next time.
	info, err := os.Stat(s.path)
	if err != nil {
		info = nil
	}
	s.seen = info
	f, err := ReadFile(s.path)
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
		name := one.owner.id + " " + one.id
		if left > s.options.WarnBefore || now.Sub(s.warned[name]) < 24*time.Hour {
			continue
		}
		s.warned[name] = now
		text := "an API Secret ends soon: have the next one issued, and both are valid for a while"
		if left <= 0 {
			text = "an API Secret has ended"
		}
		s.options.Log.Warn(text, "merchantId", one.owner.id, "secretId", one.id, "expires", one.expires)
	}
}
