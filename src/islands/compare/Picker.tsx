/** 选哪几份来比：文件、本机草稿，体系不止一套时选一套。 */
import { periodText } from '../../domain/assessment/period.ts';
import { sourceLabel, titleOf } from './sources.ts';
import type { CompareState } from './state.ts';

export function Picker({ state }: { state: CompareState }) {
  const { ready, sources, status } = state;
  return (
    <section class="compare-picker no-print" aria-labelledby="compare-pick">
      <h2 id="compare-pick">选几份自评</h2>
      <div class="compare-columns">
        <div>
          <label class="field">
            <span>选择自评文件</span>
            <input
              class="input"
              type="file"
              multiple
              disabled={!ready.value}
              accept=".json,.duibiao.json,application/json"
              aria-describedby="compare-file-tip"
              onChange={(event) => {
                const files = Array.from(event.currentTarget.files ?? []);
                event.currentTarget.value = '';
                void state.addFiles(files);
              }}
            />
          </label>
          <p class="small muted" id="compare-file-tip">
            自查页“保存为文件”得到的.duibiao.json，可以一次选几份。只在这台电脑上读，不上传。
          </p>
          {sources.value.length > 0 && (
            <ul class="compare-sources" aria-label="已选的自评">
              {sources.value.map(({ key, name, assessment }) => (
                <li key={key}>
                  <span>
                    {sourceLabel(assessment)}
                    <small class="muted">
                      {titleOf(assessment.scheme.id, state.schemes)}　{name}
                    </small>
                  </span>
                  <button
                    type="button"
                    class="button button-quiet"
                    aria-label={`去掉${sourceLabel(assessment)}（${name}）`}
                    onClick={() => state.remove(key)}
                  >
                    去掉
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
        <Drafts state={state} />
      </div>
      <Problems state={state} />
      <Groups state={state} />
      <p class="small muted compare-status" role="status">
        {status.value}
      </p>
    </section>
  );
}

function Drafts({ state }: { state: CompareState }) {
  const { drafts, draftNote, sources, ready } = state;
  return (
    <fieldset class="plain" disabled={!ready.value}>
      <legend>本机草稿</legend>
      {draftNote.value && <p class="small muted">{draftNote.value}</p>}
      {drafts.value.length === 0 && !draftNote.value && (
        <p class="small muted">这台电脑上还没有草稿。在自查页填过的会列在这里。</p>
      )}
      <div class="compare-drafts">
        {drafts.value.map((draft) => (
          <label class="check-line" key={draft.key}>
            <input
              type="checkbox"
              disabled={Boolean(draft.problem)}
              checked={sources.value.some(({ key }) => key === draft.key)}
              onChange={(event) => {
                const box = event.currentTarget;
                // 收不下的草稿不留着勾
                void state.setDraft(draft.key, box.checked).then(() => {
                  box.checked = state.sources.peek().some(({ key }) => key === draft.key);
                });
              }}
            />
            <span>
              {draft.code || '没有写代号'}　{periodText(draft.period)}
              <small class="muted">
                {titleOf(draft.scheme, state.schemes)}　{draft.problem ?? `已填${String(draft.answered)}条`}
              </small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Problems({ state }: { state: CompareState }) {
  const { problems } = state;
  return (
    <div role="alert">
      {problems.value.length > 0 && (
        <div class="alert">
          <p>有{problems.value.length}份没有用上，别的不受影响：</p>
          <ul>
            {problems.value.map(({ name, message }) => (
              <li key={name}>
                <b>{name}</b>：{message}
              </li>
            ))}
          </ul>
          <button type="button" class="button button-quiet" onClick={() => state.dismiss()}>
            知道了
          </button>
        </div>
      )}
    </div>
  );
}

/** 体系不同的条目不同，只能一套一套比。 */
function Groups({ state }: { state: CompareState }) {
  const { groups, group } = state;
  if (groups.value.length < 2) return null;
  return (
    <fieldset class="plain compare-groups">
      <legend>选的自评有{groups.value.length}套标准，一次比一套</legend>
      {groups.value.map(({ id, title, sources }) => (
        <label class="check-line" key={id}>
          <input
            type="radio"
            name="compare-scheme"
            value={id}
            checked={group.value?.id === id}
            onChange={() => state.pick(id)}
          />
          <span>
            “{title}”
            <small class="muted">
              {sources.length}份{sources.length < 2 && '，再选一份才能比'}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
