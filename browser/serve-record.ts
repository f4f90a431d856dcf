import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createSite } from '../src/publish/site/create-site.ts'
import type { RecordSource } from '../src/publish/site/record-source.ts'

/** Serves a record on a free port of the loopback; `close` stops it. */
export async function serveRecord(record: RecordSource): Promise<{ base: string; close: () => Promise<void> }> {
  const site = createSite(record)
  return new Promise((resolve) => {
    const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) => {
      const close = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ base: `http://127.0.0.1:${address.port}`, close })
    })
  })
}
