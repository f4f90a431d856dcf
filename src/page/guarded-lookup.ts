import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import ipaddr from 'ipaddr.js'

/** Which addresses beside public ones may be connected to: all, none, or these. */
export type AllowPrivate = boolean | readonly string[]

export type ResolveHost = (
  hostname: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** Thrown through the connection when a name leads to an address that may not be reached. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
}

/**
 * Whether an IP address is public. Loopback, private, link-local, unique-local, carrier-grade NAT, multicast, reserved
 * and translated ranges are not; an IPv4 address mapped into IPv6 counts as what it is. Not an address: false.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/** Whether `address` may be connected to. */
export function mayConnect(address: string, allowPrivate: AllowPrivate): boolean {
  if (allowPrivate === true || isPublicAddress(address)) return true
  return Array.isArray(allowPrivate) && allowPrivate.includes(address)
}

type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * A DNS lookup for sockets that fails on any address that may not be reached, so that what is checked is what is
 * connected to: no second lookup stands between.
 */
export function guardLookup(allowPrivate: AllowPrivate, resolve: ResolveHost = systemLookup) {
  return (hostname: string, options: LookupOptions, done: LookupDone): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const first = addresses[0]
      const barred = addresses.find(({ address }) => !mayConnect(address, allowPrivate))
      if (barred || !first) return done(new PrivateAddressError(`${hostname} is ${barred?.address ?? 'nowhere'}`), [])
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}
