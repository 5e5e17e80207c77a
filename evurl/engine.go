package evurl

import "context"

// Engine is what package host answers to as well: the same types and codes,
// from this package natively or from the module in wazero. A caller changes
// one line to go from one to the other.
type Engine interface {
	// Account checks a Config. The caller may zero its keys afterwards.
	Account(ctx context.Context, c Config) (Codec, error)
	// Inspect is [Inspect].
	Inspect(ctx context.Context, evurl string) (Inspection, error)
	// Close ends the engine; accounts are of no use afterwards where it has
	// anything to end.
	Close(ctx context.Context) error
}

// Codec is an account of an [Engine].
type Codec interface {
	Build(ctx context.Context, req Request) (Built, error)
	// BuildMany is [Account.BuildMany]. Those that are not yet built when the
	// context is done have its error.
	BuildMany(ctx context.Context, requests []Request) []BuildResult
	Open(ctx context.Context, evurl string, o OpenOptions) (Opened, error)
	// Inspect is [Account.Inspect].
	Inspect(ctx context.Context, evurl string, o OpenOptions) (Inspection, error)
	// Count is [Account.Count]: of this Codec, whichever instance built them.
	Count() uint64
	Close(ctx context.Context) error
}

// Native is this package as an [Engine]. A context that is done before a call
// is its error; once begun, a call takes less than a timer would.
type Native struct{}

// Account is [New].
func (Native) Account(ctx context.Context, c Config) (Codec, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	a, err := New(c)
	if err != nil {
		return nil, err
	}
	return nativeCodec{a}, nil
}

// Inspect is [Inspect].
func (Native) Inspect(ctx context.Context, evurl string) (Inspection, error) {
	if err := ctx.Err(); err != nil {
		return Inspection{}, err
	}
	return Inspect(evurl)
}

// Close does nothing.
func (Native) Close(context.Context) error { return nil }

type nativeCodec struct{ a *Account }

func (n nativeCodec) Build(ctx context.Context, req Request) (Built, error) {
	if err := ctx.Err(); err != nil {
		return Built{}, err
	}
	return n.a.Build(req)
}

func (n nativeCodec) BuildMany(ctx context.Context, requests []Request) []BuildResult {
	results := make([]BuildResult, len(requests))
	for i := range requests {
		results[i].Built, results[i].Err = n.Build(ctx, requests[i])
	}
	return results
}

func (n nativeCodec) Open(ctx context.Context, evurl string, o OpenOptions) (Opened, error) {
	if err := ctx.Err(); err != nil {
		return Opened{}, err
	}
	return n.a.Open(evurl, o)
}

func (n nativeCodec) Inspect(ctx context.Context, evurl string, o OpenOptions) (Inspection, error) {
	if err := ctx.Err(); err != nil {
		return Inspection{}, err
	}
	return n.a.Inspect(evurl, o)
}

func (n nativeCodec) Count() uint64 { return n.a.Count() }

func (n nativeCodec) Close(context.Context) error { return n.a.Close() }
