// The notation of the worked examples, and what each of them asks of the oracle.
import {
  type Answer3,
  type AspectRules,
  type AssertionAsKnown,
  type EntryAsKnown,
  type OverrideAsKnown,
  type PossibleAnswered,
  type PropositionAsked,
  type BoundsAsKnown,
} from './model.js';

type Written = string | readonly [string | null, string | null];

interface EntryWritten {
  readonly n: number;
  readonly from: string;
  readonly says: string;
  readonly at?: Written;
  readonly rec?: string;
  readonly end?: Written;
  readonly uttered?: string;
  readonly published?: string;
  readonly received?: string;
  readonly occurred?: readonly [string | null, string | null];
  readonly mode?: EntryAsKnown['mode'];
  readonly kind?: string;
  readonly derived?: readonly number[];
  readonly against?: boolean;
  readonly supersedes?: number;
  readonly contradicts?: number;
}
type Later = readonly [moment: string, what: string, ...of: (string | number)[]];

export interface AnswerWritten {
  readonly state: string;
  readonly [part: string]: unknown;
}
export interface QuestionWritten {
  readonly V: string;
  readonly K?: string;
  readonly hidden?: readonly number[];
  readonly answer: AnswerWritten;
}
export interface ExampleWritten {
  readonly id: string;
  readonly title: string;
  readonly sources: Readonly<Record<string, string | null>>;
  readonly flags: Partial<AspectRules>;
  readonly entries: readonly EntryWritten[];
  readonly then?: readonly Later[];
  readonly ask: readonly QuestionWritten[];
}

const HOUR = 3_600_000_000;
const MONDAY = Date.UTC(2026, 0, 5) * 1000;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Mon 08:30", "Mon2 08". */
function timeOf(text: string): number {
  const found = /^([A-Z][a-z]{2})(2?) (\d\d)(?::(\d\d))?$/.exec(text);
  const [, day = '', week = '', hours = '', minutes = '0'] = found ?? [];
  if (!DAYS.includes(day)) throw new Error(`not a moment: ${text}`);
  const days = DAYS.indexOf(day) + (week === '' ? 0 : 7);
  return MONDAY + (days * 24 + Number(hours) + Number(minutes) / 60) * HOUR;
}

function boundsWritten(written: Written): BoundsAsKnown {
  const [earliest, latest] = typeof written === 'string' ? [written, written] : written;
  return { earliest: timeOrNull(earliest), latest: timeOrNull(latest) };
}

function timeOrNull(text: string | null): number | null {
  return text === null ? null : timeOf(text);
}

function saidIn(text: string): Pick<AssertionAsKnown, 'said' | 'value'> {
  const [, word = '', value = ''] = /^(not |ends ?|)(.*)$/.exec(text) ?? [];
  if (text === '?') return { said: 'abstains' };
  if (word.startsWith('ends')) return { said: 'ends', ...(value === '' ? {} : { value }) };
  return { said: word === 'not ' ? 'denies' : 'affirms', value };
}

function recordedAt({ rec, at }: EntryWritten): number {
  const latest = rec ?? (typeof at === 'string' ? at : at?.[1]);
  if (typeof latest !== 'string') throw new Error('an entry without rec needs at');
  return timeOf(latest);
}

function entryWritten(written: EntryWritten): EntryAsKnown {
  const { n, from, says, at, end, occurred = [null, null] } = written;
  const { uttered, published, received } = written;
  const kind = written.kind?.replace('statement.', '') as EntryAsKnown['kind'];
  return {
    n,
    origin: from,
    says: [
      {
        ...saidIn(says),
        ...(at === undefined ? {} : { start: boundsWritten(at) }),
        ...(end === undefined ? {} : { end: boundsWritten(end) }),
      },
    ],
    recordedAt: recordedAt(written),
    occurred: { from: timeOrNull(occurred[0]), to: timeOrNull(occurred[1]) },
    ...(uttered === undefined ? {} : { uttered: timeOf(uttered) }),
    ...(published === undefined ? {} : { published: timeOf(published) }),
    ...(received === undefined ? {} : { received: timeOf(received) }),
    mode: written.mode ?? 'statement',
    ...(kind === undefined ? {} : { kind }),
    isDerived: written.derived !== undefined,
    supersedes: [written.supersedes ?? []].flat(),
    contradicts: [written.contradicts ?? []].flat(),
    againstInterest: written.against === true,
    reliability: 'B',
    credibility: 2,
  };
}

/** What an example asks, with all as of its K. */
export function askedIn(example: ExampleWritten, question: QuestionWritten): PropositionAsked {
  const known = question.K === undefined ? Infinity : timeOf(question.K);
  const later = (example.then ?? []).filter(([moment]) => timeOf(moment) <= known);
  const about = (n: number) => later.filter(([, , of]) => of === n);
  return {
    entries: example.entries
      .filter((written) => recordedAt(written) <= known)
      .map((written) => about(written.n).reduce(afterwards, entryWritten(written))),
    aspect: { exclusive: true, ...example.flags },
    sources: {
      ...example.sources,
      ...Object.fromEntries(
        later
          .filter(([, what]) => what === 'side')
          .map(([, , source, side]) => [String(source), String(side)]),
      ),
    },
    opposing: [['government', 'opposition']],
    authority: [],
    overrides: overridesIn(later),
    hidden: question.hidden ?? [],
    validAt: timeOf(question.V),
  };
}

function afterwards(entry: EntryAsKnown, [, what, , more]: Later): EntryAsKnown {
  if (what === 'says') return { ...entry, says: [{ ...entry.says[0], ...saidIn(String(more)) }] };
  if (what === 'retract') return { ...entry, isRetracted: true };
  if (what === 'reinstate') return { ...entry, isRetracted: false };
  if (what === 'withdraw') return { ...entry, supersedes: [], contradicts: [] };
  if (what === 'verified') return { ...entry, isVerified: true };
  throw new Error(`an example does something new: ${what}`);
}

function overridesIn(later: readonly Later[]): readonly OverrideAsKnown[] {
  const lifts = later.flatMap(([moment, what]) => (what === 'lift' ? [timeOf(moment)] : []));
  return later.flatMap(([moment, what, value, expires]) => {
    if (what !== 'override') return [];
    const liftedAt = lifts.find((lift) => lift >= timeOf(moment));
    return [
      {
        value: String(value),
        reason: '',
        recordedAt: timeOf(moment),
        expiresAt: timeOf(String(expires)),
        ...(liftedAt === undefined ? {} : { liftedAt }),
      },
    ];
  });
}

/** What an example writes, in full and in the order of the oracle. */
export function expectedOf(answer: AnswerWritten): unknown {
  const { state, override, derived, stale, withheld, ...lists } = answer;
  const list = (name: string) => (lists[name] ?? []) as Record<string, unknown>[];
  const bounded = (row: Record<string, unknown>) => ({
    ...row,
    since: boundsWritten(row.since as Written),
  });
  return {
    state,
    override: override ?? null,
    derived: derived ?? null,
    values: list('values').map(bounded),
    denied: list('denied').map(bounded),
    earlier: list('earlier').map((row) => ({ ...bounded(row), until: timeOf(String(row.until)) })),
    possible: list('possible').sort((a, b) => Number(a.entry) - Number(b.entry)),
    abstentions: list('abstentions'),
    endings: list('endings'),
    stale: stale === true,
    withheld: withheld === true,
  };
}

/** An answer in the words of the examples. */
export function inTheirWords({ override, ...answer }: Answer3): unknown {
  const shown = ({ since, grade: _, ...row }: Answer3['values'][number]) => ({
    ...row,
    since: { earliest: since.earliest, latest: since.latest },
  });
  return {
    ...answer,
    override: override?.value ?? null,
    derived: override?.derived ?? null,
    values: answer.values.map(shown),
    denied: answer.denied.map(shown),
    possible: answer.possible.map(saidAgain),
    endings: answer.endings.map(saidAgain),
  };
}

function saidAgain({ said, value, origin, entry }: PossibleAnswered): unknown {
  const says = { affirms: '', denies: 'not ', ends: 'ends ', abstains: '?' }[said];
  return { says: `${says}${value ?? ''}`.trim(), origin, entry };
}
