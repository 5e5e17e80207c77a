package store

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

func (d *due) push(e event) {
	h := append(*d, e)
	i := len(h) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if h[parent].at <= e.at {
			break
		}
		h[i] = h[parent]
		i = parent
	}
	h[i] = e
	*d = h
}

// pop removes the first.
func (d *due) pop() event {
	h := *d
	first, last := h[0], len(h)-1
	e := h[last]
	h[last] = event{}
	h = h[:last]
	*d = h
	if last == 0 {
		return first
	}
	i := 0
	for {
		child := 2*i + 1
		if child >= last {
			break
		}
		if child+1 < last && h[child+1].at < h[child].at {
			child++
		}
		if e.at <= h[child].at {
			break
		}
		h[i] = h[child]
		i = child
	}
	h[i] = e
	return first
}
