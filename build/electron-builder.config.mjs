// What is packaged and for whom. Only `dir` is built where the installers' own tools cannot be fetched.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { flipAll } from './fuses.mjs'

const binaryOf = ({ appOutDir, electronPlatformName, packager }) => {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${name}.app`)
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : packager.executableName)
}

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.folkmoot.desktop',
  productName: 'Folkmoot',
  // Everything is bundled: the archive holds dist/ and package.json, no node_modules.
  files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**'],
  // Its licence asks for its own words beside every copy.
  extraFiles: [{ from: 'node_modules/dictionary-en-gb/license', to: 'LICENSE.dictionary-en-gb.txt' }],
  directories: { output: 'out/release' },
  asar: true,
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  electronLanguages: ['en-GB', 'en-US'],
  afterPack: async (context) => {
    const resources = path.join(context.appOutDir, 'resources')
    for (const shim of ['app', 'default_app.asar'])
      await rm(path.join(resources, shim), { recursive: true, force: true })
    if (!existsSync(path.join(resources, 'app.asar')) && context.electronPlatformName !== 'darwin') {
      throw new Error('The package has no app.asar.')
    }
    await flipAll(binaryOf(context), { inspect: false })
  },
  win: { target: ['nsis'] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    darkModeSupport: true,
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'folkmoot',
    category: 'Office',
    synopsis: 'Minutes, positions and decisions for assemblies that decide by consensus',
    maintainer: 'The Folkmoot contributors',
  },
  deb: {
    depends: [
      'libgtk-3-0',
      'libnotify4',
      'libnss3',
      'libxss1',
      'libxtst6',
      'libatspi2.0-0',
      'libuuid1',
      'libsecret-1-0',
    ],
  },
}
