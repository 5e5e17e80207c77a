package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
)

// SQLite is a store in one file, which is made where there is none, for one
// sandbox. What it acknowledged survives the end of the process. Bytes that are
// removed are overwritten in the file, and after each sweep nothing of them
// stands in its journal.
func SQLite(ctx context.Context, path string) (Store, error) {
	// Before SQLite makes it, so that nobody else may ever read it.
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, errors.New("the file of the store cannot be opened or made")
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	db, err := driver.Open((&url.URL{Scheme: "file", Opaque: url.PathEscape(path)}).String())
	if err != nil {
		return nil, notSQLite(err)
	}
	db.SetMaxOpenConns(1)
	for _, statement := range []string{
		"PRAGMA busy_timeout=200",
		"PRAGMA locking_mode=EXCLUSIVE", // one sandbox: two would each have a clock of its own
		"PRAGMA secure_delete=ON",
		"PRAGMA journal_mode=WAL",
		"PRAGMA synchronous=FULL",
		`CREATE TABLE IF NOT EXISTS entries (
			key TEXT PRIMARY KEY, value BLOB, made INTEGER NOT NULL, expires INTEGER NOT NULL, forget INTEGER NOT NULL
		) WITHOUT ROWID, STRICT`,
		"CREATE INDEX IF NOT EXISTS by_expires ON entries (expires) WHERE value IS NOT NULL",
		"CREATE INDEX IF NOT EXISTS by_forget ON entries (forget)",
	} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return nil, errors.Join(notSQLite(err), db.Close())
		}
	}
	return &sqlite{db}, nil
}

func notSQLite(err error) error {
	switch {
	case errors.Is(err, sqlite3.BUSY):
		return errors.New("the file of the store is in use by another sandbox")
	case errors.Is(err, sqlite3.NOTADB), errors.Is(err, sqlite3.CORRUPT):
		return errors.New("the file of the store is no SQLite database, or damaged; it was left as it is")
	}
	return fmt.Errorf("the file of the store: %w", err)
}

type sqlite struct{ db *sql.DB }

// changed tells whether a statement changed a row.
func (s *sqlite) changed(ctx context.Context, statement string, args ...any) (bool, error) {
	result, err := s.db.ExecContext(ctx, statement, args...)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// value is a Value as SQLite keeps it: none at all for nil.
func value(e Entry) any {
	if e.Value == nil {
		return nil
	}
	return e.Value
}

func (s *sqlite) Insert(ctx context.Context, key string, e Entry, now time.Time) (bool, error) {
	return s.changed(ctx, `INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5)
		ON CONFLICT DO UPDATE SET value = ?2, made = ?3, expires = ?4, forget = ?5 WHERE forget <= ?6`,
		key, value(e), e.Made.UnixMilli(), e.Expires.UnixMilli(), e.Forget.UnixMilli(), now.UnixMilli())
}

func (s *sqlite) Get(ctx context.Context, key string, now time.Time) (Entry, bool, error) {
	row := s.db.QueryRowContext(ctx, "SELECT value, made, expires, forget FROM entries WHERE key = ?", key)
	e, err := scan(row.Scan)
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

func (s *sqlite) Replace(ctx context.Context, key string, old, entry Entry, now time.Time) (bool, error) {
	return s.changed(ctx, `UPDATE entries SET value = ?3, made = ?4, expires = ?5, forget = ?6
		WHERE key = ?1 AND value = ?2 AND expires > ?7`,
		key, value(old), value(entry), entry.Made.UnixMilli(), entry.Expires.UnixMilli(), entry.Forget.UnixMilli(), now.UnixMilli())
}

func (s *sqlite) List(ctx context.Context, now time.Time, limit int) (list []Entry, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT value, made, expires, forget FROM entries
		WHERE value IS NOT NULL AND expires > ? ORDER BY made DESC LIMIT ?`, now.UnixMilli(), max(limit, 0))
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
	cleared, err := s.changed(ctx, "UPDATE entries SET value = NULL WHERE value IS NOT NULL AND expires <= ?", now.UnixMilli())
	if err != nil {
		return err
	}
	freed, err := s.changed(ctx, "DELETE FROM entries WHERE forget <= ?", now.UnixMilli())
	if err != nil || !cleared && !freed {
		return err
	}
	return s.empty(ctx)
}

// empty writes the journal into the file, and cuts it off: until then it has
// what was removed.
func (s *sqlite) empty(ctx context.Context) error {
	_, err := s.db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

func (s *sqlite) Reset(ctx context.Context) error {
	if _, err := s.db.ExecContext(ctx, "DELETE FROM entries"); err != nil {
		return err
	}
	return s.empty(ctx)
}

func (s *sqlite) Close() error {
	if err := s.db.Ping(); err != nil {
		return errClosed
	}
	return s.db.Close()
}
