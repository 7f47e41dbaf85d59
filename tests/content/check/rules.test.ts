import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/cli/check/rules.ts';
import { checkContent } from '../../../src/cli/check/run.ts';
import { CROSSWALK } from './cases/crosswalk.ts';
import { PAGES } from './cases/pages.ts';
import { REFERENCES } from './cases/references.ts';
import { STANDARD } from './cases/standard.ts';
import { STYLE } from './cases/style.ts';
import { SYNTAX } from './cases/syntax.ts';
import { WORDING } from './cases/wording.ts';
import { lineOf, withContent, type Breakage, type Edit } from './fixture.ts';

const BREAKAGES: readonly Breakage[] = [...SYNTAX, ...REFERENCES, ...PAGES, ...STANDARD, ...CROSSWALK, ...WORDING, ...STYLE];

describe('正确的内容', () => {
  it('没有问题，退出码 0，打印一行统计', () => {
    const { code, output } = withContent([], checkContent);
    expect(output).toBe(
      '内容检查通过：标准2套3类5条，问题2个，对照2条，主题1个，依据2份4条，手册1页，案例1个，术语1个，表单1张，台账1册，参数2个。',
    );
    expect(code).toBe(0);
  });

  const allowed: readonly (readonly [string, readonly Edit[]])[] = [
    ['句子里说明是2014版的旧规定', [
      { file: 'standards/wuhua/b1.mdx', from: '指定管理员并公布。', to: '2014版要求发展对象报上级党委备案。' },
    ]],
    ['积极分子报备案、发展对象报同意', [
      { file: 'standards/wuhua/b1.mdx', from: '指定管理员并公布。', to: '发展对象要经同意，积极分子报上级党委备案。' },
    ]],
    ['官方网站的子域名', [
      { file: 'handbook/dahui.mdx', from: 'https://www.12371.cn/', to: 'https://news.12371.cn/' },
    ]],
    ['网址后面跟锚点参数', [
      { file: 'handbook/dahui.mdx', from: '(https://www.12371.cn/example.shtml)', to: '(/search/?q=党课)' },
    ]],
    ['本页小标题的锚点', [
      { file: 'handbook/dahui.mdx', from: '(https://www.12371.cn/example.shtml)', to: '(#人数怎么数)' },
    ]],
    ['同一条目里长句相同', [
      {
        file: 'standards/wuhua/b1.mdx',
        from: '没有活动室, all',
        to: '门口没有挂牌、屋里没有桌椅、墙上没有制度、柜里没有登记本的活动室, all',
      },
      {
        file: 'standards/wuhua/b1.mdx',
        from: '管理员名单',
        to: '门口没有挂牌、屋里没有桌椅、墙上没有制度、柜里没有登记本的活动室',
      },
    ]],
    ['细则写明了版本', [
      { file: 'standards/wuhua/b1.mdx', from: '指定管理员并公布。', to: '照《发展党员工作细则》（2026版）第二十条办。' },
    ]],
    ['两版条号一样的不用写版本', [
      { file: 'standards/wuhua/b1.mdx', from: '指定管理员并公布。', to: '照《发展党员工作细则》第十三条办。' },
    ]],
    ['坏词本身是正常用语、不在支部语境里', [
      { file: 'standards/wuhua/b1.mdx', from: '指定管理员并公布。', to: '螺丝松散的椅子先修。' },
    ]],
    ['规范表述里允许的表名', [
      { file: 'standards/wuhua/b1.mdx', from: '指定管理员并公布。', to: '填《党员缴纳党费核算表》。' },
    ]],
    ['依据页写明打开过的网址', [
      { file: 'regulations/zhibu.mdx', from: 'opened: false', to: 'opened: true' },
      { file: 'handbook/dahui.mdx', from: '（未点验）', to: '' },
    ]],
    ['链接把书名号、括号切成几截', [
      {
        file: 'handbook/dahui.mdx',
        from: '官方网站有[条例全文](https://www.12371.cn/example.shtml)（未点验）',
        to: '官方网站有《[条例](https://www.12371.cn/example.shtml)（未点验）全文》',
      },
    ]],
    ['README 可以放在 content 里', [{ file: 'README.md', to: '说明\n' }]],
  ];
  it.each(allowed)('%s，不报', (_name, edits) => {
    expect(withContent(edits, checkContent)).toMatchObject({ code: 0 });
  });
});

describe('弄坏一处', () => {
  it.each(BREAKAGES.map((b) => [`${b.rule}：${b.name}`, b] as const))('%s', (_name, breakage) => {
    const last = breakage.edits[0];
    if (!last) throw new Error('没有写怎么弄坏');
    const file = breakage.file ?? last.file;
    withContent(breakage.edits, (root) => {
      const at = breakage.at ?? last.to.split('\n').find((line) => line.trim() !== '') ?? '';
      const { code, output } = checkContent(root);
      expect(code).toBe(breakage.warning ? 0 : 1);
      const line = output.split('\n').find((row) => row.startsWith(`content/${file}:${lineOf(root, file, at)}:`));
      expect(line, output).toBeDefined();
      expect(line).toMatch(breakage.message);
      // 只报这一条规则，不牵连出一串别的。
      const rules = [...output.matchAll(/\[([a-z-]+)\]$/gm)].map((match) => match[1]);
      expect([...new Set(rules)]).toEqual([breakage.rule]);
    });
  });

  const FILES = [
    'site.yaml',
    'standards/problems.yaml',
    'standards/map.yaml',
    'standards/themes.yaml',
    'standards/liuxing/scheme.yaml',
    'standards/liuxing/s1.mdx',
    'standards/wuhua/scheme.yaml',
    'standards/wuhua/a1.mdx',
    'standards/wuhua/b1.mdx',
    'regulations/zhibu.mdx',
    'handbook/dahui.mdx',
    'cases/shili.mdx',
    'glossary/terms.yaml',
    'forms/forms.yaml',
    'ledgers/ledgers.yaml',
    'parameters/lines.yaml',
    'parameters/workdays.yaml',
    'wording/names.yaml',
    'wording/domains.yaml',
    'wording/damaged.yaml',
  ];
  // 引号不配对是语法错误；以星号开头是读到引用才断，两条路都要走到。
  it.each(FILES.flatMap((file) => ['x: "1', 'x: *号'].map((bad) => [file, bad] as const)))(
    '%s 读不通（%s）时只报语法，不牵连引用它的地方',
    (file, bad) => {
      const list = /(problems|map|themes|terms|forms|ledgers|lines|workdays|names|domains|damaged)\.yaml$/.test(file);
      const edit = file.endsWith('.mdx')
        ? { file, from: '---\n', to: `---\n${bad}\n` }
        : { file, to: `${list ? '- ' : ''}${bad}\n` };
      const { output } = withContent([edit], checkContent);
      const found = output.split('\n').slice(0, -1);
      expect(found.length).toBeGreaterThan(0);
      for (const row of found) expect(row).toMatch(new RegExp(`^content/${file}:\\d.*\\[yaml-syntax\\]$`));
    },
  );

  it('每条规则都有弄坏的例子', () => {
    expect([...new Set(BREAKAGES.map((b) => b.rule))].sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });

  it('规则编号不重复', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });
});

describe('报告', () => {
  const PENDING: readonly Edit[] = [
    { file: 'standards/liuxing/s1.mdx', from: 'basis: [difang#zhibiao]', to: 'basis: []\n    basisTypes: [工委办法]' },
    { file: 'standards/liuxing/s1.mdx', from: 'basis: [zhibu#a11]', to: 'basis: []\n    basisTypes: [市委要求]' },
  ];
  const FILLED = 'indicatorBasis:\n  - { item: S1-1, file: 示例市考核办法, article: 第三条 }\n';
  const lastLine = (edits: readonly Edit[]) => {
    const { code, output } = withContent(edits, checkContent);
    return { code, line: output.split('\n').slice(-1)[0] };
  };

  it('依据待填只列出来，不算错误；填了的不列', () => {
    expect(lastLine(PENDING)).toEqual({
      code: 0,
      line: '依据待填2条，不算错误：S1-1、S1-2。照当地文件写进 content/site.yaml 的 indicatorBasis。',
    });
    const { code, line } = lastLine([...PENDING, { file: 'site.yaml', to: FILLED }]);
    expect(code).toBe(0);
    expect(line).toMatch(/^依据待填1条，不算错误：S1-2。/);
  });

  it('有错时照样列出依据待填，退出码只看错误', () => {
    const broken = { file: 'cases/shili.mdx', from: '直接照用', to: '直接照用★' };
    expect(lastLine([...PENDING, broken])).toMatchObject({ code: 1, line: expect.stringMatching(/^依据待填2条/) });
  });

  it('依据、依据类型都没有，不能当作待填', () => {
    const edit = { file: 'standards/liuxing/s1.mdx', from: 'basis: [difang#zhibiao]', to: 'basis: []' };
    const { code, line } = lastLine([edit]);
    expect(code).toBe(1);
    expect(line).toMatch(/^查出1处问题/);
  });

  it('几处问题按文件和行排好，最后写总数', () => {
    const output = withContent(
      [
        { file: 'standards/wuhua/b1.mdx', from: '并公布。', to: '并公布★。' },
        { file: 'cases/shili.mdx', from: '直接照用', to: '直接照用★' },
        { file: 'standards/wuhua/b1.mdx', from: '先看登记本', to: '先看★登记本' },
      ],
      (root) => checkContent(root).output,
    );
    expect(output.split('\n').map((row) => row.replace(/\s.*/, ''))).toEqual([
      expect.stringMatching(/^content\/cases\/shili\.mdx:\d+:\d+$/),
      expect.stringMatching(/^content\/standards\/wuhua\/b1\.mdx:\d+:\d+$/),
      expect.stringMatching(/^content\/standards\/wuhua\/b1\.mdx:\d+:\d+$/),
      '查出3处问题，在2个文件里。改好后再运行一次。',
    ]);
  });
});
