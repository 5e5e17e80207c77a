package abi

import (
	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// The messages of the exports whose names begin with evurl_testing_.

// Chosen writes the values that come before a request to build.
func (w *Writer) Chosen(v *evurltest.Chosen) {
	w.Text(v.Salt)
	w.Text(v.Nonce)
	w.Text(v.Timestamp)
}

// Chosen reads them.
func (r *Reader) Chosen() (v evurltest.Chosen) {
	v.Salt = r.Text()
	v.Nonce = r.Text()
	v.Timestamp = r.Text()
	return v
}

// Assembled writes what was built, with the steps in between.
func (w *Writer) Assembled(a *evurltest.Assembled) {
	w.Built(&a.Built)
	w.Text(a.Payload)
	w.Text(a.Data)
}

// Assembled reads it.
func (r *Reader) Assembled() (a evurltest.Assembled) {
	a.Built = r.Built()
	a.Payload = r.Text()
	a.Data = r.Text()
	return a
}

// Transform writes a key, a salt and a text, for the cipher alone.
func (w *Writer) Transform(a cipher.Algorithm, key cipher.Key, salt, text []byte) {
	w.Text("")
	w.Text(evurl.Primary.String())
	w.Text(a.String())
	w.Text(KeyRaw)
	w.Blob(key.Reveal())
	w.Blob(salt)
	w.Blob(text)
}
