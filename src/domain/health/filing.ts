/** 填写与文件：得分写法、扣分事由、支部代号、标准版本。 */
import { pointsText } from '../assessment/format.ts';
import { toHundredths } from '../assessment/rate.ts';
import { allItems } from '../standard/model.ts';
import { SETUP_PLACE, type HealthContext, type HealthRule, type Hit } from './model.ts';
import { applicable, quoted, trimmed } from './text.ts';

/** 直接打分的步长，单位分。 */
const STEP = 0.5;

function deductedSilently(context: HealthContext): Hit[] {
  return applicable(context)
    .filter(({ score, answer }) => (score?.lines.length ?? 0) > 0 && trimmed(answer?.note) === '')
    .map(({ item, score }) => ({
      item: item.id,
      message: `扣了${pointsText((score?.full ?? 0) - (score?.got ?? 0))}分，备注里没写事由；写清哪一次、哪一份材料。`,
    }));
}

function badScore(context: HealthContext): Hit[] {
  if (context.evaluation.mode !== 'score') return [];
  return applicable(context).flatMap(({ item, answer }): Hit[] => {
    const score = answer?.score;
    if (score === undefined || answer?.verdict === 'na') return [];
    const full = `满分${pointsText(toHundredths(item.points))}分`;
    if (score > item.points) {
      return [{ item: item.id, message: `打了${String(score)}分，${full}，超出的不算；改到满分以内。` }];
    }
    return Number.isInteger(score / STEP)
      ? []
      : [{ item: item.id, message: `打了${String(score)}分，不是${String(STEP)}分的倍数；改成相近的一档。` }];
  });
}

function noCode({ assessment }: HealthContext): Hit[] {
  return trimmed(assessment.unit.code) === ''
    ? [
        {
          place: SETUP_PLACE,
          message: '支部代号空着，导出的文件会叫“未命名支部”，上级合并时分不清是谁的；填工委给的编号。',
        },
      ]
    : [];
}

function otherVersion({ scheme, assessment }: HealthContext): Hit[] {
  if (assessment.scheme.version === scheme.version) return [];
  const known = new Set(allItems(scheme).map((item) => item.id));
  const gone = Object.keys(assessment.answers).filter((id) => !known.has(id));
  const named = gone.map((id) => {
    const successors = scheme.tombstones.find((t) => t.id === id)?.successors ?? [];
    return successors.length > 0 ? `${id}（改看${successors.join('、')}）` : id;
  });
  const lost = named.length > 0 ? `这一版没有${named.join('、')}，填的内容留在文件里、不计分；` : '';
  return [
    {
      place: SETUP_PLACE,
      message: `这份自评按${quoted(assessment.scheme.version)}版填的，页面上的标准是${quoted(scheme.version)}版；${lost}逐条看一遍再导出。`,
    },
  ];
}

export const FILING_RULES: readonly HealthRule[] = [
  {
    id: 'TJ-20',
    title: '扣了分，备注没写事由',
    severity: 'note',
    basis: '拟定：扣在哪里写明白，上级复核、下次整改才对得上。',
    check: deductedSilently,
  },
  {
    id: 'TJ-24',
    title: `得分超出满分，或不是${String(STEP)}分的倍数`,
    severity: 'must',
    basis: '拟定：直接打分的体系，超出满分的按满分算。',
    check: badScore,
  },
  {
    id: 'TJ-25',
    title: '支部代号空着',
    severity: 'should',
    basis: '拟定：文件名和汇总都靠代号认支部。',
    check: noCode,
  },
  {
    id: 'TJ-26',
    title: '自评的标准版本与现在的不同',
    severity: 'should',
    basis: '拟定：标准改版后分值、条目可能有变，得分按现在这一版重算。',
    check: otherVersion,
  },
];
