import { encode } from 'cborg'
import { describe, expect, test } from 'vitest'
import { readGreeting, writeGreeting } from '../../electron/keeper/link-greeting'
import { seededBytes } from './journal-disk'

const relay = '12D3KooWGatU9DESVvvxgyfFrBGTCPa2mY3Cju48C8ugSa2p4wPn'
const addresses = [
  '/ip4/192.0.2.7/tcp/4001',
  '/ip6/2001:db8::7/tcp/4001',
  `/ip4/192.0.2.9/tcp/1/p2p/${relay}/p2p-circuit`,
]

describe('LK11 a greeting says where, in numbers', () => {
  test('as it was written', () => {
    expect(readGreeting(writeGreeting({ helps: true, addresses }))).toEqual({ helps: true, addresses })
  })
  test('no name is looked up for it, and nothing else is dialled', () => {
    const odd = ['/dns4/example.org/tcp/4001', 'example.org:1', '/ip4/192.0.2.7/udp/1/quic', '/unix/tmp/x']
    expect(
      readGreeting(writeGreeting({ helps: false, addresses: [...odd, ...addresses] }))?.addresses,
    ).toEqual(addresses)
  })
  test('a later version may say more; what is no greeting is none', () => {
    expect(readGreeting(encode([2, true, [], 'more']))).toEqual({ helps: true, addresses: [] })
    for (const said of [[0, true, []], [1, 'yes', []], [1], 'hello', null])
      expect(readGreeting(encode(said))).toBeNull()
    expect(readGreeting(null)).toBeNull()
    expect(readGreeting(new Uint8Array(5000))).toBeNull()
    const random = seededBytes(1)
    for (let length = 0; length < 500; length += 1) expect(readGreeting(random(length))).toBeNull()
  })
})
