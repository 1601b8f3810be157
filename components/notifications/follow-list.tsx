import { ActionButton } from "@/components/form/action-button";
import type { FormState } from "@/lib/core/result";
import type { presentFollows } from "@/lib/follows/present-follows";

type Props = {
  label: string;
  follows: ReturnType<typeof presentFollows>;
  change: (previous: FormState, data: FormData) => Promise<FormState>;
  changeText: string;
};

/** What somebody follows, or not, each with the button that changes it. */
export function FollowList({ label, follows, change, changeText }: Props) {
  return (
    <ul className="lines" aria-label={label}>
      {follows.map(({ id, name, kind, href, fields, change: changeLabel }) => (
        <li key={id} className="flex-wrap">
          <a className="name" href={href}>
            {name}
          </a>
          <span className="meta">{kind}</span>
          <span className="end">
            <ActionButton action={change} fields={fields} label={changeText} name={changeLabel} small />
          </span>
        </li>
      ))}
    </ul>
  );
}
