import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.js';
import { followLive, holdStream } from '../state/network/live.js';
import { speak } from '../state/page/words.js';
import { followDesk } from '../state/entry-bar/desk-clock.js';
import { tidyUp } from '../state/storage/upkeep.js';
import { situationsWaiting, startOutbox } from '../state/outbox/outbox.js';
import { showHidden } from '../components/text/hidden-shown.js';
import { onKey, register } from '../state/page/commands.js';
import { shellCommands } from './shell-commands.js';
import { screen } from '../state/page/location.js';
import { lang, settings } from '../state/page/settings.js';

const darkDevice = matchMedia('(prefers-color-scheme: dark)');
const isDarkDevice = signal(darkDevice.matches);
darkDevice.addEventListener('change', ({ matches }) => {
  isDarkDevice.value = matches;
});

effect(() => {
  const { theme, density } = settings.value;
  const ofDevice = isDarkDevice.value ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = theme === 'auto' ? ofDevice : theme;
  document.documentElement.dataset['density'] = density;
});

async function start(): Promise<void> {
  await speak(lang.value);
  effect(() => void speak(lang.value));
  register(shellCommands());
  addEventListener('keydown', onKey);
  // Whose rows need no board.
  if (screen.peek() === 'timeline') holdStream();
  followLive();
  followDesk();
  void startOutbox()
    .then(() => tidyUp(situationsWaiting))
    .catch(() => undefined);
  showHidden();
  const root = document.getElementById('app');
  if (root !== null) render(<App />, root);
}

/** Keeps the page for when the server is away; after everything else, and only where the browser allows it (HTTPS, or this machine). */
function keepPage(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Without it everything works as long as the server can be reached.
    navigator.serviceWorker.register('/worker.js').catch(() => undefined);
  });
}

void start();
keepPage();
