/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type TickFrame } from '@sitlog/api-types';
import { usePaper } from '../../components/use-paper.js';
import { testPage } from '../../testing/test-page.js';
import { tickOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { PaperFoot, PaperHead } from './paper-head.js';

const SHEET = (
  <>
    <PaperHead />
    <PaperFoot />
  </>
);

const OWN = {
  ...{ validAt: '2016-12-14T06:00:00Z', knownAt: '2016-12-14T07:00:00Z', knownRevision: 4 },
  marking: 'TLP:GREEN',
};

function Document() {
  usePaper(OWN);
  return <p>A document</p>;
}

/** The sheet once the stream has told the marking of the situation. */
async function sheet(marking: TickFrame['marking'], world: Parameters<typeof testPage>[1] = {}) {
  const page = await testPage(SHEET, world);
  page.streams.at(-1)?.tell('tick', tickOf(9, { marking }));
  await settled();
  return page;
}

describe('the head of a printed page', () => {
  it('says both clocks with their zone, the revision and the screen, and leads back to the moment', async () => {
    const { text, the } = await sheet('TLP:AMBER+STRICT');
    expect(text()).toBe(
      'TLP:AMBER+STRICTAleppo (ALE): BoardWhat had happened by Wed, 14 Dec 2016, 10:30 (Asia/Damascus, UTC+02:00), ' +
        'as known by Wed, 14 Dec 2016, 10:30 (Asia/Damascus, UTC+02:00) (revision 9)TLP:AMBER+STRICT',
    );
    expect(the('link').getAttribute('href')).toContain('knownAt=rev%3A9');
  });

  it('says the strictest marking, where what has none counts as the situation’s own', async () => {
    expect((await sheet('TLP:RED')).text()).toMatch(/^TLP:RED.*TLP:RED$/);
    expect((await sheet('TLP:GREEN')).text()).toMatch(/^TLP:AMBER.*TLP:AMBER$/);
    expect((await sheet(null)).text()).toMatch(/^TLP:AMBER.*TLP:AMBER$/);
  });

  it('takes no marking that is not known for a mild one', async () => {
    const { text } = await testPage(SHEET, { board: null });
    expect(text()).toMatch(/^Marking not known: treat as the strictest.*treat as the strictest$/);
    expect(text()).toContain('was not yet known when it was printed');
  });

  it('says past view, in both languages', async () => {
    const href = 'http://desk.test/situations/ALE/board?validAt=2016-12-14T06:00:00Z';
    expect((await sheet('TLP:RED', { href })).text()).toContain('PAST VIEW');
    expect((await sheet('TLP:RED', { href: `${href}&lang=ar`, lang: 'ar' })).text()).toContain(
      'عرض للماضي',
    );
    expect((await sheet('TLP:RED')).text()).not.toContain('PAST VIEW');
  });

  it('is of a document with moments of its own as long as that is shown', async () => {
    const { text, draw } = await sheet('TLP:RED');
    await draw([<Document key="document" />, SHEET]);
    expect(text()).toMatch(/TLP:GREEN.* 08:00 .* 09:00 .*\(revision 4\)TLP:GREEN$/);
    await draw(SHEET);
    expect(text()).toMatch(/^TLP:RED.*\(revision 9\)TLP:RED$/);
  });
});
