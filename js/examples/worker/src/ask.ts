// What came of an EVURL: the platform is asked, and its codes' table says what to do.
import { type Platform, PlatformError } from '@evurl/edge/promise'
import { Problem } from './problem.ts'

/** The final answers. Until there is one, it is `try-again`. */
export interface Answer {
  answer: 'match' | 'mismatch' | 'fall-back'
  /** The platform's, where it gave one. */
  code?: string
  reason?: string
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** A code without its sign and zeros: 5016 is documented without a sign, the others with one. */
const plain = (code: string) => code.replace(/^[+-]?0*/, '')

/** The carrier says that there is no such number: no other method reaches it. */
const invalidNumber = '40'

/** What a code means for the app: an answer, or undefined while the device is not done. */
function ofCode({ platformCode = '', meaning = '', retry, failover }: PlatformError): Answer | undefined {
  if (retry) return undefined
  if (failover) return { answer: 'fall-back', code: platformCode, reason: meaning }
  if (plain(platformCode) === invalidNumber) return { answer: 'mismatch', code: platformCode, reason: meaning }
  throw new Problem('platform', `the platform refuses to answer this worker: ${platformCode}, ${meaning}`)
}

/** The score says it; of one that is none of the two nothing is known. */
function ofScore(matched: boolean, score: string): Answer {
  if (matched) return { answer: 'match' }
  return score === '0' ? { answer: 'mismatch' } : { answer: 'fall-back', reason: 'the platform gave no score' }
}

/**
 * Asks until there is an answer, or patience is over: then undefined. What fails
 * without a code is asked once more, and then it is another method's turn.
 */
export async function ask(api: Platform, question: { associationKey: string; consumerMdn: string }, patience: number): Promise<Answer | undefined> {
  const end = Date.now() + patience
  let failed = false
  for (let pause = 250; ; pause = Math.min(pause * 1.5, 2000)) {
    try {
      const { matched, mdnMatchScore } = await api.phoneIdResult(question)
      return ofScore(matched, mdnMatchScore)
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      const { status = 0, retryAfter = 0 } = error
      if (error.code === 'request' || status === 401 || status === 403) throw new Problem('platform', `the platform refuses to answer this worker: ${error.message}`)
      if (error.platformCode) {
        const answer = ofCode(error)
        if (answer) return answer
      } else if (failed) {
        return { answer: 'fall-back', reason: `the platform cannot be asked: ${error.code}` }
      } else {
        failed = true
      }
      pause = Math.max(pause, retryAfter)
    }
    if (Date.now() + pause > end) return undefined
    await sleep(pause)
  }
}
