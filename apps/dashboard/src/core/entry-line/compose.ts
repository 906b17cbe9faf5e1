import { type LinePart, type Parsed, type Reading, isoOf } from '@sitlog/line-reading';

/**
 * The kind of an entry that names none. With a source it is "contact made": the only kind that says nothing of what was
 * told, but that the desk was told (docs/guides/logging.md). Without one it is an act of our own.
 */
const UNSAID_KIND = { sourced: 'ops.contact', own: 'ops.action' } as const;

/** Who demands something where nobody is named. */
const UNNAMED = 'unknown';

const UNSAID_MARKING = 'TLP:AMBER';

/** Marking of what names none in a situation, as the server has it. */
export function usualMarking({ defaultMarking }: { readonly defaultMarking?: string }): string {
  return defaultMarking ?? UNSAID_MARKING;
}

/** What besides the line goes into an entry. */
export interface LineCircumstances {
  /** When the line was begun, in milliseconds since 1970. */
  readonly begunAt: number;
  readonly zone: string;
  /** Which of several readings of its time was chosen. */
  readonly pick?: number | undefined;
  /** Respect in which it corroborates or contradicts where none was written. */
  readonly wholeAccount: string;
  /** The marking that a line has where it names none; undefined: nobody here knows, so that the server says. */
  readonly unsaid?: string | undefined;
  /** The device's clock, for what is written without a server. */
  readonly offlineAt?: number | undefined;
  /** Id of the demand of which it tells; without one it tells of none. */
  readonly demandId?: string | undefined;
  /** The line as it was typed, where natural words of it were understood or left out. */
  readonly typed?: string | undefined;
}

/** A line as the server takes it. */
type EntryBody = Readonly<Record<string, unknown>>;

type Of<Is extends LinePart['is']> = LinePart & { readonly is: Is };

/** All parts of one sort. */
export function partsOf<Is extends LinePart['is']>(
  parsed: Parsed,
  ...sorts: readonly Is[]
): readonly Of<Is>[] {
  return parsed.parts.filter((part): part is Of<Is> =>
    (sorts as readonly string[]).includes(part.is),
  );
}

/** The kinds under which the desk logs what it does itself: those of the family of an act that names none. */
export function isOwnAct(kind: string): boolean {
  const [family = ''] = UNSAID_KIND.own.split('.');
  return kind.startsWith(`${family}.`);
}

/** The kind under which a line is recorded. */
export function kindOf(parsed: Parsed): string {
  const [named] = partsOf(parsed, 'kind');
  const isSourced = partsOf(parsed, 'source').length > 0;
  return named?.id ?? (isSourced ? UNSAID_KIND.sourced : UNSAID_KIND.own);
}

/** The reading of a line's time: the only one, or the one that was chosen; undefined while the choice is open. */
export function chosenReading(
  parsed: Parsed,
  { begunAt, pick }: Pick<LineCircumstances, 'begunAt' | 'pick'>,
): Reading | undefined {
  const [time] = partsOf(parsed, 'time');
  if (time === undefined) {
    const minute = Math.floor(begunAt / 60_000) * 60_000;
    return { from: minute, to: minute, precision: 'minute' };
  }
  return time.readings.length === 1 ? time.readings[0] : time.readings[pick ?? -1];
}

/** The body of the request that logs a line; a line with an open choice of time has none. */
export function bodyOf(parsed: Parsed, about: LineCircumstances): EntryBody | undefined {
  const reading = chosenReading(parsed, about);
  if (reading === undefined || parsed.headline === '') return undefined;
  const sources = partsOf(parsed, 'source');
  const [marking] = partsOf(parsed, 'marking');
  const [credibility] = partsOf(parsed, 'credibility');
  return {
    mode: sources.length > 0 ? 'statement' : 'operational',
    kind: kindOf(parsed),
    headline: parsed.headline,
    ...given('narrative', parsed.narrative),
    about: unique([...partsOf(parsed, 'subject').map(({ id }) => id), ...demandsIn(about)]),
    time: timesOf(parsed, reading, about),
    places: partsOf(parsed, 'place').map(({ id, role }) => ({ placeId: id, role })),
    actors: partsOf(parsed, 'actor').map(({ id, role }) =>
      id === undefined ? { description: 'unknown', role } : { actorId: id, role },
    ),
    attribution: sources.map(({ id, act }) => ({ sourceId: id, act })),
    ...given('grade', credibility === undefined ? undefined : { credibility: credibility.grade }),
    ...given('tlp', marking?.id ?? about.unsaid),
    relations: partsOf(parsed, 'relation').map((relation) => relationOf(relation, about)),
    ...given('effective', holdsIn(parsed, reading, about)),
    ...spokenOf(parsed, about),
  };
}

/**
 * From when to when what the line says holds: what is told as going on since six began at six, and not at some time between six and
 * the telling, as which the rule takes the time of a happening.
 */
function holdsIn(parsed: Parsed, reading: Reading, { zone }: LineCircumstances) {
  const [window] = partsOf(parsed, 'window');
  const since = reading.precision === 'ongoing' ? reading.from : null;
  const span = { from: window?.span.from ?? since, to: window?.span.to ?? null };
  if (span.from === null && span.to === null) return undefined;
  const iso = (at: number | null): string | null => (at === null ? null : isoOf(at, zone));
  return { from: iso(span.from), to: iso(span.to) };
}

/** What only natural words say, with the line as it was typed. */
function spokenOf(parsed: Parsed, about: LineCircumstances): EntryBody {
  const { zone, typed } = about;
  const iso = (at: number | null): string | null => (at === null ? null : isoOf(at, zone));
  const figures = partsOf(parsed, 'figure').map(({ figure: { period, ...figure } }) => ({
    ...figure,
    scope: parsed.headline,
    ...given(
      'period',
      typeof period?.from !== 'number' || period.to === null
        ? undefined
        : { from: iso(period.from), to: iso(period.to) },
    ),
  }));
  return {
    ...given('originalText', typed),
    ...given('figures', figures.length === 0 ? undefined : figures),
    ...given('demand', demandIn(parsed, about)),
  };
}

/** What the line demands, by the actor whom it names, else by the origin that speaks for itself. */
function demandIn(parsed: Parsed, { zone, demandId }: LineCircumstances): EntryBody | undefined {
  const [part] = partsOf(parsed, 'demand');
  const [origin] = partsOf(parsed, 'source').toReversed();
  if (part === undefined || demandId === undefined) return undefined;
  const { by, of, terms, consequence, deadline } = part.demand;
  return {
    id: demandId,
    by: by[0] ?? origin?.id ?? UNNAMED,
    ...given('of', of[0]),
    what: terms,
    ...given('consequence', consequence),
    ...given('deadline', deadline === undefined ? undefined : isoOf(deadline, zone)),
  };
}

function demandsIn({ demandId }: LineCircumstances): readonly string[] {
  return demandId === undefined ? [] : [demandId];
}

function given(name: string, value: unknown): EntryBody {
  return value === undefined ? {} : { [name]: value };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function timesOf(
  parsed: Parsed,
  reading: Reading,
  { zone, offlineAt }: LineCircumstances,
): EntryBody {
  const [time] = partsOf(parsed, 'time');
  const iso = (at: number | null): string | null => (at === null ? null : isoOf(at, zone));
  const occurred = {
    from: iso(reading.from),
    to: iso(reading.to),
    precision: reading.precision,
    ...given('label', time?.phrase),
    basis: time === undefined ? 'inferred' : 'stated',
  };
  const clientAt = offlineAt === undefined ? undefined : { at: isoOf(offlineAt, zone) };
  return { occurred, ...given('clientAt', clientAt) };
}

function relationOf(
  { type, target, aspect }: Of<'relation'>,
  { wholeAccount }: LineCircumstances,
): EntryBody {
  const isNeeded = type === 'corroborates' || type === 'contradicts';
  return { type, target, ...given('aspect', aspect ?? (isNeeded ? wholeAccount : undefined)) };
}
