import * as fc from 'fast-check';
import {
  type AspectRules,
  type AssertionAsKnown,
  type BoundsAsKnown,
  type EntryAsKnown,
  type OverrideAsKnown,
  type PropositionAsked,
} from './model.js';

const HOUR = 3_600_000_000;
const FIRST = Date.UTC(2026, 0, 5) * 1000;
const VALUES = ['open', 'closed', 'limited'] as const;
/** `blog` is no registered source, and `desk` is none even in an older log that has registered one of its name. */
const ORIGINS = ['UN', 'AFP', 'gov', 'gov2', 'opp', 'third', 'blog', 'desk'] as const;
const PARTIES = ['gov', 'gov', 'opp', 'opp', 'gov2', 'third'] as const;
const SOURCES = {
  UN: null,
  AFP: 'neutral',
  gov: 'government',
  gov2: 'government',
  opp: 'opposition',
  third: 'third',
};
const SOURCES_WITH_DESK = { ...SOURCES, desk: 'government' };

/** A grid so small that ties are frequent, with something more than a day later now and then. */
function hour(): fc.Arbitrary<number> {
  return fc
    .oneof(
      { weight: 9, arbitrary: fc.nat(7) },
      { weight: 1, arbitrary: fc.integer({ min: 28, max: 40 }) },
    )
    .map((h) => FIRST + h * HOUR);
}

function hours(most: number): fc.Arbitrary<number> {
  return fc.nat(most).map((h) => h * HOUR);
}

function validHour(): fc.Arbitrary<number> {
  const soon = fc.integer({ min: 2, max: 11 }).map((h) => FIRST + h * HOUR);
  return fc.oneof({ weight: 3, arbitrary: soon }, { weight: 1, arbitrary: hour() });
}

/** Given in so many of twelve cases. */
function inTwelve<T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 120 - 10 * times, arbitrary: fc.constant(undefined) },
    { weight: 10 * times, arbitrary: value },
  );
}

function chance(times: number): fc.Arbitrary<boolean> {
  return inTwelve(times, fc.constant(true)).map((drawn) => drawn === true);
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What is undefined is left out. */
function given<T extends object>(parts: T): Given<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined),
  ) as Given<T>;
}

function aspectRules(): fc.Arbitrary<AspectRules> {
  return fc
    .record({
      exclusive: chance(9),
      timeless: inTwelve(2, fc.constant(true)),
      assessed: inTwelve(1, fc.constant(true)),
      baseline: inTwelve(5, fc.constant('open')),
      endsCourse: inTwelve(4, fc.constant(['closed'])),
      timeToLiveMinutes: inTwelve(6, fc.constantFrom(60, 120, 240)),
    })
    .map(({ exclusive, timeless, baseline, ...flags }) => ({
      exclusive,
      ...given({ ...flags, timeless }),
      ...(exclusive ? given({ baseline }) : {}),
    }));
}

interface AssertionDrawn {
  readonly said: AssertionAsKnown['said'];
  readonly value: string;
  readonly ofAll: boolean;
  readonly start: { readonly earliest: number | null; readonly wide: number | null } | undefined;
  readonly end: { readonly after: number; readonly wide: number | null } | undefined;
}

function assertionDrawn(): fc.Arbitrary<AssertionDrawn> {
  const wide = () =>
    fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: hours(3) });
  return fc.record({
    said: fc.constantFrom<AssertionAsKnown['said'][]>(
      ...(['affirms', 'affirms', 'affirms', 'affirms', 'affirms'] as const),
      ...(['denies', 'denies', 'denies', 'abstains', 'ends'] as const),
    ),
    value: fc.constantFrom(...VALUES, 'open', 'closed'),
    ofAll: fc.boolean(),
    start: inTwelve(
      6,
      fc.record({
        earliest: inTwelve(11, hour()).map((at) => at ?? null),
        wide: inTwelve(11, wide()).map((by) => by ?? null),
      }),
    ),
    end: inTwelve(
      2,
      fc.record({ after: hours(6), wide: inTwelve(11, wide()).map((by) => by ?? null) }),
    ),
  });
}

interface EntryDrawn {
  readonly entry: Omit<EntryAsKnown, 'n' | 'origin' | 'says' | 'mode'>;
  readonly who: number;
  readonly says: readonly AssertionDrawn[];
  readonly isOccurrence: boolean;
  readonly isOfOtherMode: boolean;
  readonly relations: Readonly<
    Record<'duplicate' | 'older' | 'denied' | 'deniedToo', number | undefined>
  >;
}

function entryDrawn(): fc.Arbitrary<EntryDrawn> {
  return fc.record({
    who: fc.nat(),
    entry: fc.record({ occurred: occurred(), ...entryParts() }).map(withWindow),
    says: fc.oneof(
      { weight: 8, arbitrary: fc.array(assertionDrawn(), { minLength: 1, maxLength: 1 }) },
      { weight: 2, arbitrary: fc.array(assertionDrawn(), { maxLength: 2 }) },
    ),
    isOccurrence: chance(3),
    isOfOtherMode: chance(0.4),
    relations: fc.record({
      duplicate: inTwelve(0.8, fc.nat()),
      older: inTwelve(2, fc.nat()),
      denied: inTwelve(7, fc.nat()),
      deniedToo: inTwelve(4, fc.nat()),
    }),
  });
}

function occurred(): fc.Arbitrary<EntryAsKnown['occurred'] & { readonly from: number | null }> {
  return fc
    .record({ from: inTwelve(11, hour()), long: inTwelve(10, hours(3)) })
    .map(({ from = null, long }) => ({
      from,
      to: long === undefined ? null : (from ?? FIRST) + long,
    }));
}

function entryParts() {
  return {
    recordedAt: hour(),
    fromGivenAt: inTwelve(3, hour()),
    effective: inTwelve(3, fc.record({ from: inTwelve(9, hour()), long: inTwelve(4, hours(4)) })),
    onlyAnnounces: inTwelve(1, fc.constant(true)),
    uttered: inTwelve(3, hour()),
    published: inTwelve(2, hour()),
    received: inTwelve(2, hour()),
    kind: inTwelve(0.4, fc.constantFrom('forecast', 'analysis', 'background')),
    isDerived: inTwelve(0.4, fc.constant(true)),
    isRetracted: inTwelve(0.4, fc.constant(true)),
    isRefuted: inTwelve(0.4, fc.constant(true)),
    isVerified: inTwelve(0.6, fc.constant(true)),
    againstInterest: inTwelve(2, fc.constant(true)),
    reliability: fc.constantFrom('A', 'B', 'B', 'B', 'C', 'C', 'D', 'E', 'F'),
    credibility: fc.constantFrom(1, 2, 2, 2, 3, 3, 4, 5, 6),
  } as const;
}

type Drawn<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
type PartsDrawn = {
  readonly [K in keyof ReturnType<typeof entryParts>]: Drawn<ReturnType<typeof entryParts>[K]>;
} & { readonly occurred: Drawn<ReturnType<typeof occurred>> };

/** No window ends before it begins, and no correction comes before the recording. */
function withWindow({ effective, fromGivenAt, ...drawn }: PartsDrawn): EntryDrawn['entry'] {
  const { recordedAt, reliability, credibility, occurred: when, ...parts } = drawn;
  const from = effective?.from;
  const long = effective?.long;
  const to = long === undefined ? undefined : (from ?? when.from ?? FIRST) + long;
  const corrected = fromGivenAt === undefined ? undefined : Math.max(fromGivenAt, recordedAt);
  return {
    ...{ recordedAt, reliability, credibility, occurred: when },
    ...given({ ...parts, fromGivenAt: corrected }),
    ...(effective === undefined ? {} : { effective: given({ from, to }) }),
  };
}

/** Where the entry itself says that the assertion begins; undefined where another entry may say it. */
function windowFrom(
  { said }: AssertionDrawn,
  { effective, onlyAnnounces, occurred: when }: EntryDrawn['entry'],
): number | undefined {
  const from = onlyAnnounces === true ? undefined : effective?.from;
  const begins = said === 'denies' ? from : (from ?? when.from ?? FIRST);
  return typeof begins === 'number' ? begins : undefined;
}

function assertionOf(drawn: AssertionDrawn, entry: EntryDrawn['entry']): AssertionAsKnown {
  const { said, value, ofAll, start, end } = drawn;
  const hasNoValue = said === 'abstains' || (said === 'ends' && ofAll);
  const begins = start === undefined ? windowFrom(drawn, entry) : (start.earliest ?? FIRST);
  const stated: BoundsAsKnown | undefined =
    start === undefined
      ? undefined
      : {
          earliest: start.earliest,
          latest: start.wide === null ? null : (start.earliest ?? FIRST) + start.wide,
        };
  const wide = said === 'affirms' || said === 'denies' ? end?.wide : 0;
  const ends = (begins ?? FIRST) + (end?.after ?? 0);
  const over = { earliest: ends, latest: typeof wide === 'number' ? ends + wide : null };
  return {
    said,
    ...(hasNoValue ? {} : { value }),
    ...given({ start: stated, end: begins === undefined || end === undefined ? undefined : over }),
  };
}

interface Scene {
  readonly rules: AspectRules;
  readonly cast: readonly string[];
}

function entryOfDraw({ entry, says, ...draw }: EntryDrawn, { rules, cast }: Scene): EntryAsKnown {
  const { effective, ...parts } = entry;
  // No end of the entry precedes a start that is said elsewhere.
  const endsAfter = says.every(
    (drawn) => drawn.start === undefined && windowFrom(drawn, entry) !== undefined,
  );
  const assertions = says.map((drawn) => assertionOf(drawn, entry));
  const { to: _, ...onlyFrom } = effective ?? {};
  const isAssessment = (rules.assessed === true) !== draw.isOfOtherMode;
  const mode = draw.isOccurrence ? 'occurrence' : 'statement';
  return {
    ...parts,
    n: 0,
    origin: cast[draw.who % cast.length]!,
    says: assertions.filter((one, i) => assertions.findIndex(isSame(one)) === i),
    mode: isAssessment ? 'assessment' : mode,
    ...(effective === undefined ? {} : { effective: endsAfter ? effective : onlyFrom }),
  };
}

function isSame({ said, value }: AssertionAsKnown): (other: AssertionAsKnown) => boolean {
  return (other) => other.said === said && other.value === value;
}

/** Relations to entries that are there: an older one of the same origin, one that affirms what is denied, any. */
function related(
  entry: EntryAsKnown,
  { duplicate, older, denied, deniedToo }: EntryDrawn['relations'],
  all: readonly EntryAsKnown[],
): EntryAsKnown {
  const others = all.filter(({ n }) => n !== entry.n);
  const denies = entry.says.find(({ said }) => said === 'denies');
  const rivals = others.filter(({ says }) =>
    says.some(({ said, value }) => said === 'affirms' && value === denies?.value),
  );
  const earlier = others.filter(({ n }) => n < entry.n);
  const own = earlier.filter(({ origin }) => origin === entry.origin);
  return {
    ...entry,
    duplicateOf: picked(duplicate, others),
    supersedes: picked(older, own.length > 0 ? own : earlier),
    contradicts:
      denies === undefined ? [] : [...picked(denied, rivals), ...picked(deniedToo, rivals)],
  };
}

function picked(at: number | undefined, from: readonly EntryAsKnown[]): readonly number[] {
  const entry = at === undefined || from.length === 0 ? undefined : from[at % from.length];
  return entry === undefined ? [] : [entry.n];
}

function overridesDrawn(): fc.Arbitrary<readonly OverrideAsKnown[]> {
  const one = fc.record({
    value: fc.constantFrom(...VALUES),
    recordedAt: hour(),
    lasts: hours(5),
    lifted: inTwelve(4, hours(3)),
  });
  return fc
    .uniqueArray(one, { maxLength: 2, selector: ({ recordedAt }) => recordedAt })
    .map((drawn) =>
      drawn.map(({ value, recordedAt, lasts, lifted }) => ({
        ...{ value, reason: 'by hand', recordedAt, expiresAt: recordedAt + lasts },
        ...given({ liftedAt: lifted === undefined ? undefined : recordedAt + lifted }),
      })),
    );
}

/** The same without what takes an entry out or weakens it, so that those that are left have to do with each other. */
function withoutMarks({ entry, relations, ...drawn }: EntryDrawn): EntryDrawn {
  const { kind: _, isDerived: _1, isRetracted: _2, isRefuted: _3, ...kept } = entry;
  const { againstInterest: _4, onlyAnnounces: _5, ...parts } = kept;
  return {
    ...drawn,
    entry: { ...parts, reliability: 'B', credibility: 2 },
    isOfOtherMode: false,
    relations: { ...relations, duplicate: undefined, older: undefined },
  };
}

/** Who speaks: all, the parties alone, or a few, so that each speaks more than once. */
function castDrawn(): fc.Arbitrary<readonly string[]> {
  const few = fc.shuffledSubarray([...ORIGINS], { minLength: 2, maxLength: 5 });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(ORIGINS) },
    { weight: 2, arbitrary: fc.constant(PARTIES) },
    { weight: 2, arbitrary: few },
  );
}

/**
 * A proposition with all that rule set 3 looks at, and a question about it; entries are numbered in the order of their recording.
 * Left out is what the record refuses or has no sense: an end before its start, a ring of `supersedes`.
 */
export function arbitraryProposition(): fc.Arbitrary<PropositionAsked> {
  return fc
    .record({
      aspect: aspectRules(),
      cast: castDrawn(),
      isPlain: fc.boolean(),
      drawn: fc.array(entryDrawn(), { minLength: 2, maxLength: 10, size: 'max' }),
      opposes: fc.constantFrom(
        [['government', 'opposition'] as const],
        [['government', 'opposition'] as const],
        [['government', 'opposition'] as const, ['opposition', 'third'] as const],
        [],
      ),
      authority: inTwelve(3, fc.constantFrom('gov', 'opp', 'blog', 'UN', 'desk')),
      sources: fc.constantFrom(SOURCES, SOURCES_WITH_DESK),
      overrides: inTwelve(2, overridesDrawn()),
      hidden: inTwelve(2, fc.nat(9)),
      at: fc.record({ hour: validHour(), by: fc.constantFrom(-1, 0, 0, HOUR / 2) }),
    })
    .map(({ aspect, cast, isPlain, drawn, opposes, authority, sources, overrides, hidden, at }) => {
      const told = isPlain ? drawn.map(withoutMarks) : drawn;
      const logged = told.toSorted((a, b) => a.entry.recordedAt - b.entry.recordedAt);
      const entries = logged.map((one, i) => ({
        ...entryOfDraw(one, { rules: aspect, cast }),
        n: i + 1,
      }));
      return {
        entries: entries.map((entry, i) => related(entry, logged[i]!.relations, entries)),
        aspect,
        sources,
        opposing: opposes,
        authority: authority === undefined ? [] : [authority],
        overrides: overrides ?? [],
        hidden: hidden === undefined ? [] : [hidden + 1],
        validAt: at.hour + at.by,
      };
    });
}
