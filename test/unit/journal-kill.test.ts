import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { openJournal } from '../../electron/keeper/journal'

/** How often a writing process is killed: a few here, more with FOLKMOOT_KILLS. */
const kills = Number(process.env.FOLKMOOT_KILLS ?? 15)
const assembly = '00112233445566778899aabbccddeeff'

const writer = (root: string) => `
import { nodeDisk } from '${root}/electron/keeper/disk'
import { createJournal, openJournal } from '${root}/electron/keeper/journal'
import { systemRandom } from '${root}/electron/keeper/box'
const place = { disk: nodeDisk, random: systemRandom, folder: process.argv[2], assembly: '${assembly}', key: new Uint8Array(32).fill(7) }
const journal = process.argv[3] === 'new' ? await createJournal(place) : await openJournal(place)
for (let turn = 0; ; turn += 1) {
  await Promise.all([0, 1, 2, 3].map(async () => {
    const body = systemRandom(40 + (turn * 37) % 3000)
    const answer = await journal.append([body])
    if (answer.ok) process.stdout.write(Buffer.from(body.subarray(0, 16)).toString('hex') + '\\n')
  }))
  if (turn % 20 === 0) await journal.keepHead(new Uint8Array())
}
`

describe('JO1 nothing answered is missing after kill -9', () => {
  it(
    `${kills} kills at random moments`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'folkmoot-kill-'))
      try {
        const root = join(import.meta.dirname, '../..')
        const script = await bundled(writer(root), folder)
        const journalFolder = join(folder, 'journal')
        const answered: string[] = []
        for (let kill = 0; kill < kills; kill += 1) {
          const child = spawn(process.execPath, [script, journalFolder, kill === 0 ? 'new' : 'old'])
          const lines: string[] = []
          child.stdout.on('data', (data: Buffer) => lines.push(data.toString()))
          await new Promise((resolve) => child.stdout.once('data', resolve))
          await new Promise((resolve) => setTimeout(resolve, (systemRandom(1)[0] ?? 0) / 8))
          const gone = new Promise((resolve) => child.once('close', resolve))
          child.kill('SIGKILL')
          await gone
          answered.push(
            ...lines
              .join('')
              .split('\n')
              .filter((line) => line.length === 32),
          )
        }
        const key = new Uint8Array(32).fill(7)
        const journal = await openJournal({
          disk: nodeDisk,
          random: systemRandom,
          folder: journalFolder,
          assembly,
          key,
        })
        const found = new Set<string>()
        const reading = journal.read(null)
        for (;;) {
          const step = await reading.next()
          if (!step.done) {
            found.add(Buffer.from(step.value.body.subarray(0, 16)).toString('hex'))
            continue
          }
          expect(step.value).toEqual({ type: 'end', reports: [] })
          break
        }
        await journal.close()
        expect(answered.length).toBeGreaterThan(kills)
        expect(answered.filter((name) => !found.has(name))).toEqual([])
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    120_000 + kills * 2000,
  )
})

/** The journal as one plain module, so that a bare Node can run and be killed. */
async function bundled(source: string, folder: string): Promise<string> {
  const entry = join(folder, 'entry.ts')
  const { writeFile } = await import('node:fs/promises')
  await writeFile(entry, source)
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'out', 'writer.mjs')
}
