import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, isOurs, scheme } from './policy'

/**
 * Serves the app's own pages at folkmoot://app. What may be served is a table made at start from what was built; an
 * address is looked up in it, never joined to a path (SH18).
 */
type Table = ReadonlyMap<string, { readonly file: string; readonly type: string }>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

export function serve(session: Session, folder: string): void {
  const table = tableOf(folder)
  session.protocol.handle(scheme, (request) => respond(table, request))
}

/** Every built file of a known type, by the one address it has. */
export function tableOf(folder: string): Table {
  const table = new Map<string, { file: string; type: string }>()
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[path.extname(entry)]
    if (type) table.set(`/${entry.split(path.sep).join('/')}`, { file: path.join(folder, entry), type })
  }
  return table
}

export async function respond(
  table: Table,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const address = isOurs(request.url) ? new URL(request.url) : null
  const entry = address && request.method === 'GET' ? table.get(address.pathname) : undefined
  if (!entry) return new Response('', { status: 404, headers: headersOf('text/plain; charset=utf-8') })
  // fs reads inside the asar archive; the network stack's file loader need not be in play at all.
  return new Response(await readFile(entry.file), { status: 200, headers: headersOf(entry.type) })
}

function headersOf(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/** A build without its first page would show an empty window and say nothing: better not to start. */
export function assertBuilt(folder: string): void {
  readFileSync(path.join(folder, 'index.html'))
}
