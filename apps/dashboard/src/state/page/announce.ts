import { signal } from '@preact/signals';

export type Announcer = ReturnType<typeof createAnnouncer>;

/** What the page tells by itself. */
export function createAnnouncer() {
  /** What a screen reader is told, in the three live regions of the page: they are there from the start and empty. */
  const said = {
    status: signal(''),
    log: signal(''),
    alert: signal(''),
  };

  /** A short notice for everybody, which goes away by itself. */
  const notice = signal<string | undefined>(undefined);

  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Tells what has just been done, in words for everybody. */
  function tell(text: string): void {
    said.status.value = text;
    notice.value = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      notice.value = undefined;
    }, 6_000);
  }

  return { said, notice, tell };
}
