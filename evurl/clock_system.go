//go:build !wasip1

package evurl

import "time"

func systemNow() time.Time { return time.Now() }
