import { type Database } from '@sitlog/platform';
import { type Micros, type ReportIssued } from '@sitlog/situation';

/** A situation report as it was issued, with who issued it, when, and where it stands in the stream. */
export interface IssuedReport extends ReportIssued {
  readonly by: string;
  readonly recordedAt: Micros;
  readonly revision: number;
}

/** The reports issued by a revision, the last one first. */
export function readReports(
  db: Database,
  situation: string,
  knownRevision: number,
): readonly IssuedReport[] {
  return db
    .prepare(
      'SELECT issued FROM report WHERE situation = ? AND known_from <= ? ORDER BY number DESC',
    )
    .all(situation, knownRevision)
    .map(issuedIn);
}

/** The report with this number; undefined where the view has none. */
export function readReport(
  db: Database,
  situation: string,
  number: number,
): IssuedReport | undefined {
  const row = db
    .prepare('SELECT issued FROM report WHERE situation = ? AND number = ?')
    .get(situation, number);
  return row === undefined ? undefined : issuedIn(row);
}

/** The last report issued by a revision; undefined where there was none. */
export function lastReportAt(
  db: Database,
  situation: string,
  knownRevision: number,
): IssuedReport | undefined {
  const row = db
    .prepare(
      'SELECT issued FROM report WHERE situation = ? AND known_from <= ? ORDER BY number DESC LIMIT 1',
    )
    .get(situation, knownRevision);
  return row === undefined ? undefined : issuedIn(row);
}

function issuedIn(row: Readonly<Record<string, unknown>>): IssuedReport {
  return JSON.parse(String(row['issued'])) as IssuedReport;
}
