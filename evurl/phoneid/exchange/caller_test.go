package exchange

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/evurl/phoneid"
)

// TestFillIn does for members what the calls do for a request.
func TestFillIn(t *testing.T) {
	secret, err := phoneid.ParseSecret("s3cr3t")
	require.NoError(t, err)
	c, err := New(Config{BaseURL: "https://a.example", MerchantID: "merchant", SubMerchantID: "sub", Secret: secret})
	require.NoError(t, err)
	assert.Equal(t, "https", c.Scheme())
	for name, row := range map[string]struct{ given, want map[string]any }{
		"nothing given":           {map[string]any{}, map[string]any{"merchantId": "merchant", "subMerchantId": "sub"}},
		"its own":                 {map[string]any{"merchantId": "m", "correlationId": "c"}, map[string]any{"merchantId": "m", "correlationId": "c"}},
		"empty stays":             {map[string]any{"merchantId": ""}, map[string]any{"merchantId": "", "subMerchantId": "sub"}},
		"what is no text stays":   {map[string]any{"merchantId": 7.0}, map[string]any{"merchantId": 7.0}},
		"null is no text, either": {map[string]any{"correlationId": nil}, map[string]any{"correlationId": nil}},
	} {
		t.Run(name, func(t *testing.T) {
			_, ids := row.want["correlationId"]
			if !ids && row.want["merchantId"] != 7.0 {
				c.FillIn(row.given)
				assert.Len(t, row.given["correlationId"], 26)
				delete(row.given, "correlationId")
			} else {
				c.FillIn(row.given)
			}
			assert.Equal(t, row.want, row.given)
		})
	}
}
