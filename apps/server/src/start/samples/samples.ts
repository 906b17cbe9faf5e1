/** The exercises that ship, by the code of their situation: the file of each in the folder of samples. */
const FILES = { ALE: 'aleppo.json', VAL: 'valencia.json', IBE: 'iberia.json' } as const;

export type SampleCode = keyof typeof FILES;

/** The codes of the exercises that ship; the first is the one that a new server has by itself. */
export const SAMPLE_CODES = Object.keys(FILES) as readonly SampleCode[];

/** Where an exercise lies in the folder of samples. */
export function sampleFile(folder: URL, code: SampleCode): URL {
  return new URL(FILES[code], folder);
}
