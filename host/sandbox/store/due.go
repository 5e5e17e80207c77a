package store

import "container/heap"

// due is a heap of what is over next. A cell stands there once as a rule: when
// its time comes and is a later one by now, it is put back. That spares
// whoever replaces an entry the search for its place.
type due []event

// event holds the time itself, so that the heap is sorted without a look at
// cells all over the memory.
type event struct {
	at   int64 // in milliseconds
	cell *cell
}

func (d *due) push(e event) { heap.Push(d, e) }

// pop removes the first.
func (d *due) pop() event { return heap.Pop(d).(event) }

// Len and the rest are heap's.
func (d due) Len() int           { return len(d) }
func (d due) Less(i, j int) bool { return d[i].at < d[j].at }
func (d due) Swap(i, j int)      { d[i], d[j] = d[j], d[i] }
func (d *due) Push(e any)        { *d = append(*d, e.(event)) }

func (d *due) Pop() any {
	last := len(*d) - 1
	e := (*d)[last]
	(*d)[last] = event{} // so that its cell is not held
	*d = (*d)[:last]
	return e
}
