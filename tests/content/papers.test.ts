/** 文书样式写全：每个流程都有交代，换届一套齐，发展党员按2026年版。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles, readYamlLists } from '../../src/content-files.ts';
import { paperSchema } from '../../src/schemas/paper.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const papers = readYamlLists(ROOT, 'content/papers').map((raw) => paperSchema.parse(raw));
const workflows = listFiles(ROOT, 'content/handbook', '.mdx').map((file) => /([^/]+)\.mdx$/.exec(file)?.[1] ?? '');
const papersOf = (workflow: string) => papers.filter((paper) => paper.workflows.includes(workflow));

/** 换届至少要有的九样，各对一件。 */
const ELECTION = [
  ['启动请示', 'huanjie-qingshi', '请示'],
  ['候选人酝酿报告', 'huanjie-yunniang-baogao', '报告'],
  ['书记预备人选请示', 'huanjie-renxuan-qingshi', '请示'],
  ['结果报告', 'huanjie-jieguo-baogao', '报告'],
  ['选举办法', 'huanjie-xuanju-banfa', '办法'],
  ['主持词', 'huanjie-zhuchici', '主持词'],
  ['选票', 'huanjie-xuanpiao-weiyuan', '选票'],
  ['候选人名单', 'huanjie-houxuanren-mingdan', '名单'],
  ['结果报告单', 'huanjie-jieguo-baogaodan', '表'],
] as const;

describe('文书样式', () => {
  it('编号不重，流程都存在', () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    expect(papers.flatMap((p) => p.workflows).filter((w) => !workflows.includes(w))).toEqual([]);
  });

  it('六十个流程里，九成以上有文书', () => {
    const without = workflows.filter((w) => papersOf(w).length === 0);
    expect(workflows).toHaveLength(60);
    expect(without.length).toBeLessThanOrEqual(6);
  });

  it.each(ELECTION)('换届有%s', (_, id, kind) => {
    const paper = papersOf('huanjie-xuanju').find((p) => p.id === id);
    expect(paper?.kind).toBe(kind);
  });

  it('请示都写“批示”“批复”一类的结语，留联系人；报告不夹带', () => {
    const bodyOf = (id: string) => JSON.stringify(papers.find((p) => p.id === id)?.body);
    const requests = papers.filter(({ kind }) => kind === '请示');
    expect(requests.filter(({ contact, to }) => !contact || !to).map(({ id }) => id)).toEqual([]);
    expect(requests.filter(({ id }) => !/请批示|请批复|请予预审|请予审批|派人谈话并审批/.test(bodyOf(id))).map(({ id }) => id)).toEqual([]);
    const reports = papers.filter(({ kind }) => kind === '报告');
    expect(reports.filter(({ id }) => /妥否|当否/.test(bodyOf(id))).map(({ id }) => id)).toEqual([]);
  });

  it('发展党员不写2014版，发展对象报请同意，党组不审批', () => {
    const all = papers.filter((p) => p.workflows.some((w) => w.startsWith('fazhan-')));
    const text = JSON.stringify(all);
    expect(all.length).toBeGreaterThanOrEqual(15);
    expect(text).not.toMatch(/2014/);
    expect(text).not.toMatch(/发展对象[^。；]*备案/);
    expect(text).not.toMatch(/党组(（党委）)?审批/);
    expect(JSON.stringify(papers.find((p) => p.id === 'fazhan-duixiang-qingshi'))).toMatch(/同意[^。]*公示不少于五个工作日/);
  });

  it('选票上没有印好的人名', () => {
    const votes = papers.filter(({ kind }) => kind === '选票');
    expect(votes.length).toBeGreaterThanOrEqual(5);
    const printed = votes.flatMap(({ body }) =>
      body.flatMap((block) => (typeof block === 'object' && 'table' in block ? block.table.first : [])),
    );
    expect(printed.filter((text) => /同志|＿/.test(text))).toEqual([]);
  });
});
