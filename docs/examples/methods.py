"""The same weights and units through every method."""

import fordel as fd

states = {"A": 27744, "B": 25178, "C": 19951, "D": 14610, "E": 9225, "F": 3292}
shared = fd.apportion(36, states)
print(f"{'exact share':36}" + " ".join(f"{float(q):6.3f}" for q in shared.quotas.values()))
for method, units in shared.compare().items():
    print(f"{method:36}" + (units if isinstance(units, str) else " ".join(f"{n:6}" for n in units.values())))
print()
print(fd.apportion(36, states, method="huntington-hill").explain("D"), end="")
