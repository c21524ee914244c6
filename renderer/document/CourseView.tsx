import { unknownName } from '../../shared/charter/roll'
import type { CourseBlock } from '../../shared/minutes/course-block'
import { courseLines as words } from '../words/en/course'
import { document as documentWords } from '../words/en/document'

/** Beneath a decision: its window and dates on one line, then what people said in it, and whether it was reopened. */
export function CourseView({ block }: { readonly block: CourseBlock }) {
  const { level, window, replaces, review, expiry, inputs, takenBack, reopened } = block
  const facts = [
    ...(level === 'thing' ? [words.thing] : []),
    ...(window === null
      ? []
      : [window.until === null ? words.noWindow : words.window(window.until, window.mayWork)]),
    ...(replaces.length === 0
      ? []
      : [level === 'thing' ? words.overrides(replaces) : words.replaces(replaces)]),
    ...(review === null ? [] : [words.review(review)]),
    ...(expiry === null ? [] : [words.expiry(expiry)]),
  ]
  return (
    <div className="fm-doc-course">
      {facts.length === 0 ? null : <p>{facts.join(' ')}</p>}
      {inputs.length === 0 ? null : (
        <ul className="fm-doc-inputs">
          {inputs.map(({ name, kind, on, wasPresent, words: said }) => (
            <li key={`${name}${on}${said}`}>
              {words.input(kind, on, wasPresent)},{' '}
              <bdi>{name === unknownName ? documentWords.somebody : name}</bdi>:{' '}
              <span dir="auto">{said}</span>
            </li>
          ))}
        </ul>
      )}
      {takenBack.map(({ reopened: from, on, reason }) => (
        <p key={`${from}${on}${reason}`}>
          {words.takenBack(from, on)} <span dir="auto">{reason}</span>
        </p>
      ))}
      {reopened === null ? null : (
        <p>
          <strong>{words.reopened(reopened.on)}</strong>
          {reopened.askedBy === null ? null : (
            <>
              {' '}
              ({words.askedBy} <bdi>{reopened.askedBy}</bdi>)
            </>
          )}
          {reopened.reason === null ? null : (
            <>
              {' '}
              <span dir="auto">{reopened.reason}</span>
            </>
          )}
        </p>
      )}
    </div>
  )
}
