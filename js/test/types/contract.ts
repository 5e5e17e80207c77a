// The declarations in types/ are what users get, and the code in src/ what they
// run: here the compiler holds each against the other, export by export.

import type * as errors from '../../types/errors.js'
import type * as index from '../../types/index.js'
import type * as promise from '../../types/promise.js'
import type * as promiseTesting from '../../types/promise-testing.js'
import type * as slim from '../../types/slim.js'
import type * as testing from '../../types/testing.js'
import * as edgeLightCode from '../../src/edge-light.js'
import * as errorsCode from '../../src/errors.js'
import * as indexCode from '../../src/index.js'
import * as promiseCode from '../../src/promise/index.js'
import * as promiseEdgeLightCode from '../../src/promise/edge-light.js'
import * as promiseTestingCode from '../../src/promise/testing.js'
import * as promiseWorkerdCode from '../../src/promise/workerd.js'
import * as slimCode from '../../src/slim.js'
import * as testingCode from '../../src/testing.js'
import * as workerdCode from '../../src/workerd.js'

/** What code exports and no declaration names. */
type Undeclared<Code, Types> = Exclude<keyof Code, keyof Types>
const none = <Code, Types>(_: [Undeclared<Code, Types>] extends [never] ? true : Undeclared<Code, Types>) => {}

indexCode satisfies typeof index
edgeLightCode satisfies typeof index
workerdCode satisfies typeof index
slimCode satisfies typeof slim
errorsCode satisfies typeof errors
testingCode satisfies typeof testing
promiseCode satisfies typeof promise
promiseEdgeLightCode satisfies typeof promise
promiseWorkerdCode satisfies typeof promise
promiseTestingCode satisfies typeof promiseTesting
none<typeof promiseCode, typeof promise>(true)
none<typeof promiseEdgeLightCode, typeof promise>(true)
none<typeof promiseWorkerdCode, typeof promise>(true)
none<typeof promiseTestingCode, typeof promiseTesting>(true)
none<typeof indexCode, typeof index>(true)
none<typeof edgeLightCode, typeof index>(true)
none<typeof workerdCode, typeof index>(true)
none<typeof slimCode, typeof slim>(true)
none<typeof errorsCode, typeof errors>(true)
none<typeof testingCode, typeof testing>(true)
