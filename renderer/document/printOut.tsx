import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { layFurniture, pagesOf } from './furniture'
import { furnitureOf, PrintPage } from './PrintPage'
import { markPassages } from './passages'
import type { PrintPayload } from './payload'
import { inWindow, PictureSourceProvider } from './picture-source'

/** Draws the document on paper and lays the page furniture; answers, once every face is there, how many pages it makes. */
export async function printOut(payload: PrintPayload, root: HTMLElement): Promise<number> {
  document.documentElement.lang = payload.language
  document.documentElement.dataset.appearance = 'light'
  document.title = payload.title
  document.body.classList.add('fm-paper-body')
  flushSync(() =>
    createRoot(root).render(
      <PictureSourceProvider value={inWindow}>
        <PrintPage payload={payload} />
      </PictureSourceProvider>,
    ),
  )
  markPassages(root, payload.language)
  await fontsLoaded()
  await Promise.all([...root.querySelectorAll('img')].map((picture) => picture.decode()))
  const paper = root.querySelector<HTMLElement>('.fm-paper')
  const flow = root.querySelector<HTMLElement>('.fm-paper-flow')
  if (!paper || !flow) throw new Error('The print page was not drawn')
  const { widthPx, heightPx } = pageSize(paper)
  const pages = pagesOf({ root: paper, flow, widthPx, heightPx })
  layFurniture({ root: paper, flow, widthPx, heightPx }, furnitureOf(payload), pages)
  await frame()
  await frame()
  return pages
}

/** A face is fetched when a letter first needs it; what is asked for after that is waited for too. */
async function fontsLoaded(): Promise<void> {
  await frame()
  await document.fonts.ready
  await frame()
  await document.fonts.ready
}

/** What a page holds within its margins, as this page measures it. */
function pageSize(paper: HTMLElement): { widthPx: number; heightPx: number } {
  const ruler = document.createElement('div')
  ruler.className = 'fm-paper-ruler'
  paper.append(ruler)
  const { width, height } = ruler.getBoundingClientRect()
  ruler.remove()
  return { widthPx: width, heightPx: height }
}

/** A hidden window paints no frames of its own accord: the clock goes on where the frame does not come. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(late)
      resolve()
    })
  })
}
