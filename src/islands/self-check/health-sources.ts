/** 体检要的参照：放假安排、上一期、同支部同期次按别的体系填的自评。都从本机来，取不到就少查几条并说明。 */
import { loadCrosswalk, loadScheme, loadWorkdays } from '../../data-modules.ts';
import type { WorkdayYear } from '../../domain/calendar/workdays.ts';
import type { CrossEntry } from '../../domain/crosswalk/model.ts';
import { isEarlierPeriod, previousOf } from '../../domain/health/previous.ts';
import type { SchemeAssessment } from '../../domain/health/model.ts';
import { periodText } from '../../domain/assessment/period.ts';
import type { Scheme } from '../../domain/standard/model.ts';
import type { Assessment } from '../../schemas/result-file.ts';
import { openDraftStore } from '../../storage/drafts.ts';

export interface Sources {
  readonly workdays: readonly WorkdayYear[];
  readonly previous: Assessment | null;
  readonly others: readonly SchemeAssessment[];
  readonly crosswalk: readonly CrossEntry[] | null;
  /** 没取到什么、少查了什么，逐句。 */
  readonly missing: readonly string[];
}

export const NO_SOURCES: Sources = { workdays: [], previous: null, others: [], crosswalk: null, missing: [] };

interface Found {
  readonly previous: Assessment | null;
  readonly others: readonly Assessment[];
}

/** 本机草稿里的上一期和别的体系。代号空着时认不出是不是同一个支部，不找。 */
async function fromDrafts(scheme: string, code: string, period: string): Promise<Found> {
  if (code === '') return { previous: null, others: [] };
  const store = await openDraftStore();
  try {
    const mine = (await store.list()).filter((d) => d.code === code && d.problem === undefined);
    const read = async (key: string): Promise<Assessment | null> => {
      const loaded = await store.load(key);
      return loaded.ok ? loaded.assessment : null;
    };
    const previous = previousOf(
      mine.filter((d) => d.scheme === scheme),
      period,
    );
    const others = await Promise.all(
      mine.filter((d) => d.scheme !== scheme && d.period === period).map((d) => read(d.key)),
    );
    return {
      previous: previous && (await read(previous.key)),
      others: others.filter((a): a is Assessment => a !== null),
    };
  } finally {
    store.close();
  }
}

async function withSchemes(others: readonly Assessment[]): Promise<Pick<Sources, 'others' | 'crosswalk'>> {
  if (others.length === 0) return { others: [], crosswalk: null };
  const crosswalk = loadCrosswalk();
  const pairs = others.map(async (assessment) => ({ scheme: await loadScheme(assessment.scheme.id), assessment }));
  return { others: await Promise.all(pairs), crosswalk: await crosswalk };
}

/** shared 为共用电脑：不读本机草稿。从不拒绝。 */
export async function loadSources(
  { id }: Pick<Scheme, 'id'>,
  { unit, period }: Pick<Assessment, 'unit' | 'period'>,
  shared: boolean,
): Promise<Sources> {
  const missing: string[] = [];
  const orElse = async <T>(work: Promise<T>, fallback: T, why: string): Promise<T> => {
    try {
      return await work;
    } catch {
      missing.push(why);
      return fallback;
    }
  };
  const none: Found = { previous: null, others: [] };
  const [workdays, drafts] = await Promise.all([
    orElse(loadWorkdays(), [], '放假安排没有取到，工作日按周一至周五暂算。'),
    shared ? none : orElse(fromDrafts(id, unit.code, period), none, '本机草稿没有读出来，没有与上一期、别的体系比。'),
  ]);
  const rest = await orElse(
    withSchemes(drafts.others),
    { others: [], crosswalk: null },
    '别的体系的标准没有取到，没有与它们比。',
  );
  return { workdays, previous: drafts.previous, ...rest, missing };
}

export type PickedFile =
  | { readonly ok: true; readonly assessment: Assessment; readonly notice: string }
  | { readonly ok: false; readonly message: string };

/** 读选来的上期自评文件。只读，不动页面上的内容。 */
export async function readPrevious(
  file: File,
  scheme: Scheme,
  current: Pick<Assessment, 'unit' | 'period'>,
): Promise<PickedFile> {
  const { checkSize, parseFile } = await import('../../storage/file.ts');
  const tooLarge = checkSize(file.size);
  if (tooLarge) return { ok: false, message: tooLarge.message };
  const parsed = parseFile(await file.text(), file.size);
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const { assessment } = parsed;
  if (assessment.scheme.id !== scheme.id) {
    const title = scheme.schemeTitles[assessment.scheme.id] ?? assessment.scheme.id;
    return { ok: false, message: `这是“${title}”的自评文件，要选“${scheme.title}”上一期的。` };
  }
  if (!isEarlierPeriod(assessment.period, current.period)) {
    const [theirs, ours] = [periodText(assessment.period), periodText(current.period)];
    return { ok: false, message: `文件是${theirs}的，不比本期（${ours}）早，不能作上一期。` };
  }
  const same = assessment.unit.code === current.unit.code;
  return {
    ok: true,
    assessment,
    notice: same ? '' : `文件里的支部代号是“${assessment.unit.code}”，与本次不同，请看看是不是同一个支部。`,
  };
}
