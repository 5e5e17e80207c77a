// An app of one page. It starts, opens the EVURL, comes back, and asks what came of it.
const worker = import.meta.env.VITE_WORKER
const kept = 'sna' // in this tab, while the phone is on its way

interface Started {
  id: string
  evurl: string
  expires: string
}

interface Answer {
  answer: 'match' | 'mismatch' | 'fall-back' | 'try-again'
  reason?: string
}

const texts = {
  match: ['Your number is verified.', 'No code to type, and nothing to wait for.'],
  mismatch: ['This number is not in this phone.', 'Check the number, or use the phone that has it.'],
  'fall-back': ['We will send you a code instead.', ''],
  problem: ['That did not work.', ''],
}

const find = <T extends Element>(selector: string) => document.querySelector<T>(selector)!
const form = find<HTMLFormElement>('form')
const output = find<HTMLOutputElement>('output')

/** Marks a step as under way or done, and notes what was seen. */
function step(name: string, state: 'now' | 'done', note = ''): void {
  const item = find(`[data-step=${name}]`)
  item.className = state
  item.querySelector('small')?.remove()
  if (note) item.append(Object.assign(document.createElement('small'), { textContent: note }))
}

function show(answer: keyof typeof texts, reason = ''): void {
  const [title, text] = texts[answer]
  output.dataset.answer = answer
  output.replaceChildren(Object.assign(document.createElement('strong'), { textContent: title }), reason || text!)
  find<HTMLButtonElement>('button').disabled = false
  form.hidden = answer === 'match'
  sessionStorage.removeItem(kept)
}

/** credentials: the worker binds the id to this browser by a cookie. */
async function post<T>(path: string, body: object): Promise<{ value: T; after: number }> {
  const response = await fetch(`${worker}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    credentials: 'include',
  })
  const value = await response.json()
  if (!response.ok) throw new Error(value.detail)
  return { value, after: Number(response.headers.get('retry-after') ?? 1) }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

async function start(): Promise<void> {
  const number = new FormData(form).get('number') as string
  step('start', 'now')
  const consent = { id: crypto.randomUUID(), at: new Date().toISOString() }
  const { value } = await post<Started>('/start', { number: number.replaceAll(' ', ''), consent })
  sessionStorage.setItem(kept, JSON.stringify(value))
  location.assign(value.evurl)
}

/** Asks until there is an answer, or the id counts no more: then another method has to do. */
async function finish({ id, evurl, expires }: Started): Promise<void> {
  find<HTMLButtonElement>('button').disabled = true
  step('start', 'done', `id ${short(id)}`)
  step('open', 'done', short(evurl))
  step('return', 'done')
  step('result', 'now')
  for (;;) {
    const { value, after } = await post<Answer>('/result', { id })
    const { answer, reason } = value
    if (answer !== 'try-again') {
      step('result', 'done', JSON.stringify(value))
      return show(answer, reason)
    }
    if (Date.now() + after * 1000 > Date.parse(expires)) return show('fall-back')
    await new Promise((resolve) => setTimeout(resolve, after * 1000))
  }
}

const attempt = (work: () => Promise<void>) => work().catch(({ message }: Error) => show('problem', message))

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void attempt(start)
})

const waiting = sessionStorage.getItem(kept)
if (waiting) void attempt(() => finish(JSON.parse(waiting)))
