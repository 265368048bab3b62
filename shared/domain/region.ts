import * as z from "zod";
import type { Country } from "./country.ts";
import table from "./region-table.json" with { type: "json" };

/** The five regional round tables. */
export const REGIONS = ["africa", "americas", "asia-south-pacific", "europe", "middle-east-north-africa"] as const;
export const Region = z.enum(REGIONS).meta({ id: "Region" });
export type Region = z.output<typeof Region>;

/** Since when the table that maps countries to regions is in force; stored with each member. */
export const REGION_TABLE_DATE: string = table.date;

/** The region a country belongs to by the dated table, or undefined for one that the table does not name. */
export const regionByTable = (country: Country): Region | undefined =>
  (table.regions as Record<string, Region | undefined>)[country];
