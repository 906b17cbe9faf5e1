import { signal } from '@preact/signals';

/** What a screen reader is told, in the three live regions of the page: they are there from the start and empty. */
export const said = {
  status: signal(''),
  log: signal(''),
  alert: signal(''),
};

/** A short notice for everybody, which goes away by itself. */
export const notice = signal<string | undefined>(undefined);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells what has just been done, in words for everybody. */
export function tell(text: string): void {
  said.status.value = text;
  notice.value = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    notice.value = undefined;
  }, 6_000);
}
