package cipher_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPaddingHasNoBranch: nothing in the check of CBC's padding decides, compares
// or shifts by what the padding is; crypto/subtle does that. Its one loop runs
// over the block size.
func TestPaddingHasNoBranch(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "padding.go", nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	found := false
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Name.Name != "paddingLength" {
			continue
		}
		found = true
		ast.Inspect(f.Body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.IfStmt, *ast.SwitchStmt, *ast.ForStmt, *ast.BranchStmt, *ast.FuncLit:
				t.Errorf("a branch: %T", n)
			case *ast.RangeStmt:
				assert.Equal(t, "blockSize", n.X.(*ast.Ident).Name)
			case *ast.BinaryExpr:
				assert.Contains(t, []token.Token{token.ADD, token.SUB, token.AND}, n.Op)
			case *ast.IndexExpr:
				ast.Inspect(n.Index, func(n ast.Node) bool {
					if x, ok := n.(*ast.Ident); ok {
						assert.Contains(t, []string{"blockSize", "i"}, x.Name, "an index")
					}
					return true
				})
			}
			return true
		})
	}
	assert.True(t, found)
}
