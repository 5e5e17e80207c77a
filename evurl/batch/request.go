package batch

import (
	"strconv"

	"github.com/evurl/edge/evurl"
	"github.com/evurl/edge/evurl/strictjson"
)

// depth is how deep a request nests: the object, its fields, and a field.
const depth = 3

// parse reads a line.
func parse(line []byte) (evurl.Request, error) {
	members, err := strictjson.Object(line, depth)
	if err != nil {
		return evurl.Request{}, refuse("the line " + err.Error())
	}
	var req evurl.Request
	for name, v := range members {
		switch name {
		case "correlationId":
			req.CorrelationID, err = text(name, v)
		case "redirect":
			req.Redirect, err = text(name, v)
		case "air":
			req.Air, err = air(v)
		case "fields":
			req.Fields, err = fields(v)
		default:
			// Its name is not told: it may be anything that slipped.
			return evurl.Request{}, refuse("an unknown name; known are correlationId, redirect, air, fields")
		}
		if err != nil {
			return evurl.Request{}, err
		}
	}
	return req, nil
}

func refuse(detail string) error {
	return &evurl.Error{Code: evurl.ErrParameter, Detail: detail}
}

func text(name string, v any) (string, error) {
	s, ok := v.(string)
	if !ok || s == "" {
		return "", refuse(name + " is not a string, or empty; leave it out where there is none")
	}
	return s, nil
}

func air(v any) (evurl.Air, error) {
	switch v {
	case true:
		return evurl.AirTrue, nil
	case false:
		return evurl.AirFalse, nil
	default:
		return 0, refuse("air is not true or false")
	}
}

func fields(v any) ([]evurl.Field, error) {
	list, ok := v.([]any)
	if !ok {
		return nil, refuse("fields is not a list")
	}
	all := make([]evurl.Field, len(list))
	for i, entry := range list {
		pair, _ := entry.([]any)
		if len(pair) != 2 {
			return nil, badField(i)
		}
		name, isText := pair[0].(string)
		value, both := pair[1].(string)
		if !isText || !both {
			return nil, badField(i)
		}
		all[i] = evurl.Field{Name: name, Value: value}
	}
	return all, nil
}

func badField(i int) error {
	return refuse("fields: entry " + strconv.Itoa(i+1) + ` is not ["name","value"]`)
}
