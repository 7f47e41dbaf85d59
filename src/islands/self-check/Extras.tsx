import type { Session } from './session-model.ts';

/** 补充要求（如示范点四要求）与选填的群众满意度。 */
export function Extras({ session }: { session: Session }) {
  const { state } = session;
  const extras = state.extras.value;
  const demo = extras?.demo4 ?? [];
  return (
    <section class="extras">
      {state.scheme.extras.map((group) => (
        <fieldset class="plain" key={group.id}>
          <legend>{group.title}（逐条为“是”才算候选，做到的打勾）</legend>
          {group.questions.map((question, index) => (
            <label class="check-line" key={question}>
              <input
                type="checkbox"
                checked={demo[index] === true}
                onChange={(event) => {
                  const on = event.currentTarget.checked;
                  state.setExtras({ demo4: group.questions.map((_, i) => (i === index ? on : demo[i] === true)) });
                }}
              />
              <span>{question}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <label class="field satisfaction">
        <span>群众满意度（选填，百分数，不计入得分）</span>
        <input
          class="input num"
          type="number"
          min={0}
          max={100}
          step={0.1}
          inputMode="decimal"
          value={extras?.satisfaction ?? ''}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const value = Number(text);
            if (text === '') state.setExtras({ satisfaction: undefined });
            else if (value >= 0 && value <= 100) state.setExtras({ satisfaction: value });
            else session.alert.value = { text: `满意度写的是${text}，应在0到100之间，没有记下。` };
          }}
        />
      </label>
    </section>
  );
}
