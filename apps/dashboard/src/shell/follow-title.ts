import { effect } from '@preact/signals';
import { type Desk } from '../state/desk.js';

/** Names the tab after the situation, with how much of it wants attention: who works in another tab sees that it does. */
export function followTitle({ situation: { situation }, board: { wanting } }: Desk): void {
  effect(() => {
    const count = wanting.value;
    const name = situation.value?.name;
    const of = name === undefined ? 'Sitlog' : `${name} · Sitlog`;
    document.title = count === 0 ? of : `(${count}) ${of}`;
  });
}
