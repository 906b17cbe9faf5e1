import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Time } from '../../components/text/time.js';
import { type Bookmark } from '../../state/replay/bookmarks.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

/** Moments to come back to, each a link for good; together they make a storyboard. */
export function BookmarkList(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { bookmarks } = replayStateOf(desk).bookmarks;
  const { setScreenParams } = desk.location;
  const words = t().replay;
  return (
    <section class="bookmarks" aria-labelledby="bookmarks">
      <h3 id="bookmarks">{words.bookmarks}</h3>
      <p class="quiet">{words.bookmarksHint}</p>
      <ul class="plain">
        {bookmarks.value.map((one) => (
          <BookmarkItem key={one.id} one={one} />
        ))}
      </ul>
      <KeepForm />
      {bookmarks.value.length > 0 && (
        <button
          type="button"
          onClick={() => {
            setScreenParams({ storyboard: 'on' }, 'push');
          }}
        >
          {words.storyboard}
        </button>
      )}
    </section>
  );
}

function BookmarkItem({ one }: { readonly one: Bookmark }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { hrefTo, go } = desk.location;
  const { tell } = desk.announcer;
  const { forget } = replayStateOf(desk).bookmarks;
  const words = t().replay;
  const { moments } = one;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(new URL(hrefTo({ moments }), location.href).href);
      tell(t().shell.clocks.copied);
    } catch {
      go({ moments });
      tell(t().shell.clocks.copyFailed);
    }
  };
  return (
    <li class="bookmark">
      <a href={hrefTo({ moments })}>
        <bdi>{one.name}</bdi>
      </a>{' '}
      <span class="quiet">{both(desk, one)}</span>{' '}
      <button type="button" class="link" onClick={() => void copy()}>
        {words.copyLink}
        <span class="visually-hidden"> {one.name}</span>
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          forget(one.id);
        }}
      >
        {words.forget}
        <span class="visually-hidden"> {one.name}</span>
      </button>
    </li>
  );
}

/** Both clocks of a bookmark, in words. */
export function both(desk: Desk, { moments, knownAt }: Bookmark): VNode {
  const { t } = desk.words;
  return (
    <>
      {t().replay.clocksOf(
        <Time at={moments.validAt} isFull />,
        <Time at={knownAt} isFull />,
        moments.knownAt.slice('rev:'.length),
      )}
    </>
  );
}

function KeepForm(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { board } = desk.board;
  const { isLagging } = replayStateOf(desk).resting;
  const { keep } = replayStateOf(desk).bookmarks;
  const { tell } = desk.announcer;
  const words = t().replay;
  const name = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = name.current?.value.trim() ?? '';
    // An answer that lags is of other moments than those that the hands show.
    if (board.value === undefined || isLagging.value || text === '') return;
    keep(text, board.value);
    if (name.current !== null) name.current.value = '';
    tell(words.kept(text));
  };
  return (
    <form class="keep" autocomplete="off" onSubmit={submit}>
      <label>
        {words.bookmarkName} <input ref={name} type="text" required maxLength={80} dir="auto" />
      </label>
      <button type="submit">{words.keep}</button>
    </form>
  );
}
