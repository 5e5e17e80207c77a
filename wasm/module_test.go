package wasm_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/evurl/edge/wasm"
)

// surface lists what a module takes and gives, a line each.
func surface(t *testing.T) []string {
	t.Helper()
	r := wazero.NewRuntimeWithConfig(t.Context(), wazero.NewRuntimeConfigInterpreter())
	compiled, err := r.CompileModule(t.Context(), wasm.Module())
	require.NoError(t, err)
	lines := map[string]bool{}
	for _, f := range compiled.ImportedFunctions() {
		module, name, _ := f.Import()
		lines["import "+module+" "+name+signature(f)] = true
	}
	for name, f := range compiled.ExportedFunctions() {
		lines["export "+name+signature(f)] = true
	}
	for name := range compiled.ExportedMemories() {
		lines["export memory "+name] = true
	}
	var list []string
	for line := range lines {
		list = append(list, line)
	}
	slices.Sort(list)
	return list
}

func signature(f api.FunctionDefinition) string {
	types := func(list []api.ValueType) string {
		var names []string
		for _, v := range list {
			names = append(names, api.ValueTypeName(v))
		}
		return "(" + strings.Join(names, " ") + ")"
	}
	return fmt.Sprint(types(f.ParamTypes()), types(f.ResultTypes()))
}

func TestSurface(t *testing.T) {
	want, err := os.ReadFile("exports.txt")
	require.NoError(t, err)
	got := surface(t)
	assert.Equal(t, strings.TrimSpace(string(want)), strings.Join(got, "\n"),
		"the module takes or gives something else than exports.txt says")
}

func TestGoVersionIsRecorded(t *testing.T) {
	assert.Regexp(t, `^go1\.\d+`, wasm.GoVersion())
	assert.Len(t, wasm.SHA256(), 64)
}
