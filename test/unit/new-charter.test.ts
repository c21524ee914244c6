import { describe, expect, it } from 'vitest'
import {
  codeFrom,
  newCharter,
  offeredItems,
  problems,
  type Written,
} from '../../renderer/features/welcome/new-charter'
import { positionSentences, quorumSentence } from '../../renderer/words/en/charter'
import { parseCharter } from '../../shared/charter/charter'

/** What a founder writes becomes a charter, or the fields that still keep it from becoming one. */
const written: Written = {
  name: 'Wharf and Mill Assembly',
  code: 'WMA',
  kind: 'town',
  remit: '',
  composition: { type: 'open', text: '' },
  myName: 'Asha',
  quorum: { type: 'count', count: 5 },
  positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['stand-aside', 'block'] },
  items: offeredItems.map(({ title }) => title),
  zone: 'Europe/London',
  language: 'en',
}
const assembly = 'a5'.repeat(16)

describe('A founder’s form', () => {
  it('complete, it is a charter of the real realm with every standing item that was ticked', () => {
    expect(problems(written, true).size).toBe(0)
    const charter = newCharter(written, assembly)
    expect(parseCharter(charter).ok).toBe(true)
    expect(charter).toMatchObject({ version: 1, practice: false, code: 'WMA' })
    expect(charter.standingItems).toHaveLength(offeredItems.length)
    expect(newCharter({ ...written, items: [] }, assembly).standingItems).toEqual([])
  })
  it('a quorum must be chosen: there is no default', () => {
    expect([...problems({ ...written, quorum: null }, true)]).toEqual(['quorum'])
    // CH11: a short code that another assembly on this computer has.
    expect([...problems(written, true, [{ code: written.code.toLowerCase(), name: 'Another' }])]).toEqual([
      'code',
    ])
  })
  it('names each field that is missing or cannot be read', () => {
    const blank = { ...written, name: ' ', code: 'A B', kind: null, myName: '', zone: 'Atlantis/Harbour' }
    expect([...problems(blank, true)]).toEqual(['name', 'code', 'kind', 'myName', 'zone'])
  })
  it('restricted composition is refused where nothing protects the records', () => {
    const restricted: Written = { ...written, composition: { type: 'restricted', text: 'under 26' } }
    expect(problems(restricted, true).size).toBe(0)
    expect([...problems(restricted, false)]).toEqual(['composition'])
  })
  it('offers a code from the telling words of the name', () => {
    expect(codeFrom('Wharf and Mill Residents’ Assembly')).toBe('WMRA')
    expect(codeFrom('Harbour')).toBe('HARB')
    expect(codeFrom('')).toBe('')
    expect(codeFrom('مجلس الميناء')).not.toBe('')
  })
})

describe('A charter’s rules in sentences', () => {
  it('says every sort of quorum', () => {
    const third = { share: 1, of: 3 }
    expect(quorumSentence({ type: 'none' })).toBe('There is no quorum: whoever comes can decide.')
    expect(quorumSentence({ type: 'count', count: 1 })).toBe('1 person must be there for a decision.')
    expect(quorumSentence({ type: 'share', share: third })).toBe(
      'A third of the members must be there for a decision.',
    )
    expect(quorumSentence({ type: 'share', share: { share: 1, of: 1 } })).toBe(
      'All members must be there for a decision.',
    )
    expect(quorumSentence({ type: 'count-or-share', count: 9, share: third })).toContain('whichever is less')
  })
  it('says what stops a proposal, who may stand aside and who owes a reason', () => {
    expect(positionSentences({ blocksToStop: 2, standAsidesMax: 0.25, reasonFor: [] })).toEqual([
      '2 blocks stop a proposal.',
      'At most a quarter of those with a position may stand aside.',
      'Nobody has to give a reason.',
    ])
  })
})
