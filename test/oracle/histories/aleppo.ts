import {
  type Change,
  type Command,
  type EntryContent,
  type Micros,
  type NewRelation,
  type Opposing,
  parseInstant,
  type RegisterItemCommand,
  type SituationEvent,
} from '@sitlog/situation';
import { existsSync, readFileSync } from 'node:fs';
import { NOTHING_WRITTEN, write } from './histories.js';
import { put } from '../naive-entry.js';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';

const CASE = new URL('../../../shared/cases/aleppo.json', import.meta.url);

type Item = Readonly<Record<string, unknown>> & { readonly id: string };
type CaseEntry = EntryContent & {
  readonly entryNo: string;
  readonly time: EntryContent['time'] & { readonly recordedAt: string };
  readonly relations?: readonly NewRelation[];
  readonly verification?: string;
  readonly fromArticle?: boolean;
  readonly asLoggedOverrides?: Readonly<Record<string, unknown>>;
};
interface DeskEvent {
  readonly type: string;
  readonly entryNo: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
  readonly mergedInto?: string;
  readonly class?: string;
  readonly patch?: readonly { readonly path: string; readonly new: unknown }[];
  readonly to?: unknown;
  readonly because?: readonly string[];
}
/** A question of the case with its answer as it is written there. */
export interface CaseQuestion {
  readonly id: string;
  readonly question: string;
  readonly validAt: string;
  readonly knownAt: string | readonly string[];
  readonly because: readonly string[];
  readonly trap?: string;
  readonly answer: Readonly<Record<string, unknown>>;
}
interface Case {
  readonly situation: { readonly code: string; readonly name: string; readonly openedAt: string };
  readonly sources: readonly Item[];
  readonly actors: readonly Item[];
  readonly places: readonly Item[];
  readonly subjects: readonly (Item & { readonly registeredAt: string })[];
  readonly entries: readonly CaseEntry[];
  readonly opposing: Opposing;
  readonly desk: readonly DeskEvent[];
  readonly questions: readonly CaseQuestion[];
}

interface Dated {
  readonly at: string;
  readonly author: string;
  readonly command: Command;
}

/** The Aleppo case; undefined where its file does not lie beside the repository. */
export function aleppoCase(): Case | undefined {
  return existsSync(CASE) ? (JSON.parse(readFileSync(CASE, 'utf8')) as Case) : undefined;
}

/** The Aleppo case as the record stores it; what the record refuses is an error. */
export function aleppoEvents(from: Case): readonly SituationEvent[] {
  const commands = [...registers(from), ...subjects(from), ...entries(from), ...desk(from)];
  const inOrder = commands.toSorted((a, b) => micros(a.at) - micros(b.at));
  return inOrder.reduce((written, { at, author, command }) => {
    const last = written.events.at(-1)?.recordedAt ?? -Infinity;
    const recordedAt = Math.max(micros(at), last + 1);
    const next = write(written, { command, author, recordedAt });
    if (next.events.length === written.events.length) {
      throw new Error(`The record refuses ${JSON.stringify(command)}`);
    }
    return next;
  }, NOTHING_WRITTEN).events;
}

/** An instant of the case in microseconds. */
export function micros(instant: string): Micros {
  const moment = parseInstant(instant);
  if (moment === undefined) throw new Error(`"${instant}" is no instant`);
  return moment;
}

function registers({ situation, opposing, ...lists }: Case): readonly Dated[] {
  const opened: Command = {
    kind: 'open-situation',
    code: situation.code,
    name: situation.name,
    mode: 'exercise',
    timeZone: 'Asia/Damascus',
  };
  const commands: readonly Command[] = [
    opened,
    { kind: 'declare-sides', opposing },
    ...lists.sources.map((item) => registering('source', item)),
    ...lists.actors.map((item) => registering('actor', item)),
    ...lists.places.map((item) => registering('place', item)),
  ];
  return commands.map((command) => ({ at: situation.openedAt, author: 'desk', command }));
}

function registering(register: RegisterItemCommand['register'], item: Item): Command {
  const { id, ...rest } = item;
  const said = Object.entries(rest).filter(([, value]) => value !== null && value !== '');
  const stored = Object.fromEntries(said) as unknown as RegisterItemCommand['item'];
  return { kind: 'register-item', register, id, item: stored };
}

function subjects(from: Case): readonly Dated[] {
  return from.subjects.map(({ registeredAt, ...item }) => ({
    at: registeredAt,
    author: 'desk',
    command: registering('subject', item),
  }));
}

function entries(from: Case): readonly Dated[] {
  return from.entries.map(({ time: { recordedAt, ...time }, ...entry }) => {
    const { entryNo, relations, verification, fromArticle, asLoggedOverrides, ...content } = entry;
    const complete: EntryContent = {
      ...NOTHING_GIVEN,
      ...content,
      time,
    };
    return {
      at: recordedAt,
      author: 'desk',
      command: {
        kind: 'log-entry',
        entry: Object.entries(asLoggedOverrides ?? {}).reduce(
          (entry, [path, value]) => put(entry, path, value),
          complete,
        ),
        relations: relations ?? [],
      },
    };
  });
}

function desk(from: Case): readonly Dated[] {
  return from.desk.map((event) => ({
    at: event.recordedAt,
    author: event.by,
    command: deskCommand(event),
  }));
}

function deskCommand(event: DeskEvent): Command {
  const { type, entryNo, reason, mergedInto, patch = [], because = [] } = event;
  const changes: readonly Change[] = patch.map(({ path, new: value }) => ({ path, value }));
  switch (type) {
    case 'EntryRetracted':
      return { kind: 'retract-entry', entryNo, reason: 'duplicate', mergedInto: mergedInto! };
    case 'EntryRegraded':
      return {
        kind: 'regrade-entry',
        entryNo,
        ...(event.to as { credibility: 1 }),
        rationale: 'other sources confirm it',
        because,
      };
    case 'EntryCorrected':
      return {
        kind: 'correct-entry',
        entryNo,
        class: 'clerical',
        patch: changes,
        reason,
      };
    case 'EntryMarked':
      return { kind: 'mark-entry', entryNo, tlp: event.to as 'TLP:RED', reason };
    default:
      throw new Error(`The case has a desk event of a type unknown here: ${type}`);
  }
}
