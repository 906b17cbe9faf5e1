import { describe, expect, it } from '@jest/globals';
import { given, moment, noon, opened, type Past, stateAfter } from '../../test/given.js';
import { type IssueReport } from '../commands/issue-report.js';
import { type Fact, sequenceOf } from '../events/events.js';

const MORNING = moment('2016-12-14T08:00:00+02:00');
const RULES = ['board-2', 'figures-1', 'report-1'];
const issuing = (more: Partial<IssueReport> = {}): IssueReport => ({
  kind: 'issue-report',
  rules: RULES,
  ...more,
});
const issued: Past = {
  name: 'ReportIssued',
  data: { number: 4, validAt: '2016-12-14T06:00:00.000000Z', knownRevision: 0, rules: RULES },
};

describe('a situation report', () => {
  it('gets the next number and rests on everything on record, as of now', () => {
    given(opened())
      .when(issuing({ title: 'Noon', note: 'For the cell.' }))
      .thenStores({
        name: 'ReportIssued',
        data: {
          number: 1,
          validAt: '2016-12-14T12:00:00.000000Z',
          knownRevision: 0,
          title: 'Noon',
          note: 'For the cell.',
          rules: RULES,
        },
      });
    given(opened(), issued)
      .when(issuing({ validAt: MORNING }))
      .thenStores({
        name: 'ReportIssued',
        data: {
          number: 5,
          validAt: '2016-12-14T06:00:00.000000Z',
          knownRevision: 1,
          rules: RULES,
        },
      });
  });

  it('is as of the moment at which the script of an exercise has arrived', () => {
    const { data } = opened() as Extract<Fact, { name: 'SituationOpened' }>;
    const validAt = '2016-12-14T06:00:00.000000Z';
    given({ name: 'SituationOpened', data: { ...data, mode: 'exercise' } })
      .when(issuing())
      .thenStores({
        name: 'ReportIssued',
        data: { number: 1, validAt, knownRevision: 0, rules: RULES },
      });
  });

  it('compares with the one before, or with moments that are named', () => {
    const since = { validAt: '2016-12-14T06:00:00.000000Z', knownRevision: 0 };
    const inMicros = ({ validAt, knownRevision }: typeof since) => ({
      validAt: moment(validAt),
      knownRevision,
    });
    const stored = { number: 5, validAt: '2016-12-14T12:00:00.000000Z', knownRevision: 1 };
    given(opened(), issued)
      .when(issuing({ since: 'last' }))
      .thenStores({
        name: 'ReportIssued',
        data: { ...stored, since: { ...since, report: 4 }, rules: RULES },
      });
    given(opened(), issued)
      .when(issuing({ since: inMicros(since) }))
      .thenStores({ name: 'ReportIssued', data: { ...stored, since, rules: RULES } });
    const own = { validAt: stored.validAt, knownRevision: stored.knownRevision };
    given(opened(), issued)
      .when(issuing({ since: inMicros(own) }))
      .thenStores({ name: 'ReportIssued', data: { ...stored, since: own, rules: RULES } });
  });

  it('is the last one once it is stored', () => {
    const { core } = stateAfter(opened(), { ...issued, at: noon() });
    expect(core.lastReport).toEqual({
      number: 4,
      validAt: noon(-6 * 3600),
      knownRevision: 0,
    });
  });

  it('stands in a sequence of its own, so that a bad one stops no entry', () => {
    expect(sequenceOf(issued)).toBe('reports');
  });

  it('is refused as of a moment that lies ahead', () => {
    given(opened())
      .when(issuing({ validAt: noon() + 1 }))
      .thenRefuses(['report-ahead', '/validAt']);
  });

  it('is refused since the last one where there is none', () => {
    given(opened())
      .when(issuing({ since: 'last' }))
      .thenRefuses(['no-earlier-report', '/since']);
  });

  it('is refused since moments after its own, on either clock', () => {
    given(opened(), issued)
      .when(issuing({ since: 'last', validAt: moment('2016-12-14T05:59:59Z') }))
      .thenRefuses(['since-not-before', '/since']);
    given(opened(), issued)
      .when(issuing({ since: { validAt: MORNING, knownRevision: 2 } }))
      .thenRefuses(['since-not-before', '/since']);
  });
});
