import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BoardResponse,
  type PackPreviewResponse,
  type SituationVocabularyResponse,
  type VocabularyResponse,
} from '@sitlog/api-types';
import { type Answer } from './support/api.js';
import { type Body, type Desk, openDesk } from './support/desk.js';
import { board, propositionOf } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const SOURCE = { 'sources/src-a': { name: 'A gauge', type: 'monitor', reliability: 'B' } };
const RIVER = { 'subjects/river-1': { type: 'river', name: 'The river' } };
const FLOOD = { packs: [{ pack: 'natural_hazard' }] };

function adopt(
  { path }: Desk,
  pack: string,
  version?: number,
  on = server,
): Promise<Answer<{ revision: number; position: string }>> {
  return on.api.post(`${path}/vocabulary/adoptions`, { pack, ...(version && { version }) });
}

function vocabularyOf(
  { path }: Desk,
  query = {},
  on = server,
): Promise<Answer<SituationVocabularyResponse>> {
  return on.api.get<SituationVocabularyResponse>(`${path}/vocabulary`, query);
}

const linesOf = ({ facets }: BoardResponse): readonly string[] => facets.map(({ facet }) => facet);
const packsOf = ({ packs }: Pick<SituationVocabularyResponse, 'packs'>): readonly string[] =>
  packs.map(({ pack, version }) => `${pack}@${version}`);
/** What an answer tells, without the moments at which it was asked. */
const toldBy = ({ facets, vocabulary, ruleSet }: BoardResponse): unknown => ({
  facets,
  vocabulary,
  ruleSet,
});

describe('a situation', () => {
  test('of a flood lists the lines of its packs, and none of a conflict', async () => {
    const desk = await openDesk(server.api, FLOOD, { ...SOURCE, ...RIVER });
    const { body } = await board(server.api, desk.code);
    expect(linesOf(body)).toContain('hazards');
    expect(linesOf(body)).not.toContain('hostilities');
    expect(packsOf({ packs: body.vocabulary as never })).toEqual(['core@1', 'natural_hazard@1']);
    const wrong = await server.api.put(`${desk.path}/subjects/agr-1`, {
      type: 'agreement',
      name: 'x',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('The pack \\"conflict\\" has it');
    const logged = await desk.log({
      kind: 'ceasefire.announced',
      about: [],
      attribution: saidBy(),
      places: [],
    });
    expect(logged.status).toBe(422);
  });

  test('that says nothing has the packs of the first release', async () => {
    const desk = await openDesk(server.api);
    const { body } = await vocabularyOf(desk);
    expect(packsOf(body)).toEqual(['core@1', 'movement_and_aid@1', 'negotiation@1', 'conflict@1']);
    expect(body.kinds.find(({ code }) => code === 'ceasefire.announced')).toMatchObject({
      pack: 'conflict',
      family: 'ceasefire',
      names: { en: 'Ceasefire announced', ar: 'إعلان وقف لإطلاق النار' },
    });
  });

  test('that adopts a pack later answers of before as before', async () => {
    const desk = await openDesk(server.api);
    await desk.log();
    const before = await board(server.api, desk.code);
    const was = await vocabularyOf(desk);
    const { status, body: receipt } = await adopt(desk, 'natural_hazard');
    expect(status).toBe(201);
    const put = await server.api.put(`${desk.path}/subjects/river-1`, RIVER['subjects/river-1']);
    expect(put.status).toBe(200);

    const knownAt = `rev:${receipt.revision - 1}`;
    const { knownRevision, validAt } = before.body;
    expect(knownRevision).toBe(receipt.revision - 1);
    const again = await board(server.api, desk.code, { knownAt, validAt });
    expect(toldBy(again.body)).toEqual(toldBy(before.body));
    const then = await vocabularyOf(desk, { knownAt });
    expect(packsOf(then.body)).toEqual(packsOf(was.body));
    expect(then.headers.get('etag')).toBe(was.headers.get('etag'));

    const now = await board(server.api, desk.code);
    expect(linesOf(now.body)).toContain('hazards');
    const since = await vocabularyOf(desk);
    expect(packsOf(since.body)).toContain('natural_hazard@1');
    expect(since.headers.get('etag')).not.toBe(was.headers.get('etag'));
  });

  test('drops a pack of which nothing is in use, and names what was said with it', async () => {
    const desk = await openDesk(server.api, {}, SOURCE);
    const drop = (pack: string) => server.api.post(`${desk.path}/vocabulary/drops`, { pack });
    expect((await drop('core')).status).toBe(409);
    expect((await drop('conflict')).status).toBe(201);
    const refused = await desk.log({
      kind: 'ceasefire.announced',
      about: [],
      attribution: saidBy(),
      places: [],
    });
    expect(refused.status).toBe(422);
    const { body } = await vocabularyOf(desk);
    expect(body.packs.filter(({ dropped }) => dropped).map(({ pack }) => pack)).toEqual([
      'conflict',
    ]);
    expect(body.kinds.map(({ code }) => code)).toContain('ceasefire.announced');
    expect((await adopt(desk, 'conflict')).status).toBe(201);
    await server.api.put(`${desk.path}/subjects/agr-1`, { type: 'agreement', name: 'The truce' });
    const used = await drop('conflict');
    expect(used.status).toBe(409);
    expect(used.text).toContain('agr-1');
  });

  test('has words of its own from one request on, also after the server was killed', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder });
    const desk = await openDesk(
      first.api,
      {},
      { ...SOURCE, 'subjects/ea': { type: 'area', name: 'East' } },
    );
    const names = { en: 'Air quality', ar: 'جودة الهواء' };
    const row = {
      names,
      facet: 'needs',
      exclusive: true,
      values: { bad: { en: 'bad', ar: 'سيئة' } },
    };
    const asked = { table: 'aspects', type: 'area', code: 'air_quality', row };
    const faulty = await first.api.post(`${desk.path}/vocabulary/rows`, {
      ...asked,
      row: { ...row, facet: 'air' },
    });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('/row/facet');
    expect((await first.api.post(`${desk.path}/vocabulary/rows`, asked)).status).toBe(201);
    const logged = await desk.log({
      kind: 'event.other',
      about: [],
      attribution: saidBy(),
      places: [],
      assertions: [{ proposition: 'ea/air_quality', value: 'bad' }],
    });
    expect([logged.status, logged.text]).toEqual([201, logged.text]);
    await first.kill();

    const second = await lab.start({ folder });
    const shown = await board(second.api, desk.code, { atLeast: logged.body.position });
    expect(propositionOf(shown.body, 'ea/air_quality')).toMatchObject({
      values: [{ value: 'bad' }],
    });
    expect(packsOf((await vocabularyOf(desk, {}, second)).body)).toContain('local@1');
    await second.stop();
  });
});

const METEOR = (version: number, minutes: number): Body => ({
  pack: 'meteor',
  version,
  names: { en: 'Meteor' },
  requires: ['core'],
  subjectTypes: { meteor: { names: { en: 'Meteor' } } },
  aspects: {
    meteor: {
      activity: {
        names: { en: 'activity' },
        facet: 'alerts',
        exclusive: true,
        values: { falling: { en: 'falling' }, calm: { en: 'calm' } },
        timeToLiveMinutes: minutes,
      },
    },
  },
});

describe('a folder of own packs', () => {
  test('is on offer; a newer file changes no answer until a person has adopted it', async () => {
    const [folder, packs] = [lab.folder(), lab.folder()];
    const env = { SITLOG_VOCABULARY: packs };
    writeFileSync(join(packs, 'meteor.json'), JSON.stringify(METEOR(1, 60), null, 2));
    const first = await lab.start({ folder, env });
    const offer = await first.api.get<VocabularyResponse>('/v1/vocabulary');
    expect(packsOf({ packs: offer.body.packs })).toContain('meteor@1');
    const desk = await openDesk(
      first.api,
      { packs: [{ pack: 'meteor' }] },
      {
        ...SOURCE,
        'subjects/m-1': { type: 'meteor', name: 'The meteor' },
      },
    );
    const long = { from: hoursAgo(3), to: hoursAgo(2) };
    const logged = await desk.log({
      kind: 'event.other',
      about: [],
      attribution: saidBy(),
      places: [],
      time: { occurred: { ...long, precision: 'interval' }, uttered: { at: long.to } },
      assertions: [{ proposition: 'm-1/activity', value: 'falling' }],
    });
    expect([logged.status, logged.text]).toEqual([201, logged.text]);
    const was = await board(first.api, desk.code, { atLeast: logged.body.position });
    expect(propositionOf(was.body, 'm-1/activity')?.stale).toBe(true);
    await first.stop();

    writeFileSync(join(packs, 'meteor.json'), JSON.stringify(METEOR(2, 600), null, 2));
    const second = await lab.start({ folder, env });
    const same = await board(second.api, desk.code);
    expect(propositionOf(same.body, 'm-1/activity')?.stale).toBe(true);
    const preview = await second.api.get<PackPreviewResponse>(`${desk.path}/vocabulary/preview`, {
      pack: 'meteor',
    });
    expect(preview.body).toMatchObject({
      adopted: 1,
      offered: { version: 2 },
      faults: [],
      changes: [
        { what: 'time_to_live', table: 'aspects/meteor', code: 'activity', before: 60, after: 600 },
      ],
    });
    const { body: receipt } = await adopt(desk, 'meteor', undefined, second);
    const now = await board(second.api, desk.code, { atLeast: receipt.position });
    expect(propositionOf(now.body, 'm-1/activity')?.stale).toBe(false);
    const before = await board(second.api, desk.code, { knownAt: `rev:${receipt.revision - 1}` });
    expect(propositionOf(before.body, 'm-1/activity')?.stale).toBe(true);
    await second.stop();

    // The log explains itself without the folder.
    const third = await lab.start({ folder });
    const alone = await board(third.api, desk.code);
    expect(propositionOf(alone.body, 'm-1/activity')?.stale).toBe(false);
    await third.stop();
  });

  test('that is faulty stops the start, with each fault and its line', async () => {
    const packs = lab.folder();
    const faulty = { ...METEOR(1, 60), requires: ['cor'] };
    writeFileSync(join(packs, 'meteor.json'), JSON.stringify(faulty, null, 2));
    writeFileSync(join(packs, 'other.json'), '{ "pack": ');
    const launched = lab.launch({ folder: lab.folder(), env: { SITLOG_VOCABULARY: packs } });
    await launched.ended;
    expect(launched.lastWords()).toMatch(/meteor\.json:8:\d+: \/requires\/0: .*"cor"/);
    expect(launched.lastWords()).toMatch(/other\.json:1:/);
  });
});

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

function saidBy(): readonly Body[] {
  return [{ sourceId: 'src-a', act: 'reported' }];
}
