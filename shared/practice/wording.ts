import type { LocalDate } from '../ports'

/** Small pieces of written English that more than one of the generator's texts needs. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `3 March 2026` */
export function dayInWords(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${monthInWords(date)}`
}

/** `March 2026` */
export function monthInWords(date: LocalDate): string {
  return `${months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`
}

const counted = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** As minutes write it: words up to twelve, figures above. */
export function countInWords(count: number): string {
  return counted[count] ?? String(count)
}

export function pounds(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',')
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
