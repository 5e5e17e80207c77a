package exchange

// Kind says what failed. The set is closed.
type Kind string

const (
	// KindRequest: nothing was sent, since the configuration or the request
	// cannot be.
	KindRequest Kind = "request"
	// KindTransport: no connection, or one that broke off. Whether the call was
	// done is not known.
	KindTransport Kind = "transport"
	// KindTLS: the other side is not who it has to be, or does not come up to
	// TLS 1.2. The request was not sent.
	KindTLS Kind = "tls"
	// KindRedirect: the answer leads elsewhere, where nothing was sent.
	KindRedirect Kind = "redirect"
	// KindResponse: an answer that is none of the API's, or none to this call.
	KindResponse Kind = "response"
	// KindAPI: the answer is no. Error.Code says why, where there is one.
	KindAPI Kind = "api"
	// KindDeadline: the time ran out, or the context was cancelled. Whether the
	// call was done is not known.
	KindDeadline Kind = "deadline"
)
