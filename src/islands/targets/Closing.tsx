/** 达标销号率：填创建支部数、已销号数，算销号率和离目标线差几个。 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { BasisNote, type BasisNoteLink } from '../../components/BasisNote.tsx';
import { closingRate } from '../../domain/targets/closing.ts';
import { MAX_COUNT } from '../../domain/targets/targets.ts';
import { CountField, readCount, type CountInput } from './CountField.tsx';

interface Props {
  /** 当年达标比例目标，百分数。 */
  percent: number;
  /** 目标线的依据、销号制度的依据。 */
  line: BasisNoteLink;
  system: BasisNoteLink;
}

export function Closing({ percent, line, system }: Props) {
  const ready = useSignal(false);
  const created: CountInput = {
    id: 'tg-created',
    name: '创建支部数',
    label: '创建支部数',
    hint: '当年列入达标创建的支部',
    min: 1,
    max: MAX_COUNT,
    required: true,
    text: useSignal<string | null>(null),
  };
  const closed: CountInput = {
    id: 'tg-closed',
    name: '已销号数',
    label: '已销号数',
    hint: '验收达标、已在台账上销号的',
    min: 0,
    max: MAX_COUNT,
    required: true,
    text: useSignal<string | null>(null),
  };
  useEffect(() => {
    ready.value = true;
  }, []);

  const total = readCount(created);
  const done = readCount(closed);
  const tooMany =
    total?.ok && done?.ok && done.value > total.value
      ? `已销号数${done.value}大于创建支部数${total.value}，请核对。`
      : '';
  const result = total?.ok && done?.ok && !tooMany ? closingRate(total.value, done.value, percent) : null;

  return (
    <div class="tg-tool">
      <fieldset class="tg-inputs" disabled={!ready.value}>
        <legend>填两个数</legend>
        <CountField input={created} />
        <CountField input={closed} message={tooMany} />
      </fieldset>
      <section class="tg-result" aria-labelledby="tg-closing-t">
        <h3 id="tg-closing-t">销号结果</h3>
        <p class="tg-answer" role="status" aria-live="polite">
          {result
            ? `销号率${result.rate}，${result.reached ? `已到${percent}%线` : `到${percent}%线还差${result.short}个`}`
            : '填好两个数，这里出结果。'}
        </p>
        {result && (
          <ol class="sum-lines">
            {result.lines.map((text, i) => (
              <li key={text}>
                <span class="num">{text}</span>
                {i === 0 && <BasisNote link={system} />}
                {i === 1 && <BasisNote link={line} />}
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
