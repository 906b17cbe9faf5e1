import {
  aspectOf,
  type EntryState,
  entryOf,
  type SituationEvent,
  type SituationState,
  splitProposition,
  storedType,
} from '@sitlog/situation';
import { stateAt } from '../../../test/oracle/histories.js';
import {
  accountsOf,
  type Between,
  type Consulted,
  derive,
  type Derived,
  type Happening,
  type Known,
  type Records,
} from '../src/index.js';
import { circumstancesIn, propositionsIn } from './records.js';

const NAMES: Readonly<Record<Consulted, readonly SituationEvent['name'][]>> = {
  source: ['SourceRegistered'],
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
    return derive(proposition, own, circumstancesIn(core, validAt));
  });
}

function knownIn({ core, entries }: SituationState, id: string): Known {
  const { subject, aspect } = splitProposition(id);
  const registered = core.registers.subject.get(subject);
  return {
    aspect: registered === undefined ? undefined : aspectOf(registered, aspect),
    entries: [...entries.values()].filter(({ asserts }) =>
      asserts.some(({ proposition }) => proposition === id),
    ),
    circumstances: circumstancesIn(core, 0),
  };
}

interface Whole {
  readonly events: readonly SituationEvent[];
  readonly at: (revision: number) => SituationState;
}

function betweenIn(range: readonly SituationEvent[], { events, at }: Whole): Between {
  const entry = (no: string, revision: number): EntryState | undefined =>
    at(revision).entries.get(no);
  return {
    entry: (no) =>
      range
        .filter((event) => entryOf(event) === no)
        .map((event) => ({
          happening: happeningOf(event),
          before: entry(no, event.revision - 1),
          after: entry(no, event.revision)!,
        })),
    register: (register, id) => {
      const isIts = (event: SituationEvent): boolean =>
        NAMES[register].includes(event.name) && (register === 'sides' || idIn(event) === id);
      return range.filter(isIts).map((event) => ({
        happening: happeningOf(event),
        isFirst: !events.some((other) => isIts(other) && other.revision < event.revision),
      }));
    },
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
