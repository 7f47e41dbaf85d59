import { organizationForm, organizationLimits } from '../../domain/organization/org.ts';
import { readBoolean, readCount } from './fields.ts';
import type { Tool } from './tool.ts';

/** 组织设置。人数是整个组织的合计，units 不影响 form（README A4）。 */
export const org: Tool = ({ input, rules }) =>
  organizationForm(
    {
      full: readCount(input, 'full'),
      probationary: readCount(input, 'probationary'),
      agency: readBoolean(input, 'agency'),
      temporary: readBoolean(input, 'temporary', false),
      units: readCount(input, 'units', { min: 1, fallback: 1 }),
    },
    organizationLimits(rules.parameter),
  );
