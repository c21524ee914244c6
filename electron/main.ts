import inspector from 'node:inspector'
import path from 'node:path'
import { app, dialog, Menu, nativeTheme, session } from 'electron'
import { watchForIdle } from './autolock'
import { createClosing } from './closing'
import { deedsOf } from './deeds'
import { createDesk } from './desk'
import { displaysHere, watchDisplays } from './displays'
import { createExports } from './exports'
import { guardApp, guardSession } from './guards'
import { listenTo } from './ipc'
import { launchKeeper, onlyHereFlag } from './keeper-process'
import { systemKeystore } from './keystore'
import { buildMenu } from './menu'
import { forbiddenSwitch, switches } from './policy'
import { printAll, printJobsFlag } from './print-jobs'
import { profileArgument, profileAt, sweepDumps } from './profile'
import { createPublicScreen } from './public-screen'
import { waitAtQuit } from './quit'
import { realOnOldFlag, runtimeStatus } from './runtime'
import { assertBuilt, registerScheme, serve } from './scheme'
import { keepScreenshot } from './screenshot'
import { settingsOf } from './settings'
import { createStage } from './stage'
import { openScreenWindow } from './windows'
import { words } from './words'

// Wiring alone: what must happen before Electron is ready, in this order, then the parts and their connections.
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
app.enableSandbox() // SH4
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
guardApp(app)
registerScheme()

const profile = profileAt(profileArgument(process.argv, process.cwd()) ?? app.getPath('userData'))
sweepDumps(profile)
app.setPath('userData', profile.folder)
app.setPath('sessionData', profile.chromium)
app.setPath('crashDumps', profile.dumps)

const printList = app.commandLine.getSwitchValue(printJobsFlag)
const forbidden = app.isPackaged ? forbiddenSwitch(process.argv, Boolean(inspector.url())) : null
if (forbidden) {
  process.stderr.write(`${words.refusedSwitch(forbidden)}\n`)
  app.exit(2)
} else if (printList !== '') {
  app.whenReady().then(printing).catch(fail)
} else if (!app.requestSingleInstanceLock()) {
  process.stderr.write(`${words.alreadyOpen}\n`) // SH24
  app.exit(0)
} else {
  app.whenReady().then(start).catch(fail)
}

function servePages(): void {
  const pages = path.join(import.meta.dirname, '..', 'renderer')
  assertBuilt(pages)
  guardSession(session.defaultSession)
  serve(session.defaultSession, pages)
}

/** EX25: for the command line. The last print window closes long before the last job is done. */
async function printing(): Promise<void> {
  app.on('window-all-closed', () => undefined)
  servePages()
  app.exit(await printAll(printList))
}

function start(): void {
  servePages()
  const settings = settingsOf(profile)
  nativeTheme.themeSource = settings.settings().appearance
  const stage = createStage(
    settings,
    (page) => desk.pageLoaded(page),
    () => publicScreen.close(),
  )
  const publicScreen = createPublicScreen({
    displays: () => displaysHere(stage.window()),
    remembered: settings.publicDisplay,
    remember: (display) => void settings.change({ publicDisplay: display }),
    openWindow: openScreenWindow,
    page: () => stage.window()?.webContents ?? null,
    changed: (status) => stage.tell({ type: 'public-screen', status }),
  })
  watchDisplays(publicScreen.displaysChanged)
  const closing = createClosing(() => {
    const window = stage.window()
    if (!window || window.webContents.isCrashed()) return false
    stage.tell({ type: 'closing' })
    return true
  })
  const desk = createDesk({
    profile,
    keystore: systemKeystore,
    runtime: runtimeStatus(process.versions.electron, app.commandLine.hasSwitch(realOnOldFlag)),
    platform: process.platform,
    appVersion: app.getVersion(),
    launchKeeper: () => launchKeeper(app.commandLine.hasSwitch(onlyHereFlag)),
    settle: closing.settle,
    show: stage.show,
    prepare: stage.prepare,
    connect: stage.connect,
    statusChanged: (status) => stage.tell({ type: 'status', status }),
    keeperGone: () => stage.tell({ type: 'keeper-gone' }),
  })

  listenTo(
    deedsOf({
      desk,
      settings,
      closing,
      publicScreen,
      exports: createExports(),
      appVersion: app.getVersion(),
      window: stage.window,
      today: () => new Date().toISOString().slice(0, 10),
    }),
  )
  Menu.setApplicationMenu(
    buildMenu((command) => stage.tell({ type: 'menu', command }), process.platform, app.isPackaged),
  )
  watchForIdle(desk, () => settings.settings().autoLockMinutes)
  waitAtQuit(app, desk, closing)
  app.on('second-instance', stage.focus)
  app.on('window-all-closed', () => undefined) // a window that gives way to another must not end the app
  const picture = app.commandLine.getSwitchValue('screenshot')
  if (picture && !app.isPackaged) keepScreenshot(picture)
  stage.show('index', 'fresh')
}

/** A bug ends the app at once: what is durable is safe, and a half-working app would go on promising. */
function fail(error: unknown): void {
  process.stderr.write(
    `folkmoot: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  if (app.isReady() && app.isPackaged)
    dialog.showErrorBox('Folkmoot', error instanceof Error ? error.name : words.failed)
  app.exit(1)
}
