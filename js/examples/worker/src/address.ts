// Which address a request is counted under.
import ipaddr from 'ipaddr.js'
import { trimOws } from './ows.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6

const parse = (text: string): Address | undefined => (ipaddr.isValid(text) && !text.includes('%') ? ipaddr.process(text) : undefined)

const isIn = (address: Address, networks: readonly string[]): boolean =>
  networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network)
    return base.kind() === address.kind() && address.match(base, bits)
  })

/** Whether ipaddr.js reads it, which parseCIDR tells by throwing. */
export const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text)

/** Returns the address of `203.0.113.1:80` and `[2001:db8::1]:80`, as some proxies write it, and any other text as it is. */
export const withoutPort = (text: string): string => text.replace(/^([\d.]+):\d{1,5}$/, '$1').replace(/^\[([\da-f:.]+)\](:\d{1,5})?$/i, '$1')

/**
 * The client: the peer, or where that is a proxy of ours, the right-most address of
 * X-Forwarded-For that is none. What a client writes there itself counts for nothing.
 */
export function clientOf(peer: string | undefined, forwarded: string | null, proxies: readonly string[]): Address | undefined {
  let client = parse(peer ?? '')
  const hops = forwarded?.split(',').reverse() ?? []
  while (client && isIn(client, proxies)) client = parse(withoutPort(trimOws(hops.shift() ?? '')))
  return client
}

/** Of IPv6 the network: each customer has a /64. */
export function counted(address: Address): string {
  return address.kind() === 'ipv4' ? address.toString() : `${(address as ipaddr.IPv6).parts.slice(0, 4).join(':')}/64`
}
