import { type FacetResponse, type PropositionResponse } from '@sitlog/api-types';
import { saidOf } from './saying.js';

/** Somebody says something of it, or did, or may have, or declines to. */
export function isSpokenOf({
  state,
  earlier,
  possible,
  abstentions,
  endings,
}: PropositionResponse): boolean {
  return state !== 'unknown' || [earlier, possible, abstentions, endings].flat().length > 0;
}

/** Nothing stands on a line of the board, and nobody speaks of what is asked there. */
export function isSilent(line: FacetResponse): boolean {
  const others = [line.figures, line.demands, line.forecasts, line.raised, line.checks];
  return (
    !line.propositions.some(isSpokenOf) &&
    others.every((list) => list === undefined || list.length === 0)
  );
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

function saying(of: PropositionResponse): string {
  const { state, stale, possible, override } = of;
  const said = [saidOf(of), possible].map((all) => all.map(({ says, value }) => [says, value]));
  return JSON.stringify([state, stale, override?.value, said]);
}
