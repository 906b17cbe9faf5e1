import {
  type Aspect,
  type Bounds,
  type Micros,
  type Opposing,
  type Override,
} from '@sitlog/situation';
import {
  type Account,
  type Circumstances,
  derive,
  type Derived,
  EACH_ITSELF,
} from '../src/index.js';

/** An hour of the examples in microseconds, from the midnight before 1970: they lie on both sides of 0. */
export function hour(hours: number): Micros {
  return (hours - 24) * 3_600_000_000;
}

/** Bounds between two hours; null is open. */
export function hours(earliest: number | null, latest: number | null): Bounds {
  const at = (hours: number | null) => (hours === null ? null : hour(hours));
  return { earliest: at(earliest), latest: at(latest) };
}

/** What one origin says: red- and blue- origins stand on opposing sides, green- on a third one, all others on none. */
export interface Said {
  readonly by: string;
  readonly value: string;
  /** Start bounds in hours; one hour is exact, and 1 o'clock the default. */
  readonly at?: number | readonly [earliest: number | null, latest: number | null];
  readonly until?: readonly [earliest: number | null, latest: number | null];
  readonly entry?: string;
  readonly verified?: boolean;
  readonly against?: boolean;
  readonly denies?: boolean;
  readonly grade?: Pick<Account, 'reliability' | 'credibility'>;
}

/** Accounts of the proposition `ea/x`, each in an entry of its own unless they name one. */
export function accounts(said: readonly Said[]): readonly Account[] {
  return said.map(({ by, value, at = 1, until, entry, verified, against, grade, denies }, i) => ({
    proposition: 'ea/x',
    says: denies === true ? ('denies' as const) : ('affirms' as const),
    value,
    origin: by,
    entryNo: entry ?? `ALE-${String(i + 1).padStart(3, '0')}`,
    start: typeof at === 'number' ? hours(at, at) : hours(...at),
    ...(until === undefined ? {} : { end: hours(...until) }),
    toldAt: hour(0),
    saysWhenTold: false,
    isOccurrence: false,
    feeds: 'facts',
    verified: verified ?? false,
    againstInterest: against ?? false,
    credibility: 6,
    ...grade,
  }));
}

export const OPPOSING: Opposing = [['red', 'blue']];

/** The circumstances at an hour. Every source is of reliability C. */
export function circumstances(
  at: number,
  opposing: Opposing = OPPOSING,
  override?: Override,
): Circumstances {
  return {
    validAt: hour(at),
    opposing,
    ...EACH_ITSELF,
    sideOf: (origin) => /^(red|blue|green|neutral|civilian)-/.exec(origin)?.[1],
    reliabilityOf: () => 'C',
    hasLostSupport: () => false,
    isRegistered: () => true,
    authorityOf: () => undefined,
    overridesOf: () => (override === undefined ? [] : [override]),
  };
}

/** What the board says of `ea/x` at an hour, exclusive unless its aspect says otherwise. */
export function board(
  said: readonly Said[],
  at = 12,
  aspect: Partial<Aspect> = {},
  opposing?: Opposing,
): Derived {
  return derive(
    { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true, ...aspect } },
    accounts(said),
    circumstances(at, opposing),
  );
}

/** An answer in short: `value by origin+origin`, and `? value by origin` for what is only possible. */
export function inShort({ values, possible }: Derived): readonly string[] {
  return [
    ...values.map(({ value, origins }) => `${value} by ${origins.join('+')}`),
    ...possible.map(({ value, origin }) => `? ${value} by ${origin}`),
  ];
}
