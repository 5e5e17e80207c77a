package client_test

import (
	"context"
	"encoding/binary"
	"net"
	"net/netip"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// names has this process look up names at a server of DNS that knows these
// alone. Names end in a dot.
func names(t *testing.T, known map[string]string) {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	require.NoError(t, err)
	go func() {
		for buffer := make([]byte, 1024); ; {
			n, from, err := conn.ReadFrom(buffer)
			if err != nil {
				return
			}
			_, _ = conn.WriteTo(reply(buffer[:n], known), from)
		}
	}()
	before := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
	t.Cleanup(func() {
		net.DefaultResolver = before
		_ = conn.Close()
	})
}

// reply answers one question: with an address, or that there is no such name.
func reply(question []byte, known map[string]string) []byte {
	const header, typeA, typeAAAA = 12, 1, 28
	var name strings.Builder
	at := header
	for at < len(question) && question[at] != 0 {
		size := int(question[at])
		name.Write(question[at+1 : at+1+size])
		name.WriteByte('.')
		at += 1 + size
	}
	end := at + 5 // the zero, type and class
	out := append([]byte(nil), question[:end]...)
	out[2], out[3] = 0x84, 0x00 // an answer, of who knows
	clear(out[6:header])        // no records yet
	text, ok := known[name.String()]
	if !ok {
		out[3] = 3 // no such name
		return out
	}
	a := netip.MustParseAddr(text)
	kind := binary.BigEndian.Uint16(question[at+1:])
	if a.Is4() && kind != typeA || a.Is6() && kind != typeAAAA {
		return out
	}
	out[7] = 1
	out = append(out, 0xc0, header)          // the name of the question
	out = append(out, question[at+1:end]...) // its type and class
	out = append(out, 0, 0, 0, 60)           // seconds
	out = append(out, 0, byte(a.BitLen()/8)) // length
	return append(out, a.AsSlice()...)
}
