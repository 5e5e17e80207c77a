// `using` on an account. Apart, because it needs TypeScript's library
// `esnext.disposable`, which not everybody has:
//
//	import type {} from '@evurl/edge/disposable'

declare module './api.js' {
  interface Account extends Disposable {}
}

declare module './promise.js' {
  interface Account extends Disposable {}
}

export {}
