/**
 * The cache at rest is ciphertext (CA5): a row is 12 random bytes, then AES-256-GCM over the content, with the row's own
 * key as associated data, so that one row can never stand in another's place.
 */
export type Seal = {
  readonly close: (row: string, content: Uint8Array) => Promise<Uint8Array>
  /** Throws when the row was damaged or moved: the cache is then rebuilt from the journal. */
  readonly open: (row: string, sealed: Uint8Array) => Promise<Uint8Array>
}

const nonceLength = 12

export async function makeSeal(cacheKey: Uint8Array): Promise<Seal> {
  const key = await crypto.subtle.importKey('raw', cacheKey.slice(), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const row = (name: string) => new TextEncoder().encode(name)

  return {
    async close(name, content) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
      const body = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: row(name) },
        key,
        content.slice(),
      )
      const sealed = new Uint8Array(nonceLength + body.byteLength)
      sealed.set(nonce)
      sealed.set(new Uint8Array(body), nonceLength)
      return sealed
    },
    async open(name, sealed) {
      const body = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.slice(0, nonceLength), additionalData: row(name) },
        key,
        sealed.slice(nonceLength),
      )
      return new Uint8Array(body)
    },
  }
}
