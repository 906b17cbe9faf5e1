import {
  type KnownPageParams,
  type MergedResponse,
  type SituationWithRegistersResponse,
} from '@sitlog/contract';
import { countedAs, formatInstant, type Mergeable } from '@sitlog/situation';
import { countEntries, type MergedItem, mergedItemsAt, registersAt } from '@sitlog/views';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { type Answered } from '../../threads/answered.js';

/** One situation with its registers as known at a moment. */
export function situationAnswer(
  reader: Reader,
  { code, asked }: { readonly code: string; readonly asked: KnownPageParams },
): Answered<SituationWithRegistersResponse> {
  const question = Object.assign({ code }, asked);
  const cursor = readListCursor(question);
  const at = reader.moments(code, cursor?.moments[0] ?? asked);
  const { db, situation, knownRevision, opened } = at;
  const { validAt, ...moments } = statedMoments(at);
  const { registers, opposing, closed } = registersAt(db, situation, knownRevision);
  const merged = (register: Mergeable): ReadonlyMap<string, MergedResponse> => {
    const known = mergedItemsAt(db, situation, register, knownRevision);
    const countsAs = (id: string): string => countedAs(id, registers.merged[register]);
    return new Map([...known].map(([id, one]) => [id, mergedView(one, countsAs(id))]));
  };
  const lists = {
    sources: items(registers.source, merged('source')),
    actors: items(registers.actor, merged('actor')),
    places: items(registers.place),
    subjects: items(registers.subject),
    opposing: opposing.map((pair) => () => pair),
  };
  return {
    json: {
      ...opened,
      ...moments,
      status: closed ? 'closed' : 'open',
      entries: countEntries(db, situation, knownRevision),
      ...pageOf(question, { lists, cursor, at: [at] }),
    },
  };
}

type Listed<Item> = Item & { readonly id: string; readonly merged?: MergedResponse };

function items<Item extends object>(
  register: ReadonlyMap<string, Item>,
  merged: ReadonlyMap<string, MergedResponse> = new Map(),
): readonly (() => Listed<Item>)[] {
  return [...register].map(([id, item]) => () => {
    const into = merged.get(id);
    return { id, ...item, ...(into === undefined ? {} : { merged: into }) };
  });
}

function mergedView({ since, ...merged }: MergedItem, countsAs: string): MergedResponse {
  return { ...merged, countsAs, since: formatInstant(since) };
}
