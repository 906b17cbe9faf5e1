import { type ExplanationResponse } from '@sitlog/api-types';
import { accountInWords, type Phrase, stateInWords, toldOf, type Voice } from '@sitlog/words';

/** How a proposition comes to its answer, as far as it is told. */
export type ExplanationAnswer = Pick<ExplanationResponse, 'proposition' | 'accounts'>;

/** An explanation in sentences: how it stands, and each account with what became of it. */
interface ToldExplanation {
  readonly sentences: readonly Phrase[];
  readonly accounts: readonly {
    readonly entry: string;
    readonly taken: boolean;
    readonly told: Phrase;
  }[];
}

/** Tells an explanation from its codes. */
export function toldIn(answer: ExplanationAnswer, teller: Voice): ToldExplanation {
  const voice = toldOf(answer.proposition.id, teller);
  return {
    sentences: sentencesOf(answer.proposition, voice),
    accounts: answer.accounts.map((one) => ({
      entry: one.entry,
      taken: one.taken,
      told: accountTold(one, voice),
    })),
  };
}

type Account = ExplanationAnswer['accounts'][number];

function sentencesOf(
  { override, ...answer }: ExplanationAnswer['proposition'],
  voice: Voice,
): readonly Phrase[] {
  const earlier = answer.earlier.map((one) => ({ ...one, until: microsOr(one.until) }));
  const told = { ...answer, earlier };
  if (override === undefined) return stateInWords(told, voice);
  const { from, expiresAt, endedAt, ...byHand } = override;
  const times = { from: micros(from), expiresAt: micros(endedAt ?? expiresAt) };
  return stateInWords({ ...told, override: { ...byHand, ...times } }, voice);
}

function accountTold(
  { says, origin, value, start, end, verdict, because, open, until = null }: Account,
  voice: Voice,
): Phrase {
  const account = {
    ...{ says, origin, value, start: bounds(start) },
    ...(end === null ? {} : { end: bounds(end) }),
  };
  const within =
    open === undefined ? {} : { open: { from: microsOr(open.from), to: microsOr(open.to) } };
  const told = { account, verdict, because, until: microsOr(until), ...within };
  return accountInWords(told, voice);
}

interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

function bounds({ earliest, latest }: Bounds): {
  readonly earliest: number | null;
  readonly latest: number | null;
} {
  return { earliest: microsOr(earliest), latest: microsOr(latest) };
}

function microsOr(instant: string | null): number | null {
  return instant === null ? null : micros(instant);
}

function micros(instant: string): number {
  return Date.parse(instant) * 1000;
}
