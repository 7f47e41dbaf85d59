/** 日期框：四位年份以外的（手误多打一位）不收，免得存不进文件。 */
export function DateInput(props: { id?: string; value: string | undefined; onPick: (value: string) => void }) {
  return (
    <input
      class="input"
      type="date"
      id={props.id}
      min="1990-01-01"
      max="2099-12-31"
      value={props.value ?? ''}
      onChange={(event) => {
        const value = event.currentTarget.value;
        props.onPick(/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '');
      }}
    />
  );
}
