// The demo account: that of the sandbox which serves this page, else one of a new
// key that is nobody's.
import { sandbox } from 'evurl:source'
import { newKey } from './base64.js'
import { askCustomer } from './sandbox.js'
import { account, change, notice, opening, tab } from './state.js'

export async function takeDemo() {
  const told = sandbox ? await askCustomer().catch(() => undefined) : undefined
  if (told?.clientAccessKey === undefined) {
    change(account, {
      endpoint: 'https://mi-sbox.dnlsrv.com/msbox/id/',
      clientAccessKey: 't20AHVnl',
      algorithm: 'AES/GCM/NoPadding',
      key: newKey(),
      keyEncoding: 'base64',
      saltLength: 12,
      redirects: '',
    })
    notice.value = 'A demo account, under a new key that is nobody’s.'
    return
  }
  const { endpoint, clientAccessKey, algorithm, key = '', keyEncoding = 'base64' } = told
  change(account, { endpoint, clientAccessKey, algorithm, key, keyEncoding, saltLength: 12, redirects: '' })
  notice.value =
    key === ''
      ? 'The account of this sandbox, which keeps its key in a file: evurl.key in the folder of --credentials.'
      : 'The account of this sandbox.'
}

/** Puts a sample beside the account, under a demo account where there is no key. */
export async function takeSample(sample) {
  if (account.value.key.trim() === '') await takeDemo()
  if (account.value.key.trim() === '') return
  try {
    change(opening, {
      evurl: sample.make(account.value),
      skew: '0',
      tolerance: '30',
      anyAge: false,
      phpSalts: false,
      oldPayloads: false,
    })
    notice.value = `The sample “${sample.title}”.`
  } catch (error) {
    notice.value = `No sample can be made under this account: ${error.message}`
  }
  tab.value = 'open'
}
