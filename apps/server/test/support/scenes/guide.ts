import { readFileSync } from 'node:fs';

/** A block of code in a guide: what to do, and the answer that the guide shows to it. */
export type Step =
  | { readonly kind: 'save'; readonly path: string; readonly text: string }
  /** Starts the server, or starts it again, with these variables. */
  | {
      readonly kind: 'start';
      readonly text: string;
      readonly env: Readonly<Record<string, string>>;
    }
  /** Without an answer it gives later steps their variables and short hands. */
  | { readonly kind: 'run'; readonly text: string; readonly answer?: string };

const ROOT = new URL('../../../../../', import.meta.url);
const BLOCK = /^```(\w*)\n([^]*?)\n```$/gm;
const START = /^((?:[A-Z_]+=\S+ )*)npm start$/;

/** What a guide says to do, in order. */
export function stepsOf(guide: string): readonly Step[] {
  const text = readFileSync(new URL(`docs/guides/${guide}`, ROOT), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([whole, language = '', code = ''], i, all) => {
    const [next, tongue, answer] = all[i + 1] ?? [];
    const between = text.slice((all[i]?.index ?? 0) + whole.length, all[i + 1]?.index);
    const isAnswered = next !== undefined && tongue === '' && between.trim() === '';
    return { language, code, at: all[i]?.index ?? 0, answer: isAnswered ? answer : undefined };
  });
  return blocks.flatMap(({ language, code, at, answer }): readonly Step[] => {
    if (language === 'json') {
      const path = /`~\/([^`]+)`[^`]*$/.exec(text.slice(0, at))?.[1] ?? '';
      return [{ kind: 'save', path, text: code }];
    }
    if (language !== 'sh') return [];
    const env = START.exec(code)?.[1];
    if (env !== undefined) return [{ kind: 'start', text: code, env: variablesIn(env) }];
    return [{ kind: 'run', text: code, ...(answer === undefined ? {} : { answer }) }];
  });
}

/** The first part of a shown answer that the answer lacks, in order; `…` stands for anything, and white space says nothing. Undefined: it is as shown. */
export function lackedBy(answer: string, shown: string): string | undefined {
  const text = bare(answer);
  const parts = bare(shown).split('…');
  const last = parts.at(-1) ?? '';
  let from = 0;
  for (const [i, part] of parts.entries()) {
    const at = text.indexOf(part, from);
    if (at === -1 || (i === 0 && at > 0)) return part;
    from = at + part.length;
  }
  return text.endsWith(last) ? undefined : last;
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function variablesIn(text: string): Readonly<Record<string, string>> {
  const said = text.trim().split(' ').filter(Boolean);
  return Object.fromEntries(said.map((one) => one.split('=') as [string, string]));
}
