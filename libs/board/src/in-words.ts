import { type Bounds, type Micros } from '@sitlog/situation';
import { type Account } from './rule/account.js';
import { type Derived, type DerivedValue } from './rule/derive.js';
import { type Considered } from './rule/explain.js';

/** How things are called where the words are read: sources, values, moments in the zone of the situation. */
export interface Naming {
  readonly source: (origin: string) => string;
  readonly value: (value: string) => string;
  readonly moment: (moment: Micros) => string;
}

/** How a proposition stands, in sentences that can be read aloud. */
export function stateInWords(derived: Derived, naming: Naming): readonly string[] {
  const { values, possible, abstentions, stale } = derived;
  const open = possible.map(
    ({ value, origin }) => `${quoted(value, naming)} (${naming.source(origin)})`,
  );
  const silent = abstentions.map(({ origin }) => naming.source(origin));
  return [
    ...overrideInWords(derived, naming),
    STATES[derived.override?.derivedState ?? derived.state],
    ...values.map((value) => valueInWords(value, naming)),
    ...(open.length === 0 ? [] : [`Possible at this moment, but not certain: ${list(open)}.`]),
    ...(silent.length === 0 ? [] : [`Speaking of it without saying: ${list(silent)}.`]),
    ...(stale ? ['Every account is older than its time to live: this may no longer be so.'] : []),
  ];
}

function overrideInWords({ override }: Derived, naming: Naming): readonly string[] {
  if (override === undefined) return [];
  const { value, reason, by, from, expiresAt } = override;
  return [
    `Overridden by ${by}: ${quoted(value, naming)}, from ${naming.moment(from)} until ${naming.moment(expiresAt)}. Reason: ${reason}`,
    'What follows is what the accounts give without it.',
  ];
}

/** What one account says and what became of it, in sentences that can be read aloud. */
export function consideredInWords(considered: Considered, naming: Naming): string {
  return `${saying(considered.account, naming)} ${fate(considered, naming)}`;
}

const STATES: Readonly<Record<Derived['state'], string>> = {
  overridden: 'Overridden.',
  unknown:
    'Unknown: nothing that counts is logged about it at this moment, which means neither yes nor no.',
  contested:
    'Contested: accounts that cannot both be so stand against each other, and none is ranked as the truth.',
  reported: 'Reported: one origin says so, and nobody else has confirmed it.',
  alleged_by_one_side: 'Alleged by one side: several origins say so, all of them of the same side.',
  corroborated: 'Corroborated: several origins say so that do not all stand on one side.',
  confirmed_by_adversaries:
    'Confirmed by adversaries: origins of opposing sides agree, or one admits it against its own interest and another agrees.',
  verified: 'Verified: the verification desk has verified an account of it.',
};

function valueInWords({ value, origins, entries }: DerivedValue, naming: Naming): string {
  return `${quoted(value, naming)}: ${list(origins.map(naming.source))} (${list(entries)}).`;
}

function saying(account: Account, naming: Naming): string {
  const { entryNo, origin, value, start, end } = account;
  const times = [
    startInWords(start, naming),
    ...(end === undefined ? [] : [endInWords(end, naming)]),
  ];
  return `${entryNo}, ${naming.source(origin)}: ${quoted(value, naming)}, ${times.join(', ')}.`;
}

function startInWords({ earliest, latest }: Bounds, { moment }: Naming): string {
  if (earliest === null && latest === null) return 'from a time that nobody gives';
  if (latest === null) return `from some time after ${moment(earliest ?? 0)}`;
  if (earliest === null) return `since before ${moment(latest)}`;
  if (earliest === latest) return `since ${moment(latest)}`;
  return `since some time between ${moment(earliest)} and ${moment(latest)}`;
}

function endInWords({ earliest, latest }: Bounds, { moment }: Naming): string {
  if (earliest === null && latest === null) return 'until a time that nobody gives';
  if (latest === null) return `until some time after ${moment(earliest ?? 0)}`;
  if (earliest === null) return `until ${moment(latest)} at the latest`;
  if (earliest === latest) return `until ${moment(latest)}`;
  return `until some time between ${moment(earliest)} and ${moment(latest)}`;
}

type Fate = (because: string) => string;

const FATES: Readonly<Record<Considered['verdict'], Fate>> = {
  counts: () => 'It counts.',
  abstains: () =>
    'That is an abstention: it is the last word of this origin, and counts neither for nor against.',
  possible: () => 'It may hold at this moment or not.',
  not_yet: () => 'Set aside: at this moment it has not begun.',
  over: () => 'Set aside: at this moment it is over.',
  superseded: (because) => `Set aside: the same origin has a later word, in ${because}.`,
  aged: (because) => `Set aside as old: ${because} is fresher.`,
  said_for_certain: (because) =>
    `Nothing is added: the same origin says so for certain, in ${because}.`,
  may_abstain: () => 'Set aside: it would be an abstention, and has not begun for certain.',
  gave_way: (because) =>
    `Set aside: this is what is expected until somebody says otherwise, and ${because} does, with a neutral origin or origins of opposing sides.`,
  mode: () =>
    'Left out: an assessment, an act of our own or background is no account of what happened.',
  kind: () => 'Left out: a forecast, an analysis or background feeds no fact.',
  repeats: (because) => `Left out: it repeats in the voice of a publisher what ${because} holds.`,
  retracted: (because) =>
    `Left out: the entry is retracted${because === '' ? '' : `, see ${because}`}.`,
  refuted: () => 'Left out: the verification desk has refuted the entry.',
  duplicate: (because) => `Left out: the entry is marked as a duplicate of ${because}.`,
};

function fate(considered: Considered, naming: Naming): string {
  const words = FATES[considered.verdict](list(considered.because));
  const { from, to } = considered.open ?? { from: null, to: null };
  if (from === null || to === null) return words;
  return `${words} That is open between ${naming.moment(from)} and ${naming.moment(to)}.`;
}

function quoted(value: string, naming: Naming): string {
  return `“${naming.value(value)}”`;
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
