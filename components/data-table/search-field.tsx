import { Icon } from "@/components/ui/icon";

type Props = {
  label: string;
  name?: string;
  value?: string;
  /** The page's own path; what else is chosen travels in `keep`. */
  action: string;
  keep?: Record<string, string | string[] | undefined>;
};

/** A GET form: Enter searches, and inside the shell each pause in typing does. */
export function SearchField({ label, name = "q", value, action, keep = {} }: Props) {
  return (
    <form className="search affix-start" action={action} method="get" data-auto="" data-replace="">
      <Icon name="search" />
      <input
        className="input"
        type="search"
        name={name}
        defaultValue={value ?? ""}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        data-search=""
      />
      {Object.entries(keep).flatMap(([key, kept]) =>
        [kept]
          .flat()
          .map((value) => value && <input key={`${key}=${value}`} type="hidden" name={key} value={value} />),
      )}
    </form>
  );
}
