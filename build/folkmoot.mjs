// `npm run -s folkmoot -- verify <file.moot> [<meeting.json> ...]`, `... export <to.moot> --profile <folder>`, `... export <meeting.json | bundle.moot ...> --to md,csv --out <folder>`:
// the app's command line from a checkout, in plain Node. Standard output is the command's alone; what cannot be done is one line on the error output, and exit code 2.
import path from 'node:path'
import { install } from './install.mjs'
import { loaded } from './loaded.mjs'
import { say, top } from './run.mjs'

try {
  await install()
  const { command } = await loaded(path.join(top, 'electron', 'cli', 'command.ts'), 'cli')
  const args = process.argv.slice(2)
  const made = args.includes('--to') ? await allMakers() : { makers: {}, recordMakers: {} }
  const tools = { readPassphrase: passphrase, ...made }
  const { code, output } = await command(args.map(fromWhereAsked), tools)
  process.stdout.write(output)
  process.exitCode = code
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

/** Those that need no window, and the one whose pages are printed (EX25). */
async function allMakers() {
  const { makersWith } = await loaded(path.join(top, 'renderer', 'document', 'makers.ts'), 'cli')
  const { printer } = await import('./print.mjs')
  const { recordMakersWith } = await loaded(path.join(top, 'renderer', 'document', 'record-makers.ts'), 'cli')
  const print = printer()
  return { makers: makersWith(print), recordMakers: recordMakersWith(print) }
}

/** npm runs a script from the checkout's top; a file or folder is meant from where the person stands. */
function fromWhereAsked(/** @type {string} */ word, /** @type {number} */ at, /** @type {string[]} */ words) {
  const folder = process.env.INIT_CWD
  const isPlace = /\.(moot|json)$/.test(word) || ['--profile', '--out'].includes(words[at - 1] ?? '')
  return folder !== undefined && isPlace ? path.resolve(folder, word) : word
}

/** The first line of the standard input: a passphrase is never an argument, which other programs may see. */
async function passphrase() {
  let text = ''
  for await (const part of process.stdin) text += part
  return text.split(/\r?\n/)[0] ?? ''
}
