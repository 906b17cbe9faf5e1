import { type RefusalCode } from '@sitlog/situation';
import { type ProblemRow } from './problem-row.js';

const refused = (status: number, title: string): ProblemRow => ({
  status,
  title,
  detail: 'The record refuses this; errors say why.',
});

/** Why the record refuses, by the code of the refusal. */
export const REFUSAL_PROBLEMS: Readonly<Record<RefusalCode, ProblemRow>> = {
  'unknown-situation': refused(404, 'There is no such situation'),
  'unknown-entry': refused(404, 'There is no such entry'),
  'unknown-relation': refused(404, 'There is no such relation'),
  'situation-exists': refused(409, 'The situation exists already'),
  'situation-closed': refused(409, 'The situation is closed'),
  'situation-open': refused(409, 'The situation is open'),
  'recorded-at-too-early': refused(409, 'recordedAt lies before the last record'),
  'entry-retracted': refused(409, 'The entry is retracted'),
  'entry-not-retracted': refused(409, 'The entry is not retracted'),
  'no-change': refused(409, 'This would change nothing'),
  'relation-withdrawn': refused(409, 'The relation is withdrawn'),
  'demand-already-met': refused(409, 'The demand is met already'),
  'type-fixed': refused(409, 'The type cannot change'),
  'already-registered': refused(412, 'An item of that id is registered already'),
  'no-override': refused(409, 'No override is in force'),
  'expiry-not-ahead': refused(422, 'The expiry does not lie ahead'),
  'report-ahead': refused(422, 'A report cannot be as of a moment that lies ahead'),
  'no-earlier-report': refused(422, 'No report has been issued yet'),
  'since-not-before': refused(422, 'The moments to compare with lie after those of the report'),
  'operator-unnamed': refused(403, 'Somebody has to answer for this by name'),
  'unknown-figure': refused(422, 'The entry has no such figure'),
  'figure-not-preferred': refused(409, 'The figure is not preferred'),
  'own-entry': refused(403, 'Nobody verifies their own entry'),
  'recorded-at-refused': refused(422, 'recordedAt is set by the server'),
  'unknown-kind': refused(422, 'There is no such kind of development'),
  'unknown-reference': refused(422, 'Something referred to is not registered'),
  'unknown-aspect': refused(422, 'The subject has no such aspect'),
  'value-not-allowed': refused(422, 'The aspect does not take this value'),
  'time-order': refused(422, 'The end lies before the start'),
  'in-the-future': refused(422, 'An occurrence cannot lie ahead'),
  'attribution-missing': refused(422, 'It is not said who this comes from'),
  malformed: refused(422, 'The result would not have the right form'),
  'not-correctable': refused(422, 'A correction cannot change this'),
  'merged-into-missing': refused(422, 'It is not said which entry remains'),
  'second-origin-missing': refused(422, 'A second independent origin is missing'),
  'aspect-missing': refused(422, 'The aspect of the relation is missing'),
  'self-relation': refused(422, 'An entry has no relation to itself'),
};
