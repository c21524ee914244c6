import type { TitleBlock } from '../../shared/minutes/block'
import { dateAndTime, dateInWords, timeSpan, weekdayDate } from '../words/en/dates'
import { document as words } from '../words/en/document'
import { Heading, type Level } from './Heading'

const titles = {
  minutes: words.minutesOf,
  agenda: words.agendaOf,
  kit: words.kitOf,
  digest: () => words.digest,
  published: words.publishedOf,
  register: () => words.register,
  'roll-up': () => words['roll-up'],
}

/** The title block: whose, what, when, where; draft and practice said in words. */
export function TitleView({ block, level }: { readonly block: TitleBlock; readonly level: Level }) {
  const what = titles[block.document](block.kind)
  const times =
    block.opened === null
      ? [block.planned, block.endsAbout === null ? null : words.endsAbout(block.endsAbout)]
          .filter((part) => part !== null)
          .join(', ')
      : timeSpan(block.opened, block.closed)
  return (
    <header className="fm-doc-title">
      <p className="fm-doc-assembly" dir="auto">
        <bdi>{block.assembly}</bdi>
      </p>
      <Heading level={level} className="fm-doc-name">
        <bdi>{block.title === '' || block.title === block.kind ? what : block.title}</bdi>
      </Heading>
      <p className="fm-doc-when">
        {block.title === '' || block.title === block.kind ? null : <span>{what}</span>}
        {block.number === null ? null : <span>{words.number(block.number)}</span>}
        {block.until === undefined ? (
          <>
            <span>{weekdayDate(block.date)}</span>
            {times === '' ? null : <span className="fm-doc-span">{times}</span>}
          </>
        ) : (
          <span>
            {words.overDays(
              dateAndTime(block.date, block.opened),
              block.closed === null ? dateInWords(block.until) : dateAndTime(block.until, block.closed),
            )}
          </span>
        )}
        {block.place === '' ? null : <bdi>{block.place}</bdi>}
      </p>
      {block.draft && block.document === 'minutes' ? <p className="fm-doc-draft">{words.draftLong}</p> : null}
      {block.own ? <p className="fm-doc-draft">{words.ownLong}</p> : null}
      {block.practice ? <p className="fm-doc-draft">{words.practiceLong}</p> : null}
    </header>
  )
}
