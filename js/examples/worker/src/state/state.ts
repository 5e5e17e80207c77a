// What is remembered from one request to the next. The worker itself remembers nothing,
// so that any number of them may run; each kind of state is one file beside this one.

/** How often something was done within a window, and when, in milliseconds from now, the next one begins. */
export interface Count {
  n: number
  left: number
}

/** A final answer, and when it was given. */
export interface Settled {
  answer: string
  at: number
}

/** Whatever fails here rejects, and then nothing is answered: it fails closed. */
export interface State {
  /** Counts one more of a name within a window of so many milliseconds. */
  count(name: string, window: number): Promise<Count>
  /** The final answer, or undefined. */
  settled(name: string): Promise<Settled | undefined>
  /** Keeps the first answer for so many milliseconds, in one step, and resolves to the one that is kept. */
  settle(name: string, first: Settled, life: number): Promise<Settled>
}
