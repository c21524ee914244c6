// Every fuse the binary has, stated. The wire's length is read first: an older Electron has eight, a newer one nine.
import { open } from 'node:fs/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** In the order of the wire (SH19). `inspect` is on only in the build that the end-to-end tests attach to. */
const wanted = (inspect) => [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, inspect],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  [FuseV1Options.WasmTrapHandlers, true],
]

/** @param {string} binary @param {{ inspect: boolean }} how */
export async function flipAll(binary, { inspect }) {
  const { length } = (await readFuses(binary)) ?? { length: 0 }
  const stated = wanted(inspect)
  if (length < 8 || length > stated.length) {
    throw new Error(`This Electron has ${length} fuses: each must be stated before it is shipped.`)
  }
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(stated.slice(0, length)),
  })
}

/**
 * Reads the wire itself: the library's own answer ends in a version field that looks like a ninth fuse.
 * @param {string} binary
 * @returns {Promise<{ length: number, wire: string } | null>} `wire`: one character a fuse, '1' on, '0' off
 */
export async function readFuses(binary) {
  const file = await open(binary, 'r')
  try {
    const step = 8 * 1024 * 1024
    const buffer = Buffer.alloc(step + 512)
    for (let position = 0; ; position += step) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
      if (bytesRead === 0) return null
      const at = buffer.subarray(0, bytesRead).indexOf(sentinel)
      if (at < 0 || at + sentinel.length + 2 > bytesRead) continue
      const length = buffer[at + sentinel.length + 1] ?? 0
      const from = at + sentinel.length + 2
      return { length, wire: buffer.toString('latin1', from, from + length) }
    }
  } finally {
    await file.close()
  }
}
