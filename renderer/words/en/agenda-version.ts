import { dateInWords, list } from './dates'

/** Versions of an agenda: what was changed after the notice. */
const fields = { title: 'the title', kind: 'the kind', presenter: 'who presents it', planned: 'the minutes' }

export const agendaVersionWords = {
  version: (n: number) => `Version ${n}`,
  since: (n: number, date: string) => `Changes since version ${n}, sent on ${dateInWords(date)}`,
  line: (change: {
    readonly type: 'added' | 'taken-off' | 'moved' | 'changed'
    readonly number: string
    readonly title: string
    readonly fields: readonly (keyof typeof fields)[]
  }) => {
    const { type, number, title } = change
    const item = `${number} ${title}`
    switch (type) {
      case 'added':
        return `New: ${item}`
      case 'taken-off':
        return `Taken off: ${title}, which was item ${number}`
      case 'moved':
        return `Moved: ${item}`
      case 'changed':
        return `Changed: ${item}, ${list(change.fields.map((field) => fields[field]))}`
    }
  },
  title: (n: number) => `Version ${n} of the agenda`,
  notSent: 'It was changed after the notice went out. Send it again to everybody who is expected.',
  sent: (date: string) => `Sent on ${dateInWords(date)}.`,
  issue: (n: number) => `Version ${n} goes out`,
  issued: (n: number) => `Version ${n} of the agenda is out.`,
} as const
