import { StatePage } from "./state-page";

export default function Page() {
  return <StatePage kind="notFound" />;
}
