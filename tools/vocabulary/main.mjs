// Reads what was asked, and says what is wrong with a pack or which packs ship.
import { globSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readJsonDocument } from '../../libs/platform/src/json-document.ts';
import { seal } from './seal.mjs';

const USAGE = `Usage: npm run vocabulary -- check FILE… [--against OLDER]    says what is wrong with packs of vocabulary, and where
       npm run vocabulary -- list                             shows the packs that ship
       npm run vocabulary -- seal [FILE] [--anew]             writes the SHA-256 of those that ship, by which logs name them

Packs that a file requires are looked for among those that ship and in its own folder. --against names an older version
of the pack, which situations may have adopted: what its codes say must not change. --anew seals a version again that has changed and that
no release has had.
`;

/** Does what the words ask for; the exit code: 0 nothing is wrong, 1 something is, 2 it was asked wrongly. */
export async function main(words) {
  const asked = askedBy(words);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  const [verb, ...files] = asked.positionals;
  if (asked.values.help) console.log(USAGE);
  else if (verb === 'list') return await list();
  else if (verb === 'seal') return await seal(files[0], asked.values);
  else return await checkAll(files, asked.values.against);
  return 0;
}

function askedBy(words) {
  const options = {
    against: { type: 'string' },
    anew: { type: 'boolean' },
    help: { type: 'boolean' },
  };
  try {
    const asked = parseArgs({ args: words, allowPositionals: true, options });
    const [verb, ...files] = asked.positionals;
    const takes = { list: [0, 0], seal: [0, 1], check: [1, Infinity] }[verb] ?? [1, 0];
    const known = takes[0] <= files.length && files.length <= takes[1];
    return known || asked.values.help ? asked : undefined;
  } catch (error) {
    console.error(error.message);
    return undefined;
  }
}

async function checkAll(files, against) {
  let count = 0;
  for (const file of files) count += await check(file, against);
  return count === 0 ? 0 : 1;
}

/** Says what is wrong with one file; how much that is. */
async function check(file, against) {
  const document = readable(file);
  if (document === undefined) return 1;
  // The file may be one of those that ship, which cannot be loaded while one of them is no JSON.
  if (document.faults.length > 0) return say(file, document, document.faults);
  const { changeFaults, isPack, packFaults, SHIPPED } = await vocabulary();
  const faults = [...packFaults(document.value, besides(file, SHIPPED, isPack))];
  if (against !== undefined && isPack(document.value)) {
    const older = readable(against)?.value;
    if (!isPack(older)) {
      console.log(`${against}: this is no pack: check it first.`);
      return 1;
    }
    faults.push(...changeFaults(older, document.value));
  }
  const placed = faults.map((fault) => ({ ...fault, offset: document.offsetOf(fault.pointer) }));
  return say(file, document, placed);
}

function vocabulary() {
  return import('../../libs/vocabulary/src/index.ts');
}

function readable(file) {
  try {
    return readJsonDocument(file);
  } catch (error) {
    console.log(`${file}: cannot be read: ${error.message}`);
    return undefined;
  }
}

/** The packs that ship, and those in the folder of a file: of two of one name, that in the folder. */
function besides(file, shipped, isPack) {
  const packs = new Map(shipped.map((pack) => [pack.pack, pack]));
  for (const name of globSync('*.json', { cwd: dirname(file) }).sort()) {
    const path = join(dirname(file), name);
    if (resolve(path) === resolve(file)) continue;
    const value = readable(path)?.value;
    if (isPack(value)) packs.set(value.pack, value);
    else console.log(`(${basename(path)}, beside it, is no pack: it is left aside.)`);
  }
  return [...packs.values()];
}

function say(file, document, faults) {
  for (const { offset, detail, pointer } of faults.toSorted((a, b) => a.offset - b.offset)) {
    const { line, column } = document.placeOf(offset);
    console.log(`${file}:${line}:${column}: ${pointer ? `${pointer}: ` : ''}${detail}`);
  }
  console.log(`${file}: ${faults.length === 0 ? 'nothing is wrong' : `${faults.length} to mend`}.`);
  return faults.length;
}

async function list() {
  const { nameInLanguage, SHIPPED, vocabularyOfPacks } = await vocabulary();
  for (const pack of SHIPPED) {
    const { kinds, subjectTypes, facets } = vocabularyOfPacks([pack]);
    const counts = `${kinds.all.length} kinds, ${subjectTypes.all.length} subject types, ${facets.all.length} facets`;
    const needs = pack.requires === undefined ? '' : `; requires ${pack.requires.join(', ')}`;
    console.log(
      `${pack.pack}@${pack.version}  ${nameInLanguage(pack.names, 'en')}: ${counts}${needs}`,
    );
  }
  return 0;
}
