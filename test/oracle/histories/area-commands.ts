import {
  type Assertion,
  type Command,
  type EntryContent,
  type LogEntry,
  type Source,
  type Subject,
  type SituationEvent,
} from '@sitlog/situation';
import { withCommand } from './histories.js';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';

/** Opens the situation of these examples, which say something of the area `ea`. */
export const OPENED: Command = {
  ...{ kind: 'open-situation', code: 'TST', name: 'Test', mode: 'exercise', timeZone: 'UTC' },
};

/** Registers a medium of reliability C, unless it says otherwise. */
export function source(id: string, item: Partial<Source> = {}): Command {
  const registered = { name: id, type: 'media', reliability: 'C', ...item } as const;
  return { kind: 'register-item', register: 'source', id, item: registered };
}

/** Registers an area, unless it says otherwise. */
export function subject(id: string, item: Partial<Subject> = {}): Command {
  const registered = { type: 'area', name: id, ...item } as const;
  return { kind: 'register-item', register: 'subject', id, item: registered };
}

/** Five sources: two on the side red, one on blue, two on none. */
export const FIVE_SOURCES: readonly Command[] = [
  ...['red-1', 'red-2', 'blue-1'].map((id) => source(id, { side: id.slice(0, -2) })),
  ...['free-1', 'free-2'].map((id) => source(id)),
];

/** Logs an entry in which an origin asserts something. */
export function asserting(
  by: string,
  assertions: readonly Assertion[],
  more: Partial<EntryContent> = {},
): LogEntry {
  const entry: EntryContent = {
    ...NOTHING_GIVEN,
    mode: 'statement',
    kind: 'statement.accusation',
    headline: 'Test',
    about: ['ea'],
    time: { occurred: { from: null, to: null, precision: 'unknown_start' } },
    attribution: [{ sourceId: by, act: 'said' }],
    assertions,
    ...more,
  };
  return { kind: 'log-entry', entry, relations: [] };
}

/** What these commands come to, a microsecond between two; another hand verifies than logs. */
export function historyOf(commands: readonly Command[]): readonly SituationEvent[] {
  return commands.reduce<readonly SituationEvent[]>((events, command) => {
    const next = withCommand(events, command, command.kind === 'verify-entry' ? 'check' : 'desk');
    if (next.length === events.length) throw new Error(`Refused: ${JSON.stringify(command)}`);
    return next;
  }, []);
}
