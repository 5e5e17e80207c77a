package store

import (
	"cmp"
	"slices"
)

// newest collects the entries that were made last, limit at most, and holds few
// more than that at a time, however many it is offered.
type newest struct {
	limit int
	list  []listed
	floor int64 // what was made before is too old; in milliseconds
	cuts  bool  // whether there is a floor
}

type listed struct {
	key string
	Entry
}

// wants tells whether an entry of that time has a chance: of others, no value
// need be copied.
func (n *newest) wants(made int64) bool { return n.limit > 0 && (!n.cuts || made >= n.floor) }

// add takes an entry. A key may come twice, as Redis's SCAN has it.
func (n *newest) add(key string, e Entry) {
	n.list = append(n.list, listed{key, e})
	if len(n.list) >= 2*n.limit+256 {
		n.cut()
	}
}

// cut sorts, and drops what is too old.
func (n *newest) cut() {
	slices.SortFunc(n.list, func(a, b listed) int {
		return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(a.key, b.key))
	})
	seen := make(map[string]bool, len(n.list))
	n.list = slices.DeleteFunc(n.list, func(l listed) bool {
		twice := seen[l.key]
		seen[l.key] = true
		return twice
	})
	if len(n.list) > n.limit {
		clear(n.list[n.limit:])
		n.list = n.list[:n.limit]
		if n.limit > 0 {
			n.floor, n.cuts = n.list[n.limit-1].Made.UnixMilli(), true
		}
	}
}

// entries returns what was collected.
func (n *newest) entries() []Entry {
	n.cut()
	all := make([]Entry, len(n.list))
	for i, l := range n.list {
		all[i] = l.Entry
	}
	return all
}
