import { signal } from '@preact/signals';
import { type BasemapResponse } from '@sitlog/api-types';
import { type Desk } from '../desk.js';

/** The archive that the operator of the server brought. */
export type BaseArchive = NonNullable<BasemapResponse['archive']>;

/** The base map of the server, for all maps of the page. */
export function basemapOf(desk: Desk): ReturnType<typeof createBasemap> {
  return desk.keep(createBasemap);
}

function createBasemap(desk: Desk) {
  /** Undefined until the server has said that there is one, and again where it cannot be drawn here. */
  const archive = signal<BaseArchive | undefined>(undefined);
  let isAsked = false;

  /** Asks the server, once; a map does not wait for the answer. */
  async function ask(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    try {
      archive.value = (await desk.api.read<BasemapResponse>('/basemap')).archive;
    } catch {
      isAsked = false;
    }
  }

  /** It cannot be drawn on this device: outlines stay. */
  function giveUp(): void {
    archive.value = undefined;
  }

  return { archive, ask, giveUp };
}
