import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

// One file for all bundles; `build/bundle.mjs` names the part as the mode. NODE_ENV is production in all of them.
const top = import.meta.dirname
const fromTop = (...parts: string[]) => path.join(top, ...parts)

/**
 * Electron's own side: everything in it but Electron and Node, so that no node_modules is shipped. One file each; the keeper's
 * network is one of its own, read when it is wanted (LK10).
 */
const nodeBundle = (entry: string, file: string, format: 'es' | 'cjs', split = false): UserConfig => ({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: fromTop(entry),
    outDir: fromTop('dist/electron'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: {
      external: ['electron', ...builtinModules, /^node:/],
      output: split
        ? { format, entryFileNames: file, chunkFileNames: '[name].js' }
        : { format, entryFileNames: file, codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
})

/** What stands in the head of every page stands once. */
const oneHead: Plugin = {
  name: 'one-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (page) =>
      page.replace('<!-- head.html -->', readFileSync(fromTop('renderer/head.html'), 'utf8').trim()),
  },
}

const pages: UserConfig = {
  root: fromTop('renderer'),
  base: '/',
  publicDir: 'public',
  plugins: [react(), oneHead],
  define: { 'process.env.NODE_ENV': '"production"' },
  worker: { format: 'es' },
  build: {
    outDir: fromTop('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The policy of the pages allows neither an inlined script nor a data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: ['index', 'print', 'lock', 'screen'].map((page) => fromTop('renderer', `${page}.html`)),
    },
  },
}

const parts: Record<string, UserConfig> = {
  renderer: pages,
  main: nodeBundle('electron/main.ts', 'main.js', 'es'),
  keeper: nodeBundle('electron/keeper/keeper.ts', 'keeper.js', 'es', true),
  airlock: nodeBundle('electron/airlock/airlock.ts', 'airlock.js', 'es'),
  press: nodeBundle('electron/press.ts', 'press.js', 'es'),
  preload: nodeBundle('electron/preload/preload.ts', 'preload.cjs', 'cjs'),
}

export default defineConfig(({ mode }) => parts[mode] ?? pages)
