import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { blockLength, encodeHead, headLength } from '../../electron/keeper/block'
import { hex, systemRandom } from '../../electron/keeper/box'
import { createJournal, type Journal, openJournal } from '../../electron/keeper/journal'
import type { JournalFrame, ReadEnd } from '../../electron/keeper/reader'
import type { JournalReport } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { folder, longEvening, path, placeOn } from '../faults/long-evening'
import { fault, memoryDisk } from './journal-disk'

const say = (text: string): Uint8Array => Buffer.from(text)

async function drained(reading: AsyncGenerator<JournalFrame, ReadEnd>) {
  const frames: JournalFrame[] = []
  for (;;) {
    const step = await reading.next()
    if (step.done) return { frames, end: step.value }
    frames.push(step.value)
  }
}

async function heard(journal: Journal, after: Cursor | null = null) {
  const { frames, end } = await drained(journal.read(after))
  return { frames, bodies: frames.map((frame) => Buffer.from(frame.body).toString()), end }
}

const reportsOf = (end: { type: string; reports?: readonly JournalReport[] }): readonly JournalReport[] =>
  end.reports ?? []

describe('JO1 durable means written and synced', () => {
  it('answers Asha only after her words were synced', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    disk.deeds.length = 0
    await journal
      .append([say('Asha arrives')])
      .then(() => disk.deeds.push({ type: 'sync-folder', path: 'answered' }))
    expect(disk.deeds.map((deed) => deed.type)).toEqual(['write', 'sync', 'sync-folder'])
    disk.cutPower()
    const again = await openJournal(placeOn(disk))
    expect((await heard(again)).bodies).toEqual(['Asha arrives'])
  })

  it('gathers what comes while one batch syncs into the next, in order', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    disk.deeds.length = 0
    const said = Array.from({ length: 50 }, (_, index) => `gesture ${index}`)
    await Promise.all(said.map((text) => journal.append([say(text)])))
    expect(disk.deeds.filter((deed) => deed.type === 'sync').length).toBeLessThanOrEqual(3)
    expect((await heard(journal)).bodies).toEqual(said)
  })

  it('writes on when the disk takes a few bytes at a time', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    disk.faults.write = (_, length) => Math.min(length, 7)
    await journal.append([say('Björn objects, and gives his reason at length')])
    expect((await heard(await openJournal(placeOn(disk)))).bodies).toHaveLength(1)
  })
})

describe('JO2 a refused write is refused whole, says why, and leaves nothing behind', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'not-permitted'],
    ['EIO', 'failed'],
  ])('%s at any write is told as %s, and the next append is kept', async (code, cause) => {
    for (let failing = 0; failing < 6; failing += 1) {
      const disk = memoryDisk()
      const journal = await createJournal(placeOn(disk))
      await journal.append([say('kept')])
      let seen = 0
      disk.faults.write = (_, length) => {
        if (seen++ >= failing) throw fault(code)
        return Math.min(length, 40)
      }
      const answer = await journal.append([say('one'), say('two'.repeat(40))])
      expect(answer).toMatchObject({ ok: false, refusal: { rule: 'JO2', cause } })
      delete disk.faults.write
      expect(await journal.append([say('after')])).toMatchObject({ ok: true, value: { frame: 2 } })
      const again = await openJournal(placeOn(disk))
      expect(again.reports).toEqual([])
      expect((await heard(again)).bodies).toEqual(['kept', 'after'])
    }
  })

  it('never trusts a handle whose sync failed: opens anew and finds what was durable', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    await journal.append([say('durable')])
    let failures = 2
    disk.faults.sync = () => {
      if (failures-- > 0) throw fault('EIO')
    }
    expect((await journal.append([say('lost')])).ok).toBe(false)
    expect((await journal.append([say('lost too')])).ok).toBe(false)
    expect((await journal.append([say('kept')])).ok).toBe(true)
    disk.cutPower()
    expect((await heard(await openJournal(placeOn(disk)))).bodies).toEqual(['durable', 'kept'])
  })

  it('refuses when the folder is gone, though the open file would still take the bytes', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    await journal.append([say('kept')])
    disk.faults.gone = true
    expect(await journal.append([say('into the void')])).toMatchObject({
      ok: false,
      refusal: { cause: 'folder-missing' },
    })
    disk.faults.gone = false
    expect((await journal.append([say('back again')])).ok).toBe(true)
    expect((await heard(journal)).bodies).toEqual(['kept', 'back again'])
  })
})

describe('JO3 a torn tail is cut and told', () => {
  it('what Asha was not told is not finished by what she writes next, where only a nought was missing of it', async () => {
    // About one frame in 256 ends with one: words are tried until they do.
    for (let tries = 0; ; tries += 1) {
      const disk = memoryDisk()
      await (await createJournal(placeOn(disk))).append([say(`unfinished ${tries}`)])
      const bytes = disk.files.get(path)?.bytes ?? Buffer.alloc(0)
      if (bytes.at(-1) !== 0) continue
      const cut = Buffer.from(bytes.subarray(0, -1))
      disk.files.set(path, { bytes: cut, synced: cut, identity: 'x' })
      const journal = await openJournal(placeOn(disk))
      expect(await journal.append([say('told')])).toMatchObject({ ok: true, value: { frame: 1 } })
      expect((await heard(journal)).bodies).toEqual(['told'])
      const again = await openJournal(placeOn(disk))
      expect((await heard(again)).bodies).toEqual(['told'])
      expect(await again.append([say('and more')])).toMatchObject({ ok: true, value: { frame: 2 } })
      expect((await heard(await openJournal(placeOn(disk)))).bodies).toEqual(['told', 'and more'])
      break
    }
  })

  it('opens with the frames that are whole, and goes on behind them', async () => {
    const { bytes, bodies, ends } = await longEvening()
    const whole = 7
    const left = ends[whole - 1] ?? 0
    const cut = bytes.subarray(0, left + 500)
    const disk = memoryDisk()
    disk.files.set(path, { bytes: cut, synced: cut, identity: 'x' })
    const journal = await openJournal(placeOn(disk))
    expect(journal.reports).toEqual([{ type: 'torn-tail', bytes: 500 }])
    expect(disk.files.get(path)?.bytes.length).toBe(left)
    await journal.append([say('and on we go')])
    const { frames } = await heard(await openJournal(placeOn(disk)))
    expect(frames.map(({ body }) => hex(body))).toEqual(
      [...bodies.slice(0, whole), say('and on we go')].map(hex),
    )
  })
})

describe('JO4 a damaged frame is never shown, costs itself alone, and is told', () => {
  it('tells of the one that was changed, and shows all others', async () => {
    const { disk, bytes, ends, bodies } = await longEvening()
    const file = disk.files.get(path) ?? expect.fail()
    const inTheFifth = (ends[4] ?? 0) - 100
    file.bytes[inTheFifth] = (bytes[inTheFifth] ?? 0) ^ 1
    const { frames, end } = await heard(await openJournal(placeOn(disk)))
    expect(frames.map(({ number }) => number)).toEqual(
      bodies.map((_, index) => index + 1).filter((number) => number !== 5),
    )
    expect(reportsOf(end)).toEqual([{ type: 'damaged', fromFrame: 5, toFrame: 5 }])
  })

  it('reads on by the neighbours when a block head is lost altogether', async () => {
    const { disk, bodies } = await longEvening()
    const file = disk.files.get(path)
    file?.bytes.fill(0, blockLength, blockLength + headLength)
    const { frames, end } = await heard(await openJournal(placeOn(disk)))
    expect(frames).toHaveLength(bodies.length)
    expect(reportsOf(end)).toEqual([])
  })
})

describe('JO5 a missing tail is told, and its numbers are never given again', () => {
  it('knows from the head file that Chidi had written more', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    const first = await journal.append([say('one')])
    const length = disk.files.get(path)?.bytes.length ?? 0
    await journal.append([say('two'), say('three')])
    await journal.keepHead(say('note'))
    await journal.close()
    const file = disk.files.get(path)
    if (file === undefined) throw new Error('no journal')
    file.bytes = Buffer.from(file.bytes.subarray(0, length + 10))
    const again = await openJournal(placeOn(disk))
    expect(again.reports).toEqual([{ type: 'missing-tail', frames: 2 }])
    expect(again.kept?.note.toString()).toBe('note')
    expect(await again.append([say('four')])).toMatchObject({ ok: true, value: { frame: 4 } })
    const { bodies, end } = await heard(await openJournal(placeOn(disk)), first.ok ? first.value : null)
    expect(bodies).toEqual(['four'])
    expect(reportsOf(end)).toEqual([{ type: 'damaged', fromFrame: 2, toFrame: 3 }])
  })

  it('believes no head file that was tampered with', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    await journal.append([say('one')])
    await journal.keepHead(say(''))
    const head = disk.files.get(`${folder}/head`)
    if (head !== undefined) head.bytes[20] = (head.bytes[20] ?? 0) ^ 1
    expect((await openJournal(placeOn(disk))).kept).toBeNull()
  })
})

describe('JO7 a frame is itself only in its own place', () => {
  it('refuses two frames of one length that changed places', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    const ends: number[] = []
    for (const text of ['zero', 'alpha', 'bravo', 'gamma']) {
      await journal.append([say(text)])
      ends.push(disk.files.get(path)?.bytes.length ?? 0)
    }
    const bytes = disk.files.get(path)?.bytes ?? Buffer.alloc(0)
    const [a = 0, b = 0, c = 0] = ends
    const [alpha, bravo] = [Buffer.from(bytes.subarray(a, b)), Buffer.from(bytes.subarray(b, c))]
    bytes.set(bravo, a)
    bytes.set(alpha, b)
    const { bodies, end } = await heard(await openJournal(placeOn(disk)))
    expect(bodies).toEqual(['zero', 'gamma'])
    expect(reportsOf(end)).toEqual([{ type: 'damaged', fromFrame: 2, toFrame: 3 }])
  })

  it('refuses the frames of a clone spliced behind our own', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    await journal.append([say('common')])
    await journal.close()
    const clone = memoryDisk()
    const file = disk.files.get(path)
    if (file === undefined) throw new Error('no journal')
    clone.files.set(path, { ...file, bytes: Buffer.from(file.bytes) })
    for (const [where, words] of [
      [disk, 'ours'],
      [clone, 'them'],
    ] as const) {
      for (const text of [words, `${words} again`, `${words} once more`]) {
        const one = await openJournal(placeOn(where))
        await one.append([say(text)])
        await one.close()
      }
    }
    const theirs = clone.files.get(path)?.bytes ?? Buffer.alloc(0)
    const spliced = Buffer.concat([file.bytes.subarray(0, 2 * blockLength), theirs.subarray(2 * blockLength)])
    disk.files.set(path, { bytes: spliced, synced: spliced, identity: 'y' })
    const { bodies } = await heard(await openJournal(placeOn(disk)))
    expect(bodies).toEqual(['common', 'ours'])
  })

  it('opens nothing with another key or for another assembly', async () => {
    const { disk, bytes } = await longEvening()
    for (const change of [{ key: new Uint8Array(32).fill(8) }, { assembly: 'f'.repeat(32) }]) {
      const journal = await openJournal({ ...placeOn(disk), ...change })
      expect(journal.head()).toBeNull()
      expect(disk.files.get(path)?.bytes.equals(bytes)).toBe(true)
    }
  })
})

describe('JO8 a long body stands beside the journal, durable before the frame that names it', () => {
  it('keeps a report of a megabyte and finds it again', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    const report = systemRandom(1_000_000)
    disk.deeds.length = 0
    await journal.append([say('before'), report, say('behind')])
    const named = disk.deeds.findIndex((deed) => deed.type === 'rename' && deed.path.includes('/blobs/'))
    const written = disk.deeds.findIndex((deed) => deed.type === 'write' && deed.path === path)
    expect(named).toBeGreaterThan(0)
    expect(written).toBeGreaterThan(named)
    const { frames } = await heard(await openJournal(placeOn(disk)))
    expect(Buffer.compare(frames[1]?.body ?? say(''), report)).toBe(0)
    expect(disk.files.get(path)?.bytes.length).toBeLessThan(blockLength)
  })

  it('tells of a blob that was damaged, and shows what is left', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    await journal.append([say('before'), systemRandom(70_000), say('behind')])
    const blob = [...disk.files].find(([name]) => name.includes('/blobs/'))?.[1]
    if (blob !== undefined) blob.bytes[5000] = (blob.bytes[5000] ?? 0) ^ 1
    const { bodies, end } = await heard(journal)
    expect(bodies).toEqual(['before', 'behind'])
    expect(reportsOf(end)).toEqual([{ type: 'damaged', fromFrame: 2, toFrame: 2 }])
  })
})

describe('JO9 a newer format is read-only, its bytes untouched', () => {
  it('does not write one byte behind a block it does not know', async () => {
    const { disk, bytes, bodies } = await longEvening()
    const head = Buffer.from(encodeHead({ block: 3, segment: 1, salt: new Uint8Array(32), first: null }))
    const newer = newerCopy(head)
    const whole = Buffer.concat([
      bytes,
      Buffer.alloc(3 * blockLength - bytes.length),
      newer,
      Buffer.alloc(500, 9),
    ])
    disk.files.set(path, { bytes: Buffer.from(whole), synced: whole, identity: 'z' })
    const journal = await openJournal(placeOn(disk))
    expect(journal.readOnly).toBe(true)
    expect(journal.reports).toEqual([{ type: 'newer-format', version: 2 }])
    expect(await journal.append([say('no')])).toMatchObject({
      ok: false,
      refusal: { rule: 'JO9', cause: 'newer-format' },
    })
    const { frames, end } = await heard(journal)
    expect(frames).toHaveLength(bodies.length)
    expect(reportsOf(end)).toEqual([{ type: 'newer-format', version: 2 }])
    await journal.keepHead(say(''))
    await journal.close()
    expect(disk.files.get(path)?.bytes.equals(whole)).toBe(true)
    expect(disk.files.has(`${folder}/head`)).toBe(false)
  })
})

describe('JO11 a reader that stands in another history begins anew', () => {
  it('reads on from a cursor, and refuses one it does not know', async () => {
    const disk = memoryDisk()
    const journal = await createJournal(placeOn(disk))
    const one = await journal.append([say('one')])
    await journal.append([say('two')])
    if (!one.ok) throw new Error('not kept')
    expect((await heard(journal, one.value)).bodies).toEqual(['two'])
    const other = { ...one.value, hash: 'ab'.repeat(32) }
    expect((await heard(journal, other)).end.type).toBe('stale')
    expect((await heard(journal, { ...one.value, frame: 9 })).end.type).toBe('stale')
    expect((await heard(journal, journal.head())).end).toEqual({ type: 'end', reports: [] })
  })
})

/** The same head as a format to come would write it: version 2, checksum in its place. */
function newerCopy(head: Buffer): Buffer {
  for (const at of [0, headLength / 2]) {
    head.writeUInt16BE(2, at + 4)
    head.writeUInt32BE(crc32(head.subarray(at, at + 56)), at + 56)
  }
  return head
}
