package gate

import (
	"io/fs"
	"os"
	"reflect"
	"time"
)

// settle is longer than one tick of the clock that any file system keeps (FAT has
// two seconds).
const settle = 3 * time.Second

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
	s.readAgain = time.Time{}
	if info != nil && differ(info, s.seen) {
		s.readAgain = time.Now().Add(s.settle)
	}
	s.seen = info
	f, err := ReadFile(s.path, s.options.File...)
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

// reload reads the file again, and logs it unless it is as it was.
func (s *Secrets) reload() {
	before, said := *s.set.Load(), s.wrong
	err := s.load()
	s.failed.Store(err != nil)
	s.wrong = ""
	switch {
	case err != nil:
		if s.wrong = err.Error(); s.wrong != said || s.another {
			s.options.Log.Error("the file of secrets cannot be read again; the secrets that were there stay", "reason", s.wrong)
		}
	case said != "" || !reflect.DeepEqual(before, *s.set.Load()):
		s.options.Log.Info("the file of secrets was read again", "secrets", len(*s.set.Load()))
	}
}

// changed reports whether the file has to be read: it is another than the one that
// was read last, whether or not that was good, or it was read so soon after it had
// changed that a second change has the same times.
func (s *Secrets) changed() bool {
	info, err := os.Stat(s.path)
	if err != nil {
		info = nil
	}
	s.another = differ(info, s.seen)
	return s.another || !s.readAgain.IsZero() && time.Now().After(s.readAgain)
}

// differ reports whether two looks at a path saw another file, or another state of
// one; nil saw none. Whoever writes in place can keep the size and set the
// modification time back, so the time of the inode is compared, too.
func differ(a, b fs.FileInfo) bool {
	if a == nil || b == nil {
		return a != b
	}
	return !os.SameFile(a, b) || !a.ModTime().Equal(b.ModTime()) || a.Size() != b.Size() || a.Mode() != b.Mode() || inodeChanged(a) != inodeChanged(b)
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
