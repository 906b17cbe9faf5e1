import { effect } from '@preact/signals';
import { attentionIn, countOf } from '../core/board/attention.js';
import { type Desk } from '../state/desk.js';

/** Names the tab after the situation, with how much of it wants attention: who works in another tab sees that it does. */
export function followTitle({ situation: { situation }, live: { liveBoard } }: Desk): void {
  effect(() => {
    const now = liveBoard.value;
    const count = now === undefined ? 0 : countOf(attentionIn(now, Date.parse(now.validAt)));
    const name = situation.value?.name;
    const of = name === undefined ? 'Sitlog' : `${name} · Sitlog`;
    document.title = count === 0 ? of : `(${count}) ${of}`;
  });
}
