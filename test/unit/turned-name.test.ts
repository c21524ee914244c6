import { describe, expect, it } from 'vitest'
import { previewOf } from '../../renderer/features/members/preview'
import { inOrderOfRoll, nameOf } from '../../shared/charter/roll'
import { turnedLines, turnedName } from '../../shared/charter/turned-name'
import { harbour, people } from '../fixtures/world'

describe('RO10 a name written the other way round', () => {
  it.each([
    ['Müller, Ana', 'Ana Müller'],
    ['ap Rhys , Dafydd Wyn', 'Dafydd Wyn ap Rhys'],
    ['Ana Müller', null],
    ['King, Martin, Jr.', null],
    ['Martin King, Jr.', null],
    ['Asha, ', null],
    [', Asha', null],
    ['Flat 3, 12', null],
    ['=HYPERLINK("http://example.org","Chair")', null],
    ['O’Brien-Smith, Mary Ann', 'Mary Ann O’Brien-Smith'],
  ])('%s', (written, turned) => expect(turnedName(written)).toBe(turned))

  it('of a list each line that is written so, and no other', () => {
    expect(turnedLines('Müller, Ana\nTom Field\r\nOkoro, Ben')).toEqual({
      text: 'Ana Müller\nTom Field\r\nBen Okoro',
      turned: 2,
    })
    expect(turnedLines('Müller, Ana; Field, Tom').text).toBe('Ana Müller;Tom Field')
    expect(turnedLines('Tom Field')).toEqual({ text: 'Tom Field', turned: 0 })
    const { roll } = harbour()
    expect(previewOf(roll, turnedLines('Müller, Ana\nBjörn').text)).toMatchObject({
      added: ['Ana Müller'],
      already: ['Björn'],
    })
  })
})

describe('ED11 those present are named in the order of the roll', () => {
  it('whatever order their ids have', () => {
    const { roll } = harbour()
    const some = [people.farida, people.chidi, people.asha]
    expect(inOrderOfRoll(roll, some).map((id) => nameOf(roll, id))).toEqual(['Asha', 'Chidi', 'Farida'])
  })
})
