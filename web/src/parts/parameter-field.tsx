import type { Choice, ParameterDescription } from "../api.ts";

interface Field {
  name: string;
  property: ParameterDescription;
  value: string;
  choices: readonly Choice[];
}

const shown = ({ value, label, count }: Choice) => `${label?.zh ?? value}（${count}）`;

/** A closed list is a select; a name is typed freely, with those of the graph offered. */
export function ParameterField({ name, property, value, choices }: Field) {
  const preset = property.default === undefined ? "" : String(property.default);
  const current = value || preset;
  const id = `parameter-${name}`;
  const closed = name === "province" || property.enum !== undefined;
  // A value that is not among the choices (a link of someone else's) stays what it is.
  const unknown = current !== "" && !choices.some((choice) => String(choice.value) === current);
  return (
    <label for={id}>
      {property.description ?? name}
      {closed ? (
        <select id={id} name={name}>
          <option value="">不限</option>
          {unknown && (
            <option value={current} selected>
              {current}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={String(choice.value)} selected={String(choice.value) === current}>
              {shown(choice)}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            id={id}
            name={name}
            defaultValue={current}
            list={choices.length > 0 ? `choices-${name}` : undefined}
            inputMode={property.type === "integer" ? "numeric" : undefined}
          />
          {choices.length > 0 && (
            <datalist id={`choices-${name}`}>
              {choices.map((choice) => (
                <option key={choice.value} value={String(choice.value)}>
                  {shown(choice)}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </label>
  );
}
