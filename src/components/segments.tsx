import { useId, type ReactNode } from 'react';

interface SegmentsProps<Value extends string> {
  legend: ReactNode;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange: (value: Value) => void;
  /** Marks the text-size group, whose letters grow. */
  kind?: string | undefined;
}

/** A few answers side by side, one of them chosen. Radios underneath, so arrow keys work. */
export function Segments<Value extends string>({ legend, value, options, onChange, kind }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segments" data-kind={kind}>
      <legend>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} className="segment" data-value={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
