// dinero.js, which shares in whole minor units and hands out what is left in the order of the parties. Reads weights,
// amounts and the number of rounds from stdin, and prints what one allocation takes; the folder with node_modules is the argument.
import { createRequire } from "node:module";
import { cpuUsage, stdin } from "node:process";
import { text } from "node:stream/consumers";

const require = createRequire(`${process.argv[2]}/`);
const { allocate, dinero, toSnapshot } = await import(require.resolve("dinero.js"));
const { DKK } = await import(require.resolve("dinero.js/currencies"));
const { weights, amounts, rounds } = JSON.parse(await text(stdin));

function share(amount) {
  return allocate(dinero({ amount, currency: DKK }), weights);
}

function nanoseconds(count) {
  const before = cpuUsage();
  for (let k = 0; k < count; ++k) share(amounts[k % amounts.length]);
  const { user, system } = cpuUsage(before);
  return ((user + system) * 1000) / count;
}

for (const amount of amounts) {
  const sum = share(amount).reduce((before, one) => before + toSnapshot(one).amount, 0);
  if (sum !== amount) throw new Error(`the shares of ${amount} sum to ${sum}`);
}
const taken = Array.from({ length: rounds }, () => nanoseconds(2000)).sort((a, b) => a - b);
console.log(JSON.stringify({ ns: taken[Math.floor(rounds / 2)] }));
