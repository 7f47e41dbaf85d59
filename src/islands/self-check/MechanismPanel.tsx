import { mechanismResults, type MechanismResult } from '../../domain/mechanisms/check.ts';
import type { Session } from './session-model.ts';

/** “五抓”检查：每项填今年做了几次、看到什么材料，随填随看够不够。 */
export function MechanismPanel({ session }: { session: Session }) {
  const { state } = session;
  const filled = state.extras.value?.mechanisms;
  const write = (id: string, text: string, note: string) => {
    const { [id]: _old, ...rest } = filled ?? {};
    const count = Number(text);
    if (text === '') state.setExtras({ mechanisms: rest });
    else if (Number.isInteger(count) && count >= 0 && count <= 9999) {
      state.setExtras({ mechanisms: { ...rest, [id]: { count, ...(note ? { note } : {}) } } });
    } else session.alert.value = { text: `次数写的是${text}，应是0到9999的整数，没有记下。` };
  };
  return (
    <section class="record-panel" aria-labelledby="mechanisms-t">
      <h3 id="mechanisms-t">“五抓”检查</h3>
      <p class="small muted">五件事的名称来自兰州，检查点和频次为拟定。没填的不当作0次，也不影响自评得分。</p>
      <div class="table-wrap">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">检查点</th>
              <th scope="col">频次</th>
              <th scope="col">今年做了几次</th>
              <th scope="col">看到的材料</th>
              <th scope="col">够不够</th>
            </tr>
          </thead>
          <tbody>
            {mechanismResults(state.scheme.mechanisms, filled).map((result) => (
              <MechanismRow key={result.mechanism.id} result={result} onWrite={write} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  result: MechanismResult;
  onWrite: (id: string, count: string, note: string) => void;
}

function MechanismRow({ result, onWrite }: RowProps) {
  const { mechanism, count, note, verdict, short } = result;
  return (
    <tr>
      <th scope="row">
        {mechanism.title}
        <span class="small muted record-sub">{mechanism.check}</span>
      </th>
      <td data-label="频次">{mechanism.frequency}</td>
      <td data-label="今年做了几次">
        <input
          class="input num record-count"
          type="number"
          min={0}
          max={9999}
          step={1}
          inputMode="numeric"
          aria-label={`${mechanism.title}今年做了几次`}
          value={count ?? ''}
          onChange={(event) => onWrite(mechanism.id, event.currentTarget.value, note)}
        />
      </td>
      <td data-label="看到的材料">
        <input
          class="input"
          maxLength={500}
          placeholder={mechanism.evidence}
          disabled={count === null}
          aria-label={`${mechanism.title}看到的材料`}
          value={note}
          onChange={(event) => onWrite(mechanism.id, String(count), event.currentTarget.value.trim())}
        />
      </td>
      <td data-label="够不够" class={short ? 'record-fault' : undefined} role="status">
        {verdict}
      </td>
    </tr>
  );
}
