import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { command } from '../../electron/cli/command'
import { makers } from '../../renderer/document/makers'
import { recordMakers } from '../../renderer/document/record-makers'
import { discreet } from '../../shared/export/discreet'
import { writeMeeting } from '../../shared/export/meeting-json'
import { exportedEvening } from '../fixtures/evening'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-out-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const meeting = path.join(folder, 'meeting.json')
writeFileSync(meeting, writeMeeting(discreet(exportedEvening())))

const tools = { readPassphrase: async () => '', makers, recordMakers }
const sent = (args: readonly string[]) => command(['export', ...args], tools)
type Said = {
  readonly files: readonly {
    readonly file: string
    readonly from: string
    readonly sha256: string
    readonly bytes: number
  }[]
  readonly failed: readonly object[]
}

describe('CL4 a meeting goes out as files in a folder', () => {
  test('Asha’s script is told each file and its digest, and finds them whole', async () => {
    const out = path.join(folder, 'new', 'place')
    const { code, output } = await sent([meeting, '--to', 'json', '--out', out])
    const { files, failed } = JSON.parse(output) as Said
    expect(code).toBe(0)
    expect(failed).toEqual([])
    for (const { file, sha256, bytes } of files) {
      const found = readFileSync(file)
      expect(createHash('sha256').update(found).digest('hex')).toBe(sha256)
      expect(found.length).toBe(bytes)
    }
    expect(readdirSync(out)).toEqual(files.map(({ file }) => path.basename(file)))
  })
  test('once more it writes over what is there', async () => {
    const out = path.join(folder, 'again')
    const first = await sent([meeting, '--to', 'json', '--out', out])
    const [name = ''] = readdirSync(out)
    writeFileSync(path.join(out, name), 'something older')
    expect(await sent([meeting, '--to', 'json', '--out', out])).toEqual(first)
    expect(readFileSync(path.join(out, name), 'utf8')).toBe(readFileSync(meeting, 'utf8'))
  })
  test('several at once: each file says of which it was made, and two of one name keep apart', async () => {
    const other = path.join(folder, 'other.json')
    writeFileSync(other, readFileSync(meeting))
    const { output } = await sent([meeting, other, '--to', 'json', '--out', path.join(folder, 'both')])
    const { files } = JSON.parse(output) as Said
    expect(files.map(({ from }) => from)).toEqual([meeting, other])
    expect(new Set(files.map(({ file }) => file)).size).toBe(2)
  })
  test('what cannot be asked for is refused with its name, and nothing is written', async () => {
    const out = path.join(folder, 'nothing')
    const bad = path.join(folder, 'bad.json')
    writeFileSync(bad, '{"format":"folkmoot-meeting","schema":1}')
    await expect(sent([meeting, '--to', 'json,odt', '--out', out])).rejects.toThrow('odt')
    await expect(sent([path.join(folder, 'none.json'), '--to', 'json', '--out', out])).rejects.toThrow(
      'none.json',
    )
    await expect(sent([bad, '--to', 'json', '--out', out])).rejects.toThrow('ST10')
    await expect(sent([meeting, '--to', 'json'])).rejects.toThrow('folkmoot export')
    await expect(
      command(['export', meeting, '--to', 'pdf', '--out', out], { ...tools, makers: {}, recordMakers: {} }),
    ).rejects.toThrow('pdf')
    expect(existsSync(out)).toBe(false)
  })
  test('where a file cannot be written the others are, and it ends with 1', async () => {
    const out = path.join(folder, 'partly')
    const [made] = JSON.parse((await sent([meeting, '--to', 'json', '--out', out])).output).files
    rmSync(made.file)
    mkdirSync(made.file)
    writeFileSync(path.join(made.file, 'in the way'), '')
    const { code, output } = await sent([meeting, '--to', 'json', '--out', out])
    expect(code).toBe(1)
    expect((JSON.parse(output) as Said).failed).toMatchObject([{ file: made.file, format: 'json' }])
  })
})
