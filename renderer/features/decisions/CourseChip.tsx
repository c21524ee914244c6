import type { Course } from '../../../shared/meeting/course'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { courseWord, course as words } from '../../words/en/course'

/** What has become of a decision: a shape and a word. */
export function CourseChip({ course }: { readonly course: Course }) {
  return <Marked course={course} word={courseWord(course)} />
}

/** The same in a narrow column: the day stands below. */
export function CourseLines({ course }: { readonly course: Course }) {
  if (course.type !== 'cooling-off') return <CourseChip course={course} />
  return (
    <>
      <Marked course={course} word={words.coolingOffBriefly} />
      <p className="quiet small">{words.until(course.until)}</p>
    </>
  )
}

function Marked({ course, word }: { readonly course: Course; readonly word: string }) {
  const { tone, mark } = looks[course.type]
  return (
    <Chip tone={tone} mark={mark}>
      {word}
    </Chip>
  )
}

const looks: Readonly<Record<Course['type'], { readonly tone: ChipTone; readonly mark: ChipMark }>> = {
  finding: { tone: 'reservations', mark: 'half' },
  contested: { tone: 'block', mark: 'bang' },
  reopened: { tone: 'block', mark: 'cross' },
  'cooling-off': { tone: 'aside', mark: 'clock' },
  'in-force': { tone: 'agree', mark: 'check' },
  'review-due': { tone: 'reservations', mark: 'bang' },
  expired: { tone: 'quiet', mark: 'dash' },
  superseded: { tone: 'quiet', mark: 'dash' },
  overridden: { tone: 'quiet', mark: 'dash' },
}
