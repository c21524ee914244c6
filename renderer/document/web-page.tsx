import { renderToStaticMarkup } from 'react-dom/server'
import type { ItemBlock } from '../../shared/minutes/block'
import markCss from '../design/PositionMark.css?raw'
import tokens from '../design/tokens.css?raw'
import { document as words } from '../words/en/document'
import { BlockView } from './BlockView'
import chartCss from './ChartView.css?raw'
import kitCss from './KitView.css?raw'
import { directionOf } from './languages'
import { outlined } from './outline'
import pageCss from './Page.css?raw'
import factCss from './PageFacts.css?raw'
import tableCss from './PageTables.css?raw'
import { withPassages } from './passages'
import type { PrintPayload } from './payload'
import textCss from './TextView.css?raw'
import ownCss from './web-page.css?raw'

/**
 * The document as one file that any browser opens (EX20): the same blocks, styles inside, no script, nothing fetched. For
 * those who read with a screen reader, or larger, or on paper of their own.
 */
export function webPage(payload: PrintPayload): string {
  const { title, language } = payload
  const style = [tokens, markCss, pageCss, factCss, tableCss, textCss, kitCss, chartCss, ownCss]
    .join('\n')
    .replaceAll('</', '<\\/')
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${style}</style>
</head>
<body>
${withPassages(renderToStaticMarkup(<WebPage payload={payload} />), language)}
</body>
</html>
`
}

function WebPage({ payload }: { readonly payload: PrintPayload }) {
  const { blocks } = payload
  const items = blocks.filter((block): block is ItemBlock => block.type === 'item')
  return (
    <>
      <a className="fm-web-skip" href="#record">
        {words.skipContents}
      </a>
      {items.length === 0 ? null : (
        <nav className="fm-web-contents" aria-label={words.contents}>
          <ol>
            {items.map(({ item, number, title }) => (
              <li key={item}>
                <a href={`#item-${item}`}>
                  <span className="fm-doc-number">{`${number}\u00a0`}</span>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <main id="record" className="fm-page" tabIndex={-1}>
        {outlined(blocks).map(({ key, block, level }) => (
          <BlockView key={key} block={block} level={level} />
        ))}
      </main>
    </>
  )
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
