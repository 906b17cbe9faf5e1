import { gunzipSync } from 'node:zlib';

/** What the metadata of an archive say of it. */
export interface ArchiveMetadata {
  /** Whom to name, as plain text. */
  readonly attribution: string;
  readonly layers: readonly string[];
}

/** More is no description of tiles. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Reads them; what is not there is empty. */
export function readMetadata(bytes: Buffer, isPacked: boolean): ArchiveMetadata {
  const text = (isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes).toString();
  const told = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  const layers = told?.['vector_layers'];
  const attribution = told?.['attribution'];
  return {
    attribution: typeof attribution === 'string' ? plainText(attribution) : '',
    layers: Array.isArray(layers) ? layers.flatMap(nameOf) : [],
  };
}

function nameOf(layer: unknown): readonly string[] {
  const id = (layer as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? [id] : [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  copy: '©',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': '’',
};

/** The text of what was written as HTML: links are not followed from here. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_LETTERS);
}

const MOST_LETTERS = 300;
