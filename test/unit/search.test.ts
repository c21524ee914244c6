import { describe, expect, it } from 'vitest'
import { placeOf } from '../../renderer/features/search/hit-place'
import type { AssemblyId, PersonId } from '../../shared/id'
import { correct } from '../../shared/meeting/approval/correction'
import { addRemark } from '../../shared/meeting/approval/remark'
import { summarize } from '../../shared/record/summarize'
import { type About, hitsOf, isWanted } from '../../shared/search/answer'
import { asked, type Facts, fits } from '../../shared/search/asked'
import { excerpt } from '../../shared/search/excerpt'
import { inverted } from '../../shared/search/inverted'
import type { Placed } from '../../shared/search/passage'
import { passagesOf, peopleOf } from '../../shared/search/passages'
import { everyIs, readQuery } from '../../shared/search/query'
import { settledPart, strange, suggestions } from '../../shared/search/suggest'
import { wordsOf } from '../../shared/search/words'
import { wholeEvening } from '../fixtures/evening'
import { fine, people } from '../fixtures/world'

const today = '2026-04-01'
const about: About = {
  name: 'Harbour Tenants',
  code: 'HBT',
  asker: { today, me: people.asha },
  courseOf: () => ({ type: 'in-force', since: '2026-03-03', review: null }),
}

function evening(): readonly Placed[] {
  const { page, roll, charter } = wholeEvening()
  const { headline } = summarize(page.seen, roll, charter)
  const { passages, ...meeting } = passagesOf(page.seen, headline, roll)
  const assembly = roll.assembly as AssemblyId
  return [
    ...passages.map((passage) => ({ assembly, meeting, passage })),
    ...peopleOf(roll).map((passage) => ({ assembly, meeting: null, passage })),
  ]
}

function finder(placed: readonly Placed[]) {
  const index = inverted()
  index.put('evening', placed)
  return (written: string) => {
    const query = asked(written)
    const found = index.find({ words: query.words, most: 50, fits: (one) => isWanted(query, one, about) })
    return hitsOf(found, query, () => about).flatMap(({ hits }) =>
      hits.map(({ kind, text }) => `${kind}: ${text.map((one) => one.text).join('')}`),
    )
  }
}

describe('SC1 everything of one’s own is found', () => {
  const search = finder(evening())
  it('the secretary’s words, decisions, actions, items, meetings and people', () => {
    expect(search('photographs')).toEqual(['note: Dafydd showed photographs.'])
    expect(search('is:decision')).toHaveLength(1)
    expect(search('is:action')).not.toHaveLength(0)
    expect(search('moot is:meeting')).toEqual(['meeting: March moot'])
    expect(search('bjor')).toEqual(expect.arrayContaining(['person: Björn']))
  })
  it('and nothing where there is nothing', () => {
    expect(search('zeppelin')).toEqual([])
  })
})

describe('SC8 what was corrected says so', () => {
  it('the correction by its own words, and beside what stands under its item; of the whole meeting beside all of it', () => {
    const { page, roll, charter, moment, item } = wholeEvening()
    const corrected = () => {
      const { headline } = summarize(page.seen, roll, charter)
      const { passages } = passagesOf(page.seen, headline, roll)
      const of = (kind: string, text: string) =>
        passages.find((one) => one.kind === kind && one.text.includes(text))?.corrected ?? null
      return { of, passages }
    }
    const roof = item('Roof of the boat shed')
    expect(corrected().of('note', 'photographs')).toBeNull()
    fine(correct(page, { item: roof, text: 'Eleni showed the photographs.' }, moment()))
    expect(corrected().of('note', 'photographs')).toBe('item')
    expect(corrected().of('meeting', 'March moot')).toBeNull()
    expect(corrected().passages).toContainEqual(
      expect.objectContaining({ kind: 'correction', item: roof, text: 'Eleni showed the photographs.' }),
    )
    fine(correct(page, { item: null, text: 'It was Wednesday.' }, moment()))
    expect(corrected().of('note', 'photographs')).toBe('item')
    expect(corrected().of('item', 'Hall lease')).toBe('minutes')
    const assembly = roll.assembly as AssemblyId
    const { headline } = summarize(page.seen, roll, charter)
    const { passages, ...meeting } = passagesOf(page.seen, headline, roll)
    const search = finder(passages.map((passage) => ({ assembly, meeting, passage })))
    expect(search('wednesday')).toEqual(['correction: It was Wednesday.'])
    expect(search('is:correction')).toHaveLength(2)
    expect(
      placeOf({
        kind: 'correction',
        published: null,
        meeting: { ...meeting, meeting: page.seen.id },
      } as never),
    ).toMatchObject({ screen: 'minutes', at: 'corrections' })
  })
})

describe('SC13 what was remarked on a draft', () => {
  it('is found with what became of it, and Enter goes to the remark', () => {
    const { page, roll, charter, moment, item } = wholeEvening()
    const roof = item('Roof of the boat shed')
    fine(addRemark(page, { item: roof, from: null, text: 'Eleni asked about gutters.' }, moment()))
    const { headline } = summarize(page.seen, roll, charter)
    const { passages, ...meeting } = passagesOf(page.seen, headline, roll)
    const assembly = roll.assembly as AssemblyId
    const search = finder(passages.map((passage) => ({ assembly, meeting, passage })))
    expect(search('gutters')).toEqual(['remark: Eleni asked about gutters.'])
    expect(search('roof is:remark')).toHaveLength(0)
    expect(search('gutters roof is:remark')).toHaveLength(1)
    const [said] = passages.filter(({ kind }) => kind === 'remark')
    const at = { kind: 'remark', id: said?.id, item: roof, published: null, meeting }
    expect(placeOf(at as never)).toMatchObject({ screen: 'minutes', at: `remark-${said?.id}` })
  })
})

describe('SC2 each word begins a word of it or of its item, and one is its own', () => {
  const search = finder(evening())
  it('“roof photo” finds the note under the roof, and “roof” alone does not', () => {
    expect(search('roof photo')).toContain('note: Dafydd showed photographs.')
    expect(search('roof')).not.toContain('note: Dafydd showed photographs.')
    expect(search('roof')).toContain('item: Roof of the boat shed')
  })
  it('words side by side are found only side by side', () => {
    expect(search('"boat shed" is:item')).toEqual(['item: Roof of the boat shed'])
    expect(search('"shed boat" is:item')).toEqual([])
  })
})

describe('SC3 case and accents make no difference', () => {
  const words = (text: string) => wordsOf(text).map(({ word }) => word)
  it('for letters of every kind', () => {
    expect(words('Björn O’Hara')).toEqual(['bjorn', 'o', 'hara'])
    expect(words('STRASSE Straße Łódź Þór Ærø')).toEqual(['strasse', 'strasse', 'lodz', 'thor', 'aero'])
    expect(words('ΣΊΣΥΦΟΣ')).toEqual(words('σίσυφος'))
  })
  it('where a script puts no spaces each sign is a word', () => {
    expect(words('会议记录')).toEqual(['会', '议', '记', '录'])
  })
})

describe('SC4 Greek and Cyrillic words by Latin letters', () => {
  it('Ελένη by “eleni”, Жанна by “zhan”', () => {
    const named = (text: string): Placed => ({
      assembly: 'a' as AssemblyId,
      meeting: null,
      passage: { kind: 'person', id: text, item: null, under: '', text, number: null },
    })
    const search = finder([named('Ελένη'), named('Жанна')])
    expect(search('eleni')).toEqual(['person: Ελένη'])
    expect(search('Ελε')).toEqual(['person: Ελένη'])
    expect(search('zhan')).toEqual(['person: Жанна'])
  })
})

describe('SC6 the words are marked where they stand', () => {
  it('within a long text, cut between words', () => {
    const text = `${'before it '.repeat(40)}the Wharf-lease of Björn ${'and after '.repeat(40)}`
    const shown = excerpt(text, ['wharf', 'bjo'])
    expect(shown.filter(({ found }) => found).map((one) => one.text)).toEqual(['Wharf', 'Björn'])
    expect(shown[0]?.text).toBe('…')
    expect(shown.map((one) => one.text).join('').length).toBeLessThan(220)
    expect(excerpt('Short', ['x'])).toEqual([{ text: 'Short', found: false }])
    expect(excerpt('', ['x'])).toEqual([])
  })
  it('decisions before actions before notes, whatever was found first', () => {
    const kinds = finder(evening())('a').map((line) => line.split(':')[0])
    const order = ['decision', 'action', 'proposal', 'item', 'note', 'concern', 'meeting', 'person']
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')))
  })
})

const action: Facts = {
  kind: 'action',
  states: ['open', 'overdue'],
  who: people.asha,
  whoName: 'Asha Rahman',
  due: '2026-03-10',
  number: '2026/03/05',
  inside: ['Harbour Tenants', 'HBT'],
}
const says = (written: string, facts: Facts = action, me: PersonId | null = null) =>
  fits(asked(written), facts, { today, me })

describe('RG3 of one sort any, of every sort one', () => {
  it('states and kinds', () => {
    expect(says('is:open is:done')).toBe(true)
    expect(says('is:done')).toBe(false)
    expect(says('is:action status:overdue')).toBe(true)
    expect(says('is:decision is:open')).toBe(false)
  })
  it('people, and oneself', () => {
    expect(says('@rah')).toBe(true)
    expect(says('@"Asha Rahman"')).toBe(true)
    expect(says('@björn')).toBe(false)
    expect(says('@me', action, people.asha)).toBe(true)
    expect(says('@me', action, people.björn)).toBe(false)
  })
  it('days, months and years', () => {
    for (const written of ['due:<2026-12-01', 'due:2026-03', 'due:<=2026', 'due:>=2026-03-10', 'due:<today'])
      expect([written, says(written)]).toEqual([written, true])
    for (const written of ['due:>2026', 'due:<2026', 'due:none', 'due:today', 'due:>2026-03'])
      expect([written, says(written)]).toEqual([written, false])
    expect(says('due:none', { ...action, due: null })).toBe(true)
    expect(says('due:none', { ...action, due: undefined })).toBe(false)
  })
  it('assemblies and numbers', () => {
    expect(says('in:harb number:2026/03')).toBe(true)
    expect(says('in:hbt number:03/05')).toBe(true)
    expect(says('in:north')).toBe(false)
    expect(says('number:2027')).toBe(false)
  })
})

describe('RG2 what is no filter word is a word', () => {
  it('and one line says so', () => {
    expect(strange(readQuery('colour:red wharf'), everyIs)).toMatchObject({ type: 'unknown', key: 'colour' })
    expect(strange(readQuery('is:opne'), everyIs)).toMatchObject({ key: 'is', value: 'opne' })
    expect(strange(readQuery('is:in-force'), ['open', 'done'])).toEqual({ type: 'elsewhere', is: 'in-force' })
    expect(strange(readQuery('is:open at 19:05 http://x.org due: "a:b"'), everyIs)).toBeNull()
    expect(asked('colour:red').words).toEqual(['colour', 'red'])
  })
})

describe('RG4 what may follow is offered', () => {
  const offered = (written: string) =>
    suggestions(written, {
      is: everyIs,
      people: ['Asha Rahman', 'Björn'],
      assemblies: ['North Hall'],
      today,
    }).map((one) => one.written)
  it('states, people, assemblies and days, and what is written before stays', () => {
    expect(offered('wharf is:o')).toEqual(['wharf is:open ', 'wharf is:overdue '])
    expect(offered('@as')).toEqual(['@"Asha Rahman" '])
    expect(offered('@"Asha R')).toEqual(['@"Asha Rahman" '])
    expect(offered('in:')).toEqual(['in:"North Hall" '])
    expect(offered('due:n')).toEqual(['due:none '])
    expect(offered('wharf')).toEqual([])
    expect(offered('is:open')).toEqual([])
  })
  it('and what is only half typed says nothing yet', () => {
    expect(settledPart('bus is:dec')).toBe('bus ')
    expect(settledPart('bus due:<2026-1')).toBe('bus ')
    expect(settledPart('bus is:open')).toBe('bus is:open')
    expect(settledPart('bus due:<2026')).toBe('bus due:<2026')
    expect(settledPart('bus is:opne')).toBe('bus is:opne')
    expect(settledPart('bus is:dec ')).toBe('bus is:dec ')
  })
})
