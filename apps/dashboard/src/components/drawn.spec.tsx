/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { render } from 'preact';
import { testPage } from '../testing/test-page.js';
import { Dialog } from './dialog.js';
import { useDesk } from './use-desk.js';

describe('a dialog', () => {
  it('is modal, named by its title, and says when it is closed', async () => {
    let closed = 0;
    const { the, text, press } = await testPage(
      <Dialog title="Settings" onClose={() => void (closed += 1)}>
        <p>inside</p>
      </Dialog>,
    );
    const dialog = the('dialog', 'Settings') as HTMLDialogElement;
    expect([dialog.open, text(dialog), text(the('heading'))]).toEqual([
      true,
      'SettingsCloseinside',
      'Settings',
    ]);
    expect(closed).toBe(0);
    await press(the('button', 'Close'));
    expect([dialog.open, closed]).toEqual([false, 1]);
  });

  it('stays open while what it shows changes', async () => {
    const { the, draw, text } = await testPage(
      <Dialog title="Settings" onClose={() => undefined}>
        one
      </Dialog>,
      { lang: 'ar' },
    );
    await draw(
      <Dialog title="Settings" onClose={() => undefined}>
        two
      </Dialog>,
    );
    expect(text(the('dialog'))).toBe('Settingsإغلاقtwo');
  });
});

describe('the desk', () => {
  it('is handed down to all that is drawn, and missed where nobody does so', async () => {
    let found: unknown;
    function Part(): string {
      found = useDesk();
      return 'part';
    }
    const { desk } = await testPage(<Part />);
    expect(found).toBe(desk);
    expect(() => {
      render(<Part />, document.createElement('div'));
    }).toThrow('Nothing is drawn without a desk.');
  });
});
