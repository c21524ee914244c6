import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { LinkChoices } from '../../electron/keeper/link'
import { openLibp2pLink } from '../../electron/keeper/link-libp2p'
import { joined, type Traveller, travel } from '../fixtures/roads'

// Real sockets, on this computer alone.
const open: Traveller[] = []
async function device(seed: number, choices: Partial<LinkChoices> = {}): Promise<Traveller> {
  const traveller = await travel(openLibp2pLink, seed, choices)
  open.push(traveller)
  return traveller
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ link }) => link.close()))
})
const text = (frame: Uint8Array | null): string | null =>
  frame === null ? null : Buffer.from(frame).toString('utf8')
const bytes = (said: string): Uint8Array => Buffer.from(said)
const sync = (to: Traveller) => ({
  key: to.link.key,
  addresses: to.link.addresses(),
  kind: 'sync' as const,
})

describe('LK1 whoever is not allowed has no line', () => {
  test('Asha and Björn know each other: frames arrive in their order, both ways', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    const [ofAsha, ofBjörn] = await joined(asha, björn)
    expect([ofAsha.peer, ofBjörn.peer]).toEqual([björn.link.key, asha.link.key])
    expect([ofAsha.dialled, ofBjörn.dialled]).toEqual([true, false])
    for (let n = 0; n < 200; n += 1) void ofAsha.send(bytes(`a${n}`))
    for (let n = 0; n < 200; n += 1) void ofBjörn.send(bytes(`b${n}`))
    for (let n = 0; n < 200; n += 1) {
      expect(text(await ofBjörn.next())).toBe(`a${n}`)
      expect(text(await ofAsha.next())).toBe(`b${n}`)
    }
    ofAsha.close()
    expect(await ofBjörn.next()).toBeNull()
  })
  test('a stranger gets no line, neither of the one kind nor of the other', async () => {
    const [asha, stranger] = [await device(1), await device(9)]
    stranger.link.allow(new Set([asha.link.key]))
    for (const kind of ['sync', 'pair'] as const) {
      const dialled = await stranger.link.dial({ ...sync(asha), kind })
      expect(dialled).toEqual({ ok: false, refusal: { rule: 'LK1', cause: 'unreachable' } })
    }
    expect(asha.lines).toEqual([])
  })
  test('whoever is removed is cut off in the middle', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    const [, ofBjörn] = await joined(asha, björn)
    asha.link.allow(new Set())
    expect(await ofBjörn.next()).toBeNull()
    expect(await björn.link.dial(sync(asha))).toMatchObject({ ok: false })
  })
  test('a port that is knocked at with anything else says no more than which handshakes it knows', async () => {
    const asha = await device(1)
    const port = Number(asha.link.addresses()[0]?.split('/').at(-1))
    const heard = await knock(port, 'GET / HTTP/1.1\r\n\r\n')
    expect(heard.length).toBeLessThan(32)
    expect(heard).not.toContain('folkmoot')
  })
})

function knock(port: number, said: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(said))
    socket.on('data', (data) => {
      heard += data.toString('latin1')
    })
    setTimeout(() => socket.destroy(), 300)
    socket.on('close', () => resolve(heard))
  })
}

describe('LK1, LK2 a line is to the key that was meant, or there is none', () => {
  test('nobody there', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    asha.link.allow(new Set([björn.link.key]))
    const to = { ...sync(björn), addresses: ['127.0.0.1:1', 'not an address', '/ip4/127.0.0.1/tcp/2'] }
    expect(await asha.link.dial(to)).toMatchObject({ refusal: { rule: 'LK1', cause: 'unreachable' } })
    expect(await asha.link.dial({ ...to, addresses: [] })).toMatchObject({ refusal: { rule: 'LK1' } })
  })
  test('somebody else at a right address', async () => {
    const [asha, björn, chidi] = [await device(1), await device(2), await device(3)]
    asha.link.allow(new Set([björn.link.key]))
    chidi.link.allow(new Set([asha.link.key]))
    const dialled = await asha.link.dial({ ...sync(björn), addresses: chidi.link.addresses() })
    expect(dialled).toEqual({ ok: false, refusal: { rule: 'LK2', cause: 'wrong-key' } })
    expect(chidi.lines).toEqual([])
  })
  test('an address as a person types it, one of several', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    asha.link.allow(new Set([björn.link.key]))
    björn.link.allow(new Set([asha.link.key]))
    const port = björn.link.addresses()[0]?.split('/').at(-1)
    const to = { ...sync(björn), addresses: ['127.0.0.1:1', `127.0.0.1:${port}`] }
    expect(await asha.link.dial(to)).toEqual({ ok: true, value: null })
  })
})

describe('LK3 while an invite is out, unknown keys may pair and nothing else', () => {
  test('Chidi comes to the open door', async () => {
    const [asha, chidi] = [await device(1), await device(3)]
    asha.link.openDoor(true)
    expect(await chidi.link.dial({ ...sync(asha), kind: 'pair' })).toMatchObject({ ok: true })
    const [ofAsha, ofChidi] = [await asha.met(), await chidi.met()]
    expect(asha.lines[0]?.kind).toBe('pair')
    await ofChidi.send(bytes('here is my reply'))
    expect(text(await ofAsha.next())).toBe('here is my reply')
    chidi.link.allow(new Set([asha.link.key]))
    expect(await chidi.link.dial(sync(asha))).toMatchObject({ ok: false })
    expect(asha.lines).toHaveLength(1)
  })
  test('once admitted he goes on; a door that shuts cuts off whoever was not', async () => {
    const [asha, chidi, dana] = [await device(1), await device(3), await device(4)]
    asha.link.openDoor(true)
    for (const guest of [chidi, dana]) {
      expect(await guest.link.dial({ ...sync(asha), kind: 'pair' })).toMatchObject({ ok: true })
    }
    asha.link.allow(new Set([chidi.link.key]))
    asha.link.openDoor(false)
    expect(await (await dana.met()).next()).toBeNull()
    chidi.link.allow(new Set([asha.link.key]))
    expect(await chidi.link.dial(sync(asha))).toMatchObject({ ok: true })
    expect(asha.lines.map(({ kind }) => kind)).toEqual(['pair', 'pair', 'sync'])
  })
})

describe('LK4 a line holds back whoever sends faster than is read', () => {
  test('eight megabytes to one who reads slowly: whole, in order, and never much of it on the way', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    const [ofAsha, ofBjörn] = await joined(asha, björn)
    const frame = new Uint8Array(256 * 1024)
    let sent = 0
    const sending = (async () => {
      for (; sent < 32; sent += 1) await ofAsha.send(frame.fill(sent))
    })()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = sent
    expect(before).toBeLessThan(24)
    for (let n = 0; n < 32; n += 1) {
      const heard = await ofBjörn.next()
      expect(heard?.length).toBe(frame.length)
      expect(heard?.every((byte) => byte === n)).toBe(true)
    }
    await sending
  })
  test('twenty megabytes in small frames to one who thinks about each: whole, and the line stands', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    const [ofAsha, ofBjörn] = await joined(asha, björn)
    const frame = new Uint8Array(8 * 1024)
    const all = 2560
    const sending = (async () => {
      for (let n = 0; n < all; n += 1) await ofAsha.send(frame.fill(n % 256))
    })()
    for (let n = 0; n < all; n += 1) {
      expect((await ofBjörn.next())?.[0]).toBe(n % 256)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await sending
  })
  test('a frame as long as any may be goes through; a longer one is not even sent', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    const [ofAsha, ofBjörn] = await joined(asha, björn)
    const sending = ofAsha.send(new Uint8Array(1024 * 1024).fill(7))
    expect((await ofBjörn.next())?.length).toBe(1024 * 1024)
    await sending
    await expect(ofAsha.send(new Uint8Array(1024 * 1024 + 1))).rejects.toThrow('longer')
  })
})

describe('LK6 one line of a kind for each two devices', () => {
  test('both dial in the same moment: one stays, the same for both', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    asha.link.allow(new Set([björn.link.key]))
    björn.link.allow(new Set([asha.link.key]))
    const both = await Promise.all([asha.link.dial(sync(björn)), björn.link.dial(sync(asha))])
    expect(both.some(({ ok }) => ok)).toBe(true)
    const last = async (all: Traveller['lines']) => {
      await expect.poll(() => all.length).toBeGreaterThan(0)
      return all
    }
    await last(asha.lines)
    await last(björn.lines)
    await new Promise((resolve) => setTimeout(resolve, 300))
    let arrived = 0
    for (const { line } of björn.lines) {
      void (async () => {
        for (let frame = await line.next(); frame !== null; frame = await line.next()) arrived += 1
      })()
    }
    for (const { line } of asha.lines) await line.send(bytes('once'))
    await expect.poll(() => arrived).toBe(1)
    expect(await asha.link.dial(sync(björn))).toEqual({ ok: true, value: null })
  })
  test('a line that was cut is followed by another', async () => {
    const [asha, björn] = [await device(1), await device(2)]
    const [ofAsha] = await joined(asha, björn)
    ofAsha.close()
    await expect.poll(async () => (await asha.link.dial(sync(björn))).ok).toBe(true)
    const [again, ofBjörn] = [await asha.met(), await björn.met().then(() => björn.lines.at(-1)?.line)]
    await again.send(bytes('as before'))
    expect(text((await ofBjörn?.next()) ?? null)).toBe('as before')
  })
})

describe('LK7 whoever helps carries lines of devices it knows, for one another', () => {
  async function hall(helps: boolean, known: boolean): Promise<readonly [Traveller, Traveller, Traveller]> {
    const [asha, björn, host] = [await device(1), await device(2), await device(5, { helps })]
    host.link.allow(new Set([asha.link.key, ...(known ? [björn.link.key] : [])]))
    asha.link.allow(new Set([host.link.key, björn.link.key]))
    björn.link.allow(new Set([host.link.key, asha.link.key]))
    for (const each of [asha, björn]) await each.link.dial(sync(host))
    return [asha, björn, host]
  }
  test('Asha reaches Björn over their host, who sees neither letter nor name', async () => {
    const [asha, björn, host] = await hall(true, true)
    await expect.poll(() => björn.link.addresses().some((each) => each.includes('/p2p-circuit'))).toBe(true)
    // She knows no address of his at all.
    expect(await asha.link.dial({ ...sync(björn), addresses: [] })).toEqual({ ok: true, value: null })
    const ofAsha = asha.lines.at(-1)?.line
    const ofBjörn = björn.lines.at(-1)?.line
    expect([ofAsha?.peer, ofBjörn?.peer]).toEqual([björn.link.key, asha.link.key])
    const frame = new Uint8Array(512 * 1024).fill(3)
    const sending = (async () => {
      for (let n = 0; n < 16; n += 1) await ofAsha?.send(frame)
    })()
    let heard = 0
    for (let n = 0; n < 16; n += 1) heard += (await ofBjörn?.next())?.length ?? 0
    await sending
    expect(heard).toBe(8 * 1024 * 1024)
    expect(host.lines).toHaveLength(2)
  })
  test('by the address that he tells', async () => {
    const [asha, björn] = await hall(true, true)
    await expect.poll(() => björn.link.addresses().some((each) => each.includes('/p2p-circuit'))).toBe(true)
    const addresses = björn.link.addresses().filter((each) => each.includes('/p2p-circuit'))
    expect(await asha.link.dial({ ...sync(björn), addresses })).toEqual({ ok: true, value: null })
  })
  test('a host that does not help carries nothing', async () => {
    const [asha, björn] = await hall(false, true)
    expect(await asha.link.dial({ ...sync(björn), addresses: [] })).toMatchObject({ ok: false })
  })
  test('nor does one that helps carry for somebody it does not know', async () => {
    const [asha, björn] = await hall(true, false)
    expect(björn.lines).toEqual([])
    expect(await asha.link.dial({ ...sync(björn), addresses: [] })).toMatchObject({ ok: false })
  })
})

describe('LK11 paired devices tell each other where they are', () => {
  test('Björn knows the way back to Asha, who dialled; a guest at the door is told nothing', async () => {
    const [asha, björn, chidi] = [await device(1), await device(2), await device(3)]
    await joined(asha, björn)
    expect(björn.found).toEqual([{ key: asha.link.key, addresses: asha.link.addresses() }])
    asha.link.openDoor(true)
    await chidi.link.dial({ ...sync(asha), kind: 'pair' })
    await chidi.met()
    expect(chidi.found).toEqual([])
  })
})

describe('LK9 paired devices find each other on the local network', () => {
  test('Asha and Björn do, a third who shares no secret with them does not', async () => {
    const secret = new Uint8Array(32).fill(5)
    const [asha, björn, chidi] = [await device(1), await device(2), await device(3)]
    for (const [one, other] of [
      [asha, björn],
      [björn, asha],
    ] as const) {
      one.link.allow(new Set([other.link.key]))
      one.link.discover([{ key: other.link.key, secret }])
    }
    chidi.link.allow(new Set([asha.link.key]))
    chidi.link.discover([{ key: asha.link.key, secret: new Uint8Array(32) }])
    await expect.poll(() => asha.found.length * björn.found.length).toBeGreaterThan(0)
    expect(asha.found[0]).toEqual({ key: björn.link.key, addresses: björn.link.addresses() })
    expect(chidi.found).toEqual([])
    expect(await asha.link.dial({ ...sync(björn), ...asha.found[0] })).toMatchObject({ ok: true })
  })
})
