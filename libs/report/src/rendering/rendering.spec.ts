import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsers } from 'prettier/plugins/markdown';
import { everywhere, reportOf } from '../../test/reports.js';
import { buildReport } from '../build-report.js';
import { type Report } from '../document/document.js';
import { fileNameOf } from './running-lines.js';
import { toHtml } from './to-html.js';
import { toMarkdown } from './to-markdown.js';
import { plain, phrase } from '@sitlog/words';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '</bdi></main>',
  '&lt;b&gt; &amp; &#60;',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example/ www.evil.example mailto:a@evil.example @someone',
  'a | b || c \\| d',
  '# heading\n## another\r\n\n- item\n\n    code',
  '1. one\n2) two',
  '- [ ] task',
  '+ plus',
  '---',
  '===',
  '> quoted',
  '```js\ncode\n```',
  '`code` **bold** __bold__ *i* _i_ ~~gone~~',
  '$x^2$ $$y$$ {{ liquid }} {% raw %} [[wiki]] [^1] :smile:',
  '\u202egnp.exe\u202c \u2067x\u2069\u2069',
  'line\u2028and\u2029paragraph\u0000\u0007',
  'هدنة في حلب (شرق) 12',
  '\\',
  '\\\\<b>',
  '| --- | --- |',
  '{#id .class}',
  'a  \nb',
];
const text = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc
        .array(fc.constantFrom(...Array.from('<>[]()|`*_~#-+=!&"\'\\:/@$^{}.1 \n\tax')), {
          minLength: 1,
          maxLength: 20,
        })
        .map((characters) => characters.join('')),
    )
    .filter((one) => plain(one) !== '');

const RUN = /<bdi dir="auto">(.*?)<\/bdi>/gs;

/** Every place in which a text can stand, once. */
function small(said: string): Report {
  const log = phrase`${said}`;
  const says = { label: log, words: log, entries: ['ALE-001'] };
  const cell = { words: log, entries: [] };
  return {
    form: 'situation',
    marking: 'TLP:GREEN',
    language: 'en',
    isExercise: false,
    head: {
      title: 'Situation report (draft)',
      subtitle: log,
      code: 'ALE',
      situation: log,
      facts: [{ label: 'As of', words: log }],
      warnings: [says],
      note: [log, log],
    },
    sections: [
      {
        title: 'Highlights',
        blocks: [
          { kind: 'paragraph', says: cell },
          { kind: 'list', items: [says, cell] },
          { kind: 'table', caption: says, columns: [log, log], rows: [[cell, says]] },
          {
            kind: 'paragraph',
            says: { words: phrase`${said}${said} and “${said}”.`, entries: [] },
          },
        ],
      },
    ],
  };
}

function expectOnlyText(html: string, skeleton: string): void {
  expect(html.replace(RUN, '·')).toBe(skeleton);
  for (const [, inside = ''] of html.matchAll(RUN)) {
    expect(inside).not.toMatch(
      /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u,
    );
  }
}

describe('the page', () => {
  it('is the same whatever the log says, but for text that is nothing but text', () => {
    const page = (said: string): string => toHtml(buildReport(everywhere(said)));
    const skeleton = page('x').replace(RUN, '·');
    expect(skeleton.match(/·/g)?.length).toBeGreaterThan(60);
    for (const said of HOSTILE) expectOnlyText(page(oneNote(said)), skeleton);
  });

  it('keeps any text, as text', () => {
    const skeleton = toHtml(small('x')).replace(RUN, '·');
    fc.assert(
      fc.property(text(), (said) => {
        const html = toHtml(small(said));
        expectOnlyText(html, skeleton);
        const inside = [...html.matchAll(RUN)].map(([, run = '']) => unescaped(run));
        expect(new Set(inside)).toEqual(new Set([plain(said)]));
      }),
      { numRuns: 500 },
    );
  });

  it('runs nothing, loads nothing and says the marking at its head, at its foot and on each printed page', () => {
    const html = toHtml(buildReport(reportOf({ situation: EXERCISE_SITUATION })));
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<a |@import|url\(|https?:|\bon\w+=/i);
    expect(html.match(/<span class="tlp">TLP:AMBER<\/span>/g)).toHaveLength(2);
    expect(html.match(/<span class="exercise">EXERCISE EXERCISE EXERCISE<\/span>/g)).toHaveLength(
      2,
    );
    const boxes = [...html.matchAll(/@(top|bottom)-(left|right) \{ content: '([^']*)'/g)];
    expect(boxes.map(([, where, side, what]) => [where, side, what])).toEqual([
      ['top', 'left', 'EXERCISE EXERCISE EXERCISE'],
      ['top', 'right', 'TLP:AMBER'],
      ['bottom', 'left', 'EXERCISE EXERCISE EXERCISE'],
      ['bottom', 'right', 'TLP:AMBER'],
    ]);
    expect(toHtml(buildReport(reportOf()))).not.toContain('EXERCISE');
  });
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

async function parsed(report: Report): Promise<Node> {
  const markdown = toMarkdown(report);
  return (await parsers.markdown.parse(markdown, { originalText: markdown } as never)) as Node;
}

/** The structure of a document without its text. */
function structure({ type, children = [] }: Node): string {
  const inner = children.filter((child) => child.type !== 'text').map(structure);
  return inner.length === 0 ? type : `${type}(${inner.join(' ')})`;
}

function textIn({ value = '', children = [] }: Node): string {
  return value + children.map(textIn).join('');
}

describe('the Markdown', () => {
  it('has the same structure whatever the log says', async () => {
    const of = (said: string): Promise<Node> => parsed(buildReport(everywhere(said)));
    const expected = structure(await of('x'));
    expect(expected).toContain('table(tableRow(tableCell');
    for (const said of HOSTILE) expect(structure(await of(oneNote(said)))).toBe(expected);
  });

  it('keeps any text, as text', async () => {
    const expected = structure(await parsed(small('x')));
    await fc.assert(
      fc.asyncProperty(text(), async (said) => {
        const document = await parsed(small(said));
        expect(structure(document)).toBe(expected);
        expect(textIn(document)).toContain(plain(said));
      }),
      { numRuns: 200 },
    );
  });

  it('says marking and exercise at its head and its foot', () => {
    const lines = toMarkdown(buildReport(reportOf({ situation: EXERCISE_SITUATION })))
      .trim()
      .split('\n');
    expect(lines[0]).toBe('**TLP:AMBER** · **EXERCISE EXERCISE EXERCISE**');
    expect(lines.at(-1)).toBe(
      '**TLP:AMBER** · **EXERCISE EXERCISE EXERCISE** · ALE situation report, draft',
    );
  });
});

const EXERCISE_SITUATION = {
  code: 'ALE',
  name: 'The city',
  mode: 'exercise',
  timeZone: 'UTC',
} as const;

describe('the name of the file', () => {
  it('carries number or moment, exercise and marking', () => {
    const draft = buildReport(reportOf({ situation: EXERCISE_SITUATION }));
    expect(fileNameOf(draft, '2016-12-14T12:00:00.000000Z')).toBe(
      'ALE-sitrep-draft-20161214T1200Z-EXERCISE-TLP-AMBER',
    );
    const issued = buildReport(everywhere('x'));
    expect(fileNameOf(issued, '')).toBe('ALE-sitrep-3-TLP-AMBER');
  });
});

/** A note of several lines has several paragraphs: here it is one, so that the structure stays. */
function oneNote(said: string): string {
  return said.replace(/\n/g, '\r');
}

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
