/** Whether a URL leads to this machine alone. */
export function isLoopback(text) {
  try {
    const { hostname } = new URL(text)
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
  } catch {
    return false
  }
}
