import {
  type AdoptedPack,
  documentOf,
  FIRST_PACKS,
  OWN_PACK,
  type OwnRow,
  type SituationEvent,
} from '@sitlog/situation';
import { type Pack, type Vocabulary, vocabularyOfPacks } from '@sitlog/vocabulary';

/** Thousands of questions are asked of histories that adopt the same packs, and to read a pack takes longer than to ask. */
const kept = new Map<string, Vocabulary>();

/** The vocabulary of a history: its packs as adopted, dropped and added to, one event after the other. */
export function vocabularyIn(events: readonly SituationEvent[]): Vocabulary {
  const changes = events.filter(changesPacks);
  const key = JSON.stringify(changes.map(({ name, data }) => [name, data]));
  const vocabulary = kept.get(key) ?? readFrom(changes);
  kept.set(key, vocabulary);
  return vocabulary;
}

function changesPacks({ name }: SituationEvent): boolean {
  return name === 'SituationOpened' || name.startsWith('Vocabulary');
}

function readFrom(events: readonly SituationEvent[]): Vocabulary {
  let packs: readonly Pack[] = FIRST_PACKS.map(read);
  for (const event of events) packs = packsAfter(packs, event);
  return vocabularyOfPacks(packs);
}

function packsAfter(packs: readonly Pack[], event: SituationEvent): readonly Pack[] {
  switch (event.name) {
    case 'SituationOpened':
      return (event.data.packs ?? FIRST_PACKS).map(read);
    case 'VocabularyAdopted':
      return [...packs, read(event.data)];
    case 'VocabularyDropped':
      return packs.filter(({ pack }) => pack !== event.data.pack);
    case 'VocabularyExtended':
      return [
        ...packs,
        withRow(
          packs.findLast(({ pack }) => pack === OWN_PACK),
          event.data,
        ),
      ];
    default:
      return packs;
  }
}

function read(adopted: AdoptedPack): Pack {
  const document = documentOf(adopted);
  if (document === undefined) throw new Error(`${adopted.pack} is not to be read.`);
  return document;
}

function withRow(own: Pack | undefined, { table, code, row, ...under }: OwnRow): Pack {
  const copy = structuredClone(own ?? { pack: OWN_PACK, version: 0, names: { en: 'own' } });
  const tables = copy as unknown as Record<string, Record<string, object>>;
  const rows = (tables[table] ??= {});
  if ('type' in under) rows[under.type] = { ...rows[under.type], [code]: row };
  else rows[code] = row;
  return copy;
}
