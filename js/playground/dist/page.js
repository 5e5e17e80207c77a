// Made by build.mjs from src/page.js and the bridge.

// js/src/errors.js
var codes = Object.freeze(
  /** @type {const} */
  [
    "size",
    "url",
    "parameter",
    "encoding",
    "salt",
    "redirect",
    "decrypt",
    "not_yet",
    "expired",
    "account",
    "key",
    "unsupported",
    "not_ready",
    "internal"
  ]
);
var EvurlError = class extends Error {
  /**
   * @param {C} code
   * @param {string} detail
   * @param {ErrorOptions} [options]
   */
  constructor(code, detail, options) {
    super(`${code}: ${detail}`, options);
    this.name = "EvurlError";
    this.code = code;
    this.detail = detail;
  }
};

// js/src/options.js
function readKey(options, alone, hold) {
  const { id = "", status = alone ? "primary" : "", algorithm, key, keyEncoding } = own(options, ["id", "status", "algorithm", "key", "keyEncoding"], "a key", "key");
  if (kind(key) === "CryptoKey") return heldKey(key, { id, status, algorithm, keyEncoding }, hold);
  const raw = kind(key) === "Uint8Array";
  if (key === void 0 || key === null) throw new EvurlError("key", "key is missing");
  if (!raw && typeof key !== "string") throw new EvurlError("key", "key is neither a string nor a Uint8Array");
  if (
    /** @type {string | undefined} */
    keyEncoding === "raw"
  ) throw new EvurlError("key", "keyEncoding is not one of base64, base64url, hex, utf-8");
  if (raw && keyEncoding !== void 0) throw new EvurlError("key", "a key given as bytes has no keyEncoding");
  return {
    id: string(id, "id", "key"),
    status: string(status, "status", "key"),
    algorithm: string(algorithm, "algorithm", "key"),
    encoding: raw ? "raw" : string(keyEncoding ?? "", "keyEncoding", "key"),
    key
  };
}
function heldKey(key, { id, status, algorithm, keyEncoding }, hold) {
  if (hold === void 0) throw new EvurlError("key", "a CryptoKey is awaited: take '@evurl/edge/promise' for it");
  if (keyEncoding !== void 0) throw new EvurlError("key", "a CryptoKey has no keyEncoding");
  const names = { id: string(id, "id", "key"), status: string(status, "status", "key"), algorithm: string(algorithm, "algorithm", "key") };
  return { ...names, encoding: "held", key: Uint8Array.of(hold(key, algorithm, status)) };
}
function readBuild(options) {
  const { correlationId, redirect, air, fields } = own(options, ["correlationId", "redirect", "air", "fields"], "build", "parameter");
  if (correlationId !== void 0) string(correlationId, "correlationId", "parameter");
  if (redirect !== void 0) string(redirect, "redirect", "parameter");
  if (air !== void 0) boolean(air, "air");
  return { correlationId, redirect, air, fields: fields === void 0 ? [] : readFields(fields) };
}
function readFields(fields) {
  if (fields === null || typeof fields !== "object" || !(Symbol.iterator in fields)) {
    throw new EvurlError("parameter", "fields are pairs of a name and a value");
  }
  const pairs = [];
  for (
    const pair of
    /** @type {Iterable<unknown>} */
    fields
  ) {
    if (!Array.isArray(pair) || pair.length !== 2) throw new EvurlError("parameter", "fields are pairs of a name and a value");
    const [name, value] = pair;
    pairs.push([string(name, "a field's name", "parameter"), string(value, "a field's value", "parameter")]);
    if (pairs.length > 65535) throw new EvurlError("size", "too many fields");
  }
  return pairs;
}
function readMany(requests) {
  if (requests === null || typeof requests !== "object" || !(Symbol.iterator in requests)) {
    throw new EvurlError("parameter", "the requests are not a list");
  }
  const list = [];
  for (const options of requests) {
    try {
      list.push(readBuild(options));
    } catch (error) {
      list.push(asEvurlError(error, "parameter"));
    }
  }
  return list;
}
function read(code, reading) {
  try {
    return reading();
  } catch (error) {
    throw asEvurlError(error, code);
  }
}
function asEvurlError(error, code) {
  return error instanceof EvurlError ? error : new EvurlError(code, "what was passed cannot be read", { cause: error });
}
function readOpen(options) {
  const { now, tolerance, anyAge = false, phpSalts = false, oldPayloads = false } = own(
    options,
    ["now", "tolerance", "anyAge", "phpSalts", "oldPayloads"],
    "open",
    "parameter"
  );
  return {
    now: now === void 0 ? void 0 : finite(kind(now) === "Date" ? Date.prototype.getTime.call(now) : now, "now") / 1e3,
    tolerance: tolerance === void 0 ? void 0 : finite(tolerance, "tolerance"),
    anyAge: boolean(anyAge, "anyAge"),
    phpSalts: boolean(phpSalts, "phpSalts"),
    oldPayloads: boolean(oldPayloads, "oldPayloads")
  };
}
var requestToBuild = (options = {}) => read("parameter", () => readBuild(options));
var requestsToBuild = (requests) => read("parameter", () => readMany(requests));
var requestToOpen = (options = {}) => read("parameter", () => readOpen(options));
function boolean(value, name) {
  if (typeof value !== "boolean") throw new EvurlError("parameter", `${name} is neither true nor false`);
  return value;
}
var longest = 16384;
function checked(evurl) {
  const text = string(evurl, "evurl", "url");
  if (text.length > longest) throw new EvurlError("size", `url at byte ${longest}: longer than ${longest} bytes`);
  return text;
}
function string(value, name, code) {
  if (typeof value !== "string") throw new EvurlError(code, `${name} is not a string`);
  return value;
}
function finite(value, name) {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new EvurlError("parameter", `${name} is not a finite number`);
  return value;
}
function plain(value, what, code) {
  if (value === null || typeof value !== "object") throw new EvurlError(code, `${what} not an object`);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new EvurlError(code, `${what} not a plain object`);
}
function own(options, names, what, code) {
  plain(options, `the options of ${what} are`, code);
  const copy = /* @__PURE__ */ Object.create(null);
  for (const name of Object.keys(
    /** @type {object} */
    options
  )) {
    if (!names.includes(name)) throw new EvurlError(code, `${what} takes ${names.join(", ")}, and nothing else`);
    copy[name] = /** @type {any} */
    options[name];
  }
  return copy;
}
var kind = (value) => Object.prototype.toString.call(value).slice(8, -1);

// js/src/precompiled.js
var compilesNothing = "this runtime compiles nothing: pass init the module itself, imported from '@evurl/edge/evurl.wasm'";
var isModule = (source) => kind(source) === "WebAssembly.Module";
async function received(receive) {
  try {
    return await receive();
  } catch (error) {
    throw new EvurlError("not_ready", "the module cannot be had", { cause: error });
  }
}

// js/src/explained.js
var cures = [
  [/unsafe-eval|wasm-eval|Content.Security.Policy|\bCSP\b/i, "the page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src"],
  [/code generation/i, compilesNothing],
  [/ServiceWorkerGlobalScope/i, "a service worker imports nothing lazily: take '@evurl/edge/slim', and init('/evurl.wasm'), wherever that file is served"],
  [/global scope/i, "this runtime allows no random numbers at global scope: call init() within a handler"],
  [/(?:)/, "the module does not load"]
];
function explained(error) {
  if (error instanceof EvurlError) return error;
  const text = String(error);
  const [, cure] = (
    /** @type {[RegExp, string]} */
    cures.find(([words]) => words.test(text))
  );
  return new EvurlError("unsupported", cure, { cause: error });
}

// js/src/wasi.js
var success = 0;
var badDescriptor = 8;
var Exit = class extends Error {
};
function wasi(memory) {
  const random = randomSource();
  let bytes = new Uint8Array(0);
  let view = new DataView(bytes.buffer);
  const fresh = () => {
    if (bytes.length === 0) {
      const { buffer } = memory();
      bytes = new Uint8Array(buffer);
      view = new DataView(buffer);
    }
    return view;
  };
  const none = (count, size) => {
    const v = fresh();
    v.setUint32(count, 0, true);
    v.setUint32(size, 0, true);
    return success;
  };
  return {
    args_get: () => success,
    args_sizes_get: none,
    environ_get: () => success,
    environ_sizes_get: none,
    clock_time_get(id, _precision, out) {
      writeNanoseconds(fresh(), out, id === 0 ? Date.now() : performance.now());
      return success;
    },
    random_get(pointer, length) {
      fresh();
      random(bytes, pointer, length);
      return success;
    },
    // What Go prints when it dies: swallowed, for it may quote memory.
    fd_write(_fd, list, n, out) {
      const v = fresh();
      let written = 0;
      for (let i = 0; i < n; i++) written += v.getUint32(list + 8 * i + 4, true);
      v.setUint32(out, written, true);
      return success;
    },
    // A sleep, which nothing here waits for: it is over at once.
    poll_oneoff(subscriptions, events, n, out) {
      const v = fresh();
      if (n > 0) {
        v.setBigUint64(events, v.getBigUint64(subscriptions, true), true);
        v.setUint16(events + 8, success, true);
        v.setUint8(events + 10, v.getUint8(subscriptions + 8));
      }
      v.setUint32(out, n > 0 ? 1 : 0, true);
      return success;
    },
    sched_yield: () => success,
    proc_exit() {
      throw new Exit("the module ended");
    },
    fd_close: () => badDescriptor,
    fd_fdstat_get: () => badDescriptor,
    fd_fdstat_set_flags: () => badDescriptor,
    fd_prestat_get: () => badDescriptor,
    fd_prestat_dir_name: () => badDescriptor
  };
}
function writeNanoseconds(view, at, milliseconds) {
  const ns = milliseconds * 1e6;
  const high = Math.floor(ns / 4294967296);
  view.setUint32(at, ns - high * 4294967296, true);
  view.setUint32(at + 4, high, true);
}
var firstPurchase = 64;
var largestPurchase = 4096;
var quota = 65536;
function randomSource() {
  let bought;
  let used = 0;
  const drop = () => {
    bought?.fill(0);
    bought = void 0;
  };
  const buy = (n) => {
    const size = bought === void 0 ? firstPurchase : Math.min(2 * bought.length, largestPurchase);
    if (bought === void 0) queueMicrotask(drop);
    const filled = fill(new Uint8Array(Math.max(size, n)));
    bought?.fill(0);
    used = 0;
    return bought = filled;
  };
  return (memory, pointer, length) => {
    if (length > largestPurchase) {
      const out = memory.subarray(pointer, pointer + length);
      for (let i = 0; i < length; i += quota) fill(out.subarray(i, i + quota));
      return;
    }
    const from = bought === void 0 || bought.length - used < length ? buy(length) : bought;
    for (let i = 0; i < length; i++) {
      memory[pointer + i] = from[used];
      from[used++] = 0;
    }
  };
}
function fill(bytes) {
  const crypto2 = globalThis.crypto;
  if (typeof crypto2?.getRandomValues !== "function") {
    throw new EvurlError("unsupported", "crypto.getRandomValues is missing; there is no other source to fall back to");
  }
  return crypto2.getRandomValues(bytes);
}

// js/src/wire.js
var encoder = new TextEncoder();
var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var Writer = class {
  /** @type {Uint8Array} */
  #bytes;
  #pos;
  #end;
  /**
   * @param {Uint8Array} bytes
   * @param {number} start
   * @param {number} end
   */
  constructor(bytes, start2, end) {
    this.#bytes = bytes;
    this.#pos = start2;
    this.#end = end;
  }
  /** Where the next part goes. */
  get position() {
    return this.#pos;
  }
  set position(at) {
    this.#pos = at;
  }
  /** @param {number} n */
  #room(n) {
    if (this.#end - this.#pos < n) throw new EvurlError("size", "the request is longer than 65536 bytes");
  }
  /** @param {number} v */
  u8(v) {
    this.#room(1);
    this.#bytes[this.#pos++] = v;
  }
  /** @param {number} v */
  u16(v) {
    this.#room(2);
    this.#bytes[this.#pos] = v;
    this.#bytes[this.#pos + 1] = v >> 8;
    this.#pos += 2;
  }
  /** @param {number} v */
  f64(v) {
    this.#room(8);
    new DataView(this.#bytes.buffer, this.#bytes.byteOffset).setFloat64(this.#pos, v, true);
    this.#pos += 8;
  }
  /**
   * A length of 16 bits and UTF-8.
   * @param {string} s
   * @param {string} name what it is, for the error
   */
  text(s, name) {
    const bytes = this.#bytes;
    const start2 = this.#pos;
    this.#room(2 + s.length);
    this.#pos += 2;
    this.#raw(s, name);
    const n = this.#pos - start2 - 2;
    if (n > 65535) throw new EvurlError("size", `${name} is longer than 65535 bytes`);
    bytes[start2] = n;
    bytes[start2 + 1] = n >> 8;
  }
  /**
   * UTF-8, and nothing else.
   * @param {string} s
   * @param {string} name
   */
  raw(s, name) {
    this.#room(s.length);
    this.#raw(s, name);
  }
  /**
   * @param {string} s
   * @param {string} name
   */
  #raw(s, name) {
    const bytes = this.#bytes;
    const n = s.length;
    let pos = this.#pos;
    let i = 0;
    for (; i < n; i++) {
      const c = s.charCodeAt(i);
      if (c > 127) break;
      bytes[pos++] = c;
    }
    if (i < n) {
      const rest = s.slice(i);
      if (!isWellFormed(rest)) throw new EvurlError("parameter", `${name} has a lone surrogate`);
      const { read: read2, written } = encoder.encodeInto(rest, bytes.subarray(pos, this.#end));
      if (read2 < rest.length) throw new EvurlError("size", "the request is longer than 65536 bytes");
      pos += written;
    }
    this.#pos = pos;
  }
  /**
   * Bytes, and nothing else.
   * @param {Uint8Array} b
   */
  bytes(b) {
    this.#room(b.length);
    this.#bytes.set(b, this.#pos);
    this.#pos += b.length;
  }
  /**
   * A length of 16 bits and bytes.
   * @param {Uint8Array} b
   * @param {string} name
   */
  blob(b, name) {
    if (b.length > 65535) throw new EvurlError("size", `${name} is longer than 65535 bytes`);
    this.u16(b.length);
    this.bytes(b);
  }
};
var Reader = class {
  /** @type {Uint8Array} */
  #bytes;
  #pos;
  #end;
  /**
   * @param {Uint8Array} bytes
   * @param {number} start
   * @param {number} length
   */
  constructor(bytes, start2, length) {
    this.#bytes = bytes;
    this.#pos = start2;
    this.#end = start2 + length;
  }
  /** @param {number} n */
  #take(n) {
    const at = this.#pos;
    this.#pos += n;
    if (this.#pos > this.#end) throw new RangeError("a message that ends early");
    return at;
  }
  u8() {
    return this.#bytes[this.#take(1)];
  }
  u16() {
    const at = this.#take(2);
    return this.#bytes[at] | this.#bytes[at + 1] << 8;
  }
  u32() {
    return this.u16() + this.u16() * 65536;
  }
  f64() {
    const at = this.#take(8);
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset).getFloat64(at, true);
  }
  text() {
    const n = this.u16();
    const at = this.#take(n);
    return decode(this.#bytes, at, at + n);
  }
  /**
   * Passes over a text that is known.
   * @param {string} text
   */
  skip(text) {
    this.#take(this.u16());
    return text;
  }
  /** A copy: the memory is used again. */
  blob() {
    const n = this.u16();
    const at = this.#take(n);
    return this.#bytes.slice(at, at + n);
  }
  /** A copy of all that is left. */
  rest() {
    return this.#bytes.slice(this.#take(this.#end - this.#pos), this.#end);
  }
};
var short = 24;
function decode(bytes, start2, end) {
  if (end - start2 <= short) {
    let s = "";
    for (let i = start2; i < end; i++) {
      const c = bytes[i];
      if (c > 127) return decoder.decode(bytes.subarray(start2, end));
      s += String.fromCharCode(c);
    }
    return s;
  }
  return decoder.decode(bytes.subarray(start2, end));
}
var isWellFormed = "isWellFormed" in String.prototype ? (s) => (
  /** @type {any} */
  s.isWellFormed()
) : (s) => !/\p{Surrogate}/u.test(s);

// js/src/instance.js
var abiVersion = 3;
var areaSize = 65536;
var instances = 0;
var Instance = class {
  /** Tells it from all others. */
  number = ++instances;
  /** @type {Exports} */
  exports;
  /** Handles of the accounts that this instance knows. @type {WeakMap<object, number>} */
  accounts = /* @__PURE__ */ new WeakMap();
  /** How many of them are open. */
  opened = 0;
  /** Whether a call has begun and not come back: then the instance is dead. */
  #within = false;
  #in;
  #out;
  #bytes = new Uint8Array(0);
  /** @param {WebAssembly.Module} module */
  constructor(module) {
    const functions = wasi(() => this.exports.memory);
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: functions });
    this.exports = /** @type {any} */
    instance.exports;
    if (typeof this.exports.evurl_abi_version !== "function") {
      throw new EvurlError("unsupported", "this is not the EVURL module");
    }
    this.exports._initialize();
    const version = this.exports.evurl_abi_version();
    if (version !== abiVersion) {
      throw new EvurlError("unsupported", `the module speaks version ${version} of the ABI, and this bridge ${abiVersion}`);
    }
    this.#in = this.exports.evurl_in();
    this.#out = this.exports.evurl_out();
  }
  /** The memory as it is now: growth detaches every view of it, whose length is 0 then. */
  #memory() {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.exports.memory.buffer);
    return this.#bytes;
  }
  /** How many bytes the memory has. */
  get size() {
    return this.#memory().length;
  }
  /** Where the message of the next call is written. */
  writer() {
    return new Writer(this.#memory(), this.#in, this.#in + areaSize);
  }
  /** Whether a call was left by a throw. */
  get dead() {
    return this.#within;
  }
  /**
   * Sends a message and reads the answer, or throws the error that it is.
   * @param {MessageExport} name
   * @param {Writer} message
   * @param {number} [handle]
   */
  call(name, message, handle) {
    return this.#answer(this.#send(name, message, handle));
  }
  /**
   * Sends an account and returns its handle.
   * @param {Writer} message
   */
  open(message) {
    const handle = this.#send("evurl_account", message);
    if (handle < 0) this.#answer(handle);
    this.opened++;
    return handle;
  }
  /**
   * How many EVURLs the account builds before its key should be rotated; 0 is
   * any number.
   * @param {number} handle
   */
  rotateAt(handle) {
    this.#within = true;
    const n = this.exports.evurl_account_rotate_at(handle);
    this.#within = false;
    return n;
  }
  /** @param {number} handle */
  close(handle) {
    this.#within = true;
    this.exports.evurl_account_close(handle);
    this.#within = false;
    this.opened--;
  }
  /**
   * @param {MessageExport} name
   * @param {Writer} message
   * @param {number} [handle]
   */
  #send(name, message, handle) {
    const length = message.position - this.#in;
    this.#within = true;
    const result = handle === void 0 ? this.exports[name](this.#in, length) : this.exports[name](handle, this.#in, length);
    this.#within = false;
    return result;
  }
  /** @param {number} result */
  #answer(result) {
    const bytes = this.#memory();
    if (result >= 0) return new Reader(bytes, this.#out, result);
    throw new EvurlError(codes[-result - 1] ?? "internal", new Reader(bytes, this.#out, areaSize).text());
  }
  /** Overwrites the memory, which held keys, before it is dropped. */
  wipe() {
    this.#memory().fill(0);
  }
};

// js/src/engine.js
var compiled;
var current;
var starting;
var memoryLimit = 16 << 20;
var accountLimit = 4e3;
function start(load2) {
  starting ??= load2().then((module) => {
    current = new Instance(module);
    compiled = module;
  }).catch((error) => {
    starting = void 0;
    throw explained(error);
  });
  return starting;
}
var isStarted = () => starting !== void 0;
async function started() {
  if (starting === void 0) throw notReady();
  return starting;
}
var notReady = () => new EvurlError("not_ready", "call init() first, and await it; or call an asynchronous function, which does");
function run(call) {
  const instance = ready();
  try {
    const result = call(instance);
    if (instance.size > memoryLimit || instance.opened >= accountLimit) retire(instance);
    return result;
  } catch (error) {
    const known = error instanceof EvurlError;
    if (known && error.code !== "internal" && !instance.dead) throw error;
    retire(instance);
    if (known) throw error;
    throw new EvurlError("internal", "the module stopped; the next call gets a new instance", { cause: error });
  }
}
var serving = () => current;
function ready() {
  if (compiled === void 0) {
    throw notReady();
  }
  try {
    return current ??= new Instance(compiled);
  } catch (error) {
    throw explained(error);
  }
}
function retire(instance) {
  if (current === instance) current = void 0;
  instance.wipe();
}

// js/src/messages.js
var flag = { correlationId: 1, redirect: 2, air: 4, airTrue: 8, authenticated: 16, data: 32, advisory: 64, checked: 128 };
var openFlag = { anyAge: 1, now: 2, tolerance: 4, phpSalts: 8, oldPayloads: 16 };
var largestAccount = 65536;
function accountMessage(options, hold) {
  const given = own(options, ["endpoint", "clientAccessKey", "keys", "redirects", "saltLength"], "account", "account");
  const { endpoint = "", clientAccessKey = "", saltLength = 0 } = given;
  if (!Array.isArray(given.keys)) throw new EvurlError("key", "keys is not a list");
  if (given.redirects !== void 0 && !Array.isArray(given.redirects)) throw new EvurlError("account", "redirects is not a list");
  const keys = [...given.keys];
  const redirects = [...given.redirects ?? []];
  if (given.redirects !== void 0 && redirects.length === 0) {
    throw new EvurlError("account", "redirects is an empty list, which would allow all; leave it out for that");
  }
  if (!Number.isInteger(saltLength) || saltLength < 0 || saltLength > 255) {
    throw new EvurlError("account", "saltLength is 12 or 16");
  }
  const bytes = new Uint8Array(largestAccount);
  try {
    const w = new Writer(bytes, 0, bytes.length);
    w.text(string(endpoint, "endpoint", "account"), "endpoint");
    w.text(string(clientAccessKey, "clientAccessKey", "account"), "clientAccessKey");
    w.u8(saltLength);
    w.u16(Math.min(keys.length, 65535));
    for (const key of keys) writeKey(w, readKey(key, keys.length === 1, hold));
    w.u16(Math.min(redirects.length, 65535));
    for (const redirect of redirects) w.text(string(redirect, "redirects", "account"), "redirects");
    return bytes.slice(0, w.position);
  } catch (error) {
    if (error instanceof EvurlError && error.code === "size") throw new EvurlError("account", error.detail);
    throw error;
  } finally {
    bytes.fill(0);
  }
}
function writeKey(w, { id, status, algorithm, encoding, key }) {
  w.text(id, "id");
  w.text(status, "status");
  w.text(algorithm, "algorithm");
  w.text(encoding, "keyEncoding");
  if (typeof key === "string") w.text(key, "key");
  else w.blob(key, "key");
}
function writeBuild(w, { correlationId, redirect, air, fields }) {
  w.u8(
    (correlationId === void 0 ? 0 : flag.correlationId) | (redirect === void 0 ? 0 : flag.redirect) | (air === void 0 ? 0 : flag.air) | (air === true ? flag.airTrue : 0)
  );
  w.text(correlationId ?? "", "correlationId");
  w.text(redirect ?? "", "redirect");
  w.u16(fields.length);
  for (const [name, value] of fields) {
    w.text(name, "a field's name");
    w.text(value, "a field's value");
  }
}
var together = 128;
function writeMany(w, list, first) {
  const start2 = w.position;
  w.u16(0);
  let end = w.position;
  let n = 0;
  try {
    for (; n < together && first + n < list.length; n++) {
      const request = list[first + n];
      if (request instanceof EvurlError) break;
      writeBuild(w, request);
      end = w.position;
    }
  } catch (error) {
    if (n === 0) throw error;
  }
  w.position = start2;
  w.u16(n);
  w.position = end;
}
function readBuiltMany(r, results, built) {
  const done = r.u16();
  if (done === 0) throw new RangeError("nothing was built");
  for (let n = 0; n < done; n++) {
    const code = r.u8();
    results.push(code === 0 ? built(results.length) : { error: new EvurlError(codes[code - 1] ?? "internal", r.text()) });
  }
}
function writeOpen(w, evurl, { now, tolerance, anyAge, phpSalts, oldPayloads }) {
  w.u8(
    (anyAge ? openFlag.anyAge : 0) | (now === void 0 ? 0 : openFlag.now) | (tolerance === void 0 ? 0 : openFlag.tolerance) | (phpSalts ? openFlag.phpSalts : 0) | (oldPayloads ? openFlag.oldPayloads : 0)
  );
  w.f64(now ?? 0);
  w.f64(tolerance ?? 0);
  w.text(evurl, "evurl");
}
function readOpened(r) {
  const flags = r.u8();
  const timestamp = new Date(r.f64() * 1e3);
  const correlationId = r.text();
  const nonce = r.text();
  const redirect = r.text();
  const algorithm = (
    /** @type {Algorithm} */
    r.text()
  );
  const keyId = r.text();
  const fields = [];
  for (let n = r.u16(); n > 0; n--) fields.push([r.text(), r.text()]);
  return {
    correlationId,
    timestamp,
    nonce,
    fields,
    ...outside(flags, redirect),
    authenticated: (flags & flag.authenticated) !== 0,
    freshness: (flags & flag.checked) !== 0 ? "checked" : (flags & flag.advisory) !== 0 ? "advisory" : "unchecked",
    algorithm,
    keyId
  };
}
function outside(flags, redirect) {
  return {
    ...(flags & flag.redirect) !== 0 && { redirect },
    ...(flags & flag.air) !== 0 && { air: (flags & flag.airTrue) !== 0 }
  };
}
function readInspection(r) {
  const flags = r.u8();
  const endpoint = r.text();
  const clientAccessKey = r.text();
  const data = r.blob();
  const cipherSalt = r.text();
  const redirect = r.text();
  const lints = [];
  for (let n = r.u16(); n > 0; n--) lints.push(readLint(r));
  return { endpoint, clientAccessKey, ...(flags & flag.data) !== 0 && { data }, cipherSalt, ...outside(flags, redirect), lints };
}
function readLint(r) {
  const code = codes[r.u8() - 1];
  const offset = r.u32();
  return { name: r.text(), code, where: r.text(), offset, what: r.text(), cure: r.text() };
}

// js/src/account.js
var isAccount;
var handleOf;
var buildRead;
var buildManyRead;
var openRead;
var forgotten;
var readAccount = (options) => read("account", () => accountMessage(options));
var Account = class {
  /** The account's message, for the instance that has not got it yet. @type {Uint8Array | undefined} */
  #message;
  /** What whoever cleans up needs to know; the instance by its number, to hold none in memory. @type {{ message: Uint8Array, instance?: number, handle?: number }} */
  #traces;
  #count = 0;
  #rotateAt = 0;
  /** @param {Uint8Array} message of readAccount, whose owner this is from now on */
  constructor(message) {
    this.#message = message;
    this.#traces = { message };
    if (typeof FinalizationRegistry === "function") {
      forgotten ??= new FinalizationRegistry(cleanUp);
      forgotten.register(this, this.#traces, this);
    }
    try {
      this.#rotateAt = run((instance) => instance.rotateAt(this.#handle(instance)));
    } catch (error) {
      this.close();
      throw error;
    }
  }
  static {
    isAccount = (value) => typeof value === "object" && value !== null && #message in value;
    handleOf = (account2, instance) => account2.#handle(instance);
    buildRead = (account2, request) => account2.#build(request);
    buildManyRead = (account2, list) => account2.#buildMany(list);
    openRead = (account2, evurl, request) => account2.#ask("evurl_open", evurl, request, readOpened);
  }
  /**
   * @param {import('./instance.js').Instance} instance
   * @returns {number}
   */
  #handle(instance) {
    if (this.#message === void 0) throw new EvurlError("account", "the account is closed");
    const known = instance.accounts.get(this);
    if (known !== void 0) return known;
    const writer = instance.writer();
    writer.bytes(this.#message);
    const handle = instance.open(writer);
    instance.accounts.set(this, handle);
    this.#traces.instance = instance.number;
    this.#traces.handle = handle;
    return handle;
  }
  /**
   * @param {BuildOptions} [options]
   * @returns {Built}
   */
  build(options) {
    return build(this, options);
  }
  /** @param {BuildRequest} request */
  #build(request) {
    return run((instance) => {
      const handle = this.#handle(instance);
      const writer = instance.writer();
      writeBuild(writer, request);
      return this.#built(instance.call("evurl_build", writer, handle), request);
    });
  }
  /**
   * @param {import('./wire.js').Reader} reader
   * @param {BuildRequest} request
   * @returns {Built}
   */
  #built(reader, { correlationId }) {
    const evurl = reader.text();
    const built = { evurl, correlationId: correlationId === void 0 ? reader.text() : reader.skip(correlationId) };
    if (++this.#count >= this.#rotateAt && this.#rotateAt > 0) built.warning = "rotate-key";
    return built;
  }
  /**
   * Many requests go in with one message, and their results come back with one.
   * @param {Iterable<BuildOptions>} requests
   * @returns {BuildResult[]}
   */
  buildMany(requests) {
    return buildMany(this, requests);
  }
  /** @param {(BuildRequest | EvurlError)[]} list */
  #buildMany(list) {
    run((instance) => this.#handle(instance));
    const results = [];
    let eachAlone = false;
    while (results.length < list.length) {
      const next = list[results.length];
      if (next instanceof EvurlError) {
        results.push({ error: next });
      } else if (eachAlone) {
        const result = this.#alone(next);
        results.push(result);
        if (result.error?.code === "unsupported") while (results.length < list.length) results.push(result);
      } else {
        try {
          run((instance) => this.#buildSome(instance, list, results));
        } catch (error) {
          eachAlone = /** @type {EvurlError} */
          error.code === "internal";
          if (!eachAlone) results.push(this.#alone(next));
        }
      }
    }
    return results;
  }
  /**
   * @param {BuildRequest} request
   * @returns {BuildResult}
   */
  #alone(request) {
    try {
      return this.#build(request);
    } catch (error) {
      return { error: (
        /** @type {EvurlError} */
        error
      ) };
    }
  }
  /**
   * Builds as many of the requests that have no result yet as one call does, one
   * at least.
   * @param {import('./instance.js').Instance} instance
   * @param {(BuildRequest | EvurlError)[]} list
   * @param {BuildResult[]} results
   */
  #buildSome(instance, list, results) {
    const handle = this.#handle(instance);
    const writer = instance.writer();
    writeMany(writer, list, results.length);
    const reader = instance.call("evurl_build_many", writer, handle);
    readBuiltMany(reader, results, (index) => this.#built(
      reader,
      /** @type {BuildRequest} */
      list[index]
    ));
  }
  get count() {
    return this.#count;
  }
  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Opened}
   */
  open(evurl, options) {
    return open(this, evurl, options);
  }
  /**
   * @param {string} evurl
   * @param {OpenOptions} [options]
   * @returns {Inspection}
   */
  inspect(evurl, options) {
    return checkedAccount(this).#ask("evurl_account_inspect", checked(evurl), requestToOpen(options), readInspection);
  }
  /**
   * Sends an EVURL and what was read of the options, and reads the answer.
   * @template T
   * @param {'evurl_open' | 'evurl_account_inspect'} name
   * @param {string} evurl
   * @param {OpenRequest} request
   * @param {(reader: import('./wire.js').Reader) => T} answer
   * @returns {T}
   */
  #ask(name, evurl, request, answer) {
    return run((instance) => {
      const handle = this.#handle(instance);
      const writer = instance.writer();
      writeOpen(writer, evurl, request);
      return answer(instance.call(name, writer, handle));
    });
  }
  /** Ends the account and overwrites its keys. Closing it twice does nothing. */
  close() {
    checkedAccount(this);
    if (this.#message === void 0) return;
    this.#message = void 0;
    forgotten?.unregister(this);
    cleanUp(this.#traces);
  }
  /** @returns {'[redacted]'} */
  toJSON() {
    return "[redacted]";
  }
};
if (typeof Symbol.dispose === "symbol") {
  Object.defineProperty(Account.prototype, Symbol.dispose, {
    value: Account.prototype.close,
    configurable: true,
    writable: true
  });
}
function cleanUp({ message, instance: number, handle }) {
  message.fill(0);
  const instance = serving();
  if (instance === void 0 || instance.number !== number || handle === void 0) return;
  try {
    instance.close(handle);
  } catch {
    retire(instance);
  }
}
function checkedAccount(account2) {
  if (!isAccount(account2)) throw new EvurlError("account", "this is no account, or a proxy of one, or of another copy of the package");
  return account2;
}
var build = (account2, options) => buildRead(checkedAccount(account2), requestToBuild(options));
var buildMany = (account2, requests) => buildManyRead(checkedAccount(account2), requestsToBuild(requests));
var open = (account2, evurl, options) => openRead(checkedAccount(account2), checked(evurl), requestToOpen(options));

// js/src/api.js
var account = (options) => new Account(readAccount(options));
var inspect = (evurl) => {
  const text = checked(evurl);
  return run((instance) => {
    const writer = instance.writer();
    writer.raw(text, "evurl");
    return readInspection(instance.call("evurl_inspect", writer));
  });
};

// js/src/entry.js
function entry(load2, carried) {
  const init2 = (source) => {
    if (isStarted()) new Promise((resolve) => resolve(source)).catch(() => {
    });
    return start(async () => source === void 0 && carried ? carried() : load2(source));
  };
  const ready2 = carried === void 0 ? started : init2;
  async function withAccount2(given, call) {
    if (isAccount(given)) return call(given);
    if (typeof /** @type {any} */
    given?.build === "function") checkedAccount(given);
    const account2 = await opened(
      /** @type {AccountOptions} */
      given
    );
    try {
      return call(account2);
    } finally {
      account2.close();
    }
  }
  async function opened(options) {
    const message = readAccount(options);
    try {
      await ready2();
    } catch (error) {
      message.fill(0);
      throw error;
    }
    return new Account(message);
  }
  return {
    init: init2,
    accountAsync: opened,
    /** @type {typeof import('../types/api.js').buildAsync} */
    async buildAsync(account2, options) {
      const request = requestToBuild(options);
      return withAccount2(account2, (a) => buildRead(a, request));
    },
    /** @type {typeof import('../types/api.js').buildManyAsync} */
    async buildManyAsync(account2, requests) {
      const list = requestsToBuild(requests);
      return withAccount2(account2, (a) => buildManyRead(a, list));
    },
    /** @type {typeof import('../types/api.js').openAsync} */
    async openAsync(account2, evurl, options) {
      const text = checked(evurl);
      const request = requestToOpen(options);
      return withAccount2(account2, (a) => openRead(a, text, request));
    },
    /** @type {typeof import('../types/api.js').inspectAsync} */
    async inspectAsync(evurl) {
      await ready2();
      return inspect(evurl);
    }
  };
}

// js/src/sha256.js
var sha256 = "efc596f704feff12b94242115950296cc4bcb443e409c55a46d740b374dcf0e8";

// js/src/load.js
async function load(given, wanted = sha256) {
  let source = await received(async () => given);
  if (source === void 0) {
    throw new EvurlError("not_ready", "this entry carries no module: call init with one, or where it is");
  }
  if (typeof source === "string") source = await had(source);
  else if (kind(source) === "URL") source = await had(String(source));
  if (typeof /** @type {any} */
  source?.arrayBuffer === "function") {
    const response = (
      /** @type {ResponseLike} */
      source
    );
    if (response.ok === false) throw new EvurlError("not_ready", `the module was not served: status ${response.status}`);
    source = await received(() => response.arrayBuffer());
  }
  if (isModule(source)) return source;
  const bytes = copied(source);
  await check(bytes, wanted);
  return WebAssembly.compile(bytes);
}
function copied(source) {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice();
  if (kind(source) === "ArrayBuffer" || kind(source) === "SharedArrayBuffer") return new Uint8Array(
    /** @type {ArrayBuffer} */
    source
  ).slice();
  throw new EvurlError("unsupported", "the source is no module, bytes, Response or URL");
}
async function check(bytes, wanted) {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === void 0) {
    throw new EvurlError("unsupported", "the module cannot be checked: crypto.subtle is missing, as in a page that is not served by https");
  }
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  if (Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("") !== wanted) {
    throw new EvurlError("unsupported", "the bytes are not the module of this package: their SHA-256 is another");
  }
}
function had(url) {
  const fs = url.startsWith("file:") && globalThis.process?.getBuiltinModule?.("node:fs");
  const receive = () => fs ? fs.promises.readFile(new URL(url)) : fetch(url);
  return received(receive);
}

// js/src/unpacked.js
var unpacked = async ({ gzip, size }) => WebAssembly.compile(await gunzipped(decoded(gzip), size));
function decoded(base64) {
  const { fromBase64 } = (
    /** @type {any} */
    Uint8Array
  );
  if (typeof fromBase64 === "function") return (
    /** @type {Uint8Array<ArrayBuffer>} */
    fromBase64.call(Uint8Array, base64)
  );
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
async function gunzipped(bytes, size) {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const out = new Uint8Array(size);
  let at = 0;
  for (const reader = readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    out.set(value, at);
    at += value.length;
  }
  await written;
  return out;
}

// js/src/index.js
var { init, accountAsync, buildAsync, buildManyAsync, openAsync, inspectAsync } = /* @__PURE__ */ entry(load, inlined);
async function inlined() {
  return unpacked(await import("./module.js"));
}

// js/playground/src/page.js
var byId = (id) => document.getElementById(id);
var form = (id) => byId(id).elements;
function act(verdict, action) {
  try {
    say(verdict, "good", `\u2713 ${action()}`);
  } catch (error) {
    say(verdict, "bad", `\u2717 ${error.message}`);
  }
}
function say(element, kind2, text) {
  element.className = `verdict ${kind2}`;
  element.textContent = text;
}
function withAccount(action) {
  const { endpoint, clientAccessKey, algorithm, key, keyEncoding } = form("account");
  const acme = account({
    endpoint: endpoint.value,
    clientAccessKey: clientAccessKey.value,
    keys: [{ algorithm: algorithm.value, key: key.value, keyEncoding: keyEncoding.value }]
  });
  try {
    return action(acme);
  } finally {
    acme.close();
  }
}
function show(rows) {
  const list = byId("opened");
  list.replaceChildren();
  for (const [name, value] of rows) {
    if (value === void 0 || value === "") continue;
    const [term, description] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    description.textContent = String(value);
    list.append(term, description);
  }
}
byId("demo").addEventListener("click", () => {
  const { key, keyEncoding } = form("account");
  key.value = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  keyEncoding.value = "base64";
});
byId("build").addEventListener("submit", (event) => {
  event.preventDefault();
  byId("built").value = "";
  act(
    byId("build-verdict"),
    () => withAccount((acme) => {
      const { correlationId, redirect, air } = form("build");
      const built = acme.build({
        ...correlationId.value !== "" && { correlationId: correlationId.value },
        ...redirect.value !== "" && { redirect: redirect.value },
        ...air.value !== "" && { air: air.value === "true" }
      });
      byId("built").value = built.evurl;
      return `built, correlation id ${built.correlationId}`;
    })
  );
});
byId("open").addEventListener("submit", (event) => {
  event.preventDefault();
  show([]);
  act(
    byId("open-verdict"),
    () => withAccount((acme) => {
      const { evurl, anyAge } = form("open");
      const opened = acme.open(evurl.value.trim(), { anyAge: anyAge.checked });
      show([
        ["correlationId", opened.correlationId],
        ["timestamp", opened.timestamp.toISOString()],
        ["nonce", opened.nonce],
        ...opened.fields,
        ["redirect", opened.redirect],
        ["air", opened.air],
        ["freshness", opened.freshness]
      ]);
      return opened.authenticated ? "opened, authenticated" : "opened, but unauthenticated: it may have been changed on its way";
    })
  );
});
byId("inspect").addEventListener("click", () => {
  show([]);
  act(byId("open-verdict"), () => {
    const { evurl, anyAge } = form("open");
    const keyed = form("account").key.value !== "";
    const look = (acme) => acme.inspect(evurl.value.trim(), { anyAge: anyAge.checked });
    const inspected = keyed ? withAccount(look) : inspect(evurl.value.trim());
    show([
      ["endpoint", inspected.endpoint],
      ["clientAccessKey", inspected.clientAccessKey],
      ["data", inspected.data && `${inspected.data.length} bytes`],
      ["cipherSalt", inspected.cipherSalt],
      ["redirect", inspected.redirect],
      ["air", inspected.air],
      ...inspected.lints.map((lint) => [lint.name, `${lint.where} at byte ${lint.offset}: ${lint.what}. ${lint.cure}.`])
    ]);
    const good = keyed ? "nothing wrong, and it opens" : "nothing wrong, as far as can be told without the key";
    if (inspected.lints.length > 0) throw new Error(`${inspected.lints.length} to mend`);
    return good;
  });
});
try {
  const start2 = performance.now();
  await init(fetch("evurl.wasm"));
  byId("module").textContent = `The module is ready, after ${Math.round(performance.now() - start2)} ms.`;
  document.documentElement.dataset.ready = "true";
} catch (error) {
  say(byId("module"), "bad", `\u2717 ${error.message}`);
}
