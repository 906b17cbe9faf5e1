import { type EntryState, type Micros, splitProposition } from '@sitlog/situation';
import { accountsOf } from '../rule/account.js';
import { derive, type Derived } from '../rule/derive.js';
import { type Difference, sameAnswer } from '../comparison/differences.js';
import {
  type Between,
  type Consulted,
  type Happening,
  inputOf,
  type Known,
  type RegisterStep,
} from './as-known.js';

/** One proposition between two known moments, at one valid moment. */
export interface KnownLeg {
  readonly before: Known;
  readonly after: Known;
  readonly between: Between;
  readonly validAt: Micros;
}

/** One thing that is known otherwise at the two moments, with what was recorded that made it so. */
export interface Factor {
  readonly kind: 'entry' | Consulted;
  readonly id: string;
  readonly happenings: readonly Happening[];
  /** It was not there at the earlier known moment. */
  readonly isNew: boolean;
}

/**
 * The factors that made the answer differ. Registered things count where the answer would be another without them, entries
 * where they are decisive; if that does not explain all of the difference, everything that changed counts.
 */
export function causesOf(
  { id, after }: Difference,
  leg: KnownLeg,
  decisive: ReadonlySet<string>,
): readonly Factor[] {
  const factors = factorsOf(id, leg);
  if (after === null) return factors.filter(({ kind }) => kind === 'subject');
  const isNeeded = (factor: Factor): boolean =>
    factor.kind === 'entry'
      ? decisive.has(factor.id)
      : !sameAnswer(answerWith(id, leg, without(factors, factor)), after);
  const causes = factors.filter(isNeeded);
  return sameAnswer(answerWith(id, leg, causes), after) ? causes : factors;
}

/** The answer if only these factors had become known: with none that of the first moment, with all that of the second. */
export function answerWith(id: string, leg: KnownLeg, factors: readonly Factor[]): Derived | null {
  const { before, after, validAt } = leg;
  const became = new Set(factors.map(keyOf));
  const has = (kind: Factor['kind'], name: string): boolean => became.has(`${kind} ${name}`);
  const sideFor = (origin: string): Known => (has('source', origin) ? after : before);
  const { aspect } = has('subject', splitProposition(id).subject) ? after : before;
  if (aspect === undefined) return null;
  const entries = [
    ...before.entries.filter(({ entryNo }) => !has('entry', entryNo)),
    ...after.entries.filter(({ entryNo }) => has('entry', entryNo)),
  ];
  const accounts = entries.flatMap(accountsOf).filter(({ proposition }) => proposition === id);
  return derive({ id, aspect }, accounts, {
    validAt,
    opposing: (has('sides', 'sides') ? after : before).circumstances.opposing,
    sideOf: (origin) => sideFor(origin).circumstances.sideOf(origin),
    reliabilityOf: (origin) => sideFor(origin).circumstances.reliabilityOf(origin),
    hasLostSupport: (entryNo) =>
      (has('support', entryNo) ? after : before).circumstances.hasLostSupport(entryNo),
    overridesOf: (has('override', id) ? after : before).circumstances.overridesOf,
  });
}

function factorsOf(id: string, leg: KnownLeg): readonly Factor[] {
  const { before, after, between } = leg;
  const registered = (kind: Consulted, name: string): readonly Factor[] =>
    registerFactor(kind, name, between.register(kind, name));
  const differ = (of: (known: Known) => unknown): boolean =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const { subject } = splitProposition(id);
  return [
    ...entryFactors(id, leg),
    ...originsIn(id, leg)
      .filter((origin) =>
        differ(({ circumstances: c }) => [c.sideOf(origin), c.reliabilityOf(origin)]),
      )
      .flatMap((origin) => registered('source', origin)),
    ...(differ(({ circumstances }) => circumstances.opposing) ? registered('sides', 'sides') : []),
    ...(differ(({ circumstances }) => circumstances.overridesOf(id))
      ? registered('override', id)
      : []),
    ...[...new Set([...before.entries, ...after.entries].map(({ entryNo }) => entryNo))]
      .filter((entryNo) => differ(({ circumstances: c }) => c.hasLostSupport(entryNo)))
      .flatMap((entryNo) => registered('support', entryNo)),
    ...(differ(({ aspect }) => aspect) ? registered('subject', subject) : []),
  ];
}

/** What may be absent: without sides, an override or a lost support something holds, too. */
const OPTIONAL: ReadonlySet<Consulted> = new Set(['sides', 'override', 'support']);

/** Something registered as a factor; none where it was not changed. */
export function registerFactor(
  kind: Consulted,
  id: string,
  steps: readonly RegisterStep[],
): readonly Factor[] {
  const [first] = steps;
  if (first === undefined) return [];
  const isNew = !OPTIONAL.has(kind) && first.isFirst;
  return [{ kind, id, happenings: steps.map(({ happening }) => happening), isNew }];
}

function entryFactors(id: string, { before, after, between }: KnownLeg): readonly Factor[] {
  const [was, is] = [inputs(before, id), inputs(after, id)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (entryNo) => (was.get(entryNo) ?? '') !== (is.get(entryNo) ?? ''),
  );
  return changed.map((entryNo) => {
    const steps = between.entry(entryNo);
    return {
      kind: 'entry',
      id: entryNo,
      happenings: steps
        .filter((step) => inputOf(step.before, id) !== inputOf(step.after, id))
        .map(({ happening }) => happening),
      isNew: steps[0]?.before === undefined,
    };
  });
}

function inputs({ entries }: Known, id: string): ReadonlyMap<string, string> {
  return new Map(entries.map((entry: EntryState) => [entry.entryNo, inputOf(entry, id)]));
}

function originsIn(id: string, { before, after }: KnownLeg): readonly string[] {
  const accounts = [...before.entries, ...after.entries].flatMap(accountsOf);
  const own = accounts.filter(({ proposition }) => proposition === id);
  return [...new Set(own.map(({ origin }) => origin))];
}

function without(factors: readonly Factor[], one: Factor): readonly Factor[] {
  return factors.filter((factor) => factor !== one);
}

function keyOf({ kind, id }: Factor): string {
  return `${kind} ${id}`;
}
