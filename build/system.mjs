// What Electron and the virtual display need from a Linux system: says what is missing, and installs it only for the
// tests, only as root, only with apt (decisions 30). Nothing is installed unasked.
import { existsSync } from 'node:fs'
import { run, say } from './run.mjs'

/** Library file -> the packages that bring it, newer names first (64-bit time renamed some). */
const libraries = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libnotify.so.4': ['libnotify4'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libdrm.so.2': ['libdrm2'],
  'libsecret-1.so.0': ['libsecret-1-0'],
}

/** What the tests open our files with -> the package that brings it. The last one is large: it is asked for by `npm run long` alone. */
const readers = { qpdf: 'qpdf', pdftotext: 'poppler-utils' }
const writers = { soffice: 'libreoffice-writer-nogui' }

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * @param {{ mayInstall: boolean, display: boolean, proofs?: boolean, office?: boolean }} wish `display`: a virtual one is needed too;
 *   `proofs`: programs that read what the app writes; `office`: a writing program as well
 * @throws when something is missing and may not be installed: the message is the one command to run
 */
export async function ensureSystem({ mayInstall, display, proofs = false, office = false }) {
  if (process.platform !== 'linux') return
  const programs = { ...(proofs ? readers : {}), ...(office ? writers : {}) }
  const missing = await missingPackages(display, programs)
  if (missing.length === 0) return
  const apt = (await run('apt-get', ['--version'], { quiet: true })).code === 0
  if (!apt) {
    throw new Error(
      `Missing on this system: ${missing.map(([name]) => name).join(', ')}. Install them with its package manager.`,
    )
  }
  if (!mayInstall || process.getuid?.() !== 0) {
    const names = await Promise.all(missing.map(chosen))
    throw new Error(`Some system packages are missing. Run:\n  sudo apt-get install -y ${names.join(' ')}`)
  }
  say('Installing the missing system packages ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { quiet: true, env })
  const names = await Promise.all(missing.map(chosen))
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    { quiet: true, env },
  )
  if (code !== 0) throw new Error(`${output}\nThese packages could not be installed: ${names.join(' ')}`)
  say(`Installed: ${names.join(' ')}`)
}

/** @returns {Promise<string[][]>} for each missing thing the package names that may bring it */
async function missingPackages(display, programs) {
  const listed = await run('/sbin/ldconfig', ['-p'], { quiet: true })
  const known = listed.code === 0 ? listed.output : (await run('ldconfig', ['-p'], { quiet: true })).output
  const missing = Object.entries(libraries).filter(([file]) => !known.includes(file))
  const packages = missing.map(([, names]) => names)
  if (display) {
    for (const [tool, name] of [
      ['xvfb-run', 'xvfb'],
      ['Xvfb', 'xvfb'],
      ['xauth', 'xauth'],
    ]) {
      if (!onPath(tool) && !packages.some(([first]) => first === name)) packages.push([name])
    }
  }
  for (const [tool, name] of Object.entries(programs)) if (!onPath(tool)) packages.push([name])
  const fonts = await run('fc-list', [], { quiet: true })
  if (fonts.code !== 0 || fonts.output.trim() === '') packages.push(['fontconfig'], ['fonts-dejavu-core'])
  return packages
}

/** Of several names for one package the one this system's archive has. */
async function chosen(names) {
  for (const name of names) {
    const { output } = await run('apt-cache', ['policy', name], {
      quiet: true,
      env: { ...process.env, LC_ALL: 'C' },
    })
    if (/Candidate: (?!\(none\))/.test(output)) return name
  }
  return names[names.length - 1]
}

const onPath = (tool) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${tool}`))
