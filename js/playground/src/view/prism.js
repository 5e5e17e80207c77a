// Prism colours nothing by itself: what it did with a page that it found would be
// innerHTML, which the page's policy refuses. It has to be told before it is read.
globalThis.Prism = { manual: true, disableWorkerMessageHandler: true }
