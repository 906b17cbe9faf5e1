/** Why the record refuses a command. The codes are stable; a caller maps them to its own words. */
export const REFUSAL_CODES = [
  'unknown-situation',
  'situation-exists',
  'situation-closed',
  'situation-open',
  'recorded-at-refused',
  'recorded-at-too-early',
  'clock-skew',
  'clock-agrees',
  'script-in-order',
  'not-an-exercise',
  'unknown-kind',
  'unknown-code',
  'unknown-pack',
  'pack-faulty',
  'pack-not-newer',
  'pack-not-adopted',
  'pack-required',
  'pack-in-use',
  'unknown-entry',
  'unknown-reference',
  'unknown-aspect',
  'value-not-allowed',
  'time-order',
  'in-the-future',
  'attribution-missing',
  'malformed',
  'not-correctable',
  'no-change',
  'entry-retracted',
  'entry-not-retracted',
  'merged-into-missing',
  'own-entry',
  'second-origin-missing',
  'aspect-missing',
  'self-relation',
  'unknown-relation',
  'relation-withdrawn',
  'superseded-by-other-origin',
  'superseding-ring',
  'demand-already-met',
  'type-fixed',
  'already-registered',
  'id-reserved',
  'unknown-item',
  'already-merged',
  'not-merged',
  'merging-ring',
  'sides-oppose',
  'expiry-not-ahead',
  'no-override',
  'operator-unnamed',
  'unknown-figure',
  'figure-not-preferred',
  'not-a-task',
  'report-ahead',
  'no-earlier-report',
  'since-not-before',
  'on-shift-already',
  'not-on-shift',
  'unknown-report',
  'not-a-handover',
  'already-signed',
  'own-handover',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One reason for a refusal; pointer is a JSON Pointer into the command's body where one member is at fault. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly pointer?: string;
}

/** Builds a refusal at a member of the body. */
export function refusal(code: RefusalCode, message: string, pointer?: string): Refusal {
  return pointer === undefined ? { code, message } : { code, message, pointer };
}
