import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type IssueReportRequest } from '@sitlog/contract';
import { formatInstant, type IssueReport } from '@sitlog/situation';
import { Problem } from '../http/problem.js';
import { Reading } from '../reading/reading.js';
import { REPORT_RULES } from '../reading/report-rules.js';
import { namedSince } from '../reading/since.js';
import { type ReceiptAnswer, recorded } from '../writing/record.js';
import { SituationWriters } from '../writing/situation-writers.js';
import { IssueReportCommand } from './issue-report.command.js';

/** Issue a situation report. */
@CommandHandler(IssueReportCommand)
export class IssueReportHandler implements ICommandHandler<IssueReportCommand> {
  constructor(
    private readonly writers: SituationWriters,
    private readonly reading: Reading,
  ) {}

  async execute({ code, body, meta }: IssueReportCommand): Promise<ReceiptAnswer> {
    const { validAt, title, note, recordedAt } = body;
    const since = await this.sinceIn(code, body);
    const command: IssueReport = {
      kind: 'issue-report',
      ...(validAt === undefined ? {} : { validAt }),
      ...(title === undefined ? {} : { title }),
      ...(note === undefined ? {} : { note }),
      ...(since === undefined ? {} : { since }),
      rules: REPORT_RULES,
    };
    return recorded(this.writers, code, { command, meta, recordedAt });
  }

  /** The record keeps revisions, so an instant is looked up before; the last report is found where it is decided. */
  private async sinceIn(code: string, body: IssueReportRequest): Promise<IssueReport['since']> {
    try {
      const found = namedSince(await this.reading.here({ code }), code, body);
      if (found === undefined) return body.since;
      return { validAt: formatInstant(found.validAt), knownRevision: found.knownRevision };
    } catch (error) {
      throw error instanceof Problem ? inBody(error) : error;
    }
  }
}

/** The same problem at members of the body. */
function inBody({ code, detail, errors, headers }: Problem): Problem {
  const pointed = errors.map(({ parameter, ...error }) =>
    parameter === undefined ? error : { pointer: `/${parameter}`, ...error },
  );
  return new Problem(code, detail, { errors: pointed, headers });
}
