import { describe, expect, it } from 'vitest'
import type { Face } from '../../../electron/pdf-face'
import { withLetters } from '../../../electron/pdf-reversed'
import { piecesIn, turnsIn } from '../../../electron/pdf-word-order'

/** Glyphs 1 to 9 are bodies, from 20 on dots and signs that take no room. */
function faceFor(told: Readonly<Record<number, string>>) {
  const given: [glyph: number, letters: string][] = []
  const give = (glyph: number, letters: string) => {
    given.push([glyph, letters])
    return 0x1000 + given.length - 1
  }
  const face: Face = {
    letters: (code) => told[code] ?? '',
    width: (code) => (code < 20 ? 500 : 0),
    meaning: give,
    unseen: give,
    write: () => undefined,
  }
  return { face, given }
}
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const word = (inner: string) =>
  `BT\n/P <</MCID 0 >>BDC\n/ReversedChars BMC\n/F9 15 Tf\n1 0 0 -1 100 50 Tm\n${inner}EMC\nEMC\nET\n`

describe('PD21 a word that runs from the right', () => {
  it('is one line of bodies, each with its letter; dots come after and mean nothing', () => {
    const { face, given } = faceFor({ 2: '\u0627' })
    const drawn = word(
      '/Span<</ActualText <feff064a> >> BDC\n2 -3 Td <0014> Tj\n-2 3 Td <0001> Tj\nEMC\n10 0 Td <0002> Tj\n',
    )
    const text = Buffer.from(withLetters(bytes(drawn), () => face) ?? []).toString('latin1')
    expect(given).toEqual([
      [20, '\u200d'],
      [1, 'ي'],
      [2, 'ا'],
    ])
    expect(text).toContain(
      '1 0 0 -1 100 50 Tm\n<1001> Tj\n10 0 Td\n<1002> Tj\n/Span<</ActualText <feff>>> BDC\n-8 -3 Td\n<1000> Tj\nEMC\n8 3 Td\n',
    )
    expect(text.match(/BDC|BMC/g)).toHaveLength(text.match(/EMC/g)?.length ?? 0)
  })
  it('has its vowel signs where their letter is, and draws them where they were', () => {
    const { face, given } = faceFor({})
    const drawn = word(
      '/Span<</ActualText <feff062f0651> >> BDC\n5 -2 Td <0015> Tj\n-5 2 Td <0003> Tj\nEMC\n',
    )
    const text = Buffer.from(withLetters(bytes(drawn), () => face) ?? []).toString('latin1')
    expect(given).toContainEqual([3, '\u0651'])
    expect(given).toContainEqual([3, '\u062f'])
    expect(text).toMatch(/3 Tr <100\d> Tj 0 Tr\n<100\d> Tj/)
  })
  it('is left as it is where it holds more than glyphs, and so is what runs from the left', () => {
    const { face } = faceFor({})
    expect(withLetters(bytes(word('1 0 0 rg\n<0001> Tj\n')), () => face)).toBeNull()
    expect(withLetters(bytes('BT /F1 9 Tf 1 0 0 -1 0 0 Tm <0001> Tj ET'), () => face)).toBeNull()
  })
})

describe('PD21 words are read in the order they are written in', () => {
  const letters: Readonly<Record<number, string>> = { 1: 'ا', 2: ' ', 3: 'L', 4: '7', 5: 'o', 6: '.' }
  const line = (...codes: readonly number[]) =>
    bytes(
      codes
        .map(
          (code, mark) =>
            `BT\n/P <</MCID ${mark} >>BDC\n/F1 9 Tf\n1 0 0 -1 ${mark * 10} 50 Tm\n<000${code}> Tj\nEMC\nET\n`,
        )
        .join(''),
    )
  const readOf = (...codes: readonly number[]) => {
    const content = line(...codes)
    const pieces = [...piecesIn(content, () => faceFor(letters).face)]
    return turnsIn(content, pieces, () => 'one paragraph')[0]?.read
  }

  it('two words', () => expect(readOf(1, 2, 1)).toEqual([2, 1, 0]))
  it('within a line from the left only they', () => expect(readOf(3, 2, 1, 2, 1, 2, 3)).toEqual([4, 3, 2]))
  it('with words from the left between them, which keep their order', () =>
    expect(readOf(1, 2, 3, 2, 5, 2, 1)).toEqual([6, 5, 2, 3, 4, 1, 0]))
  it('with what stands at the end of a line from the right', () =>
    expect(readOf(6, 4, 2, 1)).toEqual([3, 2, 1, 0]))
  it('and nothing is turned where all runs from the left', () => expect(readOf(3, 2, 5)).toBeUndefined())
})
