import type { Answer } from '../../schemas/result-file.ts';
import type { Deduction, Item, Method } from '../standard/model.ts';
import { VERDICT_TEXT, pointsText } from './format.ts';
import { toHundredths } from './rate.ts';

/** 计入得分的结论。 */
export type ScoredVerdict = 'met' | 'partial' | 'unmet';

type DeductionRecords = NonNullable<Answer['deductions']>;
type Scorable = Pick<Item, 'points' | 'deductions'>;

export interface DeductionLine {
  readonly point: Deduction;
  /** 次数；不计数的要点为 1。 */
  readonly count: number;
  /** 应扣，百分之一分；“出现即 0 分”的为满分。 */
  readonly off: number;
}

export interface ItemScore {
  /** 实际采用的结论：扣分制下有扣分记录时随扣分走。 */
  readonly verdict: ScoredVerdict;
  /** 得分与满分，百分之一分。 */
  readonly got: number;
  readonly full: number;
  readonly lines: readonly DeductionLine[];
  /** 得分怎么来的，一句话。 */
  readonly reason: string;
}

/** 扣分记录 → 明细。按条目里要点的顺序；次数为 0 的、编号不认识的不列；同一要点记了几次的相加。 */
function deductionLines(item: Scorable, records: DeductionRecords | undefined): DeductionLine[] {
  if (!records) return [];
  const full = toHundredths(item.points);
  return item.deductions.flatMap((point) => {
    const recorded = records.reduce((sum, record) => (record.point === point.id ? sum + record.count : sum), 0);
    if (recorded <= 0) return [];
    const count = point.per === undefined ? 1 : recorded;
    return [{ point, count, off: point.all ? full : toHundredths(point.points ?? 0) * count }];
  });
}

/** 扣分制下结论随扣分走：没扣＝达标，扣完＝未达标，其余＝部分达标。 */
export function verdictFromDeductions(item: Scorable, records: DeductionRecords | undefined): ScoredVerdict {
  return verdictFor(remaining(item, deductionLines(item, records)), toHundredths(item.points));
}

/**
 * 单条得分。档位制：达标满分、部分达标一半、未达标 0。扣分制：满分减“次数×分值”，扣完为止；
 * 没有扣分记录时按档位算。星级制只有达标、未达标，部分达标按未达标算。直接打分：填几分算几分，
 * 超出满分的按满分。未填和不适用没有得分，返回 null。
 */
export function scoreItem(
  item: Scorable,
  answer: Pick<Answer, 'verdict' | 'deductions' | 'score'> | undefined,
  mode: Method,
): ItemScore | null {
  if (!answer || answer.verdict === 'na') return null;
  const full = toHundredths(item.points);
  if (mode === 'score') return byScore(answer.score, full);
  if (mode === 'stars') {
    return answer.verdict ? byVerdict(answer.verdict === 'met' ? 'met' : 'unmet', full, mode) : null;
  }
  const lines = mode === 'deduct' ? deductionLines(item, answer.deductions) : [];
  if (lines.length > 0) {
    const got = remaining(item, lines);
    return { verdict: verdictFor(got, full), got, full, lines, reason: deductionReason(lines, full) };
  }
  return answer.verdict ? byVerdict(answer.verdict, full, mode) : null;
}

function remaining(item: Scorable, lines: readonly DeductionLine[]): number {
  const off = lines.reduce((sum, line) => sum + line.off, 0);
  return Math.max(0, toHundredths(item.points) - off);
}

function verdictFor(got: number, full: number): ScoredVerdict {
  if (got === full) return 'met';
  return got === 0 ? 'unmet' : 'partial';
}

function byScore(score: number | undefined, full: number): ItemScore | null {
  if (score === undefined) return null;
  const got = Math.min(full, toHundredths(score));
  const over = toHundredths(score) > full ? `填了${pointsText(toHundredths(score))}，超出满分，按满分算` : '';
  return {
    verdict: verdictFor(got, full),
    got,
    full,
    lines: [],
    reason: over || `满分${pointsText(full)}，打${pointsText(got)}分`,
  };
}

function byVerdict(verdict: ScoredVerdict, full: number, mode: Method): ItemScore {
  const base = { verdict, full, lines: [] };
  if (mode === 'stars') {
    return verdict === 'met'
      ? { ...base, got: full, reason: VERDICT_TEXT.met }
      : { ...base, got: 0, reason: VERDICT_TEXT.unmet };
  }
  if (verdict === 'met') return { ...base, got: full, reason: `${VERDICT_TEXT.met}，得满分` };
  if (verdict === 'unmet') return { ...base, got: 0, reason: `${VERDICT_TEXT.unmet}，不得分` };
  const half = mode === 'deduct' ? '未记扣分要点，暂按一半' : '得一半';
  return { ...base, got: Math.round(full / 2), reason: `${VERDICT_TEXT.partial}，${half}` };
}

function deductionReason(lines: readonly DeductionLine[], full: number): string {
  const all = lines.find((line) => line.point.all);
  if (all) return `“${all.point.text}”，本条0分`;
  const off = lines.reduce((sum, line) => sum + line.off, 0);
  return off > full
    ? `满分${pointsText(full)}，累计应扣${pointsText(off)}，扣完为止`
    : `满分${pointsText(full)}，扣${pointsText(off)}`;
}

/** 扣分明细的一行：“少开1次 ×2，扣1”。 */
export function deductionText(line: DeductionLine): string {
  if (line.point.all) return `${line.point.text}，本条0分`;
  const times = line.point.per === undefined ? '' : ` ×${line.count}`;
  return `${line.point.text}${times}，扣${pointsText(line.off)}`;
}
