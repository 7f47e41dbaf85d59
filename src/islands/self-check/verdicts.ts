/** 各种评法的选项和数字键。直接打分的只有“不适用”，其余填分数。 */
import type { Scoring } from '../../domain/standard/model.ts';
import type { Verdict } from '../../schemas/result-file.ts';

interface Option {
  readonly id: Verdict;
  readonly label: string;
  readonly key: string;
}

const MET: Option = { id: 'met', label: '达标', key: '1' };
const NA: Option = { id: 'na', label: '不适用', key: '0' };

export const VERDICTS: Readonly<Record<Scoring, readonly Option[]>> = {
  points: [MET, { id: 'partial', label: '部分达标', key: '2' }, { id: 'unmet', label: '未达标', key: '3' }, NA],
  stars: [MET, { id: 'unmet', label: '未达标', key: '2' }, NA],
  score: [NA],
};
