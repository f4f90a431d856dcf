import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { Failure } from './command.ts'

/** How long open requests may take once the site is told to stop. */
const GRACE_MS = 2_000
/** How many ports after the usual one are tried. */
const NEXT_PORTS = 20

export type Listening = { address: string; close(): Promise<void> }

export type ListenOptions = {
  host: string
  port: number
  /** Whether another port serves as well when this one is taken. */
  mayMove: boolean
}

/** Listens with the site. Throws Failure with a sentence when it cannot. */
export async function listen(site: Pick<Hono, 'fetch'>, { host, port, mayMove }: ListenOptions): Promise<Listening> {
  const last = mayMove && port !== 0 ? Math.min(port + NEXT_PORTS, 65_535) : port
  for (let at = port; ; at++) {
    const outcome = await tryPort(site, host, at)
    if (outcome.kind === 'listening') return outcome.listening
    if (outcome.code === 'EADDRINUSE' && at < last) continue
    throw new Failure(sentenceFor(outcome.code, host, at, mayMove))
  }
}

type TryOutcome = { kind: 'listening'; listening: Listening } | { kind: 'refused'; code: string }

function tryPort(site: Pick<Hono, 'fetch'>, hostname: string, port: number): Promise<TryOutcome> {
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, hostname, port }, (info) => {
      const shown = hostname.includes(':') ? `[${hostname}]` : hostname
      const address = `http://${shown}:${info.port}/`
      resolve({ kind: 'listening', listening: { address, close: () => close(server as Server) } })
    }) as Server
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'refused', code: error.code ?? error.message })
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function sentenceFor(code: string, host: string, port: number, mayMove: boolean): string {
  if (code === 'EADDRINUSE')
    return mayMove
      ? `No port from ${port - NEXT_PORTS} to ${port} is free; name one with --port.`
      : `Port ${port} is taken; name another one with --port, or 0 for any.`
  if (code === 'EACCES') return `Port ${port} may not be used by you; name one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `${host} is no address of this machine; name one with --host.`
  return `The site could not listen on ${host} port ${port} (${code}); try another --host or --port.`
}
