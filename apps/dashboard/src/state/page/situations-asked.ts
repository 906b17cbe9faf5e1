import { type SituationResponse } from '@sitlog/api-types';
import { type Resources } from '../network/resource.js';
import { type Pages } from '../network/read-to-end.js';

interface Needs {
  readonly resources: Resources;
  readonly pages: Pages;
}

/** All situations of the server. */
export function createSituations(desk: Needs) {
  const { resource } = desk.resources;
  const { readToEnd } = desk.pages;

  const asked = resource<{ readonly situations: readonly SituationResponse[] }>(() => ({
    key: 'situations',
    ask: (signal) => readToEnd('/situations', {}, signal),
  }));

  return { asked };
}
