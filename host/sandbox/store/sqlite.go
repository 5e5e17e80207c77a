//go:build !nosqlite

package store

import (
	"context"
	"database/sql"
	"errors"
	"sync/atomic"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
)

// SQLite is a store in one file, which is made where there is none, for one
// sandbox. What it acknowledged survives the end of the process. Bytes that are
// removed are overwritten in the file, and after each sweep nothing of them
// stands in its journal, PATH-wal beside it. Errors: a file that cannot be made
// or read, that is a link, that is not this user's alone, that is in a folder to
// which others can write (/tmp is one), that is in use, or that is not a store's.
func SQLite(ctx context.Context, path string) (Store, error) {
	uri, fresh, err := prepare(path)
	if err != nil {
		return nil, err
	}
	db, err := driver.Open(uri, func(c *sqlite3.Conn) error { return setUp(c, fresh) })
	if err != nil {
		return nil, notOpened(err)
	}
	// One, which holds the file as long as the store is open.
	db.SetMaxOpenConns(1)
	s := &sqlite{db: db}
	for text, statement := range map[string]**sql.Stmt{insertSQL: &s.insert, getSQL: &s.get, replaceSQL: &s.replace} {
		if *statement, err = db.PrepareContext(ctx, text); err != nil {
			return nil, errors.Join(notOpened(err), db.Close())
		}
	}
	return s, nil
}

type sqlite struct {
	db                   *sql.DB
	insert, get, replace *sql.Stmt
	closed               atomic.Bool
}

// ?6 is now, and in replaceSQL ?7 the old value.
const (
	insertSQL = `INSERT INTO entries (key, made, expires, forget, pad, value)
		VALUES (?1, ?2, ?3, ?4, ` + padding + `, ?5)
		ON CONFLICT DO UPDATE SET made = excluded.made, expires = excluded.expires, forget = excluded.forget,
			pad = excluded.pad, value = excluded.value
		WHERE entries.forget <= ?6`
	getSQL     = "SELECT value, made, expires, forget FROM entries WHERE key = ?"
	replaceSQL = `UPDATE entries SET made = ?2, expires = ?3, forget = ?4, pad = ` + padding + `, value = ?5
		WHERE key = ?1 AND value = ?7 AND expires > ?6`
	listSQL = `SELECT value, made, expires, forget FROM entries
		WHERE value IS NOT NULL AND expires > ? ORDER BY made DESC, key LIMIT ?`
	clearSQL = `UPDATE entries SET pad = NULL, value = NULL WHERE key IN
		(SELECT key FROM entries WHERE value IS NOT NULL AND expires <= ?1 LIMIT ?2)`
	forgetSQL = "DELETE FROM entries WHERE key IN (SELECT key FROM entries WHERE forget <= ?1 LIMIT ?2)"
)

// put runs a statement that puts an entry, and tells whether it did.
func (s *sqlite) put(ctx context.Context, statement *sql.Stmt, key string, e Entry, now time.Time, more ...any) (bool, error) {
	e, err := e.kept(now)
	if err != nil {
		return false, err
	}
	args := append([]any{key, e.Made.UnixMilli(), e.Expires.UnixMilli(), e.Forget.UnixMilli(), value(e), now.UnixMilli()}, more...)
	result, err := statement.ExecContext(ctx, args...)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// value is a Value as SQLite keeps it: NULL for nil.
func value(e Entry) any {
	if e.Value == nil {
		return nil
	}
	return e.Value
}

func (s *sqlite) Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error) {
	return s.put(ctx, s.insert, key, e, now)
}

func (s *sqlite) Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error) {
	return s.put(ctx, s.replace, key, entry, now, value(old))
}

func (s *sqlite) Get(ctx context.Context, key string, now time.Time) (Entry, bool, error) {
	e, err := scan(s.get.QueryRowContext(ctx, key).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return Entry{}, false, nil
	}
	if err != nil {
		return Entry{}, false, err
	}
	e, found := e.at(now)
	return e, found, nil
}

func scan(into func(...any) error) (e Entry, err error) {
	var made, expires, forget int64
	err = into(&e.Value, &made, &expires, &forget)
	e.Made, e.Expires, e.Forget = fromMillis(made), fromMillis(expires), fromMillis(forget)
	return e, err
}

func (s *sqlite) List(ctx context.Context, now time.Time, limit int) (list []Entry, err error) {
	rows, err := s.db.QueryContext(ctx, listSQL, now.UnixMilli(), max(limit, 0))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		e, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, rows.Err()
}

func (s *sqlite) Sweep(ctx context.Context, now time.Time) error {
	for _, statement := range []string{clearSQL, forgetSQL} {
		if err := s.inParts(ctx, statement, now); err != nil {
			return err
		}
	}
	// Even when it removed nothing: the process may have been ended between the
	// two, or a value replaced.
	return s.emptyJournal(ctx)
}

// inParts repeats a statement until it finds less than it may take at a time, so
// that others come in between.
func (s *sqlite) inParts(ctx context.Context, statement string, now time.Time) error {
	const part = 500
	for {
		result, err := s.db.ExecContext(ctx, statement, now.UnixMilli(), part)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n < part {
			return err
		}
	}
}

// emptyJournal writes the journal into the file, and cuts it off: until then it
// has what was removed.
func (s *sqlite) emptyJournal(ctx context.Context) error {
	var busy, pages, written int
	if err := s.db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &written); err != nil {
		return err
	}
	if busy != 0 {
		return errors.New("the journal of the store is in use, and could not be emptied")
	}
	return nil
}

func (s *sqlite) Reset(ctx context.Context) error {
	if _, err := s.db.ExecContext(ctx, "DELETE FROM entries"); err != nil {
		return err
	}
	return s.emptyJournal(ctx)
}

func (s *sqlite) Close() error {
	if s.closed.Swap(true) {
		return errClosed
	}
	return errors.Join(s.insert.Close(), s.get.Close(), s.replace.Close(), s.db.Close())
}
