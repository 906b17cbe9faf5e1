import { type SituationEvent } from '../events/events.js';
import { aspectOf, type Registers, splitProposition, type Subject } from '../registers.js';
import { type CodeTable } from '../vocabulary/packs/offered.js';
import { type EntryState, type PackUse, type SituationCore } from './state.js';

interface Used extends PackUse {
  readonly pack: string | undefined;
}

/** The packs in use after an event. What was used once stays in use: the log goes on to name it. */
export function packsUsedAfter(
  { inUse, registers }: SituationCore,
  event: SituationEvent,
  after: EntryState | undefined,
): ReadonlyMap<string, PackUse> {
  const fresh = usedBy(event, after, registers).filter(
    ({ pack }) => pack !== undefined && !inUse.has(pack),
  );
  if (fresh.length === 0) return inUse;
  const found = fresh.map(({ pack = '', code, by }) => [pack, { code, by }] as const);
  return new Map([...found.toReversed(), ...inUse]);
}

function usedBy(
  event: SituationEvent,
  after: EntryState | undefined,
  registers: Registers,
): readonly Used[] {
  switch (event.name) {
    case 'SourceRegistered':
      return [used('sourceTypes', event.data.item.type, event.data.id, registers)];
    case 'SubjectRegistered':
      return usedBySubject(event.data, registers);
    case 'PropositionOverridden':
      return aspectUsed(event.data.proposition, event.data.proposition, registers);
    case 'EntryLogged':
    case 'EntryCorrected':
    case 'EntryReclassified':
      return after === undefined ? [] : usedByEntry(after, registers);
    default:
      return [];
  }
}

function usedBySubject(
  { id, item }: { readonly id: string; readonly item: Subject },
  registers: Registers,
): readonly Used[] {
  const own = Object.values(item.aspects ?? {});
  return [
    used('subjectTypes', item.type, id, registers),
    ...own.map(({ facet }) => used('facets', facet, id, registers)),
  ];
}

function usedByEntry(
  { entryNo, content, asserts }: EntryState,
  registers: Registers,
): readonly Used[] {
  const by = (table: Parameters<typeof used>[0], code: string): Used =>
    used(table, code, entryNo, registers);
  return [
    by('kinds', content.kind),
    ...content.actors.map(({ role }) => by('actorRoles', role)),
    ...content.places.map(({ role }) => by('placeRoles', role)),
    ...content.sectors.map((sector) => by('sectors', sector)),
    ...content.figures.flatMap(({ measure, unit }) => [by('measures', measure), by('units', unit)]),
    ...asserts.flatMap(({ proposition }) => aspectUsed(proposition, entryNo, registers)),
  ];
}

function used(
  table: CodeTable | 'measures' | 'units',
  code: string,
  by: string,
  { vocabulary }: Registers,
): Used {
  return { pack: vocabulary[table].get(code)?.pack, code, by };
}

/** An aspect of a subject's own is in no pack. */
function aspectUsed(
  proposition: string,
  by: string,
  { vocabulary, subject: subjects }: Registers,
): readonly Used[] {
  const { subject: id, aspect } = splitProposition(proposition);
  const subject = subjects.get(id);
  if (subject === undefined || aspectOf(subject, aspect, vocabulary) === undefined) return [];
  const pack = vocabulary.aspectOf(subject.type, aspect)?.pack;
  return [{ pack, code: `${subject.type}/${aspect}`, by }];
}
