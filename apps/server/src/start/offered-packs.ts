import { canonicalJson, type JsonDocument, readJsonDocument, sha256Hex } from '@sitlog/platform';
import { type OfferedPack, SHIPPED_PACKS } from '@sitlog/situation';
import { changeFaults, isPack, type Pack, packFaults, type PackFault } from '@sitlog/vocabulary';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

interface File {
  readonly path: string;
  readonly document: JsonDocument;
}
type PackFile = File & { readonly pack: Pack };

/**
 * The packs that ship and those of an organisation's own folder, each version that there is. Throws where one of these is faulty, with every fault
 * and its line: a server that would offer other words than was meant does not start.
 */
export function readOfferedPacks(folder: string | undefined): readonly OfferedPack[] {
  if (folder === undefined) return SHIPPED_PACKS;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, document: readJsonDocument(path) }));
  const packs = files.flatMap((file): readonly PackFile[] => {
    const { value } = file.document;
    return isPack(value) ? [{ ...file, pack: value }] : [];
  });
  const faults = files.flatMap((file) => faultsOf(file, packs));
  if (faults.length > 0) {
    throw new Error(`SITLOG_VOCABULARY: mend these packs.\n${faults.join('\n')}`);
  }
  const own = packs
    .filter(({ pack }) => !isShipped(pack))
    .map(({ pack }) => ({ document: pack, sha256: sha256Hex(canonicalJson(pack)) }));
  return [...SHIPPED_PACKS, ...own];
}

function isShipped(pack: Pack): boolean {
  const text = canonicalJson(pack);
  return SHIPPED_PACKS.some(({ document }) => canonicalJson(document) === text);
}

function faultsOf(file: File, packs: readonly PackFile[]): readonly string[] {
  const { document, path } = file;
  const told = (offset: number, detail: string): string => {
    const { line, column } = document.placeOf(offset);
    return `${basename(path)}:${line}:${column}: ${detail}`;
  };
  if (document.faults.length > 0) {
    return document.faults.map(({ offset, detail }) => told(offset, detail));
  }
  return packFaultsIn(document.value, path, packs).map(({ pointer, detail }) =>
    told(document.offsetOf(pointer), pointer === '' ? detail : `${pointer}: ${detail}`),
  );
}

function packFaultsIn(
  value: unknown,
  path: string,
  packs: readonly PackFile[],
): readonly PackFault[] {
  if (!isPack(value)) return packFaults(value, []);
  const others = [
    ...SHIPPED_PACKS.map(({ document }) => document),
    ...packs.filter((one) => one.path !== path).map(({ pack }) => pack),
  ];
  const previous = others
    .filter(({ pack, version }) => pack === value.pack && version <= value.version)
    .toSorted((a, b) => b.version - a.version)
    .find((one) => canonicalJson(one) !== canonicalJson(value));
  return [
    ...packFaults(value, requiredBy(value, others)),
    ...(previous === undefined ? [] : changeFaults(previous, value)),
  ];
}

/** What a pack requires, and what that requires: of each the newest. Others need not go together with it. */
function requiredBy(pack: Pack, others: readonly Pack[]): readonly Pack[] {
  const found = new Map<string, Pack>();
  const waiting = [...(pack.requires ?? [])];
  for (const name of waiting) {
    const newest = others
      .filter((one) => one.pack === name && name !== pack.pack)
      .toSorted((a, b) => b.version - a.version)[0];
    if (newest === undefined || found.has(name)) continue;
    found.set(name, newest);
    waiting.push(...(newest.requires ?? []));
  }
  return [...found.values()];
}
