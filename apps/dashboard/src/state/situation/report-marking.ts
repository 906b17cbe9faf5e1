import { resource } from '../network/resource.js';
import { board } from './board.js';
import { read, situationPath } from '../network/api.js';

/** The strictest marking among what the board rests on, as the situation report finds it. */
export const marking = resource<{ readonly report: { readonly marking: string } }>(() => {
  const shown = board.value;
  if (shown === undefined) return undefined;
  const query = { validAt: shown.validAt, knownAt: `rev:${shown.knownRevision}`, format: 'json' };
  return {
    key: JSON.stringify([shown.situation, query]),
    ask: (signal) => read(`${situationPath(shown.situation)}/report`, query, signal),
  };
});
