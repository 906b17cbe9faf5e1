/** A table whose rows hold for an interval of valid time and one of known revisions, by series, with the indexes `<table>_walk` and `<table>_width`. */
export interface BitemporalTable {
  readonly table: string;
  readonly series: string;
  /** The column that holds what is told. */
  readonly column: string;
  /** Which series, besides those of the situation. */
  readonly where?: string;
}

/** Selects the last word of each series that has begun by :valid, as known at :known; equal bounds stay side by side. */
export function lastWords({ table, series, column, where = '' }: BitemporalTable): string {
  return `
  WITH top AS MATERIALIZED (
    SELECT s.id AS series, (
      SELECT b.id FROM ${table} b INDEXED BY ${table}_walk
      WHERE b.series = s.id AND b.start_latest <= :valid AND b.known_from <= :known AND b.known_to > :known
      ORDER BY b.start_latest DESC, b.start_earliest DESC LIMIT 1) AS told
    FROM ${series} s WHERE s.situation = :situation ${where})
  SELECT a.${column} FROM top
    JOIN ${table} t ON t.id = top.told
    JOIN ${table} a INDEXED BY ${table}_walk ON a.series = top.series
      AND a.start_latest = t.start_latest AND a.start_earliest = t.start_earliest
      AND a.known_from <= :known AND a.known_to > :known`;
}

/**
 * Selects what may have begun by :valid and may not, as known at :known. CROSS JOIN keeps the classes of width outside; left
 * to choose, SQLite reads everything that the situation has.
 */
export function possible({ table, column }: BitemporalTable): string {
  return `
  WITH RECURSIVE class(width) AS (
    SELECT min(width) FROM ${table} WHERE situation = :situation
    UNION ALL
    SELECT (SELECT min(a.width) FROM ${table} a WHERE a.situation = :situation AND a.width > class.width)
    FROM class WHERE class.width IS NOT NULL)
  SELECT a.${column} FROM class CROSS JOIN ${table} a INDEXED BY ${table}_width
    ON a.situation = :situation AND a.width = class.width
    AND a.start_earliest <= :valid
    AND a.start_earliest > CASE WHEN class.width >= 52 THEN -9223372036854775808 ELSE :valid - (1 << (class.width + 1)) - 1 END
    AND a.start_latest > :valid AND a.known_from <= :known AND a.known_to > :known`;
}
