package exchange

import "syscall/js"

// inPage tells whether this is a web page, or a worker of one: those have a
// location that is not a file's. The workers of Deno and of the edge have none.
func inPage() bool {
	g := js.Global()
	if g.Get("document").Truthy() {
		return true
	}
	location := g.Get("location")
	return g.Get("WorkerGlobalScope").Truthy() && location.Truthy() && location.Get("protocol").String() != "file:"
}
