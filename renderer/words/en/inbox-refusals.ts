/** Why something in the inbox, or in a meeting that was made twice, stays as it is. */
export const inboxRefusals: Readonly<Record<string, () => string>> = {
  IB2: () => 'That is settled already, or was withdrawn. Nothing was changed.',
  IB9: () =>
    'Only a meeting that was not called to order is withdrawn as one that was planned twice. Nothing was changed.',
  IB13: () =>
    'This meeting is withdrawn, and another one is held in its place. Go to that one; or say in its agenda that this is a meeting of its own.',
  IB10: () => 'There is nothing more of yours to bring over: it stands in the other meeting already.',
}
