import { count, dateInWords, list } from './dates'

/** So many months are named of what is late. */
const lateMonths = 6

/** The desk of somebody who keeps track of many assemblies. */
export const federation = {
  title: 'Federation',
  lead: 'How assemblies stand with their meetings, as each says itself. Nobody is named.',
  views: 'Views',
  board: 'Board',
  sides: 'What is shown',
  sideNames: { months: 'Months', map: 'Map', tree: 'Tree' },
  mapName: 'Map of the assemblies: arrows walk, plus and minus bring closer and further',
  mapIs: 'map',
  onMap: (name: string, state: string, secretary = '') =>
    `${name}: ${state}${secretary === '' ? '' : `, ${secretary}`}`,
  closer: 'Closer',
  further: 'Further away',
  whole: 'The whole map',
  register: 'Register',
  charts: 'Charts',
  offices: 'Offices',
  chartsLead: 'Twelve months of all assemblies that the filter leaves. Only numbers: nobody is named.',
  chartsNone: 'Nothing that was published in these months can be counted.',
  chartsReading: 'Counting…',
  chartsUntil: 'Up to',
  find: 'Find',
  findHelp: 'Name, kind or host; “late” for those that are.',
  show: 'Show',
  shows: {
    all: 'All',
    late: 'Late',
    quiet: 'Not heard for 30 days',
    vacant: 'Without a secretary of their own',
  },
  shown: (n: number, of: number, late: number) =>
    `${n === of ? count(n, 'assembly', 'assemblies') : `${n} of ${count(of, 'assembly', 'assemblies')}`}, ${late} late`,
  under: (name: string) => `Only ${name} and what is below it`,
  all: 'Show all assemblies',
  boardName: 'Board: assemblies and months',
  treeName: 'Nesting of the assemblies',
  assembly: 'Assembly',
  lateColumn: 'Late',
  receivedColumn: 'Here',
  receivedHelp: 'Minutes that are here, of the meetings held',
  receivedOf: (n: number, of: number) => `minutes of ${n} of ${count(of, 'meeting', 'meetings')} are here`,
  receivedShort: (n: number, of: number) => `${n}/${of}`,
  heardColumn: 'Last heard',
  notHeard: 'Not yet',
  heardVia: (through: string) => ` via ${through}`,
  heardHere: ', kept here',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  nothingFound: 'No assembly fits.',
  unnamed: (id: string) => `Assembly ${id.slice(0, 8)}`,
  legend: 'What the letters say',
  letters: {
    late: 'L',
    missing: 'M',
    unheard: '?',
    held: 'H',
    approved: 'A',
    ahead: 'P',
    received: 'R',
    none: '',
  },
  states: {
    late: 'late',
    missing: 'published, not here',
    unheard: 'not told yet',
    held: 'held, not due',
    approved: 'approved, not published',
    ahead: 'planned',
    received: 'received',
    none: 'no meeting',
  },
  means: {
    late: 'The minutes are due by the assembly’s own charter, and not out.',
    missing: 'The assembly says the minutes are out; they have not come here. Ask for a file, or for a line.',
    unheard: 'The day of the meeting is past, and the assembly has said nothing since.',
    held: 'The meeting was held; its minutes are not approved yet, and not due.',
    approved: 'The minutes are approved, and not published yet.',
    ahead: 'The meeting is planned or called.',
    received: 'The published minutes are here.',
    none: 'No meeting is told of.',
  },
  cell: (month: string, state: string, meetings: readonly string[]) =>
    `${month}: ${state}${meetings.length === 0 ? '' : ` (${list(meetings)})`}`,
  meeting: (on: string, due: string | null) =>
    due === null ? dateInWords(on) : `${dateInWords(on)}, minutes due ${dateInWords(due)}`,
  heard: (on: string) => `Last heard ${dateInWords(on)}`,
  neverHeard: 'Nothing heard yet',
  through: {
    file: (name: string) => `through the file ${name}`,
    peer: (name: string) => `through ${name}`,
    letter: (name: string) => `carried here by ${name}`,
  },
  ownHere: 'kept on this computer',
  lateCount: (n: number) => (n === 0 ? 'nothing late' : `${count(n, 'meeting', 'meetings')} late`),
  lateIn: (n: number, months: readonly string[], isHere: boolean): string => {
    const shown = months.slice(0, lateMonths)
    const more = months.length - shown.length
    const which = list(more === 0 ? shown : [...shown, `${more} more`])
    return `${federation.lateCount(n)}: ${which}${isHere ? ', all here on this computer and not gone out' : ''}`
  },
  hosts: (names: readonly string[]) => `Member of ${list(names)}`,
  noHost: 'Member of no other assembly here',
  choose: 'Choose an assembly on the board to read how it stands.',
  onlyBelow: 'Only this and below',
  members: (n: number) => count(n, 'member assembly', 'member assemblies'),
  claim: 'said by one side only',
  kinds: (kind: string) => kind.replaceAll('-', ' '),
} as const

/** In practice, before anything of others is here. */
export const rehearsing = {
  title: 'Rehearse with many assemblies',
  text: 'A general secretary keeps track of many assemblies here: a board of their meetings, a map, a register of what they decided, charts. Take in an invented federation of sixteen assemblies with two years of minutes, and try it. Your own meetings stay as they are.',
  make: 'Take in a practice federation',
  making: 'Making the federation…',
  made: 'The Four Rivers Federation is here, with sixteen invented assemblies.',
} as const

type OnlySome = {
  readonly sought: string
  readonly what: 'all' | 'decision' | 'action'
  readonly under: string | null
  readonly of: number
}

/** The register of many assemblies, and its digest. */
export const federationRegister = {
  month: 'Month of the meeting',
  find: 'Find',
  findHelp: 'Words of the text, the item or the assembly.',
  what: 'What',
  whats: { all: 'Decisions and actions', decision: 'Decisions', action: 'Actions' },
  caption: 'Decisions and actions of many assemblies',
  number: 'Number',
  text: 'Text',
  assembly: 'Assembly',
  from: 'Where it comes from',
  decision: 'Decision',
  action: 'Action',
  informal: 'informal finding',
  contested: 'contested',
  due: (on: string) => `due ${dateInWords(on)}`,
  shown: (n: number, of: number) => `${n} of ${count(of, 'line', 'lines')}`,
  reading: 'Reading the month…',
  none: 'Nothing that was published of this month fits.',
  more: (n: number) => `Show ${n} more`,
  approved: (on: string, minute: string | null) =>
    `Minutes approved ${dateInWords(on)}${minute === null ? '' : ` (${minute})`}`,
  notApproved: 'Minutes not approved',
  version: (n: number) => `version ${n}`,
  verified: (device: string, digest: string) =>
    `Signature and digest verified here; signed by device ${device}, text ${digest}`,
  digestPdf: 'Digest as PDF',
  digestHtml: 'Digest as HTML',
  making: (n: number) => `Making the digest: ${count(n, 'line', 'lines')}`,
  digestTitle: (month: string) => `Digest of ${month}`,
  digestOf: (month: string, n: number) => `Digest of ${month}: ${count(n, 'assembly', 'assemblies')}`,
  digestName: (month: string) => `Digest ${month}`,
  digestOnly: (month: string, { sought, what, under, of }: OnlySome, n: number) =>
    `${federationRegister.whats[what]} of ${month}${sought === '' ? '' : ` that have “${sought}”`}${
      under === null ? '' : `, ${under} and below`
    }: ${n} of ${count(of, 'line', 'lines')}`,
  /** Of a file: letters and figures alone. */
  digestOnlyName: ({ sought, what, under }: OnlySome) =>
    [what === 'all' ? '' : federationRegister.whats[what].toLowerCase(), under ?? '', sought]
      .map((part) =>
        part
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim()
          .slice(0, 40)
          .trim(),
      )
      .filter((part) => part !== '')
      .join(', '),
  digestWithoutFigures:
    'Left out: figures are counted of whole meetings, and this digest is of some of their lines.',
  decisions: 'Decisions',
  actions: 'Actions',
  figures: 'In figures',
  saved: (path: string) => `The digest is saved: ${path}`,
  federation: 'Federation',
} as const
