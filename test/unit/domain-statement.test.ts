import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/canonical'
import { instantText, parseAs } from '../../shared/parse'
import {
  contested,
  current,
  history,
  nextNumber,
  pen,
  type Statement,
  type Withdrawal,
} from '../../shared/statement'
import { needed, optional, tidyLine, tidyText } from '../../shared/text'
import { clockOf } from '../fixtures/moment'
import { asha, bjorn } from '../fixtures/world'

type Note = Statement<{ readonly type: 'note'; readonly text: string }> | Statement<Withdrawal>
type Notes = { statements: { [id: string]: Note } }

function notebook() {
  const book: Notes = { statements: {} }
  const laptops = {
    asha: clockOf('2026-03-03T19:00:00+00:00', asha, 1),
    björn: clockOf('2026-03-03T12:00:00+00:00', bjorn, 2),
  }
  /** Each writes in what they have seen: by default all there is. */
  const say = (who: 'asha' | 'björn', about: string, text: string, seen: Notes = book) =>
    pen<Note>({ seen: structuredClone(seen), draft: book as never }, laptops[who].moment()).state(about, {
      type: 'note',
      text,
    })
  const withdraw = (who: 'asha' | 'björn', of: Note['id']) =>
    pen<Note>({ seen: structuredClone(book), draft: book as never }, laptops[who].moment()).state(
      'withdrawal',
      { type: 'withdrawal', of },
      [],
    )
  const standing = (about: string) =>
    current(structuredClone(book).statements, about).map((note) => (note.type === 'note' ? note.text : ''))
  return { book, say, withdraw, standing, laptops }
}

describe('ST1 a statement is replaced, never edited', () => {
  it('keeps what was said before in the history', () => {
    const { book, say, standing } = notebook()
    say('asha', 'tea', 'at eight')
    say('asha', 'tea', 'at nine')
    expect(standing('tea')).toEqual(['at nine'])
    expect(history(book.statements, 'tea')).toHaveLength(2)
  })
})

describe('ST2 all statements of one gesture share one number', () => {
  it('gives a gesture of two statements one number and two ids', () => {
    const { book, laptops } = notebook()
    const gesture = pen<Note>({ seen: { statements: {} }, draft: book as never }, laptops.asha.moment())
    gesture.state('tea', { type: 'note', text: 'green' })
    gesture.state('cake', { type: 'note', text: 'lemon' })
    expect(Object.values(book.statements).map(({ n }) => n)).toEqual([1, 1])
    expect(Object.keys(book.statements)).toHaveLength(2)
  })
  it('never writes undefined', () => {
    const { book, laptops } = notebook()
    const gesture = pen<Note>({ seen: book, draft: book as never }, laptops.asha.moment())
    expect(() => gesture.state('tea', { type: 'note', text: undefined as unknown as string })).toThrow(
      /undefined/,
    )
  })
})

describe('ST3 causality orders, whatever the clocks say', () => {
  it('lets the later word stand although its clock was set back', () => {
    const { say, laptops, standing } = notebook()
    say('asha', 'tea', 'at eight')
    laptops.asha.tick(-600)
    say('asha', 'tea', 'at nine')
    expect(standing('tea')).toEqual(['at nine'])
  })
  it('accepts an instant that no calendar has', () => {
    expect(parseAs(instantText, '2026-02-30T19:00:00+00:00').ok).toBe(true)
  })
  it('counts on from the highest number seen', () => {
    const { book, say } = notebook()
    say('asha', 'tea', 'one')
    say('björn', 'tea', 'two')
    expect(nextNumber({ ...book.statements })).toBe(3)
  })
})

describe('ST4 a withdrawal takes back one’s own statement, and can be withdrawn', () => {
  it('brings back what was replaced', () => {
    const { say, withdraw, standing } = notebook()
    say('asha', 'tea', 'at eight')
    withdraw('asha', say('asha', 'tea', 'at nine'))
    expect(standing('tea')).toEqual(['at eight'])
  })
  it('does nothing to another’s statement', () => {
    const { say, withdraw, standing } = notebook()
    const id = say('asha', 'tea', 'at eight')
    withdraw('björn', id)
    expect(standing('tea')).toEqual(['at eight'])
  })
  it('withdrawn itself, redoes', () => {
    const { say, withdraw, standing } = notebook()
    const back = withdraw('asha', say('asha', 'tea', 'at eight'))
    expect(standing('tea')).toEqual([])
    withdraw('asha', back)
    expect(standing('tea')).toEqual(['at eight'])
  })
})

describe('ST5 two who differ are contested until one settles it', () => {
  it('shows both, and a third word replaces both', () => {
    const { book, say, standing } = notebook()
    const before = structuredClone(book)
    say('asha', 'tea', 'green', before)
    say('björn', 'tea', 'black', before)
    expect(standing('tea')).toEqual(['green', 'black'])
    expect(contested(current({ ...book.statements }, 'tea'))).toBe(true)
    say('björn', 'tea', 'green')
    expect(standing('tea')).toEqual(['green'])
  })
  it('is not contested when both said the same', () => {
    const { book, say } = notebook()
    const before = structuredClone(book)
    say('asha', 'tea', 'green', before)
    say('björn', 'tea', 'green', before)
    expect(contested(current({ ...book.statements }, 'tea'))).toBe(false)
  })
})

describe('ST6 what was replaced stays replaced down the chain', () => {
  it('does not bring back the first word when the middle one is withdrawn', () => {
    const { say, withdraw, standing } = notebook()
    say('asha', 'tea', 'first')
    const middle = say('asha', 'tea', 'second')
    say('björn', 'tea', 'third')
    withdraw('asha', middle)
    expect(standing('tea')).toEqual(['third'])
  })
  it('lets nobody replace on another path', () => {
    const { book, say, laptops, standing } = notebook()
    const tea = say('asha', 'tea', 'green')
    pen<Note>({ seen: structuredClone(book), draft: book as never }, laptops.björn.moment()).state(
      'cake',
      { type: 'note', text: 'x' },
      [tea],
    )
    expect(standing('tea')).toEqual(['green'])
  })
})

describe('ST7 text is kept as text', () => {
  it('keeps markup, joiners and direction marks, drops controls and broken surrogates', () => {
    expect(tidyLine('<b>Ana</b>\u200d\u202e')).toBe('<b>Ana</b>\u200d\u202e')
    expect(tidyLine('A\u0000n\u0007a\ud800 \t\n O\u0301rtiz ')).toBe('Ana Órtiz')
    expect(tidyText('one\r\ntwo\u2028three')).toBe('one\ntwo\nthree')
  })
  it('keeps words apart where another program broke the line in its own way', () => {
    expect(tidyText('one\vtwo\fthree')).toBe('one\ntwo\nthree')
  })
})

describe('ST8 too long is refused with the figures', () => {
  it('refuses a name of a megabyte and cuts nothing', () => {
    const pasted = needed('name', 'x'.repeat(1_000_000))
    expect(pasted).toEqual({
      ok: false,
      refusal: { rule: 'ST8', field: 'name', limit: 200, length: 1_000_000 },
    })
  })
})

describe('ST9 a needed text is not empty', () => {
  it('refuses what is only spaces, where an optional one becomes null', () => {
    expect(needed('title', ' \n ')).toMatchObject({ ok: false, refusal: { rule: 'ST9' } })
    expect(optional('reason', '  ')).toEqual({ ok: true, value: null })
  })
  it('refuses what nobody can see', () => {
    expect(needed('name', '\u200b\u202e')).toMatchObject({ ok: false, refusal: { rule: 'ST9' } })
    expect(optional('reason', '\u200b')).toEqual({ ok: true, value: null })
  })
})

describe('ST10 nothing enters unparsed', () => {
  it('says where it was wrong', () => {
    expect(parseAs(instantText, 'yesterday')).toMatchObject({ ok: false, refusal: { rule: 'ST10' } })
  })
})

describe('ST11 one value, one text', () => {
  it('sorts keys and composes accents', () => {
    expect(canonical({ b: 1, a: [null, true, 'e\u0301'] })).toBe('{"a":[null,true,"é"],"b":1}')
    expect(canonical({ a: undefined })).toBe('{}')
  })
})
