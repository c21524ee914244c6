// `npm run -s folkmoot -- verify <file.moot>`: the app's command line from a checkout, in plain Node. Standard output is the
// command's alone; what cannot be done is one line on the error output, and exit code 2.
import path from 'node:path'
import { install } from './install.mjs'
import { loaded } from './loaded.mjs'
import { say, top } from './run.mjs'

try {
  await install()
  const { command } = await loaded(path.join(top, 'electron', 'cli', 'command.ts'), 'cli')
  const { code, output } = await command(process.argv.slice(2).map(fromWhereAsked))
  process.stdout.write(output)
  process.exitCode = code
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

/** npm runs a script from the checkout's top; a file is meant from where the person stands. @param {string} word */
function fromWhereAsked(word) {
  const folder = process.env.INIT_CWD
  return folder !== undefined && word.endsWith('.moot') ? path.resolve(folder, word) : word
}
