package evurl_test

import (
	"encoding/base64"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/evurl/edge/cipher"
	"github.com/evurl/edge/cipher/ciphertest"
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/evurltest"
)

// provider is other people's cryptography: a program that answers questions,
// as testdata/providers/Provider.java describes them.
type provider struct{ name, tool, script string }

var (
	jdk     = provider{"JDK", "java", "testdata/providers/Provider.java"}
	openssl = provider{"OpenSSL", "node", "testdata/providers/openssl.mjs"}
	php     = provider{"PHP", "php", "testdata/providers/php.php"}
)

// question and what it is answered: bytes, or what was thrown.
type question struct {
	parts  []string
	answer []byte
	failed string
}

func ask(parts ...any) *question {
	q := &question{}
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			q.parts = append(q.parts, p)
		case []byte:
			text := base64.StdEncoding.EncodeToString(p)
			if text == "" {
				text = "-"
			}
			q.parts = append(q.parts, text)
		}
	}
	return q
}

// answer asks all questions in one run of the program. A program that is not
// there is named as not run; with CI set that is a failure.
func (p provider) answer(t *testing.T, questions []*question) {
	t.Helper()
	if _, err := exec.LookPath(p.tool); err != nil {
		ciphertest.NotRun(t, p.name+" ("+p.tool+")")
	}
	var in strings.Builder
	for _, q := range questions {
		in.WriteString(strings.Join(q.parts, " ") + "\n")
	}
	c := exec.Command(p.tool, p.script)
	c.Stdin = strings.NewReader(in.String())
	out, err := c.Output()
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	t.Logf("%s: %d questions", lines[0], len(questions))
	require.Len(t, lines[1:], len(questions))
	for i, line := range lines[1:] {
		q := questions[i]
		q.answer, q.failed = nil, ""
		if text, failed := strings.CutPrefix(line, "!"); failed {
			q.failed = text
			continue
		}
		if line != "-" {
			q.answer, err = base64.StdEncoding.DecodeString(line)
			require.NoError(t, err)
		}
	}
}

// random makes accounts and requests, the same in every run.
type random struct{ *rand.Rand }

func (r random) text(alphabet string, n int) string {
	runes := []rune(alphabet)
	var b strings.Builder
	for range n {
		b.WriteRune(runes[r.IntN(len(runes))])
	}
	return b.String()
}

func (r random) bytes(n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

const (
	letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	// Characters that one encoder or another escapes in a way of its own.
	odd = letters + " +&=%/?#;:@!$'()*,[]|\\\"<>^`{}~-._éßЖ日😀"
)

// sample is one account and one request, with what we build of them.
type sample struct {
	config evurl.Config
	req    evurl.Request
	chosen evurltest.Chosen
	built  evurltest.Assembled
}

func (r random) sample(t *testing.T) *sample {
	t.Helper()
	a := cipher.Algorithms()[r.IntN(3)]
	key, err := cipher.NewKey(r.bytes([]int{16, 24, 32}[r.IntN(3)]))
	require.NoError(t, err)
	s := &sample{
		config: evurl.Config{
			Endpoint: "https://mi.example.com/msbox/id/", ClientAccessKey: "k" + r.text(odd, r.IntN(20)),
			Keys: []evurl.KeyConfig{{Status: evurl.Primary, Algorithm: a, Key: key}},
		},
		req: evurl.Request{CorrelationID: r.text(odd, 8+r.IntN(73))},
	}
	if r.IntN(2) == 0 {
		s.req.Redirect = "https://merchant.example/" + strings.NewReplacer(`\`, "").Replace(r.text(odd, r.IntN(60)))
	}
	s.req.Air = evurl.Air(r.IntN(3))
	n := a.SaltLength()
	if a == cipher.GCM && r.IntN(2) == 0 {
		n = 16
	}
	// Any printable ASCII is a salt.
	s.chosen = evurltest.Chosen{Salt: r.text(letters+" !~+&=%", n), Nonce: r.text("0123456789", 5), Timestamp: "20261005010413"}
	s.built, err = evurltest.Native{}.BuildChosen(t.Context(), s.config, s.req, s.chosen)
	require.NoError(t, err)
	return s
}

func (s *sample) build() *question {
	k := &s.config.Keys[0]
	optional := func(text string) any {
		if text == "" {
			return "-"
		}
		return []byte(text)
	}
	return ask("build", k.Algorithm.String(), k.Key.Reveal(), []byte(s.chosen.Salt), []byte(s.config.Endpoint), []byte(s.config.ClientAccessKey),
		[]byte(s.req.CorrelationID), []byte(s.chosen.Timestamp), []byte(s.chosen.Nonce), optional(s.req.Redirect), optional(s.req.Air.String()))
}

// TestProviders: what we build, others build to the byte and decrypt; what they
// build, we open.
func TestProviders(t *testing.T) {
	for _, p := range []provider{jdk, openssl, php} {
		t.Run(p.name, func(t *testing.T) {
			r := random{rand.New(rand.NewPCG(3, 4))}
			const n = 3000
			var samples []*sample
			var questions []*question
			for range n {
				s := r.sample(t)
				k := &s.config.Keys[0]
				data, err := base64.StdEncoding.DecodeString(s.built.Data)
				require.NoError(t, err)
				samples = append(samples, s)
				questions = append(questions, s.build(),
					ask("open", k.Algorithm.String(), k.Key.Reveal(), []byte(s.chosen.Salt), data))
			}
			// And any bytes of any length, which no payload is.
			var texts [][]byte
			for range n {
				k, salt, text := cipher.Algorithms()[r.IntN(3)], r.bytes(16), r.bytes(r.IntN(200))
				texts = append(texts, text)
				questions = append(questions, ask("seal", k.String(), r.bytes([]int{16, 24, 32}[r.IntN(3)]), salt, text))
			}
			p.answer(t, questions)

			for i, s := range samples {
				built, plain := questions[2*i], questions[2*i+1]
				require.Empty(t, built.failed+plain.failed)
				require.Equal(t, s.built.EVURL, string(built.answer))
				require.Equal(t, s.built.Payload, string(plain.answer))
				opened, err := newAccount(t, s.config).Open(string(built.answer), anyAge)
				require.NoError(t, err)
				require.Equal(t, s.req.CorrelationID, opened.CorrelationID)
				require.Equal(t, s.req.Redirect, opened.Redirect)
				require.Equal(t, s.req.Air, opened.Air)
			}
			for i, text := range texts {
				q := questions[2*n+i]
				a, err := cipher.ParseAlgorithm(q.parts[1])
				require.NoError(t, err)
				raw, err := base64.StdEncoding.DecodeString(q.parts[2])
				require.NoError(t, err)
				key, err := cipher.NewKey(raw)
				require.NoError(t, err)
				salt, err := base64.StdEncoding.DecodeString(q.parts[3])
				require.NoError(t, err)
				sealed, err := evurltest.Seal(a, key, salt, text)
				require.NoError(t, err)
				require.Equal(t, string(sealed), string(q.answer))
				opened, err := evurltest.Open(a, key, salt, q.answer)
				require.NoError(t, err)
				require.Equal(t, string(text), string(opened))
			}
		})
	}
}

// TestFailuresOfTheJDK: it tells failures apart by their class. Here all of
// them are decrypt, with one text.
func TestFailuresOfTheJDK(t *testing.T) {
	key, salt := make([]byte, 16), []byte("bgEQsXfgFcxk4XDt")
	texts := map[string]bool{}
	var questions []*question
	cases := []struct {
		algorithm cipher.Algorithm
		data      []byte
		class     string // "" where the JDK decrypts it
	}{
		{cipher.CBC, make([]byte, 32), "BadPaddingException"},
		{cipher.CBC, make([]byte, 31), "IllegalBlockSizeException"},
		{cipher.CBC, make([]byte, 1), "IllegalBlockSizeException"},
		{cipher.CBC, nil, ""},
		{cipher.CTR, nil, ""},
		{cipher.CTR, make([]byte, 40), ""},
		{cipher.GCM, make([]byte, 40), "AEADBadTagException"},
		{cipher.GCM, make([]byte, 16), "AEADBadTagException"},
		{cipher.GCM, make([]byte, 15), "AEADBadTagException|ProviderException"},
		{cipher.GCM, nil, "AEADBadTagException|ProviderException"},
	}
	for _, c := range cases {
		questions = append(questions, ask("open", c.algorithm.String(), key, salt, c.data))
	}
	jdk.answer(t, questions)
	classes := map[string]bool{}
	for i, c := range cases {
		failed := questions[i].failed
		classes[failed] = true
		assert.Contains(t, strings.Split(c.class, "|"), failed, "%s, %d bytes", c.algorithm, len(c.data))
		account := demo(t, c.algorithm)
		_, err := account.Open("https://mi.example.com/msbox/id/uCc91LdV?data="+
			strings.NewReplacer("=", "%3D").Replace(base64.StdEncoding.EncodeToString(c.data))+"&cipherSalt="+string(salt), anyAge)
		require.ErrorIs(t, err, evurl.ErrDecrypt, "%s, %d bytes", c.algorithm, len(c.data))
		texts[err.Error()] = true
	}
	assert.Len(t, texts, 1)
	t.Log("classes of the JDK:", classes)
}

// TestSaltsOfTheJDK: under GCM it takes nonces of any length, and strictly 16
// bytes elsewhere. Here 12 and 16 are nonces; the rest is no salt.
func TestSaltsOfTheJDK(t *testing.T) {
	var questions []*question
	var lengths []int
	for _, a := range cipher.Algorithms() {
		for _, n := range []int{1, 12, 14, 15, 16, 17, 32, 255} {
			lengths = append(lengths, n)
			questions = append(questions, ask("seal", a.String(), make([]byte, 16), make([]byte, n), []byte("text")))
		}
	}
	jdk.answer(t, questions)
	key := newKey(t, 0, 16)
	for i, q := range questions {
		a, err := cipher.ParseAlgorithm(q.parts[1])
		require.NoError(t, err)
		assert.Equal(t, a == cipher.GCM || lengths[i] == 16, q.failed == "", "%s, %d bytes: %s", a, lengths[i], q.failed)
		_, err = evurltest.Seal(a, key, make([]byte, lengths[i]), []byte("text"))
		if lengths[i] == 16 || a == cipher.GCM && lengths[i] == 12 {
			assert.NoError(t, err)
		} else {
			assert.ErrorIs(t, err, evurl.ErrSalt)
		}
	}
}

// TestSaltsOfPHP: what PHP builds with a salt of a wrong length opens with
// PHPSalts, and not without.
func TestSaltsOfPHP(t *testing.T) {
	r := random{rand.New(rand.NewPCG(5, 6))}
	var questions []*question
	var samples []*sample
	for n := 1; n <= 40; n++ {
		for _, a := range cipher.Algorithms() {
			s := r.sample(t)
			s.config.Keys[0].Algorithm = a
			s.chosen.Salt = r.text(letters, n)
			samples = append(samples, s)
			questions = append(questions, s.build())
		}
	}
	php.answer(t, questions)
	for i, s := range samples {
		q, a, n := questions[i], s.config.Keys[0].Algorithm, len(s.chosen.Salt)
		require.Empty(t, q.failed)
		account := newAccount(t, s.config)
		_, err := account.Open(string(q.answer), anyAge)
		if a.TakesSalt(n) {
			require.NoError(t, err)
			continue
		}
		require.ErrorIs(t, err, evurl.ErrSalt)
		opened, err := account.Open(string(q.answer), evurl.OpenOptions{AnyAge: true, PHPSalts: true})
		if a == cipher.GCM {
			require.ErrorIs(t, err, evurl.ErrSalt, "PHP takes the nonce as it is")
			continue
		}
		require.NoError(t, err, "%s, %d characters", a, n)
		require.Equal(t, s.req.CorrelationID, opened.CorrelationID)
	}
}
