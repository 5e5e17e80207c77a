package gate

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// FuzzSecretsFile: a file that is taken says the same when it is written again,
// holds no more than two valid secrets of a merchant, and no digest twice.
func FuzzSecretsFile(f *testing.F) {
	const digest = "abababababababababababababababababababababababababababababababab"
	one := `{"id":"1","sha256":"` + digest + `","expires":"2030-01-01T00:00:00Z"}`
	for _, secrets := range []string{``, one, one + `,` + one, `{"id":"2","sha256":"` + digest + `","expires":"2030-01-01T00:00:00.5+01:00"}`} {
		f.Add([]byte(`{"merchants":[{"merchantId":"A","subMerchantIds":["*","B"],"secrets":[` + secrets + `]}]}`))
	}
	f.Add([]byte(`{"merchants":[]}`))
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := parseFile(data)
		if err != nil {
			return
		}
		set, err := file.secrets(now)
		if err != nil {
			return
		}
		valid, digests := map[string]int{}, map[any]bool{}
		for _, s := range set {
			require.False(t, digests[s.digest])
			digests[s.digest] = true
			if now.Before(s.expires) {
				valid[s.owner.id]++
			}
			require.LessOrEqual(t, valid[s.owner.id], 2)
		}
		written, err := json.Marshal(file.written())
		require.NoError(t, err)
		again, err := parseFile(written)
		require.NoError(t, err)
		require.Equal(t, file.written(), again.written())
	})
}
