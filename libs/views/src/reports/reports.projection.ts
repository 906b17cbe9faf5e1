import { type Projection } from '../projection/projection.js';

/** The situation reports that were issued. They never change: each is known from its own revision on. */
export const reportsProjection: Projection = {
  name: 'reports',
  version: 1,
  tables: `
    CREATE TABLE report (
      situation TEXT NOT NULL, number INTEGER NOT NULL, known_from INTEGER NOT NULL, issued TEXT NOT NULL,
      PRIMARY KEY (situation, number)
    ) STRICT, WITHOUT ROWID;`,
  apply({ situation, event }, db) {
    if (event.name !== 'ReportIssued') return;
    const { data, recordedAt, author, revision } = event;
    db.prepare('INSERT INTO report VALUES (?, ?, ?, ?)').run(
      situation,
      data.number,
      revision,
      JSON.stringify({ ...data, by: author, recordedAt, revision }),
    );
  },
};
