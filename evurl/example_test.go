package evurl_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/evurl"
)

// acme is an account as onboarding gives it. The key is an example's.
func acme(a cipher.Algorithm) *evurl.Account {
	key, err := evurl.ParseKey([]byte("AAECAwQFBgcICQoLDA0ODw=="), evurl.Base64)
	if err != nil {
		panic(err)
	}
	account, err := evurl.New(evurl.Config{
		Endpoint:        "https://mi-sbox.dnlsrv.com/msbox/id/",
		ClientAccessKey: "t20AHVnl",
		Keys:            []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key}},
		Redirects:       []string{"https://merchant.example/done"},
	})
	if err != nil {
		panic(err)
	}
	return account
}

// Build the URL that the phone opens, and keep the correlation id: it is the
// associationKey when you ask for the result.
func ExampleAccount_Build() {
	built, err := acme(cipher.GCM).Build(evurl.Request{
		CorrelationID: "244464DFCB537E56",
		Redirect:      "https://merchant.example/done",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	in, err := evurl.Inspect(built.EVURL)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(built.CorrelationID, in.ClientAccessKey, len(in.CipherSalt), in.Redirect)
	// Output: 244464DFCB537E56 t20AHVnl 12 https://merchant.example/done
}

// ctr was built under CTR at 09:33:43 UTC.
const ctr = "https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=Ch2JXnq6r%2F4I63CZMUSmmZCXz0ou81%2BfYfmy49oL1I0OVovD%2BUwPf2uuigYxnZX7qLRmYvyVX%2F70UsbjaqgsIzQvcA%3D%3D&cipherSalt=6tKfsd76F7j3hvbK"

// Open tells how far what it says can be relied on.
func ExampleAccount_Open() {
	account := acme(cipher.CTR)
	opened, err := account.Open(ctr, evurl.OpenOptions{Now: time.Date(2022, 8, 1, 9, 40, 0, 0, time.UTC)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(opened.CorrelationID, opened.Timestamp.Format(time.TimeOnly))
	fmt.Println("authenticated:", opened.Authenticated, "freshness:", opened.Freshness)
	_, err = account.Open(ctr, evurl.OpenOptions{Now: time.Date(2022, 8, 1, 10, 40, 0, 0, time.UTC)})
	fmt.Println(errors.Is(err, evurl.ErrExpired), err)
	// Output:
	// 244464DFCB537E56 09:33:43
	// authenticated: false freshness: advisory
	// true evurl: expired: made 3977 s ago, valid for 600 s
}

// Inspect finds what is wrong without a key.
func ExampleInspect() {
	in, err := evurl.Inspect("https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?&data=Ch2JXnq6r+4I&cipherSalt=6tKfsd76F7j3hv" +
		"&redirect=https://merchant.example/done?a=1&b=2")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range in.Lints {
		fmt.Printf("%s (%s, %s): %s\n", l.Name, l.Where, l.Code.String(), l.Cure)
	}
	// Output:
	// leading-ampersand (query, parameter): put & between parameters only
	// raw-plus (data, encoding): percent-encode it as %2B
	// salt-length (cipherSalt, salt): make it that long; if PHP encrypted it under CTR or CBC and filled it up or cut it, open it with phpSalts
	// redirect-not-encoded (redirect, encoding): percent-encode the whole redirect, : / ? & = too
	// redirect-spill (query, parameter): percent-encode the whole redirect, once
}

// With the account, Inspect looks into the payload, too.
func ExampleAccount_Inspect() {
	// A clock two hours behind the payload's, as when that was local time.
	o := evurl.OpenOptions{Now: time.Date(2022, 8, 1, 7, 34, 0, 0, time.UTC)}
	in, err := acme(cipher.CTR).Inspect(ctr, o)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range in.Lints {
		fmt.Printf("%s at byte %d of the %s: %s\n", l.Name, l.Offset, l.Where, l.Cure)
	}
	// Output: timestamp-zone at byte 31 of the payload: write the timestamp in UTC
}

// Who answers EVURLs that others sent gives one answer to whatever is wrong.
func ExampleOutcomeOf() {
	_, err := acme(cipher.GCM).Open(ctr, evurl.OpenOptions{})
	fmt.Println("for the log:", err)
	fmt.Println(evurl.OutcomeOf(err).AddTo("https://merchant.example/done?order=7&ErrorCode=0"))
	// Output:
	// for the log: evurl: decrypt: no key of the account opens this EVURL, or it was changed on its way
	// https://merchant.example/done?order=7&ErrorCode=-20&ErrorDescription=error%20in%20the%20EVURL
}

// Rotation: the new key builds, the old one still opens.
func ExampleNew_rotation() {
	old, _ := evurl.ParseKey([]byte("000102030405060708090a0b0c0d0e0f"), evurl.Hex)
	key, _ := evurl.ParseKey([]byte("8PHy8_T19vf4-fr7_P3-_w"), evurl.Base64URL)
	account, err := evurl.New(evurl.Config{Keys: []evurl.KeyConfig{
		{ID: "2026-11", Status: evurl.Primary, Algorithm: cipher.GCM, Key: key},
		{ID: "2022-08", Status: evurl.Enabled, Algorithm: cipher.CTR, Key: old},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	opened, err := account.Open(ctr, evurl.OpenOptions{AnyAge: true})
	fmt.Println(opened.KeyID, opened.Freshness, err)
	// Output: 2022-08 unchecked <nil>
}
