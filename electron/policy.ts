/** The fixed texts of the shell's hardening: origin, policy header, switches. Each is compared whole in a test. */
export const scheme = 'folkmoot'
export const origin = 'folkmoot://app'

/** SH7: sent with every page, byte for byte (decisions 28b). */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types folkmoot ProseMirrorClipboard"

/**
 * SH42. A page on a computer with few cores has three helper threads. Its concurrent compilers may use all three, and each
 * of them may stop until the page collects garbage; while the page waits for one of them to look up a font, nothing moves
 * again. One thread for each compiler leaves the third free.
 */
const compilersLeaveAThread = '--concurrent-maglev-max-threads=1 --concurrent-turbofan-max-threads=1'

/** SH1: no name is ever resolved, nothing is fetched in the background, nothing is cached as if it came from a network. */
export const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-sync'],
  ['lang', 'en-GB'], // SH33
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-features', 'MediaRouter,SpareRendererForSitePerProcess'],
  ['js-flags', compilersLeaveAThread],
]

/** SH4: a packaged app that is told to lower its guard does not start. */
export const refusedSwitches: readonly string[] = [
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'disable-gpu-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'load-extension',
  'no-sandbox',
  'no-zygote',
  'renderer-cmd-prefix',
  'single-process',
  'utility-cmd-prefix',
]

/** Open to a debugger only where the build itself allows one: the release's fuse says no (SH19). */
export const debugSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
]

/**
 * The first argument that forbids starting, or null. What was told is read from the arguments: Electron itself sets some
 * of these switches for its own ends.
 */
export function forbiddenSwitch(argv: readonly string[], debuggable: boolean): string | null {
  const told = new Set(
    argv.map((argument) => /^(?:--|-|\/)([a-z0-9-]+)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase()),
  )
  return [...refusedSwitches, ...(debuggable ? [] : debugSwitches)].find((name) => told.has(name)) ?? null
}

/** SH13: the only place that says whose address counts as ours. `URL.origin` of a custom scheme is 'null' in Node. */
export function isOurs(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === 'app' &&
    url.username === '' &&
    url.password === '' &&
    address.startsWith(`${origin}/`)
  )
}

/** SH1: what a page may load at all. */
export function mayLoad(address: string, packaged: boolean): boolean {
  if (address.startsWith('blob:')) return isOurs(address.slice('blob:'.length))
  if (!packaged && address.startsWith('devtools://')) return true
  return isOurs(address)
}

/** SH5: all a page may ever be granted: to put text on the clipboard after a gesture, and to fill the screen. */
export function mayGrant(permission: string, asker: string): boolean {
  return (permission === 'clipboard-sanitized-write' || permission === 'fullscreen') && isOurs(asker)
}
