import { describe, expect, it } from '@jest/globals';
import { type DemandLine } from '@sitlog/board';
import { catalogueIn, textOf } from '@sitlog/words';
import { answer, changed, CONTEST, entryNumbered, figure, figuresOf } from '../test/reports.js';
import { NOON, PACKS, reportOf, said } from '../test/reports.js';
import { built, cells, linesOf, tablesIn } from '../test/told.js';
import { type HandoverInput } from './document/handover-input.js';
import { type ReportInput } from './document/input.js';
import { fileNameOf, nameOf } from './rendering/running-lines.js';
import { toHtml } from './rendering/to-html.js';
import { toMarkdown } from './rendering/to-markdown.js';

const HOUR = 3_600_000_000;
const OUTGOING = { as: 'outgoing', by: 'Berta', authenticated: false, at: NOON } as const;
const INCOMING = { as: 'incoming', by: 'Omar', authenticated: false, at: NOON + HOUR } as const;

const handover = (parts: Partial<HandoverInput> = {}): HandoverInput => ({
  onShift: [],
  signatures: [],
  tasks: [],
  logged: { entries: [], more: 0 },
  ...parts,
});
const handedOver = (told: Partial<HandoverInput>, parts: Partial<ReportInput> = {}) =>
  built({ handover: handover(told), ...parts });

/** A demand that nobody calls met, with the moments at which it falls due. */
function due(id: string, ...hours: readonly number[]): DemandLine {
  const given = hours.map((hour) => ({
    ...said('x', { entries: [`ALE-0${hour + 20}`] }),
    written: [new Date((NOON + hour * HOUR) / 1000).toISOString()],
    falls: { earliest: NOON + hour * HOUR, latest: NOON + hour * HOUR },
    standing: hour < 0 ? 'passed' : 'ahead',
  }));
  const deadlines = { state: 'reported', given, possible: [], without: [] };
  return { id, name: 'Open the road', life: 'open', deadlines } as unknown as DemandLine;
}

describe('a handover', () => {
  it('begins with what presses and ends with who signs', () => {
    expect(handedOver({}).sections.map(({ title }) => title)).toEqual([
      'Alerts and deadlines',
      'What changed during the shift',
      'Disputed',
      'Figures',
      'Tasks still open',
      'Open questions',
      'Growing old',
      'Entries of the shift',
      'Next actions',
      'Signatures',
      'How this was made',
    ]);
    expect(linesOf(handedOver({}), 'Disputed')).toEqual(['None.']);
    expect(linesOf(handedOver({}), 'Next actions')).toEqual(['None were written.']);
  });

  it('counts down to deadlines, the soonest first, and tells those that have passed after them', () => {
    const { talks } = reportOf();
    const met = { ...due('dem-3', 1), life: 'met' };
    const demands = [due('dem-1', -3, 30), due('dem-2', 2), met];
    const lines = linesOf(handedOver({}, { talks: { ...talks, demands } }), 'Alerts and deadlines');
    expect(lines.map((line) => line.split(' | ')[0])).toEqual([
      '# Deadlines and windows',
      'In 2 h',
      'In 30 h',
      '3 h ago',
    ]);
    expect(lines[1]).toMatch(/Open the road \(dem-2\): .* given by A party.* \| ALE-022$/);
  });

  it('says in one line each what was and what is', () => {
    const before = answer('ea/shelling', { values: [said('none')] });
    const row = changed('ea/shelling', before, answer('ea/shelling'));
    const asked = changed('ea/airstrikes', null, answer('ea/airstrikes', { values: [] }));
    const changes = { worldChanged: [row], learned: [asked], corrected: [] };
    const since = { validAt: NOON - HOUR, knownAt: NOON - HOUR, knownRevision: 3, changes };
    const report = handedOver({}, { since });
    expect(linesOf(report, 'What changed during the shift')).toEqual([
      '# The world changed',
      'The city: shelling | “none” (reported by one origin) → “ongoing” (reported by one origin). | ALE-003',
    ]);
    expect(report.head.facts.map(({ label, words }) => `${label}: ${textOf(words)}`)).toContain(
      'Shift: from 2016-12-14, 11:00 +00:00 to 2016-12-14, 12:00 +00:00',
    );
  });

  it('names the operational period of its situation, and none where none is said', () => {
    const { situation } = reportOf();
    const operationalPeriod = { from: '2016-12-14T06:00:00Z', to: '2016-12-14T18:00:00Z' };
    const factsIn = (parts: Partial<ReportInput>) =>
      handedOver({}, parts).head.facts.map(({ label, words }) => `${label}: ${textOf(words)}`);
    expect(factsIn({ situation: { ...situation, operationalPeriod } })).toContain(
      'Operational period: from 2016-12-14, 06:00 +00:00 to 2016-12-14, 18:00 +00:00',
    );
    expect(factsIn({}).join()).not.toContain('Operational');
  });

  it('puts each answer in one place: disputed, open or old', () => {
    const open = answer('ea/water', {
      ...{ state: 'unknown', values: [], abstentions: [{ origin: 'a', entry: 'ALE-005' }] },
    });
    const old = answer('ea/airstrikes', { stale: true });
    const report = handedOver({}, { board: [CONTEST, open, old, answer('ea/shelling')] });
    const [disputed] = linesOf(report, 'Disputed');
    expect(disputed).toMatch(/^The city: who broke.*|^The city: .*contested: “Group A”.*against/);
    expect(linesOf(report, 'Open questions')).toEqual([
      expect.stringMatching(/unknown\. \| ALE-005$/),
    ]);
    expect(linesOf(report, 'Growing old')).toEqual([
      expect.stringMatching(/^The city: air strikes \| “ongoing”/),
    ]);
    expect(JSON.stringify(report)).not.toContain('shelling');
  });

  it('has figures with their sources, tasks with the time that is left, and the entries of the shift', () => {
    const task = (hours: number | undefined, owner: string) => ({
      entry: entryNumbered('ALE-007', { headline: 'Send boats' }),
      step: {
        ...({ state: 'taken', owner, by: 'x', at: NOON } as const),
        ...(hours === undefined
          ? {}
          : { due: new Date((NOON + hours * HOUR) / 1000).toISOString() }),
      },
    });
    const report = handedOver(
      {
        tasks: [task(-1, 'Boats'), task(5.5, 'Mona'), task(undefined, 'Omar')],
        logged: { entries: [entryNumbered('ALE-031', { headline: 'Shots' })], more: 12 },
      },
      { figures: figuresOf({ figures: [figure()] }) },
    );
    expect(cells(tablesIn(report, 'Figures')[0]!)[0]?.[1]).toBe('10 (exact as reported)');
    const tasks = linesOf(report, 'Tasks still open');
    expect(tasks.map((line) => line.split(' | ')[0])).toEqual([
      'Overdue by 1 h',
      'In 5 h 30 min',
      'No time is set',
    ]);
    expect(tasks[2]).toContain('Send boats: Omar, taken.');
    const [more, entry] = linesOf(report, 'Entries of the shift');
    expect(more).toMatch(/^12 earlier entries/);
    expect(entry).toMatch(/: Shots \| ALE-031$/);
  });

  it('names who hands over to whom, as nobody has proven, and who has not signed yet', () => {
    const facts = (told: Partial<HandoverInput>): readonly string[] =>
      handedOver(told).head.facts.map(({ label, words }) => `${label}: ${textOf(words)}`);
    const since = NOON - HOUR;
    const onShift = [{ person: 'Berta', authenticated: false, duty: 'Watch officer', since }];
    expect(facts({ onShift }).slice(0, 4)).toEqual([
      'Hands over: this is a draft; whoever issues it hands over',
      'Takes over: nobody has signed yet',
      'Shift: it is not said since when',
      'On shift: Berta (Watch officer), unauthenticated since 2016-12-14, 11:00 +00:00',
    ]);
    const signed = { signatures: [OUTGOING, INCOMING], duty: 'Watch officer' };
    expect(facts(signed).slice(0, 2)).toEqual([
      'Hands over: Berta (Watch officer), unauthenticated',
      'Takes over: Omar, unauthenticated, signed 2016-12-14, 13:00 +00:00',
    ]);
    const rows = (told: Partial<HandoverInput>) =>
      cells(tablesIn(handedOver(told), 'Signatures')[0]!);
    expect(rows({ signatures: [OUTGOING] })).toEqual([
      ['Hands over', 'Berta, unauthenticated', '2016-12-14, 12:00 +00:00', ''],
      ['Takes over', 'nobody has signed yet', '', ''],
    ]);
    expect(rows({ signatures: [OUTGOING, { ...INCOMING, note: 'Flat radio.' }] })[1]).toEqual([
      'Takes over',
      'Omar, unauthenticated',
      '2016-12-14, 13:00 +00:00',
      'Flat radio.',
    ]);
  });

  it('is a page, a text and a file of its own name, and nothing that somebody wrote is markup', () => {
    const issue = { number: 3, by: 'Berta', at: NOON, rules: ['handover-1'] };
    const nextActions = '<b>Call</b> *six*\n\nSecond';
    const report = handedOver({ nextActions, signatures: [OUTGOING] }, { issue });
    expect(nameOf(report)).toBe('ALE handover, report no. 3');
    expect(fileNameOf(report, '')).toBe('ALE-handover-3-TLP-AMBER');
    expect(linesOf(report, 'Next actions')).toHaveLength(2);
    expect(toHtml(report)).toContain('&lt;b&gt;Call&lt;/b&gt;');
    expect(toMarkdown(report)).toContain('\\*six\\*');
    expect(toMarkdown(report)).toContain('Handover, report no. 3');
  });

  it('is told in Arabic, with its numbers and nouns', () => {
    const { talks } = reportOf();
    const words = catalogueIn('ar', PACKS);
    const demands = [due('dem-2', 2)];
    const report = handedOver({ signatures: [OUTGOING] }, { words, talks: { ...talks, demands } });
    expect(report.head.title).toBe('تسليم المناوبة (مسودة)');
    expect(linesOf(report, 'التنبيهات والمهل')[1]).toMatch(/^بعد ساعتين \|/);
    expect(cells(tablesIn(report, 'التوقيعات')[0]!)[0]?.[1]).toBe('Berta، غير موثَّق');
  });
});
