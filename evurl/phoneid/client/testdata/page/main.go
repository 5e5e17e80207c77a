// Command page makes a client where JavaScript runs, and calls the API once.
package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"os"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

func main() {
	secret, err := phoneid.ParseSecret("S3CR3TS3CR3Tabcdef0123456789S3CR")
	if err != nil {
		fmt.Println(err)
		return
	}
	config := client.Config{BaseURL: os.Args[1], MerchantID: "02200013919FB4", Secret: secret}
	if len(os.Args) > 2 {
		config.TLS = &tls.Config{}
	}
	c, err := client.New(config)
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := c.Result(context.Background(), phoneid.ResultRequest{AssociationKey: "244464DFCB537E56", ConsumerMDN: "+14085040458"})
	fmt.Println("matched:", client.Matched(result), err)
}
