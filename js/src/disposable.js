// Types alone, in types/disposable.d.ts.
export {}
