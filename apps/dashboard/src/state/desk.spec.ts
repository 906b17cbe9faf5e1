import { describe, expect, it } from '@jest/globals';
import { settled } from '../testing/wait.js';
import { testDesk } from '../testing/test-desk.js';
import { boardOf } from '../testing/test-situation.js';
import { timelineStateOf } from './timeline/timeline.js';

describe('a desk', () => {
  it('shares nothing with another', async () => {
    const [one, other] = [await testDesk(), await testDesk()];
    one.desk.settings.set({ theme: 'dark', lang: 'ar' });
    one.desk.location.go({ screen: 'map' });
    one.desk.announcer.tell('Copied.');
    one.desk.draft.write({ text: 'Shelling' });
    one.desk.live.followLive(one.desk.past.listener);
    one.streams[0]?.tell('snapshot', boardOf(9));
    one.desk.failures.setFailing({}, true);
    one.desk.dialogs.isHelpOpen.value = true;
    one.desk.commands.register([{ id: 'x', label: () => 'x', run: () => undefined }]);
    await settled();
    const { desk } = other;
    expect(desk.settings.settings.value).toMatchObject({ theme: 'auto', lang: undefined });
    expect(desk.location.screen.value).toBe('board');
    expect([desk.announcer.notice.value, desk.draft.draft.value.text]).toEqual([undefined, '']);
    expect([desk.live.liveBoard.value, desk.failures.failing.value.size]).toEqual([undefined, 0]);
    expect([desk.dialogs.isHelpOpen.value, desk.commands.commands.value]).toEqual([false, []]);
    expect(timelineStateOf(one.desk)).not.toBe(timelineStateOf(desk));
  });

  it('keeps what a screen needs from its first opening on', async () => {
    const { desk } = await testDesk();
    expect(timelineStateOf(desk)).toBe(timelineStateOf(desk));
  });

  it('asks nothing of the server before somebody looks', async () => {
    const { server, leave } = await testDesk();
    expect(server.asked.map(({ path }) => path).sort()).toEqual([
      '/situations/ALE',
      '/situations/ALE/vocabulary',
    ]);
    leave();
  });
});
