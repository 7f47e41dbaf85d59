import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import { evidenceCatalogue } from '../../../src/domain/evidence/catalogue.ts';
import type { Catalogue } from '../../../src/domain/evidence/model.ts';
import { ledgerInText, materialOf } from '../../../src/domain/evidence/place.ts';
import { allItems } from '../../../src/domain/standard/model.ts';
import type { Answer, Evidence } from '../../../src/schemas/result-file.ts';
import { assessmentOf, item, schemeOf } from '../assessment/fixture.ts';
import { LEDGERS } from './ledgers.ts';

const TODAY = '2026-11-21';
const KNOWN = new Set(LEDGERS.map((ledger) => ledger.id));

const SCHEME = schemeOf([
  item('A1-1', 2, {
    materials: [{ name: '党员大会记录', ledger: '03-1' }, { name: '签到表' }, { name: '支委会记录', ledger: '03-2' }],
  }),
  item('A1-2', 2, { materials: [{ name: '整改清单', ledger: '03-6' }, { name: '清单' }] }),
  item('B1-1', 2, {
    materials: [{ name: '现场' }, { name: '照片' }],
    applicability: [{ when: 'retired', effect: 'na', reason: '离退休党员支部不查' }],
  }),
]);

const make = (answers: Record<string, Answer>, conditions: Record<string, boolean> = {}): Catalogue =>
  evidenceCatalogue(SCHEME, assessmentOf(SCHEME, answers, { conditions }), LEDGERS, TODAY);

const volume = (catalogue: Catalogue, id: string) =>
  catalogue.boxes.flatMap((box) => box.volumes).find((v) => v.id === id);

/** 每份佐证：册号、条目、名称、状态。 */
const listed = (catalogue: Catalogue) =>
  catalogue.boxes.flatMap((box) =>
    box.volumes.flatMap((v) => v.entries.flatMap((e) => e.evidence.map((x) => [v.id, e.id, x.title, x.status]))),
  );

describe('台账目录', () => {
  it('12盒40册，册号依次排，同一盒的盒名一致', () => {
    expect(LEDGERS).toHaveLength(40);
    const boxes = new Map<string, Set<string>>();
    for (const { id, box } of LEDGERS) boxes.set(id.slice(0, 2), (boxes.get(id.slice(0, 2)) ?? new Set()).add(box));
    expect([...boxes.keys()]).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')));
    for (const names of boxes.values()) expect(names.size).toBe(1);
    expect(LEDGERS.map((l) => l.id)).toEqual([...LEDGERS.map((l) => l.id)].sort());
    expect(LEDGERS.every((l) => l.origin === 'drafted')).toBe(true);
  });
});

describe('存放处里的册号', () => {
  it.each([
    ['03-6', '03-6'],
    ['03-6册', '03-6'],
    ['台账01-1', '01-1'],
    ['组织部柜子，０３－６盒第二格', '03-6'],
    ['03-1/2026/2026-03-12_第一季度党员大会_记录', '03-1'],
    ['03-6-2', '03-6'],
    ['2026-03-12形成，在03-2', '03-2'],
    ['2026-03-1', ''],
    ['13-1册', ''],
    ['003-6', ''],
    ['平台截图', ''],
    ['', ''],
  ])('%s → “%s”', (text, id) => {
    expect(ledgerInText(text, KNOWN)).toBe(id);
  });

  it.each([
    ['清单', '清单'],
    ['2026年整改清单', '整改清单'],
    ['别的清单', '清单'],
    ['会议纪要', undefined],
  ])('名称“%s”对应材料%s', (title, name) => {
    expect(materialOf(title, [{ name: '清单' }, { name: '整改清单' }])?.name).toBe(name);
  });
});

describe('归册', () => {
  const one = (evidence: Evidence, id = 'A1-1') => listed(make({ [id]: { verdict: 'met', evidence: [evidence] } }))[0];

  it.each([
    ['存放处写了册号的归该册', 'A1-1', { title: '党员大会记录', location: '03-6册' }, '03-6'],
    ['没写册号的随同名材料', 'A1-1', { title: '支委会记录', location: '书记柜' }, '03-2'],
    ['名称里含材料名的也算', 'A1-1', { title: '3月支委会记录' }, '03-2'],
    ['同名材料没写册的随第一份', 'A1-1', { title: '签到表' }, '03-1'],
    ['没有同名材料的随第一份', 'A1-1', { title: '通知' }, '03-1'],
    ['条目材料都没写册的未归册', 'B1-1', { title: '照片' }, ''],
    ['条目材料没写册、存放处写了的照存放处', 'B1-1', { title: '照片', location: '12-1' }, '12-1'],
  ] as const)('%s', (_name, id, evidence, ledger) => {
    expect(one(evidence, id)?.[0]).toBe(ledger);
  });

  it('登记在别的册的，材料那一册注明在哪里', () => {
    const catalogue = make({ 'A1-1': { verdict: 'met', evidence: [{ title: '党员大会记录', location: '03-6' }] } });
    expect(volume(catalogue, '03-1')?.entries[0]?.papers.map((p) => [p.name, p.state, p.status, p.here])).toEqual([
      ['党员大会记录', 'registered', '已登记，在03-6册', false],
      ['签到表', 'none', '未单独登记', false],
    ]);
  });
});

describe('状态', () => {
  it.each([
    [{}, '有效'],
    [{ formedOn: '2026-11-21' }, '有效'],
    [{ formedOn: '2026-11-22' }, '形成日期在自评日期之后'],
    [{ expiresOn: '2026-11-20' }, '已失效'],
    [{ expiresOn: '2026-11-21' }, '30日内到期'],
    [{ expiresOn: '2026-12-21' }, '30日内到期'],
    [{ expiresOn: '2026-12-22' }, '有效'],
    [{ formedOn: '2026-12-01', expiresOn: '2026-11-01' }, '已失效、形成日期在自评日期之后'],
  ])('%o → %s', (dates, status) => {
    expect(listed(make({ 'A1-1': { verdict: 'met', evidence: [{ title: '记录', ...dates }] } }))[0]?.[3]).toBe(status);
  });

  it('没有归到册的也写在状态里', () => {
    const [row] = listed(make({ 'B1-1': { verdict: 'met', evidence: [{ title: '照片', expiresOn: '2026-01-01' }] } }));
    expect(row?.[3]).toBe('已失效、没有归到册');
  });
});

describe('缺', () => {
  it.each([
    ['达标、没有佐证', { verdict: 'met' }, true],
    ['部分达标、没有佐证', { verdict: 'partial' }, true],
    ['佐证没写名称', { verdict: 'met', evidence: [{ title: ' ' }] }, true],
    ['未达标', { verdict: 'unmet' }, false],
    ['未填', {}, false],
    ['不适用', { verdict: 'na', naReason: '没有' }, false],
    ['有佐证', { verdict: 'met', evidence: [{ title: '记录' }] }, false],
  ] as const)('%s', (_name, answer, missing) => {
    const catalogue = make({ 'A1-2': answer as Answer });
    expect(catalogue.problems.map((p) => p.kind)).toEqual(missing ? ['missing'] : []);
    expect(catalogue.counts.missing).toBe(missing ? 2 : 0);
    const papers = volume(catalogue, '03-6')?.entries[0]?.papers.map((p) => p.status);
    if (missing) expect(papers).toEqual(['缺', '缺']);
    else expect(papers ?? []).not.toContain('缺');
  });

  it('一条一处，写明册号和应备材料；不适用的条目不列材料，佐证仍列', () => {
    const catalogue = make(
      { 'A1-1': { verdict: 'met' }, 'B1-1': { evidence: [{ title: '照片' }] } },
      { retired: true },
    );
    expect(catalogue.problems[0]).toEqual({
      kind: 'missing',
      itemId: 'A1-1',
      itemTitle: '条目A1-1',
      ledger: '03-1、03-2',
      name: '党员大会记录、签到表、支委会记录',
      detail: '评为达标，没有登记佐证',
    });
    const last = catalogue.boxes[catalogue.boxes.length - 1];
    expect(last).toMatchObject({ id: '', title: '未归册', counts: { due: 0, have: 1, missing: 0, expired: 0 } });
  });
});

it('本版标准没有的条目，佐证也列出', () => {
  const rows = listed(
    make({ 'D9-9': { verdict: 'met', evidence: [{ title: '旧材料' }, { title: '批复', location: '01-1' }] } }),
  );
  expect(rows).toEqual([
    ['01-1', 'D9-9', '批复', '有效'],
    ['', 'D9-9', '旧材料', '没有归到册'],
  ]);
});

describe('任意自评', () => {
  const day = fc.constantFrom('2025-06-30', '2026-11-20', TODAY, '2026-12-01', '2027-12-31');
  const evidence = fc.record(
    {
      title: fc.constantFrom('', ' ', '党员大会记录', '支委会记录（3月）', '照片', '批复'),
      formedOn: day,
      expiresOn: day,
      location: fc.constantFrom('03-6册', '台账12-4', '2026-03-12', '柜子', '99-9'),
    },
    { requiredKeys: ['title'] },
  );
  const answer = fc.record(
    {
      verdict: fc.constantFrom('met', 'partial', 'unmet', 'na'),
      naReason: fc.constantFrom('', '没有'),
      evidence: fc.array(evidence, { maxLength: 5 }),
    },
    { requiredKeys: [] },
  );
  const answers = fc.dictionary(fc.constantFrom('A1-1', 'A1-2', 'B1-1', 'D9-9'), answer);

  it('每份有名称的佐证恰好出现一次；各级数相加；缺的条数与佐证率一致', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (raw, retired) => {
        const given = raw as Record<string, Answer>;
        const catalogue = make(given, { retired });
        const named = Object.entries(given).flatMap(([id, a]) =>
          (a.evidence ?? []).filter((e) => e.title.trim() !== '').map((e) => `${id} ${e.title.trim()}`),
        );
        const shown = listed(catalogue);
        expect(shown.map(([, id, title]) => `${id ?? ''} ${title ?? ''}`).sort()).toEqual(named.sort());
        expect(catalogue.counts.have).toBe(named.length);
        for (const key of ['due', 'have', 'missing', 'expired'] as const) {
          const volumes = catalogue.boxes.flatMap((box) => box.volumes);
          expect(volumes.reduce((n, v) => n + v.counts[key], 0)).toBe(catalogue.counts[key]);
          expect(catalogue.boxes.reduce((n, b) => n + b.counts[key], 0)).toBe(catalogue.counts[key]);
        }
        const evaluation = evaluate(SCHEME, assessmentOf(SCHEME, given, { conditions: { retired } }));
        const { of, withEvidence } = evaluation.evidence;
        expect(catalogue.problems.filter((p) => p.kind === 'missing')).toHaveLength(of - withEvidence);
        const due = evaluation.items.filter((r) => r.state !== 'na').reduce((n, r) => n + r.item.materials.length, 0);
        expect(catalogue.counts.due).toBe(due);
        expect(
          catalogue.boxes
            .slice(0, 12)
            .flatMap((b) => b.volumes)
            .map((v) => v.id),
        ).toEqual(LEDGERS.map((l) => l.id));
      }),
    );
  });
});

it('空白自评：40册都在，没有要办的', () => {
  const catalogue = make({});
  expect(catalogue.problems).toEqual([]);
  expect(catalogue.counts).toEqual({
    due: allItems(SCHEME).reduce((n, i) => n + i.materials.length, 0),
    have: 0,
    missing: 0,
    expired: 0,
  });
});
