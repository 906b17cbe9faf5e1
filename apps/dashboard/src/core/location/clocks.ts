import { type Moments } from './address.js';

/** The four ways to set the two clocks. */
export type Preset = 'now' | 'best' | 'then' | 'free';

/** Which way the clocks are set. */
export function presetOf({ validAt, knownAt }: Moments): Preset {
  if (validAt === undefined) return knownAt === undefined ? 'now' : 'free';
  if (knownAt === undefined) return 'best';
  return knownAt === validAt ? 'then' : 'free';
}

/** The clocks set another way, from where they stand; `shown` are the moments on the screen. */
export function withPreset(preset: Preset, from: Moments, shown: Required<Moments>): Moments {
  const validAt = from.validAt ?? shown.validAt;
  switch (preset) {
    case 'now':
      return {};
    case 'best':
      return { validAt };
    case 'then':
      return { validAt, knownAt: validAt };
    case 'free':
      return { validAt, knownAt: from.knownAt ?? shown.knownAt };
  }
}

/** Whether new entries can change what is shown. */
export function isLive({ knownAt }: Moments): boolean {
  return knownAt === undefined;
}

/** The moments to copy: the same tomorrow as today, since both clocks stand and the log is cited by revision. */
export function pinned(shown: {
  readonly validAt: string;
  readonly knownRevision: number;
}): Moments {
  return { validAt: shown.validAt, knownAt: `rev:${shown.knownRevision}` };
}
