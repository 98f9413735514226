import fordel as fd

# 100.00 kr. in three equal parts leaves one øre that each has an equal claim to.
key = fd.Key.equal(["Engby", "Havnby", "Klitby"])
split = fd.allocate(fd.kroner(100), key, ties="lot", seed="2025-06-30/7")
for part in split:
    print(part.party.id, part.amount)
print("tied:", len(split.ties.who), "for", split.ties.won)
print(split.explain("Klitby"), end="")
