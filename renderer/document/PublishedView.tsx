import type {
  PublishedActionBlock,
  PublishedBlock,
  PublishedDecisionBlock,
  PublishedEndBlock,
  PublishedHeadBlock,
  PublishedPositionsBlock,
} from '../../shared/minutes/published-block'
import { assertNever } from '../../shared/result'
import { PositionMark } from '../design/PositionMark'
import { dateInWords } from '../words/en/dates'
import { document as page } from '../words/en/document'
import { stances } from '../words/en/positions'
import { publishedRecord as words } from '../words/en/published-record'
import { Heading, type Level } from './Heading'
import { Tally } from './PositionsView'

/** The parts of published minutes that name nobody (LC12): figures at the head, what stands on an item, and what they rest on at the end. */
export function PublishedView({ block, level }: { readonly block: PublishedBlock; readonly level: Level }) {
  switch (block.type) {
    case 'published-head':
      return <Head block={block} />
    case 'left-out':
      return <p className="fm-doc-left">{words.leftHere}</p>
    case 'published-positions':
      return <Positions block={block} />
    case 'published-decision':
      return <Decision block={block} />
    case 'published-action':
      return <Action block={block} />
    case 'published-end':
      return <End block={block} level={level} />
    default:
      return assertNever(block)
  }
}

function Head({ block }: { readonly block: PublishedHeadBlock }) {
  const { present, apologies, absent = 0, approved, left, acting } = block
  return (
    <div className="fm-doc-people">
      <dl className="fm-doc-dl">
        <div>
          <dt>{page.present}</dt>
          <dd>{words.people(present, apologies, absent)}</dd>
        </div>
        {acting === true ? (
          <div>
            <dt>{page.roles['acting-secretary']}</dt>
            <dd>{words.acting}</dd>
          </div>
        ) : null}
        <div>
          <dt>{words.approvedTerm}</dt>
          <dd>{words.approved(approved.on, approved.minute)}</dd>
        </div>
        {left === 0 ? null : (
          <div>
            <dt>{words.leftTerm}</dt>
            <dd>{words.left(left)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function Positions({ block: { counts, none, reasons } }: { readonly block: PublishedPositionsBlock }) {
  return (
    <div className="fm-doc-fact fm-doc-positions">
      <p className="fm-doc-label">{page.positions}</p>
      <Tally counts={counts} none={none} />
      {reasons.length === 0 ? null : (
        <ul className="fm-doc-lines">
          {reasons.map(({ stance, reason }, index) => (
            <li key={index}>
              <PositionMark stance={stance} size={16} /> {stances[stance].word}:{' '}
              <bdi className="fm-doc-reason">{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Decision({ block }: { readonly block: PublishedDecisionBlock }) {
  return (
    <div className="fm-doc-decision">
      <p className="fm-doc-label">
        <strong>{(block.informal ? words.finding : words.decision)(block.number)}</strong>
        <span>{words.presentAt(block.present)}</span>
        {block.acting === true ? <span>{page.byActing}</span> : null}
        {block.contested ? <strong>{page.contested}</strong> : null}
      </p>
      <p className="fm-doc-exact" dir="auto">
        {block.wording}
      </p>
    </div>
  )
}

function Action({ block: { what, due, acting } }: { readonly block: PublishedActionBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-action">
      <strong className="fm-doc-action-word">{page.action}:</strong> <bdi>{what}</bdi>{' '}
      <span className="fm-doc-action-who">
        {due === null ? page.noDate : page.byDate(dateInWords(due))}
        {acting === true ? ` (${page.byActing})` : ''}
      </span>
    </p>
  )
}

function End({ block, level }: { readonly block: PublishedEndBlock; readonly level: Level }) {
  return (
    <>
      {block.corrections.length === 0 ? null : (
        <section className="fm-doc-said">
          <Heading level={level} className="fm-doc-h">
            {words.corrections}
          </Heading>
          {block.corrections.map(({ text, minute, on }) => (
            <div key={`${minute}/${text}`}>
              <p className="fm-doc-label">{words.corrected(minute, on)}</p>
              <p dir="auto">{text}</p>
            </div>
          ))}
        </section>
      )}
      <div className="fm-doc-fact fm-doc-approval">
        <p>{words.rests}</p>
        <p className="small">
          {words.digest}: <span className="figures fm-doc-digest">{inFours(block.digest)}</span>
        </p>
      </div>
    </>
  )
}

const inFours = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? digest
