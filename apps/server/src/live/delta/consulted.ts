import { allCountedWith, MERGEABLE, type Mergeable, splitProposition } from '@sitlog/situation';
import {
  entryAt,
  MERGED_REGISTERS,
  propositionsOf,
  propositionsOfOrigins,
  recordedAt,
  type RecordedMoment,
  registeredBetween,
  registersAt,
  type RegisterChange,
  type RegistersAt,
} from '@sitlog/views';
import { type Database } from '@sitlog/platform';

const REGISTERS = [
  ...['source', 'actor', 'subject', 'sides', 'override', 'support'],
  ...Object.values(MERGED_REGISTERS),
];

/** What the rules consult besides entries that is another than before, and which propositions that concerns. */
export interface Consulted {
  readonly before: RegistersAt;
  readonly after: RegistersAt;
  /** What was recorded that can make a proposition another, by its id. */
  readonly concerned: ReadonlyMap<string, readonly RecordedMoment[]>;
  /** What was registered otherwise on which more than propositions rests, by its path. */
  readonly others: readonly string[];
}

/** Two revisions of a situation, and where they are read. */
export interface TwoRevisions {
  readonly db: Database;
  readonly situation: string;
  readonly before: number;
  readonly after: number;
}

/** What was registered between two revisions and changes what is consulted; undefined where nothing does. */
export function consultedBetween({
  db,
  situation,
  before,
  after,
}: TwoRevisions): Consulted | undefined {
  const changes = registeredBetween(db, situation, REGISTERS, { after: before, upTo: after });
  if (changes.length === 0) return undefined;
  const [was, is] = [registersAt(db, situation, before), registersAt(db, situation, after)];
  const differing = changes.filter((change) => differs(change, was, is));
  if (differing.length === 0) return undefined;
  const concerned = differing.flatMap((change) => {
    const moment = recordedAt(db, situation, change.revision);
    return concernedBy(change, { db, situation, before, after }, [was, is]).map(
      (id) => [id, moment] as const,
    );
  });
  const byId = Map.groupBy(concerned, ([id]) => id);
  return {
    before: was,
    after: is,
    concerned: new Map([...byId].map(([id, own]) => [id, own.map(([, moment]) => moment)])),
    others: [...new Set(differing.flatMap(pathOf))],
  };
}

/** Whether what is consulted of it is another; what was registered for the first time was consulted by nobody. */
function differs({ register, id }: RegisterChange, was: RegistersAt, is: RegistersAt): boolean {
  if (isNew(register, id, was)) return false;
  const consulted = (at: RegistersAt): unknown => {
    const source = at.registers.source.get(id);
    const byRegister: Readonly<Record<string, unknown>> = {
      source: [source?.side, source?.reliability],
      actor: at.registers.actor.get(id)?.side,
      subject: at.registers.subject.get(id)?.aspects,
      sides: at.opposing,
      override: at.overrides.get(id),
      support: at.lostSupport.has(id),
      [MERGED_REGISTERS.source]: at.registers.merged.source.get(id),
      [MERGED_REGISTERS.actor]: at.registers.merged.actor.get(id),
    };
    return byRegister[register];
  };
  return JSON.stringify(consulted(was)) !== JSON.stringify(consulted(is));
}

function isNew(register: string, id: string, { registers }: RegistersAt): boolean {
  if (register !== 'source' && register !== 'actor' && register !== 'subject') return false;
  return !registers[register].has(id);
}

function concernedBy(
  { register, id }: RegisterChange,
  { db, situation, before, after }: TwoRevisions,
  [was, is]: readonly [RegistersAt, RegistersAt],
): readonly string[] {
  switch (register) {
    case MERGED_REGISTERS.source:
      return propositionsOfOrigins(db, situation, countedWith('source', id, [was, is]));
    case MERGED_REGISTERS.actor:
      return propositionsOf(is).flatMap(({ id: proposition, aspect }) =>
        aspect.actor === true ? [proposition] : [],
      );
    case 'source':
      return propositionsOfOrigins(db, situation, [id]);
    case 'sides':
      return propositionsOf(is).map((proposition) => proposition.id);
    case 'subject':
      return propositionsOf(is).flatMap((proposition) =>
        splitProposition(proposition.id).subject === id ? [proposition.id] : [],
      );
    case 'support': {
      const states = [before, after].map((revision) => entryAt(db, situation, id, revision));
      return states.flatMap((entry) => entry?.asserts ?? []).map((said) => said.proposition);
    }
    default:
      return register === 'override' ? [id] : [];
  }
}

/** All that counted as one with an item before or after it was merged. */
function countedWith(
  register: Mergeable,
  id: string,
  sides: readonly RegistersAt[],
): readonly string[] {
  return sides.flatMap(({ registers }) => [...allCountedWith(id, registers.merged[register])]);
}

function pathOf({ register, id }: RegisterChange): readonly string[] {
  if (register === 'sides') return ['sides'];
  if (register === 'override') return [];
  if (register === 'support') return [id];
  const isMerged = (one: Mergeable): boolean => register === MERGED_REGISTERS[one];
  return [`${MERGEABLE.find(isMerged) ?? register}s/${id}`];
}
