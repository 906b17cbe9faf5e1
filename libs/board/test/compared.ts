import {
  aspectOf,
  type EntryState,
  entryOf,
  type SituationEvent,
  type SituationState,
  splitProposition,
  storedType,
} from '@sitlog/situation';
import { english, rowInWords, textOf } from '@sitlog/words';
import { stateAt } from '../../../test/oracle/histories/histories.js';
import { dayIn, talksOf } from '../../../test/oracle/histories/talks-of.js';
import {
  accountsOf,
  type Between,
  type ComparedRow,
  CONSULTED,
  type Consulted,
  type Days,
  derive,
  type Derived,
  type EntryStep,
  explainFigures,
  type FigureWorld,
  type Happening,
  type Known,
  type MomentPair,
  type Piece,
  piecesOf,
  plansIn,
  type Records,
  type RegisterStep,
} from '../src/index.js';
import { circumstancesIn, lostSupportIn, propositionsIn } from './records.js';

const NAMES: Readonly<Record<Exclude<Consulted, 'support'>, readonly SituationEvent['name'][]>> = {
  source: ['SourceRegistered'],
  actor: ['ActorRegistered'],
  subject: ['SubjectRegistered'],
  sides: ['SidesDeclared'],
  override: ['PropositionOverridden', 'OverrideLifted'],
};

/** What a history gives to compare, found by folding it anew for each revision. */
export function recordsOf(events: readonly SituationEvent[]): Records {
  const states = new Map<number, SituationState>();
  const at = (revision: number): SituationState => {
    const state = states.get(revision) ?? stateAt(events, revision);
    states.set(revision, state);
    return state;
  };
  return {
    board: ({ validAt, knownRevision }) => boardOf(at(knownRevision), validAt),
    pieces: (moments) => piecesIn(events, at(moments.knownRevision), moments),
    known: (id, knownRevision) => knownIn(at(knownRevision), id),
    between: ({ after, upTo }) => {
      const range = events.filter(({ revision }) => revision > after && revision <= upTo);
      return betweenIn(range, { events, at });
    },
  };
}

function boardOf({ core, entries }: SituationState, validAt: number): readonly Derived[] {
  const accounts = [...entries.values()].flatMap(accountsOf);
  return propositionsIn(core).map((proposition) => {
    const own = accounts.filter((account) => account.proposition === proposition.id);
    return derive(proposition, own, circumstancesIn({ core, entries }, validAt));
  });
}

function piecesIn(
  events: readonly SituationEvent[],
  { core, entries }: SituationState,
  moments: MomentPair,
): readonly Piece[] {
  const { registers } = core;
  const typeOf: FigureWorld['typeOf'] = (id) => registers.subject.get(id)?.type;
  let board: readonly Derived[] | undefined;
  const days: Days = (date) => {
    const { earliest, latest } = dayIn(date);
    return { from: earliest, to: latest };
  };
  const dated = [...entries.values()].map((entry) => ({ entry, days }));
  const { groups } = explainFigures(dated, {
    validAt: moments.validAt,
    reliabilityOf: (origin) => registers.source.get(origin)?.reliability ?? 'F',
    hasLostSupport: lostSupportIn(entries),
    typeOf,
    plansOf: (no) => {
      const entry = entries.get(no);
      return entry === undefined ? [] : plansIn(entry, typeOf);
    },
    statusOf: (site) => {
      board ??= boardOf({ core, entries }, moments.validAt);
      const status = board.find(({ id }) => id === `${site}/status`);
      return status?.values.map(({ value }) => value) ?? [];
    },
  });
  return piecesOf(groups, talksOf(events, moments));
}

function knownIn({ core, entries }: SituationState, id: string): Known {
  const { subject, aspect } = splitProposition(id);
  const registered = core.registers.subject.get(subject);
  return {
    aspect: registered === undefined ? undefined : aspectOf(registered, aspect),
    entries: [...entries.values()].filter(({ asserts }) =>
      asserts.some(({ proposition }) => proposition === id),
    ),
    circumstances: circumstancesIn({ core, entries }, 0),
  };
}

interface Whole {
  readonly events: readonly SituationEvent[];
  readonly at: (revision: number) => SituationState;
}

function betweenIn(range: readonly SituationEvent[], { events, at }: Whole): Between {
  const entry = (no: string, revision: number): EntryState | undefined =>
    at(revision).entries.get(no);
  const stepsOf = (no: string): readonly EntryStep[] =>
    range
      .filter((event) => entryOf(event) === no)
      .map((event) => ({
        happening: happeningOf(event),
        before: entry(no, event.revision - 1),
        after: entry(no, event.revision)!,
      }));
  const lost = (no: string, revision: number): boolean => lostSupportIn(at(revision).entries)(no);
  const register = (register: Consulted, id: string): readonly RegisterStep[] => {
    if (register === 'support') {
      return range
        .filter(({ revision }) => lost(id, revision - 1) !== lost(id, revision))
        .map((event) => ({ happening: happeningOf(event), isFirst: false }));
    }
    const isIts = (event: SituationEvent): boolean =>
      NAMES[register].includes(event.name) && (register === 'sides' || idIn(event) === id);
    return range.filter(isIts).map((event) => ({
      happening: happeningOf(event),
      isFirst: !events.some((other) => isIts(other) && other.revision < event.revision),
    }));
  };
  return {
    entry: stepsOf,
    register,
    entries: () =>
      [...new Set(range.flatMap((event) => entryOf(event) ?? []))].flatMap((no) => stepsOf(no)),
    consulted: () =>
      CONSULTED.flatMap((name) => {
        const own =
          name === 'support' ? [] : range.filter((event) => NAMES[name].includes(event.name));
        const graded = name === 'support' ? at(events.length - 1).entries.keys() : [];
        const ids = new Set([...graded, ...own.map((event) => idIn(event) ?? name)]);
        return [...ids].flatMap((id) =>
          register(name, id).map((step) => ({ ...step, register: name, id })),
        );
      }),
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
