interface ImportMetaEnv {
  /** Where the worker is, without a slash at its end. */
  readonly VITE_WORKER: string
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}
