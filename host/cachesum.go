package host

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// cacheSums checks the files in which wazero keeps compiled code. wazero has a
// checksum of the code alone; damage elsewhere in a file has made it panic, and
// could have it allocate gigabytes.
//
// Beside each file NAME is an empty file NAME.SUM, whose name has the SHA-256 of
// NAME. It is made, in one step, after the code has passed the self-test. A file
// without one is of a process that ended before that: it is removed. Two
// processes that fill a cache at the same time may both make a sum: a file is
// good if one of them is its own.
//
// The sums find damage. They do not stop whoever can write to the folder, who is
// this user alone.
type cacheSums struct {
	dir      string
	verified map[string]bool
}

const hexSum = 2 * sha256.Size

// verify checks all files, and removes those that are not good. It fails if one
// is damaged, or cannot be read or removed.
func (c *cacheSums) verify() error {
	var damaged error
	err := c.each(func(path string, sums []string) error {
		if len(sums) > 0 {
			sum, err := sumOf(path)
			if err != nil {
				return err
			}
			for _, s := range sums {
				if s == sum {
					c.verified[path] = true
					return nil
				}
			}
			damaged = errCacheDamaged
		}
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		for _, s := range sums {
			_ = os.Remove(path + "." + s)
		}
		return nil
	})
	if err != nil {
		return errCacheUse
	}
	return damaged
}

// seal makes the sums of the files that were not there at verify.
func (c *cacheSums) seal() error {
	err := c.each(func(path string, _ []string) error {
		if c.verified[path] {
			return nil
		}
		sum, err := sumOf(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // another process removed it, since it had no sum yet
		}
		if err != nil {
			return err
		}
		f, err := os.OpenFile(path+"."+sum, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			return nil
		}
		if err != nil {
			return err
		}
		return f.Close()
	})
	if err != nil {
		return errCacheUse
	}
	return nil
}

// each calls do with every file of wazero's and the sums beside it. wazero names
// a file by a SHA-256, in a folder for each of its versions.
func (c *cacheSums) each(do func(path string, sums []string) error) error {
	versions, err := os.ReadDir(c.dir)
	if err != nil {
		return err
	}
	for _, v := range versions {
		if v.Type().IsRegular() {
			continue // not wazero's
		}
		dir := filepath.Join(c.dir, v.Name())
		entries, err := os.ReadDir(dir)
		if err != nil {
			return err
		}
		sums := map[string][]string{}
		for _, e := range entries {
			if name, sum, ok := strings.Cut(e.Name(), "."); ok && isHexSum(sum) {
				sums[name] = append(sums[name], sum)
			}
		}
		for _, e := range entries {
			if !isHexSum(e.Name()) {
				continue
			}
			if err := do(filepath.Join(dir, e.Name()), sums[e.Name()]); err != nil {
				return err
			}
		}
	}
	return nil
}

func isHexSum(name string) bool {
	_, err := hex.DecodeString(name)
	return err == nil && len(name) == hexSum
}

// sumOf is the SHA-256 of a regular file. Of anything else it is no sum.
func sumOf(path string) (string, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "none", nil
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
