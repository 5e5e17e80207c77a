// The vectors, in a chunk of their own.
import evurls from '../../../evurl/testdata/evurls.json'
import lints from '../../../evurl/testdata/lints.json'
import interop from '../../../evurl/testdata/interop.jsonl'

export default [JSON.stringify(evurls), interop, JSON.stringify(lints)]
