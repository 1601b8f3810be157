// Started by the test beside it, as npm starts Vekt: waits for whatever asks it to stop.
import { onStopSignal } from "@/scripts/serve/on-stop-signal";

const waiting = setInterval(() => {}, 1_000);
onStopSignal(
  () => console.log("stop"),
  () => {
    console.log("force");
    clearInterval(waiting);
    process.exit(0);
  },
);
console.log(`up ${process.pid}`);
