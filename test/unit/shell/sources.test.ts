import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** What the source of main, keeper and preload must say in one place only, or nowhere: read as a tree, not as text. */
const electronFolder = path.resolve(import.meta.dirname, '../../../electron')
const sources = readdirSync(electronFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file: file.split(path.sep).join('/'),
    tree: ts.createSourceFile(
      file,
      readFileSync(path.join(electronFolder, file), 'utf8'),
      ts.ScriptTarget.ESNext,
      true,
    ),
  }))

function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const all: ts.Node[] = []
  const visit = (node: ts.Node) => {
    all.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return all
}

/** The files in which a name stands, as an identifier or as a quoted property, comments and words left out. */
const filesNaming = (name: string) =>
  sources
    .filter(({ tree }) =>
      nodesOf(tree).some((node) => (ts.isIdentifier(node) || ts.isStringLiteral(node)) && node.text === name),
    )
    .map(({ file }) => file)

/** Every `name: value` of an object literal. */
const given = (name: string) =>
  sources.flatMap(({ file, tree }) =>
    nodesOf(tree)
      .filter(ts.isPropertyAssignment)
      .filter((property) => property.name.getText() === name)
      .map(({ initializer }) => ({ file, value: initializer.getText().replace(/\s+/g, ' ') })),
  )

describe('SH2 one set of rights, written once', () => {
  test('each window is given that set; the print window may also draw while it is hidden', () => {
    expect(given('webPreferences')).toEqual([
      { file: 'windows.ts', value: '{ ...webPreferences }' },
      { file: 'windows.ts', value: '{ ...webPreferences, backgroundThrottling: false }' },
      { file: 'windows.ts', value: '{ ...webPreferences }' },
    ])
  })

  test.each([
    'contextIsolation',
    'navigateOnDragDrop',
    'nodeIntegration',
    'nodeIntegrationInSubFrames',
    'nodeIntegrationInWorker',
    'preload',
    'safeDialogs',
    'sandbox',
    'spellcheck',
    'webviewTag',
  ])('%s is said once', (name) => {
    expect(given(name)).toHaveLength(1)
    expect(filesNaming(name)).toEqual(['windows.ts'])
  })

  test('no file but windows.ts makes a window', () => {
    const makers = sources.filter(({ tree }) =>
      nodesOf(tree).some((node) => ts.isNewExpression(node) && node.expression.getText() === 'BrowserWindow'),
    )
    expect(makers.map(({ file }) => file)).toEqual(['windows.ts'])
  })

  test.each(['BaseWindow', 'BrowserView', 'WebContentsView', 'webFrame', 'executeJavaScript', 'loadFile'])(
    '%s: another way to a page, used nowhere',
    (name) => {
      expect(filesNaming(name)).toEqual([])
    },
  )
})

describe('SH3 SH10 the doors are where they are looked for', () => {
  test.each([
    ['ipcMain', ['ipc.ts']],
    ['ipcRenderer', ['preload/preload.ts']],
    ['contextBridge', ['preload/preload.ts']],
    ['utilityProcess', ['airlocks.ts', 'keeper-process.ts', 'pdf-press.ts']],
    ['MessageChannelMain', ['airlocks.ts', 'public-screen.ts', 'stage.ts']],
    ['protocol', ['policy.ts', 'scheme.ts']], // policy.ts reads an address's own part of that name
  ])('WI1 %s stands in %j', (name, files) => {
    expect(filesNaming(name).sort()).toEqual(files)
  })
})

describe('SH4 the sandbox', () => {
  test('is switched on before anything else happens', () => {
    const main = readFileSync(path.join(electronFolder, 'main.ts'), 'utf8')
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(0)
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.commandLine'))
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('app.whenReady()'))
  })
})

describe('SH6 what Chromium protects stays protected', () => {
  test.each([
    'webSecurity',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'disableBlinkFeatures',
  ])('%s is named nowhere', (name) => {
    expect(filesNaming(name)).toEqual([])
  })
})

describe('SH15 nothing is opened outside the app', () => {
  test('main cannot: it never names the function that would', () => {
    expect(filesNaming('openExternal')).toEqual([])
    expect(filesNaming('openPath')).toEqual([])
  })

  test('it starts no other program', () => {
    expect(filesNaming('node:child_process')).toEqual([])
    expect(filesNaming('child_process')).toEqual([])
  })
})

describe('SH1, LK10 main has no way to the network, and the keeper one that is loaded when it is wanted', () => {
  test.each([
    ['node:net', ['keeper/link-address.ts', 'keeper/link-node.ts']],
    ['node:dgram', ['keeper/link-finding.ts']],
    ['libp2p', ['keeper/link-libp2p.ts', 'keeper/link-node.ts']],
  ])('%s stands in %j', (name, files) => {
    expect(filesNaming(name).sort()).toEqual(files)
  })

  test('nothing reaches them but by the one import that waits', () => {
    const opening = readFileSync(path.join(electronFolder, 'keeper/link-opening.ts'), 'utf8')
    expect(opening).toContain("await import('./link-libp2p')")
    const importing = readdirSync(path.join(electronFolder, 'keeper')).filter(
      (file) =>
        !file.startsWith('link-') &&
        /from '\.\/link-(libp2p|node|address|finding)'/.test(
          readFileSync(path.join(electronFolder, 'keeper', file), 'utf8'),
        ),
    )
    expect(importing).toEqual([])
  })

  test.each(['net', 'node:http', 'node:https', 'node:http2', 'node:tls', 'node:dns'])(
    '%s is imported nowhere',
    (name) => {
      expect(filesNaming(name)).toEqual([])
    },
  )

  test.each(['fetch', 'WebSocket', 'autoUpdater'])('%s is called nowhere', (name) => {
    expect(filesNaming(name)).toEqual([])
  })
})

describe('SH26 switches', () => {
  test('are set by main.ts alone, from the list', () => {
    expect(filesNaming('appendSwitch')).toEqual(['main.ts'])
    expect(filesNaming('appendArgument')).toEqual([])
  })
})

describe('SH36 nothing reports a crash', () => {
  test('the reporter is named nowhere', () => {
    expect(filesNaming('crashReporter')).toEqual([])
  })
})
