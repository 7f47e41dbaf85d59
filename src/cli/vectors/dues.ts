import { calculateDues } from '../../domain/dues/calculate.ts';
import { CATEGORY_INFO, DUES_CATEGORIES, type DuesCategory } from '../../domain/dues/categories.ts';
import { duesLimits } from '../../domain/dues/limits.ts';
import { centsText, exactText, type Cents } from '../../domain/dues/money.ts';
import { BadInput, readChoice, type Fields } from './fields.ts';
import { readMoney, readMoneyList } from './money-fields.ts';
import { withField, type Tool } from './tool.ts';

/** 党费（README A1—A3）。扣除项只有按工资算的几类才看。 */
export const dues: Tool = ({ input, rules }) => {
  const category = readChoice(input, 'category', DUES_CATEGORIES);
  const wage = CATEGORY_INFO[category].method === 'wage';
  const result = withField('included', () =>
    calculateDues(
      {
        category,
        included: readIncluded(input, category),
        tax: wage ? readMoney(input, 'tax', 0n) : 0n,
        personal: wage ? readMoneyList(input, 'personal') : [],
        rounding: readChoice(input, 'rounding', ['up', 'half-up'], 'up'),
      },
      duesLimits(rules.parameter),
    ),
  );
  return {
    base: centsText(result.base),
    ratePermille: result.ratePermille,
    exact: exactText(result.exact),
    due: centsText(result.due),
    voluntary: centsText(result.voluntary),
    basis: result.basis,
    notes: result.notes,
  };
};

function readIncluded(input: Fields, category: DuesCategory): Cents[] {
  const included = readMoneyList(input, 'included');
  const { title, method } = CATEGORY_INFO[category];
  if (method === 'fixed' && included.length > 0) throw new BadInput(`included 不用写：${title}按定额交`);
  if (method !== 'fixed' && included.length === 0) throw new BadInput('included 至少要有一项金额');
  if ((method === 'quarter' || method === 'chosen') && included.length !== 1) {
    throw new BadInput(`included 只写一项：${CATEGORY_INFO[category].included.join('')}，写了${included.length}项`);
  }
  return included;
}
