import { type Edges } from '../edges/edges.js';
import { type Local } from './local.js';
import { createStore } from './store.js';
import { createTabs } from './tab.js';
import { createUnreadableState } from './unreadable.js';

/** What outlives the page. */
export function createStorage(desk: Edges & { readonly local: Local }) {
  const store = createStore(desk);
  const unreadable = createUnreadableState({ ...desk, store });
  return { store, unreadable, tabs: createTabs(desk) };
}
