import { Menu } from "@/components/ui/menu";

type Props = { label: string; formats: { label: string; href: string }[] };

/** A list as a file, in one of the formats there are. */
export function FileMenu({ label, formats }: Props) {
  return (
    <Menu id="file-menu" label={label} small>
      {formats.map((format) => (
        <a key={format.href} href={format.href} download="">
          {format.label}
        </a>
      ))}
    </Menu>
  );
}
