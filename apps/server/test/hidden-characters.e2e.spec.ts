import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDesk } from './support/desk.js';
import { type Lab, openLab, type Server } from './support/server.js';

const TURNED = 'Con\u200Bvoy hit by \u202EslebeR\u202C';
const SEEN = 'Con⟦U+200B⟧voy hit by ⟦U+202E⟧slebeR⟦U+202C⟧';

describe('characters that nobody sees', () => {
  let lab: Lab;
  let server: Server;
  beforeAll(async () => {
    lab = openLab();
    server = await lab.start({ folder: lab.folder() });
  });
  afterAll(() => lab.clean());

  test('keep no entry from being found, in the text or in the question', async () => {
    const desk = await openDesk(server.api);
    const logged = await desk.log({ headline: TURNED });
    const { position } = logged.body;
    for (const q of ['convoy', 'CON\u200Fvoy', 'hit by sleber', '\u202Esleber']) {
      const found = await server.api.get<{ entries: readonly { headline: string }[] }>(
        `${desk.path}/entries`,
        { q, atLeast: position },
      );
      // As it was logged: what shows it shows what is hidden.
      expect(found.body.entries.map(({ headline }) => headline)).toEqual([TURNED]);
    }
  });

  test.each(['html', 'markdown'])('are shown by their code in a report (%s)', async (format) => {
    const desk = await openDesk(server.api);
    const { body } = await desk.log({ headline: TURNED });
    const report = await server.api.get(`${desk.path}/report`, { format, atLeast: body.position });
    expect(report.text).toContain(SEEN);
    expect(report.text).not.toMatch(/[\u200B\u202A-\u202E]/);
  });
});
