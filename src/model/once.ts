/** A function that works once for each object: what it made is kept for as long as the object. */
export function once<One extends object, Made>(make: (one: One) => Made): (one: One) => Made {
  const made = new WeakMap<One, { readonly it: Made }>();
  return (one) => {
    const known = made.get(one) ?? { it: make(one) };
    made.set(one, known);
    return known.it;
  };
}

/** A function that works once for each pair of objects. */
export function onceForBoth<One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made,
): (one: One, other: Other) => Made {
  const makers = once((other: Other) => once((one: One) => make(one, other)));
  return (one, other) => makers(other)(one);
}

/** A function that works once for each name; what it makes is never undefined, and is kept for good. */
export function onceByName<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}
