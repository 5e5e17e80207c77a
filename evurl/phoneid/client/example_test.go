package client_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// The whole of it: an EVURL for the device, and what came of it.
func Example() {
	platform := examplePlatform()
	defer platform.Close()
	secret, err := phoneid.ParseSecret("0123456789abcdefABCDEF0123456789")
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := client.New(client.Config{BaseURL: platform.URL, MerchantID: "02200013919FB4", Secret: secret})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()

	ctx, number := context.Background(), "+14085040458"
	created, err := c.Create(ctx, phoneid.CreateRequest{
		ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Now(), ConsumerMDN: number, CorrelationID: "244464DFCB537E56",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("open on the device:", created.EVURL)

	result, err := c.Wait(ctx, phoneid.ResultRequest{AssociationKey: created.CorrelationID, ConsumerMDN: number}, client.WaitOptions{
		Interval: time.Millisecond, // half a second, where it is left out
		Pending:  func(int, time.Duration) { fmt.Println("not done yet") },
	})
	switch code := phoneid.Code(""); {
	case err == nil && client.Matched(result):
		fmt.Println("the number is the device's")
	case err == nil:
		fmt.Println("it is another's")
	case errors.As(err, &code):
		info, known := phoneid.Codes().Lookup(code)
		fmt.Println(code, "another method:", info.Failover || !known)
	default:
		fmt.Println(err)
	}
	// Output:
	// open on the device: https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGt&cipherSalt=6tKfsd76F7j3hvbK
	// not done yet
	// the number is the device's
}

// From beginning to end, by one call.
func ExampleClient_authenticate() {
	platform := examplePlatform()
	defer platform.Close()
	secret, err := phoneid.ParseSecret("0123456789abcdefABCDEF0123456789")
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := client.New(client.Config{BaseURL: platform.URL, MerchantID: "02200013919FB4", Secret: secret})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	outcome, err := c.Authenticate(context.Background(), client.Authentication{
		Request: phoneid.CreateRequest{ConsentID: "9783471AFDB69NH34", ConsentTimeStamp: time.Now(), ConsumerMDN: "+14085040458"},
		Open: func(_ context.Context, created phoneid.Created) error {
			fmt.Println("open on the device:", created.EVURL)
			return nil
		},
	})
	switch {
	case err != nil:
		fmt.Println(err)
	case outcome.Matched:
		fmt.Println("the number is the device's")
	case outcome.Failover:
		fmt.Println("verify it by another method:", outcome.Err)
	default:
		fmt.Println("it is another's:", outcome.Err)
	}
	// Output:
	// open on the device: https://mi-sbox.dnlsrv.com/msbox/id/t20AHVnl?data=rmGt&cipherSalt=6tKfsd76F7j3hvbK
	// the number is the device's
}

// examplePlatform answers as the platform does.
func examplePlatform() *httptest.Server {
	asked := 0
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s := readSeen(r)
		if s.path == phoneid.ResultPath {
			asked++
		}
		if asked == 1 {
			writeJSON(w, http.StatusOK, failure(s, "5016"))
			return
		}
		writeJSON(w, http.StatusOK, success(s))
	}))
}
