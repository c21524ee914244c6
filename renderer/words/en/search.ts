import { count, dateInWords } from './dates'

/** The search, and the filter words that it shares with the registers. */
export const search = {
  title: 'Search',
  lead: 'Everything in the records on this computer, of all years.',
  leadWithOthers: 'Everything of your own, of all years; of others what they published and is here.',
  field: 'Search for',
  help: 'Words, "words side by side", @name, is:action, due:<2026-12-01, in:assembly, number:2026/03. Arrows choose, Enter goes there.',
  reading: 'Laying out the index… the first search after a start takes a moment.',
  results: 'What was found',
  suggestions: 'What may follow',
  nothingText: 'No piece of the records has all of these words. Try fewer words, or the beginning of a word.',
  start: 'What are you looking for?',
  startText:
    'Titles, exact wordings, notes, decisions, actions, concerns and people. Capitals and accents make no difference, and the beginning of a word is enough.',
  found: (all: number) => (all === 0 ? 'Nothing matches' : `${count(all, 'place', 'places')} found`),
  kinds: {
    decision: 'Decisions',
    action: 'Actions',
    proposal: 'Proposals',
    item: 'Agenda items',
    note: 'Notes',
    correction: 'Corrections',
    remark: 'Remarks on drafts',
    concern: 'Concerns',
    meeting: 'Meetings',
    person: 'People',
  },
  byOthers: (kind: string) => `Published by others: ${kind}`,
  publishedChip: 'Published',
  approved: (on: string) => `minutes approved ${dateInWords(on)}`,
  due: (on: string) => `by ${dateInWords(on)}`,
  stillReading: (records: number) => `${count(records, 'record', 'records')} of others still being read.`,
  groupOf: (title: string, all: number) => `${title}, ${all}`,
  all: (title: string, all: number) => `All ${all}: ${title.toLowerCase()}`,
  corrected: { item: 'Corrected since', minutes: 'Minutes corrected since' },
  draft: 'Draft',
  planned: 'Planned',
  sits: 'Under way',
  nobody: 'nobody yet',
  by: (who: string, due: string | null) => (due === null ? who : `${who}, by ${dateInWords(due)}`),
  searched: 'What is searched',
  own: (name: string, meetings: number, since: string | null) =>
    since === null
      ? `${name}: everything`
      : `${name}: everything, ${count(meetings, 'meeting', 'meetings')} since ${dateInWords(since)}`,
  published: (records: number, assemblies: number, since: string | null) =>
    `${count(records, 'published record', 'published records')} of ${count(assemblies, 'other assembly', 'other assemblies')}${since === null ? '' : `, since ${dateInWords(since)}`}: titles, decisions, actions, and all the words that went out, as far as they are here.`,
  others:
    'Of other assemblies, what stands on this computer is searched: the Things you take part in. Nothing is asked of the network.',
  everywhere: (written: string) => `Search everything for “${written}”`,
  saveTable: 'Save as a table (CSV)',
  tableName: (title: string, today: string) => `${title} ${today}.csv`,
  allAssemblies: 'Of all assemblies',
} as const

/** Why a word that looks like a filter word is none here. */
const filtering = {
  key: (key: string) =>
    `“${key}:” is no filter word, so it is searched for as a word. There are @name, is:, due:, in: and number:`,
  is: (value: string) =>
    `“is:${value}” means nothing, so it is searched for as a word. Type “is:” to see what there is.`,
  due: (value: string) =>
    `“due:${value}” is no date. Write due:<2026-12-01, due:2026-12, due:<today or due:none`,
  elsewhere: (is: string) => `“is:${is}” is not said of anything in this list, so nothing fits.`,
} as const

type Strange =
  | { readonly type: 'unknown'; readonly key: string; readonly value: string }
  | { readonly type: 'elsewhere'; readonly is: string }

export function strangeWord(strange: Strange): string {
  if (strange.type === 'elsewhere') return filtering.elsewhere(strange.is)
  const { key, value } = strange
  if (key === 'due') return filtering.due(value)
  return key === 'is' || key === 'status' ? filtering.is(value) : filtering.key(key)
}
