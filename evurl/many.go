package evurl

// BuildResult is what came of one request among many: a Built, or its error.
type BuildResult struct {
	Built Built
	Err   error
}

// BuildMany is Build for each of the requests, in their order: result i is
// that of request i, and one that fails does not keep the others from being
// built. Errors: those of Build, in BuildResult.Err.
//
//	for i, r := range account.BuildMany(requests) {
//		if r.Err != nil {
//			log.Printf("request %d: %v", i, r.Err)
//		}
//	}
func (a *Account) BuildMany(requests []Request) []BuildResult {
	results := make([]BuildResult, len(requests))
	for i := range requests {
		results[i].Built, results[i].Err = a.Build(requests[i])
	}
	return results
}
