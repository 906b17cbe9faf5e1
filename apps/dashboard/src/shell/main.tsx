import { effect } from '@preact/signals';
import { render } from 'preact';
import { showHidden } from '../components/text/hidden-shown.js';
import { DeskContext } from '../components/use-desk.js';
import { createDesk, type Desk } from '../state/desk.js';
import { browserEdges } from '../state/edges/browser.js';
import { App } from './app.js';
import { followLinks } from './follow-links.js';
import { followLooks } from './follow-looks.js';
import { followDueTasks } from '../state/tasks/follow-due-tasks.js';
import { followNotices } from '../state/board/follow-notices.js';
import { followTitle } from './follow-title.js';
import { shellCommands } from './shell-commands.js';

async function start(): Promise<void> {
  const desk = createDesk(browserEdges());
  followLinks(desk);
  followLooks(desk);
  followTitle(desk);
  followNotices(desk);
  followDueTasks(desk);
  await followLanguage(desk);
  const { commands, live, location } = desk;
  commands.register(shellCommands(desk));
  addEventListener('keydown', commands.onKey);
  // Whose rows need no board.
  if (location.screen.peek() === 'timeline') live.holdStream();
  live.followLive(desk.past.listener);
  desk.deskClock.followDesk();
  void tidyUp(desk).catch(() => undefined);
  showHidden(desk);
  const root = document.getElementById('app');
  if (root === null) return;
  render(
    <DeskContext.Provider value={desk}>
      <App />
    </DeskContext.Provider>,
    root,
  );
}

/** Says the page in the language in use, from its first word on. */
async function followLanguage({ settings: { lang }, words: { speak } }: Desk): Promise<void> {
  const follow = async (): Promise<void> => {
    const next = lang.value;
    await speak(next);
    document.documentElement.lang = next;
    document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr';
  };
  await follow();
  effect(() => void follow());
}

async function tidyUp({ outbox, upkeep }: Desk): Promise<void> {
  await outbox.startOutbox();
  await upkeep.tidyUp(outbox.situationsWaiting);
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
