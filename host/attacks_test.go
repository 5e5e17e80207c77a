package host_test

import (
	"testing"

	"github.com/evurl/edge/evurl/attacks"
	"github.com/evurl/edge/host"
)

func TestAttacks(t *testing.T) {
	t.Run("wazero", func(t *testing.T) { attacks.Play(t, newEngine(t).Testing(), 100_000) })
	t.Run("interpreter", func(t *testing.T) { attacks.Play(t, newEngine(t, host.WithInterpreter()).Testing(), 2_000) })
}
