import { describe, expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  forbiddenSwitch,
  isOurs,
  mayGrant,
  mayLoad,
  refusedSwitches,
  switches,
} from '../../../electron/policy'
import { webPreferences } from '../../../electron/windows'

describe('SH2 SH3 one set of rights for every window', () => {
  test('exactly these', () => {
    expect(webPreferences).toEqual({
      preload: expect.stringMatching(/preload\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    })
    expect(Object.isFrozen(webPreferences)).toBe(true)
  })
})

describe('SH4 the sandbox', () => {
  test.each(refusedSwitches)('--%s is refused in each way it can be told', (name) => {
    for (const told of [`--${name}`, `-${name}`, `--${name}=1`, `/${name}`, `--${name.toUpperCase()}`]) {
      expect(forbiddenSwitch(['folkmoot', told], true)).toBe(name)
    }
  })

  test('a debugger only where the build allows one', () => {
    expect(forbiddenSwitch(['--remote-debugging-port=0'], false)).toBe('remote-debugging-port')
    expect(forbiddenSwitch(['--remote-debugging-port=0'], true)).toBeNull()
    expect(forbiddenSwitch(['--profile=/home/asha/desk', 'no-sandbox'], false)).toBeNull()
  })
})

describe('SH7 the policy header', () => {
  test('is this text and no other', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types folkmoot ProseMirrorClipboard",
    )
  })
})

describe('SH26 the switches main sets', () => {
  test('are this list', () => {
    expect(switches).toEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['disable-http-cache'],
      ['disable-sync'],
      ['lang', 'en-GB'],
      ['no-pings'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-features', 'MediaRouter,SpareRendererForSitePerProcess'],
      ['js-flags', '--concurrent-maglev-max-threads=1 --concurrent-turbofan-max-threads=1'],
    ])
  })
})

describe('SH33 the clock of the fields is the clock of the minutes', () => {
  test('day before month, and 24 hours, on every computer', () => {
    expect(new Map(switches.map(([name, value]) => [name, value])).get('lang')).toBe('en-GB')
  })
})

/** Addresses that try to look like ours. */
const hostile = [
  'https://example.org/',
  'http://app/',
  'https://folkmoot.app/',
  'folkmoot://app',
  'folkmoot://apps/',
  'folkmoot://app.example.org/',
  'folkmoot://app:80/',
  'folkmoot://asha@app/',
  'folkmoot://asha:secret@app/',
  'folkmoot://@app/',
  'folkmoot://example.org@app/',
  'folkmoot://app@example.org/',
  'folkmoot://app%2eexample.org/',
  'folkmoot://аpp/',
  'folkmoot://ap\u200bp/',
  'folkmoot:///app/',
  'folkmoot:app/',
  'folkmoot:/app/',
  'folkmoots://app/',
  'xfolkmoot://app/',
  'file:///etc/passwd',
  'file://app/index.html',
  '\\\\server\\share',
  '//app/index.html',
  '/index.html',
  'javascript:alert(1)',
  'javascript://app/%0aalert(1)',
  'data:text/html,<b>bold</b>',
  'data:,folkmoot://app/',
  'blob:https://example.org/1',
  'blob:null/1',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'chrome-extension://abc/',
  'devtools://devtools/',
  'view-source:folkmoot://app/',
  'filesystem:folkmoot://app/temporary/',
  'ws://app/',
  'wss://app/',
  'ftp://app/',
  'mailto:asha@example.org',
  'tel:1',
  'ms-settings:',
  'smb://app/',
  'vbscript:x',
  ' folkmoot://app/',
  '\tfolkmoot://app/',
  '',
  'folkmoot',
  'app',
  '://app/',
  'folkmoot://',
  'folkmoot:// app/',
  'folkmoot://app\\@example.org/',
  'folkmoot://app#@example.org/',
  'folkmoot://app?@example.org/',
  'folkmoot://example.org#folkmoot://app/',
  'folkmoot://example.org/?folkmoot://app/',
  'folkmoot://example.org/folkmoot://app/',
]

describe('SH13 only the app counts as ours', () => {
  test.each(hostile)('%j does not', (address) => {
    expect(isOurs(address)).toBe(false)
  })

  test.each(['folkmoot://app/', 'folkmoot://app/index.html', 'folkmoot://app/assets/a.js?x#y'])(
    '%s does',
    (address) => {
      expect(isOurs(address)).toBe(true)
    },
  )
})

describe('SH1 what may be loaded at all', () => {
  test.each(hostile.filter((address) => !address.startsWith('devtools:')))('not %j', (address) => {
    expect(mayLoad(address, true)).toBe(false)
  })

  test("the app's own pages and blobs, and the developer's tools outside a package", () => {
    expect(mayLoad('folkmoot://app/index.html', true)).toBe(true)
    expect(mayLoad('blob:folkmoot://app/1234', true)).toBe(true)
    expect(mayLoad('devtools://devtools/bundled/a.js', true)).toBe(false)
    expect(mayLoad('devtools://devtools/bundled/a.js', false)).toBe(true)
  })
})

/** Every name in Electron's typings of the three handlers, and some that do not exist. */
const permissions = [
  ...[
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'fonts',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'media',
  ],
  ...[
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
  ],
  ...[
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
    'background-sync',
    'deprecated-sync-clipboard-read',
  ],
  ...['', 'Fullscreen', 'fullscreen ', 'a-name-of-tomorrow'],
]

describe('SH5 permissions', () => {
  test.each(permissions)('%j is refused to the app itself', (permission) => {
    expect(mayGrant(permission, 'folkmoot://app/')).toBe(false)
  })

  test('two are granted, to our own pages alone', () => {
    for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
      expect(mayGrant(permission, 'folkmoot://app/')).toBe(true)
      for (const asker of hostile) expect(mayGrant(permission, asker)).toBe(false)
    }
  })
})
