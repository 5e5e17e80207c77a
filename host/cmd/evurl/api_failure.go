package main

import (
	"fmt"
	"io"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/phoneid/client"
)

// apiError is a failure in JSON.
type apiError struct {
	Kind        client.Kind  `json:"kind"`
	Code        phoneid.Code `json:"code,omitempty"`
	Meaning     string       `json:"meaning,omitempty"`
	Retry       bool         `json:"retry"`
	Failover    bool         `json:"failover"`
	Status      int          `json:"status,omitempty"`
	RetryAfter  float64      `json:"retryAfter,omitempty"` // seconds
	Description string       `json:"description,omitempty"`
	Message     string       `json:"message"`
}

func apiErrorJSON(e *client.Error) apiError {
	out := apiError{
		Kind: e.Kind, Code: e.Code, Meaning: e.Meaning(), Status: e.Status, RetryAfter: e.RetryAfter.Seconds(), Description: e.Description, Message: e.Error(),
	}
	out.Retry, out.Failover = e.Advice()
	return out
}

// reportAPI prints a failure of a call, and what to do about it.
func reportAPI(stderr io.Writer, e *client.Error) {
	fmt.Fprintln(stderr, "evurl:", e)
	if e.Description != "" {
		fmt.Fprintln(stderr, "the API says:", e.Description)
	}
	if e.RetryAfter > 0 {
		fmt.Fprintln(stderr, "it asks to wait for", e.RetryAfter)
	}
	if hint := apiHint(e); hint != "" {
		fmt.Fprintln(stderr, "hint:", hint)
	}
}

func apiHint(e *client.Error) string {
	retry, failover := e.Advice()
	switch {
	case e.Kind == client.KindDeadline && e.Code == "":
		return "--timeout gives a call more time"
	case e.Kind == client.KindDeadline:
		return "--deadline gives the device more time; or verify the number by another method"
	case e.Kind != client.KindAPI:
		return apiHints[e.Kind]
	case e.Code.Is(phoneid.CodePending):
		return "evurl api wait asks until it is done"
	case retry:
		return "ask again"
	case failover:
		return "verify the number by another method; asking again does not help"
	case e.Code.Is(phoneid.CodeInvalidMDN):
		return "neither ask again nor by another method: it is the number that is wrong"
	case e.Status == 401 || e.Status == 403 || e.Code.Is(phoneid.CodeAccess):
		return "check --merchant-id, the API Secret, and that this address is on the platform's allow-list"
	}
	return ""
}

// apiHints say what to do where no answer came that counts.
var apiHints = map[client.Kind]string{
	client.KindTransport: "is --base-url right, and is somebody there? Whether the call was done is not known",
	client.KindTLS:       "--ca-file takes the certificate of a sandbox that made its own; TLS is 1.2 at least",
	client.KindRedirect:  "--base-url is to be the API's own address: the API Secret goes nowhere else",
	client.KindResponse:  "is --base-url that of the API?",
}
