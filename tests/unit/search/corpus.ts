/** 检索测试用的小语料：八页，够分出标题、小节、正文三种命中。 */
import { summarise } from '../../../src/search/build.ts';
import { siteLinks } from '../../../src/search/links.ts';
import { createScanEngine, pack } from '../../../src/search/scan-engine.ts';
import type { Filters, Kind, SearchDoc } from '../../../src/search/types.ts';

function doc(
  url: string,
  kind: Kind,
  title: string,
  topics: string[],
  sections: [string, string, string][],
): SearchDoc {
  return {
    url,
    kind,
    title,
    topics,
    scheme: kind === '标准' ? '五化' : '',
    sections: sections.map(([id, name, text]) => ({ id, title: name, text })),
  };
}

export const DOCS: SearchDoc[] = [
  doc(
    '/handbook/zhiweihui/',
    '手册',
    '支委会会议',
    ['支部委员会会议'],
    [
      ['', '', '多久一次：一般每月一次。谁来办：书记召集。'],
      ['steps', '怎么干', '定议题，发通知，开会，记录。'],
    ],
  ),
  doc(
    '/handbook/minzhu-pingyi/',
    '手册',
    '民主评议党员',
    ['民主评议党员'],
    [
      ['', '', '每年一次，借组织生活会一并办。'],
      ['steps', '怎么干', '自评、互评、测评、组织评定。优秀的比例不超过三分之一。'],
    ],
  ),
  doc(
    '/handbook/zhuti-dangri/',
    '手册',
    '主题党日',
    ['主题党日'],
    [
      ['', '', '每月一次，日子相对固定。'],
      ['papers', '材料清单', '活动方案、签到表、台账。'],
    ],
  ),
  doc(
    '/standards/wuhua/b1/',
    '标准',
    'B1 “三会一课”与主题党日',
    ['三会一课', '主题党日'],
    [
      ['', '', '会议按期开，记录当场做。'],
      ['B1-1', 'B1-1 党员大会', '一般每季度召开一次。'],
      ['B1-2', 'B1-2 支委会', '支委会一般每月召开一次，半数以上委员到会才能开。'],
      ['B1-5', 'B1-5 主题党日', '每月一次。'],
    ],
  ),
  doc(
    '/standards/wuhua/c3/',
    '标准',
    'C3 党费收缴使用',
    ['党费收缴', '党费使用'],
    [
      ['', '', '按月交，公布账目。'],
      ['C3-1', 'C3-1 核定与报表', '交纳基数每年核定一次，3月底前报表。'],
    ],
  ),
  doc(
    '/regulations/zhibu-tiaoli/',
    '依据',
    '《中国共产党支部工作条例（试行）》',
    [],
    [
      ['', '', '党的支部怎样设、怎样干，都在这里。'],
      ['a12', '第十二条　支委会会议', '支委会管日常，一般每月开一次，需要时随时开。'],
      ['a16', '第十六条　“三会一课”与主题党日', '支部应当开展三会一课，每月固定一天作主题党日。'],
    ],
  ),
  doc(
    '/cases/zhangjiajie/',
    '案例',
    '张家界：131目标',
    [],
    [['', '', '三个比例到期验收。第13、19条另有说明。主题党日也纳入。']],
  ),
  doc(
    '/forms/',
    '工具与表单',
    '表单',
    [],
    [
      ['', '', '空白表格可直接下载。'],
      ['ledger', '三清单一台账', '问题、整改、责任三张清单和一本台账。'],
    ],
  ),
];

export const META = summarise(DOCS);

export function scan(base = '/') {
  return createScanEngine(() => Promise.resolve({ meta: META, docs: DOCS.map(pack) }), siteLinks(base));
}

export async function find(query: string, filters: Filters = {}, limit = 8) {
  return scan().search(query, filters, new AbortController().signal, limit);
}
