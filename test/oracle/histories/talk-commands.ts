import {
  type Command,
  type Demand,
  type EntryContent,
  type Forecast,
  type NewRelation,
  type SituationEvent,
} from '@sitlog/situation';
import { NOTHING_WRITTEN, write } from './histories.js';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';

/** An instant of the day of these examples, by its hour. */
export function at(hour: number): string {
  const day = 14 + Math.floor(hour / 24);
  return `2016-12-${day}T${String(hour % 24).padStart(2, '0')}:00:00Z`;
}

/** What an entry of these examples says; it is logged at the hour at which it happened, unless `told` names another. */
export interface Saying {
  readonly hour: number;
  readonly kind?: string;
  readonly from?: string;
  readonly about?: readonly string[];
  readonly demand?: Partial<Demand>;
  readonly forecast?: Forecast;
  readonly more?: Partial<EntryContent>;
  readonly relations?: readonly NewRelation[];
}

const TERMS = { id: 'dem-1', by: 'act-red', of: 'act-blue', what: 'lift the siege' };

/** A command that logs what is said. */
export function saying(said: Saying): Command {
  const { hour, kind = 'talks.demand_made', from = 'src-red', demand, forecast } = said;
  const entry: EntryContent = {
    ...NOTHING_GIVEN,
    mode: 'statement',
    kind,
    headline: kind,
    about: said.about ?? (forecast === undefined ? ['dem-1'] : []),
    time: { occurred: { from: at(hour), to: at(hour), precision: 'hour' } },
    attribution: [{ sourceId: from, act: 'said' }],
    ...(demand === undefined ? {} : { demand: { ...TERMS, ...demand } }),
    ...(forecast === undefined ? {} : { forecast }),
    ...said.more,
  };
  return { kind: 'log-entry', entry, relations: said.relations ?? [] };
}

const registering = (
  register: 'source' | 'actor' | 'subject',
  id: string,
  item: Record<string, unknown>,
): Command => ({ kind: 'register-item', register, id, item: { name: id, ...item } as never });

const source = (id: string, side?: string): Command =>
  registering('source', id, {
    type: 'party',
    reliability: 'C',
    ...(side === undefined ? {} : { side }),
  });

/** A situation with two opposing sides, a neutral source, two demands and an evacuation. */
export const OPENING: readonly Command[] = [
  { kind: 'open-situation', code: 'TLK', name: 'Talks', mode: 'exercise', timeZone: 'UTC' },
  { kind: 'declare-sides', opposing: [['red', 'blue']] },
  source('src-red', 'red'),
  source('src-blue', 'blue'),
  source('src-un'),
  registering('actor', 'act-red', { side: 'red' }),
  registering('actor', 'act-blue', { side: 'blue' }),
  registering('subject', 'dem-1', { type: 'demand' }),
  registering('subject', 'dem-2', { type: 'demand' }),
  registering('subject', 'evac-1', { type: 'evacuation' }),
];

/** A record of the commands in their order, an hour between two of them from the given hour of the day on. */
export function recordOf(commands: readonly Command[], fromHour = 8): readonly SituationEvent[] {
  const opened = [...OPENING, ...commands];
  const start = Date.parse(at(fromHour)) * 1000;
  return opened.reduce((written, command, i) => {
    const after = Math.max(0, i - OPENING.length) * 3_600_000_000;
    const recordedAt = i < OPENING.length ? start - 1000 + i : start + after;
    const next = write(written, { command, author: 'desk', recordedAt });
    if (next === written || next.events.length === written.events.length) {
      throw new Error(`The record refuses ${JSON.stringify(command)}`);
    }
    return next;
  }, NOTHING_WRITTEN).events;
}
