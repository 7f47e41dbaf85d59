/** 可比性：先说清各期能不能放在一起比，一句一条，再看结果。 */
import type { Assessment } from '../../schemas/result-file.ts';
import { METHOD_TEXT, methodOf } from '../assessment/method.ts';
import { percent } from '../assessment/rate.ts';
import { rateText } from '../assessment/format.ts';
import type { Scheme } from '../standard/model.ts';
import { isEarlier } from './lineage.ts';
import type { Comparability, ComparabilityPoint, CompareItem, ComparePeriod, RetiredItem } from './model.ts';
import { periodLength } from './order.ts';

interface Material {
  readonly scheme: Scheme;
  readonly assessments: readonly Assessment[];
  readonly periods: readonly ComparePeriod[];
  readonly items: readonly CompareItem[];
  readonly retired: readonly RetiredItem[];
}

export function comparabilityOf(material: Material): Comparability {
  const points = [
    branchPoint(material),
    versionPoint(material),
    methodPoint(material),
    presetPoint(material),
    conditionPoint(material),
    lengthPoint(material),
    itemPoint(material),
    filledPoint(material),
    coveragePoint(material),
  ];
  const comparable = material.items.some(({ kind }) => kind !== 'incomparable' && kind !== 'excluded');
  if (!sameBranch(material.assessments)) {
    return {
      level: 'none',
      verdict: '不可比',
      summary: '支部不同，下面只是把几份自评并排列出，不能当作一个支部的前后变化。',
      points,
    };
  }
  if (!comparable) {
    const summary = `没有哪个${material.scheme.terms.item}在各期都有结论，比不出变化。`;
    return { level: 'none', verdict: '不可比', summary, points };
  }
  const differing = points.filter((point) => !point.same).map((point) => point.topic);
  return differing.length === 0
    ? { level: 'full', verdict: '可比', summary: '各期的标准、算法、支部情况都一样，可以直接比较。', points }
    : {
        level: 'partial',
        verdict: '部分可比',
        summary: `${differing.join('、')}有不同，看变化时请先看下面的说明。`,
        points,
      };
}

/** 各期一样的返回 null，不一样的写成“2025年为甲，2026年为乙”。 */
function differences(values: readonly string[], periods: readonly ComparePeriod[]): string | null {
  if (new Set(values).size === 1) return null;
  const groups = [...new Set(values)].map((value) => {
    const labels = periods.filter((_, i) => values[i] === value).map(({ label }) => label);
    return `${labels.join('、')}为${value}`;
  });
  return groups.join('，');
}

function branchCode({ unit }: Assessment): string {
  return unit.code.trim() || '未填';
}

/** 代号相同，或代号变了但名称写了且相同。 */
function sameBranch(assessments: readonly Assessment[]): boolean {
  if (new Set(assessments.map(branchCode)).size === 1) return true;
  const names = new Set(assessments.map(({ unit }) => unit.name?.trim() ?? ''));
  return names.size === 1 && !names.has('');
}

function branchPoint({ assessments, periods }: Material): ComparabilityPoint {
  const codes = assessments.map(branchCode);
  const text = differences(codes, periods);
  if (!text) return { topic: '支部', same: true, text: `支部代号都是${codes[0]}。` };
  const advice = sameBranch(assessments)
    ? '名称相同，按同一支部改了代号看'
    : '如果确是同一支部改了代号，请把代号改成一样的再比；不是的，请去掉别的支部的文件';
  return { topic: '支部', same: false, text: `支部代号不同：${text}。${advice}。` };
}

function versionPoint({ scheme, assessments, periods }: Material): ComparabilityPoint {
  const versions = assessments.map((assessment) => assessment.scheme.version);
  const text = differences(
    versions.map((version) => `${version}版`),
    periods,
  );
  const others = versions.filter((version) => version !== scheme.version);
  const recount = others.length > 0 ? `得分一律按现行的${scheme.version}版重算。` : '';
  const newer = versions.some((version) => isEarlier(scheme.version, version))
    ? '有的文件比本站的标准新，本站没有的条目只列结论；请更新本站再比。'
    : '';
  return {
    topic: '标准版本',
    same: !text && others.length === 0,
    text: `${text ? `标准版本不同：${text}。` : `标准都是${versions[0]}版。`}${recount}${newer}`,
  };
}

function methodPoint({ scheme, assessments, periods }: Material): ComparabilityPoint {
  const methods = assessments.map(({ mode }) => METHOD_TEXT[methodOf(scheme, mode)]);
  const text = differences(methods, periods);
  return text
    ? {
        topic: '计分方式',
        same: false,
        text: `计分方式不同：${text}。逐条的结论可以比，得分率因算法不同只供参考。`,
      }
    : { topic: '计分方式', same: true, text: `计分方式都是${methods[0]}。` };
}

function presetPoint({ scheme, assessments, periods }: Material): ComparabilityPoint {
  const titles = assessments.map(({ unit }) => scheme.presets.find(({ id }) => id === unit.preset)?.title ?? '未填');
  const text = differences(titles, periods);
  return text
    ? { topic: '单位类型', same: false, text: `单位类型不同：${text}。同一条在不同单位的看法可能不一样。` }
    : { topic: '单位类型', same: true, text: `单位类型都是${titles[0]}。` };
}

function conditionPoint({ scheme, assessments, periods }: Material): ComparabilityPoint {
  const changed = scheme.conditions.flatMap(({ id, label }) => {
    const values = assessments.map(({ unit }) => (unit.conditions[id] === true ? '是' : '否'));
    const text = differences(values, periods);
    return text ? [`“${label}”${text}`] : [];
  });
  return changed.length === 0
    ? { topic: '支部条件', same: true, text: '支部条件相同，适用哪些条目按同样的规则。' }
    : { topic: '支部条件', same: false, text: `支部条件有变：${changed.join('；')}。适用的条目可能不一样。` };
}

function lengthPoint({ assessments, periods }: Material): ComparabilityPoint {
  const lengths = assessments.map(({ period }) => periodLength(period));
  const text = differences(lengths, periods);
  return text
    ? { topic: '期次', same: false, text: `期次长短不同：${text}。先后按期末排，次数类的要求不宜直接比。` }
    : { topic: '期次', same: true, text: `期次都是${lengths[0]}。` };
}

function itemPoint({ scheme, items, retired }: Material): ComparabilityPoint {
  const term = scheme.terms.item;
  const has = (item: CompareItem, state: string) => item.cells.some((cell) => cell.state === state);
  const added = items.filter((item) => has(item, 'absent')).length;
  const inherited = items.filter((item) => item.cells.some((cell) => cell.from !== '')).length;
  const parts = [
    added > 0 && `新设${added}条`,
    inherited > 0 && `有${inherited}条的旧结论取自被接替的停用${term}，只用来逐条对比，不计分`,
    retired.length > 0 && `有${retired.length}条停用${term}没有归处，单独列出，不计分`,
  ].filter(Boolean);
  return parts.length === 0
    ? { topic: term, same: true, text: `${term}相同，共${items.length}条。` }
    : { topic: term, same: false, text: `${term}有增减：${parts.join('；')}。` };
}

function filledPoint({ periods, items, scheme }: Material): ComparabilityPoint {
  const absent = items.some(({ cells }) => cells.some(({ state }) => state === 'absent'));
  const note = absent ? `那一版还没有的${scheme.terms.item}也算在未填里。` : '';
  const open = periods.filter(({ incompleteNote }) => incompleteNote !== '');
  return open.length === 0
    ? { topic: '填写', same: true, text: '各期都已填完。' }
    : {
        topic: '填写',
        same: false,
        text: `${open.map(({ label, filled }) => `${label}已填${filled}`).join('，')}，没有填完，得分率只按已填的算。${note}`,
      };
}

function coveragePoint({ items }: Material): ComparabilityPoint {
  const involved = items.filter(({ kind }) => kind !== 'excluded');
  const comparable = involved.filter(({ kind }) => kind !== 'incomparable');
  const missing = involved.length - comparable.length;
  const text = `涉及的${involved.length}条里可比${comparable.length}条，可比率${rateText(percent(comparable.length, involved.length))}`;
  return {
    topic: '可比条数',
    same: missing === 0,
    text: missing === 0 ? `${text}。` : `${text}，另有${missing}条不可比。`,
  };
}
