import assert from 'node:assert/strict'

/** Holds an answer to be this problem, and to say nothing of what must not be said. */
export function assertProblem({ status, headers, body, text }, wanted, code, about) {
  assert.equal(status, wanted, `${about ?? code}: ${text}`)
  assert.equal(headers.get('content-type'), 'application/problem+json')
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.deepEqual(Object.keys(body), ['type', 'status', 'code', 'detail'])
  assert.equal(body.status, wanted)
  assert.equal(body.code, code, text)
  return body.detail
}

/** Holds a final answer to be this one. */
export function assertAnswer({ status, body, text }, answer, about) {
  assert.equal(status, 200, `${about ?? ''} ${text}`)
  assert.equal(body.answer, answer, `${about ?? ''} ${text}`)
}
