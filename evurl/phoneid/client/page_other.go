//go:build !js

package client

func inPage() bool { return false }
