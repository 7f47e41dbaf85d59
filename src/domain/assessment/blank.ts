import type { Assessment } from '../../schemas/result-file.ts';
import { FILE_FORMAT, SCHEMA_VERSION } from '../../schemas/result-format.ts';
import type { Scheme, ScoreMode } from '../standard/model.ts';

/** 一份空白自评。支部条件都不写，即全部按“否”，条目全部适用。now 为 ISO 时刻，由调用方给。 */
export function blankAssessment(options: {
  readonly scheme: Pick<Scheme, 'id' | 'version'>;
  readonly code: string;
  readonly preset: string;
  readonly period: string;
  readonly mode: ScoreMode;
  readonly now: string;
}): Assessment {
  const { scheme, code, preset, period, mode, now } = options;
  return {
    format: FILE_FORMAT,
    schemaVersion: SCHEMA_VERSION,
    scheme: { id: scheme.id, version: scheme.version },
    unit: { code, preset, conditions: {} },
    period,
    mode,
    answers: {},
    createdAt: now,
    updatedAt: now,
  };
}
