import { describe, expect, it } from '@jest/globals';
import { own, phrase } from '@sitlog/words';
import { type Report } from '../document/document.js';
import { toHtml } from './to-html.js';
import { toMarkdown } from './to-markdown.js';

const named = own('By hand');
const said = phrase`${'Said'}`;
const EXAMPLE: Report = {
  form: 'situation',
  marking: 'TLP:GREEN',
  language: 'en',
  isExercise: true,
  number: 3,
  head: {
    title: 'Situation report no. 3',
    subtitle: phrase`${'Morning'}`,
    code: 'ALE',
    situation: phrase`${'The city'}`,
    facts: [
      { label: 'As of', words: own('noon') },
      { label: 'Issued', words: own('no') },
    ],
    warnings: [{ label: own('Care'), words: own('look first.'), entries: ['ALE-002'] }],
    note: [phrase`${'A note'}`],
  },
  sections: [
    { title: 'Highlights', blocks: [{ kind: 'paragraph', says: { words: named, entries: [] } }] },
    {
      title: 'Overview',
      blocks: [
        { kind: 'heading', text: 'Contested' },
        {
          kind: 'list',
          items: [
            { label: own('Shelling'), words: said, entries: ['ALE-001', 'ALE-001', 'ALE-002'] },
            { words: [], entries: ['ALE-003'] },
          ],
        },
        {
          kind: 'table',
          caption: { words: own('Side by side.'), entries: [] },
          columns: [own('Account'), said],
          rows: [
            [
              { words: own('Entries'), entries: [] },
              { words: said, entries: ['ALE-001', 'ALE-001', 'ALE-002'] },
            ],
            [
              { words: [], entries: ['ALE-004'] },
              { label: own('So'), words: said, entries: ['ALE-001'] },
            ],
          ],
        },
      ],
    },
  ],
};
const DRAFT: Report = {
  ...{ form: 'situation', marking: 'TLP:RED', language: 'en', isExercise: false, sections: [] },
  head: { ...EXAMPLE.head, title: 'Draft', subtitle: [], warnings: [], note: [], facts: [] },
};

const bodyOf = (html: string): string =>
  html.slice(html.indexOf('<body>'), html.indexOf('</body>'));

describe('a report in Markdown', () => {
  it('reads as it is meant, from its marking to its name', () => {
    expect(toMarkdown(EXAMPLE)).toBe(`**TLP:GREEN** · **EXERCISE EXERCISE EXERCISE**

# The city (ALE): Situation report no. 3

**Morning**

- As of: noon
- Issued: no

**Care.** look first. (ALE-002)

A note

## 1. Highlights

By hand

## 2. Overview

### Contested

- **Shelling.** Said (ALE-001, ALE-002)
- (ALE-003)

Side by side.

| Account | Said |
| --- | --- |
| Entries | Said ALE-001, ALE-002 |
| ALE-004 | **So.** Said (ALE-001) |

---

**TLP:GREEN** · **EXERCISE EXERCISE EXERCISE** · ALE situation report no. 3
`);
  });

  it('leaves out what it does not have', () => {
    expect(toMarkdown(DRAFT)).toBe(`**TLP:RED**

# The city (ALE): Draft



---

**TLP:RED** · ALE situation report, draft
`);
  });
});

describe('a report as a page', () => {
  it('has its marking, its head, its sections and its name in their elements', () => {
    expect(bodyOf(toHtml(EXAMPLE))).toBe(`<body>
<header class="running"><span class="exercise">EXERCISE EXERCISE EXERCISE</span><span class="tlp">TLP:GREEN</span></header>
<main>
<h1><bdi dir="auto">The city</bdi> (ALE)</h1>
<p class="title">Situation report no. 3: <bdi dir="auto">Morning</bdi></p>
<dl><dt>As of</dt><dd>noon</dd><dt>Issued</dt><dd>no</dd></dl>
<p class="warning"><strong>Care.</strong> look first. <span class="entries">(<span class="no">ALE-002</span>)</span></p>
<p class="note"><bdi dir="auto">A note</bdi></p>
<section>
<h2>1. Highlights</h2>
<p>By hand</p>
</section>
<section>
<h2>2. Overview</h2>
<h3>Contested</h3>
<ul>
<li><strong>Shelling.</strong> <bdi dir="auto">Said</bdi> <span class="entries">(<span class="no">ALE-001</span>, <span class="no">ALE-002</span>)</span></li>
<li><span class="entries">(<span class="no">ALE-003</span>)</span></li>
</ul>
<div class="figure">
<p class="caption">Side by side.</p>
<table>
<thead><tr><th scope="col">Account</th><th scope="col"><bdi dir="auto">Said</bdi></th></tr></thead>
<tbody>
<tr><th scope="row">Entries</th><td><bdi dir="auto">Said</bdi> <span class="entries"><span class="no">ALE-001</span>, <span class="no">ALE-002</span></span></td></tr>
<tr><th scope="row"><span class="entries"><span class="no">ALE-004</span></span></th><td><strong>So.</strong> <bdi dir="auto">Said</bdi> <span class="entries">(<span class="no">ALE-001</span>)</span></td></tr>
</tbody>
</table>
</div>
</section>
</main>
<footer class="running"><span class="exercise">EXERCISE EXERCISE EXERCISE</span><span class="name">ALE situation report no. 3</span><span class="tlp">TLP:GREEN</span></footer>
`);
  });

  it('leaves out what it does not have', () => {
    expect(bodyOf(toHtml(DRAFT))).toBe(`<body>
<header class="running"><span class="tlp">TLP:RED</span></header>
<main>
<h1><bdi dir="auto">The city</bdi> (ALE)</h1>
<p class="title">Draft</p>
<dl></dl>

</main>
<footer class="running"><span class="name">ALE situation report, draft</span><span class="tlp">TLP:RED</span></footer>
`);
  });

  it('is named, and loads and runs nothing by its own word', () => {
    const html = toHtml(DRAFT);
    expect(html).toContain('<title>ALE situation report, draft TLP:RED</title>');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('makes room for a table of many columns, and sets a marking apart in Arabic', () => {
    const of = (count: number): string => {
      const columns = Array.from({ length: count }, () => own('x'));
      const caption = { words: own('x'), entries: [] };
      const blocks = [{ kind: 'table', caption, columns, rows: [] } as const];
      return toHtml({ ...DRAFT, sections: [{ title: 'x', blocks }] });
    };
    expect(of(5)).toContain('<table>');
    expect(of(6)).toContain('<table class="wide">');
    expect(toHtml({ ...DRAFT, language: 'ar' })).toContain(
      '<span class="tlp"><bdi dir="ltr">TLP:RED</bdi></span>',
    );
  });
});
