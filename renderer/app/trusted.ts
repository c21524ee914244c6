/**
 * The one door for script addresses (Trusted Types policy `folkmoot`): a worker starts only from our own origin's
 * assets. Every other address is a bug and throws.
 */
type Policy = { readonly createScriptURL: (address: string) => unknown }
type Factory = {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy
}

const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes
const policy = factory?.createPolicy('folkmoot', { createScriptURL: ownAsset })

/** For `new Worker(workerUrl(url), { type: 'module' })`, with the url of a `?worker&url` import. */
export function workerUrl(address: string): string {
  // The constructor takes the policy's object where the types of the platform still say string.
  return policy === undefined ? ownAsset(address) : (policy.createScriptURL(address) as string)
}

export function ownAsset(address: string): string {
  const here = globalThis.location
  const url = new URL(address, here.href)
  const ours = url.protocol === here.protocol && url.host === here.host && url.pathname.startsWith('/assets/')
  if (!ours) throw new TypeError('A script address outside our own assets')
  return url.href
}
