import { utf8 } from './utf8'

/** A calendar file by RFC 5545: components of named properties, their values escaped, no line longer than 75 bytes (EX13). */
export type Property = readonly [name: string, value: string]
export type Component = {
  readonly name: string
  readonly properties: readonly Property[]
  readonly within?: readonly Component[]
}

export function ics(component: Component): string {
  return lines(component)
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function lines({ name, properties, within = [] }: Component): readonly string[] {
  return [
    `BEGIN:${name}`,
    ...properties.map(([property, value]) => `${property}:${value}`),
    ...within.flatMap(lines),
    `END:${name}`,
  ]
}

/** A text value: what means something in the format is escaped, controls that no calendar reads are left out. */
export function text(value: string): string {
  return (
    value
      .replace(/\\/g, '\\\\')
      .replace(/[;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  )
}

/** Within letters never: a line is broken between them, and goes on after one space. */
function folded(line: string): string {
  let made = ''
  let length = 0
  for (const letter of line) {
    const bytes = utf8(letter).length
    if (length + bytes > 75) {
      made += '\r\n '
      length = 1
    }
    made += letter
    length += bytes
  }
  return made
}
