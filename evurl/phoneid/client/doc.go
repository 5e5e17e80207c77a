// Package client calls the platform's API over net/http.
//
//	c, err := client.New(client.Config{
//		BaseURL: "https://api-sbox.dnlsrv.com", MerchantID: "02200013919FB4", Secret: secret,
//	})
//	created, err := c.Create(ctx, phoneid.CreateRequest{…})
//	// the device opens created.EVURL
//	result, err := c.Wait(ctx, phoneid.ResultRequest{
//		AssociationKey: created.CorrelationID, ConsumerMDN: "+14085040458",
//	}, client.WaitOptions{})
//	if err == nil && client.Matched(result) { … }
//
// The API Secret goes to one place. Nothing is sent but over TLS 1.2 or above,
// or to an address of this machine's own; no redirect is followed; in a web
// page, where everybody could read it, it is refused.
//
// Client.Authenticate does all of it by one call.
//
// What counts as an answer, and what every call fails with, package exchange says,
// which makes the calls: this one carries them.
//
// Of the calls, Wait alone asks again. Create does not: that a call failed does
// not say that it was not done.
package client
