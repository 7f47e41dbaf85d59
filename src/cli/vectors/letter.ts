import { checkLetter, letterLimits } from '../../domain/letter/letter.ts';
import { readCount, readDate, readOptionalDate } from './fields.ts';
import { requireAsOf, withField, type Tool } from './tool.ts';

/** 介绍信（README A16）。findings 只列代号，说明放在 details。 */
export const letter: Tool = (testCase) => {
  const { input, rules } = testCase;
  const given = {
    issuedOn: readDate(input, 'issuedOn'),
    days: readCount(input, 'days', { min: 1 }),
    receivedOn: readOptionalDate(input, 'receivedOn'),
    receiptOn: readOptionalDate(input, 'receiptOn'),
    asOf: requireAsOf(testCase),
  };
  const result = withField('issuedOn、days', () => checkLetter(given, letterLimits(rules.parameter)));
  return { ...result, findings: result.findings.map(({ code }) => code), details: result.findings };
};
