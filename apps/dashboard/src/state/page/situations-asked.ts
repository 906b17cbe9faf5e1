import { resource } from '../network/resource.js';
import { type SituationSummary } from '../../core/contract.js';
import { readToEnd } from '../network/read-to-end.js';

export const asked = resource<{ readonly situations: readonly SituationSummary[] }>(() => ({
  key: 'situations',
  ask: (signal) => readToEnd('/situations', {}, signal),
}));
