// The page's one worker. The page's policy takes no text for a script's address
// but by the policy evurl-worker, which gives one address, whatever it is asked.
import { worker } from 'evurl:source'

let trusted

export function startWorker() {
  trusted ??= globalThis.trustedTypes?.createPolicy('evurl-worker', { createScriptURL: () => worker() }) ?? {
    createScriptURL: worker,
  }
  return new Worker(trusted.createScriptURL(''))
}
