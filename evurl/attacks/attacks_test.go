package attacks_test

import (
	"testing"

	"github.com/evurl/edge/evurl/attacks"
	"github.com/evurl/edge/evurl/evurltest"
)

func TestNative(t *testing.T) { attacks.Play(t, evurltest.Native{}, 100_000) }
