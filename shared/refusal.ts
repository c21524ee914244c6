/**
 * A refusal carries the id of the rule (SPEC.md) that kept the deed from being done, and whatever the
 * sentence on the screen needs to name: a person, a number, a wording. It never carries the sentence.
 */
export type Refusal<Rule extends string = string, Told extends object = object> = {
  readonly rule: Rule
} & Readonly<Told>
