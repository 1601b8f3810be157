export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd kbd-box">{keys}</kbd>;
}
