import { type ReportResponse } from '@sitlog/api-types';
import { type Phrase } from '@sitlog/words';
import { type VNode } from 'preact';
import { EntryLinks } from '../entry/entry-link.js';
import { Marking } from '../text/marking.js';
import { ToldPhrase } from '../text/told.js';
import { useDesk } from '../use-desk.js';
import { usePaper } from '../use-paper.js';
import { BoundedList } from './bounded-list.js';

type Document = ReportResponse['report'];
type Section = Document['sections'][number];
type Block = Section['blocks'][number];
type Statement = Document['head']['warnings'][number];

/** A report as the server tells it, with its entries as links and long lists cut short until somebody wants all. */
export function ReportDocument({ told }: { readonly told: ReportResponse }): VNode {
  const { report } = told;
  const { head, sections, marking, isExercise } = report;
  const { t } = useDesk().words;
  const { validAt, knownAt, knownRevision } = told;
  usePaper({ validAt, knownAt, knownRevision, marking });
  return (
    <article class="report" aria-label={head.title}>
      <p class="report-running">
        <Marking tlp={marking} />
        {isExercise && <strong class="exercise">{t().common.exercise}</strong>}
      </p>
      <h3 class="report-title">
        <ToldPhrase phrase={head.situation as Phrase} /> (<bdi>{head.code}</bdi>): {head.title}
        {head.subtitle.length > 0 && ': '}
        <ToldPhrase phrase={head.subtitle as Phrase} />
      </h3>
      <dl class="facts">
        {head.facts.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ToldPhrase phrase={words as Phrase} />
            </dd>
          </div>
        ))}
      </dl>
      {head.warnings.map((warning, index) => (
        <p key={index} class="warning">
          <StatementText says={warning} />
        </p>
      ))}
      {head.note.map((line, index) => (
        <p key={index} class="report-note">
          <ToldPhrase phrase={line as Phrase} />
        </p>
      ))}
      {sections.map((section, index) => (
        <SectionText key={section.title} section={section} number={index + 1} />
      ))}
    </article>
  );
}

function SectionText({
  section: { title, blocks },
  number,
}: {
  readonly section: Section;
  readonly number: number;
}): VNode {
  const { numberText } = useDesk().format;
  return (
    <section aria-label={title}>
      <h4>
        {numberText(number)}. {title}
      </h4>
      {blocks.map((block, index) => (
        <BlockText key={index} block={block} />
      ))}
    </section>
  );
}

function BlockText({ block }: { readonly block: Block }): VNode | null {
  const { kind, text, says, items } = block;
  switch (kind) {
    case 'heading':
      return <h5>{text}</h5>;
    case 'paragraph':
      return <p>{says !== undefined && <StatementText says={says} />}</p>;
    case 'list':
      return (
        <BoundedList
          items={(items ?? []).map((item, index) => (
            <StatementText key={index} says={item} />
          ))}
        />
      );
    default:
      return <Table block={block} />;
  }
}

function Table({ block: { caption, columns = [], rows = [] } }: { readonly block: Block }): VNode {
  return (
    <div class="report-table" role="group" aria-label={textIn(caption?.label)} tabIndex={0}>
      <table>
        {caption !== undefined && (
          <caption>
            <StatementText says={caption} />
          </caption>
        )}
        <thead>
          <tr>
            {columns.map((title, index) => (
              <th key={index} scope="col">
                <ToldPhrase phrase={title as Phrase} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], index) => (
            <tr key={index}>
              <th scope="row">{first !== undefined && <StatementText says={first} />}</th>
              {others.map((cell, at) => (
                <td key={at}>
                  <StatementText says={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function textIn(phrase: Statement['words'] = []): string {
  return phrase.map(({ text }) => text).join('');
}

function StatementText({ says: { label, words, entries } }: { readonly says: Statement }): VNode {
  return (
    <>
      {label !== undefined && (
        <strong>
          <ToldPhrase phrase={label as Phrase} />.{' '}
        </strong>
      )}
      <ToldPhrase phrase={words as Phrase} />{' '}
      {entries.length > 0 && <EntryLinks nos={[...new Set(entries)]} />}
    </>
  );
}
