import { effect, signal } from '@preact/signals';
import { type Desk } from '../state/desk.js';

/** Has the page look as the settings say, and where they leave it to the device, as that says. */
export function followLooks({ settings: { settings }, device }: Desk): void {
  const isDarkDevice = signal(
    device.fits('(prefers-color-scheme: dark)', (isDark) => {
      isDarkDevice.value = isDark;
    }),
  );
  effect(() => {
    const { theme, density } = settings.value;
    const ofDevice = isDarkDevice.value ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = theme === 'auto' ? ofDevice : theme;
    document.documentElement.dataset['density'] = density;
  });
}
