import { describe, expect, test } from 'vitest'
import { misspeltNotes } from '../../renderer/editor/useMisspelt'
import { lifecycle } from '../../renderer/words/en/lifecycle'

describe('SP7 before the draft goes out', () => {
  const wrong = new Set(['comitee', 'teh', 'Zaterdag', 'komen', 'wij', 'samen'])
  test('Asha is told how many words are in no dictionary, and where the first is; a line in Dutch is none of them', () => {
    const notes = [
      { item: 'one', lines: ['Zaterdag komen wij samen'] },
      { item: 'two', lines: ['The comitee met.', 'Nothing else.'] },
      { item: 'three', lines: ['Back to teh comitee'] },
    ]
    expect(misspeltNotes(notes, wrong)).toEqual({ count: 3, first: 'two' })
    expect(misspeltNotes(notes, new Set())).toEqual({ count: 0, first: null })
    expect(lifecycle.misspelt(1)).toBe('1 word is not in the dictionary.')
    expect(lifecycle.misspelt(3)).toBe('3 words are not in the dictionary.')
  })
})
