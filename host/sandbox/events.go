package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/evurl/edge/host/internal/terminal"
)

const (
	// heartbeat keeps proxies from ending a stream in which nothing happens.
	heartbeat = 15 * time.Second
	// writeWithin is how long a follower may take to take what it gets.
	writeWithin = 10 * time.Second
)

// events follows the request log as server-sent events. A browser that comes
// back says by Last-Event-ID what it has, and of which sandbox: one that was
// started since counts from 1 again.
func (s *Sandbox) events(w http.ResponseWriter, r *http.Request) {
	last := s.requests.lastOf(r.Header.Get("Last-Event-ID"))
	w.Header().Set("Content-Type", "text/event-stream")
	stream := http.NewResponseController(w)
	more, stop, ok := s.requests.follow()
	if !ok {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		http.Error(w, "too many follow the request log already", http.StatusTooManyRequests)
		return
	}
	defer stop()
	ticker := time.NewTicker(heartbeat)
	defer ticker.Stop()
	text := ": the request log\n\n"
	for {
		for _, e := range s.requests.since(last) {
			data, err := json.Marshal(e)
			if err != nil {
				return
			}
			text += fmt.Sprintf("id: %s\nevent: request\ndata: %s\n\n", s.requests.idOf(e.N), terminal.Escape(data))
			last = e.N
		}
		// The server's own deadline is for answers that end. One that cannot be
		// set belongs to a test's recorder.
		_ = stream.SetWriteDeadline(time.Now().Add(writeWithin))
		if _, err := w.Write([]byte(text)); err != nil {
			return
		}
		if err := stream.Flush(); err != nil {
			return
		}
		// In HTTP/2 a deadline ends the stream when it comes, written to or not.
		_ = stream.SetWriteDeadline(time.Time{})
		text = ""
		select {
		case <-more:
		case <-ticker.C:
			text = ": still here\n\n"
		case <-s.drained:
			return
		case <-r.Context().Done():
			return
		}
	}
}
