import { OPEN, type Projection } from '../projection/projection.js';

/** Who was on shift, from which revision until which. When that was is the moment of the revision, which a script can move. */
export const shiftsProjection: Projection = {
  name: 'shifts',
  version: 1,
  tables: `
    CREATE TABLE shift (
      situation TEXT NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
      person TEXT NOT NULL, authenticated INTEGER NOT NULL, duty TEXT,
      PRIMARY KEY (situation, known_from)
    ) STRICT, WITHOUT ROWID;`,
  apply({ situation, event, envelope }, db) {
    if (event.name === 'ShiftBegan') {
      db.prepare('INSERT INTO shift VALUES (?, ?, ?, ?, ?, ?)').run(
        situation,
        event.revision,
        OPEN,
        event.author,
        Number(envelope.author.authenticated),
        event.data.duty ?? null,
      );
    } else if (event.name === 'ShiftEnded') {
      db.prepare(
        'UPDATE shift SET known_to = ? WHERE situation = ? AND person = ? AND known_to = ?',
      ).run(event.revision, situation, event.data.person, OPEN);
    }
  },
};
