import type pg from "pg";
import { platformPool } from "./client";

/** Single statements on the platform's schema, outside any transaction: counters that must stand whatever rolls back. */
export const platformQueries = {
  query: (statement: pg.QueryConfig) => platformPool().query(statement),
};
