import { type ComponentChild, Fragment, h, options, type VNode } from 'preact';
import { hidesSomething, inPieces, withHiddenShown } from '@sitlog/situation';
import { type Desk } from '../../state/desk.js';

/** What people write in shows what they write. */
const WRITTEN_IN = new Set<unknown>(['textarea', 'input', 'script', 'style']);
/** What can hold text alone, or may stand in such a thing. */
const TEXT_ONLY = new Set<unknown>([Fragment, 'option', 'title', 'text', 'tspan']);
const READ_OUT = ['title', 'aria-label', 'alt', 'placeholder'] as const;

/**
 * Has every text of the page show what is hidden in it, wherever it is drawn: no screen has to think of it, and none can forget it. Characters that turn the
 * direction of a text never reach the page.
 */
export function showHidden(desk: Desk): void {
  const others = { ...options };
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string' || vnode.type === Fragment) show(desk, vnode);
    others.vnode?.(vnode);
  };
}

function show(desk: Desk, { type, props }: VNode): void {
  if (WRITTEN_IN.has(type)) return;
  const drawn = props as Record<string, unknown>;
  drawn['children'] = shown(desk, drawn['children'] as ComponentChild, TEXT_ONLY.has(type));
  for (const name of READ_OUT) {
    const text = drawn[name];
    if (typeof text === 'string' && hidesSomething(text)) drawn[name] = withHiddenShown(text);
  }
}

/** Children are texts, elements or lists of them; most of them hide nothing and stay what they are. */
function shown(desk: Desk, child: ComponentChild, isTextOnly: boolean): ComponentChild {
  if (typeof child === 'string') {
    return hidesSomething(child) ? marked(desk, child, isTextOnly) : child;
  }
  if (!Array.isArray(child)) return child;
  const children = child as readonly ComponentChild[];
  const next = children.map((one) => shown(desk, one, isTextOnly));
  return (next.every((one, at) => one === children[at]) ? child : next) as ComponentChild;
}

function marked(desk: Desk, text: string, isTextOnly: boolean): ComponentChild {
  if (isTextOnly) return withHiddenShown(text);
  const pieces = inPieces(text).map((piece, at) => (at % 2 === 0 ? piece : mark(desk, piece)));
  return pieces;
}

/** Set apart, so that its letters say nothing of the direction of the text around it. */
function mark(desk: Desk, code: string): VNode {
  const { t } = desk.words;
  return h('bdi', { class: 'hidden-character', title: t().common.hidden }, code) as VNode;
}
