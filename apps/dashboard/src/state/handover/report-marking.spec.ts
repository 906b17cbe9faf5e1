import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { reportMarkingOf } from './report-marking.js';

describe('the marking of the page for the next shift', () => {
  it('is that of the report at the moments of the board, and follows it', async () => {
    const { desk, server, streams, leave } = await testDesk({
      href: 'http://desk.test/situations/ALE/handover',
      answer: servedWith(({ path }) =>
        path.includes('/report?') ? { body: { report: { marking: 'TLP:AMBER' } } } : undefined,
      ),
    });
    const asked = (): readonly string[] =>
      server.asked.map(({ path }) => path).filter((path) => path.includes('/report'));
    const { marking } = reportMarkingOf(desk);
    const leaveIt = marking.state.subscribe(() => undefined);
    desk.live.followLive(desk.past.listener);
    await settled();
    expect(asked()).toEqual([]);
    streams[0]?.tell('snapshot', boardOf(9));
    await settled();
    expect(marking.state.value.data?.report.marking).toBe('TLP:AMBER');
    const valid = 'validAt=2016-12-14T08%3A30%3A00.000Z';
    expect(asked()).toEqual([`/situations/ALE/report?${valid}&knownAt=rev%3A9&format=json`]);
    streams[0]?.tell('change', changeOf(10));
    await settled();
    expect(asked()[1]).toBe(`/situations/ALE/report?${valid}&knownAt=rev%3A10&format=json`);
    expect(reportMarkingOf(desk).marking).toBe(marking);
    leaveIt();
    leave();
  });
});
