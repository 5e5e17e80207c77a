//go:build !nosqlite

package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"github.com/evurl/edge/evurl/secretfile"
)

// What the head of a file of ours says, by https://sqlite.org/fileformat2.html.
const (
	magic         = "SQLite format 3\x00"
	applicationID = 0x65767572 // "evur"
	layout        = 1          // of the tables
	pageSize      = 512
)

var (
	errForeign = errors.New("the file of the store is not one that evurl made, or damaged; it was left as it was")
	errInUse   = errors.New("the file of the store is in use by another sandbox")
)

// prepare makes the file where there is none, for its owner alone, judges it by
// the rules of package secretfile, and looks at its head, so that SQLite never
// opens, and thereby writes, what is not ours. It returns the URI for SQLite, and
// whether the file is new.
func prepare(path string) (uri string, fresh bool, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", false, errors.New("the file of the store has no absolute path")
	}
	f, err := secretfile.OpenOwn(path, os.O_RDWR, false)
	if err != nil {
		return "", false, fmt.Errorf("the file of the store %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return "", false, errors.New("the file of the store cannot be opened")
	case info.Size() > 0 && !ours(f):
		return "", false, errForeign
	}
	// SQLite opens these itself, where they are: with the rights that they have.
	for _, beside := range []string{"-wal", "-journal", "-shm"} {
		if err := secretfile.CheckOwn(path + beside); err != nil {
			return "", false, fmt.Errorf("the file %s beside the file of the store %w", beside, err)
		}
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	// The journal would be readable by whoever the umask lets: modeof gives it
	// the file's own mode.
	escaped := strings.ReplaceAll(url.QueryEscape(path), "+", "%20")
	return "file:" + escaped + "?modeof=" + escaped, info.Size() == 0, nil
}

// ours tells whether the head of a file is that of a store.
func ours(f io.ReaderAt) bool {
	head := make([]byte, 100)
	if _, err := f.ReadAt(head, 0); err != nil {
		return false
	}
	return string(head[:16]) == magic &&
		binary.BigEndian.Uint16(head[16:]) == pageSize &&
		binary.BigEndian.Uint32(head[60:]) == layout &&
		binary.BigEndian.Uint32(head[68:]) == applicationID
}

// padding stands before the value ?5, and is as long as what SQLite keeps of a
// row in the page of a tree at most: (512-12)*64/255-23 bytes. So no byte of a
// value is ever there, where pages that are balanced leave copies behind which
// secure_delete does not reach; all are in overflow pages, which it overwrites
// when they are freed.
const padding = "iif(?5 IS NULL, NULL, zeroblob(102))"

// create runs before WAL: the head of the file says what it is from its first
// transaction on, whenever the process may end.
var create = fmt.Sprintf(`
	PRAGMA page_size=%d;
	BEGIN EXCLUSIVE;
	PRAGMA application_id=%d;
	PRAGMA user_version=%d;
	CREATE TABLE IF NOT EXISTS entries (
		key TEXT PRIMARY KEY, made INTEGER NOT NULL, expires INTEGER NOT NULL, forget INTEGER NOT NULL,
		pad BLOB, value BLOB
	) WITHOUT ROWID, STRICT;
	CREATE INDEX IF NOT EXISTS by_expires ON entries (expires) WHERE value IS NOT NULL;
	CREATE INDEX IF NOT EXISTS by_forget ON entries (forget);
	COMMIT`, pageSize, applicationID, layout)

// settings are a connection's. EXCLUSIVE: one sandbox, as two would each have a
// clock of its own. MEMORY: nothing of a value is in a file for what does not
// fit the cache. 8000 pages are 4 MiB. FULL: what is acknowledged survives the
// machine's end, too.
const settings = `
	PRAGMA busy_timeout=200;
	PRAGMA locking_mode=EXCLUSIVE;
	PRAGMA secure_delete=ON;
	PRAGMA temp_store=MEMORY;
	PRAGMA wal_autocheckpoint=8000;
	PRAGMA synchronous=FULL`

// setUp makes a connection ready.
func setUp(c *sqlite3.Conn, fresh bool) error {
	if err := c.Exec(settings); err != nil {
		return err
	}
	if fresh {
		if err := c.Exec(create); err != nil {
			return err
		}
	}
	for _, want := range [][2]string{{"PRAGMA quick_check(1)", "ok"}, {"PRAGMA journal_mode=WAL", "wal"}} {
		got, err := one(c, want[0])
		if err != nil {
			return err
		}
		if got != want[1] {
			return errForeign
		}
	}
	return nil
}

// one returns the first column of a statement's first row.
func one(c *sqlite3.Conn, statement string) (string, error) {
	s, _, err := c.Prepare(statement)
	if err != nil {
		return "", err
	}
	defer s.Close()
	if !s.Step() {
		return "", s.Err()
	}
	return s.ColumnText(0), s.Err()
}

// notOpened says why SQLite does not open a file.
func notOpened(err error) error {
	switch {
	case errors.Is(err, sqlite3.BUSY):
		return errInUse
	case errors.Is(err, sqlite3.NOTADB), errors.Is(err, sqlite3.CORRUPT):
		return errForeign
	}
	return fmt.Errorf("the file of the store: %w", err)
}
