import { escaped, head, twips, wordSpace } from './xml'

/** The styles of the file: Word's own names where it has one, so that its outline, contents and readers know what each is. */
type Style = {
  readonly id: string
  readonly name: string
  readonly next?: string
  readonly paragraph: string
  readonly run: string
}

const space = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
const quiet = '<w:color w:val="4A4E4B"/>'
const keep = '<w:keepNext/><w:keepLines/>'
const hanging = (mm: number) => `<w:ind w:left="${twips(mm)}" w:hanging="${twips(mm)}"/>`

const edges = `<w:tabs><w:tab w:val="center" w:pos="${twips(80)}"/><w:tab w:val="right" w:pos="${twips(160)}"/></w:tabs>${space(0, 0)}`

const styles: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    paragraph: `${keep}${space(40, 120)}`,
    run: `${bold}${size(23)}`,
  },
  { id: 'Subtitle', name: 'Subtitle', next: 'Title', paragraph: space(0, 0), run: size(13) },
  heading(1, 14, 360),
  heading(2, 13, 280),
  heading(3, 12, 240),
  heading(4, 11.5, 200),
  { id: 'Facts', name: 'Facts', paragraph: `<w:keepNext/>${space(0, 80)}`, run: `${quiet}${size(10)}` },
  { id: 'Remark', name: 'Remark', paragraph: space(40, 40), run: size(11) },
  { id: 'Event', name: 'Event', paragraph: `${space(20, 60)}${hanging(13)}`, run: italic },
  { id: 'Draft', name: 'Draft', paragraph: space(60, 60), run: bold },
  {
    id: 'Who',
    name: 'Who',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${twips(45)}"/></w:tabs>${space(0, 60)}${hanging(45)}`,
    run: '',
  },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="6" w:space="8" w:color="A8A59B"/></w:pBdr>${space(40, 100)}<w:ind w:left="${twips(4)}"/>`,
    run: '',
  },
  { id: 'Decision', name: 'Decision', paragraph: `<w:keepLines/>${space(40, 40)}`, run: '' },
  {
    id: 'Action',
    name: 'Action',
    paragraph: `<w:keepLines/>${space(60, 80)}<w:ind w:left="${twips(4)}"/>`,
    run: '',
  },
  { id: 'Positions', name: 'Positions', paragraph: `${space(0, 40)}${hanging(5)}`, run: size(11) },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/>',
    run: '',
  },
  { id: 'ListNumber', name: 'List Number', paragraph: '<w:contextualSpacing/>', run: '' },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: `<w:keepNext/>${space(120, 60)}`,
    run: `${italic}${size(10.5)}`,
  },
  { id: 'Cell', name: 'Cell', paragraph: `${space(30, 30)}`, run: size(10.5) },
  {
    id: 'CellHead',
    name: 'Cell Head',
    paragraph: `<w:keepNext/>${space(30, 30)}`,
    run: `${bold}${size(10.5)}`,
  },
  { id: 'Header', name: 'header', paragraph: edges, run: size(9) },
  { id: 'Footer', name: 'footer', paragraph: edges, run: size(9) },
]

function heading(level: number, points: number, before: number): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `${keep}${space(before, 80)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `${bold}${size(points)}`,
  }
}

export function stylesPart(language: string, points: number): string {
  const scale = points / 11.5
  const all = styles
    .map(written)
    .join('')
    .replace(/<w:(sz|szCs) w:val="([\d.]+)"\/>/g, (_whole, name, half) => {
      return `<w:${name} w:val="${Math.round(Number(half) * scale)}"/>`
    })
  const faces = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>'
  return `${head}<w:styles xmlns:w="${wordSpace}"><w:docDefaults><w:rPrDefault><w:rPr>${faces}${size(points)}<w:lang w:val="${escaped(
    language,
  )}" w:eastAsia="${escaped(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F5C4A"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Record"><w:name w:val="Record"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="A8A59B"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="A8A59B"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="16181A"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>${all}</w:styles>`
}

function written({ id, name, next, paragraph, run }: Style): string {
  const follows = next === undefined ? '' : `<w:next w:val="${next}"/>`
  const runs = run === '' ? '' : `<w:rPr>${run}</w:rPr>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${follows}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${runs}</w:style>`
}

/** Bullets for all, and one numbering for each numbered list, so that each begins at one. */
export function numberingPart(numbered: number): string {
  const levels = (format: string, text: (level: number) => string) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8]
      .map(
        (level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${twips(6) * (level + 1)}" w:hanging="${twips(6)}"/></w:pPr></w:lvl>`,
      )
      .join('')
  const abstracts = [
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', () => '•')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('decimal', (level) => `%${level + 1}.`)}</w:abstractNum>`,
  ]
  const bullets = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const each = Array.from(
    { length: numbered },
    (_one, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${[0, 1, 2, 3]
        .map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`)
        .join('')}</w:num>`,
  )
  return `${head}<w:numbering xmlns:w="${wordSpace}">${abstracts.join('')}${bullets}${each.join('')}</w:numbering>`
}
