package gate

import (
	"errors"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

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
		return nil, tooLong(most)
	}
	if r.Body == nil { // net/http's server gives one always
		return nil, nil
	}
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, tooLong(most)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, malformed(http.StatusBadRequest, CauseBody, "the body did not come in time")
	case err != nil:
		return nil, malformed(http.StatusBadRequest, CauseBody, "the body was cut off")
	}
	return data, nil
}

func tooLong(most int64) *refusal {
	return malformed(http.StatusRequestEntityTooLarge, CauseBody, "the body is too long: at most "+strconv.FormatInt(most, 10)+" bytes are taken")
}

// withoutMerchant says why a body names no merchant.
func withoutMerchant(body map[string]any) string {
	const name = "merchantId"
	switch v, given := body[name]; {
	case given && v == "":
		return name + " is empty"
	case given:
		return name + " is not a text"
	}
	for other := range body {
		if strings.EqualFold(other, name) {
			return name + " is spelt otherwise; names are taken byte for byte"
		}
	}
	return name + " is missing"
}
