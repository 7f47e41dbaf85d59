import { excellentQuota, quotaLimits } from '../../domain/appraisal/quota.ts';
import { readChoice, readCount } from './fields.ts';
import type { Tool } from './tool.ts';

/** 民主评议优秀名额。 */
export const quota: Tool = ({ input, rules }) =>
  excellentQuota(
    {
      full: readCount(input, 'full'),
      probationary: readCount(input, 'probationary'),
      basis: readChoice(input, 'basis', ['rated', 'all'], 'rated'),
    },
    quotaLimits(rules.parameter),
  );
