import { explainEvidenceRate, explainFilledRate, explainGrade, explainTotal } from '../../domain/assessment/explain.ts';
import { ExplainLines } from './Explain.tsx';
import type { CheckState } from './state.ts';

export type PanelKind = 'total' | 'filled' | 'evidence' | 'grade';

/** 总览里某个数是怎么来的。 */
export function SummaryPanel({ state, kind }: { state: CheckState; kind: PanelKind }) {
  const evaluation = state.evaluation.value;
  const lines = {
    total: () => (evaluation.stars ? explainGrade(state.scheme, evaluation) : explainTotal(evaluation)),
    filled: () => explainFilledRate(evaluation),
    evidence: () => explainEvidenceRate(evaluation),
    grade: () => explainGrade(state.scheme, evaluation),
  }[kind]();
  return <ExplainLines lines={lines} />;
}
