"use server";

import { markRead } from "@/lib/notifications/mark-read";
import { formAction } from "@/lib/request/action";

export const markReadAction = formAction(markRead);
