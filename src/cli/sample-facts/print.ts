/** 抽出的说法写成给人核对的清单。 */
import { LEVEL_LABEL, ORIGIN_LABEL } from '../../components/labels.ts';
import { basisIndex, type NamedRegulation } from '../../domain/standard/basis.ts';
import type { Origin } from '../../schemas/common.ts';
import type { Fact } from './facts.ts';

/** 一条四行：编号和说法、页面、依据与核验程度、写在哪个文件。 */
export function printFacts(facts: readonly Fact[], regulations: readonly NamedRegulation[]): string {
  const basisOf = basisIndex(regulations);
  return facts
    .map(({ id, text, page, origin, basis }, index) => {
      const named = basis.map((ref) => {
        const { label, level } = basisOf(ref);
        return `${label}〔${LEVEL_LABEL[level]}〕`;
      });
      return [
        `${String(index + 1).padStart(2, '0')}　${text}`,
        `    页面：${page}`,
        `    出处：${ORIGIN_LABEL[origin as Origin]}　依据：${named.join('、') || '没有写，以上级规定为准'}`,
        `    写在：${id}`,
      ].join('\n');
    })
    .join('\n\n');
}
