import { Transform } from 'class-transformer';
import { Instant, Text } from '../fields/fields.js';

/** A plus sign that nobody encoded arrives as a space: `…T08:00:00+02:00` is what was meant. */
export function RestoredOffset(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/ (?=\d\d:\d\d$)/, '+') : value,
  );
}

/** How a known moment is written. */
export const KNOWN_MOMENT = {
  max: 40,
  pattern: /^(rev:\d{1,9}|\d{4}-\d\d-\d\dT.+)$/,
  form: 'Write an RFC 3339 instant with its offset, or rev: and a revision.',
} as const;

/** The position of the log that an answer must hold at least. */
export const AT_LEAST = {
  max: 18,
  pattern: /^\d{1,18}$/,
  form: 'Write the position of a receipt: digits.',
  optional: true,
  description: 'Wait (2 s at most) until the answer holds this position of the log.',
} as const;

/** The known moment of a question, and the position of the log that the answer must hold at least. */
export class KnownParams {
  @RestoredOffset()
  @Text({
    ...KNOWN_MOMENT,
    optional: true,
    description: 'What the log knew: an instant or rev:<n>. Default: everything.',
  })
  readonly knownAt?: string;

  @Text(AT_LEAST)
  readonly atLeast?: string;
}

/** Both moments of a question. */
export class MomentsParams extends KnownParams {
  @RestoredOffset()
  @Instant({ optional: true, description: 'When it was true in the world. Default: now.' })
  readonly validAt?: string;
}
