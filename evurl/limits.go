package evurl

// What comes from outside is refused above these lengths, before it is copied.
const (
	MaxURL             = 16 << 10 // bytes of an EVURL, built or opened
	MaxClientAccessKey = 256      // characters (the platform's limit)
	MaxKeyText         = 256      // characters of a key's text (the platform's limit)
	MinCorrelationID   = 8        // characters (seen in clients of the platform)
	MaxCorrelationID   = 80       // characters (seen in clients of the platform)
	MaxKeys            = 16       // keys of one account
	MaxRedirects       = 64       // entries of an account's allow-list
	MaxFields          = 64       // further fields of a payload
)

const (
	maxEndpoint     = 2048
	maxKeyID        = 64
	maxRedirect     = 4096 // bytes of a redirect
	maxRedirectList = 32 << 10
)
