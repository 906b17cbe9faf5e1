import { Window } from 'happy-dom';

/** What of a browser's page the components of the dashboard use; all else (clock, network, storage) a desk is given. */
const CLASSES = [
  'Element',
  'Event',
  'HTMLAnchorElement',
  'HTMLButtonElement',
  'HTMLCanvasElement',
  'HTMLDetailsElement',
  'HTMLDialogElement',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLInputElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
  'KeyboardEvent',
  'MouseEvent',
  'MutationObserver',
  'Node',
  'PointerEvent',
  'ResizeObserver',
  'SVGElement',
];

/** Gives a global object an empty page to draw on, without a layout: everything is 0 wide. Answers how to close it. */
export function installPage(target) {
  const window = new Window({
    url: 'http://desk.test/',
    settings: { errorCapture: 'disabled' },
  });
  for (const name of CLASSES) target[name] = window[name];
  target.document = window.document;
  target.matchMedia = (query) => window.matchMedia(query);
  return () => window.happyDOM.close();
}
