package exchange

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

func pending() *Error {
	return &Error{Op: "result", Kind: KindAPI, Status: 200, Code: phoneid.CodePending}
}

// TestPauses, by a clock that the test has for itself: when each call is made,
// and that none is made after the deadline.
func TestPauses(t *testing.T) {
	for name, row := range map[string]struct {
		options WaitOptions
		least   []time.Duration // the pauses, shortened by a quarter at most
		most    time.Duration   // every later one
		end     time.Duration
	}{
		"defaults": {WaitOptions{}, []time.Duration{500e6, 750e6, 1125e6, 1687500e3, 2531250e3, 3796875e3, 5e9, 5e9, 5e9}, 5 * time.Second, 2 * time.Minute},
		"given":    {WaitOptions{Deadline: time.Minute, Interval: time.Second, MaxInterval: 2 * time.Second}, []time.Duration{1e9, 1500e6, 2e9, 2e9}, 2 * time.Second, time.Minute},
		"turned":   {WaitOptions{Deadline: time.Minute, Interval: 4 * time.Second, MaxInterval: time.Second}, []time.Duration{1e9, 1e9}, time.Second, time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				start := time.Now()
				var at []time.Duration
				_, err := row.options.poll(t.Context(), goTimers{}, func(context.Context) (phoneid.Result, error) {
					at = append(at, time.Since(start))
					return phoneid.Result{}, pending()
				})
				require.ErrorIs(t, err, context.DeadlineExceeded)
				require.ErrorIs(t, err, phoneid.CodePending)
				require.Greater(t, len(at), len(row.least))
				assert.Zero(t, at[0], "it asks at once")
				for i := 1; i < len(at); i++ {
					want := row.most
					if i <= len(row.least) {
						want = row.least[i-1]
					}
					pause := at[i] - at[i-1]
					assert.LessOrEqual(t, pause, want, i)
					assert.GreaterOrEqual(t, pause, want*3/4, i)
				}
				assert.LessOrEqual(t, at[len(at)-1], row.end)
				assert.Greater(t, at[len(at)-1]+row.most, row.end-row.most, "it does not give up early")
			})
		})
	}
}

// TestJitter: two clients do not ask in step.
func TestJitter(t *testing.T) {
	seen := map[time.Duration]bool{}
	for range 100 {
		b := backoff{next: time.Second, most: time.Second}
		seen[b.pause()] = true
	}
	assert.Greater(t, len(seen), 90)
}

// TestLongPauses do not overflow.
func TestLongPauses(t *testing.T) {
	const longest = time.Duration(1<<63 - 1)
	b := backoff{next: longest - 1, most: longest}
	for range 5 {
		assert.Positive(t, b.pause())
	}
}

// TestRetryAfterWithinTheDeadline is honoured to the second.
func TestRetryAfterWithinTheDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start, n := time.Now(), 0
		_, err := WaitOptions{}.poll(t.Context(), goTimers{}, func(context.Context) (phoneid.Result, error) {
			if n++; n == 1 {
				return phoneid.Result{}, &Error{Kind: KindAPI, Status: 429, RetryAfter: 90 * time.Second}
			}
			assert.Equal(t, 90*time.Second, time.Since(start))
			return phoneid.Result{}, nil
		})
		require.NoError(t, err)
		assert.Equal(t, 2, n)
	})
}

// TestDeadlineOfACall: the last call is given what is left of the time.
func TestDeadlineOfACall(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		_, err := WaitOptions{}.poll(t.Context(), goTimers{}, func(ctx context.Context) (phoneid.Result, error) {
			if time.Since(start) < time.Minute {
				return phoneid.Result{}, pending()
			}
			<-ctx.Done()
			return phoneid.Result{}, &Error{Kind: KindDeadline, Err: ctx.Err()}
		})
		assert.Equal(t, 2*time.Minute, time.Since(start))
		require.ErrorIs(t, err, context.DeadlineExceeded)
		require.ErrorIs(t, err, phoneid.CodePending)
	})
}

// TestCallersDeadline counts where it is the sooner.
func TestCallersDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		_, err := WaitOptions{}.poll(ctx, goTimers{}, func(context.Context) (phoneid.Result, error) { return phoneid.Result{}, pending() })
		require.ErrorIs(t, err, context.DeadlineExceeded)
		assert.LessOrEqual(t, time.Since(start), 10*time.Second)
	})
}
