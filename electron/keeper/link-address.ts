import { isIP } from 'node:net'
import { publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { PeerId } from '@libp2p/interface'
import { peerIdFromPublicKey } from '@libp2p/peer-id'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { hex, unhex } from './box'

/** Keys and addresses as libp2p writes them, and as we do: hexadecimal keys, addresses without the key at their end. */
export const peerOf = (key: string): PeerId => peerIdFromPublicKey(publicKeyFromRaw(unhex(key)))

/** Null for a peer whose id is not that of an Ed25519 key: none of ours. */
export function keyOf(peer: PeerId): string | null {
  return peer.type === 'Ed25519' ? hex(peer.publicKey.raw) : null
}

/** Null for what is no address at all. */
export function addressOf(text: string, key: string): Multiaddr | null {
  try {
    const peer = `/p2p/${peerOf(key).toString()}`
    const written = text.trim()
    const address = multiaddr(written.startsWith('/') ? written : typed(written))
    const parts = address.getComponents()
    // What stands before the last circuit is the relay's; the key at the end is the one that was asked for (LK2).
    const bare = parts.at(-1)?.name === 'p2p' ? address.decapsulate(`/p2p/${parts.at(-1)?.value}`) : address
    return bare.encapsulate(peer)
  } catch {
    return null
  }
}

/** `hall.example:4001`, `192.0.2.7:4001`, `[2001:db8::7]:4001`. */
function typed(text: string): string {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:/\s]+)):(\d{1,5})$/.exec(text) ?? []
  const host = bracketed ?? plain
  if (host === undefined) throw new Error('not an address')
  const kind = { 0: 'dns', 4: 'ip4', 6: 'ip6' }[isIP(host)]
  return `/${kind}/${host}/tcp/${port}`
}

/** Where others may reach this device: no key at the end, none that only this computer knows, the nearest first. */
export function toldAddresses(all: readonly Multiaddr[], loopback: boolean): readonly string[] {
  const far = (address: string): number => {
    if (address.includes('/p2p-circuit')) return 3
    if (/^\/ip4\/(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/.test(address)) return 0
    return address.startsWith('/ip4/') ? 1 : 2
  }
  const isOwn = (address: string): boolean => /^\/(ip4\/127\.|ip6\/::1\/)/.test(address)
  const bare = all
    .map((address) => address.toString().replace(/\/p2p\/[^/]+$/, ''))
    .filter((address) => loopback || !isOwn(address) || address.includes('/p2p-circuit'))
    .filter((address) => !/^\/ip6\/fe80:/.test(address))
  return [...new Set(bare)].sort((one, other) => far(one) - far(other))
}
