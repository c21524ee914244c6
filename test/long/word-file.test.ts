import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureSystem } from '../../build/system.mjs'
import { makers } from '../../renderer/document/makers'
import { paperOf } from '../../renderer/document/papers'
import { plainWish } from '../../shared/export/maker'
import { readMeetingFile } from '../../shared/export/meeting-json'
import { bareLetters, cellsIn, partsOnPaper, runsFromRight } from '../fixtures/source-words'

/** The twelve samples for Word, opened by another writing program and printed from there. */
const samples = path.resolve(import.meta.dirname, '../fixtures/minutes')
const names = readdirSync(samples).sort()
const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-word-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function meetingOf(name: string) {
  const read = readMeetingFile(readFileSync(path.join(samples, name), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

beforeAll(async () => {
  await ensureSystem({ mayInstall: false, display: false, proofs: true, office: true })
  const files: string[] = []
  for (const name of names) {
    const [made] = (await makers.docx?.(meetingOf(name), plainWish)) ?? []
    const file = path.join(folder, `${name}.docx`)
    writeFileSync(file, made?.bytes ?? '')
    files.push(file)
  }
  const profile = path.join(folder, 'profile')
  mkdirSync(profile)
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}, 600_000)

describe.each(names)('EX21 %s', (name) => {
  test('LibreOffice opens it and prints every word', () => {
    const { status, stdout } = spawnSync('pdftotext', ['-raw', path.join(folder, `${name}.pdf`), '-'], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    const printed = bareLetters(stdout)
    const { blocks } = paperOf(meetingOf(name), plainWish)
    for (const text of cellsIn(partsOnPaper(blocks)))
      if (!runsFromRight(text)) expect(printed).toContain(bareLetters(text).slice(0, 40))
  })
})
