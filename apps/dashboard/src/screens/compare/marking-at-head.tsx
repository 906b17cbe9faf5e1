import { type TimelineResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { situationPath } from '../../state/network/api.js';
import { Marking } from '../../components/text/marking.js';
import { useFailing } from '../../components/answers/use-failing.js';
import { usualMarking } from '../../core/entry-line/compose.js';
import { numbersIn, strictest } from '../../core/board/marking-numbers.js';
import { MOST_NUMBERS } from '@sitlog/filters';
import { type ClockPair } from '../../core/location/pairs.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** What a comparison is made of: its two pairs, and the rows that name entries. */
interface Compared {
  readonly from: ClockPair & { readonly knownRevision: number };
  readonly to: ClockPair & { readonly knownRevision: number };
}

/** The strictest marking of the entries that a comparison names, as they are marked today. Where it cannot be read for all of them, it says so. */
export function MarkingAtHead({ compared }: { readonly compared: Compared }): VNode | null {
  const desk = useDesk();
  const { code } = desk.location;
  const { t } = desk.words;
  const numbers = [...numbersIn(compared)];
  const key = JSON.stringify([code.value, compared.from, compared.to, numbers]);
  const [found, setFound] = useState<{
    readonly of: string;
    readonly tlp: string | undefined;
    readonly hasFailed?: true;
  }>();
  const [turn, setTurn] = useState(0);
  useFailing(found?.hasFailed === true && found.of === key, () => {
    setTurn(turn + 1);
  });
  const unmarked = namesOverride(compared)
    ? [usualMarking(desk.situation.situation.value ?? {})]
    : [];
  const latest = latestOf(desk.clock.now(), compared.from.validAt, compared.to.validAt);
  useEffect(() => {
    const gone = new AbortController();
    markingsOf(desk, { situation: code.value ?? '', validAt: latest, numbers }, gone.signal).then(
      (markings) => {
        const isComplete = markings.length === numbers.length;
        setFound({ of: key, tlp: isComplete ? strictest([...markings, ...unmarked]) : undefined });
      },
      () => {
        if (!gone.signal.aborted) setFound({ of: key, tlp: undefined, hasFailed: true });
      },
    );
    return () => {
      gone.abort();
    };
  }, [key, turn]);
  if (numbers.length === 0 || found?.of !== key) return null;
  return (
    <p class="comparison-marking">
      {found.tlp === undefined ? t().compare.markingUnknown : <Marking tlp={found.tlp} />}{' '}
      {found.tlp !== undefined && <span class="quiet">{t().compare.marking}</span>}
    </p>
  );
}

/** An answer by hand carries no marking of its own, and counts as an entry without one. */
function namesOverride(compared: Compared): boolean {
  return JSON.stringify(compared).includes('"override":');
}

/** What a comparison of the future names need not have begun today. */
function latestOf(now: number, ...moments: readonly string[]): string {
  return new Date(Math.max(now, ...moments.map((one) => Date.parse(one)))).toISOString();
}

/** Entries by their numbers, of which one that has not begun is none. */
interface Named {
  readonly situation: string;
  readonly validAt: string;
  readonly numbers: readonly string[];
}

async function markingsOf(
  desk: Desk,
  { situation, validAt, numbers }: Named,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { read } = desk.api;
  const found: string[] = [];
  for (let first = 0; first < numbers.length; first += MOST_NUMBERS) {
    const some = numbers.slice(first, first + MOST_NUMBERS).join(',');
    const query = { numbers: some, validAt, limit: MOST_NUMBERS };
    const page = await read<TimelineResponse>(`${situationPath(situation)}/entries`, query, signal);
    found.push(...page.entries.map(({ tlp }) => tlp));
  }
  return found;
}
