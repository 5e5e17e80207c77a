package cipher_test

import (
	"errors"
	"fmt"

	"github.com/evurl/edge/cipher"
)

// The salt is the IV itself. Package evurl makes one for each EVURL; whoever
// calls this package answers for it being used once.
func Example() {
	key, err := cipher.NewKey([]byte("0123456789abcdef"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(key) // prints nothing of itself
	gcm, err := cipher.New(cipher.GCM, key)
	if err != nil {
		fmt.Println(err)
		return
	}
	sealed, err := gcm.Seal(nil, []byte("6tKfsd76F7j3"), []byte("text"))
	fmt.Println(len(sealed), err) // the text and a tag of 16 bytes
	opened, err := gcm.Open(nil, []byte("6tKfsd76F7j3"), sealed)
	fmt.Println(string(opened), err)
	sealed[0] ^= 1
	_, err = gcm.Open(nil, []byte("6tKfsd76F7j3"), sealed)
	fmt.Println(errors.Is(err, cipher.ErrDecrypt), err)
	// Output:
	// [redacted]
	// 20 <nil>
	// text <nil>
	// true cipher: the ciphertext does not open
}
