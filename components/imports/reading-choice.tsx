import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Option = { value: string; label: string };
type Props = {
  reading: {
    format: "text" | "workbook";
    encoding: string | null;
    delimiter: string | null;
    sheet: string | null;
    sheets: string[];
  };
  choices: { encodings: Option[]; delimiters: Option[] };
  texts: Record<"encoding" | "delimiter" | "sheet" | "again", string>;
};

/** How the file is read: guessed, shown, and to be changed. */
export function ReadingChoice({ reading, choices, texts }: Props) {
  const isText = reading.format === "text";
  const sheets = reading.sheets.map((name) => ({ value: name, label: name }));
  return (
    <form method="get" className="import-reading" data-auto="">
      {isText && choice("encoding", texts.encoding, choices.encodings, reading.encoding)}
      {isText && choice("delimiter", texts.delimiter, choices.delimiters, reading.delimiter)}
      {!isText && choice("sheet", texts.sheet, sheets, reading.sheet)}
      <Button type="submit">{texts.again}</Button>
    </form>
  );
}

function choice(name: string, label: string, options: Option[], value: string | null) {
  return (
    <div className="field">
      <label htmlFor={`reading-${name}`}>{label}</label>
      <span className="select">
        <select id={`reading-${name}`} name={name} className="input" defaultValue={value ?? undefined}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
    </div>
  );
}
