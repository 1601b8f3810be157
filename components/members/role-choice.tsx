import { Fieldset } from "@/components/form/fieldset";
import { Radio } from "@/components/form/radio";

type Props = { legend: string; roles: { value: string; label: string; hint: string }[]; chosen: string };

/** Each role with what it may do. */
export function RoleChoice({ legend, roles, chosen }: Props) {
  return (
    <Fieldset legend={legend} name="role">
      {roles.map(({ value, label, hint }) => (
        <Radio
          key={value}
          name="role"
          value={value}
          label={label}
          hint={hint}
          defaultChecked={value === chosen}
        />
      ))}
    </Fieldset>
  );
}
