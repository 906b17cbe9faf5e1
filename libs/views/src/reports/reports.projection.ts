import { type Projection } from '../projection/projection.js';

/** The situation reports and handovers that were issued, and who took over by them. None ever changes: each is known from its own revision on. */
export const reportsProjection: Projection = {
  name: 'reports',
  version: 2,
  tables: `
    CREATE TABLE report (
      situation TEXT NOT NULL, number INTEGER NOT NULL, known_from INTEGER NOT NULL, issued TEXT NOT NULL,
      PRIMARY KEY (situation, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE signature (
      situation TEXT NOT NULL, number INTEGER NOT NULL, known_from INTEGER NOT NULL, signed TEXT NOT NULL,
      PRIMARY KEY (situation, number, known_from)
    ) STRICT, WITHOUT ROWID;`,
  apply(change, db) {
    const { situation, event, envelope } = change;
    if (event.name !== 'ReportIssued' && event.name !== 'ReportSigned') return;
    const { data, recordedAt, author, revision } = event;
    const { authenticated } = envelope.author;
    if (event.name === 'ReportSigned') {
      const { as, note } = event.data;
      const signed = { as, by: author, authenticated, at: recordedAt, note };
      db.prepare('INSERT INTO signature VALUES (?, ?, ?, ?)').run(
        situation,
        data.number,
        revision,
        JSON.stringify(signed),
      );
      return;
    }
    db.prepare('INSERT INTO report VALUES (?, ?, ?, ?)').run(
      situation,
      data.number,
      revision,
      JSON.stringify({ ...data, by: author, authenticated, recordedAt, revision }),
    );
  },
};
