import { type PropositionResponse } from '@sitlog/api-types';

/** Somebody says something of it, or may have, or declines to. */
export function isSpokenOf({ state, possible, abstentions }: PropositionResponse): boolean {
  return state !== 'unknown' || possible.length + abstentions.length > 0;
}

/** Whether a difference is only that a subject was registered, of which nobody says anything yet. */
export function isMerelyAsked({
  part,
  before,
  after,
}: {
  readonly part?: string;
  readonly before: unknown;
  readonly after: unknown;
}): boolean {
  return (
    part === undefined &&
    before === null &&
    after !== null &&
    !isSpokenOf(after as PropositionResponse)
  );
}

/** Whether two answers say the same, whoever says it and since when. */
export function saysTheSame(
  one: PropositionResponse | null,
  other: PropositionResponse | null,
): boolean {
  return one !== null && other !== null && saying(one) === saying(other);
}

function saying({ state, stale, values, possible, override }: PropositionResponse): string {
  const said = [values, possible].map((all) => all.map(({ value }) => value));
  return JSON.stringify([state, stale, override?.value, said]);
}
