import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

export type SiteAsset = { path: string; type: string; body: string }

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d4e6b"/><path d="M7 10h18M7 22h18" stroke="#9fc3d6" stroke-width="2"/><path d="M7 16h11" stroke="#fff" stroke-width="6"/><circle cx="22" cy="16" r="3" fill="#fff"/></svg>`

/** The style sheet and the icon, each at an address that changes with its content, so that browsers may keep it for ever. */
export const SITE_CSS = asset('site', 'css', 'text/css; charset=utf-8', readStyle(new URL('style/', import.meta.url)))
export const SITE_ICON = asset('icon', 'svg', 'image/svg+xml', ICON)

function asset(name: string, extension: string, type: string, body: string): SiteAsset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, type, body }
}

/** The sheets of the folder in the order of their names, which is the order of the cascade. */
function readStyle(folder: URL): string {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return sheets
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
}
