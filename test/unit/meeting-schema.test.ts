import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { meetingSchema } from '../fixtures/meeting-schema'

const top = path.join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(path.join(top, 'shared/export/meeting.schema.json'), 'utf8'))
const folder = path.join(top, 'test/fixtures/minutes')
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema)
const sample = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))

function undescribed(node: unknown, where: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties, if: condition, ...rest } = node as Record<string, unknown>
  const own = Object.entries((properties ?? {}) as Record<string, { description?: string }>).flatMap(
    ([name, field]) => [
      ...(field.description ? [] : [`${where}.${name}`]),
      ...undescribed(field, `${where}.${name}`),
    ],
  )
  return [...own, ...Object.values(rest).flatMap((inner) => undescribed(inner, where))]
}

describe('EX9 the published schema', () => {
  it('is made of the shapes that read a file (else: node test/fixtures/write-samples.mjs)', () => {
    expect(JSON.stringify(schema) === JSON.stringify(meetingSchema())).toBe(true)
  })
  it('describes every field', () => {
    expect([...new Set(undescribed(schema, ''))]).toEqual([])
  })
  it.each(readdirSync(folder))('is what %s is', (name) => {
    expect(validate(sample(name)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  })
  it('is not what lacks a charter, or has a position that there is not', () => {
    const { charter, ...without } = sample('block.json')
    expect(validate(without)).toBe(false)
    const other = sample('block.json')
    for (const said of Object.values<{ type: string; stance?: string }>(other.meeting.statements))
      if (said.type === 'position') said.stance = 'against'
    expect(validate(other)).toBe(false)
  })
})
