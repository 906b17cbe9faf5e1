import { type PropositionResponse, type ValueResponse } from '@sitlog/api-types';
import { type Saying } from '@sitlog/situation';

/** A value with what is said of it. */
export interface ValueSaid extends ValueResponse {
  readonly says: Saying;
}

/** What is affirmed, and after it what is denied. */
export function saidOf({ values, denied }: PropositionResponse): readonly ValueSaid[] {
  return [
    ...values.map((one) => ({ ...one, says: 'affirms' as const })),
    ...denied.map((one) => ({ ...one, says: 'denies' as const })),
  ];
}

/** What an assertion or an earlier answer says, by its flags. */
export function sayingOf({
  negated = false,
  ends = false,
}: {
  readonly negated?: boolean;
  readonly ends?: boolean;
}): Saying {
  if (ends) return 'ends';
  return negated ? 'denies' : 'affirms';
}
