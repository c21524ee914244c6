import { count, dateAndTime, dateInWords, monthOf, nth, weekdayDate, weekdays } from './dates'

/** Series of meetings and templates: what each of them has, when the next one is, and whose template it was. */
type Rule =
  | { readonly type: 'monthly'; readonly nth: number; readonly weekday: number; readonly every: number }
  | { readonly type: 'weekly'; readonly weekday: number; readonly every: number }

const spans = {
  2: 'every second month',
  3: 'every third month',
  6: 'twice a year',
  12: 'once a year',
} as const
const places: Readonly<Record<string, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  '-1': 'last',
}
const dayOf = (weekday: number) => weekdays[weekday % 7] ?? ''

/** `first Tuesday of the month`, `every second Thursday` */
export function ruleInWords(rule: Rule | null): string {
  if (rule === null) return 'When it is needed'
  const day = dayOf(rule.weekday)
  if (rule.type === 'weekly')
    return rule.every === 1 ? `Every ${day}` : `Every ${rule.every === 2 ? 'second' : nth(rule.every)} ${day}`
  const span = spans[rule.every as keyof typeof spans]
  const said = `${places[rule.nth]} ${day} of the month`
  const sentence = span === undefined ? said : `${said}, ${span}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

export const series = {
  title: 'Series and templates',
  lead: 'A series says when the next meeting is and which items each one has. A template is for a meeting that is called when it is needed.',
  open: 'Series and templates',
  add: 'New series or template',
  none: 'No series yet',
  noneText: 'Write down your monthly meeting once: the next one is then planned with one press.',
  kept: (name: string) => `${name} is kept.`,
  removed: (name: string) => `${name} is taken off the list. Its meetings stay.`,

  // A card
  template: 'Template',
  next: (date: string, time: string) => `Next: ${dateAndTime(date, time)}`,
  planned: (date: string, time: string) => `Planned: ${dateAndTime(date, time)}`,
  usual: (time: string, place: string) => (place === '' ? time : `${time}, ${place}`),
  held: (n: number) => (n === 0 ? 'No meeting yet' : count(n, 'meeting so far', 'meetings so far')),
  items: 'Items each of its meetings has',
  noItems: 'None of its own; the items of every agenda come by themselves.',
  from: (name: string) => `from ${name}`,
  plan: 'Plan the next one',
  planNamed: (name: string) => `Plan the next one: ${name}`,
  planTemplate: 'Plan a meeting from it',
  planTemplateNamed: (name: string) => `Plan a meeting from it: ${name}`,
  openAgenda: 'Open its agenda',
  openAgendaNamed: (name: string) => `Open its agenda: ${name}`,
  change: 'Change',
  changeNamed: (name: string) => `Change ${name}`,
  remove: 'Take off the list',
  removeNamed: (name: string) => `Take off the list: ${name}`,
  removeAsk: (name: string) => `Take ${name} off the list?`,
  removeText:
    'No new meeting can be planned from it. The meetings that were held or planned stay as they are.',
  place: (n: number, name: string) => `${name}, ${nth(n)}`,

  // Of hosts
  ofHosts: 'From your hosts',
  ofHostsText:
    'You can plan from these as they are; what the host changes holds for the next meeting you plan. A copy becomes your own.',
  forMembers: 'Offer it to member assemblies',
  forMembersHelp: 'They can plan meetings from it without copying it.',
  isOffered: 'for member assemblies',
  differs: (name: string) => `Other than at ${name} now`,
  takeOver: 'Look at theirs…',
  takeOverNamed: (series: string, of: string) => `Look at theirs…: ${series}, ${of}`,
  ofHost: (series: string, of: string) => `${series} (${of})`,

  // Templates of others
  others: 'Templates of other assemblies',
  othersText: 'A copy becomes your own. What they change later changes nothing here.',
  copy: 'Copy it',
  copyNamed: (name: string, of: string) => `Copy it: ${name}, ${of}`,

  // The form
  newTitle: 'New series or template',
  changeTitle: (name: string) => `Change ${name}`,
  name: 'Name',
  nameHelp: 'As people call it: Monthly meeting.',
  nameMissing: 'Write what it is called.',
  nameTwice: 'There is one of this name already.',
  kind: 'Kind of meeting',
  kindHelp: 'Choose one or write your own. It stands at the head of the minutes.',
  often: 'How often',
  spans: {
    none: 'When it is needed (a template)',
    'weekly/1': 'Every week',
    'weekly/2': 'Every second week',
    'weekly/3': 'Every third week',
    'weekly/4': 'Every fourth week',
    'monthly/1': 'Every month',
    'monthly/2': 'Every second month',
    'monthly/3': 'Every third month',
    'monthly/6': 'Twice a year',
    'monthly/12': 'Once a year',
  },
  which: 'Which of the month',
  nths: { '1': 'The first', '2': 'The second', '3': 'The third', '4': 'The fourth', '-1': 'The last' },
  day: 'Day',
  days: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), label: dayOf(day) })),
  time: 'Begins at',
  timeWrong: 'Choose a time.',
  where: 'Place',
  itemsHelp: 'They come after the items with which every agenda begins.',
  itemsWrong: 'Minutes are whole numbers from 1 to 600.',
  save: 'Keep it',
  saving: 'Keeping…',
  sealsNote: 'Series are part of the charter: what you keep here becomes its next version.',
  inCharter: 'They are changed under Meetings, Series and templates.',

  // The close
  atClose: (title: string, date: string) => `Plan the next one: ${title}, ${weekdayDate(date)}`,
  atCloseHelp: 'What was not reached, and what is still to be done, goes on its agenda by itself.',

  // Planning a meeting
  of: 'Series or template',
  ofNone: 'None',
  /** `taken`: what meetings are called already; a second one of the month bears its day. */
  titleOf: (name: string, date: string, isSeries: boolean, taken: readonly string[] = []) => {
    const month = monthOf(date)
    const title = month === null || !isSeries ? name : `${name}, ${month} ${date.slice(0, 4)}`
    return taken.includes(title) ? `${name}, ${dateInWords(date)}` : title
  },
} as const
