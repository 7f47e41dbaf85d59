import { termLimits, type TermLimits } from '../../domain/term/limits.ts';
import { termStatus } from '../../domain/term/term.ts';
import { readCount, readDate, readOptionalDate } from './fields.ts';
import { requireAsOf, withField, type Tool } from './tool.ts';

/** 换届（README A6）。 */
export const term: Tool = (testCase) => {
  const { input, rules } = testCase;
  const limits: TermLimits = termLimits(rules.parameter);
  const given = {
    electedOn: readDate(input, 'electedOn'),
    years: readCount(input, 'years', { min: 1, fallback: limits.years }),
    requestLeadMonths: readCount(input, 'requestLeadMonths', { fallback: limits.requestMonths }),
    approvedUntil: readOptionalDate(input, 'approvedUntil'),
    asOf: requireAsOf(testCase),
  };
  return withField('electedOn、years、requestLeadMonths', () => termStatus(given, limits));
};
