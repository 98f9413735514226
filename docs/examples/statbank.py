from pathlib import Path

import fordel as fd

download = Path(__file__).with_name("folk1a_download.csv").read_text(encoding="utf-8-sig")
counts = fd.read_statbank(download)
print(counts.at("Stevns", "2022-01-01").heads, "-", counts.source)

# A date that the download lacks is an error, unless the latest earlier figure is to be carried forward.
try:
    counts.at("Stevns", "2023-01-01")
except fd.Error as error:
    print(error.id)
print(counts.at("Stevns", "2023-01-01", missing="carry_forward"))

key = fd.Key.by_population(["Faxe", "Stevns"], on="2022-01-01", counts=counts)
for part in fd.allocate(fd.kroner(100_000), key):
    print(part.party, part.amount)
