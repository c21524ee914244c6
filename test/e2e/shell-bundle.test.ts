import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { appBinary } from './desk'

/**
 * Reads what is shipped, out of the archive itself: every word of the built scripts, styles and pages that looks like an
 * address of a network. Comments are left out: they never run.
 */
const archive = path.join(path.dirname(appBinary()), 'resources', 'app.asar')
const address = /\b(?:https?|wss?|ftp):[^\s"'`<>)\\]*/g

/** Names, not places: nothing is ever fetched from them. Whoever adds one says here what it is. */
const names = [
  'http://www.w3.org/1998/Math/MathML', // XML vocabularies, as React and the PDF library write them
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://ns.adobe.com/pdf/1.3/',
  'http://ns.adobe.com/xap/1.0/',
  'http://purl.org/dc/elements/1.1/',
  'http://www.aiim.org/pdfa/ns/id/',
  'http://www.aiim.org/pdfua/ns/id/',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main', // the vocabularies of a DOCX file
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  'http://schemas.openxmlformats.org/package/2006',
  'http://schemas.openxmlformats.org/drawingml/2006',
  'http://schemas.microsoft.com/office/word',
  'http://purl.org/dc/terms/',
  'http://www.w3.org/2001/XMLSchema-instance',
  'https://prosemirror.net/docs/guide/#generatable', // in the text of an error of the editor's library
  'https://react.dev/errors/', // in the text of errors: React, Dexie
  'https://tinyurl.com/y2uuvskb',
  'http://bit.ly/2kdckMn',
  'https://github.com/Hopding/pdf-lib', // the PDF library's name for itself, which the post-pass replaces
  'https://', // what is put before an address that somebody links to without it
  'http://', // how the network library checks that a host is one: by the rules of addresses, never fetched
  'http://[',
]

function wordsOf(file: string, text: string): readonly string[] {
  if (!/\.c?js$/.test(file)) return [text]
  const words: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      words.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS))
  return words
}

describe('SH34 the built app', () => {
  const files = listPackage(archive, { isPack: false })
    .map((file) => file.replace(/^[\\/]/, ''))
    .filter((file) => /\.(c?js|css|html|svg|json)$/.test(file))

  test('is all there', () => {
    for (const part of ['main.js', 'keeper.js', 'link-libp2p.js', 'airlock.js', 'press.js', 'preload.cjs'])
      expect(files).toContain(path.join('dist', 'electron', part))
    expect(files.filter((file) => /^dist.renderer.*\.js$/.test(file)).length).toBeGreaterThan(3)
  })

  test('LK10 the network is a file of its own, which the keeper reads by an import that waits', () => {
    const keeper = extractFile(archive, path.join('dist', 'electron', 'keeper.js')).toString('utf8')
    expect(keeper).toMatch(/import\("\.\/link-libp2p\.js"\)/)
    expect(keeper).not.toMatch(/from "\.\/link-libp2p\.js"/)
    expect(keeper).not.toContain('node:dgram')
  })

  test('names no place on a network', () => {
    const found = files.flatMap((file) =>
      wordsOf(file, extractFile(archive, file).toString('utf8'))
        .flatMap((word) => word.match(address) ?? [])
        .filter((one) => !names.includes(one))
        .map((one) => `${file}: ${one}`),
    )
    expect([...new Set(found)]).toEqual([])
  })

  test('holds nothing but what was built: no source map, no source, no module folder', () => {
    const others = listPackage(archive, { isPack: false }).filter((file) =>
      /\.(map|tsx?)$|node_modules/.test(file),
    )
    expect(others).toEqual([])
  })
})
