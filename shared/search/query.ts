/**
 * What somebody types to find something: words, and filter words such as `is:open @ana due:<2026-12-01 in:"North Hall"` (RG1). Reading
 * it never fails: what means nothing here is looked for as a word, and said to be so (RG2). Printed and read again it is the same.
 */
export type Term =
  | { readonly type: 'word'; readonly text: string }
  /** In this order, side by side. */
  | { readonly type: 'phrase'; readonly text: string }
  | { readonly type: 'is'; readonly is: Is }
  | { readonly type: 'who'; readonly name: string }
  | { readonly type: 'due'; readonly than: Than; readonly day: string }
  | { readonly type: 'in'; readonly name: string }
  | { readonly type: 'number'; readonly number: string }
  /** Written like a filter word, and none. */
  | { readonly type: 'unknown'; readonly key: string; readonly value: string }

export type Than = '<' | '<=' | '>' | '>=' | '='

/** What a thing is, what an action is, what has become of a decision. */
export const kinds = [
  'meeting',
  'item',
  'note',
  'proposal',
  'concern',
  'decision',
  'action',
  'correction',
  'remark',
  'person',
] as const
export const actionStates = ['open', 'overdue', 'done', 'dropped'] as const
export const decisionStates = [
  'in-force',
  'cooling-off',
  'review',
  'reopened',
  'replaced',
  'ended',
  'informal',
  'contested',
] as const
export const everyIs = [...actionStates, ...decisionStates, ...kinds] as const
export type Is = (typeof everyIs)[number]

/** The words before a colon; `status` is another word for `is`. */
export const keys = ['is', 'due', 'in', 'number', 'status'] as const

/** A date, or the year or month of one; a day by name. */
const day = /^(\d{4}(-\d{2}(-\d{2})?)?|today|none)$/
const dated = /^(<=|>=|<|>|=)?(.*)$/s

export function readQuery(written: string): readonly Term[] {
  return tokens(written).flatMap(termOf)
}

export function printQuery(terms: readonly Term[]): string {
  return terms.map(printTerm).join(' ')
}

type Token =
  | { readonly type: 'quoted'; readonly text: string }
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'keyed'; readonly key: string; readonly value: string }

const quoted = /"([^"]*)("|$)/y
const keyed = /(@|[a-z]+:)(?:"([^"]*)(?:"|$)|(\S*))/iy
const plain = /\S+/y

function tokens(written: string): readonly Token[] {
  const found: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(written)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  while (at < written.length) {
    if (/\s/.test(written[at] ?? '')) {
      at += 1
      continue
    }
    const phrase = take(quoted)
    if (phrase !== null) {
      found.push({ type: 'quoted', text: (phrase[1] ?? '').trim() })
      continue
    }
    const key = take(keyed)
    if (key !== null) {
      const value = (key[2] ?? key[3] ?? '').trim()
      found.push({ type: 'keyed', key: (key[1] ?? '').toLowerCase(), value })
      continue
    }
    const word = take(plain)
    if (word !== null) found.push({ type: 'plain', text: word[0] })
  }
  return found
}

function termOf(token: Token): readonly Term[] {
  if (token.type === 'quoted') return token.text === '' ? [] : [{ type: 'phrase', text: token.text }]
  if (token.type === 'plain') return [{ type: 'word', text: token.text }]
  const { key, value } = token
  // An address, and what is not written to the end yet.
  if (value === '' || value.startsWith('//')) return [{ type: 'word', text: key + plainly(value) }]
  if (key === '@') return [{ type: 'who', name: value }]
  const name = key.slice(0, -1)
  const unknown: Term = { type: 'unknown', key: name, value }
  switch (name) {
    case 'is':
    case 'status': {
      const is = everyIs.find((one) => one === value.toLowerCase())
      return [is === undefined ? unknown : { type: 'is', is }]
    }
    case 'due':
      return [dueOf(value) ?? unknown]
    case 'in':
      return [{ type: 'in', name: value }]
    case 'number':
      return [{ type: 'number', number: value }]
    default:
      return [unknown]
  }
}

function dueOf(value: string): Term | null {
  const [, than, said = ''] = dated.exec(value) ?? []
  const when = said.toLowerCase()
  if (!day.test(when) || (when === 'none' && than !== undefined)) return null
  return { type: 'due', than: (than ?? '=') as Than, day: when }
}

function printTerm(term: Term): string {
  switch (term.type) {
    case 'word':
      return term.text
    case 'phrase':
      return `"${term.text}"`
    case 'is':
      return `is:${term.is}`
    case 'who':
      return `@${inQuotes(term.name)}`
    case 'due':
      return `due:${term.than === '=' ? '' : term.than}${term.day}`
    case 'in':
      return `in:${inQuotes(term.name)}`
    case 'number':
      return `number:${inQuotes(term.number)}`
    case 'unknown':
      return `${term.key}:${inQuotes(term.value)}`
  }
}

/** A value with spaces stands in quotes; one with a quote in it has none. */
const inQuotes = (value: string): string => (/\s/.test(value) ? `"${value}"` : value)
const plainly = (value: string): string => value.replace(/\s+/g, '')
