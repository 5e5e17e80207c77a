package accountfile

import (
	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/strictjson"
)

// depth is how deep an account nests: the object, its keys, and a key.
const depth = 4

func parseJSON(data []byte) (map[string]any, error) {
	o, err := strictjson.Object(data, depth)
	if err != nil {
		return nil, &evurl.Error{Code: evurl.ErrAccount, Detail: "the account file " + err.Error()}
	}
	return o, nil
}

// done is what a reader found wrong, with a name for what it read.
func done(r *strictjson.Reader, name string, code evurl.Code) error {
	if err := r.Done(); err != nil {
		return &evurl.Error{Code: code, Detail: name + ": " + err.Error()}
	}
	return nil
}
