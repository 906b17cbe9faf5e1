import { type PackKind, type Vocabulary } from '@sitlog/vocabulary';
import {
  type EntryReclassified,
  type EntryRegraded,
  type SituationEvent,
} from '../events/events.js';
import { type EntryContent, type EntryGrade } from '../entry/entry.js';
import { evolvePreferences, followFigures } from './evolve-preference.js';
import { applyPatch } from '../state/patch.js';
import { boundsOf, fromGivenAfter } from '../state/resolve.js';
import { type EntryState, type RelationState } from '../state/state.js';
import { taskAfter, taskGiven } from '../state/task-steps.js';
import { toldAt } from '../state/told.js';
import { conventionsIn } from '../vocabulary/number-words.js';

type Step = Partial<EntryState> | undefined;

/** By what an entry is read: the vocabulary at the event, and the situation's zone for plain dates. */
interface Setting {
  readonly vocabulary: Vocabulary;
  readonly zone: string | undefined;
}

/** The entry after a stored event; undefined for an event of no entry, or of one that was never logged. */
export function evolveEntry(
  before: EntryState | undefined,
  event: SituationEvent,
  setting: Setting,
): EntryState | undefined {
  if (event.name === 'EntryLogged') return logged(event, setting);
  if (before === undefined) return undefined;
  const step = amended(before, event, setting);
  if (step === undefined) return before;
  const kept = withoutWhatEnds(before, event.name);
  return { ...kept, ...step, revision: event.revision };
}

function withoutWhatEnds(before: EntryState, event: SituationEvent['name']): EntryState {
  if (event === 'EntryReinstated') {
    const { retracted: _, ...rest } = before;
    return rest;
  }
  if (event === 'EntryCorrected') {
    const { conventions: _, ...rest } = before;
    return rest;
  }
  if (event !== 'EntryReclassified') return before;
  const { feedsNot: _, ...rest } = before;
  return rest;
}

/** What of a kind is kept with its entry. */
function feedingNot(kind: PackKind | undefined): Pick<EntryState, 'feedsNot'> {
  return kind?.feedsNot === undefined ? {} : { feedsNot: kind.feedsNot };
}

/** How the verbal numbers of an entry are read from now on. */
function readNumbers(
  content: EntryContent,
  vocabulary: Vocabulary,
): Pick<EntryState, 'conventions'> {
  const conventions = conventionsIn(content, vocabulary);
  return Object.keys(conventions).length === 0 ? {} : { conventions };
}

function logged(
  event: SituationEvent & { name: 'EntryLogged' },
  { vocabulary, zone }: Setting,
): EntryState {
  const { data, author, recordedAt } = event;
  const told = toldAt(data.entry, { recordedAt, zone });
  const kind = vocabulary.kinds.get(data.entry.kind);
  return {
    entryNo: data.entryNo,
    entryId: event.eventId,
    author,
    recordedAt,
    toldAt: told,
    revision: event.revision,
    content: data.entry,
    ...feedingNot(kind),
    ...readNumbers(data.entry, vocabulary),
    asserts: boundsOf(data.asserts, data.entry, { toldAt: told, kind }),
    relations: data.relations.map((relation) => ({ ...relation, by: author })),
    verification: 'unverified',
    ...taskGiven(data.entry, event),
  };
}

function amended(entry: EntryState, event: SituationEvent, setting: Setting): Step {
  switch (event.name) {
    case 'EntryCorrected':
      return corrected(entry, event, setting);
    case 'EntryReclassified':
      return reclassified(entry, event.data, setting);
    case 'EntryRetracted': {
      const { entryNo, ...retraction } = event.data;
      return { retracted: { ...retraction, by: event.author } };
    }
    case 'EntryReinstated':
      return {};
    case 'EntryRegraded':
      return {
        content: { ...entry.content, grade: regraded(entry.content.grade, event.data) },
        ...(event.data.credibility === undefined ? {} : { confirmedBy: event.data.because ?? [] }),
      };
    case 'EntryMarked':
      return { content: { ...entry.content, tlp: event.data.tlp } };
    default:
      return checked(entry, event);
  }
}

function checked(entry: EntryState, event: SituationEvent): Step {
  switch (event.name) {
    case 'EntryVerified':
      return { verification: 'verified' };
    case 'EntryRefuted':
      return { verification: 'refuted' };
    case 'EntryLeftInconclusive':
      return { verification: 'inconclusive' };
    case 'RelationAdded':
      return { relations: [...entry.relations, { ...event.data.relation, by: event.author }] };
    case 'RelationWithdrawn':
      return { relations: entry.relations.map((relation) => withdrawn(relation, event)) };
    case 'FigurePreferred':
    case 'FigurePreferenceWithdrawn':
      return { preferences: evolvePreferences(entry, event) };
    case 'TaskChanged':
      return { task: taskAfter(entry.task, event) };
    default:
      return undefined;
  }
}

function corrected(
  entry: EntryState,
  event: SituationEvent & { name: 'EntryCorrected' },
  { vocabulary, zone }: Setting,
): Step {
  const { patch, asserts } = event.data;
  const result = applyPatch(entry.content, patch);
  const content = result.kind === 'patched' ? result.content : entry.content;
  const fromGivenAt = fromGivenAfter(content, { before: entry, at: event.recordedAt });
  const told = toldAt(content, { recordedAt: entry.recordedAt, fromGivenAt, zone });
  const kind = vocabulary.kinds.get(content.kind);
  return {
    content,
    ...readNumbers(content, vocabulary),
    toldAt: told,
    ...(fromGivenAt === undefined ? {} : { fromGivenAt }),
    ...(asserts === undefined
      ? {}
      : { asserts: boundsOf(asserts, content, { toldAt: told, kind }) }),
    ...(entry.preferences === undefined ? {} : { preferences: followFigures(entry, patch) }),
  };
}

function reclassified(
  { content: before, toldAt: told }: EntryState,
  { kind: code, asserts }: EntryReclassified,
  { vocabulary }: Setting,
): Step {
  const content = { ...before, kind: code };
  const kind = vocabulary.kinds.get(code);
  return {
    content,
    ...feedingNot(kind),
    asserts: boundsOf(asserts, content, { toldAt: told, kind }),
  };
}

function regraded(grade: EntryGrade, given: EntryRegraded): EntryGrade {
  const { reliability, credibility, rationale } = given;
  return {
    ...grade,
    ...(reliability === undefined ? {} : { reliability }),
    ...(credibility === undefined ? {} : { credibility }),
    rationale,
  };
}

function withdrawn(
  relation: RelationState,
  event: SituationEvent & { name: 'RelationWithdrawn' },
): RelationState {
  return relation.id === event.data.relationId
    ? { ...relation, withdrawn: { reason: event.data.reason, by: event.author } }
    : relation;
}
