import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LogBar } from './entry-bar/entry-bar.js';
import { Guard } from '../components/answers/guard.js';
import { WaitingRows } from '../components/answers/waiting.js';
import { ClockBar } from './bars/clock-bar.js';
import { MissingStrip } from './bars/missing-strip.js';
import { PaperFoot, PaperHead } from './bars/paper-head.js';
import { NamingDialog } from './dialogs/naming-dialog.js';
import { Palette } from './dialogs/palette.js';
import { SCREEN_PARTS } from './screens.js';
import { Sidebar } from './sidebar.js';
import { TopBar } from './bars/top-bar.js';
import { TruthStrip } from './bars/truth-strip.js';
import { UnreadLink } from './bars/unread-link.js';
import { Voices } from './voices.js';
import { lazy } from '../components/answers/lazy.js';
import { useDesk } from '../components/use-desk.js';

const Help = lazy(async () => (await import('./dialogs/help.js')).Help);
const ExerciseClock = lazy(async () => (await import('./dialogs/exercise-clock.js')).ExerciseClock);
const StartScreen = lazy(async () => (await import('./start/start-screen.js')).StartScreen);
const SettingsDialog = lazy(async () => (await import('./dialogs/settings.js')).SettingsDialog);

/** The whole page. */
export function App(): VNode {
  const desk = useDesk();
  const { screen, place, code } = desk.location;
  const { t } = desk.words;
  const { isPaletteOpen, isHelpOpen, areSettingsOpen, isMovingClock } = desk.dialogs;
  const { isAsking } = desk.naming;
  const isWall = screen.value === 'board' && place.value.screenParams['wall'] !== undefined;
  return (
    <div class={`page ${isWall ? 'wall' : ''}`}>
      <a class="skip" href="#main">
        {t().shell.skip}
      </a>
      <PaperHead />
      <Guard>
        <TopBar />
      </Guard>
      <UnreadLink />
      {code.value === undefined ? <Start /> : <Situation />}
      <Guard>
        <Voices />
        {isPaletteOpen.value && <Palette />}
        {isHelpOpen.value && <Help />}
        {areSettingsOpen.value && <SettingsDialog />}
        {isMovingClock.value && <ExerciseClock />}
        {isAsking.value && <NamingDialog />}
      </Guard>
      <PaperFoot />
    </div>
  );
}

function Start(): VNode {
  return (
    <main id="main" tabIndex={-1}>
      <Guard>
        <StartScreen />
      </Guard>
    </main>
  );
}

function Situation(): VNode {
  const desk = useDesk();
  const { situationAsked, isZoneAwaited } = desk.situation;
  const { code, screen, place } = desk.location;
  const { t } = desk.words;
  const { problem, data } = situationAsked.state.value;
  const isUnknown = problem?.document.status === 404 && data?.code !== code.value;
  const Screen = SCREEN_PARTS[screen.value];
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // Who goes to another screen by keyboard or screen reader begins at its top.
  useEffect(() => {
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [screen.value]);
  if (isUnknown) {
    return (
      <main id="main" tabIndex={-1}>
        <p class="empty" role="alert">
          {t().shell.notFound(<bdi>{code.value}</bdi>)}
        </p>
      </main>
    );
  }
  return (
    <>
      <Bars />
      <div class="columns">
        <main id="main" tabIndex={-1} ref={main}>
          <MissingStrip />
          <Guard key={screen.value}>{isZoneAwaited.value ? <WaitingRows /> : <Screen />}</Guard>
        </main>
        <Guard key={place.value.entry}>
          <Sidebar />
        </Guard>
      </div>
      <Guard>
        <LogBar />
      </Guard>
    </>
  );
}

/** The bars that stay in view. Their height, which wraps with the words in them, is told to the styles of what must not slide under them. */
function Bars(): VNode {
  const bars = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(([entry]) => {
      style.setProperty('--bars', `${Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0)}px`);
    });
    if (bars.current !== null) watch.observe(bars.current);
    return () => {
      watch.disconnect();
      style.removeProperty('--bars');
    };
  }, []);
  return (
    <div class="bars" ref={bars}>
      <Guard>
        <ClockBar />
      </Guard>
      <Guard>
        <TruthStrip />
      </Guard>
    </div>
  );
}
