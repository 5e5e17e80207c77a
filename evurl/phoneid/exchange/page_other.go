//go:build !js

package exchange

func inPage() bool { return false }
