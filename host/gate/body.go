package gate

import (
	"errors"
	"io"
	"net/http"

	"github.com/evurl/edge/evurl/phoneid"
	"github.com/evurl/edge/evurl/strictjson"
)

// bodyDepth is more than any request nests.
const bodyDepth = 8

// readBody reads the object and what the gate has to know of it.
func readBody(w http.ResponseWriter, r *http.Request, most int64, out *Request) *refusal {
	data, f := readAll(w, r, most)
	if f != nil {
		return f
	}
	o, err := strictjson.Object(data, bodyDepth)
	if err != nil {
		return malformed(http.StatusBadRequest, CauseJSON, "the body is refused: "+err.Error())
	}
	// A text of another type, or none, is the handler's to refuse.
	out.Body = o
	out.MerchantID, _ = o["merchantId"].(string)
	out.SubMerchantID, _ = o["subMerchantId"].(string)
	// Answers repeat it, so that nothing else than one is taken for it.
	if id, _ := o["correlationId"].(string); phoneid.CheckCorrelationID(id) == nil {
		out.CorrelationID = id
	}
	return nil
}

// readAll reads as many bytes as may come. How long they may take is for the
// server to say, by its ReadTimeout.
func readAll(w http.ResponseWriter, r *http.Request, most int64) ([]byte, *refusal) {
	if r.ContentLength > most {
		return nil, tooLong()
	}
	if r.Body == nil { // net/http's server gives one always
		return nil, nil
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, tooLong()
	case err != nil:
		return nil, malformed(http.StatusBadRequest, CauseBody, "the body was cut off")
	}
	return data, nil
}

func tooLong() *refusal {
	return malformed(http.StatusRequestEntityTooLarge, CauseBody, "the body is too long")
}
