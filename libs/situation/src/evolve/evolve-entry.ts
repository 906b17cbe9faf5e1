import {
  type EntryReclassified,
  type EntryRegraded,
  type SituationEvent,
} from '../events/events.js';
import { type EntryGrade } from '../entry/entry.js';
import { evolvePreferences, followFigures } from './evolve-preference.js';
import { applyPatch } from '../state/patch.js';
import { boundsOf, timeKnownAfter } from '../state/resolve.js';
import { type EntryState, type RelationState } from '../state/state.js';

type Step = Partial<EntryState> | undefined;

/** The entry after a stored event; undefined for an event of no entry, or of one that was never logged. */
export function evolveEntry(
  before: EntryState | undefined,
  event: SituationEvent,
): EntryState | undefined {
  if (event.name === 'EntryLogged') return logged(event);
  if (before === undefined) return undefined;
  const step = amended(before, event);
  if (step === undefined) return before;
  const next = { ...before, ...step, revision: event.revision };
  if (event.name === 'EntryReinstated') delete (next as { retracted?: unknown }).retracted;
  return next;
}

function logged(event: SituationEvent & { name: 'EntryLogged' }): EntryState {
  const { data, author, recordedAt } = event;
  return {
    entryNo: data.entryNo,
    entryId: event.eventId,
    author,
    recordedAt,
    timeKnownAt: recordedAt,
    revision: event.revision,
    content: data.entry,
    asserts: boundsOf(data.asserts, data.entry, recordedAt),
    relations: data.relations.map((relation) => ({ ...relation, by: author })),
    verification: 'unverified',
  };
}

function amended(entry: EntryState, event: SituationEvent): Step {
  switch (event.name) {
    case 'EntryCorrected':
      return corrected(entry, event);
    case 'EntryReclassified':
      return reclassified(entry, event.data);
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
    default:
      return undefined;
  }
}

function corrected(entry: EntryState, event: SituationEvent & { name: 'EntryCorrected' }): Step {
  const { patch, asserts } = event.data;
  const result = applyPatch(entry.content, patch);
  const content = result.kind === 'patched' ? result.content : entry.content;
  const timeKnownAt = timeKnownAfter(content, { before: entry, at: event.recordedAt });
  return {
    content,
    timeKnownAt,
    ...(asserts === undefined ? {} : { asserts: boundsOf(asserts, content, timeKnownAt) }),
    ...(entry.preferences === undefined ? {} : { preferences: followFigures(entry, patch) }),
  };
}

function reclassified(entry: EntryState, { kind, asserts }: EntryReclassified): Step {
  const content = { ...entry.content, kind };
  return { content, asserts: boundsOf(asserts, content, entry.timeKnownAt) };
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
