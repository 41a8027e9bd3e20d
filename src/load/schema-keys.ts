import { z } from 'zod';

/** The field names that a schema knows at a path (a number for an item of a list), to suggest one that a mistyped key resembles. */
export function listKeys(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return listKeys(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return listKeys(schema.in, path);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => listKeys(option, path)))];
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return listKeys(schema.element, rest);
  if (schema instanceof z.ZodRecord) {
    const { keyType } = schema;
    if (step !== undefined) return listKeys(schema.valueType, rest);
    return keyType instanceof z.ZodEnum ? keyType.options.map(String) : [];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const field: z.core.$ZodType | undefined = schema.shape[step];
  return field ? listKeys(field, rest) : [];
}
