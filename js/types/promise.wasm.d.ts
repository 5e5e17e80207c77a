/**
 * The compiled module of the promise door, for its `init`, where the runtime or the
 * bundler makes one of an import of `.wasm`: a WebAssembly.Module.
 */
declare const module: import('./api.js').ModuleLike
export default module
