// What print shops ask for: presets as data, since shops differ and contradict each other.

import { Fault, UsageFault } from '../shell/fault.ts';
import { readData, schemaFaults } from './dataFile.ts';
import { z } from './schemas.ts';

const shopSchema = z.strictObject({
  /** What the preset is for, in `--help`. */
  about: z.string().min(1),
  standard: z.enum(['X-4', 'X-1a']),
  dieLine: z.boolean(),
  cardPages: z.enum(['front-back', 'back-front', 'fronts-then-backs', 'separate-files']),
  marks: z.boolean(),
  tacPercent: z.number().min(200).max(400),
  outlineText: z.boolean(),
  /** How far art runs over the cut; without it, as far as everything is drawn. */
  bleedMm: z.number().min(3).max(5).default(3),
});

export type Shop = z.infer<typeof shopSchema>;

/** All presets by name. @throws Fault when print/shops.json is not as it should be */
export function loadShops(printFolder: string): Readonly<Record<string, Shop>> {
  const file = readData(printFolder, 'shops.json');
  const parsed = z.record(z.string(), shopSchema).safeParse(file.data);
  if (!parsed.success) throw new Fault(schemaFaults(file, parsed.error.issues));
  return parsed.data;
}

/** @throws UsageFault when there is no preset of that name */
export function findShop(shops: Readonly<Record<string, Shop>>, name: string): Shop {
  const shop = Object.hasOwn(shops, name) ? shops[name] : undefined;
  if (shop) return shop;
  throw new UsageFault(`--shop: there is no preset ‘${name}’: use one of ${Object.keys(shops).join(', ')}.`);
}
