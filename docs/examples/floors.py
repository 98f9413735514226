import fordel as fd

heads = fd.Key({"Havnby": 12480, "Klitby": 7311, "Engby": 4205, "Åby": 890})
least = fd.floor(fd.kroner(50_000))


def paid(*steps: fd.Adjustment) -> fd.Schedule:
    """A million kroner by the key, and what is done to the amounts then."""
    museum = fd.Programme("museum", fd.Text("Museet", "The museum"), "DKK", unit="major")
    museum.add(
        fd.Stream(
            "running",
            fd.per_year(fd.kroner(1_000_000)),
            payers=[fd.Tranche("members", payers=heads, adjustments=list(steps))],
            recipients=fd.Party("Museet"),
            period=fd.Period.year(2025),
        )
    )
    return museum.schedule()


def amounts(*steps: fd.Adjustment) -> str:
    return ", ".join(f"{payer} {amount.exact}" for payer, amount in paid(*steps).total_by("payer").items())


# Step 1: at least 50,000 kr. each. All who are not held bear it, by the key.
print("no floor:          ", amounts())
print("floor:             ", amounts(least))

# Step 2: the same, borne by the largest one alone, or by two of them in equal parts.
print("Havnby bears it:   ", amounts(fd.floor(fd.kroner(50_000), borne_by=["Havnby"])))
equally = fd.equal([fd.Party("Havnby"), fd.Party("Klitby")])
print("two in equal parts:", amounts(fd.floor(fd.kroner(50_000), borne_by=["Havnby", "Klitby"], by=equally)))

# Step 3: nobody above 40 %. What that frees goes to the others by the key, to one of them, or to nobody.
print("cap:               ", amounts(fd.cap("40 %")))
print("freed to Engby:    ", amounts(fd.cap("40 %", freed="Engby")))
print("freed to nobody:   ", amounts(fd.cap("40 %", freed="nobody")))

# Step 4: steps are taken in their order.
print("floor, then twice: ", amounts(least, fd.times(2, of=["Åby"])))
print("twice, then floor: ", amounts(fd.times(2, of=["Åby"]), least))

# Step 5: what a step cost, who bore it and by which key.
print(paid(least).filter(payer="Havnby").explain(), end="")
