import { afterEach, describe, expect, it } from 'vitest'
import { hex, systemRandom, unhex } from '../../electron/keeper/box'
import { freshDevice } from '../../electron/keeper/device'
import { limits } from '../../shared/sync/limits'
import { decodeMessage, encodeMessage } from '../../shared/sync/message'
import { writeWho } from '../../shared/sync/who'
import { attack, entriesIn, hello } from '../fixtures/attacker'
import {
  admitted,
  begun,
  closeDesks,
  connect,
  desk,
  founded,
  know,
  readBy,
  until,
  write,
} from '../fixtures/letters'

afterEach(closeDesks)

describe('WH1 WH2 whoever says that it is somebody else ends its own line and hears nothing', () => {
  it('with Uma’s own proof, made for her line; with Asha’s sent back to her; with Uma’s key and another’s signature', async () => {
    const asha = await desk('asha')
    const uma = await desk('uma')
    const hers = await founded(asha)
    const umas = await admitted(asha, uma, hers)
    const mallory = await desk('mallory')
    await know(asha, mallory, null)
    const device = umas.scribe.device()
    const own = freshDevice(systemRandom).device
    const forUma = writeWho([device], unhex(uma.key), unhex(asha.key))
    const backwards = writeWho([hers.scribe.device()], unhex(asha.key), unhex(mallory.key))
    const borrowed = writeWho(
      [own, { publicKey: device.publicKey, sign: own.sign }],
      unhex(mallory.key),
      unhex(asha.key),
    )
    for (const who of [forUma, backwards, borrowed, new Uint8Array(0), encodeMessage(hello)]) {
      const attacker = await attack(asha, mallory.key, [], who)
      await until('the end of the line', attacker.isClosed)
      // What Asha shows of herself comes first, and it is for assemblies that both share: of none here.
      expect(attacker.heard).toEqual([writeWho([], unhex(asha.key), unhex(mallory.key))])
      expect(asha.letters.connected().size).toBe(0)
    }
  })

  it('a true proof says nothing for the next line of the same computer', async () => {
    const asha = await desk('asha')
    const uma = await desk('uma')
    const hers = await founded(asha)
    const umas = await admitted(asha, uma, hers)
    await write(hers, begun(hers), 'draft', 'for Uma')
    await hers.cut()
    const first = await attack(asha, uma.key, [umas.scribe.device()])
    await first.quiet()
    first.close()
    await until('the end of the line', () => asha.letters.connected().size === 0)
    const next = await attack(asha, uma.key, [])
    await next.say(hello, ['dig', new Uint8Array(32), new Uint8Array(512).fill(1)])
    await next.quiet()
    expect(next.entries()).toEqual([])
  })
})

describe('SY11 SY15 what was recorded on another line, or signed for another, changes nothing', () => {
  it('every frame between Asha and Uma, said again to Asha by somebody else', async () => {
    const asha = await desk('asha')
    const uma = await desk('uma')
    const hers = await founded(asha)
    const umas = await admitted(asha, uma, hers)
    const recorded: Uint8Array[] = []
    const pull = connect(uma, asha, (frame) => recorded.push(frame))
    await until('Uma’s office', () => umas.head().signs)
    await write(umas, begun(umas), 'arrived', 'Chidi 19:15')
    await until('Uma’s change', async () => (await readBy(hers)).arrived === 'Chidi 19:15')
    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    const before = asha.letters.exchange.holding
      .spacesOf(hers.id)
      .map(({ id }) => asha.letters.exchange.holding.shelf(id).digest())
    const frame = hers.journal.head()?.frame
    const mallory = await desk('mallory')
    await know(asha, mallory, null)
    const messages = recorded.filter((bytes) => decodeMessage(bytes).type === 'message')
    expect(messages.length).toBeGreaterThan(4)
    const attacker = await attack(asha, mallory.key, [])
    await attacker.say(hello)
    for (const bytes of messages) {
      const read = decodeMessage(bytes)
      if (read.type === 'message' && !['hello', 'bye'].includes(read.message[0])) await attacker.frame(bytes)
    }
    await attacker.quiet()
    expect(attacker.isClosed()).toBe(false)
    expect(attacker.messages().flatMap(entriesIn)).toEqual([])
    expect(
      asha.letters.exchange.holding
        .spacesOf(hers.id)
        .map(({ id }) => asha.letters.exchange.holding.shelf(id).digest()),
    ).toEqual(before)
    expect(hers.journal.head()?.frame).toBe(frame)
  })

  it('entries under Asha’s name with any other signature: the third ends the line', async () => {
    const asha = await desk('asha')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'draft', 'hers')
    await hers.cut()
    const entries = asha.letters.exchange.holding
      .spacesOf(hers.id)
      .flatMap(({ id }) => asha.letters.exchange.holding.shelf(id).entries())
    const attacker = await attack(asha, hex(systemRandom(32)), [])
    await attacker.say(hello)
    for (let turn = 0; turn < limits.badSignatures; turn += 1) {
      const bytes = Uint8Array.from(entries[0]?.bytes ?? [])
      bytes[bytes.length - 1 - turn] = 1 + (bytes[bytes.length - 1 - turn] ?? 0)
      await attacker.say(['ents', [bytes]])
    }
    await until('the end of the line', attacker.isClosed)
    expect(attacker.messages().at(-1)).toEqual(['bye', 'signatures', ''])
    expect(asha.letters.exchange.holding.aside()).toEqual([])
  })
})
