import { Checkbox } from "@/components/form/checkbox";

type Props = {
  name: string;
  /** Each before its daughters. */
  choices: { value: string; label: string; depth: number }[];
  ticked: string[];
};

const indents = ["", "pl-6", "pl-12", "pl-18"];

/** Boxes to tick, indented as the tree they form. Whose tree is flat stands in two columns. */
export function ChoiceTree({ name, choices, ticked }: Props) {
  const isFlat = choices.every(({ depth }) => depth === 0);
  return (
    <div className={isFlat ? "grid gap-x-4 sm:grid-cols-2" : "grid"}>
      {choices.map(({ value, label, depth }) => (
        <div key={value} className={indents[Math.min(depth, indents.length - 1)]}>
          <Checkbox name={name} value={value} label={label} defaultChecked={ticked.includes(value)} />
        </div>
      ))}
    </div>
  );
}
