import { CarryPanel } from './CarryPanel.tsx';
import { PeriodStart } from './PeriodStart.tsx';
import type { Session } from './session-model.ts';

export function Shortcuts({ session }: { session: Session }) {
  return (
    <>
      <PeriodStart session={session} />
      <CarryPanel session={session} />
    </>
  );
}
