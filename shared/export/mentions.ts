import type { Meeting } from '../meeting/meeting'

/** ED11: of a name in the secretary's words the letters go out, as they were written; whose they are does not. */
export function withoutMentions(meeting: Meeting): Meeting {
  const named = Object.entries(meeting.marks ?? {}).filter(([, marks]) => marks.some(isMention))
  if (named.length === 0) return meeting
  const bare = named.map(([item, marks]) => [item, marks.filter((mark) => !isMention(mark))] as const)
  return { ...meeting, marks: { ...meeting.marks, ...Object.fromEntries(bare) } }
}

const isMention = ({ name }: { readonly name: string }) => name === 'person'
