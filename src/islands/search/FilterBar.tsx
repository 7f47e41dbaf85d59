/** 按种类、体系缩小范围；只列有内容的，只有一种时不出现。 */
import type { Filters, Kind, SearchMeta } from '../../search/types.ts';

interface Props {
  meta: SearchMeta;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

interface GroupProps {
  name: string;
  legend: string;
  options: readonly string[];
  value: string | undefined;
  onPick: (value: string | undefined) => void;
}

function Group({ name, legend, options, value, onPick }: GroupProps) {
  return (
    <fieldset class="search-filter">
      <legend>{legend}</legend>
      {['', ...options].map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={(value ?? '') === option}
            onChange={() => onPick(option === '' ? undefined : option)}
          />
          <span>{option === '' ? '全部' : option}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function FilterBar({ meta, filters, onChange }: Props) {
  return (
    <div class="search-filters">
      {meta.kinds.length > 1 && (
        <Group
          name="kind"
          legend="种类"
          options={meta.kinds}
          value={filters.kind}
          onPick={(kind) => onChange({ ...filters, kind: kind as Kind | undefined })}
        />
      )}
      {meta.schemes.length > 1 && (
        <Group
          name="scheme"
          legend="体系"
          options={meta.schemes}
          value={filters.scheme}
          onPick={(scheme) => onChange({ ...filters, scheme })}
        />
      )}
    </div>
  );
}
