import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYamlLists } from '../../../src/content-files.ts';
import { valueOn } from '../../../src/domain/parameters/resolve.ts';
import { answerSchema } from '../../../src/schemas/answer.ts';
import { parameterSchema } from '../../../src/schemas/parameter.ts';
import { fillNumbers } from '../../../src/search/answer-text.ts';
import { isAsking, matchAnswers } from '../../../src/search/answers.ts';
import type { Answer } from '../../../src/search/topic-file.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = readYamlLists(root, 'content/answers').map((entry) => answerSchema.parse(entry));
const parameters = readYamlLists(root, 'content/parameters')
  .filter((entry) => 'id' in entry)
  .map((entry) => parameterSchema.parse(entry));
const TODAY = '2026-11-22';

const cards = sources.map((source): Answer => ({ ...source, basis: [], page: ['', source.page], text: source.id }));
const ids = (query: string) => matchAnswers(query, cards).map((card) => card.text);

describe('规则卡片', () => {
  it.each([
    ['党员大会多久开一次', 'dahui-jici'],
    ['支委会每个月开几次', 'zhiweihui-jici'],
    ['党员大会要多少人到会', 'dahui-daohui'],
    ['书记讲党课一年几次', 'lingdao-dangke-jici'],
    ['换届任期几年', 'renqi'],
    ['换届请示提前多久报', 'qingshi-huanjie'],
    ['候选人差额比例', 'chae-bili'],
    ['优秀等次的比例是多少', 'youxiu-bili'],
    ['退休党员每月交多少党费', 'dangfei-lituixiu'],
    ['党费每月上限', 'dangfei-shangxian'],
    ['学生党员交多少党费', 'dangfei-ding-e'],
    ['预备期多长时间', 'yubeiqi'],
    ['延长预备期最多多久', 'yanchang-yubeiqi'],
    ['发展对象公示几天', 'fazhan-gongshi'],
    ['发展对象培训多少学时', 'fazhan-peixun'],
    ['入党宣誓在批复后多久', 'xuanshi-qixian'],
    ['介绍信有效期', 'jieshaoxin-youxiaoqi'],
    ['联系不上的党员多久停止党籍', 'shilian-tingzhi'],
    ['党员一年多少学时', 'dangyuan-xueshi'],
  ])('%s → %s', (query, id) => {
    expect(isAsking(query)).toBe(true);
    expect(ids(query)[0]).toBe(id);
  });

  it.each(['主题党日', '党费', '换届选举', '谈心谈话记录', '党课讲稿'])('“%s”没有问规定，不给', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it.each(sources)('$id：参数都有现行值，拟定的数标了拟定', ({ text, origin, from }) => {
    const used = [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id]) => valueOn(parameters, id ?? '', TODAY));
    expect(fillNumbers(text, (id) => valueOn(parameters, id, TODAY).value)).not.toMatch(/[{}]/);
    const drafted = used.filter((value) => value.origin === 'drafted' || value.origin === 'inferred');
    if (drafted.length > 0) expect(origin, drafted[0]?.title).not.toMatch(/rule|seed/);
    if (from !== undefined) {
      const starts = used.map(({ id }) => parameters.find((p) => p.id === id)?.values.map((v) => v.from) ?? []);
      expect(starts.some((list) => list.includes(from))).toBe(true);
    }
  });
});
