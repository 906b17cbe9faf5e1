import { type KnownPageParams, type SituationWithRegistersResponse } from '@sitlog/contract';
import { countEntries, registersAt } from '@sitlog/views';
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
  const lists = {
    sources: items(registers.source),
    actors: items(registers.actor),
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

function items<Item extends object>(
  register: ReadonlyMap<string, Item>,
): readonly (() => Item & { readonly id: string })[] {
  return [...register].map(([id, item]) => () => ({ id, ...item }));
}
