import { type Database } from '@sitlog/platform';
import { type Micros, type ReportIssued } from '@sitlog/situation';

/** Who stands for a handover: by having issued it, or by taking over. */
interface Signature {
  readonly as: 'outgoing' | 'incoming';
  readonly by: string;
  /** Whether it was proven that they are. */
  readonly authenticated: boolean;
  readonly at: Micros;
  readonly note?: string;
}

/** A report as it was issued, with who issued it, when, where it stands in the stream, and who had signed it. */
export interface IssuedReport extends ReportIssued {
  readonly by: string;
  readonly authenticated: boolean;
  readonly recordedAt: Micros;
  readonly revision: number;
  /** Of a handover alone. */
  readonly signatures: readonly Signature[];
}

/** What all reads begin with: each report with what was signed of it by a known revision. */
const REPORTS = `
  SELECT issued, (SELECT json_group_array(json(signed) ORDER BY s.known_from) FROM signature s
    WHERE s.situation = r.situation AND s.number = r.number AND s.known_from <= :known) AS signed
  FROM report r WHERE r.situation = :situation AND r.known_from <= :known`;

/** The reports issued by a revision, the last one first. */
export function readReports(
  db: Database,
  situation: string,
  known: number,
): readonly IssuedReport[] {
  const rows = db.prepare(`${REPORTS} ORDER BY r.number DESC`).all({ situation, known });
  return rows.map(issuedIn);
}

/** The report with this number as known at a revision; undefined where the view has none. */
export function readReport(
  db: Database,
  situation: string,
  { number, known }: { readonly number: number; readonly known: number },
): IssuedReport | undefined {
  const row = db.prepare(`${REPORTS} AND r.number = :number`).get({ situation, known, number });
  return row === undefined ? undefined : issuedIn(row);
}

/** The last report issued by a revision; undefined where there was none. */
export function lastReportAt(
  db: Database,
  situation: string,
  known: number,
): IssuedReport | undefined {
  const row = db.prepare(`${REPORTS} ORDER BY r.number DESC LIMIT 1`).get({ situation, known });
  return row === undefined ? undefined : issuedIn(row);
}

function issuedIn(row: Readonly<Record<string, unknown>>): IssuedReport {
  const report = JSON.parse(String(row['issued'])) as Omit<IssuedReport, 'signatures'>;
  if (report.form === undefined) return { ...report, signatures: [] };
  const { by, authenticated, recordedAt: at } = report;
  const incoming = JSON.parse(String(row['signed'])) as readonly Signature[];
  return { ...report, signatures: [{ as: 'outgoing', by, authenticated, at }, ...incoming] };
}
