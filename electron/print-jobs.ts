import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writeWhole } from './atomic'
import { listenTo } from './ipc'
import { printDeeds, printPdf } from './pdf'

/**
 * EX25: the app as a printer and nothing else, for the command line. It reads a list of jobs from a file, writes each PDF
 * where the job says, and ends; no window is shown, no keeper starts, no records are opened.
 */
export const printJobsFlag = 'print-jobs'

const jobs = v.array(
  v.object({
    payload: v.string(),
    title: v.string(),
    language: v.string(),
    sheet: v.optional(v.picklist(['A4', 'Letter']), 'A4'),
    file: v.string(),
  }),
)

/** The exit code: 0 only if every file was written whole. */
export async function printAll(list: string): Promise<0 | 1> {
  listenTo(printDeeds)
  for (const { file, ...job } of v.parse(jobs, JSON.parse(await readFile(list, 'utf8')))) {
    const printed = await printPdf(job)
    if (!printed.ok) return 1
    await writeWhole(file, printed.value)
  }
  return 0
}
