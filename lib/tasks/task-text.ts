import { sql } from "drizzle-orm";
import { tasks } from "@/db/tenant/schema/tasks";

/** What a task is searched by, as its index has it. */
export const taskText = sql`app.fold(${tasks.title} || ' ' || coalesce(${tasks.description}, ''))`;
