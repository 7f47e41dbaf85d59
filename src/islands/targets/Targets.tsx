/** 131目标：填支部数，算合格、优秀、示范点各几个，还差几个。 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isEmptyText } from '../../domain/numbers/count.ts';
import { BasisNote, type BasisNoteLink } from '../../components/BasisNote.tsx';
import {
  BASE_TITLE,
  compareBases,
  MAX_COUNT,
  shortLine,
  targets,
  type ModelBase,
  type Target,
  type TargetShares,
} from '../../domain/targets/targets.ts';
import { CountField, readCount, type CountInput } from './CountField.tsx';

interface Props {
  shares: TargetShares;
  basis: BasisNoteLink;
}

const BASES: readonly ModelBase[] = ['branches', 'organizations'];

export function Targets({ shares, basis }: Props) {
  const ready = useSignal(false);
  const base = useSignal<ModelBase>('branches');
  const input = (id: string, name: string, rest: Pick<CountInput, 'required' | 'min'> & { hint?: string }) => ({
    id,
    name,
    label: rest.required ? name : `${name}（选填）`,
    max: MAX_COUNT,
    text: useSignal<string | null>(null),
    ...rest,
  });
  const branches = input('tg-branches', '支部数', { required: true, min: 1 });
  const organizations = input('tg-organizations', '党组织数', {
    required: false,
    min: 1,
    hint: '本级管的基层党组织一共几个，填了就把两种基数并列',
  });
  const done = {
    pass: input('tg-pass', '已合格数', { required: false, min: 0, hint: '已优秀、已示范的也算在内' }),
    good: input('tg-good', '已优秀数', { required: false, min: 0 }),
    model: input('tg-model', '已示范数', { required: false, min: 0 }),
  };
  useEffect(() => {
    ready.value = true;
  }, []);

  const n = numberOf(branches);
  const m = numberOf(organizations);
  const have = { pass: numberOf(done.pass), good: numberOf(done.good), model: numberOf(done.model) };
  const needsM = base.value === 'organizations' && isEmptyText(organizations.text.value ?? '');
  const modelTotal = base.value === 'branches' ? n : m;
  const tooMany = {
    pass: over(have.pass, n, '已合格数', '支部数'),
    good: over(have.good, n, '已优秀数', '支部数') || over(have.good, have.pass, '已优秀数', '已合格数'),
    model: over(have.model, modelTotal, '已示范数', BASE_TITLE[base.value]),
  };
  const result = n === null ? null : targets({ branches: n, organizations: m, base: base.value }, shares);
  const list = result ? [result.pass, result.good, ...(result.model ? [result.model] : [])] : [];
  const gapOf = ({ key }: Target) => (tooMany[key] ? null : have[key]);
  const gaps = list.flatMap((one) => {
    const value = gapOf(one);
    return value === null ? [] : [{ one, ...shortLine(one, value) }];
  });
  const comparison = n !== null && m !== null ? compareBases(n, m, shares) : null;

  return (
    <div class="tg-tool">
      <fieldset class="tg-inputs" disabled={!ready.value}>
        <legend>填几个数</legend>
        <CountField input={branches} />
        <CountField input={organizations} message={needsM ? '选了按党组织数，请填党组织数。' : ''} />
        <fieldset class="plain">
          <legend>示范点的基数</legend>
          {BASES.map((one) => (
            <label class="check-line" key={one}>
              <input
                type="radio"
                name="tg-base"
                value={one}
                checked={base.value === one}
                onChange={() => (base.value = one)}
              />
              <span>按{BASE_TITLE[one]}</span>
            </label>
          ))}
        </fieldset>
        <CountField input={done.pass} message={tooMany.pass} />
        <CountField input={done.good} message={tooMany.good} />
        <CountField input={done.model} message={tooMany.model} />
      </fieldset>
      <section class="tg-result" aria-labelledby="tg-result-t">
        <h3 id="tg-result-t">结果</h3>
        <p class="tg-answer" role="status" aria-live="polite">
          {result
            ? [
                ...list.map(({ title, count }) => `${title}${count}个`),
                ...(result.model ? [] : ['示范点要填了党组织数才算']),
              ].join('，')
            : '填好支部数，这里出结果。'}
        </p>
        {result && (
          <>
            <div class="table-wrap">
              <table class="tg-table">
                <caption>目标与现状</caption>
                <thead>
                  <tr>
                    <th scope="col">目标</th>
                    <th scope="col" class="num">
                      比例
                    </th>
                    <th scope="col" class="num">
                      至少
                    </th>
                    <th scope="col" class="num">
                      已有
                    </th>
                    <th scope="col" class="num">
                      还差
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((one) => (
                    <tr key={one.key}>
                      <th scope="row">{one.title}</th>
                      <td class="num">{one.percent}%</td>
                      <td class="num">{one.count}</td>
                      <td class="num">
                        {gapOf(one) ?? (isEmptyText(done[one.key].text.value ?? '') ? '未填' : '待改')}
                      </td>
                      <td class="num">{gaps.find((gap) => gap.one === one)?.short ?? '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <h4>算式</h4>
            <ol class="sum-lines">
              {list.map((one) => (
                <li key={one.key}>
                  <span class="num">{one.line}</span>
                  <BasisNote link={basis} />
                </li>
              ))}
              {gaps.map((gap) => (
                <li key={`gap-${gap.one.key}`}>
                  <span class="num">{gap.line}</span>
                </li>
              ))}
            </ol>
            {comparison && (
              <>
                <h4>示范点两种基数并列</h4>
                <ul class="sum-lines">
                  <li>
                    <span class="num">{comparison.branches.line}</span>
                  </li>
                  <li>
                    <span class="num">{comparison.organizations.line}</span>
                  </li>
                  <li>
                    <b>{comparison.line}</b>
                  </li>
                </ul>
              </>
            )}
            <p class="small muted">向上取整为本站拟定；比例、基数以上级规定为准。</p>
          </>
        )}
      </section>
    </div>
  );
}

function numberOf(input: CountInput): number | null {
  const count = readCount(input);
  return count?.ok ? count.value : null;
}

function over(value: number | null, limit: number | null, name: string, limitName: string): string {
  return value !== null && limit !== null && value > limit
    ? `${name}${value}大于${limitName}${limit}，请核对，还差几个先不算。`
    : '';
}
