import { type BrowserWindow, nativeTheme, shell } from 'electron'
import { done, refused } from '../shared/result'
import { listBackups, makeBackup, restoreBackup } from './backup'
import { exportBundle, importBundle, practiseFederation } from './bundles'
import type { Closing } from './closing'
import type { Desk } from './desk'
import type { Exports } from './exports'
import { saveAs } from './files'
import { openHanded } from './handed'
import { openImport } from './import-file'
import type { Deeds } from './ipc'
import { printDeeds, printPdf, stopPrinting } from './pdf'
import type { PublicScreen } from './public-screen'
import type { SettingsFile } from './settings'

/** What each channel does. Nothing here decides: it names the part that does. */
export type DeedsWorld = {
  readonly desk: Desk
  readonly settings: SettingsFile
  readonly closing: Closing
  readonly publicScreen: PublicScreen
  readonly exports: Exports
  readonly appVersion: string
  readonly window: () => BrowserWindow | null
  readonly today: () => string
}

export function deedsOf({
  desk,
  settings,
  closing,
  publicScreen,
  exports,
  appVersion,
  window,
  today,
}: DeedsWorld): Deeds {
  return {
    'desk:status': async () => done(desk.status()),
    'desk:enter': ({ realm }) => desk.enter(realm),
    'desk:begin': ({ key }) => desk.begin(key),
    'desk:unlock': ({ passphrase }) => desk.unlock(passphrase),
    'desk:lock': () => desk.lock(),
    'desk:busy': async ({ busy }) => {
      desk.setBusy(busy)
      return done(null)
    },
    'desk:leave': () => desk.leave(),
    'practice:erase': () => desk.erasePractice(),
    'settings:read': async () => done(settings.settings()),
    'settings:change': async (part) => {
      const changed = await settings.change(part)
      nativeTheme.themeSource = changed.appearance
      return done(changed)
    },
    'print:save': async ({ payload, title, language, suggestedName }) => {
      const printed = await printPdf({ payload, title, language })
      if (!printed.ok) return printed
      return saveAs(window(), suggestedName, printed.value)
    },
    ...printDeeds,
    'print:make': (job) => printPdf(job),
    'print:stop': async () => {
      stopPrinting()
      return done(null)
    },
    'export:folder': async ({ files }) => {
      const folder = await exports.choose(window(), files)
      return done({ ...(folder === null ? {} : { folder }), app: appVersion })
    },
    'export:write': async ({ suggestedName, bytes }) => {
      const written = await exports.write(suggestedName, bytes)
      return written.ok ? done({ path: written.value }) : written
    },
    'export:show': async () => {
      exports.show()
      return done(null)
    },
    'file:save': ({ suggestedName, bytes }) => saveAs(window(), suggestedName, bytes),
    'pairing:open': ({ kind }) => openHanded(window(), kind),
    'import:open': ({ kind }) => openImport(window(), kind),
    'backup:make': () => makeBackup(desk.keeper(), window(), today()),
    'backup:list': () => listBackups(desk.keeper()),
    'backup:restore': ({ passphrase }) => restoreBackup(desk.keeper(), window(), passphrase),
    'bundle:export': (given) => exportBundle(desk.keeper(), window(), given),
    'bundle:import': () => importBundle(desk.keeper(), window()),
    'practice:federation': ({ until }) => practiseFederation(desk.keeper(), until),
    'journal:show': async () => {
      shell.showItemInFolder(desk.status().journalFolder)
      return done(null)
    },
    'public:open': async ({ display }) =>
      desk.status().state === 'open'
        ? done(publicScreen.open(display ?? null))
        : refused({ rule: 'PU10', cause: 'not-now' }),
    'public:close': async () => done(publicScreen.close()),
    'public:status': async () => done(publicScreen.status()),
    'app:ready-to-close': async () => {
      closing.answered()
      return done(null)
    },
  }
}
