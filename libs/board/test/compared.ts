import {
  type EntryState,
  entryOf,
  evolve,
  INITIAL_STATE,
  ordinalOf,
  type SituationEvent,
  type SituationState,
  sourceOf,
  storedType,
} from '@sitlog/situation';
import { english, rowInWords, textOf } from '@sitlog/words';
import { dayIn } from '../../../test/oracle/days.js';
import { talksOf } from '../../../test/oracle/histories/talks-of.js';
import {
  assertedBy,
  type AsKnown,
  type BoardItem,
  choicesIn,
  type ComparedRow,
  type ConsultedItems,
  type Counting,
  type Days,
  derive,
  type Derived,
  type EntryStep,
  explainFigures,
  type FigureGroup,
  figuresOf,
  type FigureWorld,
  groupId,
  identitiesIn,
  type Happening,
  itemsFrom,
  type MomentPair,
  plansIn,
  type RecordedBetween,
  type RegisterStep,
} from '../src/index.js';
import { type ConsultedKind } from '../src/causes/recorded-between.js';
import { type Records } from '../src/comparison/compare.js';
import { circumstancesIn, lostSupportIn, propositionsIn } from './records.js';

const NAMES: Readonly<
  Record<Exclude<ConsultedKind, 'support'>, readonly SituationEvent['name'][]>
> = {
  source: ['SourceRegistered'],
  merged_source: ['SourceMerged', 'SourceUnmerged'],
  actor: ['ActorRegistered'],
  merged_actor: ['ActorMerged', 'ActorUnmerged'],
  subject: ['SubjectRegistered'],
  sides: ['SidesDeclared'],
  override: ['PropositionOverridden', 'OverrideLifted'],
  vocabulary: ['SituationOpened', 'VocabularyAdopted', 'VocabularyDropped', 'VocabularyExtended'],
};

const DAYS: Days = (date) => {
  const { earliest, latest } = dayIn(date);
  return { from: earliest, to: latest };
};

/** What a history gives to compare, found by folding it anew for each revision. */
export function recordsOf(events: readonly SituationEvent[]): Records {
  let states: readonly SituationState[] | undefined;
  const at = (revision: number): SituationState => {
    states ??= statesOf(events);
    return states[revision] ?? INITIAL_STATE;
  };
  return {
    board: (moments) => itemsIn(events, at(moments.knownRevision), moments),
    known: (knownRevision) => knownIn(at(knownRevision)),
    between: ({ after, upTo }) => {
      const range = events.filter(({ revision }) => revision > after && revision <= upTo);
      return betweenIn(range, { events, at });
    },
  };
}

/** The record as of each revision; entries that an event leaves alone are the same objects before and after it. */
function statesOf(events: readonly SituationEvent[]): readonly SituationState[] {
  let state = INITIAL_STATE;
  return events.map((event) => (state = evolve(state, event)));
}

function boardOf({ core, entries }: SituationState, validAt: number): readonly Derived[] {
  const accounts = [...entries.values()].flatMap(assertedBy);
  return propositionsIn(core).map((proposition) => {
    const own = accounts.filter((account) => account.proposition === proposition.id);
    return derive(proposition, own, circumstancesIn({ core, entries }, validAt));
  });
}

function itemsIn(
  events: readonly SituationEvent[],
  { core, entries }: SituationState,
  moments: MomentPair,
): readonly BoardItem[] {
  const { registers } = core;
  const typeOf: FigureWorld['typeOf'] = (id) => registers.subject.get(id)?.type;
  let board: readonly Derived[] | undefined;
  const dated = [...entries.values()].map((entry) => ({ entry, days: DAYS }));
  const { groups } = explainFigures(dated, {
    validAt: moments.validAt,
    reliabilityOf: (origin) => sourceOf(origin, registers)?.reliability ?? 'F',
    hasLostSupport: lostSupportIn({ core, entries }),
    ...identitiesIn(registers.merged),
    typeOf,
    vocabulary: registers.vocabulary,
    plansOf: (no) => {
      const entry = entries.get(no);
      return entry === undefined
        ? []
        : plansIn(entry, { typeOf, vocabulary: registers.vocabulary });
    },
    statusOf: (site) => {
      board ??= boardOf({ core, entries }, moments.validAt);
      const status = board.find(({ id }) => id === `${site}/status`);
      return status?.values.map(({ value }) => value) ?? [];
    },
  });
  board ??= boardOf({ core, entries }, moments.validAt);
  return itemsFrom(board, groups, talksOf(events, moments));
}

/** The propositions of a board. */
export function propositionsOn(board: readonly BoardItem[]): readonly Derived[] {
  return board.flatMap((item) => (item.kind === 'propositions' ? [item.answer] : []));
}

/** What a folded history knows, without any index. */
export function knownIn({ core, entries }: SituationState): AsKnown {
  const all = [...entries.values()].toSorted((a, b) => ordinalOf(a.entryNo) - ordinalOf(b.entryNo));
  const { registers, opposing, overrides } = core;
  const zone = core.opened?.timeZone;
  const isLost = lostSupportIn({ core, entries });
  const consulted: { readonly [Name in keyof ConsultedItems]: (id: string) => unknown } = {
    source: (id) => registers.source.get(id),
    merged_source: (id) => registers.merged.source.get(id),
    merged_actor: (id) => registers.merged.actor.get(id),
    actor: (id) => registers.actor.get(id),
    subject: (id) => registers.subject.get(id),
    sides: () => opposing,
    override: (id) => overrides.get(id) ?? [],
    support: isLost,
    vocabulary: () => registers.vocabulary,
  };
  return {
    entry: (no) => entries.get(no),
    accounts: (id) => all.flatMap(assertedBy).filter(({ proposition }) => proposition === id),
    counting: (key) =>
      all
        .map((entry) => countingIn(entry, key))
        .filter(({ lines, choices }) => lines.length + choices.length > 0),
    speaking: (demand) => all.filter((entry) => speaksOf(entry, demand)),
    relating: (no) => all.filter((entry) => entry.relations.some(({ target }) => target === no)),
    consult: (register, id) => consulted[register](id) as never,
    day: (date, own) => dayIn(date, own ?? zone),
  };
}

function countingIn(entry: EntryState, key: FigureGroup['key']): Counting {
  const isIts = (one: { readonly key: FigureGroup['key'] }): boolean =>
    groupId(one.key, { of: [] }) === groupId(key, { of: [] });
  return {
    entryNo: entry.entryNo,
    lines: figuresOf(entry, DAYS).filter(isIts),
    choices: choicesIn(entry, DAYS).filter(isIts),
  };
}

function speaksOf({ content, asserts }: EntryState, demand: string): boolean {
  return (
    content.about.includes(demand) ||
    content.demand?.id === demand ||
    asserts.some(({ proposition }) => proposition === `${demand}/status`)
  );
}

interface Whole {
  readonly events: readonly SituationEvent[];
  readonly at: (revision: number) => SituationState;
}

function betweenIn(range: readonly SituationEvent[], { events, at }: Whole): RecordedBetween {
  const entry = (no: string, revision: number): EntryState | undefined =>
    at(revision).entries.get(no);
  // An event of one entry also changes those whose standing rests on it.
  const stepsOf = (no: string): readonly EntryStep[] =>
    range.flatMap((event) => {
      const [before, after] = [entry(no, event.revision - 1), entry(no, event.revision)];
      if (after === undefined || (entryOf(event) !== no && before === after)) return [];
      return [{ happening: happeningOf(event), before, after }];
    });
  const lost = (no: string, revision: number): boolean => lostSupportIn(at(revision))(no);
  const register = (register: ConsultedKind, id: string): readonly RegisterStep[] => {
    if (register === 'support') {
      return range
        .filter(({ revision }) => lost(id, revision - 1) !== lost(id, revision))
        .map((event) => ({ happening: happeningOf(event), isFirst: false }));
    }
    const isIts = (event: SituationEvent): boolean =>
      NAMES[register].includes(event.name) &&
      (register === 'sides' || register === 'vocabulary' || idIn(event) === id);
    return range.filter(isIts).map((event) => ({
      happening: happeningOf(event),
      isFirst: !events.some((other) => isIts(other) && other.revision < event.revision),
    }));
  };
  return {
    entry: stepsOf,
    isNew: (no) => range.some((event) => event.name === 'EntryLogged' && entryOf(event) === no),
    register,
    entries: () => [...new Set(range.flatMap((event) => entryOf(event) ?? []))],
  };
}

function idIn({ data }: SituationEvent): string | undefined {
  if ('proposition' in data) return data.proposition;
  return 'id' in data ? data.id : undefined;
}

function happeningOf(event: SituationEvent): Happening {
  const entryNo = entryOf(event);
  const { revision, recordedAt } = event;
  return {
    revision,
    recordedAt,
    position: BigInt(revision),
    type: storedType(event),
    ...(entryNo === undefined ? {} : { entryNo }),
  };
}

/** A row in one line, values by their codes. */
export function rowText(row: ComparedRow): string {
  return textOf(rowInWords(row, { words: english, naming: { value: (value) => value } }));
}
