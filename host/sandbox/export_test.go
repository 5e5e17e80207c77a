package sandbox

import "time"

// LongestDelay is that of so many requests.
func LongestDelay(f Faults, requests int) (longest time.Duration) {
	var faults faulty
	faults.set(f)
	for range requests {
		longest = max(longest, faults.next(EndpointCreate).delay)
	}
	return longest
}
