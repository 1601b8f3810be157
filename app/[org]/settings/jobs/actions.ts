"use server";

import { dismissJob } from "@/lib/failures/dismiss-job";
import { retryJob } from "@/lib/failures/retry-job";
import { formAction } from "@/lib/request/action";

export const retryJobAction = formAction(retryJob, { flash: (t) => t("failures.retried") });

export const dismissJobAction = formAction(dismissJob, { flash: (t) => t("failures.dismissed") });
