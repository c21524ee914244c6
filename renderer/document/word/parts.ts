import { document as words } from '../../words/en/document'
import type { Furniture } from '../PrintPage'
import { textRuns } from './inline'
import { escaped, head, relationSpace, twips, wordSpace } from './xml'

/** The parts of the file round the text: what it is made of, what it is called, what stands over and under each page. */
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const typeOf = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`

const parts = {
  document: 'document.main',
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  header1: 'header',
  footer1: 'footer',
} as const

export function contentTypes(): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${typeOf(type)}"/>`,
  )
  return `${head}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>${overrides.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`
}

const relation = (id: string, type: string, target: string, outside = false) =>
  `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${outside ? ' TargetMode="External"' : ''}/>`

export function packageRelations(): string {
  return `${head}<Relationships xmlns="${packageSpace}/relationships">${[
    relation('rId1', `${relationSpace}/officeDocument`, 'word/document.xml'),
    relation('rId2', `${packageSpace}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${relationSpace}/extended-properties`, 'docProps/app.xml'),
  ].join('')}</Relationships>`
}

export function documentRelations(
  links: readonly { readonly id: string; readonly address: string }[],
  pictures: readonly { readonly id: string; readonly file: string }[],
): string {
  const own = ['styles', 'numbering', 'settings'].map((name, at) =>
    relation(`rId${at + 1}`, `${relationSpace}/${name}`, `${name}.xml`),
  )
  return `${head}<Relationships xmlns="${packageSpace}/relationships">${[
    ...own,
    relation('rId4', `${relationSpace}/header`, 'header1.xml'),
    relation('rId5', `${relationSpace}/footer`, 'footer1.xml'),
    ...pictures.map(({ id, file }) => relation(id, `${relationSpace}/image`, file)),
    ...links.map(({ id, address }) => relation(id, `${relationSpace}/hyperlink`, address, true)),
  ].join('')}</Relationships>`
}

/** No time finer than the day, and that of the meeting: when the file was made is nobody's business (H8). */
export function coreProperties(title: string, assembly: string, language: string, date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : ''
  const when = (name: string) =>
    day === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`
  return `${head}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(assembly)}</dc:creator><dc:language>${escaped(language)}</dc:language>${when('created')}${when('modified')}</cp:coreProperties>`
}

export function appProperties(): string {
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Folkmoot</Application></Properties>`
}

export function settings(): string {
  return `${head}<w:settings xmlns:w="${wordSpace}"><w:defaultTabStop w:val="${twips(10)}"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
}

const tab = '<w:r><w:tab/></w:r>'
const field = (name: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

export function headerPart({ head: [start, end], marks }: Furniture): string {
  const runs = [textRuns(start, {}), tab, textRuns(marks.join(' · '), { bold: true }), tab, textRuns(end, {})]
  return `${head}<w:hdr xmlns:w="${wordSpace}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${runs.join('')}</w:p></w:hdr>`
}

const page = '\uE000'
const pages = '\uE001'

/** The sentence is the catalogue's; Word counts the pages itself. */
export function footerPart({ foot }: Furniture): string {
  const counted = words
    .pageOf(page, pages)
    .split(/([\uE000\uE001])/)
    .map((part) => (part === page ? field('PAGE') : part === pages ? field('NUMPAGES') : textRuns(part, {})))
  return `${head}<w:ftr xmlns:w="${wordSpace}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${textRuns(foot, {})}${tab}${tab}${counted.join('')}</w:p></w:ftr>`
}

export function documentPart(body: string, isFromRight: boolean, sheet: 'A4' | 'Letter'): string {
  const [width, height] = sheet === 'Letter' ? [215.9, 279.4] : [210, 297]
  const size = `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(25)}" w:right="${twips(25)}" w:bottom="${twips(25)}" w:left="${twips(25)}" w:header="${twips(12)}" w:footer="${twips(12)}" w:gutter="0"/>`
  return `${head}<w:document xmlns:w="${wordSpace}" xmlns:r="${relationSpace}"><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>${size}${isFromRight ? '<w:bidi/>' : ''}</w:sectPr></w:body></w:document>`
}
