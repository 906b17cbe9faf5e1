import { type Vocabulary } from '@sitlog/vocabulary';
import { entryOf, type Fact, type SituationEvent } from '../events/events.js';
import { type SituationOpened } from '../events/situation-description.js';
import { ordinalOf } from '../entry/entry.js';
import { evolveContinued } from './evolve-continued.js';
import { acceptedClock } from './evolve-clock.js';
import { evolveEntry } from './evolve-entry.js';
import { vocabularyAfter } from './evolve-vocabulary.js';
import { packsUsedAfter } from '../state/packs-used.js';
import { FIRST_PACKS, adoptedVocabulary } from '../vocabulary/packs/adopted.js';
import { describedAnew } from '../state/description.js';
import { changesOrigins, mergedAfter } from './evolve-merged.js';
import { peopleAfter } from './evolve-people.js';
import { restanding, restandingByOrigin, standingsOf } from '../state/standing.js';
import { type Registers, withoutNeutral } from '../registers.js';
import {
  type EntryState,
  originOfEntry,
  type Override,
  type SituationCore,
  type SituationState,
} from '../state/state.js';
import { instantOf, type Micros } from '../time.js';

/**
 * The state after a stored event. Pure. Looks at the core, at the one entry that the event belongs to, and at those whose
 * standing rests on it; a state that holds no others evolves alike.
 */
export function evolve(state: SituationState, event: SituationEvent): SituationState {
  const entryNo = entryOf(event);
  const before = entryNo === undefined ? undefined : state.entries.get(entryNo);
  const { opened, registers } = state.core;
  const { vocabulary } = registers;
  const after = evolveEntry(before, event, { vocabulary, zone: opened?.timeZone });
  const core = evolveCore(state.core, event, before, after);
  const { merged } = core.registers;
  if (changesOrigins(event)) {
    const moved = restandingByOrigin(standingsOf(state.entries, merged.source));
    return { core, entries: withMoved(state.entries, moved) };
  }
  if (entryNo === undefined || after === undefined) return { ...state, core };
  const entries = new Map(state.entries).set(entryNo, after);
  const moved = restanding(before, after, standingsOf(entries, merged.source));
  return { core, entries: withMoved(entries, moved) };
}

function withMoved(
  entries: SituationState['entries'],
  moved: readonly EntryState[],
): SituationState['entries'] {
  if (moved.length === 0) return entries;
  return new Map([...entries, ...moved.map((entry) => [entry.entryNo, entry] as const)]);
}

function evolveCore(
  core: SituationCore,
  event: SituationEvent,
  before: EntryState | undefined,
  after: EntryState | undefined,
): SituationCore {
  return {
    ...core,
    ...changed(core, event),
    revision: event.revision,
    lastRecordedAt: event.recordedAt,
    inUse: packsUsedAfter(core, event, after),
    demandsMet: demandsMet(core, before, after),
  };
}

/** The core as if one event more had been stored that this release cannot read: only its place counts. */
export function skipUnreadable(
  core: SituationCore,
  at: { readonly revision: number; readonly recordedAt: number; readonly entryNo?: string },
): SituationCore {
  const ordinal = at.entryNo === undefined ? 0 : ordinalOf(at.entryNo);
  return {
    ...core,
    revision: at.revision,
    lastRecordedAt: Math.max(core.lastRecordedAt, at.recordedAt),
    lastOrdinal: Math.max(core.lastOrdinal, Number.isSafeInteger(ordinal) ? ordinal : 0),
  };
}

function changed(core: SituationCore, event: SituationEvent): Partial<SituationCore> {
  switch (event.name) {
    case 'SituationOpened':
      return openedBy(core, event.data);
    case 'SituationClosed':
      return { closed: true };
    case 'SituationReopened':
      return { closed: false };
    case 'SituationDescribed':
      return core.opened === undefined ? {} : { opened: describedAnew(core.opened, event.data) };
    case 'SituationContinued':
      return evolveContinued(core, event);
    case 'ClockAccepted':
      return { clock: acceptedClock(core, event.data) };
    case 'ScriptCorrected':
      return { script: event.revision };
    case 'VocabularyAdopted':
    case 'VocabularyDropped':
    case 'VocabularyExtended':
      return vocabularyAfter(core, event);
    case 'SourceMerged':
    case 'SourceUnmerged':
    case 'ActorMerged':
    case 'ActorUnmerged':
      return { registers: mergedAfter(core.registers, event) };
    case 'SidesDeclared':
      return { opposing: withoutNeutral(event.data.opposing) };
    case 'PropositionOverridden':
    case 'OverrideLifted':
      return { overrides: overridden(core.overrides, event) };
    case 'ShiftBegan':
    case 'ShiftEnded':
    case 'ReportIssued':
    case 'ReportSigned':
      return peopleAfter(core, event);
    case 'EntryLogged':
      return { lastOrdinal: Math.max(core.lastOrdinal, ordinalOf(event.data.entryNo)) };
    default:
      return registered(core.registers, event);
  }
}

/** The packs are kept with the registers alone. */
function openedBy(
  { registers }: SituationCore,
  { packs = FIRST_PACKS, ...opened }: SituationOpened,
): Partial<SituationCore> {
  return {
    opened,
    closed: false,
    registers: { ...registers, vocabulary: adoptedVocabulary(packs) },
  };
}

function overridden(
  overrides: SituationCore['overrides'],
  event: Extract<SituationEvent, { readonly name: 'PropositionOverridden' | 'OverrideLifted' }>,
): SituationCore['overrides'] {
  const { proposition } = event.data;
  const held = (overrides.get(proposition) ?? []).map((one) => endedBy(one, event.recordedAt));
  const all = event.name === 'OverrideLifted' ? held : [...held, overrideIn(event)];
  return new Map(overrides).set(proposition, all);
}

/** What held until then held; what was still in force does no longer. */
function endedBy(override: Override, at: Micros): Override {
  const end = override.endedAt ?? override.expiresAt;
  return end <= at ? override : { ...override, endedAt: at };
}

function overrideIn({
  data: { value, reason, expiresAt },
  recordedAt: from,
  author: by,
}: Extract<SituationEvent, { readonly name: 'PropositionOverridden' }>): Override {
  return { value, reason, by, from, expiresAt: instantOf(expiresAt) };
}

function registered(registers: Registers, event: Fact): Partial<SituationCore> {
  switch (event.name) {
    case 'SourceRegistered':
      return { registers: { ...registers, source: set(registers.source, event.data) } };
    case 'ActorRegistered':
      return { registers: { ...registers, actor: set(registers.actor, event.data) } };
    case 'PlaceRegistered':
      return { registers: { ...registers, place: set(registers.place, event.data) } };
    case 'SubjectRegistered':
      return { registers: { ...registers, subject: set(registers.subject, event.data) } };
    default:
      return {};
  }
}

function set<T>(
  items: ReadonlyMap<string, T>,
  { id, item }: { readonly id: string; readonly item: T },
): ReadonlyMap<string, T> {
  return new Map(items).set(id, item);
}

function demandsMet(
  { demandsMet: met, registers: { vocabulary } }: SituationCore,
  before: EntryState | undefined,
  after: EntryState | undefined,
): ReadonlyMap<string, string> {
  const old = metBy(before, vocabulary);
  const now = metBy(after, vocabulary);
  if (old.length === 0 && now.length === 0) return met;
  const others = [...met].filter(([, entryNo]) => entryNo !== (after ?? before)?.entryNo);
  return new Map([...now.map((key) => [key, after?.entryNo ?? ''] as const), ...others]);
}

/** `demand|origin` of each demand that an entry in force reports as met. */
export function metBy(entry: EntryState | undefined, { kinds }: Vocabulary): readonly string[] {
  if (entry === undefined || entry.retracted !== undefined) return [];
  if (kinds.get(entry.content.kind)?.meetsDemand !== true) return [];
  return entry.content.about.map((subject) => `${subject}|${originOfEntry(entry)}`);
}
