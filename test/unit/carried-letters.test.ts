import { afterEach, describe, expect, it } from 'vitest'
import { limits } from '../../shared/sync/limits'
import { carries, lettersOf, nest, readAt, writes } from '../fixtures/carried'
import { closeDesks, connect, desk, founded, until } from '../fixtures/letters'

/**
 * Asha keeps a constituency, Eleni its city, Chidi the party above both, Björn a society that is another member of the party. Nobody shares a
 * circle with both; each knows the computer of the one above.
 */
afterEach(closeDesks)

async function federation() {
  const [asha, eleni, chidi, bjorn] = [
    await desk('asha'),
    await desk('eleni'),
    await desk('chidi'),
    await desk('bjorn'),
  ]
  const constituency = await founded(asha)
  const city = await founded(eleni)
  const party = await founded(chidi)
  const society = await founded(bjorn)
  await nest({ at: chidi, of: party }, { at: eleni, of: city })
  await nest({ at: eleni, of: city }, { at: asha, of: constituency })
  await nest({ at: chidi, of: party }, { at: bjorn, of: society })
  connect(asha, eleni)
  connect(eleni, chidi)
  connect(chidi, bjorn)
  return { asha, eleni, chidi, bjorn, constituency, city, party, society }
}

describe('LT6 LT10 a letter that others carry', () => {
  it('the card of the society is known to whoever stands below the party; the letter arrives; the answer returns, and nobody carries it any more', async () => {
    const { asha, eleni, chidi, bjorn, constituency, society } = await federation()
    await until('the card', () => asha.letters.authorityOf(society.id) !== null)
    const word = 'The steps at the library keep Dafydd out.'
    const entry = await writes(asha, constituency, society.id, word)
    await until('the letter', async () => (await readAt(bjorn, entry)) === word)
    // LT7: who carries it opens nothing of it.
    for (const between of [eleni, chidi]) {
      expect(carries(between, entry)).toBe(true)
      expect(await readAt(between, entry)).toBeNull()
    }
    await until('it is told', async () => {
      const [sent] = await asha.letters.sendLetters(constituency.id, [{ entry, to: society.id, seen: [] }])
      return sent?.handed?.name === 'the other laptop'
    })
    const answer = await writes(bjorn, society, constituency.id, 'Received.', [entry])
    await until('the answer', async () => (await readAt(asha, answer)) === 'Received.')
    // LT9
    await until('nobody carries it', () => [asha, eleni, chidi].every((one) => !carries(one, entry)))
    expect(lettersOf(bjorn, constituency.id)).toEqual([entry])
  })

  it('LT11 by a file and over the line, and carried twice, it is one', async () => {
    const { asha, eleni, chidi, bjorn, constituency, society } = await federation()
    await until('the card', () => asha.letters.authorityOf(society.id) !== null)
    const entry = await writes(asha, constituency, society.id, 'Once.')
    const { holding } = asha.letters.exchange
    const open = holding.spacesOf(constituency.id).find(({ circle }) => circle === 'open')
    const entries = [...holding.authority(constituency.id), ...holding.shelf(open?.id ?? '').entries()]
    const blobs = []
    for (const { blob } of entries) {
      const bytes = blob === null ? null : await asha.letters.stock.blob(blob)
      if (blob !== null && bytes !== null) blobs.push({ hash: blob, bytes })
    }
    await bjorn.letters.takeBundle({ entries, blobs, faults: [] }, 'ashby.moot')
    expect(await readAt(bjorn, entry)).toBe('Once.')
    connect(chidi, bjorn)
    connect(asha, eleni)
    await until('it has come by the line too', () => carries(bjorn, entry))
    expect(lettersOf(bjorn, constituency.id)).toEqual([entry])
    // RD9: what came by a letter or a file alone is no difference between the two.
    await until('they hold the same', () => chidi.letters.exchange.isSame(bjorn.key))
  })

  it('LT8 a computer that carries it and starts again still does; one sender has so much room and no more', async () => {
    const { asha, eleni, constituency, society } = await federation()
    await until('the card', () => asha.letters.authorityOf(society.id) !== null)
    const first = await writes(asha, constituency, society.id, 'First.')
    await until('it is carried', () => carries(eleni, first))
    const again = await eleni.again()
    expect(carries(again, first)).toBe(true)
    for (let n = 0; n < limits.parcelsOfOne + 4; n += 1)
      await writes(asha, constituency, society.id, `Word ${n}`)
    connect(asha, again)
    const ofAsha = () => again.letters.carried().filter(({ from }) => from === constituency.id)
    await until('there is no more room', () => ofAsha().length >= limits.parcelsOfOne)
    await new Promise((go) => setTimeout(go, 500))
    expect(ofAsha()).toHaveLength(limits.parcelsOfOne)
  })

  it('LT7 a carrier that alters one is left alone at the third, and nothing of it is taken in', async () => {
    const [asha, chidi, bjorn] = [await desk('asha'), await desk('chidi'), await desk('bjorn')]
    const region = await founded(asha)
    const party = await founded(chidi)
    const society = await founded(bjorn)
    await nest({ at: chidi, of: party }, { at: asha, of: region })
    await nest({ at: chidi, of: party }, { at: bjorn, of: society })
    connect(asha, chidi)
    const cut = connect(chidi, bjorn)
    await until('the card', () => asha.letters.authorityOf(society.id) !== null)
    cut()
    const sent: string[] = []
    for (const text of ['One.', 'Two.', 'Three.', 'Four.'])
      sent.push(await writes(asha, region, society.id, text))
    await until('they lie with the party', () => sent.every((entry) => carries(chidi, entry)))
    const isParcel = (frame: Uint8Array) => Buffer.from(frame.subarray(0, 12)).includes('parcel')
    let spoilt = 0
    connect(chidi, bjorn, (frame, to) => {
      if (to !== bjorn.key || !isParcel(frame)) return
      const at = frame.length - 300
      frame[at] = (frame[at] ?? 0) ^ 1
      spoilt += 1
    })
    await until('the line ends', () => spoilt >= 3 && !bjorn.letters.connected().has(chidi.key))
    expect(lettersOf(bjorn, region.id)).toEqual([])
    // RF10: withheld or spoilt, it is a letter without a receipt, and never a decline.
    connect(chidi, bjorn)
    await until('an honest line brings them', () => lettersOf(bjorn, region.id).length === 4)
  })
})
