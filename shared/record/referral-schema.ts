import * as v from 'valibot'
import { passing, referral } from '../meeting/referral/passing'
import type { ReferralStatement } from '../meeting/said/referral-statements'
import { idText, instantText } from '../parse'

const { title, wording, grounds, asked, of, trail, instead } = referral.entries

/** The shape of what is said about matters that go to another assembly and come back, as it is read back from a file. */
export const referralSaid: Readonly<Record<ReferralStatement['type'], v.GenericSchema>> = {
  referred: v.looseObject({
    referral: idText,
    item: idText,
    proposal: v.nullable(idText),
    to: idText,
    name: v.string(),
    matter: idText,
    clock: instantText,
    title,
    wording,
    grounds,
    asked,
    of,
    trail,
    instead,
  }),
  'referral-recalled': v.looseObject({
    referral: idText,
    to: idText,
    reason: v.nullable(v.string()),
    clock: instantText,
  }),
  'referral-answered': v.looseObject({ referral: idText, answer: passing }),
}

/** Which assembly referred an item to this one, as it stands with the item. */
export const cameIn = v.looseObject({
  referral: idText,
  word: idText,
  from: idText,
  name: v.string(),
  matter: idText,
  asked,
  grounds,
  of,
  trail,
})
export const cameBack = v.looseObject({
  referral: idText,
  answer: idText,
  name: v.string(),
  how: v.picklist(['result', 'declined']),
})
