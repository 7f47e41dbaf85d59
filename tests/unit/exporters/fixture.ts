/** 导出测试的夹具：58 条、长标题、长备注、公式注入文本；数字只要自洽，不追求与计分引擎一致。 */
import type { ReportDimension, ReportGap, ReportItem, ReportModel } from '../../../src/domain/report/model.ts';
import type { Scheme } from '../../../src/domain/standard/model.ts';
import { ITEMS } from './fixture-items.ts';

const DIMENSIONS = [
  ['A', '支部设置标准化', '支部设置'],
  ['B', '组织生活正常化', '组织生活'],
  ['C', '管理服务精细化', '管理服务'],
  ['D', '工作制度体系化', '工作制度'],
  ['E', '阵地建设规范化', '阵地建设'],
] as const;

const ROLES = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'];
const LONG_TITLE =
  '党员领导干部以普通党员身份参加所在党支部（党小组）组织生活并如实登记双重组织生活情况、接受党员群众监督';
const NOTE =
  '自查发现：“三会一课”记录要素不全，3月、5月两次支委会缺议题和决议，党小组会记录与党员大会记录雷同；已对照《中国共产党支部工作条例（试行）》逐次补正，今后由组织委员当月核对、书记按季抽查。';

/** 敌意文本：公式、标签、实体、表情、控制字符、落单代理、换行与制表。 */
export const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝HYPERLINK("http://x")',
  '<b>粗</b> & "引号" \'单引号\' ]]>',
  '表情🎉与生僻字𠮷、零宽\u200b字符',
  '控制\u0000\u0001\u000b\u001f字符与\ufffe\ud800落单代理',
  '第一行\n第二行\r\n第三行',
] as const;

function titleOf(dimension: string): string {
  return DIMENSIONS.find(([id]) => id === dimension)?.[1] ?? '';
}

function reportItem(source: (typeof ITEMS)[number], i: number): ReportItem {
  const [id, classTitle, title, points, materials, floorText, problem] = source;
  const weak = i % 4 === 1;
  const na = i % 19 === 7;
  const verdict = na ? '不适用' : weak ? (i % 8 === 1 ? '部分达标' : '未达标') : '达标';
  const score = na ? '—' : verdict === '达标' ? String(points) : verdict === '部分达标' ? String(points / 2) : '0';
  const floor = weak && floorText !== '' && i % 8 === 5;
  return {
    id,
    title: id === 'B1-6' ? LONG_TITLE : title,
    dimensionTitle: titleOf(id.slice(0, 1)),
    classTitle,
    points: String(points),
    verdict,
    score,
    scoreReason: na ? '不计分，从满分剔除' : `${verdict}，得${score}分，满分${points}分`,
    must: false,
    pending: [],
    from: '',
    accept: materials.split('、').map((name) => `${name}：看落款日期`),
    workflows: [`${title}流程`],
    progress: weak ? '推进中' : '',
    startedOn: '',
    closedOn: '',
    deductions: weak ? [`少开1次 ×2，扣${points / 2}分`] : [],
    naReason: na ? '本年度没有发展对象和培养对象，由支部条件判定' : '',
    floor: floor ? floorText : '',
    note: weak ? NOTE : i % 9 === 3 ? (HOSTILE[((i / 3) % HOSTILE.length) | 0] ?? '') : '',
    evidence:
      i % 6 === 5
        ? []
        : [
            {
              title: `${materials.split('、')[0] ?? ''}（2026年第${(i % 4) + 1}季度）`,
              formedOn: `2026年${(i % 12) + 1}月${(i % 27) + 1}日`,
              recordedOn: `2026年${(i % 12) + 1}月28日`,
              location: `0${(i % 8) + 1}-${(i % 6) + 1}盒`,
              expiresOn: i % 10 === 0 ? '2027年12月31日' : '',
            },
          ],
    problems: weak
      ? [
          {
            id: problem.split(' ')[0] || 'P08',
            text: `${title}重形式轻质量`,
            remedy: `对照检查点逐项补齐${title}的材料，支委会研究一次，明确到人。`,
          },
        ]
      : [],
    action: weak && i % 3 !== 0 ? `补齐“${title}”缺的${materials}，形成支委会会议记录，并在当月报上级党委备案。` : '',
    ownerRole: weak ? (ROLES[i % ROLES.length] ?? '') : '',
    due: weak && i % 5 !== 0 ? `202${i % 7 === 0 ? 7 : 6}年${(i % 12) + 1}月${(i % 27) + 1}日` : '',
    basis: ['支部条例第四条', '机关条例第七条（已见转载）'],
    materials: materials.split('、'),
    papers: materials.split('、').map((name, k) => ({ name, ledger: k === 0 ? `0${(i % 8) + 1}-1` : '' })),
  };
}

const items = ITEMS.map(reportItem);

function dimension([id, title, short]: (typeof DIMENSIONS)[number], i: number): ReportDimension {
  const list = items.filter((item) => item.id.startsWith(id));
  const sum = (pick: (item: ReportItem) => string) =>
    String(list.filter((item) => item.verdict !== '不适用').reduce((total, item) => total + Number(pick(item)), 0));
  const got = sum((item) => item.score);
  const full = sum((item) => item.points);
  const rate = (Number(got) / Number(full)) * 100;
  return {
    id,
    title,
    short,
    got,
    answeredPoints: full,
    applicablePoints: full,
    rate: `${rate.toFixed(1)}%`,
    rateValue: rate,
    answered: String(list.length - 1),
    applicable: String(list.length),
    remark: i % 2 === 0 ? '已到“优秀”的维度线80%' : '离“优秀”的维度线80%还差8.6个百分点',
  };
}

const gaps: ReportGap[] = items
  .filter((item) => item.verdict === '部分达标' || item.verdict === '未达标')
  .map((item, i) => ({
    order: i + 1,
    item,
    lost: String(Number(item.points) - Number(item.score)),
    why: item.floor
      ? '触发底线，不解决自评封顶为“不达标”'
      : `“${item.dimensionTitle}”得分率71.4%，未到“优秀”的维度线80%；本条失${Number(item.points) - Number(item.score)}分`,
  }));

const floors = items.filter((item) => item.floor).map(({ id, title, floor }) => ({ id, title, text: floor }));

export const MODEL: ReportModel = {
  meta: {
    title: '党支部“五化”建设标准自评报告',
    schemeId: 'wuhua',
    schemeTitle: '五化',
    schemeVersion: '2026.1',
    branchCode: '示例01',
    branchName: '某市直属机关事务服务中心第一党支部（虚构）',
    branch: '某市直属机关事务服务中心第一党支部（虚构）',
    presetTitle: '机关',
    conditions: ['没有划分党小组', '本届班子没有出缺'],
    period: '2026年',
    year: '2026',
    mode: '档位制',
    terms: { dimension: '维度', item: '条目' },
    generatedOn: '2026年11月21日',
    generatedIso: '2026-11-21',
    release: '2026.11',
    label: '内部资料 注意保管',
    complete: false,
    incompleteNote: '未完成：还有3条未填',
  },
  summary: {
    score: '82.4',
    scoreName: '总分',
    unit: '分',
    grade: '暂不定等',
    gradeNotes: ['还有3条未填，暂不定等，最低78.1分（不达标），最高85.3分（合格）。'],
    filledRate: '94.5%',
    filledCount: '52/55条',
    evidenceRate: '81.2%',
    evidenceCount: '39/48条',
    formula: '得分 76.6 ÷ 已填满分 93 × 100 ＝ 82.4',
    met: '38',
    partial: '7',
    unmet: '7',
    na: '3',
    unanswered: '3',
  },
  stars: [],
  floors,
  dimensions: DIMENSIONS.map(dimension),
  next: {
    grade: '优秀',
    missing: ['总分差7.6分（现为82.4，线为90）', '“组织生活正常化”差8.6个百分点（现为71.4%，线为80%）'],
  },
  gaps,
  items,
  extras: [
    {
      title: '示范点四要求',
      answers: [
        { question: '台账资料规范', answer: '是' },
        { question: '基础工作扎实', answer: '是' },
        { question: '亮点特色突出', answer: '否' },
        { question: '硬件设施过硬', answer: '未答' },
      ],
    },
  ],
  records: {
    starState: '',
    starStatus: [],
    starEvents: [],
    starQuarters: [],
    closeTarget: '',
    reportDates: [],
    siHu: [],
    siHuNotes: [],
    mechanisms: [],
  },
  satisfaction: '92.5%',
  parameters: [
    { title: '合格总分线', value: '80分' },
    { title: '优秀总分线', value: '90分' },
    { title: '优秀维度线', value: '80%' },
  ],
  statements: [
    '本报告供自查改进，不替代组织考核结论；等次的认定、命名以上级党组织的决定为准。',
    '等次线、分值、扣分要点、底线条目为拟定，以上级规定为准。',
  ],
};

/** 每个能填文字的地方都换成敌意文本的模型。 */
export function hostileModel(): ReportModel {
  const text = HOSTILE.join('；');
  const first = MODEL.gaps[0];
  if (!first) throw new Error('夹具没有短板');
  const item: ReportItem = {
    ...first.item,
    note: text,
    action: HOSTILE[0],
    naReason: text,
    problems: [],
    evidence: HOSTILE.map((title) => ({ title, formedOn: '', recordedOn: '', location: '+A1', expiresOn: '' })),
    ownerRole: HOSTILE[3],
  };
  return {
    ...MODEL,
    meta: { ...MODEL.meta, branch: HOSTILE[0], branchName: text, label: '内部资料 & <注意>' },
    gaps: [{ ...first, item }],
    items: [item],
  };
}

export const SCHEME: Scheme = {
  id: 'wuhua',
  title: '五化',
  fullTitle: '党支部“五化”建设标准',
  version: '2026.1',
  scoring: 'points',
  modes: ['grade', 'deduct'],
  terms: { dimension: '维度', item: '条目' },
  unmetAllowed: 0,
  mechanisms: [],
  tombstones: [],
  schemeTitles: { wuhua: '五化', liuhua: '六化' },
  dimensions: DIMENSIONS.map(([id, title, short]) => {
    const own = ITEMS.filter((source) => source[0].startsWith(id));
    const classIds = [...new Set(own.map((source) => source[0].slice(0, 2)))];
    return {
      id,
      title,
      short,
      points: own.reduce((sum, source) => sum + source[3], 0),
      classes: classIds.map((classId) => {
        const members = own.filter((source) => source[0].startsWith(classId));
        return {
          id: classId,
          slug: classId.toLowerCase(),
          title: members[0]?.[1] ?? '',
          points: members.reduce((sum, source) => sum + source[3], 0),
          items: members.map(([itemId, , itemTitle, points, materials, floor]) => ({
            id: itemId,
            title: itemTitle,
            classId,
            dimensionId: id,
            points,
            check: ['正式党员满3人，单独设支部', '党员近50人，已研究设总支', '联合支部覆盖不超过5个单位'],
            materials: materials.split('、').map((name) => ({ name })),
            methods: ['查', '看'],
            basis: [],
            ...(floor ? { floor: { text: floor } } : {}),
            problems: [],
            deductions: [],
            applicability: [],
            variants: {},
            owner: '书记',
            accept: [],
            workflows: [],
          })),
        };
      }),
    };
  }),
  presets: [],
  conditions: [],
  grades: [],
  extras: [],
  exports: ['report', 'ledger', 'application', 'progress', 'demonstration'],
  ownerRoles: ROLES,
  parameters: [],
};
