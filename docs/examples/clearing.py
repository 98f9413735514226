import fordel as fd

towns = ["Havnby", "Klitby", "Engby"]

# Step 1: three towns run a rescue service together. Each paid its own bills; they had agreed on 3 : 1 : 2.
rescue = fd.Programme("rescue", fd.Text("Redningstjenesten", "The rescue service"), "DKK")
rescue.add(
    fd.Clearing(
        "clearing",
        {2025: {"Havnby": fd.kroner(700), "Klitby": fd.kroner(500), "Engby": fd.kroner(0)}},
        shares=fd.Key({"Havnby": 3, "Klitby": 1, "Engby": 2}),
        clearing_party="Kontoret",
        period=fd.Period.year(2025),
    )
)
schedule = rescue.schedule()
for entry in schedule:
    print(f"{entry.payer} → {entry.recipient}: {entry.amount:danish}")

# Step 2: what each one spent, what its share is, and the difference.
for entry in schedule:
    side = entry.cleared
    print(f"{side.party}: spent {side.spent}, share {side.share}, difference {side.difference}")

# Step 3: what each one pays less what it receives. All of it sums to zero.
for name in [*towns, "Kontoret"]:
    found = schedule.net_by(name)
    print(f"{name}: pays {found.pays:danish}, receives {found.receives:danish}, net {found.net:danish}")

# Step 4: why Engby pays.
print(schedule.filter(payer="Engby").explain(), end="")

# Step 5: the spending is what the towns pay in streams of the programme.
own = fd.Programme("rescue", fd.Text("Redningstjenesten", "The rescue service"), "DKK")
for name, spent in [("Havnby", 700), ("Klitby", 500)]:
    own.add(fd.Stream(name.lower(), fd.per_year(fd.kroner(spent)), name, "Værkstedet", fd.Period.year(2025)))
key = fd.Key({"Havnby": 3, "Klitby": 1, "Engby": 2})
own.add(fd.Clearing("clearing", ["havnby", "klitby"], key, "Kontoret", fd.Period.year(2025)))
for name in towns:
    print(f"{name}: {own.schedule().net_by(name).net:danish} in all")
