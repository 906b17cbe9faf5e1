import { readAddress } from '../core/location/address.js';
import { type Desk } from '../state/desk.js';

/** Plain clicks on links into the dashboard stay in the page; all others are the browser's. */
export function followLinks({ location: { go } }: Desk): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isPlain(event) || !isInside(link)) return;
    event.preventDefault();
    go(readAddress(new URL(link.href)));
  });
}

function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

function isInside(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hash !== '') return false;
  return link.pathname === '/' || link.pathname.startsWith('/situations/');
}
